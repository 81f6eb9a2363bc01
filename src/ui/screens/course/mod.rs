//! The Course screens: each view is a file of its own.

mod about_you;
mod case;
mod curtain;
mod editor;
mod exercise;
mod feedback;
mod glossary;
mod handed_in;
mod home;
mod projector;
mod rate;
mod room;

pub use glossary::glossary_ui;

use crate::session::{Command, CourseView, Session};
use egui::Ui;

/// All views of a course and what they remember.
#[derive(Default)]
pub struct CourseScreen {
    exercise: exercise::ExerciseSheet,
    glossary: glossary::Glossary,
    about_you: about_you::AboutYou,
    rate: rate::Rate,
    feedback: feedback::Feedback,
    room: room::RoomScreen,
    projector: projector::Projector,
}

impl CourseScreen {
    /// What stands beside the middle of the window.
    pub fn panels_ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if session.course().view() == CourseView::Rate {
            self.rate.panels_ui(ui, session, commands);
        }
    }

    /// What stays below the middle of the window.
    pub fn below_ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if session.course().view() == CourseView::Rate {
            self.rate.below_ui(ui, session, commands);
        }
    }

    /// The middle of the window.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if session.course().view() != CourseView::Projector {
            self.projector.hide();
        }
        match session.course().view() {
            CourseView::Home => home::ui(ui, session, commands),
            CourseView::Exercise => self.exercise.ui(ui, session, commands),
            CourseView::Glossary => self.glossary.ui(ui, session, commands),
            CourseView::AboutYou => self.about_you.ui(ui, session, commands),
            CourseView::Rate => self.rate.ui(ui, session, commands),
            CourseView::Feedback => self.feedback.ui(ui, session, commands),
            CourseView::HandedIn => handed_in::ui(ui, session, commands),
            CourseView::Curtain => curtain::ui(ui, session, commands),
            CourseView::Room => self.room.ui(ui, session, commands),
            CourseView::Projector => self.projector.ui(ui, session, commands),
            CourseView::Editor => editor::ui(ui, session, commands),
        }
    }
}
