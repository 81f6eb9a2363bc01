//! The frame loop: draws the session, gathers commands, applies them once, starts what they ask for.

use super::focus::FocusRing;
use super::jobs::{Jobs, Report};
use super::screens::Screens;
use super::turns::Turns;
use super::widgets::{Words, follow_focus};
use super::{actions, dialogs, help, notices, rail, theme};
use crate::session::{Command, FilePurpose, Session};
use crate::store::{Places, TextSize, ThemeChoice, Trying};
use egui::{Context, Frame, Key, Margin, Modifiers, Panel, ScrollArea, Ui, ViewportCommand, vec2};
use std::sync::Arc;

/// The program in a window.
pub struct App {
    session: Session,
    jobs: Jobs,
    screens: Screens,
    dialogs: dialogs::Dialogs,
    help: help::Help,
    keys: actions::Keys,
    /// How high what stays below the screen was in the last frame.
    below: f32,
    /// What is shown now, to set it again only when it changes.
    shown: Option<(ThemeChoice, TextSize, String)>,
    /// Since when the window waits for the last write before it closes, in seconds of its clock.
    waits_since: Option<f64>,
    /// All is written, or the user does not want to wait: the window has been asked to close.
    may_close: bool,
    /// The mark that tells of a driver that ends the program before it has drawn.
    trying: Option<Trying>,
    frames_begun: u8,
}

impl App {
    /// Brings the look into the window and starts what the session has already asked for.
    pub fn new(ctx: &Context, session: Session, places: Option<Places>) -> Self {
        theme::install(ctx);
        // Text size is a setting with its own keys; egui's own zoom would fight it.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.add_plugin(Turns::default());
        ctx.add_plugin(FocusRing::default());
        if let Some(glossary) = session.library().glossary() {
            ctx.add_plugin(Words(Arc::new(glossary.clone())));
        }
        let mut app = Self {
            session,
            jobs: Jobs::new(places),
            screens: Screens::default(),
            dialogs: dialogs::Dialogs::default(),
            help: help::Help::default(),
            keys: actions::Keys::default(),
            below: 0.0,
            shown: None,
            waits_since: None,
            may_close: false,
            trying: None,
            frames_begun: 0,
        };
        #[cfg(feature = "live")]
        app.session.make_pages_with(crate::live::one_file);
        app.follow_up(ctx);
        app
    }

    /// Goes on with what opened the window: `trying` is put away when a frame has been drawn.
    #[must_use]
    pub(super) fn opened_by(self, ctx: &Context, is_light: bool, trying: Option<Trying>) -> Self {
        if is_light {
            theme::lighten(ctx);
        }
        Self { trying, ..self }
    }

    /// The first frame is drawn when the second one begins.
    fn note_drawn(&mut self, ctx: &Context) {
        if self.trying.is_none() {
            return;
        }
        self.frames_begun += 1;
        if self.frames_begun == 1 {
            ctx.request_repaint();
        } else if let Some(trying) = self.trying.take() {
            trying.drew();
        }
    }

    /// What is going on, for tests.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Whether everything is written and the window closes, for tests.
    pub fn closes(&self) -> bool {
        self.may_close
    }

    fn apply(&mut self, ctx: &Context, commands: Vec<Command>) {
        for command in commands {
            self.session.apply(command);
        }
        self.follow_up(ctx);
    }

    /// Starts what the session asks for, and shows what it has changed of the window itself.
    fn follow_up(&mut self, ctx: &Context) {
        for effect in self.session.take_effects() {
            self.jobs.start(ctx, effect);
        }
        let settings = self.session.settings();
        let title = rail::window_title(&self.session);
        let wanted = (settings.theme, settings.text_size, title);
        if self.shown.as_ref() != Some(&wanted) {
            theme::choose(ctx, wanted.0);
            ctx.set_zoom_factor(wanted.1.factor());
            ctx.send_viewport_cmd(ViewportCommand::Title(wanted.2.clone()));
            self.shown = Some(wanted);
        }
        let (chart, text) = self.session.take_copied();
        if let Some(picture) = chart.and_then(|png| theme::picture(&png)) {
            ctx.copy_image(picture);
        }
        if let Some(text) = text {
            ctx.copy_text(text);
        }
        self.close_when_written(ctx);
    }

