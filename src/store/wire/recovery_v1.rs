//! A copy of unsaved work.

use super::save_v1::AssessmentV1;
use super::wire_file;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

wire_file! { RecoveryFileV1 { version: 1, recovery: RecoveryV1 } }

#[derive(Serialize, Deserialize)]
pub struct RecoveryV1 {
    pub file: Option<PathBuf>,
    /// Copies of the first programs are without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub based_on: Option<FingerprintV1>,
    pub assessment: AssessmentV1,
}

#[derive(Serialize, Deserialize)]
pub struct FingerprintV1(pub u64);
