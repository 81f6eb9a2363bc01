//! The Score screen: one question at a time, five levels as sentences.

use super::again;
use super::leads::leads_on_ui;
use super::passage::{passage_ui, rules_ui};
use super::question::{Asked, BesideLevels, Turn, bar, way_ui};
use super::question_list::{QuestionList, list_ui};
use crate::findings::{Counts, Standing, asked_again, learning, shown_interval, standing};
use crate::model::{Answer, Area, Basis, CheckLength, Criterion, CriterionId, Rating};
use crate::scoring::AreaScore;
use crate::session::{Command, Document, RatingEdit, Session};
use crate::text::{again as again_text, numbers, results, score as text, versions};
use crate::ui::theme::{CONTROL_HEIGHT, Type, palette, space};
use crate::ui::widgets::{
    Field, ScoreBar, body, card, check, divider, field, follow_focus, paragraph_field, plain_button,
    quiet_button, score_bar, section, small,
};
use egui::{Frame, Label, Margin, Panel, ScrollArea, Ui};

/// Remembers what is unfolded.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is unfolded and what there is room for, each on its own"
)]
pub struct Score {
    /// Whether the cities are shown beside answers, and beside this question although it has none yet.
    are_cities_open: bool,
    are_cities_open_here: bool,
    are_rules_open: bool,
    is_list_open: bool,
    turn: Turn,
    /// The question that the list and the cities have followed to.
    here: Option<CriterionId>,
    /// Whether the list of questions stands at the left, and the cities at the right.
    has_list: bool,
    has_aside: bool,
}

const LIST: f32 = 236.0;
/// What the question in the middle needs.
const MIDDLE: f32 = 380.0;
const CITIES: f32 = 290.0;
/// What going on by itself needs between back and on, and what the keys need.
const GOES_ON_WIDTH: f32 = 140.0;
const KEYS_WIDTH: f32 = 230.0;

