//! What is wrong with a file, and what to do about it: `(what, to do)`.

mod content;

pub use content::*;

use std::fmt::Display;
use std::io::ErrorKind;

/// What is wrong, and what the reader can do.
pub type Advice = (String, String);

pub(super) fn advice(what: impl Into<String>, to_do: impl Into<String>) -> Advice {
    (what.into(), to_do.into())
}

/// Why the disk said no, in words where there are better ones than the system's.
pub fn io_words(err: &std::io::Error) -> String {
    match err.kind() {
        ErrorKind::NotFound => "there is no such folder".to_owned(),
        ErrorKind::PermissionDenied => "you may not do that there".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        _ => err.to_string(),
    }
}

/// A file of another kind than was asked for.
pub fn other_kind(is: &str, wanted: &str) -> Advice {
    advice(format!("this is {is}, not {wanted}"), format!("Choose {wanted}."))
}

pub const AN_ASSESSMENT: &str = "an assessment";
pub const A_FRAMEWORK: &str = "a framework";
pub const A_CITY: &str = "a reference city";
pub const AN_EXERCISE: &str = "an exercise";
pub const A_GLOSSARY: &str = "a glossary";
pub const LEADS: &str = "a list of leads";
pub const A_SHEET: &str = "a rating sheet";
pub const A_SESSION: &str = "a course session";
pub const A_ROOM: &str = "a room of a course";
pub const UNSAVED_WORK: &str = "a copy of unsaved work, which the program offers when it starts";
pub const SETTINGS: &str = "the settings of the program";

pub fn not_found() -> Advice {
    advice("there is no such file", "Check the name and the folder.")
}

pub fn not_readable(err: impl Display) -> Advice {
    advice(
        format!("the file cannot be read ({err})"),
        "Check that you may open it and that it is not in use.",
    )
}

/// A pipe, a socket or a device: to read from it could wait for ever.
pub fn no_ordinary_file() -> Advice {
    advice(
        "this is no ordinary file (a pipe, a socket or a device)",
        "Choose a file that is stored on a disk.",
    )
}

/// There are more faults than are told.
pub fn more_faults(told: usize) -> Advice {
    advice(
        format!("more than {told} places are wrong, and only the first are named"),
        "Check that it is the right file. If it is, mend these and try again.",
    )
}

pub fn is_a_folder() -> Advice {
    advice("this is a folder, not a file", "Choose a file inside it.")
}

pub fn too_large(megabytes: u64, limit: u64) -> Advice {
    advice(
        format!("the file has {megabytes} MB, and at most {limit} MB are read"),
        "Check that it is the right file: an assessment is far smaller.",
    )
}

pub fn empty() -> Advice {
    advice(
        "the file is empty",
        "Look for a copy: the previous content is kept beside it with the ending .bak.",
    )
}

pub fn not_text() -> Advice {
    advice(
        "this is not a text file",
        "Check that it is the right file. If it was edited, save it as plain text (UTF-8).",
    )
}

pub fn nested_too_deep() -> Advice {
    advice("the brackets are nested too deep", "Check that it is the right file; no file of this program is.")
}

pub fn ends_too_early() -> Advice {
    advice(
        "the file ends too early",
        "It may not have been copied whole. If a copy with the ending .bak lies beside it, open that.",
    )
}

pub fn unknown_field(field: &str, expected: &[&str]) -> Advice {
    advice(
        format!("\"{field}\" is not known here (known are: {})", expected.join(", ")),
        "Correct the word. If the file comes from a newer version of this program, get that version.",
    )
}

pub fn unknown_choice(found: &str, expected: &[&str]) -> Advice {
    advice(
        format!("\"{found}\" is not one of the choices here"),
        format!("Use one of: {}.", expected.join(", ")),
    )
}

pub fn missing_field(field: &str) -> Advice {
    advice(format!("\"{field}\" is missing"), "Add it, or take a copy of the file that has it.")
}

/// A field that must be there; of one that takes a choice, these are all.
pub fn missing(field: &str, choices: &[&str]) -> Advice {
    if choices.is_empty() {
        return missing_field(field);
    }
    advice(format!("\"{field}\" is missing"), format!("Write one of: {}.", choices.join(", ")))
}

/// An entry of a map that would replace another one.
pub fn second_entry(key: &str) -> Advice {
    advice(format!("\"{key}\" stands here a second time"), "Keep one of the two.")
}

/// Another number of entries in a list than there must be.
pub fn wrong_length(field: &str, found: usize, needed: usize) -> Advice {
    advice(format!("{needed} {field} belong here, and there are {found}"), count_hint(found, needed))
}

pub fn no_level(number: u8) -> Advice {
    advice(
        format!("a level is a whole number from 0 to 4, not {number}"),
        "Write the level whose description fits.",
    )
}

