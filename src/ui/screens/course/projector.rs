//! What the room sees: one criterion at a time, read from ten metres, with nothing personal on it.

mod timer;

use crate::findings::reveals_a_person;
use crate::model::{Criterion, CriterionId, SessionId};
use crate::scoring::{CriterionDebrief, Debrief};
use crate::session::{Command, CourseCommand, CourseView, NoticeKind, OpenRoom, Session};
use crate::text::{course::debrief as words, course::projector as text};
use crate::ui::actions::toggle_full_screen;
use crate::ui::charts::{
    DistributionSizes, RoomDistribution, room_distribution_height, room_distribution_ui,
};
use crate::ui::theme::{ProjectorSizes, palette, space};
use crate::ui::widgets::{quiet_button, small};
use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Align, Color32, FontId, Key, Layout, Modifiers, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};
use std::time::Instant;
use timer::Timer;

/// Remembers the order, which does not move under a room that is looking, and the timer.
#[derive(Default)]
pub struct Projector {
    shown: Option<Order>,
    is_exercise_order: bool,
    timer: Timer,
}

/// The criteria in the order they are shown, and for which room.
struct Order {
    session: SessionId,
    is_of_exercise: bool,
    criteria: Vec<CriterionId>,
}

/// What one can ask for, by key or by button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    /// Reveals first, and goes on then.
    Forward,
    Back,
    ToggleAnswers,
    ToggleTimer,
    Minutes(i64),
    ToggleOrder,
    Leave,
}

/// Every key and what it asks for.
const KEYS: [(Key, Ask); 14] = [
    (Key::ArrowRight, Ask::Forward),
    (Key::PageDown, Ask::Forward),
    (Key::Space, Ask::Forward),
    (Key::Enter, Ask::Forward),
    (Key::ArrowLeft, Ask::Back),
    (Key::PageUp, Ask::Back),
    (Key::R, Ask::ToggleAnswers),
    (Key::T, Ask::ToggleTimer),
    (Key::Plus, Ask::Minutes(1)),
    (Key::Equals, Ask::Minutes(1)),
    (Key::Minus, Ask::Minutes(-1)),
    (Key::O, Ask::ToggleOrder),
    (Key::Escape, Ask::Leave),
    (Key::Backspace, Ask::Back),
];

impl Projector {
    /// To be called while something else is shown: the order is made anew next time.
    pub fn hide(&mut self) {
        self.shown = None;
    }

    pub fn ui(&mut self, ui: &mut Ui, session: &Session, open: &OpenRoom, commands: &mut Vec<Command>) {
        self.put_in_order(open);
        let now = Instant::now();
        let mut asked = Vec::new();
        if session.question().is_none() && session.asking_for().is_none() {
            asked.extend(keys(ui));
        }
        let window = ui.max_rect();
        let foot = self.foot_ui(ui, window, session, open, &mut asked);
        let room = Rect::from_min_max(window.min, egui::pos2(window.right(), foot));
        match open.latest().criterion(open.criterion()).zip(open.framework().criterion(open.criterion())) {
            Some((debrief, criterion)) => self.criterion_ui(ui, room, open, debrief, criterion, now),
            None => _ = small(ui, text::NO_QUESTION),
        }
        for ask in asked {
            self.answer(ask, open, now, commands);
        }
        // The only frames in the program that a clock asks for, and only while the timer runs.
        if let Some(wait) = self.timer.until_next_second(now) {
            ui.ctx().request_repaint_after(wait);
        }
    }

    fn put_in_order(&mut self, open: &OpenRoom) {
        let is_current = self.shown.as_ref().is_some_and(|order| {
            order.session == open.session().id && order.is_of_exercise == self.is_exercise_order
        });
        if is_current {
            return;
        }
        let debrief = open.latest();
        let criteria = if self.is_exercise_order {
            open.exercise().criteria.clone()
        } else {
            debrief.by_dispute().map(|(_, criterion)| criterion.id.clone()).collect()
        };
        let session = open.session().id.clone();
        self.shown = Some(Order { session, is_of_exercise: self.is_exercise_order, criteria });
    }

    /// The place of the criterion in the order, from 0.
    fn place(&self, open: &OpenRoom) -> (usize, usize) {
        let criteria = self.shown.as_ref().map_or(&[][..], |order| &order.criteria);
        (criteria.iter().position(|id| id == open.criterion()).unwrap_or(0), criteria.len())
    }

