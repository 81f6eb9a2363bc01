//! How much a room disputes one question, over answers of all kinds.
//!
//! Symbols: N answers given, `p_k` the shares of the three kinds (a level, "not known", "not applicable"), A van der
//! Eijk's agreement over the levels (see `ordinal.rs`). `U = p_level² (1 - A) / 2 + 1 - sum p_k²`: how often two
//! people drawn at random differ in kind, or by as much as (1 - A) / 2 in level.

use super::{AnswerCounts, van_der_eijk_a};

/// The two parts of the dispute on one question; together 0 (all say the same) to 1 (two ends). Evenly spread levels
/// give 0.5, and so does a room of which half gives one level and half says "not known".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dispute {
    /// About the level, among those who gave one, 0..=1.
    pub levels: f64,
    /// About whether there is a level to give at all, 0..1.
    pub kinds: f64,
}

impl Dispute {
    /// The dispute of these answers; `None` with fewer than two. Who did not answer is left out.
    #[must_use]
    pub fn of(counts: &AnswerCounts) -> Option<Self> {
        let square = |n: u32| f64::from(n) * f64::from(n);
        let all = square(counts.answered());
        let rated = square(counts.rated());
        let apart = van_der_eijk_a(&counts.levels).map_or(0.0, |a| (1.0 - a) / 2.0);
        // Whole numbers up to each one division, so that more of the same is the same dispute to the bit.
        (counts.answered() >= 2).then(|| Self {
            levels: rated / all * apart,
            kinds: (all - rated - square(counts.not_known) - square(counts.not_applicable)) / all,
        })
    }

    /// U, 0..=1.
    #[must_use]
    pub fn all(self) -> f64 {
        self.levels + self.kinds
    }
}
