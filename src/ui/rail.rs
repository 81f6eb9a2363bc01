//! The rail: where one is, how far each step is, and whether the work is saved.

use super::actions::{EDIT_MENU, FILE_MENU, FULL_SCREEN, HELP_MENU, menu_ui, toggle_full_screen};
use super::theme::{CONTROL_RADIUS, Palette, Type, palette, space};
use super::widgets::{focus_ring, light, segments, small, styled};
use crate::session::{Command, Document, Route, Session};
use crate::store::{Renderer, ThemeChoice};
use crate::text::{actions as words, help, rail as text};
use egui::accesskit::Role;
use egui::{
    Align2, Frame, KeyboardShortcut, Margin, Modifiers, Panel, Response, Sense, Stroke, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

/// The surface of the rail.
pub fn frame(ui: &Ui) -> Frame {
    Frame::new().fill(palette(ui).paper).inner_margin(Margin::symmetric(12, 16))
}

/// The title of the window.
pub fn window_title(session: &Session) -> String {
    let document = session.document();
    text::window_title(document.map(|doc| (document_name(doc), doc.is_dirty())))
}

fn document_name(document: &Document) -> &str {
    let title = document.assessment().initiative.title.trim();
    if title.is_empty() { text::UNTITLED } else { title }
}

fn route_name(route: Route) -> &'static str {
    match route {
        Route::Start => text::START,
        Route::Initiative => text::INITIATIVE,
        Route::Score => text::SCORE,
        Route::Results => text::RESULTS,
        Route::Compare => text::COMPARE,
        Route::Plan => text::PLAN,
        Route::Report => text::REPORT,
        Route::Cities => text::CITIES,
        Route::Course => text::COURSE,
    }
}

/// The rail at the left.
pub fn ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let palette = palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    if let Some(document) = session.document() {
        let frame = Frame::new().inner_margin(Margin::symmetric(8, 0));
        Panel::bottom("state").show_separator_line(false).resizable(false).frame(frame).show(ui, |ui| {
            state_ui(ui, document);
        });
    }
    if let Some(phones) = open_phones(session) {
        let frame = Frame::new().inner_margin(Margin::symmetric(8, 4));
        Panel::bottom("phones").show_separator_line(false).resizable(false).frame(frame).show(ui, |ui| {
            light(ui, crate::text::live::trainer::LISTENS);
            small(ui, phones);
        });
    }
    Frame::new().inner_margin(Margin::symmetric(8, 0)).show(ui, |ui| {
        let [first, second, third] = text::NAME;
        for line in [first, second] {
            ui.add(egui::Label::new(Type::Section.text(line).color(palette.ink)).selectable(false));
        }
        ui.add(egui::Label::new(Type::Small.text(third).color(palette.muted)).selectable(false));
    });
    ui.add_space(space::M);
    ui.horizontal(|ui| menus_ui(ui, session, commands));
    ui.add_space(space::M);
    for route in Route::WAY {
        entry_ui(ui, session, route, commands);
    }
    ui.add_space(space::L);
    for route in Route::BESIDE {
        entry_ui(ui, session, route, commands);
    }
}

/// The rail as a bar at the top, where there is no room at the left. The window's title has the name.
pub fn bar_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        menus_ui(ui, session, commands);
        for route in Route::WAY.into_iter().chain(Route::BESIDE) {
            let is_here = session.route() == route;
            let is_open = session.document().is_some() || !route.needs_document();
            let button = egui::Button::selectable(is_here, route_name(route));
            let look = |style: &mut egui::Style| style.spacing.button_padding = vec2(7.0, 4.0);
            let response = styled(ui, look, |ui| ui.add_enabled(is_open, button));
            if response.clicked() {
                commands.push(Command::GoTo(route));
            }
        }
        if let Some(document) = session.document() {
            small(ui, saved_state(document));
        }
        if let Some(phones) = open_phones(session) {
            light(ui, crate::text::live::trainer::LISTENS);
            small(ui, phones);
        }
    });
}

