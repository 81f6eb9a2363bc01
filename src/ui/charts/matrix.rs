//! Criteria against profiles: a cell a level, a thin dash where the record is silent.

use crate::findings::AlternativeId;
use crate::model::{Answer, Basis, CriterionId, Level, ReferenceRating};
use crate::text::score::answer_mark;
use crate::ui::theme::{AreaLook, Palette, Type, palette};
use crate::ui::widgets::paint_mark;
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
    pub look: AreaLook,
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
/// Height of the heads of columns: a mark, and a name of one or two lines.
const HEAD: f32 = 52.0;
/// Wide enough for the longest word among the cities' names.
const NARROWEST: f32 = 61.0;

/// What came of a frame of the matrix.
#[derive(Debug, Default)]
pub struct MatrixResponse {
    /// The cell that was pressed.
    pub pressed: Option<CellId>,
    /// Where the cell is whose passage is shown, under the heads that stay.
    pub shown: Option<Rect>,
}

/// Shows the matrix. The heads of its columns stay at the top of the screen while it scrolls, and the names of its
/// rows at the left.
pub fn matrix_ui(
    ui: &mut Ui,
    columns: &[Column],
    rows: &[MatrixRow],
    shown: Option<&CellId>,
) -> MatrixResponse {
    let palette = palette(ui);
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let count = columns.len() as f32;
    let names = (ui.available_width() - NARROWEST * count).clamp(112.0, 240.0);
    let column = ((ui.available_width() - names) / count).clamp(NARROWEST, 96.0);
    let lines = lines(ui, rows, names, palette);
    let height = lines.last().map_or(HEAD, |line| line.bottom);
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());

    let body = Rect::from_min_max(pos2(whole.left() + names, whole.top()), whole.max);
    let mut body_ui = ui.new_child(egui::UiBuilder::new().max_rect(body));
    let area = egui::ScrollArea::horizontal().id_salt("matrix").auto_shrink([false, true]);
    let response = area.show(&mut body_ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let (rect, _) = ui.allocate_exact_size(vec2(column * count, height), Sense::hover());
        let head = head_rect(ui, rect);
        let across = |i: usize| {
            #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
            let left = rect.left() + column * i as f32;
            left..=left + column
        };
        let mut response = MatrixResponse::default();
        for line in &lines {
            let Some(row) = line.row else { continue };
            let down = rect.top() + line.top..=rect.top() + line.bottom;
            for (i, (profile, cell)) in columns.iter().zip(&row.cells).enumerate() {
                let place = Rect::from_x_y_ranges(across(i), down.clone());
                let id = (row.criterion.clone(), profile.id.clone());
                let is_shown = shown == Some(&id);
                if is_shown {
                    response.shown = Some(place.with_min_y(place.top() - HEAD));
                }
                let cell = cell_ui(ui, place, row, profile, *cell, is_shown);
                if cell.gained_focus() && place.top() < head.bottom() {
                    ui.scroll_to_rect(place.with_min_y(place.top() - HEAD), None);
                }
                // What lies behind a head is not pressed through it.
                let is_behind = cell.interact_pointer_pos().is_some_and(|at| head.contains(at));
                if cell.clicked() && !is_behind {
                    response.pressed = Some(id);
                }
            }
        }
        ui.painter().rect_filled(head, 0, palette.card);
        for (i, profile) in columns.iter().enumerate() {
            head_ui(ui, Rect::from_x_y_ranges(across(i), head.y_range()), profile, palette);
        }
        response
    });
    for line in &lines {
        let at =
            pos2(whole.left() + line.indent, whole.top() + line.bottom - line.below - line.text.size().y);
        ui.painter().galley(at, Arc::clone(&line.text), palette.ink);
    }
    let head = head_rect(ui, whole);
    ui.painter().rect_filled(
        Rect::from_x_y_ranges(whole.left()..=body.left(), head.y_range()),
        0,
        palette.card,
    );
    if head.top() > whole.top() {
        ui.painter().hline(whole.x_range(), head.bottom(), Stroke::new(1.0, palette.line));
    }
    response.inner
}

/// The head of the columns: at the top of the matrix, or of what is seen of it.
fn head_rect(ui: &Ui, whole: Rect) -> Rect {
    let lowest = (whole.bottom() - HEAD - ROW).max(whole.top());
    let top = ui.clip_rect().top().clamp(whole.top(), lowest);
    Rect::from_x_y_ranges(whole.x_range(), top..=top + HEAD)
}

/// A line of the matrix, from the top of the whole: the head of a group, or a row.
struct Line<'a> {
    top: f32,
    bottom: f32,
    text: Arc<Galley>,
    indent: f32,
    /// What stays free below the text.
    below: f32,
    /// Absent for the head of a group.
    row: Option<&'a MatrixRow>,
}

fn lines<'a>(ui: &Ui, rows: &'a [MatrixRow], names: f32, palette: &Palette) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut top = HEAD;
    for row in rows {
        if let Some((group, _)) = &row.group {
            let text = ui.painter().layout_no_wrap(group.clone(), Type::Section.font(), row.look.color);
            lines.push(Line { top, bottom: top + 28.0, text, indent: 0.0, below: 5.0, row: None });
            top += 28.0;
        }
        let text = name(ui, names, &row.name, palette);
        let height = ROW.max(text.size().y + 8.0);
        let below = (height - text.size().y) / 2.0;
        lines.push(Line { top, bottom: top + height, text, indent: 8.0, below, row: Some(row) });
        top += height;
    }
    lines
}

fn head_ui(ui: &Ui, rect: Rect, profile: &Column, palette: &Palette) {
    let kind = if profile.id.is_none() || profile.is_chosen { Type::TinyStrong } else { Type::Tiny };
    let color = if profile.is_chosen { palette.accent } else { palette.ink };
    let mut job = egui::text::LayoutJob::simple(profile.name.clone(), kind.font(), color, rect.width() - 1.0);
    job.halign = egui::Align::Center;
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let top = rect.bottom() - 4.0 - galley.size().y;
    paint_mark(ui.painter(), pos2(rect.center().x, top - 9.0), 5.0, profile.look, palette);
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
