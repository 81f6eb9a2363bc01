//! A reference city with its readings, each from a source of its own; a rating has passages.

use super::city_v1::CityInitiativeV1;
use super::ratings_v1::{BasisV1, check_basis};
use super::{InitiativeV1, Needed, is_default, wire, wire_choices, wire_file};
use crate::model::{Framework, Passage, RatedBy, Reading, ReferenceCity, ReferenceRating, Source};
use crate::store::fault_list::FaultList;
use crate::text::faults;

wire_file! { CityFileV2 { version: 2, city: CityV2 } }

wire! {
    #[serde(default)]
    CityV2 => ReferenceCity {
        id: String,
        name: String,
        country: String,
        language: String,
        #[serde(skip_serializing_if = "is_default")]
        inhabitants: Option<u32>,
        #[serde(skip_serializing_if = "is_default")]
        tags: Vec<String>,
        readings: Needed<Vec<ReadingV2>>,
    }

    #[serde(default)]
    ReadingV2 => Reading {
        id: String,
        framework: String,
        #[serde(skip_serializing_if = "is_default")]
        framework_version: String,
        source: SourceV2,
        #[serde(skip_serializing_if = "is_default")]
        heading: String,
        #[serde(skip_serializing_if = "is_default")]
        figure1_use: String,
        profile: InitiativeV1,
        #[serde(skip_serializing_if = "is_default")]
        initiatives: Vec<CityInitiativeV1>,
        ratings: Needed<Vec<ReferenceRatingV2>>,
        #[serde(skip_serializing_if = "is_default")]
        not_applicable: Vec<String>,
    }

    #[serde(default)]
    SourceV2 => Source {
        name: String,
        year: Needed<i32>,
        citation: String,
        rated_by: Needed<RatedByV2>,
    }

    #[serde(default)]
    ReferenceRatingV2 => ReferenceRating {
        criterion: String,
        low: Needed<u8>,
        high: Needed<u8>,
        basis: Needed<BasisV1>,
        #[serde(skip_serializing_if = "is_default")]
        passages: Vec<PassageV2>,
    }

    #[serde(default)]
    PassageV2 => Passage {
        #[serde(skip_serializing_if = "is_default")]
        section: String,
        text: String,
        #[serde(skip_serializing_if = "is_default")]
        link: Option<String>,
    }
}

wire_choices! {
    RatedByV2 => RatedBy { Readers, City }
}

impl CityV2 {
    /// Frameworks that its readings name, with the version where one is named.
    pub fn frameworks(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.readings.items().iter().map(|of| {
            let version = Some(of.framework_version.as_str()).filter(|version| !version.is_empty());
            (of.framework.as_str(), version)
        })
    }

    /// Notes what is wrong; each reading is looked at with the framework it names, where that is at hand.
    pub fn check<'f>(
        &self,
        framework: impl Fn(&str, Option<&str>) -> Option<&'f Framework>,
        faults_found: &mut FaultList,
    ) {
        let texts = [
            ("id", self.id.as_str()),
            ("name", &self.name),
            ("country", &self.country),
            ("language", &self.language),
        ];
        faults_found.need_texts("city", &texts);
        if self.readings.0.as_ref().is_some_and(Vec::is_empty) {
            faults_found.of("readings", faults::no_reading());
        }
        faults_found.each("readings", self.readings.items(), |here, i, reading| {
            if self.readings.items()[..i].iter().any(|other| other.id == reading.id) {
                here.of("id", faults::duplicate_id("readings", &reading.id));
            }
            let version = Some(reading.framework_version.as_str()).filter(|version| !version.is_empty());
            reading.check(framework(&reading.framework, version), here);
        });
    }
}

impl ReadingV2 {
    fn check(&self, framework: Option<&Framework>, here: &mut FaultList) {
        let of = format!("reading \"{}\"", self.id);
        here.need_texts(&of, &[("id", &self.id), ("framework", &self.framework)]);
        let is_own = self.source.rated_by.0 == Some(RatedByV2::City);
        if !is_own {
            here.need_texts(&of, &[("heading", &self.heading), ("figure1_use", &self.figure1_use)]);
        }
        here.within("source", |here| {
            here.need_texts(&of, &[("name", &self.source.name), ("citation", &self.source.citation)]);
        });
        here.within("profile", |here| here.need_texts("profile", &[("title", &self.profile.title)]));
        here.each("initiatives", &self.initiatives, |here, i, initiative| {
            initiative.check(i, here);
        });
        let known = |id: &str| framework.is_none_or(|f| f.criteria.iter().any(|c| c.id.as_str() == id));
        here.each("ratings", self.ratings.items(), |here, i, rating| {
            let criterion = &rating.criterion;
            if self.ratings.items()[..i].iter().any(|other| other.criterion == *criterion) {
                here.of("criterion", faults::rated_twice(criterion));
            }
            if !known(criterion) {
                here.of("criterion", faults::unknown_criterion("a rating", criterion));
            }
            rating.check(is_own, here);
        });
        here.each("not_applicable", &self.not_applicable, |here, _, id| {
            if !known(id) {
                here.here(faults::unknown_criterion("not_applicable", id));
            }
            if self.ratings.items().iter().any(|rating| rating.criterion == *id) {
                here.here(faults::rated_twice(id));
            }
        });
    }
}

impl ReferenceRatingV2 {
    /// A city that rated itself need not say what carries a level; whoever reads a source must.
    fn check(&self, is_own: bool, here: &mut FaultList) {
        let of = format!("rating of \"{}\"", self.criterion);
        check_basis(&of, (self.low.0, self.high.0), self.basis.0, here);
        if is_own {
            return;
        }
        if self.passages.is_empty() {
            here.of("passages", faults::no_passage(&of));
        }
        here.each("passages", &self.passages, |here, _, passage| {
            here.need_texts(&of, &[("section", &passage.section), ("text", &passage.text)]);
        });
    }
}
