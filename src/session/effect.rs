//! What a session asks of the world, and what comes back. Each takes a disk's time, so a window
//! performs them on a thread.

use super::Command;
use crate::model::{Assessment, Framework, ReferenceCity};
use crate::store::{
    CarryOver, Fault, Faults, Fingerprint, Fitted, Library, RecoveryCopy, Saved, Settings, load_assessment,
    load_city, load_framework, save_assessment,
};
use std::path::PathBuf;
use std::sync::Arc;

/// What a file is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilePurpose {
    Open,
    SaveAs,
    /// Only to be shown in the list of recent files.
    Recent,
    CompareWith,
    AddCity,
    OpenFramework,
}

/// An assessment that was read, with the framework it speaks of.
#[derive(Debug)]
pub struct Opened {
    pub saved: Saved,
    pub framework: Arc<Framework>,
    /// What stands in the file, and what became of it, where its version of the framework is not at hand.
    pub carried: Option<Box<(Assessment, CarryOver)>>,
}

/// Something to be done outside the session.
#[derive(Debug)]
pub enum Effect {
    ReadAssessment {
        path: PathBuf,
        library: Library,
        purpose: FilePurpose,
    },
    WriteAssessment {
        path: PathBuf,
        assessment: Arc<Assessment>,
        /// What must still stand in the file; `None` writes over whatever is there.
        expected: Option<Fingerprint>,
        /// What was waiting for the save.
        then: Option<Box<Command>>,
    },
    ReadCity {
        path: PathBuf,
        library: Library,
        first_time: bool,
    },
    ReadFramework {
        path: PathBuf,
    },
    WriteRecovery {
        copy: PathBuf,
        file: Option<PathBuf>,
        assessment: Arc<Assessment>,
    },
    RemoveRecovery {
        copy: PathBuf,
    },
    /// The settings are to be remembered.
    WriteSettings(Settings),
}

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    AssessmentRead {
        path: PathBuf,
        purpose: FilePurpose,
        result: Result<Box<Opened>, Faults>,
    },
    AssessmentWritten {
        path: PathBuf,
        assessment: Arc<Assessment>,
        then: Option<Box<Command>>,
        result: Result<Fingerprint, WriteFault>,
    },
    CityRead {
        path: PathBuf,
        first_time: bool,
        result: Result<Box<ReferenceCity>, Faults>,
    },
    FrameworkRead {
        path: PathBuf,
        result: Result<Box<Framework>, Faults>,
    },
    RecoveryWritten(Result<(), Fault>),
    SettingsWritten(Result<(), Fault>),
}

/// Why an assessment was not written.
#[derive(Debug)]
pub enum WriteFault {
    ChangedElsewhere,
    Other(Fault),
}

impl Effect {
    /// Does it and waits. `places` is where settings go; without it they are not remembered.
    pub fn perform(self, places: Option<&crate::store::Places>) -> Option<Outcome> {
        Some(match self {
            Self::ReadAssessment { path, library, purpose } => {
                let result = read(&path, &library).map(Box::new);
                Outcome::AssessmentRead { path, purpose, result }
            }
            Self::WriteAssessment { path, assessment, expected, then } => {
                let result = save_assessment(&path, &assessment, expected).map_err(|fault| {
                    let (changed, _) = crate::text::faults::changed_elsewhere();
                    if fault.what == changed {
                        WriteFault::ChangedElsewhere
                    } else {
                        WriteFault::Other(fault)
                    }
                });
                Outcome::AssessmentWritten { path, assessment, then, result }
            }
            Self::ReadCity { path, library, first_time } => {
                let result = load_city(&path, library.frameworks()).map(Box::new);
                Outcome::CityRead { path, first_time, result }
            }
            Self::ReadFramework { path } => {
                let result = load_framework(&path).map(Box::new);
                Outcome::FrameworkRead { path, result }
            }
            Self::WriteRecovery { copy, file, assessment } => {
                Outcome::RecoveryWritten(RecoveryCopy::write(&copy, file.as_deref(), &assessment))
            }
            Self::RemoveRecovery { copy } => {
                RecoveryCopy::remove(&copy);
                return None;
            }
            Self::WriteSettings(settings) => Outcome::SettingsWritten(settings.save(places?)),
        })
    }
}

fn read(path: &std::path::Path, library: &Library) -> Result<Opened, Faults> {
    let saved = load_assessment(path)?;
    let Fitted { framework, assessment, carried } = library.fit(path, saved.assessment)?;
    let saved = Saved { assessment, fingerprint: saved.fingerprint };
    Ok(Opened { saved, framework, carried })
}
