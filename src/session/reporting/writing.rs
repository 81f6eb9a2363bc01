//! Writing the report, and the plan, into files; and showing what was written.

use super::{Content, ExportFault, ExportJob, ReportEffect, Written};
use crate::report::{Format, PlanFormat};
use crate::scoring::RunControl;
use crate::session::{Effect, Notice, Question, Session};
use crate::store::FaultKind;
use crate::text::{plan, report_screen as text};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

impl Session {
    pub(in crate::session) fn export(&mut self, path: PathBuf) {
        let Some((_, input)) = self.report_input() else { return };
        // What the name of the file says counts; without an ending, what is chosen.
        let (path, format) = if let Some(format) = Format::of_file(&path) {
            (path, format)
        } else {
            let format = self.reporting.choice.format;
            (with_ending(path, format.ending()), format)
        };
        if !self.reporting.choice.paper.can_be(format) {
            self.tell_of_export(Notice::attention(text::not_this_format(format.ending())));
            return;
        }
        self.reporting.choice.format = format;
        self.remember_report();
        let content = Content::Report { format, chart: self.reporting.choice.chart };
        let control = Arc::new(RunControl::default());
        self.start_export(ExportJob { input, content, path, may_replace: false, control });
    }

    /// Writes the plan for a calendar or as a table, by the ending of the name.
    pub(in crate::session) fn export_plan(&mut self, path: PathBuf) {
        let Some((_, input)) = self.report_input() else { return };
        let format = PlanFormat::of_file(&path).unwrap_or(PlanFormat::Calendar);
        let path =
            if PlanFormat::of_file(&path).is_some() { path } else { with_ending(path, format.ending()) };
        let (content, control) = (Content::Plan(format), Arc::new(RunControl::default()));
        self.start_export(ExportJob { input, content, path, may_replace: false, control });
    }

    pub(in crate::session) fn start_export(&mut self, job: ExportJob) {
        self.asking_for = None;
        self.reporting.exporting = Some((job.path.clone(), Arc::clone(&job.control)));
        self.effects.push(Effect::Report(ReportEffect::Export(Box::new(job))));
    }

    pub(in crate::session) fn stop_export(&mut self) {
        if let Some((_, control)) = self.reporting.exporting.take() {
            control.cancel.store(true, Ordering::Relaxed);
        }
    }

    pub(in crate::session) fn open_written_folder(&mut self) {
        let folder = self.reporting.written.as_ref().and_then(|path| path.parent());
        if let Some(folder) = folder.map(Path::to_owned) {
            self.effects.push(Effect::Report(ReportEffect::OpenFolder(folder)));
        }
    }

    pub(in crate::session) fn open_written(&mut self) {
        if let Some(file) = self.reporting.written.clone() {
            self.effects.push(Effect::Report(ReportEffect::OpenFile(file)));
        }
    }

    pub(super) fn exported(&mut self, job: ExportJob, result: Result<Written, ExportFault>) {
        self.reporting.exporting.take_if(|(path, _)| *path == job.path);
        match result {
            Ok(written) => {
                let told = match written {
                    Written::Report(lacking) => text::written(&job.path, &lacking),
                    Written::Plan { actions, without_day } => {
                        plan::plan_written(&job.path, actions, without_day)
                    }
                };
                self.tell_of_export(Notice::done(told));
                self.reporting.written = Some(job.path);
            }
            Err(ExportFault::Cancelled) => {}
            Err(ExportFault::File(fault)) if fault.kind == FaultKind::Exists => {
                self.ask(Question::ReplaceReport(Box::new(job)));
            }
            Err(ExportFault::File(fault)) => self.tell_of_export(Notice::fault(&fault)),
            Err(ExportFault::Writer(err)) => self.tell_of_export(Notice::fault(&err)),
        }
    }

    /// In the place of what was told of the writing before.
    fn tell_of_export(&mut self, notice: Notice) {
        let before = self.reporting.told.replace(notice.clone());
        self.notices.retain(|other| Some(other) != before.as_ref());
        self.notice_once(notice);
    }
}

/// The name with an ending added to whatever it has.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(format!(".{ending}"));
    PathBuf::from(name)
}
