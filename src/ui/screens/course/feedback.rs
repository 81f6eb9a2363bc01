//! Own ratings beside the key, after handing in alone.

use crate::model::{Answer, CheckLength, Criterion, CriterionId, RaterId};
use crate::scoring::{AgainstKey, CriterionAgainstKey, KeyStanding};
use crate::session::{Command, CourseCommand, CourseView, FilePurpose, OpenSheet, Session};
use crate::text::{course::calibration, course::rate as text};
use crate::ui::screens::passage::passage_ui;
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{
    LevelStrip, body, card, check, level_strip, link, mark, muted, plain_button, primary_button,
    quiet_button, reading, section, segments, small, strong, title,
};
use egui::Ui;
use std::collections::BTreeSet;

/// Remembers the order and which passages are unfolded, for one person's sheet.
#[derive(Default)]
pub struct Feedback {
    rater: Option<RaterId>,
    order: Order,
    unfolded: BTreeSet<CriterionId>,
    are_all_unfolded: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    #[default]
    LargestFirst,
    AsAsked,
}

/// From here on the questions stand in two columns.
const WIDE: f32 = 980.0;

impl Feedback {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, open: &OpenSheet, commands: &mut Vec<Command>) {
        let rater = Some(&open.rating().sheet().rater);
        if self.rater.as_ref() != rater {
            *self = Self { rater: rater.cloned(), order: self.order, ..Self::default() };
        }
        section(ui, &open.rating().exercise().title);
        let feedback = session.course().feedback(session.library());
        reading(ui, |ui| {
            if let Some(feedback) = &feedback {
                let mut sentences = calibration::sentences(&feedback.calibration).into_iter();
                title(ui, sentences.next().unwrap_or_default().trim_end_matches('.'));
                for sentence in sentences {
                    body(ui, sentence);
                }
                muted(ui, text::OWN_INITIATIVE_ABOUT);
            } else {
                title(ui, text::NO_KEY);
                body(ui, text::NO_KEY_ABOUT);
            }
        });
        ui.add_space(space::S);
        next_ui(ui, commands);
        if let Some(feedback) = &feedback {
            ui.add_space(space::L);
            self.criteria_ui(ui, open, feedback);
        }
    }

    fn criteria_ui(&mut self, ui: &mut Ui, open: &OpenSheet, feedback: &AgainstKey) {
        section(ui, text::QUESTION_BY_QUESTION);
        ui.horizontal_wrapped(|ui| {
            let orders = [(Order::LargestFirst, text::LARGEST_FIRST), (Order::AsAsked, text::AS_ASKED)];
            if let Some(order) = segments(ui, text::ORDER, Some(self.order), &orders) {
                self.order = order;
            }
            if check(ui, self.are_all_unfolded, text::ALL_PASSAGES).clicked() {
                self.are_all_unfolded = !self.are_all_unfolded;
            }
        });
        legend_ui(ui);
        ui.add_space(space::S);
        let mut shown: Vec<&CriterionAgainstKey> = feedback.criteria.iter().collect();
        if self.order == Order::LargestFirst {
            shown.sort_by(|a, b| rank(a).cmp(&rank(b)).then(apart(b).total_cmp(&apart(a))));
        }
        let columns = if ui.available_width() >= WIDE { 2 } else { 1 };
        ui.columns(columns, |uis| {
            for (i, against) in shown.iter().enumerate() {
                let ui = &mut uis[i % columns];
                if let Some(criterion) = open.rating().framework().criterion(&against.id) {
                    card(ui, |ui| self.criterion_ui(ui, open, criterion, against));
                }
            }
        });
    }

    fn criterion_ui(
        &mut self,
        ui: &mut Ui,
        open: &OpenSheet,
        criterion: &Criterion,
        against: &CriterionAgainstKey,
    ) {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            let look = palette(ui).area(open.rating().framework(), &criterion.area);
            mark(ui, look);
            strong(ui, &criterion.name);
        });
        ui.horizontal(|ui| {
            let (own, key) = (palette(ui).own(), palette(ui).key());
            let spoken = text::strip(against.own, against.key.as_ref());
            level_strip(
                ui,
                LevelStrip {
                    spoken: &spoken,
                    above: against.own.and_then(Answer::level).map(|level| (level, own)),
                    below: against.key.as_ref().map(|rating| (rating.low, rating.high, key)),
                },
            );
            ui.vertical(|ui| body(ui, calibration::standing(against)));
        });
        small(ui, text::own_level(criterion, against.own));
        small(ui, text::key_level(criterion, against));
        let note = open.rating().sheet().ratings.get(&criterion.id).map_or("", |rating| rating.note.trim());
        if !note.is_empty() {
            small(ui, text::note(note));
        }
        let Some(rating) = against.key.as_ref().or(against.of_all_cities.as_ref()) else { return };
        if self.are_all_unfolded {
            ui.add_space(space::XS);
            passage_ui(ui, text::KEY, rating);
            return;
        }
        let is_unfolded = self.unfolded.contains(&criterion.id);
        let (words, name) = if is_unfolded {
            (text::HIDE_PASSAGE, text::hide_passage_of(&criterion.name))
        } else {
            (text::PASSAGE, text::passage_of(&criterion.name))
        };
        if link_named(ui, words, &name) {
            if is_unfolded {
                self.unfolded.remove(&criterion.id);
            } else {
                self.unfolded.insert(criterion.id.clone());
            }
        }
        if is_unfolded {
            passage_ui(ui, text::KEY, rating);
        }
    }
}

fn link_named(ui: &mut Ui, words: &str, name: &str) -> bool {
    link(ui, words).accessible_name(name).clicked()
}

/// How far apart the two are, in levels.
fn apart(against: &CriterionAgainstKey) -> f64 {
    against.difference.unwrap_or_default().abs()
}

/// What one learns most from comes first.
fn rank(against: &CriterionAgainstKey) -> u8 {
    match against.standing {
        KeyStanding::Off => 0,
        KeyStanding::WithoutEvidence => 1,
        KeyStanding::Adjacent => 2,
        KeyStanding::NotRated => 3,
        KeyStanding::NeitherRated => 4,
        KeyStanding::Exact => 5,
        KeyStanding::RightlyNotKnown => 6,
    }
}

fn legend_ui(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        for (look, name) in [(palette(ui).own(), text::YOU), (palette(ui).key(), text::KEY)] {
            mark(ui, look);
            small(ui, name);
        }
    });
    reading(ui, |ui| small(ui, text::KEY_ABOUT));
}

fn next_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, text::OWN_INITIATIVE).clicked() {
            commands.push(Command::Begin(CheckLength::Full));
        }
        if plain_button(ui, text::SAVE_RATINGS).clicked() {
            commands.push(Command::AskFor(FilePurpose::SaveSheet));
        }
        if quiet_button(ui, text::AFRESH).clicked() {
            commands.push(Command::Course(CourseCommand::StartAfresh));
        }
        if quiet_button(ui, text::BACK).clicked() {
            commands.push(Command::Course(CourseCommand::Show(CourseView::Home)));
        }
    });
}
