//! Where the user is, and what stands in the way.

use super::{Command, ExportJob, FileJob, SaveJob};
use crate::model::{ExerciseId, Framework, SessionId};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    Start,
    Initiative,
    Score,
    Results,
    Compare,
    Plan,
    Report,
    /// The reference cities, without any assessment.
    Cities,
    /// Courses: exercises, rating together, and what came of it.
    Course,
}

impl Route {
    /// The way through an assessment, in its order.
    pub const WAY: [Self; 7] =
        [Self::Start, Self::Initiative, Self::Score, Self::Results, Self::Compare, Self::Plan, Self::Report];

    /// What stands beside it, without an assessment.
    pub const BESIDE: [Self; 2] = [Self::Cities, Self::Course];

    /// Whether the screen shows an open assessment.
    pub fn needs_document(self) -> bool {
        !matches!(self, Self::Start | Self::Cities | Self::Course)
    }
}

/// A page of help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HelpPage {
    /// What the screen is for.
    #[default]
    Screen,
    Keys,
    Words,
    Methods,
    About,
}

impl HelpPage {
    /// In the order they are shown.
    pub const ALL: [Self; 5] = [Self::Screen, Self::Keys, Self::Words, Self::Methods, Self::About];
}

/// Good news, or something that went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Done,
    Attention,
}

/// Until when a message has a reason to stand, if nobody puts it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Another file is opened, or this one closed.
    Closed,
    /// Another screen is shown: it told what came of something on this one.
    Left,
    /// The same works again.
    Works(Attempt),
}

/// What is tried again and again by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    Settings,
    Recovery,
    Address,
}

/// A message. It stays until it is put away or has no reason any longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub text: String,
    pub until: Until,
}

impl Notice {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Done, text: text.into(), until: Until::Left }
    }

    /// Something needs a look.
    pub fn attention(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Attention, text: text.into(), until: Until::Closed }
    }

    /// A fault, in its own words.
    pub fn fault(fault: &impl Display) -> Self {
        Self::attention(fault.to_string())
    }

    /// The same, for as long as there is a reason.
    #[must_use]
    pub fn until(self, until: Until) -> Self {
        Self { until, ..self }
    }
}

/// What must be decided before anything else goes on.
#[derive(Debug)]
pub enum Question {
    /// There are unsaved changes, and this command would lose them.
    Unsaved { then: Box<Command> },
    /// Somebody else has changed the file.
    ChangedElsewhere(SaveJob),
    /// There is a file of that name already.
    Replace(SaveJob),
    /// There is a file of that name already, and something else than the assessment was to be written.
    ReplaceFile(FileJob),
    /// There is a file of the name of an empty spreadsheet already.
    ReplaceTemplate { path: PathBuf, framework: Arc<Framework> },
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
            Self::ReplaceFile(job) => Some(&job.path),
            Self::ReplaceTemplate { path, .. } | Self::ImportTable { path } => Some(path),
            Self::ReplaceReport(job) => Some(&job.path),
            Self::Unsaved { .. }
            | Self::DiscardRoom { .. }
            | Self::StartAfresh
            | Self::StopRating
            | Self::DiscardExercise { .. }
            | Self::DiscardRecovered { .. } => None,
        }
    }
}
