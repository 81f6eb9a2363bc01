//! The window: the only code that knows egui.

mod actions;
mod app;
mod charts;
mod dialogs;
mod drawing;
mod focus;
mod help;
mod jobs;
mod notices;
mod rail;
mod screens;
mod share;
mod theme;
mod turns;
mod widgets;

pub use app::App;
pub use drawing::show_trouble;

use crate::session::{Command, FilePurpose, Session};
use crate::store::{DrawingEffort, Library, Places, Renderer};
use std::path::PathBuf;

/// What the window is opened with.
#[derive(Debug, Default)]
pub struct Opening {
    /// The file to show.
    pub file: Option<PathBuf>,
    /// What is to draw first; `None` as the settings say.
    pub drawing: Option<Renderer>,
    pub effort: DrawingEffort,
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// In words, when no window can be opened on this machine.
pub fn run(opening: Opening, library: Library, places: Option<Places>) -> Result<(), String> {
    let mut session = Session::new(library, places.as_ref());
    if let Some(file) = opening.file {
        session.apply(Command::UseFile(FilePurpose::Open, file));
    }
    drawing::open(session, places, opening.drawing, opening.effort)
}
