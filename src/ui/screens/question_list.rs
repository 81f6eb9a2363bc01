//! The list of questions beside the one that is asked, with how far each area is.

use crate::findings::LookState;
use crate::model::{Answer, Area, Criterion, CriterionId, Framework};
use crate::text::{again, score as text};
use crate::ui::theme::{AreaLook, CONTROL_RADIUS, Type, palette, space};
use crate::ui::widgets::section;
use egui::accesskit::Role;
use egui::{Align2, Response, Sense, Ui, Vec2, WidgetInfo, pos2};

/// The questions of an assessment or of a rating sheet.
pub struct QuestionList<'a> {
    pub heading: String,
    pub framework: &'a Framework,
    /// In the order they are asked.
    pub asked: Vec<&'a Criterion>,
    /// The one that is shown.
    pub here: &'a CriterionId,
    /// Whether to bring it into sight: it has just come up.
    pub follows: bool,
}

/// Every question that is asked with its answer and, in a later round, whether it was looked at again, area by area
/// as they come. Returns the one that was pressed.
pub fn list_ui(
    ui: &mut Ui,
    list: &QuestionList,
    shown: impl Fn(&CriterionId) -> (Option<Answer>, Option<LookState>),
) -> Option<CriterionId> {
    section(ui, &list.heading);
    let mut pressed = None;
    for of_area in list.asked.chunk_by(|a, b| a.area == b.area) {
        let Some(area) = list.framework.area(&of_area[0].area) else { continue };
        let look = palette(ui).area(list.framework, &area.id);
        let is_done = |criterion: &&&Criterion| match shown(&criterion.id) {
            (_, Some(look)) => look != LookState::NotYet,
            (answer, None) => answer.is_some(),
        };
        let done = of_area.iter().filter(is_done).count();
        ui.add_space(space::S);
        area_ui(ui, area, look, done, of_area.len());
        for criterion in of_area {
            let is_here = *list.here == criterion.id;
            let response = entry_ui(ui, criterion, shown(&criterion.id), is_here, look);
            if is_here && list.follows {
                // With what stands around it.
                ui.scroll_to_rect(response.rect.expand2(Vec2::new(0.0, 90.0)), None);
            }
            if response.clicked() {
                pressed = Some(criterion.id.clone());
            }
        }
    }
    pressed
}

fn area_ui(ui: &mut Ui, area: &Area, look: AreaLook, answered: usize, of: usize) {
    let palette = palette(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 22.0), Sense::hover());
    let mark = pos2(rect.left() + 6.0, rect.center().y);
    crate::ui::widgets::paint_mark(ui.painter(), mark, 5.0, look, palette);
    let at = pos2(rect.left() + 20.0, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, &area.name, Type::Section.font(), palette.ink);
    let at = pos2(rect.right() - 4.0, rect.center().y);
    let shown = text::answered_of(answered, of);
    ui.painter().text(at, Align2::RIGHT_CENTER, shown, Type::Small.font(), palette.muted);
    let name = text::area_answered(&area.name, answered, of);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
}

fn entry_ui(
    ui: &mut Ui,
    criterion: &Criterion,
    (answer, second): (Option<Answer>, Option<LookState>),
    is_here: bool,
    look: AreaLook,
) -> Response {
    let palette = palette(ui);
    let room = ui.available_width();
    let color = if is_here { palette.ink } else { palette.muted };
    let mut job =
        egui::text::LayoutJob::simple(criterion.name.clone(), Type::Body.font(), color, room - 56.0);
    job.sections.iter_mut().for_each(|section| section.format.line_height = Some(18.0));
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y + 9.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(room, height), Sense::click());
    ui.painter().rect_filled(rect, CONTROL_RADIUS, palette.row(is_here, response.hovered()));
    crate::ui::widgets::focus_ring(ui, &response, rect.shrink(3.0), CONTROL_RADIUS);
    ui.painter().galley(pos2(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0), galley, color);
    let ink = if is_here { look.color } else { palette.ink };
    let at = pos2(rect.right() - 6.0, rect.center().y);
    ui.painter().text(at, Align2::RIGHT_CENTER, text::answer_mark(answer), Type::SmallStrong.font(), ink);
    // What was looked at again stands in the ink of an answer, the rest stands back, and has a dot that waits.
    if second == Some(LookState::NotYet) {
        let dot = pos2(rect.left() + 8.0, rect.center().y);
        ui.painter().circle_stroke(dot, 3.0, egui::Stroke::new(1.5, palette.muted));
    } else if second.is_some() {
        ui.painter().circle_filled(pos2(rect.left() + 8.0, rect.center().y), 3.5, palette.ink);
    }
    let spoken = text::answer_spoken(answer);
    let spoken = second.map_or(spoken.clone(), |look| format!("{spoken}, {}", again::spoken(look)));
    let name = text::question_name(&criterion.name, &spoken);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
