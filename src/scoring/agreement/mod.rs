//! Whether a room agrees, where it does not, and what could stand as its common rating.
//!
//! Raters are rows and criteria are columns of [`Ratings`]; criteria are the units of the statistics.
//! "Not known", "not applicable" and no answer are missing values to the statistics of levels. To consensus and dispute
//! the first two are answers.

mod alpha;
mod consensus;
mod disagreement;
mod dispute;
mod groups;
mod jackknife;
mod ordinal;
mod pairs;
mod quantile;
mod ratings;

pub use crate::model::ConsensusRules;
pub use alpha::{AlphaUndefined, Scale, answer_kind_alpha, krippendorff_alpha};
pub use consensus::{Camp, ConsensusStatus, suggest_consensus};
pub use disagreement::{Disagreement, agenda};
pub use dispute::Dispute;
pub use groups::{Group, by_group};
pub use jackknife::{
    AlphaInterval, Jackknife, LeftOut, MIN_JACKKNIFE, jackknife_over_criteria, jackknife_over_raters,
};
pub use ordinal::{leik_d, van_der_eijk_a};
pub use quantile::percentile;
pub use ratings::{AnswerCounts, Ratings};
