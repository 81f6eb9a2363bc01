//! The matrix of criteria and profiles, with what stands behind a cell.

use super::{Shown, group};
use crate::findings::Alternative;
use crate::model::{Answer, Criterion, CriterionId};
use crate::session::{Command, Session};
use crate::text::{compare as text, score as score_text};
use crate::ui::charts::{Column, MatrixCell, MatrixRow};
use crate::ui::screens::passage::cell_of_city_ui;
use crate::ui::screens::pressed_matrix::passage_panel_ui;
use crate::ui::theme::{Palette, palette};
use crate::ui::widgets::{body, plain_button, small};
use egui::Ui;

pub fn matrix_content(shown: &Shown, palette: &Palette) -> (Vec<Column>, Vec<MatrixRow>) {
    let you = Column { id: None, name: text::YOU.to_owned(), look: palette.own(), is_chosen: true };
    let mut columns = vec![you];
    columns.extend(shown.alternatives.iter().enumerate().map(|(i, other)| Column {
        id: Some(other.id.clone()),
        name: other.name.clone(),
        look: palette.look(shown.looks[i]),
        is_chosen: shown.chosen.contains(&i),
    }));
    let cell = |other: &Alternative, criterion: &CriterionId| match (other.city(), other.ratings()) {
        (Some(city), _) => MatrixCell::from(city.rating(criterion)),
        (None, ratings) => MatrixCell::Own(
            ratings.and_then(|ratings| ratings.get(criterion)).and_then(|rating| rating.answer),
        ),
    };
    let row = |(j, criterion): (usize, &Criterion)| {
        let own = MatrixCell::Own(shown.document.assessment().answer(&criterion.id));
        let others = shown.alternatives.iter().map(|other| cell(other, &criterion.id));
        MatrixRow {
            criterion: criterion.id.clone(),
            name: criterion.name.clone(),
            group: group(shown.framework, j, palette),
            look: palette.area(shown.framework, &criterion.area),
            cells: std::iter::once(own).chain(others).collect(),
        }
    };
    (columns, shown.framework.criteria.iter().enumerate().map(row).collect())
}

/// The passage behind the chosen cell, below the matrix.
pub fn passage_ui(ui: &mut Ui, session: &Session, shown: &Shown, commands: &mut Vec<Command>) {
    let Some(cell) = &session.choice().cell else { return };
    let Some(criterion) = shown.framework.criterion(&cell.0) else { return };
    let other = cell.1.as_ref().and_then(|id| shown.alternatives.iter().position(|other| other.id == *id));
    let palette = palette(ui);
    let name = format!("{} · {}", other.map_or(text::YOU, |i| shown.name(i)), criterion.name);
    let look = other.map_or(palette.own(), |i| palette.look(shown.looks[i]));
    passage_panel_ui(ui, cell, (name, look), commands, |ui, commands| {
        let other = other.map(|i| &shown.alternatives[i]);
        if let Some(city) = other.and_then(Alternative::city) {
            return cell_of_city_ui(ui, session, city, criterion, commands);
        }
        let ratings = other.and_then(Alternative::ratings).unwrap_or(&shown.document.assessment().ratings);
        answer_ui(ui, criterion, ratings.get(&criterion.id));
        if other.is_none() && plain_button(ui, text::TO_QUESTION).clicked() {
            commands.push(Command::ShowCriterion(criterion.id.clone()));
        }
    });
}

fn answer_ui(ui: &mut Ui, criterion: &Criterion, rating: Option<&crate::model::Rating>) {
    match rating.and_then(|rating| rating.answer) {
        Some(Answer::Level(level)) => {
            let descriptor = criterion.descriptor(level);
            body(ui, score_text::level_name(level, &descriptor.title, &descriptor.text));
        }
        other => _ = body(ui, score_text::answer_spoken(other)),
    }
    for evidence in rating.iter().map(|rating| &rating.evidence).filter(|evidence| !evidence.is_empty()) {
        small(ui, &evidence.text);
        small(ui, &evidence.link);
    }
}
