//! Words of the Report screen.

use std::collections::BTreeSet;
use std::path::Path;

pub const TITLE: &str = "Take it into the meeting";
pub const ABOUT: &str =
    "Choose what the report says and how it is written. Below is how it reads as a document.";
pub const FORMAT: &str = "Written as";
pub const SECTIONS: &str = "What it says";
pub const NUMBERS: &str = "Numbers and dates";
pub const CHART: &str = "Which chart";
pub const WRITE: &str = "Write the report…";
pub const STOP: &str = "Stop";
pub const PAPER: &str = "Which document";
pub const WHOLE: Named = ("Full report", "With the parts that you choose.");
pub const ONE_PAGE: Named =
    ("One page", "For the person who decides: the result, what it hangs on, and what is next.");
pub const FIND_OUT: Named = ("To find out", "Open questions and missing evidence, to print and tick off.");
pub const OPEN_IT: &str = "Open it";
pub const COUNTING: &str = "Counting the pages…";

/// How long the document is.
pub fn pages(pages: usize) -> String {
    format!("{} of A4", super::numbers::count(pages, "page", "pages"))
}

/// The same, for a format whose program lays out the pages by itself.
pub fn pages_about(pages: usize) -> String {
    format!("As PDF it has {}.", super::numbers::count(pages, "page", "pages"))
}

pub fn not_this_format(ending: &str) -> String {
    format!("This document cannot be written as .{ending}. Choose another ending, such as .pdf or .docx.")
}

pub const OPEN_FOLDER: &str = "Open its folder";
pub const COPY: &str = "Copy";
pub const COPY_SUMMARY: &str = "The summary as text";
pub const COPY_RADAR: &str = "The radar as a picture";
pub const COPY_DOTS: &str = "The levels as a picture";
pub const COPY_ROUNDS: &str = "The rounds as a picture";
pub const CHART_COPIED: &str = "The chart is in the clipboard";
pub const SUMMARY_COPIED: &str = "The summary is in the clipboard";
pub const NO_CHART: &str =
    "There is no chart yet: answer some questions first, or choose a part of the report that has one.";
pub const PREPARING: &str = "The report is being worked out…";
pub const NOTHING_CHOSEN: &str = "Nothing is chosen. Choose at least one part.";
pub const CITIES: &str = "It compares with the cities chosen on Compare, or else with the nearest.";
pub const SPREADSHEET: &str = "Spreadsheets";
pub const SPREADSHEET_ABOUT: &str =
    "Colleagues can rate in a spreadsheet. Save an empty one, have it filled in, and import it.";
pub const TEMPLATE: &str = "Save an empty spreadsheet…";
pub const IMPORT: &str = "Import ratings…";

/// Name of a format and what it is good for.
pub type Named = (&'static str, &'static str);

pub const PDF: Named = ("PDF", "To print and to publish. Screen readers can read it.");
pub const DOCX: Named = ("Word", "To go on writing in Word or LibreOffice.");
pub const XLSX: Named = (
    "Excel",
    "Every table on a sheet of its own, with charts. Its ratings can be imported again; the plan, earlier rounds and parts of the profile stay behind.",
);
pub const CSV: Named = ("CSV", "The ratings only, for any program. They can be imported again.");
pub const HTML: Named = ("Web page", "One file for any browser, with charts; it prints well.");
pub const MARKDOWN: Named = ("Markdown", "Plain text with headings and tables, for a wiki or a mail.");
pub const JSON: Named = ("JSON", "For other programs, with exact numbers.");
pub const SVG: Named = ("SVG chart", "One chart, sharp at any size.");
pub const PNG: Named = ("PNG chart", "One chart as a picture, for slides.");

pub const PERSONAL: &str = "What goes along with the answers";
pub const PERSONAL_ABOUT: &str = "Notes and names are left out unless you choose them. A link to a file on your computer is never written.";
pub const EVIDENCE: Named = ("Evidence", "What you would show for an answer.");
pub const LINKS: Named = ("Links", "Where the evidence is found.");
pub const NOTES: Named = ("Notes", "What you wrote for yourself or your colleagues.");
pub const OWNERS: Named = ("Names in the plan", "Who does what.");

pub const SUMMARY: &str = "Summary";
pub const RESULT: &str = "Result and areas";
pub const STRENGTHS: &str = "Strengths";
pub const GAPS: &str = "Gaps";
pub const OPEN: &str = "What is not known";
pub const PLAN: &str = "Plan";
pub const COMPARISON: &str = "Comparison";
pub const CRITERIA: &str = "Levels beside the cities";
pub const ROUNDS: &str = "Rounds";
pub const PROFILE: &str = "The initiative";
pub const RATINGS: &str = "Every rating";
pub const PASSAGES: &str = "Passages of the cities";
pub const LEADS: &str = "Leads since then";
pub const METHOD: &str = "Method and sources";

pub const RADAR: &str = "Radar";
pub const RADAR_COMPARED: &str = "Radar, compared";
pub const DOTS: &str = "Levels";
pub const CHART_OF_ROUNDS: &str = "Round by round";

// How a day and a number look.
pub const ENGLISH: &str = "31 May 2026 · 1.5";
pub const CONTINENTAL: &str = "31.05.2026 · 1,5";
pub const ISO: &str = "2026-05-31 · 1.5";

pub const MORE: &str = "Choose what it says, numbers and more";
pub const LESS: &str = "Hide the choices";

/// `lacking` are letters that no typeface of this computer has.
pub fn written(file: &Path, lacking: &BTreeSet<char>) -> String {
    let told = format!("The report is written: {}", file.display());
    if lacking.is_empty() { told } else { format!("{told}\n{}", undrawable(lacking)) }
}

/// Letters that no typeface of this computer has.
pub fn undrawable(letters: &BTreeSet<char>) -> String {
    let shown: Vec<String> = letters.iter().take(20).map(ToString::to_string).collect();
    format!(
        "No typeface on this computer has these letters, so each stands as an empty box: {}",
        shown.join(" ")
    )
}

pub fn writing(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    format!("Writing {name}…")
}

pub fn template_written(file: &Path) -> String {
    format!("The empty spreadsheet is in {}. Fill it in, then import it here.", file.display())
}

/// `takes_place` where there were answers before.
pub fn taken_in(file: &Path, answered: usize, of: usize, takes_place: bool) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let done = format!("{answered} of {of} answers were taken in from {name}.");
    if takes_place { format!("{done} Undo brings the earlier ones back.") } else { done }
}
