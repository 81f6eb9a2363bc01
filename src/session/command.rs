//! What a user can ask for, and the one place where state changes.

use super::{
    ActionEdit, Change, CourseCommand, Document, Edited, Effect, ExerciseDraft, FilePurpose, InquiryEdit,
    LeadEdit, Move, Notice, NoticeKind, OpenRoom, ProfileField, Question, RatingAct, RatingEdit, ReportEdit,
    Route, SaveJob, Session,
};
use crate::findings::AlternativeId;
use crate::model::{
    Answer, AreaId, Assessment, CheckLength, CityId, CriterionId, FrameworkRef, Initiative, Level, StepCost,
    WebAddress, Weight,
};
use crate::report::ChartId;
use crate::store::{Expected, TextSize, ThemeChoice};
use crate::text;
use std::path::PathBuf;
use std::sync::Arc;

/// Something a user asks for.
#[derive(Debug)]
pub enum Command {
    GoTo(Route),
    /// A new assessment.
    Begin(CheckLength),
    OpenExample(usize),
    /// Shows the dialog for a file.
    AskFor(FilePurpose),
    StopAsking,
    /// A file was chosen.
    UseFile(FilePurpose, PathBuf),
    Save,
    /// Closes the document and goes to the start.
    CloseDocument,
    /// Closes the window.
    Quit,
    OpenRecovered(usize),
    DiscardRecovered(usize),
    ForgetRecent(PathBuf),

    /// Changes the profile.
    Describe {
        field: Edited<ProfileField>,
        initiative: Box<Initiative>,
    },
    SetCheck(CheckLength),
    Rate(CriterionId, RatingEdit),
    /// The same by a key, for the question that is shown: it is said.
    AnswerByKey(CriterionId, Answer),
    /// Words were typed where no field has the cursor.
    IgnoreWords,
    ShowCriterion(CriterionId),
    Step(Move),
    SetAreaWeight(AreaId, Weight),
    SetCriterionWeight(CriterionId, Weight),
    /// One of the framework's presets, by its position.
    UseWeightPreset(usize),
    /// Back to the framework's weights.
    ResetWeights,
    /// Sets the current answers aside as an earlier round, and goes on from a copy.
    StartRound {
        /// Name of the round that ends.
        earlier: String,
        /// Name of the one that begins.
        new: String,
    },
    /// Names the current round.
    NameRound(String),
    /// Carries the answers over to another version of the framework.
    UseVersion(FrameworkRef),
    Undo,
    Redo,

    /// Puts the next step of that criterion into the plan.
    AddAction(CriterionId),
    /// Puts several steps into the plan at once, each by the level it starts from.
    AddActions(Vec<(CriterionId, Level)>),
    /// The action at that place of the plan.
    RemoveAction(usize),
    /// Puts a step of the user’s own at the end of the plan.
    AddOwnAction,
    EditAction(usize, ActionEdit),
    /// Changes what is noted on finding out about a criterion.
    EditInquiry(CriterionId, InquiryEdit),
    SetStepCost(CriterionId, StepCost),

    /// Changes what is chosen for the report.
    EditReport(ReportEdit),
    StopExport,
    /// Has a chart of the report painted, to be copied.
    CopyChart(ChartId),
    /// Puts the summary of the report into the clipboard, as text.
    CopySummary,
    /// Puts the list of what is to be found out into the clipboard, as the text of a mail.
    CopyFindOut,
    /// Shows the folder of the report that was written last.
    OpenFolder,
    /// Shows that report itself.
    OpenWritten,
    /// Something in a course.
    Course(CourseCommand),

    Toggle(AlternativeId),
    /// Whether what is said of all cities together counts as said of each.
    CountGeneral(bool),
    ShowCell(CriterionId, Option<AlternativeId>),
    HideCell,
    ExploreCity(CityId),
    /// Changes the leads that the user has added.
    EditLeads(LeadEdit),
    /// Opens a page in the browser of the desktop.
    OpenAddress(WebAddress),

    SetTheme(ThemeChoice),
    SetTextSize(TextSize),
    PutAway(usize),
    /// Answers to a question.
    SaveFirst,
    WithoutSaving,
    SaveOverChanges,
    Cancel,
}

