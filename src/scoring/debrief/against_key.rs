//! One person’s answers beside an answer key: the figures, and each criterion with the passage.
//!
//! What a case says of all cities together ([`Basis::General`]) it does not say of this one: no level of it is right,
//! and "not known" is.

use super::super::{Calibration, Cell, answer_cell, calibrate, rating_cell};
use crate::model::{Answer, Basis, CriterionId, Rating, ReferenceRating};
use std::collections::BTreeMap;

/// A rater beside a key, as a whole and criterion by criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct AgainstKey {
    /// Bias, error, agreement and kappa over all criteria asked.
    pub calibration: Calibration,
    /// In the order they were asked.
    pub criteria: Vec<CriterionAgainstKey>,
}

/// One criterion of a rater beside a key.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionAgainstKey {
    pub id: CriterionId,
    /// `None` where the rater left it unanswered.
    pub own: Option<Answer>,
    /// Levels, basis, section and rationale; `None` where the case does not evidence the criterion.
    pub key: Option<ReferenceRating>,
    /// What the case says of all cities together: to be shown, never right. `None` where it says nothing.
    pub of_all_cities: Option<ReferenceRating>,
    /// Own level minus the middle of the key, -4..=4, above 0 is lenient; `None` without levels on both sides.
    pub difference: Option<f64>,
    pub standing: KeyStanding,
}

/// How one answer stands to the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyStanding {
    /// The key's level, or within its range.
    Exact,
    /// Up to one level outside it.
    Adjacent,
    /// Further off.
    Off,
    /// The key has a level and the rater gave none.
    NotRated,
    /// The rater gave a level and the case says nothing.
    WithoutEvidence,
    /// The case says nothing and the rater said "not known", which is right.
    RightlyNotKnown,
    /// The case says nothing, and the rater said "not applicable" or nothing.
    NeitherRated,
}

/// Sets a rater’s answers on these criteria beside a key.
pub fn against_key(
    ratings: &BTreeMap<CriterionId, Rating>,
    criteria: &[CriterionId],
    key: &[ReferenceRating],
) -> AgainstKey {
    let own = |id: &CriterionId| ratings.get(id).and_then(|rating| rating.answer);
    let criterion = |id: &CriterionId| {
        let of_all_cities = rating_of_all_cities(key, id).cloned();
        let (own, key) = (own(id), key_rating(key, id));
        let cell = answer_cell(own);
        CriterionAgainstKey {
            id: id.clone(),
            own,
            key: key.cloned(),
            of_all_cities,
            difference: cell.point().zip(rating_cell(key).point()).map(|(own, key)| own - key),
            standing: standing(own, key),
        }
    };
    let own_cells: Vec<Cell> = criteria.iter().map(|id| answer_cell(own(id))).collect();
    let key_cells: Vec<Cell> = criteria.iter().map(|id| rating_cell(key_rating(key, id))).collect();
    AgainstKey {
        calibration: calibrate(&own_cells, &key_cells),
        criteria: criteria.iter().map(criterion).collect(),
    }
}

fn standing(own: Option<Answer>, key: Option<&ReferenceRating>) -> KeyStanding {
    match (own.and_then(Answer::level), key) {
        (Some(own), Some(key)) => {
            let (own, low, high) = (own.number(), key.low.number(), key.high.number());
            match low.saturating_sub(own).max(own.saturating_sub(high)) {
                0 => KeyStanding::Exact,
                1 => KeyStanding::Adjacent,
                _ => KeyStanding::Off,
            }
        }
        (None, Some(_)) => KeyStanding::NotRated,
        (Some(_), None) => KeyStanding::WithoutEvidence,
        (None, None) if own == Some(Answer::NotKnown) => KeyStanding::RightlyNotKnown,
        (None, None) => KeyStanding::NeitherRated,
    }
}

/// What is right for a criterion; `None` where the case does not say it of this city, so that "not known" is right.
pub fn key_rating<'k>(key: &'k [ReferenceRating], id: &CriterionId) -> Option<&'k ReferenceRating> {
    key.iter().find(|rating| rating.criterion == *id && rating.basis != Basis::General)
}

/// What the case says of all cities together, and not of this one; `None` where there is no such thing.
pub fn rating_of_all_cities<'k>(key: &'k [ReferenceRating], id: &CriterionId) -> Option<&'k ReferenceRating> {
    key.iter().find(|rating| rating.criterion == *id && rating.basis == Basis::General)
}

/// The level of a key to reckon with, the middle of a range; `None` where it knows none.
pub(super) fn key_point(key: &[ReferenceRating], id: &CriterionId) -> Option<f64> {
    rating_cell(key_rating(key, id)).point()
}
