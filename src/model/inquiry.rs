//! What is to be found out about a criterion: whom to ask, and by when.

use serde::{Deserialize, Serialize};

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Missing {
    /// The question has no level yet.
    Answer,
    /// It has one, and nothing to show for it.
    Evidence,
}

/// What a user has noted on finding it out. What is missing itself follows from the answers and is kept nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Inquiry {
    /// A person or an office.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ask: String,
    /// As it was written, or a day such as `2027-06-30`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub due: String,
    /// What has been ticked off; whatever else is missing later is open again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticked: Option<Missing>,
}

impl Inquiry {
    /// Nothing has been noted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
