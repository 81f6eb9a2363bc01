//! The report: what is chosen for it, the outline as it will read, and writing it.

mod work;

pub use work::{ExportFault, ExportJob, ReportEffect, ReportInput, ReportOutcome};

use super::desk::Desk;
use super::{Notice, Question};
use crate::model::{Assessment, Framework, ReadingRef};
use crate::report::{ChartId, Format, Locale, Outline, Personal, SectionId};
use crate::scoring::RunControl;
use crate::store::FaultKind;
use crate::text::report_screen as text;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What a user has chosen for the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChoice {
    pub sections: BTreeSet<SectionId>,
    /// What of people and from notes goes along.
    pub personal: BTreeSet<Personal>,
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
            personal: Personal::USUAL.into(),
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
    Personal(Personal, bool),
    Format(Format),
    Chart(ChartId),
    Locale(Locale),
}

/// What is going on with reports.
#[derive(Debug, Default)]
pub struct Reporting {
    choice: ReportChoice,
    /// As it will read, and what it was made from.
    outline: Option<(Key, Arc<Outline>)>,
    preparing: Option<(Key, u64, Arc<RunControl>)>,
    /// Counts outlines that were asked for, so that an outdated one is dropped.
    asked: u64,
    /// What is being written, and how to stop it.
    exporting: Option<(PathBuf, Arc<RunControl>)>,
    /// The document that was written last.
    written: Option<PathBuf>,
    /// What came of the last writing, as it stands among the messages.
    told: Option<Notice>,
    /// A chart to be put into the clipboard, as PNG.
    painted: Option<Vec<u8>>,
    /// A text to be put there.
    copied: Option<String>,
}

/// The assessment that is reported on.
#[derive(Clone, Debug)]
pub struct Reported {
    /// Which one it is, by the count of opened ones, and its revision.
    pub version: (u64, u64),
    pub framework: Arc<Framework>,
    pub assessment: Arc<Assessment>,
    /// The reference cities it is set beside; without any, the nearest.
    pub cities: Vec<ReadingRef>,
    /// How its file is called; empty where there is none.
    pub file: String,
}

/// What an outline depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    version: (u64, u64),
    sections: BTreeSet<SectionId>,
    personal: BTreeSet<Personal>,
    cities: Option<Vec<ReadingRef>>,
    locale: Locale,
}

impl Reporting {
    pub fn choice(&self) -> &ReportChoice {
        &self.choice
    }

    /// The report as it will read; one that is a moment old while a new one is worked out.
    pub fn outline(&self) -> Option<&Outline> {
        self.outline.as_ref().map(|(_, outline)| &**outline)
    }

    /// The file that is being written.
    pub fn exporting(&self) -> Option<&Path> {
        self.exporting.as_ref().map(|(path, _)| path.as_path())
    }

    /// What came of the last writing.
    pub fn told(&self) -> Option<&Notice> {
        self.told.as_ref()
    }

    /// Whether what is chosen can be written: of a report without charts there is no picture.
    pub fn can_be_written(&self) -> bool {
        let has_chart = self.outline().is_some_and(|outline| outline.charts().next().is_some());
        !self.choice.sections.is_empty() && (has_chart || !self.choice.format.is_of_one_chart())
    }

    /// The document that was written last.
    pub fn written(&self) -> Option<&Path> {
        self.written.as_deref()
    }

    /// The folder where the next report probably goes: that of the last one, or beside the assessment.
    pub fn folder(&self, assessment: Option<&Path>) -> PathBuf {
        let beside = self.written().or(assessment).and_then(Path::parent);
        beside.map_or_else(crate::store::documents_folder, Path::to_owned)
    }

    /// A chart that was painted since the last call, as PNG, for the clipboard.
    pub fn take_painted_chart(&mut self) -> Option<Vec<u8>> {
        self.painted.take()
    }

    /// A text that was copied since the last call, for the clipboard.
    pub fn take_copied_text(&mut self) -> Option<String> {
        self.copied.take()
    }

    /// Another document is open: what was written of the one before is no longer of interest.
    pub fn forget_written(&mut self) {
        self.written = None;
        self.told = None;
    }

    pub fn copy_summary(&mut self, desk: &mut Desk) {
        let Some(outline) = self.outline() else { return };
        let Some(summary) = outline.section(SectionId::Summary) else { return };
        let head = [outline.title.clone(), outline.subtitle.clone(), outline.date_shown()];
        let head: Vec<String> = head.into_iter().filter(|line| !line.is_empty()).collect();
        self.copied = Some(format!("{}\n\n{}", head.join("\n"), summary.as_text()));
        desk.tell_once(Notice::done(text::SUMMARY_COPIED));
    }

    pub fn edit(&mut self, edit: ReportEdit) {
        let choice = &mut self.choice;
        match edit {
            ReportEdit::Section(id, true) => {
                choice.sections.insert(id);
            }
            ReportEdit::Section(id, false) => {
                choice.sections.remove(&id);
            }
            ReportEdit::Personal(part, true) => {
                choice.personal.insert(part);
            }
            ReportEdit::Personal(part, false) => {
                choice.personal.remove(&part);
            }
            ReportEdit::Format(format) => choice.format = format,
            ReportEdit::Chart(chart) => choice.chart = chart,
            ReportEdit::Locale(locale) => choice.locale = locale,
        }
    }

