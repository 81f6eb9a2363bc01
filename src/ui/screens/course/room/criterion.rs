//! One criterion of the agenda: all answers, who differs from whom, a note, and what the room decides.

use super::sectors::{groups_ui, hidden_groups_ui};
use super::{RoomScreen, Shown};
use crate::model::{Answer, Criterion, CriterionId, Decision, Level};
use crate::scoring::{CriterionDebrief, DecidedBy, RoomAnswer};
use crate::session::{Command, CourseCommand};
use crate::text::{course::debrief as words, course::room as text};
use crate::ui::charts::{DistributionSizes, RoomDistribution, room_distribution_ui};
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{
    Field, body, card, chip, heading, mark, muted, paragraph_field, plain_button, reading, section,
    side_by_side, small, strong,
};
use egui::Ui;

impl RoomScreen {
    /// The criterion the room is at.
    pub(super) fn criterion_ui(&mut self, ui: &mut Ui, shown: Shown, commands: &mut Vec<Command>) {
        let found = shown.debrief.criterion(shown.open.criterion());
        let Some((debrief, criterion)) = found.zip(shown.criterion(shown.open.criterion())) else {
            self.is_criterion_open = false;
            return;
        };
        self.steps_ui(ui, shown, commands);
        ui.add_space(space::XS);
        ui.horizontal(|ui| {
            if let Some(look) = shown.look(&criterion.id, palette(ui)) {
                mark(ui, look);
            }
            heading(ui, &criterion.name);
        });
        reading(ui, |ui| muted(ui, &criterion.question));
        ui.add_space(space::S);
        let mut also = Vec::new();
        side_by_side(
            ui,
            0.56,
            820.0,
            |ui, _| {
                card(ui, |ui| {
                    answers_ui(ui, debrief, criterion);
                    reasons_ui(ui, shown, &criterion.id);
                });
                ui.add_space(space::M);
                card(ui, |ui| self.groups_ui(ui, shown, &criterion.id));
                0.0
            },
            |ui, _| {
                card(ui, |ui| decision_ui(ui, shown, &criterion.id, &mut also));
                ui.add_space(space::M);
                card(ui, |ui| note_ui(ui, shown, &criterion.id, commands));
                0.0
            },
        );
        commands.append(&mut also);
    }

    /// Where one is on the agenda, and the way along it.
    fn steps_ui(&mut self, ui: &mut Ui, shown: Shown, commands: &mut Vec<Command>) {
        let order: Vec<&CriterionId> =
            shown.debrief.by_dispute().map(|(_, criterion)| &criterion.id).collect();
        let here = order.iter().position(|id| *id == shown.open.criterion()).unwrap_or(0);
        ui.horizontal_wrapped(|ui| {
            if plain_button(ui, text::BACK_TO_AGENDA).clicked() {
                self.is_criterion_open = false;
            }
            let before = here.checked_sub(1).and_then(|i| order.get(i));
            for (name, there) in [(text::PREVIOUS, before), (text::NEXT, order.get(here + 1))] {
                ui.add_enabled_ui(there.is_some(), |ui| {
                    if plain_button(ui, name).clicked()
                        && let Some(id) = there
                    {
                        commands.push(Command::Course(CourseCommand::ShowCriterion((*id).clone())));
                    }
                });
            }
            small(ui, text::in_agenda(here + 1, order.len()));
        });
    }

    fn groups_ui(&mut self, ui: &mut Ui, shown: Shown, id: &CriterionId) {
        section(ui, text::BY_SECTOR);
        let place = shown.debrief.criteria.iter().position(|criterion| criterion.id == *id);
        let gaps = shown.debrief.sector_gaps(shown.fewest);
        if let Some(gap) = gaps.iter().find(|gap| Some(gap.criterion) == place) {
            strong(ui, text::widest_gap(shown.name(id), gap));
        }
        if !place.is_some_and(|place| groups_ui(ui, shown, place)) {
            small(ui, text::NO_SECTOR_GROUP);
        }
        hidden_groups_ui(ui, shown, &mut self.are_small_groups_shown);
    }
}

