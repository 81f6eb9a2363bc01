//! A form to rate on paper: the case, and each question with its five levels to mark.

use super::{asked, case, document, narrow, texts};
use crate::model::{Criterion, Exercise, Framework, Level};
use crate::report::{Block, Cell, Column, Date, Fact, Outline, SectionId};
use crate::text::{course::documents as text, score};

/// The form of an exercise. No answer stands in it.
pub fn blank_form(framework: &Framework, exercise: &Exercise, date: Date) -> Outline {
    let fields = text::FIELDS.iter().map(|name| Fact::new(*name, text::LINE)).collect();
    let about = vec![
        Block::paragraph(text::FORM_ABOUT),
        Block::Facts { facts: fields },
        Block::notice(text::NOT_KNOWN_IS_RIGHT),
    ];
    let questions = asked(framework, exercise).enumerate().flat_map(|(i, one)| question(i + 1, one));
    document(
        text::FORM_KIND,
        &exercise.title,
        &crate::text::course::home::place(&exercise.case.city, &exercise.case.country),
        date,
        vec![
            (SectionId::Profile, text::ABOUT_YOU, about),
            (SectionId::Case, text::CASE, case(exercise)),
            (SectionId::Form, text::QUESTIONS, questions.collect()),
        ],
    )
}

fn question(number: usize, criterion: &Criterion) -> Vec<Block> {
    let level = |level: Level| {
        let descriptor = criterion.descriptor(level);
        vec![
            Cell::text(crate::text::report::level_title(level, &descriptor.title)),
            Cell::text(&descriptor.text),
            Cell::text(text::BOX),
        ]
    };
    let other = |name: &str, about: &str| vec![Cell::text(name), Cell::text(about), Cell::text(text::BOX)];
    let mut rows: Vec<_> = Level::ALL.into_iter().map(level).collect();
    rows.push(other(score::NOT_APPLICABLE, text::NOT_APPLICABLE_ABOUT));
    rows.push(other(score::NOT_KNOWN, text::NOT_KNOWN_ABOUT));
    let columns =
        vec![Column::text(text::ANSWER, 2), Column::text(text::WHAT_ONE_SEES, 5), narrow(text::MARK)];
    vec![
        Block::heading(text::numbered(number, &criterion.name)),
        Block::paragraph(&criterion.question),
        texts("levels", &criterion.name, columns, rows),
        Block::paragraph(text::WHY_LINE),
    ]
}
