//! The Score screen: one question at a time, five levels as sentences.

use super::passage::{passage_ui, rules_ui};
use super::question_list::list_ui;
use crate::model::{Answer, Area, Confidence, Criterion, Level, Rating};
use crate::scoring::AreaScore;
use crate::session::{Command, Document, Move, RatingEdit, Session};
use crate::text::results::{Standing, standing};
use crate::text::{cities, numbers, results, score as text};
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{
    Field, ScoreBar, body, card, divider, field, follow_focus, heading, level_card, link, paragraph_field,
    plain_button, primary_button, quiet_button, score_bar, section, segments, small, styled, title,
};
use egui::accesskit::Role;
use egui::{Align, Button, Frame, Label, Margin, Panel, ScrollArea, Stroke, Ui, Vec2, WidgetInfo};

/// Remembers what is unfolded.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is unfolded and what there is room for, each on its own"
)]
pub struct Score {
    are_cities_open: bool,
    are_rules_open: bool,
    is_why_open: bool,
    is_list_open: bool,
    /// The question last shown, to begin at its head.
    shown: Option<crate::model::CriterionId>,
    /// The level last shown as chosen, and whether one came to this question by a key.
    chosen: Option<Level>,
    by_key: bool,
    /// Whether the list of questions stands at the left, and the cities at the right.
    has_list: bool,
    has_aside: bool,
}

const LIST: f32 = 236.0;
/// What the question in the middle needs.
const MIDDLE: f32 = 380.0;
const CITIES: f32 = 290.0;

impl Score {
    /// The list of questions at the left; the cities at the right where there is room.
    pub fn panels_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        commands: &mut Vec<Command>,
    ) {
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
                    list_ui(ui, document, commands);
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
                .show(ui, |ui| self.aside_ui(ui, session, document));
        }
    }

    /// The question in the middle.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let framework = document.framework();
        let Some(criterion) = framework.criterion(document.criterion()) else { return };
        let Some(area) = framework.area(&criterion.area) else { return };
        let has_aside = self.has_aside;
        let is_new = self.shown.as_ref() != Some(&criterion.id);
        if is_new {
            self.shown = Some(criterion.id.clone());
            self.is_why_open = false;
            ui.scroll_to_cursor(Some(Align::TOP));
        }
        if !self.has_list {
            let toggle = plain_button(ui, text::QUESTIONS);
            if toggle.clicked() {
                self.is_list_open = !self.is_list_open;
            }
            if self.is_list_open {
                list_ui(ui, document, commands);
                divider(ui);
            }
        }
        crate::ui::widgets::reading(ui, |ui| {
            self.question_ui(ui, document, criterion, area);
            // Who came here by a key goes on from the levels, not from the head of the window.
            let chosen = document.assessment().answer(&criterion.id).and_then(Answer::level);
            if is_new {
                self.by_key = ui.input(|input| input.events.iter().any(is_key));
            }
            // The focus goes along with the answer a key gives.
            let has_moved = is_new || (chosen != self.chosen && !ui.ctx().text_edit_focused());
            self.chosen = chosen;
            levels_ui(ui, document, criterion, self.by_key && has_moved, commands);
            ui.add_space(space::XS);
            beside_levels_ui(ui, document, criterion, commands);
            ui.add_space(space::M);
            evidence_ui(ui, document, criterion, commands);
            ui.add_space(space::L);
            way_ui(ui, document, commands);
            if !has_aside {
                ui.add_space(space::L);
                self.cities_ui(ui, session, document, criterion);
                ui.add_space(space::L);
                so_far_ui(ui, document, area);
            }
        });
    }

    fn question_ui(&mut self, ui: &mut Ui, document: &Document, criterion: &Criterion, area: &Area) {
        let look = palette(ui).area(document.framework(), &area.id);
        let in_area: Vec<&Criterion> = document.asked().filter(|other| other.area == area.id).collect();
        let number = in_area.iter().position(|other| other.id == criterion.id).map_or(1, |i| i + 1);
        ui.spacing_mut().item_spacing.y = 5.0;
        ui.horizontal(|ui| {
            crate::ui::widgets::mark(ui, look);
            let place = Type::Section.text(text::place(&area.name, number, in_area.len())).color(look.color);
            ui.add(Label::new(place));
        });
        title(ui, &criterion.name);
        heading(ui, &criterion.question);
        if self.is_why_open {
            small(ui, &criterion.why);
            small(ui, cities::section(&criterion.section));
        } else if link(ui, text::WHY).clicked() {
            self.is_why_open = true;
        }
        ui.add_space(space::XS);
    }

    fn aside_ui(&mut self, ui: &mut Ui, session: &Session, document: &Document) {
        let framework = document.framework();
        let Some(criterion) = framework.criterion(document.criterion()) else { return };
        let Some(area) = framework.area(&criterion.area) else { return };
        let frame = Frame::new().inner_margin(Margin { top: 12, ..Margin::ZERO });
        Panel::bottom("so far").show_separator_line(false).resizable(false).frame(frame).show(ui, |ui| {
            so_far_ui(ui, document, area);
        });
        ScrollArea::vertical().id_salt("aside").auto_shrink([false, false]).show(ui, |ui| {
            self.cities_ui(ui, session, document, criterion);
        });
    }

    fn cities_ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, criterion: &Criterion) {
        section(ui, text::WHAT_CITIES_DID);
        divider(ui);
        let is_answered = document.assessment().answer(&criterion.id).is_some();
        if !self.are_cities_open {
            if !is_answered {
                small(ui, text::WHAT_CITIES_DID_HINT);
            }
            if plain_button(ui, text::SHOW_CITIES).clicked() {
                self.are_cities_open = true;
            }
            return;
        }
        let all: Vec<_> = session.library().cities_of(document.framework()).collect();
        let mut rated: Vec<_> =
            all.iter().filter_map(|city| Some((city, city.rating(&criterion.id)?))).collect();
        rated.sort_by_key(|(_, rating)| std::cmp::Reverse(rating.high));
        for (city, rating) in &rated {
            passage_ui(ui, &city.name, rating);
        }
        if rated.is_empty() {
            small(ui, text::NO_CITY);
        } else if rated.len() < all.len() {
            small(ui, text::others_silent(all.len() - rated.len()));
        }
        ui.add_space(space::S);
        small(ui, crate::text::compare::OURS);
        rules_ui(ui, &mut self.are_rules_open);
        ui.add_space(space::XS);
        if quiet_button(ui, text::HIDE_CITIES).clicked() {
            self.are_cities_open = false;
        }
    }
}

