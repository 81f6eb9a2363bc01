//! The cheapest set of steps that reaches a target, exactly.
//!
//! A multiple-choice knapsack: for each criterion one level is chosen, at the cost of the steps up to it.
//! Plans are joined criterion by criterion inside an area and then area by area; of all plans only those
//! are kept that could be part of a cheapest one. Inside areas the mean is arithmetic. Values are kept as shares 0..1 (under a geometric mean, as weighted logarithms).
//!
//! Source: Kellerer, Pferschy & Pisinger, Knapsack Problems (2004), chapter 11.

use super::effort_plans::{EQUAL, Plan, join, unbeaten};
use super::{Aggregation, Cell, Reading, Scheme, TIE, aggregate};
use std::cmp::Reverse;
use std::num::NonZeroU16;

/// What the steps 0 → 1, 1 → 2, 2 → 3 and 3 → 4 of one criterion cost.
pub type StepCosts = [NonZeroU16; 4];
/// Every step costs the same.
pub const UNIT_COSTS: StepCosts = [NonZeroU16::MIN; 4];

/// What is to be reached. Scores are 0..100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Target {
    /// Lowest overall score; absent where only areas have a target.
    pub overall: Option<f64>,
    /// Lowest score of each area; absent, or past the end, where an area has none.
    pub areas: Vec<Option<f64>>,
}

/// One criterion to be raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raise {
    /// Position of the criterion.
    pub criterion: usize,
    /// The level as it is, 0..=3.
    pub from: u8,
    /// The level to reach, at most 4.
    pub to: u8,
}

/// The cheapest plan.
#[derive(Clone, Debug, PartialEq)]
pub struct LeastEffort {
    /// Sum of the costs of all steps.
    pub cost: u32,
    /// By position of the criterion; empty where the target is already reached.
    pub raises: Vec<Raise>,
    /// Overall score 0..100 with the plan done; `None` where no area with a weight has a known criterion.
    pub score: Option<f64>,
    /// The same for each area.
    pub areas: Vec<Option<f64>>,
}

/// Finds the cheapest way to raise known levels until the target is reached: among plans of that cost one
/// with the highest overall score, among those one with the fewest criteria, then with the first ones.
///
/// Unknown and not applicable criteria, and ranges, stay as they are. A criterion past the end of `costs`
/// has [`UNIT_COSTS`]. `None` where the target cannot be reached.
///
/// # Panics
/// When there are not as many cells as the scheme has criteria.
pub fn least_effort(
    scheme: &Scheme,
    cells: &[Cell],
    across: Aggregation,
    costs: &[StepCosts],
    target: &Target,
) -> Option<LeastEffort> {
    let now = aggregate(scheme, cells, Aggregation::Arithmetic, across, Reading::KnownOnly);
    let all_weights: f64 =
        (0..scheme.areas()).filter(|&a| now.areas[a].is_some()).map(|a| scheme.area_weight(a)).sum();
    let mut searches = Vec::new();
    for a in 0..scheme.areas() {
        let goal = target.areas.get(a).copied().flatten();
        match now.areas[a] {
            Some(score) => {
                let share = scheme.area_weight(a) / all_weights.max(f64::MIN_POSITIVE);
                searches.push(AreaSearch::new(scheme, cells, costs, a, score, |plan| {
                    goal.is_none_or(|goal| 100.0 * plan >= goal - TIE)
                        .then(|| contribution(across, share, plan))
                })?);
            }
            None if goal.is_some() => return None,
            None => {}
        }
    }
    let combine = |a: f64, b: f64| if across == Aggregation::WeakestLink { a.min(b) } else { a + b };
    let mut joined = vec![vec![Plan::nothing(contribution(across, 0.0, 0.0))]];
    for search in &searches {
        joined.push(join(joined.last()?, &search.plans, combine));
    }
    let reaches = |plan: &&Plan| match target.overall {
        Some(goal) => now.overall.is_some() && overall(across, plan.value) >= goal - TIE,
        None => true,
    };
    let cost = joined.last()?.iter().filter(reaches).map(|plan| plan.cost).min()?;
    let cheapest = || joined.last().into_iter().flatten().filter(reaches).filter(|plan| plan.cost == cost);
    let value = cheapest().map(|plan| plan.value).reduce(f64::max)?;
    let best = cheapest()
        .filter(|plan| plan.value >= value - EQUAL)
        .min_by_key(|plan| (plan.criteria, Reverse(plan.first)))?;

    let mut raises = Vec::new();
    let mut plan = *best;
    for (search, before) in searches.iter().zip(&joined).rev() {
        search.collect_raises(plan.right, &mut raises);
        plan = before[plan.left];
    }
    raises.sort_by_key(|raise| raise.criterion);
    let mut planned = cells.to_vec();
    for raise in &raises {
        planned[raise.criterion] = Cell::level(f64::from(raise.to));
    }
    let done = aggregate(scheme, &planned, Aggregation::Arithmetic, across, Reading::KnownOnly);
    Some(LeastEffort { cost, raises, score: done.overall, areas: done.areas })
}

