//! How scores spread over all assumptions, as outlines over one line from 0 to 100.

use crate::geometry::Shape;
use crate::scoring::AlternativeOutcome;
use crate::text::sureness as text;
use crate::ui::theme::{AreaLook, Type, palette};
use crate::ui::widgets::{mark, small};
use egui::accesskit::Role;
use egui::{Align2, Color32, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// One profile's scores.
#[derive(Clone, Debug)]
pub struct Curve<'a> {
    pub name: String,
    pub color: Color32,
    pub outcome: &'a AlternativeOutcome,
}

/// The outline of a histogram in a rectangle; `most` is the count that reaches its top.
fn outline(histogram: &[u64], most: u64, rect: Rect) -> Vec<Pos2> {
    #[expect(clippy::cast_precision_loss, reason = "counts of draws are far below 2^24 in a bar")]
    let height = |count: u64| rect.height() * count as f32 / most.max(1) as f32;
    #[expect(clippy::cast_precision_loss, reason = "fifty bars")]
    let x = |i: usize| rect.left() + rect.width() * (i as f32 + 0.5) / histogram.len() as f32;
    histogram.iter().enumerate().map(|(i, &count)| pos2(x(i), rect.bottom() - height(count))).collect()
}

/// Shows the curves, oneself first, with a legend.
pub fn distribution_ui(ui: &mut Ui, curves: &[Curve]) {
    const HEIGHT: f32 = 96.0;
    let palette = palette(ui);
    let width = ui.available_width().min(640.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let plot = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 16.0));
    let most = curves.iter().flat_map(|curve| curve.outcome.histogram.iter().copied()).max().unwrap_or(1);
    ui.painter().hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, palette.line));
    for (at, anchor, text) in [
        (plot.left_bottom(), Align2::LEFT_TOP, "0"),
        (plot.center_bottom(), Align2::CENTER_TOP, "50"),
        (plot.right_bottom(), Align2::RIGHT_TOP, "100"),
    ] {
        ui.painter().text(at + vec2(0.0, 2.0), anchor, text, Type::Small.font(), palette.muted);
    }
    for curve in curves.iter().rev() {
        let points = outline(&curve.outcome.histogram, most, plot);
        ui.painter().add(egui::Shape::line(points, Stroke::new(2.0, curve.color)));
    }
    let told: Vec<String> = curves
        .iter()
        .map(|curve| text::distribution(&curve.name, curve.outcome.mean, curve.outcome.sd))
        .collect();
    let name = told.join(". ");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    ui.horizontal_wrapped(|ui| {
        for (curve, told) in curves.iter().zip(told) {
            mark(ui, AreaLook { color: curve.color, shape: Shape::Disc });
            small(ui, told);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fullest_bar_reaches_the_top_and_an_empty_one_the_line() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 50.0));
        let points = outline(&[0, 10, 5, 0], 10, rect);
        assert_eq!(points[1], pos2(37.5, 0.0));
        assert_eq!(points[0], pos2(12.5, 50.0));
        assert_eq!(points[2], pos2(62.5, 25.0));
    }
}
