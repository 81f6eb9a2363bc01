//! What comes back from the world for assessments: files that were read, tables that were taken in, saves that have ended.

use super::rounds::told;
use super::{Assessments, Document, RecentFile, ask_first};
use crate::model::Assessment;
use crate::session::desk::Desk;
use crate::session::{
    Change, Command, Content, FilePurpose, Notice, NoticeKind, Opened, Outcome, Route, Until,
};
use crate::store::{Faults, Fingerprint, Imported, Saved};
use crate::text;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Assessments {
    /// Takes in what came of an effect; hands back what is not for assessments.
    pub fn take_in(&mut self, outcome: Outcome, desk: &mut Desk) -> Option<Outcome> {
        match outcome {
            Outcome::AssessmentRead { path, purpose: FilePurpose::Recent, result } => {
                // One that is gone or broken says so when it is opened, not on every start.
                if let Ok(opened) = result {
                    let Opened { saved, framework, .. } = *opened;
                    self.note_recent(RecentFile::of(path, framework, Arc::new(saved.assessment)));
                }
            }
            Outcome::AssessmentRead { path, purpose, result } => match result {
                // Not before: what else is opened, such as a course, takes nobody’s place.
                Ok(_) if self.is_dirty() => ask_first(Command::UseFile(purpose, path), desk),
                Ok(opened) => self.opened(&path, *opened, desk),
                Err(faults) => failed_to_read(purpose, &path, &faults, desk),
            },
            Outcome::AssessmentImported { path, result } => match result {
                Ok(imported) => self.imported(&path, *imported, desk),
                Err(faults) => desk.tell_once(Notice::fault(&faults)),
            },
            other => return Some(other),
        }
        None
    }

    fn opened(&mut self, path: &Path, opened: Opened, desk: &mut Desk) {
        let strays = opened.strays();
        let Opened { saved: Saved { assessment, fingerprint }, framework, carried } = opened;
        let told = carried.as_ref().map(|carried| told(&carried.1, &framework));
        let opened = Document::of_file(framework, assessment, path.to_owned(), fingerprint);
        let Some(mut document) = opened else {
            return desk.tell_once(Notice::attention(text::start::NO_QUESTIONS));
        };
        if let Some(carried) = carried {
            document.differs_from_file(carried.0);
        }
        let begun = document.scorecard().tally.visited() > 0;
        let route = match (begun, document.is_unfinished()) {
            (false, _) => Route::Initiative,
            // It shows the next open question.
            (true, true) => Route::Score,
            (true, false) => Route::Results,
        };
        self.put(Some(document), route, desk);
        if !strays.is_empty() {
            desk.tell(Notice::attention(text::start::strays(&strays)));
        }
        if let Some(told) = told {
            desk.tell(Notice::attention(format!("{told} {}", text::versions::FILE_UNCHANGED)));
            self.keep_recovery_copy(desk);
        }
        desk.remember_recent(path);
        self.overview_open();
    }

    /// The answers of a spreadsheet go over those of the open assessment, as one step that can be undone;
    /// without one, or on another framework, they become an assessment of their own.
    fn imported(&mut self, path: &Path, imported: Imported, desk: &mut Desk) {
        desk.files.stop_asking();
        let about = &imported.assessment;
        let open = self.open.as_mut().filter(|document| is_about(document.assessment(), about));
        let takes_place = open.is_some();
        let at_hand = || desk.library.framework(&about.framework).cloned();
        let Some(framework) = open.as_ref().map(|open| open.shared_framework()).or_else(at_hand) else {
            return;
        };
        let answered = about.ratings.values().filter(|rating| rating.answer.is_some()).count();
        let done = text::report_screen::taken_in(path, answered, framework.criteria.len(), takes_place);
        let done = Notice::done([vec![done], imported.remarks.clone()].concat().join(" "));
        if let Some(document) = open {
            document.edit(Change::Imported, |own| own.ratings = imported.over(&own.ratings));
            desk.notices.clear();
            desk.route = Route::Results;
            self.keep_recovery_copy(desk);
            return desk.tell(done);
        }
        let again = Command::UseFile(FilePurpose::ImportAssessment, path.to_owned());
        if self.open_made(framework, imported.assessment, again, desk) {
            desk.tell(done);
        }
    }

    /// A file was written. Hands back what is not of assessments; of a save, what has waited for it.
    ///
    /// # Errors
    /// With the file where it is not of assessments.
    pub fn was_written(
        &mut self,
        path: PathBuf,
        content: Content,
        fingerprint: Option<Fingerprint>,
        desk: &mut Desk,
    ) -> Result<Option<Box<Command>>, Box<(PathBuf, Content)>> {
        match (content, fingerprint) {
            (Content::Assessment { document: number, assessment, then }, Some(fingerprint)) => {
                desk.remember_recent(&path);
                // Another document may be open by now, which has nothing to do with this file.
                let is_open = number == self.opened;
                let Some(document) = self.open.as_mut().filter(|_| is_open) else { return Ok(None) };
                document.mark_saved(path, assessment, fingerprint);
                desk.files.stop_asking();
                // What was wrong before has been put right.
                desk.untell(NoticeKind::Attention);
                self.overview_open();
                self.keep_recovery_copy(desk);
                Ok(then)
            }
            (Content::Template(_), _) => {
                desk.files.stop_asking();
                desk.tell(Notice::done(text::report_screen::template_written(&path)));
                Ok(None)
            }
            (other, _) => Err(Box::new((path, other))),
        }
    }

    /// A framework was opened: says where the open assessment can go over to it.
    pub fn tell_next_version(&self, desk: &mut Desk) {
        if let Some(next) = self.open.as_ref().and_then(|document| document.next_version(&desk.library)) {
            let words = text::versions::version_on_results(&next.version);
            desk.tell(Notice::done(words));
        }
    }

    /// Takes over the open document as it stands in its file.
    fn overview_open(&mut self) {
        let Some(document) = &self.open else { return };
        let Some(path) = document.file().map(ToOwned::to_owned) else { return };
        self.note_recent(RecentFile::of(path, document.shared_framework(), document.shared_assessment()));
    }

    fn note_recent(&mut self, file: RecentFile) {
        self.recent.retain(|old| old.path != file.path);
        self.recent.push(file);
    }
}

/// Whether a sheet is about that assessment. One that names another initiative is not.
fn is_about(open: &Assessment, sheet: &Assessment) -> bool {
    let is_other = |a: &str, b: &str| !a.trim().is_empty() && !b.trim().is_empty() && a.trim() != b.trim();
    open.framework == sheet.framework
        && !is_other(&open.initiative.title, &sheet.initiative.title)
        && !is_other(&open.initiative.city, &sheet.initiative.city)
}

fn failed_to_read(purpose: FilePurpose, path: &Path, faults: &Faults, desk: &mut Desk) {
    desk.tell_once(Notice::fault(faults).until(Until::Left));
    if purpose == FilePurpose::Open && desk.settings.recent.iter().any(|recent| recent == path) {
        desk.settings.forget_recent(path);
        desk.keep_settings();
    }
}
