//! The mark of an area, and small labels in a frame.

use crate::geometry::{Outline, Point, hollow_outline, outline};
use crate::ui::theme::{AreaLook, Palette, Type, palette};
use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

/// Paints a mark; `radius` is half its height.
pub fn paint_mark(painter: &Painter, at: Pos2, radius: f32, look: AreaLook, palette: &Palette) {
    paint_outline(painter, at, outline(look.shape, Point::new(at.x, at.y), radius), look.color, palette);
}

/// The same, hollow: for what is shown and carries less.
pub fn paint_hollow_mark(painter: &Painter, at: Pos2, radius: f32, look: AreaLook, palette: &Palette) {
    paint_outline(
        painter,
        at,
        hollow_outline(look.shape, Point::new(at.x, at.y), radius),
        look.color,
        palette,
    );
}

fn paint_outline(painter: &Painter, at: Pos2, outline: Outline, color: Color32, palette: &Palette) {
    let edge = Stroke::new(1.5, palette.card);
    let place = |point: Point| pos2(point.x, point.y);
    match outline {
        Outline::Ring(radius) => {
            painter.circle(at, radius, palette.card, Stroke::new(2.0, color));
        }
        Outline::Circle(radius) => {
            painter.circle(at, radius, color, edge);
        }
        Outline::Square(half) => {
            let rect = Rect::from_center_size(at, Vec2::splat(half * 2.0));
            painter.rect(rect, 1, color, edge, StrokeKind::Outside);
        }
        Outline::Polygon(corners) => {
            let corners = corners.into_iter().map(place).collect();
            painter.add(egui::Shape::convex_polygon(corners, color, edge));
        }
        Outline::Strokes { width, lines } => {
            for (from, to) in lines {
                painter.line_segment([place(from), place(to)], Stroke::new(width, color));
            }
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

/// A light that is on, with what it says.
pub fn light(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let color = palette(ui).accent;
        let (rect, _) = ui.allocate_exact_size(vec2(10.0, 16.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 5.0, color);
        ui.add(egui::Label::new(Type::Small.text(words).color(color)));
    });
}
