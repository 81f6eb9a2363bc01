//! Method g: the consensus that a room's answers suggest.

use super::{answers, expect, expect_same};
use scidip_scorecard::scoring::{AnswerCounts, ConsensusRules, ConsensusStatus, suggest_consensus};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let counts: AnswerCounts = answers(&case["ratings"]).into_iter().collect();
    let status = suggest_consensus(&counts, &ConsensusRules::default());
    let name = match status {
        ConsensusStatus::None => "no_ratings",
        ConsensusStatus::NotApplicable => "not_applicable",
        ConsensusStatus::NotKnown => "not_known",
        ConsensusStatus::Insufficient => "insufficient",
        ConsensusStatus::Split { .. } => "split",
        ConsensusStatus::Consensus(_) => "consensus",
        ConsensusStatus::Discuss(_) => "discuss",
    };
    let expected = &case["expected"];
    expect_same("status", name, expected["status"].as_str().unwrap())?;
    if status == ConsensusStatus::NotApplicable {
        return expect_same("level", "na", expected["level"].as_str().unwrap_or_default());
    }
    let level = status.level().map(|level| f64::from(level.number()));
    expect("level", level, &expected["level"], tolerance)
}
