//! Where a room differs: the spread of each criterion, and the order in which to talk about them.
//!
//! Symbols: x the levels given, n of them, s² their variance with n - 1. `AD = mean |x - median|`;
//! `rwg = max(0, 1 - s² / 2)`, 2 being the variance (5² - 1) / 12 of five levels drawn evenly.
//! Sources: James, Demaree & Wolf 1984, doi 10.1037/0021-9010.69.1.85; Burke, Finkelstein & Dusig 1999,
//! doi 10.1177/109442819921004; O'Neill 2017, PMC5427087. A and D: see `ordinal.rs`.

use super::ratings::value;
use super::{AnswerCounts, Dispute, Ratings, leik_d, van_der_eijk_a};
use crate::model::Level;
use std::cmp::Ordering;

/// The spread of the answers on one criterion. `None` where no level was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disagreement {
    /// How often each answer was given.
    pub counts: AnswerCounts,
    /// Share of all raters, 0..=1; `None` without raters.
    pub not_applicable_share: Option<f64>,
    /// Share of all raters, 0..=1; those without an answer are not among them. `None` without raters.
    pub not_known_share: Option<f64>,
    /// Mean level, 0..=4.
    pub mean: Option<f64>,
    /// Median level, 0..=4, half-way on an even split.
    pub median: Option<f64>,
    /// Lower quartile, type 7.
    pub q1: Option<f64>,
    /// Upper quartile, type 7.
    pub q3: Option<f64>,
    /// Mean distance from the median in levels, 0..=2.
    pub average_deviation: Option<f64>,
    /// Standard deviation with n - 1, in levels; `None` below two levels.
    pub standard_deviation: Option<f64>,
    /// Over answers of all kinds; `None` with fewer than two.
    pub dispute: Option<Dispute>,
    /// A of van der Eijk, -1..=1.
    pub agreement_a: Option<f64>,
    /// Agreement within the group, 0..=1; `None` below two levels.
    pub rwg: Option<f64>,
    /// D of Leik, 0..=1.
    pub leik_d: Option<f64>,
}

impl Disagreement {
    /// The spread of these answers.
    pub fn of(counts: &AnswerCounts) -> Self {
        let n = f64::from(counts.rated());
        let all = f64::from(counts.all());
        let share = |part: u32, whole: f64| (whole > 0.0).then(|| f64::from(part) / whole);
        let sum = |of: &dyn Fn(f64) -> f64| -> f64 {
            Level::ALL.into_iter().map(|l| f64::from(counts.levels[l.index()]) * of(value(l))).sum()
        };
        let (sum_x, sum_xx) = (sum(&|x| x), sum(&|x| x * x));
        // Whole numbers up to the one division.
        let variance = (n > 1.0).then(|| (n * sum_xx - sum_x * sum_x) / (n * (n - 1.0)));
        let median = counts.median();
        Self {
            counts: *counts,
            not_applicable_share: share(counts.not_applicable, all),
            not_known_share: share(counts.not_known, all),
            mean: (n > 0.0).then(|| sum_x / n),
            median,
            q1: counts.quantile(250),
            q3: counts.quantile(750),
            average_deviation: median.map(|median| sum(&|x| (x - median).abs()) / n),
            standard_deviation: variance.map(f64::sqrt),
            dispute: Dispute::of(counts),
            agreement_a: van_der_eijk_a(&counts.levels),
            rwg: variance.map(|variance| (1.0 - variance / 2.0).max(0.0)),
            leik_d: leik_d(&counts.levels),
        }
    }

    /// The spread of every criterion of a room.
    pub fn of_room(ratings: &Ratings) -> Vec<Self> {
        ratings.counts().iter().map(Self::of).collect()
    }

    /// Raters who gave a level.
    #[must_use]
    pub fn n(&self) -> u32 {
        self.counts.rated()
    }

    /// Distance between the quartiles in levels, 0..=4.
    #[must_use]
    pub fn iqr(&self) -> Option<f64> {
        self.q3.zip(self.q1).map(|(q3, q1)| q3 - q1)
    }

    /// The more disputed first, then the larger average deviation; those with fewer than two answers last.
    #[must_use]
    pub fn cmp_for_agenda(&self, other: &Self) -> Ordering {
        match (self.dispute, other.dispute) {
            (Some(own), Some(others)) => others.all().total_cmp(&own.all()).then_with(|| {
                let deviation = |of: &Self| of.average_deviation.unwrap_or(0.0);
                deviation(other).total_cmp(&deviation(self))
            }),
            (own, others) => own.is_none().cmp(&others.is_none()),
        }
    }
}

/// Positions of the criteria in the order to talk about them; equals stay as they stand.
#[must_use]
pub fn agenda(criteria: &[Disagreement]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..criteria.len()).collect();
    order.sort_by(|&a, &b| criteria[a].cmp_for_agenda(&criteria[b]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(levels: [u32; 5]) -> Disagreement {
        Disagreement::of(&AnswerCounts { levels, ..AnswerCounts::default() })
    }

    #[test]
    fn the_agenda_runs_from_dispute_to_agreement_and_ends_with_what_nobody_answered() {
        let criteria =
            [[0; 5], [0, 0, 9, 0, 0], [3, 3, 3, 3, 3], [4, 0, 0, 0, 4], [0; 5], [0, 1, 1, 0, 0]].map(spread);
        assert_eq!(agenda(&criteria), [3, 2, 5, 1, 0, 4]);
    }

    #[test]
    fn of_equal_agreement_the_wider_spread_comes_first() {
        let narrow = spread([0, 2, 2, 0, 0]);
        let wide = Disagreement { average_deviation: Some(1.5), ..narrow };
        assert_eq!(agenda(&[narrow, wide]), [1, 0]);
        assert_eq!(agenda(&[wide, narrow]), [0, 1]);
    }

    #[test]
    fn one_rating_has_no_variance_and_shares_are_of_the_whole_room() {
        let counts = AnswerCounts { levels: [0, 0, 0, 1, 0], not_applicable: 1, not_known: 2, unanswered: 4 };
        let one = Disagreement::of(&counts);
        assert_eq!((one.rwg, one.standard_deviation, one.average_deviation), (None, None, Some(0.0)));
        assert_eq!((one.not_applicable_share, one.not_known_share), (Some(0.125), Some(0.25)));
    }
}
