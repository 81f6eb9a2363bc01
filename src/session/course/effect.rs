//! What a course asks of the world, and what comes back.

use super::CoursePaper;
use crate::model::{CourseSession, CriterionId, Exercise, Framework, RatingSheet, Room, SessionId};
use crate::report::{TemplateFormat, room_template};
use crate::session::Lane;
use crate::store::{
    CourseShelf, Expected, Fault, Faults, FolderIntake, Intake, Library, Readers, RoomTable, Shelved, Wanted,
    check_exercise, exercise_to_text, put, read_room_table, save_room, save_session, save_sheet, watch,
};
use crate::text::{faults, tables};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// Something to be done for a course.
#[derive(Debug)]
pub enum CourseEffect {
    ReadShelf(CourseShelf),
    KeepSheet(CourseShelf, Arc<RatingSheet>),
    DropSheet(CourseShelf, Arc<RatingSheet>),
    KeepRoom(CourseShelf, Arc<Room>),
    /// The exercise that is being written.
    KeepExercise(CourseShelf, Arc<Exercise>),
    DropExercise(CourseShelf),
    DropRoom(CourseShelf, SessionId),
    WriteFile(FileJob),
    /// Goes on until the room is closed; a thread of its own does it.
    Watch(WatchJob),
    ImportRatings {
        path: PathBuf,
        session: Arc<CourseSession>,
        framework: Arc<Framework>,
    },
    ReadExercise {
        path: PathBuf,
        library: Library,
        first_time: bool,
    },
}

/// What came of it.
#[derive(Debug)]
pub enum CourseOutcome {
    ShelfRead(Box<Shelved>),
    Kept(Result<(), Fault>),
    FileWritten(FileJob, Result<(), Faults>),
    /// What is new in the folder of a session, and all files there that were refused.
    FolderSeen {
        session: SessionId,
        found: Intake,
    },
    RatingsImported(Result<Box<RoomTable>, Faults>),
    ExerciseRead {
        path: PathBuf,
        first_time: bool,
        result: Result<Box<Exercise>, Faults>,
    },
}

/// A folder to be watched for the sheets of one session.
#[derive(Debug)]
pub struct WatchJob {
    pub folder: PathBuf,
    pub session: Arc<CourseSession>,
    pub framework: Arc<Framework>,
    /// Disconnected when the room is closed.
    pub stopped: Receiver<()>,
}

/// A file to be written.
#[derive(Debug)]
pub struct FileJob {
    pub path: PathBuf,
    pub content: FileContent,
    /// What the file may hold for it to be written over.
    pub expected: Expected,
}

/// What a file is to hold.
#[derive(Clone, Debug)]
pub enum FileContent {
    /// Handed in to a trainer.
    HandedIn(Arc<RatingSheet>),
    /// One's own ratings, for oneself.
    Sheet(Arc<RatingSheet>),
    Session(Arc<CourseSession>),
    /// A copy of what the trainer keeps.
    Room(Arc<Room>),
    /// It is checked against what is at hand before it is written.
    Exercise(Arc<Exercise>, Library),
    Document(Arc<CoursePaper>),
    /// The pages of a phone as one file.
    Page(Arc<String>),
    RoomTemplate {
        framework: Arc<Framework>,
        criteria: Vec<CriterionId>,
    },
}

impl FileJob {
    fn write(&self) -> Result<(), Faults> {
        let Self { path, content, expected } = self;
        match content {
            FileContent::HandedIn(sheet) | FileContent::Sheet(sheet) => save_sheet(path, sheet, *expected)?,
            FileContent::Session(session) => save_session(path, session, *expected)?,
            FileContent::Room(room) => save_room(path, room, *expected)?,
            FileContent::Exercise(exercise, library) => write_exercise(path, exercise, library, *expected)?,
            FileContent::Document(paper) => paper.write(path, *expected)?,
            FileContent::Page(page) => put(path, page.as_bytes(), *expected, Readers::AsUsual)?,
            FileContent::RoomTemplate { framework, criteria } => {
                put(path, &template(path, framework, criteria)?, *expected, Readers::AsUsual)?;
            }
        }
        Ok(())
    }
}

fn template(path: &Path, framework: &Framework, criteria: &[CriterionId]) -> Result<Vec<u8>, Fault> {
    let no_format = || Fault::of_file(path, faults::no_such_format(&tables::TEMPLATE_ENDINGS));
    let format = TemplateFormat::of_file(path).ok_or_else(no_format)?;
    room_template(framework, criteria, format)
        .map_err(|err| Fault::of_file(path, faults::cannot_write_document(err)))
}

fn write_exercise(
    path: &Path,
    exercise: &Exercise,
    library: &Library,
    expected: Expected,
) -> Result<(), Faults> {
    let text = exercise_to_text(exercise).map_err(|err| Fault::of_file(path, faults::cannot_write(err)))?;
    check_exercise(path, &text, library)?;
    Ok(put(path, text.as_bytes(), expected, Readers::AsUsual)?)
}

impl CourseEffect {
    /// The line it waits in.
    pub fn lane(&self) -> Lane {
        match self {
            Self::Watch(_) => Lane::Long,
            Self::ReadShelf(_) | Self::ImportRatings { .. } | Self::ReadExercise { .. } => Lane::Read,
            Self::WriteFile(_) => Lane::Write,
            Self::KeepSheet(place, sheet) => Lane::Keep(place.sheet_path(sheet)),
            Self::KeepRoom(place, room) => Lane::Keep(place.room_path(&room.session.id)),
            Self::KeepExercise(place, _) => Lane::Keep(place.draft_path()),
            Self::DropSheet(place, sheet) => Lane::Drop(place.sheet_path(sheet)),
            Self::DropRoom(place, session) => Lane::Drop(place.room_path(session)),
            Self::DropExercise(place) => Lane::Drop(place.draft_path()),
        }
    }

    /// Does it and hands over what comes of it.
    pub fn perform(self, mut report: impl FnMut(CourseOutcome)) {
        let outcome = match self {
            Self::Watch(job) => return job.run(report),
            Self::ReadShelf(place) => CourseOutcome::ShelfRead(Box::new(place.read())),
            Self::KeepSheet(place, sheet) => CourseOutcome::Kept(place.keep_sheet(&sheet)),
            Self::KeepExercise(place, exercise) => CourseOutcome::Kept(place.keep_exercise(&exercise)),
            Self::DropExercise(place) => return place.drop_exercise(),
            Self::KeepRoom(place, room) => CourseOutcome::Kept(place.keep_room(&room)),
            Self::DropSheet(place, sheet) => {
                return place.drop_sheet(&sheet);
            }
            Self::DropRoom(place, session) => {
                return place.drop_room(&session);
            }
            Self::WriteFile(job) => {
                let result = job.write();
                CourseOutcome::FileWritten(job, result)
            }
            Self::ReadExercise { path, library, first_time } => {
                let result = crate::store::load_exercise(&path, &library).map(Box::new);
                CourseOutcome::ExerciseRead { path, first_time, result }
            }
            Self::ImportRatings { path, session, framework } => {
                let wanted = Wanted::of(&session, &framework);
                CourseOutcome::RatingsImported(read_room_table(&path, &wanted).map(Box::new))
            }
        };
        report(outcome);
    }
}

impl WatchJob {
    fn run(self, mut report: impl FnMut(CourseOutcome)) {
        let Self { folder, session, framework, stopped } = self;
        let folder = FolderIntake::new(folder, Wanted::of(&session, &framework));
        watch(folder, &stopped, |found| {
            report(CourseOutcome::FolderSeen { session: session.id.clone(), found });
        });
    }
}
