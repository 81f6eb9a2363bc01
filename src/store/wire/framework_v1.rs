//! A framework, in a file of its own and in the files that carry it, and what must hold for it as a whole.

use super::{Needed, Wire, is_default, wire, wire_choices, wire_file};
use crate::model::{
    Area, AreaRole, ConsensusRules, Criterion, Crosswalk, Framework, LevelDescriptor, ScaleLevel, StepUp,
    WeightPreset,
};
use crate::store::fault_list::FaultList;
use crate::text::faults;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

wire_file! { FrameworkFileV1 { version: 1, framework: FrameworkV1 } }

wire! {
    #[serde(default)]
    FrameworkV1 => Framework (check) {
        id: String,
        version: String,
        language: String,
        title: String,
        source: String,
        scale: Vec<ScaleLevelV1>,
        areas: Vec<AreaV1>,
        criteria: Vec<CriterionV1>,
        #[serde(skip_serializing_if = "is_default")]
        presets: Vec<WeightPresetV1>,
        #[serde(skip_serializing_if = "is_default")]
        crosswalk: Vec<CrosswalkV1>,
        #[serde(skip_serializing_if = "is_default")]
        consensus: ConsensusRulesV1,
    }

    #[serde(default)]
    ScaleLevelV1 => ScaleLevel {
        name: String,
        meaning: String,
    }

    #[serde(default)]
    AreaV1 => Area {
        id: String,
        name: String,
        role: Needed<AreaRoleV1>,
        weight: Needed<f64>,
        about: String,
        section: String,
    }

    #[serde(default)]
    CriterionV1 => Criterion {
        id: String,
        area: String,
        core: Needed<bool>,
        #[serde(default = "one")]
        weight: f64,
        name: String,
        question: String,
        why: String,
        section: String,
        descriptors: Vec<LevelDescriptorV1>,
        prompts: Vec<String>,
        steps: Vec<StepUpV1>,
    }

    #[serde(default)]
    LevelDescriptorV1 => LevelDescriptor {
        title: String,
        text: String,
    }

    #[serde(default)]
    StepUpV1 => StepUp {
        action: String,
        #[serde(skip_serializing_if = "is_default")]
        learn_from: Option<String>,
    }

    #[serde(default)]
    WeightPresetV1 => WeightPreset {
        name: String,
        about: String,
        areas: Needed<Vec<(String, f64)>>,
    }

    #[serde(default)]
    CrosswalkV1 => Crosswalk {
        from_version: String,
        #[serde(skip_serializing_if = "is_default")]
        renamed: Vec<(String, String)>,
        #[serde(skip_serializing_if = "is_default")]
        split: Vec<(String, Vec<String>)>,
        #[serde(skip_serializing_if = "is_default")]
        dropped: Vec<String>,
        #[serde(skip_serializing_if = "is_default")]
        changed: Vec<(String, String)>,
    }
}

wire_choices! {
    AreaRoleV1 => AreaRole { ActionArea, Foundation }
}

fn one() -> f64 {
    1.0
}

/// The bars of the rules of consensus, each with the range it must lie in.
macro_rules! bars {
    ($($field:ident: $type:ty = $low:expr, $high:expr;)+) => {
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct ConsensusRulesV1 { $($field: $type),+ }

        impl Default for ConsensusRulesV1 {
            fn default() -> Self {
                Self::from_model(&ConsensusRules::default())
            }
        }

        impl Wire<ConsensusRules> for ConsensusRulesV1 {
            fn from_model(model: &ConsensusRules) -> Self {
                Self { $($field: model.$field),+ }
            }

            fn into_model(self, faults_found: &mut FaultList) -> ConsensusRules {
                $(
                    let value = f64::from(self.$field);
                    if !($low..=$high).contains(&value) {
                        faults_found.of(stringify!($field), faults::bad_bar(stringify!($field), value, $low, $high));
                    }
                )+
                ConsensusRules { $($field: self.$field),+ }
            }
        }
    };
}
bars! {
    same_kind_share: f64 = 0.0, 1.0;
    not_applicable_share: f64 = 0.0, 1.0;
    min_rated: u32 = 1.0, f64::from(u32::MAX);
    min_rated_share: f64 = 0.0, 1.0;
    split_below_a: f64 = -1.0, 1.0;
    max_iqr: f64 = 0.0, 4.0;
    near: u8 = 0.0, 4.0;
    min_near_share: f64 = 0.0, 1.0;
}

impl FrameworkV1 {
    /// Notes what is wrong with more than one value.
    fn check(&self, faults_found: &mut FaultList) {
        let Self { id, version, language, title, source, .. } = self;
        let texts = [
            ("id", id.as_str()),
            ("version", version),
            ("language", language),
            ("title", title),
            ("source", source),
        ];
        faults_found.need_texts("framework", &texts);
        faults_found.each("scale", &self.scale, |here, i, level| {
            let texts = [("name", level.name.as_str()), ("meaning", &level.meaning)];
            here.need_texts(&format!("scale, level {i}"), &texts);
        });
        self.check_areas(faults_found);
        faults_found.each("criteria", &self.criteria, |here, i, criterion| {
            self.check_criterion(i, criterion, here);
        });
        if !self.criteria.iter().any(|criterion| criterion.core.0 == Some(true)) {
            faults_found.of("criteria", faults::no_core_criteria());
        }
        faults_found.each("presets", &self.presets, |here, _, preset| {
            let of = format!("preset \"{}\"", preset.name);
            here.need_texts(&of, &[("name", &preset.name), ("about", &preset.about)]);
            here.each("areas", preset.areas.items(), |here, _, (area, _)| self.check_area(&of, area, here));
        });
        faults_found.each("crosswalk", &self.crosswalk, |here, i, crosswalk| {
            self.check_crosswalk(i, crosswalk, here);
        });
    }

