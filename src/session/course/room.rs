//! The trainer's room: what came in, what was decided, and what follows from it.

use super::phones::Phones;
use super::tables::WaitingTable;
use crate::findings::{RoomAgreement, room_agreement};
use crate::model::{
    CourseSession, CriterionId, DecidedTable, Decision, Exercise, Framework, RaterId, RatingRound,
    RatingSheet, ReferenceRating, Room,
};
use crate::scoring::{Debrief, RoomAnswer, RoundsDebrief, room_consensus};
use crate::session::Change;
use crate::session::history::History;
use crate::store::Fault;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::mpsc::Sender;

/// What a trainer changes by hand; undo knows only this, so that it never takes a rating back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoomEdits {
    pub left_out: BTreeSet<RaterId>,
    pub notes: BTreeMap<CriterionId, String>,
    pub decisions: BTreeMap<CriterionId, Decision>,
}

impl RoomEdits {
    fn of(room: &Room) -> Self {
        let Room { left_out, notes, decisions, .. } = room.clone();
        Self { left_out, notes, decisions }
    }
}

/// A room, its history, and what is derived from it.
#[derive(Debug)]
pub struct OpenRoom {
    framework: Arc<Framework>,
    room: Arc<Room>,
    /// What is right; absent where nobody knows.
    key: Option<Vec<ReferenceRating>>,
    first: Box<Debrief>,
    second: Box<Debrief>,
    rounds: Option<Box<RoundsDebrief>>,
    history: History<RoomEdits>,
    /// Files that were refused, one fault a file, in the order of their names.
    refused: Vec<Fault>,
    /// Tables of which nobody has said yet who is who.
    pub(super) waiting: Vec<WaitingTable>,
    /// How many of them the trainer has chosen by hand, to be shown at once.
    pub(super) chosen_tables: usize,
    /// The criterion that the projector shows and the debrief is at.
    criterion: CriterionId,
    /// Whether the projector shows the answers.
    is_revealed: bool,
    /// Held while a folder is watched; the thread ends when it is dropped.
    watching: Option<Sender<()>>,
    phones: Phones,
}

impl OpenRoom {
    /// `None` where its exercise asks nothing.
    pub(super) fn new(
        framework: Arc<Framework>,
        room: Room,
        key: Option<Vec<ReferenceRating>>,
    ) -> Option<Self> {
        let criterion = room.session.exercise.criteria.first()?.clone();
        let empty = || Box::new(Debrief::of(&framework, &room.session.exercise.criteria, []));
        let mut open = Self {
            first: empty(),
            second: empty(),
            rounds: None,
            framework,
            room: Arc::new(room),
            key,
            history: History::default(),
            refused: Vec::new(),
            waiting: Vec::new(),
            chosen_tables: 0,
            criterion,
            is_revealed: false,
            watching: None,
            phones: Phones::default(),
        };
        open.derive();
        Some(open)
    }

    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    pub(super) fn shared_framework(&self) -> Arc<Framework> {
        Arc::clone(&self.framework)
    }

    pub fn room(&self) -> &Room {
        &self.room
    }

    pub(super) fn shared_room(&self) -> Arc<Room> {
        Arc::clone(&self.room)
    }

    pub fn session(&self) -> &CourseSession {
        &self.room.session
    }

    pub fn exercise(&self) -> &Exercise {
        &self.room.session.exercise
    }

    /// What is right; `None` where nobody knows.
    pub fn key(&self) -> Option<&[ReferenceRating]> {
        self.key.as_deref()
    }

    /// The round that is open.
    pub fn round(&self) -> RatingRound {
        self.room.session.round
    }

    /// Files that were refused.
    pub fn refused(&self) -> &[Fault] {
        &self.refused
    }

    /// The criterion that the projector shows and the debrief is at.
    pub fn criterion(&self) -> &CriterionId {
        &self.criterion
    }

    /// Whether the projector shows the answers.
    pub fn is_revealed(&self) -> bool {
        self.is_revealed
    }

    /// Whether a folder is watched now.
    pub fn is_watching(&self) -> bool {
        self.watching.is_some()
    }

    /// How far it is open to phones.
    pub fn phones(&self) -> &Phones {
        &self.phones
    }

    pub(super) fn phones_mut(&mut self) -> &mut Phones {
        &mut self.phones
    }

    /// What undo would change.
    pub fn next_undo(&self) -> Option<&Change> {
        self.history.next_undo()
    }

    /// What redo would change.
    pub fn next_redo(&self) -> Option<&Change> {
        self.history.next_redo()
    }

    /// Changes what the trainer keeps as one undoable step. An edit that changes nothing is no step, nor is one on a
    /// criterion that the exercise does not ask.
    pub(super) fn edit(&mut self, change: Change, edit: impl FnOnce(&mut RoomEdits)) -> bool {
        if criterion_of(&change).is_some_and(|criterion| !self.exercise().criteria.contains(criterion)) {
            return false;
        }
        let before = RoomEdits::of(&self.room);
        let mut after = before.clone();
        edit(&mut after);
        if before == after {
            return false;
        }
        self.history.note(change, Arc::new(before), &after);
        self.put(after);
        true
    }

