//! The report: what is chosen for it, the outline as it will read, and writing it.

mod memory;
mod work;
mod writing;

pub use work::{ExportFault, ExportJob, Exported, ReportEffect, ReportInput, ReportOutcome, Written};

use super::Notice;
use super::desk::Desk;
use crate::model::{Assessment, Framework, ReadingRef};
use crate::report::{ChartId, Format, Locale, Outline, Paper, Personal, SectionId, find_out_mail};
use crate::scoring::{RunControl, Scorecard};
use crate::store::Settings;
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
    paper: Paper,
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

    /// The list of what is to be found out, as the text of a mail.
    pub fn copy_find_out(
        &mut self,
        framework: &Framework,
        assessment: &Assessment,
        scorecard: &Scorecard,
        desk: &mut Desk,
    ) {
        self.copied = Some(find_out_mail(framework, assessment, scorecard, self.choice.locale));
        desk.tell_once(Notice::done(find_out::COPIED));
    }

    /// Goes on with what was chosen the last time.
    pub fn recall(&mut self, settings: &Settings) {
        self.choice = ReportChoice::of_memory(&settings.report);
    }

    fn remember(&self, desk: &mut Desk) {
        let memory = self.choice.memory();
        if memory != desk.settings.report {
            desk.settings.report = memory;
            desk.keep_settings();
        }
    }

    pub fn edit(&mut self, edit: ReportEdit, desk: &mut Desk) {
        let choice = &mut self.choice;
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
        self.remember(desk);
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
        let ReportChoice { paper, sections, personal, locale, .. } = self.choice.clone();
        let key = Key {
            version,
            paper,
            sections: sections.clone(),
            personal: personal.clone(),
            cities: cities.clone(),
            locale,
        };
        let library = desk.library.clone();
        // That of today.
        let date = None;
        let input = ReportInput {
            framework,
            assessment,
            library,
            paper,
            sections,
            personal,
            cities,
            locale,
            date,
            file,
        };
        (key, input)
    }

    /// Has a chart painted, to be copied.
    pub fn paint_chart(&self, chart: ChartId, desk: &mut Desk) {
        if let Some((_, outline)) = &self.outline {
            let outline = Arc::clone(outline);
            desk.push(ReportEffect::PaintChart { outline, chart });
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
                    let outline: Arc<Outline> = Arc::from(outline);
                    desk.push(ReportEffect::CountPages { revision, outline: Arc::clone(&outline) });
                    self.outline = Some((key, outline));
                }
            }
            ReportOutcome::Exported(job, result) => self.exported(*job, result, desk),
            ReportOutcome::ChartPainted(Ok(picture)) => {
                self.painted = Some(picture);
                desk.tell_once(Notice::done(text::CHART_COPIED));
            }
            ReportOutcome::ChartPainted(Err(err)) => desk.tell_once(Notice::fault(&err)),
            ReportOutcome::PagesCounted { revision, pages } => self.pages = Some((revision, pages)),
            ReportOutcome::Opened(Ok(())) => {}
            ReportOutcome::Opened(Err(fault)) => desk.tell_once(Notice::fault(&fault)),
        }
    }
}
