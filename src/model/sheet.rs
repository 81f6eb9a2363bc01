//! What one person rated in one round of an exercise.

use super::{Answer, CriterionId, Exercise, ExerciseId, FrameworkRef, RaterId, Rating, Sector, SessionId};
use std::collections::BTreeMap;

/// A rating sheet: the small file a participant hands in.
#[derive(Clone, Debug, PartialEq)]
pub struct RatingSheet {
    /// Absent when somebody calibrates alone.
    pub session: Option<SessionId>,
    pub exercise: ExerciseId,
    pub framework: FrameworkRef,
    pub round: RatingRound,
    pub rater: RaterId,
    /// Grows each time the same person hands in anew; the highest is the one that counts.
    pub edition: u32,
    pub participant: Participant,
    /// A criterion without an entry is unanswered.
    pub ratings: BTreeMap<CriterionId, Rating>,
}

/// Who rated, as far as they say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// A name or a pseudonym, as the session asks for; may be empty.
    pub name: String,
    /// The sector of the helix they speak for; absent where they do not say.
    pub sector: Option<Sector>,
    pub role: String,
    pub city: String,
}

/// Before or after the discussion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RatingRound {
    #[default]
    First,
    Second,
}

impl RatingSheet {
    /// The answer to one criterion; `None` while it is unanswered.
    pub fn answer(&self, criterion: &CriterionId) -> Option<Answer> {
        self.ratings.get(criterion).and_then(|rating| rating.answer)
    }

    /// How many criteria of the exercise have an answer.
    pub fn answered(&self, exercise: &Exercise) -> usize {
        exercise.criteria.iter().filter(|criterion| self.answer(criterion).is_some()).count()
    }
}
