//! One person rating an exercise, blind: a state machine that knows no window, no file and nobody else.
//!
//! The window holds one, a room with phones one for each seat. It takes an [`RatingAct`], changes its own state, and
//! leaves at most one [`RatingEffect`] for its holder to carry out. Nothing of it waits, and it is `Send`.
//!
//! A sheet counts as handed in only when its holder says that it is where it belongs:
//!
//! ```text
//! act(HandIn) ──► RatingEffect::HandIn(sheet) ──► the holder writes it ──► was_handed_in(edition)
//!                                                                     └──► was_not_handed_in()
//! ```
//!
//! Until the round is closed, everything may be changed and handed in anew, as a later edition.

mod questions;

pub use questions::Questions;

use super::history::{Change, History};
use super::rating_edit::{Move, RatingEdit};
use crate::model::{
    Answer, Criterion, CriterionId, Exercise, Framework, FrameworkRef, Participant, RaterId, Rating,
    RatingRound, RatingSheet, SessionId,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something a person who rates does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RatingAct {
    /// Says who rates.
    SetParticipant(Box<Participant>),
    Rate(CriterionId, RatingEdit),
    /// Goes to a question; to one that is not asked, nowhere.
    Show(CriterionId),
    Step(Move),
    Undo,
    Redo,
    HandIn,
}

/// What the holder of a sheet is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum RatingEffect {
    /// Something has changed: keep this in place of what was kept before.
    Keep(Arc<RatingSheet>),
    /// To the trainer, as the edition that it says, in place of the earlier ones.
    HandIn(Arc<RatingSheet>),
}

/// How far handing in has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Handing {
    NotYet,
    /// It could not be brought where it belongs; what was handed in before still counts.
    Failed,
    /// As it was then; absent where that was before the sheet was opened here.
    Done(Option<Arc<RatingSheet>>),
}

/// Undo knows one piece of a sheet for each step, so that two hundred seats weigh little.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Participant(Participant),
    /// `None` where nothing was kept about it.
    Rating(CriterionId, Option<Rating>),
}

/// One step back or on.
type Travel = fn(&mut History<Piece>, Arc<Piece>) -> Option<(Change, Arc<Piece>)>;

/// A sheet that is being filled in, the question that is shown, and what can be undone.
#[derive(Debug)]
pub struct PersonRating {
    questions: Questions,
    sheet: Arc<RatingSheet>,
    /// Always one of those asked.
    criterion: CriterionId,
    handing: Handing,
    is_closed: bool,
    history: History<Piece>,
}

impl PersonRating {
    /// Goes on with a sheet, at its first question without an answer. One that was handed in before counts as such.
    pub fn new(questions: Questions, sheet: RatingSheet) -> Self {
        let open = |id: &&CriterionId| sheet.answer(id).is_none();
        let criterion = questions.ids().iter().find(open).unwrap_or(questions.first()).clone();
        let handing = if sheet.edition == 0 { Handing::NotYet } else { Handing::Done(None) };
        let (sheet, history) = (Arc::new(sheet), History::default());
        Self { questions, sheet, criterion, handing, is_closed: false, history }
    }

    /// Begins with an empty sheet of the first round; `session` is absent for somebody alone.
    pub fn begin(questions: Questions, rater: RaterId, session: Option<SessionId>) -> Self {
        let sheet = RatingSheet {
            session,
            exercise: questions.exercise().id.clone(),
            framework: FrameworkRef::from(&**questions.framework()),
            round: RatingRound::First,
            rater,
            edition: 0,
            participant: Participant::default(),
            ratings: BTreeMap::new(),
        };
        Self::new(questions, sheet)
    }

    pub fn questions(&self) -> &Questions {
        &self.questions
    }

    pub fn framework(&self) -> &Framework {
        self.questions.framework()
    }

    /// The exercise with the criteria that are asked.
    pub fn exercise(&self) -> &Exercise {
        self.questions.exercise()
    }

    pub fn sheet(&self) -> &Arc<RatingSheet> {
        &self.sheet
    }

    /// The criterion that is shown; always one of those asked.
    pub fn criterion(&self) -> &CriterionId {
        &self.criterion
    }

    /// The questions, in their order.
    pub fn asked(&self) -> impl Iterator<Item = &Criterion> {
        self.questions.asked()
    }

    /// The answer to one criterion; `None` while it is unanswered.
    pub fn answer(&self, criterion: &CriterionId) -> Option<Answer> {
        self.sheet.answer(criterion)
    }

    /// How many questions have an answer.
    pub fn answered(&self) -> usize {
        self.sheet.answered(self.exercise())
    }

    /// The first question without an answer; `None` when all have one.
    pub fn first_open(&self) -> Option<&CriterionId> {
        self.questions.ids().iter().find(|id| self.answer(id).is_none())
    }

    /// The criterion so many places after (or before) the current one; `None` past either end.
    pub fn neighbour(&self, places: isize) -> Option<&CriterionId> {
        self.questions.neighbour(&self.criterion, places)
    }

    /// How far handing in has come in this round.
    pub fn handing(&self) -> &Handing {
        &self.handing
    }

    /// Whether it could not be brought where it belongs the last time.
    pub fn has_failed(&self) -> bool {
        self.handing == Handing::Failed
    }

