//! A course in one room: what participants are given, and what a trainer has taken in.

use super::{
    Answer, AnswerKey, CriterionId, DecidedTable, Exercise, Framework, FrameworkRef, RaterId, RatingRound,
    RatingSheet, SessionId,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// One course. A trainer keeps it whole; participants get it [`for_participants`](Self::for_participants).
#[derive(Clone, Debug, PartialEq)]
pub struct CourseSession {
    pub id: SessionId,
    /// Such as `Course of May, group 2`.
    pub title: String,
    pub framework: FrameworkRef,
    /// The framework itself where it is not one of those built in, so that the file stands alone.
    pub own_framework: Option<Framework>,
    pub naming: Naming,
    /// The round that is open.
    pub round: RatingRound,
    pub exercise: Exercise,
}

/// What participants call themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// A word of their own choice.
    #[default]
    Pseudonym,
    Name,
}

/// What a trainer keeps of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// With the answer key.
    pub session: CourseSession,
    /// The folder that is watched for rating sheets; absent until one is chosen.
    pub folder: Option<PathBuf>,
    /// One of each person and round, in the order they first came in.
    pub sheets: Vec<Arc<RatingSheet>>,
    /// People whose ratings the trainer has left out; they can be put back.
    pub left_out: BTreeSet<RaterId>,
    /// What was said about a criterion.
    pub notes: BTreeMap<CriterionId, String>,
    /// Where the room decided otherwise than the rules suggest, or where they suggest nothing.
    pub decisions: BTreeMap<CriterionId, Decision>,
    /// Tables that were taken in or passed over, the latest last.
    pub tables: Vec<DecidedTable>,
}

/// What a room decided about one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub answer: Answer,
    /// Why; a decision without a reason is not final.
    pub reason: String,
}

impl CourseSession {
    /// What participants are given: without the answer key, and without the script and the questions for the
    /// talk, which could give answers away.
    #[must_use]
    pub fn for_participants(&self) -> Self {
        let mut session = self.clone();
        session.exercise.key = AnswerKey::None;
        session.exercise.scripts.clear();
        session.exercise.questions.clear();
        session
    }
}

impl Room {
    /// A room that nobody has entered yet.
    pub fn new(session: CourseSession) -> Self {
        Self {
            session,
            folder: None,
            sheets: Vec::new(),
            left_out: BTreeSet::new(),
            notes: BTreeMap::new(),
            decisions: BTreeMap::new(),
            tables: Vec::new(),
        }
    }

    /// What was decided about a table with that content; `None` where nothing was.
    pub fn decided(&self, content: &str) -> Option<&DecidedTable> {
        self.tables.iter().find(|table| table.content == content)
    }

    /// Remembers a decision in the place of an earlier one about the same content.
    pub fn decide(&mut self, table: DecidedTable) {
        self.tables.retain(|old| old.content != table.content);
        self.tables.push(table);
    }

    /// The sheets of one round that count, in the order the people first came in.
    pub fn sheets_of(&self, round: RatingRound) -> impl Iterator<Item = &RatingSheet> {
        self.sheets
            .iter()
            .map(Arc::as_ref)
            .filter(move |sheet| sheet.round == round && !self.left_out.contains(&sheet.rater))
    }

    /// Takes a sheet in: it replaces an earlier edition of the same person and round. Tells whether anything
    /// changed; an older edition than the one at hand changes nothing.
    pub fn take_in(&mut self, sheet: RatingSheet) -> bool {
        let same = |old: &&mut Arc<RatingSheet>| old.rater == sheet.rater && old.round == sheet.round;
        match self.sheets.iter_mut().find(same) {
            Some(old) if old.edition > sheet.edition || **old == sheet => false,
            Some(old) => {
                *old = Arc::new(sheet);
                true
            }
            None => {
                self.sheets.push(Arc::new(sheet));
                true
            }
        }
    }

    /// Names that more than one person gave, as they first came in. Nobody is dropped for it: two people may
    /// well have the same name, or one person may have begun anew with another copy of the program.
    pub fn shared_names(&self) -> Vec<&str> {
        let mut raters: BTreeMap<String, BTreeSet<&RaterId>> = BTreeMap::new();
        let plain = |sheet: &RatingSheet| sheet.participant.name.trim().to_lowercase();
        for sheet in &self.sheets {
            raters.entry(plain(sheet)).or_default().insert(&sheet.rater);
        }
        let is_shared = |name: &String| !name.is_empty() && raters.get(name).is_some_and(|ids| ids.len() > 1);
        let mut told = BTreeSet::new();
        let shared = self.sheets.iter().filter(|sheet| {
            let name = plain(sheet);
            is_shared(&name) && told.insert(name)
        });
        shared.map(|sheet| sheet.participant.name.trim()).collect()
    }
}
