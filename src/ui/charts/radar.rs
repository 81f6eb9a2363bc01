//! Area scores around a centre, for a glance at the shape of a profile.

use crate::ui::theme::{AreaLook, Palette, Type, palette, wash};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::epaint::{Mesh, PathShape};
use egui::{Align2, Color32, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};
use std::f32::consts::TAU;

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

/// Where things of a radar go.
#[derive(Clone, Debug, PartialEq)]
struct Layout {
    center: Pos2,
    radius: f32,
    /// Direction of each axis; the first points up, the others follow clockwise.
    directions: Vec<Vec2>,
}

impl Layout {
    fn new(rect: Rect, axes: usize, margin: Vec2) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a radar has a handful of axes")]
        let angle = |i: usize| i as f32 / axes as f32 * TAU - TAU / 4.0;
        let room = rect.size() - 2.0 * margin;
        Self {
            center: rect.center(),
            radius: (room.min_elem() / 2.0).max(8.0),
            directions: (0..axes).map(|i| Vec2::angled(angle(i))).collect(),
        }
    }

    /// Where a score of 0..100 lies on an axis.
    fn point(&self, axis: usize, score: f64) -> Pos2 {
        #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
        let share = (score / 100.0).clamp(0.0, 1.0) as f32;
        self.center + self.directions[axis] * (self.radius * share)
    }

    /// Where the name of an axis is anchored.
    fn name(&self, axis: usize) -> (Pos2, Align2) {
        let direction = self.directions[axis];
        let side = |component: f32| match component {
            c if c > 0.3 => egui::Align::Min,
            c if c < -0.3 => egui::Align::Max,
            _ => egui::Align::Center,
        };
        let at = self.center + direction * (self.radius + 12.0);
        (at, Align2([side(direction.x), side(direction.y)]))
    }
}

/// Shows a radar with the names of its axes.
pub fn radar_ui(ui: &mut Ui, size: Vec2, radar: &Radar) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) && radar.axes.len() > 2 {
        let palette = palette(ui);
        let layout = Layout::new(rect, radar.axes.len(), vec2(110.0_f32.min(size.x * 0.36), 34.0));
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
        let layout = Layout::new(rect, radar.axes.len(), Vec2::splat(4.0));
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

fn paint_grid(ui: &Ui, layout: &Layout, palette: &Palette) {
    let axes = layout.directions.len();
    for score in [25.0, 50.0, 75.0, 100.0] {
        let ring = (0..axes).map(|axis| layout.point(axis, score)).collect();
        ui.painter().add(Shape::closed_line(ring, Stroke::new(1.0, palette.line)));
    }
    for axis in 0..axes {
        ui.painter().line_segment([layout.center, layout.point(axis, 100.0)], Stroke::new(1.0, palette.line));
    }
}

fn paint_name(ui: &Ui, rect: Rect, layout: &Layout, i: usize, axis: &Axis, palette: &Palette) {
    let (at, anchor) = layout.name(i);
    let room =
        if anchor.x() == egui::Align::Center { 200.0 } else { rect.width() / 2.0 - layout.radius - 14.0 };
    let mut job = egui::text::LayoutJob::simple(axis.name.clone(), Type::Small.font(), palette.ink, room);
    job.halign = anchor.x();
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y;
    let top = match anchor.y() {
        egui::Align::Min => at.y,
        egui::Align::Center => at.y - height / 2.0,
        egui::Align::Max => at.y - height,
    };
    ui.painter().galley(egui::pos2(at.x, top), galley, palette.ink);
    let mark = layout.point(i, 100.0);
    paint_mark(ui.painter(), mark, 4.0, axis.look, palette);
}

fn paint_series(ui: &Ui, layout: &Layout, radar: &Radar, palette: &Palette, dot: f32) {
    let axes = layout.directions.len();
    for series in radar.series.iter().rev() {
        let painter = ui.painter();
        let at = |axis: usize| series.scores[axis].map(|score| layout.point(axis, score));
        for axis in 0..axes {
            let next = (axis + 1) % axes;
            if let (Some(Some(here)), Some(Some(there))) = (series.band.get(axis), series.band.get(next)) {
                let corners = [
                    layout.point(axis, here.0),
                    layout.point(axis, here.1),
                    layout.point(next, there.1),
                    layout.point(next, there.0),
                ];
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
        for axis in 0..axes {
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

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn the_first_area_points_up_and_a_full_score_reaches_the_rim() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(200.0, 200.0));
        let layout = Layout::new(rect, 4, Vec2::splat(20.0));
        let top = layout.point(0, 100.0);
        assert!((top - pos2(100.0, 20.0)).length() < 0.01, "{top:?}");
        let right = layout.point(1, 50.0);
        assert!((right - pos2(140.0, 100.0)).length() < 0.01, "{right:?}");
        assert_eq!(layout.point(2, 0.0), layout.center);
    }

    #[test]
    fn a_score_never_leaves_the_rim() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(200.0, 200.0));
        let layout = Layout::new(rect, 5, Vec2::splat(20.0));
        assert_eq!(layout.point(3, 140.0), layout.point(3, 100.0));
    }
}
