//! A later round: how each question stands to the round before it, and which have been looked at again.

use crate::model::{Answer, Assessment, CriterionId, Rating, Round};

/// One question of a later round, beside the round before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SecondLook<'a> {
    pub round: &'a Round,
    /// What was kept about it then; `None` where that was nothing.
    pub before: Option<&'a Rating>,
    pub state: LookState,
    /// The level that the evidence was given for, where another one stands now and nobody has said yet whether the
    /// evidence fits it.
    pub evidence_for: Option<Answer>,
}

/// Whether somebody has looked at a question again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookState {
    /// It stands as it was copied.
    NotYet,
    /// Looked at, and found right as it stands.
    StillSo,
    /// Something else stands now.
    Changed,
}

/// How far the second look is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookedAt {
    pub done: usize,
    pub of: usize,
}

/// The second look at one question; `None` in a first round, and where the round before answers other questions.
pub fn second_look<'a>(assessment: &'a Assessment, criterion: &CriterionId) -> Option<SecondLook<'a>> {
    let round = assessment.earlier_rounds.last().filter(|round| round.framework == assessment.framework)?;
    let (before, now) = (round.ratings.get(criterion), assessment.ratings.get(criterion));
    let is_confirmed = assessment.confirmed.contains(criterion);
    let state = match (is_confirmed, before == now) {
        (true, _) => LookState::StillSo,
        (false, true) => LookState::NotYet,
        (false, false) => LookState::Changed,
    };
    let doubt = before.zip(now).filter(|_| !is_confirmed).and_then(|(before, now)| {
        let is_copied = before.evidence == now.evidence && !now.evidence.is_empty();
        let has_moved = now.answer.is_some() && now.answer != before.answer;
        before.answer.filter(|_| is_copied && has_moved)
    });
    Some(SecondLook { round, before, state, evidence_for: doubt })
}

/// How many of the asked questions have been looked at again; `None` where there is no second look.
pub fn looked_at<'a>(
    assessment: &Assessment,
    asked: impl Iterator<Item = &'a CriterionId>,
) -> Option<LookedAt> {
    let mut looked_at = None;
    for criterion in asked {
        let look = second_look(assessment, criterion)?;
        let LookedAt { done, of } = looked_at.get_or_insert(LookedAt { done: 0, of: 0 });
        *done += usize::from(look.state != LookState::NotYet);
        *of += 1;
    }
    looked_at
}
