//! A reference city with one set of ratings.

use super::ratings_v1::check_ratings;
use super::{InitiativeV1, Needed, ReferenceRatingV1, is_default, wire, wire_file};
use crate::model::{CityInitiative, Framework, ReferenceCity};
use crate::store::fault_list::FaultList;

wire_file! { CityFileV1 { version: 1, city: CityV1 } }

wire! {
    #[serde(default)]
    CityV1 => ReferenceCity {
        id: String,
        name: String,
        country: String,
        language: String,
        framework: String,
        #[serde(skip_serializing_if = "is_default")]
        framework_version: String,
        source: String,
        source_year: Needed<i32>,
        heading: String,
        figure1_use: String,
        profile: InitiativeV1,
        initiatives: Needed<Vec<CityInitiativeV1>>,
        ratings: Needed<Vec<ReferenceRatingV1>>,
    }

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
            let CityInitiativeV1 { name, kind, about, .. } = initiative;
            let of = format!("initiative {}", i + 1);
            here.need_texts(&of, &[("name", name), ("kind", kind), ("about", about)]);
        });
        check_ratings("ratings", self.ratings.items(), framework, faults_found);
    }
}
