//! `code`: short codes become rating sheets.

use super::target;
use crate::cli::console::Console;
use crate::model::RatingSheet;
use crate::session::{Questions, sheet_file_name};
use crate::store::{Expected, Library, codes_in, save_sheet};
use crate::text::live::{cli as text, codes};
use clap::Args;
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;

/// What `code` is told.
#[derive(Debug, Args)]
pub struct CodeArgs {
    /// Codes as they were sent, with whatever stands around them; "-" reads them from the standard input
    #[arg(required = true, value_name = "TEXT")]
    texts: Vec<String>,
    /// Session that they belong to
    #[arg(long, value_name = "FILE")]
    session: PathBuf,
    /// Folder for the sheets
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
}

/// Turns codes into sheets; of several codes of one person and round the last edition counts.
pub fn run(args: &CodeArgs, library: &Library, console: &mut Console) -> io::Result<()> {
    let named = args.session.to_string_lossy();
    let Some(target) = target::find(&named, library, console) else { return Ok(()) };
    let exercise = Arc::new(target.session.exercise.clone());
    let Some(questions) = Questions::of(target.framework, exercise) else { return Ok(()) };
    let mut session = target.session;
    session.exercise = (**questions.exercise()).clone();
    let mut text = String::new();
    for part in &args.texts {
        if part == "-" {
            io::stdin().take(1 << 20).read_to_string(&mut text)?;
        } else {
            text.push_str(part);
        }
        text.push('\n');
    }
    let found = codes_in(&text, session.exercise.criteria.len());
    if found.is_empty() {
        console.error(&codes::NONE_FOUND);
    }
    let mut sheets: BTreeMap<_, RatingSheet> = BTreeMap::new();
    for (typed, result) in found {
        match result.and_then(|code| code.of_room(&session)) {
            Ok(code) => {
                let of = (code.rater(), code.round);
                let earlier = sheets.get(&of);
                if earlier.is_none_or(|earlier| earlier.edition <= code.edition) {
                    let sheet = code.sheet(&session, earlier);
                    sheets.insert(of, sheet);
                }
            }
            Err(fault) => console.error(&codes::refused(&typed, &fault.words())),
        }
    }
    for sheet in sheets.values() {
        let path = args.output.join(sheet_file_name(sheet));
        match save_sheet(&path, sheet, Expected::Anything) {
            Ok(()) => console.say(text::sheet_written(&path))?,
            Err(fault) => console.error(&fault),
        }
    }
    Ok(())
}
