//! Area scores round by round: a line an area, with a thin bar for what open answers could change.

use crate::ui::theme::{AreaLook, Palette, Type, palette};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::{Align, Align2, Galley, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// A round, from left to right.
#[derive(Clone, Debug)]
pub struct RoundTick {
    pub name: String,
    /// Under the name, where something keeps it from being scored; may be empty.
    pub remark: String,
    /// The questions changed since the round before it: no line crosses from there.
    pub is_break: bool,
}

/// The score of one area in one round, all 0..100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundPoint {
    pub score: f64,
    pub low: f64,
    pub high: f64,
}

/// One area.
#[derive(Clone, Debug)]
pub struct RoundLine {
    pub name: String,
    pub look: AreaLook,
    /// Stands apart from the index.
    pub is_dashed: bool,
    /// One for each round; `None` where too little is known.
    pub points: Vec<Option<RoundPoint>>,
}

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct RoundsChart {
    pub rounds: Vec<RoundTick>,
    pub lines: Vec<RoundLine>,
}

/// No round is given less room than this, so that its name can be read.
const NARROWEST: f32 = 96.0;
const PLOT: f32 = 190.0;
/// Left of the plot: the numbers of the scale.
const SCALE: f32 = 30.0;

/// Where things go.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    plot: Rect,
    rounds: usize,
    lines: usize,
    /// Room of one round.
    slot: f32,
    /// Areas stand so far beside each other in one round, so that their bars do not cover each other.
    step: f32,
}

impl Layout {
    fn new(plot: Rect, rounds: usize, lines: usize) -> Self {
        let slot = plot.width() / share(rounds.max(1));
        let step = (slot * 0.6 / share(lines.max(1))).min(16.0);
        Self { plot, rounds, lines, slot, step }
    }

    /// The middle of a round.
    fn middle(&self, round: usize) -> f32 {
        self.plot.left() + self.slot * (share(round) + 0.5)
    }

    /// Where the bar of an area stands in a round.
    fn x(&self, round: usize, line: usize) -> f32 {
        let from_middle = share(line) - (share(self.lines) - 1.0) / 2.0;
        self.middle(round) + from_middle * self.step
    }

    fn y(&self, score: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
        let up = (score / 100.0).clamp(0.0, 1.0) as f32;
        self.plot.bottom() - self.plot.height() * up
    }

    /// Where a round begins to answer other questions than the one before it.
    fn boundary(&self, round: usize) -> f32 {
        self.plot.left() + self.slot * share(round)
    }
}

/// The pieces of a line: ends where a round has no score and where the questions changed.
fn pieces(points: &[Option<RoundPoint>], breaks: &[bool]) -> Vec<(usize, usize)> {
    (1..points.len())
        .filter(|&i| points[i - 1].is_some() && points[i].is_some() && !breaks.get(i).is_some_and(|b| *b))
        .map(|i| (i - 1, i))
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "a handful of rounds and areas")]
fn share(n: usize) -> f32 {
    n as f32
}

/// The width at which the chart need not scroll.
pub fn rounds_chart_width(chart: &RoundsChart) -> f32 {
    SCALE + NARROWEST * share(chart.rounds.len())
}

/// Shows the chart in the room there is; many rounds scroll.
pub fn rounds_chart_ui(ui: &mut Ui, chart: &RoundsChart) -> Response {
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

fn chart_ui(ui: &mut Ui, width: f32, chart: &RoundsChart, palette: &Palette) -> Response {
    let slot = (width - SCALE) / share(chart.rounds.len().max(1));
    let names: Vec<Arc<Galley>> = chart.rounds.iter().map(|round| name(ui, round, slot, palette)).collect();
    let foot = names.iter().map(|name| name.size().y).fold(0.0, f32::max) + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, PLOT + 16.0 + foot), Sense::hover());
    if ui.is_rect_visible(rect) {
        let plot = Rect::from_min_size(rect.min + vec2(SCALE, 8.0), vec2(width - SCALE, PLOT));
        let layout = Layout::new(plot, chart.rounds.len(), chart.lines.len());
        paint_grid(ui, &layout, chart, palette);
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
                if let Some(point) = point {
                    let at = pos2(layout.x(round, i), layout.y(point.score));
                    paint_mark(ui.painter(), at, 4.5, line.look, palette);
                }
            }
        }
    }
    let spoken = spoken(chart);
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

