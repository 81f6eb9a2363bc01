//! Reference city files: read, then checked against the framework they speak of.

use super::fault_list::FaultList;
use super::rating_checks::{DraftRating, check_ratings};
use super::sniff::{Kind, expect_kind};
use super::{Fault, FaultKind, Faults, ron_text};
use crate::model::{
    CityId, CityInitiative, Framework, FrameworkId, Initiative, RatedBy, Reading, ReadingId, ReferenceCity,
    ReferenceRating, Source,
};
use crate::text::faults;
use serde::Deserialize;
use std::path::Path;

/// Reads and checks a city file. Of the frameworks given, the one it names must be there.
///
/// # Errors
/// With every fault that could be found.
pub fn load_city<'a>(
    path: &Path,
    frameworks: impl IntoIterator<Item = &'a Framework>,
) -> Result<ReferenceCity, Faults> {
    let text = ron_text::read_text(path)?;
    expect_kind(path, &text, Kind::City)?;
    check_city(path, &text, frameworks)
}

/// The same from a text; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_city<'a>(
    path: &Path,
    text: &str,
    frameworks: impl IntoIterator<Item = &'a Framework>,
) -> Result<ReferenceCity, Faults> {
    let draft: Draft = ron_text::parse(path, text)?;
    let mut faults_found = FaultList::new(path, text);
    let is_version = |version: &str| draft.framework_version.is_empty() || draft.framework_version == version;
    let framework = frameworks
        .into_iter()
        .find(|framework| framework.id.as_str() == draft.framework && is_version(&framework.version));
    if framework.is_none() && !draft.framework.trim().is_empty() {
        let version = Some(draft.framework_version.as_str()).filter(|version| !version.is_empty());
        let advice = faults::unknown_framework(&draft.framework, version);
        return Err(Fault::of_kind(path, FaultKind::UnknownFramework, advice).into());
    }
    draft.check(framework, &mut faults_found);
    faults_found.into_result()?;
    Ok(ron_text::parse::<CityAsWritten>(path, text)?.into())
}

/// A city as somebody may have written it. Whatever can be missing is.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Draft {
    id: String,
    name: String,
    country: String,
    language: String,
    framework: String,
    framework_version: String,
    source: String,
    source_year: Option<i32>,
    heading: String,
    figure1_use: String,
    profile: Initiative,
    initiatives: Vec<DraftInitiative>,
    ratings: Vec<DraftRating>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftInitiative {
    name: String,
    year: Option<i32>,
    lead: String,
    partners: Vec<String>,
    kind: String,
    about: String,
}

impl Draft {
    fn check(&self, framework: Option<&Framework>, faults_found: &mut FaultList) {
        faults_found.need_texts(
            None,
            "city",
            &[
                ("id", &self.id),
                ("name", &self.name),
                ("country", &self.country),
                ("language", &self.language),
                ("framework", &self.framework),
                ("source", &self.source),
                ("heading", &self.heading),
                ("figure1_use", &self.figure1_use),
                ("profile.title", &self.profile.title),
            ],
        );
        if self.source_year.is_none() {
            faults_found.add(None, faults::missing_field("source_year"));
        }
        for (i, initiative) in self.initiatives.iter().enumerate() {
            let line = faults_found.line("name", &initiative.name, 0);
            let of = format!("initiative {}", i + 1);
            let texts = [
                ("name", initiative.name.as_str()),
                ("kind", initiative.kind.as_str()),
                ("about", initiative.about.as_str()),
            ];
            faults_found.need_texts(line, &of, &texts);
        }
        check_ratings(&self.ratings, framework, faults_found);
    }
}

/// A city with one reading, as files of the first version hold it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CityAsWritten {
    id: CityId,
    name: String,
    country: String,
    language: String,
    framework: FrameworkId,
    #[serde(default)]
    framework_version: String,
    source: String,
    source_year: i32,
    heading: String,
    figure1_use: String,
    profile: Initiative,
    initiatives: Vec<CityInitiative>,
    ratings: Vec<ReferenceRating>,
}

impl From<CityAsWritten> for ReferenceCity {
    fn from(of: CityAsWritten) -> Self {
        let name = of.source.split(" (").next().unwrap_or_default().to_owned();
        let reading = Reading {
            id: ReadingId::new(format!("{}", of.source_year)),
            framework: of.framework,
            framework_version: of.framework_version,
            source: Source { name, year: of.source_year, citation: of.source, rated_by: RatedBy::Readers },
            heading: of.heading,
            figure1_use: of.figure1_use,
            profile: of.profile,
            initiatives: of.initiatives,
            ratings: of.ratings,
            not_applicable: Vec::new(),
        };
        Self {
            id: of.id,
            name: of.name,
            country: of.country,
            language: of.language,
            inhabitants: None,
            tags: Vec::new(),
            readings: vec![reading],
        }
    }
}

/// TEMPORARY.
pub fn city_to_text(_: &ReferenceCity) -> Result<String, ron::Error> {
    Ok(String::new())
}

/// TEMPORARY.
pub fn save_city(path: &Path, city: &ReferenceCity, expected: super::Expected) -> Result<(), Fault> {
    let text = city_to_text(city).map_err(|err| Fault::of_file(path, faults::cannot_write(err)))?;
    super::put(path, text.as_bytes(), expected, super::Readers::AsUsual)?;
    Ok(())
}
