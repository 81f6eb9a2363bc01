//! A matrix whose cells are pressed, and the panel below it with what stands behind a cell.

use super::question::bar;
use crate::session::{Command, Session};
use crate::text::cities as text;
use crate::ui::charts::{CellId, Column, MatrixRow, matrix_ui};
use crate::ui::theme::AreaLook;
use crate::ui::widgets::{card, mark, quiet_button, section, small};
use egui::{Align, Layout, ScrollArea, Ui};

/// Remembers which cell was brought into sight.
#[derive(Default)]
pub struct PressedMatrix {
    shown: Option<CellId>,
    /// For so many frames more it is kept in sight: the panel below comes up a frame after the press.
    to_follow: u8,
}

impl PressedMatrix {
    /// Shows the matrix on a card.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        columns: &[Column],
        rows: &[MatrixRow],
        commands: &mut Vec<Command>,
    ) {
        let cell = session.choice().cell.as_ref();
        if self.shown.as_ref() != cell {
            self.shown = cell.cloned();
            self.to_follow = 3;
        }
        card(ui, |ui| {
            let response = matrix_ui(ui, columns, rows, cell);
            if let Some((criterion, id)) = response.pressed {
                commands.push(Command::ShowCell(criterion, id));
            }
            if let Some(rect) = response.shown.filter(|_| self.to_follow > 0) {
                self.to_follow -= 1;
                ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
                ui.request_repaint();
            }
            small(ui, text::PRESS_A_CELL);
        });
    }
}

/// How high the passage may be, at most: a share of the window, and points.
const PASSAGE: (f32, f32) = (0.32, 280.0);

/// What stands behind a cell, in a panel below the matrix, which it never moves.
pub fn passage_panel_ui(
    ui: &mut Ui,
    cell: &CellId,
    (name, look): (String, AreaLook),
    commands: &mut Vec<Command>,
    content: impl FnOnce(&mut Ui, &mut Vec<Command>),
) {
    bar(ui, |ui| {
        ui.horizontal(|ui| {
            mark(ui, look);
            section(ui, name);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if quiet_button(ui, text::CLOSE).clicked() {
                    commands.push(Command::HideCell);
                }
            });
        });
        let height = (ui.ctx().content_rect().height() * PASSAGE.0).min(PASSAGE.1);
        let area = ScrollArea::vertical().id_salt(cell).max_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| content(ui, commands));
    });
}