    /// Has the outline worked out anew where something it depends on has changed.
    pub fn keep(&mut self, reported: Reported, desk: &mut Desk) {
        let (key, input) = self.input(reported, desk);
        let is_current = self.outline.as_ref().is_some_and(|(known, _)| *known == key);
        let is_coming = self.preparing.as_ref().is_some_and(|(coming, ..)| *coming == key);
        if is_current || is_coming {
            return;
        }
        self.stop_preparing();
        self.asked += 1;
        let (revision, control) = (self.asked, Arc::new(RunControl::default()));
        self.preparing = Some((key, revision, Arc::clone(&control)));
        desk.push(ReportEffect::Prepare { revision, input: Box::new(input), control });
    }

    fn stop_preparing(&mut self) {
        if let Some((.., control)) = self.preparing.take() {
            control.cancel.store(true, Ordering::Relaxed);
        }
    }

    fn input(&self, reported: Reported, desk: &Desk) -> (Key, ReportInput) {
        let Reported { version, framework, assessment, cities, file } = reported;
        let cities = (!cities.is_empty()).then_some(cities);
        let ReportChoice { sections, personal, locale, .. } = self.choice.clone();
        let key = Key {
            version,
            sections: sections.clone(),
            personal: personal.clone(),
            cities: cities.clone(),
            locale,
        };
        let library = desk.library.clone();
        // That of today.
        let date = None;
        (key, ReportInput { framework, assessment, library, sections, personal, cities, locale, date, file })
    }

    /// Writes the report.
    pub fn export(&mut self, path: PathBuf, reported: Reported, desk: &mut Desk) {
        let (_, input) = self.input(reported, desk);
        // What the name of the file says counts; without an ending, what is chosen.
        let (path, format) = if let Some(format) = Format::of_file(&path) {
            (path, format)
        } else {
            let format = self.choice.format;
            let mut name = path.into_os_string();
            name.push(format!(".{}", format.ending()));
            (PathBuf::from(name), format)
        };
        self.choice.format = format;
        let chart = self.choice.chart;
        let control = Arc::new(RunControl::default());
        self.start_export(ExportJob { input, format, chart, path, may_replace: false, control }, desk);
    }

    pub fn start_export(&mut self, job: ExportJob, desk: &mut Desk) {
        desk.files.stop_asking();
        self.exporting = Some((job.path.clone(), Arc::clone(&job.control)));
        desk.push(ReportEffect::Export(Box::new(job)));
    }

    pub fn stop_export(&mut self) {
        if let Some((_, control)) = self.exporting.take() {
            control.cancel.store(true, Ordering::Relaxed);
        }
    }

    /// Has a chart painted, to be copied.
    pub fn paint_chart(&self, chart: ChartId, desk: &mut Desk) {
        if let Some((_, outline)) = &self.outline {
            let outline = Arc::clone(outline);
            desk.push(ReportEffect::PaintChart { outline, chart });
        }
    }

    /// Shows the folder of what was written last.
    pub fn open_written_folder(&self, desk: &mut Desk) {
        let folder = self.written.as_ref().and_then(|path| path.parent());
        if let Some(folder) = folder.map(Path::to_owned) {
            desk.push(ReportEffect::OpenFolder(folder));
        }
    }

    /// Takes in what came of an effect.
    pub fn take_in(&mut self, outcome: ReportOutcome, desk: &mut Desk) {
        match outcome {
            ReportOutcome::Prepared { revision, outline } => {
                let is_it = |(_, asked, _): &mut (Key, u64, Arc<RunControl>)| *asked == revision;
                if let Some((key, ..)) = self.preparing.take_if(is_it) {
                    // A chart that is no longer there cannot stay chosen.
                    let mut charts = outline.charts().map(|chart| chart.id);
                    let chosen = self.choice.chart;
                    if let Some(first) = charts.next().filter(|first| *first != chosen)
                        && !charts.any(|other| other == chosen)
                    {
                        self.choice.chart = first;
                    }
                    drop(charts);
                    self.outline = Some((key, Arc::from(outline)));
                }
            }
            ReportOutcome::Exported(job, result) => self.exported(*job, result, desk),
            ReportOutcome::ChartPainted(Ok(picture)) => {
                self.painted = Some(picture);
                desk.tell_once(Notice::done(text::CHART_COPIED));
            }
            ReportOutcome::ChartPainted(Err(err)) => desk.tell_once(Notice::fault(&err)),
            ReportOutcome::FolderOpened(Ok(())) => {}
            ReportOutcome::FolderOpened(Err(fault)) => desk.tell_once(Notice::fault(&fault)),
        }
    }

    fn exported(&mut self, job: ExportJob, result: Result<BTreeSet<char>, ExportFault>, desk: &mut Desk) {
        self.exporting.take_if(|(path, _)| *path == job.path);
        match result {
            Ok(lacking) => {
                self.tell_of_export(Notice::done(text::written(&job.path, &lacking)), desk);
                self.written = Some(job.path);
            }
            Err(ExportFault::Cancelled) => {}
            Err(ExportFault::File(fault)) if fault.kind == FaultKind::Exists => {
                desk.ask(Question::ReplaceReport(Box::new(job)));
            }
            Err(ExportFault::File(fault)) => self.tell_of_export(Notice::fault(&fault), desk),
            Err(ExportFault::Writer(err)) => self.tell_of_export(Notice::fault(&err), desk),
        }
    }

    /// In the place of what was told of the writing before.
    fn tell_of_export(&mut self, notice: Notice, desk: &mut Desk) {
        let before = self.told.replace(notice.clone());
        desk.notices.retain(|other| Some(other) != before.as_ref());
        desk.tell_once(notice);
    }
}
