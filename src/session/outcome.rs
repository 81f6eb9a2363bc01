//! What the world answers.

use super::effect::WriteFault;
use super::{
    Attempt, Change, Command, Document, Effect, FilePurpose, Notice, NoticeKind, Opened, Outcome, Question,
    Route, SaveJob, Session, Until,
};
use crate::findings::{AlternativeId, OtherFile};
use crate::model::{Framework, ReferenceCity};
use crate::store::{Fault, FaultKind, Faults, Fingerprint, Imported, Library};
use crate::text;
use std::path::{Path, PathBuf};

impl Session {
    /// Takes in what came of an effect.
    pub fn finish(&mut self, outcome: Outcome) {
        self.take_in(outcome);
        self.keep_comparison();
        self.keep_report();
    }

    fn take_in(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::AssessmentRead { path, purpose, result } => match result {
                Ok(opened) if purpose == FilePurpose::CompareWith => self.add_other(path, *opened),
                Ok(opened) if purpose == FilePurpose::Recent => self.note_recent(path, *opened),
                // Not before: what else is opened, such as a course, takes nobody’s place.
                Ok(opened) => self.unless_unsaved(Command::UseFile(purpose, path.clone()), |session| {
                    session.opened(&path, *opened);
                }),
                // A recent file that is gone or broken says so when it is opened, not on every start.
                Err(_) if purpose == FilePurpose::Recent => {}
                Err(faults) => self.failed_to_read(purpose, &path, &faults),
            },
            Outcome::AssessmentWritten(job, result) => match result {
                Ok(fingerprint) => self.written(job, fingerprint),
                Err(WriteFault::ChangedElsewhere) => self.ask(Question::ChangedElsewhere(job)),
                Err(WriteFault::Exists) => self.ask(Question::Replace(job)),
                Err(WriteFault::Other(fault)) => {
                    self.closing = false;
                    self.notices.push(Notice::fault(&fault));
                }
            },
            Outcome::CityRead { path, first_time, result } => match result {
                Ok(city) => self.add_city(path, *city, first_time),
                // A city on an own framework waits, without a word, until that framework is opened.
                Err(faults) if !first_time && faults.is_of_unknown_framework() => {}
                Err(faults) => self.failed_to_read(FilePurpose::AddCity, &path, &faults),
            },
            Outcome::FrameworkRead { path, result } => match result {
                Ok(framework) => self.add_framework(*framework),
                Err(faults) => self.failed_to_read(FilePurpose::OpenFramework, &path, &faults),
            },
            Outcome::CourseFileRead { path, file } => self.open_course_file(&path, file),
            Outcome::Course(outcome) => self.take_in_course(outcome),
            Outcome::AssessmentImported { path, result } => match result {
                Ok(imported) => self.imported(&path, *imported),
                Err(faults) => self.notice_once(Notice::fault(&faults)),
            },
            Outcome::TemplateWritten { path, framework, result } => match result {
                Ok(()) => {
                    self.asking_for = None;
                    self.notices.push(Notice::done(text::report_screen::template_written(&path)));
                }
                Err(fault) if fault.kind == FaultKind::Exists => {
                    self.ask(Question::ReplaceTemplate { path, framework });
                }
                Err(fault) => self.notice_once(Notice::fault(&fault)),
            },
            Outcome::Report(outcome) => self.take_in_report(outcome),
            Outcome::SurenessFound(found) => self.found(found),
            Outcome::AddressOpened(result) => self.tried(Attempt::Address, result),
            Outcome::RecoveryWritten(result) => self.tried(Attempt::Recovery, result),
            Outcome::SettingsWritten(result) => self.tried(Attempt::Settings, result),
            Outcome::TableFound { path } => {
                self.asking_for = None;
                self.ask(Question::ImportTable { path });
            }
        }
    }

    /// What is tried again and again is told when it fails, until it works.
    fn tried(&mut self, attempt: Attempt, result: Result<(), Fault>) {
        let until = Until::Works(attempt);
        match result {
            Ok(()) => self.notices.retain(|notice| notice.until != until),
            Err(fault) => self.notice_once(Notice::fault(&fault).until(until)),
        }
    }

    fn opened(&mut self, path: &Path, opened: Opened) {
        let strays = opened.strays();
        let Opened { saved, framework, carried } = opened;
        let crate::store::Saved { assessment, fingerprint } = saved;
        let told = carried.as_ref().map(|carried| super::rounds::told(&carried.1, &framework));
        let mut document = Document::of_file(framework, assessment, path.to_owned(), fingerprint);
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
        self.put(document, route);
        if !strays.is_empty() {
            self.notices.push(Notice::attention(text::start::strays(&strays)));
        }
        if let Some(told) = told {
            let notice = format!("{told} {}", text::versions::FILE_UNCHANGED);
            self.notices.push(Notice::attention(notice));
            self.keep_recovery_copy();
        }
        self.settings.note_recent(path);
        self.overview_open_document();
        self.keep_settings();
    }

    /// The answers of a spreadsheet go over those of the open assessment, as one step that can be undone;
    /// without one, or on another framework, they become an assessment of their own.
    fn imported(&mut self, path: &Path, imported: Imported) {
        self.asking_for = None;
        let about = &imported.assessment;
        let is_same = |document: &Document| {
            let (open, other) = (&document.assessment().initiative, &about.initiative);
            // A sheet that names another initiative is not about this one.
            let is_other =
                |a: &str, b: &str| !a.trim().is_empty() && !b.trim().is_empty() && a.trim() != b.trim();
            document.assessment().framework == about.framework
                && !is_other(&open.title, &other.title)
                && !is_other(&open.city, &other.city)
        };
        let framework = match self.document.as_ref().filter(|document| is_same(document)) {
            Some(document) => document.shared_framework(),
            None => match self.library.framework(&about.framework).cloned() {
                Some(framework) => framework,
                None => return,
            },
        };
        let answered = about.ratings.values().filter(|rating| rating.answer.is_some()).count();
        let takes_place = self.document.as_ref().is_some_and(is_same);
        let done = text::report_screen::taken_in(path, answered, framework.criteria.len(), takes_place);
        let done = [vec![done], imported.remarks.clone()].concat().join(" ");
        if takes_place {
            self.notices.clear();
            self.edit(Change::Imported, |assessment| assessment.ratings = imported.over(&assessment.ratings));
            self.keep_recovery_copy();
            self.route = Route::Results;
            self.notices.push(Notice::done(done));
        } else {
            let again = Command::UseFile(FilePurpose::ImportAssessment, path.to_owned());
            self.unless_unsaved(again, |session| {
                session.put(Document::unsaved(framework, imported.assessment), Route::Results);
                session.keep_recovery_copy();
                session.notices.push(Notice::done(done));
            });
        }
    }

    fn failed_to_read(&mut self, purpose: FilePurpose, path: &Path, faults: &Faults) {
        self.notice_once(Notice::fault(faults).until(Until::Left));
        if purpose == FilePurpose::Open && self.settings.recent.iter().any(|recent| recent == path) {
            self.settings.forget_recent(path);
            self.keep_settings();
        }
    }

    fn written(&mut self, job: SaveJob, fingerprint: Fingerprint) {
        let SaveJob { document: number, path, assessment, then, .. } = job;
        self.settings.note_recent(&path);
        self.keep_settings();
        // Another document may be open by now, which has nothing to do with this file.
        let is_of_open = number == self.opened;
        let Some(document) = self.document.as_mut().filter(|_| is_of_open) else { return };
        document.mark_saved(path, assessment, fingerprint);
        self.asking_for = None;
        // What was wrong before has been put right.
        self.notices.retain(|notice| notice.kind != NoticeKind::Attention);
        self.overview_open_document();
        self.keep_recovery_copy();
        if let Some(then) = then {
            self.apply(*then);
        }
    }

    fn add_other(&mut self, path: PathBuf, Opened { saved, .. }: Opened) {
        let Some(document) = &self.document else { return };
        if saved.assessment.framework != document.assessment().framework {
            self.notice_once(Notice::attention(text::compare::other_framework(&path)));
            return;
        }
        self.asking_for = None;
        self.others.retain(|other| other.path != path);
        self.others.push(OtherFile { path: path.clone(), assessment: saved.assessment });
        self.compared_with += 1;
        self.choice.toggle(AlternativeId::File(path));
    }

    fn add_city(&mut self, path: PathBuf, city: ReferenceCity, first_time: bool) {
        let id = city.id.clone();
        let name = city.name.clone();
        self.library.add_city(city);
        self.compared_with += 1;
        if first_time {
            self.asking_for = None;
            self.notices.push(Notice::done(text::start::city_added(&name)));
            self.settings.own_cities.retain(|old| *old != path);
            self.settings.own_cities.push(path);
            self.keep_settings();
            self.city = Some(id);
        }
    }

    /// New assessments use it from now on; the open one keeps its own.
    fn add_framework(&mut self, framework: Framework) {
        self.asking_for = None;
        self.notices.push(Notice::done(text::start::framework_opened(&framework.title, &framework.version)));
        self.library.add_framework(framework);
        for path in self.settings.own_cities.clone() {
            let library = self.library.clone();
            self.effects.push(Effect::ReadCity { path, library, first_time: false });
        }
        let next = self.document.as_ref().and_then(|document| self.next_version(document));
        if let Some(next) = next {
            self.notices.push(Notice::done(text::versions::version_on_results(&next.version)));
        }
    }

    pub(super) fn notice_once(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Replaces what is at hand; for a framework given on the command line.
    pub fn set_library(&mut self, library: Library) {
        self.library = library;
        self.compared_with += 1;
    }
}
