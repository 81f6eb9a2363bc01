//! The optional second opinion on how sure an alpha is: the percentile bootstrap over criteria.
//!
//! All criteria are drawn with replacement, as many as there are; the interval runs from the 2.5th to the
//! 97.5th percentile (type 7) of the alphas that are defined. Raters are never drawn: one drawn twice
//! agrees with itself. Source: Zapf et al. 2016, doi 10.1186/s12874-016-0200-9.

use super::alpha::level_counts;
use super::pairs::Pairs;
use super::{Ratings, Scale, percentile};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Above this share of undefined resamples there is no interval.
pub const MAX_UNDEFINED_SHARE: f64 = 0.05;

/// The 95% percentile interval of an alpha.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bootstrap {
    /// Share of resamples without an alpha, 0..=1; 1 where there was no resample.
    pub undefined_share: f64,
    /// Low and high end; `None` above [`MAX_UNDEFINED_SHARE`]. Two decimals are worth showing.
    pub interval: Option<(f64, f64)>,
}

impl Bootstrap {
    /// The interval of alphas that were resampled.
    pub fn of(alphas: &[Option<f64>]) -> Self {
        let mut defined: Vec<f64> = alphas.iter().flatten().copied().collect();
        defined.sort_by(f64::total_cmp);
        #[expect(clippy::cast_precision_loss, reason = "resamples are few")]
        let undefined_share =
            if alphas.is_empty() { 1.0 } else { (alphas.len() - defined.len()) as f64 / alphas.len() as f64 };
        let ends = || percentile(&defined, 25).zip(percentile(&defined, 975));
        Self { undefined_share, interval: if undefined_share > MAX_UNDEFINED_SHARE { None } else { ends() } }
    }
}

/// The interval from that many resamples of the criteria; 1000 or more.
/// The same room, number and seed give the same interval on every machine.
#[must_use]
pub fn bootstrap_over_criteria(ratings: &Ratings, scale: Scale, resamples: usize, seed: u64) -> Bootstrap {
    Bootstrap::of(&bootstrap_alphas(ratings, scale, resamples, seed))
}

/// The alpha of each resample; `None` where it is undefined.
pub fn bootstrap_alphas(ratings: &Ratings, scale: Scale, resamples: usize, seed: u64) -> Vec<Option<f64>> {
    let parts: Vec<Pairs> = level_counts(ratings).iter().map(Pairs::of).collect();
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    (0..resamples)
        .map(|_| {
            let drawn: Pairs = parts.iter().map(|_| parts[draw(&mut chance, parts.len())]).sum();
            drawn.alpha(scale).ok()
        })
        .collect()
}

/// A position below `n`, each as likely as the next but for less than n / 2^64.
fn draw(chance: &mut ChaCha8Rng, n: usize) -> usize {
    #[expect(clippy::cast_possible_truncation, reason = "below n")]
    let position = ((u128::from(chance.next_u64()) * n as u128) >> 64) as usize;
    position
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_draws() {
        let mut chance = ChaCha8Rng::seed_from_u64(7);
        let drawn: Vec<usize> = (0..8).map(|_| draw(&mut chance, 28)).collect();
        assert_eq!(drawn, [4, 4, 19, 20, 16, 10, 2, 23]);
    }

    #[test]
    fn the_interval_leaves_a_fortieth_out_at_either_end() {
        let alphas: Vec<Option<f64>> = (0..=40_u8).rev().map(|step| Some(f64::from(step))).collect();
        assert_eq!(Bootstrap::of(&alphas).interval, Some((1.0, 39.0)));
    }

    #[test]
    fn too_many_undefined_resamples_leave_no_interval() {
        let mut alphas = vec![Some(0.5); 95];
        alphas.extend([None; 5]);
        assert_eq!(Bootstrap::of(&alphas), Bootstrap { undefined_share: 0.05, interval: Some((0.5, 0.5)) });
        alphas.push(None);
        assert_eq!(Bootstrap::of(&alphas).interval, None);
        assert_eq!(Bootstrap::of(&[]), Bootstrap { undefined_share: 1.0, interval: None });
    }
}
