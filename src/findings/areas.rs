//! How the areas that count in the index lie to each other: the one definition of "far behind".

use super::{Standing, shown_score, standing, whole};
use crate::model::{AreaId, AreaRole};
use crate::scoring::{AreaScore, Scorecard};

/// From this difference on areas are told apart: it is more than half a level on every question of an area,
/// and less than that could be the reading of single answers.
const APART_FROM: i64 = 15;
/// From this difference on the lowest is far behind: more than a whole level on every question.
const FAR_FROM: i64 = 30;
/// Strong: nearly half of the questions at level 3, the rest at level 2.
const STRONG_FROM: i64 = 60;
/// Half way: nearly half of the questions at level 2, the rest at level 1.
const HALF_WAY_FROM: i64 = 35;
/// First steps: nearly half of the questions at level 1, the rest at level 0.
const FIRST_STEPS_FROM: i64 = 10;

/// How far an area is, by its shown score. Headline and foundation speak of the same rungs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    AlmostNothing,
    FirstSteps,
    HalfWay,
    Strong,
}

/// The rung of a score as it is shown, 0..=100.
#[must_use]
pub fn rung(shown: i64) -> Rung {
    match shown {
        STRONG_FROM.. => Rung::Strong,
        HALF_WAY_FROM.. => Rung::HalfWay,
        FIRST_STEPS_FROM.. => Rung::FirstSteps,
        _ => Rung::AlmostNothing,
    }
}

/// How far the lowest area is behind the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evenness {
    /// None stands out.
    Even,
    /// They differ, and none is far behind.
    Apart,
    /// The lowest is far behind.
    FarApart,
}

/// The highest and the lowest of the areas that count and have a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaSpread {
    /// Everything that is shown with the highest score.
    pub best: Vec<AreaId>,
    /// Everything that is shown with the lowest.
    pub worst: Vec<AreaId>,
    /// The highest score as it is shown, 0..=100.
    pub high: i64,
    /// The lowest.
    pub low: i64,
    /// How many areas that count have a number.
    pub scored: usize,
    pub evenness: Evenness,
}

/// What the index is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndexBasis {
    /// Action areas of the framework.
    pub action_areas: usize,
    /// Those with a weight.
    pub counted: usize,
    /// Whether the foundation has a weight as well.
    pub has_foundation: bool,
}

/// The areas that count in the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedAreas {
    pub basis: IndexBasis,
    /// `None` where none has a number.
    pub spread: Option<AreaSpread>,
    /// Areas of which too little is known for a number.
    pub without_number: Vec<AreaId>,
    /// Areas that do not concern the initiative at all.
    pub inapplicable: Vec<AreaId>,
    /// Action areas of weight 0: they have a score of their own and do not count.
    pub without_weight: Vec<AreaId>,
}

impl CountedAreas {
    /// Those of one scorecard.
    pub fn of(scorecard: &Scorecard) -> Self {
        let counts = |area: &&AreaScore| area.weight > 0.0;
        let counted: Vec<&AreaScore> = scorecard.areas.iter().filter(counts).collect();
        let is_action = |area: &&&AreaScore| area.role == AreaRole::ActionArea;
        let (mut scored, mut without_number, mut inapplicable) = (Vec::new(), Vec::new(), Vec::new());
        for area in &counted {
            match shown_score(area.interval.score, area.coverage) {
                Some(score) => scored.push((area.id.clone(), whole(score))),
                None if area.coverage.is_none() => inapplicable.push(area.id.clone()),
                None => without_number.push(area.id.clone()),
            }
        }
        Self {
            basis: IndexBasis {
                action_areas: scorecard.action_areas().count(),
                counted: counted.iter().filter(is_action).count(),
                has_foundation: !counted.iter().all(|area| is_action(&area)),
            },
            spread: AreaSpread::of(&scored),
            without_number,
            inapplicable,
            without_weight: scorecard
                .action_areas()
                .filter(|area| !counts(area))
                .map(|area| area.id.clone())
                .collect(),
        }
    }
}

impl AreaSpread {
    fn of(scored: &[(AreaId, i64)]) -> Option<Self> {
        let high = scored.iter().map(|(_, score)| *score).max()?;
        let low = scored.iter().map(|(_, score)| *score).min()?;
        let at =
            |of: i64| scored.iter().filter(|(_, score)| *score == of).map(|(id, _)| id.clone()).collect();
        let evenness = match high - low {
            FAR_FROM.. => Evenness::FarApart,
            APART_FROM.. => Evenness::Apart,
            _ => Evenness::Even,
        };
        Some(Self { best: at(high), worst: at(low), high, low, scored: scored.len(), evenness })
    }
}

/// The foundation as a gate beside the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// None of its questions concerns the initiative.
    Inapplicable,
    TooLittle,
    Weak,
    HalfBuilt,
    Carries,
}

/// What a foundation area lets one say.
#[must_use]
pub fn gate(area: &AreaScore) -> Gate {
    match (area.coverage, area.interval.score) {
        (None, _) => Gate::Inapplicable,
        (Some(_), Some(score)) if standing(area.coverage) != Standing::TooLittle => {
            match rung(whole(score)) {
                Rung::Strong => Gate::Carries,
                Rung::HalfWay => Gate::HalfBuilt,
                Rung::FirstSteps | Rung::AlmostNothing => Gate::Weak,
            }
        }
        _ => Gate::TooLittle,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(scores: &[i64]) -> AreaSpread {
        let areas: Vec<_> = scores.iter().map(|score| (AreaId::new(score.to_string()), *score)).collect();
        AreaSpread::of(&areas).unwrap()
    }

    #[test]
    fn areas_at_63_and_40_are_apart_and_none_is_far_behind() {
        assert_eq!(spread(&[63, 55, 40]).evenness, Evenness::Apart);
        assert_eq!(spread(&[63, 49]).evenness, Evenness::Even);
        assert_eq!(spread(&[83, 20]).evenness, Evenness::FarApart);
    }

    #[test]
    fn areas_that_are_shown_alike_are_named_together() {
        let found = spread(&[70, 20, 70, 20]);
        assert_eq!((found.best.len(), found.worst.len(), found.scored), (2, 2, 4));
    }

    #[test]
    fn the_rung_follows_the_shown_number() {
        assert_eq!(
            [60, 35, 10, 0].map(rung),
            [Rung::Strong, Rung::HalfWay, Rung::FirstSteps, Rung::AlmostNothing]
        );
        assert_eq!([59, 34, 9].map(rung), [Rung::HalfWay, Rung::FirstSteps, Rung::AlmostNothing]);
    }
}
