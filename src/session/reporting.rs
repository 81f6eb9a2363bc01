//! The report: what is chosen for it, the outline as it will read, and writing it.
//!
//! Outlines and documents are made on a thread, since they weigh a hundred thousand draws.

use super::{AlternativeId, Effect, Notice, Outcome, Route, SEED, Session};
use crate::model::{Assessment, CityId, Framework};
use crate::report::{
    ChartId, Date, Format, Locale, Options, Outline, SectionId, Subject, Sureness, WriteError, outline, write,
};
use crate::scoring::{RunControl, Scheme, Scorecard, Settings, city_cells, robustness};
use crate::store::{Expected, Fault, Faults, Library, put_document, today};
use crate::text::report_screen as text;
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::available_parallelism;

/// What a user has chosen for the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChoice {
    pub sections: BTreeSet<SectionId>,
    pub format: Format,
    /// The chart of the formats that hold one only.
    pub chart: ChartId,
    /// How numbers and dates are written.
    pub locale: Locale,
}

impl Default for ReportChoice {
    fn default() -> Self {
        Self {
            sections: SectionId::ALL.into(),
            format: Format::ALL[0],
            chart: ChartId::Radar,
            locale: Locale::default(),
        }
    }
}

/// A change to what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportEdit {
    Section(SectionId, bool),
    Format(Format),
    Chart(ChartId),
    Locale(Locale),
}

/// What an outline is made from.
#[derive(Clone, Debug)]
pub struct ReportInput {
    pub framework: Arc<Framework>,
    pub assessment: Arc<Assessment>,
    pub library: Library,
    pub sections: BTreeSet<SectionId>,
    /// Without any, the nearest.
    pub cities: Option<Vec<CityId>>,
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
        let cities: Vec<_> = library.cities_of(framework).collect();
        let threads = available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: SEED, threads };
        let own = std::iter::once(assessment.cells(framework));
        let cells: Vec<_> = own.chain(cities.iter().map(|city| city_cells(framework, city))).collect();
        let scheme = Scheme::of_index(framework, assessment);
        let robustness = robustness(&scheme, &cells, settings, control)?;
        let scorecard = Scorecard::of(framework, assessment);
        let subject = Subject {
            framework,
            assessment,
            scorecard: &scorecard,
            cities,
            sureness: Some(Sureness { settings, robustness: &robustness }),
            file: self.file.clone(),
        };
        let options = Options {
            sections: self.sections.clone(),
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
    /// What the file may hold for it to be written over.
    pub expected: Expected,
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
    fn run(&self) -> Result<(), ExportFault> {
        let cancelled = || self.control.cancel.load(Ordering::Relaxed);
        let outline = self.input.outline(&self.control).ok_or(ExportFault::Cancelled)?;
        let bytes = write(&outline, self.format, self.chart).map_err(ExportFault::Writer)?;
        if cancelled() {
            return Err(ExportFault::Cancelled);
        }
        put_document(&self.path, &bytes, self.expected).map_err(ExportFault::File)
    }
}
