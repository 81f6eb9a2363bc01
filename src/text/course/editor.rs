//! Words of the screen where a trainer writes an exercise.

use crate::text::numbers::list;

pub const TITLE: &str = "Write an exercise";
pub const ABOUT: &str = "Choose a case that your participants can read in ten minutes. What they need to know must stand in it. What you leave out is a lesson too: “not known” is then the right answer.";
pub const HEAD: &str = "What it is about";
pub const NAME: &str = "Title";
pub const NAME_HINT: &str = "Our own city: the river lab";
pub const CITY: &str = "City";
pub const COUNTRY: &str = "Country";
pub const SUMMARY: &str = "In one or two sentences";
pub const SOURCE: &str = "Source, if the case rests on a text";
pub const CASE: &str = "The case";
pub const SECTION: &str = "Heading";
pub const SECTION_TEXT: &str = "Text, with an empty line between paragraphs";
pub const ADD_SECTION: &str = "Add a section";
pub const REMOVE_SECTION: &str = "Remove this section";
pub const CRITERIA: &str = "What is rated";
pub const CRITERIA_ABOUT: &str = "Eight to fourteen questions fill a session of 45 minutes.";
pub const KEY: &str = "The answer key";
pub const HAS_KEY: &str = "There is a key";
pub const NO_KEY: &str = "Nobody knows the answer";
pub const HAS_KEY_ABOUT: &str =
    "Participants see it after they hand in alone. In a room, you show it when you like.";
pub const NO_KEY_ABOUT: &str = "The room rates its own city, for example, and finds its own answer.";
pub const LEVEL: &str = "Level";
pub const UP_TO: &str = "or up to";
pub const SILENT: &str = "The case does not say";
pub const PASSAGE: &str = "Why: the passage in your words";
pub const IN_SECTION: &str = "Where it stands";
pub const TRAINER: &str = "For the trainer";
pub const GOALS: &str = "Learning goals, one on each line";
pub const QUESTIONS: &str = "Questions for the discussion, one on each line";
pub const SAVE: &str = "Save the exercise…";
pub const DISCARD: &str = "Throw it away";
pub const BACK: &str = "Back to all exercises";
pub const KEPT: &str = "What you write is kept on this computer until you save it.";
pub const CASE_SECTION: &str = "The case";

/// What is still missing before the exercise can be saved; `None` when nothing is.
pub fn missing(what: &[&str]) -> Option<String> {
    (!what.is_empty()).then(|| format!("Before you can save it, add {}.", list(what)))
}

pub const A_TITLE: &str = "a title";
pub const A_SUMMARY: &str = "a sentence that says what it is about";
pub const A_CRITERION: &str = "at least one question to rate";
pub const A_REASON: &str = "a reason for every level of the key";
pub const HEADINGS: &str = "a heading and a text to every section";

pub fn section_number(number: usize) -> String {
    format!("Section {number}")
}

pub fn level_of(criterion: &str) -> String {
    format!("Level of {criterion}")
}

pub fn up_to_of(criterion: &str) -> String {
    format!("{criterion}, or up to")
}
