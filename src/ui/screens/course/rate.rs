//! Rating a case: the text beside one question at a time.

use super::case::{case_ui, page_keys};
use crate::model::{Answer, Criterion, CriterionId, RaterId, RatingRound};
use crate::session::{Command, CourseCommand, CourseView, FilePurpose, Move, OpenSheet, Purpose, Session};
use crate::text::{course::rate as text, score};
use crate::ui::screens::question::{Asked, BesideLevels, Turn, bar, way_ui};
use crate::ui::screens::question_list::{QuestionList, list_ui};
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{
    Field, body, card, divider, follow_focus, link, plain_button, primary_button, reading, segments, small,
};
use egui::{Frame, Margin, Panel, ScrollArea, Ui};

/// Remembers what is unfolded, and what there is room for.
#[derive(Default)]
pub struct Rate {
    turn: Turn,
    is_list_open: bool,
    part: Part,
    /// The question that the list has followed to.
    listed: Option<CriterionId>,
    /// Who rated last.
    rater: Option<RaterId>,
    /// What was shown last: a key that changes it leads from the case to the question.
    shown: Option<(CriterionId, Option<Answer>)>,
    /// Whether the case stands at the left, and the list of questions at the right.
    has_case: bool,
    has_list: bool,
}

/// What is shown where there is no room for both.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Case,
    Question,
}

/// What the question in the middle needs.
const MIDDLE: f32 = 400.0;
/// The case is between so wide and so wide.
const CASE: (f32, f32) = (340.0, 540.0);
const LIST: f32 = 236.0;
/// What the keys need between back and on.
const KEYS_WIDTH: f32 = 230.0;
/// From here on the list of questions stands beside them.
const WIDE: f32 = 1240.0;

