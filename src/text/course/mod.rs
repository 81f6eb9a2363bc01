//! Every sentence of courses: exercises, rating, the trainer’s room, and what is printed or projected.

pub mod calibration;
pub mod cli;
pub mod debrief;
pub mod documents;
pub mod editor;
pub mod home;
pub mod intake;
pub mod notices;
pub mod projector;
pub mod pseudonyms;
pub mod rate;
pub mod room;
pub mod room_tables;
pub mod second_round;
