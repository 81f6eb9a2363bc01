//! Method c: gaps, distances and the nearest reference.

use super::{cells, count, expect, expect_all, expect_same, scheme};
use scidip_scorecard::scoring::{Comparison, compare, nearest};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let (scheme, own) = (scheme(case), cells(&case["own"]));
    let comparisons: Vec<Comparison> = case["refs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reference| compare(&scheme, &own, &cells(reference)))
        .collect();
    let expected = &case["expected"];
    for (k, comparison) in comparisons.iter().enumerate() {
        check_pair(comparison, &expected["pairs"][k], tolerance)
            .map_err(|fault| format!("reference {k}: {fault}"))?;
    }
    let found = nearest(&comparisons);
    let expected_index = expected["nearest_index"].as_u64().map(|_| count(&expected["nearest_index"]));
    expect_same("nearest", found.map(|nearest| nearest.index), expected_index)?;
    expect_same(
        "certified",
        found.is_some_and(|nearest| nearest.certified),
        expected["nearest_certified"].as_bool().unwrap(),
    )
}

fn check_pair(comparison: &Comparison, expected: &Value, tolerance: f64) -> Result<(), String> {
    expect_all("gaps", &comparison.gaps, &expected["gaps"], tolerance)?;
    expect_all("area_gap", &comparison.area_gaps, &expected["area_gap"], tolerance)?;
    expect("overall_gap", comparison.overall_gap, &expected["overall_gap"], tolerance)?;
    expect("mad", comparison.distance, &expected["mad"], tolerance)?;
    expect("wmad", comparison.weighted_distance, &expected["wmad"], tolerance)?;
    expect("rms", comparison.rms_distance, &expected["rms"], tolerance)?;
    expect("mad_low", comparison.distance_low, &expected["mad_low"], tolerance)?;
    expect("mad_high", comparison.distance_high, &expected["mad_high"], tolerance)?;
    expect_same("n_common", comparison.common, count(&expected["n_common"]))?;
    expect_same("n_comparable", comparison.comparable, count(&expected["n_comparable"]))?;
    expect_same("n_areas_common", comparison.areas_in_common, count(&expected["n_areas_common"]))?;
    expect_same("eligible", comparison.eligible, expected["eligible"].as_bool().unwrap())?;
    let gaps: Vec<f64> = comparison.gaps.iter().flatten().copied().collect();
    let equal = gaps.iter().filter(|gap| gap.abs() <= tolerance).count();
    #[expect(clippy::cast_precision_loss, reason = "counts of criteria are small")]
    let share = (!gaps.is_empty()).then(|| equal as f64 / gaps.len() as f64);
    expect("share_equal", share, &expected["share_equal"], tolerance)
}
