//! Ids that no other copy of the program draws.

use crate::model::{ExerciseId, RaterId, SessionId};
use std::hash::{BuildHasher, RandomState};

/// A new session.
pub fn new_session_id() -> SessionId {
    SessionId::new(random())
}

/// A new person who rates.
pub fn new_rater_id() -> RaterId {
    RaterId::new(random())
}

/// A new exercise.
pub fn new_exercise_id() -> ExerciseId {
    ExerciseId::new(format!("own-{}", random()))
}

fn random() -> String {
    format!("{:016x}", RandomState::new().hash_one(0))
}
