//! One session: it holds the state machines, forwards what is asked to the one it belongs to, and lets the fronts read.

use super::assessment::Assessments;
use super::comparison::{Compared, Comparison};
use super::desk::Desk;
use super::reporting::Reported;
use super::{
    Change, Choice, Command, Course, CourseCommand, Document, Effect, ExampleOverview, ExportJob,
    FilePurpose, KeySaid, Move, Notice, Outcome, Question, RatingAct, RatingEdit, RecentFile, Reporting,
    Route, Standings, Steps, Sureness, WriteJob,
};
use crate::findings::Leads;
use crate::model::{Answer, CityId, CriterionId, Framework};
use crate::report::Date;
use crate::store::{Library, Places, Recovered, Settings};
use crate::text::start::NOTHING_OPEN;
use std::path::{Path, PathBuf};

/// Everything the program knows while it runs. Screens read it and send commands.
#[derive(Debug)]
pub struct Session {
    desk: Desk,
    assessments: Assessments,
    comparison: Comparison,
    reporting: Reporting,
    course: Course,
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
            key_said: None,
            heard_of: 0,
        };
        if let Some(places) = places {
            let Self { desk, assessments, course, .. } = &mut session;
            let (settings, fault) = Settings::load(places);
            desk.settings = settings;
            desk.notices.extend(fault.iter().map(Notice::fault));
            assessments.remember(places, desk);
            course.remember(desk, places);
            desk.read_own_cities();
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
        self.obey(command);
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
        let Self { desk, assessments, comparison, reporting, course, .. } = self;
        match outcome {
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
                match assessments.was_written(path, content, fingerprint, desk) {
                    Ok(Some(then)) => return self.apply(*then),
                    Ok(None) => {}
                    Err((path, content)) => course.was_written(desk, path, content),
                }
            }
            Outcome::FrameworkRead(Ok(framework)) => {
                desk.add_framework(*framework);
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
            Command::AskFor(purpose) => desk.files.ask_for(purpose),
            Command::StopAsking => desk.files.stop_asking(),
            Command::UseFile(purpose, path) => self.use_file(purpose, path),
            Command::AnswerByKey(criterion, answer) => self.answer_by_key(&criterion, answer),
            Command::IgnoreWords => self.key_said = Some(KeySaid::WordsIgnored),
            Command::Step(step) => {
                self.key_said.take_if(|said| *said == KeySaid::WordsIgnored);
                if assessments.open_mut().is_some_and(|document| !document.step(step)) && step == Move::Next {
                    self.go_to(Route::Results);
                }
            }
            Command::Undo if desk.route == Route::Course => course.travel(desk, RatingAct::Undo),
            Command::Redo if desk.route == Route::Course => course.travel(desk, RatingAct::Redo),
            Command::EditReport(edit) => reporting.edit(edit),
            Command::StopExport => reporting.stop_export(),
            Command::CopyChart(chart) => reporting.paint_chart(chart, desk),
            Command::CopySummary => reporting.copy_summary(desk),
            Command::OpenFolder => reporting.open_written_folder(desk),
            Command::Course(CourseCommand::OpenConsensus) => {
                if let Some((framework, assessment)) = course.consensus() {
                    let again = Command::Course(CourseCommand::OpenConsensus);
                    assessments.open_made(framework, assessment, again, desk);
                }
            }
            Command::Course(command) => course.apply(desk, command),
            Command::Toggle(id) => comparison.toggle(id),
            Command::ShowCell(criterion, id) => comparison.show_cell(Some((criterion, id))),
            Command::HideCell => comparison.show_cell(None),
            Command::ExploreCity(city) => {
                desk.city = Some(city);
                self.go_to(Route::Cities);
            }
            Command::SaveFirst | Command::WithoutSaving | Command::SaveOverChanges | Command::Cancel => {
                self.answer_question(&command);
            }
            other => {
                if let Some(other) = assessments.apply(other, desk) {
                    desk.apply(other);
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
        if purpose.is_of_course() {
            self.course.use_file(&mut self.desk, purpose, path);
        } else if purpose != FilePurpose::Export {
            self.assessments.use_file(purpose, path, &mut self.desk);
        } else if let Some(reported) = self.reported() {
            self.reporting.export(path, reported, &mut self.desk);
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
            document.rate(criterion, edit);
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
