//! The open assessment: its file, its history, and its derived results.

use crate::findings::{LookState, LookedAt, ResultStory, SecondLook, looked_at, second_look};
use crate::model::{Assessment, CheckLength, Criterion, CriterionId, Framework, FrameworkRef};
use crate::scoring::Scorecard;
use crate::session::history::{Change, History};
use crate::session::{KeySaid, Move, RatingEdit};
use crate::store::{Expected, Fingerprint};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An assessment that is being worked on.
#[derive(Debug)]
pub struct Document {
    framework: Arc<Framework>,
    /// Versions of the framework it had before, for undo, and after, for redo.
    other_versions: Vec<Arc<Framework>>,
    assessment: Arc<Assessment>,
    scorecard: Scorecard,
    result: ResultStory,
    /// Absent until it is saved for the first time.
    file: Option<PathBuf>,
    /// What stood in the file when it was last read or written.
    fingerprint: Option<Fingerprint>,
    /// As it stands in the file.
    saved: Option<Arc<Assessment>>,
    is_dirty: bool,
    history: History<Assessment>,
    criterion: CriterionId,
    /// Counts changes, so that late results can be told from current ones.
    revision: u64,
}

impl Document {
    /// A document that is in no file yet. `None`, here and below, where the framework asks nothing.
    pub fn unsaved(framework: Arc<Framework>, assessment: Assessment) -> Option<Self> {
        let scorecard = Scorecard::of(&framework, &assessment);
        let criterion = first_unanswered(&framework, &assessment)?;
        let untouched = assessment == Assessment::new(&framework);
        Some(Self {
            result: ResultStory::of(&framework, &assessment, &scorecard),
            scorecard,
            criterion,
            framework,
            other_versions: Vec::new(),
            assessment: Arc::new(assessment),
            file: None,
            fingerprint: None,
            saved: None,
            is_dirty: !untouched,
            history: History::default(),
            revision: 0,
        })
    }

    /// A document as it stands in a file.
    pub fn of_file(
        framework: Arc<Framework>,
        assessment: Assessment,
        file: PathBuf,
        fingerprint: Fingerprint,
    ) -> Option<Self> {
        let mut document = Self::unsaved(framework, assessment)?;
        document.file = Some(file);
        document.fingerprint = Some(fingerprint);
        document.saved = Some(Arc::clone(&document.assessment));
        document.is_dirty = false;
        Some(document)
    }

    /// The file still holds something older.
    pub fn differs_from_file(&mut self, in_file: Assessment) {
        self.saved = Some(Arc::new(in_file));
        self.is_dirty = true;
    }

    /// An example: nothing is lost when it is left, and saving asks for a new place.
    pub fn of_example(framework: Arc<Framework>, assessment: Assessment) -> Option<Self> {
        let mut document = Self::unsaved(framework, assessment)?;
        document.saved = Some(Arc::clone(&document.assessment));
        document.is_dirty = false;
        Some(document)
    }

    /// Work that was recovered: it belongs to a file, which holds something older.
    pub fn recovered(
        framework: Arc<Framework>,
        assessment: Assessment,
        file: Option<PathBuf>,
        based_on: Option<Fingerprint>,
    ) -> Option<Self> {
        let mut document = Self::unsaved(framework, assessment)?;
        document.file = file;
        document.fingerprint = based_on;
        document.is_dirty = true;
        Some(document)
    }

    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    pub fn shared_framework(&self) -> Arc<Framework> {
        Arc::clone(&self.framework)
    }

    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    pub fn shared_assessment(&self) -> Arc<Assessment> {
        Arc::clone(&self.assessment)
    }

    /// All derived results, current with the ratings.
    pub fn scorecard(&self) -> &Scorecard {
        &self.scorecard
    }

    /// What can be said of them.
    pub fn result(&self) -> &ResultStory {
        &self.result
    }