impl Session {
    /// The one place where state changes.
    pub fn apply(&mut self, command: Command) {
        let revision = self.document.as_ref().map(Document::revision);
        match command {
            Command::GoTo(route) => self.go_to(route),
            Command::Begin(check) => self.begin(check),
            Command::OpenExample(index) => self.open_example(index),
            Command::AskFor(purpose) => {
                if purpose == FilePurpose::EvidenceFile {
                    self.evidence_for = self.criterion().cloned();
                }
                self.asking_for = Some(purpose);
            }
            Command::StopAsking => {
                self.asking_for = None;
                self.after_saving = None;
            }
            Command::UseFile(purpose, path) => self.use_file(purpose, path),
            Command::Save => self.save(None),
            Command::CloseDocument => self.close_document(),
            Command::Quit => self.quit(),
            Command::OpenRecovered(index) => self.open_recovered(index),
            Command::DiscardRecovered(index) => self.ask(Question::DiscardRecovered { index }),
            Command::ForgetRecent(path) => {
                self.settings.forget_recent(&path);
                self.keep_settings();
            }
            Command::Describe { field, initiative } => {
                self.edit(Change::Profile(field), |assessment| assessment.initiative = *initiative);
            }
            Command::SetCheck(check) => self.edit(Change::CheckLength, |a| a.check = check),
            Command::Rate(criterion, edit) => self.rate(&criterion, edit),
            Command::AnswerByKey(criterion, answer) => self.answer_by_key(&criterion, answer),
            Command::IgnoreWords => self.key_said = Some(super::KeySaid::WordsIgnored),
            Command::ShowCriterion(criterion) => {
                if let Some(document) = &mut self.document {
                    document.show(criterion);
                    self.route = Route::Score;
                }
            }
            Command::Step(step) => self.step(step),
            Command::SetAreaWeight(area, weight) => self.set_area_weight(area, weight),
            Command::SetCriterionWeight(criterion, weight) => self.set_criterion_weight(criterion, weight),
            Command::UseWeightPreset(index) => self.use_weight_preset(index),
            Command::ResetWeights => self.edit(Change::Weights, |assessment| {
                assessment.area_weights.clear();
                assessment.criterion_weights.clear();
            }),
            Command::StartRound { earlier, new } => self.start_round(&earlier, &new),
            Command::NameRound(name) => self.name_round(name),
            Command::UseVersion(version) => self.use_version(&version),
            Command::Undo if self.route == Route::Course => {
                self.travel_in_course(RatingAct::Undo, OpenRoom::undo, ExerciseDraft::undo);
            }
            Command::Redo if self.route == Route::Course => {
                self.travel_in_course(RatingAct::Redo, OpenRoom::redo, ExerciseDraft::redo);
            }
            Command::Undo => self.travel(Document::undo),
            Command::Redo => self.travel(Document::redo),
            Command::AddAction(criterion) => self.add_action(&criterion),
            Command::AddActions(steps) => self.add_actions(Change::PlanPath, &steps),
            Command::AddOwnAction => self.add_own_action(),
            Command::EditInquiry(criterion, edit) => self.edit_inquiry(&criterion, edit),
            Command::RemoveAction(place) => self.remove_action(place),
            Command::EditAction(place, edit) => self.edit_action(place, edit),
            Command::SetStepCost(criterion, cost) => self.set_step_cost(&criterion, cost),
            Command::EditReport(edit) => self.edit_report(edit),
            Command::StopExport => self.stop_export(),
            Command::CopyChart(chart) => self.paint_chart(chart),
            Command::CopySummary => self.copy_summary(),
            Command::CopyFindOut => self.copy_find_out(),
            Command::OpenFolder => self.open_written_folder(),
            Command::OpenWritten => self.open_written(),
            Command::Course(command) => self.apply_course(command),
            Command::Toggle(id) => self.choice.toggle(id),
            Command::CountGeneral(counts) => {
                self.edit(Change::CountGeneral, |assessment| assessment.count_general = counts);
            }
            Command::ShowCell(criterion, id) => self.choice.cell = Some((criterion, id)),
            Command::HideCell => self.choice.cell = None,
            Command::ExploreCity(city) => {
                self.city = Some(city);
                self.go_to(Route::Cities);
            }
            Command::EditLeads(edit) => self.edit_leads(edit),
            Command::OpenAddress(address) => self.effects.push(Effect::OpenAddress(address)),
            Command::SetTheme(theme) => {
                self.settings.theme = theme;
                self.keep_settings();
            }
            Command::SetTextSize(size) => {
                self.settings.text_size = size;
                self.keep_settings();
            }
            Command::PutAway(index) => {
                if index < self.notices.len() {
                    self.notices.remove(index);
                }
            }
            Command::SaveFirst | Command::WithoutSaving | Command::SaveOverChanges | Command::Cancel => {
                self.answer_question(&command);
            }
        }
        if self.document.as_ref().map(Document::revision) != revision {
            self.keep_recovery_copy();
        }
        self.keep_comparison();
        self.keep_report();
    }

    fn go_to(&mut self, route: Route) {
        if route.needs_document() && self.document.is_none() {
            self.notices.push(Notice::attention(text::start::NOTHING_OPEN));
            self.route = Route::Start;
            return;
        }
        if let Some(document) = &mut self.document {
            document.close_step();
        }
        if route == Route::Compare {
            self.choose_by_default();
        }
        self.route = route;
    }

    pub(super) fn edit(&mut self, change: Change, edit: impl FnOnce(&mut Assessment)) {
        if let Some(document) = &mut self.document {
            document.edit(change, edit);
        }
    }

