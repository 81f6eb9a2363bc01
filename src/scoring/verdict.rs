//! What a run of draws lets one say of two profiles, and how exact its shares are.

use super::{Cell, Robustness, Scheme};
use std::num::NonZeroU32;

/// With more than this share of the draws on one side, that side is called stronger; ties are on no side.
pub const TELLING_SHARE: f64 = 0.6;

/// What can be said of one profile beside another. Shares are 0..1 of the draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// Scores higher in this share, which is above [`TELLING_SHARE`].
    Stronger { share: f64 },
    /// Scores lower in this share, which is above [`TELLING_SHARE`].
    Weaker { share: f64 },
    /// Neither: 40 to 60 % on each side, or many ties. Scores higher in this share.
    CannotBeToldApart { share: f64 },
}

/// A verdict with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairVerdict {
    pub verdict: Verdict,
    /// Criteria of a weight above 0 that are known of both.
    pub common: usize,
}

impl Robustness {
    /// How `own` stands to `other`, by their positions in the run; `None` where one of them has no
    /// score or no such place, or where both are the same.
    pub fn verdict(&self, own: usize, other: usize) -> Option<PairVerdict> {
        self.alternatives.get(own)?.mean.and(self.alternatives.get(other)?.mean)?;
        if own == other {
            return None;
        }
        let (stronger, weaker) = (self.win[own][other], self.win[other][own]);
        let verdict = if stronger > TELLING_SHARE {
            Verdict::Stronger { share: stronger }
        } else if weaker > TELLING_SHARE {
            Verdict::Weaker { share: weaker }
        } else {
            Verdict::CannotBeToldApart { share: stronger }
        };
        Some(PairVerdict { verdict, common: self.common[own][other] })
    }
}

/// Criteria of a weight above 0 in the index that are known on both sides.
pub fn common_criteria(scheme: &Scheme, own: &[Cell], other: &[Cell]) -> usize {
    own.iter()
        .zip(other)
        .enumerate()
        .filter(|(j, (own, other))| {
            scheme.effective_weight(*j) > 0.0 && own.point().and(other.point()).is_some()
        })
        .count()
}

/// Standard error of a share of the draws: `sqrt(p (1 - p) / N)`, at most `0.5 / sqrt(N)`.
pub fn standard_error(share: f64, draws: NonZeroU32) -> f64 {
    (share * (1.0 - share) / f64::from(draws.get())).max(0.0).sqrt()
}

/// What a share that no draw showed is still below with 95 % confidence: `3 / N`, at most 1 (the rule of
/// three: Hanley & Lippman-Hand 1983). By symmetry, a share that every draw showed is above 1 less this.
pub fn bound_without_a_hit(draws: NonZeroU32) -> f64 {
    (3.0 / f64::from(draws.get())).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::super::{RunControl, Settings, robustness};
    use super::*;
    use std::num::NonZeroUsize;

    fn verdict(own: &[Cell], other: &[Cell]) -> PairVerdict {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 0], &[1.0]).unwrap();
        let settings =
            Settings { draws: NonZeroU32::new(5_000).unwrap(), seed: 5, threads: NonZeroUsize::MIN };
        let run = robustness(&scheme, &[own.to_vec(), other.to_vec()], settings, &RunControl::default());
        run.unwrap().verdict(0, 1).unwrap()
    }

    #[test]
    fn better_on_every_criterion_is_stronger_in_every_draw() {
        let (high, low) = ([Cell::level(3.0), Cell::level(4.0)], [Cell::level(2.0), Cell::level(1.0)]);
        assert_eq!(
            verdict(&high, &low),
            PairVerdict { verdict: Verdict::Stronger { share: 1.0 }, common: 2 }
        );
        assert_eq!(verdict(&low, &high).verdict, Verdict::Weaker { share: 1.0 });
    }

    #[test]
    fn the_same_profile_cannot_be_told_apart() {
        let cells = [Cell::level(3.0), Cell::level(1.0)];
        assert_eq!(verdict(&cells, &cells).verdict, Verdict::CannotBeToldApart { share: 0.0 });
    }

    #[test]
    fn what_is_not_known_is_not_common() {
        let told = verdict(&[Cell::Unknown, Cell::level(2.0)], &[Cell::level(2.0), Cell::level(2.0)]);
        assert_eq!(told.common, 1);
        assert!(matches!(told.verdict, Verdict::CannotBeToldApart { share } if (share - 0.4).abs() < 0.05));
    }

    #[test]
    fn the_errors_of_the_method_s_table() {
        let draws = |n| NonZeroU32::new(n).unwrap();
        for (n, error) in [(1_000, 0.0158), (10_000, 0.0050), (100_000, 0.0016), (1_000_000, 0.0005)] {
            assert!((standard_error(0.5, draws(n)) - error).abs() < 5e-5);
        }
        assert!((bound_without_a_hit(draws(100_000)) - 0.000_03).abs() < 1e-12);
    }
}
