//! Who is near, how near, and what keeps somebody from being called so.

use super::tenths;
use crate::scoring::{Comparison, MIN_COMMON_AREAS};

/// How far two profiles are apart, as it may be said: the mean of whole levels is known to half a level at best,
/// since its standard deviation is 0.28 levels with eight criteria in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    LessThanHalfALevel,
    LessThanOneLevel,
    AboutOneLevel,
    AboutTwoLevels,
    ThreeLevelsOrMore,
}

/// The upper ends of the bands, in tenths of a level: words change half way between whole levels, but for the
/// first two.
const BANDS: [(i64, Apart); 4] = [
    (5, Apart::LessThanHalfALevel),
    (10, Apart::LessThanOneLevel),
    (15, Apart::AboutOneLevel),
    (25, Apart::AboutTwoLevels),
];

/// The band of a distance in levels, 0..=4, by the number that is shown of it.
#[must_use]
pub fn apart(distance: f64) -> Apart {
    let shown = tenths(distance);
    BANDS.iter().find(|(end, _)| shown < *end).map_or(Apart::ThreeLevelsOrMore, |(_, apart)| *apart)
}

/// What keeps somebody from being called nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Criteria in common, and how many are needed.
    Criteria { common: usize, needed: usize },
    /// Areas these lie in, and how many are needed.
    Areas { in_common: usize, needed: usize },
}

/// What keeps them from being called nearest; `None` where nothing does.
#[must_use]
pub fn lack(comparison: &Comparison) -> Option<Lack> {
    let Comparison { eligible, common, needed, areas_in_common: in_common, .. } = *comparison;
    match (eligible, common < needed) {
        (true, _) => None,
        (false, true) => Some(Lack::Criteria { common, needed }),
        (false, false) => Some(Lack::Areas { in_common, needed: MIN_COMMON_AREAS }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_that_are_shown_alike_are_told_alike() {
        for (exact, shown) in [(0.46, 0.5), (0.96, 1.0), (1.47, 1.5), (2.47, 2.5)] {
            assert_eq!(apart(exact), apart(shown), "{exact} is shown as {shown}");
        }
    }

    #[test]
    fn a_distance_is_told_in_half_levels_at_most() {
        assert_eq!([0.0, 0.44].map(apart), [Apart::LessThanHalfALevel; 2]);
        assert_eq!([0.5, 0.94].map(apart), [Apart::LessThanOneLevel; 2]);
        assert_eq!([1.0, 1.44].map(apart), [Apart::AboutOneLevel; 2]);
        assert_eq!([1.5, 2.44, 2.5, 4.0].map(apart)[1..3], [Apart::AboutTwoLevels, Apart::ThreeLevelsOrMore]);
    }
}
