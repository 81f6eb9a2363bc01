//! One official's rating of one criterion.

use super::Level;

/// What was answered. An unanswered criterion has no rating at all, and is never read as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The descriptor of this level fits.
    Level(Level),
    /// The question does not concern this initiative; it leaves the weighting.
    NotApplicable,
    /// Asked and not known yet; it widens the interval of the score.
    NotKnown,
}

impl Answer {
    /// The level, where one was given.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            Self::NotApplicable | Self::NotKnown => None,
        }
    }
}

/// How sure the person who rated is of the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    Low,
    Medium,
    High,
}

impl Confidence {
    /// Lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];
}

/// What was shown for a rating.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// A decision, a budget line, a report; may be empty.
    pub text: String,
    /// Where it can be found, usually a web address; may be empty.
    pub link: String,
}

impl Evidence {
    /// Neither text nor link.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.link.is_empty()
    }
}

/// Everything kept about one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// Absent while only evidence or a note has been written.
    pub answer: Option<Answer>,
    /// Absent until chosen.
    pub confidence: Option<Confidence>,
    pub evidence: Evidence,
    /// Free words of the person who rates.
    pub note: String,
}

impl Rating {
    /// Nothing was answered and nothing written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
