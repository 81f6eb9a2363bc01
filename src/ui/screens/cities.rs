//! The reference cities, without any assessment: a sheet for each, and the matrix of all.

use super::compare::group;
use super::leads::{city_leads_ui, leads_on_ui};
use super::own_leads::OwnLeads;
use super::passage::{cell_of_city_ui, passage_ui, rules_ui};
use super::pressed_matrix::{PressedMatrix, passage_panel_ui};
use crate::findings::{AlternativeId, readings_beside};
use crate::geometry::Look;
use crate::model::{CityReading, Framework, Initiative, ReadingRef};
use crate::session::{Command, Document, Session};
use crate::text::{cities as text, leads, numbers};
use crate::ui::charts::{Column, MatrixCell, MatrixRow};
use crate::ui::theme::{Palette, palette, space};
use crate::ui::widgets::{
    body, card, chip, heading, mark, muted, pill, section, segments, small, strong, title,
};
use egui::Ui;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    OneCity,
    Matrix,
}

/// Remembers the view and what is unfolded.
#[derive(Default)]
pub struct Cities {
    view: View,
    matrix: PressedMatrix,
    are_rules_open: bool,
    are_all_leads_shown: bool,
    /// Of a city with several; the first otherwise.
    reading: Option<ReadingRef>,
    own_leads: OwnLeads,
}

/// The questions the cities are shown on: those of the open assessment, or the usual ones.
fn framework(session: &Session) -> Option<&Framework> {
    let usual = || session.library().default_framework().map(AsRef::as_ref);
    session.document().map(Document::framework).or_else(usual)
}

impl Cities {
    /// What stays below while the screen scrolls: the passage behind a cell of the matrix.
    pub fn below_ui(&self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let cell = session.choice().cell.as_ref().filter(|_| self.view == View::Matrix);
        let (Some(cell), Some(framework)) = (cell, framework(session)) else { return };
        let Some(AlternativeId::City(id)) = &cell.1 else { return };
        let city = session.library().readings_of(framework).find(|city| city.id() == *id);
        if let (Some(city), Some(criterion)) = (city, framework.criterion(&cell.0)) {
            let look = palette(ui).look(city_look(city));
            let head = (format!("{} · {}", city.name(), criterion.name), look);
            passage_panel_ui(ui, cell, head, commands, |ui, commands| {
                cell_of_city_ui(ui, session, city, criterion, commands);
            });
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(framework) = framework(session) else { return };
        let cities: Vec<CityReading> = session.library().readings_of(framework).collect();
        let mut names: Vec<CityReading> = cities.clone();
        names.dedup_by_key(|of| &of.city.id);
        title(ui, text::title(names.len(), cities.iter().copied()));
        crate::ui::widgets::reading(ui, |ui| {
            muted(ui, text::ABOUT);
            rules_ui(ui, &mut self.are_rules_open);
        });
        ui.add_space(space::S);
        let views = [(View::OneCity, text::ONE_CITY), (View::Matrix, text::MATRIX)];
        if let Some(view) = segments(ui, text::SHOW, Some(self.view), &views) {
            self.view = view;
        }
        ui.add_space(space::S);
        match self.view {
            View::Matrix => {
                let (columns, rows) = matrix_content(framework, &cities, palette(ui));
                self.matrix.ui(ui, session, &columns, &rows, commands);
            }
            View::OneCity => {
                let chosen = session.city().and_then(|id| cities.iter().find(|of| of.city.id == *id));
                let Some(chosen) = chosen.or(cities.first()) else { return };
                ui.horizontal_wrapped(|ui| {
                    for of in &names {
                        let is_chosen = chosen.city.id == of.city.id;
                        if chip(ui, &of.city.name, is_chosen, None).clicked() {
                            commands.push(Command::ExploreCity(of.city.id.clone()));
                        }
                    }
                });
                let readings: Vec<CityReading> =
                    cities.iter().copied().filter(|of| of.city.id == chosen.city.id).collect();
                self.readings_ui(ui, framework, &readings);
                let shown = readings.iter().find(|of| self.reading.as_ref() == Some(&of.id()));
                ui.add_space(space::S);
                self.sheet_ui(ui, session, framework, *shown.unwrap_or(chosen), commands);
            }
        }
    }

    /// Which reading of a city is shown, and what its readings say side by side.
    fn readings_ui(&mut self, ui: &mut Ui, framework: &Framework, readings: &[CityReading]) {
        if readings.len() < 2 {
            return;
        }
        let names: Vec<String> = readings.iter().map(|of| text::source_name(&of.reading.source)).collect();
        let options: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
        let now = readings.iter().position(|of| self.reading.as_ref() == Some(&of.id()));
        ui.add_space(space::XS);
        if let Some(chosen) = segments(ui, text::READING, now.or(Some(0)), &options) {
            self.reading = Some(readings[chosen].id());
        }
        ui.add_space(space::S);
        card(ui, |ui| {
            section(ui, text::BESIDE);
            for two in readings_beside(framework, readings) {
                body(ui, text::two_readings(&two));
                let names = super::leads::names_of(framework, &two.far_apart);
                if !names.is_empty() {
                    small(ui, text::far_apart(&names));
                }
            }
        });
    }

    fn sheet_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        framework: &Framework,
        of: CityReading,
        commands: &mut Vec<Command>,
    ) {
        let CityReading { city, reading } = of;
        card(ui, |ui| {
            heading(ui, format!("{}, {}", city.name, city.country));
            small(ui, text::rated_by(&reading.source));
            if !reading.heading.is_empty() {
                small(ui, &reading.heading);
            }
            body(ui, &reading.profile.description);
            ui.add_space(space::XS);
            if !reading.figure1_use.is_empty() {
                section(ui, text::FIGURE_1);
                body(ui, &reading.figure1_use);
            }
            ui.add_space(space::XS);
            section(ui, text::PROFILE);
            profile_ui(ui, &reading.profile);
        });
        ui.add_space(space::M);
        card(ui, |ui| {
            section(ui, text::INITIATIVES);
            for initiative in &reading.initiatives {
                strong(ui, &initiative.name);
                small(
                    ui,
                    text::initiative_facts(
                        &initiative.kind,
                        initiative.year,
                        &initiative.lead,
                        &initiative.partners,
                    ),
                );
                body(ui, &initiative.about);
                ui.add_space(space::S);
            }
        });
        ui.add_space(space::M);
        card(ui, |ui| {
            city_leads_ui(ui, session, framework, city, &mut self.are_all_leads_shown, commands);
            ui.add_space(space::S);
            match session.document() {
                Some(document) => self.own_leads.ui(ui, session, document, Some(&city.id), commands),
                None => _ = small(ui, leads::NEEDS_ASSESSMENT),
            }
        });
        ui.add_space(space::M);
        card(ui, |ui| {
            section(ui, text::RATINGS);
            let own = reading.own_ratings().count();
            small(ui, text::evidenced(own, reading.ratings.len() - own, framework.criteria.len()));
            for area in &framework.areas {
                ui.add_space(space::S);
                ui.horizontal(|ui| {
                    let look = palette(ui).area(framework, &area.id);
                    mark(ui, look);
                    section(ui, &area.name);
                });
                for criterion in framework.criteria_of(&area.id) {
                    if let Some(rating) = reading.rating(&criterion.id) {
                        passage_ui(ui, &criterion.name, rating);
                        leads_on_ui(ui, session, [city], criterion, commands);
                    }
                }
                let silent: Vec<&str> = framework
                    .criteria_of(&area.id)
                    .filter(|criterion| reading.rating(&criterion.id).is_none())
                    .map(|criterion| criterion.name.as_str())
                    .collect();
                if !silent.is_empty() {
                    small(ui, text::not_evidenced(&silent));
                }
            }
            ui.add_space(space::S);
            small(ui, text::source(&reading.source.citation));
        });
    }
}

