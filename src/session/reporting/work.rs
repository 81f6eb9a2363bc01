//! Outlines and documents are made on a thread, since they weigh a hundred thousand draws.

use crate::findings::{Case, DrawInput, Leads, city_alternatives};
use crate::model::{Assessment, Framework, ReadingRef};
use crate::report::{
    ChartId, Date, Format, Locale, Options, Outline, Paper, Personal, PlanFile, PlanFormat, SectionId,
    Subject, Sureness, WriteError, outline, page_count, plan_file, write,
};
use crate::scoring::{RunControl, Scorecard, Settings, round_scores};
use crate::session::SEED;
use crate::store::{Fault, Library, open_file, open_folder, today, typefaces_for, write_document};
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
    pub paper: Paper,
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
            paper: self.paper,
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
    pub content: Exported,
    pub path: PathBuf,
    /// Whether a file that is there may be replaced.
    pub may_replace: bool,
    /// Set when the user does not want it any more.
    pub control: Arc<RunControl>,
}

/// What a file is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    Report { format: Format, chart: ChartId },
    Plan(PlanFormat),
}

/// What there is to say of a file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// With the letters that no typeface of this computer has.
    Report(BTreeSet<char>),
    Plan {
        actions: usize,
        without_day: usize,
    },
}

/// Why there is no document.
#[derive(Debug)]
pub enum ExportFault {
    Cancelled,
    Writer(WriteError),
    File(Fault),
}

impl ExportJob {
    fn run(&self) -> Result<Written, ExportFault> {
        let (bytes, written) = match self.content {
            Exported::Report { format, chart } => self.report(format, chart)?,
            Exported::Plan(format) => {
                let ReportInput { framework, assessment, date, .. } = &self.input;
                let file = plan_file(framework, assessment, format, date.unwrap_or_else(today));
                let PlanFile { bytes, actions, without_day } = file;
                (bytes, Written::Plan { actions, without_day })
            }
        };
        if self.control.cancel.load(Ordering::Relaxed) {
            return Err(ExportFault::Cancelled);
        }
        write_document(&self.path, &bytes, self.may_replace).map_err(ExportFault::File)?;
        Ok(written)
    }

    fn report(&self, format: Format, chart: ChartId) -> Result<(Vec<u8>, Written), ExportFault> {
        let outline = self.input.outline(&self.control).ok_or(ExportFault::Cancelled)?;
        let found = typefaces_for(&outline.letters_drawn(format, chart));
        let bytes = write(&outline, format, &found.typefaces, chart).map_err(ExportFault::Writer)?;
        Ok((bytes, Written::Report(found.lacking)))
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
    /// Lays the document out to count its pages.
    CountPages {
        revision: u64,
        outline: Arc<Outline>,
    },
    OpenFolder(PathBuf),
    OpenFile(PathBuf),
}

/// What came of it.
#[derive(Debug)]
pub enum ReportOutcome {
    Prepared {
        revision: u64,
        outline: Box<Outline>,
    },
    Exported(Box<ExportJob>, Result<Written, ExportFault>),
    PagesCounted {
        revision: u64,
        /// `None` where the document could not be laid out.
        pages: Option<usize>,
    },
    /// A PNG.
    ChartPainted(Result<Vec<u8>, WriteError>),
    /// A folder, or a file.
    Opened(Result<(), Fault>),
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
            Self::CountPages { revision, outline } => {
                let found = typefaces_for(&outline.letters_drawn(Format::Pdf, ChartId::Radar));
                ReportOutcome::PagesCounted { revision, pages: page_count(&outline, &found.typefaces) }
            }
            Self::OpenFolder(folder) => ReportOutcome::Opened(open_folder(&folder)),
            Self::OpenFile(file) => ReportOutcome::Opened(open_file(&file)),
        })
    }
}
