//! Own ratings beside the key.

use crate::session::{Command, Session};
use egui::Ui;

/// Remembers nothing yet.
#[derive(Default)]
pub struct Feedback {}

impl Feedback {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let _ = (ui, session, commands);
    }
}
