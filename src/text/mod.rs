//! Every sentence a user reads, one file a room: constants, and functions where words depend on values.
//!
//! Screens and the command line take their words from here and never write their own, so that a
//! translation is a second set of these files. Texts of frameworks, cities and courses are data.

pub mod cities;
pub mod compare;
pub mod faults;
pub mod numbers;
pub mod score;
pub mod start;
