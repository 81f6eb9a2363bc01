//! What can be said: numbers turned into claims, as data without a word of any language.
//!
//! Every threshold of wording lives here, once, with its reason. Window, documents, terminal and any other
//! front read the same finding, so that no two places can disagree; `text` says it.

mod alternatives;
mod asked_again;
mod shown;
mod standing;

pub use alternatives::{Alternative, AlternativeId, OtherFile, alternatives, compare_all, name_of};
pub use asked_again::{AskedAgain, asked_again};
pub use shown::{difference, whole};
pub use standing::{Standing, shown_interval, shown_score, standing};
