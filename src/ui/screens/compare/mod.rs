//! The Compare screen: oneself beside cities, earlier rounds and other files, on what both show.

mod matrix_view;
mod near;
mod network;
mod shapes;
mod sure;
mod weights;

use super::passage::rules_ui;
use super::pressed_matrix::PressedMatrix;
use crate::findings::{Alternative, AlternativeId, Finding};
use crate::geometry::Look;
use crate::model::{Basis, Framework};
use crate::session::{Command, Document, FilePurpose, Session, Standings, Sureness};
use crate::text::{compare as text, sureness as words};
use crate::ui::theme::{AreaLook, Palette, palette, space};
use crate::ui::widgets::{
    body, card, card_sized, check, mark, marked_chip, muted, quiet_button, reading, segments, side_by_side,
    small, title,
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

/// From this width on, text stands beside charts and matrix.
const WIDE: f32 = 1180.0;
/// What text takes of it, at most so many points.
const TEXT_SHARE: f32 = 0.30;
const TEXT_MOST: f32 = 460.0;

/// Remembers the view and what is unfolded.
#[derive(Default)]
pub struct Compare {
    view: View,
    are_rules_open: bool,
    matrix: PressedMatrix,
    sure: sure::Sure,
    weights: weights::Weights,
    network: network::NetworkView,
}

/// All that the screen shows, at hand before anything is drawn.
struct Shown<'a> {
    framework: &'a Framework,
    document: &'a Document,
    alternatives: Vec<Alternative<'a>>,
    /// One for each of them: whoever they are, they keep theirs.
    looks: Vec<Look>,
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
        let chosen: Vec<usize> = session.choice().chosen.iter().filter_map(position).collect();
        let keys: Vec<String> = alternatives.iter().map(|other| other.id.key()).collect();
        let mut looks: Vec<Look> = keys.iter().map(|key| Look::of_other(key)).collect();
        for (&i, look) in chosen.iter().zip(Look::of_drawn(chosen.iter().map(|&i| keys[i].as_str()))) {
            looks[i] = look;
        }
        Some(Self {
            framework: document.framework(),
            document,
            chosen,
            looks,
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
        cities.flat_map(|city| &city.reading.ratings).any(|rating| rating.basis == Basis::General)
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
        if !shown.has_levels() {
            body(ui, text::NOTHING_ANSWERED);
        } else if self.view != View::Sureness {
            // How sure that is has a view of its own, where all of it is said of everybody.
            verdicts_ui(ui, &shown, self.view == View::Shapes);
        }
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
        let room = ui.available_width();
        if room < WIDE {
            self.view_ui(ui, session, &shown, commands);
            ui.add_space(space::L);
            side_by_side(
                ui,
                0.5,
                720.0,
                |ui, height| card_sized(ui, height, |ui| near::near_ui(ui, &shown)),
                |ui, height| card_sized(ui, height, |ui| near::learn_ui(ui, session, document, commands)),
            );
            ui.add_space(space::L);
            card(ui, |ui| self.network.ui(ui, session, &shown, commands));
            ui.add_space(space::L);
            card(ui, |ui| near::similar_ui(ui, session, document, commands));
        } else {
            // Charts, matrix and text side by side.
            let text = (room * TEXT_SHARE).min(TEXT_MOST);
            let mut of_text = Vec::new();
            let view = self.view;
            side_by_side(
                ui,
                1.0 - text / room,
                0.0,
                |ui, _| {
                    self.view_ui(ui, session, &shown, commands);
                    ui.add_space(space::L);
                    card(ui, |ui| self.network.ui(ui, session, &shown, commands));
                    0.0
                },
                |ui, _| {
                    if view != View::Shapes {
                        shapes::radar_card_ui(ui, &shown);
                        ui.add_space(space::S);
                    }
                    card(ui, |ui| near::near_ui(ui, &shown));
                    ui.add_space(space::S);
                    card(ui, |ui| near::learn_ui(ui, session, document, &mut of_text));
                    ui.add_space(space::S);
                    card(ui, |ui| near::similar_ui(ui, session, document, &mut of_text));
                    0.0
                },
            );
            commands.append(&mut of_text);
        }
        ui.add_space(space::S);
        general_ui(ui, &shown, commands);
        ui.horizontal_wrapped(|ui| {
            small(ui, text::OURS);
            rules_ui(ui, &mut self.are_rules_open);
        });
        super::worked_out_ui(ui, commands);
    }

    /// What stays below while the screen scrolls: the passage behind a cell of the matrix.
    pub fn below_ui(&self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        if self.view != View::Matrix || session.choice().cell.is_none() {
            return;
        }
        if let Some(shown) = Shown::new(session, document) {
            matrix_view::passage_ui(ui, session, &shown, commands);
        }
    }

    fn view_ui(&mut self, ui: &mut Ui, session: &Session, shown: &Shown, commands: &mut Vec<Command>) {
        match self.view {
            View::Shapes => shapes::shapes_ui(ui, shown),
            View::Matrix => {
                let (columns, rows) = matrix_view::matrix_content(shown, palette(ui));
                self.matrix.ui(ui, session, &columns, &rows, commands);
            }
            View::Sureness => self.sure.ui(ui, shown, commands),
            View::Weights => self.weights.ui(ui, shown, commands),
        }
    }
}

/// What may be said of each that is chosen; one beside the other where there is room.
fn verdicts_ui(ui: &mut Ui, shown: &Shown, in_full: bool) {
    let columns = if ui.available_width() < WIDE { 1 } else { shown.chosen.len().max(1) };
    let palette = palette(ui);
    for some in shown.chosen.chunks(columns) {
        ui.columns(columns, |columns| {
            for (ui, &i) in columns.iter_mut().zip(some) {
                ui.horizontal_top(|ui| {
                    mark(ui, palette.look(shown.looks[i]));
                    ui.vertical(|ui| reading(ui, |ui| verdict_ui(ui, shown, i, in_full)));
                });
            }
        });
    }
}

fn verdict_ui(ui: &mut Ui, shown: &Shown, i: usize, in_full: bool) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for (n, sentence) in shown.verdict(i).into_iter().enumerate() {
        if n == 0 {
            body(ui, sentence);
        } else if in_full {
            muted(ui, sentence);
        }
    }
}

fn chips_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    small(ui, text::CHOOSE);
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        for (i, other) in shown.alternatives.iter().enumerate() {
            let is_chosen = shown.chosen.contains(&i);
            if marked_chip(ui, &other.name, is_chosen, palette.look(shown.looks[i])).clicked() {
                commands.push(Command::Toggle(other.id.clone()));
            }
        }
        if quiet_button(ui, text::ADD_FILE).clicked() {
            commands.push(Command::AskFor(FilePurpose::CompareWith));
        }
    });
}

/// Whether what the article says of all cities together counts.
fn general_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
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
