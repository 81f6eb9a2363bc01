//! How the answers of many cities spread on each criterion, beside one's own level: the middle half and the median.

use crate::findings::ShownSpread;
use crate::text::pool as text;
use crate::ui::theme::{AreaLook, Palette, Type, palette};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// One criterion.
#[derive(Clone, Debug)]
pub struct SpreadRow<'a> {
    pub name: &'a str,
    /// Look of its area.
    pub area: AreaLook,
    /// Of how many a level is known.
    pub n: usize,
    /// `None` where too few are known to be shown.
    pub spread: Option<ShownSpread>,
    /// One's own level, 0..=4; `None` without one.
    pub own: Option<f64>,
}

const ROW: f32 = 24.0;
const SCALE: f32 = 180.0;
const COUNT: f32 = 44.0;

/// Shows a row for each, in the room there is.
pub fn spread_ui(ui: &mut Ui, rows: &[SpreadRow]) {
    let palette = palette(ui);
    ui.spacing_mut().item_spacing.y = 1.0;
    for row in rows {
        row_ui(ui, row, palette);
    }
}

fn row_ui(ui: &mut Ui, row: &SpreadRow, palette: &Palette) {
    let width = ui.available_width();
    let scale = SCALE.min(width * 0.4);
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let spoken = text::row(row.name, row.n, row.spread, row.own);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        paint_mark(painter, pos2(rect.left() + 8.0, rect.center().y), 4.0, row.area, palette);
        let room = (width - scale - COUNT - 40.0).max(40.0);
        let name = painter.layout_no_wrap(row.name.to_owned(), Type::Small.font(), palette.ink);
        let clip = Rect::from_min_size(pos2(rect.left() + 20.0, rect.top()), vec2(room, ROW));
        painter.with_clip_rect(clip.intersect(ui.clip_rect())).galley(
            pos2(clip.left(), rect.center().y - name.size().y / 2.0),
            name,
            palette.ink,
        );
        let left = rect.right() - scale - COUNT;
        let x = |level: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
            let share = (level / 4.0) as f32;
            left + scale * share
        };
        painter.hline(x(0.0)..=x(4.0), rect.center().y, Stroke::new(1.0, palette.line));
        for level in 0..=4_u8 {
            let at = x(f64::from(level));
            painter.vline(
                at,
                (rect.center().y - 3.0)..=(rect.center().y + 3.0),
                Stroke::new(1.0, palette.line),
            );
        }
        if let Some(spread) = row.spread {
            let (low, high) = (x(spread.q1) - 3.0, x(spread.q3) + 3.0);
            let band =
                Rect::from_min_max(pos2(low, rect.center().y - 5.0), pos2(high, rect.center().y + 5.0));
            painter.rect_filled(band, 4, palette.soft);
            painter.rect_stroke(band, 4, Stroke::new(1.0, palette.muted), egui::StrokeKind::Inside);
            let median = x(spread.median);
            painter.vline(
                median,
                (rect.center().y - 7.0)..=(rect.center().y + 7.0),
                Stroke::new(2.0, palette.ink),
            );
        }
        if let Some(own) = row.own {
            paint_mark(painter, pos2(x(own), rect.center().y), 5.0, palette.own(), palette);
        }
        let count = pos2(rect.right(), rect.center().y);
        painter.text(count, Align2::RIGHT_CENTER, text::n(row.n), Type::Tiny.font(), palette.muted);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
}
