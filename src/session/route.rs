//! Where the user is, and what is said there.

use super::{Change, Course, Document, Place};
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

/// What is shown, with what it needs: no screen has to ask whether that is there.
#[derive(Clone, Copy, Debug)]
pub enum Screen<'a> {
    Start,
    Initiative(&'a Document),
    Score(&'a Document),
    Results(&'a Document),
    Compare(&'a Document),
    Plan(&'a Document),
    Report(&'a Document),
    Cities,
    Course(&'a Place),
}

impl<'a> Screen<'a> {
    /// The screen at a route; the start where its assessment is not there.
    pub(super) fn at(route: Route, document: Option<&'a Document>, course: &'a Course) -> Self {
        let of = |screen: fn(&'a Document) -> Self| document.map_or(Self::Start, screen);
        match route {
            Route::Start => Self::Start,
            Route::Initiative => of(Self::Initiative),
            Route::Score => of(Self::Score),
            Route::Results => of(Self::Results),
            Route::Compare => of(Self::Compare),
            Route::Plan => of(Self::Plan),
            Route::Report => of(Self::Report),
            Route::Cities => Self::Cities,
            Route::Course => Self::Course(course.place()),
        }
    }
}

/// A page of help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HelpPage {
    /// What the screen is for.
    #[default]
    Screen,
    Keys,
    Words,
    Methods,
    About,
}

impl HelpPage {
    /// In the order they are shown.
    pub const ALL: [Self; 5] = [Self::Screen, Self::Keys, Self::Words, Self::Methods, Self::About];
}

/// Good news, or something that went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Done,
    Attention,
}

/// Until when a message has a reason to stand, if nobody puts it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Another file is opened, or this one closed.
    Closed,
    /// Another screen is shown: it told what came of something on this one.
    Left,
    /// The same works again.
    Works(Attempt),
}

/// What is tried again and again by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    Settings,
    Recovery,
    Address,
}

/// A message. It stays until it is put away or has no reason any longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub text: String,
    pub until: Until,
}

impl Notice {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Done, text: text.into(), until: Until::Left }
    }

    /// Something needs a look.
    pub fn attention(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Attention, text: text.into(), until: Until::Closed }
    }

    /// A fault, in its own words.
    pub fn fault(fault: &impl Display) -> Self {
        Self::attention(fault.to_string())
    }

    /// The same, for as long as there is a reason.
    #[must_use]
    pub fn until(self, until: Until) -> Self {
        Self { until, ..self }
    }
}
