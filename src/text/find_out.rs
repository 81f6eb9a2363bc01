//! Sentences of the list of what is to be found out.

use super::numbers::{count, told_if};
use crate::model::{Level, Missing};

pub const TITLE: &str = "To find out";
pub const KIND: &str = "Science diplomacy scorecard · to find out";
pub const ABOUT: &str = "Questions without a level, and levels for which you have nothing to show. Write down whom you ask and by when.";
pub const ANSWERS: &str = "Questions to answer";
pub const EVIDENCE: &str = "Evidence to find";
pub const TICKED: &str = "Ticked off";
pub const TICKED_ABOUT: &str =
    "You have ticked these off. They leave the list when the answer or its evidence is in the assessment.";
pub const NOTHING: &str =
    "Nothing is left to find out: every question has an answer, and every level has evidence.";
pub const ASK: &str = "Ask";
pub const ASK_HINT: &str = "A person or an office";
pub const BY: &str = "By";
pub const TICK: &str = "Tick off";
pub const TO_QUESTION: &str = "Go to the question";
pub const PRINT: &str = "Print it…";
pub const COPY: &str = "Copy as a mail";
pub const COPIED: &str = "The list is in the clipboard, to paste into a mail.";
pub const QUESTION: &str = "Question";
pub const WHAT: &str = "What is missing";
pub const DONE: &str = "Done";
/// A box to tick with a pen.
pub const BOX: &str = "[  ]";
pub const BOX_TICKED: &str = "[x]";

/// "To find out · 12".
pub fn view(open: usize) -> String {
    if open == 0 { TITLE.to_owned() } else { format!("{TITLE} · {open}") }
}

/// What is to be found out about a question.
pub fn what(missing: Missing, level: Option<Level>) -> String {
    match (missing, level) {
        (Missing::Evidence, Some(level)) => format!("What shows that it is level {level}?"),
        _ => "Which level is it?".to_owned(),
    }
}

/// How much is left.
pub fn summary(answers: usize, evidence: usize) -> String {
    let answers = told_if(answers, |n| count(n, "question to answer", "questions to answer"));
    let evidence = told_if(evidence, |n| count(n, "level without evidence", "levels without evidence"));
    match (answers.is_empty(), evidence.is_empty()) {
        (true, true) => NOTHING.to_owned(),
        (false, false) => format!("{answers} and {evidence}."),
        _ => format!("{answers}{evidence}."),
    }
}

/// The subject of the mail.
pub fn subject(title: &str) -> String {
    if title.trim().is_empty() { TITLE.to_owned() } else { format!("{TITLE}: {title}") }
}

/// A line of the mail about whom and when; empty where neither is known.
pub fn ask_by(ask: &str, by: &str) -> String {
    match (ask.trim(), by.trim()) {
        ("", "") => String::new(),
        (ask, "") => format!("{ASK}: {ask}"),
        ("", by) => format!("{BY}: {by}"),
        (ask, by) => format!("{ASK}: {ask}, by {by}"),
    }
}
