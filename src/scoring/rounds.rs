//! How the current round stands to an earlier one of the same version: the parts of the change, which
//! criteria moved, and how much was known then.

use super::{Aggregation, Cell, Progress, Scheme, assessment_cells, coverage, progress};
use crate::model::{AreaId, AreaRole, Assessment, CriterionId, Framework, Level, Rating};
use std::collections::BTreeMap;

/// All that can be said about the way from an earlier round to the current one.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundProgress {
    /// Both rounds by the weights of today; the areas in the framework's order.
    pub progress: Progress,
    /// Share of the weight of the index that was known in the earlier round, 0..1.
    pub coverage_before: Option<f64>,
    /// The same in the current round.
    pub coverage_after: Option<f64>,
    /// Criteria of the action areas with another level than before, in the framework's order.
    pub moves: Vec<LevelMove>,
    /// The same for the foundation, which stands apart.
    pub foundation_moves: Vec<LevelMove>,
    /// Criteria of the action areas with a level in both rounds.
    pub in_both: usize,
    /// Criteria of the action areas with a level in the earlier round.
    pub levels_before: usize,
    /// Criteria of the action areas that concerned the initiative in the earlier round.
    pub applicable_before: usize,
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
        coverage_before: coverage(&scheme, &before).overall,
        coverage_after: coverage(&scheme, &after).overall,
        moves: Vec::new(),
        foundation_moves: Vec::new(),
        in_both: 0,
        levels_before: 0,
        applicable_before: 0,
        other: OtherChanges::default(),
    };
    for (j, criterion) in framework.criteria.iter().enumerate() {
        if scheme.effective_weight(j) > 0.0 {
            found.other.note(before[j], after[j]);
        }
        let levels = (level(earlier, &criterion.id), level(&assessment.ratings, &criterion.id));
        let role = framework.area(&criterion.area).map(|area| area.role);
        if role == Some(AreaRole::ActionArea) {
            found.in_both += usize::from(levels.0.and(levels.1).is_some());
            found.levels_before += usize::from(levels.0.is_some());
            found.applicable_before += usize::from(before[j] != Cell::NotApplicable);
        }
        let (Some(from), Some(to)) = levels else { continue };
        if from == to {
            continue;
        }
        let moves = match role {
            Some(AreaRole::Foundation) => &mut found.foundation_moves,
            _ => &mut found.moves,
        };
        let (criterion, area) = (criterion.id.clone(), criterion.area.clone());
        moves.push(LevelMove { criterion, area, from, to });
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
