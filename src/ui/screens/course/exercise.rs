//! One exercise: what it teaches, its case, and the ways to run it.

use crate::model::{Exercise, ExerciseId, Framework, Naming, ReferenceRating};
use crate::scoring::{key_rating, rating_of_all_cities};
use crate::session::{Command, CourseCommand, CourseView, FilePurpose, PhoneCommand, Session};
use crate::text::{cities, course::home as text};
use crate::ui::screens::passage::passage_ui;
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{
    Field, body, card, card_sized, field, mark, muted, plain_button, primary_button, quiet_button, reading,
    section, segments, side_by_side, small, strong, title,
};
use egui::Ui;

/// Remembers what is chosen and unfolded, for the exercise it was shown for.
#[derive(Default)]
pub struct ExerciseSheet {
    shown: Option<ExerciseId>,
    room_title: String,
    naming: Naming,
    /// Which of the scripts is shown.
    script: usize,
    is_key_open: bool,
    is_script_open: bool,
}

impl ExerciseSheet {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, exercise: &Exercise, commands: &mut Vec<Command>) {
        if self.shown.as_ref() != Some(&exercise.id) {
            *self = Self { shown: Some(exercise.id.clone()), ..Self::default() };
        }
        if quiet_button(ui, text::BACK).clicked() {
            commands.push(Command::Course(CourseCommand::Show(CourseView::Home)));
        }
        title(ui, &exercise.title);
        reading(ui, |ui| {
            small(ui, text::place(&exercise.case.city, &exercise.case.country));
            body(ui, &exercise.case.summary);
        });
        ui.add_space(space::M);
        let mut alone = Vec::new();
        side_by_side(
            ui,
            0.5,
            760.0,
            |ui, height| card_sized(ui, height, |ui| alone_ui(ui, session, exercise, &mut alone)),
            |ui, height| card_sized(ui, height, |ui| self.room_ui(ui, exercise, commands)),
        );
        commands.append(&mut alone);
        ui.add_space(space::L);
        if let Some(framework) = session.library().latest_framework(&exercise.framework) {
            card(ui, |ui| asked_ui(ui, framework, exercise));
            ui.add_space(space::M);
            card(ui, |ui| self.key_ui(ui, session, framework, exercise));
            ui.add_space(space::M);
        }
        self.script_ui(ui, exercise);
        if !exercise.questions.is_empty() {
            card(ui, |ui| {
                section(ui, text::QUESTIONS);
                reading(ui, |ui| {
                    for question in &exercise.questions {
                        body(ui, format!("· {question}"));
                    }
                });
            });
            ui.add_space(space::M);
        }
        if !exercise.source.is_empty() {
            small(ui, cities::source(&exercise.source));
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            if plain_button(ui, text::PRINT_FORM).clicked() {
                commands.push(Command::AskFor(FilePurpose::SaveForm));
            }
            if plain_button(ui, text::PRINT_PACK).clicked() {
                commands.push(Command::AskFor(FilePurpose::SavePack));
            }
            if plain_button(ui, text::CHANGE_COPY).clicked() {
                commands.push(Command::Course(CourseCommand::WriteExercise(Some(exercise.id.clone()))));
            }
        });
    }

    fn room_ui(&mut self, ui: &mut Ui, exercise: &Exercise, commands: &mut Vec<Command>) {
        section(ui, text::WITH_A_ROOM);
        body(ui, text::WITH_A_ROOM_ABOUT);
        ui.add_space(space::S);
        let name = Field { name: text::ROOM_TITLE, hint: text::ROOM_TITLE_HINT, id: "room title" };
        field(ui, name, &mut self.room_title);
        ui.add_space(space::S);
        small(ui, text::NAMING);
        let namings = [Naming::Pseudonym, Naming::Name].map(|naming| (naming, text::naming(naming)));
        if let Some(naming) = segments(ui, text::NAMING, Some(self.naming), &namings) {
            self.naming = naming;
        }
        small(ui, text::NAMING_ABOUT);
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            let start = || {
                Command::Course(CourseCommand::StartRoom {
                    exercise: exercise.id.clone(),
                    title: self.room_title.trim().to_owned(),
                    naming: self.naming,
                    folder: None,
                })
            };
            if cfg!(feature = "live") && plain_button(ui, text::START_PHONES).clicked() {
                commands.push(start());
                commands.push(Command::Course(CourseCommand::Phones(PhoneCommand::Open(None))));
            }
            if plain_button(ui, text::START_FOLDER).clicked() {
                commands.push(start());
                commands.push(Command::AskFor(FilePurpose::ShareFolder));
            }
            if plain_button(ui, text::START_LAPTOP).clicked() {
                commands.push(start());
            }
        });
    }

    fn key_ui(&mut self, ui: &mut Ui, session: &Session, framework: &Framework, exercise: &Exercise) {
        section(ui, text::KEY);
        let Some(key) = session.library().key_of(exercise) else {
            body(ui, text::NO_KEY);
            return;
        };
        muted(ui, text::KEY_ABOUT);
        let name = if self.is_key_open { text::HIDE_KEY } else { text::SHOW_KEY };
        if plain_button(ui, name).clicked() {
            self.is_key_open = !self.is_key_open;
        }
        if self.is_key_open {
            ui.add_space(space::S);
            reading(ui, |ui| answers_ui(ui, framework, exercise, &key));
        }
    }

    fn script_ui(&mut self, ui: &mut Ui, exercise: &Exercise) {
        let Some(script) = exercise.scripts.get(self.script).or(exercise.scripts.first()) else { return };
        card(ui, |ui| {
            section(ui, text::SCRIPT);
            muted(ui, text::SCRIPT_ABOUT);
            let name = if self.is_script_open { text::HIDE_SCRIPT } else { text::SHOW_SCRIPT };
            if plain_button(ui, name).clicked() {
                self.is_script_open = !self.is_script_open;
            }
            if !self.is_script_open {
                return;
            }
            ui.add_space(space::S);
            let names: Vec<String> =
                exercise.scripts.iter().map(|script| text::minutes(script.minutes)).collect();
            let options: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
            if let Some(chosen) = segments(ui, text::LENGTH, Some(self.script), &options) {
                self.script = chosen;
            }
            ui.add_space(space::S);
            reading(ui, |ui| {
                let mut begins = 0;
                for step in &script.steps {
                    strong(ui, text::step(begins, step.minutes, &step.title));
                    body(ui, &step.text);
                    ui.add_space(space::XS);
                    begins += step.minutes;
                }
            });
        });
        ui.add_space(space::M);
    }
}

