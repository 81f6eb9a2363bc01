//! `cities`: the reference cities, what they do, and how they were rated.

use super::console::Console;
use super::layout::{plain, wrapped};
use crate::model::{Basis, CityId, CityInitiative, CriterionId, Level, ReferenceCity, ReferenceRating};
use crate::store::Library;
use crate::text::cli as text;
use serde::Serialize;
use std::io;

/// Prints all cities, in the order of their names.
pub fn run(json: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    if json {
        return console.json(&library.cities().map(Report::from).collect::<Vec<_>>());
    }
    let years = library.cities().map(|city| city.source_year).collect::<std::collections::BTreeSet<_>>();
    if years.is_empty() {
        return console.say(text::NO_CITIES);
    }
    for city in library.cities() {
        say(city, console)?;
    }
    wrapped(&text::ratings_are_ours(&years), 0).into_iter().try_for_each(|line| console.say(line))
}

/// One city for other programs.
#[derive(Serialize)]
struct Report<'a> {
    id: &'a CityId,
    name: &'a str,
    figure1_use: &'a str,
    heading: &'a str,
    initiatives: Vec<InitiativeReport<'a>>,
    /// Only what the source evidences.
    ratings: Vec<RatingReport<'a>>,
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
    criterion: &'a CriterionId,
    low: Level,
    high: Level,
    basis: &'static str,
    section: &'a str,
    rationale: &'a str,
}

impl<'a> From<&'a ReferenceCity> for Report<'a> {
    fn from(city: &'a ReferenceCity) -> Self {
        Self {
            id: &city.id,
            name: &city.name,
            figure1_use: &city.figure1_use,
            heading: &city.heading,
            initiatives: city.initiatives.iter().map(InitiativeReport::from).collect(),
            ratings: city.ratings.iter().map(RatingReport::from).collect(),
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
        Self { criterion, low: *low, high: *high, basis, section, rationale }
    }
}

fn say(city: &ReferenceCity, console: &mut Console) -> io::Result<()> {
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
    for line in about.into_iter().chain(title).chain(initiatives).chain(ratings) {
        console.say(line)?;
    }
    console.say("")
}
