//! Between two people at one laptop: nothing of anybody is shown.

use crate::session::{Command, Session};
use egui::Ui;

/// Remembers nothing yet.
#[derive(Default)]
pub struct Curtain {}

impl Curtain {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let _ = (ui, session, commands);
    }
}
