//! Scores round by round as SVG.

use super::lines::lines;
use super::pen::{Anchor, Pen, Type};
use crate::geometry::{Point, RoundsLayout, pieces};
use crate::report::Palette;
use crate::report::chart::{RoundLine, RoundTick, RoundsPlot};
use crate::text::numbers;

/// Height of the part with the scores.
const HEIGHT: f32 = 210.0;
/// Left of the plot: the numbers of the scale.
const SCALE: f32 = 44.0;
/// A single round does not stand in the middle of nowhere.
const WIDEST_SLOT: f32 = 190.0;

pub fn draw(pen: &mut Pen, plot: &RoundsPlot) {
    pen.legend(plot.lines.iter().map(|line| (line.name.as_str(), line.look)));
    pen.y += 12.0;
    #[expect(clippy::cast_precision_loss, reason = "a handful of rounds")]
    let widest = WIDEST_SLOT * plot.rounds.len() as f32;
    let size = Point::new((pen.width() - SCALE - 16.0).min(widest), HEIGHT);
    let corner = Point::new(SCALE, pen.y);
    let layout = RoundsLayout::new(corner, size, plot.rounds.len(), plot.lines.len());
    grid(pen, corner, size, &layout, &plot.rounds);
    let breaks: Vec<bool> = plot.rounds.iter().map(|round| round.is_break).collect();
    for (i, line) in plot.lines.iter().enumerate() {
        scores(pen, &layout, i, line, &breaks);
    }
    // Marks last, so that no line lies over them.
    for (i, line) in plot.lines.iter().enumerate() {
        for (round, point) in line.points.iter().enumerate() {
            if let Some((score, ..)) = point {
                pen.mark(Point::new(layout.x(round, i), layout.y(*score)), 4.5, line.look);
            }
        }
    }
    pen.y += HEIGHT + 8.0;
    names(pen, &layout, &plot.rounds);
}

fn grid(pen: &mut Pen, corner: Point, size: Point, layout: &RoundsLayout, rounds: &[RoundTick]) {
    for score in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let y = layout.y(score);
        pen.line(Point::new(corner.x, y), Point::new(corner.x + size.x, y), Palette::LINE, 1.0, None);
        let at = Point::new(corner.x - 8.0, y + 4.0);
        pen.text(at, &numbers::score(Some(score)), Type::SMALL, Palette::MUTED, Anchor::End);
    }
    for round in (0..rounds.len()).filter(|round| rounds[*round].is_break) {
        let x = layout.boundary(round);
        let (top, bottom) = (Point::new(x, corner.y), Point::new(x, corner.y + size.y));
        pen.line(top, bottom, Palette::MUTED, 1.5, Some("4 4"));
    }
}

fn scores(pen: &mut Pen, layout: &RoundsLayout, i: usize, line: &RoundLine, breaks: &[bool]) {
    let color = Palette::of(line.look.hue);
    for (round, point) in line.points.iter().enumerate() {
        if let Some((_, low, high)) = point {
            let x = layout.x(round, i);
            let (low, high) = (Point::new(x, layout.y(*low)), Point::new(x, layout.y(*high)));
            pen.line(low, high, Palette::band(line.look.hue), 4.0, None);
        }
    }
    for (from, to) in pieces(&line.points, breaks) {
        let at = |round: usize| {
            line.points[round].map(|(score, ..)| Point::new(layout.x(round, i), layout.y(score)))
        };
        if let (Some(from), Some(to)) = (at(from), at(to)) {
            pen.line(from, to, color, 2.0, line.is_dashed.then_some("5 4"));
        }
    }
}

fn names(pen: &mut Pen, layout: &RoundsLayout, rounds: &[RoundTick]) {
    let room = layout.slot() - 10.0;
    let mut lowest = pen.y;
    for (i, round) in rounds.iter().enumerate() {
        let mut y = pen.y;
        for (text, of, color) in
            [(&round.name, Type::STRONG, Palette::INK), (&round.remark, Type::SMALL, Palette::MUTED)]
        {
            for line in lines(text, room, of.size, 3) {
                y += of.line_height();
                pen.text(Point::new(layout.middle(i), y), &line, of, color, Anchor::Middle);
            }
        }
        lowest = lowest.max(y);
    }
    pen.y = lowest + 10.0;
}