fn is_key(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Key { .. })
}

fn levels_ui(
    ui: &mut Ui,
    document: &Document,
    criterion: &Criterion,
    takes_focus: bool,
    commands: &mut Vec<Command>,
) {
    let color = palette(ui).area(document.framework(), &criterion.area).color;
    let chosen = document.assessment().answer(&criterion.id).and_then(Answer::level);
    ui.spacing_mut().item_spacing.y = space::S;
    for level in Level::ALL {
        let is_chosen = chosen == Some(level);
        let response = level_card(ui, level, criterion.descriptor(level), is_chosen, color);
        if takes_focus && level == chosen.unwrap_or(Level::MIN) {
            response.request_focus();
        }
        if response.clicked() {
            let answer = (!is_chosen).then_some(Answer::Level(level));
            commands.push(Command::Rate(criterion.id.clone(), RatingEdit::Answer(answer)));
        }
    }
}

fn beside_levels_ui(ui: &mut Ui, document: &Document, criterion: &Criterion, commands: &mut Vec<Command>) {
    let given = document.assessment().answer(&criterion.id);
    let options = [
        (Answer::NotApplicable, text::NOT_APPLICABLE, text::KEY_NOT_APPLICABLE, text::ABOUT_NOT_APPLICABLE),
        (Answer::NotKnown, text::NOT_KNOWN, text::KEY_NOT_KNOWN, text::ABOUT_NOT_KNOWN),
    ];
    ui.horizontal_wrapped(|ui| {
        for (answer, name, key, about) in options {
            let is_chosen = given == Some(answer);
            let palette = palette(ui);
            let look = |style: &mut egui::Style| {
                if is_chosen {
                    let inactive = &mut style.visuals.widgets.inactive;
                    inactive.weak_bg_fill = palette.accent_soft;
                    inactive.bg_stroke = Stroke::new(2.0, palette.accent);
                    inactive.fg_stroke = Stroke::new(1.0, palette.accent);
                }
            };
            let button = Button::new(name).shortcut_text(key).min_size(Vec2::new(0.0, 36.0));
            let response = styled(ui, look, |ui| ui.add(button.wrap_mode(egui::TextWrapMode::Extend)));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
            if response.on_hover_text(about).clicked() {
                let answer = (!is_chosen).then_some(answer);
                commands.push(Command::Rate(criterion.id.clone(), RatingEdit::Answer(answer)));
            }
        }
        if given.is_some() && quiet_button(ui, text::TAKE_BACK).clicked() {
            commands.push(Command::Rate(criterion.id.clone(), RatingEdit::Answer(None)));
        }
    });
    match given {
        Some(Answer::NotApplicable) => _ = small(ui, text::ABOUT_NOT_APPLICABLE),
        Some(Answer::NotKnown) => _ = small(ui, text::ABOUT_NOT_KNOWN),
        Some(Answer::Level(_)) | None => {}
    }
}

