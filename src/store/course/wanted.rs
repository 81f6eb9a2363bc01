//! What ratings must be of to be counted together.

use super::short_code::is_of_page;
use crate::model::{
    Assessment, CourseSession, Criterion, CriterionId, ExerciseId, Framework, FrameworkRef, Participant,
    RaterId, RatingRound, RatingSheet, ScaleLevel, SessionId,
};
use crate::store::Fault;
use crate::text::course::intake as text;
use std::path::Path;

/// What ratings must be of, and the words by which a table may speak of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Absent where sheets of any session count together, and assessments with them.
    pub session: Option<SessionId>,
    /// Of no session: empty.
    pub exercise: ExerciseId,
    pub framework: FrameworkRef,
    /// What is rated, in its order.
    pub criteria: Vec<Criterion>,
    pub scale: [ScaleLevel; 5],
}

impl Wanted {
    /// What was made for that course.
    pub fn of(session: &CourseSession, framework: &Framework) -> Self {
        let criteria = session.exercise.criteria.iter();
        Self {
            session: Some(session.id.clone()),
            exercise: session.exercise.id.clone(),
            framework: session.framework.clone(),
            criteria: criteria.filter_map(|id| framework.criterion(id)).cloned().collect(),
            scale: framework.scale.clone(),
        }
    }

    /// Any ratings on that framework.
    pub fn any(framework: &Framework) -> Self {
        Self {
            session: None,
            exercise: ExerciseId::new(""),
            framework: framework.into(),
            criteria: framework.criteria.clone(),
            scale: framework.scale.clone(),
        }
    }

    /// Whether a sheet counts.
    ///
    /// # Errors
    /// When it does not, with the reason. `file` only names the file.
    pub fn check(&self, file: &Path, sheet: &RatingSheet) -> Result<(), Fault> {
        let asked = |id: &CriterionId| self.criteria.iter().any(|criterion| criterion.id == *id);
        let unknown = || -> Vec<String> {
            let unknown = sheet.ratings.keys().filter(|id| !asked(id));
            unknown.map(|id| format!("\"{id}\"")).collect()
        };
        let advice = match (&self.session, &sheet.session) {
            _ if sheet.rater.as_str().trim().is_empty() => text::no_rater(),
            // The page that is one file may be of an exercise, for whichever room; it never shows the key.
            (Some(_), None) if !is_of_page(&sheet.rater) => text::no_session(),
            (Some(wanted), Some(found)) if wanted != found => text::other_session(),
            (Some(_), _) if sheet.exercise != self.exercise => {
                text::other_exercise(sheet.exercise.as_str(), self.exercise.as_str())
            }
            _ if sheet.framework != self.framework => {
                text::other_framework(&sheet.framework, &self.framework)
            }
            _ => match unknown() {
                unknown if unknown.is_empty() => return Ok(()),
                unknown => text::unknown_criteria(&unknown),
            },
        };
        Err(Fault::of_file(file, advice))
    }

    /// A sheet that counts, as one of the session.
    pub fn adopt(&self, sheet: RatingSheet) -> RatingSheet {
        RatingSheet { session: self.session.clone().or(sheet.session), ..sheet }
    }

    /// An assessment as the sheet of one rater, who is known by the file: several officials may each have
    /// scored the same initiative.
    pub fn sheet_of(&self, file: &Path, assessment: Assessment) -> RatingSheet {
        RatingSheet {
            session: self.session.clone(),
            exercise: self.exercise.clone(),
            framework: assessment.framework,
            round: RatingRound::First,
            rater: RaterId::new(file.to_string_lossy()),
            edition: 0,
            participant: Participant::default(),
            ratings: assessment.ratings,
        }
    }
}
