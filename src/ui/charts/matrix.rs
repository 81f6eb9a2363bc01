//! Criteria against profiles: a cell a level, a thin dash where the record is silent.

use crate::findings::AlternativeId;
use crate::model::{Answer, Basis, CriterionId, Level, ReferenceRating};
use crate::text::score::answer_mark;
use crate::ui::theme::{AreaLook, Palette, Type, palette};
use egui::accesskit::Role;
use egui::{
    Align2, Color32, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// A profile, from top to bottom.
#[derive(Clone, Debug)]
pub struct Column {
    /// `None` is oneself.
    pub id: Option<AlternativeId>,
    pub name: String,
    pub is_chosen: bool,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MatrixCell {
    /// An answer of an assessment; `None` is unanswered.
    Own(Option<Answer>),
    /// A rating of a city, from low to high; `None` is not evidenced.
    City(Option<(Level, Level)>),
    /// The same of all cities together: hollow.
    General(Level, Level),
}

impl From<Option<&ReferenceRating>> for MatrixCell {
    fn from(rating: Option<&ReferenceRating>) -> Self {
        match rating {
            Some(rating) if rating.basis == Basis::General => Self::General(rating.low, rating.high),
            rating => Self::City(rating.map(|rating| (rating.low, rating.high))),
        }
    }
}

/// A criterion, from left to right.
#[derive(Clone, Debug)]
pub struct MatrixRow {
    pub criterion: CriterionId,
    pub name: String,
    /// The head of a group, above this line.
    pub group: Option<(String, AreaLook)>,
    pub look: AreaLook,
    /// One for each column.
    pub cells: Vec<MatrixCell>,
}

/// A cell, by criterion and column.
pub type CellId = (CriterionId, Option<AlternativeId>);

const ROW: f32 = 25.0;
/// Wide enough for the longest word among the cities' names.
const NARROWEST: f32 = 61.0;

/// Shows the matrix; returns the cell that was pressed.
pub fn matrix_ui(
    ui: &mut Ui,
    columns: &[Column],
    rows: &[MatrixRow],
    shown: Option<&CellId>,
) -> Option<CellId> {
    let palette = palette(ui);
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let count = columns.len() as f32;
    let names = (ui.available_width() - NARROWEST * count).clamp(112.0, 240.0);
    let column = ((ui.available_width() - names) / count).clamp(NARROWEST, 96.0);
    let width = names + column * count;
    let mut pressed = None;
    egui::ScrollArea::horizontal().id_salt("matrix").auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let place = |rect: Rect, i: usize| {
            #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
            let left = rect.left() + names + column * i as f32;
            Rect::from_min_size(pos2(left, rect.top()), vec2(column, rect.height()))
        };
        let (head, _) = ui.allocate_exact_size(vec2(width, 36.0), Sense::hover());
        for (i, profile) in columns.iter().enumerate() {
            head_ui(ui, place(head, i), profile, palette);
        }
        for row in rows {
            if let Some((group, _)) = &row.group {
                let (rect, _) = ui.allocate_exact_size(vec2(width, 28.0), Sense::hover());
                let at = pos2(rect.left(), rect.bottom() - 5.0);
                ui.painter().text(at, Align2::LEFT_BOTTOM, group, Type::Section.font(), row.look.color);
            }
            let name = name(ui, names, &row.name, palette);
            let (rect, _) = ui.allocate_exact_size(vec2(width, ROW.max(name.size().y + 8.0)), Sense::hover());
            let at = pos2(rect.left() + 8.0, rect.center().y - name.size().y / 2.0);
            ui.painter().galley(at, name, palette.ink);
            for (i, (profile, cell)) in columns.iter().zip(&row.cells).enumerate() {
                let id = (row.criterion.clone(), profile.id.clone());
                let is_shown = shown == Some(&id);
                if cell_ui(ui, place(rect, i), row, profile, *cell, is_shown).clicked() {
                    pressed = Some(id);
                }
            }
        }
    });
    pressed
}

