//! From cells to area scores and an overall index (0..100).
//!
//! Symbols: `x = 25 l` for level l; `w` criterion weight inside its area, `v` area weight, `d` shift.
//! Arithmetic `sum w x / sum w`; geometric `exp(sum w ln(x + d) / sum w) - d`; minimum `min x`.
//! Not applicable and weight 0 drop out and the rest is renormalised; what has nothing left is `None`.
//!
//! Sources: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ISBN 978-92-64-04345-9;
//! `COINr`, article "Aggregation"; UNDP, "Why is the geometric mean used for the HDI".

use super::{Cell, Scheme};

/// How several scores become one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aggregation {
    /// A low score is made up for by a high one, point by point.
    Arithmetic,
    /// A low score is made up for only in part. `shift` is added before and taken off after,
    /// so that one 0 does not wipe out everything; 0 means no shift.
    Geometric { shift: f64 },
    /// Nothing makes up for the lowest score.
    WeakestLink,
}

impl Aggregation {
    /// Geometric with the shift of this product (1 on the scale 0..100).
    pub const BALANCED: Self = Self::Geometric { shift: 1.0 };

    /// One score of several `(weight, score)`; `None` where none has a weight above 0.
    pub fn combine(self, parts: impl IntoIterator<Item = (f64, f64)>) -> Option<f64> {
        let parts = parts.into_iter().filter(|(weight, _)| *weight > 0.0);
        match self {
            Self::Arithmetic => weighted_mean(parts),
            Self::Geometric { shift } => {
                // ln(0) is minus infinity, and exp of that is 0: exactly what an unshifted 0 should give.
                // The test keeps a rounding error below 0 from becoming NaN.
                let log = |x: f64| if x + shift <= 0.0 { f64::NEG_INFINITY } else { (x + shift).ln() };
                weighted_mean(parts.map(|(weight, x)| (weight, log(x)))).map(|mean| mean.exp() - shift)
            }
            Self::WeakestLink => parts.map(|(_, x)| x).reduce(f64::min),
        }
    }
}

fn weighted_mean(parts: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (sum, weights) = parts.fold((0.0, 0.0), |(sum, weights), (w, x)| (sum + w * x, weights + w));
    (weights > 0.0).then(|| sum / weights)
}

/// How cells that are not exactly known are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Only what is known, ranges at their middle.
    KnownOnly,
    /// Every unknown at level 0, ranges at their lower end.
    Lowest,
    /// Every unknown at level 4, ranges at their higher end.
    Highest,
}

impl Reading {
    /// The score 0..100 of one cell; `None` where it drops out.
    pub fn score(self, cell: Cell) -> Option<f64> {
        let level = match (self, cell) {
            (_, Cell::NotApplicable) | (Self::KnownOnly, Cell::Unknown) => return None,
            (Self::KnownOnly, Cell::Known { low, high }) => f64::midpoint(low, high),
            (Self::Lowest, Cell::Known { low, .. }) => low,
            (Self::Highest, Cell::Known { high, .. }) => high,
            (Self::Lowest, Cell::Unknown) => 0.0,
            (Self::Highest, Cell::Unknown) => 4.0,
        };
        Some(25.0 * level)
    }
}

/// Scores of one profile, 0..100; `None` where nothing can be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// One for each area, in the scheme's order.
    pub areas: Vec<Option<f64>>,
    pub overall: Option<f64>,
}

/// Scores a profile: `inside` within areas, `across` over areas that have a score and a weight.
///
/// # Panics
/// When there are not as many cells as the scheme has criteria.
pub fn aggregate(
    scheme: &Scheme,
    cells: &[Cell],
    inside: Aggregation,
    across: Aggregation,
    reading: Reading,
) -> Scores {
    assert_eq!(cells.len(), scheme.criteria(), "one cell for each criterion");
    let areas: Vec<Option<f64>> = (0..scheme.areas())
        .map(|a| {
            inside.combine(
                scheme
                    .criteria_of(a)
                    .filter_map(|j| reading.score(cells[j]).map(|x| (scheme.criterion_weight(j), x))),
            )
        })
        .collect();
    let overall = across
        .combine(areas.iter().enumerate().filter_map(|(a, score)| score.map(|x| (scheme.area_weight(a), x))));
    Scores { areas, overall }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worked example of the method's text: one 0 among six criteria, the rest 100.
    #[test]
    fn the_shift_decides_how_much_one_zero_costs() {
        let six = || [(1.0, 0.0), (1.0, 100.0), (1.0, 100.0), (1.0, 100.0), (1.0, 100.0), (1.0, 100.0)];
        for (shift, expected) in [(0.0, 0.0), (1.0, 45.8), (5.0, 58.2), (10.0, 63.8), (25.0, 70.6)] {
            let score = Aggregation::Geometric { shift }.combine(six()).unwrap();
            assert!((score - expected).abs() < 0.05, "shift {shift} gives {score}, not {expected}");
        }
        let mean = Aggregation::Arithmetic.combine(six()).unwrap();
        assert!((mean - 83.333).abs() < 0.001);
    }

    #[test]
    fn nothing_with_a_weight_is_no_score() {
        for aggregation in [Aggregation::Arithmetic, Aggregation::BALANCED, Aggregation::WeakestLink] {
            assert_eq!(aggregation.combine([]), None);
            assert_eq!(aggregation.combine([(0.0, 75.0)]), None);
        }
    }
}