pub fn no_weight(number: f64) -> Advice {
    advice(format!("a weight is a number of 0 or more, not {number}"), "Write a number such as 1.")
}

pub fn no_step_cost(number: u8) -> Advice {
    advice(
        format!("the cost of a step is a whole number from 1 to 9, not {number}"),
        "Write 1 where nothing else is meant.",
    )
}

/// An action of a plan with a criterion and no level, or the other way round.
pub fn half_a_step() -> Advice {
    advice(
        "a planned step has a criterion and the level it starts from, and an action of your own has neither",
        "Write both, or take out the one that is there.",
    )
}

pub fn no_goal(number: u8) -> Advice {
    advice(
        format!("a Sustainable Development Goal is a number from 1 to 17, not {number}"),
        "Correct the number, or take it out.",
    )
}

pub fn duplicate_field(field: &str) -> Advice {
    advice(format!("\"{field}\" stands here twice"), "Keep one of them.")
}

pub const QUOTED: &str = "a text in quotation marks";
pub const YES_OR_NO: &str = "true or false";
pub const WHOLE_NUMBER: &str = "a whole number";
pub const NUMBER: &str = "a number";
pub const LIST: &str = "a list in square brackets";
pub const ENTRIES: &str = "entries in curly brackets";
pub const FIELDS: &str = "fields in round brackets";

/// Something of another type stands there.
pub fn expected(what: &str) -> Advice {
    advice(
        format!("something else stands where {what} should"),
        "If a copy with the ending .bak lies beside the file, open that, or correct this place with a text editor.",
    )
}

pub fn not_well_formed(err: impl Display) -> Advice {
    advice(
        err.to_string(),
        "If a copy with the ending .bak lies beside the file, open that, or correct this place with a text editor.",
    )
}

pub fn newer_version(found: u32, known: u32) -> Advice {
    advice(
        format!("the file has version {found}, and this program reads versions up to {known}"),
        "Get the newest version of the program. The file has not been changed.",
    )
}

pub fn version_zero() -> Advice {
    advice("version 0 was never used", "Check that the file was written by this program.")
}

pub fn cannot_write(err: impl Display) -> Advice {
    advice(
        format!("the file cannot be written ({err})"),
        "Choose another folder (Save as…). Nothing is lost: your work is still open.",
    )
}

pub fn cannot_write_document(err: impl Display) -> Advice {
    advice(format!("the file cannot be written ({err})"), "Choose another folder or name.")
}

/// An ending that is none of these.
pub fn no_such_format(endings: &[&str]) -> Advice {
    let endings: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
    advice(
        "no format has this ending",
        format!("Give the file one of these endings: {}.", endings.join(", ")),
    )
}

pub fn exists() -> Advice {
    advice("there is a file of that name already", "Choose another name, or replace it.")
}

pub fn changed_elsewhere() -> Advice {
    advice(
        "somebody else has changed this file since you opened it",
        "Save under another name, or save over it; the other version is then kept with the ending .bak.",
    )
}

pub fn empty_text(field: &str, of: &str) -> Advice {
    advice(format!("{of}: \"{field}\" is empty"), "Write the text.")
}

pub fn missing_id(kind: &str, number: usize) -> Advice {
    advice(format!("{kind} {number} has no id"), "Give it a short id that no other one has.")
}

pub fn duplicate_id(kind: &str, id: &str) -> Advice {
    advice(format!("two of the {kind} have the id \"{id}\""), "Give one of them another id.")
}

fn count_hint(found: usize, needed: usize) -> String {
    if found < needed { format!("Add {}.", needed - found) } else { format!("Take {} out.", found - needed) }
}

pub fn not_a_known_kind() -> Advice {
    advice(
        "this is no kind of file that this program writes or reads",
        "An assessment has \"assessment\", a framework \"criteria\", a city \"figure1_use\", an exercise \"case\".",
    )
}

pub fn no_framework() -> Advice {
    advice("there is no framework to rate with", "Name one with --framework FILE.")
}

pub fn no_file_manager() -> Advice {
    advice("this desktop shows no folders for other programs", "Open the folder yourself.")
}

pub fn no_program_for_it() -> Advice {
    advice("this desktop has no program that shows it", "Open it from its folder.")
}

pub fn no_browser() -> Advice {
    advice("this desktop opens no web pages for other programs", "Copy the address into your browser.")
}

pub fn bad_date(date: &str) -> Advice {
    advice(
        format!("\"{date}\" is no date"),
        "Write 2024, 2024-05 or 2024-05-06, or \"undated\" where the page has none.",
    )
}

pub fn bad_address(address: &str) -> Advice {
    advice(
        format!("\"{address}\" is not the address of a web page"),
        "Write the whole address, from https:// or http:// on, without blanks.",
    )
}

pub fn no_folder() -> Advice {
    advice("there is no such folder", "Name a folder with city files and assessments.")
}
