//! A radar as SVG.

use super::lines::lines;
use super::pen::{Anchor, Pen, Type};
use crate::geometry::{Point, RadarLayout, Side};
use crate::report::Palette;
use crate::report::chart::{Axis, Radar};

/// Height of the part with the axes.
const HEIGHT: f32 = 360.0;
/// Room for the names of the axes, at each side.
const MARGIN: Point = Point { x: 150.0, y: 36.0 };

pub fn draw(pen: &mut Pen, radar: &Radar) {
    if radar.series.len() > 1 {
        pen.legend(radar.series.iter().map(|series| (series.name.as_str(), series.look)));
    }
    // Two axes make no shape.
    if radar.axes.len() > 2 {
        let room = Point::new(pen.width(), HEIGHT);
        let center = Point::new(room.x / 2.0, pen.y + room.y / 2.0);
        let layout = RadarLayout::new(center, room, radar.axes.len(), MARGIN);
        grid(pen, &layout);
        series(pen, &layout, radar);
        for (i, axis) in radar.axes.iter().enumerate() {
            name(pen, &layout, i, axis);
        }
        pen.y += HEIGHT;
    }
}

fn grid(pen: &mut Pen, layout: &RadarLayout) {
    for score in [25.0, 50.0, 75.0, 100.0] {
        let ring: Vec<Point> = layout.ring(score).collect();
        pen.ring(&ring, Palette::LINE);
    }
    for axis in 0..layout.axes() {
        pen.line(layout.center, layout.point(axis, 100.0), Palette::LINE, 1.0, None);
    }
}

fn name(pen: &mut Pen, layout: &RadarLayout, i: usize, axis: &Axis) {
    let (at, across, down) = layout.name(i);
    let of = Type::BODY;
    let room = if across == Side::Around { 260.0 } else { pen.width() / 2.0 - layout.radius - 26.0 };
    let lines = lines(&axis.name, room, of.size, 3);
    #[expect(clippy::cast_precision_loss, reason = "at most three")]
    let height = lines.len() as f32 * of.line_height();
    let top = match down {
        Side::Before => at.y - height,
        Side::Around => at.y - height / 2.0,
        Side::After => at.y,
    };
    let (anchor, aside) = match across {
        Side::Before => (Anchor::End, -2.0),
        Side::Around => (Anchor::Middle, 0.0),
        Side::After => (Anchor::Start, 2.0),
    };
    let mut y = top + of.line_height() * 0.75;
    for line in lines {
        pen.text(Point::new(at.x + aside, y), &line, of, Palette::INK, anchor);
        y += of.line_height();
    }
    pen.mark(layout.point(i, 100.0), 4.5, axis.look);
}

fn series(pen: &mut Pen, layout: &RadarLayout, radar: &Radar) {
    for series in radar.series.iter().rev() {
        let color = Palette::of(series.look.hue);
        for axis in 0..layout.axes() {
            let next = layout.next(axis);
            if let (Some(Some(here)), Some(Some(there))) = (series.band.get(axis), series.band.get(next)) {
                pen.fill(&layout.band(axis, *here, *there), color, 0.14);
            }
            if let (Some(from), Some(to)) = (series.scores[axis], series.scores[next]) {
                let (from, to) = (layout.point(axis, from), layout.point(next, to));
                pen.line(from, to, color, 2.0, series.is_dashed.then_some("5 5"));
            }
        }
        for (axis, score) in series.scores.iter().enumerate() {
            if let Some(score) = score {
                pen.mark(layout.point(axis, *score), 5.0, series.look);
            }
        }
    }
}
