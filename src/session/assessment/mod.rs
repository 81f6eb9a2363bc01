//! The assessment that is open, with its file and its history, and what is known of others on this computer.

mod document;
mod edits;
mod incoming;
mod leads;
mod overview;
mod planning;
mod rounds;
mod weighting;

pub use document::Document;
pub use leads::LeadEdit;
pub use overview::{ExampleOverview, RecentFile};
pub use planning::{ActionEdit, InquiryEdit};
pub use rounds::{NameFault, Since, current_name_fault, ending_name_fault, new_name_fault, suggested_names};

use rounds::told;

use super::desk::Desk;
use super::{
    ActionField, Change, Command, Content, Effect, FilePurpose, Notice, NoticeKind, Question, RatingEdit,
    Route, WriteJob,
};
use crate::model::{Assessment, CheckLength, CriterionId, Framework};
use crate::store::{Expected, Library, OWN_ENDING, Places, Recovered, RecoveryCopy, with_ending};
use crate::text;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The state machine of assessments.
#[derive(Debug)]
pub struct Assessments {
    open: Option<Document>,
    /// Counts opened documents.
    opened: u64,
    /// Unsaved work of a program that ended without being asked.
    recovered: Vec<Recovered>,
    recovery: Option<RecoveryCopy>,
    /// Recent files that could be read.
    recent: Vec<RecentFile>,
    /// The question for whose answer a file is being chosen, whatever is shown meanwhile.
    evidence_for: Option<CriterionId>,
    examples: Vec<ExampleOverview>,
}

impl Assessments {
    pub fn new(library: &Library) -> Self {
        let examples = overview::examples(library);
        Self {
            open: None,
            opened: 0,
            recovered: Vec::new(),
            recovery: None,
            recent: Vec::new(),
            evidence_for: None,
            examples,
        }
    }

    /// Goes on with what was left on this computer.
    pub fn remember(&mut self, places: &Places, desk: &mut Desk) {
        for recovered in crate::store::list_recovered(places) {
            match recovered {
                Ok(recovered) => self.recovered.push(recovered),
                Err(fault) => desk.tell(Notice::fault(&fault)),
            }
        }
        match RecoveryCopy::create(places) {
            Ok(copy) => self.recovery = Some(copy),
            Err(fault) => desk.tell(Notice::fault(&fault)),
        }
        for path in desk.settings.recent.clone() {
            let library = desk.library.clone();
            desk.push(Effect::ReadAssessment { path, library, purpose: FilePurpose::Recent });
        }
    }

    /// The open assessment; `None` before one is opened or begun.
    pub fn open(&self) -> Option<&Document> {
        self.open.as_ref()
    }

    pub fn open_mut(&mut self) -> Option<&mut Document> {
        self.open.as_mut()
    }

    /// Grows with every document that is opened.
    pub fn opened_count(&self) -> u64 {
        self.opened
    }

    pub fn recovered(&self) -> &[Recovered] {
        &self.recovered
    }

    pub fn examples(&self) -> &[ExampleOverview] {
        &self.examples
    }

    /// What could be read of a recent file.
    pub fn recent(&self, path: &Path) -> Option<&RecentFile> {
        self.recent.iter().find(|file| file.path == path)
    }

    /// Whether something of the open one is not saved.
    pub fn is_dirty(&self) -> bool {
        self.open.as_ref().is_some_and(Document::is_dirty)
    }

    /// Does what is asked of assessments; hands back what is not theirs.
    pub fn apply(&mut self, command: Command, desk: &mut Desk) -> Option<Command> {
        if command.leaves_document() && self.is_dirty() {
            ask_first(command, desk);
            return None;
        }
        match command {
            Command::Begin(check) => self.begin(check, desk),
            Command::OpenExample(index) => self.open_example(index, desk),
            Command::OpenRecovered(index) => self.open_recovered(index, desk),
            Command::DiscardRecovered(index) => desk.ask(Question::DiscardRecovered { index }),
            Command::Save => self.save(None, desk),
            Command::CloseDocument => self.close(desk),
            Command::Quit => {
                self.drop_recovery_copy(desk);
                desk.files.close();
            }
            Command::Undo => self.travel(Document::undo, desk),
            Command::Redo => self.travel(Document::redo, desk),
            other => {
                return match &mut self.open {
                    Some(document) => edits::apply(document, other, desk),
                    None => Some(other),
                };
            }
        }
        None
    }

