//! A rating sheet that is being filled in.

use crate::model::{Answer, CourseSession, Criterion, CriterionId, Exercise, Framework, RatingSheet};
use crate::session::Change;
use crate::session::history::History;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Whom the sheet is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// To learn alone: it is compared with the key when it is handed in.
    Alone,
    /// For a trainer, who gave out that file.
    Joined { session: Arc<CourseSession>, file: PathBuf },
    /// At the trainer's laptop: it goes into the room.
    Passed,
}

/// A sheet, its exercise, and its history.
#[derive(Debug)]
pub struct OpenSheet {
    framework: Arc<Framework>,
    exercise: Arc<Exercise>,
    sheet: Arc<RatingSheet>,
    purpose: Purpose,
    criterion: CriterionId,
    history: History<RatingSheet>,
    /// Where it was handed in.
    handed_in: Option<PathBuf>,
    /// The file could not be written the last time.
    has_failed: bool,
}

impl OpenSheet {
    pub(super) fn new(
        framework: Arc<Framework>,
        exercise: Arc<Exercise>,
        sheet: RatingSheet,
        purpose: Purpose,
    ) -> Self {
        let is_asked = |id: &CriterionId| framework.criterion(id).is_some();
        let exercise = if exercise.criteria.iter().all(is_asked) {
            exercise
        } else {
            let mut known = Exercise::clone(&exercise);
            known.criteria.retain(is_asked);
            Arc::new(known)
        };
        let open = |id: &&CriterionId| sheet.answer(id).is_none();
        let first = exercise.criteria.iter().find(open).or(exercise.criteria.first());
        let criterion = first.cloned().unwrap_or_else(|| CriterionId::new(""));
        let sheet = Arc::new(sheet);
        let (history, handed_in, has_failed) = (History::default(), None, false);
        Self { framework, exercise, sheet, purpose, criterion, history, handed_in, has_failed }
    }

    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    pub(super) fn shared_framework(&self) -> Arc<Framework> {
        Arc::clone(&self.framework)
    }

    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    pub(super) fn shared_exercise(&self) -> Arc<Exercise> {
        Arc::clone(&self.exercise)
    }

    pub fn sheet(&self) -> &RatingSheet {
        &self.sheet
    }

    pub(super) fn shared_sheet(&self) -> Arc<RatingSheet> {
        Arc::clone(&self.sheet)
    }

    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// The session it is for; `None` for somebody alone.
    pub fn session(&self) -> Option<&CourseSession> {
        match &self.purpose {
            Purpose::Joined { session, .. } => Some(session),
            Purpose::Alone | Purpose::Passed => None,
        }
    }

    /// The criterion that is shown.
    pub fn criterion(&self) -> &CriterionId {
        &self.criterion
    }

    /// The questions, in their order.
    pub fn asked(&self) -> impl Iterator<Item = &Criterion> {
        self.exercise.criteria.iter().filter_map(|id| self.framework.criterion(id))
    }

    /// The answer to one criterion; `None` while it is unanswered.
    pub fn answer(&self, criterion: &CriterionId) -> Option<Answer> {
        self.sheet.answer(criterion)
    }

    /// How many questions have an answer.
    pub fn answered(&self) -> usize {
        self.sheet.answered(&self.exercise)
    }

    /// Where it was handed in; `None` before that, or for somebody alone.
    pub fn handed_in(&self) -> Option<&Path> {
        self.handed_in.as_deref()
    }

    /// Whether it could not be written where it was to be handed in.
    pub fn has_failed(&self) -> bool {
        self.has_failed
    }

    /// The first question without an answer; `None` when all have one.
    pub fn first_open(&self) -> Option<&CriterionId> {
        self.exercise.criteria.iter().find(|id| self.answer(id).is_none())
    }

    /// What undo would change.
    pub fn next_undo(&self) -> Option<&Change> {
        self.history.next_undo()
    }

    /// What redo would change.
    pub fn next_redo(&self) -> Option<&Change> {
        self.history.next_redo()
    }

    /// The criterion so many places after (or before) the current one; `None` past either end.
    pub fn neighbour(&self, steps: isize) -> Option<&CriterionId> {
        let here = self.exercise.criteria.iter().position(|id| *id == self.criterion)?;
        here.checked_add_signed(steps).and_then(|there| self.exercise.criteria.get(there))
    }

    pub(super) fn show(&mut self, criterion: CriterionId) {
        if self.exercise.criteria.contains(&criterion) {
            self.criterion = criterion;
        }
        self.history.close_step();
    }

    /// Changes the sheet as one undoable step; an edit that changes nothing is no step.
    pub(super) fn edit(&mut self, change: Change, edit: impl FnOnce(&mut RatingSheet)) -> bool {
        let mut edited = RatingSheet::clone(&self.sheet);
        edit(&mut edited);
        if edited == *self.sheet {
            return false;
        }
        self.history.note(change, Arc::clone(&self.sheet));
        self.sheet = Arc::new(edited);
        true
    }

    pub(in crate::session) fn undo(&mut self) -> bool {
        let gone = self.history.undo(Arc::clone(&self.sheet));
        self.travelled(gone)
    }

    pub(in crate::session) fn redo(&mut self) -> bool {
        let gone = self.history.redo(Arc::clone(&self.sheet));
        self.travelled(gone)
    }

    fn travelled(&mut self, gone: Option<(Change, Arc<RatingSheet>)>) -> bool {
        let Some((change, sheet)) = gone else { return false };
        if let Some(criterion) = change.criterion() {
            self.criterion = criterion.clone();
        }
        // Who hands in anew after an undo still hands in a later edition.
        let edition = self.sheet.edition;
        self.sheet = Arc::new(RatingSheet { edition, ..RatingSheet::clone(&sheet) });
        true
    }

    /// What is to be handed in next.
    pub(super) fn next_edition(&self) -> RatingSheet {
        let mut sheet = RatingSheet::clone(&self.sheet);
        sheet.edition += 1;
        sheet
    }

    /// It is where it belongs, as that edition; absent for somebody alone.
    pub(super) fn mark_handed_in(&mut self, edition: u32, path: Option<PathBuf>) {
        Arc::make_mut(&mut self.sheet).edition = edition;
        (self.handed_in, self.has_failed) = (path, false);
        self.history.close_step();
    }

    /// It could not be written where it belongs.
    pub(super) fn mark_failed(&mut self) {
        self.has_failed = true;
    }
}
