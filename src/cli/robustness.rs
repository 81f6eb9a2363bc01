//! `robustness`: in how many of the assumptions an assessment is ahead of each reference city.

use super::console::Console;
use super::layout::{plain, wrapped};
use super::opening::{Field, cities, open};
use crate::findings::name_of;
use crate::model::{Framework, ReferenceCity};
use crate::scoring::{
    Driver, Factor, Robustness, RunControl, Scheme, Settings, drivers, robustness as run_draws,
};
use crate::session::Opened;
use crate::store::Library;
use crate::text::numbers::whole;
use crate::text::{cli as text, sureness as words};
use serde::Serialize;
use std::io;
use std::num::NonZero;
use std::path::Path;

/// A thread for each core.
pub fn all_cores() -> NonZero<usize> {
    std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// Draws for the assessment and all cities of its framework, or those of these ids.
pub fn run(
    file: &Path,
    with: Option<&[String]>,
    settings: Settings,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Some(opened) = open(file, library, console) else { return Ok(()) };
    let Opened { saved, framework, .. } = &opened;
    let Some(cities) = cities(framework, with, library, console) else { return Ok(()) };
    let field = Field::of(&opened, &cities);
    let scheme = Scheme::of_index(framework, &saved.assessment);
    let control = RunControl::default();
    // Nobody cancels here.
    let Some(found) = run_draws(&scheme, &field.cells, settings, &control) else { return Ok(()) };
    if json {
        return console.json(&Report::of(&field.ids, settings, &found));
    }
    console.say(text::compared(&plain(&name_of(&saved.assessment, file)), file))?;
    if cities.is_empty() {
        return console.say(text::NO_CITIES);
    }
    for (i, city) in cities.iter().enumerate() {
        let pair = (0, i + 1);
        let hangs_on = drivers(&scheme, &field.cells, pair, settings, &control).unwrap_or_default();
        console.say("")?;
        for line in sentences(framework, city, &found, pair, hangs_on.first()) {
            console.say(line)?;
        }
    }
    console.say("")?;
    let [assumed @ .., _] = words::assumptions(&settings.draws.to_string(), settings.seed);
    let years = cities.iter().map(|city| city.source_year).collect();
    let notes = assumed.into_iter().chain([text::exactness(settings.draws), text::ratings_are_ours(&years)]);
    notes.flat_map(|note| wrapped(&note, 0)).try_for_each(|line| console.say(line))
}

/// How one stands to a city, and what that hangs on where it hangs on anything.
fn sentences(
    framework: &Framework,
    city: &ReferenceCity,
    found: &Robustness,
    (own, other): (usize, usize),
    driver: Option<&Driver>,
) -> Vec<String> {
    let name = plain(&city.name);
    let Some(verdict) = found.verdict(own, other) else { return wrapped(&text::no_verdict(&name), 0) };
    let moving = driver.filter(|driver| whole(100.0 * driver.low) < whole(100.0 * driver.high));
    let hangs_on = moving.map(|driver| words::driver(driver, &factor_name(framework, driver), &name));
    let said = std::iter::once(wrapped(&text::stands(&name, verdict), 0));
    said.chain(hangs_on.map(|sentence| wrapped(&sentence, 2))).flatten().collect()
}

/// The name of the criterion or area a verdict hangs on.
fn factor_name(framework: &Framework, driver: &Driver) -> String {
    let name = match driver.factor {
        Factor::OwnCriterion(j) | Factor::OtherCriterion(j) => {
            framework.criteria.get(j).map(|criterion| &criterion.name)
        }
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
    win: &'a [Vec<f64>],
    /// `tie[i][k]`: both score the same; 0 for i = k.
    tie: &'a [Vec<f64>],
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
        }
    }
}
