//! How a rater stands to a gold standard: an answer key, such as a reference city.
//!
//! Symbols: r the rater's level, g the key's, on the n criteria known on both sides. `bias = mean (r - g)`,
//! `QWK = 1 - sum (i - j)² O_ij / sum (i - j)² E_ij` with `E_ij = n_i. n_.j / n` on the fixed levels 0..=4, which is
//! `1 - n sum (r - g)² / sum sum (r_i - g_j)²`: level numbers are never renumbered. Source: Cohen 1968,
//! doi 10.1037/h0026256, as in R irr.
//!
//! Where the key allows a range, its point is the middle: bias, mean error and kappa are reckoned from there.
//! A level within the range is exact, and one up to a level outside it is adjacent.

use super::{Aggregation, Cell};

/// A rater beside a key. `None` where nothing is known on both sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// Criteria with a level on both sides.
    pub n: usize,
    /// Mean of the rater's level minus the key's, -4..=4; above 0 is lenient.
    pub bias: Option<f64>,
    /// Mean distance from the key in levels, 0..=4.
    pub mean_error: Option<f64>,
    /// Share of levels that are the key's, or within its range, 0..=1.
    pub exact: Option<f64>,
    /// Share of levels at most one off, 0..=1.
    pub adjacent: Option<f64>,
    /// Quadratic weighted kappa, -1..=1; `None` also where both give one and the same level throughout.
    pub kappa: Option<f64>,
    /// Criteria with a level in the key and none from the rater.
    pub not_rated: usize,
    /// Criteria which the rater gave a level and of which the key knows nothing.
    /// Those that the key holds not applicable are not among them.
    pub rated_without_evidence: usize,
}

/// Compares a rater with a key, criterion by criterion.
///
/// # Panics
/// When the two do not have as many cells.
#[must_use]
pub fn calibrate(rater: &[Cell], key: &[Cell]) -> Calibration {
    assert_eq!(rater.len(), key.len(), "one cell a criterion");
    let pairs = || rater.iter().zip(key);
    let common: Vec<Common> = pairs().filter_map(|(rater, key)| Common::of(*rater, *key)).collect();
    let mean = |of: &dyn Fn(&Common) -> f64| {
        Aggregation::Arithmetic.combine(common.iter().map(|common| (1.0, of(common))))
    };
    let share = |holds: &dyn Fn(&Common) -> bool| mean(&|common| f64::from(u8::from(holds(common))));
    Calibration {
        n: common.len(),
        bias: mean(&|common| common.rater - common.key),
        mean_error: mean(&|common| (common.rater - common.key).abs()),
        exact: share(&|common| common.outside <= 0.0),
        adjacent: share(&|common| common.outside <= 1.0),
        kappa: kappa(&common),
        not_rated: pairs().filter(|(rater, key)| key.point().is_some() && rater.point().is_none()).count(),
        rated_without_evidence: pairs()
            .filter(|(rater, key)| rater.point().is_some() && **key == Cell::Unknown)
            .count(),
    }
}

/// One criterion known on both sides, in levels.
struct Common {
    rater: f64,
    /// The middle of the key.
    key: f64,
    /// How far the rater lies outside the range of the key.
    outside: f64,
}

impl Common {
    fn of(rater: Cell, key: Cell) -> Option<Self> {
        let (rater, point) = (rater.point()?, key.point()?);
        let Cell::Known { low, high } = key else { return None };
        Some(Self { rater, key: point, outside: (low - rater).max(rater - high).max(0.0) })
    }
}

fn kappa(common: &[Common]) -> Option<f64> {
    let apart = |a: &Common, b: &Common| (a.rater - b.key).powi(2);
    let observed = Aggregation::Arithmetic.combine(common.iter().map(|own| (1.0, apart(own, own))))?;
    let by_chance = Aggregation::Arithmetic
        .combine(common.iter().flat_map(|a| common.iter().map(move |b| (1.0, apart(a, b)))))?;
    (by_chance > 0.0).then(|| 1.0 - observed / by_chance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_within_the_range_of_the_key_is_exact_and_its_middle_is_the_point() {
        let key = [Cell::Known { low: 1.0, high: 2.0 }; 4];
        let found = calibrate(&[0.0, 1.0, 2.0, 4.0].map(Cell::level), &key);
        assert_eq!((found.exact, found.adjacent), (Some(0.5), Some(0.75)));
        assert_eq!((found.bias, found.mean_error), (Some(0.25), Some(1.25)));
    }

    #[test]
    fn a_level_where_the_key_holds_it_not_applicable_counts_nowhere() {
        let found = calibrate(&[Cell::level(2.0), Cell::level(2.0)], &[Cell::NotApplicable, Cell::Unknown]);
        assert_eq!((found.n, found.not_rated, found.rated_without_evidence), (0, 0, 1));
        assert_eq!((found.bias, found.exact, found.kappa), (None, None, None));
    }

    #[test]
    fn kappa_is_none_without_variation_and_nothing_for_two_different_constants() {
        let constant = |level| [Cell::level(level); 5];
        assert_eq!(calibrate(&constant(2.0), &constant(2.0)).kappa, None);
        assert_eq!(calibrate(&constant(2.0), &constant(3.0)).kappa, Some(0.0));
    }
}
