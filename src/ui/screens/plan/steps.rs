//! The next step on every criterion that has one.

use super::{Plan, cost_ui, criterion_ui};
use crate::model::{Criterion, Level};
use crate::scoring::{CriterionResult, MARKED_STEPS, next_steps, teachers};
use crate::session::{Command, Document, Session};
use crate::text::plan as text;
use crate::ui::theme::space;
use crate::ui::widgets::{body, chip, divider, pill, plain_button, section, small};
use egui::Ui;

/// Most steps before the rest is asked for.
const LISTED: usize = 6;

/// One step, looked up.
struct Step<'a> {
    criterion: &'a Criterion,
    result: &'a CriterionResult,
    from: Level,
    to: Level,
}

impl Plan {
    pub(super) fn steps_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        commands: &mut Vec<Command>,
    ) {
        section(ui, text::NEXT_STEPS);
        small(ui, text::NEXT_STEPS_ABOUT);
        let steps = next_steps(document.scorecard());
        if steps.is_empty() {
            body(ui, text::ALL_AT_THE_TOP);
        }
        let shown = if self.are_all_steps_shown { steps.len() } else { LISTED };
        for (place, result) in steps.iter().take(shown).enumerate() {
            let Some(criterion) = document.framework().criterion(&result.id) else { continue };
            let Some((from, to)) = result.level().and_then(|from| Some((from, from.next()?))) else {
                continue;
            };
            divider(ui);
            let step = Step { criterion, result, from, to };
            self.step_ui(ui, session, document, &step, place < MARKED_STEPS, commands);
        }
        if steps.len() > LISTED {
            ui.add_space(space::S);
            let all = text::show_all(steps.len());
            let toggle = if self.are_all_steps_shown { text::SHOW_FEWER } else { all.as_str() };
            if plain_button(ui, toggle).clicked() {
                self.are_all_steps_shown = !self.are_all_steps_shown;
            }
        }
    }

    fn step_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        step: &Step,
        is_marked: bool,
        commands: &mut Vec<Command>,
    ) {
        let Step { criterion, result, from, to } = step;
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal_wrapped(|ui| {
            criterion_ui(ui, document, &criterion.id, commands);
            small(ui, text::levels(*from, *to));
            // The effect on the index; a foundation outside it has none.
            if is_marked && result.gain_of_one_step.is_some_and(|gain| gain > 0.0) {
                pill(ui, text::LARGEST, None);
            }
        });
        let Some(step_up) = criterion.step_from(*from) else { return };
        body(ui, &step_up.action);
        small(ui, text::next_level(*to, &criterion.descriptor(*to).title));
        let cities = || session.library().cities_of(document.framework());
        let shown = step_up.learn_from.as_ref().and_then(|id| cities().find(|city| city.id == *id));
        let teachers = teachers(cities(), &criterion.id, *from);
        let further: Vec<&str> = teachers.iter().take(3).map(|teacher| teacher.city.name.as_str()).collect();
        small(ui, text::brings(result.gain_of_one_step, shown.map(|city| city.name.as_str()), &further));
        ui.horizontal_wrapped(|ui| {
            if document.assessment().is_planned(&criterion.id, *from) {
                pill(ui, text::IN_PLAN, None);
            } else if quiet_framed(ui, text::ADD, &criterion.name) {
                commands.push(Command::AddAction(criterion.id.clone()));
            }
            let is_tried = self.tried.contains_key(&criterion.id);
            let name = text::of(text::TRY, &criterion.name);
            if chip(ui, text::TRY, is_tried, None).accessible_name(name).clicked() {
                if is_tried {
                    self.tried.remove(&criterion.id);
                } else {
                    self.tried.insert(criterion.id.clone(), *to);
                }
            }
            cost_ui(ui, document, &criterion.id, commands);
        });
    }
}

/// A button whose name says of what.
fn quiet_framed(ui: &mut Ui, button: &str, of: &str) -> bool {
    plain_button(ui, button).accessible_name(text::of(button, of)).clicked()
}
