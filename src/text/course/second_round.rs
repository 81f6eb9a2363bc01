//! Sentences about what a discussion changed between two rounds.

use super::debrief::{hundredths, levels};
use crate::findings::{Change, accuracy_change, agrees_without_being_right, dispute_change, shown_alpha};
use crate::scoring::{CriterionMovement, ErrorAgainstKey, Jackknife, RoundsDebrief};
use crate::text::numbers::{NONE, count, decimal};

/// The six things an answer can do, in the order of [`Movement::parts`](crate::scoring::Movement::parts).
pub const PARTS: [&str; 6] = [
    "unchanged",
    "another level, nearer to the middle of the first round",
    "another level, no nearer to it",
    "from a level to “not known”",
    "from “not known” to a level",
    "changed otherwise",
];
/// The same at the head of a narrow column.
pub const PARTS_SHORT: [&str; 6] =
    ["Unchanged", "Nearer to the middle", "Not nearer", "To “not known”", "From “not known”", "Otherwise"];
pub const TOTAL: &str = "All questions";
pub const PARTS_CAPTION: &str = "What became of each answer";

/// How many people and answers all of this is about.
pub fn people(rounds: &RoundsDebrief) -> String {
    if rounds.people == 0 {
        return "Nobody has handed in both rounds yet, so nothing can be said about what moved.".to_owned();
    }
    format!(
        "{} rated in both rounds, {} each: {}.",
        count(rounds.people, "person", "people"),
        count(rounds.criteria.len(), "question", "questions"),
        count(rounds.people * rounds.criteria.len(), "answer", "answers")
    )
}

/// Who is left out; `None` where everybody was there twice.
pub fn left_out(rounds: &RoundsDebrief) -> Option<String> {
    let only = |n: usize, round: &str| format!("{} in the {round} round only", count(n, "person", "people"));
    let told = match (rounds.leavers, rounds.late_comers) {
        (0, 0) => return None,
        (leavers, 0) => only(leavers, "first"),
        (0, late) => only(late, "second"),
        (leavers, late) => format!("{} and {}", only(leavers, "first"), only(late, "second")),
    };
    Some(format!("Not counted here: {told}."))
}

/// How many answers did one of the six things, in words; nothing of what nobody did.
pub fn parts(parts: [u32; 6]) -> Vec<String> {
    let told = parts.into_iter().zip(PARTS).filter(|(n, _)| *n > 0);
    told.map(|(n, what)| format!("{n} {what}")).collect()
}

/// The same as a sentence; empty where nobody was there twice.
pub fn parts_sentence(rounds: &RoundsDebrief) -> String {
    let told = parts(rounds.total.parts());
    if told.is_empty() { String::new() } else { format!("Of these: {}.", told.join("; ")) }
}

/// How alpha changed, with both intervals; where one of them is undefined, only that.
pub fn alphas(rounds: &RoundsDebrief) -> String {
    let told = |found: &Jackknife| {
        let shown = |alpha: f64| hundredths(shown_alpha(alpha));
        let alpha = found.alpha.ok().map(shown)?;
        Some(match found.interval {
            Some(interval) if !found.is_perfect() => {
                format!("{alpha} (between {} and {})", shown(interval.low), shown(interval.high))
            }
            _ => alpha,
        })
    };
    let [first, second] = &rounds.alpha;
    match (told(first), told(second)) {
        (Some(first), Some(second)) => format!("Alpha of their levels was {first} and is now {second}."),
        (Some(first), None) => format!("Alpha of their levels was {first} and cannot be worked out now."),
        (None, Some(second)) => format!("Alpha of their levels could not be worked out and is now {second}."),
        (None, None) => "Alpha of their levels cannot be worked out in either round.".to_owned(),
    }
}

/// The medians of both rounds and what became of the dispute.
pub fn criterion(of: &CriterionMovement) -> String {
    let median = |round: usize| of.spread[round].median.map_or_else(|| NONE.to_owned(), levels);
    let medians = if median(0) == median(1) {
        format!("Median {} in both rounds", median(0))
    } else {
        format!("Median from {} to {}", median(0), median(1))
    };
    let dispute =
        |round: usize| of.spread[round].dispute.map_or_else(String::new, |dispute| hundredths(dispute.all()));
    let disputes = match dispute_change(of) {
        None => "too few answers to tell a dispute".to_owned(),
        Some(Change::Same) => format!("dispute {} in both rounds", dispute(0)),
        Some(Change::Less) => format!("dispute down from {} to {}", dispute(0), dispute(1)),
        Some(Change::More) => format!("dispute up from {} to {}", dispute(0), dispute(1)),
    };
    format!("{medians} · {disputes}")
}

/// Whether the room came nearer to the key. Agreement is not accuracy, so both are told together.
pub fn accuracy(error: &ErrorAgainstKey, rounds: &RoundsDebrief) -> String {
    let nearer = match accuracy_change(error) {
        Change::Less => "nearer to the key",
        Change::More => "further from the key",
        Change::Same => "no nearer to the key and no further from it",
    };
    let ([before, after], [room_before, room_after]) = (error.raters, error.room);
    let warning = if agrees_without_being_right(rounds) {
        " The room agrees more without being more right: people may have followed each other."
    } else {
        ""
    };
    format!(
        "On {} with a level in the key, these people are {nearer}: {} levels off on average, {} before. Their middle is {} \
         off, {} before.{warning}",
        count(error.criteria, "question", "questions"),
        decimal(after, 1),
        decimal(before, 1),
        decimal(room_after, 1),
        decimal(room_before, 1)
    )
}
