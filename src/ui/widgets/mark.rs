//! The mark of an area, and small labels in a frame.

use crate::ui::theme::{AreaLook, Palette, Shape, Type, palette};
use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};

/// Paints a mark; `radius` is half its height.
pub fn paint_mark(painter: &Painter, at: Pos2, radius: f32, look: AreaLook, palette: &Palette) {
    let AreaLook { color, shape } = look;
    let outline = Stroke::new(1.5, palette.card);
    match shape {
        Shape::Ring => {
            painter.circle(at, radius, palette.card, Stroke::new(2.0, color));
        }
        Shape::Disc => {
            painter.circle(at, radius, color, outline);
        }
        Shape::Square => {
            let rect = Rect::from_center_size(at, Vec2::splat(radius * 1.8));
            painter.rect(rect, 1, color, outline, StrokeKind::Outside);
        }
        Shape::Triangle => {
            let points = vec![
                at + vec2(0.0, -radius * 1.15),
                at + vec2(radius * 1.1, radius * 0.85),
                at + vec2(-radius * 1.1, radius * 0.85),
            ];
            painter.add(egui::Shape::convex_polygon(points, color, outline));
        }
        Shape::Cross => {
            let (arm, wide) = (radius * 1.15, Stroke::new(radius * 0.8, color));
            painter.line_segment([at - vec2(arm, 0.0), at + vec2(arm, 0.0)], wide);
            painter.line_segment([at - vec2(0.0, arm), at + vec2(0.0, arm)], wide);
        }
        Shape::Kite => {
            let r = radius * 1.1;
            let points = vec![at + vec2(-r, -r * 0.8), at + vec2(r, -r * 0.8), at + vec2(0.0, r)];
            painter.add(egui::Shape::convex_polygon(points, color, outline));
        }
        Shape::Diamond => {
            let r = radius * 1.25;
            let points = vec![at + vec2(0.0, -r), at + vec2(r, 0.0), at + vec2(0.0, r), at + vec2(-r, 0.0)];
            painter.add(egui::Shape::convex_polygon(points, color, outline));
        }
    }
}

/// A mark in the flow of a line.
pub fn mark(ui: &mut Ui, look: AreaLook) {
    let (_, rect) = ui.allocate_space(vec2(12.0, Type::Body.line_height()));
    paint_mark(ui.painter(), rect.center(), 5.0, look, palette(ui));
}

/// A small label in a frame, such as "level 2 · inferred".
pub fn pill(ui: &mut Ui, text: &str, fill: Option<(Color32, Color32)>) -> Response {
    let palette = palette(ui);
    let (fill, ink) = fill.unwrap_or((palette.card, palette.muted));
    let galley = ui.painter().layout_no_wrap(text.to_owned(), Type::Small.font(), ink);
    let size = galley.size() + vec2(14.0, 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(rect, 9, fill, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    let text = text.to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &text));
    response
}
