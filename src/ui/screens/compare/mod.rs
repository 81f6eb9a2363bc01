//! The Compare screen: oneself beside cities, earlier rounds and other files, on what both show.

mod matrix_view;
mod near;
mod shapes;
mod sure;
mod weights;

use super::passage::rules_ui;
use crate::findings::{Alternative, AlternativeId, compare_all};
use crate::findings::{Standing, standing};
use crate::model::Framework;
use crate::scoring::{Comparison, Nearest, nearest};
use crate::session::{Command, Document, FilePurpose, Session, Sureness};
use crate::text::{compare as text, sureness as words};
use crate::ui::theme::{AreaLook, Palette, palette, space};
use crate::ui::widgets::{body, card, card_sized, chip, quiet_button, segments, side_by_side, small, title};
use egui::Ui;

/// What fills the middle of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Shapes,
    Matrix,
    Sureness,
    Weights,
}

/// Remembers the view and what is unfolded.
#[derive(Default)]
pub struct Compare {
    view: View,
    are_rules_open: bool,
    sure: sure::Sure,
    weights: weights::Weights,
}

/// All that the screen shows, worked out before anything is drawn.
struct Shown<'a> {
    framework: &'a Framework,
    document: &'a Document,
    alternatives: Vec<Alternative<'a>>,
    comparisons: Vec<Comparison>,
    /// Positions of the chosen, in the order of choosing.
    chosen: Vec<usize>,
    nearest: Option<Nearest>,
    /// How sure the comparison is; absent while that is worked out.
    sureness: Option<&'a Sureness>,
}

impl<'a> Shown<'a> {
    fn new(session: &'a Session, document: &'a Document) -> Self {
        let alternatives = session.alternatives(document);
        let comparisons = compare_all(document.framework(), document.assessment(), &alternatives);
        let position = |id: &AlternativeId| alternatives.iter().position(|other| other.id == *id);
        let chosen = session.choice().chosen.iter().filter_map(position).collect();
        // Only cities are called near: an earlier round of oneself always would be.
        let cities = alternatives.iter().take_while(|other| other.city().is_some()).count();
        let nearest = nearest(&comparisons[..cities]);
        let sureness = session
            .sureness()
            .filter(|sureness| sureness.input.others.iter().eq(alternatives.iter().map(|other| &other.id)));
        Self {
            framework: document.framework(),
            document,
            chosen,
            nearest,
            sureness,
            alternatives,
            comparisons,
        }
    }

    /// Whether so little is answered that a verdict would be made of chance.
    fn is_too_little_known(&self) -> bool {
        standing(self.document.scorecard().overall.coverage) == Standing::TooLittle
    }

    /// The sentence at the head. It says nothing of who is ahead before that is worked out.
    fn headline(&self) -> String {
        let names: Vec<&str> = self.chosen.iter().map(|&i| self.alternatives[i].name.as_str()).collect();
        let Some(sureness) = self.sureness.filter(|_| !self.is_too_little_known()) else {
            return text::beside(&names);
        };
        let stance = |&i: &usize| {
            let verdict = sureness.robustness.verdict(0, i + 1).filter(|verdict| verdict.common > 0)?;
            Some(words::stance(&self.alternatives[i].name, verdict.verdict))
        };
        let stances: Vec<String> = self.chosen.iter().filter_map(stance).collect();
        if stances.is_empty() { text::beside(&names) } else { text::headline(&stances) }
    }

    /// Names and comparisons of the chosen.
    fn pairs(&self) -> Vec<(&str, &Comparison)> {
        self.chosen.iter().map(|&i| (self.alternatives[i].name.as_str(), &self.comparisons[i])).collect()
    }
}

impl Compare {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let shown = Shown::new(session, document);
        title(ui, shown.headline());
        // The view of weights says it beside the index.
        if self.view != View::Weights {
            super::weights_ui(ui, document);
        }
        ui.horizontal_wrapped(|ui| {
            let common = text::common(&shown.pairs());
            if !common.is_empty() {
                small(ui, common);
            }
            small(ui, text::OURS);
            rules_ui(ui, &mut self.are_rules_open);
        });
        if document.scorecard().tally.levels == 0 {
            body(ui, text::NOTHING_ANSWERED);
        }
        ui.add_space(space::XS);
        chips_ui(ui, &shown, commands);
        ui.add_space(space::XS);
        let views = [
            (View::Shapes, text::SHAPES),
            (View::Matrix, text::MATRIX),
            (View::Sureness, words::TITLE),
            (View::Weights, words::WEIGHTS),
        ];
        if let Some(view) = segments(ui, text::VIEW, Some(self.view), &views) {
            self.view = view;
        }
        ui.add_space(space::S);
        match self.view {
            View::Shapes => shapes::shapes_ui(ui, &shown),
            View::Matrix => matrix_view::matrix_view_ui(ui, session, &shown, commands),
            View::Sureness => self.sure.ui(ui, &shown, commands),
            View::Weights => self.weights.ui(ui, &shown, commands),
        }
        ui.add_space(space::L);
        side_by_side(
            ui,
            0.5,
            720.0,
            |ui, height| card_sized(ui, height, |ui| near::near_ui(ui, &shown)),
            |ui, height| card_sized(ui, height, |ui| near::learn_ui(ui, session, document, commands)),
        );
        ui.add_space(space::L);
        card(ui, |ui| near::similar_ui(ui, session, document, commands));
    }
}

fn chips_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    small(ui, text::CHOOSE);
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        for (i, other) in shown.alternatives.iter().enumerate() {
            let place = shown.chosen.iter().position(|&chosen| chosen == i);
            let dot = place.map(|place| palette.other(place).color);
            if chip(ui, &other.name, place.is_some(), dot).clicked() {
                commands.push(Command::Toggle(other.id.clone()));
            }
        }
        if quiet_button(ui, text::ADD_FILE).clicked() {
            commands.push(Command::AskFor(FilePurpose::CompareWith));
        }
    });
}

/// The head of an area above its first criterion.
pub(super) fn group(framework: &Framework, j: usize, palette: &Palette) -> Option<(String, AreaLook)> {
    let area = &framework.criteria[j].area;
    let is_first = j == 0 || framework.criteria[j - 1].area != *area;
    let name = framework.area(area)?.name.clone();
    is_first.then(|| (name, palette.area(framework, area)))
}
