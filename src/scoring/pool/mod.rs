//! Many profiles together: how the levels of each criterion and the scores of each area spread over them.
//!
//! Quantiles are of type 7: see `agreement/quantile.rs`. Only what is known enters a spread; a range of a reading enters
//! with its middle. Area scores are arithmetic means of what is known, by the framework's weights.
//! Nobody is named, ranked or scored here.

mod consistency;

pub use consistency::Consistency;

use super::{Aggregation, Cell, Reading, Scheme, aggregate, percentile};

/// How many values there are, and where their middle lies. `None` where there is no value.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    pub n: usize,
    pub median: Option<f64>,
    /// Lower quartile, type 7.
    pub q1: Option<f64>,
    /// Upper quartile, type 7.
    pub q3: Option<f64>,
}

impl Spread {
    /// The spread of these values, in any order.
    pub fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let quantile = |per_mille| percentile(&values, per_mille);
        Self { n: values.len(), median: quantile(500), q1: quantile(250), q3: quantile(750) }
    }
}

/// One criterion over all profiles; `n`, `not_known` and `not_applicable` add up to the number of profiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CriterionPool {
    /// Levels 0..=4.
    pub levels: Spread,
    /// Not known, unanswered or not evidenced.
    pub not_known: usize,
    pub not_applicable: usize,
    /// Correlation with all other criteria together, -1..=1: see [`Consistency`].
    pub item_rest: Option<f64>,
    /// The same with the others of its area.
    pub item_rest_of_area: Option<f64>,
}

/// One area over all profiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaPool {
    /// Scores 0..=100 of those of which something in the area is known.
    pub scores: Spread,
    /// Cronbach's alpha of its criteria.
    pub alpha: Option<f64>,
}

/// Many profiles together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    /// Number of profiles.
    pub n: usize,
    /// In the order of the scheme, as are the areas.
    pub criteria: Vec<CriterionPool>,
    pub areas: Vec<AreaPool>,
    /// Of all criteria together.
    pub consistency: Consistency,
}

impl Pool {
    /// What these profiles show together.
    ///
    /// # Panics
    /// When a profile has not as many cells as the scheme has criteria.
    pub fn of(scheme: &Scheme, profiles: &[Vec<Cell>]) -> Self {
        assert!(profiles.iter().all(|cells| cells.len() == scheme.criteria()), "one cell a criterion");
        let column =
            |j: usize| -> Vec<Option<f64>> { profiles.iter().map(|cells| cells[j].point()).collect() };
        let columns: Vec<Vec<Option<f64>>> = (0..scheme.criteria()).map(column).collect();
        let consistency = Consistency::of(&columns);
        let mut of_area = vec![None; scheme.criteria()];
        let scores: Vec<Vec<Option<f64>>> = profiles.iter().map(|cells| area_scores(scheme, cells)).collect();
        let mut areas = Vec::new();
        for a in 0..scheme.areas() {
            let criteria: Vec<usize> = scheme.criteria_of(a).collect();
            let inside: Vec<_> = criteria.iter().map(|&j| columns[j].clone()).collect();
            let Consistency { alpha, item_rest, .. } = Consistency::of(&inside);
            for (j, correlation) in criteria.into_iter().zip(item_rest) {
                of_area[j] = correlation;
            }
            areas
                .push(AreaPool { scores: Spread::of(scores.iter().filter_map(|of| of[a]).collect()), alpha });
        }
        let criterion = |j: usize| {
            let count = |wanted| profiles.iter().filter(|cells| cells[j] == wanted).count();
            CriterionPool {
                levels: Spread::of(columns[j].iter().copied().flatten().collect()),
                not_known: count(Cell::Unknown),
                not_applicable: count(Cell::NotApplicable),
                item_rest: consistency.item_rest[j],
                item_rest_of_area: of_area[j],
            }
        };
        let criteria = (0..scheme.criteria()).map(criterion).collect();
        Self { n: profiles.len(), criteria, areas, consistency }
    }
}

fn area_scores(scheme: &Scheme, cells: &[Cell]) -> Vec<Option<f64>> {
    aggregate(scheme, cells, Aggregation::Arithmetic, Aggregation::Arithmetic, Reading::KnownOnly).areas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_or_not_applicable_is_counted_and_never_a_level() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 0], &[1.0]).unwrap();
        let profiles = [
            vec![Cell::level(0.0), Cell::Unknown],
            vec![Cell::NotApplicable, Cell::Unknown],
            vec![Cell::Known { low: 2.0, high: 3.0 }, Cell::Unknown],
        ];
        let pool = Pool::of(&scheme, &profiles);
        let first = &pool.criteria[0];
        assert_eq!((first.levels.n, first.not_known, first.not_applicable), (2, 0, 1));
        assert_eq!(first.levels.median, Some(1.25));
        assert_eq!(pool.criteria[1].levels, Spread::default());
        assert_eq!(
            pool.areas[0].scores,
            Spread { n: 2, median: Some(31.25), q1: Some(15.625), q3: Some(46.875) }
        );
        // The second is left out, so that a profile is complete without it.
        assert_eq!((pool.consistency.alpha, pool.consistency.complete), (None, 2));
    }

    #[test]
    fn nobody_is_a_pool_too() {
        let scheme = Scheme::new(&[1.0], &[0], &[1.0]).unwrap();
        let pool = Pool::of(&scheme, &[]);
        assert_eq!((pool.n, pool.criteria[0].levels.median, pool.consistency.alpha), (0, None, None));
    }
}
