//! Every sentence a user reads, one file a room: constants, and functions where words depend on values.
//!
//! Screens and the command line take their words from here and never write their own, so that a
//! translation is a second set of these files. Texts of frameworks, cities and courses are data.

pub mod actions;
pub mod again;
pub mod charts;
pub mod cities;
pub mod cli;
pub mod compare;
pub mod course;
pub mod dates;
pub mod dialogs;
pub mod faults;
pub mod find_out;
pub mod help;
pub mod initiative;
pub mod leads;
pub mod live;
pub mod notices;
pub mod numbers;
pub mod one_page;
pub mod plan;
pub mod pool;
pub mod rail;
pub mod report;
pub mod report_screen;
pub mod results;
pub mod rounds;
pub mod score;
pub mod share;
pub mod start;
pub mod sureness;
pub mod tables;
pub mod undo;
pub mod versions;
pub mod window;
pub mod words;

/// The language of these texts, by which a screen reader chooses its voice.
pub const LANGUAGE: &str = "en";

/// The name of the program.
pub const TITLE: &str = "Science Diplomacy Scorecard for Cities";