fn paint_grid(ui: &Ui, layout: &Layout, chart: &RoundsChart, palette: &Palette) {
    let painter = ui.painter();
    for score in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let y = layout.y(score);
        painter.hline(layout.plot.x_range(), y, Stroke::new(1.0, palette.line));
        let at = pos2(layout.plot.left() - 8.0, y);
        let text = crate::text::numbers::score(Some(score));
        painter.text(at, Align2::RIGHT_CENTER, text, Type::Small.font(), palette.muted);
    }
    for round in (0..layout.rounds).filter(|round| chart.rounds[*round].is_break) {
        let x = layout.boundary(round);
        let ends = [pos2(x, layout.plot.top()), pos2(x, layout.plot.bottom())];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, palette.muted), 4.0, 4.0));
    }
}

fn paint_line(ui: &Ui, layout: &Layout, chart: &RoundsChart, i: usize, line: &RoundLine, palette: &Palette) {
    let painter = ui.painter();
    let at = |round: usize| -> Option<Pos2> {
        let point = line.points[round]?;
        Some(pos2(layout.x(round, i), layout.y(point.score)))
    };
    for (round, point) in line.points.iter().enumerate() {
        if let Some(point) = point {
            let bar = layout.y(point.high)..=layout.y(point.low);
            painter.vline(layout.x(round, i), bar, Stroke::new(4.0, palette.band(line.look.color)));
        }
    }
    let breaks: Vec<bool> = chart.rounds.iter().map(|round| round.is_break).collect();
    for (from, to) in pieces(&line.points, &breaks) {
        let (Some(from), Some(to)) = (at(from), at(to)) else { continue };
        let stroke = Stroke::new(2.0, line.look.color);
        if line.is_dashed {
            painter.extend(Shape::dashed_line(&[from, to], stroke, 5.0, 4.0));
        } else {
            painter.line_segment([from, to], stroke);
        }
    }
}

/// Says in words what the picture shows.
fn spoken(chart: &RoundsChart) -> String {
    let lines = chart.lines.iter().map(|line| {
        let points = chart.rounds.iter().zip(&line.points);
        let told = points.map(|(round, point)| {
            (round.name.as_str(), point.map(|point| (point.score, point.low, point.high)))
        });
        (line.name.as_str(), told.collect())
    });
    let changed: Vec<&str> =
        chart.rounds.iter().filter(|round| round.is_break).map(|round| round.name.as_str()).collect();
    crate::text::rounds::chart(lines, &changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> Layout {
        Layout::new(Rect::from_min_size(pos2(30.0, 8.0), vec2(300.0, 200.0)), 3, 5)
    }

    #[test]
    fn scores_rise_and_rounds_go_to_the_right() {
        let layout = layout();
        assert!((layout.y(0.0) - 208.0).abs() < 0.01 && (layout.y(100.0) - 8.0).abs() < 0.01);
        assert!((layout.middle(0) - 80.0).abs() < 0.01 && (layout.middle(2) - 280.0).abs() < 0.01);
        assert!((layout.boundary(1) - 130.0).abs() < 0.01);
    }

    #[test]
    fn areas_stand_beside_each_other_inside_their_round() {
        let layout = layout();
        assert!((layout.x(1, 2) - layout.middle(1)).abs() < 0.01, "the middle one of five");
        assert!(layout.x(1, 0) > layout.boundary(1) && layout.x(1, 4) < layout.boundary(2));
        assert!(layout.x(1, 1) - layout.x(1, 0) >= 6.0);
    }

    #[test]
    fn a_score_never_leaves_the_plot() {
        assert!((layout().y(140.0) - layout().plot.top()).abs() < 0.01);
    }

    #[test]
    fn a_line_stops_where_nothing_is_known_and_where_the_questions_changed() {
        let point = Some(RoundPoint { score: 50.0, low: 40.0, high: 60.0 });
        assert_eq!(pieces(&[point, point, point], &[false; 3]), [(0, 1), (1, 2)]);
        assert_eq!(pieces(&[point, point, point], &[false, true, false]), [(1, 2)]);
        assert_eq!(pieces(&[point, None, point], &[false; 3]), []);
    }
}