    pub(super) fn rate(&mut self, criterion: &CriterionId, edit: RatingEdit) {
        let change = Change::of_rating(criterion, &edit);
        self.edit(change, |assessment| {
            match edit.on(assessment.ratings.get(criterion)) {
                Some(rating) => assessment.ratings.insert(criterion.clone(), rating),
                None => assessment.ratings.remove(criterion),
            };
        });
    }

    fn step(&mut self, step: Move) {
        self.key_said.take_if(|said| *said == super::KeySaid::WordsIgnored);
        let Some(document) = &mut self.document else { return };
        let there = document.neighbour(step.places());
        match there.cloned() {
            Some(criterion) => document.show(criterion),
            None if step == Move::Next => self.go_to(Route::Results),
            None => {}
        }
    }

    /// Undo or redo, and go where it happened, so that nothing changes out of sight.
    fn travel(&mut self, go: impl FnOnce(&mut Document) -> Option<Change>) {
        let Some(document) = &mut self.document else { return };
        let Some(change) = go(document) else { return };
        if let Change::OwnLeads(city) = change {
            self.route = if city.is_some() { Route::Cities } else { Route::Initiative };
            self.city = city.or(self.city.take());
        } else if let Some(criterion) = change.criterion() {
            document.show(criterion.clone());
            self.route = Route::Score;
        } else if matches!(change, Change::Profile(_)) {
            self.route = Route::Initiative;
        } else if matches!(change, Change::Round | Change::RoundName | Change::Framework) {
            self.route = Route::Results;
        } else if matches!(change, Change::CountGeneral) {
            self.go_to(Route::Compare);
        } else if matches!(change, Change::Imported) {
            self.route = Route::Results;
            // What was told of it is no longer so.
            self.notices.retain(|notice| notice.kind != NoticeKind::Done);
        } else if change.is_of_plan() {
            self.route = Route::Plan;
        }
    }

    fn answer_question(&mut self, answer: &Command) {
        let Some(question) = self.questions.pop_front() else { return };
        match (question, answer) {
            (Question::Unsaved { then }, Command::SaveFirst) => self.save(Some(then)),
            (Question::Unsaved { then }, Command::WithoutSaving) => {
                self.drop_recovery_copy();
                self.document = None;
                self.route = Route::Start;
                self.apply(*then);
            }
            (Question::ChangedElsewhere(job) | Question::Replace(job), Command::SaveOverChanges) => {
                let job = SaveJob { expected: Expected::Anything, ..job };
                self.effects.push(Effect::WriteAssessment(job));
            }
            (Question::ReplaceFile(job), Command::SaveOverChanges) => self.replace_file(job),
            (Question::ReplaceReport(job), Command::SaveOverChanges) => {
                self.start_export(super::ExportJob { may_replace: true, ..*job });
            }
            (Question::ReplaceTemplate { path, framework }, Command::SaveOverChanges) => {
                self.effects.push(Effect::WriteTemplate { path, framework, may_replace: true });
            }
            (Question::DiscardRoom { session }, Command::WithoutSaving) => self.drop_room(&session),
            (Question::StartAfresh, Command::WithoutSaving) => self.start_afresh(),
            (Question::StopRating, Command::WithoutSaving) => self.pass_the_laptop(),
            (Question::DiscardExercise { copied }, Command::WithoutSaving) => {
                self.drop_exercise_draft();
                self.begin_exercise(copied.as_ref());
            }
            (Question::DiscardExercise { .. }, Command::SaveFirst) => {
                self.show_course(super::CourseView::Editor);
                self.asking_for = Some(FilePurpose::SaveExercise);
            }
            (Question::DiscardRecovered { index }, Command::WithoutSaving)
                if index < self.recovered.len() =>
            {
                let copy = self.recovered.remove(index).copy;
                self.effects.push(Effect::RemoveRecovery { copy });
            }
            _ => {}
        }
    }

    pub(super) fn keep_settings(&mut self) {
        self.effects.push(Effect::WriteSettings(self.settings.clone()));
    }

    /// Has the copy of unsaved work written anew, or removed when there is nothing unsaved.
    pub(super) fn keep_recovery_copy(&mut self) {
        let Some(recovery) = &self.recovery else { return };
        let copy = recovery.path().to_owned();
        self.effects.push(match &self.document {
            Some(document) if document.is_dirty() => Effect::WriteRecovery {
                copy,
                file: document.file().map(ToOwned::to_owned),
                based_on: document.fingerprint(),
                assessment: Arc::clone(&document.shared_assessment()),
            },
            _ => Effect::RemoveRecovery { copy },
        });
    }

    pub(super) fn drop_recovery_copy(&mut self) {
        if let Some(recovery) = &self.recovery {
            self.effects.push(Effect::RemoveRecovery { copy: recovery.path().to_owned() });
        }
    }
}
