//! Tiles one presses to open something, in as many columns as there is room for.

use super::focus_ring;
use crate::ui::theme::{CARD_RADIUS, Surface, Type, palette};
use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Label, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};

/// Lays so many tiles out in as many columns as there is room for.
pub fn tiles(ui: &mut Ui, count: usize, mut tile: impl FnMut(&mut Ui, usize)) {
    const NARROWEST: f32 = 290.0;
    let columns = [(3, 3.0), (2, 2.0)].into_iter().find(|(_, n)| ui.available_width() / n >= NARROWEST);
    let columns = columns.map_or(1, |(columns, _)| columns);
    for first in (0..count).step_by(columns) {
        ui.columns(columns, |columns| {
            for (i, column) in columns.iter_mut().enumerate().filter(|(i, _)| first + i < count) {
                tile(column, first + i);
            }
        });
    }
}

/// Something to open, with room for a small picture of it.
pub struct Tile<'a> {
    pub name: &'a str,
    pub about: &'a str,
    /// A sentence or two, of which three lines are shown; may be empty.
    pub more: &'a str,
    /// What a screen reader says.
    pub spoken: String,
}

/// Height of a tile.
const HEIGHT: f32 = 124.0;
/// Height of its picture.
pub const TILE_PICTURE: f32 = HEIGHT - 32.0;

impl Tile<'_> {
    /// Shows it with its picture at the left; true when it was pressed.
    pub fn ui<R>(&self, ui: &mut Ui, picture: impl FnOnce(&mut Ui) -> R) -> bool {
        let palette = palette(ui);
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::click());
        let Surface { fill, edge } = palette.surface(false, response.hovered(), palette.accent);
        ui.painter().rect(rect, CARD_RADIUS, fill, edge, StrokeKind::Inside);
        focus_ring(ui, &response, rect, CARD_RADIUS);
        let inside = rect.shrink(12.0);
        let mut child = ui.new_child(
            UiBuilder::new().max_rect(inside).layout(egui::Layout::left_to_right(egui::Align::Min)),
        );
        picture(&mut child);
        child.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = Type::Strong.text(self.name).color(palette.ink);
            ui.add(Label::new(name).selectable(false).wrap());
            ui.add(Label::new(Type::Small.text(self.about).color(palette.muted)).selectable(false).wrap());
            if !self.more.is_empty() {
                let mut more = LayoutJob::simple(
                    self.more.to_owned(),
                    Type::Small.font(),
                    palette.ink,
                    ui.available_width(),
                );
                more.wrap.max_rows = 3;
                ui.add(Label::new(more).selectable(false));
            }
        });
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.spoken));
        response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
    }
}
