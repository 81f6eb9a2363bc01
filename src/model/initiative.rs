//! The profile of an initiative. It describes and never scores.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is known about an initiative before anything is scored. All but the title can wait.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Initiative {
    pub title: String,
    pub city: String,
    pub country: String,
    /// The office or organisation that leads.
    pub lead_body: String,
    /// Absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_year: Option<i32>,
    pub description: String,
    pub web_link: String,
    pub partners: Vec<Partner>,
    pub government_levels: BTreeSet<GovernmentLevel>,
    pub diplomacy: BTreeSet<Diplomacy>,
    pub purposes: BTreeSet<Purpose>,
    pub motives: BTreeSet<Motive>,
    /// The reference city whose use of Figure 1 the initiative resembles most, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resembles: Option<super::CityId>,
    pub sdgs: BTreeSet<Sdg>,
}

/// Someone who takes part, and the sector of the quadruple helix they belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    pub name: String,
    pub sector: Sector,
}

/// A plain enum with the list of its values in the order they are shown.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$item_doc])* $item),+ }

        impl $name {
            /// Every value, in the order it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$item),+];
        }
    };
}

choices!(
    /// A sector of the quadruple helix, or what stands beside it.
    Sector {
        Government,
        Research,
        Industry,
        CivilSociety,
        /// International organisations and networks; not one of the four sectors.
        International,
    }
);
choices!(
    /// A level of government.
    GovernmentLevel { City, Metropolitan, Region, State, Supranational, UnitedNations }
);
choices!(
    /// The three kinds of science diplomacy (Royal Society 2010).
    Diplomacy { ScienceInDiplomacy, DiplomacyForScience, ScienceForDiplomacy }
);
choices!(
    /// What it serves (Gluckman et al. 2017).
    Purpose { OwnInterests, CrossBorderNeeds, GlobalChallenges }
);
choices!(
    /// Why a city does it.
    Motive { InternationalPromotion, PlaceBranding, Talent, Investment, Sustainability, Resilience }
);

/// A Sustainable Development Goal, 1 to 17.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Sdg(u8);

impl Sdg {
    /// No poverty.
    pub const FIRST: Self = Self(1);

    /// The goal of that number; `None` outside 1 to 17.
    pub fn new(number: u8) -> Option<Self> {
        (1..=17).contains(&number).then_some(Self(number))
    }

    /// 1 to 17.
    pub fn number(self) -> u8 {
        self.0
    }

    /// All seventeen.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=17).map(Self)
    }
}

/// A number that is not a goal of the 2030 Agenda.
#[derive(Debug, thiserror::Error)]
#[error("a Sustainable Development Goal is a number from 1 to 17, not {0}")]
pub struct InvalidSdg(u8);

impl TryFrom<u8> for Sdg {
    type Error = InvalidSdg;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or(InvalidSdg(number))
    }
}

impl From<Sdg> for u8 {
    fn from(sdg: Sdg) -> Self {
        sdg.0
    }
}
