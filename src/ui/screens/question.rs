//! One question as it is asked, in an assessment or on a rating sheet: its head, its levels, and what goes with an
//! answer. What comes of a press is for the screen that asks.

use crate::model::{Answer, Confidence, Criterion, CriterionId, Framework, Level, Rating};
use crate::session::{Command, KeySaid, Move, RatingEdit, Session};
use crate::text::{cities, score as text};
use crate::ui::theme::{self, Type, palette, space, width};
use crate::ui::widgets::{
    Field, level_card, link, mark, paragraph_field, plain_button, primary_button, quiet_button, segments,
    small, styled, worded_heading, worded_small,
};
use egui::accesskit::{Live, Role};
use egui::{Align, Button, Frame, Label, Layout, Margin, Rangef, Stroke, Ui, Vec2, WidgetInfo};

/// What is remembered of the question that is shown.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of the question that is open or not")]
pub struct Turn {
    /// The question last shown, to begin at its head.
    shown: Option<CriterionId>,
    is_new: bool,
    /// The level last shown as chosen, and whether one came to this question by a key.
    chosen: Option<Level>,
    by_key: bool,
    is_why_open: bool,
    /// The level that was chosen when the question came up again: those far from it show their titles alone. It
    /// stays until the next question, so that nothing moves under the pointer.
    folded_around: Option<Level>,
    is_note_open: bool,
}

impl Turn {
    /// Begins a frame with that question; one that was not shown before begins at its head. `chosen` is the level
    /// it has by then, where its other levels may be folded.
    pub fn to(&mut self, ui: &Ui, criterion: &CriterionId, chosen: Option<Level>) {
        self.is_new = self.shown.as_ref() != Some(criterion);
        if self.is_new {
            self.shown = Some(criterion.clone());
            self.is_why_open = false;
            self.is_note_open = false;
            self.folded_around = chosen;
            // Who came here by a key goes on from the levels, not from the head of the window.
            self.by_key = ui.input(|input| input.events.iter().any(is_key));
            ui.scroll_to_cursor(Some(Align::TOP));
        }
    }
}

fn is_key(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Key { .. })
}

/// A question and what is kept about it so far.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub framework: &'a Framework,
    pub criterion: &'a Criterion,
    /// Absent while nothing was answered and nothing written.
    pub rating: Option<&'a Rating>,
}

/// What the answers beside the levels mean here.
#[derive(Clone, Copy)]
pub struct BesideLevels {
    pub about_not_applicable: &'static str,
    pub about_not_known: &'static str,
}

