//! Words about versions of the questions, and about answers that are carried from one to another.

use super::numbers::{count, list, sentences, told_if};
use super::rounds::ROUNDS;
use crate::model::{Answer, CriterionId};

pub const SET_ASIDE: &str = "Set aside";
pub const SET_ASIDE_ABOUT: &str = "Answers to questions of an earlier version that this one does not ask, or asks as several. They stay in the file and count nowhere.";

pub fn part_of(criterion: &CriterionId, version: &str, answer: Answer) -> String {
    format!(
        "Part of question {criterion} in version {version}, answered there: {}. To be answered anew.",
        super::score::answer_spoken(Some(answer))
    )
}

pub fn version_is_here(version: &str) -> String {
    format!(
        "Version {version} of the questions is here. Your answers can be carried over; this round stays as it is, as an earlier one."
    )
}

pub fn version_on_results(version: &str) -> String {
    format!("The open assessment can go on with version {version}: see “{ROUNDS}” on the Results screen")
}

pub fn use_version(version: &str) -> String {
    format!("Use version {version}")
}

/// What was carried over to another version: numbers of answers.
#[derive(Clone, Copy, Debug)]
pub struct CarriedOver<'a> {
    pub from: &'a str,
    pub to: &'a str,
    pub kept: usize,
    pub renamed: usize,
    /// Names of questions.
    pub asked_again: &'a [&'a str],
    pub split: &'a [CriterionId],
    pub dropped: &'a [CriterionId],
}

pub fn carried_over(of: CarriedOver) -> String {
    let CarriedOver { from, to, kept, renamed, asked_again, split, dropped } = of;
    let names = |ids: &[CriterionId]| list(&ids.iter().map(CriterionId::as_str).collect::<Vec<_>>());
    let (is, was, answer) = (
        if split.len() == 1 { "is" } else { "are" },
        if dropped.len() == 1 { "was" } else { "were" },
        if dropped.len() == 1 { "answer" } else { "answers" },
    );
    let moved = told_if(renamed, |n| format!(", {n} of them to a question with a new id"));
    sentences(&[
        format!("The questions changed from version {from} to version {to}."),
        format!("{} carried over{moved}.", count(kept + renamed, "answer was", "answers were")),
        told_if(asked_again.len(), |n| {
            let are = if n == 1 {
                "question has a level that changed and is"
            } else {
                "questions have a level that changed and are"
            };
            format!("{n} {are} asked again: {}. Your earlier answer stands beside it.", list(asked_again))
        }),
        told_if(split.len(), |_| {
            format!(
                "{} {is} now asked as several questions, which are open: the old answer stands in their notes.",
                names(split)
            )
        }),
        told_if(dropped.len(), |_| format!("The {answer} to {} {was} set aside.", names(dropped))),
        "All answers as they were are kept as an earlier round.".to_owned(),
    ])
}

/// Why a question is open although it was answered.
pub fn asked_again(version: &str, reason: &str, earlier: Answer) -> String {
    let earlier = super::score::answer_spoken(Some(earlier));
    format!(
        "This question changed in version {version}: {reason} Your earlier answer was {earlier}. Choose the level that fits now."
    )
}

pub const FILE_UNCHANGED: &str = "The file is unchanged until you save.";

/// A line about something set aside.
pub fn set_aside(name: Option<&str>, id: &CriterionId, version: &str, answer: Option<Answer>) -> String {
    let name = name.map_or_else(|| id.to_string(), |name| format!("{name} ({id})"));
    format!("{name}, version {version}: {}", super::score::answer_spoken(answer))
}