impl Rate {
    /// The case at the left and the list of questions at the right, where there is room.
    pub fn panels_ui(&mut self, ui: &mut Ui, open: &OpenSheet, commands: &mut Vec<Command>) {
        let room = ui.available_width();
        self.has_case = room >= CASE.0 + MIDDLE;
        self.has_list = room >= WIDE;
        if self.has_list {
            let follows = self.listed.as_ref() != Some(open.rating().criterion());
            self.listed = Some(open.rating().criterion().clone());
            let margin = Margin { left: 4, right: 8, top: 24, bottom: 8 };
            let frame = Frame::new().fill(palette(ui).paper).inner_margin(margin);
            let panel =
                Panel::right("questions").exact_size(LIST).resizable(false).show_separator_line(false);
            panel.frame(frame).show(ui, |ui| {
                in_column(ui, "questions", |ui| _ = questions_ui(ui, open, follows, commands));
            });
        }
        if self.has_case {
            let width = (room * 0.44).clamp(CASE.0, CASE.1).min(room - MIDDLE);
            let margin = Margin { left: 20, right: 4, top: 20, bottom: 8 };
            let frame = Frame::new().fill(palette(ui).card).inner_margin(margin);
            Panel::left("case").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
                in_column(ui, "case", |ui| {
                    case_ui(ui, open.rating().exercise());
                    page_keys(ui);
                });
            });
        }
    }

    /// The question in the middle.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, open: &OpenSheet, commands: &mut Vec<Command>) {
        let Some(criterion) = open.rating().framework().criterion(open.rating().criterion()) else { return };
        self.follow(open);
        if self.has_case || self.part == Part::Question {
            self.turn.to(ui, &criterion.id, None);
        }
        if !self.has_case {
            let parts = [(Part::Case, text::CASE), (Part::Question, text::QUESTION)];
            if let Some(part) = segments(ui, text::PARTS, Some(self.part), &parts) {
                self.part = part;
            }
            ui.add_space(space::S);
            if self.part == Part::Case {
                reading(ui, |ui| case_ui(ui, open.rating().exercise()));
                ui.add_space(space::M);
                if primary_button(ui, text::TO_THE_QUESTIONS).clicked() {
                    self.part = Part::Question;
                }
                return page_keys(ui);
            }
        }
        who_ui(ui, session, open, commands);
        if !self.has_list {
            let of = open.rating().exercise().criteria.len();
            if plain_button(ui, &text::questions_toggle(open.rating().answered(), of)).clicked() {
                self.is_list_open = !self.is_list_open;
            }
            if self.is_list_open {
                self.is_list_open = !questions_ui(ui, open, false, commands);
                divider(ui);
            }
            ui.add_space(space::XS);
        }
        let rater = open.rating().sheet().rater.as_str();
        // What somebody else wrote here must not come back by undo in a field.
        ui.push_id((rater, criterion.id.as_str()), |ui| {
            reading(ui, |ui| self.question_ui(ui, session, open, criterion, commands));
        });
    }

    fn question_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        open: &OpenSheet,
        criterion: &Criterion,
        commands: &mut Vec<Command>,
    ) {
        let asked = Asked {
            framework: open.rating().framework(),
            criterion,
            rating: open.rating().sheet().ratings.get(&criterion.id),
        };
        let criteria = &open.rating().exercise().criteria;
        let number = criteria.iter().position(|id| *id == criterion.id).map_or(1, |i| i + 1);
        let area = open.rating().framework().area(&criterion.area).map_or("", |area| area.name.as_str());
        asked.head_ui(ui, &mut self.turn, &text::place(number, criteria.len(), area), session, commands);
        let level = asked.levels_ui(ui, &mut self.turn);
        ui.add_space(space::XS);
        let beside = asked.beside_levels_ui(ui, BESIDE_LEVELS);
        if !matches!(open.rating().answer(&criterion.id), Some(Answer::NotApplicable | Answer::NotKnown)) {
            small(ui, text::ONLY_THE_CASE);
        }
        ui.add_space(space::M);
        let note = asked.note_ui(ui, Field { name: text::WHY, hint: text::WHY_HINT, id: "note" });
        let confidence = asked.confidence_ui(ui);
        let edits = [level, beside, note, confidence].into_iter().flatten();
        commands.extend(edits.map(|edit| course(CourseCommand::Rate(criterion.id.clone(), edit))));
        ui.add_space(space::L);
        end_ui(ui, open, commands);
        if self.has_case {
            small(ui, text::CASE_KEYS);
        }
    }

    /// The way on, below the question: it never scrolls away.
    pub fn below_ui(&self, ui: &mut Ui, open: &OpenSheet, commands: &mut Vec<Command>) {
        if self.has_case || self.part == Part::Question {
            bar(ui, |ui| way_on_ui(ui, open, commands));
        }
    }

    /// Shows the question as soon as something happens to it, so that nothing changes out of sight.
    fn follow(&mut self, open: &OpenSheet) {
        if self.rater.as_ref() != Some(&open.rating().sheet().rater) {
            let rater = Some(open.rating().sheet().rater.clone());
            let Self { has_case, has_list, .. } = *self;
            *self = Self { rater, has_case, has_list, ..Self::default() };
        }
        let now = (open.rating().criterion().clone(), open.rating().answer(open.rating().criterion()));
        if self.shown.as_ref().is_some_and(|before| *before != now) {
            self.part = Part::Question;
        }
        self.shown = Some(now);
    }
}

const BESIDE_LEVELS: BesideLevels =
    BesideLevels { about_not_applicable: text::ABOUT_NOT_APPLICABLE, about_not_known: text::ABOUT_NOT_KNOWN };

fn course(command: CourseCommand) -> Command {
    Command::Course(command)
}

fn in_column(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(name).auto_shrink([false, false]).show(ui, |ui| {
        Frame::new().inner_margin(Margin { right: 14, bottom: 12, ..Margin::ZERO }).show(ui, |ui| {
            content(ui);
            follow_focus(ui);
        });
    });
}

