//! The plan: steps up that somebody has taken on.

use super::{ActionId, CriterionId, Level};

/// How far an action is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ActionStatus {
    #[default]
    Open,
    UnderWay,
    Done,
    /// Given up; it stays in the plan as a record.
    Dropped,
}

impl ActionStatus {
    /// In the order an action goes through them.
    pub const ALL: [Self; 4] = [Self::Open, Self::UnderWay, Self::Done, Self::Dropped];
}

/// One level up on one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    pub criterion: CriterionId,
    /// The level the step starts from; it leads to the next.
    pub from: Level,
}

/// What somebody has taken on: a step up on one criterion, or one of the user’s own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAction {
    /// Tells it from others in calendars, whatever is written about it later; empty in plans of earlier versions.
    pub id: ActionId,
    /// The step of the framework; absent for one of the user’s own, which by itself moves no level.
    pub step: Option<PlannedStep>,
    /// What is to be done; the framework's words until somebody writes others.
    pub action: String,
    pub owner: String,
    /// As it was written, such as `June 2027`, or a day such as `2027-06-30`.
    pub due: String,
    /// What will show that it is done.
    pub proof: String,
    pub status: ActionStatus,
}

impl PlannedAction {
    /// The criterion it leads up on.
    pub fn criterion(&self) -> Option<&CriterionId> {
        self.step.as_ref().map(|step| &step.criterion)
    }

    /// Whether it is the step on that criterion from that level.
    pub fn is_step(&self, criterion: &CriterionId, from: Level) -> bool {
        self.step.as_ref().is_some_and(|step| step.criterion == *criterion && step.from == from)
    }
}

/// What one step up costs beside others: a whole number from 1 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepCost(u8);

impl StepCost {
    /// What a step costs where nothing else is said.
    pub const ONE: Self = Self(1);
    /// The dearest.
    pub const MAX: Self = Self(9);

    /// The cost of that size; `None` outside 1..=9.
    pub fn new(number: u8) -> Option<Self> {
        (Self::ONE.0..=Self::MAX.0).contains(&number).then_some(Self(number))
    }

    /// 1 to 9.
    pub fn number(self) -> u8 {
        self.0
    }

    /// One more; `None` at the dearest.
    pub fn dearer(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }

    /// One less; `None` at 1.
    pub fn cheaper(self) -> Option<Self> {
        Self::new(self.0 - 1)
    }
}

impl Default for StepCost {
    fn default() -> Self {
        Self::ONE
    }
}
