//! An assessment, as it has been written since version 0.1 of the program.

use super::framework_v1::FrameworkV1;
use super::leads_v1::OwnLeadV1;
use super::rating_v1::{FrameworkRefV1, RatingV1};
use super::{Entries, InitiativeV1, Wire, is_default, wire, wire_choices, wire_file};
use crate::model::{
    ActionStatus, Assessment, CheckLength, Inquiry, Missing, PlannedAction, PlannedStep, Round, SetAside,
};
use crate::store::fault_list::FaultList;
use crate::text::faults;
use serde::{Deserialize, Serialize};

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
        inquiries: Entries<InquiryV1>,
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

    #[serde(default)]
    InquiryV1 => Inquiry {
        #[serde(skip_serializing_if = "is_default")]
        ask: String,
        #[serde(skip_serializing_if = "is_default")]
        due: String,
        #[serde(skip_serializing_if = "is_default")]
        ticked: Option<MissingV1>,
    }
}

/// A step up on a criterion, or an action of the user’s own, which has neither of the first two fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedActionV1 {
    #[serde(default, skip_serializing_if = "is_default")]
    criterion: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    from: Option<u8>,
    #[serde(default, skip_serializing_if = "is_default")]
    id: String,
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

impl Wire<PlannedAction> for PlannedActionV1 {
    fn from_model(model: &PlannedAction) -> Self {
        let PlannedAction { id, step, action, owner, due, proof, status } = model;
        Self {
            criterion: step.as_ref().map(|step| Wire::from_model(&step.criterion)),
            from: step.as_ref().map(|step| Wire::from_model(&step.from)),
            id: Wire::from_model(id),
            action: action.clone(),
            owner: owner.clone(),
            due: due.clone(),
            proof: proof.clone(),
            status: Wire::from_model(status),
        }
    }

    fn into_model(self, faults_found: &mut FaultList) -> PlannedAction {
        let Self { criterion, from, id, action, owner, due, proof, status } = self;
        if criterion.is_some() != from.is_some() {
            faults_found.here(faults::half_a_step());
        }
        let from = from.map(|from| faults_found.within("from", |here| from.into_model(here)));
        let step = criterion
            .zip(from)
            .map(|(criterion, from)| PlannedStep { criterion: criterion.into_model(faults_found), from });
        PlannedAction {
            id: id.into_model(faults_found),
            step,
            action,
            owner,
            due,
            proof,
            status: status.into_model(faults_found),
        }
    }
}

wire_choices! {
    CheckLengthV1 => CheckLength { Full, Quick }
    MissingV1 => Missing { Answer, Evidence }
    ActionStatusV1 => ActionStatus { Open, UnderWay, Done, Dropped }
}
