//! What can be said of the time since an earlier round: the change as it is shown, its parts, what moved.

use super::{Standing, difference, shown_score, standing, whole};
use crate::model::{AreaId, Assessment, CriterionId, Framework, Rating};
use crate::scoring::{LevelMove, OtherChanges, RoundProgress, ScoreChange, round_progress};
use std::collections::BTreeMap;

/// Smaller parts of a change are rounding errors of its arithmetic.
const NOTHING: f64 = 1e-9;

/// The way from an earlier round to the current one, by the weights of today.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundStory {
    pub index: IndexChange,
    /// Absent where at least half was known both times, and where nothing is said of the index.
    pub doubt: Option<Doubt>,
    /// Every criterion with another level than before, in the framework's order.
    pub moves: Vec<LevelMove>,
    /// Criteria with a level in both rounds.
    pub in_both: usize,
    /// What changed of the index besides levels.
    pub other: OtherChanges,
    /// In the framework's order.
    pub areas: Vec<AreaChange>,
}

/// What can be said of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexChange {
    /// Too little was known in the earlier round: so many levels, on so many questions that count.
    TooLittleBefore {
        levels: usize,
        applicable: usize,
    },
    TooLittleNow,
    NoScore,
    Changed(ShownChange),
}

/// Why a change is to be read with care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    ProvisionalBefore,
    ProvisionalNow,
}

/// A change between two shown scores and its parts, which add up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownChange {
    pub before: i64,
    pub after: i64,
    /// What the city changed.
    pub by_city: Part,
    /// What became known, unknown or not applicable.
    pub by_other: Part,
    /// Whether anything had a level in both rounds.
    pub has_common: bool,
}

/// A part of a change, in points as they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// There is no such part.
    None,
    /// Points; 0 where there is a part that is too small to be seen.
    Points(i64),
}

/// The change of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChange {
    pub id: AreaId,
    /// The shown scores; `None` where too little is known for a number.
    pub before: Option<i64>,
    pub after: Option<i64>,
    /// `None` without both.
    pub change: Option<ShownChange>,
}

impl RoundStory {
    /// The way from earlier ratings, given under the same version of the framework.
    pub fn since(
        framework: &Framework,
        assessment: &Assessment,
        earlier: &BTreeMap<CriterionId, Rating>,
    ) -> Self {
        let RoundProgress { progress, before, after, moves, in_both, other } =
            round_progress(framework, assessment, earlier);
        let index = match (standing(before.overall), standing(after.overall)) {
            (Standing::TooLittle, _) => {
                IndexChange::TooLittleBefore { levels: before.known, applicable: before.applicable }
            }
            (_, Standing::TooLittle) => IndexChange::TooLittleNow,
            _ => shown_change(&progress.overall).map_or(IndexChange::NoScore, IndexChange::Changed),
        };
        let doubt = match (standing(before.overall), standing(after.overall)) {
            (Standing::TooLittle, _) | (_, Standing::TooLittle) => None,
            (Standing::Provisional, _) => Some(Doubt::ProvisionalBefore),
            (_, Standing::Provisional) => Some(Doubt::ProvisionalNow),
            _ => None,
        };
        let areas = framework.areas.iter().zip(&progress.areas).enumerate().map(|(a, (area, change))| {
            let shown = |score, coverage| shown_score(score, coverage).map(whole);
            let from = shown(change.before, before.areas[a]);
            let to = shown(change.after, after.areas[a]);
            AreaChange {
                id: area.id.clone(),
                before: from,
                after: to,
                change: from.and(to).and_then(|_| shown_change(change)),
            }
        });
        Self { index, doubt, areas: areas.collect(), moves, in_both, other }
    }

    /// Criteria with a higher level than before.
    pub fn up(&self) -> impl Iterator<Item = &LevelMove> {
        self.moves.iter().filter(|moved| moved.is_up())
    }

    /// Criteria with a lower level than before.
    pub fn down(&self) -> impl Iterator<Item = &LevelMove> {
        self.moves.iter().filter(|moved| !moved.is_up())
    }
}

impl ShownChange {
    /// After less before, as both are shown.
    pub fn total(&self) -> i64 {
        self.after - self.before
    }
}

impl Part {
    /// Its points; 0 where there is none.
    pub fn points(self) -> i64 {
        match self {
            Self::None => 0,
            Self::Points(points) => points,
        }
    }
}

fn shown_change(of: &ScoreChange) -> Option<ShownChange> {
    let (before, after) = (of.before?, of.after?);
    let (total, like) = (difference(before, after), of.like_for_like.unwrap_or(0.0));
    let other = of.other.unwrap_or(after - before);
    let (by_city, by_other) = parts(total, like, other);
    Some(ShownChange {
        before: whole(before),
        after: whole(after),
        by_city,
        by_other,
        has_common: of.like_for_like.is_some(),
    })
}

/// Whole parts that add up to a shown total. A part that only became larger or smaller by rounding never
/// points the other way than it does in truth.
fn parts(total: i64, like: f64, other: f64) -> (Part, Part) {
    match (like.abs() < NOTHING, other.abs() < NOTHING) {
        (true, true) => (Part::None, Part::None),
        (false, true) => (Part::Points(total), Part::None),
        (true, false) => (Part::None, Part::Points(total)),
        (false, false) => {
            let (mut least, mut most) = if like > 0.0 { (0, i64::MAX) } else { (i64::MIN, 0) };
            if other > 0.0 {
                most = most.min(total);
            } else {
                least = least.max(total);
            }
            // Where rounding leaves no such part, what is shown still adds up.
            let city = whole(like).min(most).max(least);
            (Part::Points(city), Part::Points(total - city))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(total: i64, like: f64, other: f64) -> (i64, i64) {
        let (city, other) = parts(total, like, other);
        (city.points(), other.points())
    }

    #[test]
    fn the_parts_add_up_to_the_difference_of_the_shown_scores() {
        assert_eq!(points(6, 4.4, 1.4), (4, 2));
        assert_eq!(parts(1, 0.6, 0.0), (Part::Points(1), Part::None));
        assert_eq!(parts(4, 0.2, 3.8), (Part::Points(0), Part::Points(4)));
    }

    #[test]
    fn rounding_never_turns_a_part_round() {
        // 46.6 to 48.3: shown as 47 and 48, so up 1; the city alone made 1.6.
        assert_eq!(points(1, 1.6, 0.1), (1, 0));
        assert_eq!(points(0, -0.6, -0.3), (0, 0));
        assert_eq!(points(-1, 0.6, -0.9), (1, -2));
    }
}