    /// Absent until it is saved for the first time.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// What stood in the file when it was last read or written.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        self.fingerprint
    }

    /// What that file may hold for this document to be written over it. What is not known to be its own is
    /// asked about.
    pub fn expected_at(&self, path: &Path) -> Expected {
        let own = self.fingerprint.filter(|_| self.file.as_deref() == Some(path));
        own.map_or(Expected::Absent, Expected::Unchanged)
    }

    /// Whether there is something that the file does not hold.
    pub fn is_dirty(&self) -> bool {
        self.is_dirty
    }

    /// Grows with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The criterion on the Score screen.
    pub fn criterion(&self) -> &CriterionId {
        &self.criterion
    }

    /// What undo would change.
    pub fn next_undo(&self) -> Option<&Change> {
        self.history.next_undo()
    }

    /// What redo would change.
    pub fn next_redo(&self) -> Option<&Change> {
        self.history.next_redo()
    }

    /// The criteria that are asked, in their order.
    pub fn asked(&self) -> impl Iterator<Item = &Criterion> {
        asked(&self.framework, self.assessment.check)
    }

    /// The asked criterion so many places after (or before) the current one; `None` past either end.
    pub fn neighbour(&self, steps: isize) -> Option<&CriterionId> {
        let asked: Vec<&CriterionId> = self.asked().map(|criterion| &criterion.id).collect();
        let here = asked.iter().position(|id| **id == self.criterion)?;
        here.checked_add_signed(steps).and_then(|there| asked.get(there).copied())
    }

    /// How a question of a later round stands to the round before; `None` in a first round.
    pub fn second_look(&self, criterion: &CriterionId) -> Option<SecondLook<'_>> {
        second_look(&self.assessment, criterion)
    }

    /// How many questions of a later round have been looked at again; `None` in a first round.
    pub fn looked_at(&self) -> Option<LookedAt> {
        looked_at(&self.assessment, self.asked().map(|criterion| &criterion.id))
    }

    /// Notes that a question of a later round was looked at again and found right as it stands. Tells whether it was:
    /// what has no answer cannot be still so.
    pub fn confirm(&mut self, criterion: &CriterionId) -> bool {
        let has_answer = self.assessment.answer(criterion).is_some();
        if !has_answer || self.second_look(criterion).is_none() {
            return false;
        }
        let id = criterion.clone();
        self.edit(Change::StillSo(id.clone()), |assessment| _ = assessment.confirmed.insert(id));
        true
    }

    /// Shows the next question behind that one, or from the first on, that was not looked at again.
    fn show_next_to_look_at(&mut self, after: &CriterionId) {
        let asked: Vec<&CriterionId> = self.asked().map(|criterion| &criterion.id).collect();
        let here = asked.iter().position(|id| *id == after).map_or(0, |here| here + 1);
        let is_left =
            |id: &&&CriterionId| self.second_look(id).is_some_and(|look| look.state == LookState::NotYet);
        let (before, behind) = asked.split_at(here);
        let next = behind.iter().chain(before).find(is_left).map(|id| (*id).clone());
        if let Some(next) = next {
            self.show(next);
        }
    }

    /// Keeps an edit of a question. Where answers lead on, the first one to it shows the next question: whoever changes
    /// an answer stays with it, and the last question leads nowhere by itself. What is to be said of an answer that
    /// has led on.
    pub fn rate_and_go_on(
        &mut self,
        criterion: &CriterionId,
        edit: RatingEdit,
        goes_on: bool,
    ) -> Option<KeySaid> {
        let before = self.assessment.answer(criterion);
        self.rate(criterion, edit);
        let after = self.assessment.answer(criterion).filter(|_| before.is_none() && goes_on)?;
        let has_gone_on = self.criterion == *criterion && self.step(Move::Next);
        KeySaid::answered(criterion, before, after).filter(|_| has_gone_on)
    }

    /// Notes that the answer of the round before is still right, and shows the next that was not looked at again.
    pub fn still_so(&mut self, criterion: CriterionId) -> Option<KeySaid> {
        let is_noted = self.confirm(&criterion);
        if is_noted {
            self.show_next_to_look_at(&criterion);
        }
        is_noted.then_some(KeySaid::StillSo { criterion })
    }

    /// Whether somebody has begun and not ended: an open question, or a later round that is not looked through.
    pub fn is_unfinished(&self) -> bool {
        let mut asked = self.asked();
        let has_open = asked.any(|criterion| self.assessment.answer(&criterion.id).is_none());
        has_open || self.looked_at().is_some_and(|looked| looked.done > 0 && looked.done < looked.of)
    }

    pub fn show(&mut self, criterion: CriterionId) {
        if self.framework.criterion(&criterion).is_some() {
            self.criterion = criterion;
        }
        self.history.close_step();
    }

    pub fn close_step(&mut self) {
        self.history.close_step();
    }

    /// Changes the assessment as one undoable step; an edit that changes nothing is no step.
    pub fn edit(&mut self, change: Change, edit: impl FnOnce(&mut Assessment)) -> bool {
        let mut edited = Assessment::clone(&self.assessment);
        edit(&mut edited);
        if edited == *self.assessment {
            return false;
        }
        self.history.note(change, Arc::clone(&self.assessment), &edited);
        self.replace(Arc::new(edited));
        true
    }

    /// Changes what is kept about one criterion.
    pub fn rate(&mut self, criterion: &CriterionId, edit: RatingEdit) {
        let change = Change::of_rating(criterion, &edit);
        self.edit(change, |assessment| {
            // What was found right is no longer what stands.
            if matches!(edit, RatingEdit::Answer(answer) if answer != assessment.answer(criterion)) {
                assessment.confirmed.remove(criterion);
            }
            match edit.on(assessment.ratings.get(criterion)) {
                Some(rating) => assessment.ratings.insert(criterion.clone(), rating),
                None => assessment.ratings.remove(criterion),
            };
        });
    }

    /// Goes through the questions that are asked; tells whether there is one there.
    pub fn step(&mut self, step: Move) -> bool {
        let there = self.neighbour(step.places()).cloned();
        let is_there = there.is_some();
        if let Some(criterion) = there {
            self.show(criterion);
        }
        is_there
    }

    pub fn undo(&mut self) -> Option<Change> {
        let (change, assessment) = self.history.undo(Arc::clone(&self.assessment))?;
        self.replace(assessment);
        Some(change)
    }

    pub fn redo(&mut self) -> Option<Change> {
        let (change, assessment) = self.history.redo(Arc::clone(&self.assessment))?;
        self.replace(assessment);
        Some(change)
    }

    pub fn mark_saved(&mut self, file: PathBuf, written: Arc<Assessment>, fingerprint: Fingerprint) {
        self.file = Some(file);
        self.fingerprint = Some(fingerprint);
        self.is_dirty = *written != *self.assessment;
        self.saved = Some(written);
        self.history.close_step();
    }

    /// Goes on with another framework and the answers as they were carried over to it, as one undoable step.
    pub fn change_framework(&mut self, framework: Arc<Framework>, carried: Assessment) {
        self.close_step();
        self.history.note(Change::Framework, Arc::clone(&self.assessment), &carried);
        self.other_versions.push(framework);
        self.replace(Arc::new(carried));
    }

    fn replace(&mut self, assessment: Arc<Assessment>) {
        let is_of = |framework: &Framework| FrameworkRef::from(framework) == assessment.framework;
        if !is_of(&self.framework)
            && let Some(other) = self.other_versions.iter_mut().find(|other| is_of(other))
        {
            std::mem::swap(&mut self.framework, other);
        }
        self.assessment = assessment;
        self.scorecard = Scorecard::of(&self.framework, &self.assessment);
        self.result = ResultStory::of(&self.framework, &self.assessment, &self.scorecard);
        self.is_dirty = self.saved.as_ref().is_none_or(|saved| **saved != *self.assessment);
        self.revision += 1;
        if !self.asked().any(|criterion| criterion.id == self.criterion)
            && let Some(criterion) = first_unanswered(&self.framework, &self.assessment)
        {
            self.criterion = criterion;
        }
    }
}

/// The criteria asked in a check of that length.
pub fn asked(framework: &Framework, check: CheckLength) -> impl Iterator<Item = &Criterion> {
    framework.criteria.iter().filter(move |criterion| check.asks(criterion))
}

/// `None` where the framework asks nothing.
fn first_unanswered(framework: &Framework, assessment: &Assessment) -> Option<CriterionId> {
    // In a later round, what was not looked at again comes after what has no answer.
    let begun = !assessment.confirmed.is_empty();
    let is_left = |criterion: &&Criterion| {
        begun && second_look(assessment, &criterion.id).is_some_and(|look| look.state == LookState::NotYet)
    };
    asked(framework, assessment.check)
        .find(|criterion| assessment.answer(&criterion.id).is_none())
        .or_else(|| asked(framework, assessment.check).find(is_left))
        .or_else(|| asked(framework, assessment.check).next())
        .or_else(|| framework.criteria.first())
        .map(|criterion| criterion.id.clone())
}
