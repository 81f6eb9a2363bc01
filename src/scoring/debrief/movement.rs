//! What a discussion changed: the second round beside the first, over the people who handed in both.
//!
//! An answer that changes from level to level moves towards the middle where it is strictly nearer to the median
//! (type 7) of the first round, else away. Medians, dispute and alpha of both rounds are of the same people; whoever
//! came late or left is counted apart and enters nowhere. Rising agreement is not rising accuracy: a room can agree on
//! what is wrong, so the error against the key stands beside it where there is a key.

use super::super::{
    Aggregation, AnswerCounts, Disagreement, Jackknife, Ratings, Scale, agenda, jackknife_over_criteria,
};
use super::Debrief;
use super::against_key::key_point;
use crate::model::{Answer, CriterionId, RaterId, ReferenceRating};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// What changed between two rounds of the same exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundsDebrief {
    /// People in both rounds; all that follows is about them.
    pub people: usize,
    /// People of the second round only.
    pub late_comers: usize,
    /// People of the first round only.
    pub leavers: usize,
    /// Over all criteria.
    pub total: Movement,
    /// In the order of the exercise.
    pub criteria: Vec<CriterionMovement>,
    /// Ordinal alpha of either round.
    pub alpha: [Jackknife; 2],
    /// Error against the key; `None` without a key, or where no criterion has a level in both rounds and
    /// in the key.
    pub error: Option<ErrorAgainstKey>,
}

/// One criterion in both rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionMovement {
    pub id: CriterionId,
    pub movement: Movement,
    /// First round and second.
    pub spread: [Disagreement; 2],
}

/// What became of answers, a person and a criterion each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// The same answer, of whatever kind, or none both times.
    pub unchanged: u32,
    /// From level to level, nearer to the median of the first round.
    pub towards: u32,
    /// From level to level, no nearer to it.
    pub away: u32,
    /// From a level to "not known".
    pub to_not_known: u32,
    /// From "not known" to a level.
    pub from_not_known: u32,
    /// Any other change.
    pub other: u32,
}

impl Movement {
    /// The six in this order; together people × criteria.
    #[must_use]
    pub fn parts(&self) -> [u32; 6] {
        [self.unchanged, self.towards, self.away, self.to_not_known, self.from_not_known, self.other]
    }

    /// `median` of the levels of the first round.
    fn count(&mut self, before: Option<Answer>, after: Option<Answer>, median: Option<f64>) {
        let apart = |answer: Answer| Some((f64::from(answer.level()?.number()) - median?).abs());
        let part = match (before, after) {
            _ if before == after => &mut self.unchanged,
            (Some(before @ Answer::Level(_)), Some(after @ Answer::Level(_))) => {
                if apart(after) < apart(before) { &mut self.towards } else { &mut self.away }
            }
            (Some(Answer::Level(_)), Some(Answer::NotKnown)) => &mut self.to_not_known,
            (Some(Answer::NotKnown), Some(Answer::Level(_))) => &mut self.from_not_known,
            _ => &mut self.other,
        };
        *part += 1;
    }
}

impl AddAssign for Movement {
    fn add_assign(&mut self, more: Self) {
        self.unchanged += more.unchanged;
        self.towards += more.towards;
        self.away += more.away;
        self.to_not_known += more.to_not_known;
        self.from_not_known += more.from_not_known;
        self.other += more.other;
    }
}

/// Mean distance from the key in levels, 0..=4, first round and second, on the same criteria: those with
/// levels in both rounds and in the key. A key with a range counts with its middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ErrorAgainstKey {
    /// Criteria it rests on.
    pub criteria: usize,
    /// Of all levels that raters gave.
    pub raters: [f64; 2],
    /// Of the room's lower medians.
    pub room: [f64; 2],
}

