//! What planning rests on, and the exact ways to a target, for one assessment.

use super::{
    Aggregation, Cell, LeastEffort, Reading, Scheme, Scorecard, Scores, StepCosts, Target, aggregate,
    coverage, least_effort,
};
use crate::model::{Answer, Assessment, CriterionId, Framework, Level};
use std::num::NonZeroU16;

/// Everything that plans depend on, in the framework's order.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanningBasis {
    scheme: Scheme,
    cells: Vec<Cell>,
    costs: Vec<StepCosts>,
}

impl PlanningBasis {
    /// The weights, answers and costs of an assessment.
    pub fn of(framework: &Framework, assessment: &Assessment) -> Self {
        let cost = |criterion: &crate::model::Criterion| {
            let cost = u16::from(assessment.step_cost(&criterion.id).number());
            [NonZeroU16::new(cost).unwrap_or(NonZeroU16::MIN); 4]
        };
        Self {
            scheme: Scheme::of_index(framework, assessment),
            cells: assessment.cells(framework),
            costs: framework.criteria.iter().map(cost).collect(),
        }
    }

    /// Share of the weight of the index that is known, 0..1; `None` where nothing is applicable.
    pub fn coverage(&self) -> Option<f64> {
        coverage(&self.scheme, &self.cells).overall
    }

    /// Scores of the areas and the index with those criteria, by position, at those levels.
    pub fn scores(&self, across: Aggregation, levels: &[(usize, Level)]) -> Scores {
        let mut cells = self.cells.clone();
        for (criterion, level) in levels {
            cells[*criterion] = Cell::level(f64::from(level.number()));
        }
        aggregate(&self.scheme, &cells, Aggregation::Arithmetic, across, Reading::KnownOnly)
    }

    /// What the step up from that level costs.
    pub fn step_cost(&self, criterion: usize, from: Level) -> u32 {
        self.costs[criterion].get(from.index()).map_or(0, |cost| u32::from(cost.get()))
    }

    /// The cheapest way to the target with the highest score at its cost; `None` where it cannot be reached.
    pub fn cheapest_way(&self, across: Aggregation, target: &Target) -> Option<LeastEffort> {
        least_effort(&self.scheme, &self.cells, across, &self.costs, target)
    }

    /// Of the ways that cost as little as the cheapest one that leaves as few steps as can be waiting for
    /// another on the same criterion: a step that follows n others there counts n, and the sum is least.
    /// Exact, by the same search: that sum is added to the cost in a unit so small that all of it together
    /// is less than a cost of 1.
    pub fn way_of_single_steps(&self, across: Aggregation, target: &Target) -> Option<LeastEffort> {
        let cheapest = self.cheapest_way(across, target)?;
        if cheapest.raises.iter().all(|raise| raise.to == raise.from + 1) {
            return Some(cheapest);
        }
        // Four steps on one criterion wait 0 + 1 + 2 + 3 times.
        let most = 6 * self.cells.len() + 1;
        // Costs are 9 at most, and what is above this is no framework that anybody could answer.
        let unit = u16::try_from(most).unwrap_or(u16::MAX).min((u16::MAX - 3) / 9);
        let fine = |(cell, costs): (&Cell, &StepCosts)| {
            let is_at = |level: &Level| *cell == Cell::level(f64::from(level.number()));
            let from = Level::ALL.iter().position(is_at).unwrap_or_default();
            std::array::from_fn(|step| {
                let waits = u16::try_from(step.saturating_sub(from)).unwrap_or_default();
                let cost = costs[step].get().saturating_mul(unit).saturating_add(waits);
                NonZeroU16::new(cost).unwrap_or(costs[step])
            })
        };
        let costs: Vec<StepCosts> = self.cells.iter().zip(&self.costs).map(fine).collect();
        let way = least_effort(&self.scheme, &self.cells, across, &costs, target)?;
        Some(LeastEffort { cost: cheapest.cost, ..way })
    }
}

/// All results with those criteria at those levels; the assessment stays as it is.
pub fn with_levels<'a>(
    framework: &Framework,
    assessment: &Assessment,
    levels: impl IntoIterator<Item = (&'a CriterionId, Level)>,
) -> Scorecard {
    let mut raised = assessment.clone();
    for (criterion, level) in levels {
        raised.ratings.entry(criterion.clone()).or_default().answer = Some(Answer::Level(level));
    }
    Scorecard::of(framework, &raised)
}
