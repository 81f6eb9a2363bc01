//! Method l: the dispute of one question.

use super::{answers, expect};
use scidip_scorecard::scoring::{AnswerCounts, Disagreement, Dispute};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let counts: AnswerCounts = answers(&case["answers"]).into_iter().collect();
    let (found, expected) = (Disagreement::of(&counts), &case["expected"]);
    // The cases know no agreement of a single answer.
    let a = found.agreement_a.filter(|_| counts.answered() >= 2);
    expect("agreement_a", a, &expected["agreement_a"], tolerance)?;
    expect("dispute", found.dispute.map(Dispute::all), &expected["dispute"], tolerance)
}
