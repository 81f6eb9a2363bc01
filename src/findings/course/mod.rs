//! What can be said of a room that rated together, and of one person beside an answer key.

mod agreement;
mod calibration;
mod dispute;
mod figure;
mod groups;
mod movement;

pub use agreement::{AlphaReading, Beside, RoomAgreement, room_agreement, shown_alpha};
pub use calibration::{KappaReading, Leniency, is_few, kappa_reading, leniency};
pub use dispute::{Closeness, DisputeStory, Strength, closeness, dispute_story};
pub use figure::{RoomFigure, room_figure};
pub use groups::{MIN_GROUP, rests_on_few, reveals_a_person};
pub use movement::{Change, accuracy_change, agrees_without_being_right, dispute_change};
