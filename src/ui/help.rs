//! Help over whatever is shown: what the screen is for, the keys, the words, how things are worked out, and what this
//! program is.

use super::screens::glossary_ui;
use super::theme::{self, Type, palette, space};
use super::widgets::{
    Field, body, check, divider, field, heading, link, quiet_button, section, small, title, worded_body,
};
use crate::model::Glossary;
use crate::session::{Command, HelpPage, Route, Session};
use crate::text::help as text;
use egui::{Align, Context, Id, Key, Label, Layout, Modal, ScrollArea, Ui, Vec2};
use std::collections::BTreeSet;

/// Remembers what is looked for and unfolded.
#[derive(Default)]
pub struct Help {
    wanted: String,
    /// Methods whose formula is unfolded, by their place.
    formulas: BTreeSet<usize>,
    are_licences_open: bool,
}

/// As large as help is, where the window is large enough.
const SIZE: Vec2 = Vec2::new(760.0, 640.0);
/// What of the window stays free around it.
const MARGIN: Vec2 = Vec2::new(72.0, 96.0);

impl Help {
    /// Shows the page that was asked for.
    pub fn ui(&mut self, ctx: &Context, session: &Session, commands: &mut Vec<Command>) {
        let Some(page) = session.help() else { return };
        let size = SIZE.min(ctx.content_rect().size() - MARGIN).max(Vec2::splat(200.0));
        let modal = Modal::new(Id::unique("help"))
            .frame(theme::dialog_frame(ctx))
            .backdrop_color(theme::backdrop(ctx));
        let shown = modal.show(ctx, |ui| {
            ui.set_width(size.x);
            let mut is_closed = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::F1));
            ui.horizontal(|ui| {
                title(ui, text::TITLE);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    is_closed |= quiet_button(ui, text::CLOSE).clicked();
                });
            });
            ui.horizontal_wrapped(|ui| {
                for other in HelpPage::ALL {
                    if check(ui, other == page, page_name(other)).clicked() {
                        commands.push(Command::Help(Some(other)));
                    }
                }
            });
            divider(ui);
            let height = (size.y - 90.0).max(120.0);
            let area = ScrollArea::vertical().id_salt(page_name(page)).auto_shrink([false, false]);
            area.max_height(height).min_scrolled_height(height).show(ui, |ui| {
                egui::Frame::new().inner_margin(egui::Margin { right: 14, ..egui::Margin::ZERO }).show(
                    ui,
                    |ui| {
                        self.page_ui(ui, page, session);
                        super::widgets::follow_focus(ui);
                    },
                );
            });
            is_closed
        });
        if shown.inner || shown.should_close() {
            commands.push(Command::Help(None));
        }
    }

    fn page_ui(&mut self, ui: &mut Ui, page: HelpPage, session: &Session) {
        match page {
            HelpPage::Screen => screen_ui(ui, session.route()),
            HelpPage::Keys => keys_ui(ui),
            HelpPage::Words => self.words_ui(ui, session.library().glossary()),
            HelpPage::Methods => self.methods_ui(ui),
            HelpPage::About => self.about_ui(ui, session),
        }
    }

    fn words_ui(&mut self, ui: &mut Ui, glossary: Option<&Glossary>) {
        let Some(glossary) = glossary else { return };
        let find = crate::text::course::home::FIND;
        field(ui, Field { name: find, hint: "", id: "find in help" }, &mut self.wanted);
        ui.add_space(space::S);
        glossary_ui(ui, glossary, &self.wanted);
    }

    fn methods_ui(&mut self, ui: &mut Ui) {
        for (place, method) in text::ALL_METHODS.iter().enumerate() {
            heading(ui, method.title);
            body(ui, method.plain);
            let is_open = self.formulas.contains(&place);
            let words = if is_open { text::HIDE_FORMULA } else { text::SHOW_FORMULA };
            if link(ui, words).accessible_name(text::formula_of(words, method.title)).clicked()
                && !self.formulas.remove(&place)
            {
                self.formulas.insert(place);
            }
            if is_open {
                section(ui, text::FORMULA);
                small(ui, method.formula);
                section(ui, text::SOURCE);
                small(ui, method.source);
            }
            ui.add_space(space::M);
        }
    }

    fn about_ui(&mut self, ui: &mut Ui, session: &Session) {
        heading(ui, crate::text::TITLE);
        small(ui, text::version(env!("CARGO_PKG_VERSION")));
        if let Some(drawn_by) = session.drawn_by() {
            small(ui, drawn_by);
        }
        body(ui, text::WHAT_IT_IS);
        ui.add_space(space::S);
        section(ui, text::RESTS_ON);
        if let Some(framework) = session.library().default_framework() {
            body(ui, &framework.source);
        }
        body(ui, text::RATINGS_ARE_OURS);
        ui.add_space(space::S);
        section(ui, text::LICENCES);
        for licence in [text::OWN_LICENCE, text::TYPEFACE, text::LIBRARIES] {
            body(ui, licence);
        }
        let Some(licences) = session.library().licences() else { return };
        let words = if self.are_licences_open { text::HIDE_LICENCES } else { text::SHOW_LICENCES };
        if link(ui, words).clicked() {
            self.are_licences_open = !self.are_licences_open;
        }
        if self.are_licences_open {
            // A line at a time, so that a long list costs no more than what is seen of it.
            for line in licences.lines() {
                small(ui, line);
            }
        }
    }
}

fn page_name(page: HelpPage) -> &'static str {
    match page {
        HelpPage::Screen => text::THIS_SCREEN,
        HelpPage::Keys => text::KEYS,
        HelpPage::Words => text::WORDS,
        HelpPage::Methods => text::METHODS,
        HelpPage::About => text::ABOUT,
    }
}

fn screen_ui(ui: &mut Ui, route: Route) {
    let text::Screen { name, about } = match route {
        Route::Start => text::START,
        Route::Initiative => text::INITIATIVE,
        Route::Score => text::SCORE,
        Route::Results => text::RESULTS,
        Route::Compare => text::COMPARE,
        Route::Plan => text::PLAN,
        Route::Report => text::REPORT,
        Route::Cities => text::CITIES,
        Route::Course => text::COURSE,
    };
    heading(ui, name);
    for paragraph in about {
        worded_body(ui, paragraph);
    }
}

fn keys_ui(ui: &mut Ui) {
    let color = palette(ui).ink;
    for (place, keys) in text::ALL_KEYS {
        section(ui, *place);
        egui::Grid::new(place).num_columns(2).spacing([20.0, 6.0]).show(ui, |ui| {
            for (key, what) in *keys {
                ui.add(Label::new(Type::Strong.text(*key).color(color)));
                ui.add(Label::new(Type::Body.text(*what).color(color)).wrap());
                ui.end_row();
            }
        });
        ui.add_space(space::M);
    }
}
