//! What the world answers in a course.

use super::KeptRoom;
use super::effect::{CourseEffect, CourseOutcome, FileContent, FileJob};
use crate::model::{CourseSession, Exercise, RatingSheet, Room};
use crate::session::{Effect, FilePurpose, Notice, NoticeKind, Question, Route, Session};
use crate::store::{Expected, FaultKind, Faults, Shelved};
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

impl Session {
    pub(in crate::session) fn take_in_course(&mut self, outcome: CourseOutcome) {
        match outcome {
            CourseOutcome::ShelfRead(shelved) => self.shelf_read(*shelved),
            CourseOutcome::Kept(kept) => {
                if let Err(fault) = kept {
                    self.notice_once(Notice::fault(&fault));
                }
            }
            CourseOutcome::FolderSeen { session, found } => self.folder_seen(&session, found),
            CourseOutcome::RatingsImported(result) => match result {
                Ok(table) => self.table_chosen(*table),
                Err(faults) => self.notice_once(Notice::fault(&faults)),
            },
            CourseOutcome::FileWritten(job, result) => self.course_file_written(job, result),
            CourseOutcome::ExerciseRead { path, first_time, result } => match result {
                Ok(exercise) => self.add_exercise(path, *exercise, first_time),
                // An own exercise waits, without a word, until its framework and city are there.
                Err(_) if !first_time => {}
                Err(faults) => self.notice_once(Notice::fault(&faults)),
            },
        }
    }

    fn shelf_read(&mut self, Shelved { sheets, rooms, exercise, faults }: Shelved) {
        if self.course.editor.is_none() {
            self.course.editor = exercise.map(super::ExerciseDraft::found);
        }
        // What is already under way is newer than what was kept.
        for sheet in sheets {
            let is_it =
                |draft: &RatingSheet| draft.session == sheet.session && draft.exercise == sheet.exercise;
            if !self.course.drafts.iter().any(is_it) {
                self.course.drafts.push(sheet);
            }
        }
        for room in rooms {
            if !self.course.kept_rooms.iter().any(|kept| kept.room.session.id == room.session.id) {
                self.course.kept_rooms.push(KeptRoom { room: Arc::new(room) });
            }
        }
        self.notices.extend(faults.iter().map(Notice::fault));
    }

    fn course_file_written(&mut self, job: FileJob, result: Result<(), Faults>) {
        match result {
            Err(faults) if faults.0.iter().any(|fault| fault.kind == FaultKind::Exists) => {
                self.ask(Question::ReplaceFile(job));
            }
            Err(faults) => {
                if let FileContent::HandedIn(sheet) = &job.content {
                    self.was_not_handed_in(sheet);
                }
                self.notice_once(Notice::fault(&faults));
            }
            Ok(()) => {
                self.asking_for = None;
                match job.content {
                    FileContent::HandedIn(sheet) => self.was_handed_in(job.path, &sheet),
                    // The trainer sees the folder on the screen of the room.
                    FileContent::Session(_) => {}
                    FileContent::Exercise(exercise, _) => {
                        self.drop_exercise_draft();
                        self.tell_written(text::written(&job.path));
                        self.add_exercise(job.path, Exercise::clone(&exercise), true);
                    }
                    FileContent::Sheet(_)
                    | FileContent::Room(_)
                    | FileContent::Page(_)
                    | FileContent::RoomTemplate { .. }
                    | FileContent::Document(_) => {
                        self.tell_written(text::written(&job.path));
                    }
                }
            }
        }
    }

    /// In the place of what was told of the file before.
    fn tell_written(&mut self, words: String) {
        self.notices.retain(|notice| notice.kind != NoticeKind::Done);
        self.notices.push(Notice::done(words));
    }

    /// Writes over the file that is there; the user has said so.
    pub(in crate::session) fn replace_file(&mut self, job: FileJob) {
        let job = FileJob { expected: Expected::Anything, ..job };
        self.effects.push(Effect::Course(CourseEffect::WriteFile(job)));
    }

    pub(in crate::session) fn open_course_file(&mut self, path: &Path, file: CourseFile) {
        self.asking_for = None;
        self.route = Route::Course;
        match file {
            CourseFile::Session(session) => self.join(path, *session),
            CourseFile::Sheet(sheet) => self.open_sheet_file(path, *sheet),
            CourseFile::Room(room) => self.open_room(path, *room),
            CourseFile::Exercise(exercise) => self.add_exercise(path.to_owned(), *exercise, true),
        }
    }

    pub(super) fn add_exercise(&mut self, path: PathBuf, exercise: Exercise, first_time: bool) {
        let id = exercise.id.clone();
        self.library.add_exercise(exercise);
        if first_time {
            self.settings.own_exercises.retain(|old| *old != path);
            self.settings.own_exercises.push(path);
            self.keep_settings();
            self.show_exercise(&id);
        }
    }

    /// A file that was chosen for a course.
    pub(in crate::session) fn use_course_file(&mut self, purpose: FilePurpose, path: PathBuf) {
        let path = match (purpose, path.extension()) {
            (FilePurpose::SaveRoom | FilePurpose::SaveSheet | FilePurpose::SaveExercise, None) => {
                path.with_extension("ron")
            }
            (FilePurpose::SaveRoomTemplate, None) => path.with_extension("xlsx"),
            (FilePurpose::SavePage, None) => path.with_extension("html"),
            _ => path,
        };
        match purpose {
            FilePurpose::ShareFolder => {
                self.asking_for = None;
                self.share(path);
            }
            FilePurpose::SaveRoom => self.save_room_as(path),
            FilePurpose::SaveSheet => self.hand_in_to(path),
            FilePurpose::SaveExercise => {
                self.save_exercise_as(path);
            }
            FilePurpose::SaveRoomTemplate => self.save_room_template(path),
            FilePurpose::SavePage => self.save_page_as(path),
            FilePurpose::ImportRatings => self.import_ratings(path),
            FilePurpose::SaveForm | FilePurpose::SavePack | FilePurpose::SaveRoomReport => {
                self.write_paper(purpose, path);
            }
            _ => {}
        }
    }
}
