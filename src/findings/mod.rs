//! What can be said: numbers turned into claims, as data without a word of any language.
//!
//! Every threshold of wording lives here, once, with its reason. Window, documents, terminal and any other
//! front read the same finding, so that no two places can disagree; `text` says it.

mod alternatives;
mod areas;
mod case;
mod counts;
mod leads;
mod nearness;
mod result;
mod rounds;
mod shown;
mod standing;
mod verdict;
mod weights;

pub use alternatives::{
    Alternative, AlternativeId, OtherFile, ShownCell, alternatives, city_alternatives, name_of,
};
pub use areas::{AreaSpread, CountedAreas, Evenness, Gate, IndexBasis, Rung, gate, rung};
pub use case::{Case, Other};
pub use counts::Counts;
pub use leads::Leads;
pub use nearness::{Apart, Lack, apart, lack};
pub use result::{Headline, LensStory, OpenEffect, ResultStory, shown_index, shown_lens};
pub use rounds::{AreaChange, Doubt, IndexChange, Part, RoundStory, ShownChange};
pub use shown::{difference, whole};
pub use standing::{Standing, shown_interval, shown_score, standing};
pub use verdict::{AreaOnBoth, Finding, SubScores, Turn, Unknown, Verdict, main_driver};
pub use weights::{AreaWeights, ShareRange, WeightStory, preset_in_use};
