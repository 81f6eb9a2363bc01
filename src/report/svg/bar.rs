//! A score on its track: a band from low to high and the mark at the score.

use super::Drawing;
use super::pen::Pen;
use crate::geometry::Point;
use crate::report::{Bar, KeyFigure, Palette};

/// The bar of a figure; an empty track where nothing can be drawn. Its numbers stand beside it.
pub fn bar(figure: &KeyFigure) -> Drawing {
    const HEIGHT: f32 = 16.0;
    // As long again where it stands alone, so that it is as thin as the others.
    let width = if figure.is_main { 560.0 } else { 260.0 };
    let mut pen = Pen::new(width);
    pen.y = HEIGHT;
    let (left, right, y) = (8.0, width - 8.0, HEIGHT / 2.0);
    let x = |score: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
        let share = (score / 100.0).clamp(0.0, 1.0) as f32;
        left + (right - left) * share
    };
    pen.bar(left, right, y, 6.0, Palette::SOFT);
    if let Some(Bar { low, score, high }) = figure.bar {
        pen.bar(x(low), x(high), y, 6.0, Palette::band(figure.look.hue));
        if let Some(score) = score {
            let color = if figure.is_sure { Palette::of(figure.look.hue) } else { Palette::MUTED };
            pen.mark_in(Point::new(x(score), y), 6.0, figure.look, color);
        }
    }
    pen.decoration()
}
