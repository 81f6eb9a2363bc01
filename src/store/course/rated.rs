//! The ratings of one person, from a rating sheet or an assessment.

use crate::model::{CriterionId, Exercise, Framework, Rating};
use crate::store::{Faults, Fitted, Kind, Library, kind_of_file, load_assessment, load_sheet};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What one person rated, and on what.
#[derive(Debug)]
pub struct Rated {
    pub framework: Arc<Framework>,
    /// Of a rating sheet, where the exercise is at hand.
    pub exercise: Option<Arc<Exercise>>,
    pub ratings: BTreeMap<CriterionId, Rating>,
    /// What a person would call it: a name, a title, or nothing.
    pub name: String,
}

impl Rated {
    /// Reads a rating sheet or an assessment.
    ///
    /// # Errors
    /// When it cannot be read, or its framework is neither at hand nor in it.
    pub fn read(file: &Path, library: &Library) -> Result<Self, Faults> {
        if kind_of_file(file) == Some(Kind::Assessment) {
            let Fitted { framework, assessment, .. } =
                library.fit(file, load_assessment(file)?.assessment)?;
            let name = assessment.initiative.title;
            return Ok(Self { framework, exercise: None, ratings: assessment.ratings, name });
        }
        let sheet = load_sheet(file)?;
        let framework = library.framework_of_file(file, &sheet.framework, None)?;
        let exercise = library.exercise(&sheet.exercise).cloned();
        Ok(Self { framework, exercise, ratings: sheet.ratings, name: sheet.participant.name })
    }

    /// What was asked: by the exercise, or all of the framework.
    pub fn criteria(&self) -> Vec<CriterionId> {
        match &self.exercise {
            Some(exercise) => exercise.criteria.clone(),
            None => self.framework.criteria.iter().map(|criterion| criterion.id.clone()).collect(),
        }
    }
}
