//! What one person rated in one round of an exercise.

use super::{Answer, CriterionId, Exercise, ExerciseId, FrameworkRef, RaterId, Rating, Sector, SessionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A rating sheet: the small file a participant hands in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingSheet {
    /// Absent when somebody calibrates alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
    pub exercise: ExerciseId,
    pub framework: FrameworkRef,
    pub round: RatingRound,
    pub rater: RaterId,
    /// Grows each time the same person hands in anew; the highest is the one that counts.
    #[serde(default)]
    pub edition: u32,
    #[serde(default)]
    pub participant: Participant,
    /// A criterion without an entry is unanswered.
    #[serde(deserialize_with = "super::unique_map::deserialize")]
    pub ratings: BTreeMap<CriterionId, Rating>,
}

/// Who rated, as far as they say so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Participant {
    /// A name or a pseudonym, as the session asks for; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The sector of the helix they speak for; absent where they do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
}

/// Before or after the discussion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
