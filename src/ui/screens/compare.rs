//! The Compare screen: oneself beside cities, earlier rounds and other files, on what both show.

use super::passage::{cell_of_city_ui, rules_ui};
use super::{radar_axes, radar_series};
use crate::model::{Answer, Assessment, Criterion, CriterionId, Framework};
use crate::scoring::{Cell, Comparison, Nearest, Scorecard, nearest, shared_traits, teachers};
use crate::session::{Alternative, AlternativeId, Command, Document, FilePurpose, Session, compare_all};
use crate::text::{cities, compare as text, score as score_text};
use crate::ui::charts::{
    Column, Dot, DotRow, MatrixCell, MatrixRow, Radar, Series, dot_plot_ui, matrix_ui, radar_ui,
};
use crate::ui::theme::{AreaLook, Palette, Shape, Type, palette, space};
use crate::ui::widgets::{
    body, card, card_sized, chip, link, mark, plain_button, quiet_button, section, segments, side_by_side,
    small, title,
};
use egui::{Label, Ui, vec2};

/// What fills the middle of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Shapes,
    Matrix,
}

/// Remembers the view and what is unfolded.
#[derive(Default)]
pub struct Compare {
    view: View,
    are_rules_open: bool,
}

/// All that the screen shows, worked out before anything is drawn.
struct Shown<'a> {
    framework: &'a Framework,
    document: &'a Document,
    alternatives: Vec<Alternative<'a>>,
    comparisons: Vec<Comparison>,
    /// Positions of the chosen, in the order of choosing.
    chosen: Vec<usize>,
    nearest: Option<Nearest>,
}

impl<'a> Shown<'a> {
    fn new(session: &'a Session, document: &'a Document) -> Self {
        let alternatives = session.alternatives(document);
        let comparisons = compare_all(document.framework(), document.assessment(), &alternatives);
        let position = |id: &AlternativeId| alternatives.iter().position(|other| other.id == *id);
        let chosen = session.choice().chosen.iter().filter_map(position).collect();
        // Only cities are called near: an earlier round of oneself always would be.
        let cities = alternatives.iter().take_while(|other| other.city().is_some()).count();
        let nearest = nearest(&comparisons[..cities]);
        Self { framework: document.framework(), document, chosen, nearest, alternatives, comparisons }
    }

    /// Names and comparisons of the chosen.
    fn pairs(&self) -> Vec<(&str, &Comparison)> {
        self.chosen.iter().map(|&i| (self.alternatives[i].name.as_str(), &self.comparisons[i])).collect()
    }
}

impl Compare {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let shown = Shown::new(session, document);
        title(ui, text::headline(&shown.pairs()));
        ui.horizontal_wrapped(|ui| {
            let common = text::common(&shown.pairs());
            if !common.is_empty() {
                small(ui, common);
            }
            small(ui, text::OURS);
            rules_ui(ui, &mut self.are_rules_open);
        });
        if document.scorecard().tally.levels == 0 {
            body(ui, text::NOTHING_ANSWERED);
        }
        ui.add_space(space::XS);
        chips_ui(ui, &shown, commands);
        ui.add_space(space::XS);
        let views = [(View::Shapes, text::SHAPES), (View::Matrix, text::MATRIX)];
        if let Some(view) = segments(ui, text::VIEW, Some(self.view), &views) {
            self.view = view;
        }
        ui.add_space(space::S);
        match self.view {
            View::Shapes => shapes_ui(ui, &shown),
            View::Matrix => matrix_view_ui(ui, session, &shown, commands),
        }
        ui.add_space(space::L);
        side_by_side(
            ui,
            0.5,
            720.0,
            |ui, height| card_sized(ui, height, |ui| near_ui(ui, &shown)),
            |ui, height| card_sized(ui, height, |ui| learn_ui(ui, session, document, commands)),
        );
        ui.add_space(space::L);
        card(ui, |ui| similar_ui(ui, session, document, commands));
    }
}

fn chips_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    small(ui, text::CHOOSE);
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        for (i, other) in shown.alternatives.iter().enumerate() {
            let place = shown.chosen.iter().position(|&chosen| chosen == i);
            let dot = place.map(|place| palette.other(place));
            if chip(ui, &other.name, place.is_some(), dot).clicked() {
                commands.push(Command::Toggle(other.id.clone()));
            }
        }
        if quiet_button(ui, text::ADD_FILE).clicked() {
            commands.push(Command::AskFor(FilePurpose::CompareWith));
        }
    });
}

