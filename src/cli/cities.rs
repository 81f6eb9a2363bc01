//! `cities`: the reference cities, what they do, and how they were rated.

use super::console::Console;
use super::layout::{plain, wrapped};
use crate::findings::Leads;
use crate::model::{Basis, CityInitiative, CriterionId, Lead, ReferenceCity, ReferenceRating, Speaks, Tie};
use crate::store::Library;
use crate::text::{cli as text, leads};
use serde::Serialize;
use std::io;

/// Prints all cities, in the order of their names.
pub fn run(json: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    let at_hand = Leads::new(library.leads(), &[]);
    if json {
        let report = |city| Report::of(city, at_hand.of(&city.id));
        return console.json(&library.cities().map(report).collect::<Vec<_>>());
    }
    let years = library.cities().map(|city| city.source_year).collect::<std::collections::BTreeSet<_>>();
    if years.is_empty() {
        return console.say(text::NO_CITIES);
    }
    for city in library.cities() {
        say(city, &at_hand, console)?;
    }
    if library.leads().next().is_some() {
        for line in [leads::CHANGE_NOTHING, leads::HOW_READ].into_iter().flat_map(|text| wrapped(text, 0)) {
            console.say(line)?;
        }
    }
    wrapped(&text::ratings_are_ours(&years), 0).into_iter().try_for_each(|line| console.say(line))
}

/// One city for other programs.
#[derive(Serialize)]
struct Report<'a> {
    id: &'a str,
    name: &'a str,
    figure1_use: &'a str,
    heading: &'a str,
    initiatives: Vec<InitiativeReport<'a>>,
    /// Only what the source evidences.
    ratings: Vec<RatingReport<'a>>,
    /// Facts of the public record, which change no rating.
    leads: Vec<LeadReport<'a>>,
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
    section: &'a str,
    rationale: &'a str,
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
    fn of(city: &'a ReferenceCity, leads: Vec<&'a Lead>) -> Self {
        Self {
            id: city.id.as_str(),
            name: &city.name,
            figure1_use: &city.figure1_use,
            heading: &city.heading,
            initiatives: city.initiatives.iter().map(InitiativeReport::from).collect(),
            ratings: city.ratings.iter().map(RatingReport::from).collect(),
            leads: leads.into_iter().map(LeadReport::from).collect(),
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
        let ReferenceRating { criterion, low, high, basis, section, rationale } = rating;
        let basis = match basis {
            Basis::Described => "described",
            Basis::Aimed => "aimed",
            Basis::Planned => "planned",
            Basis::Inferred => "inferred",
            Basis::General => "general",
        };
        let criterion = criterion.as_str();
        Self { criterion, low: low.number(), high: high.number(), basis, section, rationale }
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

fn say(city: &ReferenceCity, at_hand: &Leads, console: &mut Console) -> io::Result<()> {
    console.say(text::city_heading(&plain(&city.name), &plain(&city.country), city.id.as_str()))?;
    let about = wrapped(&text::city_use(&city.figure1_use, &city.heading), 2);
    let title = (!city.initiatives.is_empty()).then(|| format!("  {}", text::INITIATIVES));
    let initiatives = city.initiatives.iter().flat_map(|initiative| {
        let CityInitiative { name, year, lead, partners, about, .. } = initiative;
        wrapped(&text::initiative(name, *year, lead, partners, about), 4)
    });
    let counts = [Basis::Described, Basis::Aimed, Basis::Planned, Basis::Inferred, Basis::General]
        .map(|basis| (basis, city.ratings.iter().filter(|rating| rating.basis == basis).count()));
    let ratings = wrapped(&text::rated_on(&counts), 2);
    let found = at_hand.of(&city.id);
    let since = (!found.is_empty()).then(|| format!("  {}", leads::since()));
    let remark = at_hand.found_of(&city.id).map_or_else(Vec::new, |found| wrapped(&found.remark, 4));
    let found = found.into_iter().flat_map(|lead| {
        let Lead { fact, publisher, date, address, .. } = lead;
        wrapped(&leads::item(fact, publisher, *date), 4).into_iter().chain([format!("      {address}")])
    });
    let since = since.into_iter().chain(remark).chain(found);
    for line in about.into_iter().chain(title).chain(initiatives).chain(ratings).chain(since) {
        console.say(line)?;
    }
    console.say("")
}
