//! An exercise of a course: a case to read, criteria to rate it on, and what a trainer needs for it.

use super::{CityId, CriterionId, ExerciseId, FrameworkId, ReferenceCity, ReferenceRating};

/// One exercise, as it stands in a file of `assets/courses` or as a trainer wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    pub id: ExerciseId,
    /// BCP 47 tag of the texts, such as `en`.
    pub language: String,
    pub title: String,
    /// The framework whose criteria are rated.
    pub framework: FrameworkId,
    /// What the case rests on, as one would cite it; empty for a case of the trainer's own.
    pub source: String,
    pub case: CaseSheet,
    /// What is rated, in the order it is asked.
    pub criteria: Vec<CriterionId>,
    /// What is right, where there is an answer.
    pub key: AnswerKey,
    /// What a participant can do afterwards.
    pub goals: Vec<String>,
    /// Ways to run it, the shortest first.
    pub scripts: Vec<Script>,
    /// For the talk after the first round.
    pub questions: Vec<String>,
}

/// What participants read before they rate. No level stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseSheet {
    pub city: String,
    pub country: String,
    /// One or two sentences that say what the case is about.
    pub summary: String,
    pub sections: Vec<CaseSection>,
}

/// One part of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseSection {
    pub title: String,
    /// Paragraphs.
    pub text: Vec<String>,
    /// Section of the source; empty for a case of the trainer's own.
    pub section: String,
}

/// What is right for each criterion of an exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum AnswerKey {
    /// Nobody knows: the room rates its own city.
    #[default]
    None,
    /// The ratings of that reference city.
    City(CityId),
    /// A trainer's own.
    Own(Vec<ReferenceRating>),
}

impl AnswerKey {
    /// Whether there is no right answer.
    pub fn is_none(&self) -> bool {
        *self == Self::None
    }

    /// The ratings of the key; a criterion without one is not evidenced in the case, so that "not known" is
    /// right. What the source says of all cities together is not said of this one. `None` where there is no
    /// key, or its city is not at hand.
    pub fn ratings<'a>(
        &'a self,
        city: impl FnOnce(&CityId) -> Option<&'a ReferenceCity>,
    ) -> Option<Vec<ReferenceRating>> {
        match self {
            Self::None => None,
            Self::City(id) => city(id)?.by_readers().map(|reading| reading.own_ratings().cloned().collect()),
            Self::Own(ratings) => Some(ratings.clone()),
        }
    }
}

/// How a trainer can run an exercise in a given time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// Whole length in minutes; the steps add up to it.
    pub minutes: u32,
    pub steps: Vec<ScriptStep>,
}

/// One step of a script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScriptStep {
    pub minutes: u32,
    pub title: String,
    /// What the trainer does and says.
    pub text: String,
}
