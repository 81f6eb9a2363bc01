//! Framework files: read leniently, then checked as a whole, so that every fault is named at once.

use super::fault_list::FaultList;
use super::wire::{Kind, expect_kind};
use super::{Faults, ron_text};
use crate::model::{AreaRole, ConsensusRules, Framework};
use crate::text::faults;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

/// Reads and checks a framework file.
///
/// # Errors
/// With every fault that could be found.
pub fn load_framework(path: &Path) -> Result<Framework, Faults> {
    let text = ron_text::read_text(path)?;
    expect_kind(path, &text, Kind::Framework)?;
    check_framework(path, &text)
}

/// The same from a text; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_framework(path: &Path, text: &str) -> Result<Framework, Faults> {
    let draft: Draft = ron_text::parse(path, text)?;
    let mut faults_found = FaultList::new(path, text);
    draft.check(&mut faults_found);
    faults_found.into_result()?;
    // What passed the checks fits the strict types; should the two ever differ, the strict ones speak.
    Ok(ron_text::parse(path, text)?)
}

/// A framework as somebody may have written it. Whatever can be missing is.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Draft {
    id: String,
    version: String,
    language: String,
    title: String,
    source: String,
    scale: Vec<DraftScaleLevel>,
    areas: Vec<DraftArea>,
    criteria: Vec<DraftCriterion>,
    presets: Vec<DraftPreset>,
    crosswalk: Vec<DraftCrosswalk>,
    consensus: ConsensusRules,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftScaleLevel {
    name: String,
    meaning: String,
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftArea {
    id: String,
    name: String,
    role: AreaRole,
    weight: f64,
    about: String,
    section: String,
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftCriterion {
    id: String,
    area: String,
    core: bool,
    weight: f64,
    name: String,
    question: String,
    why: String,
    section: String,
    descriptors: Vec<DraftDescriptor>,
    prompts: Vec<String>,
    steps: Vec<DraftStep>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftDescriptor {
    title: String,
    text: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftStep {
    action: String,
    learn_from: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftPreset {
    name: String,
    about: String,
    areas: Vec<(String, f64)>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftCrosswalk {
    from_version: String,
    renamed: Vec<(String, String)>,
    split: Vec<(String, Vec<String>)>,
    dropped: Vec<String>,
    changed: Vec<(String, String)>,
}

impl Draft {
    fn check(&self, faults_found: &mut FaultList) {
        faults_found.need_texts_at(
            None,
            "framework",
            &[
                ("id", &self.id),
                ("version", &self.version),
                ("language", &self.language),
                ("title", &self.title),
                ("source", &self.source),
            ],
        );
        if self.scale.len() != 5 {
            faults_found.add(None, faults::wrong_count("levels", "scale", self.scale.len(), 5));
        }
        for (i, level) in self.scale.iter().enumerate() {
            let of = format!("scale, level {i}");
            faults_found.need_texts_at(None, &of, &[("name", &level.name), ("meaning", &level.meaning)]);
        }
        self.check_areas(faults_found);
        for (i, criterion) in self.criteria.iter().enumerate() {
            self.check_criterion(i, criterion, faults_found);
        }
        if !self.criteria.iter().any(|criterion| criterion.core) {
            faults_found.add(None, faults::no_core_criteria());
        }
        self.check_presets(faults_found);
        for (i, crosswalk) in self.crosswalk.iter().enumerate() {
            self.check_crosswalk(i, crosswalk, faults_found);
        }
        self.check_consensus(faults_found);
    }

    fn check_consensus(&self, faults_found: &mut FaultList) {
        let ConsensusRules {
            same_kind_share,
            not_applicable_share,
            min_rated,
            min_rated_share,
            split_below_a,
            max_iqr,
            near,
            min_near_share,
        } = self.consensus;
        let bars = [
            ("same_kind_share", same_kind_share, 0.0, 1.0),
            ("not_applicable_share", not_applicable_share, 0.0, 1.0),
            ("min_rated", f64::from(min_rated), 1.0, f64::from(u32::MAX)),
            ("min_rated_share", min_rated_share, 0.0, 1.0),
            ("split_below_a", split_below_a, -1.0, 1.0),
            ("max_iqr", max_iqr, 0.0, 4.0),
            ("near", f64::from(near), 0.0, 4.0),
            ("min_near_share", min_near_share, 0.0, 1.0),
        ];
        for (field, value, low, high) in bars {
            if !(low..=high).contains(&value) {
                faults_found.add(faults_found.line_of_field(field), faults::bad_bar(field, value, low, high));
            }
        }
    }

    fn check_areas(&self, faults_found: &mut FaultList) {
        let action_areas = || self.areas.iter().filter(|area| area.role == AreaRole::ActionArea);
        if action_areas().next().is_none() {
            faults_found.add(None, faults::no_areas());
        } else if action_areas().all(|area| area.weight == 0.0) {
            faults_found.add(None, faults::nothing_counts("action areas"));
        }
        for (i, area) in self.areas.iter().enumerate() {
            let earlier = self.areas[..i].iter().filter(|other| other.id == area.id).count();
            let line = faults_found.line("id", &area.id, earlier);
            let of = format!("area \"{}\"", area.id);
            if area.id.trim().is_empty() {
                faults_found.add(line, faults::missing_id("area", i + 1));
            } else if earlier > 0 {
                faults_found.add(line, faults::duplicate_id("areas", &area.id));
            }
            faults_found.need_texts_at(
                line,
                &of,
                &[("name", &area.name), ("about", &area.about), ("section", &area.section)],
            );
            check_weight(area.weight, line, &of, faults_found);
            let mut criteria = self.criteria.iter().filter(|criterion| criterion.area == area.id).peekable();
            if criteria.peek().is_none() {
                faults_found.add(line, faults::no_criteria(&of));
            } else if criteria.all(|criterion| criterion.weight == 0.0) {
                faults_found.add(line, faults::nothing_counts(&of));
            }
        }
    }

    fn check_criterion(&self, i: usize, criterion: &DraftCriterion, faults_found: &mut FaultList) {
        let earlier = self.criteria[..i].iter().filter(|other| other.id == criterion.id).count();
        let line = faults_found.line("id", &criterion.id, earlier);
        let of = format!("criterion \"{}\"", criterion.id);
        if criterion.id.trim().is_empty() {
            faults_found.add(line, faults::missing_id("criterion", i + 1));
        } else if earlier > 0 {
            faults_found.add(line, faults::duplicate_id("criteria", &criterion.id));
        }
        if !self.areas.iter().any(|area| area.id == criterion.area) {
            let known: Vec<&str> = self.areas.iter().map(|area| area.id.as_str()).collect();
            faults_found.add(line, faults::unknown_area(&of, &criterion.area, &known));
        }
        check_weight(criterion.weight, line, &of, faults_found);
        faults_found.need_texts_at(
            line,
            &of,
            &[
                ("name", &criterion.name),
                ("question", &criterion.question),
                ("why", &criterion.why),
                ("section", &criterion.section),
            ],
        );
        if criterion.descriptors.len() != 5 {
            let found = criterion.descriptors.len();
            faults_found.add(line, faults::wrong_count("descriptors", &of, found, 5));
        }
        for (level, descriptor) in criterion.descriptors.iter().enumerate() {
            let of = format!("{of}, descriptor {level}");
            let texts = [("title", descriptor.title.as_str()), ("text", descriptor.text.as_str())];
            faults_found.need_texts_at(line, &of, &texts);
        }
        if criterion.steps.len() != 4 {
            faults_found.add(line, faults::wrong_count("steps", &of, criterion.steps.len(), 4));
        }
        for (level, step) in criterion.steps.iter().enumerate() {
            let of = format!("{of}, step from {level}");
            faults_found.need_texts_at(line, &of, &[("action", &step.action)]);
        }
        if criterion.prompts.is_empty() {
            faults_found.add(line, faults::empty_text("prompts", &of));
        }
        for prompt in &criterion.prompts {
            faults_found.need_texts_at(line, &of, &[("prompts", prompt)]);
        }
    }

    fn check_presets(&self, faults_found: &mut FaultList) {
        for preset in &self.presets {
            let line = faults_found.line("name", &preset.name, 0);
            let of = format!("preset \"{}\"", preset.name);
            faults_found.need_texts_at(line, &of, &[("name", &preset.name), ("about", &preset.about)]);
            for (area, weight) in &preset.areas {
                if !self.areas.iter().any(|known| known.id == *area) {
                    let known: Vec<&str> = self.areas.iter().map(|area| area.id.as_str()).collect();
                    faults_found.add(line, faults::unknown_area(&of, area, &known));
                }
                check_weight(*weight, line, &of, faults_found);
            }
        }
    }
}

impl Draft {
    fn check_crosswalk(&self, i: usize, crosswalk: &DraftCrosswalk, faults_found: &mut FaultList) {
        let DraftCrosswalk { from_version, renamed, split, dropped, changed } = crosswalk;
        let earlier = self.crosswalk[..i].iter().filter(|other| other.from_version == *from_version).count();
        let line = faults_found.line("from_version", from_version, earlier);
        let of = format!("crosswalk from version \"{from_version}\"");
        faults_found.need_texts_at(line, "crosswalk", &[("from_version", from_version)]);
        if earlier > 0 {
            faults_found.add(line, faults::crosswalk_twice(from_version));
        }
        if *from_version == self.version && !from_version.is_empty() {
            faults_found.add(line, faults::crosswalk_from_itself(from_version));
        }
        let old = renamed
            .iter()
            .map(|(old, _)| old)
            .chain(split.iter().map(|(old, _)| old))
            .chain(dropped)
            .chain(changed.iter().map(|(id, _)| id))
            .map(String::as_str);
        for id in repeated(old.clone()) {
            faults_found.add(line, faults::crosswalk_old_twice(&of, id));
        }
        let new = renamed
            .iter()
            .map(|(_, new)| new)
            .chain(split.iter().flat_map(|(_, parts)| parts))
            .chain(changed.iter().map(|(id, _)| id))
            .map(String::as_str);
        for id in repeated(new.clone()) {
            faults_found.add(line, faults::crosswalk_new_twice(&of, id));
        }
        if old.chain(new.clone()).any(|id| id.trim().is_empty()) {
            faults_found.add(line, faults::empty_text("id", &of));
        }
        for id in new.filter(|id| !id.trim().is_empty()) {
            if !self.criteria.iter().any(|criterion| criterion.id == id) {
                faults_found.add(line, faults::crosswalk_unknown(&of, id));
            }
        }
        for (id, reason) in changed {
            faults_found.need_texts_at(line, &of, &[(&format!("changed, reason of \"{id}\""), reason)]);
        }
        for (old, _) in split.iter().filter(|(_, parts)| parts.len() < 2) {
            faults_found.add(line, faults::crosswalk_not_split(&of, old));
        }
    }
}

/// Each id that stands more than once, once.
fn repeated<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !id.trim().is_empty() && !seen.insert(*id)).collect()
}

fn check_weight(weight: f64, line: Option<usize>, of: &str, faults_found: &mut FaultList) {
    if !(weight.is_finite() && weight >= 0.0) {
        faults_found.add(line, faults::bad_weight(of, weight));
    }
}

impl Default for DraftArea {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            role: AreaRole::ActionArea,
            weight: 1.0,
            about: String::new(),
            section: String::new(),
        }
    }
}

impl Default for DraftCriterion {
    fn default() -> Self {
        Self {
            id: String::new(),
            area: String::new(),
            core: false,
            weight: 1.0,
            name: String::new(),
            question: String::new(),
            why: String::new(),
            section: String::new(),
            descriptors: Vec::new(),
            prompts: Vec::new(),
            steps: Vec::new(),
        }
    }
}
