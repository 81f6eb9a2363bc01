//! Agreement and dispersion of one question on an ordered scale.
//!
//! Symbols: K levels, N ratings, layer = pattern of levels that still have ratings, of height m and S levels.
//! A = sum over layers of `m S / N` times the layer's agreement: 1 if S = 1, otherwise `U (1 - (S - 1) / (K - 1))` with
//! `U = ((K - 2) TU - (K - 1) TDU) / ((K - 2) (TU + TDU))`, TU the ordered triples of levels with the patterns 110 or 011,
//! TDU those with 101; 0 if there is neither. `D = 2 sum d_i / (K - 1)`, `d_i` the cumulative share or its complement, whichever is less.
//! Sources: van der Eijk 2001, doi 10.1023/A:1010374114305; Leik 1966, doi 10.2307/1388242; both as in R agrmt.

/// Agreement A of van der Eijk over the frequencies of ordered levels: 1 unanimous, 0 evenly spread,
/// -1 one half at either end. `None` without a rating.
///
/// Reckoned in whole fractions, so that equal spreads compare equal and 0 is 0.
#[must_use]
pub fn van_der_eijk_a(frequencies: &[u32]) -> Option<f64> {
    let n: i128 = frequencies.iter().map(|frequency| i128::from(*frequency)).sum();
    if n == 0 {
        return None;
    }
    let mut rest = frequencies.to_vec();
    let mut sum = Fraction { top: 0, bottom: 1 };
    while let Some(height) = rest.iter().copied().filter(|left| *left > 0).min() {
        let pattern: Vec<bool> = rest.iter().map(|left| *left > 0).collect();
        let levels = pattern.iter().filter(|filled| **filled).count();
        let agreement = layer_agreement(&pattern, levels);
        let weight = i128::from(height) * levels as i128;
        sum = sum.plus(Fraction { top: weight * agreement.top, bottom: agreement.bottom });
        for left in &mut rest {
            *left = left.saturating_sub(height);
        }
    }
    Some(Fraction { top: sum.top, bottom: sum.bottom * n }.value())
}

/// Agreement of the ratings of one layer, each filled level holding as many as the next.
fn layer_agreement(pattern: &[bool], filled: usize) -> Fraction {
    if filled == 1 {
        return Fraction { top: 1, bottom: 1 };
    }
    let (mut unimodal, mut hollow) = (0, 0);
    for (k, &third) in pattern.iter().enumerate() {
        for (j, &second) in pattern[..k].iter().enumerate() {
            for &first in &pattern[..j] {
                match (first, second, third) {
                    (true, true, false) | (false, true, true) => unimodal += 1,
                    (true, false, true) => hollow += 1,
                    _ => {}
                }
            }
        }
    }
    if unimodal + hollow == 0 {
        return Fraction { top: 0, bottom: 1 };
    }
    let (levels, filled) = (pattern.len() as i128, filled as i128);
    Fraction {
        top: ((levels - 2) * unimodal - (levels - 1) * hollow) * (levels - filled),
        bottom: (levels - 2) * (unimodal + hollow) * (levels - 1),
    }
}

/// Dispersion D of Leik over the frequencies of ordered levels: 0 unanimous, 1 one half at either end.
/// `None` without a rating or with fewer than two levels.
#[must_use]
pub fn leik_d(frequencies: &[u32]) -> Option<f64> {
    let n: i128 = frequencies.iter().map(|frequency| i128::from(*frequency)).sum();
    if n == 0 || frequencies.len() < 2 {
        return None;
    }
    let mut below = 0;
    let mut sum = 0;
    for &frequency in frequencies {
        below += i128::from(frequency);
        sum += below.min(n - below);
    }
    Some(Fraction { top: 2 * sum, bottom: n * (frequencies.len() as i128 - 1) }.value())
}

/// A fraction with a bottom above 0.
#[derive(Clone, Copy)]
struct Fraction {
    top: i128,
    bottom: i128,
}

impl Fraction {
    fn plus(self, other: Self) -> Self {
        let top = self.top * other.bottom + other.top * self.bottom;
        Self { top, bottom: self.bottom * other.bottom }.reduced()
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.top.abs(), self.bottom);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self { top: self.top / a, bottom: self.bottom / a }
    }

    fn value(self) -> f64 {
        let Self { top, bottom } = self.reduced();
        #[expect(clippy::cast_precision_loss, reason = "reduced, far below 2^53 for any room")]
        let value = top as f64 / bottom as f64;
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published values: R agrmt (help page and vignette) after van der Eijk (2001), p. 331 and the party D66.
    #[test]
    fn published_examples_come_out() {
        let check = |frequencies: &[u32], a: f64, d: f64| {
            assert!((van_der_eijk_a(frequencies).unwrap() - a).abs() < 5e-8, "{frequencies:?}");
            assert!((leik_d(frequencies).unwrap() - d).abs() < 5e-8, "{frequencies:?}");
        };
        check(&[30, 40, 210, 130, 530, 50, 10], 0.611_333_3, 0.286_666_67);
        check(&[16, 26, 82, 210, 293, 270, 103], 0.482_333_33, 0.330_666_67);
        check(&[5; 5], 0.0, 0.6);
        check(&[6, 0, 0, 0, 6], -1.0, 1.0);
        check(&[0, 0, 9, 0, 0], 1.0, 0.0);
    }

    #[test]
    fn nothing_is_made_of_no_ratings_or_no_scale() {
        assert_eq!((van_der_eijk_a(&[0; 5]), leik_d(&[0; 5])), (None, None));
        assert_eq!((van_der_eijk_a(&[]), leik_d(&[3])), (None, None));
        assert_eq!(van_der_eijk_a(&[2, 2]), Some(0.0));
    }
}