/// Tells whether a question was chosen.
fn questions_ui(ui: &mut Ui, open: &OpenSheet, follows: bool, commands: &mut Vec<Command>) -> bool {
    let asked: Vec<&Criterion> = open.rating().asked().collect();
    let heading = text::answered(open.rating().answered(), asked.len());
    let list = QuestionList {
        heading,
        framework: open.rating().framework(),
        asked,
        here: open.rating().criterion(),
        follows,
    };
    let Some(pressed) = list_ui(ui, &list, |id| (open.rating().answer(id), None)) else { return false };
    commands.push(course(CourseCommand::ShowCriterion(pressed)));
    true
}

/// Who rates and in which round, and what went wrong with handing in.
fn who_ui(ui: &mut Ui, session: &Session, open: &OpenSheet, commands: &mut Vec<Command>) {
    if open.rating().has_failed() {
        card(ui, |ui| {
            body(ui, text::NOT_WRITTEN);
            if plain_button(ui, text::SAVE_ELSEWHERE).clicked() {
                commands.push(Command::AskFor(FilePurpose::SaveSheet));
            }
        });
        ui.add_space(space::S);
    }
    if session.course().rated_session().is_none() {
        return;
    }
    let is_second = open.rating().sheet().round == RatingRound::Second;
    ui.horizontal_wrapped(|ui| {
        small(ui, text::rating_as(&open.rating().sheet().participant.name));
        if link(ui, text::CHANGE_WHO).clicked() {
            commands.push(course(CourseCommand::Show(CourseView::AboutYou)));
        }
        // Somebody who chose the wrong name at the curtain.
        let is_untouched = open.rating().next_undo().is_none();
        let may_be_wrong = *open.purpose() == Purpose::Passed && is_second && is_untouched;
        let leave = if may_be_wrong { text::NOT_YOU } else { text::STOP_RATING };
        if *open.purpose() == Purpose::Passed && link(ui, leave).clicked() {
            commands.push(course(CourseCommand::PassTheLaptop));
        }
    });
    if is_second {
        reading(ui, |ui| body(ui, text::SECOND_ROUND));
        ui.add_space(space::S);
    }
}

/// What is still open, at the last question; handing in, where all is answered before it.
fn end_ui(ui: &mut Ui, open: &OpenSheet, commands: &mut Vec<Command>) {
    let of = open.rating().exercise().criteria.len();
    let left = of - open.rating().answered();
    let is_last = open.rating().neighbour(1).is_none();
    if is_last {
        body(ui, text::open(left, of));
        let elsewhere = open.rating().first_open().filter(|id| *id != open.rating().criterion());
        if let Some(first) = elsewhere
            && plain_button(ui, text::TO_FIRST_OPEN).clicked()
        {
            commands.push(course(CourseCommand::ShowCriterion(first.clone())));
        }
        ui.add_space(space::XS);
    }
    if !is_last && left == 0 {
        ui.horizontal_wrapped(|ui| {
            small(ui, text::ALL_ANSWERED);
            if plain_button(ui, text::HAND_IN).clicked() {
                commands.push(course(CourseCommand::HandIn));
            }
        });
    }
}

/// On to the next question, or handing in.
fn way_on_ui(ui: &mut Ui, open: &OpenSheet, commands: &mut Vec<Command>) {
    let is_last = open.rating().neighbour(1).is_none();
    let next = match open.purpose() {
        _ if !is_last => score::NEXT,
        Purpose::Alone => text::HAND_IN_AND_COMPARE,
        Purpose::Joined { .. } => text::HAND_IN_TO_TRAINER,
        Purpose::Passed => text::HAND_IN,
    };
    let keys = |ui: &mut Ui| {
        if ui.available_width() > KEYS_WIDTH {
            small(ui, score::KEYS);
        }
    };
    match way_ui(ui, open.rating().neighbour(-1).is_some(), next, keys) {
        Some(Move::Next) if is_last => commands.push(course(CourseCommand::HandIn)),
        Some(step) => commands.push(course(CourseCommand::Step(step))),
        None => {}
    }
}
