//! Ratings against a source, of a city or of an answer key, and what must hold for each of them.

use super::scan::Step;
use super::{Needed, wire, wire_choices};
use crate::model::{Basis, Framework, ReferenceRating};
use crate::store::fault_list::FaultList;
use crate::text::{self, faults};

wire! {
    #[serde(default)]
    ReferenceRatingV1 => ReferenceRating {
        criterion: String,
        low: Needed<u8>,
        high: Needed<u8>,
        basis: Needed<BasisV1>,
        section: String,
        rationale: String,
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
        let high = self.high.0.unwrap_or(0);
        if self.low.0.is_some_and(|low| self.high.0.is_some_and(|high| low > high)) {
            faults_found.of("low", faults::range_upside_down(&of));
        }
        match self.basis.0 {
            Some(BasisV1::Aimed) if high > 2 => {
                faults_found.of("high", faults::basis_too_high(&of, text::cities::basis(Basis::Aimed), high));
            }
            Some(BasisV1::Planned) if high > 2 => {
                faults_found
                    .of("high", faults::basis_too_high(&of, text::cities::basis(Basis::Planned), high));
            }
            Some(BasisV1::General) if high > 1 => {
                faults_found.of("high", faults::general_too_high(&of, high))
            }
            _ => {}
        }
        faults_found.need_texts(&of, &[("section", &self.section), ("rationale", &self.rationale)]);
    }
}
