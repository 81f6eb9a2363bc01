//! Arguments lead to the command line or to the window.

use scidip_scorecard::cli::{self, Arguments};
use scidip_scorecard::store::Library;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Arguments { file, framework, city_files, command } = Arguments::of_process();
    let with_cities = |mut library| cli::add_cities(&mut library, &city_files).map(|()| library);
    let library = match cli::library(framework.as_deref()).and_then(with_cities) {
        Ok(library) => library,
        Err(faults) => return failed(&faults.to_string(), cli::FAILED),
    };
    match command {
        Some(command) => cli::run(command, library, &mut io::stdout(), &mut io::stderr()).into(),
        None => window(file, library),
    }
}

#[cfg(feature = "gui")]
fn window(file: Option<PathBuf>, library: Library) -> ExitCode {
    match scidip_scorecard::ui::run(file, library, scidip_scorecard::store::Places::of_user()) {
        Ok(()) => cli::FINE.into(),
        Err(err) => failed(&err, cli::FAILED),
    }
}

#[cfg(not(feature = "gui"))]
fn window(_: Option<PathBuf>, _: Library) -> ExitCode {
    failed(scidip_scorecard::text::cli::NO_WINDOW, cli::USAGE)
}

fn failed(why: &str, code: u8) -> ExitCode {
    // Where even this output is closed, nobody is left to be told.
    let _ = writeln!(io::stderr(), "{}", cli::harmless(why));
    code.into()
}