fn evidence_ui(ui: &mut Ui, document: &Document, criterion: &Criterion, commands: &mut Vec<Command>) {
    let empty = Rating::default();
    let rating = document.assessment().ratings.get(&criterion.id).unwrap_or(&empty);
    let mut send = |edit| commands.push(Command::Rate(criterion.id.clone(), edit));
    let id = criterion.id.as_str();
    ui.push_id(id, |ui| {
        let hint = format!("{} {}", text::PROMPTS, criterion.prompts.join(" · "));
        let mut evidence = rating.evidence.text.clone();
        let about = Field { name: text::EVIDENCE, hint: &hint, id: "evidence" };
        if paragraph_field(ui, about, 3, &mut evidence).changed() {
            send(RatingEdit::EvidenceText(evidence));
        }
        let mut place = rating.evidence.link.clone();
        let about = Field { name: text::EVIDENCE_LINK, hint: text::LINK_HINT, id: "link" };
        if field(ui, about, &mut place).changed() {
            send(RatingEdit::EvidenceLink(place));
        }
        let mut note = rating.note.clone();
        let about = Field { name: text::NOTE, hint: text::NOTE_HINT, id: "note" };
        if paragraph_field(ui, about, 2, &mut note).changed() {
            send(RatingEdit::Note(note));
        }
    });
    small(ui, text::CONFIDENCE);
    let options = Confidence::ALL.map(|confidence| (confidence, text::confidence(confidence)));
    if let Some(pressed) = segments(ui, text::CONFIDENCE, rating.confidence, &options) {
        let confidence = (rating.confidence != Some(pressed)).then_some(pressed);
        send(RatingEdit::Confidence(confidence));
    }
}

fn way_ui(ui: &mut Ui, document: &Document, commands: &mut Vec<Command>) {
    let is_last = document.neighbour(1).is_none();
    ui.horizontal_wrapped(|ui| {
        let can_go_back = document.neighbour(-1).is_some();
        ui.add_enabled_ui(can_go_back, |ui| {
            if plain_button(ui, text::PREVIOUS).clicked() {
                commands.push(Command::Step(Move::Previous));
            }
        });
        let next = if is_last { text::TO_RESULTS } else { text::NEXT };
        if primary_button(ui, next).clicked() {
            commands.push(Command::Step(Move::Next));
        }
        small(ui, text::KEYS);
    });
}

fn so_far_ui(ui: &mut Ui, document: &Document, area: &Area) {
    let Some(score) = document.scorecard().areas.iter().find(|score| score.id == area.id) else { return };
    let look = palette(ui).area(document.framework(), &area.id);
    let AreaScore { interval, coverage, tally, .. } = score;
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
        let interval = results::shown_interval(*interval, *coverage);
        let bar = ScoreBar { name: &area.name, interval, look, is_sure };
        score_bar(ui, ui.available_width(), bar);
        small(ui, text::open_in_area(tally.levels, tally.applicable(), tally.open()));
        if !is_sure {
            body(ui, results::standing_words(*coverage));
        }
    });
}
