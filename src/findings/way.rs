//! The way to a target: single steps, one after the other, and what the index is after each.

use super::learning::Teacher;
use super::{Lift, shown_score, whole};
use crate::model::{Assessment, CityReading, Criterion, Framework, Level};
use crate::scoring::{Aggregation, LeastEffort, PlanningBasis, Raise, Target};
use std::cmp::Reverse;

/// Below a target by less than this, a score may be shown as the target: half a tenth is rounded up.
const SHOWN_ALIKE: f64 = 0.05;

/// One level up on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WayStep {
    /// Position of the criterion.
    pub place: usize,
    pub from: Level,
    pub to: Level,
    pub cost: u32,
    /// The index before and after it; `None` where too little is known for a number.
    pub index: Option<Lift>,
    /// The index after it, 0..100; `None` where there is none.
    pub score: Option<f64>,
    /// Begins only when another step of the way, on the same criterion, is done.
    pub follows: bool,
}

/// A way, in an order in which it can be gone: no step before the one it follows, and of those that can begin
/// the one with the largest effect first.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Empty where the target is reached already.
    pub steps: Vec<WayStep>,
    /// Number of criteria with a step.
    pub criteria: usize,
    /// Sum of the costs of the steps.
    pub cost: u32,
    /// The index before the first and after the last step.
    pub index: Option<Lift>,
}

impl Way {
    /// How many steps begin only when another is done.
    pub fn waiting(&self) -> usize {
        self.steps.iter().filter(|step| step.follows).count()
    }

    fn of(basis: &PlanningBasis, across: Aggregation, raises: &[Raise]) -> Self {
        let index = |levels: &[(usize, Level)]| basis.scores(across, levels).overall;
        let now = index(&[]);
        let singles = raises.iter().flat_map(|raise| {
            let levels = Level::ALL.into_iter().zip(Level::ALL.into_iter().skip(1));
            let (first, last) = (raise.from, raise.to);
            levels
                .filter(move |(from, to)| from.number() >= first && to.number() <= last)
                .map(move |(from, to)| (raise.criterion, from, to, from.number() - first))
        });
        let mut singles: Vec<(usize, Level, Level, u8)> = singles.collect();
        let alone = |place, to| whole(1e6 * index(&[(place, to)]).unwrap_or_default());
        singles.sort_by_key(|(place, _, to, follows)| (*follows, Reverse(alone(*place, *to)), *place));

        let (mut before, mut done) = (now, Vec::new());
        let shown = |score| shown_score(score, basis.coverage());
        let steps = singles.into_iter().map(|(place, from, to, follows)| {
            done.push((place, to));
            let score = index(&done);
            let lift = shown(before).zip(shown(score)).map(|(from, to)| Lift::between(from, to));
            before = score;
            let cost = basis.step_cost(place, from);
            WayStep { place, from, to, cost, index: lift, score, follows: follows > 0 }
        });
        let steps: Vec<WayStep> = steps.collect();
        Self {
            criteria: raises.len(),
            cost: steps.iter().map(|step| step.cost).sum(),
            index: shown(now).zip(shown(before)).map(|(from, to)| Lift::between(from, to)),
            steps,
        }
    }
}

/// The cheapest way to the target that keeps to single steps as far as it can; `None` where no way leads there.
/// A raise of two levels is two steps, and the second cannot begin before the first is done: of ways that cost
/// the same, one step each on two criteria is the one that can be gone.
pub fn way_to_target(basis: &PlanningBasis, across: Aggregation, target: &Target) -> Option<Way> {
    let LeastEffort { raises, .. } = basis.way_of_single_steps(across, target)?;
    Some(Way::of(basis, across, &raises))
}

/// What a way costs that is cheaper than `way` and ends where the index is shown as the target, although it is a
/// little below. 0 where the index is shown as the target now.
pub fn ends_just_below(
    basis: &PlanningBasis,
    across: Aggregation,
    target: &Target,
    way: &Way,
) -> Option<u32> {
    let shown_alike = Target { overall: target.overall.map(|score| score - SHOWN_ALIKE), ..target.clone() };
    basis.cheapest_way(across, &shown_alike).map(|other| other.cost).filter(|cost| *cost < way.cost)
}

/// The way to a city’s level on every criterion on which the source shows it further.
pub fn way_to_city(
    basis: &PlanningBasis,
    framework: &Framework,
    assessment: &Assessment,
    city: CityReading,
) -> Way {
    let raise = |(j, criterion): (usize, &Criterion)| {
        let from = assessment.answer(&criterion.id)?.level()?;
        let to = Teacher::of(city, criterion, from)?.rating.low;
        Some(Raise { criterion: j, from: from.number(), to: to.number() })
    };
    let raises: Vec<Raise> = framework.criteria.iter().enumerate().filter_map(raise).collect();
    Way::of(basis, Aggregation::Arithmetic, &raises)
}
