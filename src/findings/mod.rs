//! What can be said: numbers turned into claims, as data without a word of any language.
//!
//! Every threshold of wording lives here, once, with its reason. Window, documents, terminal and any other
//! front read the same finding, so that no two places can disagree; `text` says it.

mod alternatives;
mod case;
mod draws;
mod nearness;
mod shown;
mod standing;
mod verdict;

pub use alternatives::{
    Alternative, AlternativeId, OtherFile, ShownCell, alternatives, city_alternatives, name_of,
};
pub use case::{Case, Other};
pub use draws::{DrawInput, Draws};
pub use nearness::{Apart, Lack, apart, lack};
pub use shown::{difference, whole};
pub use standing::{Standing, shown_interval, shown_score, standing};
pub use verdict::{AreaOnBoth, Finding, SubScores, Turn, Unknown, Verdict, main_driver};
