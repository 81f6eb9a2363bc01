//! Words of the commands about courses: `agreement` and `calibrate`.

use crate::model::RatingRound;
use crate::text::numbers::{count, list};
use std::path::Path;

pub const AGREEMENT_HEADINGS: [&str; 9] = [
    "Criterion",
    "Levels",
    "Median",
    "Middle half",
    "Not known",
    "Not applicable",
    "No answer",
    "Dispute",
    "Suggestion",
];
pub const TALK_FIRST: &str = "Talk first about, the most disputed first:";
pub const NO_DISPUTE: &str = "No question is disputed.";
pub const SECTORS: &str = "Where sectors differ most:";
pub const ANSWERS: &str = "Answers beside the key:";

pub fn room(raters: usize, round: RatingRound, criteria: usize) -> String {
    let round = match round {
        RatingRound::First => "first round",
        RatingRound::Second => "second round",
    };
    let (raters, criteria) = (count(raters, "rater", "raters"), count(criteria, "criterion", "criteria"));
    format!("{raters}, {criteria}, {round}")
}

/// There are no ratings of that round; `others` counts those of the other round.
pub fn no_ratings(round: RatingRound, others: usize) -> String {
    let (round, other) = match round {
        RatingRound::First => ("first", "--round 2"),
        RatingRound::Second => ("second", "--round 1"),
    };
    if others == 0 {
        "There are no ratings here. Name rating sheets, a room, a table, or a folder with them.".to_owned()
    } else {
        format!("There are no ratings of the {round} round; {other} shows those of the other one.")
    }
}

pub fn suggestion(status: &str, level: Option<u8>) -> String {
    level.map_or_else(|| status.to_owned(), |level| format!("{status}: {level}"))
}

pub fn calibrated(name: &str, key: &str) -> String {
    format!("{name}, beside the ratings of {key}")
}

pub fn own_key(title: &str) -> String {
    format!("the exercise “{title}”")
}

pub fn no_key(file: &Path, cities: &[&str]) -> String {
    format!(
        "{}: nothing says which answers are right. Name a reference city with --city; known are: {}.",
        file.display(),
        list(cities)
    )
}
