//! Two readings of one city beside each other: what others read of it, and what it says of itself. Never a rank.

use super::tenths;
use crate::model::{CityReading, CriterionId, Framework, RatedBy};
use crate::scoring::{Cell, city_cells};

/// Fewer criteria in common say nothing of how one reading stands to the other: with three, one level on one of them
/// is a third of a level.
const MIN_RATED_BY_BOTH: usize = 4;
/// Means that differ by less are the same: half a level is what two careful readers of one text may differ by.
const NO_DIFFERENCE: i64 = 5;

/// How the second of two readings stands to the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingsDiffer {
    /// Too little is rated in both.
    TooFew,
    /// By less than half a level in the mean.
    Alike,
    /// The second gives higher levels, by so many tenths of a level in the mean.
    Higher { tenths: i64 },
    /// The second gives lower levels, by so many tenths.
    Lower { tenths: i64 },
}

/// Two readings of one city.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoReadings<'a> {
    pub first: CityReading<'a>,
    pub second: CityReading<'a>,
    pub differ: ReadingsDiffer,
    /// Second minus first in levels, over the criteria that both rate; `None` where there are none.
    pub mean_difference: Option<f64>,
    /// Criteria that both rate: of the second higher, the same, and lower.
    pub higher: usize,
    pub same: usize,
    pub lower: usize,
    /// Criteria that only one of them rates.
    pub only_first: usize,
    pub only_second: usize,
    /// Those that both rate and that are two levels or more apart, in the framework's order: to be talked about.
    pub far_apart: Vec<CriterionId>,
}

/// From so many levels apart two ratings are no matter of wording.
const FAR_APART: f64 = 2.0;

impl<'a> TwoReadings<'a> {
    /// How they stand to each other. What is said of all cities together is a rating of none of them.
    pub fn of(framework: &Framework, first: CityReading<'a>, second: CityReading<'a>) -> Self {
        let cells = |of: CityReading| city_cells(framework, of.reading, false);
        let both = cells(first).into_iter().zip(cells(second)).map(|(a, b)| (Cell::point(a), Cell::point(b)));
        let mut found = Self {
            first,
            second,
            differ: ReadingsDiffer::TooFew,
            mean_difference: None,
            higher: 0,
            same: 0,
            lower: 0,
            only_first: 0,
            only_second: 0,
            far_apart: Vec::new(),
        };
        let mut sum = 0.0;
        for (criterion, levels) in framework.criteria.iter().zip(both) {
            match levels {
                (Some(a), Some(b)) => {
                    let difference = b - a;
                    sum += difference;
                    let count = match difference.total_cmp(&0.0) {
                        _ if difference.abs() < f64::EPSILON => &mut found.same,
                        std::cmp::Ordering::Greater => &mut found.higher,
                        _ => &mut found.lower,
                    };
                    *count += 1;
                    if difference.abs() >= FAR_APART {
                        found.far_apart.push(criterion.id.clone());
                    }
                }
                (Some(_), None) => found.only_first += 1,
                (None, Some(_)) => found.only_second += 1,
                (None, None) => {}
            }
        }
        let common = found.common();
        #[expect(clippy::cast_precision_loss, reason = "a few criteria")]
        let mean = (common > 0).then(|| sum / common as f64);
        found.mean_difference = mean;
        if let Some(mean) = mean.filter(|_| common >= MIN_RATED_BY_BOTH) {
            found.differ = match tenths(mean) {
                by if by >= NO_DIFFERENCE => ReadingsDiffer::Higher { tenths: by },
                by if by <= -NO_DIFFERENCE => ReadingsDiffer::Lower { tenths: -by },
                _ => ReadingsDiffer::Alike,
            };
        }
        found
    }

    /// Criteria that both rate.
    pub fn common(&self) -> usize {
        self.higher + self.same + self.lower
    }

    /// Whether the second is the city's own view of itself and the first is not.
    pub fn is_own_view(&self) -> bool {
        let by = |of: CityReading| of.reading.source.rated_by;
        by(self.second) == RatedBy::City && by(self.first) == RatedBy::Readers
    }
}

/// Every two readings of one city, what others read of it before what it says of itself.
pub fn readings_beside<'a>(framework: &Framework, readings: &[CityReading<'a>]) -> Vec<TwoReadings<'a>> {
    let mut ordered: Vec<CityReading> = readings.to_vec();
    ordered.sort_by_key(|of| of.reading.source.rated_by == RatedBy::City);
    let mut pairs = Vec::new();
    for (i, first) in ordered.iter().enumerate() {
        for second in &ordered[i + 1..] {
            if first.city.id == second.city.id {
                pairs.push(TwoReadings::of(framework, *first, *second));
            }
        }
    }
    pairs
}
