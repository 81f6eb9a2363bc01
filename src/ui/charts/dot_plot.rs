//! Levels of several profiles, a line for each criterion.

use crate::geometry::{DotTrack, shifts};
use crate::text::charts::{self as text, DotLevels, Levels};
use crate::ui::theme::{AreaLook, Palette, Type, palette};
use crate::ui::widgets::{paint_hollow_mark, paint_mark};
use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

/// One profile on one line.
#[derive(Clone, Debug)]
pub struct Dot {
    pub name: String,
    pub look: AreaLook,
    pub levels: Levels,
}

/// One line of the plot.
#[derive(Clone, Debug)]
pub struct DotRow {
    pub name: String,
    /// The head of a group, above this line.
    pub group: Option<(String, AreaLook)>,
    /// Oneself first.
    pub dots: Vec<Dot>,
}

const ROW: f32 = 26.0;

/// Shows the plot in the room there is.
pub fn dot_plot_ui(ui: &mut Ui, rows: &[DotRow]) {
    let palette = palette(ui);
    let names = (ui.available_width() * 0.42).clamp(120.0, 240.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    head_ui(ui, names, palette);
    for row in rows {
        if let Some((group, look)) = &row.group {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
            let at = pos2(rect.left() + 18.0, rect.bottom() - 4.0);
            ui.painter().text(at, Align2::LEFT_BOTTOM, group, Type::Section.font(), palette.ink);
            paint_mark(ui.painter(), pos2(rect.left() + 6.0, rect.bottom() - 12.0), 5.0, *look, palette);
        }
        row_ui(ui, names, row, palette);
    }
}

fn track(rect: Rect, names: f32) -> DotTrack {
    DotTrack { left: rect.left() + names + 10.0, right: rect.right() - 12.0 }
}

fn head_ui(ui: &mut Ui, names: f32, palette: &Palette) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    let track = track(rect, names + 12.0);
    for level in 0..=4_u8 {
        let at = pos2(track.x(f64::from(level)), rect.center().y);
        ui.painter().text(at, Align2::CENTER_CENTER, level.to_string(), Type::Small.font(), palette.muted);
    }
}

fn row_ui(ui: &mut Ui, names: f32, row: &DotRow, palette: &Palette) {
    let name = ui.painter().layout(row.name.clone(), Type::Body.font(), palette.ink, names - 6.0);
    let height = ROW.max(name.size().y + 8.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let at = pos2(rect.left() + 18.0, rect.center().y - name.size().y / 2.0);
        painter.galley(at, name, palette.ink);
        let track = track(rect, names + 12.0);
        let y = rect.center().y;
        painter.hline(track.left..=track.right, y, Stroke::new(1.0, palette.line));
        for level in 0..=4_u8 {
            let x = track.x(f64::from(level));
            painter.vline(x, y - 3.0..=y + 3.0, Stroke::new(1.0, palette.line));
        }
        if let Some(Err(why)) = row.dots.first().map(|own| own.levels) {
            // One's own level is not there: never a place that looks like level 0.
            let (at, told) = (pos2(track.left - 8.0, y), text::in_place_of_dot(why));
            painter.text(at, Align2::RIGHT_CENTER, told, Type::Small.font(), palette.muted);
        }
        // Oneself last, on top; those on one level stand beside each other.
        let places = shifts(
            &row.dots.iter().map(|dot| dot.levels.ok().map(|at| (at.low, at.high))).collect::<Vec<_>>(),
        );
        for (dot, place) in row.dots.iter().zip(places).rev() {
            let Ok(DotLevels { low, high, is_general }) = dot.levels else { continue };
            if low < high {
                let range = track.x(low)..=track.x(high);
                painter.hline(range, y, Stroke::new(3.0, palette.band(dot.look.color)));
            }
            let x = track.x(f64::midpoint(low, high)) + place * 11.0;
            let paint = if is_general { paint_hollow_mark } else { paint_mark };
            paint(painter, pos2(x, y), 5.5, dot.look, palette);
        }
    }
    let spoken = text::dot_row(&row.name, row.dots.iter().map(|dot| (dot.name.as_str(), dot.levels)));
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
}