    fn answer(&mut self, ask: Ask, open: &OpenRoom, now: Instant, commands: &mut Vec<Command>) {
        let mut push = |command| commands.push(Command::Course(command));
        let (here, _) = self.place(open);
        let at = |place: Option<usize>| self.shown.as_ref()?.criteria.get(place?).cloned();
        match ask {
            Ask::Forward if !open.is_revealed() => push(CourseCommand::Reveal(true)),
            Ask::Forward => {
                if let Some(next) = at(Some(here + 1)) {
                    push(CourseCommand::ShowCriterion(next));
                }
            }
            Ask::Back => {
                if let Some(previous) = at(here.checked_sub(1)) {
                    push(CourseCommand::ShowCriterion(previous));
                }
            }
            Ask::ToggleAnswers => push(CourseCommand::Reveal(!open.is_revealed())),
            Ask::ToggleTimer => self.timer.toggle(now),
            Ask::Minutes(minutes) => self.timer.change(minutes, now),
            Ask::ToggleOrder => self.is_exercise_order = !self.is_exercise_order,
            Ask::Leave => push(CourseCommand::Show(CourseView::Room)),
        }
    }

    /// The keys in words, as buttons, at the bottom. Returns where they begin.
    fn foot_ui(
        &self,
        ui: &mut Ui,
        window: Rect,
        session: &Session,
        open: &OpenRoom,
        asked: &mut Vec<Ask>,
    ) -> f32 {
        let id = ui.scope_id().with("height of the foot");
        let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(36.0);
        let rect = Rect::from_min_max(egui::pos2(window.left(), window.bottom() - before), window.max);
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
        let is_trouble = session.notices().iter().any(|notice| notice.kind == NoticeKind::Attention);
        if is_trouble {
            small(&mut child, text::MESSAGE);
        }
        child.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
            let timer = if self.timer.is_running() { text::STOP_TIMER } else { text::START_TIMER };
            let forward = if open.is_revealed() { text::NEXT } else { text::REVEAL };
            let buttons = [
                (text::PREVIOUS, Ask::Back),
                (forward, Ask::Forward),
                (text::HIDE, Ask::ToggleAnswers),
                (timer, Ask::ToggleTimer),
                (text::LESS_TIME, Ask::Minutes(-1)),
                (text::MORE_TIME, Ask::Minutes(1)),
            ];
            for (name, ask) in buttons {
                let is_of_use = ask != Ask::ToggleAnswers || open.is_revealed();
                if is_of_use && quiet_button(ui, name).clicked() {
                    asked.push(ask);
                }
            }
            let order = if self.is_exercise_order { text::AGENDA_ORDER } else { text::EXERCISE_ORDER };
            if quiet_button(ui, order).clicked() {
                asked.push(Ask::ToggleOrder);
            }
            if quiet_button(ui, text::FULL_SCREEN).clicked() {
                toggle_full_screen(ui.ctx());
            }
            if quiet_button(ui, text::BACK).clicked() {
                asked.push(Ask::Leave);
            }
        });
        let height = child.min_rect().height();
        if (height - before).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, height));
            ui.ctx().request_repaint();
        }
        window.bottom() - height - space::S
    }

    fn criterion_ui(
        &self,
        ui: &mut Ui,
        room: Rect,
        open: &OpenRoom,
        debrief: &CriterionDebrief,
        criterion: &Criterion,
        now: Instant,
    ) {
        let whole = ProjectorSizes::of(room.size());
        // As large as fits: a long question makes all a little smaller rather than cut anything.
        let mut sizes = whole;
        for share in [1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5] {
            sizes = whole.scaled(share);
            if needed_height(ui, room.width(), sizes, debrief, criterion) <= room.height() {
                break;
            }
        }
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Min)));
        let ui = &mut child;
        ui.spacing_mut().item_spacing.y = sizes.length(1.2);
        let (here, of) = self.place(open);
        self.clock_ui(ui, sizes, room, now);
        let palette = palette(ui);
        line_ui(ui, &text::place(here + 1, of), sizes.small(), palette.muted, false);
        line_ui(ui, &criterion.name, sizes.name(), palette.ink, true);
        line_ui(ui, &criterion.question, sizes.question(), palette.ink, false);
        ui.add_space(sizes.length(1.0));
        let people = open.latest().raters.len();
        let is_shown = open.is_revealed() && !reveals_a_person(people);
        let spread = is_shown.then_some(&debrief.spread);
        let chart = RoomDistribution { name: &criterion.name, titles: titles(criterion), spread };
        room_distribution_ui(ui, &chart, &DistributionSizes::of_projector(sizes));
        ui.add_space(sizes.length(1.0));
        for (sentence, font) in sentences(open.latest(), debrief, open.is_revealed(), sizes) {
            line_ui(ui, &sentence, font, palette.ink, false);
        }
    }

    /// The clock at the top right; at the end words and a filled frame, and nothing that blinks.
    fn clock_ui(&self, ui: &mut Ui, sizes: ProjectorSizes, room: Rect, now: Instant) {
        let palette = palette(ui);
        let (told, spoken, is_up) = match self.timer.seconds_left(now) {
            None => return small_minutes_ui(ui, sizes, room, self.timer),
            Some(0) => (text::TIME_IS_UP.to_owned(), text::TIME_IS_UP.to_owned(), true),
            Some(left) => (text::clock(left), text::time_left(left), false),
        };
        let color = if is_up { palette.on_accent } else { palette.ink };
        let galley = ui.painter().layout_no_wrap(told, sizes.clock(), color);
        let padding = vec2(sizes.length(2.0), sizes.length(0.6));
        let size = galley.size() + 2.0 * padding;
        let rect = Rect::from_min_size(egui::pos2(room.right() - size.x, room.top()), size);
        let (fill, stroke) = if is_up {
            (palette.accent, Stroke::NONE)
        } else {
            (Color32::TRANSPARENT, Stroke::new(2.0, palette.line))
        };
        ui.painter().rect(rect, sizes.length(1.0), fill, stroke, egui::StrokeKind::Inside);
        ui.painter().galley(rect.min + padding, galley, color);
        named(ui, rect, "clock", &spoken);
    }
}

