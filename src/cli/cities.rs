//! `cities`: the reference cities, what they do, and how they were rated.

use super::console::Console;
use super::layout::{plain, wrapped};
use crate::findings::{Leads, TwoReadings, readings_beside};
use crate::model::{
    Basis, CityInitiative, CityReading, CriterionId, FrameworkId, Lead, Passage, RatedBy, Reading,
    ReferenceCity, ReferenceRating, Speaks, Tie, WebAddress,
};
use crate::store::Library;
use crate::text::{cities as words, cli as text, leads};
use serde::Serialize;
use std::io;

/// Prints all cities, in the order of their names.
pub fn run(json: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    let at_hand = Leads::new(library.leads(), &[]);
    if json {
        let report = |city| Report::of(city, &beside(city, library), at_hand.of(&city.id));
        return console.json(&library.cities().map(report).collect::<Vec<_>>());
    }
    if library.cities().next().is_none() {
        return console.say(text::NO_CITIES);
    }
    for city in library.cities() {
        say(city, &at_hand, library, console)?;
    }
    if library.leads().next().is_some() {
        for line in [leads::CHANGE_NOTHING, leads::HOW_READ].into_iter().flat_map(|text| wrapped(text, 0)) {
            console.say(line)?;
        }
    }
    let whose = words::whose_ratings(library.cities().flat_map(ReferenceCity::each_reading));
    wrapped(&whose, 0).into_iter().try_for_each(|line| console.say(line))
}

/// Every two readings of a city that speak of one framework, side by side on its newest version.
fn beside<'a>(city: &ReferenceCity, library: &'a Library) -> Vec<TwoReadings<'a>> {
    let mut ids: Vec<&FrameworkId> = city.readings.iter().map(|reading| &reading.framework).collect();
    ids.sort();
    ids.dedup();
    let frameworks = ids.into_iter().filter_map(|id| library.latest_framework(id));
    let pairs = frameworks.flat_map(|framework| {
        let is_of_city = |of: &CityReading| of.city.id == city.id;
        let readings: Vec<_> = library.readings_of(framework).filter(is_of_city).collect();
        readings_beside(framework, &readings)
    });
    pairs.collect()
}

/// One city for other programs.
#[derive(Serialize)]
struct Report<'a> {
    id: &'a str,
    name: &'a str,
    country: &'a str,
    /// Null where nobody says.
    inhabitants: Option<u32>,
    tags: &'a [String],
    /// Of the first reading, as are heading, initiatives and ratings here.
    figure1_use: &'a str,
    heading: &'a str,
    initiatives: Vec<InitiativeReport<'a>>,
    /// Only what the source evidences.
    ratings: Vec<RatingReport<'a>>,
    /// How each source shows the city, the earliest first.
    readings: Vec<ReadingReport<'a>>,
    /// Every two readings side by side, what others read of the city before its own view.
    beside: Vec<BesideReport<'a>>,
    /// Facts of the public record, which change no rating.
    leads: Vec<LeadReport<'a>>,
}

#[derive(Serialize)]
struct ReadingReport<'a> {
    id: &'a str,
    /// Who wrote or answered, the year, and as one would cite it.
    source: &'a str,
    year: i32,
    citation: &'a str,
    /// "readers" or "city".
    rated_by: &'static str,
    framework: &'a str,
    /// Empty where the ratings hold for any.
    framework_version: &'a str,
    figure1_use: &'a str,
    heading: &'a str,
    initiatives: Vec<InitiativeReport<'a>>,
    ratings: Vec<RatingReport<'a>>,
}

#[derive(Serialize)]
struct BesideReport<'a> {
    first: &'a str,
    second: &'a str,
    /// Criteria that both rate.
    common: usize,
    /// Second minus first, in levels; null where nothing is rated in both.
    mean_difference: Option<f64>,
    /// Of the second, on the criteria that both rate.
    higher: usize,
    same: usize,
    lower: usize,
    only_first: usize,
    only_second: usize,
}

#[derive(Serialize)]
struct InitiativeReport<'a> {
    name: &'a str,
    /// Null where the source does not say.
    year: Option<i32>,
    /// Empty where the source does not say.
    lead: &'a str,
    partners: &'a [String],
    kind: &'a str,
    about: &'a str,
}

#[derive(Serialize)]
struct RatingReport<'a> {
    criterion: &'a str,
    low: u8,
    high: u8,
    basis: &'static str,
    /// Of the first passage; empty where there is none.
    section: &'a str,
    rationale: &'a str,
    passages: Vec<PassageReport<'a>>,
}

#[derive(Serialize)]
struct PassageReport<'a> {
    section: &'a str,
    text: &'a str,
    /// Null where no page shows it.
    link: Option<&'a str>,
}

#[derive(Serialize)]
struct LeadReport<'a> {
    id: &'a str,
    fact: &'a str,
    publisher: &'a str,
    /// `2024`, `2024-05`, `2024-05-06` or `undated`.
    date: String,
    address: &'a str,
    bears_on: Vec<&'a str>,
    tie: &'static str,
    speaks: &'static str,
    read: &'a str,
}

impl<'a> Report<'a> {
    fn of(city: &'a ReferenceCity, beside: &[TwoReadings<'a>], leads: Vec<&'a Lead>) -> Self {
        let readings: Vec<_> = city.readings.iter().map(ReadingReport::from).collect();
        let first = city.readings.first();
        let initiatives = first.map_or(&[][..], |of| &of.initiatives);
        let ratings = first.map_or(&[][..], |of| &of.ratings);
        Self {
            id: city.id.as_str(),
            name: &city.name,
            country: &city.country,
            inhabitants: city.inhabitants,
            tags: &city.tags,
            figure1_use: first.map_or("", |of| &of.figure1_use),
            heading: first.map_or("", |of| &of.heading),
            initiatives: initiatives.iter().map(InitiativeReport::from).collect(),
            ratings: ratings.iter().map(RatingReport::from).collect(),
            readings,
            beside: beside.iter().map(BesideReport::from).collect(),
            leads: leads.into_iter().map(LeadReport::from).collect(),
        }
    }
}

