//! The card about rounds on the Results screen: progress, the chart, a new round, another version.

use crate::findings::{AreaChange, RoundStory};
use crate::model::{AreaRole, Assessment, CriterionId, FrameworkRef};
use crate::report::{RoundsPlot, rounds_plot};
use crate::scoring::LevelMove;
use crate::session::{
    Command, Document, NameFault, Session, Since, current_name_fault, ending_name_fault, new_name_fault,
    suggested_names,
};
use crate::text::{rounds as text, versions};
use crate::ui::charts::{rounds_chart_ui, rounds_chart_width, rounds_legend_ui};
use crate::ui::theme::{AreaLook, Type, palette, space};
use crate::ui::widgets::{
    Field, body, card, divider, field, heading, mark, muted, name_link, plain_button, quiet_button, reading,
    section, segments, side_by_side, small, to_the_top,
};
use egui::{Label, Ui};

/// What the chart takes of the width when something stands beside it.
const CHART_SHARE: f32 = 0.54;

/// Remembers what is being written, and which round the progress is counted from.
#[derive(Default)]
pub struct RoundsCard {
    /// Name of the chosen earlier round; without one it is the latest.
    since: Option<String>,
    form: Option<Form>,
    /// What stands in the field for the name of the current round, which may not do as a name.
    name: Option<String>,
}

/// The names that are being written for a new round.
struct Form {
    ending: String,
    new: String,
}

impl RoundsCard {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let assessment = document.assessment();
        card(ui, |ui| {
            section(ui, text::ROUNDS);
            if assessment.earlier_rounds.is_empty() {
                reading(ui, |ui| muted(ui, text::ABOUT_FIRST));
            } else {
                self.since_ui(ui, session, document, commands);
                divider(ui);
                // The form names this round as the one that ends.
                if self.form.is_none() {
                    self.name_ui(ui, assessment, commands);
                }
            }
            ui.scope(|ui| set_aside_ui(ui, session, document));
            ui.add_space(space::XS);
            self.form_ui(ui, assessment, commands);
            version_ui(ui, session, document, commands);
        });
    }

    fn since_ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let assessment = document.assessment();
        let rounds = &assessment.earlier_rounds;
        let chosen = self.since.as_ref().and_then(|name| rounds.iter().position(|r| r.name == *name));
        let chosen = chosen.unwrap_or(rounds.len() - 1);
        let Some(since) = document.progress_since(chosen) else { return };
        let name = rounds[chosen].name.as_str();
        match &since {
            Since::Progress(story) => {
                heading(ui, text::progress(story, name));
                let caution = text::caution(story, name);
                if !caution.is_empty() {
                    body(ui, caution);
                }
                small(ui, text::counts(story));
                if let Some(looked) = document.looked_at().filter(|looked| looked.done < looked.of) {
                    small(ui, crate::text::again::looked_at(looked));
                }
            }
            Since::QuestionsChanged => {
                heading(ui, text::questions_changed(name, &rounds[chosen].framework, &assessment.framework));
                small(ui, text::QUESTIONS_CHANGED_ABOUT);
            }
        }
        if rounds.len() > 1 {
            small(ui, text::SINCE);
            let options: Vec<(usize, &str)> =
                rounds.iter().enumerate().map(|(i, round)| (i, round.name.as_str())).collect();
            if let Some(pressed) = choice_ui(ui, chosen, &options) {
                self.since = Some(rounds[pressed].name.clone());
            }
        }
        ui.add_space(space::S);
        let chart = rounds_plot(document.framework(), &document.rounds(session.library()));
        let has_areas = matches!(since, Since::Progress(_));
        let fits = ui.available_width() * CHART_SHARE > rounds_chart_width(&chart);
        side_by_side(
            ui,
            CHART_SHARE,
            if has_areas && fits { 700.0 } else { f32::INFINITY },
            |ui, _| {
                chart_ui(ui, &chart);
                0.0
            },
            |ui, _| {
                if let Since::Progress(story) = &since {
                    ui.scope(|ui| areas_ui(ui, document, story));
                }
                0.0
            },
        );
        if let Since::Progress(story) = &since {
            ui.add_space(space::S);
            moves_ui(ui, document, story, commands);
        }
    }

    fn name_ui(&mut self, ui: &mut Ui, assessment: &Assessment, commands: &mut Vec<Command>) {
        let mut name = self.name.clone().unwrap_or_else(|| assessment.round.clone());
        let about = Field { name: text::CURRENT_NAME, hint: text::NAME_HINT, id: "round" };
        let response = narrow(ui, |ui| field(ui, about, &mut name));
        if response.changed() {
            if current_name_fault(assessment, &name).is_none() {
                commands.push(Command::NameRound(name.clone()));
            }
            self.name = Some(name.clone());
        } else if !response.has_focus() {
            self.name = None;
        }
        match current_name_fault(assessment, &name) {
            Some(NameFault::Empty) => _ = small(ui, text::NEEDS_NAME),
            Some(NameFault::Taken) => _ = small(ui, text::name_taken(&name)),
            None => {}
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, assessment: &Assessment, commands: &mut Vec<Command>) {
        let Some(form) = &mut self.form else {
            if plain_button(ui, text::START).clicked() {
                let (ending, new) = suggested_names(assessment);
                self.form = Some(Form { ending, new });
            }
            return;
        };
        reading(ui, |ui| muted(ui, text::ABOUT_START));
        let line = |ui: &mut Ui, name, id, value: &mut String| {
            narrow(ui, |ui| field(ui, Field { name, hint: text::NAME_HINT, id }, value));
        };
        line(ui, text::ENDING_NAME, "ending round", &mut form.ending);
        let ending = ending_name_fault(assessment, &form.ending);
        fault_ui(ui, ending, &form.ending, text::NEEDS_ENDING_NAME);
        line(ui, text::NEW_NAME, "new round", &mut form.new);
        let new = new_name_fault(assessment, &form.ending, &form.new);
        fault_ui(ui, new, &form.new, text::NEEDS_NEW_NAME);
        ui.add_space(space::XS);
        let mut is_done = false;
        ui.horizontal(|ui| {
            let may_start = ending.is_none() && new.is_none();
            ui.add_enabled_ui(may_start, |ui| {
                if plain_button(ui, text::START_NOW).clicked() {
                    let (earlier, new) = (form.ending.clone(), form.new.clone());
                    commands.push(Command::StartRound { earlier, new });
                    to_the_top(ui);
                    is_done = true;
                }
            });
            is_done |= quiet_button(ui, text::CANCEL).clicked();
        });
        if is_done {
            self.form = None;
        }
    }
}

