//! Sentences about what a discussion changed between two rounds.

use super::debrief::hundredths;
use crate::scoring::{CriterionChange, Debrief, ErrorAgainstKey, Moves};
use crate::text::numbers::{count, decimal, whole};

/// Below this, two mean errors are alike to the reader.
const ALIKE: f64 = 0.05;

/// How alpha changed, with both intervals; where one of them is undefined, only that.
pub fn alphas(first: &Debrief, second: &Debrief) -> String {
    let told = |debrief: &Debrief| {
        let alpha = debrief.alpha.alpha.ok().map(hundredths)?;
        Some(match debrief.alpha.interval {
            Some(interval) => {
                format!("{alpha} (between {} and {})", hundredths(interval.low), hundredths(interval.high))
            }
            None => alpha,
        })
    };
    match (told(first), told(second)) {
        (Some(first), Some(second)) => format!("Alpha was {first} and is now {second}."),
        (Some(first), None) => format!("Alpha was {first} and cannot be reckoned now."),
        (None, Some(second)) => format!("Alpha could not be reckoned and is now {second}."),
        (None, None) => "Alpha cannot be reckoned in either round.".to_owned(),
    }
}

/// What became of the disagreement on one criterion.
pub fn convergence(change: &CriterionChange) -> String {
    match (change.convergence, change.average_deviation) {
        (Some(gone), _) if whole(100.0 * gone) > 0 => {
            format!("Nearer together: {} % of the disagreement is gone", whole(100.0 * gone))
        }
        (Some(gone), _) if whole(100.0 * gone) < 0 => {
            format!("Further apart: {} % more disagreement", -whole(100.0 * gone))
        }
        (Some(_), _) => "As far apart as before".to_owned(),
        (None, Some(more)) if more > 0.0 => "Agreed before and no longer".to_owned(),
        (None, Some(_)) => "Agreed in both rounds".to_owned(),
        (None, None) => "Without a level in one of the rounds".to_owned(),
    }
}

/// What the people in both rounds did.
pub fn moves(moves: &Moves) -> String {
    if moves.levels == 0 {
        return "Nobody gave a level on the same criterion in both rounds.".to_owned();
    }
    format!(
        "{} rated in both rounds: of {}, {} stayed, {} moved towards the middle of the first round, and {} elsewhere.",
        count(moves.raters, "person", "people"),
        count(moves.levels, "level", "levels"),
        moves.unchanged,
        moves.towards_median,
        moves.elsewhere()
    )
}

/// Whether the room came nearer to the key. Agreement is not accuracy, so both are told together.
pub fn accuracy(error: &ErrorAgainstKey, first: &Debrief, second: &Debrief) -> String {
    let [before, after] = error.raters;
    let nearer = match after - before {
        change if change <= -ALIKE => "nearer to the key",
        change if change >= ALIKE => "further from the key",
        _ => "no nearer to the key and no further from it",
    };
    let [room_before, room_after] = error.room;
    let warning = match (first.alpha.alpha, second.alpha.alpha) {
        // A rise that cannot be seen in the two numbers is none.
        (Ok(one), Ok(two)) if two > one && hundredths(two) != hundredths(one) && after > before - ALIKE => {
            " The room agrees more without being more right: people may have followed each other."
        }
        _ => "",
    };
    format!(
        "On {} with an answer, people are {nearer}: {} levels off on average, {} before. The room’s middle is {} off, {} \
         before.{warning}",
        count(error.criteria, "criterion", "criteria"),
        decimal(after, 1),
        decimal(before, 1),
        decimal(room_after, 1),
        decimal(room_before, 1)
    )
}
