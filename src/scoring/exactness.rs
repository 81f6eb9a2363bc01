//! How exact shares of random draws are.

use std::num::NonZeroU32;

/// Standard error of a share of the draws: `sqrt(p (1 - p) / N)`, at most `0.5 / sqrt(N)`.
pub fn standard_error(share: f64, draws: NonZeroU32) -> f64 {
    (share * (1.0 - share) / f64::from(draws.get())).max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_errors_of_the_method_s_table() {
        let draws = |n| NonZeroU32::new(n).unwrap();
        for (n, error) in [(1_000, 0.0158), (10_000, 0.0050), (100_000, 0.0016), (1_000_000, 0.0005)] {
            assert!((standard_error(0.5, draws(n)) - error).abs() < 5e-5);
        }
    }
}
