//! The second front end over the same core: one command, one answer, no window.

mod agreement;
mod args;
mod calibrate;
mod check;
mod cities;
mod compare;
mod console;
mod evaluate;
mod framework;
mod import;
mod layout;
mod opening;
#[cfg(feature = "live")]
mod phones;
mod plan;
mod pool;
mod report;
mod robustness;
mod sensitivity;
mod typed;

pub use args::{Arguments, Command, Draws};
pub use typed::{AreaTarget, ChartName, LensName, NumbersName, RoundName, SectionName};

use crate::report::Paper;
use crate::store::{Faults, Kind, Library, files_below, kind_of_file, load_city, load_framework};
use console::Console;
pub use console::harmless;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Exit code where everything went well.
pub const FINE: u8 = 0;
/// Exit code where something was wrong with a file or an id.
pub const FAILED: u8 = 1;
/// Exit code where the arguments make no sense; clap uses the same.
pub const USAGE: u8 = 2;

/// What is built in, with that framework in front.
///
/// # Errors
/// With every fault of the framework file.
pub fn library(framework: Option<&Path>) -> Result<Library, Faults> {
    let mut library = Library::built_in()?;
    if let Some(path) = framework {
        library.add_framework(load_framework(path)?);
    }
    Ok(library)
}

/// Puts city files, or all of folders, beside the cities at hand. Other files of a folder are passed over.
///
/// # Errors
/// With every fault of the files.
pub fn add_cities(library: &mut Library, paths: &[PathBuf]) -> Result<(), Faults> {
    let mut faults = Vec::new();
    for path in paths {
        let files = files_below(path)?;
        let is_wanted = |file: &&PathBuf| !path.is_dir() || kind_of_file(file) == Some(Kind::City);
        for file in files.iter().filter(is_wanted) {
            match load_city(file, library.frameworks()) {
                Ok(city) => library.add_city(city),
                Err(Faults(found)) => faults.extend(found),
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Faults(faults)) }
}

/// Runs one command and returns the exit code. Answers go to `out`, everything else to `err`.
pub fn run(command: Command, library: Library, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let mut console = Console::new(out, err);
    let result = match command {
        Command::Evaluate { files, json } => evaluate::run(&files, json, &library, &mut console),
        Command::Agreement { paths, round, merge, json } => {
            agreement::run(&paths, round.into(), merge, json, &library, &mut console)
        }
        Command::Calibrate { file, city, json } => {
            calibrate::run(&file, city.as_deref(), json, &library, &mut console)
        }
        Command::Compare { file, with, reading, draws, count_general, json } => {
            let beside = opening::Beside { with: with.as_deref(), count_general, readings: &reading };
            compare::run(&file, beside, draws.settings(), json, &library, &mut console)
        }
        Command::Robustness { file, draws, with, reading, count_general, json } => {
            let beside = opening::Beside { with: with.as_deref(), count_general, readings: &reading };
            robustness::run(&file, beside, draws.settings(), json, &library, &mut console)
        }
        Command::Sensitivity { file, with, reading, count_general, json } => {
            let beside = opening::Beside { with: with.as_deref(), count_general, readings: &reading };
            sensitivity::run(&file, beside, json, &library, &mut console)
        }
        Command::Plan { file, target, area_targets, lens, ics, csv, date, force, json } => {
            let wanted = plan::Wanted { target, areas: &area_targets, lens: lens.into() };
            let files = plan::Files { calendar: ics, table: csv, date, force };
            plan::run(&file, &wanted, &files, json, &library, &mut console)
        }
        Command::Report {
            file,
            output,
            one_page,
            find_out,
            sections,
            personal,
            cities,
            count_general,
            chart,
            numbers,
            date,
            force,
        } => {
            let personal = personal.into_iter().map(Into::into).collect();
            let sections = sections.map(|names| names.into_iter().map(|name| name.0).collect());
            let (chart, locale) = (chart.into(), numbers.into());
            let paper = match (one_page, find_out) {
                (true, _) => Paper::OnePage,
                (_, true) => Paper::FindOut,
                _ => Paper::Report,
            };
            let wanted =
                report::Wanted { output: &output, paper, sections, personal, chart, locale, date, force };
            let beside = opening::Beside { with: cities.as_deref(), count_general, readings: &[] };
            report::run(&file, beside, wanted, &library, &mut console)
        }
        Command::Import { ratings, output, title, city, country, force } => {
            let about = import::About { title, city, country };
            import::run(&ratings, &output, about, force, &library, &mut console)
        }
        Command::Template { output, force } => import::template(&output, force, &library, &mut console),
        Command::Pool { folder, json } => pool::run(&folder, json, &library, &mut console),
        Command::Cities { json } => cities::run(json, &library, &mut console),
        Command::Framework { json } => framework::run(json, &library, &mut console),
        #[cfg(feature = "live")]
        Command::Serve(args) => phones::serve(&args, &library, &mut console),
        #[cfg(feature = "live")]
        Command::Page(args) => phones::page(&args, &library, &mut console),
        #[cfg(feature = "live")]
        Command::Code(args) => phones::code(&args, &library, &mut console),
        Command::Check { paths } => check::run(&paths, library, &mut console),
    };
    match result.and_then(|()| console.flush()) {
        Ok(()) => {}
        // Whoever reads has read enough, as `head` does.
        Err(err) if err.kind() == ErrorKind::BrokenPipe => {}
        Err(err) => console.error(&crate::text::cli::cannot_print(&err)),
    }
    if console.has_failed() { FAILED } else { FINE }
}
