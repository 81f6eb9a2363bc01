//! What is going on in a course: which exercise is looked at, who is rating, and what a room has handed in.

mod command;
mod effect;
mod handing_in;
mod looking;
mod paper;
mod rating;
mod room;
mod running;
mod sheet;
mod tables;
mod taking_in;
mod writing;

pub use command::CourseCommand;
pub use effect::{CourseEffect, CourseOutcome, WatchJob};
pub use room::{OpenRoom, RoomEdits};
pub use sheet::{OpenSheet, Purpose};
pub use tables::WaitingTable;
pub use taking_in::CourseFile;
pub use writing::ExerciseDraft;

use super::Steps;
use super::desk::Desk;
use crate::model::{Exercise, Framework, RatingSheet, Room};
use crate::store::CourseShelf;
use std::path::PathBuf;
use std::sync::Arc;

/// What is shown of a course.
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
    /// A trainer writes an exercise.
    Editor,
}

/// A room that was begun on this computer.
#[derive(Clone, Debug)]
pub struct KeptRoom {
    pub room: Arc<Room>,
}

/// Everything a course knows while the program runs.
#[derive(Debug, Default)]
pub struct Course {
    view: CourseView,
    exercise: Option<Arc<Exercise>>,
    sheet: Option<OpenSheet>,
    /// Sheets that somebody has begun and not handed in.
    drafts: Vec<RatingSheet>,
    room: Option<OpenRoom>,
    kept_rooms: Vec<KeptRoom>,
    /// What is being written.
    editor: Option<ExerciseDraft>,
    /// Where drafts and rooms are kept; absent where nothing is remembered.
    shelf: Option<CourseShelf>,
}

impl Course {
    /// What is shown.
    pub fn view(&self) -> CourseView {
        self.view
    }

    /// The exercise that is looked at.
    pub fn exercise(&self) -> Option<&Exercise> {
        self.exercise.as_deref()
    }

    /// The sheet that is being filled in, or was handed in last.
    pub fn sheet(&self) -> Option<&OpenSheet> {
        self.sheet.as_ref()
    }

    /// The session somebody rates for: one that was joined, or that of the room whose laptop is passed.
    pub fn rated_session(&self) -> Option<&crate::model::CourseSession> {
        let open = self.sheet.as_ref()?;
        match open.purpose() {
            Purpose::Alone => None,
            Purpose::Joined { session, .. } => Some(session),
            Purpose::Passed => self.room.as_ref().map(OpenRoom::session),
        }
    }

    /// The trainer's room.
    pub fn room(&self) -> Option<&OpenRoom> {
        self.room.as_ref()
    }

    /// Rooms that were begun on this computer, the one used last first.
    pub fn kept_rooms(&self) -> &[KeptRoom] {
        &self.kept_rooms
    }

    /// Whether a calibration on that exercise was begun and not handed in.
    pub fn has_draft(&self, exercise: &Exercise) -> bool {
        self.drafts
            .iter()
            .any(|draft| draft.session.is_none() && draft.exercise == exercise.id && draft.edition == 0)
    }

    /// What undo and redo would change in what is shown, where it can be changed; `framework` is the one
    /// of new work.
    pub(super) fn steps<'a>(&'a self, framework: Option<&'a Framework>) -> Option<Steps<'a>> {
        let (undo, redo, framework) = match self.view {
            CourseView::AboutYou | CourseView::Rate => {
                let rating = &self.sheet.as_ref()?.rating;
                (rating.next_undo(), rating.next_redo(), rating.framework())
            }
            CourseView::Room | CourseView::Projector => {
                let room = self.room.as_ref()?;
                (room.next_undo(), room.next_redo(), room.framework())
            }
            CourseView::Editor => {
                let draft = self.editor.as_ref()?;
                (draft.next_undo(), draft.next_redo(), framework?)
            }
            _ => return None,
        };
        Some(Steps { undo, redo, framework })
    }

    /// The exercise that is being written.
    pub fn editor(&self) -> Option<&ExerciseDraft> {
        self.editor.as_ref()
    }

    /// Goes on with what was under way on this computer.
    pub(super) fn remember(&mut self, desk: &mut Desk, places: &crate::store::Places) {
        let place = CourseShelf::of(places);
        self.shelf = Some(place.clone());
        desk.push(CourseEffect::ReadShelf(place));
        for path in desk.settings.own_exercises.clone() {
            let library = desk.library.clone();
            desk.push(CourseEffect::ReadExercise { path, library, first_time: false });
        }
    }

    /// Whether the screen belongs to somebody who rates and should see nothing else: the rail then stands back.
    pub fn is_curtained(&self) -> bool {
        let passed = |sheet: &OpenSheet| matches!(sheet.purpose(), Purpose::Passed);
        match self.view {
            CourseView::Curtain | CourseView::Projector => true,
            CourseView::AboutYou | CourseView::Rate => self.sheet.as_ref().is_some_and(passed),
            _ => false,
        }
    }

    /// Whether the room looks on: the whole window then belongs to one criterion.
    pub fn is_projecting(&self) -> bool {
        self.view == CourseView::Projector
    }

    /// A folder to begin with for files of a course.
    pub fn folder(&self) -> PathBuf {
        let room = self.room.as_ref().and_then(|room| room.room().folder.clone());
        room.unwrap_or_else(crate::store::documents_folder)
    }
}
