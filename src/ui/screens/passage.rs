//! A reference rating with its level, its basis and the passage behind it.

use super::leads::leads_on_ui;
use crate::model::{Basis, CityReading, Criterion, ReferenceRating};
use crate::session::{Command, Session};
use crate::text::cities as text;
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{link, pill, small, worded_body, worded_muted};
use egui::{Label, Ui};

/// Shows a rating under the name of its city or its criterion.
pub fn passage_ui(ui: &mut Ui, name: &str, rating: &ReferenceRating) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        let color = palette(ui).ink;
        ui.horizontal_wrapped(|ui| {
            ui.add(Label::new(Type::Strong.text(name).color(color)));
            pill(ui, &text::level_and_basis(rating.low, rating.high, rating.basis), None);
        });
        for passage in &rating.passages {
            // What is said of all cities is not this city's own: it stands back.
            if rating.basis == Basis::General {
                worded_muted(ui, &passage.text);
            } else if !passage.text.is_empty() {
                worded_body(ui, &passage.text);
            }
            if !passage.section.is_empty() {
                small(ui, text::section(&passage.section));
            }
            if let Some(address) = &passage.link {
                small(ui, address.as_str());
            }
        }
    });
    ui.add_space(space::S);
}

/// What stands behind a cell of the matrix: the passage and what its level says, or that there is none, and
/// the leads.
pub fn cell_of_city_ui(
    ui: &mut Ui,
    session: &Session,
    city: CityReading,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    if let Some(rating) = city.rating(&criterion.id) {
        passage_ui(ui, &city.name(), rating);
        descriptor_ui(ui, criterion, rating);
    } else {
        small(ui, text::silent(&city.reading.source));
    }
    leads_on_ui(ui, session, [city.city], criterion, commands);
}

/// What the level of a rating says.
fn descriptor_ui(ui: &mut Ui, criterion: &Criterion, rating: &ReferenceRating) {
    let mut levels = vec![rating.low];
    if rating.high != rating.low {
        levels.push(rating.high);
    }
    for level in levels {
        let descriptor = criterion.descriptor(level);
        let text = crate::text::score::level_name(level, &descriptor.title, &descriptor.text);
        small(ui, text);
    }
}

/// A line that opens the rules by which cities were rated.
pub fn rules_ui(ui: &mut Ui, is_open: &mut bool) {
    if link(ui, text::HOW_RATED).clicked() {
        *is_open = !*is_open;
    }
    if *is_open {
        for rule in text::RULES {
            small(ui, format!("· {rule}"));
        }
    }
}
