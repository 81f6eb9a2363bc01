//! Words about sharing an assessment as a reference city.

use super::numbers::count;
use crate::model::Along;

pub const TITLE: &str = "Share as a reference";
pub const ABOUT: &str = "This writes a file that others can add to their reference cities. It says that the city rated itself, and when. Your assessment stays as it is; nothing is sent.";
pub const SOURCE: &str = "Who has assessed";
pub const SOURCE_HINT: &str = "An office or a team, as readers are to see it";
pub const YEAR: &str = "The year your answers speak of";
pub const INHABITANTS: &str = "How many people live in the city (may stay empty)";
pub const TAGS: &str = "Words for your network, such as port or capital (may stay empty)";
pub const TAGS_HINT: &str = "Separate them with commas";
pub const GOES_ALONG: &str = "What goes along";
pub const ALWAYS: &str = "Always: levels, “not applicable”, and the profile of the initiative. Never: confidence, plan, owners, weights, earlier rounds, and where files lie on your computer.";
pub const PREVIEW: &str = "This is what others will read";
pub const SAVE: &str = "Save…";
pub const CANCEL: &str = "Cancel";
pub const NEEDS_CITY: &str = "Name the city and its country on the Initiative screen first.";
pub const NEEDS_TITLE: &str = "Give the initiative a title on the Initiative screen first.";
pub const NEEDS_SOURCE: &str = "Say who has assessed.";
pub const NEEDS_YEAR: &str = "Write the year as four digits, such as 2026.";
pub const NEEDS_LEVELS: &str = "Answer some questions first: there is no level to share.";
pub const NEEDS_NUMBER: &str = "Write the number of people in digits, or leave it empty.";

pub fn along(what: Along) -> &'static str {
    match what {
        Along::Evidence => "Evidence",
        Along::Links => "Links to web pages",
        Along::Notes => "Notes",
        Along::Names => "Names of who leads and takes part",
    }
}

/// As one would cite it.
pub fn citation(source: &str, title: &str, year: i32) -> String {
    format!("{} ({year}). Self-assessment of “{}”.", source.trim(), title.trim())
}

/// How much goes along, before the list.
pub fn summary(levels: usize, not_applicable: usize, passages: usize) -> String {
    let levels = count(levels, "level", "levels");
    let texts = count(passages, "text or link", "texts and links");
    format!("{levels}, {not_applicable} not applicable, {texts}.")
}

/// What stays here because it is a path and not a page.
pub fn paths_stay(n: usize) -> String {
    let links = count(n, "link is no web page and stays", "links are no web pages and stay");
    format!("{links} here.")
}

/// That it becomes a reading of a city that is here.
pub fn joins(city: &str, sources: &str) -> String {
    format!("In the list it stands as a reading of {city} of its own, beside {sources}.")
}

/// A name for the file.
pub fn file_name(city: &str, year: i32) -> String {
    format!("{city} {year} as a reference")
}
