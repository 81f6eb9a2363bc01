//! A sheet was handed in to a trainer: where it is, and what comes next.

use crate::model::RatingRound;
use crate::session::{Command, CourseCommand, CourseView, FilePurpose, OpenSheet};
use crate::text::course::rate as text;
use crate::ui::theme::space;
use crate::ui::widgets::{body, card, muted, plain_button, primary_button, reading, section, small, title};
use egui::Ui;

/// Shows where the sheet is, and what comes next.
pub fn ui(ui: &mut Ui, open: &OpenSheet, commands: &mut Vec<Command>) {
    let is_second = open.rating().sheet().round == RatingRound::Second;
    let (answered, of) = (open.rating().answered(), open.rating().exercise().criteria.len());
    reading(ui, |ui| {
        section(ui, text::round(open.rating().sheet().round));
        title(ui, text::THANKS);
        body(ui, text::answered(answered, of));
        if let Some(path) = open.handed_in() {
            let name = |part: Option<&std::ffi::OsStr>| {
                part.map_or_else(String::new, |part| part.to_string_lossy().into_owned())
            };
            let folder = path.parent().map(std::path::Path::as_os_str);
            muted(ui, text::handed_in_file(&name(path.file_name()), &name(folder)));
        }
        ui.add_space(space::M);
        card(ui, |ui| {
            section(ui, text::WHAT_NEXT);
            body(ui, text::NEXT_FOLDER);
            body(ui, text::NEXT_MAIL);
            body(ui, if is_second { text::NEXT_MOVED } else { text::NEXT_TALK });
        });
        ui.add_space(space::L);
        ui.horizontal_wrapped(|ui| {
            if !is_second && primary_button(ui, text::LOOK_AGAIN).clicked() {
                commands.push(Command::Course(CourseCommand::LookAgain));
            }
            if plain_button(ui, text::CHANGE_ANSWERS).clicked() {
                commands.push(Command::Course(CourseCommand::Show(CourseView::Rate)));
            }
            if plain_button(ui, text::SAVE_ELSEWHERE).clicked() {
                commands.push(Command::AskFor(FilePurpose::SaveSheet));
            }
        });
        if !is_second {
            small(ui, text::LOOK_AGAIN_ABOUT);
        }
    });
}
