//! Writing the report, and the plan, into files; and showing what was written.

use super::{ExportFault, ExportJob, Exported, ReportEffect, Reported, Reporting, Written};
use crate::report::{Format, PlanFormat};
use crate::scoring::RunControl;
use crate::session::desk::Desk;
use crate::session::{Notice, Question};
use crate::store::FaultKind;
use crate::text::{plan, report_screen as text};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

impl Reporting {
    /// Writes the report.
    pub fn export(&mut self, path: PathBuf, reported: Reported, desk: &mut Desk) {
        let (_, input) = self.input(reported, desk);
        // What the name of the file says counts; without an ending, what is chosen.
        let (path, format) = match Format::of_file(&path) {
            Some(format) => (path, format),
            None => (with_ending(path, self.choice.format.ending()), self.choice.format),
        };
        if !self.choice.paper.can_be(format) {
            self.tell_of_export(Notice::attention(text::not_this_format(format.ending())), desk);
            return;
        }
        self.choice.format = format;
        self.remember(desk);
        let content = Exported::Report { format, chart: self.choice.chart };
        let control = Arc::new(RunControl::default());
        self.start_export(ExportJob { input, content, path, may_replace: false, control }, desk);
    }

    /// Writes the plan for a calendar or as a table, by the ending of the name.
    pub fn export_plan(&mut self, path: PathBuf, reported: Reported, desk: &mut Desk) {
        let (_, input) = self.input(reported, desk);
        let (path, format) = match PlanFormat::of_file(&path) {
            Some(format) => (path, format),
            None => (with_ending(path, PlanFormat::Calendar.ending()), PlanFormat::Calendar),
        };
        let (content, control) = (Exported::Plan(format), Arc::new(RunControl::default()));
        self.start_export(ExportJob { input, content, path, may_replace: false, control }, desk);
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

    /// Shows the folder of what was written last.
    pub fn open_written_folder(&self, desk: &mut Desk) {
        let folder = self.written.as_ref().and_then(|path| path.parent());
        if let Some(folder) = folder.map(Path::to_owned) {
            desk.push(ReportEffect::OpenFolder(folder));
        }
    }

    /// Shows what was written last.
    pub fn open_written(&self, desk: &mut Desk) {
        if let Some(file) = self.written.clone() {
            desk.push(ReportEffect::OpenFile(file));
        }
    }

    pub(super) fn exported(&mut self, job: ExportJob, result: Result<Written, ExportFault>, desk: &mut Desk) {
        self.exporting.take_if(|(path, _)| *path == job.path);
        match result {
            Ok(written) => {
                let told = match written {
                    Written::Report(lacking) => text::written(&job.path, &lacking),
                    Written::Plan { actions, without_day } => {
                        plan::plan_written(&job.path, actions, without_day)
                    }
                };
                self.tell_of_export(Notice::done(told), desk);
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

/// The name with an ending added to whatever it has.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(format!(".{ending}"));
    PathBuf::from(name)
}
