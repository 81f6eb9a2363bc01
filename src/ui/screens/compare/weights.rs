//! How much each area and criterion counts, and how far that can move before the order changes.

use super::Shown;
use crate::findings::{ShareRange, Standing, preset_in_use, shown_interval, standing, whole};
use crate::model::{Area, Criterion, Weight};
use crate::scoring::{Aggregation, Cell, Scheme, WeightInterval, WeightOf, weight_interval};
use crate::session::Command;
use crate::text::{numbers, results, sureness as text};
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{
    ScoreBar, body, card, chip, divider, mark, muted, quiet_button, score_bar, section, small, styled,
};
use egui::style::HandleShape;
use egui::{Label, Rangef, Rect, Slider, TextStyle, Ui, remap_clamp};
use std::collections::BTreeSet;

/// The largest weight a slider gives, where none larger is in the file; weights are relative.
const MOST: u8 = 5;

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
            outcome_ui(ui, shown);
            divider(ui);
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
    let used = preset_in_use(shown.framework, shown.document.assessment());
    small(ui, text::PRESETS);
    ui.horizontal_wrapped(|ui| {
        for (i, preset) in shown.framework.presets.iter().enumerate() {
            if chip(ui, &preset.name, used == Some(i), None).on_hover_text(&preset.about).clicked() {
                commands.push(Command::UseWeightPreset(i));
            }
        }
        if quiet_button(ui, text::RESET).clicked() {
            commands.push(Command::ResetWeights);
        }
    });
}

/// The index by these weights, and what they do to the comparison.
fn outcome_ui(ui: &mut Ui, shown: &Shown) {
    let document = shown.document;
    let overall = &document.scorecard().overall;
    let story = document.result();
    let name = results::index_name(story.areas.basis);
    let is_sure = standing(overall.coverage) == Standing::Sure;
    let interval = shown_interval(overall.average, overall.coverage);
    section(ui, &name);
    ui.horizontal(|ui| {
        ui.add(Label::new(Type::Title.text(numbers::score(interval.score)).color(palette(ui).ink)));
        small(ui, numbers::between(interval.low, interval.high));
    });
    let width = ui.available_width().min(420.0);
    score_bar(ui, width, ScoreBar { name: &name, interval, look: palette(ui).own(), is_sure });
    super::super::weights_ui(ui, document);
    for &i in &shown.chosen {
        if let Some(finding) = shown.verdict(i).into_iter().next() {
            body(ui, finding);
        }
    }
}

fn area_ui(ui: &mut Ui, shown: &Shown, a: usize, area: &Area, of: Of, commands: &mut Vec<Command>) {
    let assessment = shown.document.assessment();
    let weight = |area: &Area| assessment.area_weights.get(&area.id).copied().unwrap_or(area.weight);
    let others = shown.framework.areas.iter().filter(|other| other.id != area.id).map(weight);
    let scale = Scale::of(weight(area), others);
    ui.horizontal_wrapped(|ui| {
        mark(ui, palette(ui).area(shown.framework, &area.id));
        ui.label(text::weight_of(&area.name, of.scheme.area_share(a) * 100.0));
    });
    if let Some(weight) = slider_ui(ui, &area.name, scale, of.interval(WeightOf::Area(a)).as_ref()) {
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
    let assessment = shown.document.assessment();
    let weight = |criterion: &Criterion| {
        assessment.criterion_weights.get(&criterion.id).copied().unwrap_or(criterion.weight)
    };
    let others = shown.framework.criteria_of(&criterion.area).filter(|other| other.id != criterion.id);
    let scale = Scale::of(weight(criterion), others.map(weight));
    ui.label(text::weight_in_area(&criterion.name, scale.share(scale.weight) * 100.0));
    let interval = of.interval(WeightOf::Criterion(j));
    if let Some(weight) = slider_ui(ui, &criterion.name, scale, interval.as_ref()) {
        commands.push(Command::SetCriterionWeight(criterion.id.clone(), weight));
    }
}

/// The scale of a slider: weights, of which each gives a share beside the others as they are.
#[derive(Clone, Copy)]
struct Scale {
    weight: f64,
    /// Sum of the other weights.
    others: f64,
    /// The weight at the end of the slider.
    most: f64,
}

impl Scale {
    fn of(weight: Weight, others: impl Iterator<Item = Weight>) -> Self {
        let weight = weight.value();
        Self { weight, others: others.map(Weight::value).sum(), most: weight.max(MOST.into()) }
    }

    /// The share that a weight gives, 0..1; 0 where nothing has a weight.
    fn share(self, weight: f64) -> f64 {
        if weight > 0.0 { weight / (weight + self.others) } else { weight }
    }

    /// The weight that gives a share, as far as the slider goes.
    fn weight_of(self, share: f64) -> f64 {
        if share < self.share(self.most) { self.others * share / (1.0 - share) } else { self.most }
    }
}

/// A slider with the interval drawn under it, on the way of its handle.
fn slider_ui(ui: &mut Ui, name: &str, scale: Scale, interval: Option<&WeightInterval>) -> Option<Weight> {
    let mut value = scale.weight;
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
    let slider = Slider::new(&mut value, 0.0..=scale.most).step_by(0.5).min_decimals(0).max_decimals(1);
    let response = styled(ui, look, |ui| ui.add(slider)).accessible_name(name);
    if let Some(interval) = interval {
        // The middle of the handle never comes nearer to an end of the rail than this.
        let handle = ui.text_style_height(&TextStyle::Body).max(ui.spacing().interact_size.y) / 2.5;
        let rail = Rangef::new(response.rect.left(), response.rect.left() + width);
        let track = Rect::from_x_y_ranges(rail, Rangef::point(response.rect.bottom() + 3.0).expand(2.0));
        let x = |share: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
            let along = (scale.weight_of(share) / scale.most) as f32;
            remap_clamp(along, 0.0..=1.0, rail.shrink(handle))
        };
        let (low, high) = interval.order_unchanged;
        ui.painter().rect_filled(track, 2, palette.soft);
        let band = Rect::from_x_y_ranges(x(low)..=x(high), track.y_range());
        ui.painter().rect_filled(band, 2, palette.band(palette.accent));
        ui.add_space(6.0);
        let reach = scale.share(scale.most);
        let range = ShareRange::of(interval.share, (low, high), reach);
        small(ui, text::under_slider(range, whole(100.0 * reach)));
    }
    response.changed().then(|| Weight::new(value).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stands_where_the_slider_would_give_that_share() {
        let weight = |value| Weight::new(value).unwrap();
        // The others weigh 2 each, on the slider's own scale, also where this one counts nothing.
        for own in [0.0, 1.0, 5.0] {
            let scale = Scale::of(weight(own), [2.0, 2.0, 2.0].map(weight).into_iter());
            for share in [0.1, 0.25, 0.4] {
                let marked = scale.weight_of(share);
                assert!((scale.share(marked) - share).abs() < 1e-12, "{own} {share}");
            }
            assert!((scale.weight_of(0.9) - 5.0).abs() < 1e-12, "the slider ends there");
        }
        let alone = Scale::of(weight(0.0), std::iter::empty());
        assert!(alone.weight_of(0.0).is_finite() && alone.share(0.0) == 0.0);
    }
}
