//! The profile of an initiative. It describes and never scores.

use std::collections::BTreeSet;

/// What is known about an initiative before anything is scored. All but the title can wait.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Initiative {
    pub title: String,
    pub city: String,
    pub country: String,
    /// The office or organisation that leads.
    pub lead_body: String,
    /// Absent where it is not known.
    pub start_year: Option<i32>,
    pub description: String,
    pub web_link: String,
    pub partners: Vec<Partner>,
    pub government_levels: BTreeSet<GovernmentLevel>,
    pub diplomacy: BTreeSet<Diplomacy>,
    pub purposes: BTreeSet<Purpose>,
    pub motives: BTreeSet<Motive>,
    /// The reference city whose use of Figure 1 the initiative resembles most, by its id.
    pub resembles: Option<super::CityId>,
    pub sdgs: BTreeSet<Sdg>,
}

/// Someone who takes part, and the sector of the quadruple helix they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub name: String,
    pub sector: Sector,
}

/// A plain enum with the list of its values in the order they are shown.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
