//! Words of the Score screen.

use super::numbers::count;
use crate::findings::Counts;
use crate::model::{Confidence, Level};

pub const FULL: &str = "Full check";
pub const QUICK: &str = "Quick check";
pub const LENGTH: &str = "Length";
pub const NOT_APPLICABLE: &str = "Not applicable";
pub const NOT_KNOWN: &str = "Not known yet";
pub const KEY_NOT_APPLICABLE: &str = "N";
pub const KEY_NOT_KNOWN: &str = "U";
pub const ABOUT_NOT_APPLICABLE: &str =
    "The question does not concern this initiative. It then counts nowhere.";
pub const ABOUT_NOT_KNOWN: &str = "You would have to ask. It does not count as 0; it widens the interval.";
pub const TAKE_BACK: &str = "Take the answer back";
pub const EVIDENCE: &str = "Evidence: what would you show?";
pub const EVIDENCE_LINK: &str = "Where it can be found";
pub const CHOOSE_FILE: &str = "Choose a file…";
pub const PATH_IS_PRIVATE: &str =
    "The place of a file is for you only: no report prints it. Say above what it shows.";
pub const LINK_HINT: &str = "https://… or a file";
pub const NOTE: &str = "Note";
pub const NOTE_HINT: &str = "For yourself or your colleagues";
pub const CONFIDENCE: &str = "How sure are you?";
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next question";
pub const TO_RESULTS: &str = "See the result";
pub const NEXT_KEYS: &str = "→, or Ctrl+Enter while you write";
pub const GOES_ON: &str = "Go on by itself";
pub const GOES_ON_ABOUT: &str = "After your first answer to a question the next one comes up. The answer is told there, and can be undone.";
pub const ALL_TEXTS: &str = "Show the text of every level";
pub const ADD_NOTE: &str = "Add a note";
pub const KEYS: &str = "0–4, N, U answer · ← → move · F1 help";
pub const WHAT_CITIES_DID: &str = "What the reference cities did";
pub const WHAT_CITIES_DID_HINT: &str = "Read this after you have answered, so that it does not steer you.";
pub const SHOW_CITIES: &str = "Show what the reference cities did";
pub const HIDE_CITIES: &str = "Hide";
pub const NO_CITY: &str =
    "No source says anything about this for any city. That is a gap in the record, not a low level.";
pub const WHY: &str = "Why we ask";
pub const PROMPTS: &str = "For example:";
pub const QUESTIONS: &str = "Questions";

pub fn level_name(level: Level, title: &str, text: &str) -> String {
    format!("Level {level}: {title}. {text}")
}

pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Low",
        Confidence::Medium => "Medium",
        Confidence::High => "High",
    }
}

pub fn questions(n: usize) -> String {
    count(n, "question", "questions")
}

pub fn place(area: &str, number: usize, of: usize) -> String {
    format!("{area} · {number} of {of}")
}

/// How many questions of an area are answered, in a narrow place.
pub fn answered_of(answered: usize, of: usize) -> String {
    format!("{answered}/{of}")
}

/// The same as it is spoken.
pub fn area_answered(area: &str, answered: usize, of: usize) -> String {
    format!("{area}, {answered} of {of} answered")
}

pub fn others_silent(cities: usize) -> String {
    let cities = if cities == 1 { "One more city".to_owned() } else { format!("The other {cities} cities") };
    format!("{cities}: the source does not say. That is a gap in the record, not a low level.")
}

pub fn so_far(area: &str) -> String {
    format!("{area} so far")
}

/// How many questions of an area that apply have a level.
pub fn levels_in_area(counts: &Counts) -> String {
    let levels = format!("{} of {} that apply with a level", counts.levels, counts.applicable());
    match counts.open() {
        0 => format!("{levels}; nothing is open"),
        1 => format!("{levels}; one is still open"),
        open => format!("{levels}; {open} are still open"),
    }
}

/// The head of the list of questions.
pub fn list_heading(length: &str, counts: Counts) -> String {
    format!("{length} · {} of {} answered", counts.answered, counts.asked)
}

pub fn question_name(name: &str, answer: &str) -> String {
    format!("{name}, {answer}")
}

/// An answer in a narrow place.
pub fn answer_mark(answer: Option<crate::model::Answer>) -> String {
    use crate::model::Answer;
    match answer {
        Some(Answer::Level(level)) => level.to_string(),
        Some(Answer::NotApplicable) => "n/a".to_owned(),
        Some(Answer::NotKnown) => "?".to_owned(),
        None => super::numbers::NONE.to_owned(),
    }
}

/// An answer as it is spoken.
pub fn answer_spoken(answer: Option<crate::model::Answer>) -> String {
    use crate::model::Answer;
    match answer {
        Some(Answer::Level(level)) => format!("level {level}"),
        Some(Answer::NotApplicable) => "not applicable".to_owned(),
        Some(Answer::NotKnown) => "not known yet".to_owned(),
        None => "unanswered".to_owned(),
    }
}

pub const UNDO: &str = "Undo";
pub const WORDS_IGNORED: &str =
    "What you typed is not taken as an answer: no field has the cursor. Click a field to write in it.";

/// What a key has just answered: "Level 3 → level 4"; with the question where another one is shown by now.
pub fn answered_by_key(
    question: Option<&str>,
    before: Option<crate::model::Answer>,
    after: crate::model::Answer,
) -> String {
    let after = answer_spoken(Some(after));
    let given = match before {
        Some(before) => format!("{} → {after}", answer_spoken(Some(before))),
        None => after,
    };
    match question {
        Some(question) => format!("“{question}”: {given}"),
        None => format!("Answered: {given}"),
    }
}

/// How a question was answered: "level 3, high confidence, no evidence yet".
pub fn standing(
    answer: Option<crate::model::Answer>,
    confidence: Option<Confidence>,
    lacks_evidence: bool,
) -> String {
    let sure = confidence.map(|confidence| confidence_words(confidence).to_owned());
    let lacks = lacks_evidence.then(|| super::results::NO_EVIDENCE.to_owned());
    [Some(answer_spoken(answer)), sure, lacks].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a key has just noted: the answer of the round before is still right.
pub fn still_so_said(question: &str) -> String {
    format!("“{question}”: still so")
}

/// Confidence as part of a sentence.
pub fn confidence_words(of: Confidence) -> &'static str {
    match of {
        Confidence::Low => "low confidence",
        Confidence::Medium => "medium confidence",
        Confidence::High => "high confidence",
    }
}
