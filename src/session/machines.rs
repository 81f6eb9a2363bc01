//! The state machines of a session, and to which of them each command and each answer of the world goes.

use super::assessment::Assessments;
use super::comparison::{Compared, Comparison};
use super::desk::Desk;
use super::network::{Beside, NetworkState};
use super::reporting::Reported;
use super::{
    Command, Content, Course, CourseCommand, Document, Effect, ExportJob, FilePurpose, KeySaid, Move,
    NetworkCommand, Notice, Outcome, Question, RatingAct, RatingEdit, Reporting, Route, ShareCommand,
    Sharing, SharingLacks, WriteJob,
};
use crate::findings::AlternativeId;
use crate::model::{Answer, CriterionId, ReferenceCity};
use crate::store::{DATA_ENDING, Expected, Library, Places, Settings, with_ending};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Every machine, and what is true of all of them together.
#[derive(Debug)]
pub struct Machines {
    pub desk: Desk,
    pub assessments: Assessments,
    pub comparison: Comparison,
    pub reporting: Reporting,
    pub course: Course,
    pub network: NetworkState,
    /// The dialog in which the assessment is shared as a reference.
    pub sharing: Option<Sharing>,
    pub key_said: Option<KeySaid>,
    /// The document, by its count, that the others have heard of.
    pub heard_of: u64,
}

impl Machines {
    pub fn new(library: Library, places: Option<&Places>) -> Self {
        let mut machines = Self {
            assessments: Assessments::new(&library),
            desk: Desk::new(library),
            comparison: Comparison::default(),
            reporting: Reporting::default(),
            course: Course::default(),
            network: NetworkState::default(),
            sharing: None,
            key_said: None,
            heard_of: 0,
        };
        if let Some(places) = places {
            let Self { desk, assessments, reporting, course, network, .. } = &mut machines;
            let (settings, fault) = Settings::load(places);
            desk.settings = settings;
            reporting.recall(&desk.settings);
            desk.notices.extend(fault.iter().map(Notice::fault));
            assessments.remember(places, desk);
            course.remember(desk, places);
            desk.read_own_cities();
            network.have_read(desk);
        }
        machines
    }

    pub fn document(&self) -> Option<&Document> {
        self.assessments.open()
    }

    /// What would be shared, or why it cannot be; `None` without a document or a dialog.
    pub fn reference(&self) -> Option<Result<ReferenceCity, SharingLacks>> {
        let (document, sharing) = (self.document()?, self.sharing.as_ref()?);
        Some(sharing.reference(document.framework(), document.assessment(), &self.desk.library))
    }

    /// The one place where state changes.
    pub fn apply(&mut self, command: Command) {
        let (revision, route) = (self.document().map(Document::revision), self.desk.route);
        let told = self.desk.notices.len();
        self.obey(command);
        if self.desk.route != route {
            self.desk.untell_left(told);
        }
        if self.document().map(Document::revision) != revision {
            self.assessments.keep_recovery_copy(&mut self.desk);
        }
        self.keep_current();
        if self.desk.route == Route::Compare && route != Route::Compare {
            self.comparison.choose_by_default();
        }
    }

    /// Takes in what came of an effect.
    pub fn finish(&mut self, outcome: Outcome) {
        let Self { desk, assessments, comparison, reporting, course, network, sharing, .. } = self;
        match outcome {
            Outcome::NetworkRead { folder, result } => network.take_in(&folder, result, desk),
            Outcome::Course(outcome) => course.take_in(desk, outcome),
            Outcome::CourseFileRead { path, file } => course.open_file(desk, &path, file),
            Outcome::Report(outcome) => reporting.take_in(outcome, desk),
            Outcome::SurenessFound(found) => comparison.found(found),
            Outcome::Phones(opening, event) => course.phones_told(desk, opening, event),
            Outcome::AssessmentRead { path, purpose: FilePurpose::CompareWith, result: Ok(opened) } => {
                if let Some(document) = assessments.open() {
                    comparison.add_other(path, opened.saved.assessment, document.assessment(), desk);
                }
            }
            Outcome::Written(job, Err(faults)) => {
                course.was_not_written(&job.content);
                desk.was_not_written(job, &faults);
            }
            Outcome::Written(WriteJob { path, content, .. }, Ok(fingerprint)) => {
                if matches!(content, Content::Reference(_)) {
                    *sharing = None;
                }
                match assessments.was_written(path, content, fingerprint, desk) {
                    Ok(Some(then)) => return self.apply(*then),
                    Ok(None) => {}
                    Err(other) => course.was_written(desk, other.0, other.1),
                }
            }
            Outcome::FrameworkRead(Ok(framework)) => {
                desk.add_framework(*framework);
                network.have_read(desk);
                assessments.tell_next_version(desk);
            }
            other => {
                if let Some(other) = assessments.take_in(other, desk) {
                    desk.take_in(other);
                }
            }
        }
        self.keep_current();
    }

