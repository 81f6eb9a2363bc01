//! What comes back from the world.

use super::{
    CourseFile, CourseOutcome, FilePurpose, Found, Network, Opened, PhoneEvent, ReportOutcome, WriteJob,
};
use crate::model::{Framework, ReferenceCity};
use crate::store::{Fault, Faults, Fingerprint, Imported};
use std::path::PathBuf;

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    AssessmentRead {
        path: PathBuf,
        purpose: FilePurpose,
        result: Result<Box<Opened>, Faults>,
    },
    /// Of an assessment, with what then stands in the file.
    Written(WriteJob, Result<Option<Fingerprint>, Faults>),
    CityRead {
        path: PathBuf,
        first_time: bool,
        result: Result<Box<ReferenceCity>, Faults>,
    },
    NetworkRead {
        folder: PathBuf,
        result: Result<Box<Network>, Faults>,
    },
    FrameworkRead(Result<Box<Framework>, Faults>),
    CourseFileRead {
        path: PathBuf,
        file: CourseFile,
    },
    Course(CourseOutcome),
    Report(ReportOutcome),
    AssessmentImported {
        path: PathBuf,
        result: Result<Box<Imported>, Faults>,
    },
    AddressOpened(Result<(), Fault>),
    RecoveryWritten(Result<(), Fault>),
    SettingsWritten(Result<(), Fault>),
    /// What was opened is a spreadsheet.
    TableFound {
        path: PathBuf,
    },
    SurenessFound(Found),
    /// What listens for phones tells, of that opening.
    Phones(u64, PhoneEvent),
}
