//! One's place among all that are compared, and in how many of the assumptions.

use crate::text::sureness as text;
use crate::ui::theme::{CONTROL_RADIUS, Type, palette};
use egui::accesskit::Role;
use egui::{Align2, Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

/// Shows a strip with a field for each place; the fuller a field, the more often that place is reached.
pub fn rank_strip_ui(ui: &mut Ui, shares: &[f64]) -> Response {
    const HEIGHT: f32 = 44.0;
    let palette = palette(ui);
    let width = ui.available_width().min(640.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let count = shares.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a handful of places")]
    let step = width / count as f32;
    let mut left = rect.left();
    for (i, share) in shares.iter().enumerate() {
        let field = Rect::from_min_size(pos2(left, rect.top()), vec2(step - 3.0, HEIGHT - 16.0));
        left += step;
        #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
        let filled = field.height() * share.clamp(0.0, 1.0) as f32;
        ui.painter().rect_filled(field, CONTROL_RADIUS, palette.soft);
        let fill = Rect::from_min_max(pos2(field.left(), field.bottom() - filled), field.max);
        ui.painter().rect_filled(fill, 2, palette.accent);
        let at = pos2(field.center().x, rect.bottom() - 6.0);
        let place = (i + 1).to_string();
        ui.painter().text(at, Align2::CENTER_CENTER, place, Type::Small.font(), palette.muted);
    }
    let name = text::rank_strip(shares);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    response.on_hover_text(name)
}
