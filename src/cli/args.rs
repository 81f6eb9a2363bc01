//! The arguments, and the help that `--help` shows.

use super::typed::{
    AreaTarget, ChartName, DrawingName, EffectsName, LensName, NumbersName, PersonalName, RoundName,
    SectionName, draws, score, threads,
};
use crate::report::Date;
use crate::scoring::Settings;
use crate::session::SEED;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};
use std::io::{self, Write};
use std::num::{NonZeroU32, NonZeroUsize};
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
    /// City files, or folders with them, to use beside the reference cities built in; can be given several times
    #[arg(long = "city-file", global = true, value_name = "PATH")]
    pub city_files: Vec<PathBuf>,
    /// What is to draw the window: OpenGL, or Direct3D, Vulkan or Metal. What cannot draw here gives way to the other
    #[arg(long, value_name = "WAY", default_value = "auto")]
    pub drawing: DrawingName,
    /// How much is drawn: auto leaves out smooth edges and motion where the processor draws alone, or over a network
    #[arg(long, value_name = "HOW_MUCH", default_value = "auto")]
    pub effects: EffectsName,
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
        /// Only these readings of cities, by their ids: --reading 2021 for all cities that have one, or
        /// --reading barcelona=2021 for one city, the others staying as they are; see “cities”
        #[arg(long, value_name = "ID", value_delimiter = ',')]
        reading: Vec<String>,
        #[command(flatten)]
        draws: Draws,
        /// Count what the source says of all cities together as said of each
        #[arg(long)]
        count_general: bool,
        /// Print JSON; distances in levels 0 to 4, gaps in points of 100, own minus the city's; shares 0 to 1 of the
        /// weightings in which one is ahead on what both show, and of those with everything unknown drawn as well
        #[arg(long)]
        json: bool,
    },
    /// Say how sure the comparison is: weights and open answers are drawn at random, many times over
    Robustness {
        /// Assessment to set beside the cities
        file: PathBuf,
        #[command(flatten)]
        draws: Draws,
        /// Only these cities, by their ids: --with helsinki,kigali
        #[arg(long, value_name = "IDS", value_delimiter = ',')]
        with: Option<Vec<String>>,
        /// Only these readings of cities, by their ids: --reading 2021 for all cities that have one, or
        /// --reading barcelona=2021 for one city, the others staying as they are; see “cities”
        #[arg(long, value_name = "ID", value_delimiter = ',')]
        reading: Vec<String>,
        /// Count what the source says of all cities together as said of each
        #[arg(long)]
        count_general: bool,
        /// Print JSON: the assessment first, as "self"; shares 0 to 1 are not rounded. Row i, column k of "win" is how
        /// often i scores higher than k; of `win_common`, on what both show, null where that is nothing
        #[arg(long)]
        json: bool,
    },
    /// Say how far each weight can move before the order of the assessment and the cities changes
    Sensitivity {
        /// Assessment to set beside the cities
        file: PathBuf,
        /// Only these cities, by their ids: --with helsinki,kigali
        #[arg(long, value_name = "IDS", value_delimiter = ',')]
        with: Option<Vec<String>>,
        /// Only these readings of cities, by their ids: --reading 2021 for all cities that have one, or
        /// --reading barcelona=2021 for one city, the others staying as they are; see “cities”
        #[arg(long, value_name = "ID", value_delimiter = ',')]
        reading: Vec<String>,
        /// Count what the source says of all cities together as said of each
        #[arg(long)]
        count_general: bool,
        /// Print JSON; shares 0 to 1, of an area in the index and of a criterion in its area
        #[arg(long)]
        json: bool,
    },
    /// Find the fewest steps that lead to a target, or write the plan of the assessment as a file
    Plan {
        /// Assessment to plan for
        file: PathBuf,
        /// Index to reach, 0 to 100; it can be left out where an area has a target
        #[arg(
            long,
            value_name = "SCORE",
            value_parser = score,
            allow_negative_numbers = true,
            required_unless_present_any = ["area_targets", "ics", "csv"]
        )]
        target: Option<f64>,
        /// Score an area must reach as well: --area-target governance=60; can be given several times
        #[arg(long = "area-target", value_name = "AREA=SCORE")]
        area_targets: Vec<AreaTarget>,
        /// How the areas become one index
        #[arg(long, default_value = "average")]
        lens: LensName,
        /// Write the actions of the plan that have a day as a calendar, .ics: events of a whole day, as Outlook and
        /// Google take them, with the names of owners
        #[arg(long, value_name = "OUT")]
        ics: Option<PathBuf>,
        /// Write the actions of the plan as a table, .csv, with the names of owners
        #[arg(long, value_name = "OUT")]
        csv: Option<PathBuf>,
        /// Day that the calendar says it was written, such as 2026-11-23 [default: today]
        #[arg(long, value_name = "DATE")]
        date: Option<Date>,
        /// Replace files that are there
        #[arg(long)]
        force: bool,
        /// Print JSON: what to raise, and the scores with the plan done; null where no plan is enough. "raises" is the
        /// cheapest way with the highest score, "steps" the one as cheap with the most single steps
        #[arg(long)]
        json: bool,
    },
    /// Write a report; its format is that of the ending
    Report {
        /// Assessment to report on
        file: PathBuf,
        /// File to write: .pdf, .docx, .xlsx, .csv (ratings), .html, .md, .json, or a chart as .svg or .png
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
        /// On one page, for the person who decides: .pdf, .docx, .html or .md
        #[arg(long, conflicts_with_all = ["find_out", "sections"])]
        one_page: bool,
        /// Only the list of what is to be found out: .pdf, .docx, .xlsx, .html or .md; with the names of whom to ask
        #[arg(long, conflicts_with = "sections")]
        find_out: bool,
        /// Only these parts, in the order of the document: --sections summary,result,plan
        #[arg(long, value_name = "NAMES", value_delimiter = ',')]
        sections: Option<Vec<SectionName>>,
        /// What goes along with the answers: --include evidence,links,notes,owners. Notes and names are left out unless
        /// named here; a link to a file is never written
        #[arg(long = "include", value_name = "PARTS", value_delimiter = ',', default_values = ["evidence", "links"])]
        personal: Vec<PersonalName>,
        /// Cities to compare with, by their ids: --city helsinki,kigali [default: the nearest]
        #[arg(long = "city", value_name = "IDS", value_delimiter = ',')]
        cities: Option<Vec<String>>,
        /// Count what the source says of all cities together as said of each
        #[arg(long)]
        count_general: bool,
        /// Which chart an .svg or .png shows
        #[arg(long, default_value = "radar")]
        chart: ChartName,
        /// How numbers and dates are written
        #[arg(long, default_value = "english")]
        numbers: NumbersName,
        /// Date to print, such as 2026-11-23 [default: today]
        #[arg(long, value_name = "DATE")]
        date: Option<Date>,
        /// Replace a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Say how far several people agree who rated the same, and where they do not
    Agreement {
        /// Rating sheets, rooms, tables (.csv, .xlsx), assessments, or folders with them; a session.scidip in a
        /// folder says which criteria count. A file that cannot be read does not stop the others
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Which round, before or after the discussion
        #[arg(long, default_value = "1")]
        round: RoundName,
        /// Count rows of a table that share an id, a name or a word such as “anonymous” as one person each time;
        /// without it they are different people where that is not sure, and it is told
        #[arg(long)]
        merge: bool,
        /// Print JSON: levels 0 to 4 are not rounded; "unknown" counts not known and unanswered; the interval of
        /// alpha is the jackknife over criteria
        #[arg(long)]
        json: bool,
    },
    /// Say how somebody's ratings stand to those of a reference city or to the answers of an exercise
    Calibrate {
        /// Rating sheet or assessment
        file: PathBuf,
        /// Reference city to stand beside, by its id [default: the answers of the exercise]
        #[arg(long, value_name = "ID")]
        city: Option<String>,
        /// Print JSON; bias and mean error in levels, shares 0 to 1, the weighted kappa as "qwk"
        #[arg(long)]
        json: bool,
    },
    /// Open a room to phones without a window, until Ctrl+C; the first line printed is its address
    #[cfg(feature = "live")]
    Serve(super::phones::ServeArgs),
    /// Write the pages of a phone as one file that works without any network
    #[cfg(feature = "live")]
    Page(super::phones::PageArgs),
    /// Turn short codes, as that page shows them, into rating sheets
    #[cfg(feature = "live")]
    Code(super::phones::CodeArgs),
    /// Make an assessment of ratings in a spreadsheet: all of them, or none and every cell that is wrong
    Import {
        /// Table of ratings, .xlsx or .csv, as “template” and “report” write it
        ratings: PathBuf,
        /// Assessment to write, .scidip
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
        /// Title of the initiative, where the table has none or another one
        #[arg(long)]
        title: Option<String>,
        /// Its city
        #[arg(long)]
        city: Option<String>,
        /// Its country
        #[arg(long)]
        country: Option<String>,
        /// Replace a file that is there; its content is kept with the ending .bak
        #[arg(long)]
        force: bool,
    },
    /// Write a spreadsheet to fill in and to import: every question; as .xlsx with its levels too
    Template {
        /// File to write, .xlsx or .csv
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
        /// Replace a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Put the cities and assessments of a folder together: how each answer spreads over them, without names and ranks
    Pool {
        /// Folder with city files and assessments; a file that cannot be read does not stop the others. A city counts
        /// once
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// Print JSON: levels 0 to 4 and scores 0 to 100 are not rounded, quartiles are of type 7; Cronbach's alpha and
        /// the item-rest correlations rest on covariances of the files in which both criteria are known
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
        /// Files, or folders that are searched for files with the endings .scidip and .ron
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}

/// How weights and open answers are drawn.
#[derive(Clone, Copy, Debug, Args)]
pub struct Draws {
    /// How often to draw
    #[arg(long, value_name = "N", default_value_t = Settings::DEFAULT_DRAWS, value_parser = draws)]
    pub draws: NonZeroU32,
    /// Where chance begins: the same seed always gives the same figures
    #[arg(long, value_name = "S", default_value_t = SEED)]
    pub seed: u64,
    /// Threads to use; they change nothing but the time it takes [default: one for each core]
    #[arg(long, value_name = "T", value_parser = threads)]
    pub threads: Option<NonZeroUsize>,
}

impl Draws {
    /// As a run takes them.
    pub fn settings(self) -> Settings {
        let Self { draws, seed, threads } = self;
        let all_cores = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        Settings { draws, seed, threads: threads.unwrap_or_else(all_cores) }
    }
}

impl Arguments {
    /// The arguments of this process. Prints and ends it where they make no sense or ask for help.
    pub fn of_process() -> Self {
        let arguments = Self::try_parse().unwrap_or_else(|err| {
            if !err.use_stderr() {
                err.exit();
            }
            // What was typed, or a shell put in its place, stands in the message.
            let _ = write!(io::stderr(), "{}", super::harmless(&err.to_string()));
            std::process::exit(err.exit_code())
        });
        if let (Some(file), Some(_)) = (&arguments.file, &arguments.command) {
            let what = super::harmless(&crate::text::cli::file_before_command(file));
            Self::command().error(ErrorKind::ArgumentConflict, what).exit();
        }
        arguments
    }
}
