//! Who is near, whom to learn from, who does likewise.

use super::super::leads::leads_on_ui;
use super::Shown;
use crate::findings::{gaps, learning};
use crate::scoring::shared_traits;
use crate::session::{Command, Document, Session};
use crate::text::{cities, compare as text};
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{body, link, mark, section, small};
use egui::{Label, Ui};

pub fn near_ui(ui: &mut Ui, shown: &Shown) {
    section(ui, text::DISTANCE);
    let case = &shown.standings.case;
    let name = case.nearest_city().map(|city| city.name.as_str());
    body(ui, text::nearest(name, case.is_nearest_certain(), case.has_open_answers()));
    ui.add_space(space::XS);
    for (other, look) in case.others.iter().zip(&shown.looks) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let color = palette(ui).ink;
            mark(ui, palette(ui).look(*look));
            ui.add(Label::new(Type::Strong.text(&other.name).color(color)));
            small(ui, text::distance(&other.comparison));
            let lacks = text::lacks(&other.comparison);
            if !lacks.is_empty() {
                small(ui, format!("· {lacks}"));
            }
        });
    }
}

pub fn learn_ui(ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
    section(ui, text::LEARN);
    let mut found = 0;
    for step in gaps(document.framework(), document.assessment(), document.scorecard()) {
        let Some(criterion) = document.framework().criteria.get(step.place) else { continue };
        let learning = learning(session.library().readings_of(document.framework()), criterion, step.from);
        let names: Vec<String> = learning
            .teachers()
            .map(|teacher| {
                text::teacher(&teacher.city.name(), teacher.rating.low, cities::basis(teacher.rating.basis))
            })
            .collect();
        if names.is_empty() || found == 6 {
            continue;
        }
        found += 1;
        ui.horizontal_wrapped(|ui| {
            mark(ui, palette(ui).area(document.framework(), &criterion.area));
            if link(ui, &criterion.name).clicked() {
                commands.push(Command::ShowCriterion(criterion.id.clone()));
            }
            small(ui, text::at_level(step.from));
        });
        small(ui, crate::text::numbers::list(&names));
        let teachers = learning.teachers().map(|teacher| teacher.city.city);
        leads_on_ui(ui, session, teachers, criterion, commands);
    }
    if found == 0 {
        small(ui, text::LEARN_NONE);
    }
}

/// Uses of Figure 1 that resemble one's own, by what the profiles name.
pub fn similar_ui(ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
    section(ui, text::SIMILAR);
    let own = &document.assessment().initiative;
    let mut similar: Vec<_> = session
        .library()
        .readings_of(document.framework())
        .map(|city| (city, shared_traits(own, &city.profile)))
        .filter(|(city, shared)| shared.count() > 1 || own.resembles.as_ref() == Some(&city.city.id))
        .collect();
    similar.sort_by_key(|(city, shared)| {
        (own.resembles.as_ref() != Some(&city.city.id), std::cmp::Reverse(shared.count()))
    });
    if similar.is_empty() {
        small(ui, text::NO_SIMILAR);
    }
    for (city, shared) in similar.iter().take(3) {
        ui.horizontal_wrapped(|ui| {
            if link(ui, &city.name()).clicked() {
                commands.push(Command::ExploreCity(city.city.id.clone()));
            }
            small(ui, &city.figure1_use);
        });
        if shared.count() > 0 {
            small(ui, text::shared(shared));
        }
        ui.add_space(space::XS);
    }
}
