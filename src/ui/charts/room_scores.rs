//! The score of a room with its interval, over the scores that its raters would give.

use crate::findings::RoomFigure;
use crate::text::charts as text;
use crate::ui::theme::{Type, palette};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::{Align2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Columns of five points each; the last holds 100 as well.
const BINS: usize = 20;

/// How many scores fall into each column.
fn columns(scores: &[f64]) -> [u32; BINS] {
    let mut columns = [0; BINS];
    for score in scores {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=100")]
        let bin = (score.clamp(0.0, 100.0) / 5.0) as usize;
        columns[bin.min(BINS - 1)] += 1;
    }
    columns
}

/// Shows the chart in the room there is, with the words of its legend.
pub fn room_scores_ui(ui: &mut Ui, figure: &RoomFigure) -> Response {
    const HEIGHT: f32 = 104.0;
    let palette = palette(ui);
    let width = ui.available_width().min(640.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let plot = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 38.0));
        let x = |score: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "0..=100 fits")]
            let share = (score / 100.0) as f32;
            plot.left() + plot.width() * share
        };
        let columns = columns(&figure.individual);
        let most = columns.into_iter().max().unwrap_or(0).max(1);
        let mut left = 0.0;
        for count in columns {
            #[expect(clippy::cast_precision_loss, reason = "rooms are small")]
            let height = (plot.height() - 4.0) * count as f32 / most as f32;
            let column = Rect::from_min_max(
                pos2(x(left) + 1.0, plot.bottom() - height),
                pos2(x(left + 5.0) - 1.0, plot.bottom()),
            );
            painter.rect_filled(column, 1, palette.band(palette.muted));
            left += 5.0;
        }
        painter.hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, palette.line));
        let y = plot.bottom() + 10.0;
        if let Some((low, high)) = figure.interval {
            let band = Rect::from_x_y_ranges(x(low)..=x(high), y - 3.0..=y + 3.0);
            painter.rect_filled(band, 3, palette.band(palette.accent));
        }
        if let Some(score) = figure.score {
            paint_mark(painter, pos2(x(score), y), 6.0, palette.own(), palette);
        }
        for (score, anchor, text) in [
            (0.0, Align2::LEFT_TOP, "0"),
            (50.0, Align2::CENTER_TOP, "50"),
            (100.0, Align2::RIGHT_TOP, "100"),
        ] {
            let at = pos2(x(score), plot.bottom() + 20.0);
            painter.text(at, anchor, text, Type::Small.font(), palette.muted);
        }
    }
    let spoken = text::room_scores(figure);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    legend_ui(ui);
    response
}

fn legend_ui(ui: &mut Ui) {
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        crate::ui::widgets::mark(ui, palette.own());
        crate::ui::widgets::small(ui, text::SCORE_OF_ROOM);
        let (_, rect) = ui.allocate_space(vec2(12.0, Type::Body.line_height()));
        let square = Rect::from_center_size(rect.center(), vec2(10.0, 10.0));
        ui.painter().rect_filled(square, 1, palette.band(palette.muted));
        crate::ui::widgets::small(ui, text::SCORES_OF_RATERS);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_score_is_in_one_column_and_a_hundred_in_the_last() {
        let columns = columns(&[0.0, 4.9, 5.0, 99.0, 100.0]);
        assert_eq!((columns[0], columns[1], columns[19]), (2, 1, 2));
        assert_eq!(columns.iter().sum::<u32>(), 5);
    }
}
