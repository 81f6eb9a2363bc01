//! An exercise of a course, in a file of its own and in the sessions that are made of it.

use super::ratings_v1::check_ratings;
use super::{Needed, ReferenceRatingV1, Wire, is_default, wire, wire_file};
use crate::model::{AnswerKey, CaseSection, CaseSheet, CityId, Exercise, Framework, Script, ScriptStep};
use crate::store::Library;
use crate::store::fault_list::FaultList;
use crate::text::faults;
use serde::{Deserialize, Serialize};

wire_file! { ExerciseFileV1 { version: 1, exercise: ExerciseV1 } }

wire! {
    #[serde(default)]
    ExerciseV1 => Exercise {
        id: Needed<String>,
        language: Needed<String>,
        title: Needed<String>,
        framework: Needed<String>,
        #[serde(skip_serializing_if = "is_default")]
        source: String,
        case: Needed<CaseSheetV1>,
        criteria: Needed<Vec<String>>,
        #[serde(skip_serializing_if = "is_default")]
        key: AnswerKeyV1,
        #[serde(skip_serializing_if = "is_default")]
        goals: Vec<String>,
        #[serde(skip_serializing_if = "is_default")]
        scripts: Vec<ScriptV1>,
        #[serde(skip_serializing_if = "is_default")]
        questions: Vec<String>,
    }

    #[serde(default)]
    CaseSheetV1 => CaseSheet {
        city: String,
        country: String,
        summary: String,
        sections: Vec<CaseSectionV1>,
    }

    #[serde(default)]
    CaseSectionV1 => CaseSection {
        title: String,
        text: Vec<String>,
        #[serde(skip_serializing_if = "is_default")]
        section: String,
    }

    #[serde(default)]
    ScriptV1 => Script {
        minutes: u32,
        steps: Vec<ScriptStepV1>,
    }

    #[serde(default)]
    ScriptStepV1 => ScriptStep {
        minutes: u32,
        title: String,
        text: String,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum AnswerKeyV1 {
    #[default]
    None,
    City(String),
    Own(Vec<ReferenceRatingV1>),
}

impl Wire<AnswerKey> for AnswerKeyV1 {
    fn from_model(model: &AnswerKey) -> Self {
        match model {
            AnswerKey::None => Self::None,
            AnswerKey::City(city) => Self::City(Wire::from_model(city)),
            AnswerKey::Own(ratings) => Self::Own(Wire::from_model(ratings)),
        }
    }

    fn into_model(self, faults_found: &mut FaultList) -> AnswerKey {
        match self {
            Self::None => AnswerKey::None,
            Self::City(city) => AnswerKey::City(CityId::new(city)),
            Self::Own(ratings) => AnswerKey::Own(faults_found.within(0, |here| ratings.into_model(here))),
        }
    }
}

impl ExerciseV1 {
    /// Notes what an exercise that is finished must have; the framework is the one it names, where that is at hand.
    pub fn check(&self, framework: Option<&Framework>, library: &Library, faults_found: &mut FaultList) {
        let texts = [
            ("id", self.id.words()),
            ("language", self.language.words()),
            ("title", self.title.words()),
            ("framework", self.framework.words()),
        ];
        faults_found.need_texts("exercise", &texts);
        if let Some(case) = &self.case.0 {
            faults_found.within("case", |here| case.check(here));
        }
        self.check_criteria(framework, faults_found);
        faults_found.within("key", |here| match &self.key {
            AnswerKeyV1::City(city) if library.city(&CityId::new(city)).is_none() => {
                here.within(0, |here| here.here(faults::unknown_city("the key", city)));
            }
            AnswerKeyV1::Own(ratings) => check_ratings(0, ratings, framework, here),
            AnswerKeyV1::City(_) | AnswerKeyV1::None => {}
        });
        faults_found.each("scripts", &self.scripts, |here, _, script| {
            let steps = script.steps.iter().fold(0_u32, |sum, step| sum.saturating_add(step.minutes));
            let of = format!("script of {} minutes", script.minutes);
            if steps != script.minutes {
                here.of("minutes", faults::minutes_do_not_add_up(&of, steps, script.minutes));
            }
            here.each("steps", &script.steps, |here, _, step| {
                here.need_texts(&of, &[("title", &step.title), ("text", &step.text)]);
            });
        });
        for (field, texts) in [("goals", &self.goals), ("questions", &self.questions)] {
            faults_found.each(field, texts, |here, _, text| here.need_text(field, "exercise", text));
        }
    }

    fn check_criteria(&self, framework: Option<&Framework>, faults_found: &mut FaultList) {
        let Some(criteria) = &self.criteria.0 else { return };
        if criteria.is_empty() {
            faults_found.of("criteria", faults::no_criteria("exercise"));
        }
        faults_found.each("criteria", criteria, |here, i, criterion| {
            if criteria[..i].contains(criterion) {
                here.here(faults::duplicate_id("criteria", criterion));
            }
            if framework.is_some_and(|f| f.criteria.iter().all(|known| known.id.as_str() != criterion)) {
                here.here(faults::unknown_criterion("the exercise", criterion));
            }
        });
    }
}

impl CaseSheetV1 {
    fn check(&self, faults_found: &mut FaultList) {
        faults_found.need_texts("case", &[("summary", &self.summary)]);
        faults_found.each("sections", &self.sections, |here, i, section| {
            let whole = section.text.concat();
            let of = format!("section {} of the case", i + 1);
            here.need_texts(&of, &[("title", &section.title), ("text", &whole)]);
        });
    }
}