    fn obey(&mut self, command: Command) {
        let Self { desk, assessments, comparison, reporting, course, .. } = self;
        match command {
            Command::GoTo(route) => assessments.go_to(route, desk),
            Command::AskFor(FilePurpose::EvidenceFile) => assessments.ask_for_evidence(desk),
            Command::AskFor(purpose) => desk.files.ask_for(purpose),
            Command::StopAsking => desk.stop_asking(),
            Command::UseFile(purpose, path) => self.use_file(purpose, path),
            Command::AnswerByKey(criterion, answer) => self.answer_by_key(&criterion, answer),
            Command::Rate(criterion, edit) => {
                let goes_on = desk.settings.goes_on;
                let open = assessments.open_mut();
                let said = open.and_then(|open| open.rate_and_go_on(&criterion, edit, goes_on));
                self.key_said = said.or(self.key_said.take());
            }
            Command::StillSo(criterion) => {
                let said = assessments.open_mut().and_then(|open| open.still_so(criterion));
                self.key_said = said.or(self.key_said.take());
            }
            Command::IgnoreWords => self.key_said = Some(KeySaid::WordsIgnored),
            Command::Step(step) => {
                self.key_said.take_if(|said| *said == KeySaid::WordsIgnored);
                if assessments.open_mut().is_some_and(|document| !document.step(step)) && step == Move::Next {
                    assessments.go_to(Route::Results, desk);
                }
            }
            Command::Undo if desk.route == Route::Course => course.travel(desk, RatingAct::Undo),
            Command::Redo if desk.route == Route::Course => course.travel(desk, RatingAct::Redo),
            Command::EditReport(edit) => reporting.edit(edit, desk),
            Command::CopyFindOut => {
                if let Some(document) = assessments.open() {
                    let (framework, assessment) = (document.framework(), document.assessment());
                    reporting.copy_find_out(framework, assessment, document.scorecard(), desk);
                }
            }
            Command::StopExport => reporting.stop_export(),
            Command::CopyChart(chart) => reporting.paint_chart(chart, desk),
            Command::CopySummary => reporting.copy_summary(desk),
            Command::OpenFolder => reporting.open_written_folder(desk),
            Command::OpenWritten => reporting.open_written(desk),
            Command::Course(CourseCommand::OpenConsensus) => {
                if let Some((framework, assessment)) = course.consensus() {
                    let again = Command::Course(CourseCommand::OpenConsensus);
                    assessments.open_made(framework, assessment, again, desk);
                }
            }
            Command::Course(command) => course.apply(desk, command),
            Command::Network(command) => self.obey_of_network(&command),
            Command::Share(ShareCommand::Begin) => {
                self.sharing = assessments.open().map(|document| Sharing::of(document.assessment()));
            }
            Command::Share(ShareCommand::Edit(edited)) => self.sharing = Some(*edited),
            Command::Share(ShareCommand::Cancel) => self.sharing = None,
            Command::Toggle(id) => comparison.toggle(id),
            Command::ShowCell(criterion, id) => comparison.show_cell(Some((criterion, id))),
            Command::HideCell => comparison.show_cell(None),
            Command::ExploreCity(city) => {
                desk.city = Some(city);
                assessments.go_to(Route::Cities, desk);
            }
            Command::SaveFirst
            | Command::WithoutSaving
            | Command::SaveOverChanges
            | Command::Cancel
            | Command::ImportAs(_) => {
                self.answer_question(&command);
            }
            other => {
                if let Some(other) = assessments.apply(other, desk) {
                    desk.apply(other);
                }
            }
        }
    }

    fn obey_of_network(&mut self, command: &NetworkCommand) {
        let Self { desk, comparison, network, .. } = self;
        match command {
            NetworkCommand::Reread => network.have_read(desk),
            NetworkCommand::SetBeside(place) => match network.set_beside(*place, desk) {
                Some(Beside::City(of)) => comparison.choose(AlternativeId::City(of)),
                Some(Beside::File(path)) if comparison.others().iter().any(|other| other.path == path) => {
                    comparison.choose(AlternativeId::File(path));
                }
                Some(Beside::File(path)) => {
                    let (library, purpose) = (desk.library.clone(), FilePurpose::CompareWith);
                    desk.push(Effect::ReadAssessment { path, library, purpose });
                }
                None => {}
            },
            NetworkCommand::PutAway | NetworkCommand::Forget => {
                let cities = network.put_away(desk);
                if let Some(folder) = &desk.settings.network_folder {
                    comparison.put_away(&cities, folder);
                }
                if *command == NetworkCommand::Forget {
                    network.forget(desk);
                }
            }
        }
    }

