//! What is going on in a course: a state machine that is in one place at a time, and has there what that place needs.
//!
//! Home, an exercise, one person rating, the trainer’s room, or an exercise that is being written. What is left is on the
//! shelf ([`kept`]), from which it goes on.

mod acting;
mod command;
mod effect;
mod kept;
mod phones;
mod room;
mod running;
mod sheet;
mod tables;
mod world;
mod writing;

pub use command::CourseCommand;
pub use effect::{CourseEffect, CourseOutcome, WatchJob};
pub use kept::KeptRoom;
pub use phones::{
    Adapter, CodesTaken, OpenedDoor, PageMaker, PhoneCommand, PhoneEvent, PhoneOrder, Phones, PhonesJob, Wifi,
};
pub use room::{OpenRoom, RoomEdits};
pub use sheet::{OpenSheet, Purpose, sheet_file_name};
pub use tables::WaitingTable;
pub use world::CourseFile;
pub use writing::ExerciseDraft;

use super::Steps;
use super::desk::Desk;
use crate::model::{Assessment, CourseSession, Exercise, Framework};
use crate::scoring::{AgainstKey, against_key, consensus_assessment};
use crate::store::{CourseShelf, Library, Places};
use kept::Kept;
use std::path::PathBuf;
use std::sync::Arc;

/// What is shown of a course, by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CourseView {
    /// The exercises, and the rooms that are under way.
    #[default]
    Home,
    /// One exercise, as a trainer or somebody who learns alone sees it.
    Exercise,
    /// The words of the field.
    Glossary,
    /// Who rates, before the first question.
    AboutYou,
    /// The case and the questions.
    Rate,
    /// Own ratings beside the key.
    Feedback,
    /// The sheet was handed in.
    HandedIn,
    /// Between two people at one laptop.
    Curtain,
    /// What the trainer sees.
    Room,
    /// What the room sees.
    Projector,
    /// What the room sees to come in with phones.
    WayIn,
    /// A trainer writes an exercise.
    Editor,
}

/// Where a course is, with what is needed there.
#[derive(Debug, Default)]
pub enum Place {
    #[default]
    Home,
    Glossary,
    Exercise(Arc<Exercise>),
    /// One person rates: alone, or for a trainer elsewhere.
    Rating(Box<OpenSheet>, RatingView),
    Room(Box<OpenRoom>, RoomView),
    Editor(Box<ExerciseDraft>),
}

/// What somebody who rates sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatingView {
    AboutYou,
    Rate,
    /// Own ratings beside the key, for somebody alone.
    Feedback,
    HandedIn,
}

/// What is seen of a room.
#[derive(Debug)]
pub enum RoomView {
    /// By the trainer.
    Room,
    /// By the room.
    Projector,
    /// By the room, to come in with phones.
    WayIn,
    /// Between two people at this laptop.
    Curtain,
    /// By somebody who rates at this laptop, who sees nothing of the room.
    Seat(Box<OpenSheet>, RatingView),
}

/// Everything a course knows while the program runs.
#[derive(Debug, Default)]
pub struct Course {
    place: Place,
    kept: Kept,
    page_maker: Option<PageMaker>,
}

impl Course {
    /// Goes on with what was under way on this computer.
    pub(super) fn remember(&mut self, desk: &mut Desk, places: &Places) {
        let own = CourseShelf::of(places);
        self.kept.shelf = Some(own.clone());
        desk.push(CourseEffect::ReadShelf(own));
        for path in desk.settings.own_exercises.clone() {
            let library = desk.library.clone();
            desk.push(CourseEffect::ReadExercise { path, library, first_time: false });
        }
    }

    /// Where it is, with what is shown there.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The name of what is shown.
    pub fn view(&self) -> CourseView {
        let of_rating = |view: &RatingView| match view {
            RatingView::AboutYou => CourseView::AboutYou,
            RatingView::Rate => CourseView::Rate,
            RatingView::Feedback => CourseView::Feedback,
            RatingView::HandedIn => CourseView::HandedIn,
        };
        match &self.place {
            Place::Home => CourseView::Home,
            Place::Glossary => CourseView::Glossary,
            Place::Exercise(_) => CourseView::Exercise,
            Place::Rating(_, view) | Place::Room(_, RoomView::Seat(_, view)) => of_rating(view),
            Place::Room(_, RoomView::Room) => CourseView::Room,
            Place::Room(_, RoomView::Projector) => CourseView::Projector,
            Place::Room(_, RoomView::WayIn) => CourseView::WayIn,
            Place::Room(_, RoomView::Curtain) => CourseView::Curtain,
            Place::Editor(_) => CourseView::Editor,
        }
    }