    /// Whether the trainer has something of this round, and something was changed since.
    pub fn has_changed_since(&self) -> bool {
        match &self.handing {
            Handing::Done(Some(then)) => {
                then.ratings != self.sheet.ratings || then.participant != self.sheet.participant
            }
            Handing::Done(None) => self.history.next_undo().is_some(),
            Handing::NotYet | Handing::Failed => false,
        }
    }

    /// Whether the round is over: then nothing changes any more.
    pub fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// What undo would change.
    pub fn next_undo(&self) -> Option<&Change> {
        self.history.next_undo()
    }

    /// What redo would change.
    pub fn next_redo(&self) -> Option<&Change> {
        self.history.next_redo()
    }

    /// Does it. What asks nothing of the holder, or changes nothing, returns `None`: so does everything but moving
    /// about once the round is closed, and everything about a criterion that is not asked.
    pub fn act(&mut self, act: RatingAct) -> Option<RatingEffect> {
        match act {
            RatingAct::Show(criterion) => {
                self.show(criterion);
                None
            }
            RatingAct::Step(step) => {
                if let Some(there) = self.neighbour(step.places()).cloned() {
                    self.show(there);
                }
                None
            }
            _ if self.is_closed => None,
            RatingAct::SetParticipant(participant) => {
                self.change(Change::Participant, Piece::Participant(*participant))
            }
            RatingAct::Rate(criterion, edit) => {
                if !self.questions.contains(&criterion) {
                    return None;
                }
                let change = Change::of_rating(&criterion, &edit);
                let rating = edit.on(self.sheet.ratings.get(&criterion));
                self.change(change, Piece::Rating(criterion, rating))
            }
            RatingAct::Undo => self.travel(History::next_undo, History::undo),
            RatingAct::Redo => self.travel(History::next_redo, History::redo),
            RatingAct::HandIn => Some(RatingEffect::HandIn(self.next_edition())),
        }
    }

    /// The sheet as it is to be handed in next: a later edition of what was handed in before.
    pub fn next_edition(&self) -> Arc<RatingSheet> {
        let mut sheet = RatingSheet::clone(&self.sheet);
        sheet.edition = sheet.edition.saturating_add(1);
        Arc::new(sheet)
    }

    /// That sheet is where it belongs. One of somebody else, of another round or older than the last changes nothing;
    /// tells whether it was this one.
    pub fn was_handed_in(&mut self, handed_in: &Arc<RatingSheet>) -> bool {
        let is_it = self.is_of(handed_in) && handed_in.edition >= self.sheet.edition;
        if is_it {
            Arc::make_mut(&mut self.sheet).edition = handed_in.edition;
            self.handing = Handing::Done(Some(Arc::clone(handed_in)));
            self.history.close_step();
        }
        is_it
    }

    /// That sheet could not be brought where it belongs.
    pub fn was_not_handed_in(&mut self, sheet: &RatingSheet) {
        if self.is_of(sheet) {
            self.handing = Handing::Failed;
        }
    }

    /// Goes over to another round, with the answers so far to begin from and nothing handed in; nothing where that
    /// round is open already.
    pub fn begin_round(&mut self, round: RatingRound) {
        if self.sheet.round == round {
            return;
        }
        let sheet = Arc::make_mut(&mut self.sheet);
        (sheet.round, sheet.edition) = (round, 0);
        (self.handing, self.history, self.is_closed) = (Handing::NotYet, History::default(), false);
        self.criterion = self.first_open().unwrap_or(self.questions.first()).clone();
    }

    /// The round is over, or goes on after all.
    pub fn close(&mut self, is_closed: bool) {
        self.is_closed = is_closed;
    }

    fn is_of(&self, sheet: &RatingSheet) -> bool {
        self.sheet.rater == sheet.rater && self.sheet.round == sheet.round
    }

    fn show(&mut self, criterion: CriterionId) {
        if self.questions.contains(&criterion) {
            self.criterion = criterion;
        }
        self.history.close_step();
    }

    /// Puts a piece in as one undoable step; one that changes nothing is no step.
    fn change(&mut self, change: Change, piece: Piece) -> Option<RatingEffect> {
        let before = self.piece(&change);
        if before == piece {
            return None;
        }
        self.history.note(change, Arc::new(before), &piece);
        Some(self.put(piece))
    }

    fn travel(&mut self, next: fn(&History<Piece>) -> Option<&Change>, go: Travel) -> Option<RatingEffect> {
        let now = self.piece(next(&self.history)?);
        let (change, piece) = go(&mut self.history, Arc::new(now))?;
        if let Some(criterion) = change.criterion() {
            self.criterion = criterion.clone();
        }
        Some(self.put(Piece::clone(&piece)))
    }

    /// What stands now where that step changes something.
    fn piece(&self, change: &Change) -> Piece {
        match change.criterion() {
            Some(id) => Piece::Rating(id.clone(), self.sheet.ratings.get(id).cloned()),
            None => Piece::Participant(self.sheet.participant.clone()),
        }
    }

    fn put(&mut self, piece: Piece) -> RatingEffect {
        let sheet = Arc::make_mut(&mut self.sheet);
        match piece {
            Piece::Participant(participant) => sheet.participant = participant,
            Piece::Rating(criterion, Some(rating)) => {
                sheet.ratings.insert(criterion, rating);
            }
            Piece::Rating(criterion, None) => {
                sheet.ratings.remove(&criterion);
            }
        }
        RatingEffect::Keep(Arc::clone(&self.sheet))
    }
}
