//! `framework`: the questions and what they rest on.

use super::console::Console;
use super::layout::{plain, wrapped};
use crate::model::{Area, Framework};
use crate::store::Library;
use crate::store::wire::{
    ConsensusRulesV1, CriterionV1, CrosswalkV1, FrameworkV1, ScaleLevelV1, WeightPresetV1, Wire,
};
use crate::text::cli as text;
use serde::Serialize;
use std::io;

/// Prints the framework of new assessments, which is the one given with `--framework`.
pub fn run(json: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    let Some(framework) = library.default_framework() else {
        console.error(&text::NO_FRAMEWORK);
        return Ok(());
    };
    if json { console.json(&Report::from(framework.as_ref())) } else { say(framework, console) }
}

/// A whole framework for other programs.
/// A whole framework for other programs: what stands in its file, with the words of the other reports.
#[derive(Serialize)]
struct Report<'a> {
    id: &'a str,
    version: &'a str,
    language: &'a str,
    title: &'a str,
    source: &'a str,
    scale: Vec<ScaleLevelV1>,
    areas: Vec<AreaReport<'a>>,
    criteria: Vec<CriterionV1>,
    presets: Vec<WeightPresetV1>,
    /// What became of the questions of earlier versions; absent where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    crosswalk: Vec<CrosswalkV1>,
    /// From where on a room counts as agreed; absent where the usual bars hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    consensus: Option<ConsensusRulesV1>,
}

#[derive(Serialize)]
struct AreaReport<'a> {
    id: &'a str,
    name: &'a str,
    role: &'static str,
    weight: f64,
    about: &'a str,
    section: &'a str,
}

impl<'a> From<&'a Framework> for Report<'a> {
    fn from(framework: &'a Framework) -> Self {
        let FrameworkV1 { scale, criteria, presets, crosswalk, consensus, .. } =
            FrameworkV1::from_model(framework);
        let Framework { id, version, language, title, source, areas, .. } = framework;
        let areas = areas.iter().map(AreaReport::from).collect();
        let consensus = Some(consensus).filter(|rules| *rules != ConsensusRulesV1::default());
        Self {
            id: id.as_str(),
            version,
            language,
            title,
            source,
            scale,
            areas,
            criteria,
            presets,
            crosswalk,
            consensus,
        }
    }
}

impl<'a> From<&'a Area> for AreaReport<'a> {
    fn from(area: &'a Area) -> Self {
        let Area { id, name, role, weight, about, section } = area;
        let (id, weight) = (id.as_str(), weight.value());
        Self { id, name, role: crate::report::role(*role), weight, about, section }
    }
}

fn say(framework: &Framework, console: &mut Console) -> io::Result<()> {
    let Framework { id, version, title, source, areas, criteria, .. } = framework;
    console.say(text::framework_heading(&plain(title), &plain(version), id.as_str()))?;
    for line in wrapped(source, 0) {
        console.say(line)?;
    }
    let core = criteria.iter().filter(|criterion| criterion.core).count();
    console.say(text::framework_size(areas.len(), criteria.len(), core))?;
    for area in areas {
        console.say("")?;
        console.say(text::area_heading(&plain(&area.name), area.role, area.weight.value()))?;
        for criterion in framework.criteria_of(&area.id) {
            console.say(text::criterion(criterion.id.as_str(), criterion.core, &plain(&criterion.name)))?;
            for line in wrapped(&criterion.question, 4) {
                console.say(line)?;
            }
        }
    }
    Ok(())
}
