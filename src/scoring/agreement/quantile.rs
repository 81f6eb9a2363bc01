//! Quantiles of type 7, the ones of Excel's MEDIAN, QUARTILE.INC and PERCENTILE.INC.
//!
//! Of n sorted values, the quantile p lies at position `(n - 1) p`, between neighbours in a straight line.
//! Source: Hyndman & Fan 1996, doi 10.2307/2684934. Probabilities are whole thousandths, so that the
//! quartiles of levels come out exact.

/// The quantile of sorted values, `per_mille` 0..=1000; `None` of no values.
#[must_use]
pub fn percentile(sorted: &[f64], per_mille: usize) -> Option<f64> {
    type_7(sorted.len(), per_mille, |position| sorted.get(position).copied())
}

/// The same over `n` values that `value_at` knows by their sorted position.
pub(super) fn type_7(n: usize, per_mille: usize, value_at: impl Fn(usize) -> Option<f64>) -> Option<f64> {
    let position = n.checked_sub(1)? * per_mille;
    let (below, rest) = (position / 1000, position % 1000);
    let low = value_at(below)?;
    if rest == 0 {
        return Some(low);
    }
    #[expect(clippy::cast_precision_loss, reason = "below 1000")]
    let share = rest as f64 / 1000.0;
    Some(low + share * (value_at(below + 1)? - low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_those_of_a_spreadsheet() {
        let values = [1.0, 2.0, 3.0, 4.0];
        let quartiles = [0, 250, 500, 750, 1000].map(|per_mille| percentile(&values, per_mille));
        assert_eq!(quartiles, [1.0, 1.75, 2.5, 3.25, 4.0].map(Some));
        assert_eq!(percentile(&[], 500), None);
    }
}
