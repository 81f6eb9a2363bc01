//! Running a room: setting it up, taking ratings in, rounds, and what the room agreed on.

use super::room::{OpenRoom, RoomEdits};
use super::{Course, CourseEffect, CourseView, KeptRoom, WatchJob};
use crate::model::{
    Assessment, CourseSession, ExerciseId, Framework, FrameworkRef, Naming, RatingRound, RatingSheet,
    ReferenceRating, Room, SessionId,
};
use crate::scoring::consensus_assessment;
use crate::session::desk::Desk;
use crate::session::{Change, Content, Effect, Notice, Question};
use crate::store::{Expected, Intake, Library, SESSION_FILE, new_session_id};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

impl Course {
    pub(super) fn start_room(
        &mut self,
        desk: &mut Desk,
        exercise: &ExerciseId,
        title: String,
        naming: Naming,
        folder: Option<PathBuf>,
    ) {
        let Some(exercise) = desk.library.exercise(exercise).cloned() else { return };
        let Some(framework) = self.framework_at_hand(desk, &exercise) else { return };
        let session = CourseSession {
            id: new_session_id(),
            title,
            framework: FrameworkRef::from(&*framework),
            own_framework: (!Library::is_built_in(&framework)).then(|| (*framework).clone()),
            naming,
            round: RatingRound::First,
            exercise: (*exercise).clone(),
        };
        let key = Self::key_of(desk, &session);
        self.room = Some(OpenRoom::new(framework, Room::new(session), key));
        self.show_course(desk, CourseView::Room);
        if let Some(folder) = folder {
            self.share(desk, folder);
        }
        self.keep_room(desk);
    }

    /// Puts the session file into a folder and watches it.
    pub(super) fn share(&mut self, desk: &mut Desk, folder: PathBuf) {
        let Some(room) = &self.room else { return };
        let session = Arc::new(room.session().for_participants());
        let path = folder.join(SESSION_FILE);
        self.watch(desk, folder);
        self.write_course_file(desk, path, Content::Session(session), Expected::Anything);
        self.keep_room(desk);
    }

    /// Watches a folder from now on, in place of the one before.
    pub(super) fn watch(&mut self, desk: &mut Desk, folder: PathBuf) {
        let Some(room) = &mut self.room else { return };
        let (stop, stopped) = channel();
        room.watch(Some((folder.clone(), stop)));
        let session = room.session().clone();
        let framework = room.shared_framework();
        let job = WatchJob { folder, session: Arc::new(session), framework, stopped };
        desk.push(CourseEffect::Watch(job));
    }

    fn key_of(desk: &Desk, session: &CourseSession) -> Option<Vec<ReferenceRating>> {
        desk.library.key_of(&session.exercise)
    }

    pub(super) fn open_kept_room(&mut self, desk: &mut Desk, session: &SessionId) {
        let Some(kept) = self.kept_rooms.iter().find(|kept| kept.room.session.id == *session) else {
            return;
        };
        let room = Room::clone(&kept.room);
        self.open_room(desk, Path::new(""), room);
    }

    /// Opens a room from a shelf or from a copy that was saved.
    pub(super) fn open_room(&mut self, desk: &mut Desk, path: &Path, room: Room) {
        let framework = match self.framework_of_session(desk, path, &room.session) {
            Ok(framework) => framework,
            Err(faults) => return desk.tell(Notice::fault(&faults)),
        };
        let key = Self::key_of(desk, &room.session);
        let folder = room.folder.clone();
        self.room = Some(OpenRoom::new(framework, room, key));
        self.show_course(desk, CourseView::Room);
        if let Some(folder) = folder {
            self.watch(desk, folder);
        }
        self.keep_room(desk);
    }

    pub(super) fn discard_room(&mut self, desk: &mut Desk, session: &SessionId) {
        desk.ask(Question::DiscardRoom { session: session.clone() });
    }

