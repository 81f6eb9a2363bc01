//! The seats of a room: who sits where, what they have rated, and what may happen to it.

use super::chance;
use crate::model::{
    CourseSession, CriterionId, Framework, Participant, RatingRound, RatingSheet, ReferenceRating,
};
use crate::session::{PersonRating, Questions, RatingAct, RatingEdit, RatingEffect};
use crate::store::{Seat, new_rater_id};
use std::collections::HashMap;
use std::sync::Arc;

/// More than this no room has; a stranger who fills it up costs little memory.
const MOST_SEATS: usize = 500;
/// Browsers in which one seat can be open.
const MOST_KEYS: usize = 4;

/// One phone.
#[derive(Debug)]
pub struct OneSeat {
    pub rating: PersonRating,
    pub way_back: String,
    pub saves: u32,
    keys: Vec<String>,
    handed_in: Vec<Arc<RatingSheet>>,
    /// Something of it is not known to be on the disk.
    unkept: u64,
}

/// All of them, and how far the trainer has opened the room. Nobody else’s answers can be reached from one seat.
#[derive(Debug)]
pub struct Seats {
    session: CourseSession,
    questions: Questions,
    taken: Vec<OneSeat>,
    by_key: HashMap<String, usize>,
    by_way_back: HashMap<String, usize>,
    /// Nobody new may come in.
    pub is_locked: bool,
    /// Nothing may be changed.
    pub is_closed: bool,
    /// The key, once the trainer has released it.
    pub key: Option<Arc<Vec<ReferenceRating>>>,
    /// Grows whenever a phone that waits should look again.
    pub news: u64,
}

/// How many are inside and how many have handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeadCount {
    pub inside: usize,
    /// In the round that is open.
    pub handed_in: usize,
}

/// Why nobody could sit down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSeat {
    Locked,
    Full,
}

impl Seats {
    /// The room as participants may see it, with the seats that were kept; `None` where nothing is asked in it.
    pub fn new(session: &CourseSession, framework: Arc<Framework>, kept: Vec<Seat>) -> Option<Self> {
        // Whatever the holder hands over: no key comes in here before it is released.
        let session = session.for_participants();
        let questions = Questions::of(framework, Arc::new(session.exercise.clone()))?;
        let mut seats = Self {
            session,
            questions,
            taken: Vec::new(),
            by_key: HashMap::new(),
            by_way_back: HashMap::new(),
            is_locked: false,
            is_closed: false,
            key: None,
            news: 0,
        };
        for seat in kept {
            if seat.sheet.session.as_ref() == Some(&seats.session.id) {
                seats.put(seat);
            }
        }
        Some(seats)
    }

    fn put(&mut self, seat: Seat) {
        let Seat { keys, way_back, saves, sheet, handed_in } = seat;
        let handed_in: Vec<Arc<RatingSheet>> = handed_in.into_iter().map(Arc::new).collect();
        let mut rating = PersonRating::new(self.questions.clone(), sheet);
        if let Some(last) = handed_in.iter().find(|last| last.round == rating.sheet().round) {
            rating.was_handed_in(last);
        }
        let place = self.taken.len();
        for key in &keys {
            self.by_key.insert(key.clone(), place);
        }
        self.by_way_back.insert(way_back.clone(), place);
        self.taken.push(OneSeat { rating, way_back, saves, keys, handed_in, unkept: 0 });
    }

    /// The room without its key.
    pub fn session(&self) -> &CourseSession {
        &self.session
    }

    pub fn questions(&self) -> &Questions {
        &self.questions
    }

    pub fn seat(&self, place: usize) -> &OneSeat {
        &self.taken[place]
    }

    /// The seat of a browser with that secret.
    pub fn of_secret(&self, secret: &str) -> Option<usize> {
        self.by_key.get(&chance::kept_of(secret)).copied()
    }

