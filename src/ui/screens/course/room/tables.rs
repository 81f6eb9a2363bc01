//! Tables that wait for the trainer’s word: who is found in them, and who may be one person.

use crate::model::{Identity, RatingRound, TableChoices};
use crate::session::{Command, CourseCommand, OpenRoom, WaitingTable};
use crate::store::IdentityGroup;
use crate::text::course::room as room_text;
use crate::text::course::room_tables as text;
use crate::ui::theme::space;
use crate::ui::widgets::{
    body, card, muted, primary_button, quiet_button, reading, section, segments, small,
};
use egui::Ui;

/// More groups than this are not shown one by one: a room has no such number of doubtful people.
const MOST_SHOWN: usize = 60;

/// One card for each table.
pub fn ui(ui: &mut Ui, open: &OpenRoom, commands: &mut Vec<Command>) {
    for waiting in open.waiting_tables() {
        ui.push_id(&waiting.table().content, |ui| {
            card(ui, |ui| table_ui(ui, waiting, open.round(), commands));
        });
        ui.add_space(space::M);
    }
}

fn table_ui(ui: &mut Ui, waiting: &WaitingTable, round: RatingRound, commands: &mut Vec<Command>) {
    let (table, plan, choices) = (waiting.table(), waiting.plan(), waiting.choices());
    let content = || table.content.clone();
    let mut chosen = choices.clone();
    section(ui, text::who_is_who(&table.file));
    reading(ui, |ui| {
        body(ui, text::found(plan.people, table.row_count(), table.silent_rows));
        muted(ui, text::BEFORE_IT_COUNTS);
        for remark in &table.remarks {
            small(ui, remark);
        }
    });
    for (at, group) in table.groups.iter().enumerate().take(MOST_SHOWN) {
        ui.add_space(space::S);
        if let Some(identity) = group_ui(ui, at, group, choices.groups.get(at).copied()) {
            chosen.groups[at] = identity;
        }
    }
    if let Some(more) = table.groups.len().checked_sub(MOST_SHOWN).filter(|more| *more > 0) {
        small(ui, text::more_groups(more));
    }
    known_ui(ui, waiting, &mut chosen);
    if table.asks_for_round() && round == RatingRound::Second {
        ui.add_space(space::S);
        small(ui, text::ROUND_OF_ROWS);
        let rounds = [(RatingRound::First, room_text::FIRST), (RatingRound::Second, room_text::SECOND)];
        if let Some(round) = segments(ui, text::ROUND_OF_ROWS, Some(choices.round), &rounds) {
            chosen.round = round;
        }
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, &text::take_in(plan.people)).clicked() {
            commands.push(Command::Course(CourseCommand::TakeInTable(content())));
        }
        if quiet_button(ui, text::PASS_OVER).clicked() {
            commands.push(Command::Course(CourseCommand::PassTableOver(content())));
        }
    });
    if chosen != *choices {
        commands.push(Command::Course(CourseCommand::ChooseInTable { content: content(), choices: chosen }));
    }
}

/// What rows share, and the choice what that makes of them; nothing to choose where it is one row.
fn group_ui(ui: &mut Ui, at: usize, group: &IdentityGroup, chosen: Option<Identity>) -> Option<Identity> {
    let IdentityGroup { shared, heading, text: written, rows, names, suggested, .. } = group;
    let chosen = chosen.unwrap_or(*suggested);
    reading(ui, |ui| {
        body(ui, text::shared(*shared, heading, written, rows, names));
        small(ui, text::counted(chosen, rows));
    });
    let sides = [(Identity::OnePerson, text::ONE_PERSON), (Identity::Several, text::SEVERAL)];
    (rows.len() > 1).then(|| segments(ui, &text::choice(at + 1), Some(chosen), &sides)).flatten()
}

/// Who is in the room already, or seems to be.
fn known_ui(ui: &mut Ui, waiting: &WaitingTable, chosen: &mut TableChoices) {
    let same = waiting.plan_of_same();
    let told = [
        (!same.replaced.is_empty()).then(|| text::replaced(&same.replaced)),
        (!same.linked.is_empty()).then(|| text::linked(&same.linked)),
    ];
    let is_doubtful = told.iter().any(Option::is_some);
    if same.unchanged > 0 || is_doubtful {
        ui.add_space(space::S);
    }
    reading(ui, |ui| {
        if same.unchanged > 0 {
            small(ui, text::unchanged(same.unchanged));
        }
        for sentence in told.into_iter().flatten() {
            body(ui, sentence);
        }
        if !same.replaced.is_empty() {
            small(ui, text::KNOWN_ABOUT);
        }
    });
    if is_doubtful {
        let sides = [(Identity::OnePerson, text::SAME_PEOPLE), (Identity::Several, text::OTHER_PEOPLE)];
        if let Some(identity) = segments(ui, text::IN_THE_ROOM, Some(chosen.known), &sides) {
            chosen.known = identity;
        }
    }
}
