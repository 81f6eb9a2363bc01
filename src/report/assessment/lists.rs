//! Strengths, gaps, and what is not known: records in the order of the Results screen.

use super::Context;
use crate::findings::{has_evidence, learning};
use crate::geometry::Look;
use crate::model::{Answer, Criterion};
use crate::report::Block;
use crate::report::table::{Cell, Column, Form, Part, Row, Table};
use crate::scoring::CriterionResult;
use crate::text::{plan, report as text, results, score};

/// What works, all of it.
pub fn strengths(context: &Context) -> Vec<Block> {
    let strengths = context.scorecard.strengths();
    if !context.has_levels() {
        return Vec::new();
    }
    if strengths.is_empty() {
        return vec![Block::paragraph(results::NO_STRENGTHS)];
    }
    let body = |criterion: &Criterion, result: &CriterionResult| {
        result.level().map_or_else(String::new, |level| criterion.descriptor(level).text.clone())
    };
    let strengths = records(context, "strengths", results::STRENGTHS, text::LEVEL_SAYS, &strengths, body);
    vec![strengths]
}

/// What to work on first.
pub fn gaps(context: &Context) -> Vec<Block> {
    let steps = crate::findings::gaps(context.framework, context.assessment, context.scorecard);
    let gaps: Vec<&CriterionResult> =
        steps.iter().map(|step| &context.scorecard.criteria[step.place]).collect();
    if !context.has_levels() {
        return Vec::new();
    }
    if gaps.is_empty() {
        let none = if context.story.counts.open() == 0 { results::NO_GAPS } else { results::NO_GAPS_YET };
        return vec![Block::paragraph(none)];
    }
    let body = |criterion: &Criterion, result: &CriterionResult| {
        let step = steps.iter().find(|step| context.scorecard.criteria[step.place].id == result.id);
        step.map_or_else(String::new, |step| {
            plan::gap(
                step,
                context.area_name(&criterion.area),
                &learning(context.cities.iter().copied(), criterion, step.from),
            )
        })
    };
    vec![records(context, "gaps", results::GAPS, text::BRINGS, &gaps, body)]
}

/// What is open, the weightiest first.
pub fn open(context: &Context) -> Vec<Block> {
    let open = context.scorecard.open();
    if open.is_empty() {
        return vec![Block::paragraph(results::NOTHING_OPEN)];
    }
    let body = |criterion: &Criterion, _: &CriterionResult| criterion.question.clone();
    vec![
        Block::paragraph(text::OPEN_ABOUT),
        records(context, "open", results::OPEN, text::QUESTION, &open, body),
    ]
}

/// A record for each result: its name, how it was answered, and a sentence.
fn records(
    context: &Context,
    name: &'static str,
    caption: &str,
    body_heading: &str,
    results: &[&CriterionResult],
    body: impl Fn(&Criterion, &CriterionResult) -> String,
) -> Block {
    let row = |result: &&CriterionResult| {
        let criterion = context.criterion(&result.id)?;
        let cells = vec![
            Cell::text(context.area_name(&result.area)),
            Cell::text(&criterion.name),
            level(result),
            Cell::text(result.confidence.map_or("", score::confidence)),
            Cell::text(standing(context, result, name == "strengths")),
            Cell::text(body(criterion, result)),
        ];
        Some(Row { look: Some(Look::of_area(context.framework, &result.area)), cells })
    };
    Block::Table(Table {
        name,
        caption: caption.to_owned(),
        form: Form::Records,
        columns: vec![
            Column::part(text::AREA, Part::SheetOnly),
            Column::part(text::CRITERION, Part::Name),
            Column::part(text::LEVEL, Part::SheetOnly),
            Column::part(text::CONFIDENCE, Part::SheetOnly),
            Column::part(text::ANSWER, Part::Standing),
            Column::part(body_heading, Part::Body),
        ],
        rows: results.iter().filter_map(row).collect(),
    })
}

fn level(result: &CriterionResult) -> Cell {
    match result.answer {
        Some(Answer::Level(level)) => Cell::Whole(i64::from(level.number())),
        other => Cell::Dash(score::answer_spoken(other)),
    }
}

pub fn standing(context: &Context, result: &CriterionResult, asks_for_evidence: bool) -> String {
    let lacks_evidence = asks_for_evidence && !has_evidence(context.assessment, &result.id);
    score::standing(result.answer, result.confidence, lacks_evidence)
}
