//! The case sheet: what participants read before they rate.

use crate::model::Exercise;
use crate::text::{cities, course::rate as text};
use crate::ui::theme::space;
use crate::ui::widgets::{body, heading, muted, section, small};
use egui::{Key, Modifiers, Ui, vec2};

/// Shows the case with its sections and where they stand in the source.
pub fn case_ui(ui: &mut Ui, exercise: &Exercise) {
    let case = &exercise.case;
    if !case.city.is_empty() {
        heading(ui, text::city_and_country(&case.city, &case.country));
    }
    if !case.summary.is_empty() {
        muted(ui, &case.summary);
    }
    for part in &case.sections {
        ui.add_space(space::S);
        section(ui, &part.title);
        for paragraph in &part.text {
            body(ui, paragraph);
        }
        if !part.section.is_empty() {
            small(ui, cities::section(&part.section));
        }
    }
    if !exercise.source.is_empty() {
        ui.add_space(space::M);
        small(ui, cities::source(&exercise.source));
    }
}

/// The case holds nothing the focus could go to, so it has keys of its own.
pub fn page_keys(ui: &mut Ui) {
    let page = ui.clip_rect().height() * 0.85;
    for (key, way) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, way));
        }
    }
}
