//! Words of the rail: the way through the program.

use super::TITLE;

pub const NAME: [&str; 3] = ["Science Diplomacy", "Scorecard", "for Cities"];
pub const START: &str = "Start";
pub const INITIATIVE: &str = "Initiative";
pub const SCORE: &str = "Score";
pub const RESULTS: &str = "Results";
pub const COMPARE: &str = "Compare";
pub const PLAN: &str = "Plan";
pub const REPORT: &str = "Report";
pub const CITIES: &str = "Reference cities";
pub const COURSE: &str = "Course";
pub const NOT_SAVED_YET: &str = "Not saved yet";
pub const CHANGED: &str = "Changed since the last save";
pub const SAVED: &str = "All changes saved";
pub const EXAMPLE: &str = "Example, nothing changed";
pub const UNTITLED: &str = "Untitled initiative";
pub const OPEN_FIRST: &str = "Open or begin an assessment first";

/// The key that leads to a step of the way.
pub fn key(number: usize) -> String {
    format!("Alt+{number}")
}

/// How far the answers are, in a narrow place.
pub fn answered(unanswered: usize) -> String {
    if unanswered == 0 { "all answered".to_owned() } else { format!("{unanswered} unanswered") }
}

pub fn window_title(document: Option<(&str, bool)>) -> String {
    match document {
        Some((name, true)) => format!("{name} • – {TITLE}"),
        Some((name, false)) => format!("{name} – {TITLE}"),
        None => TITLE.to_owned(),
    }
}
