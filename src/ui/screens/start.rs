//! The Start screen: begin, go on, look at an example, explore the cities.

use super::small_radar;
use crate::findings::Effort;
use crate::model::CheckLength;
use crate::session::{Command, FilePurpose, RecentFile, Route, Session};
use crate::text::start as text;
use crate::ui::charts::small_radar_ui;
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{
    TILE_PICTURE, Tile, body, card, heading, muted, plain_button, primary_button, section, small, tiles,
    title, worded_muted,
};
use egui::Ui;

/// Shows the Start screen, which remembers nothing between frames.
pub fn ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    crate::ui::widgets::reading(ui, |ui| {
        title(ui, text::TITLE);
        ui.add_space(space::XS);
        worded_muted(ui, text::ABOUT);
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
    if let Some(framework) = session.library().default_framework() {
        let [full, quick] = [CheckLength::Full, CheckLength::Quick].map(|of| Effort::of(framework, of));
        crate::ui::widgets::reading(ui, |ui| small(ui, text::effort(full, quick)));
    }
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
    tiles(ui, recent.len(), |ui, i| {
        let RecentFile { path, framework, assessment, scorecard } = recent[i];
        let tile = Tile {
            name: text::name(&assessment.initiative.title),
            about: &path.display().to_string(),
            more: "",
            spoken: text::open_file(text::name(&assessment.initiative.title)),
        };
        let radar = small_radar(framework, scorecard, tile.name, palette(ui));
        if tile.ui(ui, |ui| small_radar_ui(ui, TILE_PICTURE, &radar)) {
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
    tiles(ui, examples.len(), |ui, i| {
        let example = &examples[i];
        let initiative = &example.assessment.initiative;
        let about =
            text::example(&initiative.city, example.scorecard.tally.levels, example.scorecard.tally.total());
        let tile = Tile {
            name: text::name(&initiative.title),
            about: &about,
            more: "",
            spoken: text::open_example(text::name(&initiative.title)),
        };
        let radar = small_radar(&example.framework, &example.scorecard, tile.name, palette(ui));
        if tile.ui(ui, |ui| small_radar_ui(ui, TILE_PICTURE, &radar)) {
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
