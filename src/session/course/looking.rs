//! Moving about in a course: which exercise and which view; and writing an exercise.

use super::{CourseView, Purpose};
use crate::model::{AnswerKey, CaseSheet, Exercise, ExerciseId};
use crate::session::{Route, Session};
use crate::store::new_exercise_id;
use crate::text::course_notices as text;
use std::sync::Arc;

impl Session {
    pub(super) fn show_course(&mut self, view: CourseView) {
        let course = &self.course;
        let is_there = match view {
            CourseView::Home | CourseView::Glossary => true,
            CourseView::Exercise => course.exercise.is_some(),
            CourseView::AboutYou | CourseView::Rate | CourseView::HandedIn => course.sheet.is_some(),
            // In a session the key is the trainer’s to show.
            CourseView::Feedback => {
                course.sheet.as_ref().is_some_and(|open| *open.purpose() == Purpose::Alone)
            }
            CourseView::Curtain | CourseView::Room | CourseView::Projector => course.room.is_some(),
            CourseView::Editor => course.editor.is_some(),
        };
        self.course.view = if is_there { view } else { CourseView::Home };
        self.route = Route::Course;
        self.notices.clear();
    }

    pub(super) fn show_exercise(&mut self, id: &ExerciseId) {
        self.course.exercise = self.library.exercise(id).cloned();
        self.show_course(CourseView::Exercise);
    }

    /// A new exercise, or a copy of one with its answers written out, so that they can be changed.
    pub(super) fn write_exercise(&mut self, copied: Option<&ExerciseId>) {
        let copied = copied.and_then(|id| self.library.exercise(id)).cloned();
        let exercise = match copied {
            Some(exercise) => {
                let key = match self.library.key_of(&exercise) {
                    Some(ratings) => {
                        let asked = |rating: &&crate::model::ReferenceRating| {
                            exercise.criteria.contains(&rating.criterion)
                        };
                        AnswerKey::Own(ratings.iter().filter(asked).cloned().collect())
                    }
                    None => AnswerKey::None,
                };
                let title = text::copy_of(&exercise.title);
                Exercise { id: new_exercise_id(), title, key, ..(*exercise).clone() }
            }
            None => {
                let Some(framework) = self.library.default_framework() else { return };
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
            }
        };
        self.course.editor = Some(Arc::new(exercise));
        self.show_course(CourseView::Editor);
    }
}
