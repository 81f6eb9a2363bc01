//! A level as a card with a sentence; five of them are the answer to a question.

use crate::model::{Level, LevelDescriptor};
use crate::text::score as words;
use crate::ui::theme::{CARD_RADIUS, Surface, Type, palette, space};
use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

const CIRCLE: f32 = 13.0;

/// Shows the card of one level, by its title alone where it is brief; `color` is the area's.
pub fn level_card(
    ui: &mut Ui,
    level: Level,
    descriptor: &LevelDescriptor,
    is_chosen: bool,
    is_brief: bool,
    color: Color32,
) -> Response {
    let palette = palette(ui);
    let (padding, indent) = (vec2(14.0, if is_brief { 7.0 } else { 11.0 }), 2.0 * CIRCLE + space::L);
    let room = ui.available_width() - 2.0 * padding.x - indent;
    let layout = |text: &str, kind: Type, color: Color32| {
        let format = TextFormat {
            font_id: kind.font(),
            color,
            line_height: Some(kind.line_height()),
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = room;
        ui.painter().layout_job(job)
    };
    let title = layout(&descriptor.title, Type::Strong, palette.ink);
    let text = layout(&descriptor.text, Type::Body, palette.muted);
    let text_height = if is_brief { 0.0 } else { text.size().y + 1.0 };
    let height = (title.size().y + text_height).max(2.0 * CIRCLE - 2.0) + 2.0 * padding.y;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::click());

    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let Surface { fill, edge } = palette.surface(is_chosen, response.hovered(), color);
        painter.rect(rect, CARD_RADIUS, fill, edge, StrokeKind::Inside);
        super::focus_ring(ui, &response, rect, CARD_RADIUS);
        let center = rect.min + padding + vec2(CIRCLE, CIRCLE - 1.0);
        let (disc, number) = if is_chosen { (color, palette.card) } else { (palette.card, palette.ink) };
        let ring = if is_chosen { Stroke::NONE } else { Stroke::new(1.0, palette.line) };
        painter.circle(center, CIRCLE, disc, ring);
        let font = Type::Section.font();
        painter.text(center, Align2::CENTER_CENTER, level.to_string(), font, number);
        let down = if is_brief { CIRCLE - 1.0 - title.size().y / 2.0 } else { 0.0 };
        let start = rect.min + padding + vec2(indent, down);
        let below = start + vec2(0.0, title.size().y + 1.0);
        painter.galley(start, title, palette.ink);
        if !is_brief {
            painter.galley(below, text, palette.muted);
        }
    }
    let name = words::level_name(level, &descriptor.title, &descriptor.text);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
