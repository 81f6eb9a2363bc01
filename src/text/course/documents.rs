//! Words of the documents for a course that no screen has.

pub const FORM_KIND: &str = "Rating form";
pub const PACK_KIND: &str = "Trainer’s pack";
pub const ROOM_KIND: &str = "Report on a course";
pub const ABOUT_YOU: &str = "About you";
pub const FORM_ABOUT: &str = "Read the case. Then rate each question alone: mark the highest level whose sentence is true of the case. Say in a few words why.";
pub const FIELDS: [&str; 4] = ["Pseudonym or name", "Sector", "Role", "City"];
pub const LINE: &str = "________________________";
pub const NOT_KNOWN_IS_RIGHT: &str =
    "Where the case does not say, “not known yet” is the right answer. It is no level 0.";
pub const CASE: &str = "The case";
pub const QUESTIONS: &str = "Questions";
pub const BOX: &str = "[   ]";
pub const ANSWER: &str = "Answer";
pub const WHAT_ONE_SEES: &str = "What one sees";
pub const MARK: &str = "Mark";
pub const NOT_APPLICABLE_ABOUT: &str = "The question does not concern this case.";
pub const NOT_KNOWN_ABOUT: &str = "The case does not say.";
pub const WHY_LINE: &str = "Why? ____________________________________________________________";
pub const READING: &str = "How to read the numbers";
pub const HOW_TO_READ: &str = "Begin with the questions where the room disagrees most. Ask those at both ends which sentence of the case they read, before you ask who is right.";
pub const WAYS: &str = "Ways to rate";
pub const WAYS_LIST: [&str; 3] = [
    "In one room: press “Start with phones”. The projector shows the code to scan, and under it the address to type. Wait until most have handed in before you go on; “Close the round” ends the changing of answers.",
    "Where no phone gets in: go through the list that stands beside the code. If nothing helps within two minutes, press “Save the page as one file…” and send that file by mail or chat.",
    "For a remote course: send the page as one file a day before, with the request to open it in a browser. At the end everybody gets a short code. Ask them to paste it into the chat, press “Type in short codes…” in the room, paste the whole chat there, and press “Take in”. For the second round, everybody opens the same page again and presses “Begin the second round”.",
];
pub const STEP: &str = "Step";
pub const MINUTES: &str = "Minutes";
pub const WHAT_TO_DO: &str = "What you do and say";
pub const QUESTION: &str = "Question";
pub const PASSAGE: &str = "Passage, in our words";
pub const SUMMARY: &str = "In short";
pub const AGENDA: &str = "What was talked about";
pub const SAID: &str = "What the room said";
pub const ANSWERS: &str = "Every answer, question by question";
pub const DISPUTE: &str = "Dispute";
pub const STATUS: &str = "By the rules";
pub const SECOND_ROUND: &str = "The second round";
pub const DECIDED: &str = "Decided by";
pub const REASON: &str = "Reason";

pub fn numbered(number: usize, name: &str) -> String {
    format!("{number}. {name}")
}

pub fn from_to(from: u32, to: u32) -> String {
    format!("{from}–{to}")
}