impl Score {
    /// The list of questions at the left; the cities at the right where there is room.
    pub fn panels_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        commands: &mut Vec<Command>,
    ) {
        let has_come_up = self.here.as_ref() != Some(document.criterion());
        if has_come_up {
            self.here = Some(document.criterion().clone());
            // What others did must not steer an answer that is still to be given.
            self.are_cities_open_here = false;
        }
        let palette = palette(ui);
        let room = ui.available_width();
        self.has_list = room >= LIST + MIDDLE;
        self.has_aside = room >= LIST + MIDDLE + CITIES;
        if !self.has_list {
            return;
        }
        let frame =
            Frame::new().fill(palette.paper).inner_margin(Margin { left: 16, right: 0, top: 20, bottom: 8 });
        Panel::left("questions").exact_size(LIST).resizable(false).frame(frame).show(ui, |ui| {
            ScrollArea::vertical().id_salt("questions").auto_shrink([false, false]).show(ui, |ui| {
                Frame::new().inner_margin(Margin { right: 12, ..Margin::ZERO }).show(ui, |ui| {
                    questions_ui(ui, document, has_come_up, commands);
                    follow_focus(ui);
                });
            });
        });
        if self.has_aside {
            let frame = Frame::new().fill(palette.paper).inner_margin(Margin {
                left: 4,
                right: 20,
                top: 24,
                bottom: 16,
            });
            Panel::right("cities")
                .exact_size(CITIES)
                .resizable(false)
                .show_separator_line(false)
                .frame(frame)
                .show(ui, |ui| self.aside_ui(ui, session, document, commands));
        }
    }

    /// The question in the middle.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let framework = document.framework();
        let Some(criterion) = framework.criterion(document.criterion()) else { return };
        let Some(area) = framework.area(&criterion.area) else { return };
        let has_aside = self.has_aside;
        let answer = document.assessment().answer(&criterion.id);
        self.turn.to(ui, &criterion.id, answer.and_then(Answer::level));
        if !self.has_list {
            let toggle = plain_button(ui, text::QUESTIONS);
            if toggle.clicked() {
                self.is_list_open = !self.is_list_open;
            }
            if self.is_list_open {
                self.is_list_open = !questions_ui(ui, document, false, commands);
                divider(ui);
            }
        }
        let asked = Asked { framework, criterion, rating: document.assessment().ratings.get(&criterion.id) };
        crate::ui::widgets::reading(ui, |ui| {
            let in_area: Vec<&Criterion> = document.asked().filter(|other| other.area == area.id).collect();
            let number = in_area.iter().position(|other| other.id == criterion.id).map_or(1, |i| i + 1);
            asked.head_ui(
                ui,
                &mut self.turn,
                &text::place(&area.name, number, in_area.len()),
                session,
                commands,
            );
            let look = document.second_look(&criterion.id);
            if let Some(look) = look.as_ref().filter(|_| !has_aside) {
                again::before_ui(ui, criterion, look, answer, commands);
                ui.add_space(space::S);
            }
            if let Some(again) = asked_again(framework, document.assessment(), &criterion.id) {
                let why = versions::asked_again(&framework.version, again.reason, again.earlier);
                card(ui, |ui| _ = body(ui, why));
                ui.add_space(space::S);
            }
            let level = asked.levels_ui(ui, &mut self.turn);
            ui.add_space(space::XS);
            let beside = asked.beside_levels_ui(ui, BESIDE_LEVELS);
            ui.add_space(space::M);
            if let Some(look) = &look {
                again::evidence_ui(ui, criterion, look, answer, commands);
            }
            let evidence = evidence_ui(ui, asked, &mut self.turn, commands);
            let edits = [level, beside, evidence].into_iter().flatten();
            commands.extend(edits.map(|edit| Command::Rate(criterion.id.clone(), edit)));
            if !has_aside {
                ui.add_space(space::L);
                self.cities_ui(ui, session, document, criterion, commands);
                ui.add_space(space::L);
                so_far_ui(ui, document, area);
            }
        });
    }

    /// The way on, below the question: it never scrolls away.
    pub fn below_ui(ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        bar(ui, |ui| {
            let next = if document.neighbour(1).is_none() { text::TO_RESULTS } else { text::NEXT };
            let goes_on = session.settings().goes_on;
            let (mut toggled, mut is_still_so) = (false, false);
            let look = document.second_look(document.criterion());
            let has_answer = document.assessment().answer(document.criterion()).is_some();
            let step = way_ui(ui, document.neighbour(-1).is_some(), next, |ui| {
                if look.is_some() {
                    is_still_so = still_so_ui(ui, has_answer);
                } else if ui.available_width() > GOES_ON_WIDTH {
                    let chip = check(ui, goes_on, text::GOES_ON);
                    toggled = chip.on_hover_text(text::GOES_ON_ABOUT).clicked();
                }
                if ui.available_width() > KEYS_WIDTH {
                    small(ui, text::KEYS);
                }
            });
            commands.extend(step.map(Command::Step));
            if is_still_so {
                commands.push(Command::StillSo(document.criterion().clone()));
            }
            if toggled {
                commands.push(Command::SetGoesOn(!goes_on));
            }
        });
    }

    fn aside_ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let framework = document.framework();
        let Some(criterion) = framework.criterion(document.criterion()) else { return };
        let Some(area) = framework.area(&criterion.area) else { return };
        let frame = Frame::new().inner_margin(Margin { top: 12, ..Margin::ZERO });
        Panel::bottom("so far").show_separator_line(false).resizable(false).frame(frame).show(ui, |ui| {
            so_far_ui(ui, document, area);
        });
        ScrollArea::vertical().id_salt("aside").auto_shrink([false, false]).show(ui, |ui| {
            if let Some(look) = document.second_look(&criterion.id) {
                let answer = document.assessment().answer(&criterion.id);
                again::before_ui(ui, criterion, &look, answer, commands);
                ui.add_space(space::L);
            }
            self.cities_ui(ui, session, document, criterion, commands);
        });
    }

    fn cities_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        criterion: &Criterion,
        commands: &mut Vec<Command>,
    ) {
        section(ui, text::WHAT_CITIES_DID);
        divider(ui);
        let is_answered = document.assessment().answer(&criterion.id).is_some();
        if !(self.are_cities_open_here || self.are_cities_open && is_answered) {
            if !is_answered {
                small(ui, text::WHAT_CITIES_DID_HINT);
            }
            if plain_button(ui, text::SHOW_CITIES).clicked() {
                self.are_cities_open = true;
                self.are_cities_open_here = true;
            }
            return;
        }
        let all: Vec<_> = session.library().readings_of(document.framework()).collect();
        let mut rated: Vec<_> =
            all.iter().filter_map(|&city| Some((city, city.rating(&criterion.id)?))).collect();
        rated.sort_by_key(|(_, rating)| std::cmp::Reverse(rating.high));
        let level = document.assessment().answer(&criterion.id).and_then(Answer::level);
        if let Some(level) = level.filter(|_| !rated.is_empty()) {
            let learning = learning(all.iter().copied(), criterion, level);
            body(ui, crate::text::plan::learn(&learning));
        }
        let (general, own): (Vec<_>, Vec<_>) =
            rated.iter().partition(|(_, rating)| rating.basis == Basis::General);
        for (city, rating) in own {
            passage_ui(ui, &city.name(), rating);
        }
        // One sentence on all of them, said once.
        if let Some((_, rating)) = general.first() {
            let names: Vec<String> = general.iter().map(|(city, _)| city.name()).collect();
            passage_ui(ui, &numbers::list(&names), rating);
        }
        if rated.is_empty() {
            small(ui, text::NO_CITY);
        } else if rated.len() < all.len() {
            small(ui, text::others_silent(all.len() - rated.len()));
        }
        leads_on_ui(ui, session, all.iter().map(|of| of.city), criterion, commands);
        ui.add_space(space::S);
        small(ui, crate::text::compare::OURS);
        rules_ui(ui, &mut self.are_rules_open);
        ui.add_space(space::XS);
        if quiet_button(ui, text::HIDE_CITIES).clicked() {
            self.are_cities_open = false;
            self.are_cities_open_here = false;
        }
    }
}

