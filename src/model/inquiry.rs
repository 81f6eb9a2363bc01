//! What is to be found out about a criterion: whom to ask, and by when.

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// The question has no level yet.
    Answer,
    /// It has one, and nothing to show for it.
    Evidence,
}

/// What a user has noted on finding it out. What is missing itself follows from the answers and is kept nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inquiry {
    /// A person or an office.
    pub ask: String,
    /// As it was written, or a day such as `2027-06-30`.
    pub due: String,
    /// What has been ticked off; whatever else is missing later is open again.
    pub ticked: Option<Missing>,
}

impl Inquiry {
    /// Nothing has been noted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
