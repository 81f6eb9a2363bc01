//! Your plan: who does what by when, what will prove it, and how far it is.

use super::{Plan, criterion_ui, day_ui};
use crate::findings::{ActionStanding, PlannedEffect, YourPlan, your_plan};
use crate::model::{ActionStatus, PlannedAction};
use crate::session::{ActionEdit, Command, Document, FilePurpose, Session};
use crate::text::{dates::read_due, plan as text};
use crate::ui::theme::space;
use crate::ui::widgets::{
    Field, body, card, field, paragraph_field, pill, plain_button, primary_button, quiet_button, section,
    segments, small, strong,
};
use egui::{Align, Ui};

/// Below this the three short fields stand under each other.
const SHORT_FIELDS: f32 = 560.0;

/// The parts of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    ToDo,
    Done,
    Dropped,
}

/// In which part each action stands. It is kept while the plan is looked at, so that an action whose status changes
/// stays under the pointer.
#[derive(Default)]
pub(super) struct Places {
    groups: Vec<Group>,
    /// The pass of the window in which they were last shown.
    shown: u64,
}

impl Places {
    fn keep(&mut self, ui: &Ui, standing: &YourPlan) {
        let pass = ui.ctx().cumulative_pass_nr();
        let was_away = pass > self.shown + 1;
        if was_away || self.groups.len() != standing.actions.len() {
            self.groups = standing.actions.iter().map(|(standing, _)| group_of(*standing)).collect();
        }
        self.shown = pass;
    }
}

fn group_of(standing: ActionStanding) -> Group {
    match standing {
        ActionStanding::Open | ActionStanding::UnderWay => Group::ToDo,
        ActionStanding::Reached | ActionStanding::Done | ActionStanding::DoneBelow => Group::Done,
        ActionStanding::Dropped => Group::Dropped,
    }
}

impl Plan {
    /// Shows the plan; returns whether the next steps are wanted instead.
    pub(super) fn actions_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        commands: &mut Vec<Command>,
    ) -> bool {
        let plan = &document.assessment().plan;
        if plan.is_empty() {
            body(ui, text::EMPTY);
            let mut is_next = false;
            ui.horizontal_wrapped(|ui| {
                is_next = primary_button(ui, text::TO_NEXT_STEPS).clicked();
                self.add_own_ui(ui, commands);
            });
            return is_next;
        }
        let standing = your_plan(document.framework(), document.assessment());
        self.places.keep(ui, &standing);
        if let Some(lift) = standing.lift {
            body(ui, text::plan_lift(lift));
        }
        ui.horizontal_wrapped(|ui| {
            self.add_own_ui(ui, commands);
            if plain_button(ui, text::EXPORT).on_hover_text(text::EXPORT_ABOUT).clicked() {
                commands.push(Command::AskFor(FilePurpose::ExportPlan));
            }
        });
        ui.add_space(space::S);
        let groups = self.places.groups.clone();
        for (group, name) in
            [(Group::ToDo, text::TO_DO), (Group::Done, text::DONE), (Group::Dropped, text::DROPPED)]
        {
            let of_group =
                || groups.iter().enumerate().filter(|(_, of)| **of == group).map(|(place, _)| place);
            if of_group().next().is_none() {
                continue;
            }
            section(ui, name);
            for place in of_group() {
                let (Some(action), Some(stands)) = (plan.get(place), standing.actions.get(place)) else {
                    continue;
                };
                let is_elsewhere = group_of(stands.0) != group;
                ui.push_id(("action", place), |ui| {
                    card(ui, |ui| {
                        self.action_ui(ui, session, document, (place, action), *stands, commands);
                        if is_elsewhere {
                            small(ui, text::STAYS_HERE);
                        }
                    });
                });
            }
            ui.add_space(space::M);
        }
        false
    }

    fn add_own_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        if plain_button(ui, text::ADD_OWN).clicked() {
            self.is_added = true;
            commands.push(Command::AddOwnAction);
        }
    }

    fn action_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        (place, action): (usize, &PlannedAction),
        (standing, effect): (ActionStanding, PlannedEffect),
        commands: &mut Vec<Command>,
    ) {
        head_ui(ui, document, action, standing, commands);
        let mut edits = Vec::new();
        let mut words = action.action.clone();
        let about = Field { name: text::ACTION, hint: "", id: "action" };
        let response = paragraph_field(ui, about, 1, &mut words);
        let is_last = place + 1 == document.assessment().plan.len();
        if self.is_added && is_last && action.step.is_none() {
            self.is_added = false;
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
        if response.changed() {
            edits.push(ActionEdit::Action(words));
        }
        let name = name_of(document, action);
        let picker = &mut self.picker;
        let mut due_ui = |ui: &mut Ui, edits: &mut Vec<ActionEdit>| {
            edits.extend(day_ui(ui, picker, session, name, (text::DUE, &action.due)).map(ActionEdit::Due));
            let passed = read_due(&action.due).is_some_and(|due| due.day < session.today());
            if passed && standing.is_to_do() {
                small(ui, text::PASSED);
            }
        };
        if ui.available_width() < SHORT_FIELDS {
            short_ui(ui, OWNER, action, &mut edits);
            due_ui(ui, &mut edits);
            short_ui(ui, PROOF, action, &mut edits);
        } else {
            ui.columns(3, |columns| {
                if let [left, middle, right] = columns {
                    short_ui(left, OWNER, action, &mut edits);
                    due_ui(middle, &mut edits);
                    short_ui(right, PROOF, action, &mut edits);
                }
            });
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            // What is reached is not open or under way, and only who planned it can say that it is done.
            if standing == ActionStanding::Reached {
                let spoken = text::of(text::MARK_DONE, name);
                if plain_button(ui, text::MARK_DONE).accessible_name(spoken).clicked() {
                    edits.push(ActionEdit::Status(ActionStatus::Done));
                }
            } else {
                let options = ActionStatus::ALL.map(|status| (status, text::status(status)));
                if let Some(status) = segments(ui, text::STATUS, Some(action.status), &options) {
                    edits.push(ActionEdit::Status(status));
                }
            }
            if quiet_button(ui, text::REMOVE).accessible_name(text::of(text::REMOVE, name)).clicked() {
                commands.push(Command::RemoveAction(place));
            }
        });
        // Below what is pressed, so that it does not move.
        let effect = text::planned_effect(effect);
        match standing {
            ActionStanding::DoneBelow => _ = small(ui, text::DONE_NOT_REACHED),
            ActionStanding::Dropped if action.step.is_some() => _ = small(ui, text::DROPPED_ABOUT),
            _ if action.step.is_none() => _ = small(ui, text::OWN_ABOUT),
            _ if effect.is_empty() => {}
            _ => _ = small(ui, effect),
        }
        commands.extend(edits.into_iter().map(|edit| Command::EditAction(place, edit)));
    }
}

