//! What can be said of one person beside an answer key.

use crate::scoring::Calibration;

/// Below this a mean of levels is shown as 0.0.
const NONE_BELOW: f64 = 0.05;
/// What is shown as 0.00, and from where on 1.00.
const AS_CHANCE: f64 = 0.005;
const PERFECT: f64 = 0.995;
/// With fewer common criteria a calibration is only a hint: one answer moves every figure by an eighth or more.
const MIN_CALIBRATION: usize = 8;

/// How a person rates beside the key, on average.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Leniency {
    NothingInCommon,
    Neither,
    /// By so many levels, above 0.
    Lenient(f64),
    Strict(f64),
}

pub fn leniency(calibration: &Calibration) -> Leniency {
    match calibration.bias {
        None => Leniency::NothingInCommon,
        Some(bias) if bias.abs() < NONE_BELOW => Leniency::Neither,
        Some(bias) if bias > 0.0 => Leniency::Lenient(bias),
        Some(bias) => Leniency::Strict(-bias),
    }
}

/// Weighted kappa by the customary bars of Landis and Koch (1977), doi 10.2307/2529310; 1 is perfect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KappaReading {
    BelowChance,
    AsChance,
    Slight,
    Fair,
    Moderate,
    Substantial,
    AlmostPerfect,
    Perfect,
}

/// The reading of a defined kappa.
#[must_use]
pub fn kappa_reading(kappa: f64) -> KappaReading {
    match kappa {
        _ if kappa.abs() <= AS_CHANCE => KappaReading::AsChance,
        ..0.0 => KappaReading::BelowChance,
        ..=0.2 => KappaReading::Slight,
        ..=0.4 => KappaReading::Fair,
        ..=0.6 => KappaReading::Moderate,
        ..=0.8 => KappaReading::Substantial,
        PERFECT.. => KappaReading::Perfect,
        _ => KappaReading::AlmostPerfect,
    }
}

/// Whether the figures rest on so little that people are not to be compared by them.
pub fn is_few(calibration: &Calibration) -> bool {
    (1..MIN_CALIBRATION).contains(&calibration.n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kappa_that_is_shown_as_1_is_perfect_and_one_below_is_not() {
        use KappaReading::{AlmostPerfect, AsChance, BelowChance, Perfect, Slight};
        let found = [1.0, 0.994, 0.81, 0.1, 0.004, -0.1].map(kappa_reading);
        assert_eq!(found, [Perfect, AlmostPerfect, AlmostPerfect, Slight, AsChance, BelowChance]);
    }
}
