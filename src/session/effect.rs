//! What a session asks of the world. Each takes a disk's time, so a window
//! performs them on a thread.

use super::{
    CourseEffect, CourseFile, FilePurpose, Network, Outcome, PhoneEvent, PhonesJob, ReportEffect,
    SurenessJob, WriteJob,
};
use crate::model::{Assessment, Framework, WebAddress};
use crate::store::{
    CarryOver, Fault, Faults, Fingerprint, Fitted, Kind, Library, RecoveryCopy, Saved, Settings,
    import_ratings, is_table, kind_of_file, load_assessment, load_city, load_exercise, load_framework,
    load_room, load_session, load_sheet, note_for_desktop, open_address,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An assessment that was read, with the framework it speaks of.
#[derive(Debug)]
pub struct Opened {
    pub saved: Saved,
    pub framework: Arc<Framework>,
    /// What stands in the file, and what became of it, where its version of the framework is not at hand.
    pub carried: Option<Box<(Assessment, CarryOver)>>,
}

impl Opened {
    /// Reads a save and finds its framework.
    ///
    /// # Errors
    /// When the file cannot be read, or its framework is neither at hand nor in it.
    pub fn read(path: &Path, library: &Library) -> Result<Self, Faults> {
        let saved = load_assessment(path)?;
        let Fitted { framework, assessment, carried } = library.fit(path, saved.assessment)?;
        let saved = Saved { assessment, fingerprint: saved.fingerprint };
        Ok(Self { saved, framework, carried })
    }

    /// Ids the save gives a rating or a weight to and the framework does not have.
    pub fn strays(&self) -> Vec<String> {
        self.saved.assessment.strays(&self.framework)
    }
}

/// In which line an effect waits, so that nothing waits for what it does not need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Takes so long that it gets a thread of its own.
    Long,
    /// Reads; a share that does not answer keeps nobody from saving.
    Read,
    /// Writes what the user asked for, in the order asked.
    Write,
    /// Keeps work that is not saved, or what is remembered: the latest for each place is enough.
    Keep(PathBuf),
    /// Ends that.
    Drop(PathBuf),
}

/// Something to be done outside the session.
#[derive(Debug)]
pub enum Effect {
    ReadAssessment {
        path: PathBuf,
        library: Library,
        purpose: FilePurpose,
    },
    Write(WriteJob),
    ReadCity {
        path: PathBuf,
        library: Library,
        first_time: bool,
    },
    ReadFramework {
        path: PathBuf,
    },
    /// A folder of cities, which may be a thousand.
    ReadNetwork {
        folder: PathBuf,
        library: Library,
    },
    /// A file of any kind that somebody opened.
    OpenAny {
        path: PathBuf,
        library: Library,
    },
    Course(CourseEffect),
    Report(ReportEffect),
    /// Ratings from a spreadsheet.
    ImportAssessment {
        path: PathBuf,
        library: Library,
    },
    WriteRecovery {
        copy: PathBuf,
        file: Option<PathBuf>,
        based_on: Option<Fingerprint>,
        assessment: Arc<Assessment>,
    },
    RemoveRecovery {
        copy: PathBuf,
    },
    /// A page for the browser of the desktop.
    OpenAddress(WebAddress),
    /// A file was opened or saved, which the desktop's list of recent files should show.
    NoteForDesktop(PathBuf),
    /// The settings are to be remembered.
    WriteSettings(Settings),
    /// Long work: a thread of its own runs the job, see [`SurenessJob::run`].
    WorkOutSureness(SurenessJob),
    /// Listens until its orders end: a thread of its own does it, in the layer that knows the network.
    OpenToPhones(Box<PhonesJob>),
}

impl Effect {
    /// Does it and hands over what comes of it. `places` is where settings go; without it they are not
    /// remembered.
    pub fn perform(self, places: Option<&crate::store::Places>, mut report: impl FnMut(Outcome)) {
        match self {
            Self::ReadNetwork { folder, library } => {
                let result = Network::read(&folder, &library).map(Box::new);
                report(Outcome::NetworkRead { folder, result });
            }
            Self::WorkOutSureness(job) => job.run(|found| report(Outcome::SurenessFound(found))),
            Self::OpenToPhones(job) => {
                // A build without that layer; with it, the window takes this effect before.
                let fault = Fault::of_file(Path::new(""), crate::text::live::faults::not_built_in());
                report(Outcome::Phones(job.opening, PhoneEvent::NotOpened(fault)));
            }
            Self::Course(effect) => effect.perform(|outcome| report(Outcome::Course(outcome))),
            Self::Report(effect) => effect.perform().into_iter().for_each(|o| report(Outcome::Report(o))),
            quick => {
                if let Some(outcome) = quick.perform_quickly(places) {
                    report(outcome);
                }
            }
        }
    }