    /// The exercise that is looked at or rated alone.
    pub fn exercise(&self) -> Option<&Arc<Exercise>> {
        match &self.place {
            Place::Exercise(exercise) => Some(exercise),
            Place::Rating(open, _) => Some(open.rating().questions().exercise()),
            _ => None,
        }
    }

    /// The sheet that is being filled in, or was handed in last.
    pub fn sheet(&self) -> Option<&OpenSheet> {
        match &self.place {
            Place::Rating(open, _) | Place::Room(_, RoomView::Seat(open, _)) => Some(open),
            _ => None,
        }
    }

    /// The session somebody rates for: one that was joined, or that of the room whose laptop is passed.
    pub fn rated_session(&self) -> Option<&CourseSession> {
        match &self.place {
            Place::Rating(open, _) => open.session(),
            Place::Room(room, RoomView::Seat(..)) => Some(room.session()),
            _ => None,
        }
    }

    /// The trainer's room.
    pub fn room(&self) -> Option<&OpenRoom> {
        match &self.place {
            Place::Room(room, _) => Some(room),
            _ => None,
        }
    }

    /// The exercise that is being written, whether it is shown or not.
    pub fn editor(&self) -> Option<&ExerciseDraft> {
        match &self.place {
            Place::Editor(draft) => Some(draft),
            _ => self.kept.exercise.as_ref(),
        }
    }

    /// Rooms that were begun on this computer, the one used last first.
    pub fn kept_rooms(&self) -> &[KeptRoom] {
        &self.kept.rooms
    }

    /// Whether a calibration on that exercise was begun and not handed in.
    pub fn has_draft(&self, exercise: &Exercise) -> bool {
        self.kept.sheet_alone(exercise).is_some_and(|sheet| sheet.edition == 0)
    }

    /// One's own answers beside the key, when one has handed in alone; `None` as long as nobody should see it,
    /// and where nobody knows what is right.
    pub fn feedback(&self, library: &Library) -> Option<AgainstKey> {
        let Place::Rating(open, _) = &self.place else { return None };
        let (rating, sheet) = (open.rating(), open.rating().sheet());
        if *open.purpose() != Purpose::Alone || sheet.edition == 0 {
            return None;
        }
        let key = library.key_of(rating.exercise())?;
        Some(against_key(&sheet.ratings, rating.questions().ids(), &key))
    }

    /// What the room agreed on, to become an assessment like any other; `None` without a room.
    pub(super) fn consensus(&self) -> Option<(Arc<Framework>, Assessment)> {
        let room = self.room()?;
        let framework = room.shared_framework();
        let assessment = consensus_assessment(&framework, room.room(), &room.answers());
        Some((framework, assessment))
    }

    /// What undo and redo would change in what is shown, where it can be changed; `framework` is the one
    /// of new work.
    pub(super) fn steps<'a>(&'a self, framework: Option<&'a Framework>) -> Option<Steps<'a>> {
        let (undo, redo, framework) = match &self.place {
            Place::Rating(open, RatingView::AboutYou | RatingView::Rate)
            | Place::Room(_, RoomView::Seat(open, _)) => {
                let rating = open.rating();
                (rating.next_undo(), rating.next_redo(), rating.framework())
            }
            Place::Room(room, RoomView::Room | RoomView::Projector) => {
                (room.next_undo(), room.next_redo(), room.framework())
            }
            Place::Editor(draft) => (draft.next_undo(), draft.next_redo(), framework?),
            _ => return None,
        };
        Some(Steps { undo, redo, framework })
    }

    /// Whether the screen belongs to somebody who rates and should see nothing else: the rail then stands back.
    pub fn is_curtained(&self) -> bool {
        matches!(&self.place, Place::Room(_, view) if !matches!(view, RoomView::Room))
    }

    /// Whether the room looks on: the whole window then belongs to one criterion.
    pub fn is_projecting(&self) -> bool {
        matches!(self.place, Place::Room(_, RoomView::Projector | RoomView::WayIn))
    }

    /// A folder to begin with for files of a course.
    pub fn folder(&self) -> PathBuf {
        let room = self.room().and_then(|room| room.room().folder.clone());
        room.unwrap_or_else(crate::store::documents_folder)
    }
}
