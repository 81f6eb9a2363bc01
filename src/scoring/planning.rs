//! Next steps, the cheapest way to a goal, and what raised levels would change. Reckoned with the average.

use super::{
    Aggregation, Cell, CriterionResult, LeastEffort, Raise, Reading, Scheme, Scorecard, StepCosts, Target,
    aggregate, least_effort,
};
use crate::model::{Answer, Assessment, CriterionId, Framework, Level, ReferenceCity};
use std::cmp::Reverse;
use std::num::NonZeroU16;

/// So many steps with the largest effect are marked.
pub const MARKED_STEPS: usize = 3;

/// Everything the cheapest way depends on, in the framework's order.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanningBasis {
    scheme: Scheme,
    cells: Vec<Cell>,
    costs: Vec<StepCosts>,
}

impl PlanningBasis {
    /// The weights, answers and costs of an assessment.
    pub fn of(framework: &Framework, assessment: &Assessment) -> Self {
        Self {
            scheme: Scheme::of_index(framework, assessment),
            cells: assessment.cells(framework),
            costs: step_costs(framework, assessment),
        }
    }

    /// The cheapest way to the target; `None` where it cannot be reached.
    pub fn cheapest_way(&self, target: &Target) -> Option<LeastEffort> {
        let Self { scheme, cells, costs } = self;
        least_effort(scheme, cells, Aggregation::Arithmetic, costs, target)
    }

    /// The way to a city's level on every criterion on which both have one and the city is further on.
    /// Of two readings of the city the lower counts, since a level must be evidenced.
    pub fn way_to_city(&self, framework: &Framework, city: &ReferenceCity) -> LeastEffort {
        let raise = |(j, criterion): (usize, &crate::model::Criterion)| {
            let to = city.rating(&criterion.id)?.low.number();
            let from = Level::ALL.iter().find(|level| self.cells[j] == cell(**level))?.number();
            (to > from).then_some(Raise { criterion: j, from, to })
        };
        let raises: Vec<Raise> = framework.criteria.iter().enumerate().filter_map(raise).collect();
        let mut cells = self.cells.clone();
        let mut cost = 0;
        for raise in &raises {
            cells[raise.criterion] = Cell::level(f64::from(raise.to));
            let steps = &self.costs[raise.criterion][usize::from(raise.from)..usize::from(raise.to)];
            cost += steps.iter().map(|step| u32::from(step.get())).sum::<u32>();
        }
        let (inside, across) = (Aggregation::Arithmetic, Aggregation::Arithmetic);
        let done = aggregate(&self.scheme, &cells, inside, across, Reading::KnownOnly);
        LeastEffort { cost, raises, score: done.overall, areas: done.areas }
    }
}

/// What each step up costs, as chosen, in the framework's order.
pub fn step_costs(framework: &Framework, assessment: &Assessment) -> Vec<StepCosts> {
    let cost = |criterion: &crate::model::Criterion| {
        let cost = u16::from(assessment.step_cost(&criterion.id).number());
        [NonZeroU16::new(cost).unwrap_or(NonZeroU16::MIN); 4]
    };
    framework.criteria.iter().map(cost).collect()
}

fn cell(level: Level) -> Cell {
    Cell::level(f64::from(level.number()))
}

/// Every criterion with a level below the top: the largest gain for one step first, then the lowest.
pub fn next_steps(scorecard: &Scorecard) -> Vec<&CriterionResult> {
    let mut steps: Vec<_> =
        scorecard.criteria.iter().filter(|result| result.level().is_some_and(|l| l < Level::MAX)).collect();
    #[expect(clippy::cast_possible_truncation, reason = "gains are at most 100 points")]
    // Gains that differ only by the rounding of sums are the same.
    let millionths = |result: &CriterionResult| (result.gain_of_one_step.unwrap_or(0.0) * 1e6).round() as i64;
    steps.sort_by_key(|result| (Reverse(millionths(result)), result.level()));
    steps
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
