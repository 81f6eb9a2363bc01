//! What changed between two rounds of one initiative under one version of a framework.
//!
//! Total is `S2 - S1`. Like-for-like is the same on criteria that are known in both rounds; the rest
//! comes of evidence and applicability. Both rounds are scored with the weights of the later one, so that
//! a change of weights is never shown as progress: the caller passes the cells of both under one [`Scheme`].

use super::{Aggregation, Cell, Reading, Scheme, aggregate};

/// A change of one score, in points of 0..100.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScoreChange {
    /// Score of the earlier round; `None` where nothing was known.
    pub before: Option<f64>,
    /// Score of the later round; `None` where nothing is known.
    pub after: Option<f64>,
    /// After less before; `None` without both.
    pub total: Option<f64>,
    /// The part on criteria known in both rounds; `None` where there are none.
    pub like_for_like: Option<f64>,
    /// Total less like-for-like: what became known, unknown or not applicable.
    pub other: Option<f64>,
}

/// All that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    pub overall: ScoreChange,
    /// One for each area, in the scheme's order.
    pub areas: Vec<ScoreChange>,
    /// Criteria of a weight above 0 in their area that are known in both rounds.
    pub common: usize,
    /// Those with a higher level than before.
    pub up: usize,
    /// Those with a lower level than before.
    pub down: usize,
}

/// Compares two rounds; inside areas the mean is arithmetic.
///
/// # Panics
/// When there are not as many cells as the scheme has criteria.
pub fn progress(scheme: &Scheme, earlier: &[Cell], later: &[Cell], across: Aggregation) -> Progress {
    assert_eq!(earlier.len(), later.len(), "one cell for each criterion in both rounds");
    let score =
        |cells: &[Cell]| aggregate(scheme, cells, Aggregation::Arithmetic, across, Reading::KnownOnly);
    let in_both = |cells: &[Cell]| -> Vec<Cell> {
        let known = earlier.iter().zip(later).map(|(a, b)| a.point().and(b.point()).is_some());
        known.zip(cells).map(|(known, cell)| if known { *cell } else { Cell::NotApplicable }).collect()
    };
    let (before, after) = (score(earlier), score(later));
    let (like_before, like_after) = (score(&in_both(earlier)), score(&in_both(later)));
    let steps: Vec<f64> = earlier
        .iter()
        .zip(later)
        .enumerate()
        .filter(|(j, _)| scheme.criterion_weight(*j) > 0.0)
        .filter_map(|(_, (before, after))| before.point().zip(after.point()))
        .map(|(before, after)| after - before)
        .collect();
    Progress {
        overall: change(before.overall, after.overall, like_before.overall, like_after.overall),
        areas: (0..scheme.areas())
            .map(|a| change(before.areas[a], after.areas[a], like_before.areas[a], like_after.areas[a]))
            .collect(),
        common: steps.len(),
        up: steps.iter().filter(|step| **step > 0.0).count(),
        down: steps.iter().filter(|step| **step < 0.0).count(),
    }
}

fn change(
    before: Option<f64>,
    after: Option<f64>,
    like_before: Option<f64>,
    like_after: Option<f64>,
) -> ScoreChange {
    let difference = |from: Option<f64>, to: Option<f64>| from.zip(to).map(|(from, to)| to - from);
    let (total, like_for_like) = (difference(before, after), difference(like_before, like_after));
    ScoreChange { before, after, total, like_for_like, other: difference(like_for_like, total) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_became_known_is_not_progress_like_for_like() {
        let scheme = Scheme::new(&[1.0; 3], &[0, 0, 1], &[1.0, 1.0]).unwrap();
        let earlier = [Cell::level(2.0), Cell::Unknown, Cell::level(1.0)];
        let later = [Cell::level(2.0), Cell::level(0.0), Cell::level(3.0)];
        let found = progress(&scheme, &earlier, &later, Aggregation::Arithmetic);
        assert_eq!((found.areas[0].total, found.areas[0].like_for_like), (Some(-25.0), Some(0.0)));
        assert_eq!(found.overall.like_for_like, Some(25.0));
        assert_eq!(found.overall.other, Some(-12.5));
        assert_eq!((found.common, found.up, found.down), (2, 1, 0));
    }
}
