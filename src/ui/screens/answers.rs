//! Every answer as a table that leads back to its question.

use crate::model::{Answer, Criterion};
use crate::session::{Command, Document};
use crate::text::score as text;
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{focus_ring, mark, section};
use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// Shows all answers, area by area.
pub fn answers_ui(ui: &mut Ui, document: &Document, commands: &mut Vec<Command>) {
    let framework = document.framework();
    for area in &framework.areas {
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            let look = palette(ui).area(framework, &area.id);
            mark(ui, look);
            section(ui, &area.name);
        });
        for criterion in framework.criteria_of(&area.id) {
            if row_ui(ui, document, criterion) {
                commands.push(Command::ShowCriterion(criterion.id.clone()));
            }
        }
    }
}

fn row_ui(ui: &mut Ui, document: &Document, criterion: &Criterion) -> bool {
    let palette = palette(ui);
    let rating = document.assessment().ratings.get(&criterion.id);
    let answer = rating.and_then(|rating| rating.answer);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 28.0), Sense::click());
    ui.painter().rect_filled(rect, 4, palette.row(false, response.hovered()));
    focus_ring(ui, &response, rect.shrink(3.0), 4);
    let names = (rect.width() * 0.34).min(260.0);
    line(ui, pos2(rect.left() + 8.0, rect.center().y), names - 12.0, &criterion.name, palette.ink);
    let tile = Rect::from_center_size(pos2(rect.left() + names + 20.0, rect.center().y), vec2(36.0, 20.0));
    match answer {
        Some(Answer::Level(level)) => {
            let (fill, ink) = palette.level(palette.area(document.framework(), &criterion.area).color, level);
            ui.painter().rect_filled(tile, 4, fill);
            let font = Type::SmallStrong.font();
            ui.painter().text(tile.center(), Align2::CENTER_CENTER, level.to_string(), font, ink);
        }
        other => {
            let mark = text::answer_mark(other);
            ui.painter().text(tile.center(), Align2::CENTER_CENTER, mark, Type::Small.font(), palette.muted);
        }
    }
    let said = match answer {
        Some(Answer::Level(level)) => criterion.descriptor(level).title.clone(),
        other => text::answer_spoken(other),
    };
    let sure = rating.and_then(|rating| rating.confidence).map(text::confidence_words);
    let said = sure.map_or(said.clone(), |sure| format!("{said} · {sure}"));
    let left = tile.right() + 14.0;
    line(ui, pos2(left, rect.center().y), rect.right() - left - 8.0, &said, palette.muted);
    let name = text::question_name(&criterion.name, &format!("{}, {said}", text::answer_spoken(answer)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn line(ui: &Ui, at: egui::Pos2, room: f32, text: &str, color: egui::Color32) {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), Type::Body.font(), color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(10.0));
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(at.x, at.y - galley.size().y / 2.0), galley, color);
}
