//! Every rating with what its level says, evidence, confidence and note.

use super::Context;
use crate::geometry::Look;
use crate::model::{Answer, Criterion};
use crate::report::Block;
use crate::report::table::{Cell, Column, Form, Part, Row, Table};
use crate::text::{report as text, score};

/// One record for each criterion, area by area.
pub fn ratings(context: &Context) -> Vec<Block> {
    let columns = vec![
        Column::part(text::AREA, Part::Group),
        Column::part(text::ID, Part::Id),
        Column::part(text::CRITERION, Part::Name),
        Column::part(text::LEVEL, Part::SheetOnly),
        Column::part(text::ANSWER, Part::Standing),
        Column::part(text::LEVEL_SAYS, Part::Body),
        Column::part(text::CONFIDENCE, Part::SheetOnly),
        Column::part(text::EVIDENCE, Part::Labelled),
        Column::part(text::LINK, Part::Labelled),
        Column::part(text::NOTE, Part::Labelled),
    ];
    let areas = context.framework.areas.iter().flat_map(|area| context.framework.criteria_of(&area.id));
    let rows = areas.map(|criterion| row(context, criterion)).collect();
    let caption = text::RATINGS.to_owned();
    vec![Block::Table(Table { name: "ratings", caption, form: Form::Records, columns, rows })]
}

fn row(context: &Context, criterion: &Criterion) -> Row {
    let rating = context.assessment.ratings.get(&criterion.id);
    let answer = rating.and_then(|rating| rating.answer);
    let confidence = rating.and_then(|rating| rating.confidence);
    let (level, said, descriptor) = match answer {
        Some(Answer::Level(level)) => {
            let descriptor = criterion.descriptor(level);
            let said = text::level_title(level, &descriptor.title);
            (Cell::Whole(i64::from(level.number())), said, descriptor.text.as_str())
        }
        other => (Cell::Dash(score::answer_spoken(other)), score::answer_spoken(other), ""),
    };
    let standing = text::joined([said.as_str(), confidence.map_or("", score::confidence_words)]);
    let (evidence, link, note) = rating.map_or(("", "", ""), |rating| {
        (rating.evidence.text.as_str(), rating.evidence.link.as_str(), rating.note.as_str())
    });
    let cells = vec![
        Cell::text(context.area_name(&criterion.area)),
        Cell::text(criterion.id.as_str()),
        Cell::text(&criterion.name),
        level,
        Cell::text(standing),
        Cell::text(descriptor),
        Cell::text(confidence.map_or("", score::confidence)),
        Cell::text(evidence),
        Cell::text(link),
        Cell::text(note),
    ];
    Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells }
}
