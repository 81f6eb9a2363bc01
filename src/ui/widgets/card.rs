//! Surfaces and how they stand beside each other.

use crate::ui::theme::{CARD_RADIUS, palette, space};
use egui::{Frame, InnerResponse, Margin, Rect, Stroke, Ui, UiBuilder, Vec2, pos2};

/// A surface with a hairline, as wide as the room it is given.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_sized(ui, 0.0, content)
}

/// The same, at least so high (outer height in points), so that neighbours line up.
pub fn card_sized<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = palette(ui);
    Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height((height - 34.0).max(0.0));
            content(ui)
        })
}

/// A hairline across.
pub fn divider(ui: &mut Ui) {
    let color = palette(ui).line;
    let (_, rect) = ui.allocate_space(Vec2::new(ui.available_width(), 1.0 + space::S));
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, color));
}

/// Two columns, the left one so wide (share of the room); under each other where the room is below `narrow`.
///
/// Each gets the height its card must have for both to end on one line: the larger of what the two
/// needed the frame before.
pub fn side_by_side(
    ui: &mut Ui,
    left_share: f32,
    narrow: f32,
    left: impl FnOnce(&mut Ui, f32),
    right: impl FnOnce(&mut Ui, f32),
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
    let (left_needed, right_needed): (f32, f32) = ui.data(|data| data.get_temp(id)).unwrap_or_default();

    let mut child = ui.new_child(UiBuilder::new().max_rect(left_room).layout(*ui.layout()));
    left(&mut child, right_needed);
    let left_height = child.min_rect().height();
    let mut child = ui.new_child(UiBuilder::new().max_rect(right_room).layout(*ui.layout()));
    right(&mut child, left_needed);
    let right_height = child.min_rect().height();

    let higher = left_height.max(right_height);
    ui.advance_cursor_after_rect(Rect::from_min_size(room.min, Vec2::new(room.width(), higher)));
    // A card stretched to its neighbour's height tells nothing about its own need.
    let needed = (
        if left_height > right_needed + 0.5 { left_height } else { left_needed.min(left_height) },
        if right_height > left_needed + 0.5 { right_height } else { right_needed.min(right_height) },
    );
    if needed != (left_needed, right_needed) {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.request_repaint();
    }
}