fn profile_ui(ui: &mut Ui, profile: &Initiative) {
    ui.horizontal_wrapped(|ui| {
        let traits = profile.diplomacy.iter().map(|&kind| text::diplomacy(kind).to_owned());
        let traits = traits.chain(profile.purposes.iter().map(|&purpose| text::purpose(purpose).to_owned()));
        let traits = traits.chain(profile.motives.iter().map(|&motive| text::motive(motive).to_owned()));
        let traits = traits.chain(profile.sdgs.iter().map(|goal| text::sdg_name(goal.number())));
        for name in traits {
            pill(ui, &name, None);
        }
    });
    for partner in &profile.partners {
        small(ui, format!("{} · {}", partner.name, text::sector(partner.sector)));
    }
    let levels: Vec<&str> =
        profile.government_levels.iter().map(|&level| text::government_level(level)).collect();
    if !levels.is_empty() {
        small(ui, text::levels_of_government(&numbers::list(&levels)));
    }
}

fn city_look(city: CityReading) -> Look {
    Look::of_other(&AlternativeId::City(city.id()).key())
}

fn matrix_content(
    framework: &Framework,
    cities: &[CityReading],
    palette: &Palette,
) -> (Vec<Column>, Vec<MatrixRow>) {
    let columns = cities
        .iter()
        .map(|city| Column {
            id: Some(AlternativeId::City(city.id())),
            name: city.name(),
            look: palette.look(city_look(*city)),
            is_chosen: false,
        })
        .collect();
    let row = |(j, criterion): (usize, &crate::model::Criterion)| MatrixRow {
        criterion: criterion.id.clone(),
        name: criterion.name.clone(),
        group: group(framework, j, palette),
        look: palette.area(framework, &criterion.area),
        cells: cities.iter().map(|city| MatrixCell::from(city.rating(&criterion.id))).collect(),
    };
    (columns, framework.criteria.iter().enumerate().map(row).collect())
}