const BESIDE_LEVELS: BesideLevels =
    BesideLevels { about_not_applicable: text::ABOUT_NOT_APPLICABLE, about_not_known: text::ABOUT_NOT_KNOWN };

/// One press for an answer that is right as it stands.
fn still_so_ui(ui: &mut Ui, has_answer: bool) -> bool {
    let button = egui::Button::new(again_text::STILL_SO).shortcut_text(again_text::STILL_SO_KEY);
    let button = button.min_size(egui::Vec2::new(0.0, CONTROL_HEIGHT)).wrap_mode(egui::TextWrapMode::Extend);
    let response = ui.add_enabled(has_answer, button).accessible_name(again_text::STILL_SO);
    response.on_hover_text(again_text::STILL_SO_ABOUT).clicked()
}

/// Tells whether a question was chosen.
fn questions_ui(ui: &mut Ui, document: &Document, follows: bool, commands: &mut Vec<Command>) -> bool {
    let length = match document.assessment().check {
        CheckLength::Full => text::FULL,
        CheckLength::Quick => text::QUICK,
    };
    let asked: Vec<&Criterion> = document.asked().collect();
    let list = QuestionList {
        heading: match document.looked_at() {
            Some(looked) => again_text::heading(&document.assessment().round, looked),
            None => text::list_heading(length, document.result().counts),
        },
        framework: document.framework(),
        asked,
        here: document.criterion(),
        follows,
    };
    let shown =
        |id: &CriterionId| (document.assessment().answer(id), document.second_look(id).map(|l| l.state));
    let Some(pressed) = list_ui(ui, &list, shown) else { return false };
    commands.push(Command::ShowCriterion(pressed));
    true
}

fn evidence_ui(
    ui: &mut Ui,
    asked: Asked,
    turn: &mut Turn,
    commands: &mut Vec<Command>,
) -> Option<RatingEdit> {
    let empty = Rating::default();
    let rating = asked.rating.unwrap_or(&empty);
    let mut edit = None;
    ui.push_id(asked.criterion.id.as_str(), |ui| {
        let hint = format!("{} {}", text::PROMPTS, asked.criterion.prompts.join(" · "));
        let mut evidence = rating.evidence.text.clone();
        let about = Field { name: text::EVIDENCE, hint: &hint, id: "evidence" };
        if paragraph_field(ui, about, 3, &mut evidence).changed() {
            edit = Some(RatingEdit::EvidenceText(evidence));
        }
        let mut place = rating.evidence.link.clone();
        let about = Field { name: text::EVIDENCE_LINK, hint: text::LINK_HINT, id: "link" };
        if field(ui, about, &mut place).changed() {
            edit = Some(RatingEdit::EvidenceLink(place));
        }
        super::evidence_file::ui(ui, &rating.evidence.link, commands);
        edit = asked.confidence_ui(ui).or(edit.take());
        let about = Field { name: text::NOTE, hint: text::NOTE_HINT, id: "note" };
        edit = asked.folded_note_ui(ui, turn, about).or(edit.take());
    });
    edit
}

fn so_far_ui(ui: &mut Ui, document: &Document, area: &Area) {
    let Some(score) = document.scorecard().areas.iter().find(|score| score.id == area.id) else { return };
    let look = palette(ui).area(document.framework(), &area.id);
    let AreaScore { interval, coverage, .. } = score;
    let counts = Counts::of_area(document.framework(), document.assessment(), &area.id);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        section(ui, text::so_far(&area.name));
        ui.horizontal(|ui| {
            let color = palette(ui).ink;
            let shown = results::shown_score(interval.score, *coverage);
            ui.add(Label::new(egui::RichText::new(shown).font(Type::Title.font()).color(color)));
            small(ui, numbers::between(interval.low, interval.high));
        });
        let is_sure = standing(*coverage) == Standing::Sure;
        let interval = shown_interval(*interval, *coverage);
        let bar = ScoreBar { name: &area.name, interval, look, is_sure };
        score_bar(ui, ui.available_width(), bar);
        small(ui, text::levels_in_area(&counts));
        if !is_sure {
            body(ui, results::standing_words(*coverage));
        }
    });
}
