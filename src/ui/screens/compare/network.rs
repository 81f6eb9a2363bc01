//! The folder of cities that a network shares: who is in it, who is like us, and how all of them answer.

use super::Shown;
use crate::findings::{CitySize, NetworkMatch, NetworkQuery, find_in_network, shown_spread};
use crate::model::Answer;
use crate::session::{Command, FilePurpose, Network, NetworkCommand, Session};
use crate::text::pool as text;
use crate::ui::charts::{SpreadRow, spread_ui};
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{
    Field, body, check, chip, field, link, plain_button, quiet_button, reading, section, small,
};
use egui::{ScrollArea, Ui};
use std::sync::Arc;

/// Rows of the list that are seen at a time.
const SEEN: f32 = 6.0;
const ROW: f32 = 46.0;

/// What is looked for, and what was found for it.
#[derive(Default)]
pub struct NetworkView {
    query: NetworkQuery,
    found: Option<FoundFor>,
    is_spread_hidden: bool,
}

/// What was found, and what it was found for.
struct FoundFor {
    network: Arc<Network>,
    query: NetworkQuery,
    document: (u64, u64),
    matches: Vec<NetworkMatch>,
}

impl NetworkView {
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, shown: &Shown, commands: &mut Vec<Command>) {
        section(ui, text::TITLE);
        let Some(folder) = session.network_folder() else {
            reading(ui, |ui| body(ui, text::ABOUT));
            if plain_button(ui, text::ADD_FOLDER).clicked() {
                commands.push(Command::AskFor(FilePurpose::NetworkFolder));
            }
            return;
        };
        ui.horizontal_wrapped(|ui| {
            small(ui, folder.display().to_string());
            if session.network().is_reading() {
                small(ui, text::READING);
            } else if link(ui, text::REREAD).clicked() {
                commands.push(Command::Network(NetworkCommand::Reread));
            }
            if link(ui, text::FORGET).clicked() {
                commands.push(Command::Network(NetworkCommand::Forget));
            }
            if session.network().has_added() && link(ui, text::PUT_AWAY).clicked() {
                commands.push(Command::Network(NetworkCommand::PutAway));
            }
        });
        let Some(network) = session.network().network() else { return };
        if !session.is_network_comparable() {
            body(ui, text::other_questions(&network.framework.title, &network.framework.version));
            return;
        }
        self.spreads_ui(ui, network, shown);
        ui.add_space(space::M);
        self.filters_ui(ui, network);
        self.find(session, network, shown);
        self.list_ui(ui, network, commands);
    }

    fn spreads_ui(&mut self, ui: &mut Ui, network: &Network, shown: &Shown) {
        body(ui, text::all_of_them(network.pool.n));
        let toggle = if self.is_spread_hidden { text::SHOW_SPREAD } else { text::HIDE_SPREAD };
        if link(ui, toggle).clicked() {
            self.is_spread_hidden = !self.is_spread_hidden;
        }
        if self.is_spread_hidden {
            return;
        }
        let palette = palette(ui);
        let assessment = shown.document.assessment();
        let row = |(criterion, of): (_, &crate::scoring::CriterionPool)| {
            let criterion: &crate::model::Criterion = criterion;
            let own = assessment.answer(&criterion.id).and_then(Answer::level);
            SpreadRow {
                name: &criterion.name,
                area: palette.area(shown.framework, &criterion.area),
                n: of.levels.n,
                spread: shown_spread(&of.levels),
                own: own.map(|level| f64::from(level.number())),
            }
        };
        let rows: Vec<SpreadRow> =
            shown.framework.criteria.iter().zip(&network.pool.criteria).map(row).collect();
        spread_ui(ui, &rows);
        small(ui, text::SPREAD_ABOUT);
        small(ui, text::too_few_for_a_distribution());
    }

    fn filters_ui(&mut self, ui: &mut Ui, network: &Network) {
        section(ui, text::FIND);
        let name = Field { name: text::SEARCH, hint: text::SEARCH_HINT, id: "network search" };
        field(ui, name, &mut self.query.words);
        ui.horizontal_wrapped(|ui| {
            if check(ui, self.query.like_us, text::LIKE_US).clicked() {
                self.query.like_us = !self.query.like_us;
            }
            for size in CitySize::ALL {
                let is_chosen = self.query.size == Some(size);
                if chip(ui, text::size(size), is_chosen, None).clicked() {
                    self.query.size = (!is_chosen).then_some(size);
                }
            }
        });
        choices_ui(ui, text::COUNTRY, &network.countries, &mut self.query.country);
        choices_ui(ui, text::TAG, &network.tags, &mut self.query.tag);
    }

    /// Looks anew only where something it depends on has changed: there may be a thousand cities.
    fn find(&mut self, session: &Session, network: &Arc<Network>, shown: &Shown) {
        let document = (session.opened_count(), shown.document.revision());
        let is_current = |found: &FoundFor| {
            Arc::ptr_eq(&found.network, network) && found.query == self.query && found.document == document
        };
        if self.found.as_ref().is_some_and(is_current) {
            return;
        }
        let own = &shown.document.assessment().initiative;
        self.found = Some(FoundFor {
            network: Arc::clone(network),
            query: self.query.clone(),
            document,
            matches: find_in_network(&network.cities, &self.query, own),
        });
    }

    fn list_ui(&self, ui: &mut Ui, network: &Network, commands: &mut Vec<Command>) {
        let Some(FoundFor { matches, query, .. }) = &self.found else { return };
        small(ui, text::found(matches.len(), network.cities.len(), query.like_us));
        if matches.is_empty() {
            return;
        }
        let height = ROW * SEEN;
        ScrollArea::vertical().id_salt("network").max_height(height).auto_shrink([false, true]).show_rows(
            ui,
            ROW,
            matches.len(),
            |ui, rows| {
                for found in &matches[rows] {
                    let city = &network.cities[found.place];
                    ui.allocate_ui(egui::vec2(ui.available_width(), ROW), |ui| {
                        ui.set_min_height(ROW);
                        ui.spacing_mut().item_spacing.y = 1.0;
                        ui.horizontal(|ui| {
                            let button = quiet_button(ui, text::SET_BESIDE);
                            if button.accessible_name(text::set_beside(&city.name)).clicked() {
                                commands.push(Command::Network(NetworkCommand::SetBeside(found.place)));
                            }
                            small(ui, text::city(&city.name, &city.country, &city.source));
                        });
                        if found.shared.count() > 0 {
                            small(ui, crate::text::compare::shared(&found.shared));
                        }
                    });
                }
            },
        );
    }
}

/// A list to choose one of, or none.
fn choices_ui(ui: &mut Ui, name: &str, all: &[String], chosen: &mut Option<String>) {
    if all.len() < 2 {
        return;
    }
    let shown = chosen.clone().unwrap_or_else(|| text::ANY.to_owned());
    ui.horizontal(|ui| {
        let label = small(ui, name);
        let list = egui::ComboBox::from_id_salt(name).selected_text(shown).show_ui(ui, |ui| {
            if ui.selectable_label(chosen.is_none(), text::ANY).clicked() {
                *chosen = None;
            }
            for one in all {
                if ui.selectable_label(chosen.as_ref() == Some(one), one).clicked() {
                    *chosen = Some(one.clone());
                }
            }
        });
        list.response.labelled_by(label.id);
    });
}
