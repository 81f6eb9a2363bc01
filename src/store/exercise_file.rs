//! Exercise files: read, and checked against the framework and the city they speak of.

use super::wire::{self, Content, ExerciseV1, Kind, Wire};
use super::{Fault, Faults, Library, ron_text};
use crate::model::Exercise;
use std::path::Path;

/// Reads and checks an exercise file. The framework it names must be at hand, and so must the city its
/// answers are taken from.
///
/// # Errors
/// With every fault that could be found.
pub fn load_exercise(path: &Path, library: &Library) -> Result<Exercise, Faults> {
    check_exercise(path, &ron_text::read_text(path)?, library)
}

/// The same from a text; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_exercise(path: &Path, text: &str, library: &Library) -> Result<Exercise, Faults> {
    wire::read_checked(path, text, Kind::Exercise, |exercise: &ExerciseV1, faults_found| {
        let named = exercise.framework.words();
        let framework = library.frameworks().find(|framework| framework.id.as_str() == named);
        if framework.is_none() && exercise.framework.0.as_ref().is_some_and(|id| !id.trim().is_empty()) {
            return Err(Fault::unknown_framework(path, named));
        }
        exercise.check(framework, library, faults_found);
        Ok(())
    })
}

/// An exercise that somebody is writing: it may lack what a finished one must have.
///
/// # Errors
/// When it cannot be read.
pub fn load_exercise_draft(path: &Path) -> Result<Exercise, Faults> {
    wire::read::<ExerciseV1, _>(path, &ron_text::read_text(path)?, Kind::Exercise)
}

/// The text of an exercise file.
///
/// # Errors
/// When it cannot stand in RON, which no exercise causes.
pub fn exercise_to_text(exercise: &Exercise) -> Result<String, ron::Error> {
    ExerciseV1::from_model(exercise).into_text()
}
