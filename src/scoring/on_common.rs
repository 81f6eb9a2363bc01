//! Who is ahead on what both show: the criteria known on both sides, and nothing imputed.
//!
//! C = criteria known of both with `w > 0` in areas with `v > 0`. Score of either over C alone:
//! `A_a = sum over C in a of w x / sum of w`, overall `sum v_a A_a / sum v_a` over areas with a common criterion.
//! In a draw only the weights vary, and they are those of [`super::robustness`]: no further chance.
//! The draws stand in [`super::common_draws`].

use super::{Aggregation, Cell, Reading, Scheme, aggregate};

/// In what share of the draws, 0..1, the first of two is ahead, is behind, and scores the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareAhead {
    pub ahead: f64,
    pub behind: f64,
    pub tie: f64,
}

impl ShareAhead {
    /// The same as the second of the two sees it.
    pub(super) fn mirrored(self) -> Self {
        Self { ahead: self.behind, behind: self.ahead, tie: self.tie }
    }
}

/// Criteria of a weight above 0 in the index that are known on both sides.
pub fn common_criteria<'a>(
    scheme: &'a Scheme,
    own: &'a [Cell],
    other: &'a [Cell],
) -> impl Iterator<Item = usize> + 'a {
    let both = own.iter().zip(other).enumerate();
    let known = |(own, other): (&Cell, &Cell)| own.point().and(other.point()).is_some();
    both.filter(move |(j, cells)| scheme.effective_weight(*j) > 0.0 && known(*cells)).map(|(j, _)| j)
}

/// Both scores of two profiles on what both show, 0..100, by the weights of the scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonScores {
    /// The first's and the second's, area by area; `None` where nothing is in common. Areas outside the index too.
    pub areas: Vec<Option<(f64, f64)>>,
    pub overall: Option<(f64, f64)>,
}

impl CommonScores {
    /// Of all that both show, or of all outside one area.
    ///
    /// # Panics
    /// When there are not as many cells as the scheme has criteria.
    pub fn of(scheme: &Scheme, first: &[Cell], second: &[Cell], without: Option<usize>) -> Self {
        let is_common = |j: usize| {
            first[j].point().and(second[j].point()).is_some() && Some(scheme.area_of(j)) != without
        };
        let scores = |cells: &[Cell]| {
            let common = |(j, cell): (usize, &Cell)| if is_common(j) { *cell } else { Cell::Unknown };
            let cells: Vec<Cell> = cells.iter().enumerate().map(common).collect();
            let mean = Aggregation::Arithmetic;
            aggregate(scheme, &cells, mean, mean, Reading::KnownOnly)
        };
        let (first, second) = (scores(first), scores(second));
        Self {
            areas: first.areas.iter().zip(second.areas).map(|(first, second)| first.zip(second)).collect(),
            overall: first.overall.zip(second.overall),
        }
    }
}

/// Lowest and highest gap, first minus second, that open answers on either side leave possible, -100..=100, over
/// all criteria applicable on both sides; `None` where there are none.
///
/// # Panics
/// When there are not as many cells as the scheme has criteria.
pub fn gap_range(scheme: &Scheme, first: &[Cell], second: &[Cell]) -> Option<(f64, f64)> {
    let score = |of: &[Cell], reading| {
        let applicable = |(j, cell): (usize, &Cell)| match (first[j], second[j]) {
            (Cell::NotApplicable, _) | (_, Cell::NotApplicable) => Cell::NotApplicable,
            _ => *cell,
        };
        let cells: Vec<Cell> = of.iter().enumerate().map(applicable).collect();
        aggregate(scheme, &cells, Aggregation::Arithmetic, Aggregation::Arithmetic, reading).overall
    };
    let (lowest, highest) = (Reading::Lowest, Reading::Highest);
    Some((score(first, lowest)? - score(second, highest)?, score(first, highest)? - score(second, lowest)?))
}

#[cfg(test)]
mod tests {
    use super::super::{RunControl, Settings, robustness_of_all_pairs};
    use super::*;
    use std::num::{NonZeroU32, NonZeroUsize};

    fn known(levels: &[u8]) -> Vec<Cell> {
        levels.iter().map(|level| Cell::level(f64::from(*level))).collect()
    }

    #[test]
    fn of_two_criteria_the_share_is_known_without_a_draw() {
        let scheme = Scheme::new(&[1.0; 3], &[0, 0, 1], &[1.0, 1.0]).unwrap();
        let draws = NonZeroU32::new(50_000).unwrap();
        let settings = Settings { draws, seed: 5, threads: NonZeroUsize::MIN };
        let open = |levels: &[u8]| [known(levels), vec![Cell::Unknown]].concat();
        // Gaps 3 and -1 to the second, 2 and 0 to the third, which is better than the second by 1 and worse by 1.
        let all = [open(&[4, 0]), open(&[1, 1]), open(&[2, 0])];
        let run = robustness_of_all_pairs(&scheme, &all, settings, &RunControl::default()).unwrap();
        let share = |i: usize, k: usize| run.win_common[i][k].unwrap();
        assert!(
            (share(0, 1) - 0.75).abs() < 0.01 && (share(2, 1) - 0.5).abs() < 0.015,
            "{:?}",
            run.win_common
        );
        assert_eq!((share(0, 2), share(2, 0), run.tie_common[0][2]), (1.0, 0.0, Some(0.0)));
        assert_eq!((run.win_common[1][1], run.areas_in_common[0][1]), (None, 1));
    }

    #[test]
    fn the_ends_of_a_gap_have_every_open_answer_at_its_worst_and_its_best() {
        let scheme = Scheme::new(&[1.0; 3], &[0, 0, 0], &[1.0]).unwrap();
        let own = [Cell::level(3.0), Cell::Unknown, Cell::NotApplicable];
        let other = [Cell::Known { low: 1.0, high: 2.0 }, Cell::level(2.0), Cell::level(4.0)];
        assert_eq!(gap_range(&scheme, &own, &other), Some((-12.5, 50.0)));
        let scores = CommonScores::of(&scheme, &own, &other, None);
        assert_eq!((scores.overall, scores.areas), (Some((75.0, 37.5)), vec![Some((75.0, 37.5))]));
    }
}
