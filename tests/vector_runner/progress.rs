//! Method h: progress of one initiative between two rounds.

use super::{cells, count, expect, expect_same, scheme};
use scidip_scorecard::scoring::{Aggregation, progress};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let (earlier, later) = (cells(&case["round1"]), cells(&case["round2"]));
    let found = progress(&scheme(case), &earlier, &later, Aggregation::Arithmetic);
    let expected = &case["expected"];
    expect("score1", found.overall.before, &expected["score1"], tolerance)?;
    expect("score2", found.overall.after, &expected["score2"], tolerance)?;
    expect("total", found.overall.total, &expected["total"], tolerance)?;
    expect("like_for_like", found.overall.like_for_like, &expected["like_for_like"], tolerance)?;
    expect("other", found.overall.other, &expected["other"], tolerance)?;
    expect_same("n_common", found.common, count(&expected["n_common"]))?;
    expect_same("n_up", found.up, count(&expected["n_up"]))?;
    expect_same("n_down", found.down, count(&expected["n_down"]))
}
