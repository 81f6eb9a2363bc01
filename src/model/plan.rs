//! The plan: steps up that somebody has taken on.

use super::{CriterionId, Level};
use serde::{Deserialize, Serialize};

/// How far an action is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedAction {
    pub criterion: CriterionId,
    /// The level the step starts from; it leads to the next.
    pub from: Level,
    /// What is to be done; the framework's words until somebody writes others.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub action: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// As it was written, such as `June 2027`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub due: String,
    /// What will show that it is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proof: String,
    #[serde(default)]
    pub status: ActionStatus,
}

/// What one step up costs beside others: a whole number from 1 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
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

/// A number that cannot be the cost of a step.
#[derive(Debug, thiserror::Error)]
#[error("the cost of a step is a whole number from 1 to 9, not {0}")]
pub struct InvalidStepCost(u8);

impl TryFrom<u8> for StepCost {
    type Error = InvalidStepCost;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or(InvalidStepCost(number))
    }
}

impl From<StepCost> for u8 {
    fn from(cost: StepCost) -> Self {
        cost.0
    }
}
