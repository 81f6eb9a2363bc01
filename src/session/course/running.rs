//! Running a room: setting it up, taking ratings in, rounds, and what the room agreed on.

use super::effect::{CourseEffect, FileContent, WatchJob};
use super::room::{OpenRoom, RoomEdits};
use super::{CourseView, KeptRoom};
use crate::model::{
    CourseSession, ExerciseId, FrameworkRef, Naming, RatingRound, RatingSheet, ReferenceRating, Room,
    SessionId,
};
use crate::scoring::consensus_assessment;
use crate::session::{Change, Command, CourseCommand, Document, Effect, Notice, Question, Route, Session};
use crate::store::{Expected, Intake, Library, SESSION_FILE, new_session_id};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

impl Session {
    pub(super) fn start_room(
        &mut self,
        exercise: &ExerciseId,
        title: String,
        naming: Naming,
        folder: Option<PathBuf>,
    ) {
        let Some(exercise) = self.library.exercise(exercise).cloned() else { return };
        let Some(framework) = self.framework_at_hand(&exercise) else { return };
        let session = CourseSession {
            id: new_session_id(),
            title,
            framework: FrameworkRef::from(&*framework),
            own_framework: (!Library::is_built_in(&framework)).then(|| (*framework).clone()),
            naming,
            round: RatingRound::First,
            exercise: (*exercise).clone(),
        };
        let key = self.key_of(&session);
        self.course.room = Some(OpenRoom::new(framework, Room::new(session), key));
        self.show_course(CourseView::Room);
        if let Some(folder) = folder {
            self.share(folder);
        }
        self.keep_room();
    }

    /// Puts the session file into a folder and watches it.
    pub(super) fn share(&mut self, folder: PathBuf) {
        let Some(room) = &self.course.room else { return };
        let session = Arc::new(room.session().for_participants());
        let path = folder.join(SESSION_FILE);
        self.watch(folder);
        self.write_course_file(path, FileContent::Session(session), Expected::Anything);
        self.keep_room();
    }

    /// Watches a folder from now on, in place of the one before.
    pub(super) fn watch(&mut self, folder: PathBuf) {
        let Some(room) = &mut self.course.room else { return };
        let (stop, stopped) = channel();
        room.watch(Some((folder.clone(), stop)));
        let session = room.session().clone();
        let framework = room.shared_framework();
        let job = WatchJob { folder, session: Arc::new(session), framework, stopped };
        self.effects.push(Effect::Course(CourseEffect::Watch(job)));
    }

    fn key_of(&self, session: &CourseSession) -> Option<Vec<ReferenceRating>> {
        self.library.key_of(&session.exercise)
    }

    pub(super) fn open_kept_room(&mut self, session: &SessionId) {
        let Some(kept) = self.course.kept_rooms.iter().find(|kept| kept.room.session.id == *session) else {
            return;
        };
        let room = Room::clone(&kept.room);
        self.open_room(Path::new(""), room);
    }

    /// Opens a room from a shelf or from a copy that was saved.
    pub(super) fn open_room(&mut self, path: &Path, room: Room) {
        let framework = match self.framework_of_session(path, &room.session) {
            Ok(framework) => framework,
            Err(faults) => return self.notices.push(Notice::fault(&faults)),
        };
        let key = self.key_of(&room.session);
        let folder = room.folder.clone();
        self.course.room = Some(OpenRoom::new(framework, room, key));
        self.show_course(CourseView::Room);
        if let Some(folder) = folder {
            self.watch(folder);
        }
        self.keep_room();
    }

    pub(super) fn discard_room(&mut self, session: &SessionId) {
        self.ask(Question::DiscardRoom { session: session.clone() });
    }

