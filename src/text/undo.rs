//! What a step of undo is called. The session's words for a change come from here.

pub const NUMBER_OF_QUESTIONS: &str = "number of questions";
pub const WEIGHTS: &str = "weights";
pub const COUNT_GENERAL: &str = "what counts of the cities";
pub const ROUND: &str = "new round";
pub const ROUND_NAME: &str = "name of the round";
pub const FRAMEWORK: &str = "version of the questions";
pub const PROFILE: &str = "profile";

pub const OWN_LEADS: &str = "leads of your own";
pub const PARTICIPANT: &str = "about you";
pub const IMPORTED: &str = "answers from a spreadsheet";
pub const EXERCISE: &str = "exercise";
pub const LEFT_OUT: &str = "ratings left out or put back";

pub const PLAN_PATH: &str = "steps added to the plan";

pub const PLAN_OWN: &str = "step of your own added to the plan";
pub const PLAN_OWN_REMOVED: &str = "step of your own removed from the plan";

pub fn plan_own_edited(field: &str) -> String {
    format!("{} of a step of your own", field.to_lowercase())
}

pub fn ask(criterion: &str) -> String {
    format!("whom to ask about “{criterion}”")
}

pub fn ask_by(criterion: &str) -> String {
    format!("by when to ask about “{criterion}”")
}

pub fn ticked(criterion: &str) -> String {
    format!("“{criterion}” ticked off or opened again")
}

pub fn plan_added(criterion: &str) -> String {
    format!("plan for “{criterion}”")
}

pub fn plan_removed(criterion: &str) -> String {
    format!("“{criterion}” removed from the plan")
}

pub fn plan_edited(field: &str, criterion: &str) -> String {
    format!("{} in the plan for “{criterion}”", field.to_lowercase())
}

pub fn step_cost(criterion: &str) -> String {
    format!("cost of a step on “{criterion}”")
}

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

pub fn decision(criterion: &str) -> String {
    format!("decision on “{criterion}”")
}

pub fn still_so(name: &str) -> String {
    format!("still so: {name}")
}
