//! Whether a talk brought a room nearer together, and nearer to the key.

use crate::scoring::{CriterionMovement, ErrorAgainstKey, RoundsDebrief};

/// How a number stands in the second round, as a reader sees it: numbers that are shown alike have not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Less,
    Same,
    More,
}

/// What became of the dispute on a question, in hundredths; `None` with fewer than two answers in a round.
pub fn dispute_change(criterion: &CriterionMovement) -> Option<Change> {
    let [before, after] = criterion.spread.each_ref().map(|spread| spread.dispute);
    Some(change(before?.all(), after?.all(), 100.0))
}

/// What became of people's mean distance from the key, in tenths of a level.
pub fn accuracy_change(error: &ErrorAgainstKey) -> Change {
    let [before, after] = error.raters;
    change(before, after, 10.0)
}

/// Alpha has risen visibly and people are no nearer to the key: they may have followed each other.
pub fn agrees_without_being_right(rounds: &RoundsDebrief) -> bool {
    let [before, after] = rounds.alpha.each_ref().map(|alpha| alpha.alpha.ok());
    let has_risen = before.zip(after).is_some_and(|(one, two)| change(one, two, 100.0) == Change::More);
    has_risen && rounds.error.is_some_and(|error| accuracy_change(&error) != Change::Less)
}

/// Between two numbers that are shown in so many parts of one.
fn change(before: f64, after: f64, parts: f64) -> Change {
    let [before, after] = [before, after].map(|value| (parts * value).round());
    match after.total_cmp(&before) {
        std::cmp::Ordering::Less => Change::Less,
        std::cmp::Ordering::Equal => Change::Same,
        std::cmp::Ordering::Greater => Change::More,
    }
}
