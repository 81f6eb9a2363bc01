//! What may be said of two profiles: on what both show, what the unknown could do to it, and what it hangs on.

use super::shown::{difference, whole};
use crate::scoring::{
    Cell, CommonScores, Driver, Robustness, Scheme, ShareAhead, common_criteria, gap_range, is_open,
};
use std::collections::BTreeSet;

/// With fewer criteria of the index in common, a single answer could turn everything around: one of three is a third
/// of the whole comparison.
const FEWEST_CRITERIA: usize = 4;
/// In one area alone, two initiatives are compared in one respect and not as a whole.
const FEWEST_AREAS: usize = 2;
/// Whoever is ahead in no more than two of three weightings is ahead by the choice of weights.
const TELLING: f64 = 2.0 / 3.0;
/// From this share on, hardly any choice of weights matters.
const NEARLY_ALL: f64 = 0.9;

/// Two scores (0..100) on the same criteria, as they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubScores {
    pub own: i64,
    pub other: i64,
}

impl SubScores {
    fn of(own: f64, other: f64) -> Self {
        Self { own: whole(own), other: whole(other) }
    }

    /// What a reader gets who subtracts.
    pub fn difference(self) -> i64 {
        self.own - self.other
    }
}

/// One area on what both show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaOnBoth {
    /// `None` where nothing is in common: then there is no gap, and one's own score stands alone.
    pub scores: Option<SubScores>,
    /// Criteria of a weight above 0 that are known on both sides.
    pub common: usize,
    /// Criteria of a weight above 0.
    pub of: usize,
}

/// How one stands to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// At one's own weights and in more than two of three weightings.
    Ahead {
        in_nearly_all: bool,
    },
    Behind {
        in_nearly_all: bool,
    },
    /// Shown alike, or ahead by the choice of weights only.
    NoClearDifference,
    /// Nothing is said of a direction.
    TooLittleInCommon,
}

impl Finding {
    /// Which way it points: 1 ahead, -1 behind, 0 neither.
    pub fn direction(self) -> i64 {
        match self {
            Self::Ahead { .. } => 1,
            Self::Behind { .. } => -1,
            Self::NoClearDifference | Self::TooLittleInCommon => 0,
        }
    }
}

/// What all that is unknown could do to a finding at the user's own weights, at its worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nothing is unknown on either side.
    NothingOpen,
    /// The finding would stay.
    CannotTurn,
    CanTurn,
}

/// Who leaves something open that would count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub own: bool,
    pub other: bool,
}

/// One profile beside another.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// `None` before the weights were drawn, where more may be said then.
    pub finding: Option<Finding>,
    /// Criteria of the index known on both sides, of a weight above 0.
    pub common: usize,
    /// Areas of the index these lie in.
    pub areas_in_common: usize,
    /// Both scores on those, by the user's weights; `None` where there are none.
    pub scores: Option<SubScores>,
    /// Every area of the framework, the foundation too, which is no part of the index by default.
    pub areas: Vec<AreaOnBoth>,
    /// Shares of the weightings on what both show; `None` before they were drawn, or where nothing is in common.
    pub share: Option<ShareAhead>,
    /// Share of draws in which one is ahead with everything unknown drawn too.
    pub ahead_unknown_drawn: Option<f64>,
    pub turn: Turn,
    pub unknown: Unknown,
    /// Position of the area without which the finding would be another.
    pub decided_by: Option<usize>,
    /// One's own open questions in the index that the other shows.
    pub to_answer: Vec<usize>,
    /// Whether answering those makes the two comparable, where they are not.
    pub answers_would_do: bool,
}

