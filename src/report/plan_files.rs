//! The plan as a file of its own: for a calendar, and as a table.

use super::calendar::{Entry, calendar};
use super::csv::separated;
use super::sheet::Sheet;
use super::table::{Cell, Column, Form, Row, Table};
use super::{Date, Locale};
use crate::findings::{ActionStanding, PlannedEffect, YourPlan, your_plan};
use crate::model::{ActionStatus, Assessment, Framework, PlannedAction, PlannedStep};
use crate::text::dates::read_due;
use crate::text::{numbers, plan as words, report as text, start};
use std::collections::BTreeSet;
use std::path::Path;

/// What a plan can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanFormat {
    /// `.ics`, for calendars.
    Calendar,
    /// `.csv`, for spreadsheets and other programs.
    Csv,
}

impl PlanFormat {
    pub const ALL: [Self; 2] = [Self::Calendar, Self::Csv];
    /// The endings of their files, in the same order.
    pub const ENDINGS: [&str; 2] = ["ics", "csv"];

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Calendar => "ics",
            Self::Csv => "csv",
        }
    }

    /// The format of a file by its ending, in letters of either case.
    pub fn of_file(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }
}

/// A plan as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFile {
    pub bytes: Vec<u8>,
    /// Actions in it.
    pub actions: usize,
    /// Actions that have no day, so that no calendar can hold them.
    pub without_day: usize,
}

/// Writes the plan, with the names in it: it is for those who carry it out. `date` is the day it is written.
pub fn plan_file(framework: &Framework, assessment: &Assessment, format: PlanFormat, date: Date) -> PlanFile {
    let stands = your_plan(framework, assessment);
    match format {
        PlanFormat::Csv => PlanFile {
            bytes: separated(&Sheet::of(&table(framework, assessment, &stands))),
            actions: assessment.plan.len(),
            without_day: 0,
        },
        PlanFormat::Calendar => {
            let entries = entries(framework, assessment, &stands);
            let name = start::name(&assessment.initiative.title);
            PlanFile {
                bytes: calendar(name, "en", date, &entries),
                actions: entries.len(),
                without_day: assessment.plan.len() - entries.len(),
            }
        }
    }
}

fn entries(framework: &Framework, assessment: &Assessment, stands: &YourPlan) -> Vec<Entry> {
    let mut used = BTreeSet::new();
    let planned = assessment.plan.iter().zip(&stands.actions).enumerate();
    let entry = |(place, (action, (standing, _))): (usize, (&PlannedAction, &(ActionStanding, _)))| {
        let day = read_due(&action.due)?.day;
        let mut uid = uid(assessment, action);
        if !used.insert(uid.clone()) {
            uid = format!("{place}-{uid}");
        }
        let name = name(framework, action);
        let about = if action.action.trim().is_empty() { name } else { action.action.as_str() };
        let is_done =
            matches!(standing, ActionStanding::Done | ActionStanding::DoneBelow | ActionStanding::Reached);
        let step = [name.to_owned(), levels(action)];
        let lines = [
            text::joined(step),
            labelled(words::OWNER, &action.owner),
            labelled(words::PROOF, &action.proof),
            labelled(words::STATUS, words::standing(*standing)),
            text::joined([&assessment.initiative.title, &assessment.initiative.city]),
        ];
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        Some(Entry {
            uid,
            day,
            summary: if is_done { words::done(about) } else { about.to_owned() },
            description: lines.join("\n"),
            is_cancelled: action.status == ActionStatus::Dropped,
        })
    };
    planned.filter_map(entry).collect()
}

/// The id of the action; of one that has none, what tells its step from those of other initiatives.
fn uid(assessment: &Assessment, action: &PlannedAction) -> String {
    let id = match &action.step {
        _ if !action.id.is_empty() => action.id.as_str().to_owned(),
        Some(PlannedStep { criterion, from }) => {
            let about = format!("{} {}", assessment.initiative.city, assessment.initiative.title);
            let plain: String =
                about.chars().take(60).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
            format!("{criterion}-{from}-{}", plain.to_ascii_lowercase())
        }
        None => "own".to_owned(),
    };
    format!("{id}@scidip-scorecard")
}

fn labelled(label: &str, text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { format!("{label}: {text}") }
}

fn name<'a>(framework: &'a Framework, action: &'a PlannedAction) -> &'a str {
    action.criterion().map_or(words::OWN_STEP, |id| {
        framework.criterion(id).map_or(id.as_str(), |criterion| criterion.name.as_str())
    })
}

fn levels(action: &PlannedAction) -> String {
    let of = |step: &PlannedStep| Some(words::levels(step.from, step.from.next()?));
    action.step.as_ref().and_then(of).unwrap_or_default()
}

fn table(framework: &Framework, assessment: &Assessment, stands: &YourPlan) -> Table {
    let row = |(action, (standing, effect)): (&PlannedAction, &(ActionStanding, PlannedEffect))| {
        let day = read_due(&action.due).map(|due| Locale::Iso.date(due.day)).unwrap_or_default();
        let (before, after) = match effect {
            PlannedEffect::Lift(lift) => (numbers::tenths(lift.from), numbers::tenths(lift.to)),
            PlannedEffect::None | PlannedEffect::Later => (String::new(), String::new()),
        };
        let cells = [
            action.criterion().map_or("", crate::model::CriterionId::as_str),
            name(framework, action),
            &levels(action),
            &action.action,
            &action.owner,
            &action.due,
            &day,
            &action.proof,
            words::standing(*standing),
            &before,
            &after,
        ];
        Row { look: None, cells: cells.into_iter().map(Cell::text).collect() }
    };
    let headings = [
        text::ID,
        text::CRITERION,
        text::STEP,
        words::ACTION,
        words::OWNER,
        words::DUE,
        words::DAY,
        words::PROOF,
        words::STATUS,
        words::INDEX_BEFORE,
        words::INDEX_AFTER,
    ];
    Table {
        name: "plan",
        caption: words::YOUR_PLAN.to_owned(),
        form: Form::Grid,
        columns: headings.into_iter().map(|heading| Column::text(heading, 1)).collect(),
        rows: assessment.plan.iter().zip(&stands.actions).map(row).collect(),
    }
}
