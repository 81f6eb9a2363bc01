//! Below the field for a link: a button to look for the file that proves an answer, and what becomes of a path.

use crate::report::is_path;
use crate::session::{Command, FilePurpose};
use crate::text::score as text;
use crate::ui::widgets::{quiet_button, small};
use egui::Ui;

/// `link` is what stands in the field.
pub fn ui(ui: &mut Ui, link: &str, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        if quiet_button(ui, text::CHOOSE_FILE).clicked() {
            commands.push(Command::AskFor(FilePurpose::EvidenceFile));
        }
        if is_path(link) {
            small(ui, text::PATH_IS_PRIVATE);
        }
    });
}
