//! Words about many cities together: a folder of cities, and what its answers show.

use super::numbers::{count, decimal, list};
use crate::findings::{BesideOthers, CitySize, ConsistencyReading, MIN_DISTRIBUTION, ShownSpread};
use std::path::Path;

pub const HEADINGS: [&str; 7] =
    ["Criterion", "Levels", "Median", "Middle half", "Not known", "Not applicable", "Item-rest"];
pub const AREA_HEADINGS: [&str; 5] = ["Area", "Scores", "Median", "Middle half", "Alpha"];
/// What the alphas of areas and the last column are for.
pub const ALPHA_EXPLAINED: &str = "Alpha and item-rest are for whoever runs the network. Alpha says how far cities that answer high on one question do so on the others; item-rest says it of one question. A low alpha is no fault of a city: areas ask for different things. A high one does not prove that they measure what they should.";
pub const NO_RANK: &str =
    "No city is named or ranked here. Not known is counted by itself and is never a low level.";
/// Levels of five questions or more are too many to list.
const MOST_NAMED: usize = 5;

pub fn heading(folder: &Path, members: usize) -> String {
    format!("{}: {}", folder.display(), count(members, "city or assessment", "cities and assessments"))
}

pub fn too_few_for_a_distribution() -> String {
    format!("A dash stands where fewer than {MIN_DISTRIBUTION} are known.")
}

pub fn passed_over(n: usize) -> String {
    let files = count(n, "file", "files");
    format!(
        "{files} here hold something else of this program, such as leads or a room, and were passed over."
    )
}

/// What alpha of all questions says; `n` files.
pub fn consistency(alpha: Option<f64>, reading: ConsistencyReading, n: usize, is_unsteady: bool) -> String {
    let Some(alpha) = alpha else {
        return "Cronbach’s alpha cannot be reckoned: too little is known of the same cities, or nothing varies."
            .to_owned();
    };
    let reads = match reading {
        ConsistencyReading::High => "high",
        ConsistencyReading::Acceptable => "acceptable",
        ConsistencyReading::Doubtful => "doubtful",
        ConsistencyReading::Low | ConsistencyReading::Undefined => "low",
    };
    let told =
        format!("Cronbach’s alpha of all questions together is {}, which is {reads}.", decimal(alpha, 2));
    if is_unsteady {
        format!("{told} It rests on {n} only, and each city that joins can move it much.")
    } else {
        told
    }
}

pub fn left_out(ids: &[&str]) -> String {
    let named = list(ids);
    format!("Alpha is without {named}: too few are known both there and on the other questions.")
}

pub fn against_the_rest(names: &[String]) -> String {
    let others = names.len().saturating_sub(MOST_NAMED);
    let mut shown: Vec<String> = names.iter().take(MOST_NAMED).cloned().collect();
    if others > 0 {
        shown.push(format!("{others} more"));
    }
    format!("Cities that answer high here answer lower on the rest: {}.", list(&shown))
}

pub const TITLE: &str = "Your network";
pub const ABOUT: &str = "Where several cities share their assessments in a folder, add it here: you see how each answer spreads over all of them, and can set those like you beside yourself. No city is ranked.";
pub const ADD_FOLDER: &str = "Add a folder of cities…";
pub const READING: &str = "is being read";
pub const REREAD: &str = "Read it again";
pub const FORGET: &str = "Forget this folder";
pub const PUT_AWAY: &str = "Take its cities away again";
pub const SHOW_SPREAD: &str = "Show how they answer";
pub const HIDE_SPREAD: &str = "Hide how they answer";
pub const SPREAD_ABOUT: &str = "The box is the middle half of the levels that are known, the line in it the median; your own level has your mark. The number says of how many a level is known. It says nothing of who gave it.";
pub const FIND: &str = "Find a city";
pub const SEARCH: &str = "Search";
pub const SEARCH_HINT: &str = "A name, a country, a word of the description";
pub const LIKE_US: &str = "Those like us, by kind, purpose, motives and goals";
pub const COUNTRY: &str = "Country";
pub const TAG: &str = "Tag";
pub const ANY: &str = "any";
pub const SET_BESIDE: &str = "Compare";
pub const AN_ASSESSMENT: &str = "an assessment";

pub fn not_counted(files: usize, first: &str) -> String {
    let others = files.saturating_sub(1);
    let more = if others == 0 { String::new() } else { format!(" And {others} more.") };
    format!("Not all files of the network are counted. {first}{more}")
}

pub fn other_questions(title: &str, version: &str) -> String {
    format!("The folder is on other questions than your assessment: {title}, version {version}.")
}

pub fn all_of_them(n: usize) -> String {
    format!("How {} answer, beside you:", count(n, "city or initiative", "cities and initiatives"))
}

pub fn size(size: CitySize) -> &'static str {
    match size {
        CitySize::Small => "Below 250,000 people",
        CitySize::Large => "250,000 to 1.5 million",
        CitySize::VeryLarge => "1.5 million and more",
    }
}

pub fn found(n: usize, of: usize, like_us: bool) -> String {
    if like_us {
        format!("{n} of {of}, those with most in common with your profile first.")
    } else {
        format!("{n} of {of}, in the order of their names.")
    }
}

pub fn city(name: &str, country: &str, source: &str) -> String {
    [name, country, source].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// For who hears the button.
pub fn set_beside(name: &str) -> String {
    format!("Compare with {name}")
}

pub fn n(n: usize) -> String {
    format!("n {n}")
}

/// A row for who cannot see it.
pub fn row(name: &str, n: usize, spread: Option<ShownSpread>, own: Option<f64>) -> String {
    let levels = super::course::debrief::levels;
    let Some(spread) = spread else {
        return format!("{name}: too few levels are known to show how they spread ({n}).");
    };
    let told = format!(
        "{name}: of {n} levels the middle half lies between {} and {}, the median is {}.",
        levels(spread.q1),
        levels(spread.q3),
        levels(spread.median)
    );
    let Some(own) = own else { return told };
    let beside = match spread.beside(own) {
        BesideOthers::Below => "below the middle half",
        BesideOthers::Within => "within the middle half",
        BesideOthers::Above => "above the middle half",
    };
    format!("{told} You are at {}, {beside}.", levels(own))
}
