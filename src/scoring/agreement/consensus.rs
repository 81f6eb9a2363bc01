//! What a room could agree on for one criterion, by fixed rules in a fixed order.
//!
//! First whether the question can be rated at all: 2/3 of those who answered say "not known", or "not applicable".
//! `IQR <= 1` and "80% within one level" are conventions of Delphi studies; source: Holey et al. 2007,
//! BMC Medical Research Methodology 7:52. The group's score is the score of the suggested levels, not the
//! median of the raters' scores.

use super::{AnswerCounts, Disagreement};
use crate::model::{ConsensusRules, Level};

/// What the rules say of one criterion. The room may overrule them, with a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsensusStatus {
    /// Nobody has answered.
    None,
    /// Most hold that it does not concern the initiative.
    NotApplicable,
    /// Most say that it is not known.
    NotKnown,
    /// Too few gave a level.
    Insufficient,
    /// Two camps far apart; no level is suggested.
    Split { low: Camp, high: Camp },
    /// Near enough to one level: the lower median.
    Consensus(Level),
    /// Not near enough; the lower median is only where to start from.
    Discuss(Level),
}

/// One side of a split room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camp {
    pub lowest: Level,
    pub highest: Level,
    /// Number of raters.
    pub size: u32,
}

impl ConsensusStatus {
    /// The level to suggest or to start from.
    #[must_use]
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Consensus(level) | Self::Discuss(level) => Some(level),
            Self::None | Self::NotApplicable | Self::NotKnown | Self::Insufficient | Self::Split { .. } => {
                None
            }
        }
    }

    /// Whether the room agrees: on a level, that it is not known, or that it is not applicable.
    #[must_use]
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Consensus(_) | Self::NotApplicable | Self::NotKnown)
    }
}

/// Applies the rules to the answers on one criterion. Whoever gave no answer counts among all raters,
/// except that a criterion which nobody has answered has no status.
#[must_use]
pub fn suggest_consensus(counts: &AnswerCounts, rules: &ConsensusRules) -> ConsensusStatus {
    if counts.answered() == 0 {
        return ConsensusStatus::None;
    }
    let of_answers = |n: u32| f64::from(n) / f64::from(counts.answered());
    for (n, status) in [
        (counts.not_known, ConsensusStatus::NotKnown),
        (counts.not_applicable, ConsensusStatus::NotApplicable),
    ] {
        if of_answers(n) >= rules.same_kind_share {
            return status;
        }
    }
    let (rated, all) = (counts.rated(), f64::from(counts.all()));
    if f64::from(counts.not_applicable) / all > rules.not_applicable_share {
        return ConsensusStatus::NotApplicable;
    }
    let enough = rated >= rules.min_rated && f64::from(rated) / all >= rules.min_rated_share;
    let spread = Disagreement::of(counts);
    let (Some(middle), Some(a), Some(iqr), true) =
        (counts.lower_median(), spread.agreement_a, spread.iqr(), enough)
    else {
        return ConsensusStatus::Insufficient;
    };
    if a < rules.split_below_a
        && let Some((low, high)) = camps(&counts.levels)
    {
        return ConsensusStatus::Split { low, high };
    }
    let near: u32 = Level::ALL
        .into_iter()
        .filter(|level| level.number().abs_diff(middle.number()) <= rules.near)
        .map(|level| counts.levels[level.index()])
        .sum();
    if iqr <= rules.max_iqr && f64::from(near) / f64::from(rated) >= rules.min_near_share {
        ConsensusStatus::Consensus(middle)
    } else {
        ConsensusStatus::Discuss(middle)
    }
}