    /// Closes the window as soon as all is written that was to be.
    fn close_when_written(&mut self, ctx: &Context) {
        if !self.session.is_closing() {
            self.waits_since = None;
            return;
        }
        if self.waits_since.is_none() {
            self.waits_since = Some(ctx.input(|input| input.time));
            self.jobs.flush();
        }
        if self.jobs.has_written_all() {
            self.close(ctx);
        }
    }

    fn close(&mut self, ctx: &Context) {
        if !self.may_close {
            self.may_close = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Says what is waited for, where a disk takes long.
    fn waiting_ui(&mut self, ctx: &Context) {
        const TOLD_AFTER: f64 = 0.4;
        let Some(since) = self.waits_since.filter(|_| !self.may_close) else { return };
        let waited = ctx.input(|input| input.time) - since;
        if waited < TOLD_AFTER {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(TOLD_AFTER));
        } else if dialogs::waiting_ui(ctx) {
            self.close(ctx);
        }
    }

    fn screen_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let Self { session, screens, below, .. } = self;
        if session.is_projecting() {
            // It fills the window and never scrolls; messages are for the trainer.
            let frame = Frame::new().fill(theme::palette(ui).paper).inner_margin(Margin::symmetric(28, 20));
            egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| screens.ui(ui, session, commands));
            return;
        }
        let is_narrow = ui.available_width() < theme::width::NARROW;
        // Nobody who sits down at the trainer’s laptop, or looks at the projector, should see more than the screen.
        if session.is_curtained() {
        } else if is_narrow {
            Panel::top("bar").frame(rail::frame(ui)).show(ui, |ui| rail::bar_ui(ui, session, commands));
        } else {
            Panel::left("rail")
                .exact_size(theme::width::RAIL)
                .resizable(false)
                .frame(rail::frame(ui))
                .show(ui, |ui| rail::ui(ui, session, commands));
        }
        screens.panels_ui(ui, session, commands);
        let margin = if is_narrow { 16 } else { 28 };
        let frame = Frame::new().fill(theme::palette(ui).paper).inner_margin(Margin {
            left: margin,
            right: 0,
            top: 24,
            bottom: 0,
        });
        egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            // Each screen, and each view of a course, begins at its head.
            let id = ("screen", session.route(), session.course().view());
            ui.spacing_mut().item_spacing.y = 0.0;
            let height = (ui.available_height() - *below).max(80.0);
            let area = ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).max_height(height);
            area.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = theme::space::S;
                Frame::new().inner_margin(Margin { right: margin, bottom: 24, ..Margin::ZERO }).show(
                    ui,
                    |ui| {
                        page_keys(ui);
                        notices::ui(ui, session, commands);
                        screens.ui(ui, session, commands);
                        follow_focus(ui);
                    },
                );
            });
            // Drawn last, so that Tab comes to it last.
            let shown = ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = theme::space::S;
                screens.below_ui(ui, session, commands);
            });
            let height = shown.response.rect.height();
            if (height - *below).abs() > 0.5 {
                *below = height;
                ui.request_repaint();
            }
        });
    }
}

/// Page Up and Page Down move the screen, so that what holds no control can be read without a mouse.
fn page_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    // A line or two stay in sight.
    let page = (ui.clip_rect().height() - 60.0).max(40.0);
    for (key, by) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.note_drawn(ctx);
        let mut commands = Vec::new();
        for report in self.jobs.take_reports() {
            match report {
                Report::Outcome(outcome) => self.session.finish(outcome),
                Report::Command(command) => commands.push(command),
            }
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if !self.session.is_closing() {
                commands.push(Command::Quit);
            }
        }
        for file in ctx.input(|input| input.raw.dropped_files.clone()) {
            commands.push(Command::UseFile(FilePurpose::Open, file.path().to_owned()));
        }
        self.apply(ctx, commands);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_language(crate::text::LANGUAGE);
        });
        let mut commands = Vec::new();
        let is_asked = self.session.question().is_some()
            || self.session.asking_for().is_some()
            || self.session.sharing().is_some()
            || self.session.help().is_some();
        if !is_asked {
            self.keys.read(&ctx, &self.session, &mut commands);
            // What is drawn below is already what the key led to.
            self.apply(&ctx, std::mem::take(&mut commands));
        }
        self.screen_ui(ui, &mut commands);
        self.help.ui(&ctx, &self.session, &mut commands);
        self.dialogs.ui(&ctx, &self.session, &mut self.jobs, &mut commands);
        self.waiting_ui(&ctx);
        self.apply(&ctx, commands);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
