//! Which question is open although it was answered: one of its levels changed with the version.

use crate::model::{Answer, Assessment, CriterionId, Framework};

/// An answer to an earlier version of a question, to be given again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedAgain<'a> {
    /// What changed in the question, in one sentence of the framework.
    pub reason: &'a str,
    /// The answer to the earlier version.
    pub earlier: Answer,
}

/// `None` where the question is answered, was not answered before, or means what it meant then.
pub fn asked_again<'a>(
    framework: &'a Framework,
    assessment: &Assessment,
    criterion: &CriterionId,
) -> Option<AskedAgain<'a>> {
    if assessment.answer(criterion).is_some() {
        return None;
    }
    let answered = |round: &crate::model::Round| {
        let answer = round.ratings.get(criterion)?.answer?;
        Some((answer, round.framework.clone()))
    };
    let (earlier, of) = assessment.earlier_rounds.iter().rev().find_map(answered)?;
    let crosswalk = framework.crosswalk_from(&of.version).filter(|_| of.id == framework.id)?;
    let reason = crosswalk.reason_to_ask_again(criterion).filter(|_| earlier.level().is_some())?;
    Some(AskedAgain { reason, earlier })
}
