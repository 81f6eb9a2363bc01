//! What the world answers in a course.

use super::{Course, CourseOutcome, KeptRoom};
use crate::model::{CourseSession, Exercise, RatingSheet, Room};
use crate::session::desk::Desk;
use crate::session::{Content, FilePurpose, Notice, NoticeKind, Route};
use crate::store::{DATA_ENDING, OWN_ENDING, Shelved, with_ending};
use crate::text::course::notices as text;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of a course that somebody opened.
#[derive(Debug)]
pub enum CourseFile {
    Session(Box<CourseSession>),
    Sheet(Box<RatingSheet>),
    Room(Box<Room>),
    Exercise(Box<Exercise>),
}

impl Course {
    pub(in crate::session) fn take_in(&mut self, desk: &mut Desk, outcome: CourseOutcome) {
        match outcome {
            CourseOutcome::ShelfRead(shelved) => self.shelf_read(desk, *shelved),
            CourseOutcome::Kept(kept) => {
                if let Err(fault) = kept {
                    desk.tell_once(Notice::fault(&fault));
                }
            }
            CourseOutcome::FolderSeen { session, found } => self.folder_seen(desk, &session, found),
            CourseOutcome::RatingsImported(result) => match result {
                Ok(table) => self.table_chosen(desk, *table),
                Err(faults) => desk.tell_once(Notice::fault(&faults)),
            },
            CourseOutcome::ExerciseRead { path, first_time, result } => match result {
                Ok(exercise) => self.add_exercise(desk, path, *exercise, first_time),
                // An own exercise waits, without a word, until its framework and city are there.
                Err(_) if !first_time => {}
                Err(faults) => desk.tell_once(Notice::fault(&faults)),
            },
        }
    }

    fn shelf_read(&mut self, desk: &mut Desk, Shelved { sheets, rooms, exercise, faults }: Shelved) {
        if self.editor.is_none() {
            self.editor = exercise.map(super::ExerciseDraft::found);
        }
        // What is already under way is newer than what was kept.
        for sheet in sheets {
            let is_it =
                |draft: &RatingSheet| draft.session == sheet.session && draft.exercise == sheet.exercise;
            if !self.drafts.iter().any(is_it) {
                self.drafts.push(sheet);
            }
        }
        for room in rooms {
            if !self.kept_rooms.iter().any(|kept| kept.room.session.id == room.session.id) {
                self.kept_rooms.push(KeptRoom { room: Arc::new(room) });
            }
        }
        desk.notices.extend(faults.iter().map(Notice::fault));
    }

    /// A file of a course could not be written.
    pub(in crate::session) fn was_not_written(&mut self, content: &Content) {
        if let Content::HandedIn(sheet) = content {
            self.was_not_handed_in(sheet);
        }
    }

    /// A file of a course was written.
    pub(in crate::session) fn was_written(&mut self, desk: &mut Desk, path: PathBuf, content: Content) {
        desk.files.stop_asking();
        match content {
            Content::HandedIn(sheet) => self.was_handed_in(desk, path, &sheet),
            // The trainer sees the folder on the screen of the room.
            Content::Session(_) => {}
            Content::Exercise(exercise, _) => {
                self.drop_exercise_draft(desk);
                tell_written(desk, &path);
                self.add_exercise(desk, path, Exercise::clone(&exercise), true);
            }
            _ => tell_written(desk, &path),
        }
    }

    pub(in crate::session) fn open_file(&mut self, desk: &mut Desk, path: &Path, file: CourseFile) {
        desk.files.stop_asking();
        desk.route = Route::Course;
        match file {
            CourseFile::Session(session) => self.join(desk, path, *session),
            CourseFile::Sheet(sheet) => self.open_sheet_file(desk, path, *sheet),
            CourseFile::Room(room) => self.open_room(desk, path, *room),
            CourseFile::Exercise(exercise) => self.add_exercise(desk, path.to_owned(), *exercise, true),
        }
    }

    pub(super) fn add_exercise(
        &mut self,
        desk: &mut Desk,
        path: PathBuf,
        exercise: Exercise,
        first_time: bool,
    ) {
        let id = exercise.id.clone();
        desk.library.add_exercise(exercise);
        if first_time {
            desk.settings.own_exercises.retain(|old| *old != path);
            desk.settings.own_exercises.push(path);
            desk.keep_settings();
            self.show_exercise(desk, &id);
        }
    }

    /// A file that was chosen for a course.
    pub(in crate::session) fn use_file(&mut self, desk: &mut Desk, purpose: FilePurpose, path: PathBuf) {
        let path = match purpose {
            FilePurpose::SaveRoom | FilePurpose::SaveSheet => with_ending(path, OWN_ENDING),
            FilePurpose::SaveExercise => with_ending(path, DATA_ENDING),
            FilePurpose::SaveRoomTemplate => with_ending(path, "xlsx"),
            _ => path,
        };
        match purpose {
            FilePurpose::ShareFolder => {
                desk.files.stop_asking();
                self.share(desk, path);
            }
            FilePurpose::SaveRoom => self.save_room_as(desk, path),
            FilePurpose::SaveSheet => self.hand_in_to(desk, path),
            FilePurpose::SaveExercise => {
                self.save_exercise_as(desk, path);
            }
            FilePurpose::SaveRoomTemplate => self.save_room_template(desk, path),
            FilePurpose::ImportRatings => self.import_ratings(desk, path),
            FilePurpose::SaveForm | FilePurpose::SavePack | FilePurpose::SaveRoomReport => {
                self.write_paper(desk, purpose, path);
            }
            _ => {}
        }
    }
}

/// In the place of what was told of the file before.
fn tell_written(desk: &mut Desk, path: &Path) {
    desk.untell(NoticeKind::Done);
    desk.tell(Notice::done(text::written(path)));
}
