//! Ids drawn at random: the one place of the program where chance has no seed.

use crate::model::{ActionId, ExerciseId, RaterId, SessionId};
use uuid::Uuid;

/// An id for a person in a room, or for one copy of the program.
pub fn new_rater_id() -> RaterId {
    RaterId::new(drawn())
}

/// An id for a course that is being set up.
pub fn new_session_id() -> SessionId {
    SessionId::new(drawn())
}

/// An id for an exercise of one's own.
pub fn new_exercise_id() -> ExerciseId {
    ExerciseId::new(format!("own-{}", drawn()))
}

/// An id for an action that is added to a plan.
pub fn new_action_id() -> ActionId {
    ActionId::new(drawn())
}

/// Twelve random hexadecimal digits in groups of four, such as `1f0c-9b2e-77d4`: short enough to read out, and
/// among 500 people two of the same would come up once in two thousand million rooms.
fn drawn() -> String {
    let digits = Uuid::new_v4().simple().to_string();
    format!("{}-{}-{}", &digits[..4], &digits[4..8], &digits[8..12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_short_and_never_the_same() {
        let ids: BTreeSet<RaterId> = (0..500).map(|_| new_rater_id()).collect();
        assert_eq!(ids.len(), 500);
        let is_plain = |id: &RaterId| {
            id.as_str().len() == 14
                && id.as_str().split('-').all(|part| part.chars().all(|c| c.is_ascii_hexdigit()))
        };
        assert!(ids.iter().all(is_plain), "{ids:?}");
    }
}
