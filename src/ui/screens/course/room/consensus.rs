//! What the room agrees on, what is still open, and the assessment it becomes.

use super::{RoomScreen, Shown, criterion_link_ui};
use crate::findings::room_figure;
use crate::model::ReferenceRating;
use crate::scoring::{DecidedBy, RoomAnswer, key_rating, rating_of_all_cities};
use crate::session::{Command, CourseCommand};
use crate::text::{course::debrief as words, course::room as text};
use crate::ui::charts::room_scores_ui;
use crate::ui::theme::space;
use crate::ui::widgets::{
    body, card, check, divider, heading, muted, pill, primary_button, reading, section, small,
};
use egui::Ui;

impl RoomScreen {
    pub(super) fn consensus_ui(&mut self, ui: &mut Ui, shown: Shown, commands: &mut Vec<Command>) {
        let open = shown.open;
        let answers = open.answers();
        if open.latest().raters.is_empty() {
            reading(ui, |ui| muted(ui, text::NOTHING_TO_TALK_ABOUT));
            return;
        }
        let settled = answers.iter().filter(|answer| answer.answer.is_some()).count();
        card(ui, |ui| {
            heading(ui, text::settled(settled, answers.len()));
            reading(ui, |ui| muted(ui, text::OPEN_ABOUT));
            ui.add_space(space::XS);
            if primary_button(ui, text::OPEN_AS_ASSESSMENT).clicked() {
                commands.push(Command::Course(CourseCommand::OpenConsensus));
            }
        });
        ui.add_space(space::M);
        let mut pressed = None;
        card(ui, |ui| {
            section(ui, text::QUESTION_LIST);
            let key = open.key();
            if key.is_some() && check(ui, self.is_key_shown, text::SHOW_KEY).clicked() {
                self.is_key_shown = !self.is_key_shown;
            }
            let key = key.filter(|_| self.is_key_shown);
            ui.spacing_mut().item_spacing.y = space::XS;
            // What is open stands first: it is what one comes for.
            let (settled, still_open): (Vec<_>, Vec<_>) =
                answers.iter().partition(|answer| answer.answer.is_some());
            for answer in still_open.into_iter().chain(settled) {
                divider(ui);
                if answer_ui(ui, shown, answer, key) {
                    pressed = Some(answer.criterion.clone());
                }
            }
        });
        ui.add_space(space::M);
        card(ui, |ui| {
            section(ui, text::SCORE_OF_ROOM);
            let figure = room_figure(&open.latest().scores);
            reading(ui, |ui| body(ui, words::scores(&figure)));
            ui.add_space(space::XS);
            room_scores_ui(ui, &figure);
            reading(ui, |ui| small(ui, text::SCORE_AS_ASSESSMENT));
        });
        if let Some(id) = pressed {
            self.open_criterion(ui, &id, commands);
        }
    }
}

/// One answer of the room; true when its criterion was pressed.
fn answer_ui(ui: &mut Ui, shown: Shown, answer: &RoomAnswer, key: Option<&[ReferenceRating]>) -> bool {
    let is_pressed = ui
        .horizontal_wrapped(|ui| {
            let is_pressed = criterion_link_ui(ui, shown, &answer.criterion);
            pill(ui, &words::answer(answer.answer), None);
            if let Some(key) = key {
                let of_all_cities = rating_of_all_cities(key, &answer.criterion).is_some();
                pill(ui, &text::key(key_rating(key, &answer.criterion), of_all_cities), None);
            }
            is_pressed
        })
        .inner;
    match answer.decided_by {
        DecidedBy::Room => {
            small(ui, words::decided_by(answer.decided_by));
            reading(ui, |ui| body(ui, &answer.reason));
        }
        DecidedBy::Rules | DecidedBy::AwaitsReason => _ = small(ui, words::decided_by(answer.decided_by)),
        DecidedBy::Nobody => _ = small(ui, words::status_sentence(answer.suggested)),
    }
    is_pressed
}