/// Radar and gaps beside the dot plot.
fn shapes_ui(ui: &mut Ui, shown: &Shown) {
    side_by_side(
        ui,
        0.46,
        820.0,
        |ui, height| {
            card_sized(ui, height, |ui| {
                radar_view_ui(ui, shown);
                gaps_ui(ui, shown);
            })
        },
        |ui, height| {
            card_sized(ui, height, |ui| {
                section(ui, text::DOTS);
                legend_ui(ui, shown);
                dot_plot_ui(ui, &dot_rows(shown, palette(ui)));
            })
        },
    );
}

fn radar_view_ui(ui: &mut Ui, shown: &Shown) {
    let palette = palette(ui);
    let mut own = radar_series(shown.document.scorecard(), text::YOU, palette.accent);
    if !shown.chosen.is_empty() {
        // With others in the picture a band would hide them; it stands on the Results screen.
        own.band.clear();
    }
    let mut series = vec![own];
    for (place, &i) in shown.chosen.iter().enumerate() {
        let other = &shown.alternatives[i];
        series.push(other_series(shown, other, palette.other(place)));
    }
    let radar = Radar { axes: radar_axes(shown.framework, palette), series };
    let side = ui.available_width();
    radar_ui(ui, vec2(side, (side * 0.78).clamp(220.0, 380.0)), &radar);
    legend_ui(ui, shown);
    small(ui, text::SHAPES_ABOUT);
}

/// Somebody else's area scores, by one's own weights.
fn other_series(shown: &Shown, other: &Alternative, color: egui::Color32) -> Series {
    let ratings = other.ratings().cloned().unwrap_or_else(|| as_ratings(shown.framework, other));
    let seen = Assessment { ratings, ..shown.document.assessment().clone() };
    let scorecard = Scorecard::of(shown.framework, &seen);
    let mut series = radar_series(&scorecard, &other.name, color);
    series.scores = scorecard.action_areas().map(|area| area.interval.score).collect();
    series.band.clear();
    series.is_dashed = true;
    series
}

/// A city's levels as ratings; of a range the lower reading, since a level must be evidenced.
fn as_ratings(
    framework: &Framework,
    other: &Alternative,
) -> std::collections::BTreeMap<CriterionId, crate::model::Rating> {
    let rated = |criterion: &Criterion| {
        let rating = other.city()?.rating(&criterion.id)?;
        let answer = Some(Answer::Level(rating.low));
        Some((criterion.id.clone(), crate::model::Rating { answer, ..Default::default() }))
    };
    framework.criteria.iter().filter_map(rated).collect()
}

fn legend_ui(ui: &mut Ui, shown: &Shown) {
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        mark(ui, AreaLook { color: palette.accent, shape: Shape::Disc });
        small(ui, text::YOU);
        for (place, &i) in shown.chosen.iter().enumerate() {
            mark(ui, other_look(place, palette));
            small(ui, &shown.alternatives[i].name);
        }
    });
    if shown.chosen.is_empty() {
        small(ui, text::NOTHING_CHOSEN);
    }
}

fn other_look(place: usize, palette: &Palette) -> AreaLook {
    let shape = [Shape::Diamond, Shape::Square][place % 2];
    AreaLook { color: palette.other(place), shape }
}

fn gaps_ui(ui: &mut Ui, shown: &Shown) {
    if shown.chosen.is_empty() {
        return;
    }
    ui.add_space(space::S);
    section(ui, text::GAPS);
    let palette = palette(ui);
    egui::Grid::new("gaps").num_columns(1 + shown.chosen.len()).spacing([16.0, 2.0]).show(ui, |ui| {
        ui.label("");
        for &i in &shown.chosen {
            small(ui, &shown.alternatives[i].name);
        }
        ui.end_row();
        for (a, area) in shown.framework.areas.iter().enumerate() {
            ui.horizontal(|ui| {
                mark(ui, palette.area(shown.framework, &area.id));
                ui.add(
                    Label::new(Type::Body.text(&area.name).color(palette.ink))
                        .wrap_mode(egui::TextWrapMode::Extend),
                );
            });
            for &i in &shown.chosen {
                let gap = shown.comparisons[i].area_gaps[a];
                let response = ui.add(Label::new(Type::Strong.text(text::gap(gap)).color(palette.ink)));
                response.on_hover_text(text::gap_spoken(&area.name, &shown.alternatives[i].name, gap));
            }
            ui.end_row();
        }
    });
    small(ui, text::GAPS_ABOUT);
}

