//! A score on its track: a band from low to high and the mark at the score.

use super::paint_mark;
use crate::scoring::ScoreInterval;
use crate::text::numbers;
use crate::ui::theme::{AreaLook, palette};
use egui::accesskit::Role;
use egui::{Rect, Response, Sense, Ui, Vec2, pos2, remap_clamp};

/// What a bar shows.
#[derive(Clone, Copy, Debug)]
pub struct ScoreBar<'a> {
    /// What the score is of; only spoken.
    pub name: &'a str,
    pub interval: ScoreInterval,
    pub look: AreaLook,
    /// Whether enough is known for the score to be shown in full colour.
    pub is_sure: bool,
}

/// Shows a bar of that width.
pub fn score_bar(ui: &mut Ui, width: f32, bar: ScoreBar) -> Response {
    let palette = palette(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 18.0), Sense::hover());
    let track = Rect::from_center_size(rect.center(), Vec2::new(rect.width(), 6.0));
    let x = |score: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "0..100 fits")]
        let score = score as f32;
        remap_clamp(score, 0.0..=100.0, track.left()..=track.right())
    };
    let painter = ui.painter();
    painter.rect_filled(track, 3, palette.soft);
    if let (Some(low), Some(high)) = (bar.interval.low, bar.interval.high) {
        let band = Rect::from_x_y_ranges(x(low)..=x(high), track.y_range());
        painter.rect_filled(band, 3, palette.band(bar.look.color));
    }
    if let Some(score) = bar.interval.score {
        let color = if bar.is_sure { bar.look.color } else { palette.muted };
        paint_mark(painter, pos2(x(score), rect.center().y), 6.0, AreaLook { color, ..bar.look }, palette);
    }
    let spoken = format!(
        "{}: {}, {}",
        bar.name,
        numbers::score(bar.interval.score),
        numbers::between(bar.interval.low, bar.interval.high)
    );
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &spoken));
    response
}
