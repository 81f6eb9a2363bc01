//! Ratings against a source, of a city or of an answer key: what must hold for each of them.

use super::fault_list::FaultList;
use crate::model::{Basis, Framework};
use crate::text::{self, faults};
use serde::Deserialize;

/// A rating as somebody may have written it. Whatever can be missing is.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DraftRating {
    pub criterion: String,
    pub low: u8,
    pub high: u8,
    pub basis: Basis,
    pub section: String,
    pub rationale: String,
}

impl Default for DraftRating {
    fn default() -> Self {
        Self {
            criterion: String::new(),
            low: 0,
            high: 0,
            basis: Basis::Inferred,
            section: String::new(),
            rationale: String::new(),
        }
    }
}

/// Notes what is wrong with each rating, and with all of them together.
pub fn check_ratings(ratings: &[DraftRating], framework: Option<&Framework>, faults_found: &mut FaultList) {
    for (i, rating) in ratings.iter().enumerate() {
        check_rating(&ratings[..i], rating, framework, faults_found);
    }
}

fn check_rating(
    before: &[DraftRating],
    rating: &DraftRating,
    framework: Option<&Framework>,
    faults_found: &mut FaultList,
) {
    let earlier = before.iter().filter(|other| other.criterion == rating.criterion).count();
    let line = faults_found.line("criterion", &rating.criterion, earlier);
    let of = format!("rating of \"{}\"", rating.criterion);
    if earlier > 0 {
        faults_found.add(line, faults::rated_twice(&rating.criterion));
    }
    let known = |framework: &Framework| {
        framework.criteria.iter().any(|criterion| criterion.id.as_str() == rating.criterion)
    };
    if framework.is_some_and(|framework| !known(framework)) {
        faults_found.add(line, faults::unknown_criterion("a rating", &rating.criterion));
    }
    for level in [rating.low, rating.high].into_iter().filter(|level| *level > 4) {
        faults_found.add(line, faults::bad_level(&of, level));
    }
    if rating.low > rating.high {
        faults_found.add(line, faults::range_upside_down(&of));
    }
    if matches!(rating.basis, Basis::Aimed | Basis::Planned) && rating.high > 2 {
        let basis = text::cities::basis(rating.basis);
        faults_found.add(line, faults::basis_too_high(&of, basis, rating.high));
    }
    if rating.basis == Basis::General && rating.high > 1 {
        faults_found.add(line, faults::general_too_high(&of, rating.high));
    }
    let texts = [("section", rating.section.as_str()), ("rationale", rating.rationale.as_str())];
    faults_found.need_texts(line, &of, &texts);
}
