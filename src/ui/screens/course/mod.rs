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
#[cfg(feature = "live")]
mod way_in;

pub use glossary::glossary_ui;

use crate::session::{Command, OpenSheet, Place, RatingView, RoomView, Session};
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
    #[cfg(feature = "live")]
    way_in: way_in::WayIn,
}

impl CourseScreen {
    /// What stands beside the middle of the window.
    pub fn panels_ui(&mut self, ui: &mut Ui, place: &Place, commands: &mut Vec<Command>) {
        if let Place::Rating(open, RatingView::Rate)
        | Place::Room(_, RoomView::Seat(open, RatingView::Rate)) = place
        {
            self.rate.panels_ui(ui, open, commands);
        }
    }

    /// What stays below the middle of the window.
    pub fn below_ui(&mut self, ui: &mut Ui, place: &Place, commands: &mut Vec<Command>) {
        if let Place::Rating(open, RatingView::Rate)
        | Place::Room(_, RoomView::Seat(open, RatingView::Rate)) = place
        {
            self.rate.below_ui(ui, open, commands);
        }
    }

    /// The middle of the window.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, place: &Place, commands: &mut Vec<Command>) {
        if !matches!(place, Place::Room(_, RoomView::Projector)) {
            self.projector.hide();
        }
        match place {
            Place::Home => home::ui(ui, session, commands),
            Place::Glossary => self.glossary.ui(ui, session, commands),
            Place::Exercise(exercise) => self.exercise.ui(ui, session, exercise, commands),
            Place::Rating(open, view) | Place::Room(_, RoomView::Seat(open, view)) => {
                self.rating_ui(ui, session, open, *view, commands);
            }
            Place::Room(open, RoomView::Room) => self.room.ui(ui, open, commands),
            Place::Room(open, RoomView::Projector) => self.projector.ui(ui, session, open, commands),
            #[cfg(feature = "live")]
            Place::Room(open, RoomView::WayIn) => self.way_in.ui(ui, open, commands),
            #[cfg(not(feature = "live"))]
            Place::Room(open, RoomView::WayIn) => self.room.ui(ui, open, commands),
            Place::Room(open, RoomView::Curtain) => curtain::ui(ui, open, commands),
            Place::Editor(draft) => editor::ui(ui, session, draft, commands),
        }
    }

    fn rating_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        open: &OpenSheet,
        view: RatingView,
        commands: &mut Vec<Command>,
    ) {
        match view {
            RatingView::AboutYou => self.about_you.ui(ui, session, open, commands),
            RatingView::Rate => self.rate.ui(ui, session, open, commands),
            RatingView::Feedback => self.feedback.ui(ui, session, open, commands),
            RatingView::HandedIn => handed_in::ui(ui, open, commands),
        }
    }
}
