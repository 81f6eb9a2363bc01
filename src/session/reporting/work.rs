//! Outlines and documents are made on a thread, since they weigh a hundred thousand draws.

use crate::findings::{Case, DrawInput, Leads, city_alternatives};
use crate::model::{Assessment, Framework, ReadingRef};
use crate::report::{
    ChartId, Date, Format, Locale, Options, Outline, Personal, SectionId, Subject, Sureness, WriteError,
    outline, write,
};
use crate::scoring::{RunControl, Scorecard, Settings, round_scores};
use crate::session::SEED;
use crate::store::{Fault, Library, open_folder, today, typefaces_for, write_document};
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::available_parallelism;

/// What an outline is made from.
#[derive(Clone, Debug)]
pub struct ReportInput {
    pub framework: Arc<Framework>,
    pub assessment: Arc<Assessment>,
    pub library: Library,
    pub sections: BTreeSet<SectionId>,
    pub personal: BTreeSet<Personal>,
    /// Without any, the nearest.
    pub cities: Option<Vec<ReadingRef>>,
    pub locale: Locale,
    /// Today where none is given.
    pub date: Option<Date>,
    /// How the file of the assessment is called; empty where there is none.
    pub file: String,
}

impl ReportInput {
    /// Works the report out; `None` when it is cancelled.
    pub fn outline(&self, control: &RunControl) -> Option<Outline> {
        let Self { framework, assessment, library, .. } = self;
        let cities: Vec<_> = library.readings_of(framework).collect();
        let threads = available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: SEED, threads };
        let case = Case::of(framework, assessment, &city_alternatives(cities.iter().copied()));
        let draws = DrawInput::of(&case).draw(settings, control)?;
        let scorecard = Scorecard::of(framework, assessment);
        let subject = Subject {
            framework,
            assessment,
            scorecard: &scorecard,
            cities,
            leads: Leads::new(library.leads(), &assessment.own_leads),
            rounds: round_scores(assessment, |of| library.framework_of_round((assessment, framework), of)),
            sureness: Some(Sureness { settings, draws: &draws }),
            file: self.file.clone(),
        };
        let options = Options {
            sections: self.sections.clone(),
            personal: self.personal.clone(),
            cities: self.cities.clone(),
            locale: self.locale,
            date: self.date.unwrap_or_else(today),
        };
        Some(outline(&subject, &options))
    }
}

/// A document to be written.
#[derive(Clone, Debug)]
pub struct ExportJob {
    pub input: ReportInput,
    pub format: Format,
    pub chart: ChartId,
    pub path: PathBuf,
    /// Whether a file that is there may be replaced.
    pub may_replace: bool,
    /// Set when the user does not want it any more.
    pub control: Arc<RunControl>,
}

/// Why there is no document.
#[derive(Debug)]
pub enum ExportFault {
    Cancelled,
    Writer(WriteError),
    File(Fault),
}

impl ExportJob {
    /// Writes it; what comes back are the letters that no typeface of this computer has.
    fn run(&self) -> Result<BTreeSet<char>, ExportFault> {
        let outline = self.input.outline(&self.control).ok_or(ExportFault::Cancelled)?;
        let found = typefaces_for(&outline.letters_drawn(self.format, self.chart));
        let written = write(&outline, self.format, &found.typefaces, self.chart);
        let bytes = written.map_err(ExportFault::Writer)?;
        if self.control.cancel.load(Ordering::Relaxed) {
            return Err(ExportFault::Cancelled);
        }
        write_document(&self.path, &bytes, self.may_replace).map_err(ExportFault::File)?;
        Ok(found.lacking)
    }
}

/// Something to be done for a report, each on a thread of its own.
#[derive(Debug)]
pub enum ReportEffect {
    /// The outline for the screen.
    Prepare {
        revision: u64,
        input: Box<ReportInput>,
        control: Arc<RunControl>,
    },
    Export(Box<ExportJob>),
    /// Paints a chart to be copied.
    PaintChart {
        outline: Arc<Outline>,
        chart: ChartId,
    },
    OpenFolder(PathBuf),
}

/// What came of it.
#[derive(Debug)]
pub enum ReportOutcome {
    Prepared {
        revision: u64,
        outline: Box<Outline>,
    },
    /// With the letters that no typeface of this computer has.
    Exported(Box<ExportJob>, Result<BTreeSet<char>, ExportFault>),
    /// A PNG.
    ChartPainted(Result<Vec<u8>, WriteError>),
    FolderOpened(Result<(), Fault>),
}

impl ReportEffect {
    /// Does it; nothing comes of what was cancelled.
    pub fn perform(self) -> Option<ReportOutcome> {
        Some(match self {
            Self::Prepare { revision, input, control } => {
                let outline = Box::new(input.outline(&control)?);
                ReportOutcome::Prepared { revision, outline }
            }
            Self::Export(job) => {
                let result = job.run();
                ReportOutcome::Exported(job, result)
            }
            Self::PaintChart { outline, chart } => {
                let found = typefaces_for(&outline.letters_drawn(Format::Png, chart));
                ReportOutcome::ChartPainted(write(&outline, Format::Png, &found.typefaces, chart))
            }
            Self::OpenFolder(folder) => ReportOutcome::FolderOpened(open_folder(&folder)),
        })
    }
}
