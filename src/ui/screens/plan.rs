//! The Plan screen: next steps, the cheapest way to a target, and who does what by when.

mod actions;
mod find_out;
mod preview;
mod steps;
mod way;

use crate::findings::{NextSteps, Way, next_steps, to_find_out};
use crate::model::{CriterionId, Level};
use crate::report::Locale;
use crate::scoring::{CriterionResult, PlanningBasis, Scorecard, with_levels};
use crate::session::{Command, Document, Route, Session};
use crate::text::{dates::read_due, find_out as words, plan as text, results};
use crate::ui::theme::{CONTROL_HEIGHT, Type, palette, space};
use crate::ui::widgets::{
    DayPicker, Field, body, card_sized, field, mark, name_link, primary_button, segments, side_by_side,
    small, styled, title,
};
use egui::{Align, Button, Label, Layout, Style, Ui, vec2};
use std::collections::BTreeMap;
use way::Goal;

/// What fills the middle of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Steps,
    Way,
    Actions,
    FindOut,
}

/// Remembers the view, the goal, and what is only tried.
#[derive(Default)]
pub struct Plan {
    view: View,
    are_all_steps_shown: bool,
    goal: Goal,
    /// Levels that are tried, never in the assessment.
    tried: BTreeMap<CriterionId, Level>,
    /// The document all this belongs to.
    opened: u64,
    found: Option<Found>,
    places: actions::Places,
    picker: DayPicker,
    /// A step of one’s own has just been added: its field is to be shown and to have the cursor.
    is_added: bool,
    /// What to do next, and the revision of the document it was worked out from.
    next: Option<(u64, NextSteps)>,
}

/// What was worked out last, and from what.
struct Found {
    basis: PlanningBasis,
    goal: Goal,
    tried: BTreeMap<CriterionId, Level>,
    /// `None` where the goal cannot be reached or is not chosen.
    way: Option<Way>,
    /// The cost of a cheaper way that only seems to get there, since half a tenth is rounded up.
    nearly: Option<u32>,
    /// With what is tried.
    then: Scorecard,
}

impl Plan {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        if self.opened != session.opened_count() {
            *self = Self { opened: session.opened_count(), goal: Goal::of(document), ..Self::default() };
        }
        let context = results::context(
            &document.assessment().initiative.title,
            &document.assessment().initiative.city,
            &document.assessment().round,
        );
        if !context.is_empty() {
            small(ui, context);
        }
        // What has been reached meanwhile is no longer tried.
        let level = |id: &CriterionId| document.scorecard().criterion(id).and_then(CriterionResult::level);
        self.tried.retain(|id, tried| level(id).is_some_and(|now| now < *tried));
        let found = self.found.take().filter(|found| self.is_current(found, document));
        let found = found.unwrap_or_else(|| self.find(session, document));
        let (framework, assessment) = (document.framework(), document.assessment());
        let next = self.next.take().filter(|(revision, _)| *revision == document.revision());
        let next =
            next.map_or_else(|| next_steps(framework, assessment, document.scorecard()), |next| next.1);
        title(ui, text::headline(next.headline));
        super::weights_ui(ui, document);
        let has_levels = document.scorecard().tally.levels > 0;
        if !has_levels && primary_button(ui, text::ANSWER_QUESTIONS).clicked() {
            commands.push(Command::GoTo(Route::Score));
        }
        if has_levels || !document.assessment().plan.is_empty() {
            ui.add_space(space::XS);
            self.views_ui(ui, session, document, (&found, &next), commands);
        }
        self.found = Some(found);
        self.next = Some((document.revision(), next));
        super::worked_out_ui(ui, commands);
    }

    fn views_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        (found, next): (&Found, &NextSteps),
        commands: &mut Vec<Command>,
    ) {
        let your_plan = text::your_plan(document.assessment().plan.len());
        let missing = to_find_out(document.framework(), document.assessment(), document.scorecard());
        let find_out = words::view(missing.iter().filter(|of| !of.is_ticked).count());
        let views = [
            (View::Steps, text::NEXT_STEPS),
            (View::Way, text::WAY),
            (View::Actions, your_plan.as_str()),
            (View::FindOut, find_out.as_str()),
        ];
        if let Some(view) = segments(ui, text::VIEW, Some(self.view), &views) {
            self.view = view;
        }
        ui.add_space(space::S);
        if self.view == View::Actions {
            if self.actions_ui(ui, session, document, commands) {
                self.view = View::Steps;
            }
            return;
        }
        if self.view == View::FindOut {
            self.find_out_ui(ui, session, document, &missing, commands);
            return;
        }
        let mut also = Vec::new();
        let mut is_cleared = false;
        side_by_side(
            ui,
            0.6,
            690.0,
            |ui, height| {
                card_sized(ui, height, |ui| match self.view {
                    View::Way => self.way_ui(ui, session, document, found, commands),
                    _ => self.steps_ui(ui, session, document, next, commands),
                })
            },
            |ui, _| {
                // Not as high as the list beside it: it would be mostly empty.
                card_sized(ui, 0.0, |ui| is_cleared = preview::ui(ui, document, found, &mut also));
                0.0
            },
        );
        if is_cleared {
            self.tried.clear();
        }
        commands.append(&mut also);
    }

    fn is_current(&self, found: &Found, document: &Document) -> bool {
        found.goal == self.goal
            && found.tried == self.tried
            && found.basis == PlanningBasis::of(document.framework(), document.assessment())
    }

    fn find(&self, session: &Session, document: &Document) -> Found {
        let (framework, assessment) = (document.framework(), document.assessment());
        let basis = PlanningBasis::of(framework, assessment);
        let way = self.goal.way(session, document, &basis);
        Found {
            nearly: way.as_ref().and_then(|way| self.goal.nearly(framework, &basis, way)),
            way,
            then: with_levels(framework, assessment, self.tried.iter().map(|(id, level)| (id, *level))),
            goal: self.goal.clone(),
            tried: self.tried.clone(),
            basis,
        }
    }
}

