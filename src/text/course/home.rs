//! Words of the Course screens where one chooses: the exercises, one of them, and the glossary.

use crate::model::Naming;
use crate::text::numbers::count;

pub const TITLE: &str = "Learn to score, alone or in a room";
pub const ABOUT: &str = "Read what an article tells of a city, rate it blind, and see how far you are from the key. In a room, everybody rates alone first. Then you talk about where you disagree.";
pub const ALONE: &str = "Rate a city, alone or with others";
pub const JOIN: &str = "Take part in a course";
pub const JOIN_ABOUT: &str =
    "Your trainer gives you a file, session.scidip. Open it here. You can also drag it onto this window.";
pub const OPEN_SESSION: &str = "Open the file you were given…";
pub const ROOMS: &str = "Your rooms";
pub const ROOMS_ABOUT: &str =
    "Kept on this computer. Whatever was handed in is safe, even if the folder is gone.";
pub const GO_ON: &str = "Go on";
pub const DISCARD: &str = "Throw away…";
pub const MORE: &str = "For trainers";
pub const NEW_EXERCISE: &str = "Write an exercise…";
pub const GLOSSARY: &str = "Glossary";
pub const UNTITLED_ROOM: &str = "Course without a title";

pub const BACK: &str = "Back to all exercises";
pub const GOALS: &str = "Afterwards you can";
pub const CASE: &str = "The case";
pub const ASKED: &str = "What is rated";
pub const RATE_ALONE: &str = "Rate it alone";
pub const GO_ON_ALONE: &str = "Go on with your ratings";
pub const WITH_A_ROOM: &str = "With a room";
pub const WITH_A_ROOM_ABOUT: &str = "Everybody rates on their phone in the same Wi-Fi, with nothing to install. Or they put small files into a shared folder, rate on the page that is one file, or you pass this laptop round. All of it counts in one room.";
pub const ROOM_TITLE: &str = "Title of the course";
pub const ROOM_TITLE_HINT: &str = "Training day, group 2";
pub const NAMING: &str = "Participants give";
pub const PSEUDONYM: &str = "A pseudonym";
pub const NAME: &str = "Their name";
pub const NAMING_ABOUT: &str = "Only you see it. The room and the projector never show it.";
pub const START_PHONES: &str = "Start with phones";
pub const START_FOLDER: &str = "Start with a shared folder…";
pub const START_LAPTOP: &str = "Start on this laptop";
pub const SCRIPT: &str = "Script for the trainer";
pub const SCRIPT_ABOUT: &str =
    "It speaks of answers, too. If you want to rate this case yourself, do that first.";
pub const SHOW_SCRIPT: &str = "Show the script";
pub const HIDE_SCRIPT: &str = "Hide the script";
pub const QUESTIONS: &str = "Questions for the discussion";
pub const KEY: &str = "Answer key";
pub const KEY_ABOUT: &str = "If you want to rate this case yourself, do that first.";
pub const NO_KEY: &str = "This exercise has no key. The room finds its own answer.";
pub const SHOW_KEY: &str = "Show the key";
pub const HIDE_KEY: &str = "Hide the key";
pub const NOT_IN_CASE: &str = "The case does not say it of this city. “Not known” is right.";
pub const NOT_OF_THIS_CITY: &str =
    "The case does not say it of this city, only of all cities together. “Not known” is right.";
pub const PRINT_FORM: &str = "A form to print…";
pub const PRINT_PACK: &str = "Trainer’s pack to print…";
pub const CHANGE_COPY: &str = "Change a copy…";
pub const LENGTH: &str = "Length";

pub const GLOSSARY_TITLE: &str = "The words of the field";
pub const GLOSSARY_ABOUT: &str =
    "What the source means by them, in our words. The section is named, and what it cites.";
pub const FIND: &str = "Find a word";
pub const NOTHING_FOUND: &str = "No such word here. Try a shorter one.";

pub fn exercise(criteria: usize) -> String {
    format!(
        "{} to rate, about {} minutes",
        count(criteria, "question", "questions"),
        reading_minutes(criteria)
    )
}

/// A minute a question, and some to read; in steps of five.
fn reading_minutes(criteria: usize) -> usize {
    (criteria + 7).next_multiple_of(5)
}

pub fn draft(exercise: &str) -> String {
    format!("{exercise} · begun, not handed in")
}

pub fn open_exercise(title: &str) -> String {
    format!("Open the exercise {title}")
}

pub fn room(people: usize, exercise: &str) -> String {
    format!("{exercise} · {}", people_words(people))
}

pub fn people_words(people: usize) -> String {
    match people {
        0 => "nobody has rated yet".to_owned(),
        1 => "1 person has rated".to_owned(),
        _ => format!("{people} people have rated"),
    }
}

pub fn go_on_writing(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        "Go on writing your exercise".to_owned()
    } else {
        format!("Go on writing “{title}”")
    }
}

pub fn room_title(title: &str) -> &str {
    let title = title.trim();
    if title.is_empty() { UNTITLED_ROOM } else { title }
}

pub fn go_on_with(title: &str) -> String {
    format!("Go on with {title}")
}

pub fn discard_room(title: &str) -> String {
    format!("Throw away {title}…")
}

pub fn naming(naming: Naming) -> &'static str {
    match naming {
        Naming::Pseudonym => PSEUDONYM,
        Naming::Name => NAME,
    }
}

pub fn place(city: &str, country: &str) -> String {
    [city, country].into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

pub fn minutes(minutes: u32) -> String {
    format!("{minutes} minutes")
}

/// A step of a script, with when it begins.
pub fn step(begins: u32, minutes: u32, title: &str) -> String {
    format!("{begins}–{} min  {title}", begins + minutes)
}

pub fn cites(literature: &str) -> String {
    format!("Cited there: {literature}")
}
