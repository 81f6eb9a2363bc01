//! The list of what is to be found out: to print, to tick off with a pen, and to mail.

use super::Context;
use crate::findings::{ToFindOut, to_find_out};
use crate::geometry::Look;
use crate::model::{Answer, Missing};
use crate::report::table::{Cell, Column, Form, Row, Table};
use crate::report::{Block, Section, SectionId};
use crate::text::find_out as text;

/// A table of questions, and one of levels without evidence.
pub fn sections(context: &Context) -> Vec<Section> {
    let all = to_find_out(context.framework, context.assessment, context.scorecard);
    let left = |missing| all.iter().filter(|of| of.missing == missing && !of.is_ticked).count();
    let (answers, evidence) = (left(Missing::Answer), left(Missing::Evidence));
    let mut blocks = vec![Block::lead(text::summary(answers, evidence))];
    for (missing, name, caption) in
        [(Missing::Answer, "answers", text::ANSWERS), (Missing::Evidence, "evidence", text::EVIDENCE)]
    {
        let rows: Vec<Row> =
            all.iter().filter(|of| of.missing == missing).filter_map(|of| row(context, of)).collect();
        if !rows.is_empty() {
            blocks.push(Block::heading(caption));
            blocks.push(Block::Table(table(name, caption, missing, rows)));
        }
    }
    vec![Section { id: SectionId::Open, title: text::TITLE.to_owned(), blocks }]
}

fn row(context: &Context, of: &ToFindOut) -> Option<Row> {
    let criterion = context.framework.criteria.get(of.place)?;
    let inquiry = context.assessment.inquiries.get(&criterion.id).cloned().unwrap_or_default();
    let level = context.assessment.answer(&criterion.id).and_then(Answer::level);
    let question = format!("{}: {}", criterion.name, criterion.question);
    let what = (of.missing == Missing::Evidence).then(|| Cell::text(text::what(of.missing, level)));
    let cells = [Cell::text(question)].into_iter().chain(what).chain([
        Cell::text(inquiry.ask),
        Cell::text(super::plan::due_shown(context.locale, &inquiry.due)),
        Cell::text(if of.is_ticked { text::BOX_TICKED } else { text::BOX }),
    ]);
    Some(Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells: cells.collect() })
}

fn table(name: &'static str, caption: &str, missing: Missing, rows: Vec<Row>) -> Table {
    // Which level it is goes without saying.
    let what = (missing == Missing::Evidence).then(|| Column::text(text::WHAT, 4));
    Table {
        name,
        caption: caption.to_owned(),
        form: Form::Grid,
        columns: [Column::text(text::QUESTION, 7)]
            .into_iter()
            .chain(what)
            .chain([Column::text(text::ASK, 4), Column::text(text::BY, 3), Column::text(text::DONE, 2)])
            .collect(),
        rows,
    }
}

/// The same as the text of a mail, of what is not ticked off.
pub fn mail(
    framework: &crate::model::Framework,
    assessment: &crate::model::Assessment,
    scorecard: &crate::scoring::Scorecard,
    locale: crate::report::Locale,
) -> String {
    let all = to_find_out(framework, assessment, scorecard);
    let mut lines = vec![text::subject(&assessment.initiative.title)];
    for (missing, heading) in [(Missing::Answer, text::ANSWERS), (Missing::Evidence, text::EVIDENCE)] {
        let of_kind: Vec<_> = all.iter().filter(|of| of.missing == missing && !of.is_ticked).collect();
        if of_kind.is_empty() {
            continue;
        }
        lines.extend([String::new(), heading.to_owned()]);
        for of in of_kind {
            let Some(criterion) = framework.criteria.get(of.place) else { continue };
            let level = assessment.answer(&criterion.id).and_then(Answer::level);
            lines.push(format!("– {}: {}", criterion.name, criterion.question));
            if of.missing == Missing::Evidence {
                lines.push(format!("  {}", text::what(of.missing, level)));
            }
            if let Some(inquiry) = assessment.inquiries.get(&criterion.id) {
                let by = super::plan::due_shown(locale, &inquiry.due);
                let words = text::ask_by(&inquiry.ask, &by);
                lines.extend((!words.is_empty()).then(|| format!("  {words}")));
            }
        }
    }
    lines.join("\n")
}
