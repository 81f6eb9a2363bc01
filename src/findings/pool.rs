//! What may be said of many cities together, and whether their answers go together well enough to speak of one thing.

use crate::scoring::{Pool, Spread};

/// From so many values on a distribution is shown: of four, the quartiles would be the cities themselves, and whoever
/// knows three of them would read off the fourth.
pub const MIN_DISTRIBUTION: usize = 5;

/// The spread as it may be shown; `None` where too few are known.
#[must_use]
pub fn shown_spread(spread: &Spread) -> Option<ShownSpread> {
    let Spread { n, median, q1, q3 } = *spread;
    let shown = ShownSpread { n, median: median?, q1: q1?, q3: q3? };
    (n >= MIN_DISTRIBUTION).then_some(shown)
}

/// Where the middle of enough values lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShownSpread {
    pub n: usize,
    pub median: f64,
    pub q1: f64,
    pub q3: f64,
}

/// Where one's own level stands to the middle half of the others. It is no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BesideOthers {
    Below,
    Within,
    Above,
}

impl ShownSpread {
    /// How a level or score stands to the middle half.
    pub fn beside(&self, own: f64) -> BesideOthers {
        if own < self.q1 {
            BesideOthers::Below
        } else if own > self.q3 {
            BesideOthers::Above
        } else {
            BesideOthers::Within
        }
    }
}

/// How Cronbach's alpha reads. The bars are conventions: Nunnally's 0.7, with the 0.6 and 0.8 that other authors use,
/// as the OECD/JRC Handbook of 2008 (step 4) reports them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsistencyReading {
    Undefined,
    Low,
    Doubtful,
    Acceptable,
    High,
}

/// How alpha reads, by the two decimals that are shown of it.
#[must_use]
pub fn consistency_reading(alpha: Option<f64>) -> ConsistencyReading {
    match alpha.map(|alpha| super::whole(100.0 * alpha)) {
        None => ConsistencyReading::Undefined,
        Some(80..) => ConsistencyReading::High,
        Some(70..) => ConsistencyReading::Acceptable,
        Some(60..) => ConsistencyReading::Doubtful,
        Some(_) => ConsistencyReading::Low,
    }
}

/// Below so many profiles alpha moves much with every city that joins: simulations call 30 the least, and that only
/// where one dimension is strong (Yurdugül 2008, Hacettepe University Journal of Education 35, 397-405).
const MIN_FOR_ALPHA: usize = 30;

/// Whether there are too few profiles to rely on alpha.
#[must_use]
pub fn is_alpha_unsteady(pool: &Pool) -> bool {
    pool.n < MIN_FOR_ALPHA
}

/// Criteria, by position, that go against all others together: whoever answers high there answers lower elsewhere.
pub fn against_the_rest(pool: &Pool) -> impl Iterator<Item = usize> + '_ {
    let goes_against =
        |(_, of): &(usize, &crate::scoring::CriterionPool)| of.item_rest.is_some_and(|r| r < 0.0);
    pool.criteria.iter().enumerate().filter(goes_against).map(|(j, _)| j)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_cities_are_too_few_to_hide_in() {
        let of = |n: u8| shown_spread(&Spread::of((0..n).map(f64::from).collect()));
        assert_eq!(of(4), None);
        let five = of(5).unwrap();
        assert_eq!((five.q1, five.median, five.q3), (1.0, 2.0, 3.0));
        let beside = [0.0, 1.0, 3.0, 4.0].map(|own| five.beside(own));
        assert_eq!(
            beside,
            [BesideOthers::Below, BesideOthers::Within, BesideOthers::Within, BesideOthers::Above]
        );
    }

    #[test]
    fn alpha_is_read_by_the_number_that_is_shown() {
        let read = |alpha| consistency_reading(Some(alpha));
        assert_eq!([0.696, 0.7].map(read), [ConsistencyReading::Acceptable; 2]);
        assert_eq!(
            (read(-0.3), read(0.6), read(0.8)),
            (ConsistencyReading::Low, ConsistencyReading::Doubtful, ConsistencyReading::High)
        );
        assert_eq!(consistency_reading(None), ConsistencyReading::Undefined);
    }
}
