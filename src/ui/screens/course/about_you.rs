//! Who rates: asked once, before the first question.

use crate::session::{Command, Session};
use egui::Ui;

/// Remembers nothing yet.
#[derive(Default)]
pub struct AboutYou {}

impl AboutYou {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let _ = (ui, session, commands);
    }
}