fn head_ui(ui: &Ui, rect: Rect, profile: &Column, palette: &Palette) {
    let kind = if profile.id.is_none() || profile.is_chosen { Type::TinyStrong } else { Type::Tiny };
    let color = if profile.is_chosen { palette.accent } else { palette.ink };
    let mut job = egui::text::LayoutJob::simple(profile.name.clone(), kind.font(), color, rect.width() - 1.0);
    job.halign = egui::Align::Center;
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let top = rect.bottom() - 4.0 - galley.size().y;
    ui.painter().galley(pos2(rect.center().x, top), galley, color);
}

/// A name in as many lines as it needs.
fn name(ui: &Ui, names: f32, name: &str, palette: &Palette) -> Arc<Galley> {
    ui.painter().layout(name.to_owned(), Type::Body.font(), palette.ink, names - 14.0)
}

fn cell_ui(
    ui: &mut Ui,
    rect: Rect,
    row: &MatrixRow,
    profile: &Column,
    cell: MatrixCell,
    is_shown: bool,
) -> Response {
    let palette = palette(ui);
    let id = ui.scope_id().with((&row.criterion, &profile.id));
    let response = ui.interact(rect, id, Sense::click());
    if ui.is_rect_visible(rect) {
        if profile.id.is_none() {
            ui.painter().rect_filled(rect, 0, palette.soft);
        }
        let tile = Rect::from_center_size(rect.center(), vec2((rect.width() - 8.0).min(44.0), ROW - 5.0));
        paint_tile(ui, tile, row.look.color, cell, palette);
        if is_shown {
            ui.painter().rect_stroke(
                tile.expand(2.5),
                5,
                Stroke::new(2.0, palette.accent),
                StrokeKind::Inside,
            );
        } else if response.hovered() {
            ui.painter().rect_stroke(
                tile.expand(1.5),
                5,
                Stroke::new(1.0, palette.muted),
                StrokeKind::Inside,
            );
        }
        super::super::widgets::focus_ring(ui, &response, tile, 3);
    }
    let name = crate::text::charts::cell(&row.name, &profile.name, &spoken(cell));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, &name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn paint_tile(ui: &Ui, tile: Rect, color: Color32, cell: MatrixCell, palette: &Palette) {
    let mark = |text: String, level: Level| {
        let (fill, ink) = palette.level(color, level);
        ui.painter().rect_filled(tile, 4, fill);
        ui.painter().text(tile.center(), Align2::CENTER_CENTER, text, Type::SmallStrong.font(), ink);
    };
    match cell {
        MatrixCell::Own(Some(Answer::Level(level))) => mark(level.to_string(), level),
        MatrixCell::City(Some((low, high))) => mark(short_range(low, high), low),
        MatrixCell::General(low, high) => {
            let edge = Stroke::new(1.5, palette.muted);
            ui.painter().rect_stroke(tile, 4, edge, StrokeKind::Inside);
            let text = short_range(low, high);
            let center = tile.center();
            ui.painter().text(center, Align2::CENTER_CENTER, text, Type::Small.font(), palette.muted);
        }
        MatrixCell::City(None) => {
            let half = 5.0;
            let range = tile.center().x - half..=tile.center().x + half;
            ui.painter().hline(
                range,
                tile.center().y,
                Stroke::new(1.5, palette.line.lerp_to_gamma(palette.muted, 0.5)),
            );
        }
        MatrixCell::Own(other) => {
            let text = answer_mark(other);
            ui.painter().text(tile.center(), Align2::CENTER_CENTER, text, Type::Small.font(), palette.muted);
        }
    }
}

fn short_range(low: Level, high: Level) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

fn spoken(cell: MatrixCell) -> String {
    match cell {
        MatrixCell::Own(answer) => crate::text::score::answer_spoken(answer),
        MatrixCell::City(Some((low, high))) => crate::text::cities::levels(low, high),
        MatrixCell::General(low, high) => {
            crate::text::charts::general(&crate::text::cities::levels(low, high))
        }
        MatrixCell::City(None) => crate::text::cities::NOT_EVIDENCED.to_owned(),
    }
}
