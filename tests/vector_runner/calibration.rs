//! Method j: a rater against an answer key.

use super::{cells, count, expect, expect_same};
use scidip_scorecard::scoring::calibrate;
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let found = calibrate(&cells(&case["rater"]), &cells(&case["gold"]));
    let expected = &case["expected"];
    expect_same("n", found.n, count(&expected["n"]))?;
    expect_same("not rated", found.not_rated, count(&expected["n_gold_known_rater_not"]))?;
    expect_same(
        "rated without evidence",
        found.rated_without_evidence,
        count(&expected["n_rated_without_evidence"]),
    )?;
    expect("bias", found.bias, &expected["bias"], tolerance)?;
    expect("mae", found.mean_error, &expected["mae"], tolerance)?;
    expect("exact", found.exact, &expected["exact"], tolerance)?;
    expect("adjacent", found.adjacent, &expected["adjacent"], tolerance)?;
    expect("qwk", found.kappa, &expected["qwk"], tolerance)
}
