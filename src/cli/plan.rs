//! `plan`: the cheapest steps that lead to a target.

use super::args::AreaTarget;
use super::console::Console;
use super::layout::{plain, wrapped};
use super::opening::open;
use crate::findings::name_of;
use crate::model::{AreaId, CriterionId, Framework};
use crate::scoring::{
    Aggregation, Cell, LeastEffort, Lens, Raise, Reading, Scheme, StepCosts, Target, aggregate, least_effort,
    step_costs,
};
use crate::session::Opened;
use crate::store::Library;
use crate::text::{cli as text, numbers};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// What is to be reached.
pub struct Wanted<'a> {
    /// The index; absent where only areas have a target.
    pub target: Option<f64>,
    pub areas: &'a [AreaTarget],
    pub lens: Lens,
}

/// Plans for the assessment. A target that no plan reaches is an answer, not an error.
pub fn run(
    file: &Path,
    wanted: &Wanted,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Some(opened) = open(file, library, console) else { return Ok(()) };
    let Opened { saved, framework, .. } = &opened;
    let Some(target) = target(framework, wanted, console) else { return Ok(()) };
    let scheme = Scheme::of_index(framework, &saved.assessment);
    let cells = saved.assessment.cells(framework);
    let costs = step_costs(framework, &saved.assessment);
    let plan = least_effort(&scheme, &cells, wanted.lens.across(), &costs, &target);
    if json {
        return console.json(&Report::of(framework, wanted, &costs, plan.as_ref()));
    }
    console.say(text::planned(&plain(&name_of(&saved.assessment, file)), file))?;
    let name = |id: &AreaId| framework.area(id).map_or_else(String::new, |area| plain(&area.name));
    let areas: Vec<_> = wanted.areas.iter().map(|of| (name(&of.area), of.score)).collect();
    let goal = text::goal(wanted.lens, wanted.target, &areas);
    let told = match plan {
        Some(plan) => with_a_plan(framework, &plan),
        None => vec![(0, without_a_plan(framework, &scheme, &cells, &target))],
    };
    let paragraphs = [(0, goal)].into_iter().chain(told).chain([(0, text::COSTS_EXPLAINED.to_owned())]);
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

/// A plan as paragraphs with their indents: what to raise, and by which steps.
fn with_a_plan(framework: &Framework, plan: &LeastEffort) -> Vec<(usize, String)> {
    let score = numbers::score(plan.score);
    if plan.raises.is_empty() {
        return vec![(0, text::ALREADY_REACHED.to_owned())];
    }
    let mut told = vec![(0, text::reached(plan.cost, plan.raises.len(), &score))];
    for Raise { criterion, from, to } in &plan.raises {
        let Some(criterion) = framework.criteria.get(*criterion) else { continue };
        told.push((2, text::raise(criterion.id.as_str(), &criterion.name, *from, *to)));
        let steps = criterion.steps.iter().enumerate().take(usize::from(*to)).skip(usize::from(*from));
        told.extend(steps.map(|(from, step)| (4, text::step(from + 1, &step.action))));
    }
    told
}

/// Why there is no plan. Known answers can all be raised to the top, so something is not known at all.
fn without_a_plan(framework: &Framework, scheme: &Scheme, cells: &[Cell], wanted: &Target) -> String {
    let mean = Aggregation::Arithmetic;
    let now = aggregate(scheme, cells, mean, mean, Reading::KnownOnly);
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
    area_targets: BTreeMap<&'a AreaId, f64>,
    reachable: bool,
    /// Sum of the costs of all steps; null where it is out of reach.
    cost: Option<u32>,
    /// The index under the chosen lens with the plan done; null where it is out of reach.
    score: Option<f64>,
    areas: Vec<AreaReport<'a>>,
    /// In the framework's order; empty where it is reached already or out of reach.
    raises: Vec<RaiseReport<'a>>,
}

#[derive(Serialize)]
struct AreaReport<'a> {
    id: &'a AreaId,
    /// With the plan done; null where it is out of reach, and where nothing is known of the area.
    score: Option<f64>,
}

#[derive(Serialize)]
struct RaiseReport<'a> {
    criterion: &'a CriterionId,
    from: u8,
    to: u8,
    cost: u32,
}

impl<'a> Report<'a> {
    fn of(
        framework: &'a Framework,
        wanted: &'a Wanted,
        costs: &[StepCosts],
        plan: Option<&LeastEffort>,
    ) -> Self {
        let raise = |Raise { criterion, from, to }: &Raise| RaiseReport {
            criterion: &framework.criteria[*criterion].id,
            from: *from,
            to: *to,
            cost: costs[*criterion][usize::from(*from)..usize::from(*to)]
                .iter()
                .map(|cost| u32::from(cost.get()))
                .sum(),
        };
        let area = |(a, area): (usize, &'a crate::model::Area)| AreaReport {
            id: &area.id,
            score: plan.and_then(|plan| plan.areas[a]),
        };
        Self {
            target: wanted.target,
            area_targets: wanted.areas.iter().map(|of| (&of.area, of.score)).collect(),
            reachable: plan.is_some(),
            cost: plan.map(|plan| plan.cost),
            score: plan.and_then(|plan| plan.score),
            areas: framework.areas.iter().enumerate().map(area).collect(),
            raises: plan.iter().flat_map(|plan| plan.raises.iter().map(raise)).collect(),
        }
    }
}