/// The cut into a lower and a higher camp that leaves the least deviation from the camps' own medians;
/// of equal cuts the lowest. `None` unless two levels were given.
fn camps(levels: &[u32; 5]) -> Option<(Camp, Camp)> {
    let side = |from: usize, to: usize| {
        let mut part = [0; 5];
        part[from..to].copy_from_slice(&levels[from..to]);
        AnswerCounts { levels: part, ..AnswerCounts::default() }
    };
    let cut = |at: usize| {
        let (low, high) = (side(0, at), side(at, 5));
        Some((deviation(&low)? + deviation(&high)?, camp(&low)?, camp(&high)?))
    };
    (1..5).filter_map(cut).min_by_key(|(deviation, ..)| *deviation).map(|(_, low, high)| (low, high))
}

/// Sum of the distances from the lower median, in levels; the same from any median.
fn deviation(counts: &AnswerCounts) -> Option<u32> {
    let middle = counts.lower_median()?.number();
    let apart = |level: Level| u32::from(level.number().abs_diff(middle));
    Some(Level::ALL.into_iter().map(|level| counts.levels[level.index()] * apart(level)).sum())
}

fn camp(counts: &AnswerCounts) -> Option<Camp> {
    let given = |level: &Level| counts.levels[level.index()] > 0;
    let lowest = Level::ALL.into_iter().find(given)?;
    let highest = Level::ALL.into_iter().rev().find(given)?;
    Some(Camp { lowest, highest, size: counts.rated() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(levels: [u32; 5], not_applicable: u32, not_known: u32, unanswered: u32) -> ConsensusStatus {
        let counts = AnswerCounts { levels, not_applicable, not_known, unanswered };
        suggest_consensus(&counts, &ConsensusRules::default())
    }

    fn level(number: u8) -> Level {
        Level::new(number).unwrap()
    }

    #[test]
    fn the_rules_apply_in_their_order() {
        assert_eq!(status([0; 5], 0, 0, 0), ConsensusStatus::None);
        assert_eq!(status([0; 5], 0, 0, 4), ConsensusStatus::None);
        assert_eq!(status([0; 5], 0, 4, 0), ConsensusStatus::NotKnown);
        assert_eq!(status([0, 0, 2, 0, 0], 0, 4, 3), ConsensusStatus::NotKnown, "of those who answered");
        assert_eq!(status([0, 0, 2, 0, 0], 0, 3, 0), ConsensusStatus::Insufficient);
        assert_eq!(status([0, 0, 1, 0, 0], 2, 0, 9), ConsensusStatus::NotApplicable);
        assert_eq!(status([0, 0, 0, 0, 1], 2, 0, 0), ConsensusStatus::NotApplicable);
        assert_eq!(status([0; 5], 1, 1, 0), ConsensusStatus::Insufficient);
        assert_eq!(status([0, 0, 2, 0, 0], 0, 0, 0), ConsensusStatus::Insufficient);
        assert_eq!(status([0, 0, 3, 0, 0], 0, 3, 0), ConsensusStatus::Consensus(level(2)));
        assert_eq!(status([0, 0, 3, 0, 0], 0, 3, 1), ConsensusStatus::Insufficient);
    }

    #[test]
    fn agreement_of_exactly_nothing_is_not_a_split() {
        assert_eq!(status([3, 3, 3, 3, 3], 0, 0, 0), ConsensusStatus::Discuss(level(2)));
    }

    #[test]
    fn four_fifths_within_one_level_are_enough_and_the_bar_is_met_exactly() {
        assert_eq!(status([0, 0, 12, 0, 3], 0, 0, 0), ConsensusStatus::Consensus(level(2)));
        assert_eq!(status([0, 0, 11, 0, 3], 0, 0, 0), ConsensusStatus::Discuss(level(2)));
    }

    #[test]
    fn a_split_room_shows_its_camps() {
        let camp = |lowest, highest, size| Camp { lowest: level(lowest), highest: level(highest), size };
        assert_eq!(
            status([4, 1, 0, 2, 5], 0, 0, 0),
            ConsensusStatus::Split { low: camp(0, 1, 5), high: camp(3, 4, 7) }
        );
        assert_eq!(
            status([3, 0, 3, 0, 3], 0, 0, 0),
            ConsensusStatus::Split { low: camp(0, 0, 3), high: camp(2, 4, 6) }
        );
    }
}