impl<'a> From<&'a Reading> for ReadingReport<'a> {
    fn from(of: &'a Reading) -> Self {
        Self {
            id: of.id.as_str(),
            source: &of.source.name,
            year: of.source.year,
            citation: &of.source.citation,
            rated_by: match of.source.rated_by {
                RatedBy::Readers => "readers",
                RatedBy::City => "city",
            },
            framework: of.framework.as_str(),
            framework_version: &of.framework_version,
            figure1_use: &of.figure1_use,
            heading: &of.heading,
            initiatives: of.initiatives.iter().map(InitiativeReport::from).collect(),
            ratings: of.ratings.iter().map(RatingReport::from).collect(),
        }
    }
}

impl<'a> From<&TwoReadings<'a>> for BesideReport<'a> {
    fn from(of: &TwoReadings<'a>) -> Self {
        Self {
            first: of.first.reading.id.as_str(),
            second: of.second.reading.id.as_str(),
            common: of.common(),
            mean_difference: of.mean_difference,
            higher: of.higher,
            same: of.same,
            lower: of.lower,
            only_first: of.only_first,
            only_second: of.only_second,
        }
    }
}

impl<'a> From<&'a CityInitiative> for InitiativeReport<'a> {
    fn from(initiative: &'a CityInitiative) -> Self {
        let CityInitiative { name, year, lead, partners, kind, about } = initiative;
        Self { name, year: *year, lead, partners, kind, about }
    }
}

impl<'a> From<&'a ReferenceRating> for RatingReport<'a> {
    fn from(rating: &'a ReferenceRating) -> Self {
        let ReferenceRating { criterion, low, high, basis, passages } = rating;
        let basis = match basis {
            Basis::Described => "described",
            Basis::Aimed => "aimed",
            Basis::Planned => "planned",
            Basis::Inferred => "inferred",
            Basis::General => "general",
        };
        let (section, rationale) =
            passages.first().map_or(("", ""), |of| (of.section.as_str(), of.text.as_str()));
        let passage = |of: &'a Passage| PassageReport {
            section: &of.section,
            text: &of.text,
            link: of.link.as_ref().map(WebAddress::as_str),
        };
        let passages = passages.iter().map(passage).collect();
        let criterion = criterion.as_str();
        Self { criterion, low: low.number(), high: high.number(), basis, section, rationale, passages }
    }
}

impl<'a> From<&'a Lead> for LeadReport<'a> {
    fn from(lead: &'a Lead) -> Self {
        let Lead { id, fact, publisher, date, address, bears_on, tie, speaks, read } = lead;
        let tie = match tie {
            Tie::SameInitiative => "same-initiative",
            Tie::NamedInitiative => "named-initiative",
            Tie::OtherProgramme => "other-programme",
        };
        let speaks = match speaks {
            Speaks::For => "for",
            Speaks::Against => "against",
            Speaks::Status => "status",
        };
        let (id, date, address) = (id.as_str(), date.to_string(), address.as_str());
        let bears_on = bears_on.iter().map(CriterionId::as_str).collect();
        Self { id, fact, publisher, date, address, bears_on, tie, speaks, read }
    }
}

fn say(city: &ReferenceCity, at_hand: &Leads, library: &Library, console: &mut Console) -> io::Result<()> {
    console.say(text::city_heading(&plain(&city.name), &plain(&city.country), city.id.as_str()))?;
    for reading in &city.readings {
        say_reading(reading, console)?;
    }
    for two in beside(city, library) {
        wrapped(&words::two_readings(&two), 2).into_iter().try_for_each(|line| console.say(line))?;
    }
    let found = at_hand.of(&city.id);
    let since = (!found.is_empty()).then(|| format!("  {}", leads::since()));
    let remark = at_hand.found_of(&city.id).map_or_else(Vec::new, |found| wrapped(&found.remark, 4));
    let found = found.into_iter().flat_map(|lead| {
        let Lead { fact, publisher, date, address, .. } = lead;
        wrapped(&leads::item(fact, publisher, *date), 4).into_iter().chain([format!("      {address}")])
    });
    for line in since.into_iter().chain(remark).chain(found) {
        console.say(line)?;
    }
    console.say("")
}

fn say_reading(reading: &Reading, console: &mut Console) -> io::Result<()> {
    let source = format!("{} [{}]", words::rated_by(&reading.source), reading.id);
    let about = wrapped(&text::city_use(&reading.figure1_use, &reading.heading), 2);
    let title = (!reading.initiatives.is_empty()).then(|| format!("  {}:", words::INITIATIVES));
    let initiatives = reading.initiatives.iter().flat_map(|initiative| {
        let CityInitiative { name, year, lead, partners, about, .. } = initiative;
        wrapped(&text::initiative(name, *year, lead, partners, about), 4)
    });
    let counts = [Basis::Described, Basis::Aimed, Basis::Planned, Basis::Inferred, Basis::General]
        .map(|basis| (basis, reading.ratings.iter().filter(|rating| rating.basis == basis).count()));
    let ratings = wrapped(&text::rated_on(&counts), 2);
    let lines = wrapped(&source, 2).into_iter().chain(about).chain(title).chain(initiatives).chain(ratings);
    lines.into_iter().try_for_each(|line| console.say(line))
}
