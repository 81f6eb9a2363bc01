//! What is to be rated: an exercise by its id or file, or a session by its file.

use crate::cli::console::Console;
use crate::model::{
    CourseSession, ExerciseId, Framework, FrameworkRef, Naming, RatingRound, ReferenceRating,
};
use crate::store::{Fault, Faults, Kind, Library, kind_of_file, load_exercise, load_session, new_session_id};
use crate::text::live::cli as text;
use std::path::Path;
use std::sync::Arc;

/// What is to be rated.
pub struct Target {
    /// Of an exercise: a new one.
    pub session: CourseSession,
    /// Whether there is such a session yet.
    pub is_new: bool,
    pub framework: Arc<Framework>,
    /// `None` where nobody knows what is right.
    pub key: Option<Vec<ReferenceRating>>,
}

/// Finds it. `None` where it is not there or cannot be read; every fault is then printed.
pub fn find(named: &str, library: &Library, console: &mut Console) -> Option<Target> {
    let found = match library.exercise(&ExerciseId::new(named)) {
        Some(exercise) => of_exercise(exercise, library),
        None if Path::new(named).is_file() => of_file(Path::new(named), library),
        None => {
            let known: Vec<&str> = library.exercises().iter().map(|exercise| exercise.id.as_str()).collect();
            console.error(&text::no_exercise(named, &known));
            return None;
        }
    };
    found.map_err(|faults| console.error(&faults)).ok()
}

fn of_file(file: &Path, library: &Library) -> Result<Target, Faults> {
    if kind_of_file(file) == Some(Kind::Exercise) {
        return of_exercise(&load_exercise(file, library)?, library);
    }
    let session = load_session(file)?;
    let framework = library.framework_of_file(file, &session.framework, session.own_framework.as_ref())?;
    // What participants are given holds no key; that of the exercise we know is as good.
    let known = library.exercise(&session.exercise.id);
    let key = library.key_of(&session.exercise).or_else(|| library.key_of(known?));
    Ok(Target { session, is_new: false, framework, key })
}

fn of_exercise(exercise: &crate::model::Exercise, library: &Library) -> Result<Target, Faults> {
    let missing = || Fault::of_file(Path::new(exercise.id.as_str()), crate::text::faults::no_framework());
    let framework = Arc::clone(library.latest_framework(&exercise.framework).ok_or_else(missing)?);
    let session = CourseSession {
        id: new_session_id(),
        title: exercise.title.clone(),
        framework: FrameworkRef::from(&*framework),
        own_framework: (!Library::is_built_in(&framework)).then(|| Framework::clone(&framework)),
        naming: Naming::Pseudonym,
        round: RatingRound::First,
        exercise: exercise.clone(),
    };
    let key = library.key_of(exercise);
    Ok(Target { session, is_new: true, framework, key })
}
