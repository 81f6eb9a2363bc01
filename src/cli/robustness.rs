//! `robustness`: in how many of the assumptions an assessment is ahead of each reference city.

use super::console::Console;
use super::layout::{plain, wrapped};
use super::opening::{Beside, Opening};
use crate::findings::{DrawInput, Finding, Other, Verdict, main_driver, name_of};
use crate::model::Framework;
use crate::scoring::{Driver, Factor, Robustness, RunControl, Settings, robustness_of_all_pairs};
use crate::session::Opened;
use crate::store::Library;
use crate::text::{cities::whose_ratings, cli as text, compare, sureness as words};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Draws for the assessment and the cities it is set beside.
pub fn run(
    file: &Path,
    beside: Beside,
    settings: Settings,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Some(opening) = Opening::of(file, beside, library, console) else { return Ok(()) };
    let (Opened { saved, framework, .. }, cities) = (&opening.opened, &opening.cities);
    let case = opening.case();
    let control = RunControl::default();
    if json {
        // Nobody cancels here.
        let Some(found) = robustness_of_all_pairs(&case.scheme, &case.cells(), settings, &control) else {
            return Ok(());
        };
        return console.json(&Report::of(&opening.ids(), settings, &found));
    }
    let input = DrawInput::of(&case);
    let draws = input.draw(settings, &control);
    console.say(text::compared(&plain(&name_of(&saved.assessment, file)), file))?;
    if cities.is_empty() {
        return console.say(text::NO_CITIES);
    }
    for (i, (other, verdict)) in case.others.iter().zip(case.verdicts(draws.as_ref())).enumerate() {
        let drivers = input.drivers(i, settings, &control).unwrap_or_default();
        let driver = main_driver(&drivers).filter(|_| verdict.finding != Some(Finding::TooLittleInCommon));
        let hangs_on = driver.map(|driver| words::driver(driver, &factor_name(framework, driver)));
        console.say("")?;
        for line in sentences(framework, other, &verdict).into_iter().chain(hangs_on) {
            wrapped(&line, 0).into_iter().try_for_each(|line| console.say(line))?;
        }
    }
    console.say("")?;
    let [assumed @ .., _] = words::assumptions(&settings.draws.to_string(), settings.seed);
    let notes =
        assumed.into_iter().chain([text::exactness(settings.draws), whose_ratings(cities.iter().copied())]);
    notes.flat_map(|note| wrapped(&note, 0)).try_for_each(|line| console.say(line))
}

/// What may be said of a city beside the assessment.
pub fn sentences(framework: &Framework, other: &Other, verdict: &Verdict) -> Vec<String> {
    compare::verdict(framework, compare::Whom { name: &plain(&other.name), is_city: true }, verdict)
}

/// The name of the criterion or area a finding hangs on.
fn factor_name(framework: &Framework, driver: &Driver) -> String {
    let name = match driver.factor {
        Factor::OwnCriterion(j) => framework.criteria.get(j).map(|criterion| &criterion.name),
        Factor::AreaWeight(a) => framework.areas.get(a).map(|area| &area.name),
    };
    name.map_or_else(String::new, |name| plain(name))
}

/// A run for other programs. Shares are 0..1 of the draws, unrounded.
#[derive(Serialize)]
struct Report<'a> {
    draws: u32,
    seed: u64,
    /// The assessment first, then the cities in the order of `compare`.
    alternatives: Vec<AlternativeReport<'a>>,
    /// `win[i][k]`: i scores higher than k.
    win: &'a [Vec<Option<f64>>],
    /// `tie[i][k]`: both score the same; 0 for i = k.
    tie: &'a [Vec<Option<f64>>],
    /// The same on what both show, nothing imputed; null where that is nothing, and for i = k.
    win_common: &'a [Vec<Option<f64>>],
    tie_common: &'a [Vec<Option<f64>>],
}

#[derive(Serialize)]
struct AlternativeReport<'a> {
    /// "self" for the assessment.
    id: &'a str,
    /// 0..100; null where nothing that counts is applicable.
    mean: Option<f64>,
    sd: Option<f64>,
    /// The best rank first; all 0 where there is no score.
    rank_acceptability: &'a [f64],
    /// 1 for the best.
    expected_rank: Option<f64>,
}

impl<'a> Report<'a> {
    fn of(ids: &[&'a str], settings: Settings, found: &'a Robustness) -> Self {
        let alternatives = ids.iter().zip(&found.alternatives).map(|(id, outcome)| AlternativeReport {
            id,
            mean: outcome.mean,
            sd: outcome.sd,
            rank_acceptability: &outcome.rank_acceptability,
            expected_rank: outcome.expected_rank,
        });
        Self {
            draws: found.draws,
            seed: settings.seed,
            alternatives: alternatives.collect(),
            win: &found.win,
            tie: &found.tie,
            win_common: &found.win_common,
            tie_common: &found.tie_common,
        }
    }
}
