//! The plan: steps up that somebody has taken on.

use super::{CriterionId, Level};

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

/// One step up on one criterion, and who sees to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAction {
    pub criterion: CriterionId,
    /// The level the step starts from; it leads to the next.
    pub from: Level,
    /// What is to be done; the framework's words until somebody writes others.
    pub action: String,
    pub owner: String,
    /// As it was written, such as `June 2027`.
    pub due: String,
    /// What will show that it is done.
    pub proof: String,
    pub status: ActionStatus,
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