    pub(in crate::session) fn drop_room(&mut self, session: &SessionId) {
        self.course.kept_rooms.retain(|kept| kept.room.session.id != *session);
        if self.course.room.as_ref().is_some_and(|room| room.session().id == *session) {
            self.course.room = None;
            self.show_course(CourseView::Home);
        }
        if let Some(place) = self.course.shelf.clone() {
            self.effects.push(Effect::Course(CourseEffect::DropRoom(place, session.clone())));
        }
    }

    pub(super) fn edit_room(&mut self, change: Change, edit: impl FnOnce(&mut RoomEdits)) {
        if self.course.room.as_mut().is_some_and(|room| room.edit(change, edit)) {
            self.keep_room();
        }
    }

    /// Takes sheets in and keeps them at once.
    pub(super) fn take_in_sheets(&mut self, sheets: Vec<RatingSheet>) {
        if self.course.room.as_mut().is_some_and(|room| room.take_in(sheets) > 0) {
            self.keep_room();
        }
    }

    pub(super) fn change_round(&mut self, round: RatingRound) {
        let Some(room) = &mut self.course.room else { return };
        if round == RatingRound::First && room.room().sheets_of(RatingRound::Second).next().is_some() {
            return;
        }
        room.change_session(|session| session.round = round);
        room.phones_mut().round_changed(round);
        match room.room().folder.clone().filter(|_| room.is_watching()) {
            // Participants open the same file again.
            Some(folder) => self.share(folder),
            None => self.keep_room(),
        }
    }

    /// What came from the folder that is watched.
    pub(super) fn folder_seen(&mut self, session: &SessionId, found: Intake) {
        let is_it = |room: &&mut OpenRoom| room.session().id == *session;
        let Some(room) = self.course.room.as_mut().filter(is_it) else { return };
        room.set_refused(found.refused);
        for table in found.tables {
            room.table_came(table);
        }
        self.take_in_sheets(found.sheets);
    }

    /// Has the room written down, so that nothing is lost whatever happens.
    pub(super) fn keep_room(&mut self) {
        let Some(open) = &self.course.room else { return };
        let room = open.shared_room();
        self.course.kept_rooms.retain(|kept| kept.room.session.id != room.session.id);
        self.course.kept_rooms.insert(0, KeptRoom { room: Arc::clone(&room) });
        let Some(place) = self.course.shelf.clone() else { return };
        // One write a frame is enough: the last one holds everything.
        let is_of_room = |effect: &Effect| matches!(effect, Effect::Course(CourseEffect::KeepRoom(..)));
        self.effects.retain(|effect| !is_of_room(effect));
        self.effects.push(Effect::Course(CourseEffect::KeepRoom(place, room)));
    }

    pub(super) fn import_ratings(&mut self, path: PathBuf) {
        let Some(room) = &self.course.room else { return };
        let (session, framework) = (Arc::new(room.session().clone()), room.shared_framework());
        self.effects.push(Effect::Course(CourseEffect::ImportRatings { path, session, framework }));
    }

    /// What the room agreed on becomes an assessment like any other.
    pub(super) fn open_consensus(&mut self) {
        let open = CourseCommand::OpenConsensus;
        self.unless_unsaved(Command::Course(open), |session| {
            let Some(room) = &session.course.room else { return };
            let framework = room.shared_framework();
            let assessment = consensus_assessment(&framework, room.room(), &room.answers());
            session.put(Document::unsaved(framework, assessment), Route::Results);
            session.keep_recovery_copy();
        });
    }

    /// An empty spreadsheet with a column for each question of the room.
    pub(super) fn save_room_template(&mut self, path: PathBuf) {
        let Some(room) = &self.course.room else { return };
        let framework = room.shared_framework();
        let content = FileContent::RoomTemplate { framework, criteria: room.exercise().criteria.clone() };
        self.write_course_file(path, content, Expected::Absent);
    }

    pub(super) fn save_room_as(&mut self, path: PathBuf) {
        let Some(room) = &self.course.room else { return };
        let content = FileContent::Room(room.shared_room());
        self.write_course_file(path, content, Expected::Absent);
    }
}
