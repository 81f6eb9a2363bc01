//! Surfaces and how they stand beside each other.

use crate::ui::theme::{CARD_RADIUS, palette, space, width};
use egui::{Frame, Margin, Rect, Stroke, Ui, UiBuilder, Vec2, pos2};

/// A surface with a hairline, as wide as the room it is given.
pub fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    card_sized(ui, 0.0, content);
}

/// The same, at least so high (points inside the frame), so that neighbours line up.
/// Returns the height its content needs.
pub fn card_sized(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui)) -> f32 {
    let palette = palette(ui);
    Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui);
            let needed = ui.min_rect().height();
            let wanted = Rect::from_min_size(ui.min_rect().min, Vec2::new(0.0, height));
            ui.expand_to_include_rect(wanted);
            needed
        })
        .inner
}

/// Room for text no wider than one likes to read.
pub fn reading<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(width::READING));
        content(ui)
    })
    .inner
}

/// A hairline across.
pub fn divider(ui: &mut Ui) {
    let color = palette(ui).line;
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), 1.0 + space::S));
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, color));
}

/// Two columns, the left one so wide (share of the room); under each other where the room is below `narrow`.
///
/// Each is given the height its card must have for both to end on one line, and returns the height
/// its content needs ([`card_sized`] does both).
pub fn side_by_side(
    ui: &mut Ui,
    left_share: f32,
    narrow: f32,
    left: impl FnOnce(&mut Ui, f32) -> f32,
    right: impl FnOnce(&mut Ui, f32) -> f32,
) {
    if ui.available_width() < narrow {
        left(ui, 0.0);
        ui.add_space(space::XS);
        right(ui, 0.0);
        return;
    }
    let room = ui.available_rect_before_wrap();
    let split = ((room.width() - space::L) * left_share).round();
    let left_room = Rect::from_min_max(room.min, pos2(room.min.x + split, f32::INFINITY));
    let right_room =
        Rect::from_min_max(pos2(left_room.max.x + space::L, room.min.y), pos2(room.max.x, f32::INFINITY));
    let id = ui.next_auto_id().with("needed");
    // What both needed the frame before; a change shows one frame later.
    let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();

    let mut child = ui.new_child(UiBuilder::new().max_rect(left_room).layout(*ui.layout()));
    let left_needs = left(&mut child, before);
    let mut bottom = child.min_rect().bottom();
    let mut child = ui.new_child(UiBuilder::new().max_rect(right_room).layout(*ui.layout()));
    let right_needs = right(&mut child, before);
    bottom = bottom.max(child.min_rect().bottom());

    ui.advance_cursor_after_rect(Rect::from_min_max(room.min, pos2(room.max.x, bottom)));
    let needed = left_needs.max(right_needs);
    if (needed - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.request_repaint();
    }
}
