//! How far open answers could move a score, and how much of it is known.
//!
//! The lowest value has every unknown at level 0, the highest at level 4. That is exact for the
//! arithmetic mean, the geometric mean and the minimum, because none falls when a cell rises.

use super::{Aggregation, Cell, Reading, Scheme, aggregate};

/// A score with the range that open answers leave, all 0..100.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScoreInterval {
    /// On known criteria only; `None` where none is known.
    pub score: Option<f64>,
    /// With every unknown at level 0; `None` where nothing is applicable.
    pub low: Option<f64>,
    /// With every unknown at level 4; `None` where nothing is applicable.
    pub high: Option<f64>,
}

/// Intervals of all areas, in the scheme's order, and of the index.
pub fn score_interval(
    scheme: &Scheme,
    cells: &[Cell],
    inside: Aggregation,
    across: Aggregation,
) -> (Vec<ScoreInterval>, ScoreInterval) {
    let read = |reading| aggregate(scheme, cells, inside, across, reading);
    let (point, low, high) = (read(Reading::KnownOnly), read(Reading::Lowest), read(Reading::Highest));
    let areas = (0..scheme.areas())
        .map(|a| ScoreInterval { score: point.areas[a], low: low.areas[a], high: high.areas[a] })
        .collect();
    (areas, ScoreInterval { score: point.overall, low: low.overall, high: high.overall })
}

/// How much of the weight is known, 0..1.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// Known weight over applicable weight of each area; `None` where nothing is applicable.
    pub areas: Vec<Option<f64>>,
    /// Mean of the areas by their weights; `None` where no area with a weight has an applicable criterion.
    pub overall: Option<f64>,
    /// Criteria with a level, among those that count in the index.
    pub known: usize,
    /// Criteria that are not "not applicable", among those that count in the index.
    pub applicable: usize,
}

/// Coverage of one profile.
pub fn coverage(scheme: &Scheme, cells: &[Cell]) -> Coverage {
    let active = |j: &usize| scheme.criterion_weight(*j) > 0.0 && cells[*j] != Cell::NotApplicable;
    let known = |j: &usize| matches!(cells[*j], Cell::Known { .. });
    let counts = |j: &usize| scheme.area_weight(scheme.area_of(*j)) > 0.0;
    let areas: Vec<Option<f64>> = (0..scheme.areas())
        .map(|a| {
            let parts = scheme.criteria_of(a).filter(active);
            Aggregation::Arithmetic
                .combine(parts.map(|j| (scheme.criterion_weight(j), f64::from(u8::from(known(&j))))))
        })
        .collect();
    let overall = Aggregation::Arithmetic
        .combine(areas.iter().enumerate().filter_map(|(a, share)| share.map(|s| (scheme.area_weight(a), s))));
    Coverage {
        areas,
        overall,
        known: (0..cells.len()).filter(active).filter(counts).filter(known).count(),
        applicable: (0..cells.len()).filter(active).filter(counts).count(),
    }
}