/// The mark of its area and the name of a criterion, which leads to its question.
fn criterion_ui(ui: &mut Ui, document: &Document, id: &CriterionId, commands: &mut Vec<Command>) {
    let Some(criterion) = document.framework().criterion(id) else {
        body(ui, id.as_str());
        return;
    };
    mark(ui, palette(ui).area(document.framework(), &criterion.area));
    if name_link(ui, &criterion.name).clicked() {
        commands.push(Command::ShowCriterion(id.clone()));
    }
}

/// A field for a day, written in any way or chosen. Says what a calendar makes of it; returns what it was changed to.
fn day_ui(
    ui: &mut Ui,
    picker: &mut DayPicker,
    session: &Session,
    of: &str,
    (name, due): (&'static str, &str),
) -> Option<String> {
    let mut written = due.to_owned();
    let mut changed = None;
    if field(ui, Field { name, hint: text::DUE_HINT, id: "due" }, &mut written).changed() {
        changed = Some(written);
    }
    let read = read_due(due);
    let chosen = read.filter(|due| due.is_exact).map(|due| due.day);
    // In a row, so that the button is as wide as its words in a column as well.
    ui.horizontal_wrapped(|ui| {
        if let Some(day) = picker.ui(ui, of, chosen, session.today()) {
            changed = Some(Locale::Iso.date(day));
        }
        let locale = session.reporting().choice().locale;
        match read {
            Some(read) if Locale::Iso.date(read.day) != due.trim() => {
                small(ui, text::in_a_calendar(&locale.date(read.day)));
            }
            None if !due.trim().is_empty() => _ = small(ui, text::NO_DAY),
            _ => {}
        }
    });
    changed
}

/// Words and two buttons.
const STEPPER_WIDTH: f32 = 168.0;

/// The cost of a step on a criterion, and a button each to lower and to raise it.
fn cost_ui(ui: &mut Ui, document: &Document, id: &CriterionId, commands: &mut Vec<Command>) {
    let name = document.framework().criterion(id).map_or("", |criterion| criterion.name.as_str());
    let cost = document.assessment().step_cost(id);
    let buttons = [
        (cost.cheaper(), text::CHEAPER, text::less_cost(name)),
        (cost.dearer(), text::DEARER, text::more_cost(name)),
    ];
    let size = vec2(STEPPER_WIDTH, CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let words = Type::Small.text(text::cost(cost)).color(palette(ui).muted);
        ui.add(Label::new(words).extend());
        let look = |style: &mut Style| style.spacing.button_padding = vec2(8.0, 2.0);
        for (other, sign, name) in buttons {
            let response = styled(ui, look, |ui| ui.add_enabled(other.is_some(), Button::new(sign)));
            if response.accessible_name(&name).on_hover_text(name).clicked()
                && let Some(other) = other
            {
                commands.push(Command::SetStepCost(id.clone(), other));
            }
        }
    });
}
