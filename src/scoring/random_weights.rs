//! Random weights and levels for draws of the robustness analysis, a batch of draws at a time.
//!
//! One order: the areas' weights v, the criteria's weights w area by area, then the unknown cells
//! row by row; in that order one 32-bit word (or a quarter, for a cell) for each draw of the batch.
//! A weight is `-ln(1 - U)`, an exponential: normalised, such weights are Dirichlet(1, .., 1).
//! A level takes one digit to the base 5 of a word, whose 29 leading bits are read as a fraction: no
//! level is likelier than another by more than one part in 800 000.
//!
//! Source of the logarithm: FreeBSD msun, `e_logf.c` (Sun Microsystems 1993), its polynomial in double
//! precision: within 6e-11, where neighbouring words are 2e-10 apart. It is written out here, in sums,
//! products and one quotient, because the compiler turns it into vector code and because a system's own
//! `ln` may differ in the last bit from one machine to the next.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Draws handled side by side; a stream is always used by whole batches.
pub const LANES: usize = 64;
/// Cells that share a random word.
const CELLS_A_WORD: usize = 4;

/// One number for each draw of a batch.
pub type Lanes = [f64; LANES];

/// The random numbers of one chunk of draws.
pub struct RandomStream {
    rng: ChaCha8Rng,
}

impl RandomStream {
    /// Stream `chunk` of the seed. The key is the seed itself, so that it depends on no other library.
    pub fn new(seed: u64, chunk: u32) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut rng = ChaCha8Rng::from_seed(key);
        rng.set_stream(u64::from(chunk));
        Self { rng }
    }

    fn words(&mut self) -> [u32; LANES] {
        let mut bytes = [[0; 4]; LANES];
        self.rng.fill_bytes(bytes.as_flattened_mut());
        let mut words = [0; LANES];
        for (word, bytes) in words.iter_mut().zip(bytes) {
            *word = u32::from_le_bytes(bytes);
        }
        words
    }

    /// Exponential weights, greater than 0.
    pub fn exponentials(&mut self, weights: &mut Lanes) {
        // Loops, because `map` of a long array does not become vector code.
        for (weight, word) in weights.iter_mut().zip(self.words()) {
            *weight = minus_ln((f64::from(word) + 0.5) * (1.0 / 4_294_967_296.0));
        }
    }

    /// Levels 0..=4 for `levels.len()` unknown cells of one row.
    pub fn levels(&mut self, levels: &mut [[i32; LANES]]) {
        for cells in levels.chunks_mut(CELLS_A_WORD) {
            let mut fractions = self.words();
            for fraction in &mut fractions {
                *fraction >>= 3;
            }
            for cell in cells {
                for (level, fraction) in cell.iter_mut().zip(&mut fractions) {
                    let fives = *fraction * 5;
                    *level = (fives >> 29).cast_signed();
                    *fraction = fives & ((1 << 29) - 1);
                }
            }
        }
    }

    /// Passes over the levels of rows with so many unknown cells.
    pub fn skip_levels(&mut self, unknown: impl Iterator<Item = usize>) {
        let words: usize = unknown.map(|cells| cells.div_ceil(CELLS_A_WORD) * LANES).sum();
        self.rng.set_word_pos(self.rng.get_word_pos() + words as u128);
    }
}

/// `-ln(x)` for a normal number x of 0 < x < 1, within 6e-11.
#[inline]
fn minus_ln(x: f64) -> f64 {
    /// Bits of the square root of 1/2: mantissas are taken between it and the square root of 2.
    const ROOT_HALF: u64 = 0x3fe6_a09e_667f_3bcd;
    const ONE: u64 = 0x3ff0_0000_0000_0000;
    /// A number of this size holds small whole numbers in its lowest bits.
    const TWO_TO_52: f64 = 4_503_599_627_370_496.0;
    let bits = x.to_bits() + (ONE - ROOT_HALF);
    let exponent = f64::from_bits((bits >> 52) | TWO_TO_52.to_bits()) - (TWO_TO_52 + 1023.0);
    let f = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) + ROOT_HALF) - 1.0;
    let s = f / (2.0 + f);
    let z = s * s;
    let even = 0.666_666_626_929 + z * (0.400_009_721_518 + z * (0.284_987_866_878 + z * 0.242_790_788_412));
    s * (f - z * even) - f - exponent * std::f64::consts::LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_that_of_the_standard_library() {
        let mut stream = RandomStream::new(1, 0);
        let ends = [1e-300, 2.0_f64.powi(-33), 0.5, std::f64::consts::FRAC_1_SQRT_2, 1.0 - 2.0_f64.powi(-33)];
        let inside = (0..100).flat_map(|_| stream.words()).map(|w| (f64::from(w) + 0.5) / 4_294_967_296.0);
        for x in ends.into_iter().chain(inside) {
            let (ours, theirs) = (minus_ln(x), -x.ln());
            assert!(
                ours > 0.0 && (ours - theirs).abs() <= 6e-11 * theirs.min(1.0),
                "-ln({x}) is {theirs}, not {ours}"
            );
        }
    }

    #[test]
    fn a_seed_means_the_same_numbers_for_ever() {
        let mut stream = RandomStream::new(42, 3);
        // From a ChaCha8 written for this test in another language.
        assert_eq!(stream.words()[..4], [1_179_016_782, 1_961_778_404, 1_028_263_102, 2_886_056_058]);
    }

    #[test]
    fn what_is_skipped_is_what_would_have_been_drawn() {
        let [mut drawn, mut skipped] = [RandomStream::new(3, 1), RandomStream::new(3, 1)];
        for cells in [0, 3, 9] {
            drawn.levels(&mut vec![[0; LANES]; cells]);
        }
        skipped.skip_levels([0, 3, 9].into_iter());
        assert_eq!(drawn.words(), skipped.words());
    }

    #[test]
    fn levels_are_evenly_likely() {
        let mut stream = RandomStream::new(7, 0);
        let mut counts = [[0_u32; 5]; 6];
        for _ in 0..2_000 {
            let mut levels = [[0; LANES]; 6];
            stream.levels(&mut levels);
            for (cell, counts) in levels.iter().zip(&mut counts) {
                for level in cell {
                    counts[usize::try_from(*level).unwrap()] += 1;
                }
            }
        }
        // 25 600 expected with a standard deviation of 143.
        let evenly = |count: &u32| count.abs_diff(25_600) < 5 * 143;
        assert!(counts.as_flattened().iter().all(evenly), "{counts:?}");
    }
}
