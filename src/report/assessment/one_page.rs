//! The report on one page, for the person who decides. Whatever the assessment says, it is cut to what a page holds.

use super::{Context, Personal, lists, method, plan, result};
use crate::findings::{ActionStanding, Headline, Step, gaps, has_evidence, learning, next_steps, your_plan};
use crate::geometry::Look;
use crate::model::{Criterion, PlannedAction};
use crate::report::table::{Cell, Column, Form, Part, Row, Table};
use crate::report::{Block, Section, SectionId, one_line};
use crate::scoring::CriterionResult;
use crate::text::{one_page as text, plan as words, report, results, score};

/// So many of each kind: more is no decision but a list.
const LISTED: usize = 3;

// How many letters of each text the page holds, even where all of them are as wide as they can be.
const TITLE: usize = 120;
const SUBTITLE: usize = 140;
const NAME: usize = 60;
const EVIDENCE: usize = 130;
const ACTION: usize = 150;
const OWNER: usize = 50;
const SENTENCE: usize = 260;

/// Title and the line below it, as far as the page holds them.
pub fn head(title: &str, subtitle: &str) -> (String, String) {
    (cut(title, TITLE), cut(subtitle, SUBTITLE))
}

/// The parts of the page, in reading order.
pub fn sections(context: &Context) -> Vec<Section> {
    let summary = summary(context);
    if context.story.headline == Headline::NothingAnswered {
        return vec![section(SectionId::Summary, report::SUMMARY, summary)];
    }
    let mut sections = vec![
        section(SectionId::Summary, report::SUMMARY, summary),
        section(SectionId::Strengths, results::STRENGTHS, strengths(context)),
        section(SectionId::Result, text::HANGS_ON, hangs_on(context)),
        section(SectionId::Plan, text::NEXT, next(context)),
        section(SectionId::Gaps, results::GAPS, to_close(context)),
        section(SectionId::Open, text::NOT_KNOWN, not_known(context)),
    ];
    sections.retain(|section| !section.blocks.is_empty());
    sections
}

fn section(id: SectionId, title: &str, blocks: Vec<Block>) -> Section {
    Section { id, title: title.to_owned(), blocks }
}

fn summary(context: &Context) -> Vec<Block> {
    let mut blocks = vec![Block::lead(cut(&results::headline(context.framework, &context.story), SENTENCE))];
    if context.story.headline != Headline::NothingAnswered {
        blocks.push(Block::Figures { figures: result::page_figures(context) });
    }
    if !context.cities.is_empty() {
        blocks.push(Block::notice(method::ours(context)));
    }
    blocks
}

fn strengths(context: &Context) -> Vec<Block> {
    let all = context.scorecard.strengths();
    if all.is_empty() {
        return vec![Block::paragraph(text::NO_STRENGTH)];
    }
    // What can be shown comes first: it is what one can stand up for.
    let is_shown = |result: &&CriterionResult| has_evidence(context.assessment, &result.id);
    let (mut first, claimed): (Vec<&CriterionResult>, Vec<&CriterionResult>) =
        all.iter().copied().partition(is_shown);
    first.extend(claimed);
    let rows = first.into_iter().take(LISTED).filter_map(|result| {
        let criterion = context.criterion(&result.id)?;
        let evidence =
            context.assessment.ratings.get(&criterion.id).map(|rating| rating.evidence.text.as_str());
        let evidence =
            evidence.filter(|_| context.personal.contains(&Personal::Evidence)).unwrap_or_default();
        let body = [cut(evidence, EVIDENCE), String::new()];
        Some(row(context, criterion, lists::standing(context, result, true), body))
    });
    with_rest("strengths", rows.collect(), all.len(), text::STRENGTHS)
}

fn to_close(context: &Context) -> Vec<Block> {
    let all = gaps(context.framework, context.assessment, context.scorecard);
    if all.is_empty() {
        return lists::gaps(context);
    }
    let rows = all.iter().take(LISTED).filter_map(|step| {
        let criterion = context.framework.criteria.get(step.place)?;
        let learning = learning(context.cities.iter().copied(), criterion, step.from);
        let standing = score::answer_spoken(context.scorecard.criteria[step.place].answer);
        let body = cut(&criterion.descriptor(step.from).text, ACTION);
        let whom = if step.is_dropped { format!("{}.", words::IS_DROPPED) } else { words::learn(&learning) };
        Some(row(context, criterion, standing, [body, cut(&whom, SENTENCE)]))
    });
    with_rest("gaps", rows.collect(), all.len(), text::GAPS)
}

/// Balance, foundation, weights and evidence: what would have to be otherwise for the result to be.
fn hangs_on(context: &Context) -> Vec<Block> {
    let sentences = result::standing_sentences(context).map(|sentence| cut(&sentence, SENTENCE));
    let items: Vec<String> = sentences.filter(|sentence| !sentence.is_empty()).collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List { items }] }
}

