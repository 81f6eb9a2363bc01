//! What a step of undo is called. The session's words for a change come from here.

pub const NUMBER_OF_QUESTIONS: &str = "number of questions";
pub const WEIGHTS: &str = "weights";
pub const ROUND: &str = "new round";
pub const ROUND_NAME: &str = "name of the round";
pub const FRAMEWORK: &str = "version of the questions";
pub const PROFILE: &str = "profile";

pub fn answer(criterion: &str) -> String {
    format!("answer to “{criterion}”")
}

pub fn confidence(criterion: &str) -> String {
    format!("confidence in “{criterion}”")
}

pub fn evidence(criterion: &str) -> String {
    format!("evidence for “{criterion}”")
}

pub fn note(criterion: &str) -> String {
    format!("note on “{criterion}”")
}
