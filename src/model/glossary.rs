//! The words of the field, as a course explains them.

use serde::{Deserialize, Serialize};

/// A glossary in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// BCP 47 tag of the texts, such as `en`.
    pub language: String,
    /// What it rests on, as one would cite it.
    pub source: String,
    /// In the order they are shown.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub term: String,
    /// What it means, in our own words.
    pub meaning: String,
    /// Section of the source that speaks of it.
    pub section: String,
    /// What the source cites for it, as one would cite it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub literature: Vec<String>,
}
