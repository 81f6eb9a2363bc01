//! The screens: each owns only what it remembers between frames, reads the session, sends commands.

mod again;
mod answers;
mod cities;
mod compare;
mod course;
mod evidence_file;
mod initiative;
mod leads;
mod own_leads;
mod passage;
mod plan;
mod pressed_matrix;
mod question;
mod question_list;
mod report;
mod results;
mod rounds;
mod score;
mod start;

pub use course::glossary_ui;

use crate::findings::{Standing, standing};
use crate::model::Framework;
use crate::scoring::Scorecard;
use crate::session::{Command, Document, HelpPage, Screen, Session};
use crate::text::{help, results as words};
use crate::ui::charts::{Axis, Radar, Series};
use crate::ui::theme::{AreaLook, Palette};
use crate::ui::widgets::{link, small};
use egui::Ui;

/// All screens and what they remember.
#[derive(Default)]
pub struct Screens {
    initiative: initiative::InitiativeScreen,
    score: score::Score,
    results: results::Results,
    compare: compare::Compare,
    plan: plan::Plan,
    cities: cities::Cities,
    course: course::CourseScreen,
    report: report::Report,
}

impl Screens {
    /// What stands beside the middle of the window.
    pub fn panels_ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        match session.screen() {
            Screen::Score(document) => self.score.panels_ui(ui, session, document, commands),
            Screen::Report(_) => self.report.panels_ui(ui, session, commands),
            Screen::Course(place) => self.course.panels_ui(ui, place, commands),
            _ => {}
        }
    }

    /// What stays below the middle of the window while that scrolls.
    pub fn below_ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        match session.screen() {
            Screen::Initiative(_) => initiative::InitiativeScreen::below_ui(ui, commands),
            Screen::Score(document) => score::Score::below_ui(ui, session, document, commands),
            Screen::Compare(document) => self.compare.below_ui(ui, session, document, commands),
            Screen::Cities => self.cities.below_ui(ui, session, commands),
            Screen::Course(place) => self.course.below_ui(ui, place, commands),
            _ => {}
        }
    }

    /// The middle of the window.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let screen = session.screen();
        if !matches!(screen, Screen::Initiative(_)) {
            self.initiative.hide();
        }
        match screen {
            Screen::Start => start::ui(ui, session, commands),
            Screen::Initiative(document) => self.initiative.ui(ui, session, document, commands),
            Screen::Score(document) => self.score.ui(ui, session, document, commands),
            Screen::Results(document) => self.results.ui(ui, session, document, commands),
            Screen::Compare(document) => self.compare.ui(ui, session, document, commands),
            Screen::Plan(document) => self.plan.ui(ui, session, document, commands),
            Screen::Report(_) => self.report.ui(ui, session, commands),
            Screen::Cities => self.cities.ui(ui, session, commands),
            Screen::Course(place) => self.course.ui(ui, session, place, commands),
        }
    }
}

/// Leads to the methods, in plain words.
fn worked_out_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.add_space(crate::ui::theme::space::XS);
    if link(ui, help::HOW_WORKED_OUT).clicked() {
        commands.push(Command::Help(Some(HelpPage::Methods)));
    }
}

/// By whose weights the index stands, where they are not the framework's.
fn weights_ui(ui: &mut Ui, document: &Document) {
    let weights = &document.result().weights;
    if !weights.is_framework() {
        small(ui, words::weights(document.framework(), weights));
    }
}

/// The axes of a radar.
fn radar_axes(framework: &Framework, scorecard: &Scorecard, palette: &Palette) -> Vec<Axis> {
    let areas = scorecard.shaped_areas().filter_map(|area| framework.area(&area.id));
    areas.map(|area| Axis { name: area.name.clone(), look: palette.area(framework, &area.id) }).collect()
}

/// A scorecard as a line of a radar, with its band.
fn radar_series(scorecard: &Scorecard, name: &str, look: AreaLook) -> Series {
    let known = |area: &crate::scoring::AreaScore| standing(area.coverage) != Standing::TooLittle;
    Series {
        name: name.to_owned(),
        look,
        scores: scorecard.shaped_areas().map(|area| area.interval.score.filter(|_| known(area))).collect(),
        band: scorecard.shaped_areas().map(|area| area.interval.low.zip(area.interval.high)).collect(),
        is_dashed: false,
    }
}

/// The small radar of an assessment in a list.
fn small_radar(framework: &Framework, scorecard: &Scorecard, name: &str, palette: &Palette) -> Radar {
    Radar {
        axes: radar_axes(framework, scorecard, palette),
        series: vec![radar_series(scorecard, name, palette.own())],
    }
}
