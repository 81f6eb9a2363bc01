//! `sensitivity`: how far one weight can move before the order of the assessment and the cities changes.

use super::console::Console;
use super::layout::plain;
use super::opening::{Beside, Opening};
use crate::findings::{ShareRange, name_of};
use crate::model::Framework;
use crate::scoring::{Lens, WeightInterval, WeightOf, weight_interval};
use crate::session::Opened;
use crate::store::Library;
use crate::text::{cli as text, sureness as words};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Moves every weight for the assessment and the cities it is set beside.
pub fn run(
    file: &Path,
    beside: Beside,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Some(opening) = Opening::of(file, beside, library, console) else { return Ok(()) };
    let (Opened { saved, framework, .. }, cities) = (&opening.opened, &opening.cities);
    let case = opening.case();
    let (scheme, cells) = (&case.scheme, case.cells());
    let interval = |of: WeightOf| {
        let (inside, across) = (Lens::Average.across(), Lens::Average.across());
        weight_interval(scheme, &cells, inside, across, of)
    };
    let areas: Vec<_> = (0..framework.areas.len()).map(|a| interval(WeightOf::Area(a))).collect();
    let criteria: Vec<_> = (0..framework.criteria.len()).map(|j| interval(WeightOf::Criterion(j))).collect();
    if json {
        return console.json(&Report::of(framework, &opening.ids(), &areas, &criteria));
    }
    let name = plain(&name_of(&saved.assessment, file));
    console.say(text::weighed(&name, file, cities.len()))?;
    let names = std::iter::once(name).chain(cities.iter().map(|of| plain(&of.name())));
    say(framework, &names.collect::<Vec<_>>(), &areas, &criteria, console)
}

/// All weights for other programs.
#[derive(Serialize)]
struct Report<'a> {
    /// In the framework's order; the share is of the index.
    areas: Vec<AreaReport<'a>>,
    /// In the framework's order; the share is of the criterion's area.
    criteria: Vec<CriterionReport<'a>>,
}

#[derive(Serialize)]
struct AreaReport<'a> {
    id: &'a str,
    #[serde(flatten)]
    interval: IntervalReport<'a>,
}

#[derive(Serialize)]
struct CriterionReport<'a> {
    id: &'a str,
    area: &'a str,
    #[serde(flatten)]
    interval: IntervalReport<'a>,
}

/// One weight. Everything is null where no other weight is above 0 or nobody has a score. Of those weighed,
/// the assessment is "self" and cities have their ids; who has no score is left out.
#[derive(Default, Serialize)]
struct IntervalReport<'a> {
    /// As it is, 0..1.
    share: Option<f64>,
    /// Lowest and highest share with which nobody has changed places.
    order_unchanged: Option<(f64, f64)>,
    /// Lowest and highest share with which the leader leads.
    leader_unchanged: Option<(f64, f64)>,
    /// Whoever scores highest as it is; the earlier one where several do.
    leader: Option<&'a str>,
    /// Pairs that score the same as it is; both intervals leave them out.
    tied: Option<Vec<(&'a str, &'a str)>>,
}

impl<'a> IntervalReport<'a> {
    fn of(ids: &[&'a str], interval: Option<&WeightInterval>) -> Self {
        interval.map_or_else(Self::default, |interval| Self {
            share: Some(interval.share),
            order_unchanged: Some(interval.order_unchanged),
            leader_unchanged: Some(interval.leader_unchanged),
            leader: Some(ids[interval.leader]),
            tied: Some(interval.tied.iter().map(|(i, k)| (ids[*i], ids[*k])).collect()),
        })
    }
}

impl<'a> Report<'a> {
    fn of(
        framework: &'a Framework,
        ids: &[&'a str],
        areas: &[Option<WeightInterval>],
        criteria: &[Option<WeightInterval>],
    ) -> Self {
        let area = |(area, interval): (&'a crate::model::Area, &Option<WeightInterval>)| AreaReport {
            id: area.id.as_str(),
            interval: IntervalReport::of(ids, interval.as_ref()),
        };
        let criterion = |(criterion, interval): (&'a crate::model::Criterion, &Option<WeightInterval>)| {
            let interval = IntervalReport::of(ids, interval.as_ref());
            CriterionReport { id: criterion.id.as_str(), area: criterion.area.as_str(), interval }
        };
        Self {
            areas: framework.areas.iter().zip(areas).map(area).collect(),
            criteria: framework.criteria.iter().zip(criteria).map(criterion).collect(),
        }
    }
}

/// One sentence a line: who cannot be told apart, the areas, then the criteria of each.
fn say(
    framework: &Framework,
    names: &[String],
    areas: &[Option<WeightInterval>],
    criteria: &[Option<WeightInterval>],
    console: &mut Console,
) -> io::Result<()> {
    // Scores as they are do not depend on which weight is about to be moved.
    let any = areas.iter().chain(criteria).flatten().next();
    for (i, k) in any.iter().flat_map(|interval| &interval.tied) {
        console.say(text::same_score(&names[*i], &names[*k]))?;
    }
    let sentence = |interval: &Option<WeightInterval>, name: &str, weight: fn(&str, f64) -> String| {
        interval.as_ref().map_or_else(
            || text::immovable(name),
            |WeightInterval { share, leader, order_unchanged, leader_unchanged, .. }| {
                let weight = weight(name, 100.0 * share);
                let range = |ends: &(f64, f64)| ShareRange::of(*share, *ends, 1.0);
                let (order, leads) = (range(order_unchanged), range(leader_unchanged));
                text::weight_can_move(&weight, order, &names[*leader], leads)
            },
        )
    };
    for (area, interval) in framework.areas.iter().zip(areas) {
        console.say(sentence(interval, &plain(&area.name), words::weight_of))?;
    }
    for area in &framework.areas {
        console.say("")?;
        console.say(plain(&area.name))?;
        let inside = framework.criteria.iter().zip(criteria).filter(|(of, _)| of.area == area.id);
        for (criterion, interval) in inside {
            let line = sentence(interval, &plain(&criterion.name), words::weight_in_area);
            console.say(format!("  {line}"))?;
        }
    }
    console.say("")?;
    console.say(text::SENSITIVITY_EXPLAINED)
}
