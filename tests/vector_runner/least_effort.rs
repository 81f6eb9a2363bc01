//! Method i: the cheapest set of steps. Several may be the cheapest: cost and score are compared, and
//! the plan itself must reproduce both.

use super::{aggregation, cells, expect, expect_all, expect_same, scheme};
use scidip_scorecard::scoring::{
    Aggregation, Cell, LeastEffort, Reading, StepCosts, Target, UNIT_COSTS, aggregate, least_effort,
};
use serde_json::Value;
use std::num::NonZeroU16;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let (scheme, cells) = (scheme(case), cells(&case["ratings"]));
    let across = aggregation(&case["overall_agg"], case);
    let cost = |value: &Value| NonZeroU16::new(u16::try_from(value.as_u64().unwrap()).unwrap()).unwrap();
    let costs: Vec<StepCosts> = match case["costs"].as_array() {
        Some(rows) => rows.iter().map(|row| std::array::from_fn(|step| cost(&row[step]))).collect(),
        None => vec![UNIT_COSTS; cells.len()],
    };
    let target = Target {
        overall: case["target"].as_f64(),
        areas: case["area_targets"].as_array().into_iter().flatten().map(Value::as_f64).collect(),
    };
    let expected = &case["expected"];
    let base = aggregate(&scheme, &cells, Aggregation::Arithmetic, across, Reading::KnownOnly);
    expect("base_score", base.overall, &expected["base_score"], tolerance)?;
    expect_all("base_areas", &base.areas, &expected["base_areas"], tolerance)?;

    let found = least_effort(&scheme, &cells, across, &costs, &target);
    expect_same("feasible", found.is_some(), expected["feasible"].as_bool().unwrap())?;
    let Some(LeastEffort { cost, raises, score, areas }) = found else { return Ok(()) };
    expect("cost", Some(f64::from(cost)), &expected["min_cost"], 0.0)?;
    expect("score", score, &expected["max_score_at_min_cost"], tolerance)?;

    let mut raised = cells;
    let mut sum = 0;
    for raise in &raises {
        expect_same("from", raised[raise.criterion], Cell::level(f64::from(raise.from)))?;
        raised[raise.criterion] = Cell::level(f64::from(raise.to));
        let steps = &costs[raise.criterion][usize::from(raise.from)..usize::from(raise.to)];
        sum += steps.iter().map(|cost| u32::from(cost.get())).sum::<u32>();
    }
    expect_same("cost of the raises", sum, cost)?;
    let reached = aggregate(&scheme, &raised, Aggregation::Arithmetic, across, Reading::KnownOnly);
    expect("score of the raises", reached.overall, &expected["max_score_at_min_cost"], tolerance)?;
    for (a, target) in target.areas.iter().enumerate() {
        if let Some(target) = target {
            let met = areas[a].is_some_and(|score| score >= target - tolerance);
            expect_same("area target", met, true)?;
        }
    }
    Ok(())
}
