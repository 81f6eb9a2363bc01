//! `compare`: an assessment beside the reference cities.

use super::console::Console;
use super::layout::{Table, plain, tenths, tenths_range, wrapped};
use super::opening::{Beside, Opening, weights};
use crate::findings::{AreaOnBoth, Case, DrawInput, Finding, Other, Verdict, name_of};
use crate::model::{CityReading, Framework};
use crate::scoring::{Comparison, RunControl, Settings};
use crate::session::Opened;
use crate::store::Library;
use crate::text::{cities::whose_ratings, cli as text, compare as words};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Compares the assessment with the cities it is set beside.
pub fn run(
    file: &Path,
    beside: Beside,
    settings: Settings,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Some(opening) = Opening::of(file, beside, library, console) else { return Ok(()) };
    let Opened { saved, framework, .. } = &opening.opened;
    let case = opening.case();
    // Nobody cancels here.
    let draws = DrawInput::of(&case).draw(settings, &RunControl::default());
    let verdicts = case.verdicts(draws.as_ref());
    if json {
        return console.json(&Report::of(framework, &opening.cities, &case, &verdicts));
    }
    console.say(text::compared(&plain(&name_of(&saved.assessment, file)), file))?;
    if opening.cities.is_empty() {
        return console.say(text::NO_CITIES);
    }
    let weights = weights(framework, &saved.assessment);
    wrapped(&weights, 0)
        .into_iter()
        .filter(|line| !line.is_empty())
        .try_for_each(|line| console.say(line))?;
    say(framework, &case, &verdicts, console)?;
    console.say("")?;
    let notes = [text::GAPS_EXPLAINED.to_owned(), whose_ratings(opening.cities.iter().copied())];
    notes.iter().flat_map(|note| wrapped(note, 0)).try_for_each(|line| console.say(line))
}

/// The comparison for other programs.
#[derive(Serialize)]
struct Report<'a> {
    cities: Vec<CityReport<'a>>,
    /// Null where no city is eligible.
    nearest: Option<&'a str>,
    /// No completion of the open answers could make another city nearer.
    certified: bool,
}

#[derive(Serialize)]
struct CityReport<'a> {
    id: &'a str,
    /// Which reading of the city, what it rests on, and the year of that.
    reading: &'a str,
    source: &'a str,
    year: i32,
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
    /// Criteria of the index known on both sides, and the areas of the index these lie in.
    common_in_index: usize,
    areas_in_common: usize,
    /// Share of the weightings in which one is ahead on those; null where there are none.
    ahead_share: Option<f64>,
    /// The same over all criteria, with everything unknown drawn as well; null where one has no score.
    ahead_share_unknown_drawn: Option<f64>,
    finding: &'static str,
    /// The area without which the finding would be another.
    decided_by: Option<&'a str>,
    /// The foundation included.
    areas: Vec<AreaGap<'a>>,
}

#[derive(Serialize)]
struct AreaGap<'a> {
    id: &'a str,
    /// In points; own minus the city's.
    gap: Option<f64>,
}

impl<'a> Report<'a> {
    fn of(framework: &'a Framework, cities: &[CityReading<'a>], case: &Case, verdicts: &[Verdict]) -> Self {
        let city = |(of, (other, verdict)): (&CityReading<'a>, (&Other, &Verdict))| {
            let comparison = &other.comparison;
            let gaps = framework.areas.iter().zip(&comparison.area_gaps);
            CityReport {
                id: of.city.id.as_str(),
                reading: of.reading.id.as_str(),
                source: &of.reading.source.name,
                year: of.reading.source.year,
                common: comparison.common,
                eligible: comparison.eligible,
                distance: comparison.distance,
                distance_low: comparison.distance_low,
                distance_high: comparison.distance_high,
                overall_gap: comparison.overall_gap,
                common_in_index: verdict.common,
                areas_in_common: verdict.areas_in_common,
                ahead_share: verdict.share.map(|share| share.ahead),
                ahead_share_unknown_drawn: verdict.ahead_unknown_drawn,
                finding: name(verdict.finding),
                decided_by: verdict.decided_by.map(|area| framework.areas[area].id.as_str()),
                areas: gaps.map(|(area, gap)| AreaGap { id: area.id.as_str(), gap: *gap }).collect(),
            }
        };
        Self {
            cities: cities.iter().zip(case.others.iter().zip(verdicts)).map(city).collect(),
            nearest: case.nearest.map(|nearest| cities[nearest.index].city.id.as_str()),
            certified: case.is_nearest_certain(),
        }
    }
}

/// What a finding is called in JSON; there are always draws here.
fn name(finding: Option<Finding>) -> &'static str {
    match finding {
        Some(Finding::Ahead { .. }) => "ahead",
        Some(Finding::Behind { .. }) => "behind",
        Some(Finding::NoClearDifference) | None => "no-clear-difference",
        Some(Finding::TooLittleInCommon) => "too-little-in-common",
    }
}

/// Says in words how the assessment stands to each city, in the order of their names: no league table.
fn say(framework: &Framework, case: &Case, verdicts: &[Verdict], console: &mut Console) -> io::Result<()> {
    let nearest = case.nearest_city();
    let name = nearest.map(|city| plain(&city.name));
    let mut paragraphs =
        vec![words::nearest(name.as_deref(), case.is_nearest_certain(), case.has_open_answers())];
    paragraphs.extend(nearest.map(|Other { name, comparison, .. }| {
        let Comparison { distance, distance_low, distance_high, common, .. } = comparison;
        let range = tenths_range(*distance_low, *distance_high);
        text::how_near(&plain(name), &tenths(*distance), &range, *common)
    }));
    let short = case.others.iter().filter(|other| !other.comparison.eligible);
    paragraphs.extend(short.map(|other| text::not_eligible(&plain(&other.name), &other.comparison)));
    for line in paragraphs.iter().flat_map(|paragraph| wrapped(paragraph, 0)) {
        console.say(line)?;
    }
    for (other, verdict) in case.others.iter().zip(verdicts) {
        console.say("")?;
        let sentences = super::robustness::sentences(framework, other, verdict).join(" ");
        wrapped(&sentences, 0).into_iter().try_for_each(|line| console.say(line))?;
    }
    console.say("")?;

    let areas = framework.areas.iter().map(|area| plain(&area.name));
    let headings: Vec<String> = text::COMPARE_HEADINGS.map(String::from).into_iter().chain(areas).collect();
    let mut table = Table::new(&headings);
    for (other, verdict) in case.others.iter().zip(verdicts) {
        let Comparison { common, distance, distance_low, distance_high, .. } = &other.comparison;
        let facts = [
            plain(&other.name),
            common.to_string(),
            tenths(*distance),
            tenths_range(*distance_low, *distance_high),
        ];
        let area = |area: &AreaOnBoth| words::gap_short(area.scores);
        table.row(facts.into_iter().chain(verdict.areas.iter().map(area)).collect());
    }
    table.lines().into_iter().try_for_each(|line| console.say(line))
}
