//! The one integration binary: a module a feature.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pictures and cases are small"
)]

mod agreement_laws;
mod bad_files;
mod carry_over;
mod command_line;
mod content;
mod debrief;
mod findings;
mod intake;
mod layers;
mod leads;
#[cfg(feature = "live")]
mod live;
mod one_person_rating;
mod planning_laws;
mod readings;
mod report;
mod room_tables;
mod save_round_trip;
mod scoring_laws;
mod session_laws;
mod strangers;
mod support;
mod tables;
mod undo_laws;
mod vector_runner;
mod verdicts;
#[cfg(feature = "gui")]
mod window;
mod wire;
mod writing;
