//! Which levels stand on evidence, and which on a word alone.

use crate::model::{Answer, Assessment, CriterionId, Framework};

/// How many levels have something to show for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EvidenceCount {
    /// Criteria with a level.
    pub levels: usize,
    /// Those of them without evidence.
    pub without: usize,
}

impl EvidenceCount {
    /// Over all questions of the framework.
    pub fn of(framework: &Framework, assessment: &Assessment) -> Self {
        let has_level = |id: &&CriterionId| assessment.answer(id).and_then(Answer::level).is_some();
        let levels = || framework.criteria.iter().map(|criterion| &criterion.id).filter(has_level);
        Self {
            levels: levels().count(),
            without: levels().filter(|id| !has_evidence(assessment, id)).count(),
        }
    }
}

/// Whether something would be shown for the answer to that criterion: words, a link, or a file.
pub fn has_evidence(assessment: &Assessment, criterion: &CriterionId) -> bool {
    let evidence = assessment.ratings.get(criterion).map(|rating| &rating.evidence);
    evidence.is_some_and(|of| !of.text.trim().is_empty() || !of.link.trim().is_empty())
}
