//! Method b: intervals and coverage.

use super::{aggregation, cells, count, expect, expect_all, expect_same, scheme};
use scidip_scorecard::scoring::{ScoreInterval, coverage, score_interval};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let (scheme, cells) = (scheme(case), cells(&case["ratings"]));
    let (areas, overall) = score_interval(
        &scheme,
        &cells,
        aggregation(&case["area_agg"], case),
        aggregation(&case["overall_agg"], case),
    );
    let expected = &case["expected"];
    let of = |pick: fn(&ScoreInterval) -> Option<f64>| areas.iter().map(pick).collect::<Vec<_>>();
    expect_all("area_point", &of(|area| area.score), &expected["area_point"], tolerance)?;
    expect_all("area_low", &of(|area| area.low), &expected["area_low"], tolerance)?;
    expect_all("area_high", &of(|area| area.high), &expected["area_high"], tolerance)?;
    expect("point", overall.score, &expected["point"], tolerance)?;
    expect("low", overall.low, &expected["low"], tolerance)?;
    expect("high", overall.high, &expected["high"], tolerance)?;

    let known = coverage(&scheme, &cells);
    expect_all("area_coverage", &known.areas, &expected["area_coverage"], tolerance)?;
    expect("coverage", known.overall, &expected["coverage"], tolerance)?;
    expect_same("n_applicable", known.applicable, count(&expected["n_applicable"]))?;
    expect_same("n_known", known.known, count(&expected["n_known"]))
}
