//! What a discussion changed: the second round beside the first.
//!
//! Symbols: AD average deviation of a criterion; `convergence = 1 - AD2 / AD1`. Moves are counted over the pairs
//! of a rater and a criterion with a level in both rounds. Rising agreement is not rising accuracy: a room
//! can agree on what is wrong, so the error against the key stands beside it where there is a key.

use super::super::{Aggregation, AnswerCounts};
use super::Debrief;
use super::against_key::key_point;
use crate::model::{Answer, CriterionId, RaterId, ReferenceRating};
use std::collections::BTreeMap;

/// What changed between two rounds of the same exercise. Alphas and their intervals stand in the debriefs.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundsDebrief {
    /// In the order of the exercise.
    pub criteria: Vec<CriterionChange>,
    /// What the same people did.
    pub moves: Moves,
    /// Error against the key; `None` without a key, or where no criterion has a level in both rounds and
    /// in the key.
    pub error: Option<ErrorAgainstKey>,
}

/// One criterion in both rounds. A change is the second round minus the first; `None` where one of them
/// has no level.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionChange {
    pub id: CriterionId,
    /// In levels, -4..=4.
    pub median: Option<f64>,
    /// Of the average deviation, in levels; below 0 is nearer together.
    pub average_deviation: Option<f64>,
    /// Of van der Eijk's A, -2..=2; above 0 is nearer together.
    pub agreement_a: Option<f64>,
    /// Share of the average deviation that is gone, at most 1; below 0 the room drifted apart. `None` also
    /// where there was none to begin with.
    pub convergence: Option<f64>,
}

/// What raters who took part in both rounds did with their levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Raters in both rounds.
    pub raters: usize,
    /// Levels given in both rounds: a rater and a criterion each.
    pub levels: usize,
    /// Levels that stayed.
    pub unchanged: usize,
    /// Levels that moved nearer to the median of the first round.
    pub towards_median: usize,
}

impl Moves {
    /// Levels that moved away from the median of the first round, or across to as far on its other side.
    pub fn elsewhere(&self) -> usize {
        self.levels - self.unchanged - self.towards_median
    }

    /// Share of levels that stayed, 0..=1; `None` without levels in both rounds.
    pub fn unchanged_share(&self) -> Option<f64> {
        self.share(self.unchanged)
    }

    /// Share of levels that moved nearer to the median of the first round, 0..=1.
    pub fn towards_median_share(&self) -> Option<f64> {
        self.share(self.towards_median)
    }

    #[expect(clippy::cast_precision_loss, reason = "rooms are small")]
    fn share(&self, part: usize) -> Option<f64> {
        (self.levels > 0).then(|| part as f64 / self.levels as f64)
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
        let pairs = || first.criteria.iter().zip(&second.criteria);
        let same = first.criteria.len() == second.criteria.len() && pairs().all(|(a, b)| a.id == b.id);
        assert!(same, "both rounds rate the criteria of one exercise");
        let criteria = pairs().map(|(a, b)| {
            let change = |a: Option<f64>, b: Option<f64>| a.zip(b).map(|(a, b)| b - a);
            let (one, two) = (&a.spread, &b.spread);
            let deviations = one.average_deviation.zip(two.average_deviation);
            CriterionChange {
                id: a.id.clone(),
                median: change(one.median, two.median),
                average_deviation: change(one.average_deviation, two.average_deviation),
                agreement_a: change(one.agreement_a, two.agreement_a),
                convergence: deviations.filter(|(one, _)| *one > 0.0).map(|(one, two)| 1.0 - two / one),
            }
        });
        Self {
            criteria: criteria.collect(),
            moves: moves(first, second),
            error: key.and_then(|key| error(first, second, key)),
        }
    }
}

fn moves(first: &Debrief, second: &Debrief) -> Moves {
    let rows: BTreeMap<&RaterId, usize> = second.raters.iter().enumerate().map(|(i, id)| (id, i)).collect();
    let level =
        |answer: &Option<Answer>| answer.and_then(Answer::level).map(|level| f64::from(level.number()));
    let mut moves = Moves::default();
    for (row, rater) in first.raters.iter().enumerate() {
        let Some(&later) = rows.get(rater) else { continue };
        moves.raters += 1;
        let answers = first.ratings.rater(row).iter().zip(second.ratings.rater(later));
        for (criterion, (before, after)) in first.criteria.iter().zip(answers) {
            let (Some(before), Some(after), Some(median)) =
                (level(before), level(after), criterion.spread.median)
            else {
                continue;
            };
            moves.levels += 1;
            if before.total_cmp(&after).is_eq() {
                moves.unchanged += 1;
            } else if (after - median).abs() < (before - median).abs() {
                moves.towards_median += 1;
            }
        }
    }
    moves
}

fn error(first: &Debrief, second: &Debrief, key: &[ReferenceRating]) -> Option<ErrorAgainstKey> {
    let common: Vec<([&AnswerCounts; 2], f64)> = first
        .criteria
        .iter()
        .zip(&second.criteria)
        .map(|(a, b)| (&a.id, [&a.spread.counts, &b.spread.counts]))
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
