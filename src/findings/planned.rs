//! How the actions of a plan stand, and what those to be done do to the index together.

use super::{Lift, shown_score};
use crate::model::{ActionStatus, Answer, Assessment, Framework, Level, PlannedAction};
use crate::scoring::{Aggregation, PlanningBasis};
use std::collections::BTreeMap;

/// How an action stands, by its status and by the answer to its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionStanding {
    Open,
    UnderWay,
    /// Not said to be done, but the answer has reached the level it leads to.
    Reached,
    Done,
    /// Said to be done, but the answer is still below.
    DoneBelow,
    Dropped,
}

/// How that action stands.
pub fn action_standing(assessment: &Assessment, action: &PlannedAction) -> ActionStanding {
    let reached = action.step.as_ref().map(|step| {
        let level = assessment.answer(&step.criterion).and_then(Answer::level);
        level.is_some_and(|level| level > step.from)
    });
    let is_reached = reached == Some(true);
    match action.status {
        ActionStatus::Dropped => ActionStanding::Dropped,
        // One of the user’s own leads to no level that could be looked at.
        ActionStatus::Done if reached != Some(false) => ActionStanding::Done,
        ActionStatus::Done => ActionStanding::DoneBelow,
        _ if is_reached => ActionStanding::Reached,
        ActionStatus::UnderWay => ActionStanding::UnderWay,
        ActionStatus::Open => ActionStanding::Open,
    }
}

impl ActionStanding {
    /// Whether something is left to do.
    pub fn is_to_do(self) -> bool {
        matches!(self, Self::Open | Self::UnderWay)
    }
}

/// What an action that is to be done does to the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedEffect {
    /// The index before and after it, when those before it in the plan are done.
    Lift(Lift),
    /// It moves no level, its criterion does not count in the index, or too little is known for a number.
    None,
    /// The step does not begin at today’s level, and no action before it in the plan leads there.
    Later,
}

/// A plan as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YourPlan {
    /// In the plan’s order.
    pub actions: Vec<(ActionStanding, PlannedEffect)>,
    /// All that is to be done together; `None` where nothing of it changes the index.
    pub lift: Option<Lift>,
}

/// How the plan of an assessment stands.
pub fn your_plan(framework: &Framework, assessment: &Assessment) -> YourPlan {
    let basis = PlanningBasis::of(framework, assessment);
    let index = |levels: &[(usize, Level)]| {
        shown_score(basis.scores(Aggregation::Arithmetic, levels).overall, basis.coverage())
    };
    let now = index(&[]);
    let (mut before, mut done) = (now, BTreeMap::new());
    let effect = |action: &PlannedAction| {
        let standing = action_standing(assessment, action);
        let Some(step) = &action.step else { return (standing, PlannedEffect::None) };
        let place = framework.criteria.iter().position(|criterion| criterion.id == step.criterion);
        let (Some(place), ActionStanding::Open | ActionStanding::UnderWay) = (place, standing) else {
            return (standing, PlannedEffect::None);
        };
        let today = assessment.answer(&step.criterion).and_then(Answer::level);
        let level = done.get(&place).copied().or(today);
        let Some(to) = step.from.next().filter(|_| level == Some(step.from)) else {
            return (standing, PlannedEffect::Later);
        };
        done.insert(place, to);
        let levels: Vec<(usize, Level)> = done.iter().map(|(place, level)| (*place, *level)).collect();
        let then = index(&levels);
        let lift = before.zip(then).map(|(from, to)| Lift::between(from, to)).filter(|_| before != then);
        before = then;
        (standing, lift.map_or(PlannedEffect::None, PlannedEffect::Lift))
    };
    let actions: Vec<(ActionStanding, PlannedEffect)> = assessment.plan.iter().map(effect).collect();
    let lift = now.zip(before).map(|(from, to)| Lift::between(from, to)).filter(|lift| lift.by() != 0);
    YourPlan { actions, lift }
}
