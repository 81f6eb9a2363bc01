//! The matrix of criteria and profiles, with what stands behind a cell.

use super::{Shown, group};
use crate::findings::Alternative;
use crate::model::{Answer, Criterion, CriterionId};
use crate::session::{Command, Session};
use crate::text::{cities, compare as text, score as score_text};
use crate::ui::charts::{Column, MatrixCell, MatrixRow, matrix_ui};
use crate::ui::screens::passage::cell_of_city_ui;
use crate::ui::theme::{Palette, palette, space};
use crate::ui::widgets::{body, card, card_sized, plain_button, quiet_button, section, side_by_side, small};
use egui::Ui;

pub fn matrix_view_ui(ui: &mut Ui, session: &Session, shown: &Shown, commands: &mut Vec<Command>) {
    let has_cell = session.choice().cell.is_some();
    let matrix = |ui: &mut Ui, height: f32, commands: &mut Vec<Command>| {
        card_sized(ui, height, |ui| {
            let (columns, rows) = matrix_content(shown, palette(ui));
            if let Some((criterion, id)) = matrix_ui(ui, &columns, &rows, session.choice().cell.as_ref()) {
                commands.push(Command::ShowCell(criterion, id));
            }
            small(ui, cities::PRESS_A_CELL);
        })
    };
    if !has_cell {
        matrix(ui, 0.0, commands);
        return;
    }
    let mut pressed = Vec::new();
    if ui.available_width() < 900.0 {
        cell_ui(ui, session, shown, commands);
        ui.add_space(space::M);
        matrix(ui, 0.0, commands);
        return;
    }
    side_by_side(
        ui,
        0.72,
        0.0,
        |ui, _| matrix(ui, 0.0, &mut pressed),
        |ui, _| {
            cell_ui(ui, session, shown, commands);
            0.0
        },
    );
    commands.append(&mut pressed);
}

fn matrix_content(shown: &Shown, palette: &Palette) -> (Vec<Column>, Vec<MatrixRow>) {
    let mut columns = vec![Column { id: None, name: text::YOU.to_owned(), is_chosen: true }];
    columns.extend(shown.alternatives.iter().enumerate().map(|(i, other)| Column {
        id: Some(other.id.clone()),
        name: other.name.clone(),
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

/// The passage behind the chosen cell.
fn cell_ui(ui: &mut Ui, session: &Session, shown: &Shown, commands: &mut Vec<Command>) {
    let Some((criterion, who)) = &session.choice().cell else { return };
    let Some(criterion) = shown.framework.criterion(criterion) else { return };
    card(ui, |ui| {
        let other = who.as_ref().and_then(|id| shown.alternatives.iter().find(|other| other.id == *id));
        let name = other.map_or(text::YOU, |other| other.name.as_str());
        section(ui, format!("{name} · {}", criterion.name));
        if let Some(city) = other.and_then(Alternative::city) {
            cell_of_city_ui(ui, session, city, criterion, commands);
        } else {
            let ratings =
                other.and_then(Alternative::ratings).unwrap_or(&shown.document.assessment().ratings);
            answer_ui(ui, criterion, ratings.get(&criterion.id));
            if other.is_none() && plain_button(ui, text::TO_QUESTION).clicked() {
                commands.push(Command::ShowCriterion(criterion.id.clone()));
            }
        }
        if quiet_button(ui, cities::CLOSE).clicked() {
            commands.push(Command::HideCell);
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
