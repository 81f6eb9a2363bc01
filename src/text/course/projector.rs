//! Words of the projector: few, since they are read from ten metres.

use crate::text::numbers::count;

pub const NEXT: &str = "Next (→)";
pub const REVEAL: &str = "Show answers (→)";
pub const HIDE: &str = "Hide answers (R)";
pub const PREVIOUS: &str = "Previous (←)";
pub const BACK: &str = "To the room (Esc)";
pub const START_TIMER: &str = "Start timer (T)";
pub const STOP_TIMER: &str = "Stop timer (T)";
pub const LESS_TIME: &str = "Less time (−)";
pub const MORE_TIME: &str = "More time (+)";
pub const AGENDA_ORDER: &str = "Agenda order (O)";
pub const EXERCISE_ORDER: &str = "Exercise order (O)";
pub const FULL_SCREEN: &str = "Full screen (F11)";
pub const TIME_IS_UP: &str = "Time is up";
pub const MESSAGE: &str = "There is a message for the trainer: go back to the room.";
pub const TOO_FEW: &str =
    "Fewer than three people have rated. The answers would show who gave which, so they are not shown.";
pub const NO_QUESTION: &str = "This exercise asks nothing.";

pub fn place(number: usize, of: usize) -> String {
    format!("Question {number} of {of}")
}

/// How many have answered, before anybody sees what.
pub fn answered(answered: usize, of: usize) -> String {
    if of == 0 {
        return "Nobody has handed in yet".to_owned();
    }
    if answered == of {
        return format!("All {} have answered", count(of, "person", "people"));
    }
    let have = if answered == 1 { "has" } else { "have" };
    format!("{answered} of {} {have} answered", count(of, "person", "people"))
}

pub fn minutes(minutes: u64) -> String {
    format!("Timer: {minutes} min")
}

/// "4:05".
pub fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What a screen reader says of the timer.
pub fn time_left(seconds: u64) -> String {
    format!("Timer: {} left", clock(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_in_which_all_have_answered_is_told_so() {
        assert_eq!(answered(12, 12), "All 12 people have answered");
        assert_eq!(answered(1, 12), "1 of 12 people has answered");
        assert_eq!(clock(245), "4:05");
    }
}
