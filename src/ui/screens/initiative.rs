//! The Initiative screen: the profile. It never blocks; all but the title can wait.

use super::own_leads::OwnLeads;
use crate::model::CheckLength;
use crate::model::{Diplomacy, GovernmentLevel, Initiative, Motive, Partner, Purpose, Sdg, Sector};
use crate::session::{Command, Document, Edited, ProfileField, Route, Session};
use crate::text::{cities, initiative as text};
use crate::ui::theme::space;
use crate::ui::widgets::{
    Field, card, check, field, muted, paragraph_field, plain_button, primary_button, quiet_button, section,
    segments, side_by_side, small, title, worded_small,
};
use egui::Ui;
use std::collections::BTreeSet;

/// Remembers the partner that is being written.
#[derive(Default)]
pub struct InitiativeScreen {
    partner: String,
    sector: Option<Sector>,
    /// What stands in the field for the year, which may not be a number yet.
    year: Option<String>,
    own_leads: OwnLeads,
    /// Whether the screen was shown in the frame before.
    was_shown: bool,
}

impl InitiativeScreen {
    /// Another screen is shown.
    pub fn hide(&mut self) {
        self.was_shown = false;
    }

    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let before = &document.assessment().initiative;
        // On a new assessment one can write the title at once.
        let takes_focus = !std::mem::replace(&mut self.was_shown, true) && before.title.is_empty();
        let mut edit = Edit { initiative: before.clone(), field: None };
        title(ui, text::TITLE);
        crate::ui::widgets::reading(ui, |ui| {
            muted(ui, text::ABOUT);
        });
        ui.add_space(space::M);
        side_by_side(
            ui,
            0.5,
            720.0,
            |ui, height| {
                crate::ui::widgets::card_sized(ui, height, |ui| self.facts_ui(ui, takes_focus, &mut edit))
            },
            |ui, height| {
                let mut other = Edit { initiative: before.clone(), field: None };
                let needed = crate::ui::widgets::card_sized(ui, height, |ui| kind_ui(ui, &mut other));
                if let Some(field) = other.field {
                    let initiative = Box::new(other.initiative);
                    commands.push(Command::Describe { field, initiative });
                }
                needed
            },
        );
        if let Some(field) = edit.field.take() {
            commands.push(Command::Describe { field, initiative: Box::new(edit.initiative) });
        }
        ui.add_space(space::L);
        let mut edit = Edit { initiative: before.clone(), field: None };
        card(ui, |ui| self.partners_ui(ui, &mut edit));
        ui.add_space(space::L);
        card(ui, |ui| goals_ui(ui, &mut edit));
        ui.add_space(space::L);
        card(ui, |ui| resembles_ui(ui, session, &mut edit));
        if let Some(field) = edit.field {
            commands.push(Command::Describe { field, initiative: Box::new(edit.initiative) });
        }
        ui.add_space(space::L);
        card(ui, |ui| self.own_leads.ui(ui, session, document, None, commands));
        ui.add_space(space::L);
        length_ui(ui, document, commands);
    }

    /// The way on, below the profile: nothing in it has to be filled in first.
    pub fn below_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
        super::question::bar(ui, |ui| {
            if primary_button(ui, text::GO_ON).clicked() {
                commands.push(Command::GoTo(Route::Score));
            }
        });
    }

    fn facts_ui(&mut self, ui: &mut Ui, takes_focus: bool, edit: &mut Edit) {
        section(ui, text::FACTS);
        let Edit { initiative, field: changed } = edit;
        let name = Field { name: text::INITIATIVE_TITLE, hint: text::TITLE_HINT, id: "title" };
        let response = field(ui, name, &mut initiative.title);
        if takes_focus {
            response.request_focus();
        }
        if response.changed() {
            *changed = Some(Edited::Typed(ProfileField::Title));
        }
        let mut line = |ui: &mut Ui, name, hint, id, of, value: &mut String| {
            if field(ui, Field { name, hint, id }, value).changed() {
                *changed = Some(Edited::Typed(of));
            }
        };
        line(ui, text::CITY, "", "city", ProfileField::City, &mut initiative.city);
        line(ui, text::COUNTRY, "", "country", ProfileField::Country, &mut initiative.country);
        line(ui, text::LEAD, text::LEAD_HINT, "lead", ProfileField::LeadBody, &mut initiative.lead_body);
        let mut year = self
            .year
            .clone()
            .unwrap_or_else(|| initiative.start_year.map_or_else(String::new, |year| year.to_string()));
        let response = field(ui, Field { name: text::YEAR, hint: text::YEAR_HINT, id: "year" }, &mut year);
        if response.changed() {
            let parsed = year.trim().parse().ok();
            if parsed.is_some() || year.trim().is_empty() {
                initiative.start_year = parsed;
                *changed = Some(Edited::Typed(ProfileField::StartYear));
            }
            self.year = Some(year.clone());
        }
        let is_number = year.trim().is_empty() || year.trim().parse::<i32>().is_ok();
        if !is_number {
            small(ui, text::YEAR_NOT_A_NUMBER);
        } else if response.lost_focus() || !response.has_focus() {
            self.year = None;
        }
        let mut line = |ui: &mut Ui, name, hint, id, of, value: &mut String| {
            if field(ui, Field { name, hint, id }, value).changed() {
                *changed = Some(Edited::Typed(of));
            }
        };
        line(ui, text::WEB, text::WEB_HINT, "web", ProfileField::WebLink, &mut initiative.web_link);
        let about = Field { name: text::DESCRIPTION, hint: text::DESCRIPTION_HINT, id: "description" };
        if paragraph_field(ui, about, 4, &mut initiative.description).changed() {
            *changed = Some(Edited::Typed(ProfileField::Description));
        }
    }

    fn partners_ui(&mut self, ui: &mut Ui, edit: &mut Edit) {
        section(ui, text::PARTNERS);
        worded_small(ui, text::PARTNERS_ABOUT);
        let mut removed = None;
        for (i, partner) in edit.initiative.partners.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                ui.label(&partner.name);
                small(ui, cities::sector(partner.sector));
                let name = text::remove(&partner.name);
                if quiet_button(ui, text::REMOVE).accessible_name(name).clicked() {
                    removed = Some(i);
                }
            });
        }
        if let Some(i) = removed {
            edit.initiative.partners.remove(i);
            edit.field = Some(Edited::Chosen);
        }
        ui.add_space(space::XS);
        let name = Field { name: text::PARTNER, hint: text::PARTNER_HINT, id: "partner" };
        let response = field(ui, name, &mut self.partner);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        ui.horizontal_wrapped(|ui| {
            for &sector in Sector::ALL {
                let is_chosen = self.sector.unwrap_or(Sector::Research) == sector;
                if check(ui, is_chosen, cities::sector(sector)).clicked() {
                    self.sector = Some(sector);
                }
            }
            let pressed = plain_button(ui, text::ADD_PARTNER).clicked();
            if (pressed || entered) && !self.partner.trim().is_empty() {
                let name = std::mem::take(&mut self.partner).trim().to_owned();
                let sector = self.sector.unwrap_or(Sector::Research);
                edit.initiative.partners.push(Partner { name, sector });
                edit.field = Some(Edited::Chosen);
                // The next partner can be written at once.
                response.request_focus();
            }
        });
        ui.add_space(space::S);
        small(ui, text::GOVERNMENT);
        let levels = &mut edit.initiative.government_levels;
        if checks_ui(ui, GovernmentLevel::ALL, cities::government_level, levels) {
            edit.field = Some(Edited::Chosen);
        }
    }
}

