//! Words of the pages that a phone shows.

use crate::model::{Answer, Criterion, Level, Naming, RatingRound};
use crate::text::score;

/// BCP 47 tag of these words.
pub const LANGUAGE: &str = "en";

pub const JOIN: &str = "Come in";
pub const WHO: &str = "Who rates?";
pub const SECTOR: &str = "Which part of society do you speak for?";
pub const NO_SECTOR: &str = "I would rather not say";
pub const SECTOR_ABOUT: &str =
    "The room is shown where sectors see things differently, never one person alone.";
pub const PSEUDONYM: &str = "Your pseudonym";
pub const PSEUDONYM_ABOUT: &str =
    "Any word that does not tell who you are. Keep this one, or write your own.";
pub const NAME: &str = "Your name";
pub const NAME_ABOUT: &str = "Please write it, so that the trainer can find your ratings again.";
pub const READ_THE_CASE: &str = "Read the case";
pub const CHANGE: &str = "Change who rates";
pub const SAVE: &str = "Save";
pub const HAVE_BEEN_HERE: &str = "I have been here before";

pub const CASE: &str = "The case";
pub const SOURCE: &str = "Source";
pub const TO_QUESTIONS: &str = "Go to the questions";
pub const BACK_TO_QUESTION: &str = "Back to the question";
pub const ONLY_THE_CASE: &str = "Rate what the case says. Where it says nothing, choose “Not known yet”.";
pub const MY_WAY_BACK: &str = "My way back";

pub const FITS: &str = "Which sentence fits what the case says?";
pub const WHY_ASKED: &str = "Why we ask";
pub const NOTE: &str = "Why? Which words of the case made you choose this?";
pub const NOTE_ABOUT: &str = "May stay empty. It helps in the discussion.";
pub const NOT_KNOWN_ABOUT: &str = "Right where the case does not say. It never counts as 0.";
pub const NOT_APPLICABLE_ABOUT: &str = "Right where the question makes no sense for this case.";
pub const NEXT: &str = "Next question";
pub const LOOK_OVER: &str = "Look over my answers";
pub const PREVIOUS: &str = "Previous question";
pub const CASE_AGAIN: &str = "Read the case again";
pub const ALL_QUESTIONS: &str = "All questions";
pub const PROGRESS: &str = "Questions with an answer";

pub const SAVING: &str = "Saving …";
pub const SAVED: &str = "Saved";
pub const NOT_SAVED: &str = "Not saved yet: the room cannot be reached. This page tries again by itself.";
pub const OLDER: &str =
    "You have answered this on another page since. Your later answer stands here; change it if you like.";
pub const OLDER_HAND_IN: &str =
    "Something was changed on another page since. Please look over your answers again, then hand in.";

pub const REVIEW: &str = "Your answers";
pub const HAND_IN: &str = "Hand in";
pub const HAND_IN_AGAIN: &str = "Hand in again";
pub const HAND_IN_ABOUT: &str =
    "You can change your answers and hand in again until the trainer closes the round.";
pub const CHANGED: &str = "You have changed something since you handed in. The trainer still has your earlier answers: hand in again.";
pub const CANNOT_HAND_IN: &str = "Your answers are safe, but they could not be handed in just now. Please press “Hand in” again, or tell the trainer.";

pub const THANKS: &str = "Thank you, your answers are handed in";
pub const WHAT_NEXT: &str = "Look up: the room talks now about where it agrees and where it does not. Keep this page open. A second round, and the key, appear here by themselves.";
pub const WHAT_NEXT_AFTER: &str = "Look up: the room looks at what has moved. Keep this page open: the key appears here when the trainer shows it.";
pub const CHANGE_ANSWERS: &str = "Change my answers";
pub const LOOK_AGAIN: &str = "Look for news";
pub const ROUND_IS_CLOSED: &str = "The round is closed";
pub const ROUND_IS_CLOSED_ABOUT: &str =
    "Answers can no longer be changed. Keep this page open for what comes next.";
pub const NOT_HANDED_IN: &str =
    "You had not handed in. Your answers are kept for a second round, and the room does not count them.";

pub const SECOND_ROUND: &str = "The second round is open";
pub const SECOND_ROUND_ABOUT: &str = "Your answers of the first round stand here to begin from. Change what the discussion has changed, and hand in again, also if you change nothing.";
pub const BACK_IN_FIRST: &str = "The first round is open again";
pub const BACK_IN_FIRST_ABOUT: &str = "Your answers stand here to go on from.";
pub const BEGIN: &str = "Go through the questions";

pub const FEEDBACK: &str = "Your answers beside the key";
pub const FEEDBACK_ABOUT: &str =
    "The key is our reading of the text, with the passage behind each level. You may see it otherwise.";
pub const NO_FEEDBACK: &str =
    "Who has not handed in sees no key here. Ask the trainer to show it to the room.";
pub const TO_FEEDBACK: &str = "See my answers beside the key";

