//! Who rates: asked once, before the first question.

use crate::model::{Naming, Participant, RaterId, Sector};
use crate::session::{Command, CourseCommand, CourseView, OpenSheet, Purpose, Session};
use crate::text::{cities, course::pseudonyms, course::rate as text};
use crate::ui::theme::space;
use crate::ui::widgets::{
    Field, body, card, check, field, muted, plain_button, primary_button, quiet_button, reading, section,
    small, title,
};
use egui::Ui;

/// Remembers for whom it was shown last.
#[derive(Default)]
pub struct AboutYou {
    shown: Option<RaterId>,
}

/// Two fields stand beside each other from this width on.
const TWO_FIELDS: f32 = 440.0;

impl AboutYou {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, open: &OpenSheet, commands: &mut Vec<Command>) {
        let course = session.course();
        let rater = &open.rating().sheet().rater;
        // Whoever sits down can write at once.
        let is_new = self.shown.replace(rater.clone()).as_ref() != Some(rater);
        if is_new {
            ui.scroll_to_cursor(Some(egui::Align::TOP));
        }
        let naming = course.rated_session().map_or(Naming::Pseudonym, |session| session.naming);
        let is_passed = *open.purpose() == Purpose::Passed;
        let exercise = open.rating().exercise();
        let of_course = course.rated_session().map_or("", |session| session.title.trim());
        reading(ui, |ui| {
            if !of_course.is_empty() {
                section(ui, of_course);
            }
            title(ui, &exercise.title);
            body(ui, text::what_will_happen(&exercise.case.city, exercise.criteria.len(), is_passed));
            muted(ui, text::who_sees_what(naming, is_passed));
            ui.add_space(space::M);
            let before = &open.rating().sheet().participant;
            let mut now = before.clone();
            // What somebody else wrote here must not come back by undo in a field.
            ui.push_id(rater.as_str(), |ui| {
                card(ui, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        section(ui, text::ABOUT_YOU);
                        small(ui, text::MAY_STAY_EMPTY);
                    });
                    let response = match naming {
                        Naming::Pseudonym => pseudonym_ui(ui, session, open, &mut now),
                        Naming::Name => name_ui(ui, &mut now),
                    };
                    if is_new && before.name.is_empty() {
                        response.request_focus();
                    }
                    ui.add_space(space::S);
                    sector_ui(ui, &mut now);
                    ui.add_space(space::S);
                    ui.columns(if ui.available_width() < TWO_FIELDS { 1 } else { 2 }, |uis| {
                        let role = Field { name: text::ROLE, hint: text::ROLE_HINT, id: "role" };
                        field(&mut uis[0], role, &mut now.role);
                        let city = Field { name: text::CITY, hint: "", id: "city" };
                        let last = uis.len() - 1;
                        field(&mut uis[last], city, &mut now.city);
                    });
                });
            });
            if now != *before {
                commands.push(Command::Course(CourseCommand::SetParticipant(Box::new(now))));
            }
            ui.add_space(space::L);
            ui.horizontal_wrapped(|ui| {
                if primary_button(ui, text::READ_AND_RATE).clicked() {
                    commands.push(Command::Course(CourseCommand::Show(CourseView::Rate)));
                }
                let has_begun = !open.rating().sheet().ratings.is_empty();
                if is_passed && !has_begun && quiet_button(ui, text::BACK_TO_CURTAIN).clicked() {
                    commands.push(Command::Course(CourseCommand::PassTheLaptop));
                }
            });
        });
    }
}

fn name_ui(ui: &mut Ui, now: &mut Participant) -> egui::Response {
    let response = field(ui, Field { name: text::NAME, hint: "", id: "name" }, &mut now.name);
    small(ui, text::NAME_ABOUT);
    response
}

fn pseudonym_ui(ui: &mut Ui, session: &Session, open: &OpenSheet, now: &mut Participant) -> egui::Response {
    let about = Field { name: text::PSEUDONYM, hint: text::PSEUDONYM_HINT, id: "name" };
    let response = field(ui, about, &mut now.name);
    ui.horizontal_wrapped(|ui| {
        let words = if now.name.is_empty() { text::SUGGEST } else { text::SUGGEST_ANOTHER };
        if plain_button(ui, words).clicked() {
            now.name = suggested(session, &open.rating().sheet().rater, &now.name);
        }
        small(ui, text::PSEUDONYM_ABOUT);
    });
    response
}

/// The first suggestion after the one that stands there, and that nobody at this laptop has taken.
fn suggested(session: &Session, rater: &RaterId, now: &str) -> String {
    let taken = |name: &str| {
        let room = session.course().room();
        room.is_some_and(|room| room.room().sheets.iter().any(|sheet| sheet.participant.name == name))
    };
    let suggestions = || (0..100).map(|number| pseudonyms::suggestion(rater, number));
    let here = suggestions().position(|name| name == now).map_or(0, |here| here + 1);
    suggestions().skip(here).find(|name| !taken(name)).unwrap_or_else(|| pseudonyms::suggestion(rater, 0))
}

fn sector_ui(ui: &mut Ui, now: &mut Participant) {
    small(ui, text::SECTOR);
    ui.horizontal_wrapped(|ui| {
        for &sector in Sector::ALL {
            if check(ui, now.sector == Some(sector), cities::sector(sector)).clicked() {
                now.sector = Some(sector);
            }
        }
        if check(ui, now.sector.is_none(), text::NO_SECTOR).clicked() {
            now.sector = None;
        }
    });
    small(ui, text::SECTOR_ABOUT);
}
