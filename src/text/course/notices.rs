//! Messages about courses.

use std::path::Path;

pub const SHEET_OF_A_SESSION: &str = "This rating sheet was handed in for a course. The trainer opens the room it belongs to and imports it there.";
pub const NO_SECOND_ROUND_YET: &str = "There is no second round yet. Look again when the trainer says so.";

pub fn imported(people: usize, file: &Path) -> String {
    let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    format!("The ratings of {people} were taken in from {}", file.display())
}

pub fn written(file: &Path) -> String {
    format!("Written: {}", file.display())
}

pub fn copy_of(title: &str) -> String {
    format!("{title} (my version)")
}

pub fn nothing_asked(exercise: &str) -> String {
    format!(
        "The exercise “{exercise}” asks no question of the framework that is here. Open the version it was written for: File, Open framework…"
    )
}

pub fn framework_missing(exercise: &str, framework: &str) -> String {
    format!(
        "The exercise “{exercise}” uses the framework “{framework}”, which is not here. Open the framework’s file first: File, Open other questions…"
    )
}