/// Fields for names need not be as wide as the card.
fn narrow<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(360.0));
        content(ui)
    })
    .inner
}

fn fault_ui(ui: &mut Ui, fault: Option<NameFault>, name: &str, empty: &str) {
    match fault {
        Some(NameFault::Empty) => _ = body(ui, empty),
        Some(NameFault::Taken) => _ = body(ui, text::name_taken(name)),
        None => {}
    }
}

/// Few rounds in one row; more as words that wrap.
fn choice_ui(ui: &mut Ui, chosen: usize, options: &[(usize, &str)]) -> Option<usize> {
    let letters: usize = options.iter().map(|(_, name)| name.chars().count()).sum();
    if options.len() <= 4 && letters <= 60 {
        return segments(ui, text::SINCE, Some(chosen), options);
    }
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (i, name) in options {
            if crate::ui::widgets::chip(ui, name, *i == chosen, None).clicked() {
                pressed = Some(*i);
            }
        }
    });
    pressed
}

fn areas_ui(ui: &mut Ui, document: &Document, story: &RoundStory) {
    let areas = || document.framework().areas.iter().zip(&story.areas);
    section(ui, text::BY_AREA);
    ui.spacing_mut().item_spacing.y = 1.0;
    for (area, change) in areas().filter(|(area, _)| area.role == AreaRole::ActionArea) {
        let look = palette(ui).area(document.framework(), &area.id);
        area_ui(ui, &area.name, look, change);
    }
    for (area, change) in areas().filter(|(area, _)| area.role == AreaRole::Foundation) {
        ui.add_space(space::XS);
        section(ui, foundation_head(document));
        let look = palette(ui).area(document.framework(), &area.id);
        area_ui(ui, &area.name, look, change);
    }
}

fn foundation_head(document: &Document) -> &'static str {
    let is_outside = document.scorecard().foundation().all(|area| area.weight == 0.0);
    if is_outside { text::FOUNDATION } else { text::FOUNDATION_INSIDE }
}

