//! The room by sector of the helix: who rates high and who low.

use super::super::agreement::{AnswerCounts, Group, Ratings, by_group};
use crate::model::Sector;

/// The raters of one sector.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorGroup {
    /// `None` for those who did not say.
    pub sector: Option<Sector>,
    /// Number of raters.
    pub raters: usize,
    /// How often each answer was given, for each criterion. Not for the screen: what one group said can
    /// be taken off what the room said, and the rest may be a person. Medians blur that.
    pub counts: Vec<AnswerCounts>,
    /// Median level of each criterion, 0..=4; `None` where the group gave none.
    pub medians: Vec<Option<f64>>,
}

impl SectorGroup {
    /// The median of a criterion where that many gave a level, else `None`.
    pub fn median(&self, criterion: usize, fewest: usize) -> Option<f64> {
        self.medians[criterion].filter(|_| self.levels(criterion) >= fewest)
    }

    /// How many of the group gave a level on a criterion.
    pub fn levels(&self, criterion: usize) -> usize {
        self.counts[criterion].rated() as usize
    }
}

/// How far apart sectors are on one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorGap {
    /// Position in the exercise.
    pub criterion: usize,
    /// Largest median minus smallest, in levels, above 0 and at most 4.
    pub gap: f64,
    /// The sectors with the smallest median.
    pub low: Vec<Sector>,
    pub low_median: f64,
    /// Levels that `low_median` rests on.
    pub low_levels: usize,
    /// The sectors with the largest median.
    pub high: Vec<Sector>,
    pub high_median: f64,
    /// Levels that `high_median` rests on.
    pub high_levels: usize,
}

/// The groups of a room, in the order of the sectors; without a sector last.
pub(super) fn of_room(ratings: &Ratings, of_rater: &[Option<Sector>]) -> Vec<SectorGroup> {
    // `None` would come first otherwise.
    let keys: Vec<_> = of_rater.iter().map(|sector| (sector.is_none(), *sector)).collect();
    let group = |((_, sector), group): (_, Group)| {
        let medians = group.medians();
        SectorGroup { sector, raters: group.raters, counts: group.counts, medians }
    };
    by_group(ratings, &keys).into_iter().map(group).collect()
}

pub(super) fn gaps(groups: &[SectorGroup], criteria: usize, fewest: usize) -> Vec<SectorGap> {
    let mut gaps: Vec<SectorGap> =
        (0..criteria).filter_map(|criterion| gap(groups, criterion, fewest)).collect();
    gaps.sort_by(|a, b| b.gap.total_cmp(&a.gap));
    gaps
}

/// Those who named no sector belong to none, and so take no part.
fn gap(groups: &[SectorGroup], criterion: usize, fewest: usize) -> Option<SectorGap> {
    let median = |group: &SectorGroup| {
        Some((group.sector?, group.median(criterion, fewest)?, group.levels(criterion)))
    };
    let medians: Vec<(Sector, f64, usize)> = groups.iter().filter_map(median).collect();
    let low_median = medians.iter().map(|(_, median, _)| *median).reduce(f64::min)?;
    let high_median = medians.iter().map(|(_, median, _)| *median).reduce(f64::max)?;
    let gap = high_median - low_median;
    // Medians are halves, so that comparing them is exact.
    let side = |wanted: f64| -> (Vec<Sector>, usize) {
        let there = medians.iter().filter(|(_, median, _)| median.total_cmp(&wanted).is_eq());
        (there.clone().map(|(sector, ..)| *sector).collect(), there.map(|(.., levels)| levels).sum())
    };
    let ((low, low_levels), (high, high_levels)) = (side(low_median), side(high_median));
    (gap > 0.0).then_some(SectorGap {
        criterion,
        gap,
        low,
        low_median,
        low_levels,
        high,
        high_median,
        high_levels,
    })
}
