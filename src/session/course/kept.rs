//! What of courses is kept on this computer: sheets, rooms, and an exercise that is being written.

use super::{CourseEffect, ExerciseDraft, OpenRoom};
use crate::model::{Exercise, RatingSheet, Room, SessionId};
use crate::session::Effect;
use crate::session::desk::Desk;
use crate::store::{CourseShelf, Shelved};
use std::sync::Arc;

/// A room that was begun on this computer.
#[derive(Clone, Debug)]
pub struct KeptRoom {
    pub room: Arc<Room>,
}

/// Everything that is under way, whether it is shown or not.
#[derive(Debug, Default)]
pub struct Kept {
    /// Of each person's work on one thing, the latest.
    pub sheets: Vec<Arc<RatingSheet>>,
    /// The one used last first.
    pub rooms: Vec<KeptRoom>,
    /// What is being written while something else is shown.
    pub exercise: Option<ExerciseDraft>,
    /// Where it lies; absent where nothing is remembered.
    pub shelf: Option<CourseShelf>,
}

impl Kept {
    /// Takes over what was found on the shelf. What is already under way is newer.
    pub fn take_over(&mut self, shelved: Shelved, is_writing: bool, desk: &mut Desk) {
        let Shelved { sheets, rooms, exercise, faults } = shelved;
        if self.exercise.is_none() && !is_writing {
            self.exercise = exercise.map(ExerciseDraft::found);
        }
        for sheet in sheets {
            let is_it =
                |kept: &Arc<RatingSheet>| kept.session == sheet.session && kept.exercise == sheet.exercise;
            if !self.sheets.iter().any(is_it) {
                self.sheets.push(Arc::new(sheet));
            }
        }
        for room in rooms {
            if !self.rooms.iter().any(|kept| kept.room.session.id == room.session.id) {
                self.rooms.push(KeptRoom { room: Arc::new(room) });
            }
        }
        desk.notices.extend(faults.iter().map(crate::session::Notice::fault));
    }

    /// The sheet that was begun on an exercise alone.
    pub fn sheet_alone(&self, exercise: &Exercise) -> Option<&RatingSheet> {
        let is_it = |kept: &&Arc<RatingSheet>| kept.session.is_none() && kept.exercise == exercise.id;
        self.sheets.iter().find(is_it).map(AsRef::as_ref)
    }

    /// The sheet that was begun for a trainer.
    pub fn sheet_of(&self, session: &SessionId) -> Option<&RatingSheet> {
        self.sheets.iter().find(|kept| kept.session.as_ref() == Some(session)).map(AsRef::as_ref)
    }

    /// Has a sheet kept in place of what was kept of the same work.
    pub fn keep_sheet(&mut self, sheet: Arc<RatingSheet>, desk: &mut Desk) {
        self.sheets.retain(|kept| !is_same_work(kept, &sheet));
        self.sheets.push(Arc::clone(&sheet));
        let Some(place) = self.shelf.clone() else { return };
        // One write a frame is enough: the last one holds everything.
        let is_of_sheet = |effect: &Effect| matches!(effect, Effect::Course(CourseEffect::KeepSheet(_, kept)) if is_same_work(kept, &sheet));
        desk.effects.retain(|effect| !is_of_sheet(effect));
        desk.push(CourseEffect::KeepSheet(place, sheet));
    }

    /// A sheet that is no longer shown was handed in after all.
    pub fn was_handed_in(&mut self, sheet: &RatingSheet, desk: &mut Desk) {
        let is_it = |kept: &&Arc<RatingSheet>| {
            kept.rater == sheet.rater && kept.round == sheet.round && kept.edition < sheet.edition
        };
        if let Some(kept) = self.sheets.iter().find(is_it) {
            let handed_in = RatingSheet { edition: sheet.edition, ..RatingSheet::clone(kept) };
            self.keep_sheet(Arc::new(handed_in), desk);
        }
    }

    pub fn drop_sheet(&mut self, sheet: &Arc<RatingSheet>, desk: &mut Desk) {
        self.sheets.retain(|kept| !is_same_work(kept, sheet));
        if let Some(place) = self.shelf.clone() {
            desk.push(CourseEffect::DropSheet(place, Arc::clone(sheet)));
        }
    }

    /// Has the room written down, so that nothing is lost whatever happens.
    pub fn keep_room(&mut self, open: &OpenRoom, desk: &mut Desk) {
        self.put_room(open.shared_room(), desk);
    }

    /// Sheets came in for a room that is not shown.
    pub fn take_in(&mut self, session: &SessionId, sheets: Vec<RatingSheet>, desk: &mut Desk) {
        let Some(kept) = self.rooms.iter().find(|kept| kept.room.session.id == *session) else { return };
        let mut room = Room::clone(&kept.room);
        if sheets.into_iter().filter(|sheet| room.take_in(sheet.clone())).count() > 0 {
            self.put_room(Arc::new(room), desk);
        }
    }

    fn put_room(&mut self, room: Arc<Room>, desk: &mut Desk) {
        self.rooms.retain(|kept| kept.room.session.id != room.session.id);
        self.rooms.insert(0, KeptRoom { room: Arc::clone(&room) });
        let Some(place) = self.shelf.clone() else { return };
        // One write a frame is enough: the last one holds everything.
        let is_of_room = |effect: &Effect| matches!(effect, Effect::Course(CourseEffect::KeepRoom(_, kept)) if kept.session.id == room.session.id);
        desk.effects.retain(|effect| !is_of_room(effect));
        desk.push(CourseEffect::KeepRoom(place, room));
    }

    pub fn drop_room(&mut self, session: &SessionId, desk: &mut Desk) {
        self.rooms.retain(|kept| kept.room.session.id != *session);
        if let Some(place) = self.shelf.clone() {
            desk.push(CourseEffect::DropRoom(place, session.clone()));
        }
    }

    /// Has what is being written kept, so that a crash costs nothing.
    pub fn keep_exercise(&self, draft: &ExerciseDraft, desk: &mut Desk) {
        if let Some(place) = self.shelf.clone() {
            desk.push(CourseEffect::KeepExercise(place, draft.shared_exercise()));
        }
    }

    /// The exercise is in a file of its own, or nobody wants it.
    pub fn drop_exercise(&mut self, desk: &mut Desk) {
        self.exercise = None;
        if let Some(place) = self.shelf.clone() {
            desk.push(CourseEffect::DropExercise(place));
        }
    }
}

/// Whether both are of one person's work on the same thing, whatever the round.
fn is_same_work(a: &RatingSheet, b: &RatingSheet) -> bool {
    a.session == b.session && (a.session.is_some() || a.exercise == b.exercise)
}