impl Verdict {
    /// The verdict on two profiles. `draws`: a run with oneself first, and the other's position in it.
    pub fn of(scheme: &Scheme, own: &[Cell], other: &[Cell], draws: Option<(&Robustness, usize)>) -> Self {
        let common: Vec<usize> = common_criteria(scheme, own, other).collect();
        let areas_of = |criteria: &[usize]| {
            criteria.iter().map(|&j| scheme.area_of(j)).collect::<BTreeSet<usize>>().len()
        };
        let is_enough =
            |criteria: &[usize]| criteria.len() >= FEWEST_CRITERIA && areas_of(criteria) >= FEWEST_AREAS;
        let scores = CommonScores::of(scheme, own, other, None);
        let to_answer: Vec<usize> = (0..own.len())
            .filter(|&j| scheme.effective_weight(j) > 0.0 && is_open(own[j], other[j]))
            .collect();
        let with_answers: Vec<usize> = common.iter().chain(&to_answer).copied().collect();
        let share = draws.and_then(|(run, k)| {
            let (ahead, behind, tie) = (run.win_common[0][k]?, run.win_common[k][0]?, run.tie_common[0][k]?);
            Some(ShareAhead { ahead, behind, tie })
        });
        let finding = if is_enough(&common) {
            share.map(|share| direction(&scores, share))
        } else {
            Some(Finding::TooLittleInCommon)
        };
        let counts = |j: &usize| scheme.effective_weight(*j) > 0.0;
        let comparable = |j: &usize| own[*j] != Cell::NotApplicable && other[*j] != Cell::NotApplicable;
        let counted = || (0..own.len()).filter(counts).filter(comparable);
        // A range is open too, between its ends.
        let is_settled = |cell: Cell| matches!(cell, Cell::Known { low, high } if (high - low).abs() <= 0.0);
        let unknown = Unknown {
            own: counted().any(|j| !is_settled(own[j])),
            other: counted().any(|j| !is_settled(other[j])),
        };
        let area = |a: usize| AreaOnBoth {
            scores: scores.areas[a].map(|(own, other)| SubScores::of(own, other)),
            common: weighted_in(scheme, a)
                .filter(|&j| own[j].point().and(other[j].point()).is_some())
                .count(),
            of: weighted_in(scheme, a).count(),
        };
        let run = draws.zip(finding.filter(|finding| *finding != Finding::TooLittleInCommon));
        Self {
            finding,
            common: common.len(),
            areas_in_common: areas_of(&common),
            scores: scores.overall.map(|(own, other)| SubScores::of(own, other)),
            areas: (0..scheme.areas()).map(area).collect(),
            share,
            ahead_unknown_drawn: draws.and_then(|(run, k)| {
                let has_score = |i: usize| run.alternatives[i].expected.is_some();
                run.win[0][k].filter(|_| has_score(0) && has_score(k))
            }),
            turn: turn(scheme, own, other, finding, unknown),
            unknown,
            decided_by: run.and_then(|((run, k), finding)| {
                deciding_area(scheme, (own, other), &scores, finding, &run.without_area[k])
            }),
            answers_would_do: !is_enough(&common) && is_enough(&with_answers),
            to_answer,
        }
    }
}

impl Verdict {
    /// Whether both score the same on what both show whatever the weights.
    pub fn is_same_in_all(&self) -> bool {
        self.share.is_some_and(|share| share.tie >= 1.0)
    }
}

/// What a finding hangs on most, where that shows in whole percents.
pub fn main_driver(drivers: &[Driver]) -> Option<&Driver> {
    drivers.first().filter(|driver| difference(100.0 * driver.low, 100.0 * driver.high) > 0)
}

fn weighted_in(scheme: &Scheme, area: usize) -> impl Iterator<Item = usize> + '_ {
    scheme.criteria_of(area).filter(|&j| scheme.criterion_weight(j) > 0.0)
}

/// What scores and shares of weightings say, whatever their number of criteria.
fn direction(scores: &CommonScores, share: ShareAhead) -> Finding {
    let Some((own, other)) = scores.overall else { return Finding::TooLittleInCommon };
    let gap = own - other;
    if whole(gap) == 0 || difference(other, own) == 0 {
        return Finding::NoClearDifference;
    }
    if gap > 0.0 && share.ahead > TELLING {
        Finding::Ahead { in_nearly_all: share.ahead >= NEARLY_ALL }
    } else if gap < 0.0 && share.behind > TELLING {
        Finding::Behind { in_nearly_all: share.behind >= NEARLY_ALL }
    } else {
        Finding::NoClearDifference
    }
}

fn turn(scheme: &Scheme, own: &[Cell], other: &[Cell], finding: Option<Finding>, unknown: Unknown) -> Turn {
    if !unknown.own && !unknown.other {
        return Turn::NothingOpen;
    }
    let Some((low, high)) = gap_range(scheme, own, other) else { return Turn::CanTurn };
    let stays = match finding {
        Some(Finding::Ahead { .. }) => whole(low) > 0,
        Some(Finding::Behind { .. }) => whole(high) < 0,
        Some(Finding::NoClearDifference) => whole(low) == 0 && whole(high) == 0,
        Some(Finding::TooLittleInCommon) | None => whole(low) > 0 || whole(high) < 0,
    };
    if stays { Turn::CannotTurn } else { Turn::CanTurn }
}

/// The area without which the finding would be another; of several the one with the largest weighted gap, then the
/// earlier one.
fn deciding_area(
    scheme: &Scheme,
    (own, other): (&[Cell], &[Cell]),
    scores: &CommonScores,
    finding: Finding,
    without_area: &[Option<ShareAhead>],
) -> Option<usize> {
    let decides = |a: &usize| {
        without_area[*a].is_some_and(|share| {
            let without = CommonScores::of(scheme, own, other, Some(*a));
            direction(&without, share).direction() != finding.direction()
        })
    };
    let gap =
        |a: usize| scores.areas[a].map_or(0.0, |(own, other)| scheme.area_weight(a) * (own - other).abs());
    (0..scheme.areas()).filter(decides).max_by(|&a, &b| gap(a).total_cmp(&gap(b)).then(b.cmp(&a)))
}