    pub(in crate::session) fn undo(&mut self) -> bool {
        let gone = self.history.undo(Arc::new(RoomEdits::of(&self.room)));
        self.travelled(gone)
    }

    pub(in crate::session) fn redo(&mut self) -> bool {
        let gone = self.history.redo(Arc::new(RoomEdits::of(&self.room)));
        self.travelled(gone)
    }

    fn travelled(&mut self, gone: Option<(Change, Arc<RoomEdits>)>) -> bool {
        let Some((change, edits)) = gone else { return false };
        if let Some(criterion) = criterion_of(&change) {
            self.criterion = criterion.clone();
        }
        self.put(RoomEdits::clone(&edits));
        true
    }

    fn put(&mut self, edits: RoomEdits) {
        let room = Arc::make_mut(&mut self.room);
        let who_counts_changes = room.left_out != edits.left_out;
        let RoomEdits { left_out, notes, decisions } = edits;
        (room.left_out, room.notes, room.decisions) = (left_out, notes, decisions);
        if who_counts_changes {
            self.derive();
        }
    }

    /// Takes sheets in; tells how many changed anything.
    pub(super) fn take_in(&mut self, sheets: Vec<RatingSheet>) -> usize {
        let room = Arc::make_mut(&mut self.room);
        let changed = sheets.into_iter().map(|sheet| room.take_in(sheet)).filter(|changed| *changed).count();
        if changed > 0 {
            self.derive();
            self.plan_tables();
        }
        changed
    }

    pub(super) fn remember(&mut self, table: DecidedTable) {
        Arc::make_mut(&mut self.room).decide(table);
    }

    pub(super) fn change_session(&mut self, change: impl FnOnce(&mut CourseSession)) {
        change(&mut Arc::make_mut(&mut self.room).session);
        self.history.close_step();
    }

    pub(super) fn set_refused(&mut self, refused: Vec<Fault>) {
        self.refused = refused;
    }

    pub(super) fn show(&mut self, criterion: CriterionId) {
        if self.exercise().criteria.contains(&criterion) && self.criterion != criterion {
            self.criterion = criterion;
            self.is_revealed = false;
            self.history.close_step();
        }
    }

    /// The criterion so many places after (or before) the current one; `None` past either end.
    pub fn neighbour(&self, steps: isize) -> Option<&CriterionId> {
        let criteria = &self.exercise().criteria;
        let here = criteria.iter().position(|id| *id == self.criterion)?;
        here.checked_add_signed(steps).and_then(|there| criteria.get(there))
    }

    pub(super) fn reveal(&mut self, revealed: bool) {
        self.is_revealed = revealed;
    }

    /// Which folder is watched from now on; `None` to stop.
    pub(super) fn watch(&mut self, watching: Option<(std::path::PathBuf, Sender<()>)>) {
        self.watching = watching.map(|(folder, stop)| {
            Arc::make_mut(&mut self.room).folder = Some(folder);
            stop
        });
    }

    /// Works out anew what follows from the sheets.
    fn derive(&mut self) {
        let criteria = &self.room.session.exercise.criteria;
        let of = |round| Debrief::of(&self.framework, criteria, self.room.sheets_of(round));
        let (first, second) = (of(RatingRound::First), of(RatingRound::Second));
        self.rounds = (!second.raters.is_empty())
            .then(|| Box::new(RoundsDebrief::of(&first, &second, self.key.as_deref())));
        (self.first, self.second) = (Box::new(first), Box::new(second));
    }

    /// What follows from the sheets of one round.
    pub fn debrief(&self, round: RatingRound) -> &Debrief {
        match round {
            RatingRound::First => &self.first,
            RatingRound::Second => &self.second,
        }
    }

    /// The round that counts: the second as soon as somebody has rated in it.
    pub fn latest_round(&self) -> RatingRound {
        if self.rounds.is_some() { RatingRound::Second } else { RatingRound::First }
    }

    /// What follows from the round that counts.
    pub fn latest(&self) -> &Debrief {
        self.debrief(self.latest_round())
    }

    /// How far the room agrees in the round that counts.
    pub fn agreement(&self) -> RoomAgreement {
        room_agreement(self.latest())
    }

    /// Everybody who has handed in, in whichever round.
    pub fn people(&self) -> usize {
        self.rounds().map_or(self.first.raters.len(), RoundsDebrief::everybody)
    }

    /// What moved between the rounds; `None` before anybody has rated in the second.
    pub fn rounds(&self) -> Option<&RoundsDebrief> {
        self.rounds.as_deref()
    }

    /// What the room agreed on so far, criterion by criterion.
    pub fn answers(&self) -> Vec<RoomAnswer> {
        room_consensus(self.latest(), &self.room.decisions)
    }
}

/// The criterion that a change of the room is about.
fn criterion_of(change: &Change) -> Option<&CriterionId> {
    match change {
        Change::RoomNote(criterion) | Change::RoomDecision(criterion) | Change::RoomReason(criterion) => {
            Some(criterion)
        }
        _ => None,
    }
}
