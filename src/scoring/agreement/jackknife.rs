//! How sure an alpha is: the delete-one jackknife-t, over criteria and over raters.
//!
//! Symbols: `a_(i)` alpha without the i-th criterion or rater, n of them;
//! `se = sqrt((n - 1) / n * sum (a_(i) - mean)²)`, interval `a ± t_{.975, n-1} se`, clipped to -1..=1.
//! Sources: Hughes 2022, arXiv 2210.13265 (covers better than a bootstrap where the sample is small);
//! a bootstrap of raters is biased upwards, because raters drawn twice agree with themselves.

use super::alpha::level_counts;
use super::pairs::Pairs;
use super::{AlphaUndefined, Ratings, Scale};
use crate::model::Answer;
use statrs::distribution::{ContinuousCDF, StudentsT};

/// Fewest criteria or raters with which an interval is given.
pub const MIN_JACKKNIFE: usize = 3;

/// An alpha, how it changes without each part, and the interval that follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Jackknife {
    /// Alpha of the whole room.
    pub alpha: Result<f64, AlphaUndefined>,
    /// Alpha without each part that counts: criteria with levels from two raters, or raters with a
    /// level on such a criterion. Empty where `alpha` is undefined.
    pub left_out: Vec<LeftOut>,
    /// `None` with fewer than [`MIN_JACKKNIFE`] parts, or where alpha is undefined without one of them.
    pub interval: Option<AlphaInterval>,
}

/// Alpha without one criterion or rater.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeftOut {
    /// Position of the criterion or rater in [`Ratings`].
    pub index: usize,
    /// `None` where the rest has no pairs or no variation.
    pub alpha: Option<f64>,
}

/// The 95% interval of an alpha.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AlphaInterval {
    /// Standard error, at least 0.
    pub standard_error: f64,
    /// At least -1.
    pub low: f64,
    /// At most 1.
    pub high: f64,
}

impl Jackknife {
    /// Number of criteria or raters that count; 0 where alpha is undefined.
    #[must_use]
    pub fn n(&self) -> usize {
        self.left_out.len()
    }

    /// No two raters differ anywhere: the interval has no width and is better shown as "perfect".
    #[must_use]
    pub fn is_perfect(&self) -> bool {
        self.alpha.is_ok_and(|alpha| alpha >= 1.0)
    }

    fn new(alpha: Result<f64, AlphaUndefined>, left_out: impl Iterator<Item = LeftOut>) -> Self {
        let left_out: Vec<LeftOut> = if alpha.is_ok() { left_out.collect() } else { Vec::new() };
        let interval = alpha.ok().and_then(|alpha| interval(alpha, &left_out));
        Self { alpha, left_out, interval }
    }
}

/// Would the room agree as much on other criteria?
pub fn jackknife_over_criteria(ratings: &Ratings, scale: Scale) -> Jackknife {
    let counts = level_counts(ratings);
    let parts: Vec<Pairs> = counts.iter().map(Pairs::of).collect();
    let left_out = (0..parts.len()).filter(|&index| is_pairable(&counts[index])).map(|index| {
        let rest: Pairs = parts.iter().enumerate().filter(|(u, _)| *u != index).map(|(_, part)| *part).sum();
        LeftOut { index, alpha: rest.alpha(scale).ok() }
    });
    Jackknife::new(parts.iter().copied().sum::<Pairs>().alpha(scale), left_out)
}

/// Would other raters agree as much on these criteria?
pub fn jackknife_over_raters(ratings: &Ratings, scale: Scale) -> Jackknife {
    let counts = level_counts(ratings);
    let parts: Vec<Pairs> = counts.iter().map(Pairs::of).collect();
    // A rater takes one level away from each criterion: five cases a criterion, however many raters.
    let parts_without: Vec<[Pairs; 5]> = counts.iter().map(without_one).collect();
    let level = |answer: Option<Answer>| answer.and_then(Answer::level);
    let counts_in = |rater: &usize| {
        ratings
            .rater(*rater)
            .iter()
            .zip(&counts)
            .any(|(answer, counts)| level(*answer).is_some() && is_pairable(counts))
    };
    let left_out = (0..ratings.raters()).filter(counts_in).map(|index| {
        let rest: Pairs = ratings
            .rater(index)
            .iter()
            .enumerate()
            .map(|(u, answer)| match level(*answer) {
                Some(level) => parts_without[u][level.index()],
                None => parts[u],
            })
            .sum();
        LeftOut { index, alpha: rest.alpha(scale).ok() }
    });
    Jackknife::new(parts.iter().copied().sum::<Pairs>().alpha(scale), left_out)
}

fn is_pairable(counts: &[u32; 5]) -> bool {
    counts.iter().sum::<u32>() >= 2
}

/// What is left of a criterion when one rating of each level goes.
fn without_one(counts: &[u32; 5]) -> [Pairs; 5] {
    std::array::from_fn(|level| {
        let mut rest = *counts;
        rest[level] = rest[level].saturating_sub(1);
        Pairs::of(&rest)
    })
}

fn interval(alpha: f64, left_out: &[LeftOut]) -> Option<AlphaInterval> {
    if left_out.len() < MIN_JACKKNIFE {
        return None;
    }
    let alphas: Vec<f64> = left_out.iter().map(|part| part.alpha).collect::<Option<_>>()?;
    let n = f64::from(u32::try_from(alphas.len()).ok()?);
    let mean = alphas.iter().sum::<f64>() / n;
    let squares: f64 = alphas.iter().map(|alpha| (alpha - mean).powi(2)).sum();
    let standard_error = ((n - 1.0) / n * squares).sqrt();
    let reach = StudentsT::new(0.0, 1.0, n - 1.0).ok()?.inverse_cdf(0.975) * standard_error;
    Some(AlphaInterval {
        standard_error,
        low: (alpha - reach).clamp(-1.0, 1.0),
        high: (alpha + reach).clamp(-1.0, 1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;

    fn room(rows: &[[Option<u8>; 3]]) -> Ratings {
        let mut room = Ratings::new(3);
        for row in rows {
            room.push(&row.map(|number| number.and_then(Level::new).map(Answer::Level)));
        }
        room
    }

    #[test]
    fn a_rater_who_shares_no_criterion_with_another_does_not_count() {
        let rows = [
            [Some(0), Some(4), None],
            [Some(1), Some(3), None],
            [Some(0), Some(3), None],
            [None, None, Some(2)],
            [None; 3],
        ];
        let found = jackknife_over_raters(&room(&rows), Scale::Ordinal);
        assert_eq!(found.left_out.iter().map(|part| part.index).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(jackknife_over_criteria(&room(&rows), Scale::Ordinal).n(), 2);
        assert!(found.interval.is_some());
    }

    #[test]
    fn a_room_of_equal_ratings_says_so() {
        let found = jackknife_over_raters(&room(&[[Some(2); 3]; 4]), Scale::Ordinal);
        assert_eq!(found.alpha, Err(AlphaUndefined::AllEqual));
        assert_eq!(found.alpha.unwrap_err().to_string(), "all ratings equal");
        assert_eq!((found.n(), found.interval, found.is_perfect()), (0, None, false));
    }
}
