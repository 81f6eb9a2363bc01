//! Numbers as a reader sees them. Whoever subtracts two shown numbers gets the third that is shown.

use crate::scoring::{AreaScore, Scorecard};

/// A number as it is shown: whole, halves away from 0. Numbers that are shown alike are alike to the reader.
#[must_use]
pub fn whole(value: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "scores, gaps and gains are small")]
    let whole = value.round() as i64;
    whole
}

/// What a reader gets who subtracts the shown `from` from the shown `to`.
#[must_use]
pub fn difference(from: f64, to: f64) -> i64 {
    whole(to) - whole(from)
}

/// A number as it is shown wherever steps are added: in tenths, halves away from 0. The effects of single steps
/// are near one point, so that whole numbers of them would not add up.
#[must_use]
pub fn tenths(value: f64) -> i64 {
    whole(10.0 * value)
}

/// What a reader gets who subtracts the shown `from` from the shown `to`, in tenths.
#[must_use]
pub fn difference_in_tenths(from: f64, to: f64) -> i64 {
    tenths(to) - tenths(from)
}

/// The index before and after something is done, as both are shown: in tenths of a point. Steps that follow one
/// another begin where the one before ended, so that their effects add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lift {
    pub from: i64,
    pub to: i64,
}

impl Lift {
    /// From one score to another, 0..100.
    #[must_use]
    pub fn between(from: f64, to: f64) -> Self {
        Self { from: tenths(from), to: tenths(to) }
    }

    /// What a reader gets who subtracts, in tenths.
    #[must_use]
    pub fn by(self) -> i64 {
        self.to - self.from
    }
}

/// Whether open answers leave any area a band that is seen.
#[must_use]
pub fn has_band(scorecard: &Scorecard) -> bool {
    let ends = |area: &AreaScore| area.interval.low.zip(area.interval.high);
    scorecard.areas.iter().filter_map(ends).any(|(low, high)| difference(low, high) > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_that_of_the_shown_numbers() {
        assert_eq!(difference(46.6, 48.4), 1);
        assert_eq!(difference(46.4, 47.6), 2);
        assert_eq!(difference(46.51, 47.49), 0);
        assert_eq!(difference_in_tenths(46.54, 46.56), 1);
    }

    #[test]
    fn steps_in_turn_add_up_to_the_whole_lift() {
        let index = [47.26, 48.81, 50.37, 51.93];
        let sum: i64 = index.windows(2).map(|pair| Lift::between(pair[0], pair[1]).by()).sum();
        assert_eq!(sum, Lift::between(47.26, 51.93).by());
    }
}
