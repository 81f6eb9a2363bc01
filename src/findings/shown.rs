//! Numbers as a reader sees them. Whoever subtracts two shown numbers gets the third that is shown.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_that_of_the_shown_numbers() {
        assert_eq!(difference(46.6, 48.4), 1);
        assert_eq!(difference(46.4, 47.6), 2);
        assert_eq!(difference(46.51, 47.49), 0);
    }
}
