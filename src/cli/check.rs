//! `check`: every fault of every file, before anybody relies on it.

use super::console::Console;
use crate::store::{Library, check_files, files_below};
use crate::text::cli as text;
use std::io;
use std::path::PathBuf;

/// Checks the files and everything in the folders.
pub fn run(paths: &[PathBuf], mut library: Library, console: &mut Console) -> io::Result<()> {
    let mut files = Vec::new();
    let mut faulty = 0;
    for path in paths {
        match files_below(path) {
            Ok(mut below) => files.append(&mut below),
            Err(fault) => {
                faulty += 1;
                console.error(&fault);
            }
        }
    }
    let checked = check_files(&files, &mut library);
    for faults in checked.iter().filter_map(|checked| checked.result.as_ref().err()) {
        faulty += 1;
        console.error(faults);
    }
    let fine = checked.iter().filter(|checked| checked.result.is_ok()).count();
    console.say(text::checked(fine, faulty))
}
