//! Method e: how far one weight can go.

use super::{alternatives, count, expect, expect_same, scheme};
use scidip_scorecard::scoring::{Aggregation, WeightOf, weight_interval};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let (scheme, alternatives) = (scheme(case), alternatives(case));
    for item in case["expected"].as_array().unwrap() {
        let k = count(&item["k"]);
        let of = if item["kind"] == "area" { WeightOf::Area(k) } else { WeightOf::Criterion(k) };
        let mean = Aggregation::Arithmetic;
        let found = weight_interval(&scheme, &alternatives, mean, mean, of);
        let expected = &item["result"];
        let fail = |fault: String| format!("{of:?}: {fault}");
        let Some(found) = found else {
            expect_same("undefined", true, expected.is_null()).map_err(fail)?;
            continue;
        };
        let tied: Vec<(usize, usize)> = expected["tied_pairs"]
            .as_array()
            .ok_or_else(|| fail("is undefined".into()))?
            .iter()
            .map(|pair| (count(&pair[0]), count(&pair[1])))
            .collect();
        expect_same("tied_pairs", found.tied, tied).map_err(fail)?;
        expect_same("leader", found.leader, count(&expected["leader_index"])).map_err(fail)?;
        for (what, actual, expected) in [
            ("t0", found.share, &expected["t0"]),
            ("order from", found.order_unchanged.0, &expected["order"][0]),
            ("order to", found.order_unchanged.1, &expected["order"][1]),
            ("leader from", found.leader_unchanged.0, &expected["leader"][0]),
            ("leader to", found.leader_unchanged.1, &expected["leader"][1]),
        ] {
            expect(what, Some(actual), expected, tolerance).map_err(fail)?;
        }
    }
    Ok(())
}