fn head_ui(
    ui: &mut Ui,
    document: &Document,
    action: &PlannedAction,
    standing: ActionStanding,
    commands: &mut Vec<Command>,
) {
    /// The height of a row with a pill in it, so that nothing moves when there is none.
    const ROW: f32 = 22.0;
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(ROW);
        let Some(step) = &action.step else {
            strong(ui, text::OWN_STEP);
            return;
        };
        criterion_ui(ui, document, &step.criterion, commands);
        let Some(to) = step.from.next() else { return };
        small(ui, text::levels(step.from, to));
        if let Some(criterion) = document.framework().criterion(&step.criterion) {
            small(ui, text::next_level(to, &criterion.descriptor(to).title));
        }
        if standing == ActionStanding::Reached {
            pill(ui, text::standing(standing), None);
        }
    });
}

/// What a button belongs to: the criterion, or the words of one's own step.
fn name_of<'a>(document: &'a Document, action: &'a PlannedAction) -> &'a str {
    match action.criterion() {
        Some(id) => document.framework().criterion(id).map_or(id.as_str(), |of| of.name.as_str()),
        None if action.action.trim().is_empty() => text::OWN_STEP,
        None => &action.action,
    }
}

/// A short field: its words, what stands in it, and what a change of it is.
#[derive(Clone, Copy)]
struct Short {
    about: Field<'static>,
    value: fn(&PlannedAction) -> &String,
    edit: fn(String) -> ActionEdit,
}

const OWNER: Short = Short {
    about: Field { name: text::OWNER, hint: text::OWNER_HINT, id: "owner" },
    value: |action| &action.owner,
    edit: ActionEdit::Owner,
};

const PROOF: Short = Short {
    about: Field { name: text::PROOF, hint: text::PROOF_HINT, id: "proof" },
    value: |action| &action.proof,
    edit: ActionEdit::Proof,
};

fn short_ui(ui: &mut Ui, short: Short, action: &PlannedAction, edits: &mut Vec<ActionEdit>) {
    let mut value = (short.value)(action).clone();
    if field(ui, short.about, &mut value).changed() {
        edits.push((short.edit)(value));
    }
}
