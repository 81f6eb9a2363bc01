//! Exercise files: read, then checked against the framework and the city they speak of.

use super::fault_list::FaultList;
use super::wire::{Kind, expect_kind};
use super::wire::{ReferenceRatingV1, check_ratings};
use super::{Fault, Faults, Library, ron_text};
use crate::model::{CaseSheet, CityId, Exercise, Framework, Script};
use crate::text::faults;
use serde::Deserialize;
use std::path::Path;

/// Reads and checks an exercise file. The framework it names must be at hand, and so must the city its
/// answers are taken from.
///
/// # Errors
/// With every fault that could be found.
pub fn load_exercise(path: &Path, library: &Library) -> Result<Exercise, Faults> {
    let text = ron_text::read_text(path)?;
    expect_kind(path, &text, Kind::Exercise)?;
    check_exercise(path, &text, library)
}

/// The same from a text; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_exercise(path: &Path, text: &str, library: &Library) -> Result<Exercise, Faults> {
    let draft: Draft = ron_text::parse(path, text)?;
    let framework = library.frameworks().find(|framework| framework.id.as_str() == draft.framework);
    if framework.is_none() && !draft.framework.trim().is_empty() {
        return Err(Fault::unknown_framework(path, &draft.framework).into());
    }
    let mut faults_found = FaultList::new(path, text);
    draft.check(framework, library, &mut faults_found);
    faults_found.into_result()?;
    Ok(ron_text::parse(path, text)?)
}

/// The text of an exercise file.
///
/// # Errors
/// When it cannot stand in RON, which no exercise causes.
pub fn exercise_to_text(exercise: &Exercise) -> Result<String, ron::Error> {
    ron_text::to_text(exercise)
}

/// An exercise as somebody may have written it. Whatever can be missing is.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Draft {
    id: String,
    language: String,
    title: String,
    framework: String,
    source: String,
    case: CaseSheet,
    criteria: Vec<String>,
    key: DraftKey,
    goals: Vec<String>,
    scripts: Vec<Script>,
    questions: Vec<String>,
}

#[derive(Default, Deserialize)]
enum DraftKey {
    #[default]
    None,
    City(CityId),
    Own(Vec<ReferenceRatingV1>),
}

impl Draft {
    fn check(&self, framework: Option<&Framework>, library: &Library, faults_found: &mut FaultList) {
        let texts = [
            ("id", self.id.as_str()),
            ("language", &self.language),
            ("title", &self.title),
            ("framework", &self.framework),
            ("case.summary", &self.case.summary),
        ];
        faults_found.need_texts_at(None, "exercise", &texts);
        for (i, section) in self.case.sections.iter().enumerate() {
            let line = faults_found.line("title", &section.title, 0);
            let of = format!("section {} of the case", i + 1);
            let whole = section.text.concat();
            faults_found.need_texts_at(line, &of, &[("title", &section.title), ("text", &whole)]);
        }
        self.check_criteria(framework, faults_found);
        match &self.key {
            DraftKey::None => {}
            DraftKey::City(city) if library.city(city).is_some() => {}
            DraftKey::City(city) => faults_found.add(None, faults::unknown_city("the key", city.as_str())),
            DraftKey::Own(ratings) => {
                faults_found.within("key", |here| check_ratings(0, ratings, framework, here));
            }
        }
        for script in &self.scripts {
            let steps = script.steps.iter().map(|step| step.minutes).sum();
            let of = format!("script of {} minutes", script.minutes);
            if steps != script.minutes {
                faults_found.add(None, faults::minutes_do_not_add_up(&of, steps, script.minutes));
            }
            for step in &script.steps {
                faults_found.need_texts_at(None, &of, &[("title", &step.title), ("text", &step.text)]);
            }
        }
        for (name, texts) in [("goals", &self.goals), ("questions", &self.questions)] {
            for text in texts {
                faults_found.need_texts_at(None, "exercise", &[(name, text)]);
            }
        }
    }

    fn check_criteria(&self, framework: Option<&Framework>, faults_found: &mut FaultList) {
        if self.criteria.is_empty() {
            faults_found.add(None, faults::no_criteria("exercise"));
        }
        for (i, criterion) in self.criteria.iter().enumerate() {
            if self.criteria[..i].contains(criterion) {
                faults_found.add(None, faults::duplicate_id("criteria", criterion));
            }
            let is_there =
                |framework: &Framework| framework.criteria.iter().any(|c| c.id.as_str() == criterion);
            if framework.is_some_and(|framework| !is_there(framework)) {
                faults_found.add(None, faults::unknown_criterion("the exercise", criterion));
            }
        }
    }
}
