//! The Start screen: begin, go on, look at an example, explore the cities.

use super::small_radar;
use crate::model::CheckLength;
use crate::session::{Command, FilePurpose, RecentFile, Route, Session};
use crate::text::start as text;
use crate::ui::charts::small_radar_ui;
use crate::ui::theme::{CARD_RADIUS, Type, palette, space};
use crate::ui::widgets::{
    body, card, focus_ring, heading, muted, plain_button, primary_button, section, small, title,
};
use egui::accesskit::Role;
use egui::{Label, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};

/// Shows the Start screen, which remembers nothing between frames.
pub fn ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    crate::ui::widgets::reading(ui, |ui| {
        title(ui, text::TITLE);
        ui.add_space(space::XS);
        muted(ui, text::ABOUT);
    });
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, text::BEGIN).clicked() {
            commands.push(Command::Begin(CheckLength::Full));
        }
        if plain_button(ui, text::BEGIN_QUICK).clicked() {
            commands.push(Command::Begin(CheckLength::Quick));
        }
        if plain_button(ui, text::OPEN).clicked() {
            commands.push(Command::AskFor(FilePurpose::Open));
        }
    });
    ui.add_space(space::L);
    recovered_ui(ui, session, commands);
    recent_ui(ui, session, commands);
    examples_ui(ui, session, commands);
    cities_ui(ui, session, commands);
    ui.add_space(space::L);
    crate::ui::widgets::reading(ui, |ui| {
        small(ui, text::PRIVATE);
    });
}

fn recovered_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    for (index, recovered) in session.recovered().iter().enumerate() {
        let name = text::name(&recovered.assessment.initiative.title);
        card(ui, |ui| {
            heading(ui, text::recovered(name));
            body(ui, text::RECOVERED_ABOUT);
            ui.horizontal(|ui| {
                if plain_button(ui, text::OPEN_RECOVERED).clicked() {
                    commands.push(Command::OpenRecovered(index));
                }
                if plain_button(ui, text::DISCARD_RECOVERED).clicked() {
                    commands.push(Command::DiscardRecovered(index));
                }
            });
        });
        ui.add_space(space::M);
    }
}

fn recent_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let recent: Vec<&RecentFile> = session.recent().collect();
    if recent.is_empty() {
        return;
    }
    section(ui, text::RECENT);
    tiles_ui(ui, recent.len(), |ui, i| {
        let RecentFile { path, framework, assessment, scorecard } = recent[i];
        let tile = Tile {
            name: text::name(&assessment.initiative.title),
            about: &path.display().to_string(),
            spoken: text::open_file(text::name(&assessment.initiative.title)),
        };
        let radar = small_radar(framework, scorecard, tile.name, palette(ui));
        if tile.ui(ui, &radar) {
            commands.push(Command::UseFile(FilePurpose::Open, path.clone()));
        }
    });
    ui.add_space(space::L);
}

fn examples_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let examples = session.examples();
    if examples.is_empty() {
        return;
    }
    section(ui, text::EXAMPLES);
    tiles_ui(ui, examples.len(), |ui, i| {
        let example = &examples[i];
        let initiative = &example.assessment.initiative;
        let about =
            text::example(&initiative.city, example.scorecard.tally.levels, example.scorecard.tally.total());
        let tile = Tile {
            name: text::name(&initiative.title),
            about: &about,
            spoken: text::open_example(text::name(&initiative.title)),
        };
        let radar = small_radar(&example.framework, &example.scorecard, tile.name, palette(ui));
        if tile.ui(ui, &radar) {
            commands.push(Command::OpenExample(i));
        }
    });
    ui.add_space(space::L);
}

fn cities_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    section(ui, text::CITIES);
    crate::ui::widgets::reading(ui, |ui| {
        muted(ui, text::CITIES_ABOUT);
    });
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        for city in session.library().cities() {
            if plain_button(ui, &city.name).accessible_name(text::explore(&city.name)).clicked() {
                commands.push(Command::ExploreCity(city.id.clone()));
            }
        }
        if plain_button(ui, text::ALL_CITIES).clicked() {
            commands.push(Command::GoTo(Route::Cities));
        }
    });
}

/// Lays so many tiles out in as many columns as there is room for.
fn tiles_ui(ui: &mut Ui, count: usize, mut tile: impl FnMut(&mut Ui, usize)) {
    const NARROWEST: f32 = 290.0;
    let columns = [(3, 3.0), (2, 2.0)].into_iter().find(|(_, n)| ui.available_width() / n >= NARROWEST);
    let columns = columns.map_or(1, |(columns, _)| columns);
    for first in (0..count).step_by(columns) {
        ui.columns(columns, |columns| {
            for (i, column) in columns.iter_mut().enumerate().filter(|(i, _)| first + i < count) {
                tile(column, first + i);
            }
        });
    }
}

/// Something to open, with a small picture of it.
struct Tile<'a> {
    name: &'a str,
    about: &'a str,
    spoken: String,
}

impl Tile<'_> {
    fn ui(&self, ui: &mut Ui, radar: &crate::ui::charts::Radar) -> bool {
        const HEIGHT: f32 = 124.0;
        let palette = palette(ui);
        let (rect, response) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::click());
        let fill = if response.hovered() { palette.soft } else { palette.card };
        ui.painter().rect(rect, CARD_RADIUS, fill, Stroke::new(1.0, palette.line), StrokeKind::Inside);
        focus_ring(ui, &response, rect, CARD_RADIUS);
        let inside = rect.shrink(12.0);
        let mut child = ui.new_child(
            UiBuilder::new().max_rect(inside).layout(egui::Layout::left_to_right(egui::Align::Min)),
        );
        small_radar_ui(&mut child, HEIGHT - 32.0, radar);
        child.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = Type::Strong.text(self.name).color(palette.ink);
            ui.add(Label::new(name).selectable(false).wrap());
            ui.add(Label::new(Type::Small.text(self.about).color(palette.muted)).selectable(false).wrap());
        });
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.spoken));
        response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
    }
}
