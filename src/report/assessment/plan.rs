//! The plan: what the next steps would do, who does what by when, and the steps that are left.

use super::Context;
use crate::findings::{Standing, standing};
use crate::geometry::Look;
use crate::model::{Level, PlannedAction};
use crate::report::Block;
use crate::report::table::{Cell, Column, Form, Part, Row, Table};
use crate::scoring::{CriterionResult, MARKED_STEPS, next_steps, teachers, with_levels};
use crate::text::{plan as words, report as text};

/// As many next steps as the Plan screen shows at first.
const LISTED: usize = 6;

/// The sentence at the head of the Plan screen.
pub fn headline(context: &Context) -> String {
    let scorecard = context.scorecard;
    let steps = next_steps(scorecard);
    if scorecard.tally.levels == 0 {
        return words::NOTHING_ANSWERED.to_owned();
    }
    if steps.is_empty() {
        return words::ALL_AT_THE_TOP.to_owned();
    }
    if standing(scorecard.overall.coverage) == Standing::TooLittle {
        return words::TOO_LITTLE.to_owned();
    }
    let marked = steps.iter().take(MARKED_STEPS);
    let marked = marked.filter_map(|result| Some((&result.id, result.level().and_then(Level::next)?)));
    let then = with_levels(context.framework, context.assessment, marked).overall.average.score;
    words::headline(steps.len().min(MARKED_STEPS), scorecard.overall.average.score, then)
}

/// The plan and the next steps; nothing where neither is there.
pub fn plan(context: &Context) -> Vec<Block> {
    let planned = &context.assessment.plan;
    let steps = next_steps(context.scorecard);
    if planned.is_empty() && steps.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::paragraph(format!("{}.", headline(context)))];
    if !planned.is_empty() {
        blocks.extend([Block::heading(words::YOUR_PLAN), Block::Table(actions(context))]);
    }
    if !steps.is_empty() {
        blocks.extend([
            Block::heading(words::NEXT_STEPS),
            Block::small(words::NEXT_STEPS_ABOUT),
            Block::Table(steps_table(context, &steps)),
        ]);
        if steps.len() > LISTED {
            blocks.push(Block::small(text::more_in_program(steps.len() - LISTED)));
        }
    }
    blocks
}

fn actions(context: &Context) -> Table {
    let row = |action: &PlannedAction| {
        let criterion = context.criterion(&action.criterion);
        let levels = action.from.next().map(|to| words::levels(action.from, to)).unwrap_or_default();
        let status = words::status(action.status);
        let cells = vec![
            Cell::text(criterion.map_or(action.criterion.as_str(), |criterion| criterion.name.as_str())),
            Cell::text(text::joined([levels.as_str(), status])),
            Cell::text(levels),
            Cell::text(&action.action),
            Cell::text(&action.owner),
            Cell::text(&action.due),
            Cell::text(&action.proof),
            Cell::text(status),
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
        ],
        rows: context.assessment.plan.iter().map(row).collect(),
    }
}

fn steps_table(context: &Context, steps: &[&CriterionResult]) -> Table {
    let row = |(place, result): (usize, &&CriterionResult)| {
        let criterion = context.criterion(&result.id)?;
        let from = result.level()?;
        let (to, step) = (from.next()?, criterion.step_from(from)?);
        let shown = step.learn_from.as_ref().and_then(|id| context.cities.iter().find(|city| city.id == *id));
        let teachers = teachers(context.cities.iter().copied(), &criterion.id, from);
        let further: Vec<&str> = teachers.iter().take(3).map(|teacher| teacher.city.name.as_str()).collect();
        let is_marked = place < MARKED_STEPS && result.gain_of_one_step.is_some_and(|gain| gain > 0.0);
        let levels = words::levels(from, to);
        let brings = words::brings(result.gain_of_one_step, shown.map(|city| city.name.as_str()), &further);
        let cells = vec![
            Cell::text(&criterion.name),
            Cell::text(text::joined([levels.as_str(), if is_marked { words::LARGEST } else { "" }])),
            Cell::text(&step.action),
            Cell::text(format!("{}.", words::next_level(to, &criterion.descriptor(to).title))),
            Cell::text(brings),
        ];
        Some(Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells })
    };
    Table {
        name: "steps",
        caption: words::NEXT_STEPS.to_owned(),
        form: Form::Records,
        columns: vec![
            Column::part(text::CRITERION, Part::Name),
            Column::part(text::STEP, Part::Standing),
            Column::part(words::ACTION, Part::Body),
            Column::part(text::NEXT_LEVEL, Part::Body),
            Column::part(text::BRINGS, Part::Body),
        ],
        rows: steps.iter().take(LISTED).enumerate().filter_map(row).collect(),
    }
}