/// What an area of this score (0..1) and share of the weight adds to the value of the whole.
fn contribution(across: Aggregation, share: f64, score: f64) -> f64 {
    match across {
        Aggregation::WeakestLink if share > 0.0 => score,
        Aggregation::WeakestLink => f64::INFINITY,
        _ if share <= 0.0 => 0.0,
        Aggregation::Arithmetic => share * score,
        Aggregation::Geometric { shift } if 100.0 * score + shift <= 0.0 => f64::NEG_INFINITY,
        Aggregation::Geometric { shift } => share * (100.0 * score + shift).ln(),
    }
}

/// The overall score 0..100 of a joined value.
fn overall(across: Aggregation, value: f64) -> f64 {
    match across {
        Aggregation::Geometric { shift } => value.exp() - shift,
        Aggregation::Arithmetic | Aggregation::WeakestLink => 100.0 * value,
    }
}

/// All plans worth keeping inside one area.
struct AreaSearch {
    /// The levels each criterion may be raised to, the present one first.
    options: Vec<Vec<Raise>>,
    /// Plans over the first n criteria, their values as the area's score 0..1.
    layers: Vec<Vec<Plan>>,
    /// The last layer by what it adds to the whole; `left` is the place in that layer.
    plans: Vec<Plan>,
}

impl AreaSearch {
    /// `value` of the area's score 0..1, `None` where that is below its target; `None` where all are.
    fn new(
        scheme: &Scheme,
        cells: &[Cell],
        costs: &[StepCosts],
        area: usize,
        score: f64,
        value: impl Fn(f64) -> Option<f64>,
    ) -> Option<Self> {
        let counted = |j: &usize| scheme.criterion_weight(*j) > 0.0 && cells[*j].point().is_some();
        let known: Vec<usize> = scheme.criteria_of(area).filter(counted).collect();
        let weights: f64 = known.iter().map(|&j| scheme.criterion_weight(j)).sum();
        let (mut options, mut layers) = (Vec::new(), vec![vec![Plan::nothing(score / 100.0)]]);
        for j in known {
            let Some(from) = whole_level(cells[j]) else { continue };
            let steps = costs.get(j).unwrap_or(&UNIT_COSTS);
            let weight = scheme.criterion_weight(j) / weights;
            let mut plans = vec![Plan::nothing(0.0)];
            for to in from + 1..=4 {
                plans.push(Plan {
                    cost: steps[usize::from(from)..usize::from(to)].iter().map(|c| u32::from(c.get())).sum(),
                    value: weight * f64::from(to - from) / 4.0,
                    criteria: 1,
                    first: u32::try_from(j).ok().and_then(|j| (1_u128 << 127).checked_shr(j)).unwrap_or(0),
                    left: 0,
                    right: 0,
                });
            }
            options.push((from..=4).map(|to| Raise { criterion: j, from, to }).collect());
            layers.push(join(layers.last()?, &plans, |a, b| a + b));
        }
        let last = layers.last()?.iter().enumerate();
        let plans: Vec<Plan> = last
            .filter_map(|(left, plan)| value(plan.value).map(|value| Plan { value, left, ..*plan }))
            .collect();
        (!plans.is_empty()).then(|| Self { options, layers, plans: unbeaten(plans) })
    }

