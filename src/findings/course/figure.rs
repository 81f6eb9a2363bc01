//! The one score of a room, and beside it what its people alone would give.

use crate::findings::{Standing, standing};
use crate::scoring::{RoomScores, percentile};

/// What a room is shown of its score, 0..=100, on the questions of the exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomFigure {
    /// Of the levels the room agrees on or starts its talk from; `None` where too little has a level.
    pub score: Option<f64>,
    /// Lowest and highest it can be, by what has no level; `None` where nothing asked counts in the index.
    pub interval: Option<(f64, f64)>,
    /// What the levels of one person alone would give, lowest first, of those who gave enough.
    pub individual: Vec<f64>,
    /// The middle of these; `None` without them.
    pub middle: Option<f64>,
    /// People whose levels are too few for that.
    pub too_few: usize,
}

/// The figure as it may be shown: for a room and for a person the bar is that of every score.
pub fn room_figure(scores: &RoomScores) -> RoomFigure {
    let is_enough = |coverage: Option<f64>| standing(coverage) != Standing::TooLittle;
    let enough = scores.individual.iter().filter(|person| is_enough(Some(person.coverage)));
    let individual: Vec<f64> = enough.map(|person| person.score).collect();
    RoomFigure {
        score: scores.group.score.filter(|_| is_enough(scores.group_coverage)),
        interval: scores.group.low.zip(scores.group.high),
        middle: percentile(&individual, 500),
        too_few: scores.raters - individual.len(),
        individual,
    }
}
