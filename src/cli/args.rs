//! The arguments, and the help that `--help` shows.

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use std::path::PathBuf;

/// Score a city's science diplomacy, see how sure the result is, and compare it with reference cities.
///
/// Without a command the window opens. The commands answer in words, or with --json for other programs.
/// Errors go to the standard error output; the exit code is then 1, and 2 where the arguments make no
/// sense.
#[derive(Debug, Parser)]
#[command(name = "scidip-scorecard", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// Assessment to open in the window
    pub file: Option<PathBuf>,
    /// Framework file to use before those built in; it is checked first
    #[arg(long, global = true, value_name = "FILE")]
    pub framework: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// One question to the program.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Score assessments: areas, index, intervals and coverage
    Evaluate {
        /// Assessments to score; a file that cannot be read does not stop the others
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print JSON: one object for one file, an array for several; scores 0 to 100 are not rounded.
        /// "answered" counts criteria with a level, "applicable" all but the not applicable ones
        #[arg(long)]
        json: bool,
    },
    /// Compare an assessment with the reference cities
    Compare {
        /// Assessment to compare
        file: PathBuf,
        /// Only these cities, by their ids: --with helsinki,kigali
        #[arg(long, value_name = "IDS", value_delimiter = ',')]
        with: Option<Vec<String>>,
        /// Print JSON; distances in levels 0 to 4, gaps in points of 100, own minus the city's
        #[arg(long)]
        json: bool,
    },
    /// Show the reference cities: what they do and how they were rated
    Cities {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show the framework: its areas and questions
    Framework {
        /// Print JSON, with every descriptor and step
        #[arg(long)]
        json: bool,
    },
    /// Check assessments, frameworks and reference cities, and name every fault
    Check {
        /// Files, or folders that are searched for files with the ending .ron
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}

impl Arguments {
    /// The arguments of this process. Prints and ends it where they make no sense or ask for help.
    pub fn of_process() -> Self {
        let arguments = Self::parse();
        if let (Some(file), Some(_)) = (&arguments.file, &arguments.command) {
            let what = crate::text::cli::file_before_command(file);
            Self::command().error(ErrorKind::ArgumentConflict, what).exit();
        }
        arguments
    }
}
