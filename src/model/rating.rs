//! One official's rating of one criterion.

use super::Level;
use serde::{Deserialize, Serialize};

/// What was answered. An unanswered criterion has no rating at all, and is never read as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evidence {
    /// A decision, a budget line, a report; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where it can be found, usually a web address; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
}

impl Evidence {
    /// Neither text nor link.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.link.is_empty()
    }
}

/// Everything kept about one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rating {
    /// Absent while only evidence or a note has been written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// Absent until chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    #[serde(skip_serializing_if = "Evidence::is_empty")]
    pub evidence: Evidence,
    /// Free words of the person who rates.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Rating {
    /// Nothing was answered and nothing written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
