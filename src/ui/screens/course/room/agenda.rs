//! What to talk about: how far the room agrees, and the criteria from the most disputed on.

use super::{RoomScreen, Shown};
use crate::findings::room_agreement;
use crate::scoring::CriterionDebrief;
use crate::session::Command;
use crate::text::{course::debrief as words, course::room as text};
use crate::ui::charts::paint_small_distribution;
use crate::ui::theme::{CONTROL_RADIUS, Type, palette, space};
use crate::ui::widgets::{body, card, divider, focus_ring, link, muted, paint_mark, reading, section, small};
use egui::accesskit::Role;
use egui::{Color32, Galley, Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

impl RoomScreen {
    pub(super) fn agenda_ui(&mut self, ui: &mut Ui, shown: Shown, commands: &mut Vec<Command>) {
        if self.is_criterion_open {
            return self.criterion_ui(ui, shown, commands);
        }
        if shown.debrief.raters.is_empty() {
            reading(ui, |ui| muted(ui, text::NOTHING_TO_TALK_ABOUT));
            return;
        }
        card(ui, |ui| {
            section(ui, text::AGREEMENT);
            reading(ui, |ui| {
                body(ui, words::agreement_story(&room_agreement(shown.debrief)));
                let (name, is_open) =
                    if self.is_explained { (text::HIDE_ALPHA, false) } else { (text::WHAT_IS_ALPHA, true) };
                if self.is_explained {
                    small(ui, words::ALPHA_EXPLAINED);
                    small(ui, words::DISPUTE_EXPLAINED);
                    small(ui, words::AGREEMENT_EXPLAINED);
                }
                if link(ui, name).clicked() {
                    self.is_explained = is_open;
                }
            });
        });
        ui.add_space(space::M);
        let mut pressed = None;
        card(ui, |ui| {
            section(ui, text::MOST_DISPUTED_FIRST);
            small(ui, text::PRESS_A_ROW);
            ui.spacing_mut().item_spacing.y = 0.0;
            for (_, criterion) in shown.debrief.by_dispute() {
                divider(ui);
                if row_ui(ui, shown, criterion).clicked() {
                    pressed = Some(&criterion.id);
                }
            }
        });
        if let Some(id) = pressed {
            self.open_criterion(ui, id, commands);
        }
    }
}

/// One line of the agenda, pressed as a whole.
fn row_ui(ui: &mut Ui, shown: Shown, criterion: &CriterionDebrief) -> Response {
    const CHART: egui::Vec2 = vec2(112.0, 38.0);
    const INDENT: f32 = 22.0;
    const NARROW: f32 = 600.0;
    let palette = palette(ui);
    let width = ui.available_width();
    let is_narrow = width < NARROW;
    let name = shown.name(&criterion.id);
    let layout = |ui: &Ui, text: &str, kind: Type, color: Color32, room: f32| -> Arc<Galley> {
        ui.painter().layout(text.to_owned(), kind.font(), color, room)
    };
    let facts_left = if is_narrow { INDENT + CHART.x + space::M } else { width * 0.42 + CHART.x + space::L };
    let name_room = if is_narrow { width - INDENT } else { width * 0.42 - INDENT - space::M };
    let name_galley = layout(ui, name, Type::Strong, palette.ink, name_room);
    let status = words::status(criterion.status);
    let dispute = words::dispute(criterion);
    let facts = [text::middle(&criterion.spread), dispute.clone()].map(|fact| {
        let room = width - facts_left - space::S;
        layout(ui, &fact, Type::Small, palette.muted, room)
    });
    let status_galley = layout(ui, status, Type::SmallStrong, palette.ink, width - facts_left - space::S);
    let facts_height = facts.iter().map(|fact| fact.size().y).sum::<f32>() + status_galley.size().y + 4.0;
    let height = if is_narrow {
        name_galley.size().y + facts_height.max(CHART.y) + 12.0
    } else {
        name_galley.size().y.max(facts_height).max(CHART.y) + 8.0
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(rect, CONTROL_RADIUS, palette.soft);
        }
        focus_ring(ui, &response, rect.shrink(1.0), CONTROL_RADIUS);
        let below = if is_narrow { rect.top() + 4.0 + name_galley.size().y } else { rect.top() };
        let name_top =
            if is_narrow { rect.top() + 4.0 } else { rect.center().y - name_galley.size().y / 2.0 };
        if let Some(look) = shown.look(&criterion.id, palette) {
            paint_mark(painter, pos2(rect.left() + 8.0, name_top + 9.0), 5.0, look, palette);
        }
        painter.galley(pos2(rect.left() + INDENT, name_top), name_galley, palette.ink);
        let middle = f32::midpoint(below, rect.bottom());
        let chart = Rect::from_min_size(
            pos2(rect.left() + facts_left - CHART.x - space::M, middle - CHART.y / 2.0),
            CHART,
        );
        paint_small_distribution(painter, chart, &criterion.spread, palette);
        let mut at = pos2(rect.left() + facts_left, middle - facts_height / 2.0);
        let below_status = status_galley.size().y + 2.0;
        painter.galley(at, status_galley, palette.ink);
        at.y += below_status;
        for fact in facts {
            let height = fact.size().y;
            painter.galley(at, fact, palette.muted);
            at.y += height;
        }
    }
    let spoken = text::agenda_row(name, status, &words::spread(&criterion.spread), &dispute);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
