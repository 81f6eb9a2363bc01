//! The report: what is chosen for it, the outline as it will read, and writing it.

mod memory;
mod work;
mod writing;

pub use work::{Content, ExportFault, ExportJob, ReportEffect, ReportInput, ReportOutcome, Written};

use super::{AlternativeId, Effect, Notice, Route, Session};
use crate::model::CityId;
use crate::report::{
    ChartId, Date, Format, Locale, Outline, Paper, Personal, SectionId, find_out_mail,
};
use crate::scoring::RunControl;
use crate::text::{find_out, report_screen as text};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What a user has chosen for the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChoice {
    pub paper: Paper,
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
            paper: Paper::Report,
            sections: SectionId::ALL.into(),
            personal: Personal::USUAL.into(),
            format: Format::ALL[0],
            chart: ChartId::Radar,
            locale: Locale::default(),
        }
    }
}

/// How many pages a document has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageCount {
    /// It is being laid out.
    Counting,
    /// It cannot be laid out here.
    Unknown,
    Pages(usize),
}

/// A change to what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportEdit {
    Paper(Paper),
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
    /// The pages of the outline of that count; `None` as long as they are not counted, and where they cannot be.
    pages: Option<(u64, Option<usize>)>,
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
    /// The day to print, for tests; today without one.
    date: Option<Date>,
}

/// What an outline depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    opened: u64,
    revision: u64,
    paper: Paper,
    sections: BTreeSet<SectionId>,
    personal: BTreeSet<Personal>,
    cities: Option<Vec<CityId>>,
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

    /// How many pages it has as PDF.
    pub fn pages(&self) -> PageCount {
        match self.pages.filter(|(of, _)| *of == self.asked) {
            None => PageCount::Counting,
            Some((_, None)) => PageCount::Unknown,
            Some((_, Some(pages))) => PageCount::Pages(pages),
        }
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
        let is_empty = self.choice.paper == Paper::Report && self.choice.sections.is_empty();
        !is_empty && (has_chart || !self.choice.format.is_of_one_chart())
    }

    /// The document that was written last.
    pub fn written(&self) -> Option<&Path> {
        self.written.as_deref()
    }
}

impl Session {
    /// What is chosen for the report, and how it reads.
    pub fn reporting(&self) -> &Reporting {
        &self.reporting
    }

    /// Prints that day instead of today.
    pub fn print_date(&mut self, date: Date) {
        self.reporting.date = Some(date);
    }

    /// A chart that was painted since the last call, as PNG, for the clipboard.
    pub fn take_painted_chart(&mut self) -> Option<Vec<u8>> {
        self.reporting.painted.take()
    }

    /// A text that was copied since the last call, for the clipboard.
    pub fn take_copied_text(&mut self) -> Option<String> {
        self.reporting.copied.take()
    }

    /// The day it is, or the one to print.
    pub fn today(&self) -> Date {
        self.reporting.date.unwrap_or_else(crate::store::today)
    }

    /// The folder where the next document probably goes.
    pub fn report_folder(&self) -> PathBuf {
        let beside = self.reporting.written().or_else(|| self.document()?.file());
        beside.and_then(Path::parent).map_or_else(crate::store::documents_folder, Path::to_owned)
    }

    /// Another document is open: what was written of the one before is no longer of interest.
    pub(super) fn forget_written(&mut self) {
        self.reporting.written = None;
        self.reporting.told = None;
    }

    pub(super) fn copy_summary(&mut self) {
        let Some(outline) = self.reporting.outline() else { return };
        let Some(summary) = outline.section(SectionId::Summary) else { return };
        let head = [outline.title.clone(), outline.subtitle.clone(), outline.date_shown()];
        let head: Vec<String> = head.into_iter().filter(|line| !line.is_empty()).collect();
        self.reporting.copied = Some(format!("{}\n\n{}", head.join("\n"), summary.as_text()));
        self.notice_once(Notice::done(text::SUMMARY_COPIED));
    }