fn dot_rows(shown: &Shown, palette: &Palette) -> Vec<DotRow> {
    let levels = |cell: &Cell| match cell {
        Cell::Known { low, high } => Some((*low, *high)),
        Cell::Unknown | Cell::NotApplicable => None,
    };
    let own = shown.document.assessment().cells(shown.framework);
    let others: Vec<Vec<Cell>> =
        shown.chosen.iter().map(|&i| shown.alternatives[i].cells(shown.framework)).collect();
    let row = |(j, criterion): (usize, &Criterion)| {
        let mut dots = vec![Dot {
            name: text::YOU.to_owned(),
            look: AreaLook { color: palette.accent, shape: Shape::Disc },
            levels: levels(&own[j]),
        }];
        dots.extend(shown.chosen.iter().enumerate().map(|(place, &i)| Dot {
            name: shown.alternatives[i].name.clone(),
            look: other_look(place, palette),
            levels: levels(&others[place][j]),
        }));
        DotRow { name: criterion.name.clone(), group: group(shown.framework, j, palette), dots }
    };
    shown.framework.criteria.iter().enumerate().map(row).collect()
}

/// The head of an area above its first criterion.
pub(super) fn group(framework: &Framework, j: usize, palette: &Palette) -> Option<(String, AreaLook)> {
    let area = &framework.criteria[j].area;
    let is_first = j == 0 || framework.criteria[j - 1].area != *area;
    let name = framework.area(area)?.name.clone();
    is_first.then(|| (name, palette.area(framework, area)))
}

fn matrix_view_ui(ui: &mut Ui, session: &Session, shown: &Shown, commands: &mut Vec<Command>) {
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
        (Some(city), _) => MatrixCell::City(city.rating(criterion).map(|rating| (rating.low, rating.high))),
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
            cell_of_city_ui(ui, city, criterion);
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

fn near_ui(ui: &mut Ui, shown: &Shown) {
    section(ui, text::DISTANCE);
    let name = shown.nearest.map(|nearest| shown.alternatives[nearest.index].name.as_str());
    body(ui, text::nearest(name, shown.nearest.is_some_and(|nearest| nearest.certified)));
    ui.add_space(space::XS);
    for (other, comparison) in shown.alternatives.iter().zip(&shown.comparisons) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let color = palette(ui).ink;
            ui.add(Label::new(Type::Strong.text(&other.name).color(color)));
            small(ui, text::distance(comparison));
            let lacks = text::lacks(comparison);
            if !lacks.is_empty() {
                small(ui, format!("· {lacks}"));
            }
        });
    }
}

fn learn_ui(ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
    section(ui, text::LEARN);
    let mut found = 0;
    for result in document.scorecard().gaps() {
        let Some(level) = result.level() else { continue };
        let teachers = teachers(session.library().cities_of(document.framework()), &result.id, level);
        let Some(criterion) = document.framework().criterion(&result.id) else { continue };
        if teachers.is_empty() || found == 6 {
            continue;
        }
        found += 1;
        ui.horizontal_wrapped(|ui| {
            mark(ui, palette(ui).area(document.framework(), &criterion.area));
            if link(ui, &criterion.name).clicked() {
                commands.push(Command::ShowCriterion(criterion.id.clone()));
            }
            small(ui, text::at_level(level));
        });
        let names: Vec<String> = teachers
            .iter()
            .take(3)
            .map(|teacher| {
                text::teacher(&teacher.city.name, teacher.rating.low, cities::basis(teacher.rating.basis))
            })
            .collect();
        small(ui, crate::text::numbers::list(&names));
    }
    if found == 0 {
        small(ui, text::LEARN_NONE);
    }
}

/// Uses of Figure 1 that resemble one's own, by what the profiles name.
fn similar_ui(ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
    section(ui, text::SIMILAR);
    let own = &document.assessment().initiative;
    let mut similar: Vec<_> = session
        .library()
        .cities_of(document.framework())
        .map(|city| (city, shared_traits(own, &city.profile)))
        .filter(|(city, shared)| shared.count() > 1 || own.resembles.as_ref() == Some(&city.id))
        .collect();
    similar.sort_by_key(|(city, shared)| {
        (own.resembles.as_ref() != Some(&city.id), std::cmp::Reverse(shared.count()))
    });
    if similar.is_empty() {
        small(ui, text::NO_SIMILAR);
    }
    for (city, shared) in similar.iter().take(3) {
        ui.horizontal_wrapped(|ui| {
            if link(ui, &city.name).clicked() {
                commands.push(Command::ExploreCity(city.id.clone()));
            }
            small(ui, &city.figure1_use);
        });
        if shared.count() > 0 {
            small(ui, text::shared(shared));
        }
        ui.add_space(space::XS);
    }
}
