//! What must be decided before anything else goes on.

use super::{Command, ExportJob, WriteJob};
use crate::model::{ExerciseId, SessionId};
use std::path::{Path, PathBuf};

/// One decision.
#[derive(Debug)]
pub enum Question {
    /// There are unsaved changes, and this command would lose them.
    Unsaved { then: Box<Command> },
    /// Somebody else has changed the file.
    ChangedElsewhere(WriteJob),
    /// There is a file of that name already.
    Replace(WriteJob),
    /// There is a file of the name of a report already.
    ReplaceReport(Box<ExportJob>),
    /// A room with everything handed in is about to be thrown away.
    DiscardRoom { session: SessionId },
    /// What was rated alone is about to be thrown away.
    StartAfresh,
    /// Somebody at the laptop of the room stops without handing in.
    StopRating,
    /// Another exercise is to be written while one is not saved.
    DiscardExercise { copied: Option<ExerciseId> },
    /// A copy of unsaved work is about to be thrown away.
    DiscardRecovered { index: usize },
    /// What was opened is a spreadsheet: its ratings can be taken in.
    ImportTable { path: PathBuf },
}

impl Question {
    /// The file it is about; `None` where it is about none.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::ChangedElsewhere(job) | Self::Replace(job) => Some(&job.path),
            Self::ReplaceReport(job) => Some(&job.path),
            Self::ImportTable { path } => Some(path),
            Self::Unsaved { .. }
            | Self::DiscardRoom { .. }
            | Self::StartAfresh
            | Self::StopRating
            | Self::DiscardExercise { .. }
            | Self::DiscardRecovered { .. } => None,
        }
    }
}
