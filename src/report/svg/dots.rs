//! A dot plot as SVG.

use super::lines::lines;
use super::pen::{Anchor, Pen, Type};
use crate::geometry::{DotTrack, Look, Point, shifts};
use crate::report::Palette;
use crate::report::chart::{DotPlot, DotRow};
use crate::text::charts::{DotLevels, in_place_of_dot};

/// Least height of a line.
const ROW: f32 = 24.0;
/// Where names begin and end.
const NAMES: (f32, f32) = (28.0, 300.0);

pub fn draw(pen: &mut Pen, plot: &DotPlot) {
    if plot.profiles.len() > 1 {
        pen.legend(plot.profiles.iter().map(|(name, look)| (name.as_str(), *look)));
    }
    let track = DotTrack { left: NAMES.1 + 40.0, right: pen.width() - 40.0 };
    head(pen, track);
    for row in &plot.rows {
        if let Some((group, look)) = &row.group {
            pen.y += 26.0;
            pen.mark(Point::new(18.0, pen.y - 10.0), 5.5, *look);
            let name = lines(group, pen.width() - 60.0, Type::STRONG.size, 1).concat();
            pen.text(Point::new(NAMES.0, pen.y - 5.5), &name, Type::STRONG, Palette::INK, Anchor::Start);
        }
        line(pen, track, row, &plot.profiles);
    }
    pen.y += 6.0;
}

fn head(pen: &mut Pen, track: DotTrack) {
    pen.y += 18.0;
    for level in 0..=4_u8 {
        let at = Point::new(track.x(f64::from(level)), pen.y - 4.0);
        pen.text(at, &level.to_string(), Type::SMALL, Palette::MUTED, Anchor::Middle);
    }
}

fn line(pen: &mut Pen, track: DotTrack, row: &DotRow, profiles: &[(String, Look)]) {
    let of = Type::BODY;
    let names = lines(&row.name, NAMES.1 - NAMES.0, of.size, 2);
    #[expect(clippy::cast_precision_loss, reason = "at most two")]
    let text = names.len() as f32 * of.line_height();
    let height = ROW.max(text + 6.0);
    let y = pen.y + height / 2.0;
    let mut baseline = y - text / 2.0 + of.line_height() * 0.74;
    for name in names {
        pen.text(Point::new(NAMES.0, baseline), &name, of, Palette::INK, Anchor::Start);
        baseline += of.line_height();
    }
    pen.line(Point::new(track.left, y), Point::new(track.right, y), Palette::LINE, 1.0, None);
    for level in 0..=4_u8 {
        let x = track.x(f64::from(level));
        pen.line(Point::new(x, y - 3.0), Point::new(x, y + 3.0), Palette::LINE, 1.0, None);
    }
    if let Some(Err(why)) = row.levels.first() {
        // One's own level is not there: never a place that looks like level 0.
        let at = Point::new(track.left - 12.0, y + 4.0);
        pen.text(at, &in_place_of_dot(why), of, Palette::MUTED, Anchor::End);
    }
    // Oneself last, on top; those on one level stand beside each other.
    let places = shifts(
        &row.levels.iter().map(|levels| levels.ok().map(|dot| (dot.low, dot.high))).collect::<Vec<_>>(),
    );
    for (i, levels) in row.levels.iter().enumerate().rev() {
        let (Ok(DotLevels { low, high, is_general }), Some((_, look))) = (*levels, profiles.get(i)) else {
            continue;
        };
        if low < high {
            pen.bar(track.x(low), track.x(high), y, 4.0, Palette::band(look.hue));
        }
        let at = Point::new(track.x(f64::midpoint(low, high)) + places[i] * 12.0, y);
        if is_general {
            pen.hollow_mark(at, 5.5, *look);
        } else {
            pen.mark(at, 5.5, *look);
        }
    }
    pen.y += height;
}
