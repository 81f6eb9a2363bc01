//! `compare`: an assessment beside the reference cities.

use super::console::Console;
use super::layout::{Table, plain, tenths, tenths_range, wrapped};
use super::opening::{as_alternatives, cities as chosen_cities, open};
use crate::findings::{compare_all, name_of};
use crate::model::{AreaId, CityId, Framework, ReferenceCity};
use crate::scoring::{Comparison, Nearest, nearest};
use crate::session::Opened;
use crate::store::Library;
use crate::text::{cli as text, compare as words};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Compares the assessment with all cities of its framework, or with those of these ids.
pub fn run(
    file: &Path,
    with: Option<&[String]>,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Some(opened) = open(file, library, console) else { return Ok(()) };
    let Opened { saved, framework, .. } = &opened;
    let Some(cities) = chosen_cities(framework, with, library, console) else { return Ok(()) };
    let others = as_alternatives(&opened, &cities);
    let comparisons = compare_all(framework, &saved.assessment, &others);
    let compared: Vec<(&ReferenceCity, &Comparison)> = cities.into_iter().zip(&comparisons).collect();
    let nearest = nearest(&comparisons);
    if json {
        return console.json(&Report::of(framework, &compared, nearest));
    }
    console.say(text::compared(&plain(&name_of(&saved.assessment, file)), file))?;
    say(framework, &compared, nearest, console)
}

/// The comparison for other programs.
#[derive(Serialize)]
struct Report<'a> {
    cities: Vec<CityReport<'a>>,
    /// Null where no city is eligible.
    nearest: Option<&'a CityId>,
    /// No completion of the open answers could make another city nearer.
    certified: bool,
}

#[derive(Serialize)]
struct CityReport<'a> {
    id: &'a CityId,
    /// Number of criteria known on both sides.
    common: usize,
    /// Enough in common to be called nearest.
    eligible: bool,
    /// In levels, 0..4; null where nothing is in common.
    distance: Option<f64>,
    distance_low: Option<f64>,
    distance_high: Option<f64>,
    /// Over the action areas, in points; own minus the city's.
    overall_gap: Option<f64>,
    /// The foundation included.
    areas: Vec<AreaGap<'a>>,
}

#[derive(Serialize)]
struct AreaGap<'a> {
    id: &'a AreaId,
    /// In points; own minus the city's.
    gap: Option<f64>,
}

impl<'a> Report<'a> {
    fn of(
        framework: &'a Framework,
        compared: &[(&'a ReferenceCity, &Comparison)],
        nearest: Option<Nearest>,
    ) -> Self {
        let areas = |comparison: &Comparison| {
            let gaps = framework.areas.iter().zip(&comparison.area_gaps);
            gaps.map(|(area, gap)| AreaGap { id: &area.id, gap: *gap }).collect()
        };
        let city = |(city, comparison): &(&'a ReferenceCity, &Comparison)| CityReport {
            id: &city.id,
            common: comparison.common,
            eligible: comparison.eligible,
            distance: comparison.distance,
            distance_low: comparison.distance_low,
            distance_high: comparison.distance_high,
            overall_gap: comparison.overall_gap,
            areas: areas(comparison),
        };
        Self {
            cities: compared.iter().map(city).collect(),
            nearest: nearest.map(|nearest| &compared[nearest.index].0.id),
            certified: nearest.is_some_and(|nearest| nearest.certified),
        }
    }
}

/// Says in words how the assessment stands to each city, in the order of their names: no league table.
fn say(
    framework: &Framework,
    compared: &[(&ReferenceCity, &Comparison)],
    nearest: Option<Nearest>,
    console: &mut Console,
) -> io::Result<()> {
    if compared.is_empty() {
        return console.say(text::NO_CITIES);
    }
    let mut paragraphs = match nearest {
        None => vec![words::nearest(None, false)],
        Some(Nearest { index, certified }) => {
            let (city, Comparison { distance, distance_low, distance_high, common, .. }) = compared[index];
            let name = plain(&city.name);
            let range = tenths_range(*distance_low, *distance_high);
            let figures = text::how_near(&name, &tenths(*distance), &range, *common);
            vec![words::nearest(Some(&name), certified), figures]
        }
    };
    let short = compared.iter().filter(|(_, comparison)| !comparison.eligible);
    paragraphs.extend(short.map(|(city, comparison)| text::not_eligible(&plain(&city.name), comparison)));
    for line in paragraphs.iter().flat_map(|paragraph| wrapped(paragraph, 0)) {
        console.say(line)?;
    }
    console.say("")?;

    let areas = framework.areas.iter().map(|area| plain(&area.name));
    let headings: Vec<String> = text::COMPARE_HEADINGS.map(String::from).into_iter().chain(areas).collect();
    let mut table = Table::new(&headings);
    for (city, comparison) in compared {
        let Comparison { common, distance, distance_low, distance_high, overall_gap, .. } = comparison;
        let facts = [
            plain(&city.name),
            common.to_string(),
            tenths(*distance),
            tenths_range(*distance_low, *distance_high),
            words::gap(*overall_gap),
        ];
        table.row(facts.into_iter().chain(comparison.area_gaps.iter().map(|gap| words::gap(*gap))).collect());
    }
    for line in table.lines() {
        console.say(line)?;
    }
    console.say("")?;
    let years = compared.iter().map(|(city, _)| city.source_year).collect();
    let notes = [text::GAPS_EXPLAINED.to_owned(), text::ratings_are_ours(&years)];
    notes.iter().flat_map(|note| wrapped(note, 0)).try_for_each(|line| console.say(line))
}