    /// Goes to a screen; to the start where its assessment is not there.
    pub fn go_to(&mut self, route: Route, desk: &mut Desk) {
        desk.route = route;
        match &mut self.open {
            Some(document) => document.close_step(),
            None if route.needs_document() => {
                desk.tell(Notice::attention(text::start::NOTHING_OPEN));
                desk.route = Route::Start;
            }
            None => {}
        }
    }

    fn begin(&mut self, check: CheckLength, desk: &mut Desk) {
        let Some(framework) = desk.library.default_framework().cloned() else { return };
        let mut assessment = Assessment::new(&framework);
        assessment.check = check;
        if !Library::is_built_in(&framework) {
            assessment.own_framework = Some((*framework).clone());
        }
        self.put(Document::unsaved(framework, assessment), Route::Initiative, desk);
    }

    fn open_example(&mut self, index: usize, desk: &mut Desk) {
        let Some(example) = desk.library.examples().get(index).cloned() else { return };
        match desk.library.fit(Path::new(&example.file), example.assessment.clone()) {
            Ok(fitted) => {
                let carried = fitted.carried.as_ref().map(|carried| told(&carried.1, &fitted.framework));
                self.put(Document::of_example(fitted.framework, fitted.assessment), Route::Results, desk);
                desk.notices.extend(carried.map(Notice::attention));
            }
            Err(faults) => desk.tell(Notice::fault(&faults)),
        }
    }

    /// It stays in the list where it cannot be opened.
    fn open_recovered(&mut self, index: usize, desk: &mut Desk) {
        let Some(recovered) = self.recovered.get(index) else { return };
        match desk.library.fit(&recovered.copy, recovered.assessment.clone()) {
            Ok(fitted) => {
                let Recovered { file, based_on, copy, .. } = self.recovered.remove(index);
                let carried = fitted.carried.as_ref().map(|carried| told(&carried.1, &fitted.framework));
                let document = Document::recovered(fitted.framework, fitted.assessment, file, based_on);
                self.put(document, Route::Score, desk);
                self.keep_recovery_copy(desk);
                desk.push(Effect::RemoveRecovery { copy });
                desk.tell(Notice::attention(text::start::RECOVERED_OPEN));
                desk.notices.extend(carried.map(Notice::attention));
            }
            Err(faults) => desk.tell(Notice::fault(&faults)),
        }
    }

    /// Opens what was made from something else, such as what a room agreed on; `again` does the same after a question.
    pub fn open_made(
        &mut self,
        framework: Arc<Framework>,
        assessment: Assessment,
        again: Command,
        desk: &mut Desk,
    ) -> bool {
        let may = !self.is_dirty();
        if may {
            self.put(Document::unsaved(framework, assessment), Route::Results, desk);
            self.keep_recovery_copy(desk);
        } else {
            ask_first(again, desk);
        }
        may
    }

    /// A file is to be chosen that proves the answer to the question that is shown.
    pub fn ask_for_evidence(&mut self, desk: &mut Desk) {
        self.evidence_for = self.open.as_ref().map(|document| document.criterion().clone());
        desk.files.ask_for(FilePurpose::EvidenceFile);
    }

    /// A file of this computer proves an answer. Where it lies is kept, and never printed.
    pub fn link_evidence(&mut self, path: &Path, desk: &mut Desk) {
        desk.files.stop_asking();
        if let Some((document, criterion)) = self.open.as_mut().zip(self.evidence_for.take()) {
            document.rate(&criterion, RatingEdit::EvidenceLink(path.display().to_string()));
        }
    }

    /// Puts another one in place of the open one; where there is nothing to ask, it says so.
    fn put(&mut self, document: Option<Document>, route: Route, desk: &mut Desk) {
        let Some(document) = document else {
            return desk.tell_once(Notice::attention(text::start::NO_QUESTIONS));
        };
        self.open = Some(document);
        self.opened += 1;
        self.evidence_for = None;
        desk.route = route;
        desk.notices.clear();
        desk.files.stop_asking();
        self.drop_recovery_copy(desk);
    }

