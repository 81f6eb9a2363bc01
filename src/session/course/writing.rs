//! Writing an exercise: a new one, or a copy of one that is there.

use super::{Course, CourseEffect, CourseView};
use crate::model::{AnswerKey, CaseSheet, Exercise, ExerciseId, ReferenceRating};
use crate::session::desk::Desk;
use crate::session::history::History;
use crate::session::{Change, Content, Edited, ExerciseField, Question};
use crate::store::{Expected, new_exercise_id};
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
    pub(super) fn new(exercise: Exercise) -> Self {
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
}

impl Course {
    /// A new exercise, or a copy of one with its answers written out, so that they can be changed. Asks
    /// first where another one is being written and not saved.
    pub(super) fn write_exercise(&mut self, desk: &mut Desk, copied: Option<&ExerciseId>) {
        if self.editor.as_ref().is_some_and(|draft| draft.is_written) {
            desk.ask(Question::DiscardExercise { copied: copied.cloned() });
        } else {
            self.begin_exercise(desk, copied);
        }
    }

    pub(in crate::session) fn begin_exercise(&mut self, desk: &mut Desk, copied: Option<&ExerciseId>) {
        let copied = copied.and_then(|id| desk.library.exercise(id)).cloned();
        let exercise = if let Some(exercise) = copied {
            Self::copy_of(desk, &exercise)
        } else {
            let Some(framework) = desk.library.default_framework() else { return };
            Exercise {
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
            }
        };
        self.editor = Some(ExerciseDraft::new(exercise));
        self.show_course(desk, CourseView::Editor);
    }

    fn copy_of(desk: &Desk, exercise: &Exercise) -> Exercise {
        let asked = |rating: &ReferenceRating| exercise.criteria.contains(&rating.criterion);
        let key = match desk.library.key_of(exercise) {
            Some(ratings) => AnswerKey::Own(ratings.into_iter().filter(asked).collect()),
            None => AnswerKey::None,
        };
        Exercise { id: new_exercise_id(), title: text::copy_of(&exercise.title), key, ..exercise.clone() }
    }

    pub(super) fn edit_exercise(
        &mut self,
        desk: &mut Desk,
        field: Edited<ExerciseField>,
        exercise: Exercise,
    ) {
        let Some(draft) = &mut self.editor else { return };
        if *draft.exercise == exercise {
            return;
        }
        draft.history.note(Change::Exercise(field), Arc::clone(&draft.exercise));
        draft.exercise = Arc::new(exercise);
        draft.is_written = true;
        self.keep_exercise(desk);
    }

    /// Has what is being written kept, so that a crash costs nothing.
    pub(super) fn keep_exercise(&mut self, desk: &mut Desk) {
        let (Some(draft), Some(place)) = (&self.editor, self.shelf.clone()) else { return };
        let exercise = Arc::clone(&draft.exercise);
        desk.push(CourseEffect::KeepExercise(place, exercise));
    }

    pub(super) fn save_exercise_as(&mut self, desk: &mut Desk, path: PathBuf) {
        let Some(draft) = &self.editor else { return };
        let content = Content::Exercise(Arc::clone(&draft.exercise), desk.library.clone());
        self.write_course_file(desk, path, content, Expected::Absent);
    }

    /// The exercise is in a file of its own, or nobody wants it.
    pub(in crate::session) fn drop_exercise_draft(&mut self, desk: &mut Desk) {
        self.editor = None;
        if let Some(place) = self.shelf.clone() {
            desk.push(CourseEffect::DropExercise(place));
        }
    }
}
