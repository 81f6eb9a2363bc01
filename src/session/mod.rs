//! What is going on: the open document, where the user is, and what can be undone. No window is needed.
//!
//! State changes in one place, [`Session::apply`]. What takes time or touches the world leaves as an
//! [`Effect`] and comes back as an [`Outcome`].

mod by_key;
mod command;
mod comparing;
mod course;
mod document;
mod effect;
mod history;
mod leads;
mod opening;
mod outcome;
mod overview;
mod planning;
mod rating;
mod rating_edit;
mod reporting;
mod rounds;
mod route;
mod sureness;
mod weighting;

pub use by_key::KeySaid;
pub use command::Command;
pub use comparing::{Choice, Standings};
pub use course::{
    Course, CourseCommand, CourseEffect, CourseFile, CourseOutcome, CoursePaper, CourseView, ExerciseDraft,
    FileContent, FileJob, KeptRoom, OpenRoom, OpenSheet, Purpose, RoomEdits, WaitingTable, WatchJob,
};
pub use document::Document;
pub use effect::{Effect, FilePurpose, Lane, Opened, Outcome, SaveJob, WriteFault};
pub use history::{ActionField, Change, Edited, ExerciseField, ProfileField};
pub use leads::LeadEdit;
pub use overview::{ExampleOverview, RecentFile};
pub use planning::{ActionEdit, InquiryEdit};
pub use rating::{Handing, PersonRating, Questions, RatingAct, RatingEffect};
pub use rating_edit::{Move, RatingEdit};
pub use reporting::{
    Content, ExportFault, ExportJob, PageCount, ReportChoice, ReportEdit, ReportEffect, ReportInput,
    ReportOutcome, Reporting, Written,
};
pub use rounds::{NameFault, Since, current_name_fault, ending_name_fault, new_name_fault, suggested_names};
pub use route::{Notice, NoticeKind, Question, Route};
pub use sureness::{Found, SEED, Sureness, SurenessJob};

use crate::findings::{AlternativeId, OtherFile};
use crate::model::{CityId, CriterionId, Framework};
use crate::store::{Library, Places, Recovered, RecoveryCopy, Settings};
use std::collections::VecDeque;

/// The next steps of undo and redo where one is, and the framework they speak of.
struct Steps<'a> {
    undo: Option<&'a Change>,
    redo: Option<&'a Change>,
    framework: &'a Framework,
}

/// Everything the program knows while it runs. Screens read it and send commands.
#[derive(Debug)]
pub struct Session {
    library: Library,
    settings: Settings,
    route: Route,
    document: Option<Document>,
    /// Counts opened documents.
    opened: u64,
    choice: Choice,
    /// Files opened only to be compared with.
    others: Vec<OtherFile>,
    /// Counts changes of those one can be compared with, apart from the document.
    compared_with: u64,
    comparison: Option<comparing::Kept>,
    /// The city that is being explored.
    city: Option<CityId>,
    notices: Vec<Notice>,
    /// What must be decided, the first one first; none is lost because another one came up.
    questions: VecDeque<Question>,
    /// Which file is being asked for.
    asking_for: Option<FilePurpose>,
    /// The question for whose answer a file is being chosen, whatever is shown meanwhile.
    evidence_for: Option<CriterionId>,
    /// What waits until the document has a file and is saved.
    after_saving: Option<Box<Command>>,
    recovered: Vec<Recovered>,
    recovery: Option<RecoveryCopy>,
    /// Recent files that could be read.
    recent: Vec<RecentFile>,
    examples: Vec<ExampleOverview>,
    effects: Vec<Effect>,
    sureness: Option<Sureness>,
    run: Option<sureness::Run>,
    key_said: Option<KeySaid>,
    course: Course,
    reporting: Reporting,
    /// Set when the window may close.
    closing: bool,
}

