//! One session: it holds the state machines, forwards what is asked to the one it belongs to, and lets the fronts read.

use super::assessment::Assessments;
use super::comparison::{Compared, Comparison};
use super::desk::Desk;
use super::network::{Beside, NetworkState};
use super::reporting::Reported;
use super::{
    Change, Choice, Command, Content, Course, CourseCommand, Document, Effect, ExampleOverview, ExportJob,
    FilePurpose, HelpPage, KeySaid, Move, NetworkCommand, Notice, Outcome, Question, RatingAct, RatingEdit,
    RecentFile, Reporting, Route, ShareCommand, Sharing, SharingLacks, Standings, Steps, Sureness, WriteJob,
};
use crate::findings::{AlternativeId, Leads};
use crate::model::{Answer, CityId, CriterionId, Framework, FrameworkRef, ReferenceCity};
use crate::report::Date;
use crate::store::{DATA_ENDING, Expected, Library, Places, Recovered, Settings, with_ending};
use crate::text::start::NOTHING_OPEN;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything the program knows while it runs. Screens read it and send commands.
#[derive(Debug)]
pub struct Session {
    desk: Desk,
    assessments: Assessments,
    comparison: Comparison,
    reporting: Reporting,
    course: Course,
    network: NetworkState,
    /// The dialog in which the assessment is shared as a reference.
    sharing: Option<Sharing>,
    key_said: Option<KeySaid>,
    /// The document, by its count, that the others have heard of.
    heard_of: u64,
}

impl Session {
    /// A session with nothing open. Without `places`, nothing is remembered and nothing recovered.
    pub fn new(library: Library, places: Option<&Places>) -> Self {
        let mut session = Self {
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
            let Self { desk, assessments, reporting, course, network, .. } = &mut session;
            let (settings, fault) = Settings::load(places);
            desk.settings = settings;
            reporting.recall(&desk.settings);
            desk.notices.extend(fault.iter().map(Notice::fault));
            assessments.remember(places, desk);
            course.remember(desk, places);
            desk.read_own_cities();
            network.have_read(desk);
        }
        session
    }

    /// Frameworks, cities and examples.
    pub fn library(&self) -> &Library {
        &self.desk.library
    }

    /// Theme, text size, recent files.
    pub fn settings(&self) -> &Settings {
        &self.desk.settings
    }

    /// The screen that is shown.
    pub fn route(&self) -> Route {
        self.desk.route
    }

    /// Messages that have not been put away.
    pub fn notices(&self) -> &[Notice] {
        &self.desk.notices
    }

    /// The page of help that is shown; absent while there is none.
    pub fn help(&self) -> Option<HelpPage> {
        self.desk.help
    }

    /// Tells something that needs a look and came from outside.
    pub fn tell(&mut self, what: String) {
        self.desk.tell(Notice::attention(what));
    }

    /// What draws the window, in words; `None` where there is none.
    pub fn drawn_by(&self) -> Option<&str> {
        self.desk.drawn_by.as_deref()
    }

    /// Notes what draws the window.
    pub fn set_drawn_by(&mut self, words: String) {
        self.desk.drawn_by = Some(words);
    }

    /// What the user must decide before anything else.
    pub fn question(&self) -> Option<&Question> {
        self.desk.files.question()
    }

    /// The file being asked for.
    pub fn asking_for(&self) -> Option<FilePurpose> {
        self.desk.files.asking_for()
    }

    /// Whether the window may close now.
    pub fn is_closing(&self) -> bool {
        self.desk.files.is_closing()
    }

    /// The open assessment; `None` before one is opened or begun.
    pub fn document(&self) -> Option<&Document> {
        self.assessments.open()
    }

    /// Grows with every document that is opened, so that drafts can be told from those of another.
    pub fn opened_count(&self) -> u64 {
        self.assessments.opened_count()
    }

    /// Unsaved work of a program that ended without being asked.
    pub fn recovered(&self) -> &[Recovered] {
        self.assessments.recovered()
    }

