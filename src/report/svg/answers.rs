//! How a room answered, question by question: a small column for each answer, levels and the rest on one axis.

use super::lines::lines;
use super::pen::{Anchor, Pen, Type};
use crate::geometry::Point;
use crate::report::Palette;
use crate::report::chart::{AnswerPlot, AnswerRow};

/// Height of a question, and of its longest column.
const ROW: f32 = 52.0;
const LONGEST: f32 = 30.0;
/// Where names begin and end.
const NAMES: (f32, f32) = (28.0, 262.0);
/// From answer to answer: levels stand close, the names of the rest need more room.
const LEVEL: f32 = 38.0;
const OTHER: f32 = 84.0;

/// The middle of the column of an answer.
fn x(answer: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "seven answers")]
    let (levels, others) =
        (answer.min(AnswerPlot::LEVELS) as f32, answer.saturating_sub(AnswerPlot::LEVELS) as f32);
    NAMES.1 + 30.0 + levels * LEVEL + others * OTHER + if answer < AnswerPlot::LEVELS { 0.0 } else { 24.0 }
}

pub fn draw(pen: &mut Pen, plot: &AnswerPlot) {
    pen.y += 18.0;
    for (answer, name) in plot.answers.iter().enumerate() {
        pen.text(Point::new(x(answer), pen.y - 4.0), name, Type::SMALL, Palette::MUTED, Anchor::Middle);
    }
    let most = plot.rows.iter().flat_map(|row| row.counts).max().unwrap_or(0).max(1);
    for row in &plot.rows {
        line(pen, row, most);
    }
    pen.y += 6.0;
}

fn line(pen: &mut Pen, row: &AnswerRow, most: u32) {
    let of = Type::BODY;
    let base = pen.y + ROW - 6.0;
    let names = lines(&row.name, NAMES.1 - NAMES.0, of.size, 2);
    #[expect(clippy::cast_precision_loss, reason = "at most two")]
    let mut baseline = base - (names.len() as f32 - 1.0) * of.line_height() - 4.0;
    for name in names {
        pen.text(Point::new(NAMES.0, baseline), &name, of, Palette::INK, Anchor::Start);
        baseline += of.line_height();
    }
    pen.line(Point::new(x(0) - 16.0, base), Point::new(pen.width() - 14.0, base), Palette::LINE, 1.0, None);
    for (answer, count) in row.counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
        #[expect(clippy::cast_precision_loss, reason = "rooms are small")]
        let height = LONGEST * count as f32 / most as f32;
        let (left, right, top) = (x(answer) - 10.0, x(answer) + 10.0, base - height);
        let corners = [(left, top), (right, top), (right, base), (left, base)].map(|(x, y)| Point::new(x, y));
        let color = if answer < AnswerPlot::LEVELS { Palette::ACCENT } else { Palette::MUTED };
        pen.fill(&corners, color, 1.0);
        let at = Point::new(x(answer), top - 4.0);
        pen.text(at, &count.to_string(), Type::SMALL, Palette::INK, Anchor::Middle);
    }
    pen.y += ROW;
}
