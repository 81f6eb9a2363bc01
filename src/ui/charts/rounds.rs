//! Area scores round by round: a line an area, with a thin bar for what open answers could change.

use crate::geometry::{Point, RoundsLayout, pieces};
use crate::report::{RoundLine, RoundTick, RoundsPlot};
use crate::ui::theme::{Palette, Type, palette, space};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::{Align, Align2, Galley, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// No round is given less room than this, so that its name can be read.
const NARROWEST: f32 = 96.0;
const PLOT: f32 = 190.0;
/// Left of the plot: the numbers of the scale.
const SCALE: f32 = 30.0;

#[expect(clippy::cast_precision_loss, reason = "a handful of rounds")]
fn share(n: usize) -> f32 {
    n as f32
}

/// The width at which the chart need not scroll.
pub fn rounds_chart_width(chart: &RoundsPlot) -> f32 {
    SCALE + NARROWEST * share(chart.rounds.len())
}

/// Marks and names of the areas.
pub fn rounds_legend_ui(ui: &mut Ui, chart: &RoundsPlot) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, 2.0);
        for line in &chart.lines {
            legend_ui(ui, line);
        }
    });
}

/// Mark and name in one piece, so that a line never ends between them.
fn legend_ui(ui: &mut Ui, line: &RoundLine) {
    let palette = palette(ui);
    let name = ui.painter().layout_no_wrap(line.name.clone(), Type::Small.font(), palette.muted);
    let (_, rect) = ui.allocate_space(vec2(18.0 + name.size().x, Type::Body.line_height()));
    paint_mark(ui.painter(), rect.left_center() + vec2(6.0, 0.0), 5.0, palette.look(line.look), palette);
    let at = rect.left_center() + vec2(18.0, -name.size().y / 2.0);
    ui.painter().galley(at, name, palette.muted);
}

/// Shows the chart in the room there is; many rounds scroll.
pub fn rounds_chart_ui(ui: &mut Ui, chart: &RoundsPlot) -> Response {
    let palette = palette(ui);
    let wanted = rounds_chart_width(chart);
    let width = ui.available_width();
    if width >= wanted {
        return chart_ui(ui, width, chart, palette);
    }
    egui::ScrollArea::horizontal()
        .id_salt("rounds")
        .auto_shrink([false, true])
        .stick_to_right(true)
        .show(ui, |ui| chart_ui(ui, wanted, chart, palette))
        .inner
}

fn chart_ui(ui: &mut Ui, width: f32, chart: &RoundsPlot, palette: &Palette) -> Response {
    let slot = (width - SCALE) / share(chart.rounds.len().max(1));
    let names: Vec<Arc<Galley>> = chart.rounds.iter().map(|round| name(ui, round, slot, palette)).collect();
    let foot = names.iter().map(|name| name.size().y).fold(0.0, f32::max) + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, PLOT + 16.0 + foot), Sense::hover());
    if ui.is_rect_visible(rect) {
        let plot = Rect::from_min_size(rect.min + vec2(SCALE, 8.0), vec2(width - SCALE, PLOT));
        let (corner, size) = (Point::new(plot.left(), plot.top()), Point::new(plot.width(), plot.height()));
        let layout = RoundsLayout::new(corner, size, chart.rounds.len(), chart.lines.len());
        paint_grid(ui, plot, &layout, chart, palette);
        for (round, name) in names.into_iter().enumerate() {
            let at = pos2(layout.middle(round), plot.bottom() + 10.0);
            ui.painter().galley(at, name, palette.ink);
        }
        for (i, line) in chart.lines.iter().enumerate() {
            paint_line(ui, &layout, chart, i, line, palette);
        }
        // Marks last, so that no line lies over them.
        for (i, line) in chart.lines.iter().enumerate() {
            for (round, point) in line.points.iter().enumerate() {
                if let Some((score, ..)) = point {
                    let at = pos2(layout.x(round, i), layout.y(*score));
                    paint_mark(ui.painter(), at, 4.5, palette.look(line.look), palette);
                }
            }
        }
    }
    let spoken = chart.in_words();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    response
}

fn name(ui: &Ui, round: &RoundTick, slot: f32, palette: &Palette) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::default();
    let format = |kind: Type, color| egui::TextFormat::simple(kind.font(), color);
    job.append(&round.name, 0.0, format(Type::SmallStrong, palette.ink));
    if !round.remark.is_empty() {
        job.append(&format!("\n{}", round.remark), 0.0, format(Type::Small, palette.muted));
    }
    job.halign = Align::Center;
    job.wrap.max_width = slot - 8.0;
    ui.painter().layout_job(job)
}

fn paint_grid(ui: &Ui, plot: Rect, layout: &RoundsLayout, chart: &RoundsPlot, palette: &Palette) {
    let painter = ui.painter();
    for score in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let y = layout.y(score);
        painter.hline(plot.x_range(), y, Stroke::new(1.0, palette.line));
        let at = pos2(plot.left() - 8.0, y);
        let text = crate::text::numbers::score(Some(score));
        painter.text(at, Align2::RIGHT_CENTER, text, Type::Small.font(), palette.muted);
    }
    for round in (0..chart.rounds.len()).filter(|round| chart.rounds[*round].is_break) {
        let x = layout.boundary(round);
        let ends = [pos2(x, plot.top()), pos2(x, plot.bottom())];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, palette.muted), 4.0, 4.0));
    }
}

fn paint_line(
    ui: &Ui,
    layout: &RoundsLayout,
    chart: &RoundsPlot,
    i: usize,
    line: &RoundLine,
    palette: &Palette,
) {
    let (painter, color) = (ui.painter(), palette.look(line.look).color);
    let at = |round: usize| -> Option<Pos2> {
        let (score, ..) = line.points[round]?;
        Some(pos2(layout.x(round, i), layout.y(score)))
    };
    for (round, point) in line.points.iter().enumerate() {
        if let Some((_, low, high)) = point {
            let bar = layout.y(*high)..=layout.y(*low);
            painter.vline(layout.x(round, i), bar, Stroke::new(4.0, palette.band(color)));
        }
    }
    let breaks: Vec<bool> = chart.rounds.iter().map(|round| round.is_break).collect();
    for (from, to) in pieces(&line.points, &breaks) {
        let (Some(from), Some(to)) = (at(from), at(to)) else { continue };
        let stroke = Stroke::new(2.0, color);
        if line.is_dashed {
            painter.extend(Shape::dashed_line(&[from, to], stroke, 5.0, 4.0));
        } else {
            painter.line_segment([from, to], stroke);
        }
    }
}
