//! Who has handed in, and how ratings come in. Names stand here and nowhere else.

use crate::model::{RaterId, RatingRound, RatingSheet, Room};
use crate::session::{Command, CourseCommand, FilePurpose, OpenRoom};
use crate::store::Fault;
use crate::text::{course::intake, course::room as text};
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{
    body, card, heading, muted, plain_button, primary_button, quiet_button, reading, section, small, strong,
};
use egui::{Align, Label, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use std::collections::HashMap;

/// Somebody with the sheets of both rounds.
struct Person<'a> {
    rater: &'a RaterId,
    first: Option<&'a RatingSheet>,
    second: Option<&'a RatingSheet>,
}

impl<'a> Person<'a> {
    fn latest(&self) -> Option<&'a RatingSheet> {
        self.second.or(self.first)
    }

    fn name(&self) -> &'a str {
        let name = self.latest().map_or("", |sheet| sheet.participant.name.trim());
        if name.is_empty() { text::NO_NAME } else { name }
    }
}

/// Everybody, those who are left out as well, in the order they first came in.
fn people(room: &Room) -> Vec<Person<'_>> {
    let mut people: Vec<Person> = Vec::new();
    let mut places: HashMap<&RaterId, usize> = HashMap::new();
    for sheet in &room.sheets {
        let place = *places.entry(&sheet.rater).or_insert_with(|| {
            people.push(Person { rater: &sheet.rater, first: None, second: None });
            people.len() - 1
        });
        match sheet.round {
            RatingRound::First => people[place].first = Some(sheet),
            RatingRound::Second => people[place].second = Some(sheet),
        }
    }
    people
}

/// Shows the view.
pub fn ui(ui: &mut Ui, open: &OpenRoom, commands: &mut Vec<Command>) {
    let people = people(open.room());
    super::tables::ui(ui, open, commands);
    card(ui, |ui| ways_in_ui(ui, open, people.is_empty(), commands));
    ui.add_space(space::M);
    if !open.refused().is_empty() {
        card(ui, |ui| refused_ui(ui, open.refused()));
        ui.add_space(space::M);
    }
    card(ui, |ui| {
        heading(ui, text::ONLY_FOR_YOU);
        reading(ui, |ui| muted(ui, text::ONLY_FOR_YOU_ABOUT));
        if people.is_empty() {
            ui.add_space(space::XS);
            reading(ui, |ui| body(ui, text::NOBODY));
        }
        let shared = open.room().shared_names();
        if !shared.is_empty() {
            ui.add_space(space::XS);
            reading(ui, |ui| body(ui, intake::shared_names(&shared)));
        }
        ui.add_space(space::S);
        people_ui(ui, open, &people, commands);
    });
}

fn ways_in_ui(ui: &mut Ui, open: &OpenRoom, is_empty: bool, commands: &mut Vec<Command>) {
    section(ui, text::COMING_IN);
    let folder = open.room().folder.as_deref();
    reading(ui, |ui| match folder {
        Some(folder) if open.is_watching() => {
            strong(ui, text::watched(folder));
            muted(ui, text::WATCHED_ABOUT);
        }
        Some(_) => _ = body(ui, text::NOT_WATCHED),
        None if !is_empty => _ = body(ui, text::NO_FOLDER),
        None => {
            for (way, about) in text::WAYS {
                strong(ui, way);
                muted(ui, about);
                ui.add_space(space::XS);
            }
        }
    });
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        let (press, words): (fn(&mut Ui, &str) -> _, _) = match folder {
            None if is_empty && !cfg!(feature = "live") => (primary_button, text::CHOOSE_FOLDER),
            None => (plain_button, text::CHOOSE_FOLDER),
            Some(_) => (plain_button, text::OTHER_FOLDER),
        };
        if press(ui, words).clicked() {
            commands.push(Command::AskFor(FilePurpose::ShareFolder));
        }
        if plain_button(ui, text::PASS_LAPTOP).clicked() {
            commands.push(Command::Course(CourseCommand::PassTheLaptop));
        }
        if plain_button(ui, text::IMPORT).clicked() {
            commands.push(Command::AskFor(FilePurpose::ImportRatings));
        }
        if plain_button(ui, text::TEMPLATE).clicked() {
            commands.push(Command::AskFor(FilePurpose::SaveRoomTemplate));
        }
    });
}

