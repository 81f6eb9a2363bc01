//! A target, and the cheapest way there.

use super::{Found, Plan, cost_ui, criterion_ui};
use crate::findings::{Way, WayStep, ends_just_below, way_to_city, way_to_target};
use crate::model::{AreaId, CriterionId, Framework, Level, ReadingRef};
use crate::scoring::{Aggregation, PlanningBasis, Target};
use crate::session::{Command, Document, Session};
use crate::text::plan as text;
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{body, chip, divider, pill, plain_button, section, segments, small, styled};
use egui::{Label, Slider, Ui};
use std::collections::BTreeMap;

/// What sort of target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Score,
    City,
}

/// What is to be reached. Scores are whole, 0..=100.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Goal {
    kind: Kind,
    overall: u8,
    areas: BTreeMap<AreaId, u8>,
    city: Option<ReadingRef>,
}

impl Goal {
    /// A little above where one stands, so that there is something to see.
    pub fn of(document: &Document) -> Self {
        let now = document.scorecard().overall.average.score.unwrap_or(0.0);
        let overall = (1..=20).map(|i| 5 * i).find(|target| f64::from(*target) >= now + 3.0);
        Self { overall: overall.unwrap_or(100), ..Self::default() }
    }

    /// `None` where it cannot be reached, and where no city is chosen.
    pub fn way(&self, session: &Session, document: &Document, basis: &PlanningBasis) -> Option<Way> {
        let framework = document.framework();
        match self.kind {
            Kind::Score => way_to_target(basis, Aggregation::Arithmetic, &self.target(framework)),
            Kind::City => {
                let city = self.city.as_ref()?;
                let city = session.library().readings_of(framework).find(|other| other.id() == *city)?;
                Some(way_to_city(basis, framework, document.assessment(), city))
            }
        }
    }

    fn target(&self, framework: &Framework) -> Target {
        let area = |area: &crate::model::Area| self.areas.get(&area.id).map(|t| f64::from(*t));
        Target { overall: Some(f64::from(self.overall)), areas: framework.areas.iter().map(area).collect() }
    }

    /// What a way costs that is cheaper than the one that was found and only seems to get there.
    pub fn nearly(&self, framework: &Framework, basis: &PlanningBasis, way: &Way) -> Option<u32> {
        let target = (self.kind == Kind::Score).then(|| self.target(framework))?;
        ends_just_below(basis, Aggregation::Arithmetic, &target, way)
    }
}

