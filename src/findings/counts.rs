//! One count of answers, each of its numbers named by what it counts.

use crate::model::{Answer, AreaId, Assessment, Criterion, Framework};

/// How the questions of an assessment, or of one of its areas, were answered.
///
/// Levels, not applicable, not known, unanswered and not asked add up to the questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All questions, asked in this length of the check or not.
    pub questions: usize,
    /// With a level.
    pub levels: usize,
    pub not_applicable: usize,
    pub not_known: usize,
    /// Asked, and nothing was said yet.
    pub unanswered: usize,
    /// Not asked in the quick check, and without an answer.
    pub not_asked: usize,
    /// Asked in this length of the check.
    pub asked: usize,
    /// Those of the asked to which something was said, be it "not known yet".
    pub answered: usize,
}

impl Counts {
    /// Over all questions.
    pub fn of(framework: &Framework, assessment: &Assessment) -> Self {
        Self::over(framework.criteria.iter(), assessment)
    }

    /// Over the questions of one area.
    pub fn of_area(framework: &Framework, assessment: &Assessment, area: &AreaId) -> Self {
        Self::over(framework.criteria_of(area), assessment)
    }

    fn over<'a>(criteria: impl Iterator<Item = &'a Criterion>, assessment: &Assessment) -> Self {
        let mut counts = Self::default();
        for criterion in criteria {
            let is_asked = assessment.check.asks(criterion);
            let answer = assessment.answer(&criterion.id);
            counts.questions += 1;
            counts.asked += usize::from(is_asked);
            counts.answered += usize::from(is_asked && answer.is_some());
            *match answer {
                Some(Answer::Level(_)) => &mut counts.levels,
                Some(Answer::NotApplicable) => &mut counts.not_applicable,
                Some(Answer::NotKnown) => &mut counts.not_known,
                None if is_asked => &mut counts.unanswered,
                None => &mut counts.not_asked,
            } += 1;
        }
        counts
    }

    /// Questions that concern the initiative.
    pub fn applicable(&self) -> usize {
        self.questions - self.not_applicable
    }

    /// Questions that concern the initiative and have no level.
    pub fn open(&self) -> usize {
        self.not_known + self.unanswered + self.not_asked
    }
}