    /// Somebody new sits down, in a browser with that secret.
    ///
    /// # Errors
    /// When the door is locked or the room is full.
    pub fn sit_down(&mut self, secret: &str, way_back: String, who: Participant) -> Result<usize, NoSeat> {
        if self.is_locked {
            return Err(NoSeat::Locked);
        }
        if self.taken.len() >= MOST_SEATS {
            return Err(NoSeat::Full);
        }
        let session = Some(self.session.id.clone());
        let mut rating = PersonRating::begin(self.questions.clone(), new_rater_id(), session);
        rating.begin_round(self.session.round);
        rating.act(RatingAct::SetParticipant(Box::new(who)));
        rating.close(self.is_closed);
        let (place, key) = (self.taken.len(), chance::kept_of(secret));
        self.by_key.insert(key.clone(), place);
        self.by_way_back.insert(way_back.clone(), place);
        let seat = OneSeat { rating, way_back, saves: 0, keys: vec![key], handed_in: Vec::new(), unkept: 0 };
        self.taken.push(seat);
        self.touch(place);
        Ok(place)
    }

    /// Whether these words lead to somebody.
    pub fn is_taken(&self, way_back: &str) -> bool {
        self.by_way_back.contains_key(way_back)
    }

    /// Another browser finds its seat by its words, and gets a secret of its own.
    pub fn find_back(&mut self, way_back: &str, secret: &str) -> Option<usize> {
        let place = *self.by_way_back.get(way_back)?;
        let key = chance::kept_of(secret);
        let seat = &mut self.taken[place];
        seat.keys.push(key.clone());
        if seat.keys.len() > MOST_KEYS {
            let oldest = seat.keys.remove(0);
            self.by_key.remove(&oldest);
        }
        self.by_key.insert(key, place);
        self.touch(place);
        Some(place)
    }

    /// Carries out what a phone asks for, as its save of that number. Tells whether it did: a lower or equal number
    /// changes nothing, nor does anything once the round is closed.
    pub fn save(&mut self, place: usize, number: u32, acts: Vec<RatingAct>) -> bool {
        let is_closed = self.is_closed;
        let seat = &mut self.taken[place];
        if is_closed || number <= seat.saves {
            return false;
        }
        seat.saves = number;
        for act in acts {
            seat.rating.act(act);
        }
        self.touch(place);
        true
    }

    /// What somebody hands in now; `None` where nothing may be handed in any more, or that number is old.
    pub fn hand_in(&mut self, place: usize, number: u32) -> Option<Arc<RatingSheet>> {
        let is_closed = self.is_closed;
        let seat = &mut self.taken[place];
        if is_closed || number <= seat.saves {
            return None;
        }
        let Some(RatingEffect::HandIn(sheet)) = seat.rating.act(RatingAct::HandIn) else { return None };
        seat.saves = number;
        seat.unkept += 1;
        Some(sheet)
    }

    /// The seat as it is to be kept, with a sheet that is being handed in among those handed in.
    pub fn to_keep(&self, place: usize, handing_in: Option<&Arc<RatingSheet>>) -> Seat {
        let seat = &self.taken[place];
        let mut sheet = RatingSheet::clone(seat.rating.sheet());
        let mut handed_in: Vec<RatingSheet> = seat.handed_in.iter().map(|sheet| (**sheet).clone()).collect();
        if let Some(handing_in) = handing_in {
            sheet.edition = handing_in.edition;
            handed_in.retain(|old| old.round != handing_in.round);
            handed_in.push((**handing_in).clone());
        }
        let (keys, way_back) = (seat.keys.clone(), seat.way_back.clone());
        Seat { keys, way_back, saves: seat.saves, sheet, handed_in }
    }