/// How many phones have handed in, wherever one is in the program; `None` while this computer does not listen.
fn open_phones(session: &Session) -> Option<String> {
    let phones = session.course().room()?.phones();
    phones.is_open().then(|| crate::text::live::trainer::handed_in(phones.handed_in(), phones.inside()))
}

fn menus_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let look = |style: &mut egui::Style| {
        style.spacing.item_spacing.x = 0.0;
        style.spacing.button_padding = vec2(7.0, 4.0);
        style.visuals.widgets.inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
        style.visuals.widgets.inactive.bg_stroke = Stroke::NONE;
    };
    styled(ui, look, |ui| {
        ui.menu_button(words::FILE, |ui| menu_ui(ui, FILE_MENU, session, commands));
        ui.menu_button(words::EDIT, |ui| menu_ui(ui, EDIT_MENU, session, commands));
        ui.menu_button(words::VIEW, |ui| view_menu_ui(ui, session, commands));
        ui.menu_button(help::MENU, |ui| menu_ui(ui, HELP_MENU, session, commands));
    });
}

fn view_menu_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    ui.set_min_width(270.0);
    let settings = session.settings();
    small(ui, words::THEME);
    let themes = [
        (ThemeChoice::System, words::THEME_SYSTEM),
        (ThemeChoice::Light, words::THEME_LIGHT),
        (ThemeChoice::Dark, words::THEME_DARK),
    ];
    if let Some(theme) = segments(ui, words::THEME, Some(settings.theme), &themes) {
        commands.push(Command::SetTheme(theme));
    }
    ui.add_space(space::S);
    small(ui, words::TEXT_SIZE);
    ui.horizontal(|ui| {
        if ui.button("–").on_hover_text(words::SMALLER).accessible_name(words::SMALLER).clicked() {
            commands.push(Command::SetTextSize(settings.text_size.smaller()));
        }
        ui.label(words::percent(settings.text_size.percent()));
        if ui.button("+").on_hover_text(words::LARGER).accessible_name(words::LARGER).clicked() {
            commands.push(Command::SetTextSize(settings.text_size.larger()));
        }
    });
    ui.separator();
    if super::drawing::IS_CHOICE {
        if let Some(renderer) = drawing_ui(ui, settings.drawing) {
            commands.push(Command::SetDrawing(renderer));
        }
        ui.separator();
    }
    let keys = ui.ctx().format_shortcut(&KeyboardShortcut::new(Modifiers::NONE, FULL_SCREEN));
    let full_screen =
        egui::Button::new(words::FULL_SCREEN).frame(true).frame_when_inactive(false).shortcut_text(keys);
    if ui.add(full_screen).clicked() {
        toggle_full_screen(ui.ctx());
        ui.close();
    }
}

fn entry_ui(ui: &mut Ui, session: &Session, route: Route, commands: &mut Vec<Command>) {
    let document = session.document();
    let is_open = document.is_some() || !route.needs_document();
    let progress = document
        .filter(|_| route == Route::Score)
        .map(|document| text::answered(document.result().counts.unanswered));
    let entry = Entry {
        name: route_name(route),
        progress: progress.as_deref(),
        is_here: session.route() == route,
        is_done: Route::WAY
            .contains(&route)
            .then(|| document.is_some_and(|document| is_done(document, route))),
        is_open,
    };
    let response = entry.ui(ui);
    let key = Route::WAY.iter().position(|step| *step == route).map(|i| text::key(i + 1));
    let response = match key {
        _ if !is_open => response.on_hover_text(text::OPEN_FIRST),
        Some(key) => response.on_hover_text(key),
        None => response,
    };
    if is_open && response.clicked() {
        commands.push(Command::GoTo(route));
    }
}