    pub(in crate::session) fn drop_room(&mut self, desk: &mut Desk, session: &SessionId) {
        self.kept_rooms.retain(|kept| kept.room.session.id != *session);
        if self.room.as_ref().is_some_and(|room| room.session().id == *session) {
            self.room = None;
            self.show_course(desk, CourseView::Home);
        }
        if let Some(place) = self.shelf.clone() {
            desk.push(CourseEffect::DropRoom(place, session.clone()));
        }
    }

    pub(super) fn edit_room(&mut self, desk: &mut Desk, change: Change, edit: impl FnOnce(&mut RoomEdits)) {
        if self.room.as_mut().is_some_and(|room| room.edit(change, edit)) {
            self.keep_room(desk);
        }
    }

    /// Takes sheets in and keeps them at once.
    pub(super) fn take_in_sheets(&mut self, desk: &mut Desk, sheets: Vec<RatingSheet>) {
        if self.room.as_mut().is_some_and(|room| room.take_in(sheets) > 0) {
            self.keep_room(desk);
        }
    }

    pub(super) fn change_round(&mut self, desk: &mut Desk, round: RatingRound) {
        let Some(room) = &mut self.room else { return };
        if round == RatingRound::First && room.room().sheets_of(RatingRound::Second).next().is_some() {
            return;
        }
        room.change_session(|session| session.round = round);
        match room.room().folder.clone().filter(|_| room.is_watching()) {
            // Participants open the same file again.
            Some(folder) => self.share(desk, folder),
            None => self.keep_room(desk),
        }
    }

    /// What came from the folder that is watched.
    pub(super) fn folder_seen(&mut self, desk: &mut Desk, session: &SessionId, found: Intake) {
        let is_it = |room: &&mut OpenRoom| room.session().id == *session;
        let Some(room) = self.room.as_mut().filter(is_it) else { return };
        room.set_refused(found.refused);
        for table in found.tables {
            room.table_came(table);
        }
        self.take_in_sheets(desk, found.sheets);
    }

    /// Has the room written down, so that nothing is lost whatever happens.
    pub(super) fn keep_room(&mut self, desk: &mut Desk) {
        let Some(open) = &self.room else { return };
        let room = open.shared_room();
        self.kept_rooms.retain(|kept| kept.room.session.id != room.session.id);
        self.kept_rooms.insert(0, KeptRoom { room: Arc::clone(&room) });
        let Some(place) = self.shelf.clone() else { return };
        // One write a frame is enough: the last one holds everything.
        let is_of_room = |effect: &Effect| matches!(effect, Effect::Course(CourseEffect::KeepRoom(..)));
        desk.effects.retain(|effect| !is_of_room(effect));
        desk.push(CourseEffect::KeepRoom(place, room));
    }

    pub(super) fn import_ratings(&mut self, desk: &mut Desk, path: PathBuf) {
        let Some(room) = &self.room else { return };
        let (session, framework) = (Arc::new(room.session().clone()), room.shared_framework());
        desk.push(CourseEffect::ImportRatings { path, session, framework });
    }

    /// What the room agreed on, to become an assessment like any other; `None` without a room.
    pub(in crate::session) fn consensus(&self) -> Option<(Arc<Framework>, Assessment)> {
        let room = self.room.as_ref()?;
        let framework = room.shared_framework();
        let assessment = consensus_assessment(&framework, room.room(), &room.answers());
        Some((framework, assessment))
    }

    /// An empty spreadsheet with a column for each question of the room.
    pub(super) fn save_room_template(&mut self, desk: &mut Desk, path: PathBuf) {
        let Some(room) = &self.room else { return };
        let framework = room.shared_framework();
        let content = Content::RoomTemplate { framework, criteria: room.exercise().criteria.clone() };
        self.write_course_file(desk, path, content, Expected::Absent);
    }

    pub(super) fn save_room_as(&mut self, desk: &mut Desk, path: PathBuf) {
        let Some(room) = &self.room else { return };
        let content = Content::Room(room.shared_room());
        self.write_course_file(desk, path, content, Expected::Absent);
    }
}
