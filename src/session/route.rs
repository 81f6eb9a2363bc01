//! Where the user is, and what is said there.

use super::Change;
use std::fmt::Display;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    Start,
    Initiative,
    Score,
    Results,
    Compare,
    Plan,
    Report,
    /// The reference cities, without any assessment.
    Cities,
    /// Courses: exercises, rating together, and what came of it.
    Course,
}

impl Route {
    /// The way through an assessment, in its order.
    pub const WAY: [Self; 7] =
        [Self::Start, Self::Initiative, Self::Score, Self::Results, Self::Compare, Self::Plan, Self::Report];

    /// What stands beside it, without an assessment.
    pub const BESIDE: [Self; 2] = [Self::Cities, Self::Course];

    /// Whether the screen shows an open assessment.
    pub fn needs_document(self) -> bool {
        !matches!(self, Self::Start | Self::Cities | Self::Course)
    }
}

impl Route {
    /// The screen that shows such a change of the assessment; `None` where the one that is shown does as well.
    pub fn of_change(change: &Change) -> Option<Self> {
        Some(match change {
            Change::OwnLeads(Some(_)) => Self::Cities,
            Change::OwnLeads(None) | Change::Profile(_) => Self::Initiative,
            Change::Round | Change::RoundName | Change::Framework | Change::Imported => Self::Results,
            Change::CountGeneral => Self::Compare,
            _ if change.criterion().is_some() => Self::Score,
            _ if change.is_of_plan() => Self::Plan,
            _ => return None,
        })
    }
}

/// Good news, or something that went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Done,
    Attention,
}

/// A message that stays until it is put away or replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub text: String,
}

impl Notice {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Done, text: text.into() }
    }

    /// Something needs a look.
    pub fn attention(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Attention, text: text.into() }
    }

    /// A fault, in its own words.
    pub fn fault(fault: &impl Display) -> Self {
        Self::attention(fault.to_string())
    }
}
