//! The window: the only code that knows egui.

mod actions;
mod app;
mod charts;
mod dialogs;
mod focus;
mod help;
mod jobs;
mod notices;
mod rail;
mod screens;
mod theme;
mod turns;
mod widgets;

pub use app::App;

use crate::session::{Command, FilePurpose, Session};
use crate::store::{Library, Places};
use crate::text;
use std::path::PathBuf;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// In words, when no window can be opened on this machine.
pub fn run(file: Option<PathBuf>, library: Library, places: Option<Places>) -> Result<(), String> {
    let mut session = Session::new(library, places.as_ref());
    if let Some(file) = file {
        session.apply(Command::UseFile(FilePurpose::Open, file));
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(text::TITLE)
            .with_app_id("scidip-scorecard")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([480.0, 400.0])
            .with_icon(icon()),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "scidip-scorecard",
        options,
        Box::new(move |cc| Ok(Box::new(App::new(&cc.egui_ctx, session, places)))),
    )
    .map_err(|err| text::window::cannot_open(&err))
}

/// A diamond in the colour of the accent, drawn here so that no picture need be decoded at the start.
fn icon() -> egui::IconData {
    const SIDE: u32 = 64;
    let [r, g, b, _] = theme::icon_color().to_array();
    let pixel = |x: u32, y: u32| {
        let reach = x.abs_diff(SIDE / 2) + y.abs_diff(SIDE / 2);
        [r, g, b, if (12..=30).contains(&reach) { 255 } else { 0 }]
    };
    let rgba = (0..SIDE * SIDE).flat_map(|i| pixel(i % SIDE, i / SIDE)).collect();
    egui::IconData { rgba, width: SIDE, height: SIDE }
}
