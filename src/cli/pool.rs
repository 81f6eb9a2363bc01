//! `pool`: what the cities and assessments of a folder show together, without names and ranks.

use super::console::Console;
use super::layout::{Table, plain, wrapped};
use crate::findings::{against_the_rest, consistency_reading, is_alpha_unsteady, shown_spread};
use crate::model::{Assessment, Framework};
use crate::scoring::{Cell, Pool, Scheme, Spread};
use crate::store::{Library, PoolFolder, read_pool};
use crate::text::numbers::{self, NONE};
use crate::text::{course::debrief::levels, pool as text};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Reads the folder and says what it shows. What is wrong with a file is told, and the rest goes on.
pub fn run(folder: &Path, json: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    let PoolFolder { framework, members, faults, passed_over } = match read_pool(folder, library) {
        Ok(pool) => pool,
        Err(faults) => {
            console.error(&faults);
            return Ok(());
        }
    };
    for fault in &faults {
        console.error(fault);
    }
    let cells: Vec<Vec<Cell>> = members.iter().map(|member| member.cells(&framework)).collect();
    let scheme = Scheme::of_profile(&framework, &Assessment::new(&framework));
    let pool = Pool::of(&scheme, &cells);
    if json {
        return console.json(&Report::of(&framework, &pool));
    }
    console.say(text::heading(folder, pool.n))?;
    if passed_over > 0 {
        console.remark(&text::passed_over(passed_over));
    }
    say(&framework, &pool, console)
}

fn say(framework: &Framework, pool: &Pool, console: &mut Console) -> io::Result<()> {
    let mut table = Table::new(&text::HEADINGS.map(String::from));
    for (criterion, of) in framework.criteria.iter().zip(&pool.criteria) {
        let [n, median, middle] = spread(&of.levels, levels);
        table.row(vec![
            plain(&format!("{} {}", criterion.id, criterion.name)),
            n,
            median,
            middle,
            of.not_known.to_string(),
            of.not_applicable.to_string(),
            hundredths(of.item_rest),
        ]);
    }
    let mut areas = Table::new(&text::AREA_HEADINGS.map(String::from));
    for (area, of) in framework.areas.iter().zip(&pool.areas) {
        let [n, median, middle] = spread(&of.scores, |score| numbers::score(Some(score)));
        areas.row(vec![plain(&area.name), n, median, middle, hundredths(of.alpha)]);
    }
    for table in [table, areas] {
        console.say("")?;
        table.lines().into_iter().try_for_each(|line| console.say(line))?;
    }
    console.say("")?;
    let alpha = pool.consistency.alpha;
    let mut notes =
        vec![text::consistency(alpha, consistency_reading(alpha), pool.n, is_alpha_unsteady(pool))];
    let left_out = pool.consistency.left_out.iter().map(|&j| framework.criteria[j].id.as_str());
    let left_out: Vec<&str> = left_out.collect();
    if alpha.is_some() && !left_out.is_empty() {
        notes.push(text::left_out(&left_out));
    }
    let name = |j: usize| plain(&format!("{} {}", framework.criteria[j].id, framework.criteria[j].name));
    let against: Vec<String> = against_the_rest(pool).map(name).collect();
    if !against.is_empty() {
        notes.push(text::against_the_rest(&against));
    }
    notes.extend([
        text::ALPHA_EXPLAINED.to_owned(),
        text::too_few_for_a_distribution(),
        text::NO_RANK.to_owned(),
    ]);
    notes.iter().flat_map(|note| wrapped(note, 0)).try_for_each(|line| console.say(line))
}

/// How many there are, and where their middle lies, as it may be shown.
fn spread(of: &Spread, words: impl Fn(f64) -> String) -> [String; 3] {
    let shown = shown_spread(of);
    let median = shown.map_or_else(|| NONE.to_owned(), |of| words(of.median));
    let middle = shown.map_or_else(|| NONE.to_owned(), |of| format!("{}–{}", words(of.q1), words(of.q3)));
    [of.n.to_string(), median, middle]
}

fn hundredths(of: Option<f64>) -> String {
    of.map_or_else(|| NONE.to_owned(), |of| numbers::decimal(of, 2))
}

/// A pool for other programs, unrounded. Null where something is undefined.
#[derive(Serialize)]
struct Report<'a> {
    n: usize,
    criteria: Vec<CriterionReport<'a>>,
    areas: Vec<AreaReport<'a>>,
    /// Cronbach's alpha over all criteria, pairwise.
    alpha_of_items: Option<f64>,
    /// Criteria that too few share with the others, which alpha is without.
    alpha_left_out: Vec<&'a str>,
    /// Files in which all the other criteria are known.
    complete: usize,
}

#[derive(Serialize)]
struct CriterionReport<'a> {
    id: &'a str,
    /// Of whom a level is known.
    n: usize,
    /// Levels 0..=4; quartiles of type 7.
    median: Option<f64>,
    q1: Option<f64>,
    q3: Option<f64>,
    not_known: usize,
    not_applicable: usize,
    /// Correlation with the sum of all other criteria, and of all others of the area.
    item_rest: Option<f64>,
    item_rest_of_area: Option<f64>,
}

#[derive(Serialize)]
struct AreaReport<'a> {
    id: &'a str,
    /// Of whom something in the area is known.
    n: usize,
    /// Scores 0..=100.
    median: Option<f64>,
    q1: Option<f64>,
    q3: Option<f64>,
    /// Cronbach's alpha of its criteria.
    alpha: Option<f64>,
}

impl<'a> Report<'a> {
    fn of(framework: &'a Framework, pool: &Pool) -> Self {
        let criteria = framework.criteria.iter().zip(&pool.criteria).map(|(criterion, of)| CriterionReport {
            id: criterion.id.as_str(),
            n: of.levels.n,
            median: of.levels.median,
            q1: of.levels.q1,
            q3: of.levels.q3,
            not_known: of.not_known,
            not_applicable: of.not_applicable,
            item_rest: of.item_rest,
            item_rest_of_area: of.item_rest_of_area,
        });
        let areas = framework.areas.iter().zip(&pool.areas).map(|(area, of)| AreaReport {
            id: area.id.as_str(),
            n: of.scores.n,
            median: of.scores.median,
            q1: of.scores.q1,
            q3: of.scores.q3,
            alpha: of.alpha,
        });
        let left_out = pool.consistency.left_out.iter().map(|&j| &framework.criteria[j].id);
        Self {
            n: pool.n,
            criteria: criteria.collect(),
            areas: areas.collect(),
            alpha_of_items: pool.consistency.alpha,
            alpha_left_out: left_out.map(crate::model::CriterionId::as_str).collect(),
            complete: pool.consistency.complete,
        }
    }
}
