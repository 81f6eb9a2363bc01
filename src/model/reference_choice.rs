//! What a city chooses to pass on when it shares an assessment as a reference.

use std::collections::BTreeSet;

/// What goes along beside levels and profile, each to be chosen. Confidence, plan and weights never do, nor a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Along {
    /// What would be shown for an answer.
    Evidence,
    /// Pages where it is found.
    Links,
    /// Written for oneself or colleagues.
    Notes,
    /// Who leads, and who takes part; without them only the sectors go along.
    Names,
}

impl Along {
    pub const ALL: [Self; 4] = [Self::Evidence, Self::Links, Self::Notes, Self::Names];
}

/// How an assessment is shared. Nothing goes along unless it is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReferenceChoice {
    pub along: BTreeSet<Along>,
    /// Who has assessed, as readers are to see it.
    pub source: String,
    /// The year the answers speak of.
    pub year: i32,
    pub inhabitants: Option<u32>,
    /// Words by which a network groups its cities.
    pub tags: Vec<String>,
}
