//! Words of the Start screen and of opening and saving.

use crate::findings::Effort;

pub const TITLE: &str = "Score your city’s science diplomacy, and see how sure the result is";
pub const ABOUT: &str = "Describe one initiative of your city, answer questions on it, and compare it with reference cities. You can stop at any time and go on later.";
pub const BEGIN: &str = "Begin an assessment";
pub const BEGIN_QUICK: &str = "Begin a quick check";
pub const OPEN: &str = "Open…";
pub const RECENT: &str = "Recent";
pub const EXAMPLES: &str = "Worked examples, all invented";
pub const CITIES: &str = "Explore the reference cities";
pub const CITIES_ABOUT: &str = "What a source tells of each, how it was rated, and why.";
pub const ALL_CITIES: &str = "All cities, all criteria";
pub const PRIVATE: &str = "No account, and nothing is sent out. An assessment is one private file on your computer. Phones come in only when a trainer opens a room to them.";
pub const RECOVERED_ABOUT: &str = "The program ended before this was saved.";
pub const OPEN_RECOVERED: &str = "Go on with it";
pub const DISCARD_RECOVERED: &str = "Throw it away…";
pub const NO_QUESTIONS: &str =
    "The framework of this assessment has no questions, so nothing can be answered on it";
pub const NOTHING_OPEN: &str = "Open or begin an assessment first";
pub const RECOVERED_OPEN: &str = "This work was recovered. Save it to keep it.";

/// How long both checks take.
pub fn effort(full: Effort, quick: Effort) -> String {
    format!(
        "The assessment asks {} questions: about {} minutes, or {} if you note evidence for every second one. The quick check asks {}: about {} or {} minutes. You can change over later and lose nothing.",
        full.questions,
        full.minutes,
        full.minutes_with_evidence,
        quick.questions,
        quick.minutes,
        quick.minutes_with_evidence,
    )
}

pub fn name(title: &str) -> &str {
    let title = title.trim();
    if title.is_empty() { super::rail::UNTITLED } else { title }
}

pub fn recovered(name: &str) -> String {
    format!("Unsaved work was found: {name}")
}

pub fn example(city: &str, levels: usize, of: usize) -> String {
    format!("{city} · {levels} of {of} questions with a level")
}

pub fn open_file(name: &str) -> String {
    format!("Open {name}")
}

pub fn open_example(name: &str) -> String {
    format!("Open the example {name}")
}

pub fn explore(city: &str) -> String {
    format!("Explore {city}")
}

pub fn strays(criteria: &[String]) -> String {
    format!(
        "The file also speaks of {}, which this framework does not have. That is kept and not scored.",
        criteria.join(", ")
    )
}

pub fn framework_opened(title: &str, version: &str) -> String {
    format!("New assessments use “{title}”, version {version}, from now on")
}