pub const WAY_BACK_TITLE: &str = "Come back to your answers";
pub const WAY_BACK_WORDS: &str = "Your two words";
pub const WAY_BACK_ABOUT: &str = "You were shown two words when you came in. They bring you back in another browser, or after this one has forgotten you.";
pub const WAY_BACK_GO: &str = "Bring me back";
pub const WAY_BACK_WRONG: &str = "These two words lead to nobody in this room. Look at them again.";
pub const WAY_BACK_SLOW: &str =
    "Too many wrong words came from this network. Wait five minutes, or ask the trainer.";

pub const CODE_TITLE: &str = "Which room?";
pub const CODE: &str = "The six letters on the screen";
pub const CODE_GO: &str = "Go there";
pub const CODE_WRONG: &str =
    "No room is open under these letters. Look at the screen of the room again: it may have new letters now.";
pub const SLOW: &str =
    "Too many wrong letters came from this network. This page tries again in a few seconds.";

pub const LOCKED: &str = "The door is closed";
pub const LOCKED_ABOUT: &str = "The trainer lets nobody new in now. Who is inside goes on. If you were inside before, use your two words; else tell the trainer.";
pub const FULL: &str = "The room is full";
pub const FULL_ABOUT: &str =
    "Tell the trainer. You can rate on the page that is one file, or at the trainer’s laptop.";
pub const NO_COOKIE: &str = "Your browser did not keep its place in the room";
pub const NO_COOKIE_ABOUT: &str = "Allow cookies for this page, or open it outside of a private window, and come in again. Nothing is sent anywhere but to the trainer’s computer.";
pub const CANNOT_SAVE: &str = "This could not be saved";
pub const CANNOT_SAVE_ABOUT: &str = "The trainer’s computer cannot write it down just now. Tell the trainer, go back one page, and try again.";
pub const NOT_FOUND: &str = "There is no such page";
pub const NOT_FOUND_ABOUT: &str = "Scan the code on the screen of the room again.";
pub const REFUSED: &str = "This cannot be done";
pub const WRONG_HOST: &str =
    "This room cannot be opened under this address. Type the address that stands on the screen of the room.";
pub const WRONG_ORIGIN: &str =
    "This was sent from another page than the one of this room. Open the room again.";
pub const WRONG_METHOD: &str = "A page of this room can be read and sent, and nothing else.";
pub const WRONG_FORM: &str = "What was sent is no form of this room.";
pub const TOO_LARGE: &str = "That is too much text. Write less and send it again.";
pub const TOO_SLOW: &str = "Sending took too long. Please try again.";
pub const BUSY: &str = "Many phones are asking at once. Try again in a few seconds.";

/// The title of a window of the browser.
pub fn window(page: &str, room: &str) -> String {
    if room.is_empty() { page.to_owned() } else { format!("{page} – {room}") }
}

/// What somebody who comes in is about to do.
pub fn what_will_happen(city: &str, questions: usize) -> String {
    let questions = score::questions(questions);
    let case = if city.is_empty() { "a case".to_owned() } else { format!("a case about {city}") };
    format!("You read {case}, answer {questions} about it without talking to the others, and hand in.")
}

/// Who sees what, and where it stays.
pub fn who_sees_what(naming: Naming) -> String {
    let by = match naming {
        Naming::Pseudonym => "pseudonym",
        Naming::Name => "name",
    };
    format!(
        "The trainer sees your answers beside your {by}. The room sees answers without names. Everything goes to the trainer’s computer and nowhere else, and your phone keeps one cookie for today."
    )
}

pub fn remember_words(words: &str) -> String {
    format!("Your two words are “{words}”. They bring you back to your answers in another browser.")
}

pub fn place(number: usize, of: usize, area: &str) -> String {
    format!("Question {number} of {of} · {area}")
}

pub fn answered(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}

/// Before handing in.
pub fn open(open: usize, of: usize) -> String {
    match open {
        0 => "Every question has an answer.".to_owned(),
        1 => format!("1 of {of} is without an answer. You can hand in all the same."),
        _ => format!("{open} of {of} are without an answer. You can hand in all the same."),
    }
}

pub fn level(level: Level) -> String {
    format!("Level {level}")
}

/// An answer in a list.
pub fn answer(criterion: &Criterion, answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Level(level)) => format!("Level {level}: {}", criterion.descriptor(level).title),
        Some(Answer::NotApplicable) => score::NOT_APPLICABLE.to_owned(),
        Some(Answer::NotKnown) => score::NOT_KNOWN.to_owned(),
        None => "No answer yet".to_owned(),
    }
}

/// The name of a link to a question, for those who hear it alone.
pub fn change_answer(name: &str) -> String {
    format!("Change: {name}")
}

pub fn rating_as(name: &str) -> String {
    if name.trim().is_empty() {
        "You rate without a name.".to_owned()
    } else {
        format!("You rate as {name}.")
    }
}

pub fn round(round: RatingRound) -> &'static str {
    match round {
        RatingRound::First => "First round",
        RatingRound::Second => "Second round",
    }
}
