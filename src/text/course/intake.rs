//! Words about taking in what participants hand in.

use crate::model::FrameworkRef;
use crate::text::faults::{Advice, advice};
use crate::text::numbers::list;
use crate::text::tables::few;

pub fn other_session() -> Advice {
    advice(
        "this rating sheet belongs to another course session",
        "If it was meant for this one, ask the person to open the session file of this course and rate there.",
    )
}

pub fn no_session() -> Advice {
    advice(
        "this rating sheet was made alone, outside a course session",
        "If it was meant for this course, ask the person to open the session file and rate there.",
    )
}

pub fn other_exercise(found: &str, wanted: &str) -> Advice {
    advice(
        format!("this rating sheet is of the exercise \"{found}\", and the session is about \"{wanted}\""),
        "Ask the person to open the session file of this course and rate there.",
    )
}

pub fn other_framework(found: &FrameworkRef, wanted: &FrameworkRef) -> Advice {
    let FrameworkRef { id, version } = found;
    advice(
        format!(
            "these ratings use the framework \"{id}\", version {version}, and the others \"{}\", version {}",
            wanted.id, wanted.version
        ),
        "Only ratings of the same questions can be counted together. Ask the person to rate with the same version.",
    )
}

pub fn unknown_criteria(ids: &[String]) -> Advice {
    advice(
        format!("this rating sheet rates {}, which the exercise does not ask", few(ids)),
        "Ask the person to open the session file of this course and rate there.",
    )
}

pub fn no_rater() -> Advice {
    advice(
        "this rating sheet does not say whose it is (\"rater\" is empty)",
        "Ask the person to hand in anew.",
    )
}

/// Of a damaged file: what to do with any, and what is nearer for one that somebody else can write again.
pub fn or_hand_in_again(to_do: &str) -> String {
    format!("{to_do} Or ask the person to hand in again.")
}

pub fn folder_gone(why: &str) -> Advice {
    advice(
        format!("the folder cannot be read ({why})"),
        "What was taken in is kept. As soon as the folder is back, new files are taken in again.",
    )
}

/// People with the same name; everybody counts.
pub fn shared_names(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    format!(
        "Several people are called {}. All of them count; leave one out if it is the same person twice.",
        list(&quoted)
    )
}
