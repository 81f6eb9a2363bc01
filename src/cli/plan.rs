//! `plan`: the cheapest steps that lead to a target.

use super::console::Console;
use super::layout::{plain, wrapped};
use super::opening::{open, weights};
use super::typed::AreaTarget;
use crate::findings::{Way, name_of, way_to_target};
use crate::model::{AreaId, Framework, Level};
use crate::report::{Date, PlanFormat, plan_file};
use crate::scoring::{LeastEffort, Lens, PlanningBasis, Raise, Scores, Target};
use crate::session::Opened;
use crate::store::{Fault, Library, today, write_document};
use crate::text::{cli as text, faults, plan as words};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// What is to be reached.
pub struct Wanted<'a> {
    /// The index; absent where only areas have a target.
    pub target: Option<f64>,
    pub areas: &'a [AreaTarget],
    pub lens: Lens,
}

/// The plan of the assessment itself, as files.
pub struct Files {
    pub calendar: Option<PathBuf>,
    pub table: Option<PathBuf>,
    /// Today where none is named.
    pub date: Option<Date>,
    /// Whether files that are there may be replaced.
    pub force: bool,
}

impl Files {
    fn write(&self, opened: &Opened, console: &mut Console) -> io::Result<()> {
        let files = [(&self.calendar, PlanFormat::Calendar), (&self.table, PlanFormat::Csv)];
        for (path, format) in files {
            let Some(path) = path else { continue };
            if PlanFormat::of_file(path) != Some(format) {
                console.error(&Fault::of_file(path, faults::no_such_format(&[format.ending()])));
                continue;
            }
            let date = self.date.unwrap_or_else(today);
            let made = plan_file(&opened.framework, &opened.saved.assessment, format, date);
            match write_document(path, &made.bytes, self.force) {
                Ok(()) => console.say(words::plan_written(path, made.actions, made.without_day))?,
                Err(fault) => console.error(&fault),
            }
        }
        Ok(())
    }
}

/// Plans for the assessment. A target that no plan reaches is an answer, not an error.
pub fn run(
    file: &Path,
    wanted: &Wanted,
    files: &Files,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Some(opened) = open(file, library, console) else { return Ok(()) };
    files.write(&opened, console)?;
    if wanted.target.is_none() && wanted.areas.is_empty() {
        return Ok(());
    }
    let Opened { saved, framework, .. } = &opened;
    let Some(target) = target(framework, wanted, console) else { return Ok(()) };
    let basis = PlanningBasis::of(framework, &saved.assessment);
    let across = wanted.lens.across();
    let way = way_to_target(&basis, across, &target);
    if json {
        let plan = basis.cheapest_way(across, &target);
        return console.json(&Report::of(framework, wanted, &basis, plan.as_ref(), way.as_ref()));
    }
    console.say(text::planned(&plain(&name_of(&saved.assessment, file)), file))?;
    let name = |id: &AreaId| framework.area(id).map_or_else(String::new, |area| plain(&area.name));
    let areas: Vec<_> = wanted.areas.iter().map(|of| (name(&of.area), of.score)).collect();
    let goal = text::goal(wanted.lens, wanted.target, &areas);
    let told = match way {
        Some(way) => with_a_way(framework, &way),
        None => vec![(0, without_a_way(framework, &basis.scores(across, &[]), &target))],
    };
    let weights = weights(framework, &saved.assessment);
    let weights = (!weights.is_empty()).then_some((0, weights));
    let paragraphs =
        weights.into_iter().chain([(0, goal)]).chain(told).chain([(0, text::COSTS_EXPLAINED.to_owned())]);
    paragraphs.flat_map(|(indent, text)| wrapped(&text, indent)).try_for_each(|line| console.say(line))
}

/// The target by the positions of the areas. `None` where an area is unknown or named twice; that is then
/// printed.
fn target(framework: &Framework, wanted: &Wanted, console: &mut Console) -> Option<Target> {
    let mut areas = vec![None; framework.areas.len()];
    let mut fine = true;
    for AreaTarget { area: id, score } in wanted.areas {
        match framework.areas.iter().position(|area| area.id == *id) {
            None => {
                let known: Vec<&str> = framework.areas.iter().map(|area| area.id.as_str()).collect();
                console.error(&text::unknown_area(id.as_str(), &known));
                fine = false;
            }
            Some(a) if areas[a].is_some() => {
                console.error(&text::two_targets(id.as_str()));
                fine = false;
            }
            Some(a) => areas[a] = Some(*score),
        }
    }
    fine.then_some(Target { overall: wanted.target, areas })
}