    /// The line it waits in.
    pub fn lane(&self) -> Lane {
        match self {
            Self::WorkOutSureness(_) | Self::OpenToPhones(_) | Self::ReadNetwork { .. } | Self::Report(_) => {
                Lane::Long
            }
            Self::Course(effect) => effect.lane(),
            Self::WriteRecovery { copy, .. } => Lane::Keep(copy.clone()),
            Self::RemoveRecovery { copy } => Lane::Drop(copy.clone()),
            // Their place is that of the user; no path of work is empty.
            Self::WriteSettings(_) => Lane::Keep(PathBuf::new()),
            Self::Write(_) | Self::NoteForDesktop(_) => Lane::Write,
            Self::ReadAssessment { .. }
            | Self::ReadCity { .. }
            | Self::ReadFramework { .. }
            | Self::OpenAny { .. }
            | Self::ImportAssessment { .. }
            | Self::OpenAddress(_) => Lane::Read,
        }
    }

    fn perform_quickly(self, places: Option<&crate::store::Places>) -> Option<Outcome> {
        Some(match self {
            Self::ReadAssessment { path, library, purpose } => {
                let result = Opened::read(&path, &library).map(Box::new);
                Outcome::AssessmentRead { path, purpose, result }
            }
            Self::Write(job) => {
                let result = job.perform();
                Outcome::Written(job, result)
            }
            Self::ReadCity { path, library, first_time } => {
                let result = load_city(&path, library.frameworks()).map(Box::new);
                Outcome::CityRead { path, first_time, result }
            }
            Self::ReadFramework { path } => Outcome::FrameworkRead(load_framework(&path).map(Box::new)),
            Self::WriteRecovery { copy, file, based_on, assessment } => {
                Outcome::RecoveryWritten(RecoveryCopy::write(&copy, file.as_deref(), based_on, &assessment))
            }
            Self::RemoveRecovery { copy } => {
                RecoveryCopy::remove(&copy);
                return None;
            }
            Self::NoteForDesktop(file) => {
                note_for_desktop(places?, &file);
                return None;
            }
            Self::OpenAddress(address) => Outcome::AddressOpened(open_address(&address)),
            Self::WriteSettings(settings) => Outcome::SettingsWritten(settings.save(places?)),
            Self::ImportAssessment { path, library } => {
                let result = import_ratings(&path, &library).map(Box::new);
                Outcome::AssessmentImported { path, result }
            }
            Self::OpenAny { path, library } => open_any(path, &library),
            Self::WorkOutSureness(_)
            | Self::OpenToPhones(_)
            | Self::ReadNetwork { .. }
            | Self::Course(_)
            | Self::Report(_) => {
                return None;
            }
        })
    }
}

/// Reads a file as what it is. One of no known kind is read as an assessment, which tells what is wrong with it.
fn open_any(path: PathBuf, library: &Library) -> Outcome {
    let as_assessment = |path: PathBuf| {
        let result = Opened::read(&path, library).map(Box::new);
        Outcome::AssessmentRead { path, purpose: FilePurpose::Open, result }
    };
    if is_table(&path) {
        return Outcome::TableFound { path };
    }
    match read_course_file(&path, library) {
        Ok(Some(file)) => Outcome::CourseFileRead { path, file },
        Ok(None) => as_assessment(path),
        Err(faults) => Outcome::AssessmentRead { path, purpose: FilePurpose::Open, result: Err(faults) },
    }
}

/// A file of a course; `None` where it is of another kind.
fn read_course_file(path: &Path, library: &Library) -> Result<Option<CourseFile>, Faults> {
    Ok(match kind_of_file(path) {
        Some(Kind::Session) => Some(CourseFile::Session(Box::new(load_session(path)?))),
        Some(Kind::Sheet) => Some(CourseFile::Sheet(Box::new(load_sheet(path)?))),
        Some(Kind::Room) => Some(CourseFile::Room(Box::new(load_room(path)?))),
        Some(Kind::Exercise) => Some(CourseFile::Exercise(Box::new(load_exercise(path, library)?))),
        _ => None,
    })
}

impl From<CourseEffect> for Effect {
    fn from(effect: CourseEffect) -> Self {
        Self::Course(effect)
    }
}

impl From<ReportEffect> for Effect {
    fn from(effect: ReportEffect) -> Self {
        Self::Report(effect)
    }
}

impl From<WriteJob> for Effect {
    fn from(job: WriteJob) -> Self {
        Self::Write(job)
    }
}
