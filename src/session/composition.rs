//! One session: what the fronts read of the state machines, and how they are asked.

use super::comparison::Comparison;
use super::machines::Machines;
use super::network::NetworkState;
use super::{
    Change, Choice, Command, Course, Document, Effect, ExampleOverview, FilePurpose, HelpPage, KeySaid,
    Notice, Outcome, Question, RecentFile, Reporting, Route, Screen, Sharing, SharingLacks, Standings, Steps,
    Sureness,
};
use crate::findings::Leads;
use crate::model::{CityId, Framework, FrameworkRef, ReferenceCity};
use crate::store::{Library, Places, Recovered, Settings};
use std::path::Path;

/// Everything the program knows while it runs. Screens read it and send commands.
#[derive(Debug)]
pub struct Session {
    machines: Machines,
}

impl Session {
    /// A session with nothing open. Without `places`, nothing is remembered and nothing recovered.
    pub fn new(library: Library, places: Option<&Places>) -> Self {
        Self { machines: Machines::new(library, places) }
    }

    /// The one place where state changes.
    pub fn apply(&mut self, command: Command) {
        self.machines.apply(command);
    }

    /// Takes in what came of an effect.
    pub fn finish(&mut self, outcome: Outcome) {
        self.machines.finish(outcome);
    }

    /// Frameworks, cities and examples.
    pub fn library(&self) -> &Library {
        &self.machines.desk.library
    }

    /// Theme, text size, recent files.
    pub fn settings(&self) -> &Settings {
        &self.machines.desk.settings
    }

    /// The screen that is shown.
    pub fn route(&self) -> Route {
        self.machines.desk.route
    }