    /// It is where it belongs.
    pub fn was_handed_in(&mut self, place: usize, sheet: &Arc<RatingSheet>) {
        let seat = &mut self.taken[place];
        // A later edition may have come in before.
        if seat.handed_in.iter().any(|old| old.round == sheet.round && old.edition > sheet.edition) {
            return;
        }
        seat.handed_in.retain(|old| old.round != sheet.round);
        seat.handed_in.push(Arc::clone(sheet));
        seat.rating.was_handed_in(sheet);
    }

    /// It could not be brought where it belongs.
    pub fn was_not_handed_in(&mut self, place: usize, sheet: &RatingSheet) {
        self.taken[place].rating.was_not_handed_in(sheet);
    }

    fn touch(&mut self, place: usize) {
        self.taken[place].unkept += 1;
    }

    /// Marks what is on its way to the disk; to be given back to [`was_kept`](Self::was_kept).
    pub fn unkept(&self, place: usize) -> u64 {
        self.taken[place].unkept
    }

    /// What was marked so is on the disk.
    pub fn was_kept(&mut self, place: usize, mark: u64) {
        let seat = &mut self.taken[place];
        // Something newer may be on its way.
        if seat.unkept == mark {
            seat.unkept = 0;
        }
    }

    /// Whether another round has been opened than the seat is in; it then goes over to it.
    pub fn catch_up(&mut self, place: usize) -> bool {
        let (round, is_closed) = (self.session.round, self.is_closed);
        let seat = &mut self.taken[place];
        let is_behind = seat.rating.sheet().round != round;
        if is_behind {
            seat.rating.begin_round(round);
            // Back in a round that was handed in before: those answers, and that edition, go on.
            if let Some(last) = seat.handed_in.iter().find(|last| last.round == round) {
                seat.rating = PersonRating::new(self.questions.clone(), (**last).clone());
                seat.rating.was_handed_in(last);
            }
        }
        seat.rating.close(is_closed);
        if is_behind {
            self.touch(place);
        }
        is_behind
    }

    /// Opens another round; who has handed in begins from there.
    pub fn set_round(&mut self, round: RatingRound) {
        if self.session.round != round {
            self.session.round = round;
            self.is_closed = false;
            self.news += 1;
        }
    }

    /// Everything that was handed in, in whichever round.
    pub fn all_handed_in(&self) -> impl Iterator<Item = &Arc<RatingSheet>> {
        self.taken.iter().flat_map(|seat| &seat.handed_in)
    }

    pub fn head_count(&self) -> HeadCount {
        let round = self.session.round;
        let is_in = |seat: &&OneSeat| seat.handed_in.iter().any(|sheet| sheet.round == round);
        HeadCount { inside: self.taken.len(), handed_in: self.taken.iter().filter(is_in).count() }
    }
}

impl OneSeat {
    /// The number of the next save.
    pub fn next_save(&self) -> u32 {
        self.saves.saturating_add(1)
    }

    /// What the trainer has of the round that is open; `None` before that.
    pub fn handed_in(&self) -> Option<&Arc<RatingSheet>> {
        let round = self.rating.sheet().round;
        self.handed_in.iter().find(|sheet| sheet.round == round)
    }

    /// What was handed in last, in whichever round.
    pub fn last_handed_in(&self) -> Option<&Arc<RatingSheet>> {
        self.handed_in.iter().max_by_key(|sheet| sheet.round)
    }

    /// Whether something was changed since it was handed in.
    pub fn has_changed_since(&self) -> bool {
        let now = self.rating.sheet();
        self.handed_in()
            .is_some_and(|then| then.ratings != now.ratings || then.participant != now.participant)
    }

    /// An answer as a save of it.
    pub fn answer_act(criterion: &CriterionId, answer: Option<crate::model::Answer>) -> RatingAct {
        RatingAct::Rate(criterion.clone(), RatingEdit::Answer(answer))
    }

    /// A note as a save of it.
    pub fn note_act(criterion: &CriterionId, note: String) -> RatingAct {
        RatingAct::Rate(criterion.clone(), RatingEdit::Note(note))
    }
}
