//! What a course asks of the world, and what comes back.

use crate::model::{CourseSession, Exercise, Framework, RatingSheet, Room, SessionId};
use crate::session::Lane;
use crate::store::{
    CourseShelf, Fault, Faults, FolderIntake, Intake, Library, RoomTable, Shelved, Wanted, read_room_table,
    watch,
};
use std::path::PathBuf;
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

impl CourseEffect {
    /// The line it waits in.
    pub fn lane(&self) -> Lane {
        match self {
            Self::Watch(_) => Lane::Long,
            Self::ReadShelf(_) | Self::ImportRatings { .. } | Self::ReadExercise { .. } => Lane::Read,
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
