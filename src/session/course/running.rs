//! What a trainer does with a room: sharing a folder, rounds, and what is written.

use super::{CourseEffect, OpenRoom, WatchJob};
use crate::model::{
    CourseSession, CriterionId, Decision, Exercise, Framework, FrameworkRef, Naming, RatingRound, Room,
};
use crate::session::desk::Desk;
use crate::session::{Change, Content, CoursePaper, WriteJob};
use crate::store::{Expected, Intake, Library, SESSION_FILE, new_session_id};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;

/// A session that begins, in its first round.
pub(super) fn new_session(
    exercise: &Exercise,
    framework: &Framework,
    title: String,
    naming: Naming,
) -> CourseSession {
    CourseSession {
        id: new_session_id(),
        title,
        framework: FrameworkRef::from(framework),
        own_framework: (!Library::is_built_in(framework)).then(|| framework.clone()),
        naming,
        round: RatingRound::First,
        exercise: exercise.clone(),
    }
}

impl OpenRoom {
    /// Opens a room: a new one, one from the shelf, or a copy that was saved. `None` where its exercise asks nothing.
    pub(super) fn open(framework: Arc<Framework>, room: Room, desk: &mut Desk) -> Option<Self> {
        let key = desk.library.key_of(&room.session.exercise);
        let folder = room.folder.clone();
        let mut open = Self::new(framework, room, key)?;
        if let Some(folder) = folder {
            open.watch_folder(folder, desk);
        }
        Some(open)
    }

    /// Puts the session file into a folder and watches it.
    pub(super) fn share(&mut self, folder: PathBuf, desk: &mut Desk) {
        let content = Content::Session(Arc::new(self.session().for_participants()));
        let path = folder.join(SESSION_FILE);
        self.watch_folder(folder, desk);
        desk.push(WriteJob { path, content, expected: Expected::Anything });
    }

    /// Watches a folder from now on, in place of the one before.
    fn watch_folder(&mut self, folder: PathBuf, desk: &mut Desk) {
        let (stop, stopped) = channel();
        self.watch(Some((folder.clone(), stop)));
        let (session, framework) = (Arc::new(self.session().clone()), self.shared_framework());
        desk.push(CourseEffect::Watch(WatchJob { folder, session, framework, stopped }));
    }

    /// Goes over to another round; back only where nobody has rated in the second. Tells whether it did.
    pub(super) fn change_round(&mut self, round: RatingRound, desk: &mut Desk) -> bool {
        if round == RatingRound::First && self.room().sheets_of(RatingRound::Second).next().is_some() {
            return false;
        }
        self.change_session(|session| session.round = round);
        self.phones_mut().round_changed(round);
        if let Some(folder) = self.room().folder.clone().filter(|_| self.is_watching()) {
            // Participants open the same file again.
            self.share(folder, desk);
        }
        true
    }

    /// What came from the folder that is watched; tells whether it changed anything.
    pub(super) fn folder_seen(&mut self, found: Intake) -> bool {
        self.set_refused(found.refused);
        for table in found.tables {
            self.table_came(table);
        }
        self.take_in(found.sheets) > 0
    }

    /// What was said about a criterion; nothing takes it back.
    pub(super) fn note_on(&mut self, criterion: CriterionId, note: String) -> bool {
        self.edit(Change::RoomNote(criterion.clone()), |room| {
            if note.trim().is_empty() {
                room.notes.remove(&criterion);
            } else {
                room.notes.insert(criterion, note);
            }
        })
    }

    /// What the room decided about a criterion; `None` goes back to what the rules suggest.
    pub(super) fn decide(&mut self, criterion: CriterionId, decision: Option<Decision>) -> bool {
        let before = self.room().decisions.get(&criterion);
        let is_reason =
            before.zip(decision.as_ref()).is_some_and(|(before, after)| before.answer == after.answer);
        let change = if is_reason { Change::RoomReason } else { Change::RoomDecision };
        self.edit(change(criterion.clone()), |room| {
            match decision {
                Some(decision) => room.decisions.insert(criterion, decision),
                None => room.decisions.remove(&criterion),
            };
        })
    }

    pub(super) fn import_ratings(&self, path: PathBuf, desk: &mut Desk) {
        let (session, framework) = (Arc::new(self.session().clone()), self.shared_framework());
        desk.push(CourseEffect::ImportRatings { path, session, framework });
    }

    /// An empty spreadsheet with a column for each question of the room.
    pub(super) fn template(&self) -> Content {
        let (framework, criteria) = (self.shared_framework(), self.exercise().criteria.clone());
        Content::RoomTemplate { framework, criteria }
    }

    /// A report on the room.
    pub(super) fn report(&self) -> CoursePaper {
        let key = self.key().map(ToOwned::to_owned);
        CoursePaper::Report { framework: self.shared_framework(), room: self.shared_room(), key }
    }
}
