//! Documents for a course: a form to fill in on paper, a pack for the trainer, and a report on a room.

mod form;
mod pack;
mod room;

pub use form::blank_form;
pub use pack::facilitator_pack;
pub use room::room_report;

use super::{Align, Block, Cell, Column, Date, Form, Locale, Outline, Part, Row, Section, SectionId, Table};
use crate::model::{Criterion, Exercise, Framework};
use serde_json::Map;

/// A document of these sections; one that has nothing to say is left out.
fn document(
    kind: &str,
    title: &str,
    subtitle: &str,
    date: Date,
    sections: Vec<(SectionId, &str, Vec<Block>)>,
) -> Outline {
    let section = |(id, title, blocks): (SectionId, &str, Vec<Block>)| {
        (!blocks.is_empty()).then(|| Section { id, title: title.to_owned(), blocks })
    };
    Outline {
        language: "en".to_owned(),
        title: title.to_owned(),
        kind: kind.to_owned(),
        subtitle: subtitle.to_owned(),
        date,
        locale: Locale::default(),
        is_one_page: false,
        description: format!("{kind}: {title}"),
        sections: sections.into_iter().filter_map(section).collect(),
        data: Map::new(),
    }
}

/// The criteria of an exercise, in its order; one the framework does not have is passed over.
fn asked<'a>(framework: &'a Framework, exercise: &'a Exercise) -> impl Iterator<Item = &'a Criterion> {
    exercise.criteria.iter().filter_map(|id| framework.criterion(id))
}

/// The case, section by section.
fn case(exercise: &Exercise) -> Vec<Block> {
    let case = &exercise.case;
    let mut blocks = vec![Block::lead(&case.summary)];
    for section in &case.sections {
        blocks.push(Block::heading(&section.title));
        blocks.extend(section.text.iter().map(Block::paragraph));
        if !section.section.is_empty() {
            blocks.push(Block::small(crate::text::cities::section(&section.section)));
        }
    }
    if !exercise.source.is_empty() {
        blocks.push(Block::small(crate::text::cities::source(&exercise.source)));
    }
    blocks
}

/// A table of texts.
fn texts(name: &'static str, caption: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Block {
    let rows = rows.into_iter().map(|cells| Row { look: None, cells }).collect();
    Block::Table(Table { name, caption: caption.to_owned(), form: Form::Grid, columns, rows })
}

/// A narrow column at the right, such as one of marks.
fn narrow(heading: &str) -> Column {
    Column { heading: heading.to_owned(), align: Align::Right, width: 1, part: Part::Labelled }
}