impl Plan {
    pub(super) fn way_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        found: &Found,
        commands: &mut Vec<Command>,
    ) {
        section(ui, text::WAY);
        let kinds = [(Kind::Score, text::TARGET_SCORE), (Kind::City, text::TARGET_CITY)];
        if let Some(kind) = segments(ui, text::TARGET, Some(self.goal.kind), &kinds) {
            self.goal.kind = kind;
        }
        ui.add_space(space::XS);
        match self.goal.kind {
            Kind::Score => self.scores_ui(ui, document),
            Kind::City => self.cities_ui(ui, session, document),
        }
        divider(ui);
        if self.goal.kind == Kind::Score {
            section(ui, text::CHEAPEST);
        }
        match &found.way {
            Some(way) if way.steps.is_empty() => {
                let words =
                    if found.goal.kind == Kind::City { text::CITY_REACHED } else { text::REACHED_ALREADY };
                body(ui, words);
            }
            Some(way) => self.found_ui(ui, document, found, way, commands),
            None if found.goal.kind == Kind::City => _ = body(ui, text::NO_CITY),
            None => _ = body(ui, text::UNREACHABLE),
        }
    }

    fn scores_ui(&mut self, ui: &mut Ui, document: &Document) {
        slider_ui(ui, text::TARGET_INDEX, &mut self.goal.overall);
        small(ui, text::TARGET_AREAS);
        ui.horizontal_wrapped(|ui| {
            for area in &document.scorecard().areas {
                let name = document.framework().area(&area.id).map_or("", |area| area.name.as_str());
                let is_chosen = self.goal.areas.contains_key(&area.id);
                let spoken = text::of(text::TARGET, name);
                if chip(ui, name, is_chosen, None).accessible_name(spoken).clicked() {
                    if is_chosen {
                        self.goal.areas.remove(&area.id);
                    } else {
                        self.goal.areas.insert(area.id.clone(), 50);
                    }
                }
            }
        });
        for area in &document.framework().areas {
            if let Some(target) = self.goal.areas.get_mut(&area.id) {
                slider_ui(ui, &area.name, target);
            }
        }
    }

    fn cities_ui(&mut self, ui: &mut Ui, session: &Session, document: &Document) {
        small(ui, text::TARGET_CITIES);
        ui.horizontal_wrapped(|ui| {
            for city in session.library().readings_of(document.framework()) {
                let id = city.id();
                let is_chosen = self.goal.city.as_ref() == Some(&id);
                if chip(ui, &city.name(), is_chosen, None).clicked() {
                    self.goal.city = (!is_chosen).then_some(id);
                }
            }
        });
        small(ui, text::TARGET_CITY_ABOUT);
    }

    fn found_ui(
        &mut self,
        ui: &mut Ui,
        document: &Document,
        found: &Found,
        way: &Way,
        commands: &mut Vec<Command>,
    ) {
        body(ui, text::way(way));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for step in &way.steps {
                way_step_ui(ui, document, step, commands);
            }
        });
        ui.add_space(space::XS);
        let id = |step: &WayStep| Some(document.framework().criteria.get(step.place)?.id.clone());
        let steps: Vec<(CriterionId, Level)> =
            way.steps.iter().filter_map(|step| Some((id(step)?, step.from))).collect();
        let are_planned = steps.iter().all(|(id, from)| document.assessment().is_planned(id, *from));
        if are_planned {
            small(ui, text::ALL_IN_PLAN);
        }
        ui.horizontal_wrapped(|ui| {
            if !are_planned && plain_button(ui, text::ADD_THESE).clicked() {
                commands.push(Command::AddActions(steps));
            }
            if plain_button(ui, text::TRY_THESE).clicked() {
                self.tried = way.steps.iter().filter_map(|step| Some((id(step)?, step.to))).collect();
            }
        });
        if self.goal.kind == Kind::Score {
            small(ui, text::CHEAPEST_ABOUT);
            if let Some(cost) = found.nearly {
                small(ui, text::ends_just_below(cost, found.goal.overall));
            }
        }
    }
}

fn way_step_ui(ui: &mut Ui, document: &Document, step: &WayStep, commands: &mut Vec<Command>) {
    let Some(criterion) = document.framework().criteria.get(step.place) else { return };
    ui.horizontal_wrapped(|ui| {
        criterion_ui(ui, document, &criterion.id, commands);
        small(ui, text::levels(step.from, step.to));
        small(ui, text::way_step(step));
        if document.assessment().is_dropped(&criterion.id, step.from) {
            pill(ui, text::IS_DROPPED, None);
        }
    });
    if !step.follows {
        cost_ui(ui, document, &criterion.id, commands);
    }
}

/// A whole score with its name before it.
fn slider_ui(ui: &mut Ui, name: &str, value: &mut u8) {
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        let label = ui.add(Label::new(Type::Body.text(name).color(palette.ink)).selectable(false));
        let look = |style: &mut egui::Style| {
            style.spacing.slider_width = 180.0;
            style.visuals.widgets.inactive.bg_fill = palette.soft;
            style.visuals.selection.bg_fill = palette.accent;
        };
        let slider = Slider::new(value, 0..=100).show_value(false).trailing_fill(true);
        styled(ui, look, |ui| ui.add(slider)).labelled_by(label.id);
        ui.add(Label::new(Type::SmallFigure.text(value.to_string()).color(palette.ink)));
    });
}
