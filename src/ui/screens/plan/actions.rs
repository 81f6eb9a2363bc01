//! Your plan: who does what by when, what will prove it, and how far it is.

use super::criterion_ui;
use crate::findings::{ActionStanding, PlannedEffect, your_plan};
use crate::model::{ActionStatus, PlannedAction};
use crate::session::{ActionEdit, Command, Document};
use crate::text::plan as text;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Field, body, card, field, paragraph_field, pill, plain_button, primary_button, quiet_button, section,
    segments, small,
};
use egui::Ui;

/// Below this the three short fields stand under each other.
const SHORT_FIELDS: f32 = 560.0;

/// The parts of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    ToDo,
    Done,
    Dropped,
}

/// Shows the plan; returns whether the next steps are wanted instead.
pub(super) fn ui(ui: &mut Ui, document: &Document, commands: &mut Vec<Command>) -> bool {
    let plan = &document.assessment().plan;
    if plan.is_empty() {
        body(ui, text::EMPTY);
        return primary_button(ui, text::TO_NEXT_STEPS).clicked();
    }
    let standing = your_plan(document.framework(), document.assessment());
    if let Some(lift) = standing.lift {
        body(ui, text::plan_lift(lift));
        ui.add_space(space::S);
    }
    for (group, name) in
        [(Group::ToDo, text::TO_DO), (Group::Done, text::DONE), (Group::Dropped, text::DROPPED)]
    {
        let of_group = || {
            let all = plan.iter().zip(&standing.actions).enumerate();
            all.filter(|(_, (_, (standing, _)))| group_of(*standing) == group)
        };
        if of_group().next().is_none() {
            continue;
        }
        section(ui, name);
        for (place, (action, stands)) in of_group() {
            ui.push_id(("action", place), |ui| {
                card(ui, |ui| action_ui(ui, document, place, action, *stands, commands));
            });
        }
        ui.add_space(space::M);
    }
    false
}

fn group_of(standing: ActionStanding) -> Group {
    match standing {
        ActionStanding::Open | ActionStanding::UnderWay => Group::ToDo,
        ActionStanding::Reached | ActionStanding::Done | ActionStanding::DoneBelow => Group::Done,
        ActionStanding::Dropped => Group::Dropped,
    }
}

fn action_ui(
    ui: &mut Ui,
    document: &Document,
    place: usize,
    action: &PlannedAction,
    (standing, effect): (ActionStanding, PlannedEffect),
    commands: &mut Vec<Command>,
) {
    let criterion = document.framework().criterion(&action.criterion);
    ui.horizontal_wrapped(|ui| {
        criterion_ui(ui, document, &action.criterion, commands);
        let Some(to) = action.from.next() else { return };
        small(ui, text::levels(action.from, to));
        if let Some(criterion) = criterion {
            small(ui, text::next_level(to, &criterion.descriptor(to).title));
        }
        if standing == ActionStanding::Reached {
            pill(ui, text::standing(standing), None);
        }
    });
    let effect = text::planned_effect(effect);
    if !effect.is_empty() {
        small(ui, effect);
    }
    let mut edits = Vec::new();
    let mut words = action.action.clone();
    if paragraph_field(ui, Field { name: text::ACTION, hint: "", id: "action" }, 1, &mut words).changed() {
        edits.push(ActionEdit::Action(words));
    }
    if ui.available_width() < SHORT_FIELDS {
        for short in SHORT {
            short_ui(ui, short, action, &mut edits);
        }
    } else {
        ui.columns(SHORT.len(), |columns| {
            for (ui, short) in columns.iter_mut().zip(SHORT) {
                short_ui(ui, short, action, &mut edits);
            }
        });
    }
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        let name = criterion.map_or(action.criterion.as_str(), |criterion| criterion.name.as_str());
        // What is reached is not open or under way, and only who planned it can say that it is done.
        if standing == ActionStanding::Reached {
            if plain_button(ui, text::MARK_DONE).accessible_name(text::of(text::MARK_DONE, name)).clicked() {
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
    if standing == ActionStanding::DoneBelow {
        small(ui, text::DONE_NOT_REACHED);
    }
    commands.extend(edits.into_iter().map(|edit| Command::EditAction(place, edit)));
}

/// A short field: its words, what stands in it, and what a change of it is.
#[derive(Clone, Copy)]
struct Short {
    about: Field<'static>,
    value: fn(&PlannedAction) -> &String,
    edit: fn(String) -> ActionEdit,
}

const SHORT: [Short; 3] = [
    Short {
        about: Field { name: text::OWNER, hint: text::OWNER_HINT, id: "owner" },
        value: |action| &action.owner,
        edit: ActionEdit::Owner,
    },
    Short {
        about: Field { name: text::DUE, hint: text::DUE_HINT, id: "due" },
        value: |action| &action.due,
        edit: ActionEdit::Due,
    },
    Short {
        about: Field { name: text::PROOF, hint: text::PROOF_HINT, id: "proof" },
        value: |action| &action.proof,
        edit: ActionEdit::Proof,
    },
];

fn short_ui(ui: &mut Ui, short: Short, action: &PlannedAction, edits: &mut Vec<ActionEdit>) {
    let mut value = (short.value)(action).clone();
    if field(ui, short.about, &mut value).changed() {
        edits.push((short.edit)(value));
    }
}