/// A way as paragraphs with their indents: each step, and what is to be done.
fn with_a_way(framework: &Framework, way: &Way) -> Vec<(usize, String)> {
    if way.steps.is_empty() {
        return vec![(0, text::ALREADY_REACHED.to_owned())];
    }
    let mut told = vec![(0, words::way(way))];
    for step in &way.steps {
        let Some(criterion) = framework.criteria.get(step.place) else { continue };
        told.push((2, text::way_step(criterion.id.as_str(), &criterion.name, step)));
        told.extend(criterion.step_from(step.from).map(|step| (4, step.action.clone())));
    }
    told
}

/// Why there is no way. Known answers can all be raised to the top, so something is not known at all.
fn without_a_way(framework: &Framework, now: &Scores, wanted: &Target) -> String {
    let without_a_score = wanted.areas.iter().zip(&now.areas).zip(&framework.areas);
    let areas = without_a_score.filter(|((wanted, score), _)| wanted.is_some() && score.is_none());
    let areas = areas.map(|(_, area)| plain(&area.name)).collect::<Vec<_>>();
    text::out_of_reach(wanted.overall.is_some() && now.overall.is_none(), &areas)
}

/// A plan for other programs. Scores are 0..100, unrounded.
#[derive(Serialize)]
struct Report<'a> {
    /// Null where only areas have a target.
    target: Option<f64>,
    area_targets: BTreeMap<&'a str, f64>,
    reachable: bool,
    /// Sum of the costs of all steps; null where it is out of reach.
    cost: Option<u32>,
    /// The index under the chosen lens with the plan done; null where it is out of reach.
    score: Option<f64>,
    areas: Vec<AreaReport<'a>>,
    /// Of the cheapest ways the one with the highest index, in the framework's order; empty where it is reached
    /// already or out of reach.
    raises: Vec<RaiseReport<'a>>,
    /// Of the cheapest ways the one with the most single steps, as it is told in words, one step after the other.
    steps: Vec<StepReport<'a>>,
}

#[derive(Serialize)]
struct AreaReport<'a> {
    id: &'a str,
    /// With the plan done; null where it is out of reach, and where nothing is known of the area.
    score: Option<f64>,
}

#[derive(Serialize)]
struct RaiseReport<'a> {
    criterion: &'a str,
    from: u8,
    to: u8,
    cost: u32,
}

#[derive(Serialize)]
struct StepReport<'a> {
    criterion: &'a str,
    from: u8,
    to: u8,
    cost: u32,
    /// The index under the chosen lens when this step and those before it are done.
    score: Option<f64>,
}

impl<'a> Report<'a> {
    fn of(
        framework: &'a Framework,
        wanted: &'a Wanted,
        basis: &PlanningBasis,
        plan: Option<&LeastEffort>,
        way: Option<&Way>,
    ) -> Self {
        let cost = |raise: &Raise| {
            let levels =
                Level::ALL.into_iter().filter(|from| (raise.from..raise.to).contains(&from.number()));
            levels.map(|from| basis.step_cost(raise.criterion, from)).sum()
        };
        let raise = |raise: &Raise| RaiseReport {
            criterion: framework.criteria[raise.criterion].id.as_str(),
            from: raise.from,
            to: raise.to,
            cost: cost(raise),
        };
        let step = |step: &crate::findings::WayStep| StepReport {
            criterion: framework.criteria[step.place].id.as_str(),
            from: step.from.number(),
            to: step.to.number(),
            cost: step.cost,
            score: step.score,
        };
        let area = |(a, area): (usize, &'a crate::model::Area)| AreaReport {
            id: area.id.as_str(),
            score: plan.and_then(|plan| plan.areas[a]),
        };
        Self {
            target: wanted.target,
            area_targets: wanted.areas.iter().map(|of| (of.area.as_str(), of.score)).collect(),
            reachable: plan.is_some(),
            cost: plan.map(|plan| plan.cost),
            score: plan.and_then(|plan| plan.score),
            areas: framework.areas.iter().enumerate().map(area).collect(),
            raises: plan.iter().flat_map(|plan| plan.raises.iter().map(raise)).collect(),
            steps: way.iter().flat_map(|way| way.steps.iter().map(step)).collect(),
        }
    }
}
