//! The table of coincidences that alpha is reckoned from, in parts that can be left out.
//!
//! Symbols and sources: see `alpha.rs`. A part is what one criterion adds, so that a jackknife
//! adds parts up and never goes back to the ratings.

use super::{AlphaUndefined, Scale};
use std::ops::AddAssign;

/// The pairs of unlike levels, c < k.
const UNLIKE: [(usize, usize); 10] =
    [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)];

/// What criteria add to the table of coincidences: everything alpha needs. Adding up a few of these in
/// the order of the criteria gives the same bits as counting the ratings anew.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Pairs {
    /// `n_c`.
    totals: [u32; 5],
    /// `o_ck` of the unlike pairs.
    unlike: [f64; 10],
}

impl Pairs {
    /// Those of one criterion: none, where fewer than two gave a level.
    pub fn of(counts: &[u32; 5]) -> Self {
        let rated: u32 = counts.iter().sum();
        if rated < 2 {
            return Self::default();
        }
        let unlike = UNLIKE.map(|(c, k)| f64::from(counts[c]) * f64::from(counts[k]) / f64::from(rated - 1));
        Self { totals: *counts, unlike }
    }

    /// Alpha of the coincidences so far.
    pub fn alpha(&self, scale: Scale) -> Result<f64, AlphaUndefined> {
        let totals = self.totals.map(f64::from);
        let n: f64 = totals.iter().sum();
        match self.totals.iter().filter(|total| **total > 0).count() {
            0 => return Err(AlphaUndefined::NoPairs),
            1 => return Err(AlphaUndefined::AllEqual),
            _ => {}
        }
        let place = places(&totals, scale);
        // Both halves of the symmetric table weigh the same, so one half will do.
        let (mut observed, mut expected) = (0.0, 0.0);
        for ((c, k), coincidences) in UNLIKE.into_iter().zip(self.unlike) {
            let difference = match scale {
                Scale::Nominal => 1.0,
                Scale::Ordinal | Scale::Interval => (place[c] - place[k]).powi(2),
            };
            observed += coincidences * difference;
            expected += totals[c] * totals[k] * difference;
        }
        Ok(1.0 - (n - 1.0) * observed / expected)
    }
}

/// Where each level lies on its scale.
fn places(totals: &[f64; 5], scale: Scale) -> [f64; 5] {
    let mut below = 0.0;
    let mid_ranks = totals.map(|total| {
        below += total;
        below - total / 2.0
    });
    match scale {
        Scale::Ordinal => mid_ranks,
        Scale::Interval | Scale::Nominal => [0.0, 1.0, 2.0, 3.0, 4.0],
    }
}

impl AddAssign for Pairs {
    fn add_assign(&mut self, other: Self) {
        for (total, more) in self.totals.iter_mut().zip(other.totals) {
            *total += more;
        }
        for (unlike, more) in self.unlike.iter_mut().zip(other.unlike) {
            *unlike += more;
        }
    }
}

impl std::iter::Sum for Pairs {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        let mut sum = Self::default();
        for part in parts {
            sum += part;
        }
        sum
    }
}