    /// Recent files that could be read, the latest first.
    pub fn recent(&self) -> impl Iterator<Item = &RecentFile> {
        self.desk.settings.recent.iter().filter_map(|path| self.assessments.recent(path))
    }

    /// The examples that come with the program.
    pub fn examples(&self) -> &[ExampleOverview] {
        self.assessments.examples()
    }

    /// All leads at hand, with those of the open assessment.
    pub fn leads(&self) -> Leads<'_> {
        let own = self.document().map_or(&[][..], |document| &document.assessment().own_leads);
        Leads::new(self.library().leads(), own)
    }

    /// What is compared.
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// What is chosen on the Compare screen.
    pub fn choice(&self) -> &Choice {
        self.comparison.choice()
    }

    /// How the open document stands to them, in their order; `None` without a document.
    pub fn standings(&self) -> Option<&Standings> {
        self.comparison.standings()
    }

    /// What is known of how sure the comparison is; `None` until a run has ended.
    pub fn sureness(&self) -> Option<&Sureness> {
        self.comparison.sureness()
    }

    /// The draws over the standings as they are now; `None` until they are done.
    pub fn current_sureness(&self) -> Option<&Sureness> {
        self.comparison.current_sureness()
    }

    /// The city that is being explored.
    pub fn city(&self) -> Option<&CityId> {
        self.desk.city.as_ref()
    }

    /// What is chosen for the report, and how it reads.
    pub fn reporting(&self) -> &Reporting {
        &self.reporting
    }

    /// The folder where the next report probably goes.
    pub fn report_folder(&self) -> PathBuf {
        let beside = self.reporting.written().or_else(|| self.document()?.file());
        beside.and_then(Path::parent).map_or_else(crate::store::documents_folder, Path::to_owned)
    }

    /// The day it is, or the one to print.
    pub fn today(&self) -> Date {
        self.reporting.today()
    }

    /// Prints that day instead of today.
    pub fn print_date(&mut self, date: Date) {
        self.reporting.print_date(date);
    }

    /// What was copied from the report since the last call: a chart as PNG, and a text.
    pub fn take_copied(&mut self) -> (Option<Vec<u8>>, Option<String>) {
        (self.reporting.take_painted_chart(), self.reporting.take_copied_text())
    }

    /// What is going on in a course.
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// Whether the screen belongs to somebody who rates and should see nothing else: the rail then stands back.
    pub fn is_curtained(&self) -> bool {
        self.route() == Route::Course && self.course.is_curtained()
    }

    /// Whether the room looks on: the whole window then belongs to one criterion.
    pub fn is_projecting(&self) -> bool {
        self.route() == Route::Course && self.course.is_projecting()
    }

    /// The folder of cities that was added; `None` without one.
    pub fn network_folder(&self) -> Option<&Path> {
        self.settings().network_folder.as_deref()
    }

    /// What it holds, and what is under way with it.
    pub fn network(&self) -> &NetworkState {
        &self.network
    }

    /// Whether the answers of the folder can be set beside those of the open assessment.
    pub fn is_network_comparable(&self) -> bool {
        let of = |document: &Document| FrameworkRef::from(document.framework());
        let both = self.document().map(of).zip(self.network.network());
        both.is_some_and(|(own, network)| own == FrameworkRef::from(&*network.framework))
    }

    /// What stands in the dialog that shares the assessment; `None` while it is closed.
    pub fn sharing(&self) -> Option<&Sharing> {
        self.sharing.as_ref()
    }

    /// What would be shared, or why it cannot be; `None` without a document or a dialog.
    pub fn reference(&self) -> Option<Result<ReferenceCity, SharingLacks>> {
        let (document, sharing) = (self.document()?, self.sharing.as_ref()?);
        Some(sharing.reference(document.framework(), document.assessment(), self.library()))
    }

    /// What undo would change on the screen that is shown, and the framework it speaks of.
    pub fn next_undo(&self) -> Option<(&Change, &Framework)> {
        self.steps().and_then(|Steps { undo, framework, .. }| Some((undo?, framework)))
    }

    /// What redo would change on the screen that is shown, and the framework it speaks of.
    pub fn next_redo(&self) -> Option<(&Change, &Framework)> {
        self.steps().and_then(|Steps { redo, framework, .. }| Some((redo?, framework)))
    }

    fn steps(&self) -> Option<Steps<'_>> {
        if self.route() == Route::Course {
            return self.course.steps(self.library().default_framework().map(AsRef::as_ref));
        }
        let document = self.document()?;
        let (undo, redo) = (document.next_undo(), document.next_redo());
        Some(Steps { undo, redo, framework: document.framework() })
    }

    /// What the last key did; an answer only as long as undo would take back just this one.
    pub fn key_said(&self) -> Option<&KeySaid> {
        self.key_said.as_ref().filter(|said| said.holds(self.next_undo().map(|(change, _)| change)))
    }

    /// Everything the world is asked to do since the last call.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.desk.effects)
    }

    /// Replaces what is at hand; for a framework given on the command line.
    pub fn set_library(&mut self, library: Library) {
        self.desk.change_library(|at_hand| *at_hand = library);
    }

    /// The one place where state changes.
    pub fn apply(&mut self, command: Command) {
        let (revision, route) = (self.document().map(Document::revision), self.route());
        let told = self.desk.notices.len();
        self.obey(command);
        if self.route() != route {
            self.desk.untell_left(told);
        }
        if self.document().map(Document::revision) != revision {
            self.assessments.keep_recovery_copy(&mut self.desk);
        }
        self.keep_current();
        if self.route() == Route::Compare && route != Route::Compare {
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
                    Err((path, content)) => course.was_written(desk, path, content),
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
            Command::GoTo(route) => self.go_to(route),
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
                    self.go_to(Route::Results);
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
                self.go_to(Route::Cities);
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

    fn go_to(&mut self, route: Route) {
        if route.needs_document() && self.document().is_none() {
            self.desk.tell(Notice::attention(NOTHING_OPEN));
            self.desk.route = Route::Start;
            return;
        }
        if let Some(document) = self.assessments.open_mut() {
            document.close_step();
        }
        self.desk.route = route;
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
        let before = if self.route() == Route::Course {
            let before = self.course.sheet().and_then(|open| open.rating().answer(criterion));
            self.course.apply(&mut self.desk, CourseCommand::Rate(criterion.clone(), edit));
            before
        } else {
            let Some(document) = self.assessments.open_mut() else { return };
            let before = document.assessment().answer(criterion);
            document.rate_and_go_on(criterion, edit, self.desk.settings.goes_on);
            before
        };
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
        if self.heard_of != self.opened_count() {
            self.heard_of = self.opened_count();
            self.comparison.choose_nothing();
            self.reporting.forget_written();
            self.key_said = None;
            self.sharing = None;
        }
        let wants_draws = self.route() == Route::Compare;
        let compared = self.assessments.open().map(|document| Compared {
            version: (self.assessments.opened_count(), document.revision()),
            framework: document.framework(),
            assessment: document.assessment(),
        });
        let job = self.comparison.keep(compared, &self.desk, wants_draws);
        self.desk.effects.extend(job.map(Effect::WorkOutSureness));
        if self.route() == Route::Report
            && let Some(reported) = self.reported()
        {
            self.reporting.keep(reported, &mut self.desk);
        }
    }

    fn reported(&self) -> Option<Reported> {
        let document = self.document()?;
        let file = document.file().and_then(Path::file_name).unwrap_or_default();
        Some(Reported {
            version: (self.opened_count(), document.revision()),
            framework: document.shared_framework(),
            assessment: document.shared_assessment(),
            cities: self.comparison.chosen_cities(),
            file: file.to_string_lossy().into_owned(),
        })
    }
}