    fn check_areas(&self, faults_found: &mut FaultList) {
        let role = |area: &AreaV1| area.role.0.unwrap_or_default();
        let mut action_areas =
            self.areas.iter().filter(|area| role(area) == AreaRoleV1::ActionArea).peekable();
        if action_areas.peek().is_none() {
            faults_found.of("areas", faults::no_areas());
        } else if action_areas.all(|area| area.weight.0 == Some(0.0)) {
            faults_found.of("areas", faults::nothing_counts("action areas"));
        }
        faults_found.each("areas", &self.areas, |here, i, area| {
            let AreaV1 { id, name, about, section, .. } = area;
            let of = format!("area \"{id}\"");
            if id.trim().is_empty() {
                here.of("id", faults::missing_id("area", i + 1));
            } else if self.areas[..i].iter().any(|other| other.id == *id) {
                here.of("id", faults::duplicate_id("areas", id));
            }
            here.need_texts(&of, &[("name", name), ("about", about), ("section", section)]);
            let mut criteria = self.criteria.iter().filter(|criterion| criterion.area == *id).peekable();
            if criteria.peek().is_none() {
                here.of("id", faults::no_criteria(&of));
            } else if criteria.all(|criterion| criterion.weight == 0.0) {
                here.of("id", faults::nothing_counts(&of));
            }
        });
    }

    fn check_area(&self, of: &str, area: &str, faults_found: &mut FaultList) {
        if !self.areas.iter().any(|known| known.id == area) {
            let known: Vec<&str> = self.areas.iter().map(|area| area.id.as_str()).collect();
            faults_found.here(faults::unknown_area(of, area, &known));
        }
    }

    fn check_criterion(&self, i: usize, criterion: &CriterionV1, faults_found: &mut FaultList) {
        let CriterionV1 { id, area, name, question, why, section, .. } = criterion;
        let of = format!("criterion \"{id}\"");
        if id.trim().is_empty() {
            faults_found.of("id", faults::missing_id("criterion", i + 1));
        } else if self.criteria[..i].iter().any(|other| other.id == *id) {
            faults_found.of("id", faults::duplicate_id("criteria", id));
        }
        faults_found.within("area", |here| self.check_area(&of, area, here));
        let texts = [("name", name.as_str()), ("question", question), ("why", why), ("section", section)];
        faults_found.need_texts(&of, &texts);
        faults_found.each("descriptors", &criterion.descriptors, |here, level, descriptor| {
            let texts = [("title", descriptor.title.as_str()), ("text", &descriptor.text)];
            here.need_texts(&format!("{of}, descriptor {level}"), &texts);
        });
        faults_found.each("steps", &criterion.steps, |here, level, step| {
            here.need_texts(&format!("{of}, step from {level}"), &[("action", &step.action)]);
        });
        if criterion.prompts.is_empty() {
            faults_found.of("prompts", faults::empty_text("prompts", &of));
        }
        faults_found
            .each("prompts", &criterion.prompts, |here, _, prompt| here.need_text("prompts", &of, prompt));
    }

    fn check_crosswalk(&self, i: usize, crosswalk: &CrosswalkV1, faults_found: &mut FaultList) {
        let CrosswalkV1 { from_version, renamed, split, dropped, changed } = crosswalk;
        let of = format!("crosswalk from version \"{from_version}\"");
        faults_found.need_texts("crosswalk", &[("from_version", from_version)]);
        if self.crosswalk[..i].iter().any(|other| other.from_version == *from_version) {
            faults_found.of("from_version", faults::crosswalk_twice(from_version));
        }
        if *from_version == self.version && !from_version.is_empty() {
            faults_found.of("from_version", faults::crosswalk_from_itself(from_version));
        }
        let old = renamed
            .iter()
            .map(|(old, _)| old)
            .chain(split.iter().map(|(old, _)| old))
            .chain(dropped)
            .chain(changed.iter().map(|(id, _)| id))
            .map(String::as_str);
        for id in repeated(old.clone()) {
            faults_found.here(faults::crosswalk_old_twice(&of, id));
        }
        let new = renamed
            .iter()
            .map(|(_, new)| new)
            .chain(split.iter().flat_map(|(_, parts)| parts))
            .chain(changed.iter().map(|(id, _)| id))
            .map(String::as_str);
        for id in repeated(new.clone()) {
            faults_found.here(faults::crosswalk_new_twice(&of, id));
        }
        if old.chain(new.clone()).any(|id| id.trim().is_empty()) {
            faults_found.here(faults::empty_text("id", &of));
        }
        for id in new.filter(|id| !id.trim().is_empty()) {
            if !self.criteria.iter().any(|criterion| criterion.id == id) {
                faults_found.here(faults::crosswalk_unknown(&of, id));
            }
        }
        faults_found.each("changed", changed, |here, _, (id, reason)| {
            here.within(1, |here| here.need_text(&format!("changed, reason of \"{id}\""), &of, reason));
        });
        faults_found.each("split", split, |here, _, (old, parts)| {
            if parts.len() < 2 {
                here.here(faults::crosswalk_not_split(&of, old));
            }
        });
    }
}

/// Each id that stands more than once, once.
fn repeated<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !id.trim().is_empty() && !seen.insert(*id)).collect()
}
