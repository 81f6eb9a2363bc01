//! Between two people at one laptop: nothing of the one before is seen.

use crate::model::{RatingRound, RatingSheet, Room};
use crate::session::{Command, CourseCommand, CourseView, OpenRoom};
use crate::text::course::rate as text;
use crate::ui::theme::{space, width};
use crate::ui::widgets::{banner, body, heading, muted, plain_button, primary_button, quiet_button};
use egui::{Frame, Margin, Ui};

/// Shows the curtain, which hides everything else.
pub fn ui(ui: &mut Ui, open: &OpenRoom, commands: &mut Vec<Command>) {
    let room = open.room();
    let mut send = |command| commands.push(Command::Course(command));
    in_the_middle(ui, |ui| {
        banner(ui, text::CURTAIN);
        ui.add_space(space::M);
        match open.round() {
            RatingRound::First => {
                heading(ui, text::rated_so_far(room.sheets_of(RatingRound::First).count()));
                muted(ui, text::CURTAIN_ABOUT);
                ui.add_space(space::L);
                if primary_button(ui, text::I_AM_NEXT).clicked() {
                    send(CourseCommand::SitDown(None));
                }
            }
            RatingRound::Second => second_round_ui(ui, room, &mut send),
        }
        ui.add_space(space::L * 4.0);
        if quiet_button(ui, text::TRAINER_IS_BACK).clicked() {
            send(CourseCommand::Show(CourseView::Room));
        }
    });
}

fn second_round_ui(ui: &mut Ui, room: &Room, send: &mut impl FnMut(CourseCommand)) {
    let people = People::of(room);
    heading(ui, text::rated_again_so_far(people.rated_again, people.of));
    muted(ui, text::CURTAIN_ABOUT_SECOND);
    ui.add_space(space::L);
    if people.awaited.is_empty() {
        body(ui, text::ALL_AGAIN);
    } else {
        heading(ui, text::WHO_ARE_YOU);
        body(ui, text::WHO_ABOUT);
        ui.horizontal_wrapped(|ui| {
            for (sheet, name) in &people.awaited {
                if plain_button(ui, name).clicked() {
                    send(CourseCommand::SitDown(Some(sheet.rater.clone())));
                }
            }
        });
    }
    ui.add_space(space::S);
    if quiet_button(ui, text::WAS_NOT_HERE).clicked() {
        send(CourseCommand::SitDown(None));
    }
}

/// Who has rated in the first round, and who of them not yet in the second.
struct People<'a> {
    awaited: Vec<(&'a RatingSheet, String)>,
    rated_again: usize,
    of: usize,
}

impl<'a> People<'a> {
    fn of(room: &'a Room) -> Self {
        let first: Vec<&RatingSheet> = room.sheets_of(RatingRound::First).collect();
        let has_rated_again =
            |sheet: &RatingSheet| room.sheets_of(RatingRound::Second).any(|again| again.rater == sheet.rater);
        let name = |(i, sheet): (usize, &&RatingSheet)| {
            let name = sheet.participant.name.trim();
            let same = first.iter().filter(|other| other.participant.name.trim() == name).count();
            text::person(name, i + 1, same == 1)
        };
        let named = first.iter().enumerate().map(|(i, sheet)| (*sheet, name((i, sheet))));
        let awaited: Vec<_> = named.filter(|(sheet, _)| !has_rated_again(sheet)).collect();
        Self { rated_again: first.len() - awaited.len(), of: first.len(), awaited }
    }
}

/// A column in the middle of the whole window.
fn in_the_middle(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = ui.available_width();
    let side = ((room - width::READING) / 2.0).clamp(0.0, 100.0);
    ui.add_space(ui.clip_rect().height() * 0.14);
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 100")]
    let side = side as i8;
    Frame::new().inner_margin(Margin { left: side, right: side, ..Margin::ZERO }).show(ui, content);
}
