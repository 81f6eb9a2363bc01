//! Arguments lead to the command line or to the window.

use scidip_scorecard::cli::{self, Arguments};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::of_process();
    let with_cities = |mut library| cli::add_cities(&mut library, &arguments.city_files).map(|()| library);
    let library = match cli::library(arguments.framework.as_deref()).and_then(with_cities) {
        Ok(library) => library,
        Err(faults) => return failed(&faults.to_string(), cli::FAILED),
    };
    match arguments.command {
        Some(command) => cli::run(command, library, &mut io::stdout(), &mut io::stderr()).into(),
        #[cfg(feature = "gui")]
        None => window(arguments, library),
        #[cfg(not(feature = "gui"))]
        None => failed(scidip_scorecard::text::cli::NO_WINDOW, cli::USAGE),
    }
}

#[cfg(feature = "gui")]
fn window(arguments: Arguments, library: scidip_scorecard::store::Library) -> ExitCode {
    use scidip_scorecard::ui::{Opening, run, show_trouble};
    let Arguments { file, drawing, effects, .. } = arguments;
    let opening = Opening { file, drawing: drawing.into(), effort: effects.into() };
    match run(opening, library, scidip_scorecard::store::Places::of_user()) {
        Ok(()) => cli::FINE.into(),
        Err(err) => {
            show_trouble(&err);
            failed(&err, cli::FAILED)
        }
    }
}

fn failed(why: &str, code: u8) -> ExitCode {
    // Where even this output is closed, nobody is left to be told.
    let _ = writeln!(io::stderr(), "{}", cli::harmless(why));
    code.into()
}
