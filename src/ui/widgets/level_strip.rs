//! Two answers on the scale of levels, one above the line and one below, so that they can be the same.

use super::paint_mark;
use crate::model::Level;
use crate::ui::theme::{AreaLook, Type, palette};
use egui::accesskit::Role;
use egui::{Align2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

/// What a strip shows.
#[derive(Clone, Copy, Debug)]
pub struct LevelStrip<'a> {
    /// What a screen reader says.
    pub spoken: &'a str,
    /// Above the line; absent without a level.
    pub above: Option<(Level, AreaLook)>,
    /// Below it, from lowest to highest.
    pub below: Option<(Level, Level, AreaLook)>,
}

const SIZE: Vec2 = Vec2::new(168.0, 50.0);
const MARK: f32 = 6.0;

/// Shows the strip.
pub fn level_strip(ui: &mut Ui, strip: LevelStrip) -> Response {
    let palette = palette(ui);
    let (rect, response) = ui.allocate_exact_size(SIZE, Sense::hover());
    let line =
        Rect::from_min_max(pos2(rect.left() + 10.0, rect.top()), pos2(rect.right() - 10.0, rect.bottom()));
    let y = rect.top() + 17.0;
    let x = |level: Level| egui::lerp(line.x_range(), f32::from(level.number()) / 4.0);
    let painter = ui.painter();
    painter.hline(line.x_range(), y, Stroke::new(1.0, palette.muted));
    for level in Level::ALL {
        painter.vline(x(level), (y - 3.0)..=(y + 3.0), Stroke::new(1.0, palette.muted));
        let at = pos2(x(level), rect.bottom());
        painter.text(at, Align2::CENTER_BOTTOM, level.to_string(), Type::Tiny.font(), palette.muted);
    }
    if let Some((level, look)) = strip.above {
        paint_mark(painter, pos2(x(level), y - 9.0), MARK, look, palette);
    }
    if let Some((low, high, look)) = strip.below {
        if low != high {
            painter.hline(x(low)..=x(high), y + 9.0, Stroke::new(2.0, look.color));
        }
        paint_mark(painter, pos2(x(low), y + 9.0), MARK, look, palette);
        paint_mark(painter, pos2(x(high), y + 9.0), MARK, look, palette);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, strip.spoken));
    response
}