    /// Follows a plan back to what it raises.
    fn collect_raises(&self, plan: usize, raises: &mut Vec<Raise>) {
        let mut place = self.plans[plan].left;
        for (options, layer) in self.options.iter().zip(&self.layers[1..]).rev() {
            let plan = layer[place];
            raises.extend(options.get(plan.right).filter(|raise| raise.to > raise.from));
            place = plan.left;
        }
    }
}

/// The level of a cell that has a single whole one.
fn whole_level(cell: Cell) -> Option<u8> {
    let Cell::Known { low, high } = cell else { return None };
    (0..=4).find(|level| (low, high) == (f64::from(*level), f64::from(*level)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(overall: f64) -> Target {
        Target { overall: Some(overall), areas: Vec::new() }
    }

    #[test]
    fn among_equals_fewer_criteria_and_then_the_first() {
        let scheme = Scheme::new(&[1.0; 3], &[0, 0, 0], &[1.0]).unwrap();
        let cells = [Cell::level(2.0); 3];
        let plan = least_effort(&scheme, &cells, Aggregation::Arithmetic, &[], &target(66.0)).unwrap();
        assert_eq!((plan.cost, plan.raises), (2, vec![Raise { criterion: 0, from: 2, to: 4 }]));
    }

    #[test]
    fn under_the_weakest_area_no_area_is_raised_in_vain() {
        let scheme = Scheme::new(&[1.0; 4], &[0, 0, 1, 1], &[1.0, 1.0]).unwrap();
        let cells = [Cell::level(1.0), Cell::level(1.0), Cell::level(4.0), Cell::level(3.0)];
        let plan = least_effort(&scheme, &cells, Aggregation::WeakestLink, &[], &target(50.0)).unwrap();
        assert_eq!((plan.cost, plan.raises), (2, vec![Raise { criterion: 0, from: 1, to: 3 }]));
    }

    #[test]
    fn under_the_weakest_area_fewer_criteria_go_before_a_score_that_does_not_count() {
        let scheme = Scheme::new(&[10.0, 11.0, 11.0, 1.0], &[0, 0, 0, 1], &[1.0, 1.0]).unwrap();
        let cells = [Cell::level(0.0), Cell::level(0.0), Cell::level(0.0), Cell::level(0.0)];
        let costs = [[1, 1, 9, 9], [1, 9, 9, 9], [1, 9, 9, 9], [1, 9, 9, 9]]
            .map(|row| row.map(|cost| NonZeroU16::new(cost).unwrap()));
        let wanted = Target { overall: Some(0.0), areas: vec![Some(13.0)] };
        let plan = least_effort(&scheme, &cells, Aggregation::WeakestLink, &costs, &wanted).unwrap();
        assert_eq!((plan.cost, plan.raises), (2, vec![Raise { criterion: 0, from: 0, to: 2 }]));
    }

    #[test]
    fn a_target_of_an_area_outside_the_index_is_met_too() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 1], &[1.0, 0.0]).unwrap();
        let cells = [Cell::level(2.0), Cell::level(0.0)];
        let wanted = Target { overall: None, areas: vec![None, Some(50.0)] };
        let plan = least_effort(&scheme, &cells, Aggregation::Arithmetic, &[], &wanted).unwrap();
        assert_eq!(plan.raises, [Raise { criterion: 1, from: 0, to: 2 }]);
        assert_eq!((plan.score, plan.areas), (Some(50.0), vec![Some(50.0), Some(50.0)]));
    }

    #[test]
    fn what_is_not_known_cannot_be_raised() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 1], &[1.0, 1.0]).unwrap();
        let cells = [Cell::level(4.0), Cell::Unknown];
        let wanted = Target { overall: Some(50.0), areas: vec![None, Some(10.0)] };
        assert_eq!(least_effort(&scheme, &cells, Aggregation::Arithmetic, &[], &wanted), None);
    }
}
