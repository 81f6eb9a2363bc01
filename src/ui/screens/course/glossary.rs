//! The words of the field.

use crate::session::{Command, Session};
use egui::Ui;

/// Remembers nothing yet.
#[derive(Default)]
pub struct Glossary {}

impl Glossary {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let _ = (ui, session, commands);
    }
}
