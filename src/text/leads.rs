//! Words about leads: what has become of a city since the source was written, and where it stands.

use super::numbers::count;
use crate::model::{LeadDate, Speaks, Tie};

pub const TITLE: &str = "Since then";
pub const IN_PACK: &str = "What became of it?";
pub const QUESTIONS: &str = "Ask the room";
/// Stands wherever leads do.
pub const CHANGE_NOTHING: &str = "Leads are places to look. They change no level, no gap and no verdict: they were found by looking for them, so they lean towards good news, and no two cities were searched alike.";
/// How those that come with the program were read.
pub const HOW_READ: &str = "We read excerpts of stored pages in November 2026, not whole pages. Read the page before you use what it says.";
pub const NONE_OF_CITY: &str = "No lead on this city comes with the program.";
pub const FOLD: &str = "Hide the leads";
pub const SHOW_FEWER: &str = "Show fewer";
pub const ADDED_BY_YOU: &str = "added by you";
pub const YOURS: &str = "Leads of your own";
pub const YOURS_ABOUT: &str = "They are kept in the file of your assessment and change no number.";
pub const YOURS_ABOUT_INITIATIVE: &str = "Pages that tell of your initiative, for those who read your report. They are kept in the file of your assessment and change no number.";
pub const NEEDS_ASSESSMENT: &str = "Open an assessment to add leads of your own; they are kept in its file.";
pub const ADD: &str = "Add a lead…";
pub const CHANGE: &str = "Change…";
pub const REMOVE: &str = "Remove";
pub const KEEP: &str = "Keep this lead";
pub const CANCEL: &str = "Cancel";
pub const FACT: &str = "What it says";
pub const FACT_HINT: &str = "One fact, in your own words";
pub const ADDRESS: &str = "Address";
pub const ADDRESS_HINT: &str = "https://…";
pub const PUBLISHER: &str = "Who says it";
pub const PUBLISHER_HINT: &str = "A newspaper, an office, a network";
pub const DATE: &str = "Date";
pub const DATE_HINT: &str = "2024, 2024-05 or 2024-05-06; empty where there is none";
pub const CRITERIA: &str = "Questions it bears on";
pub const TIE: &str = "What it is about";
pub const SPEAKS: &str = "Beside the source";
pub const SOURCE: &str = "Who says it, and when";
pub const STANDING: &str = "How it stands to the source";
pub const YOUR_INITIATIVE: &str = "Your initiative";
pub const UNDATED: &str = "undated";
pub const FACT_MISSING: &str = "Say in a sentence what the page says.";
pub const PUBLISHER_MISSING: &str = "Say who published it.";
pub const BAD_DATE: &str = "Write a date as 2024, 2024-05 or 2024-05-06, or leave it empty.";
pub const BAD_ADDRESS: &str = "Write the whole address of the page, from https:// or http:// on.";

/// "6 May 2024", "May 2024", "2024", "undated".
pub fn date(date: LeadDate) -> String {
    let month = super::report::month;
    match date {
        LeadDate::Undated => UNDATED.to_owned(),
        LeadDate::Year(year) => year.to_string(),
        LeadDate::Month(year, of) => format!("{} {year}", month(of)),
        LeadDate::Day(year, of, day) => format!("{day} {} {year}", month(of)),
    }
}

/// What it is about, beside what the source describes.
pub fn tie(tie: Tie) -> &'static str {
    match tie {
        Tie::SameInitiative => "the same initiative",
        Tie::NamedInitiative => "part of it, or close to it",
        Tie::OtherProgramme => "another programme",
    }
}

/// What it does to the picture that the source gives.
pub fn speaks(speaks: Speaks) -> &'static str {
    match speaks {
        Speaks::For => "fits the source",
        Speaks::Against => "speaks against the source",
        Speaks::Status => "what became of it",
    }
}

/// "Climate Chance, September 2021".
pub fn source(publisher: &str, on: LeadDate) -> String {
    format!("{publisher}, {}", date(on))
}

pub fn bears_on(names: &[&str]) -> String {
    format!("On: {}", names.join(", "))
}

pub fn open(host: &str) -> String {
    format!("Open {host}")
}

/// For who hears the link: whose page, and what it is about.
pub fn open_spoken(host: &str, publisher: &str) -> String {
    format!("Open {host} in the browser: {publisher}")
}

pub fn unfold(n: usize) -> String {
    format!("Since then: {}", count(n, "lead", "leads"))
}

pub fn show_all(n: usize) -> String {
    format!("Show all {n}")
}

/// Leads of which cities on which criterion, for who hears the link.
pub fn of_city(what: &str, criterion: &str, cities: &str) -> String {
    format!("{what} on {criterion}: {cities}")
}

/// Something that is done with one lead, for who hears the button.
pub fn of(what: &str, publisher: &str) -> String {
    format!("{what} {publisher}")
}

/// The head of a list in plain text.
pub fn since() -> String {
    format!("{TITLE}:")
}

/// A lead in a list in plain text; its address stands on a line of its own.
pub fn item(fact: &str, publisher: &str, on: LeadDate) -> String {
    format!("- {fact} ({})", source(publisher, on))
}
