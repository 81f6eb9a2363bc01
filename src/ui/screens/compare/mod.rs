//! The Compare screen: oneself beside cities, earlier rounds and other files, on what both show.

mod matrix_view;
mod near;
mod shapes;
mod sure;
mod weights;

use super::passage::rules_ui;
use crate::findings::{Alternative, AlternativeId, Finding};
use crate::model::{Basis, Framework};
use crate::session::{Command, Document, FilePurpose, Session, Standings, Sureness};
use crate::text::{compare as text, sureness as words};
use crate::ui::theme::{AreaLook, Palette, palette, space};
use crate::ui::widgets::{
    body, card, card_sized, check, chip, mark, muted, quiet_button, reading, segments, side_by_side, small,
    title,
};
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

/// All that the screen shows, at hand before anything is drawn.
struct Shown<'a> {
    framework: &'a Framework,
    document: &'a Document,
    alternatives: Vec<Alternative<'a>>,
    standings: &'a Standings,
    /// Positions of the chosen, in the order of choosing.
    chosen: Vec<usize>,
    /// How sure the comparison is; absent while that is worked out.
    sureness: Option<&'a Sureness>,
}

impl<'a> Shown<'a> {
    fn new(session: &'a Session, document: &'a Document) -> Option<Self> {
        let alternatives =
            session.comparison().alternatives(document.framework(), document.assessment(), session.library());
        let position = |id: &AlternativeId| alternatives.iter().position(|other| other.id == *id);
        Some(Self {
            framework: document.framework(),
            document,
            chosen: session.choice().chosen.iter().filter_map(position).collect(),
            standings: session.standings()?,
            sureness: session.current_sureness(),
            alternatives,
        })
    }

    /// The sentence at the head. It says nothing of who is ahead before that is worked out.
    fn headline(&self) -> String {
        let finding = |&i: &usize| Some((self.name(i), self.standings.verdicts[i].finding?));
        let findings: Option<Vec<(&str, Finding)>> = self.chosen.iter().map(finding).collect();
        match findings.filter(|_| self.has_levels()) {
            Some(findings) => text::headline(&findings),
            None => text::beside(&self.chosen.iter().map(|&i| self.name(i)).collect::<Vec<_>>()),
        }
    }

    fn name(&self, i: usize) -> &str {
        &self.alternatives[i].name
    }

    fn has_levels(&self) -> bool {
        self.document.scorecard().tally.levels > 0
    }

    /// What may be said of one of those compared, in sentences.
    fn verdict(&self, i: usize) -> Vec<String> {
        let whom = text::Whom { name: self.name(i), is_city: self.standings.case.others[i].is_city() };
        text::verdict(self.framework, whom, &self.standings.verdicts[i])
    }

    /// Whether anything is said of all cities together.
    fn has_general(&self) -> bool {
        let cities = self.alternatives.iter().filter_map(Alternative::city);
        cities.flat_map(|city| &city.ratings).any(|rating| rating.basis == Basis::General)
    }
}

impl Compare {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let Some(shown) = Shown::new(session, document) else { return };
        title(ui, shown.headline());
        // The view of weights says it beside the index.
        if self.view != View::Weights {
            super::weights_ui(ui, document);
        }
        if shown.has_levels() {
            verdicts_ui(ui, &shown);
        } else {
            body(ui, text::NOTHING_ANSWERED);
        }
        ui.horizontal_wrapped(|ui| {
            small(ui, text::OURS);
            rules_ui(ui, &mut self.are_rules_open);
        });
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

/// What may be said of each that is chosen.
fn verdicts_ui(ui: &mut Ui, shown: &Shown) {
    let palette = palette(ui);
    for (place, &i) in shown.chosen.iter().enumerate() {
        ui.horizontal_top(|ui| {
            mark(ui, palette.other(place));
            ui.vertical(|ui| {
                reading(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    for (n, sentence) in shown.verdict(i).into_iter().enumerate() {
                        if n == 0 {
                            body(ui, sentence)
                        } else {
                            muted(ui, sentence)
                        };
                    }
                });
            });
        });
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
    let counts = shown.document.assessment().count_general;
    if counts || shown.has_general() {
        ui.horizontal_wrapped(|ui| {
            if check(ui, counts, text::COUNT_GENERAL).clicked() {
                commands.push(Command::CountGeneral(!counts));
            }
            small(ui, if counts { text::GENERAL_COUNTED } else { text::GENERAL_HOLLOW });
        });
    }
}

/// The head of an area above its first criterion.
pub(super) fn group(framework: &Framework, j: usize, palette: &Palette) -> Option<(String, AreaLook)> {
    let area = &framework.criteria[j].area;
    let is_first = j == 0 || framework.criteria[j - 1].area != *area;
    let name = framework.area(area)?.name.clone();
    is_first.then(|| (name, palette.area(framework, area)))
}
