//! Rating a case: the text beside one question at a time.

use crate::session::{Command, Session};
use egui::Ui;

/// Remembers nothing yet.
#[derive(Default)]
pub struct Rate {}

impl Rate {
    /// The case at the left, where there is room.
    pub fn panels_ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let _ = (ui, session, commands);
    }

    /// The question in the middle.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let _ = (ui, session, commands);
    }
}
