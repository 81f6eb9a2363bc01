//! Medians of groups, criterion by criterion: a column a group, a cell a median.

use crate::model::Level;
use crate::text::{charts as text, course::debrief, numbers};
use crate::ui::theme::{AreaLook, Palette, Type, palette};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Align, Align2, Galley, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// A group, from left to right.
#[derive(Clone, Debug)]
pub struct MedianColumn {
    pub name: String,
    pub look: AreaLook,
}

/// A criterion, from top to bottom.
#[derive(Clone, Debug)]
pub struct MedianRow<'a> {
    pub name: &'a str,
    /// One for each column, 0..=4; `None` where there is none to show.
    pub medians: Vec<Option<f64>>,
}

const ROW: f32 = 28.0;
const MARK: f32 = 20.0;

/// Where things go.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    names: f32,
    column: f32,
}

impl Layout {
    fn new(width: f32, columns: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let count = columns.max(1) as f32;
        // The cells come first: a name can take several lines.
        let names = (width - 110.0 * count).clamp(width * 0.3, width * 0.6);
        Self { names, column: ((width - names) / count).min(110.0) }
    }

    fn cell(self, row: Rect, column: usize) -> Rect {
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let left = row.left() + self.names + self.column * column as f32;
        Rect::from_min_size(pos2(left, row.top()), vec2(self.column, row.height()))
    }
}

/// The level whose tint a median has: a half has that of the level below.
fn tint(median: f64) -> Level {
    let below = Level::ALL.into_iter().rev().find(|level| f64::from(level.number()) <= median);
    below.unwrap_or(Level::ALL[0])
}

/// Shows the table in the room there is.
pub fn medians_ui(ui: &mut Ui, columns: &[MedianColumn], rows: &[MedianRow]) {
    let palette = palette(ui);
    let width = ui.available_width();
    let layout = Layout::new(width, columns.len());
    ui.spacing_mut().item_spacing.y = 2.0;
    let heads: Vec<Arc<Galley>> = columns.iter().map(|head| head_galley(ui, head, layout, palette)).collect();
    let height = heads.iter().map(|head| head.size().y).fold(0.0, f32::max) + MARK + 6.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    for ((i, column), head) in columns.iter().enumerate().zip(heads) {
        let cell = layout.cell(rect, i);
        paint_mark(ui.painter(), pos2(cell.center().x, cell.top() + MARK / 2.0), 5.0, column.look, palette);
        ui.painter().galley(pos2(cell.center().x, cell.top() + MARK), head, palette.muted);
    }
    for row in rows {
        row_ui(ui, layout, columns, row, palette);
    }
}

fn head_galley(ui: &Ui, head: &MedianColumn, layout: Layout, palette: &Palette) -> Arc<Galley> {
    let mut job = LayoutJob::simple(head.name.clone(), Type::Tiny.font(), palette.muted, layout.column - 4.0);
    job.halign = Align::Center;
    ui.painter().layout_job(job)
}

fn row_ui(ui: &mut Ui, layout: Layout, columns: &[MedianColumn], row: &MedianRow, palette: &Palette) {
    let room = layout.names - 10.0;
    let name = ui.painter().layout(row.name.to_owned(), Type::Body.font(), palette.ink, room);
    let size = vec2(ui.available_width(), ROW.max(name.size().y + 4.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        let at = pos2(rect.left(), rect.center().y - name.size().y / 2.0);
        ui.painter().galley(at, name, palette.ink);
        for (i, median) in row.medians.iter().enumerate() {
            let cell = layout.cell(rect, i);
            let tile = Rect::from_center_size(cell.center(), vec2((cell.width() - 6.0).min(52.0), ROW - 4.0));
            let (told, color) = match median {
                Some(median) => {
                    let (fill, color) = palette.level(palette.accent, tint(*median));
                    ui.painter().rect_filled(tile, 4, fill);
                    (debrief::levels(*median), color)
                }
                None => (numbers::NONE.to_owned(), palette.muted),
            };
            ui.painter().text(tile.center(), Align2::CENTER_CENTER, told, Type::Strong.font(), color);
        }
    }
    let dots = columns.iter().zip(&row.medians);
    let spoken = text::dot_row(
        row.name,
        dots.map(|(column, median)| {
            let at = |median| text::DotLevels { low: median, high: median, is_general: false };
            (column.name.as_str(), median.map(at).ok_or(text::NOT_KNOWN))
        }),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_has_the_tint_of_the_level_below() {
        assert_eq!([0.0, 0.5, 2.5, 4.0].map(tint).map(Level::number), [0, 0, 2, 4]);
    }

    #[test]
    fn six_columns_stay_in_the_width_however_narrow() {
        for width in [420.0, 730.0, 1200.0] {
            let layout = Layout::new(width, 6);
            let row = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 28.0));
            assert!(layout.cell(row, 5).right() <= width + 0.1, "{width}");
            assert!(layout.names >= 0.3 * width - 0.1 && layout.column >= 40.0, "{width}");
        }
    }
}
