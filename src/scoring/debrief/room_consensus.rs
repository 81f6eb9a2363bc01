//! What stands as the room's common rating: the suggestions of the rules, and what the room decided instead.

use super::super::ConsensusStatus;
use super::Debrief;
use crate::model::{Answer, Assessment, CriterionId, Decision, Framework, Initiative, Rating, Room};
use std::collections::BTreeMap;

/// One criterion of a room's common rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomAnswer {
    pub criterion: CriterionId,
    /// What the rules suggest, whatever the room decided.
    pub suggested: ConsensusStatus,
    /// What stands; `None` while it is open.
    pub answer: Option<Answer>,
    pub decided_by: DecidedBy,
    /// The room's reason; empty where the rules decided or nobody has.
    pub reason: String,
}

/// Who decided an answer of a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedBy {
    /// The room is near enough to one level, or most say "not known" or "not applicable".
    Rules,
    /// The room, with a reason.
    Room,
    /// The room has chosen an answer and still owes the reason: it does not stand yet.
    AwaitsReason,
    /// Nobody yet.
    Nobody,
}

/// The answers of a room in the order of the exercise. A decision with a reason goes before what the
/// rules suggest. "Discuss" is where a talk starts from, not where it ends, so it decides nothing.
pub fn room_consensus(debrief: &Debrief, decisions: &BTreeMap<CriterionId, Decision>) -> Vec<RoomAnswer> {
    let of_rules = |status: ConsensusStatus| match status {
        ConsensusStatus::Consensus(level) => Some(Answer::Level(level)),
        ConsensusStatus::NotApplicable => Some(Answer::NotApplicable),
        ConsensusStatus::NotKnown => Some(Answer::NotKnown),
        ConsensusStatus::None
        | ConsensusStatus::Insufficient
        | ConsensusStatus::Split { .. }
        | ConsensusStatus::Discuss(_) => None,
    };
    let answer = |criterion: &super::CriterionDebrief| {
        let (answer, decided_by, reason) = match decisions.get(&criterion.id) {
            Some(Decision { reason, .. }) if reason.trim().is_empty() => {
                (None, DecidedBy::AwaitsReason, String::new())
            }
            Some(Decision { answer, reason }) => (Some(*answer), DecidedBy::Room, reason.trim().to_owned()),
            None => match of_rules(criterion.status) {
                Some(answer) => (Some(answer), DecidedBy::Rules, String::new()),
                None => (None, DecidedBy::Nobody, String::new()),
            },
        };
        RoomAnswer {
            criterion: criterion.id.clone(),
            suggested: criterion.status,
            answer,
            decided_by,
            reason,
        }
    };
    debrief.criteria.iter().map(answer).collect()
}

/// The common rating as an assessment that opens in the main program. Reasons and what was noted about a
/// criterion become its note; what the room left open is unanswered.
///
/// Nobody's name and nobody's own words are taken from the sheets, and no confidence: how far a room
/// agrees says how sure it is of the reading, not how well the level is evidenced.
pub fn consensus_assessment(framework: &Framework, room: &Room, answers: &[RoomAnswer]) -> Assessment {
    let exercise = &room.session.exercise;
    let mut assessment = Assessment::new(framework);
    assessment.own_framework.clone_from(&room.session.own_framework);
    assessment.initiative = Initiative {
        title: exercise.title.clone(),
        city: exercise.case.city.clone(),
        country: exercise.case.country.clone(),
        description: exercise.case.summary.clone(),
        ..Initiative::default()
    };
    for RoomAnswer { criterion, answer, reason, .. } in answers {
        let noted = room.notes.get(criterion).map_or("", |note| note.trim());
        let words: Vec<&str> =
            [reason.as_str(), noted].into_iter().filter(|words| !words.is_empty()).collect();
        let rating = Rating { answer: *answer, note: words.join("\n"), ..Rating::default() };
        if !rating.is_empty() {
            assessment.ratings.insert(criterion.clone(), rating);
        }
    }
    assessment
}