impl Asked<'_> {
    fn answer(&self) -> Option<Answer> {
        self.rating.and_then(|rating| rating.answer)
    }

    /// Where the question stands, what the last key did, its name, the question itself, and why it is asked.
    pub fn head_ui(
        &self,
        ui: &mut Ui,
        turn: &mut Turn,
        place: &str,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        let look = palette(ui).area(self.framework, &self.criterion.area);
        ui.spacing_mut().item_spacing.y = 5.0;
        ui.horizontal_wrapped(|ui| {
            mark(ui, look);
            ui.add(Label::new(Type::Section.text(place).color(look.color)));
            self.key_said_ui(ui, session, commands);
        });
        worded_heading(ui, Type::Title, &self.criterion.name);
        worded_heading(ui, Type::Question, &self.criterion.question);
        if turn.is_why_open {
            worded_small(ui, &self.criterion.why);
            small(ui, cities::section(&self.criterion.section));
        } else if link(ui, text::WHY).clicked() {
            turn.is_why_open = true;
        }
        ui.add_space(space::XS);
    }

    /// What the last key did, for the eye and for a screen reader; an answer with its undo. It stands in a
    /// line that is there anyway, so that nothing moves under the pointer.
    fn key_said_ui(&self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(said) = session.key_said() else { return };
        let words = match said {
            KeySaid::Answered { criterion, before, after } => {
                let elsewhere = Some(criterion).filter(|id| **id != self.criterion.id);
                let name = elsewhere.and_then(|id| self.framework.criterion(id)).map(|c| c.name.as_str());
                text::answered_by_key(name, *before, *after)
            }
            KeySaid::StillSo { criterion } => {
                text::still_so_said(self.framework.criterion(criterion).map_or("", |c| c.name.as_str()))
            }
            KeySaid::WordsIgnored => text::WORDS_IGNORED.to_owned(),
        };
        let response = small(ui, words);
        ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        if !matches!(said, KeySaid::WordsIgnored) && link(ui, text::UNDO).clicked() {
            commands.push(Command::Undo);
        }
    }

    /// The five levels; pressing the chosen one takes it back.
    pub fn levels_ui(&self, ui: &mut Ui, turn: &mut Turn) -> Option<RatingEdit> {
        let color = palette(ui).area(self.framework, &self.criterion.area).color;
        let chosen = self.answer().and_then(Answer::level);
        // The focus goes along with the answer a key gives.
        let has_moved = turn.is_new || (chosen != turn.chosen && !ui.ctx().text_edit_focused());
        turn.chosen = chosen;
        ui.spacing_mut().item_spacing.y = space::S;
        let mut pressed = None;
        for level in Level::ALL {
            let is_chosen = chosen == Some(level);
            let is_far = turn.folded_around.is_some_and(|chosen| chosen.index().abs_diff(level.index()) > 1);
            let descriptor = self.criterion.descriptor(level);
            let response = level_card(ui, level, descriptor, is_chosen, is_far && !is_chosen, color);
            if turn.by_key && has_moved && level == chosen.unwrap_or(Level::MIN) {
                response.request_focus();
            }
            if response.clicked() {
                pressed = Some(RatingEdit::Answer((!is_chosen).then_some(Answer::Level(level))));
            }
        }
        if turn.folded_around.is_some() && link(ui, text::ALL_TEXTS).clicked() {
            turn.folded_around = None;
        }
        pressed
    }

    /// Not applicable, not known, and taking the answer back.
    pub fn beside_levels_ui(&self, ui: &mut Ui, about: BesideLevels) -> Option<RatingEdit> {
        let given = self.answer();
        let BesideLevels { about_not_applicable, about_not_known } = about;
        let options = [
            (Answer::NotApplicable, text::NOT_APPLICABLE, text::KEY_NOT_APPLICABLE, about_not_applicable),
            (Answer::NotKnown, text::NOT_KNOWN, text::KEY_NOT_KNOWN, about_not_known),
        ];
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            for (answer, name, key, about) in options {
                let is_chosen = given == Some(answer);
                let palette = palette(ui);
                let look = |style: &mut egui::Style| {
                    if is_chosen {
                        theme::chosen(style, palette, None);
                    }
                };
                let button = Button::new(name).shortcut_text(key).min_size(Vec2::new(0.0, 36.0));
                let response = styled(ui, look, |ui| ui.add(button.wrap_mode(egui::TextWrapMode::Extend)));
                response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
                if response.on_hover_text(about).clicked() {
                    pressed = Some(RatingEdit::Answer((!is_chosen).then_some(answer)));
                }
            }
            if given.is_some() && quiet_button(ui, text::TAKE_BACK).clicked() {
                pressed = Some(RatingEdit::Answer(None));
            }
        });
        match given {
            Some(Answer::NotApplicable) => _ = small(ui, about_not_applicable),
            Some(Answer::NotKnown) => _ = small(ui, about_not_known),
            Some(Answer::Level(_)) | None => {}
        }
        pressed
    }

    /// Free words of the person who rates, behind a link until there are some or somebody wants to write.
    pub fn folded_note_ui(&self, ui: &mut Ui, turn: &mut Turn, about: Field) -> Option<RatingEdit> {
        if turn.is_note_open || self.rating.is_some_and(|rating| !rating.note.is_empty()) {
            // Taking the last letter away does not take the field away.
            turn.is_note_open = true;
            return self.note_ui(ui, about);
        }
        turn.is_note_open = link(ui, text::ADD_NOTE).clicked();
        None
    }

    /// Free words of the person who rates.
    pub fn note_ui(&self, ui: &mut Ui, about: Field) -> Option<RatingEdit> {
        let mut note = self.rating.map_or_else(String::new, |rating| rating.note.clone());
        paragraph_field(ui, about, 2, &mut note).changed().then_some(RatingEdit::Note(note))
    }

    /// How sure the person who rates is; pressing what is chosen takes it back.
    pub fn confidence_ui(&self, ui: &mut Ui) -> Option<RatingEdit> {
        let chosen = self.rating.and_then(|rating| rating.confidence);
        small(ui, text::CONFIDENCE);
        let options = Confidence::ALL.map(|confidence| (confidence, text::confidence(confidence)));
        let pressed = segments(ui, text::CONFIDENCE, chosen, &options)?;
        Some(RatingEdit::Confidence((chosen != Some(pressed)).then_some(pressed)))
    }
}

/// Back at the left and on at the right, in a bar that stays below the question; `between` stands in the middle, where
/// there is room for it. `next` is what going on is called.
pub fn way_ui(ui: &mut Ui, can_go_back: bool, next: &str, between: impl FnOnce(&mut Ui)) -> Option<Move> {
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.add_enabled_ui(can_go_back, |ui| {
            if plain_button(ui, text::PREVIOUS).clicked() {
                pressed = Some(Move::Previous);
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if primary_button(ui, next).on_hover_text(text::NEXT_KEYS).clicked() {
                pressed = Some(Move::Next);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), between);
        });
    });
    pressed
}

/// A bar below the middle of the window, with a hairline above it.
pub fn bar(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let edge = Stroke::new(1.0, palette(ui).line);
    let top = ui.cursor().min;
    Frame::new().inner_margin(Margin { top: 8, bottom: 10, right: 28, left: 0 }).show(ui, |ui| {
        // The hairline goes across, whatever margin the screen has.
        let across = Rangef::new(ui.clip_rect().left(), ui.clip_rect().right());
        ui.painter().hline(across, top.y, edge);
        ui.set_max_width(ui.available_width().min(width::READING));
        content(ui);
    });
}
