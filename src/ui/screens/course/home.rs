//! The exercises to choose from, the rooms that are under way, and what else a course offers.

use crate::model::{ExerciseId, RatingRound};
use crate::session::{Command, CourseCommand, CourseView, FilePurpose, KeptRoom, Session};
use crate::text::course::home as text;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Tile, card, muted, plain_button, quiet_button, reading, section, small, strong, tiles, title,
};
use egui::Ui;

/// Shows it; it remembers nothing between frames.
pub fn ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    reading(ui, |ui| {
        title(ui, text::TITLE);
        ui.add_space(space::XS);
        muted(ui, text::ABOUT);
    });
    ui.add_space(space::L);
    rooms_ui(ui, session, commands);
    section(ui, text::ALONE);
    exercises_ui(ui, session, commands);
    ui.add_space(space::L);
    section(ui, text::JOIN);
    reading(ui, |ui| muted(ui, text::JOIN_ABOUT));
    ui.add_space(space::XS);
    if plain_button(ui, text::OPEN_SESSION).clicked() {
        commands.push(Command::AskFor(FilePurpose::Open));
    }
    ui.add_space(space::L);
    section(ui, text::MORE);
    ui.horizontal_wrapped(|ui| {
        if let Some(draft) = session.course().editor() {
            let name = text::go_on_writing(&draft.exercise().title);
            if plain_button(ui, &name).clicked() {
                commands.push(Command::Course(CourseCommand::GoOnWriting));
            }
        } else if plain_button(ui, text::NEW_EXERCISE).clicked() {
            commands.push(Command::Course(CourseCommand::WriteExercise(None)));
        }
        if session.library().glossary().is_some() && plain_button(ui, text::GLOSSARY).clicked() {
            commands.push(Command::Course(CourseCommand::Show(CourseView::Glossary)));
        }
    });
}

fn exercises_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let exercises = session.library().exercises();
    tiles(ui, exercises.len(), |ui, i| {
        let exercise = &exercises[i];
        let about = text::exercise(exercise.criteria.len());
        let has_draft = session.course().has_draft(exercise);
        let about = if has_draft { text::draft(&about) } else { about };
        let spoken = text::open_exercise(&exercise.title);
        if (Tile { name: &exercise.title, about: &about, more: &exercise.case.summary, spoken })
            .ui(ui, |_| {})
        {
            commands.push(show(&exercise.id));
        }
    });
}

fn show(exercise: &ExerciseId) -> Command {
    Command::Course(CourseCommand::ShowExercise(exercise.clone()))
}

fn rooms_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let rooms = session.course().kept_rooms();
    if rooms.is_empty() {
        return;
    }
    section(ui, text::ROOMS);
    reading(ui, |ui| muted(ui, text::ROOMS_ABOUT));
    ui.add_space(space::XS);
    for KeptRoom { room } in rooms {
        let title = text::room_title(&room.session.title);
        card(ui, |ui| {
            strong(ui, title);
            let people = room.sheets_of(RatingRound::First).count();
            small(ui, text::room(people, &room.session.exercise.title));
            ui.horizontal(|ui| {
                let id = || room.session.id.clone();
                if plain_button(ui, text::GO_ON).accessible_name(text::go_on_with(title)).clicked() {
                    commands.push(Command::Course(CourseCommand::OpenKeptRoom(id())));
                }
                let discard = quiet_button(ui, text::DISCARD);
                if discard.accessible_name(text::discard_room(title)).clicked() {
                    commands.push(Command::Course(CourseCommand::DiscardRoom(id())));
                }
            });
        });
        ui.add_space(space::S);
    }
    ui.add_space(space::M);
}