    /// What is shown, with what it needs.
    pub fn screen(&self) -> Screen<'_> {
        Screen::at(self.route(), self.document(), &self.machines.course)
    }

    /// Messages that have not been put away.
    pub fn notices(&self) -> &[Notice] {
        &self.machines.desk.notices
    }

    /// The page of help that is shown; absent while there is none.
    pub fn help(&self) -> Option<HelpPage> {
        self.machines.desk.help
    }

    /// Tells something that needs a look and came from outside.
    pub fn tell(&mut self, what: String) {
        self.machines.desk.tell(Notice::attention(what));
    }

    /// What draws the window, in words; `None` where there is none.
    pub fn drawn_by(&self) -> Option<&str> {
        self.machines.desk.drawn_by.as_deref()
    }

    /// Notes what draws the window.
    pub fn set_drawn_by(&mut self, words: String) {
        self.machines.desk.drawn_by = Some(words);
    }

    /// What the user must decide before anything else.
    pub fn question(&self) -> Option<&Question> {
        self.machines.desk.files.question()
    }

    /// The file being asked for.
    pub fn asking_for(&self) -> Option<FilePurpose> {
        self.machines.desk.files.asking_for()
    }

    /// Whether the window may close now.
    pub fn is_closing(&self) -> bool {
        self.machines.desk.files.is_closing()
    }

    /// The open assessment; `None` before one is opened or begun.
    pub fn document(&self) -> Option<&Document> {
        self.machines.assessments.open()
    }

    /// Grows with every document that is opened, so that drafts can be told from those of another.
    pub fn opened_count(&self) -> u64 {
        self.machines.assessments.opened_count()
    }

    /// Unsaved work of a program that ended without being asked.
    pub fn recovered(&self) -> &[Recovered] {
        self.machines.assessments.recovered()
    }

    /// Recent files that could be read, the latest first.
    pub fn recent(&self) -> impl Iterator<Item = &RecentFile> {
        self.machines.desk.settings.recent.iter().filter_map(|path| self.machines.assessments.recent(path))
    }

    /// The examples that come with the program.
    pub fn examples(&self) -> &[ExampleOverview] {
        self.machines.assessments.examples()
    }

    /// All leads at hand, with those of the open assessment.
    pub fn leads(&self) -> Leads<'_> {
        let own = self.document().map_or(&[][..], |document| &document.assessment().own_leads);
        Leads::new(self.library().leads(), own)
    }

    /// What is compared.
    pub fn comparison(&self) -> &Comparison {
        &self.machines.comparison
    }

    /// What is chosen on the Compare screen.
    pub fn choice(&self) -> &Choice {
        self.machines.comparison.choice()
    }

    /// How the open document stands to them, in their order; `None` without a document.
    pub fn standings(&self) -> Option<&Standings> {
        self.machines.comparison.standings()
    }

    /// The draws over the standings as they are now; `None` until they are done.
    pub fn current_sureness(&self) -> Option<&Sureness> {
        self.machines.comparison.current_sureness()
    }

    /// The city that is being explored.
    pub fn city(&self) -> Option<&CityId> {
        self.machines.desk.city.as_ref()
    }

    /// What is chosen for the report, and how it reads.
    pub fn reporting(&self) -> &Reporting {
        &self.machines.reporting
    }

    /// The day it is.
    pub fn today(&self) -> crate::report::Date {
        crate::store::today()
    }

    /// What was copied from the report since the last call: a chart as PNG, and a text.
    pub fn take_copied(&mut self) -> (Option<Vec<u8>>, Option<String>) {
        (self.machines.reporting.take_painted_chart(), self.machines.reporting.take_copied_text())
    }

    /// What makes pages that are one file; without it, none are offered.
    pub fn make_pages_with(&mut self, maker: super::PageMaker) {
        self.machines.course.make_pages_with(maker);
    }

    /// What is going on in a course.
    pub fn course(&self) -> &Course {
        &self.machines.course
    }

    /// Whether the screen belongs to somebody who rates and should see nothing else: the rail then stands back.
    pub fn is_curtained(&self) -> bool {
        self.route() == Route::Course && self.machines.course.is_curtained()
    }

    /// Whether the room looks on: the whole window then belongs to one criterion.
    pub fn is_projecting(&self) -> bool {
        self.route() == Route::Course && self.machines.course.is_projecting()
    }

    /// The folder of cities that was added; `None` without one.
    pub fn network_folder(&self) -> Option<&Path> {
        self.settings().network_folder.as_deref()
    }

    /// What it holds, and what is under way with it.
    pub fn network(&self) -> &NetworkState {
        &self.machines.network
    }

    /// Whether the answers of the folder can be set beside those of the open assessment.
    pub fn is_network_comparable(&self) -> bool {
        let of = |document: &Document| FrameworkRef::from(document.framework());
        let both = self.document().map(of).zip(self.machines.network.network());
        both.is_some_and(|(own, network)| own == FrameworkRef::from(&*network.framework))
    }

    /// What stands in the dialog that shares the assessment; `None` while it is closed.
    pub fn sharing(&self) -> Option<&Sharing> {
        self.machines.sharing.as_ref()
    }

    /// What would be shared, or why it cannot be; `None` without a document or a dialog.
    pub fn reference(&self) -> Option<Result<ReferenceCity, SharingLacks>> {
        self.machines.reference()
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
            return self.machines.course.steps(self.library().default_framework().map(AsRef::as_ref));
        }
        let document = self.document()?;
        let (undo, redo) = (document.next_undo(), document.next_redo());
        Some(Steps { undo, redo, framework: document.framework() })
    }

    /// What the last key did; an answer only as long as undo would take back just this one.
    pub fn key_said(&self) -> Option<&KeySaid> {
        self.machines.key_said.as_ref().filter(|said| said.holds(self.next_undo().map(|(change, _)| change)))
    }

    /// Everything the world is asked to do since the last call.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.machines.desk.effects)
    }

    /// Replaces what is at hand; for a framework given on the command line.
    pub fn set_library(&mut self, library: Library) {
        self.machines.desk.change_library(|at_hand| *at_hand = library);
    }
}