fn area_ui(ui: &mut Ui, name: &str, look: AreaLook, change: &AreaChange) {
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        mark(ui, look);
        ui.add(Label::new(Type::Body.text(name).color(palette.ink)));
        ui.add(Label::new(Type::Strong.text(text::area_total(change)).color(palette.ink)));
        small(ui, text::area_scores(change));
    });
    let parts = text::area_change(change);
    if parts.is_empty() {
        ui.add_space(space::XS);
        return;
    }
    egui::Frame::new().inner_margin(egui::Margin { left: 20, bottom: 4, ..egui::Margin::ZERO }).show(
        ui,
        |ui| {
            small(ui, parts);
        },
    );
}

fn moves_ui(ui: &mut Ui, document: &Document, story: &RoundStory, commands: &mut Vec<Command>) {
    let (up, down): (Vec<&LevelMove>, Vec<&LevelMove>) = (story.up().collect(), story.down().collect());
    let mut pressed = Vec::new();
    let mut also_pressed = Vec::new();
    side_by_side(
        ui,
        CHART_SHARE,
        700.0,
        |ui, _| {
            ui.scope(|ui| list_ui(ui, document, (text::UP, text::NONE_UP), &up, &mut pressed));
            0.0
        },
        |ui, _| {
            ui.scope(|ui| list_ui(ui, document, (text::DOWN, text::NONE_DOWN), &down, &mut also_pressed));
            0.0
        },
    );
    commands.extend(pressed.into_iter().chain(also_pressed).map(Command::ShowCriterion));
}

fn list_ui(
    ui: &mut Ui,
    document: &Document,
    (head, none): (&str, &str),
    moves: &[&LevelMove],
    pressed: &mut Vec<CriterionId>,
) {
    ui.spacing_mut().item_spacing.y = space::XS;
    section(ui, head);
    if moves.is_empty() {
        small(ui, none);
    }
    for moved in moves {
        let Some(criterion) = document.framework().criterion(&moved.criterion) else { continue };
        let palette = palette(ui);
        ui.horizontal_wrapped(|ui| {
            mark(ui, palette.area(document.framework(), &moved.area));
            let response = name_link(ui, &criterion.name).on_hover_text(text::moved(&criterion.name, moved));
            if response.clicked() {
                pressed.push(moved.criterion.clone());
            }
            small(ui, text::from_to(moved));
        });
    }
}

fn chart_ui(ui: &mut Ui, chart: &RoundsPlot) {
    section(ui, text::CHART);
    rounds_legend_ui(ui, chart);
    rounds_chart_ui(ui, chart);
    small(ui, format!("{} {}", text::BARS, text::BY_WEIGHTS_OF_TODAY));
    if chart.rounds.iter().any(|round| round.is_break) {
        small(ui, text::CHART_BROKEN);
    }
}

fn set_aside_ui(ui: &mut Ui, session: &Session, document: &Document) {
    let assessment = document.assessment();
    if assessment.set_aside.is_empty() {
        return;
    }
    divider(ui);
    section(ui, versions::SET_ASIDE);
    small(ui, versions::SET_ASIDE_ABOUT);
    ui.spacing_mut().item_spacing.y = 2.0;
    for kept in &assessment.set_aside {
        let version =
            FrameworkRef { id: assessment.framework.id.clone(), version: kept.from_version.clone() };
        let framework = document.framework_of(session.library(), &version);
        let name = framework.and_then(|framework| framework.criterion(&kept.criterion));
        let name = name.map(|criterion| criterion.name.as_str());
        body(ui, versions::set_aside(name, &kept.criterion, &kept.from_version, kept.rating.answer));
        for written in [&kept.rating.evidence.text, &kept.rating.evidence.link, &kept.rating.note] {
            if !written.is_empty() {
                small(ui, written);
            }
        }
        ui.add_space(space::S);
    }
}

fn version_ui(ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
    let Some(next) = document.next_version(session.library()) else { return };
    divider(ui);
    reading(ui, |ui| muted(ui, versions::version_is_here(&next.version)));
    if plain_button(ui, &versions::use_version(&next.version)).clicked() {
        commands.push(Command::UseVersion(FrameworkRef::from(next.as_ref())));
        to_the_top(ui);
    }
}
