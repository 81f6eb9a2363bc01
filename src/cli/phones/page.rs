//! `page`: the pages of a phone as one file that works without any network.

use super::target;
use crate::cli::RoundName;
use crate::cli::console::Console;
use crate::live::one_file;
use crate::session::Questions;
use crate::store::{Expected, Library, Readers, put};
use crate::text::live::{cli as text, faults};
use clap::Args;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// What `page` is told.
#[derive(Debug, Args)]
pub struct PageArgs {
    /// Exercise by its id or file, or the file of a session: then only that room takes its ratings in
    #[arg(value_name = "EXERCISE-OR-SESSION")]
    target: String,
    /// File to write, .html
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// Which round the page begins with
    #[arg(long, default_value = "1")]
    round: RoundName,
    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

/// Writes the page.
pub fn run(args: &PageArgs, library: &Library, console: &mut Console) -> io::Result<()> {
    let Some(target) = target::find(&args.target, library, console) else { return Ok(()) };
    let exercise = Arc::new(target.session.for_participants().exercise);
    let Some(questions) = Questions::of(target.framework, exercise) else {
        console.error(&crate::store::Fault::of_file(&args.output, faults::nothing_to_rate()));
        return Ok(());
    };
    let session = (!target.is_new).then_some(&target.session);
    let page = one_file(&questions, session, target.session.naming, args.round.into());
    let expected = if args.force { Expected::Anything } else { Expected::Absent };
    match put(&args.output, page.as_bytes(), expected, Readers::AsUsual) {
        Ok(()) => console.say(text::page_written(&args.output)),
        Err(fault) => {
            console.error(&fault);
            Ok(())
        }
    }
}
