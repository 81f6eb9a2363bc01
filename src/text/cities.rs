//! Words about the reference cities and how they were rated.

use super::numbers::{count, list};
use crate::model::{Basis, Diplomacy, GovernmentLevel, Level, Motive, Purpose, Sector};

pub const TITLE: &str = "Eight cities, as an article of 2021 tells of them";
pub const ABOUT: &str = "The ratings are ours, not the authors’. They rate a paragraph or two written in 2021, not the city of today. A dash means that the article does not say: a gap in the record, never a low level.";
pub const HOW_RATED: &str = "How cities were rated";
pub const RULES: [&str; 7] = [
    "Only the article counts, so that anyone can check. What it does not say of a city gets no level: no guess, and no 0.",
    "Each level opens with the clause that sets it apart. A level is reached when the article supports that clause.",
    "“Described” means the city does it or has done it. “Aimed at” and “planned” reach level 2 at most (not for stated purposes). “Inferred” follows from a statement, and the text beside it says how.",
    "What the article says of all eight cities together is shown as “said of all cities” and is not counted in comparisons unless you choose so: as a statement on one city it can be wrong.",
    "A city with several initiatives is rated by the one that reaches highest.",
    "A range, such as 1–2, stands where the same words can be read in two ways.",
    "There is no league table: the record of one city is longer than that of another.",
];
pub const PROFILE: &str = "Profile";
pub const INITIATIVES: &str = "Initiatives in the article";
pub const RATINGS: &str = "What the article evidences";
pub const NOT_EVIDENCED: &str = "not evidenced";
pub const SILENT: &str = "The article does not say. That is a gap in the record, not a low level.";
pub const FIGURE_1: &str = "Figure 1: what it is an example of";
pub const MATRIX: &str = "All criteria, all cities";
pub const ONE_CITY: &str = "One city";
pub const SHOW: &str = "Show";
pub const CLOSE: &str = "Close";
pub const PRESS_A_CELL: &str = "Press a cell to read the passage behind it.";

/// What carries a rating.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Described => "described",
        Basis::Aimed => "aimed at",
        Basis::Planned => "planned",
        Basis::Inferred => "inferred",
        Basis::General => "said of all cities",
    }
}

pub fn levels(low: Level, high: Level) -> String {
    if low == high { format!("level {low}") } else { format!("level {low}–{high}") }
}

/// "Level 2 · inferred".
pub fn level_and_basis(low: Level, high: Level, on: Basis) -> String {
    format!("{} · {}", levels(low, high), basis(on))
}

pub fn section(name: &str) -> String {
    format!("Article, “{name}”")
}

pub fn evidenced(own: usize, general: usize, of: usize) -> String {
    let told = format!("{own} of {of} criteria evidenced");
    if general == 0 { told } else { format!("{told} · {general} only said of all cities together") }
}

pub fn source(citation: &str) -> String {
    format!("Source: {citation}")
}

pub fn not_evidenced(names: &[&str]) -> String {
    format!("Not evidenced: {}.", names.join(", "))
}

pub fn initiative_facts(kind: &str, year: Option<i32>, lead: &str, partners: &[String]) -> String {
    let mut facts = vec![kind.to_owned()];
    facts.extend(year.map(|year| year.to_string()));
    if !lead.is_empty() {
        facts.push(format!("led by {lead}"));
    }
    if !partners.is_empty() {
        facts.push(format!("with {}", list(partners)));
    }
    facts.join(" · ")
}

pub fn initiatives(n: usize) -> String {
    count(n, "initiative", "initiatives")
}

pub fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Government => "Government",
        Sector::Research => "Research",
        Sector::Industry => "Industry",
        Sector::CivilSociety => "Civil society",
        Sector::International => "International body",
    }
}

pub fn government_level(level: GovernmentLevel) -> &'static str {
    match level {
        GovernmentLevel::City => "City",
        GovernmentLevel::Metropolitan => "Metropolitan area",
        GovernmentLevel::Region => "Region",
        GovernmentLevel::State => "State",
        GovernmentLevel::Supranational => "EU or another union",
        GovernmentLevel::UnitedNations => "United Nations",
    }
}

pub fn diplomacy(kind: Diplomacy) -> &'static str {
    match kind {
        Diplomacy::ScienceInDiplomacy => "Science in diplomacy",
        Diplomacy::DiplomacyForScience => "Diplomacy for science",
        Diplomacy::ScienceForDiplomacy => "Science for diplomacy",
    }
}

pub fn about_diplomacy(kind: Diplomacy) -> &'static str {
    match kind {
        Diplomacy::ScienceInDiplomacy => "Science advises those who decide on foreign relations.",
        Diplomacy::DiplomacyForScience => "Diplomacy helps scientists to work across borders.",
        Diplomacy::ScienceForDiplomacy => "Working together in science improves relations.",
    }
}

pub fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::OwnInterests => "Own interests",
        Purpose::CrossBorderNeeds => "Needs across a border",
        Purpose::GlobalChallenges => "Global challenges",
    }
}

pub fn motive(motive: Motive) -> &'static str {
    match motive {
        Motive::InternationalPromotion => "International promotion",
        Motive::PlaceBranding => "Place branding",
        Motive::Talent => "Talent",
        Motive::Investment => "Investment",
        Motive::Sustainability => "Sustainability",
        Motive::Resilience => "Resilience",
    }
}

/// Short names of the seventeen goals.
pub fn sdg(number: u8) -> &'static str {
    const NAMES: [&str; 17] = [
        "No poverty",
        "Zero hunger",
        "Health",
        "Education",
        "Gender equality",
        "Water",
        "Energy",
        "Work and growth",
        "Industry and innovation",
        "Less inequality",
        "Sustainable cities",
        "Responsible consumption",
        "Climate action",
        "Life below water",
        "Life on land",
        "Peace and justice",
        "Partnerships",
    ];
    NAMES.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
}

pub fn sdg_name(number: u8) -> String {
    format!("{number} {}", sdg(number))
}

pub fn title(cities: usize) -> String {
    if cities == 8 { TITLE.to_owned() } else { format!("{cities} reference cities") }
}

pub fn levels_of_government(levels: &str) -> String {
    format!("Government: {levels}")
}
