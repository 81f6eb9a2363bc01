//! Words of a later round on the Score screen: what was answered before, and whether it is still so.

use super::score::{answer_spoken, confidence_words};
use crate::findings::{LookState, LookedAt, SecondLook};
use crate::model::{Answer, LevelDescriptor, Rating};

pub const STILL_SO: &str = "Still so";
pub const STILL_SO_KEY: &str = "S";
pub const STILL_SO_ABOUT: &str = "Answer and evidence are right as they stand. It is noted, and the next question comes up that you have not looked at again.";
pub const IT_FITS: &str = "It fits";
pub const REMOVE: &str = "Remove the evidence";
pub const OR_CHANGE: &str = "Or change it in the field below.";

/// The head of what stood in the round before.
pub fn in_round(name: &str) -> String {
    format!("In {}", name.trim())
}

/// What was answered then, with the title of its level and how sure it was.
pub fn before(rating: Option<&Rating>, level: Option<&LevelDescriptor>) -> String {
    let Some(answer) = rating.and_then(|rating| rating.answer) else {
        return "It had no answer.".to_owned();
    };
    let answer = match (answer, level) {
        (Answer::Level(number), Some(level)) => format!("Level {number}: {}", level.title),
        (answer, _) => capital(&answer_spoken(Some(answer))),
    };
    match rating.and_then(|rating| rating.confidence) {
        Some(confidence) => format!("{answer}, {}.", confidence_words(confidence)),
        None => format!("{answer}."),
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What has come of the second look.
pub fn state(look: &SecondLook, now: Option<Answer>) -> String {
    let before = look.before.and_then(|rating| rating.answer);
    match look.state {
        LookState::NotYet => "Not looked at again yet.".to_owned(),
        LookState::StillSo if now == before => "Looked at again: still so.".to_owned(),
        LookState::StillSo => "Looked at again.".to_owned(),
        LookState::Changed if now == before => {
            "Looked at again: the same answer, with other evidence, notes or confidence.".to_owned()
        }
        LookState::Changed => {
            format!("Looked at again: {} → {}.", answer_spoken(before), answer_spoken(now))
        }
    }
}

/// Asks about evidence that was given for another answer.
pub fn evidence_for(before: Answer, now: Option<Answer>) -> String {
    format!(
        "This evidence was given for {}. Does it fit {}?",
        answer_spoken(Some(before)),
        answer_spoken(now)
    )
}

/// How far the second look is, at the head of the list of questions.
pub fn heading(round: &str, looked: LookedAt) -> String {
    let round = super::rounds::name(round);
    format!("{round} · {} of {} looked at again", looked.done, looked.of)
}

/// The same as a sentence beside the progress.
pub fn looked_at(looked: LookedAt) -> String {
    match looked.of - looked.done {
        0 => "Every question has been looked at again in this round.".to_owned(),
        left if looked.done == 0 => {
            format!(
                "No question has been looked at again in this round yet: all {left} stand as they were copied."
            )
        }
        1 => {
            "One question has not been looked at again in this round: it stands as it was copied.".to_owned()
        }
        left => {
            format!(
                "{left} questions have not been looked at again in this round: they stand as they were copied."
            )
        }
    }
}

/// A question in the list, as it is spoken.
pub fn spoken(state: LookState) -> &'static str {
    match state {
        LookState::NotYet => "not looked at again yet",
        LookState::StillSo | LookState::Changed => "looked at again",
    }
}
