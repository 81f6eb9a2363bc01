//! A reference city with one set of ratings.

use super::ratings_v1::check_ratings;
use super::{InitiativeV1, Needed, ReferenceRatingV1, Wire, is_default, wire, wire_file};
use crate::model::{
    CityId, CityInitiative, Framework, FrameworkId, RatedBy, Reading, ReadingId, ReferenceCity, Source,
};
use crate::store::fault_list::FaultList;
use serde::{Deserialize, Serialize};

wire_file! { CityFileV1 { version: 1, city: CityV1 } }

/// A city with the one reading of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CityV1 {
    pub id: String,
    pub name: String,
    pub country: String,
    pub language: String,
    pub framework: String,
    pub framework_version: String,
    pub source: String,
    pub source_year: Needed<i32>,
    pub heading: String,
    pub figure1_use: String,
    pub profile: InitiativeV1,
    pub initiatives: Needed<Vec<CityInitiativeV1>>,
    pub ratings: Needed<Vec<ReferenceRatingV1>>,
}

wire! {
    #[serde(default)]
    CityInitiativeV1 => CityInitiative {
        name: String,
        #[serde(skip_serializing_if = "is_default")]
        year: Option<i32>,
        #[serde(skip_serializing_if = "is_default")]
        lead: String,
        #[serde(skip_serializing_if = "is_default")]
        partners: Vec<String>,
        kind: String,
        about: String,
    }
}

impl CityV1 {
    /// Notes what is wrong; the framework is the one it names, where that is at hand.
    pub fn check(&self, framework: Option<&Framework>, faults_found: &mut FaultList) {
        let texts = [
            ("id", self.id.as_str()),
            ("name", &self.name),
            ("country", &self.country),
            ("language", &self.language),
            ("framework", &self.framework),
            ("source", &self.source),
            ("heading", &self.heading),
            ("figure1_use", &self.figure1_use),
        ];
        faults_found.need_texts("city", &texts);
        faults_found.within("profile", |here| here.need_texts("profile", &[("title", &self.profile.title)]));
        faults_found.each("initiatives", self.initiatives.items(), |here, i, initiative| {
            initiative.check(i, here);
        });
        check_ratings("ratings", self.ratings.items(), framework, faults_found);
    }

    /// The city with its one reading. Its source had no short name: what stands before the year in the citation is one.
    pub fn into_model(self, faults_found: &mut FaultList) -> ReferenceCity {
        let year = faults_found.within("source_year", |here| self.source_year.into_model(here));
        let before_year = self.source.split(" (").next().unwrap_or_default();
        let source = Source {
            name: before_year.to_owned(),
            year,
            citation: self.source.clone(),
            rated_by: RatedBy::Readers,
        };
        let reading = Reading {
            id: ReadingId::new(year.to_string()),
            framework: FrameworkId::new(self.framework),
            framework_version: self.framework_version,
            source,
            heading: self.heading,
            figure1_use: self.figure1_use,
            profile: faults_found.within("profile", |here| self.profile.into_model(here)),
            initiatives: faults_found.within("initiatives", |here| self.initiatives.into_model(here)),
            ratings: faults_found.within("ratings", |here| self.ratings.into_model(here)),
            not_applicable: Vec::new(),
        };
        ReferenceCity {
            id: CityId::new(self.id),
            name: self.name,
            country: self.country,
            language: self.language,
            inhabitants: None,
            tags: Vec::new(),
            readings: vec![reading],
        }
    }
}

impl CityInitiativeV1 {
    /// Notes what is wrong; `place` is its place among those of the city.
    pub fn check(&self, place: usize, here: &mut FaultList) {
        let Self { name, kind, about, .. } = self;
        let of = format!("initiative {}", place + 1);
        here.need_texts(&of, &[("name", name), ("kind", kind), ("about", about)]);
    }
}
