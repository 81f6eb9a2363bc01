//! What can be said: numbers turned into claims, as data without a word of any language.
//!
//! Every threshold of wording lives here, once, with its reason. Window, documents, terminal and any other
//! front read the same finding, so that no two places can disagree; `text` says it.

mod alternatives;
mod areas;
mod counts;
mod result;
mod rounds;
mod shown;
mod standing;
mod weights;

pub use alternatives::{Alternative, AlternativeId, OtherFile, alternatives, compare_all, name_of};
pub use areas::{AreaSpread, CountedAreas, Evenness, Gate, IndexBasis, Rung, gate, rung};
pub use counts::Counts;
pub use result::{Headline, LensStory, OpenEffect, ResultStory, shown_index, shown_lens};
pub use rounds::{AreaChange, Doubt, IndexChange, Part, RoundStory, ShownChange};
pub use shown::{difference, whole};
pub use standing::{Standing, shown_interval, shown_score, standing};
pub use weights::{AreaWeights, OnWhatBothShow, ShareRange, WeightStory, on_what_both_show, preset_in_use};