fn next(context: &Context) -> Vec<Block> {
    let stands = your_plan(context.framework, context.assessment);
    let planned = context.assessment.plan.iter().zip(&stands.actions);
    let mut to_do: Vec<(&PlannedAction, ActionStanding)> =
        planned.map(|(action, (standing, _))| (action, *standing)).filter(|of| of.1.is_to_do()).collect();
    // What is due first comes first, what has no day last.
    to_do.sort_by_key(|(action, _)| {
        let day = crate::text::dates::read_due(&action.due).map(|due| due.day);
        (day.is_none(), day)
    });
    if to_do.is_empty() {
        return suggested(context);
    }
    let rows: Vec<Row> =
        to_do.iter().take(LISTED).map(|(action, standing)| planned_row(context, action, *standing)).collect();
    let mut blocks = with_rest("plan", rows, to_do.len(), text::STEPS);
    blocks.extend(stands.lift.map(|lift| Block::paragraph(words::plan_lift(lift))));
    blocks
}

fn planned_row(context: &Context, action: &PlannedAction, standing: ActionStanding) -> Row {
    let criterion = action.criterion().and_then(|id| context.criterion(id));
    let owner = if context.personal.contains(&Personal::Owners) { action.owner.as_str() } else { "" };
    let who = words::who_and_when(
        &cut(owner, OWNER),
        &cut(&plan::due_shown(context.locale, &action.due), OWNER),
        words::standing(standing),
    );
    let name = criterion.map_or(words::OWN_STEP, |criterion| criterion.name.as_str());
    let cells = vec![
        Cell::text(cut(name, NAME)),
        Cell::text(""),
        Cell::text(cut(&action.action, ACTION)),
        Cell::text(who),
    ];
    Row { look: criterion.map(|of| Look::of_area(context.framework, &of.area)), cells }
}

fn suggested(context: &Context) -> Vec<Block> {
    let next = next_steps(context.framework, context.assessment, context.scorecard);
    let steps: Vec<&Step> =
        next.marked.iter().chain(&next.further).chain(&next.outside).take(LISTED).collect();
    if steps.is_empty() {
        return vec![Block::paragraph(format!("{}.", words::headline(next.headline)))];
    }
    let rows = steps.into_iter().filter_map(|step| {
        let criterion = context.framework.criteria.get(step.place)?;
        let action = &criterion.step_from(step.from)?.action;
        let body = [cut(action, ACTION), words::effect(step)];
        Some(row(context, criterion, words::levels(step.from, step.to), body))
    });
    let mut blocks = vec![Block::small(text::SUGGESTED)];
    blocks.extend(with_rest("plan", rows.collect(), 0, text::STEPS));
    blocks
}

fn not_known(context: &Context) -> Vec<Block> {
    let open = context.scorecard.open();
    if open.is_empty() {
        return vec![Block::paragraph(results::NOTHING_OPEN)];
    }
    let find_out = next_steps(context.framework, context.assessment, context.scorecard).find_out;
    let rows = open.iter().take(LISTED).filter_map(|result| {
        let criterion = context.criterion(&result.id)?;
        let moves = find_out.iter().find(|of| context.scorecard.criteria[of.place].id == result.id);
        let moves = moves.map(words::could_move).unwrap_or_default();
        let body = [cut(&criterion.question, ACTION), moves];
        Some(row(context, criterion, score::answer_spoken(result.answer), body))
    });
    with_rest("open", rows.collect(), open.len(), text::QUESTIONS)
}

fn row(context: &Context, criterion: &Criterion, standing: String, [body, more]: [String; 2]) -> Row {
    let cells = vec![
        Cell::text(cut(&criterion.name, NAME)),
        Cell::text(standing),
        Cell::text(body),
        Cell::text(more),
    ];
    Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells }
}

/// The records, and how many more there are; `all` of 0 where that says nothing.
fn with_rest(name: &'static str, rows: Vec<Row>, all: usize, of: &str) -> Vec<Block> {
    let rest = all.saturating_sub(rows.len());
    let table = Table {
        name,
        caption: name.to_owned(),
        form: Form::Records,
        columns: vec![
            Column::part(report::CRITERION, Part::Name),
            Column::part(report::ANSWER, Part::Standing),
            Column::part(report::MEANING, Part::Body),
            Column::part(report::BRINGS, Part::Body),
        ],
        rows,
    };
    let mut blocks = vec![Block::Table(table)];
    blocks.extend((rest > 0).then(|| Block::small(text::more(rest, of))));
    blocks
}

/// The beginning of a text, whole words where there are any, on one line.
pub fn cut(text: &str, most: usize) -> String {
    let text = one_line(text);
    if text.chars().count() <= most {
        return text;
    }
    let begin: String = text.chars().take(most).collect();
    let words = begin.rsplit_once(' ').map_or(begin.as_str(), |(words, _)| words);
    let words = if words.chars().count() * 2 < most { begin.as_str() } else { words };
    format!("{}…", words.trim_end_matches([' ', ',', '.', ';', ':', '–']))
}
