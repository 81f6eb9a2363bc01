//! The list of questions beside the one that is asked, with how far each area is.

use crate::model::{Area, CheckLength, Criterion};
use crate::session::{Command, Document};
use crate::text::score as text;
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::section;
use egui::accesskit::Role;
use egui::{Align2, Sense, Ui, Vec2, WidgetInfo, pos2};

/// Every question that is asked, area by area, with its answer.
pub fn list_ui(ui: &mut Ui, document: &Document, commands: &mut Vec<Command>) {
    let framework = document.framework();
    let asked: Vec<&Criterion> = document.asked().collect();
    let length = match document.assessment().check {
        CheckLength::Full => text::FULL,
        CheckLength::Quick => text::QUICK,
    };
    section(ui, format!("{length} · {}", text::questions(asked.len())));
    for area in &framework.areas {
        let of_area: Vec<&&Criterion> = asked.iter().filter(|criterion| criterion.area == area.id).collect();
        if of_area.is_empty() {
            continue;
        }
        let done = of_area.iter().filter(|c| document.assessment().answer(&c.id).is_some()).count();
        ui.add_space(space::S);
        area_ui(ui, document, area, done, of_area.len());
        for criterion in of_area {
            entry_ui(ui, document, criterion, commands);
        }
    }
}

fn area_ui(ui: &mut Ui, document: &Document, area: &Area, done: usize, of: usize) {
    let palette = palette(ui);
    let look = palette.area(document.framework(), &area.id);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 22.0), Sense::hover());
    let mark = pos2(rect.left() + 6.0, rect.center().y);
    crate::ui::widgets::paint_mark(ui.painter(), mark, 5.0, look, palette);
    let at = pos2(rect.left() + 20.0, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, &area.name, Type::Section.font(), palette.ink);
    let done_of = text::done_of(done, of);
    let at = pos2(rect.right() - 4.0, rect.center().y);
    ui.painter().text(at, Align2::RIGHT_CENTER, &done_of, Type::Small.font(), palette.muted);
    let name = text::question_name(&area.name, &done_of);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
}

fn entry_ui(ui: &mut Ui, document: &Document, criterion: &Criterion, commands: &mut Vec<Command>) {
    let palette = palette(ui);
    let is_here = *document.criterion() == criterion.id;
    let answer = document.assessment().answer(&criterion.id);
    let room = ui.available_width();
    let color = if is_here { palette.ink } else { palette.muted };
    let mut job =
        egui::text::LayoutJob::simple(criterion.name.clone(), Type::Body.font(), color, room - 56.0);
    job.sections.iter_mut().for_each(|section| section.format.line_height = Some(18.0));
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y + 9.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(room, height), Sense::click());
    if is_here || response.hovered() {
        ui.painter().rect_filled(rect, 6, palette.soft);
    }
    crate::ui::widgets::focus_ring(ui, &response, rect.shrink(2.0), 6);
    ui.painter().galley(pos2(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0), galley, color);
    let look = palette.area(document.framework(), &criterion.area);
    let ink = if is_here { look.color } else { palette.ink };
    let at = pos2(rect.right() - 6.0, rect.center().y);
    ui.painter().text(at, Align2::RIGHT_CENTER, text::answer_mark(answer), Type::SmallStrong.font(), ink);
    let name = text::question_name(&criterion.name, &text::answer_spoken(answer));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &name));
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        commands.push(Command::ShowCriterion(criterion.id.clone()));
    }
}
