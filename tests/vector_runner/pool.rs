//! Method n: many profiles together, as numpy, scipy and pingouin see them.

use super::{alternatives, expect, expect_same, unit_scheme};
use scidip_scorecard::scoring::{Pool, Spread};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let pool = Pool::of(&unit_scheme(case), &alternatives(case));
    let expected = &case["expected"];
    let same = |what: &str, actual: usize, expected: &Value| {
        expect_same(what, Some(actual as u64), expected.as_u64())
    };
    let spread = |what: &str, of: &Spread, expected: &Value| {
        same(&format!("{what}: n"), of.n, &expected["n"])?;
        for (name, actual) in [("median", of.median), ("q1", of.q1), ("q3", of.q3)] {
            expect(&format!("{what}: {name}"), actual, &expected[name], tolerance)?;
        }
        Ok::<(), String>(())
    };
    same("n", pool.n, &expected["n"])?;
    same("complete", pool.consistency.complete, &expected["complete"])?;
    expect("alpha", pool.consistency.alpha, &expected["alpha_of_items"], tolerance)?;
    for (j, of) in pool.criteria.iter().enumerate() {
        let (what, expected) = (format!("criterion {j}"), &expected["criteria"][j]);
        spread(&what, &of.levels, expected)?;
        same(&format!("{what}: not known"), of.not_known, &expected["not_known"])?;
        same(&format!("{what}: not applicable"), of.not_applicable, &expected["not_applicable"])?;
        expect(&format!("{what}: item-rest"), of.item_rest, &expected["item_rest"], tolerance)?;
        let of_area = &expected["item_rest_of_area"];
        expect(&format!("{what}: item-rest of area"), of.item_rest_of_area, of_area, tolerance)?;
    }
    for (a, of) in pool.areas.iter().enumerate() {
        let (what, expected) = (format!("area {a}"), &expected["areas"][a]);
        spread(&what, &of.scores, expected)?;
        expect(&format!("{what}: alpha"), of.alpha, &expected["alpha"], tolerance)?;
    }
    Ok(())
}
