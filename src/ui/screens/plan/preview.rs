//! What the tried levels would change: each score now and then, on two bars.

use super::Found;
use crate::findings::{Standing, shown_interval, standing, tenths};
use crate::geometry::Shape;
use crate::model::{Answer, CriterionId, Level};
use crate::scoring::{AreaScore, ScoreInterval};
use crate::session::{Command, Document};
use crate::text::{numbers, plan as text};
use crate::ui::theme::{AreaLook, Type, palette, space};
use crate::ui::widgets::{ScoreBar, body, divider, mark, plain_button, score_bar, section, small};
use egui::{Align, Label, Layout, Ui, vec2};

/// A score before and after.
struct Pair<'a> {
    name: &'a str,
    look: AreaLook,
    now: (ScoreInterval, Option<f64>),
    then: (ScoreInterval, Option<f64>),
}

/// Returns whether nothing shall be tried any more.
pub(super) fn ui(ui: &mut Ui, document: &Document, found: &Found, commands: &mut Vec<Command>) -> bool {
    section(ui, text::WHAT_IF);
    let steps = steps(document, found);
    if steps.is_empty() {
        small(ui, text::WHAT_IF_EMPTY);
    } else {
        body(ui, text::tried(steps.len()));
    }
    let (now, then) = (document.scorecard(), &found.then);
    let palette = palette(ui);
    pair_ui(
        ui,
        &Pair {
            name: text::INDEX,
            look: AreaLook { color: palette.accent, shape: Shape::Disc },
            now: (now.overall.average, now.overall.coverage),
            then: (then.overall.average, then.overall.coverage),
        },
        steps.is_empty(),
    );
    divider(ui);
    for (now, then) in now.action_areas().zip(then.action_areas()) {
        area_ui(ui, document, now, then, steps.is_empty());
    }
    for (now, then) in now.foundation().zip(then.foundation()) {
        divider(ui);
        area_ui(ui, document, now, then, steps.is_empty());
    }
    if steps.is_empty() {
        return false;
    }
    small(ui, text::WHAT_IF_ABOUT);
    let are_planned = steps.iter().all(|(id, from)| document.assessment().is_planned(id, *from));
    if are_planned {
        small(ui, text::ALL_IN_PLAN);
    }
    let mut is_cleared = false;
    ui.horizontal_wrapped(|ui| {
        let name = text::of(text::ADD_THESE, text::WHAT_IF);
        if !are_planned && plain_button(ui, text::ADD_THESE).accessible_name(name).clicked() {
            commands.push(Command::AddActions(steps));
        }
        is_cleared = plain_button(ui, text::CLEAR).clicked();
    });
    is_cleared
}

fn area_ui(ui: &mut Ui, document: &Document, now: &AreaScore, then: &AreaScore, is_only_now: bool) {
    let name = document.framework().area(&now.id).map_or("", |area| area.name.as_str());
    let of = |area: &AreaScore| (area.interval, area.coverage);
    let look = palette(ui).area(document.framework(), &now.id);
    pair_ui(ui, &Pair { name, look, now: of(now), then: of(then) }, is_only_now);
}

/// Every single step that is tried.
fn steps(document: &Document, found: &Found) -> Vec<(CriterionId, Level)> {
    let mut steps = Vec::new();
    for (id, to) in &found.tried {
        let now = document.assessment().answer(id).and_then(Answer::level);
        let levels = Level::ALL.iter().filter(|level| now.is_some_and(|now| now <= **level) && *level < to);
        steps.extend(levels.map(|level| (id.clone(), *level)));
    }
    steps
}

fn pair_ui(ui: &mut Ui, pair: &Pair, is_only_now: bool) {
    let palette = palette(ui);
    let Pair { name, look, now, then } = pair;
    ui.spacing_mut().item_spacing.y = 2.0;
    let score =
        |(interval, coverage): &(ScoreInterval, Option<f64>)| shown_interval(*interval, *coverage).score;
    let shown = |of| score(of).map_or_else(|| numbers::NONE.to_owned(), |of| numbers::tenths(tenths(of)));
    let is_changed = now.0 != then.0;
    ui.horizontal_wrapped(|ui| {
        mark(ui, *look);
        body(ui, *name);
        let figures = if is_changed { text::change(&shown(now), &shown(then)) } else { shown(now) };
        ui.add(Label::new(Type::Strong.text(figures).color(palette.ink)));
    });
    let quiet = AreaLook { color: palette.muted, ..*look };
    let bars = [(text::NOW, now, if is_changed { quiet } else { *look }), (text::THEN, then, *look)];
    for (when, (interval, coverage), look) in bars.into_iter().take(if is_only_now { 1 } else { 2 }) {
        let row = vec2(ui.available_width(), 18.0);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            if !is_only_now {
                let words = Type::Small.text(when).color(palette.muted);
                ui.add_sized(vec2(34.0, 17.0), Label::new(words));
            }
            let is_sure = standing(*coverage) == Standing::Sure;
            let name = text::of(name, when);
            let interval = shown_interval(*interval, *coverage);
            let bar = ScoreBar { name: &name, interval, look, is_sure };
            score_bar(ui, ui.available_width(), bar);
        });
    }
    ui.add_space(space::XS);
}
