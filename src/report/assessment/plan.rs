//! The plan: what the next steps would do, who does what by when, and the steps that are left.

use super::{Context, Personal};
use crate::findings::{
    ActionStanding, FindOut, NextSteps, PlannedEffect, Step, learning, next_steps, your_plan,
};
use crate::geometry::Look;
use crate::model::PlannedAction;
use crate::report::table::{Cell, Column, Form, Part, Row, Table};
use crate::report::{Block, Locale};
use crate::text::dates::read_due;
use crate::text::{plan as words, report as text, score};

/// The sentence at the head of the Plan screen.
pub fn headline(context: &Context) -> String {
    words::headline(next(context).headline)
}

fn next(context: &Context) -> NextSteps {
    next_steps(context.framework, context.assessment, context.scorecard)
}

/// The plan and the next steps; nothing where neither is there.
pub fn plan(context: &Context) -> Vec<Block> {
    let planned = &context.assessment.plan;
    let all = next(context);
    if planned.is_empty() && all.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::paragraph(format!("{}.", words::headline(all.headline)))];
    if !planned.is_empty() {
        blocks.push(Block::heading(words::YOUR_PLAN));
        let lift = your_plan(context.framework, context.assessment).lift;
        blocks.extend(lift.map(|lift| Block::paragraph(words::plan_lift(lift))));
        blocks.push(Block::Table(actions(context)));
    }
    let first = all.first();
    let mut list = |name, heading: &str, about: &str, rows: Vec<Option<Row>>| {
        let rows: Vec<Row> = rows.into_iter().flatten().collect();
        if !rows.is_empty() {
            blocks.push(Block::heading(heading));
            blocks.extend((!about.is_empty()).then(|| Block::small(about)));
            blocks.push(Block::Table(steps_table(name, heading, rows)));
        }
    };
    let steps = |steps: &[Step]| steps.iter().map(|step| step_row(context, step)).collect::<Vec<_>>();
    list("steps", words::NEXT_STEPS, words::NEXT_STEPS_ABOUT, steps(&first.marked));
    let has_index = first.find_out.iter().any(|find_out| find_out.index.is_some());
    let find_out = first.find_out.iter().map(|find_out| find_out_row(context, find_out)).collect();
    list("find-out", words::FIND_OUT, words::find_out_about(has_index), find_out);
    let about = if first.marked.is_empty() { "" } else { words::FURTHER_ABOUT };
    list("steps-further", words::FURTHER, about, steps(&first.further));
    list(
        "steps-outside",
        words::OUTSIDE,
        words::outside_about(first.is_foundation_first),
        steps(&first.outside),
    );
    if all.len() > first.len() {
        let find_out = all.find_out.len() - first.find_out.len();
        let further = all.further.len() - first.further.len();
        let outside = all.outside.len() - first.outside.len();
        blocks.push(Block::small(text::more_in_program(find_out, further, outside)));
    }
    blocks
}

/// A day as the reader writes days; anything else as it was written.
pub fn due_shown(locale: Locale, due: &str) -> String {
    let day = read_due(due).filter(|due| due.is_exact).map(|due| locale.date(due.day));
    day.unwrap_or_else(|| due.to_owned())
}

fn actions(context: &Context) -> Table {
    let plan = your_plan(context.framework, context.assessment);
    let with_owners = context.personal.contains(&Personal::Owners);
    let row = |(action, (standing, effect)): (&PlannedAction, &(ActionStanding, PlannedEffect))| {
        let criterion = action.criterion().and_then(|id| context.criterion(id));
        let step = action.step.as_ref();
        let to = |step: &crate::model::PlannedStep| Some(words::levels(step.from, step.from.next()?));
        let levels = step.and_then(to).unwrap_or_default();
        let id = action.criterion().map_or(words::OWN_STEP, crate::model::CriterionId::as_str);
        let status = words::standing(*standing);
        let cells = vec![
            Cell::text(criterion.map_or(id, |criterion| criterion.name.as_str())),
            Cell::text(text::joined([levels.as_str(), status])),
            Cell::text(levels),
            Cell::text(&action.action),
            Cell::text(if with_owners { action.owner.as_str() } else { "" }),
            Cell::text(due_shown(context.locale, &action.due)),
            Cell::text(&action.proof),
            Cell::text(status),
            Cell::text(words::planned_effect(*effect)),
        ];
        Row { look: criterion.map(|of| Look::of_area(context.framework, &of.area)), cells }
    };
    Table {
        name: "plan",
        caption: words::YOUR_PLAN.to_owned(),
        form: Form::Records,
        columns: vec![
            Column::part(text::CRITERION, Part::Name),
            Column::part(text::STEP_AND_STATUS, Part::Standing),
            Column::part(text::STEP, Part::SheetOnly),
            Column::part(words::ACTION, Part::Body),
            Column::part(words::OWNER, Part::Labelled),
            Column::part(words::DUE, Part::Labelled),
            Column::part(words::PROOF, Part::Labelled),
            Column::part(words::STATUS, Part::SheetOnly),
            Column::part(text::BRINGS, Part::Labelled),
        ],
        rows: context.assessment.plan.iter().zip(&plan.actions).map(row).collect(),
    }
}

fn step_row(context: &Context, step: &Step) -> Option<Row> {
    let Step { place, from, to, marked, .. } = *step;
    let criterion = context.framework.criteria.get(place)?;
    let learning = learning(context.cities.iter().copied(), criterion, from);
    let reason = marked.map(|of| words::reason(of.reason, words::area_name(context.framework, place)));
    let cells = vec![
        Cell::text(&criterion.name),
        Cell::text(text::joined([words::levels(from, to), reason.unwrap_or_default()])),
        Cell::text(&criterion.step_from(from)?.action),
        Cell::text(format!("{}.", words::next_level(to, &criterion.descriptor(to).title))),
        Cell::text(words::brings(step, &learning)),
    ];
    Some(Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells })
}

fn find_out_row(context: &Context, find_out: &FindOut) -> Option<Row> {
    let criterion = context.framework.criteria.get(find_out.place)?;
    let cells = vec![
        Cell::text(&criterion.name),
        Cell::text(score::answer_spoken(context.scorecard.criteria[find_out.place].answer)),
        Cell::text(words::find_out(&criterion.question)),
        Cell::text(""),
        Cell::text(words::could_move(find_out)),
    ];
    Some(Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells })
}

fn steps_table(name: &'static str, caption: &str, rows: Vec<Row>) -> Table {
    Table {
        name,
        caption: caption.to_owned(),
        form: Form::Records,
        columns: vec![
            Column::part(text::CRITERION, Part::Name),
            Column::part(text::STEP, Part::Standing),
            Column::part(words::ACTION, Part::Body),
            Column::part(text::NEXT_LEVEL, Part::Body),
            Column::part(text::BRINGS, Part::Body),
        ],
        rows,
    }
}
