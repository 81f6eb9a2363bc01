//! Area scores around a centre, for a glance at the shape of a profile.

use crate::geometry::{Point, RadarLayout, Side};
use crate::ui::theme::{AreaLook, Palette, Type, palette, wash};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::epaint::{Mesh, PathShape};
use egui::{Color32, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

/// One area.
#[derive(Clone, Debug)]
pub struct Axis {
    pub name: String,
    pub look: AreaLook,
}

/// One profile, with a value for each axis.
#[derive(Clone, Debug)]
pub struct Series {
    pub name: String,
    pub look: AreaLook,
    /// Scores 0..100; `None` where nothing is known.
    pub scores: Vec<Option<f64>>,
    /// Low and high, 0..100, where they are to be shown as a band.
    pub band: Vec<Option<(f64, f64)>>,
    /// Drawn with a dashed line, as against oneself.
    pub is_dashed: bool,
}

/// What a radar shows.
#[derive(Clone, Debug)]
pub struct Radar {
    pub axes: Vec<Axis>,
    /// The first is drawn last, on top.
    pub series: Vec<Series>,
}

/// Where the parts of a radar go in a rectangle.
fn layout(rect: Rect, axes: usize, margin: Vec2) -> RadarLayout {
    let (center, room) = (rect.center(), rect.size());
    let margin = Point::new(margin.x, margin.y);
    RadarLayout::new(Point::new(center.x, center.y), Point::new(room.x, room.y), axes, margin)
}

fn place(point: Point) -> Pos2 {
    pos2(point.x, point.y)
}

/// Shows a radar with the names of its axes.
pub fn radar_ui(ui: &mut Ui, size: Vec2, radar: &Radar) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) && radar.axes.len() > 2 {
        let palette = palette(ui);
        let layout = layout(rect, radar.axes.len(), vec2(110.0_f32.min(size.x * 0.36), 34.0));
        paint_grid(ui, &layout, palette);
        for (i, axis) in radar.axes.iter().enumerate() {
            paint_name(ui, rect, &layout, i, axis, palette);
        }
        paint_series(ui, &layout, radar, palette, 4.5);
    }
    speak(&response, radar);
    response
}

/// Shows a radar as a small picture in a list.
pub fn small_radar_ui(ui: &mut Ui, side: f32, radar: &Radar) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    if ui.is_rect_visible(rect) && radar.axes.len() > 2 {
        let palette = palette(ui);
        let layout = layout(rect, radar.axes.len(), Vec2::splat(4.0));
        paint_grid(ui, &layout, palette);
        paint_series(ui, &layout, radar, palette, 2.0);
    }
    speak(&response, radar);
    response
}

/// Says in words what the picture shows.
fn speak(response: &Response, radar: &Radar) {
    let name = crate::text::charts::radar(radar.series.iter().map(|series| {
        let values = radar.axes.iter().zip(&series.scores);
        (series.name.as_str(), values.map(|(axis, score)| (axis.name.as_str(), *score)).collect())
    }));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

fn paint_grid(ui: &Ui, layout: &RadarLayout, palette: &Palette) {
    let hairline = Stroke::new(1.0, palette.line);
    for score in [25.0, 50.0, 75.0, 100.0] {
        ui.painter().add(Shape::closed_line(layout.ring(score).map(place).collect(), hairline));
    }
    for axis in 0..layout.axes() {
        ui.painter().line_segment([place(layout.center), place(layout.point(axis, 100.0))], hairline);
    }
}

fn paint_name(ui: &Ui, rect: Rect, layout: &RadarLayout, i: usize, axis: &Axis, palette: &Palette) {
    let (at, across, down) = layout.name(i);
    let room = if across == Side::Around { 200.0 } else { rect.width() / 2.0 - layout.radius - 14.0 };
    let mut job = egui::text::LayoutJob::simple(axis.name.clone(), Type::Small.font(), palette.ink, room);
    job.halign = match across {
        Side::After => egui::Align::Min,
        Side::Around => egui::Align::Center,
        Side::Before => egui::Align::Max,
    };
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y;
    let top = match down {
        Side::After => at.y,
        Side::Around => at.y - height / 2.0,
        Side::Before => at.y - height,
    };
    ui.painter().galley(pos2(at.x, top), galley, palette.ink);
    paint_mark(ui.painter(), place(layout.point(i, 100.0)), 4.0, axis.look, palette);
}

fn paint_series(ui: &Ui, layout: &RadarLayout, radar: &Radar, palette: &Palette, dot: f32) {
    for series in radar.series.iter().rev() {
        let painter = ui.painter();
        let at = |axis: usize| series.scores[axis].map(|score| place(layout.point(axis, score)));
        for axis in 0..layout.axes() {
            let next = layout.next(axis);
            if let (Some(Some(here)), Some(Some(there))) = (series.band.get(axis), series.band.get(next)) {
                let corners = layout.band(axis, *here, *there).map(place);
                painter.add(quad(corners, wash(series.look.color)));
            }
            if let (Some(from), Some(to)) = (at(axis), at(next)) {
                let stroke = Stroke::new(if dot > 3.0 { 2.0 } else { 1.5 }, series.look.color);
                if series.is_dashed {
                    painter.extend(Shape::dashed_line(&[from, to], stroke, 5.0, 4.0));
                } else {
                    painter.add(PathShape::line(vec![from, to], stroke));
                }
            }
        }
        for axis in 0..layout.axes() {
            if let Some(point) = at(axis) {
                paint_mark(painter, point, dot, series.look, palette);
            }
        }
    }
}

fn quad(corners: [Pos2; 4], color: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for corner in corners {
        mesh.colored_vertex(corner, color);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    Shape::mesh(mesh)
}
