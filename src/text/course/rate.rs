//! Words for somebody who rates a case in a course: alone, for a trainer, or at the trainer's laptop.

use crate::model::{Answer, Criterion, Naming, RatingRound, ReferenceRating};
use crate::scoring::CriterionAgainstKey;
use crate::text::cities::level_and_basis;
use crate::text::numbers::count;
use crate::text::score;

pub const ABOUT_YOU: &str = "About you";
pub const PSEUDONYM: &str = "Your pseudonym";
pub const NAME: &str = "Your name";
pub const PSEUDONYM_HINT: &str = "Any word that does not tell who you are";
pub const SUGGEST: &str = "Suggest one";
pub const SUGGEST_ANOTHER: &str = "Suggest another";
pub const PSEUDONYM_ABOUT: &str =
    "One that you will remember: it is how you are found again in the second round.";
pub const NAME_ABOUT: &str = "Please write it, so that the trainer can find your ratings again.";
pub const SECTOR: &str = "Which part of society do you speak for?";
pub const NO_SECTOR: &str = "I would rather not say";
pub const SECTOR_ABOUT: &str =
    "The room is shown where sectors see things differently, never one person alone.";
pub const ROLE: &str = "Your role";
pub const ROLE_HINT: &str = "Such as international officer";
pub const CITY: &str = "Your city";
pub const MAY_STAY_EMPTY: &str = "All of this may stay empty.";
pub const READ_AND_RATE: &str = "Read the case and rate";
pub const BACK_TO_CURTAIN: &str = "Not now";

pub const CASE: &str = "The case";
pub const QUESTION: &str = "The questions";
pub const TO_THE_QUESTIONS: &str = "Go to the questions";
pub const PARTS: &str = "Show";
pub const ABOUT_NOT_KNOWN: &str =
    "Right where the case does not say. It is an honest answer, and never counts as 0.";
pub const ABOUT_NOT_APPLICABLE: &str = "Right where the question makes no sense for this case.";
pub const ONLY_THE_CASE: &str = "Rate what the case says. Where it says nothing, choose “Not known yet”.";
pub const WHY: &str = "Why? Which words of the case made you choose this?";
pub const WHY_HINT: &str = "May stay empty. It helps in the discussion.";
pub const HAND_IN: &str = "Hand in";
pub const HAND_IN_AND_COMPARE: &str = "Hand in and compare with the key";
pub const HAND_IN_TO_TRAINER: &str = "Hand in to the trainer";
pub const ALL_ANSWERED: &str = "Every question has an answer.";
pub const TO_FIRST_OPEN: &str = "Go to the first one without";
pub const NOT_WRITTEN: &str = "Your ratings could not be put beside the session file. They are safe on this computer. Save them somewhere else and give the file to the trainer.";
pub const SAVE_ELSEWHERE: &str = "Save it somewhere else…";
pub const CHANGE_WHO: &str = "Change";
pub const STOP_RATING: &str = "Stop without handing in";
pub const NOT_YOU: &str = "That is not you? Go back";
pub const SECOND_ROUND: &str = "This is the second round. If you rated in the first, your answers stand here to begin from: change what the discussion has changed, and hand in again.";
pub const CASE_KEYS: &str = "Page up and Page down scroll the case";

pub const THANKS: &str = "Thank you, your ratings are handed in";
pub const WHAT_NEXT: &str = "What happens next";
pub const NEXT_FOLDER: &str = "The trainer’s program takes the file in by itself when it lies in the folder of the course. You need do nothing.";
pub const NEXT_MAIL: &str =
    "Did the session file come by mail or on a stick? Then give this file back to the trainer the same way.";
pub const NEXT_TALK: &str = "Then the room talks about where it agrees and where it does not. After that the trainer may open a second round.";
pub const NEXT_MOVED: &str = "Then the room looks at what has moved since the first round.";
pub const LOOK_AGAIN: &str = "Look for a second round";
pub const LOOK_AGAIN_ABOUT: &str = "This opens the session file once more. Whatever you have rated stays.";
pub const CHANGE_ANSWERS: &str = "Change my answers";

pub const CURTAIN: &str = "Hand the laptop to the next person";
pub const CURTAIN_ABOUT: &str = "What others rated cannot be seen from here.";
pub const CURTAIN_ABOUT_SECOND: &str =
    "Behind each name stand the answers of that person. Open your own, and nobody else’s.";
pub const I_AM_NEXT: &str = "I am next";
pub const WHO_ARE_YOU: &str = "Who are you?";
pub const WHO_ABOUT: &str = "Choose yourself, and your answers of the first round stand there to begin from.";
pub const ALL_AGAIN: &str = "Everybody of the first round has rated again.";
pub const WAS_NOT_HERE: &str = "I was not here in the first round";
pub const TRAINER_IS_BACK: &str = "The trainer is back";

pub const NO_KEY: &str = "Your ratings are kept";
pub const NO_KEY_ABOUT: &str =
    "Nobody has written down what is right for this case, so there is nothing to set beside your answers.";
pub const OWN_INITIATIVE: &str = "Now score your own initiative";
pub const OWN_INITIATIVE_ABOUT: &str =
    "You know now how you tend to rate. Keep it in mind when you score your own city.";