fn answers_ui(ui: &mut Ui, debrief: &CriterionDebrief, criterion: &Criterion) {
    section(ui, text::WHAT_THE_ROOM_SAID);
    heading(ui, words::status_sentence(debrief.status));
    ui.add_space(space::XS);
    let titles = criterion.descriptors.each_ref().map(|descriptor| descriptor.title.as_str());
    let chart = RoomDistribution { name: &criterion.name, titles, spread: Some(&debrief.spread) };
    room_distribution_ui(ui, &chart, &DistributionSizes::of_card());
    small(ui, words::spread(&debrief.spread));
    small(ui, words::dispute(debrief));
    small(ui, text::agreement(debrief.spread.agreement_a));
}

/// What people wrote to their answers, without their names, in the order of the answers.
fn reasons_ui(ui: &mut Ui, shown: Shown, id: &CriterionId) {
    let ratings = shown.open.room().sheets_of(shown.round).filter_map(|sheet| sheet.ratings.get(id));
    let mut written: Vec<_> = ratings.filter(|rating| !rating.note.trim().is_empty()).collect();
    if written.is_empty() {
        return;
    }
    // The order of handing in would tell who wrote what.
    written.sort_by_key(|rating| (rating.answer.and_then(Answer::level), rating.note.trim()));
    ui.add_space(space::S);
    section(ui, text::IN_THEIR_WORDS);
    reading(ui, |ui| {
        for rating in written {
            small(ui, text::in_their_words(rating.answer, rating.confidence, &rating.note));
        }
    });
}

fn note_ui(ui: &mut Ui, shown: Shown, id: &CriterionId, commands: &mut Vec<Command>) {
    let mut note = shown.open.room().notes.get(id).cloned().unwrap_or_default();
    let about = Field { name: text::NOTE, hint: text::NOTE_HINT, id: "note" };
    if ui.push_id(id.as_str(), |ui| paragraph_field(ui, about, 3, &mut note)).inner.changed() {
        commands.push(Command::Course(CourseCommand::NoteOn(id.clone(), note)));
    }
}

/// What stands, and what the room may put in its place. It is of the round that counts.
fn decision_ui(ui: &mut Ui, shown: Shown, id: &CriterionId, commands: &mut Vec<Command>) {
    let answers = shown.open.answers();
    let Some(stands) = answers.iter().find(|answer| answer.criterion == *id) else { return };
    let decision = shown.open.room().decisions.get(id);
    section(ui, text::DECISION);
    heading(ui, words::answer(decision.map(|decision| decision.answer).or(stands.answer)));
    small(ui, words::decided_by(stands.decided_by));
    if stands.decided_by != DecidedBy::Rules {
        small(ui, text::BY_THE_RULES);
        body(ui, words::status_sentence(stands.suggested));
    }
    ui.add_space(space::XS);
    section(ui, text::DECIDE);
    chips_ui(ui, id, stands, decision, commands);
    let Some(decision) = decision else { return };
    ui.add_space(space::XS);
    let mut reason = decision.reason.clone();
    let about = Field { name: text::REASON, hint: text::REASON_HINT, id: "reason" };
    if ui.push_id(id.as_str(), |ui| paragraph_field(ui, about, 2, &mut reason)).inner.changed() {
        let decision = Decision { reason, ..decision.clone() };
        commands.push(Command::Course(CourseCommand::Decide(id.clone(), Some(decision))));
    }
    if stands.decided_by == DecidedBy::AwaitsReason {
        small(ui, text::REASON_MISSING);
    }
    if plain_button(ui, text::BACK_TO_SUGGESTION).clicked() {
        commands.push(Command::Course(CourseCommand::Decide(id.clone(), None)));
    }
}

fn chips_ui(
    ui: &mut Ui,
    id: &CriterionId,
    stands: &RoomAnswer,
    decision: Option<&Decision>,
    commands: &mut Vec<Command>,
) {
    let others = [Answer::NotApplicable, Answer::NotKnown];
    ui.horizontal_wrapped(|ui| {
        for answer in Level::ALL.map(Answer::Level).into_iter().chain(others) {
            let is_chosen = decision.is_some_and(|decision| decision.answer == answer);
            let response = chip(ui, &text::answer_chip(answer), is_chosen, None);
            let is_pressed = response.accessible_name(text::decide(answer)).clicked();
            // What the rules say already needs no decision.
            if is_pressed && (decision.is_some() || stands.answer != Some(answer)) {
                let reason = decision.map(|decision| decision.reason.clone()).unwrap_or_default();
                let decision = Decision { answer, reason };
                commands.push(Command::Course(CourseCommand::Decide(id.clone(), Some(decision))));
            }
        }
    });
}
