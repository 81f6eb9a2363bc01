//! Ratings against a source, of a city or of an answer key, and what must hold for each of them.

use super::scan::Step;
use super::{Needed, Wire, wire_choices};
use crate::model::{Basis, Framework, Passage, ReferenceRating};
use crate::store::fault_list::FaultList;
use crate::text::{self, faults};
use serde::{Deserialize, Serialize};

/// A rating with its one passage.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReferenceRatingV1 {
    pub criterion: String,
    pub low: Needed<u8>,
    pub high: Needed<u8>,
    pub basis: Needed<BasisV1>,
    pub section: String,
    pub rationale: String,
}

impl Wire<ReferenceRating> for ReferenceRatingV1 {
    fn from_model(model: &ReferenceRating) -> Self {
        let Passage { section, text, .. } = model.passages.first().cloned().unwrap_or_default();
        Self {
            criterion: String::from_model(&model.criterion),
            low: Needed::from_model(&model.low),
            high: Needed::from_model(&model.high),
            basis: Needed::from_model(&model.basis),
            section,
            rationale: text,
        }
    }

    fn into_model(self, faults: &mut FaultList) -> ReferenceRating {
        ReferenceRating {
            criterion: self.criterion.into_model(faults),
            low: faults.within("low", |here| self.low.into_model(here)),
            high: faults.within("high", |here| self.high.into_model(here)),
            basis: faults.within("basis", |here| self.basis.into_model(here)),
            passages: vec![Passage { section: self.section, text: self.rationale, link: None }],
        }
    }
}

wire_choices! {
    BasisV1 => Basis { Described, Aimed, Planned, Inferred, General }
}

/// Notes what is wrong with the ratings of one text, one step from what is looked at.
pub fn check_ratings(
    list: impl Into<Step>,
    ratings: &[ReferenceRatingV1],
    framework: Option<&Framework>,
    faults_found: &mut FaultList,
) {
    faults_found.each(list, ratings, |faults_found, i, rating| {
        let criterion = &rating.criterion;
        if ratings[..i].iter().any(|other| other.criterion == *criterion) {
            faults_found.of("criterion", faults::rated_twice(criterion));
        }
        let known = |framework: &Framework| framework.criteria.iter().any(|c| c.id.as_str() == criterion);
        if framework.is_some_and(|framework| !known(framework)) {
            faults_found.of("criterion", faults::unknown_criterion("a rating", criterion));
        }
        rating.check(faults_found);
    });
}

impl ReferenceRatingV1 {
    fn check(&self, faults_found: &mut FaultList) {
        let of = format!("rating of \"{}\"", self.criterion);
        check_basis(&of, (self.low.0, self.high.0), self.basis.0, faults_found);
        faults_found.need_texts(&of, &[("section", &self.section), ("rationale", &self.rationale)]);
    }
}

/// Notes what is wrong with the lower and the higher level of a rating, and with what carries them.
pub fn check_basis(
    of: &str,
    (low, high): (Option<u8>, Option<u8>),
    basis: Option<BasisV1>,
    faults_found: &mut FaultList,
) {
    if low.is_some_and(|low| high.is_some_and(|high| low > high)) {
        faults_found.of("low", faults::range_upside_down(of));
    }
    let high = high.unwrap_or(0);
    let too_high = match basis {
        Some(BasisV1::Aimed) if high > 2 => {
            faults::basis_too_high(of, text::cities::basis(Basis::Aimed), high)
        }
        Some(BasisV1::Planned) if high > 2 => {
            faults::basis_too_high(of, text::cities::basis(Basis::Planned), high)
        }
        Some(BasisV1::General) if high > 1 => faults::general_too_high(of, high),
        _ => return,
    };
    faults_found.of("high", too_high);
}
