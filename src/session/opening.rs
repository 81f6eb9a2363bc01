//! Beginning, opening, saving and closing: what puts another document in place of the open one.

use super::rounds::told;
use super::{Choice, Command, Document, Effect, FilePurpose, Notice, Question, Route, SaveJob, Session};
use crate::model::{Assessment, CheckLength};
use crate::text;
use std::path::PathBuf;
use std::sync::Arc;

impl Session {
    /// Puts another document in place of the open one; asks first where something would be lost.
    pub(super) fn unless_unsaved(&mut self, then: Command, go_on: impl FnOnce(&mut Self)) {
        if self.document.as_ref().is_some_and(Document::is_dirty) {
            self.asking_for = None;
            self.ask(Question::Unsaved { then: Box::new(then) });
        } else {
            go_on(self);
        }
    }

    pub(super) fn begin(&mut self, check: CheckLength) {
        self.unless_unsaved(Command::Begin(check), |session| {
            let Some(framework) = session.library.default_framework().cloned() else { return };
            let mut assessment = Assessment::new(&framework);
            assessment.check = check;
            if !crate::store::Library::is_built_in(&framework) {
                assessment.own_framework = Some((*framework).clone());
            }
            let document = Document::unsaved(framework, assessment);
            session.put(document, Route::Initiative);
        });
    }

    pub(super) fn open_example(&mut self, index: usize) {
        self.unless_unsaved(Command::OpenExample(index), |session| {
            let Some(example) = session.library.examples().get(index).cloned() else { return };
            let path = PathBuf::from(&example.file);
            match session.library.fit(&path, example.assessment.clone()) {
                Ok(fitted) => {
                    let carried = fitted.carried.as_ref().map(|carried| told(&carried.1, &fitted.framework));
                    session.put(Document::of_example(fitted.framework, fitted.assessment), Route::Results);
                    session.notices.extend(carried.map(Notice::attention));
                }
                Err(faults) => session.notices.push(Notice::fault(&faults)),
            }
        });
    }

    pub(super) fn put(&mut self, document: Document, route: Route) {
        self.document = Some(document);
        self.opened += 1;
        self.choice = Choice::default();
        self.key_said = None;
        self.route = route;
        self.notices.clear();
        self.asking_for = None;
        self.evidence_for = None;
        self.forget_written();
        self.drop_recovery_copy();
    }

    pub(super) fn use_file(&mut self, purpose: FilePurpose, path: PathBuf) {
        let library = self.library.clone();
        let effect = match purpose {
            FilePurpose::Open => Effect::OpenAny { path, library },
            FilePurpose::CompareWith | FilePurpose::Recent => {
                Effect::ReadAssessment { path, library, purpose }
            }
            FilePurpose::Export => return self.export(path),
            FilePurpose::ExportPlan => return self.export_plan(path),
            FilePurpose::EvidenceFile => return self.link_evidence(&path),
            FilePurpose::ImportAssessment => Effect::ImportAssessment { path, library },
            FilePurpose::SaveTemplate => {
                let framework = match &self.document {
                    Some(document) => document.shared_framework(),
                    None => match self.library.default_framework() {
                        Some(framework) => Arc::clone(framework),
                        None => return,
                    },
                };
                let path = if path.extension().is_none() { path.with_extension("xlsx") } else { path };
                Effect::WriteTemplate { path, framework, may_replace: false }
            }
            FilePurpose::ShareFolder
            | FilePurpose::SaveRoom
            | FilePurpose::SaveSheet
            | FilePurpose::SaveExercise
            | FilePurpose::SaveForm
            | FilePurpose::SavePack
            | FilePurpose::SaveRoomReport
            | FilePurpose::SaveRoomTemplate
            | FilePurpose::ImportRatings => return self.use_course_file(purpose, path),
            FilePurpose::AddCity => Effect::ReadCity { path, library, first_time: true },
            FilePurpose::OpenFramework => Effect::ReadFramework { path },
            FilePurpose::SaveAs => {
                let path = if path.extension().is_none() { path.with_extension("ron") } else { path };
                let then = self.after_saving.take();
                return self.write(path, then);
            }
        };
        self.effects.push(effect);
    }

    /// A file of this computer proves an answer. Where it lies is kept, and never printed.
    fn link_evidence(&mut self, path: &std::path::Path) {
        self.asking_for = None;
        if let Some(criterion) = self.evidence_for.take() {
            self.rate(&criterion, super::RatingEdit::EvidenceLink(path.display().to_string()));
        }
    }

    pub(super) fn save(&mut self, then: Option<Box<Command>>) {
        let Some(document) = &self.document else { return };
        if let Some(path) = document.file().map(ToOwned::to_owned) {
            self.write(path, then);
        } else {
            self.asking_for = Some(FilePurpose::SaveAs);
            self.after_saving = then;
        }
    }

    fn write(&mut self, path: PathBuf, then: Option<Box<Command>>) {
        let Some(document) = &self.document else { return };
        let (assessment, expected) = (document.shared_assessment(), document.expected_at(&path));
        let job = SaveJob { document: self.opened, path, assessment, expected, then };
        self.effects.push(Effect::WriteAssessment(job));
    }

    pub(super) fn close_document(&mut self) {
        self.unless_unsaved(Command::CloseDocument, |session| {
            session.document = None;
            session.choice = Choice::default();
            session.route = Route::Start;
            session.drop_recovery_copy();
        });
    }

    pub(super) fn quit(&mut self) {
        // What is still to be decided is decided first.
        self.unless_unsaved(Command::Quit, |session| {
            session.drop_recovery_copy();
            session.closing = session.questions.is_empty();
        });
    }

    pub(super) fn open_recovered(&mut self, index: usize) {
        self.unless_unsaved(Command::OpenRecovered(index), |session| {
            if index >= session.recovered.len() {
                return;
            }
            let recovered = session.recovered.remove(index);
            let (file, based_on) = (recovered.file.clone(), recovered.based_on);
            match session.library.fit(&recovered.copy, recovered.assessment.clone()) {
                Ok(fitted) => {
                    let carried = fitted.carried.as_ref().map(|carried| told(&carried.1, &fitted.framework));
                    let document = Document::recovered(fitted.framework, fitted.assessment, file, based_on);
                    session.put(document, Route::Score);
                    session.keep_recovery_copy();
                    session.effects.push(Effect::RemoveRecovery { copy: recovered.copy });
                    session.notices.push(Notice::attention(text::start::RECOVERED_OPEN));
                    session.notices.extend(carried.map(Notice::attention));
                }
                Err(faults) => {
                    session.notices.push(Notice::fault(&faults));
                    session.recovered.insert(index, recovered);
                }
            }
        });
    }
}
