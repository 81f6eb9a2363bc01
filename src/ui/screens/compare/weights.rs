//! How much each area and criterion counts, and how far that can move before the order changes.

use super::Shown;
use crate::model::{Area, Criterion, Weight};
use crate::scoring::{Aggregation, Cell, Scheme, WeightInterval, WeightOf, weight_interval};
use crate::session::Command;
use crate::text::sureness as text;
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{card, mark, muted, plain_button, quiet_button, section, small, styled};
use egui::style::HandleShape;
use egui::{Rect, Slider, Ui, pos2};
use std::collections::BTreeSet;

/// The largest weight a slider gives; weights are relative, so it limits nothing.
const MOST: f64 = 5.0;

/// Remembers whose criteria are unfolded.
#[derive(Default)]
pub struct Weights {
    open: BTreeSet<usize>,
}

impl Weights {
    pub fn ui(&mut self, ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
        let document = shown.document;
        let scheme = Scheme::of_index(shown.framework, document.assessment());
        let compared: Vec<Vec<Cell>> =
            std::iter::once(document.assessment().cells(shown.framework))
                .chain(shown.chosen.iter().map(|&i| {
                    shown.alternatives[i].cells(shown.framework, document.assessment().count_general)
                }))
                .collect();
        card(ui, |ui| {
            section(ui, text::WEIGHTS_TITLE);
            muted(ui, text::WEIGHTS_ABOUT);
            if shown.chosen.is_empty() {
                small(ui, text::CHOOSE_FIRST);
            }
            presets_ui(ui, shown, commands);
            ui.add_space(space::S);
            for (a, area) in shown.framework.areas.iter().enumerate() {
                let of = Of { scheme: &scheme, compared: &compared };
                area_ui(ui, shown, a, area, of, commands);
                ui.spacing_mut().item_spacing.y = 2.0;
                let is_open = self.open.contains(&a);
                let toggle = if is_open { text::CLOSE_CRITERIA } else { text::OPEN_CRITERIA };
                let name = format!("{toggle}: {}", area.name);
                if quiet_button(ui, toggle).accessible_name(name).clicked() && !self.open.remove(&a) {
                    self.open.insert(a);
                }
                if is_open {
                    ui.indent(("criteria", a), |ui| {
                        for (j, criterion) in shown.framework.criteria.iter().enumerate() {
                            if criterion.area == area.id {
                                criterion_ui(ui, shown, j, criterion, of, commands);
                            }
                        }
                    });
                }
                ui.add_space(space::S);
            }
        });
    }
}

/// What intervals are worked out from.
#[derive(Clone, Copy)]
struct Of<'a> {
    scheme: &'a Scheme,
    compared: &'a [Vec<Cell>],
}

impl Of<'_> {
    fn interval(self, of: WeightOf) -> Option<WeightInterval> {
        let mean = Aggregation::Arithmetic;
        (self.compared.len() > 1).then(|| weight_interval(self.scheme, self.compared, mean, mean, of))?
    }
}

fn presets_ui(ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
    small(ui, text::PRESETS);
    ui.horizontal_wrapped(|ui| {
        for (i, preset) in shown.framework.presets.iter().enumerate() {
            if plain_button(ui, &preset.name).on_hover_text(&preset.about).clicked() {
                commands.push(Command::UseWeightPreset(i));
            }
        }
        if quiet_button(ui, text::RESET).clicked() {
            commands.push(Command::ResetWeights);
        }
    });
}

fn area_ui(ui: &mut Ui, shown: &Shown, a: usize, area: &Area, of: Of, commands: &mut Vec<Command>) {
    let chosen = shown.document.assessment().area_weights.get(&area.id).copied().unwrap_or(area.weight);
    let all: f64 = (0..of.scheme.areas()).map(|a| of.scheme.area_weight(a)).sum();
    let share = of.scheme.area_share(a);
    ui.horizontal_wrapped(|ui| {
        mark(ui, palette(ui).area(shown.framework, &area.id));
        ui.label(text::weight_of(&area.name, share * 100.0));
    });
    let others = if share > 0.0 { chosen.value() * (1.0 - share) / share } else { all };
    if let Some(weight) = slider_ui(ui, &area.name, chosen, others, of.interval(WeightOf::Area(a)).as_ref()) {
        commands.push(Command::SetAreaWeight(area.id.clone(), weight));
    }
}

fn criterion_ui(
    ui: &mut Ui,
    shown: &Shown,
    j: usize,
    criterion: &Criterion,
    of: Of,
    commands: &mut Vec<Command>,
) {
    let own = shown.document.assessment().criterion_weights.get(&criterion.id);
    let chosen = own.copied().unwrap_or(criterion.weight);
    let in_area: f64 =
        of.scheme.criteria_of(of.scheme.area_of(j)).map(|k| of.scheme.criterion_weight(k)).sum();
    let share = if in_area > 0.0 { of.scheme.criterion_weight(j) / in_area } else { 0.0 };
    ui.label(text::weight_in_area(&criterion.name, share * 100.0));
    let others = if share > 0.0 { chosen.value() * (1.0 - share) / share } else { in_area };
    let interval = of.interval(WeightOf::Criterion(j));
    if let Some(weight) = slider_ui(ui, &criterion.name, chosen, others, interval.as_ref()) {
        commands.push(Command::SetCriterionWeight(criterion.id.clone(), weight));
    }
}

/// A slider with the interval drawn under it. `others` is the sum of the other weights on the slider's scale.
fn slider_ui(
    ui: &mut Ui,
    name: &str,
    weight: Weight,
    others: f64,
    interval: Option<&WeightInterval>,
) -> Option<Weight> {
    let mut value = weight.value();
    let palette = palette(ui);
    let width = (ui.available_width() - 90.0).clamp(120.0, 420.0);
    let look = |style: &mut egui::Style| {
        style.spacing.slider_width = width;
        style.spacing.slider_rail_height = 6.0;
        style.visuals.handle_shape = HandleShape::Circle;
        style.visuals.slider_trailing_fill = true;
        style.visuals.selection.bg_fill = palette.band(palette.accent);
        for widget in [&mut style.visuals.widgets.inactive, &mut style.visuals.widgets.hovered] {
            widget.bg_fill = palette.soft;
            widget.fg_stroke.color = palette.accent;
        }
    };
    let slider = Slider::new(&mut value, 0.0..=MOST).step_by(0.5).min_decimals(0).max_decimals(1);
    let response = styled(ui, look, |ui| ui.add(slider)).accessible_name(name);
    if let Some(interval) = interval {
        let (low, high) = interval.order_unchanged;
        let track = Rect::from_min_size(
            pos2(response.rect.left(), response.rect.bottom() + 1.0),
            egui::vec2(width, 4.0),
        );
        // A share t of the whole is the weight t / (1 - t) of the sum of the others.
        let x = |share: f64| {
            let weight = if share >= 1.0 { MOST } else { (others * share / (1.0 - share)).min(MOST) };
            #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
            let along = (weight / MOST) as f32;
            track.left() + track.width() * along
        };
        ui.painter().rect_filled(track, 2, palette.soft);
        let band = Rect::from_x_y_ranges(x(low)..=x(high), track.y_range());
        ui.painter().rect_filled(band, 2, palette.band(palette.accent));
        ui.add_space(6.0);
        small(ui, text::interval(low, high));
    }
    response.changed().then(|| Weight::new(value).ok()).flatten()
}
