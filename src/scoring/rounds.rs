//! How the current round stands to an earlier one of the same version: the parts of the change, which
//! criteria moved, and how much was known then.

use super::{Aggregation, Cell, Coverage, Progress, Scheme, assessment_cells, coverage, progress};
use crate::model::{AreaId, Assessment, CriterionId, Framework, Level, Rating};
use std::collections::BTreeMap;

/// All that can be said about the way from an earlier round to the current one.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundProgress {
    /// Both rounds by the weights of today; the areas in the framework's order.
    pub progress: Progress,
    /// How much was known in the earlier round.
    pub before: Coverage,
    /// The same in the current round.
    pub after: Coverage,
    /// Criteria with another level than before, in the framework's order.
    pub moves: Vec<LevelMove>,
    /// Criteria with a level in both rounds.
    pub in_both: usize,
    /// What changed of the index besides levels.
    pub other: OtherChanges,
}

/// A criterion whose level is another one than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelMove {
    pub criterion: CriterionId,
    pub area: AreaId,
    pub from: Level,
    pub to: Level,
    /// Whether it counts in the index.
    pub counts: bool,
}

impl LevelMove {
    /// Whether the level is higher than before.
    pub fn is_up(&self) -> bool {
        self.to > self.from
    }
}

/// How many criteria of the index changed other than from one level to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OtherChanges {
    /// Without a level before, and with one now.
    pub became_known: usize,
    /// With a level before, and without one now.
    pub became_unknown: usize,
    /// Not applicable in one of the two rounds only.
    pub applicability: usize,
}

/// Compares the current ratings with earlier ones given under the same version of the framework.
pub fn round_progress(
    framework: &Framework,
    assessment: &Assessment,
    earlier: &BTreeMap<CriterionId, Rating>,
) -> RoundProgress {
    let scheme = Scheme::of_index(framework, assessment);
    let (before, after) = (assessment_cells(framework, earlier), assessment.cells(framework));
    let level = |ratings: &BTreeMap<CriterionId, Rating>, id: &CriterionId| ratings.get(id)?.answer?.level();
    let mut found = RoundProgress {
        progress: progress(&scheme, &before, &after, Aggregation::Arithmetic),
        before: coverage(&scheme, &before),
        after: coverage(&scheme, &after),
        moves: Vec::new(),
        in_both: 0,
        other: OtherChanges::default(),
    };
    for (j, criterion) in framework.criteria.iter().enumerate() {
        let counts = scheme.effective_weight(j) > 0.0;
        if counts {
            found.other.note(before[j], after[j]);
        }
        let levels = (level(earlier, &criterion.id), level(&assessment.ratings, &criterion.id));
        let (Some(from), Some(to)) = levels else { continue };
        found.in_both += 1;
        if from != to {
            let (criterion, area) = (criterion.id.clone(), criterion.area.clone());
            found.moves.push(LevelMove { criterion, area, from, to, counts });
        }
    }
    found
}

impl OtherChanges {
    fn note(&mut self, before: Cell, after: Cell) {
        let is_known = |cell| matches!(cell, Cell::Known { .. });
        match (before, after) {
            (Cell::NotApplicable, Cell::NotApplicable) => {}
            (Cell::NotApplicable, _) | (_, Cell::NotApplicable) => self.applicability += 1,
            _ if is_known(before) && !is_known(after) => self.became_unknown += 1,
            _ if !is_known(before) && is_known(after) => self.became_known += 1,
            _ => {}
        }
    }
}