    fn use_file(&mut self, purpose: FilePurpose, path: PathBuf) {
        if purpose == FilePurpose::NetworkFolder {
            return self.network.use_folder(path, &mut self.desk);
        }
        if purpose == FilePurpose::SaveReference {
            let Some(Ok(city)) = self.reference() else { return };
            let path = with_ending(path, DATA_ENDING);
            let content = Content::Reference(Arc::new(city));
            return self.desk.push(WriteJob { path, content, expected: Expected::Absent });
        }
        if purpose.is_of_course() {
            self.course.use_file(&mut self.desk, purpose, path);
        } else if purpose == FilePurpose::EvidenceFile {
            self.assessments.link_evidence(&path, &mut self.desk);
        } else if !matches!(purpose, FilePurpose::Export | FilePurpose::ExportPlan) {
            self.assessments.use_file(purpose, path, &mut self.desk);
        } else if let Some(reported) = self.reported() {
            let Self { reporting, desk, .. } = self;
            match purpose {
                FilePurpose::ExportPlan => reporting.export_plan(path, reported, desk),
                _ => reporting.export(path, reported, desk),
            }
        }
    }

    fn answer_by_key(&mut self, criterion: &CriterionId, after: Answer) {
        let edit = RatingEdit::Answer(Some(after));
        let (before, rate) = if self.desk.route == Route::Course {
            let before = self.course.sheet().and_then(|open| open.rating().answer(criterion));
            (before, Command::Course(CourseCommand::Rate(criterion.clone(), edit)))
        } else {
            let before = self.document().and_then(|document| document.assessment().answer(criterion));
            (before, Command::Rate(criterion.clone(), edit))
        };
        self.obey(rate);
        self.key_said = KeySaid::answered(criterion, before, after).or(self.key_said.take());
    }

    fn answer_question(&mut self, answer: &Command) {
        let Self { desk, assessments, reporting, course, .. } = self;
        let Some(question) = desk.files.take_question() else { return };
        match (question, answer) {
            (Question::Unsaved { then }, Command::SaveFirst) => assessments.save(Some(then), desk),
            (Question::Unsaved { then }, Command::WithoutSaving) => {
                assessments.close(desk);
                self.apply(*then);
            }
            (Question::ChangedElsewhere(job) | Question::Replace(job), Command::SaveOverChanges) => {
                desk.push(job.over_anything());
            }
            (Question::ReplaceReport(job), Command::SaveOverChanges) => {
                reporting.start_export(ExportJob { may_replace: true, ..*job }, desk);
            }
            (Question::ImportTable { path }, Command::ImportAs(purpose)) => self.use_file(*purpose, path),
            (Question::DiscardRecovered { index }, Command::WithoutSaving) => {
                assessments.discard_recovered(index, desk);
            }
            (question, answer) => course.answered(desk, &question, answer),
        }
    }

    /// Works out anew what rests on something that has changed.
    fn keep_current(&mut self) {
        if self.heard_of != self.assessments.opened_count() {
            self.heard_of = self.assessments.opened_count();
            self.comparison.choose_nothing();
            self.reporting.forget_written();
            self.key_said = None;
            self.sharing = None;
        }
        let wants_draws = self.desk.route == Route::Compare;
        let compared = self.assessments.open().map(|document| Compared {
            version: (self.assessments.opened_count(), document.revision()),
            framework: document.framework(),
            assessment: document.assessment(),
        });
        let job = self.comparison.keep(compared, &self.desk, wants_draws);
        self.desk.effects.extend(job.map(Effect::WorkOutSureness));
        if self.desk.route == Route::Report
            && let Some(reported) = self.reported()
        {
            self.reporting.keep(reported, &mut self.desk);
        }
    }

    fn reported(&self) -> Option<Reported> {
        let document = self.document()?;
        let file = document.file().and_then(Path::file_name).unwrap_or_default();
        Some(Reported {
            version: (self.assessments.opened_count(), document.revision()),
            framework: document.shared_framework(),
            assessment: document.shared_assessment(),
            cities: self.comparison.chosen_cities(),
            file: file.to_string_lossy().into_owned(),
        })
    }
}