fn is_done(document: &Document, route: Route) -> bool {
    let answered = || document.asked().all(|c| document.assessment().answer(&c.id).is_some());
    match route {
        Route::Start => true,
        Route::Initiative => !document.assessment().initiative.title.trim().is_empty(),
        Route::Score | Route::Results | Route::Compare => answered(),
        Route::Plan => !document.assessment().plan.is_empty(),
        Route::Report | Route::Cities | Route::Course => false,
    }
}

struct Entry<'a> {
    name: &'a str,
    progress: Option<&'a str>,
    is_here: bool,
    /// Absent for what is no step of the way.
    is_done: Option<bool>,
    is_open: bool,
}

impl Entry<'_> {
    fn ui(&self, ui: &mut Ui) -> Response {
        let palette = palette(ui);
        let sense = if self.is_open { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 36.0), sense);
        let fill = palette.row(self.is_here, self.is_open && response.hovered());
        ui.painter().rect_filled(rect, CONTROL_RADIUS, fill);
        focus_ring(ui, &response, rect.shrink(3.0), CONTROL_RADIUS);
        let color = self.color(palette);
        let dot = pos2(rect.left() + 12.0, rect.center().y);
        if self.is_done == Some(true) {
            ui.painter().circle_filled(dot, 3.5, color);
        } else if self.is_done == Some(false) {
            ui.painter().circle_stroke(dot, 3.5, Stroke::new(1.5, color));
        }
        let at = pos2(rect.left() + 26.0, rect.center().y);
        let font = if self.is_here { Type::Strong.font() } else { Type::Body.font() };
        ui.painter().text(at, Align2::LEFT_CENTER, self.name, font, color);
        if let Some(progress) = self.progress {
            let at = pos2(rect.right() - 8.0, rect.center().y);
            ui.painter().text(at, Align2::RIGHT_CENTER, progress, Type::Small.font(), color);
        }
        let name = match self.progress {
            Some(progress) => format!("{}, {progress}", self.name),
            None => self.name.to_owned(),
        };
        response.widget_info(|| WidgetInfo::selected(Role::Tab, self.is_open, self.is_here, &name));
        response
    }

    fn color(&self, palette: &Palette) -> egui::Color32 {
        match (self.is_here, self.is_open) {
            (true, _) => palette.accent,
            (false, true) => palette.ink,
            (false, false) => palette.muted,
        }
    }
}

fn state_ui(ui: &mut Ui, document: &Document) {
    let name = document_name(document);
    let city = document.assessment().initiative.city.trim();
    let whole = if city.is_empty() { name.to_owned() } else { format!("{city} · {name}") };
    let mut job = egui::text::LayoutJob::simple(
        whole.clone(),
        Type::Small.font(),
        palette(ui).muted,
        ui.available_width(),
    );
    // A very long title must not push the way off the rail; the whole of it is a hover away.
    job.wrap.max_rows = 4;
    ui.add(egui::Label::new(job)).on_hover_text(whole);
    small(ui, saved_state(document));
}

fn saved_state(document: &Document) -> &'static str {
    match (document.is_dirty(), document.file().is_some()) {
        (true, true) => text::CHANGED,
        (true, false) => text::NOT_SAVED_YET,
        (false, true) => text::SAVED,
        (false, false) if document.assessment().ratings.is_empty() => text::NOT_SAVED_YET,
        (false, false) => text::EXAMPLE,
    }
}

/// What draws the window; the inner `None` is to leave it to the program.
#[expect(
    clippy::option_option,
    reason = "whether anything was pressed, and what: the program’s choice is one of them"
)]
fn drawing_ui(ui: &mut Ui, chosen: Option<Renderer>) -> Option<Option<Renderer>> {
    use crate::text::window as words;
    small(ui, words::DRAWING);
    let auto = (None, words::DRAWING_AUTO);
    let named = |renderer| (Some(renderer), super::drawing::name(renderer));
    let choices = [auto, named(Renderer::OpenGl), named(Renderer::Wgpu)];
    let changed = segments(ui, words::DRAWING, Some(chosen), &choices);
    small(ui, words::DRAWING_NEXT_TIME);
    changed
}