pub const SAVE_RATINGS: &str = "Save my ratings…";
pub const AFRESH: &str = "Rate it again…";
pub const BACK: &str = "Back to the exercises";
pub const BACK_TO_QUESTIONS: &str = "Back to the questions";
pub const QUESTION_BY_QUESTION: &str = "Question by question";
pub const ORDER: &str = "Order";
pub const LARGEST_FIRST: &str = "Largest differences first";
pub const AS_ASKED: &str = "As they were asked";
pub const YOU: &str = "You";
pub const KEY: &str = "The key";
pub const KEY_ABOUT: &str =
    "The key is our reading of the text, with the passage behind each level. You may see it otherwise.";
pub const PASSAGE: &str = "The passage behind the key";
pub const HIDE_PASSAGE: &str = "Hide the passage";
pub const ALL_PASSAGES: &str = "Show every passage";
pub const YOUR_NOTE: &str = "Your note";

pub fn city_and_country(city: &str, country: &str) -> String {
    if country.is_empty() { city.to_owned() } else { format!("{city}, {country}") }
}

/// What somebody who opens a session is about to do.
pub fn what_will_happen(city: &str, questions: usize, is_passed: bool) -> String {
    let questions = score::questions(questions);
    let case = if city.is_empty() { "a case".to_owned() } else { format!("a case about {city}") };
    let then = if is_passed { "hand in and pass the laptop on" } else { "hand in" };
    format!(
        "You read {case}, answer {questions} about it without talking to the others, and {then}. Stop whenever you like before that: nothing you wrote is shown to anybody."
    )
}

/// Who sees what of a participant.
pub fn who_sees_what(naming: Naming, is_passed: bool) -> String {
    let trainer = match naming {
        Naming::Pseudonym => {
            "The trainer sees your answers beside your pseudonym, and what you write about yourself here."
        }
        Naming::Name => {
            "The trainer sees your answers beside your name, and what you write about yourself here."
        }
    };
    let place = if is_passed {
        "They stay on this laptop; the next person cannot see them."
    } else {
        "They are written to one small file beside the session file, and nowhere else."
    };
    format!("{trainer} The room sees the answers without names. {place}")
}

pub fn place(number: usize, of: usize, area: &str) -> String {
    format!("Question {number} of {of} · {area}")
}

pub fn answered(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}

pub fn questions_toggle(answered: usize, of: usize) -> String {
    format!("{} · {}", score::QUESTIONS, self::answered(answered, of))
}

/// Before handing in with some questions left out.
pub fn open(open: usize, of: usize) -> String {
    match open {
        0 => ALL_ANSWERED.to_owned(),
        1 => format!("1 of {of} is without an answer. You can hand in all the same."),
        _ => format!("{open} of {of} are without an answer. You can hand in all the same."),
    }
}

pub fn rating_as(name: &str) -> String {
    if name.trim().is_empty() { "You rate without a name".to_owned() } else { format!("You rate as {name}") }
}

pub fn handed_in_file(file: &str, folder: &str) -> String {
    format!("They are in the file {file} in the folder {folder}")
}

pub fn rated_so_far(people: usize) -> String {
    match people {
        0 => "Nobody has rated yet".to_owned(),
        _ => format!("{} rated so far", count(people, "person has", "people have")),
    }
}

pub fn rated_again_so_far(people: usize, of: usize) -> String {
    format!("{people} of {} rated again so far", count(of, "person has", "people have"))
}

pub fn round(round: RatingRound) -> &'static str {
    match round {
        RatingRound::First => "First round",
        RatingRound::Second => "Second round",
    }
}

/// What somebody is called on the curtain; `number` tells apart who gave no name, or the same.
pub fn person(name: &str, number: usize, is_alone_with_it: bool) -> String {
    match name.trim() {
        "" => format!("Person {number}, without a name"),
        name if is_alone_with_it => name.to_owned(),
        name => format!("{name} (person {number})"),
    }
}

/// "You: level 3, Established".
pub fn own_level(criterion: &Criterion, own: Option<Answer>) -> String {
    match own {
        Some(Answer::Level(level)) => format!("{YOU}: level {level}, {}", criterion.descriptor(level).title),
        other => format!("{YOU}: {}", score::answer_spoken(other)),
    }
}

/// "The key: level 2 · described, Established".
pub fn key_level(criterion: &Criterion, against: &CriterionAgainstKey) -> String {
    match &against.key {
        Some(key) => {
            let mut titles = vec![criterion.descriptor(key.low).title.as_str()];
            if key.low != key.high {
                titles.push(criterion.descriptor(key.high).title.as_str());
            }
            let level = level_and_basis(key.low, key.high, key.basis);
            format!("{KEY}: {level}, {}", titles.join(" or "))
        }
        None if against.of_all_cities.is_some() => {
            format!("{KEY}: no level, since the case does not say it of this city")
        }
        None => format!("{KEY}: no level, since the case does not say"),
    }
}

/// The same where nobody can see the strip.
pub fn strip(own: Option<Answer>, key: Option<&ReferenceRating>) -> String {
    let key = key.map_or_else(
        || "the key has no level".to_owned(),
        |key| format!("the key {}", crate::text::cities::levels(key.low, key.high)),
    );
    format!("You {}, {key}", score::answer_spoken(own))
}

pub fn passage_of(criterion: &str) -> String {
    format!("{PASSAGE}: {criterion}")
}

pub fn hide_passage_of(criterion: &str) -> String {
    format!("{HIDE_PASSAGE}: {criterion}")
}

pub fn note(note: &str) -> String {
    format!("{YOUR_NOTE}: {note}")
}
