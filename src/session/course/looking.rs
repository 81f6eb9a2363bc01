//! Moving about in a course: which exercise and which view.

use super::{Course, CourseView, Purpose};
use crate::model::ExerciseId;
use crate::session::desk::Desk;
use crate::session::{NoticeKind, Route};

impl Course {
    pub(in crate::session) fn show_course(&mut self, desk: &mut Desk, view: CourseView) {
        let course = &*self;
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
        self.view = if is_there { view } else { CourseView::Home };
        desk.route = Route::Course;
        // What went well was said on the screen before.
        desk.untell(NoticeKind::Done);
    }

    pub(super) fn show_exercise(&mut self, desk: &mut Desk, id: &ExerciseId) {
        self.exercise = desk.library.exercise(id).cloned();
        self.show_course(desk, CourseView::Exercise);
    }
}