fn alone_ui(ui: &mut Ui, session: &Session, exercise: &Exercise, commands: &mut Vec<Command>) {
    if !exercise.goals.is_empty() {
        section(ui, text::GOALS);
        for goal in &exercise.goals {
            body(ui, format!("· {goal}"));
        }
        ui.add_space(space::S);
    }
    small(ui, text::exercise(exercise.criteria.len()));
    let name = if session.course().has_draft(exercise) { text::GO_ON_ALONE } else { text::RATE_ALONE };
    if primary_button(ui, name).clicked() {
        commands.push(Command::Course(CourseCommand::StartAlone(exercise.id.clone())));
    }
}

fn asked_ui(ui: &mut Ui, framework: &Framework, exercise: &Exercise) {
    section(ui, text::ASKED);
    let asked = exercise.criteria.iter().filter_map(|id| framework.criterion(id));
    for criterion in asked {
        ui.horizontal_wrapped(|ui| {
            mark(ui, palette(ui).area(framework, &criterion.area));
            strong(ui, &criterion.name);
            muted(ui, &criterion.question);
        });
    }
}

fn answers_ui(ui: &mut Ui, framework: &Framework, exercise: &Exercise, key: &[ReferenceRating]) {
    let asked = exercise.criteria.iter().filter_map(|id| framework.criterion(id));
    for criterion in asked {
        if let Some(rating) = key_rating(key, &criterion.id) {
            passage_ui(ui, &criterion.name, rating);
        } else if let Some(rating) = rating_of_all_cities(key, &criterion.id) {
            passage_ui(ui, &criterion.name, rating);
            muted(ui, text::NOT_OF_THIS_CITY);
            ui.add_space(space::S);
        } else {
            strong(ui, &criterion.name);
            muted(ui, text::NOT_IN_CASE);
            ui.add_space(space::S);
        }
    }
}