/// The profile as this frame leaves it, and which field was changed.
struct Edit {
    initiative: Initiative,
    field: Option<Edited<ProfileField>>,
}

fn kind_ui(ui: &mut Ui, edit: &mut Edit) {
    let Edit { initiative, field } = edit;
    section(ui, text::KIND);
    for &kind in Diplomacy::ALL {
        let is_chosen = initiative.diplomacy.contains(&kind);
        if check(ui, is_chosen, cities::diplomacy(kind)).clicked() {
            toggle(&mut initiative.diplomacy, kind);
            *field = Some(Edited::Chosen);
        }
        small(ui, cities::about_diplomacy(kind));
        ui.add_space(space::XS);
    }
    ui.add_space(space::S);
    section(ui, text::PURPOSE);
    if checks_ui(ui, Purpose::ALL, cities::purpose, &mut initiative.purposes) {
        *field = Some(Edited::Chosen);
    }
    ui.add_space(space::S);
    section(ui, text::MOTIVES);
    if checks_ui(ui, Motive::ALL, cities::motive, &mut initiative.motives) {
        *field = Some(Edited::Chosen);
    }
}

fn goals_ui(ui: &mut Ui, edit: &mut Edit) {
    section(ui, text::SDGS);
    let goals: Vec<Sdg> = Sdg::all().collect();
    ui.horizontal_wrapped(|ui| {
        for goal in goals {
            let is_chosen = edit.initiative.sdgs.contains(&goal);
            if check(ui, is_chosen, &cities::sdg_name(goal.number())).clicked() {
                toggle(&mut edit.initiative.sdgs, goal);
                edit.field = Some(Edited::Chosen);
            }
        }
    });
}

fn resembles_ui(ui: &mut Ui, session: &Session, edit: &mut Edit) {
    section(ui, text::RESEMBLES);
    small(ui, text::RESEMBLES_ABOUT);
    for city in session.library().cities() {
        let is_chosen = edit.initiative.resembles.as_ref() == Some(&city.id);
        let name = city.readings.iter().map(|reading| reading.figure1_use.as_str()).find(|of| !of.is_empty());
        let Some(name) = name.map(|shown| text::resembles(&city.name, shown)) else { continue };
        if ui.radio(is_chosen, name).clicked() {
            edit.initiative.resembles = if is_chosen { None } else { Some(city.id.clone()) };
            edit.field = Some(Edited::Chosen);
        }
    }
}

fn length_ui(ui: &mut Ui, document: &Document, commands: &mut Vec<Command>) {
    section(ui, text::LENGTH);
    let full = document.framework().criteria.len();
    let quick = document.framework().criteria.iter().filter(|criterion| criterion.core).count();
    let (full, quick) = (text::full(full), text::quick(quick));
    let options = [(CheckLength::Quick, quick.as_str()), (CheckLength::Full, full.as_str())];
    if let Some(check) = segments(ui, text::LENGTH, Some(document.assessment().check), &options) {
        commands.push(Command::SetCheck(check));
    }
    small(ui, text::LENGTH_ABOUT);
}

fn checks_ui<T: Copy + Ord>(
    ui: &mut Ui,
    options: &[T],
    name: fn(T) -> &'static str,
    chosen: &mut BTreeSet<T>,
) -> bool {
    let mut changed = false;
    ui.horizontal_wrapped(|ui| {
        for &option in options {
            if check(ui, chosen.contains(&option), name(option)).clicked() {
                toggle(chosen, option);
                changed = true;
            }
        }
    });
    changed
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}
