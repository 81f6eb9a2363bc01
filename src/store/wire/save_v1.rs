//! An assessment, as it has been written since version 0.1 of the program.

use super::framework_v1::FrameworkV1;
use super::leads_v1::OwnLeadV1;
use super::rating_v1::{FrameworkRefV1, RatingV1};
use super::{Entries, InitiativeV1, is_default, wire, wire_choices, wire_file};
use crate::model::{ActionStatus, Assessment, CheckLength, PlannedAction, Round, SetAside};

wire_file! { SaveFileV1 { version: 1, assessment: AssessmentV1 } }

wire! {
    AssessmentV1 => Assessment {
        framework: FrameworkRefV1,
        #[serde(default, skip_serializing_if = "is_default")]
        own_framework: Option<FrameworkV1>,
        initiative: InitiativeV1,
        #[serde(default)]
        check: CheckLengthV1,
        #[serde(default, skip_serializing_if = "is_default")]
        round: String,
        #[serde(default)]
        ratings: Entries<RatingV1>,
        #[serde(default, skip_serializing_if = "is_default")]
        confirmed: Vec<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        area_weights: Entries<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        criterion_weights: Entries<f64>,
        #[serde(default, skip_serializing_if = "is_default")]
        count_general: bool,
        #[serde(default, skip_serializing_if = "is_default")]
        plan: Vec<PlannedActionV1>,
        #[serde(default, skip_serializing_if = "is_default")]
        step_costs: Entries<u8>,
        #[serde(default, skip_serializing_if = "is_default")]
        earlier_rounds: Vec<RoundV1>,
        #[serde(default, skip_serializing_if = "is_default")]
        set_aside: Vec<SetAsideV1>,
        #[serde(default, skip_serializing_if = "is_default")]
        own_leads: Vec<OwnLeadV1>,
    }

    RoundV1 => Round {
        name: String,
        framework: FrameworkRefV1,
        #[serde(default, skip_serializing_if = "is_default")]
        own_framework: Option<FrameworkV1>,
        ratings: Entries<RatingV1>,
    }

    SetAsideV1 => SetAside {
        criterion: String,
        from_version: String,
        #[serde(default, skip_serializing_if = "is_default")]
        rating: RatingV1,
        #[serde(default, skip_serializing_if = "is_default")]
        weight: Option<f64>,
    }

    PlannedActionV1 => PlannedAction {
        criterion: String,
        from: u8,
        #[serde(default, skip_serializing_if = "is_default")]
        action: String,
        #[serde(default, skip_serializing_if = "is_default")]
        owner: String,
        #[serde(default, skip_serializing_if = "is_default")]
        due: String,
        #[serde(default, skip_serializing_if = "is_default")]
        proof: String,
        #[serde(default)]
        status: ActionStatusV1,
    }
}

wire_choices! {
    CheckLengthV1 => CheckLength { Full, Quick }
    ActionStatusV1 => ActionStatus { Open, UnderWay, Done, Dropped }
}
