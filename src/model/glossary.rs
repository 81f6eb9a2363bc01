//! The words of the field, as a course explains them.

/// A glossary in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glossary {
    /// BCP 47 tag of the texts, such as `en`.
    pub language: String,
    /// What it rests on, as one would cite it.
    pub source: String,
    /// In the order they are shown.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub term: String,
    /// What it means, in our own words.
    pub meaning: String,
    /// Section of the source that speaks of it.
    pub section: String,
    /// What the source cites for it, as one would cite it.
    pub literature: Vec<String>,
}
