//! Writing an exercise: a new one, or a copy of one that is there.

use crate::model::{AnswerKey, CaseSheet, Exercise, ReferenceRating};
use crate::session::desk::Desk;
use crate::session::history::History;
use crate::session::{Change, Content, Edited, ExerciseField, WriteJob};
use crate::store::{Expected, Library, new_exercise_id};
use crate::text::course::notices as text;
use std::path::PathBuf;
use std::sync::Arc;

/// An exercise that is being written, and its history.
#[derive(Debug)]
pub struct ExerciseDraft {
    exercise: Arc<Exercise>,
    /// Whether somebody has written in it.
    is_written: bool,
    history: History<Exercise>,
}

impl ExerciseDraft {
    fn new(exercise: Exercise) -> Self {
        Self { exercise: Arc::new(exercise), is_written: false, history: History::default() }
    }

    /// One that was being written when the program ended.
    pub(super) fn found(exercise: Exercise) -> Self {
        Self { is_written: true, ..Self::new(exercise) }
    }

    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// What undo would change.
    pub fn next_undo(&self) -> Option<&Change> {
        self.history.next_undo()
    }

    /// What redo would change.
    pub fn next_redo(&self) -> Option<&Change> {
        self.history.next_redo()
    }

    pub(in crate::session) fn undo(&mut self) -> bool {
        let gone = self.history.undo(Arc::clone(&self.exercise));
        self.travelled(gone)
    }

    pub(in crate::session) fn redo(&mut self) -> bool {
        let gone = self.history.redo(Arc::clone(&self.exercise));
        self.travelled(gone)
    }

    fn travelled(&mut self, gone: Option<(Change, Arc<Exercise>)>) -> bool {
        let Some((_, exercise)) = gone else { return false };
        self.exercise = exercise;
        true
    }

    pub(super) fn shared_exercise(&self) -> Arc<Exercise> {
        Arc::clone(&self.exercise)
    }

    /// Whether somebody has written in it.
    pub(super) fn is_written(&self) -> bool {
        self.is_written
    }

    /// A new exercise; `None` where there is no framework.
    pub(super) fn empty(library: &Library) -> Option<Self> {
        let framework = library.default_framework()?;
        Some(Self::new(Exercise {
            id: new_exercise_id(),
            language: framework.language.clone(),
            title: String::new(),
            framework: framework.id.clone(),
            source: String::new(),
            case: CaseSheet::default(),
            criteria: Vec::new(),
            key: AnswerKey::None,
            goals: Vec::new(),
            scripts: Vec::new(),
            questions: Vec::new(),
        }))
    }

    /// A copy with its answers written out, so that they can be changed.
    pub(super) fn copy_of(exercise: &Exercise, library: &Library) -> Self {
        let asked = |rating: &ReferenceRating| exercise.criteria.contains(&rating.criterion);
        let key = match library.key_of(exercise) {
            Some(ratings) => AnswerKey::Own(ratings.into_iter().filter(asked).collect()),
            None => AnswerKey::None,
        };
        let title = text::copy_of(&exercise.title);
        Self::new(Exercise { id: new_exercise_id(), title, key, ..exercise.clone() })
    }

    /// Changes it as one undoable step; what changes nothing is no step.
    pub(super) fn edit(&mut self, field: Edited<ExerciseField>, exercise: Exercise) -> bool {
        if *self.exercise == exercise {
            return false;
        }
        self.history.note(Change::Exercise(field), Arc::clone(&self.exercise), &exercise);
        self.exercise = Arc::new(exercise);
        self.is_written = true;
        true
    }

    /// Writes it to a file.
    pub(super) fn write_to(&self, path: PathBuf, desk: &mut Desk) {
        let content = Content::Exercise(self.shared_exercise(), desk.library.clone());
        desk.push(WriteJob { path, content, expected: Expected::Absent });
    }
}
