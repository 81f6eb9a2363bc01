//! What is still to be found out: open answers and levels without evidence, the weightiest first.

use super::has_evidence;
use crate::model::{Assessment, Framework, Missing};
use crate::scoring::{CriterionResult, Scorecard};
use std::cmp::Reverse;

/// Something that is missing about one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToFindOut {
    /// Position of the criterion.
    pub place: usize,
    pub missing: Missing,
    /// The user has ticked it off, although it still is missing in the assessment.
    pub is_ticked: bool,
}

/// Everything that is missing: first the open answers that were asked, by what they could change, then levels without
/// evidence, the highest first, since they claim most. What the quick check does not ask is not missing.
pub fn to_find_out(framework: &Framework, assessment: &Assessment, scorecard: &Scorecard) -> Vec<ToFindOut> {
    let place = |result: &CriterionResult| framework.criteria.iter().position(|of| of.id == result.id);
    let is_asked = |place: &usize| {
        let criterion = &framework.criteria[*place];
        assessment.check.asks(criterion) || assessment.answer(&criterion.id).is_some()
    };
    let open = scorecard.open().into_iter().filter_map(place).filter(is_asked);
    let lacks_evidence =
        |result: &&CriterionResult| result.level().is_some() && !has_evidence(assessment, &result.id);
    let mut unproved: Vec<&CriterionResult> = scorecard.criteria.iter().filter(lacks_evidence).collect();
    unproved.sort_by_key(|result| Reverse(result.level()));
    let unproved = unproved.into_iter().filter_map(place);
    let of = |missing| {
        move |place: usize| {
            let inquiry = assessment.inquiries.get(&framework.criteria[place].id);
            let is_ticked = inquiry.is_some_and(|inquiry| inquiry.ticked == Some(missing));
            ToFindOut { place, missing, is_ticked }
        }
    };
    open.map(of(Missing::Answer)).chain(unproved.map(of(Missing::Evidence))).collect()
}
