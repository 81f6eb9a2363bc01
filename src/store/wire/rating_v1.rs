//! What one person rated, as it stands in assessments, sheets and rooms.

use super::{Wire, is_default, wire, wire_choices};
use crate::model::{Answer, Confidence, Evidence, FrameworkRef, Rating};
use crate::store::fault_list::FaultList;
use serde::{Deserialize, Serialize};

wire! {
    FrameworkRefV1 => FrameworkRef {
        id: String,
        version: String,
    }

    #[serde(default)]
    RatingV1 => Rating {
        #[serde(skip_serializing_if = "is_default")]
        answer: Option<AnswerV1>,
        #[serde(skip_serializing_if = "is_default")]
        confidence: Option<ConfidenceV1>,
        #[serde(skip_serializing_if = "is_default")]
        evidence: EvidenceV1,
        #[serde(skip_serializing_if = "is_default")]
        note: String,
    }

    #[serde(default)]
    EvidenceV1 => Evidence {
        #[serde(skip_serializing_if = "is_default")]
        text: String,
        #[serde(skip_serializing_if = "is_default")]
        link: String,
    }
}

wire_choices! {
    ConfidenceV1 => Confidence { Low, Medium, High }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnswerV1 {
    Level(u8),
    NotApplicable,
    #[default]
    NotKnown,
}

impl Wire<Answer> for AnswerV1 {
    fn from_model(model: &Answer) -> Self {
        match model {
            Answer::Level(level) => Self::Level(level.number()),
            Answer::NotApplicable => Self::NotApplicable,
            Answer::NotKnown => Self::NotKnown,
        }
    }

    fn into_model(self, faults: &mut FaultList) -> Answer {
        match self {
            Self::Level(number) => Answer::Level(faults.within(0, |faults| number.into_model(faults))),
            Self::NotApplicable => Answer::NotApplicable,
            Self::NotKnown => Answer::NotKnown,
        }
    }
}
