//! The second round: how it is started, and what the talk moved.

use super::{RoomScreen, Shown, criterion_link_ui};
use crate::model::{CriterionId, RatingRound};
use crate::scoring::{Movement, RoundsDebrief};
use crate::session::{Command, CourseCommand, FilePurpose};
use crate::text::{course::room as text, course::second_round as sentences};
use crate::ui::theme::space;
use crate::ui::widgets::{
    body, card, divider, heading, muted, plain_button, primary_button, quiet_button, reading, section, small,
    strong,
};
use egui::Ui;

impl RoomScreen {
    pub(super) fn second_round_ui(&mut self, ui: &mut Ui, shown: Shown, commands: &mut Vec<Command>) {
        let open = shown.open;
        match (open.round(), open.rounds()) {
            (RatingRound::First, None) => card(ui, |ui| start_ui(ui, shown, commands)),
            (RatingRound::Second, None) => card(ui, |ui| {
                heading(ui, text::SECOND_WAITS);
                reading(ui, |ui| muted(ui, text::SECOND_ABOUT[2]));
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ways_ui(ui, commands);
                    if quiet_button(ui, text::BACK_TO_FIRST).clicked() {
                        commands.push(Command::Course(CourseCommand::BackToFirstRound));
                    }
                });
            }),
            (_, Some(rounds)) => {
                if let Some(id) = moved_ui(ui, shown, rounds, commands) {
                    self.open_criterion(ui, &id, commands);
                }
            }
        }
    }
}

fn ways_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    if plain_button(ui, text::PASS_LAPTOP).clicked() {
        commands.push(Command::Course(CourseCommand::PassTheLaptop));
    }
    if plain_button(ui, text::IMPORT).clicked() {
        commands.push(Command::AskFor(FilePurpose::ImportRatings));
    }
}

fn start_ui(ui: &mut Ui, shown: Shown, commands: &mut Vec<Command>) {
    section(ui, text::SECOND_HEAD);
    if shown.debrief.raters.is_empty() {
        reading(ui, |ui| body(ui, text::SECOND_TOO_EARLY));
        return;
    }
    reading(ui, |ui| {
        for about in text::SECOND_ABOUT {
            body(ui, about);
        }
    });
    ui.add_space(space::XS);
    if primary_button(ui, text::START_SECOND).clicked() {
        commands.push(Command::Course(CourseCommand::StartSecondRound));
    }
}

/// What moved; returns the criterion that was pressed.
fn moved_ui(
    ui: &mut Ui,
    shown: Shown,
    rounds: &RoundsDebrief,
    commands: &mut Vec<Command>,
) -> Option<CriterionId> {
    let mut pressed = None;
    card(ui, |ui| {
        section(ui, text::WHAT_MOVED);
        reading(ui, |ui| {
            heading(ui, sentences::people(rounds));
            if let Some(left_out) = sentences::left_out(rounds) {
                small(ui, left_out);
            }
            if rounds.people > 0 {
                parts_ui(ui, rounds.total);
                ui.add_space(space::XS);
                body(ui, sentences::alphas(rounds));
            }
            if let Some(error) = &rounds.error {
                body(ui, sentences::accuracy(error, rounds));
            }
            small(ui, text::AGREEMENT_IS_NOT_ACCURACY);
        });
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| ways_ui(ui, commands));
    });
    if rounds.people == 0 {
        return None;
    }
    ui.add_space(space::M);
    card(ui, |ui| {
        section(ui, text::QUESTION_BY_QUESTION);
        ui.spacing_mut().item_spacing.y = space::XS;
        for of in rounds.by_dispute() {
            divider(ui);
            if ui.horizontal_wrapped(|ui| criterion_link_ui(ui, shown, &of.id)).inner {
                pressed = Some(of.id.clone());
            }
            small(ui, sentences::criterion(of));
            small(ui, sentences::parts(of.movement.parts()).join(" · "));
        }
    });
    pressed
}

/// The six numbers: together they are all answers.
fn parts_ui(ui: &mut Ui, movement: Movement) {
    for (n, what) in movement.parts().into_iter().zip(sentences::PARTS) {
        ui.horizontal(|ui| {
            strong(ui, n.to_string());
            body(ui, what);
        });
    }
}
