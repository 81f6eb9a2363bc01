//! What two initiatives have in common before any rating: kind, purpose, motives, goals.

use crate::model::{Diplomacy, Initiative, Motive, Purpose, Sdg};
use std::collections::BTreeSet;

/// Traits that both profiles name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedTraits {
    pub diplomacy: Vec<Diplomacy>,
    pub purposes: Vec<Purpose>,
    pub motives: Vec<Motive>,
    pub sdgs: Vec<Sdg>,
}

impl SharedTraits {
    /// How many traits are shared.
    pub fn count(&self) -> usize {
        self.diplomacy.len() + self.purposes.len() + self.motives.len() + self.sdgs.len()
    }
}

/// The traits both profiles name, each list in the order it is shown.
pub fn shared_traits(a: &Initiative, b: &Initiative) -> SharedTraits {
    SharedTraits {
        diplomacy: shared(&a.diplomacy, &b.diplomacy),
        purposes: shared(&a.purposes, &b.purposes),
        motives: shared(&a.motives, &b.motives),
        sdgs: shared(&a.sdgs, &b.sdgs),
    }
}

fn shared<T: Ord + Copy>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> Vec<T> {
    a.intersection(b).copied().collect()
}
