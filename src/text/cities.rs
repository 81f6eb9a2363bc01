//! Words about the reference cities and how they were rated.

use super::numbers::{count, decimal, list, number_word};
use crate::findings::{ReadingsDiffer, TwoReadings};
use crate::model::{
    Basis, CityReading, Diplomacy, GovernmentLevel, Level, Motive, Passage, Purpose, RatedBy, Reading,
    ReferenceCity, Sector, Source,
};
use std::collections::BTreeSet;

pub const ABOUT: &str = "A reading shows a city as one source tells of it, with the year of that source; it is not the city of today. A dash means that the source does not say: a gap in the record, never a low level.";
pub const HOW_RATED: &str = "How cities were rated";
pub const RULES: [&str; 7] = [
    "Only the source of a reading counts, so that anyone can check. What it does not say of a city gets no level: no guess, and no 0.",
    "Each level opens with the clause that sets it apart. A level is reached when the source supports that clause.",
    "“Described” means the city does it or has done it. “Aimed at” and “planned” reach level 2 at most (not for stated purposes). “Inferred” follows from a statement, and the text beside it says how.",
    "What a source says of all its cities together is shown as “said of all cities” and is not counted in comparisons unless you choose so: as a statement on one city it can be wrong.",
    "A city with several initiatives is rated by the one that reaches highest.",
    "A range, such as 1–2, stands where the same words can be read in two ways.",
    "There is no league table: the record of one city is longer than that of another.",
];
pub const PROFILE: &str = "Profile";
pub const INITIATIVES: &str = "Initiatives in the source";
pub const RATINGS: &str = "What the source evidences";
pub const READING: &str = "Reading";
pub const BESIDE: &str = "Two readings side by side";
pub const NOT_EVIDENCED: &str = "not evidenced";
pub const SILENT: &str = "The source does not say. That is a gap in the record, not a low level.";
pub const FIGURE_1: &str = "What it is an example of";
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

/// "Eight reference cities, as Abdullah and Roig 2021 shows them".
pub fn title<'a>(cities: usize, readings: impl IntoIterator<Item = CityReading<'a>>) -> String {
    let number = number_word(cities);
    let number = number[..1].to_uppercase() + &number[1..];
    match named_sources(readings).as_slice() {
        [one] => format!("{number} reference cities, as told in {one}"),
        _ => format!("{number} reference cities"),
    }
}

/// The sources of some readings, each named once by who and when.
fn named_sources<'a>(readings: impl IntoIterator<Item = CityReading<'a>>) -> Vec<String> {
    let names: BTreeSet<String> = readings.into_iter().map(|of| source_name(&of.reading.source)).collect();
    names.into_iter().collect()
}

/// "Abdullah and Roig (2021)": how a source is named in a sentence.
pub fn source_name(source: &Source) -> String {
    format!("{} ({})", source.name, source.year)
}

/// Whose the ratings of these readings are, and what they rest on; nothing without readings.
pub fn whose_ratings<'a>(readings: impl IntoIterator<Item = CityReading<'a>>) -> String {
    let is_by_readers = |of: &CityReading| of.reading.source.rated_by == RatedBy::Readers;
    let (read, own): (Vec<_>, Vec<_>) = readings.into_iter().partition(is_by_readers);
    let mut sentences = Vec::new();
    if !read.is_empty() {
        let sources = list(&named_sources(read));
        sentences.push(format!(
            "The ratings of the reference cities were made by readers, not by the cities or the authors: they rate {sources} and not the cities of today."
        ));
    }
    if !own.is_empty() {
        let names: BTreeSet<String> =
            own.iter().map(|of| format!("{} ({})", of.city.name, of.reading.source.year)).collect();
        let names: Vec<String> = names.into_iter().collect();
        sentences.push(format!("Rated by the city itself: {}.", list(&names)));
    }
    super::numbers::sentences(&sentences)
}

/// Who gave the levels of a reading.
pub fn rated_by(source: &Source) -> String {
    match source.rated_by {
        RatedBy::Readers => format!("Read from {}", source_name(source)),
        RatedBy::City => format!("Rated by the city itself: {}", source_name(source)),
    }
}

/// A passage in one line of text.
pub fn passage(of: &Passage) -> String {
    let section = if of.section.is_empty() { String::new() } else { section(&of.section) };
    let link = of.link.as_ref().map(ToString::to_string).unwrap_or_default();
    let parts = [of.text.clone(), section, link];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What two readings of one city show side by side, in sentences.
pub fn two_readings(of: &TwoReadings) -> String {
    let (first, second) = (source_name(&of.first.reading.source), source_name(&of.second.reading.source));
    let common = count(of.common(), "question", "questions");
    let who =
        if of.is_own_view() { "The city sees itself".to_owned() } else { format!("{second} shows the city") };
    #[expect(clippy::cast_precision_loss, reason = "tenths of a few levels")]
    let levels = |tenths: i64| decimal(tenths as f64 / 10.0, 1);
    let told = match of.differ {
        ReadingsDiffer::TooFew => {
            format!(
                "{first} and {second} rate too few of the same questions to set them side by side ({}).",
                of.common()
            )
        }
        ReadingsDiffer::Alike => format!("{who} much as {first} does, on the {common} that both rate."),
        ReadingsDiffer::Higher { tenths } => {
            format!(
                "{who} {} levels above what {first} shows, on the {common} that both rate.",
                levels(tenths)
            )
        }
        ReadingsDiffer::Lower { tenths } => {
            format!(
                "{who} {} levels below what {first} shows, on the {common} that both rate.",
                levels(tenths)
            )
        }
    };
    let counts = (of.common() > 0)
        .then(|| format!("Higher on {}, the same on {}, lower on {}.", of.higher, of.same, of.lower));
    let alone = format!(
        "{} more only in {first}, {} only in {second}. They speak of different years and were rated by different people: no ranking follows.",
        of.only_first, of.only_second
    );
    super::numbers::sentences(&[told, counts.unwrap_or_default(), alone])
}

/// What was added: a city, or a reading beside those that are here.
pub fn added(new: &ReferenceCity, here: Option<&ReferenceCity>) -> String {
    let Some(here) = here else { return format!("{} was added to the reference cities", new.name) };
    let sources: Vec<String> = new.readings.iter().map(|of| source_name(&of.source)).collect();
    let is_new = |of: &&Reading| new.readings.iter().all(|other| other.id != of.id);
    let beside: Vec<String> = here.readings.iter().filter(is_new).map(|of| source_name(&of.source)).collect();
    if beside.is_empty() {
        return format!("{} was read again: {}", here.name, list(&sources));
    }
    format!("{} now has the reading {} beside {}", here.name, list(&sources), list(&beside))
}

/// Questions on which two readings are far apart.
pub fn far_apart(names: &[&str]) -> String {
    format!("Two levels or more apart, and worth a talk: {}.", list(names))
}

pub fn silent(source: &Source) -> String {
    format!("{} does not say. That is a gap in the record, not a low level.", source_name(source))
}

pub fn levels_of_government(levels: &str) -> String {
    format!("Government: {levels}")
}
