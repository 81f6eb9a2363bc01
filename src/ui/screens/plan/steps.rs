//! The next step on every criterion that has one, and what to find out first.

use super::super::leads::leads_on_ui;
use super::{Plan, cost_ui, criterion_ui};
use crate::findings::{FindOut, NextSteps, Step, learning};
use crate::session::{Command, Document, Session};
use crate::text::plan as text;
use crate::ui::theme::space;
use crate::ui::widgets::{body, chip, divider, pill, plain_button, section, small};
use egui::Ui;

impl Plan {
    pub(super) fn steps_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        all: &NextSteps,
        commands: &mut Vec<Command>,
    ) {
        let first = all.first();
        let shown = if self.are_all_steps_shown { all } else { &first };
        section(ui, text::NEXT_STEPS);
        if all.is_empty() {
            body(ui, format!("{}.", text::headline(all.headline)));
        }
        if !shown.marked.is_empty() {
            small(ui, text::NEXT_STEPS_ABOUT);
        }
        self.list_ui(ui, session, document, &shown.marked, commands);
        if !shown.find_out.is_empty() {
            ui.add_space(space::M);
            section(ui, text::FIND_OUT);
            small(ui, text::find_out_about(shown.find_out.iter().any(|find_out| find_out.index.is_some())));
        }
        for find_out in &shown.find_out {
            divider(ui);
            find_out_ui(ui, document, find_out, commands);
        }
        if !shown.further.is_empty() {
            ui.add_space(space::M);
            section(ui, text::FURTHER);
            if !shown.marked.is_empty() {
                small(ui, text::FURTHER_ABOUT);
            }
            self.list_ui(ui, session, document, &shown.further, commands);
        }
        if !shown.outside.is_empty() {
            ui.add_space(space::M);
            section(ui, text::OUTSIDE);
            small(ui, text::outside_about(shown.is_foundation_first));
            self.list_ui(ui, session, document, &shown.outside, commands);
        }
        if !shown.dropped.is_empty() {
            ui.add_space(space::M);
            section(ui, text::DROPPED);
            small(ui, text::DROPPED_STEPS);
        }
        for step in &shown.dropped {
            divider(ui);
            dropped_ui(ui, document, step, commands);
        }
        if all.len() > first.len() {
            ui.add_space(space::S);
            let show_all = text::show_all(all.len());
            let toggle = if self.are_all_steps_shown { text::SHOW_FEWER } else { show_all.as_str() };
            if plain_button(ui, toggle).clicked() {
                self.are_all_steps_shown = !self.are_all_steps_shown;
            }
        }
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        steps: &[Step],
        commands: &mut Vec<Command>,
    ) {
        for step in steps {
            divider(ui);
            self.step_ui(ui, session, document, step, commands);
        }
    }

    fn step_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        step: &Step,
        commands: &mut Vec<Command>,
    ) {
        let framework = document.framework();
        let Step { place, from, to, marked, .. } = *step;
        let Some(criterion) = framework.criteria.get(place) else { return };
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal_wrapped(|ui| {
            criterion_ui(ui, document, &criterion.id, commands);
            small(ui, text::levels(from, to));
            if let Some(marked) = marked {
                pill(ui, &text::reason(marked.reason, text::area_name(framework, place)), None);
            }
        });
        let Some(step_up) = criterion.step_from(from) else { return };
        body(ui, &step_up.action);
        small(ui, text::next_level(to, &criterion.descriptor(to).title));
        let learning = learning(session.library().readings_of(framework), criterion, from);
        small(ui, text::brings(step, &learning));
        let teachers = learning.teachers().map(|teacher| teacher.city.city);
        leads_on_ui(ui, session, teachers, criterion, commands);
        ui.horizontal_wrapped(|ui| {
            if document.assessment().is_planned(&criterion.id, from) {
                pill(ui, text::IN_PLAN, None);
            } else if button(ui, text::ADD, &criterion.name) {
                commands.push(Command::AddAction(criterion.id.clone()));
            }
            let is_tried = self.tried.contains_key(&criterion.id);
            let name = text::of(text::TRY, &criterion.name);
            if chip(ui, text::TRY, is_tried, None).accessible_name(name).clicked() {
                if is_tried {
                    self.tried.remove(&criterion.id);
                } else {
                    self.tried.insert(criterion.id.clone(), to);
                }
            }
            cost_ui(ui, document, &criterion.id, commands);
        });
    }
}

fn dropped_ui(ui: &mut Ui, document: &Document, step: &Step, commands: &mut Vec<Command>) {
    let Some(criterion) = document.framework().criteria.get(step.place) else { return };
    ui.horizontal_wrapped(|ui| {
        criterion_ui(ui, document, &criterion.id, commands);
        small(ui, text::levels(step.from, step.to));
        if button(ui, text::TAKE_UP, &criterion.name) {
            commands.push(Command::AddAction(criterion.id.clone()));
        }
    });
}

fn find_out_ui(ui: &mut Ui, document: &Document, find_out: &FindOut, commands: &mut Vec<Command>) {
    let Some(criterion) = document.framework().criteria.get(find_out.place) else { return };
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| criterion_ui(ui, document, &criterion.id, commands));
    body(ui, text::find_out(&criterion.question));
    if find_out.index.is_some() {
        small(ui, text::could_move(find_out));
    }
    if button(ui, text::TO_QUESTION, &criterion.name) {
        commands.push(Command::ShowCriterion(criterion.id.clone()));
    }
}

/// A button whose name says of what.
fn button(ui: &mut Ui, button: &str, of: &str) -> bool {
    plain_button(ui, button).accessible_name(text::of(button, of)).clicked()
}