fn refused_ui(ui: &mut Ui, refused: &[Fault]) {
    section(ui, text::REFUSED);
    small(ui, text::REFUSED_ABOUT);
    ui.add_space(space::XS);
    reading(ui, |ui| {
        for fault in refused {
            let name = fault.file.file_name().unwrap_or(fault.file.as_os_str()).to_string_lossy();
            strong(ui, name);
            body(ui, text::refused(fault.place.as_ref().map(ToString::to_string), &fault.what));
            small(ui, &fault.to_do);
            ui.add_space(space::XS);
        }
    });
}

/// One line a person, all of one height. Only those in sight are laid out: a room may have hundreds.
fn people_ui(ui: &mut Ui, open: &OpenRoom, people: &[Person], commands: &mut Vec<Command>) {
    let height = Type::Strong.line_height() + Type::Small.line_height() + 18.0;
    #[expect(clippy::cast_precision_loss, reason = "rooms are small")]
    let whole = vec2(ui.available_width(), height * people.len() as f32);
    let (rect, _) = ui.allocate_exact_size(whole, Sense::hover());
    // One more at either end, so that Tab leads on to it and the screen follows.
    let clip = ui.clip_rect();
    let place = |y: f32| ((y - rect.top()) / height).clamp(0.0, 1e6);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let (first, last) = (place(clip.top() - height) as usize, place(clip.bottom() + height).ceil() as usize);
    for (i, person) in people.iter().enumerate().take(last).skip(first) {
        #[expect(clippy::cast_precision_loss, reason = "rooms are small")]
        let top = rect.top() + height * i as f32;
        let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
        let builder = UiBuilder::new()
            .id_salt(person.rater.as_str())
            .max_rect(line.shrink2(vec2(0.0, 8.0)))
            .layout(Layout::right_to_left(Align::Center));
        let mut child = ui.new_child(builder);
        person_ui(&mut child, open, person, commands);
        let stroke = egui::Stroke::new(1.0, palette(ui).line);
        ui.painter().hline(line.x_range(), line.top(), stroke);
    }
}

fn person_ui(ui: &mut Ui, open: &OpenRoom, person: &Person, commands: &mut Vec<Command>) {
    let palette = palette(ui);
    let is_left_out = open.room().left_out.contains(person.rater);
    let (name, id) = (person.name(), || person.rater.clone());
    if is_left_out {
        if quiet_button(ui, text::PUT_BACK).accessible_name(text::put_back(name)).clicked() {
            commands.push(Command::Course(CourseCommand::PutBack(id())));
        }
    } else if quiet_button(ui, text::LEAVE_OUT).accessible_name(text::leave_out(name)).clicked() {
        commands.push(Command::Course(CourseCommand::LeaveOut(id())));
    }
    let exercise = open.exercise();
    let answered = |sheet: Option<&RatingSheet>| sheet.map(|sheet| sheet.answered(exercise));
    let progress = if is_left_out {
        text::LEFT_OUT.to_owned()
    } else {
        text::progress(answered(person.first), answered(person.second), exercise.criteria.len())
    };
    ui.add(Label::new(Type::Small.text(progress).color(palette.muted)));
    ui.add_space(space::S);
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let color = if is_left_out { palette.muted } else { palette.ink };
        ui.add(Label::new(Type::Strong.text(name).color(color)).truncate());
        if let Some(sheet) = person.latest() {
            let who = &sheet.participant;
            let about = text::person(who.sector, &who.role, &who.city);
            ui.add(Label::new(Type::Small.text(about).color(palette.muted)).truncate());
        }
    });
}
