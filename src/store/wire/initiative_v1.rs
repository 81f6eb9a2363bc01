//! The profile of an initiative, as it stands in assessments and cities.

use super::{is_default, wire, wire_choices};
use crate::model::{Diplomacy, GovernmentLevel, Initiative, Motive, Partner, Purpose, Sector};

wire! {
    #[serde(default)]
    InitiativeV1 => Initiative {
        title: String,
        city: String,
        country: String,
        lead_body: String,
        #[serde(skip_serializing_if = "is_default")]
        start_year: Option<i32>,
        description: String,
        web_link: String,
        partners: Vec<PartnerV1>,
        government_levels: Vec<GovernmentLevelV1>,
        diplomacy: Vec<DiplomacyV1>,
        purposes: Vec<PurposeV1>,
        motives: Vec<MotiveV1>,
        #[serde(skip_serializing_if = "is_default")]
        resembles: Option<String>,
        sdgs: Vec<u8>,
    }

    PartnerV1 => Partner {
        name: String,
        sector: SectorV1,
    }
}

wire_choices! {
    SectorV1 => Sector { Government, Research, Industry, CivilSociety, International }
    GovernmentLevelV1 => GovernmentLevel { City, Metropolitan, Region, State, Supranational, UnitedNations }
    DiplomacyV1 => Diplomacy { ScienceInDiplomacy, DiplomacyForScience, ScienceForDiplomacy }
    PurposeV1 => Purpose { OwnInterests, CrossBorderNeeds, GlobalChallenges }
    MotiveV1 => Motive { InternationalPromotion, PlaceBranding, Talent, Investment, Sustainability, Resilience }
}