impl Session {
    /// A session with nothing open. Without `places`, nothing is remembered and nothing recovered.
    pub fn new(library: Library, places: Option<&Places>) -> Self {
        let examples = overview::examples(&library);
        let mut session = Self {
            library,
            settings: Settings::default(),
            route: Route::Start,
            document: None,
            opened: 0,
            choice: Choice::default(),
            others: Vec::new(),
            compared_with: 0,
            comparison: None,
            city: None,
            notices: Vec::new(),
            questions: VecDeque::new(),
            asking_for: None,
            evidence_for: None,
            after_saving: None,
            recovered: Vec::new(),
            recovery: None,
            recent: Vec::new(),
            examples,
            effects: Vec::new(),
            sureness: None,
            run: None,
            key_said: None,
            course: Course::default(),
            reporting: Reporting::default(),
            closing: false,
        };
        if let Some(places) = places {
            session.remember(places);
        }
        session
    }

    fn remember(&mut self, places: &Places) {
        let (settings, fault) = Settings::load(places);
        self.settings = settings;
        self.recall_report();
        if let Some(fault) = fault {
            self.notices.push(Notice::fault(&fault));
        }
        for recovered in crate::store::list_recovered(places) {
            match recovered {
                Ok(recovered) => self.recovered.push(recovered),
                Err(fault) => self.notices.push(Notice::fault(&fault)),
            }
        }
        match RecoveryCopy::create(places) {
            Ok(copy) => self.recovery = Some(copy),
            Err(fault) => self.notices.push(Notice::fault(&fault)),
        }
        for path in self.settings.recent.clone() {
            let library = self.library.clone();
            self.effects.push(Effect::ReadAssessment { path, library, purpose: FilePurpose::Recent });
        }
        self.remember_courses(places);
        for path in self.settings.own_cities.clone() {
            self.effects.push(Effect::ReadCity { path, library: self.library.clone(), first_time: false });
        }
    }

    /// Frameworks, cities and examples.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Theme, text size, recent files.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The screen that is shown.
    pub fn route(&self) -> Route {
        self.route
    }

    /// The open assessment; `None` before one is opened or begun.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// Grows with every document that is opened, so that drafts can be told from those of another.
    pub fn opened_count(&self) -> u64 {
        self.opened
    }

    /// What is chosen on the Compare screen.
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// Files opened only to be compared with.
    pub fn others(&self) -> &[OtherFile] {
        &self.others
    }

    /// The city that is being explored.
    pub fn city(&self) -> Option<&CityId> {
        self.city.as_ref()
    }

    /// Messages that have not been put away.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// What the user must decide before anything else.
    pub fn question(&self) -> Option<&Question> {
        self.questions.front()
    }

    /// Has something decided, after what is being asked already. What is at stake is not closed meanwhile.
    fn ask(&mut self, question: Question) {
        self.closing = false;
        self.questions.push_back(question);
    }

    /// The file being asked for.
    pub fn asking_for(&self) -> Option<FilePurpose> {
        self.asking_for
    }

    /// Unsaved work of a program that ended without being asked.
    pub fn recovered(&self) -> &[Recovered] {
        &self.recovered
    }

    /// Recent files that could be read, the latest first.
    pub fn recent(&self) -> impl Iterator<Item = &RecentFile> {
        let read = |path: &std::path::PathBuf| self.recent.iter().find(|file| file.path == *path);
        self.settings.recent.iter().filter_map(read)
    }

    /// The examples that come with the program.
    pub fn examples(&self) -> &[ExampleOverview] {
        &self.examples
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
        if self.route == Route::Course {
            return self.course.steps(self.library.default_framework().map(AsRef::as_ref));
        }
        let document = self.document.as_ref()?;
        let (undo, redo) = (document.next_undo(), document.next_redo());
        Some(Steps { undo, redo, framework: document.framework() })
    }

    /// Whether the window may close now.
    pub fn is_closing(&self) -> bool {
        self.closing
    }

    /// Everything the world is asked to do since the last call.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The criterion on the Score screen.
    pub fn criterion(&self) -> Option<&CriterionId> {
        self.document.as_ref().map(Document::criterion)
    }
}
