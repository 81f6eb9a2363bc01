//! What can be said: numbers turned into claims, as data without a word of any language.
//!
//! Every threshold of wording lives here, once, with its reason. Window, documents, terminal and any other
//! front read the same finding, so that no two places can disagree; `text` says it.

mod alternatives;
mod course;
mod shown;
mod standing;

pub use alternatives::{Alternative, AlternativeId, OtherFile, alternatives, compare_all, name_of};
pub use course::{
    AlphaReading, Beside, Change, Closeness, DisputeStory, KappaReading, Leniency, MIN_GROUP, RoomAgreement,
    RoomFigure, Strength, accuracy_change, agrees_without_being_right, closeness, dispute_change,
    dispute_story, is_few, kappa_reading, leniency, rests_on_few, reveals_a_person, room_agreement,
    room_figure, shown_alpha,
};
pub use shown::{difference, whole};
pub use standing::{Standing, shown_interval, shown_score, standing};
