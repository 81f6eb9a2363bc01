//! Method a: scores of areas and overall.

use super::{aggregation, cells, expect, expect_all, scheme};
use scidip_scorecard::scoring::{Reading, aggregate};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let scores = aggregate(
        &scheme(case),
        &cells(&case["ratings"]),
        aggregation(&case["area_agg"], case),
        aggregation(&case["overall_agg"], case),
        Reading::KnownOnly,
    );
    let expected = &case["expected"];
    expect_all("areas", &scores.areas, &expected["areas"], tolerance)?;
    expect("overall", scores.overall, &expected["overall"], tolerance)
}
