//! Plans of a least-effort search: how they are joined and which of them are worth keeping.
//!
//! Kept are those that are worth more than every cheaper one, and at one cost also those that raise fewer
//! criteria: under the weakest area, a value may be higher than it need be.
//!
//! Source: Kellerer, Pferschy & Pisinger, Knapsack Problems (2004), chapter 11, on dominance.

use std::cmp::Reverse;

/// Values closer than this are the same; the rounding of some thirty additions stays below it.
pub const EQUAL: f64 = 1e-13;

/// A choice of levels for some criteria.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub cost: u32,
    pub value: f64,
    /// Number of criteria raised.
    pub criteria: u32,
    /// Which ones, the first criterion in the highest bit; from the 129th on they are not told apart.
    pub first: u128,
    /// The plans this one joins, by their places in the two lists.
    pub left: usize,
    pub right: usize,
}

impl Plan {
    /// Raises nothing.
    pub fn nothing(value: f64) -> Self {
        Self { cost: 0, value, criteria: 0, first: 0, left: 0, right: 0 }
    }
}

/// Every plan of one list with every plan of the other, without those that are beaten.
pub fn join(left: &[Plan], right: &[Plan], combine: impl Fn(f64, f64) -> f64) -> Vec<Plan> {
    let mut plans = Vec::with_capacity(left.len() * right.len());
    for (l, a) in left.iter().enumerate() {
        for (r, b) in right.iter().enumerate() {
            plans.push(Plan {
                cost: a.cost + b.cost,
                value: combine(a.value, b.value),
                criteria: a.criteria + b.criteria,
                first: a.first | b.first,
                left: l,
                right: r,
            });
        }
    }
    unbeaten(plans)
}

/// Leaves out plans that a cheaper one equals in value: they cannot be part of a cheapest plan; and of
/// plans at the same cost those that are worth no more and raise no fewer criteria than another.
pub fn unbeaten(mut plans: Vec<Plan>) -> Vec<Plan> {
    let coarse = |plan: &Plan| (plan.value / EQUAL).round();
    plans.sort_by(|a, b| {
        let by_value = || coarse(b).total_cmp(&coarse(a));
        let rest = || (a.criteria, Reverse(a.first)).cmp(&(b.criteria, Reverse(b.first)));
        a.cost.cmp(&b.cost).then_with(by_value).then_with(rest)
    });
    // The highest value of cheaper plans, and that at the present cost for each number of criteria.
    let (mut cheaper, mut cost) = (None, 0);
    let mut kept: Vec<Option<f64>> = Vec::new();
    plans.retain(|plan| {
        if plan.cost > cost {
            cheaper = kept.drain(..).chain([cheaper]).flatten().reduce(f64::max);
            cost = plan.cost;
        }
        let criteria = plan.criteria as usize;
        kept.resize(kept.len().max(criteria + 1), None);
        let smaller = kept[..=criteria].iter().copied();
        let beaten = smaller.chain([cheaper]).flatten().any(|value| value >= plan.value - EQUAL);
        if !beaten {
            kept[criteria] = Some(plan.value);
        }
        !beaten
    });
    plans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(cost: u32, value: f64, criteria: u32) -> Plan {
        Plan { cost, value, criteria, ..Plan::nothing(0.0) }
    }

    #[test]
    fn a_plan_is_kept_where_it_is_cheaper_better_or_smaller_at_its_cost() {
        let plans = [(2, 0.5, 2), (1, 0.3, 3), (2, 0.5, 1), (2, 0.6, 2), (3, 0.6, 1), (3, 0.7, 4)];
        let plans = plans.map(|(cost, value, criteria)| plan(cost, value, criteria));
        let kept: Vec<(u32, u32)> =
            unbeaten(plans.to_vec()).iter().map(|plan| (plan.cost, plan.criteria)).collect();
        assert_eq!(kept, [(1, 3), (2, 2), (2, 1), (3, 4)]);
    }

    #[test]
    fn a_plan_of_no_value_at_all_is_kept_once() {
        let nothing = plan(0, f64::NEG_INFINITY, 0);
        assert_eq!(unbeaten(vec![nothing, nothing]).len(), 1);
    }
}
