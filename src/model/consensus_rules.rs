//! From where on a room counts as agreed. The bars are conventions, so the rubric carries them.

/// The bars of the rules by which a common rating is suggested. They are conventions, not findings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConsensusRules {
    /// At least this share of those who answered, saying "not known" or "not applicable", decides so, 0..=1.
    pub same_kind_share: f64,
    /// A larger share of "not applicable" among all raters decides so as well, 0..=1.
    pub not_applicable_share: f64,
    /// Fewest levels to suggest anything from.
    pub min_rated: u32,
    /// Smallest share of all raters who gave a level, 0..=1.
    pub min_rated_share: f64,
    /// A room whose agreement A lies below is split, -1..=1.
    pub split_below_a: f64,
    /// Largest distance between the quartiles in levels, 0..=4.
    pub max_iqr: f64,
    /// Levels up to this far from the lower median count as near, 0..=4.
    pub near: u8,
    /// Smallest share of levels that are near, 0..=1.
    pub min_near_share: f64,
}

impl Default for ConsensusRules {
    fn default() -> Self {
        Self {
            same_kind_share: 2.0 / 3.0,
            not_applicable_share: 0.5,
            min_rated: 3,
            min_rated_share: 0.5,
            split_below_a: 0.0,
            max_iqr: 1.0,
            near: 1,
            min_near_share: 0.8,
        }
    }
}
