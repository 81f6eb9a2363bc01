//! What is known of one criterion, as the formulas read it.

use crate::model::{
    Answer, Assessment, Basis, Criterion, CriterionId, Framework, Rating, Reading, ReferenceRating,
};
use std::collections::BTreeMap;

/// One criterion of one profile. Levels are 0..=4.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// A level, or two where the source allows two readings (`low < high`).
    Known { low: f64, high: f64 },
    /// Could be any level: not known, unanswered, or not evidenced.
    Unknown,
    /// Leaves the weighting.
    NotApplicable,
}

impl Cell {
    /// A single level.
    pub fn level(level: f64) -> Self {
        Self::Known { low: level, high: level }
    }

    /// The level to reckon with, the middle of a range; `None` where nothing is known.
    pub fn point(self) -> Option<f64> {
        match self {
            Self::Known { low, high } => Some(f64::midpoint(low, high)),
            Self::Unknown | Self::NotApplicable => None,
        }
    }
}

/// The cell of one answer; what is unanswered is unknown.
pub(super) fn answer_cell(answer: Option<Answer>) -> Cell {
    match answer {
        Some(Answer::Level(level)) => Cell::level(f64::from(level.number())),
        Some(Answer::NotApplicable) => Cell::NotApplicable,
        Some(Answer::NotKnown) | None => Cell::Unknown,
    }
}

/// The cell of one rating of a source; what it does not evidence is unknown.
pub(super) fn rating_cell(rating: Option<&ReferenceRating>) -> Cell {
    rating.map_or(Cell::Unknown, |rating| Cell::Known {
        low: f64::from(rating.low.number()),
        high: f64::from(rating.high.number()),
    })
}

/// The cells of an assessment (or an earlier round) in the framework's order.
pub fn assessment_cells(framework: &Framework, ratings: &BTreeMap<CriterionId, Rating>) -> Vec<Cell> {
    let cell = |id| answer_cell(ratings.get(id).and_then(|rating: &Rating| rating.answer));
    framework.criteria.iter().map(|criterion| cell(&criterion.id)).collect()
}

/// The cells of a reading in the framework's order. What the source does not evidence is unknown;
/// so is what it says of all cities together, unless that is to count.
pub fn city_cells(framework: &Framework, reading: &Reading, count_general: bool) -> Vec<Cell> {
    let counts = |rating: &&ReferenceRating| count_general || rating.basis != Basis::General;
    let cell = |criterion: &Criterion| {
        if reading.not_applicable.contains(&criterion.id) {
            return Cell::NotApplicable;
        }
        rating_cell(reading.rating(&criterion.id).filter(counts))
    };
    framework.criteria.iter().map(cell).collect()
}

impl Assessment {
    /// The cells of the current round in the framework's order.
    pub fn cells(&self, framework: &Framework) -> Vec<Cell> {
        assessment_cells(framework, &self.ratings)
    }
}