    pub(super) fn edit_report(&mut self, edit: ReportEdit) {
        let choice = &mut self.reporting.choice;
        match edit {
            ReportEdit::Paper(paper) => {
                choice.paper = paper;
                if !paper.can_be(choice.format) {
                    choice.format = Format::Pdf;
                }
            }
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
        self.remember_report();
    }

    pub(super) fn recall_report(&mut self) {
        self.reporting.choice = ReportChoice::of_memory(&self.settings.report);
    }

    fn remember_report(&mut self) {
        let memory = self.reporting.choice.memory();
        if memory != self.settings.report {
            self.settings.report = memory;
            self.keep_settings();
        }
    }

    /// The list of what is to be found out, as the text of a mail.
    pub(super) fn copy_find_out(&mut self) {
        let Some(document) = &self.document else { return };
        let (framework, assessment) = (document.framework(), document.assessment());
        let locale = self.reporting.choice.locale;
        self.reporting.copied = Some(find_out_mail(framework, assessment, document.scorecard(), locale));
        self.notice_once(Notice::done(find_out::COPIED));
    }

    /// Has the outline worked out anew where the Report screen needs it.
    pub(super) fn keep_report(&mut self) {
        if self.route != Route::Report {
            return;
        }
        let Some((key, input)) = self.report_input() else { return };
        let is_current = self.reporting.outline.as_ref().is_some_and(|(known, _)| *known == key);
        let is_coming = self.reporting.preparing.as_ref().is_some_and(|(coming, ..)| *coming == key);
        if is_current || is_coming {
            return;
        }
        self.stop_preparing();
        self.reporting.asked += 1;
        let (revision, control) = (self.reporting.asked, Arc::new(RunControl::default()));
        self.reporting.preparing = Some((key, revision, Arc::clone(&control)));
        self.effects.push(Effect::Report(ReportEffect::Prepare {
            revision,
            input: Box::new(input),
            control,
        }));
    }

    fn stop_preparing(&mut self) {
        if let Some((.., control)) = self.reporting.preparing.take() {
            control.cancel.store(true, Ordering::Relaxed);
        }
    }

    fn report_input(&self) -> Option<(Key, ReportInput)> {
        let document = self.document.as_ref()?;
        let city = |id: &AlternativeId| match id {
            AlternativeId::City(city) => Some(city.clone()),
            _ => None,
        };
        let cities: Vec<CityId> = self.choice.chosen.iter().filter_map(city).collect();
        let cities = (!cities.is_empty()).then_some(cities);
        let ReportChoice { paper, sections, personal, locale, .. } = self.reporting.choice.clone();
        let key = Key {
            opened: self.opened,
            revision: document.revision(),
            paper,
            sections: sections.clone(),
            personal: personal.clone(),
            cities: cities.clone(),
            locale,
        };
        let file = document.file().and_then(Path::file_name).unwrap_or_default();
        let input = ReportInput {
            framework: document.shared_framework(),
            assessment: document.shared_assessment(),
            library: self.library.clone(),
            paper,
            sections,
            personal,
            cities,
            locale,
            date: self.reporting.date,
            file: file.to_string_lossy().into_owned(),
        };
        Some((key, input))
    }

    pub(super) fn paint_chart(&mut self, chart: ChartId) {
        if let Some((_, outline)) = &self.reporting.outline {
            let outline = Arc::clone(outline);
            self.effects.push(Effect::Report(ReportEffect::PaintChart { outline, chart }));
        }
    }

    pub(super) fn take_in_report(&mut self, outcome: ReportOutcome) {
        match outcome {
            ReportOutcome::Prepared { revision, outline } => {
                let is_it = |(_, asked, _): &mut (Key, u64, Arc<RunControl>)| *asked == revision;
                if let Some((key, ..)) = self.reporting.preparing.take_if(is_it) {
                    // A chart that is no longer there cannot stay chosen.
                    let mut charts = outline.charts().map(|chart| chart.id);
                    let chosen = self.reporting.choice.chart;
                    if let Some(first) = charts.next().filter(|first| *first != chosen)
                        && !charts.any(|other| other == chosen)
                    {
                        self.reporting.choice.chart = first;
                    }
                    drop(charts);
                    let outline: Arc<Outline> = Arc::from(outline);
                    let count = ReportEffect::CountPages { revision, outline: Arc::clone(&outline) };
                    self.effects.push(Effect::Report(count));
                    self.reporting.outline = Some((key, outline));
                }
            }
            ReportOutcome::Exported(job, result) => self.exported(*job, result),
            ReportOutcome::ChartPainted(Ok(picture)) => {
                self.reporting.painted = Some(picture);
                self.notice_once(Notice::done(text::CHART_COPIED));
            }
            ReportOutcome::ChartPainted(Err(err)) => self.notice_once(Notice::fault(&err)),
            ReportOutcome::PagesCounted { revision, pages } => self.reporting.pages = Some((revision, pages)),
            ReportOutcome::Opened(Ok(())) => {}
            ReportOutcome::Opened(Err(fault)) => self.notice_once(Notice::fault(&fault)),
        }
    }
}
