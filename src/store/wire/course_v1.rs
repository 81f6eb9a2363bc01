//! The files of a course: what a participant hands in, what a trainer gives out, and what a trainer keeps.

use super::exercise_v1::ExerciseV1;
use super::framework_v1::FrameworkV1;
use super::initiative_v1::SectorV1;
use super::rating_v1::{AnswerV1, FrameworkRefV1, RatingV1};
use super::{Entries, Wire, is_default, wire, wire_choices, wire_file};
use crate::model::{
    CourseSession, DecidedTable, Decision, Identity, Naming, Participant, RatingRound, RatingSheet, Room,
    TableChoices,
};
use crate::store::fault_list::FaultList;
use std::path::PathBuf;
use std::sync::Arc;

wire_file! { SheetFileV1 { version: 1, sheet: SheetV1 } }
wire_file! { SessionFileV1 { version: 1, session: SessionV1 } }
wire_file! { RoomFileV1 { version: 1, room: RoomV1 } }

wire! {
    SheetV1 => RatingSheet {
        #[serde(default, skip_serializing_if = "is_default")]
        session: Option<String>,
        exercise: String,
        framework: FrameworkRefV1,
        round: RatingRoundV1,
        rater: String,
        #[serde(default)]
        edition: u32,
        #[serde(default)]
        participant: ParticipantV1,
        ratings: Entries<RatingV1>,
    }

    #[serde(default)]
    ParticipantV1 => Participant {
        #[serde(skip_serializing_if = "is_default")]
        name: String,
        #[serde(skip_serializing_if = "is_default")]
        sector: Option<SectorV1>,
        #[serde(skip_serializing_if = "is_default")]
        role: String,
        #[serde(skip_serializing_if = "is_default")]
        city: String,
    }

    SessionV1 => CourseSession {
        id: String,
        title: String,
        framework: FrameworkRefV1,
        #[serde(default, skip_serializing_if = "is_default")]
        own_framework: Option<FrameworkV1>,
        naming: NamingV1,
        #[serde(default)]
        round: RatingRoundV1,
        exercise: ExerciseV1,
    }

    RoomV1 => Room {
        session: SessionV1,
        #[serde(default, skip_serializing_if = "is_default")]
        folder: Option<PathBuf>,
        #[serde(default)]
        sheets: Vec<SheetV1>,
        #[serde(default, skip_serializing_if = "is_default")]
        left_out: Vec<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        notes: Entries<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        decisions: Entries<DecisionV1>,
        #[serde(default, skip_serializing_if = "is_default")]
        tables: Vec<DecidedTableV1>,
    }

    DecisionV1 => Decision {
        answer: AnswerV1,
        reason: String,
    }

    DecidedTableV1 => DecidedTable {
        content: String,
        #[serde(default, skip_serializing_if = "is_default")]
        taken_in: Option<TableChoicesV1>,
    }

    TableChoicesV1 => TableChoices {
        groups: Vec<IdentityV1>,
        known: IdentityV1,
        round: RatingRoundV1,
    }
}

wire_choices! {
    RatingRoundV1 => RatingRound { First, Second }
    NamingV1 => Naming { Pseudonym, Name }
    IdentityV1 => Identity { OnePerson, Several }
}

impl Wire<Arc<RatingSheet>> for SheetV1 {
    fn from_model(model: &Arc<RatingSheet>) -> Self {
        Self::from_model(model.as_ref())
    }

    fn into_model(self, faults: &mut FaultList) -> Arc<RatingSheet> {
        Arc::new(self.into_model(faults))
    }
}