/// While the timer waits: how long it would run.
fn small_minutes_ui(ui: &mut Ui, sizes: ProjectorSizes, room: Rect, timer: Timer) {
    let color = palette(ui).muted;
    let galley = ui.painter().layout_no_wrap(text::minutes(timer.minutes()), sizes.small(), color);
    let at = egui::pos2(room.right() - galley.size().x, room.top());
    let rect = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, color);
    named(ui, rect, "minutes", &text::minutes(timer.minutes()));
}

fn named(ui: &mut Ui, rect: Rect, id: &str, name: &str) {
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

/// The keys of this frame. A control that the keyboard is on keeps Space and Enter for itself.
fn keys(ui: &Ui) -> Vec<Ask> {
    let is_on_control = ui.memory(|memory| memory.focused().is_some());
    let is_kept = |key: Key| is_on_control && matches!(key, Key::Space | Key::Enter);
    let pressed = |key: Key| !is_kept(key) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    KEYS.into_iter().filter(|(key, _)| pressed(*key)).map(|(_, ask)| ask).collect()
}

/// What stands below the levels: how many have answered, and once shown what the room said.
fn sentences(
    debrief: &Debrief,
    criterion: &CriterionDebrief,
    is_revealed: bool,
    sizes: ProjectorSizes,
) -> Vec<(String, FontId)> {
    let of = debrief.raters.len();
    if is_revealed && reveals_a_person(of) {
        return vec![(text::TOO_FEW.to_owned(), sizes.question())];
    }
    if is_revealed {
        return vec![
            (words::status_sentence(criterion.status), sizes.strong()),
            (words::spread(&criterion.spread), sizes.small()),
        ];
    }
    let answered = of - criterion.spread.counts.unanswered as usize;
    vec![(text::answered(answered, of), sizes.strong())]
}

/// How high the criterion is at these sizes with its answers shown, so that nothing jumps when they are.
fn needed_height(
    ui: &Ui,
    width: f32,
    sizes: ProjectorSizes,
    debrief: &CriterionDebrief,
    criterion: &Criterion,
) -> f32 {
    let height = |text: &str, font: FontId, width: f32| {
        ui.painter().layout(text.to_owned(), font, Color32::PLACEHOLDER, width).size().y
    };
    let beside_clock = beside_clock(width, &sizes.name());
    let gap = sizes.length(1.2);
    let head = height("1", sizes.small(), width)
        + height(&criterion.name, sizes.name(), beside_clock)
        + height(&criterion.question, sizes.question(), width);
    let chart = DistributionSizes::of_projector(sizes);
    let rows = room_distribution_height(ui, titles(criterion), width, &chart);
    let foot = height(&words::status_sentence(debrief.status), sizes.strong(), width)
        + height(&words::spread(&debrief.spread), sizes.small(), width);
    head + rows + foot + sizes.length(2.0) + 7.0 * gap
}

/// What the clock leaves of the width for a name.
fn beside_clock(width: f32, font: &FontId) -> f32 {
    width - 7.0 * font.size
}

fn titles(criterion: &Criterion) -> [&str; 5] {
    criterion.descriptors.each_ref().map(|descriptor| descriptor.title.as_str())
}

/// A line of text that wraps; a name keeps clear of the clock and is a heading.
fn line_ui(ui: &mut Ui, told: &str, font: FontId, color: Color32, is_name: bool) {
    let width = ui.available_width();
    let width = if is_name { beside_clock(width, &font) } else { width };
    let galley = ui.painter().layout_job(LayoutJob::simple(told.to_owned(), font, color, width));
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
    ui.painter().galley(rect.min, galley, color);
    let role = if is_name { Role::Heading } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, told));
}