impl RoundsDebrief {
    /// Compares two rounds of the same exercise.
    ///
    /// # Panics
    /// When the two are not about the same criteria.
    pub fn of(first: &Debrief, second: &Debrief, key: Option<&[ReferenceRating]>) -> Self {
        let ids = |debrief: &Debrief| debrief.criteria.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        let ids_of_both = ids(first);
        assert_eq!(ids_of_both, ids(second), "both rounds rate the criteria of one exercise");
        let rows: BTreeMap<&RaterId, usize> = second.raters.iter().zip(0..).collect();
        let (before, after): (Vec<usize>, Vec<usize>) =
            first.raters.iter().enumerate().filter_map(|(row, rater)| Some((row, *rows.get(rater)?))).unzip();
        let people = before.len();
        let rounds = [first.ratings.of_raters(&before), second.ratings.of_raters(&after)];
        let criteria: Vec<CriterionMovement> = ids_of_both
            .into_iter()
            .enumerate()
            .map(|(i, id)| CriterionMovement::of(id, i, &rounds))
            .collect();
        let mut total = Movement::default();
        for criterion in &criteria {
            total += criterion.movement;
        }
        Self {
            people,
            late_comers: second.raters.len() - people,
            leavers: first.raters.len() - people,
            total,
            alpha: rounds.each_ref().map(|round| jackknife_over_criteria(round, Scale::Ordinal)),
            error: key.and_then(|key| error(&criteria, key)),
            criteria,
        }
    }

    /// Everybody who handed in at all.
    pub fn everybody(&self) -> usize {
        self.people + self.late_comers + self.leavers
    }

    /// The criteria from the one that was most disputed in the first round on.
    pub fn by_dispute(&self) -> impl Iterator<Item = &CriterionMovement> {
        let spreads: Vec<Disagreement> = self.criteria.iter().map(|one| one.spread[0]).collect();
        agenda(&spreads).into_iter().map(|position| &self.criteria[position])
    }
}

impl CriterionMovement {
    fn of(id: CriterionId, position: usize, rounds: &[Ratings; 2]) -> Self {
        let counts = |round: &Ratings| round.criterion(position).collect::<AnswerCounts>();
        let spread = rounds.each_ref().map(|round| Disagreement::of(&counts(round)));
        let mut movement = Movement::default();
        let [before, after] = rounds;
        for (before, after) in before.criterion(position).zip(after.criterion(position)) {
            movement.count(before, after, spread[0].median);
        }
        Self { id, movement, spread }
    }
}

fn error(criteria: &[CriterionMovement], key: &[ReferenceRating]) -> Option<ErrorAgainstKey> {
    let common: Vec<([&AnswerCounts; 2], f64)> = criteria
        .iter()
        .map(|one| (&one.id, one.spread.each_ref().map(|spread| &spread.counts)))
        .filter(|(_, counts)| counts.iter().all(|counts| counts.rated() > 0))
        .filter_map(|(id, counts)| Some((counts, key_point(key, id)?)))
        .collect();
    let mean = |parts: &mut dyn Iterator<Item = (f64, f64)>| Aggregation::Arithmetic.combine(parts);
    let of_raters = |round: usize| {
        let levels = |counts: &AnswerCounts, key: f64| {
            let apart = move |level: u8| (f64::from(level) - key).abs();
            let frequencies = counts.levels.map(f64::from);
            (0_u8..).zip(frequencies).map(move |(level, n)| (n, apart(level))).collect::<Vec<_>>()
        };
        mean(&mut common.iter().flat_map(|(counts, key)| levels(counts[round], *key)))
    };
    let of_room = |round: usize| {
        let apart = |(counts, key): &([&AnswerCounts; 2], f64)| {
            let level = counts[round].lower_median()?;
            Some((1.0, (f64::from(level.number()) - key).abs()))
        };
        mean(&mut common.iter().filter_map(apart))
    };
    Some(ErrorAgainstKey {
        criteria: common.len(),
        raters: [of_raters(0)?, of_raters(1)?],
        room: [of_room(0)?, of_room(1)?],
    })
}