    /// Has nothing open any more; what was not saved is gone.
    pub fn close(&mut self, desk: &mut Desk) {
        self.open = None;
        self.opened += 1;
        desk.notices.clear();
        desk.route = Route::Start;
        self.drop_recovery_copy(desk);
    }

    /// Undo or redo, and go where it happened, so that nothing changes out of sight.
    fn travel(&mut self, go: fn(&mut Document) -> Option<Change>, desk: &mut Desk) {
        let Some(document) = &mut self.open else { return };
        let Some(change) = go(document) else { return };
        match &change {
            Change::OwnLeads(Some(city)) => desk.city = Some(city.clone()),
            // What was told of it is no longer so.
            Change::Imported => desk.untell(NoticeKind::Done),
            _ => {}
        }
        if let Some(criterion) = change.criterion() {
            document.show(criterion.clone());
        }
        desk.route = Route::of_change(&change).unwrap_or(desk.route);
    }

    pub fn discard_recovered(&mut self, index: usize, desk: &mut Desk) {
        if index < self.recovered.len() {
            let copy = self.recovered.remove(index).copy;
            desk.push(Effect::RemoveRecovery { copy });
        }
    }

    /// Has the copy of unsaved work written anew, or removed when there is nothing unsaved.
    pub fn keep_recovery_copy(&self, desk: &mut Desk) {
        let Some(recovery) = &self.recovery else { return };
        let copy = recovery.path().to_owned();
        desk.push(match &self.open {
            Some(document) if document.is_dirty() => Effect::WriteRecovery {
                copy,
                file: document.file().map(ToOwned::to_owned),
                based_on: document.fingerprint(),
                assessment: document.shared_assessment(),
            },
            _ => Effect::RemoveRecovery { copy },
        });
    }

    fn drop_recovery_copy(&self, desk: &mut Desk) {
        if let Some(recovery) = &self.recovery {
            desk.push(Effect::RemoveRecovery { copy: recovery.path().to_owned() });
        }
    }

    /// Saves to its file, or asks for one; `then` waits until it is saved.
    pub fn save(&self, then: Option<Box<Command>>, desk: &mut Desk) {
        match self.open.as_ref().map(Document::file) {
            None => {}
            Some(None) => desk.files.ask_for_place(then),
            Some(Some(path)) => self.write(path.to_owned(), then, desk),
        }
    }

    fn write(&self, path: PathBuf, then: Option<Box<Command>>, desk: &mut Desk) {
        let Some(document) = &self.open else { return };
        let (assessment, expected) = (document.shared_assessment(), document.expected_at(&path));
        let content = Content::Assessment { document: self.opened, assessment, then };
        desk.push(WriteJob { path, content, expected });
    }

    /// A file was chosen.
    pub fn use_file(&self, purpose: FilePurpose, path: PathBuf, desk: &mut Desk) {
        let library = desk.library.clone();
        match purpose {
            FilePurpose::Open => desk.push(Effect::OpenAny { path, library }),
            FilePurpose::CompareWith | FilePurpose::Recent => {
                desk.push(Effect::ReadAssessment { path, library, purpose });
            }
            FilePurpose::ImportAssessment => desk.push(Effect::ImportAssessment { path, library }),
            FilePurpose::AddCity => desk.push(Effect::ReadCity { path, library, first_time: true }),
            FilePurpose::OpenFramework => desk.push(Effect::ReadFramework { path }),
            FilePurpose::SaveAs => {
                let then = desk.files.take_waiting();
                self.write(with_ending(path, OWN_ENDING), then, desk);
            }
            FilePurpose::SaveTemplate => {
                let own = self.open.as_ref().map(Document::shared_framework);
                let Some(framework) = own.or_else(|| library.default_framework().cloned()) else { return };
                let (path, content) = (with_ending(path, "xlsx"), Content::Template(framework));
                desk.push(WriteJob { path, content, expected: Expected::Absent });
            }
            _ => {}
        }
    }
}

/// Asks about unsaved changes before they would be lost.
fn ask_first(then: Command, desk: &mut Desk) {
    desk.files.stop_asking();
    desk.ask(Question::Unsaved { then: Box::new(then) });
}
