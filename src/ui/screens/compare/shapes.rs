//! The shapes: radar, gaps and dot plot of oneself and those chosen.

use super::{Shown, group};
use crate::findings::{Alternative, AreaOnBoth, ShownCell, SubScores, shown_score};
use crate::model::{Area, Assessment, Criterion};
use crate::scoring::{Scorecard, city_scorecard};
use crate::text::charts::{levels, own_levels};
use crate::text::compare as text;
use crate::text::numbers::{self, signed_whole};
use crate::ui::charts::{Dot, DotRow, Radar, Series, dot_plot_ui, radar_ui};
use crate::ui::screens::{radar_axes, radar_series};
use crate::ui::theme::{AreaLook, Palette, Type, palette, space};
use crate::ui::widgets::{card_sized, mark, section, side_by_side, small};
use egui::{Label, Ui, vec2};

/// The radar alone, beside something else.
pub fn radar_card_ui(ui: &mut Ui, shown: &Shown) {
    crate::ui::widgets::card(ui, |ui| radar_view_ui(ui, shown));
}

/// Radar and gaps beside the dot plot.
pub fn shapes_ui(ui: &mut Ui, shown: &Shown) {
    side_by_side(
        ui,
        0.46,
        820.0,
        |ui, height| {
            card_sized(ui, height, |ui| {
                radar_view_ui(ui, shown);
                gaps_ui(ui, shown);
            })
        },
        |ui, height| {
            card_sized(ui, height, |ui| {
                section(ui, text::DOTS);
                legend_ui(ui, shown);
                dot_plot_ui(ui, &dot_rows(shown, palette(ui)));
            })
        },
    );
}

fn radar_view_ui(ui: &mut Ui, shown: &Shown) {
    let palette = palette(ui);
    let mut own = radar_series(shown.document.scorecard(), text::YOU, palette.own());
    if !shown.chosen.is_empty() {
        // With others in the picture a band would hide them; it stands on the Results screen.
        own.band.clear();
    }
    let mut series = vec![own];
    for &i in &shown.chosen {
        series.push(other_series(shown, &shown.alternatives[i], palette.look(shown.looks[i])));
    }
    let radar = Radar { axes: radar_axes(shown.framework, shown.document.scorecard(), palette), series };
    let side = ui.available_width();
    radar_ui(ui, vec2(side, (side * 0.78).clamp(220.0, 380.0)), &radar);
    legend_ui(ui, shown);
    small(ui, text::SHAPES_ABOUT);
}

/// Somebody else's area scores, by one's own weights.
fn other_series(shown: &Shown, other: &Alternative, look: AreaLook) -> Series {
    let (framework, own) = (shown.framework, shown.document.assessment());
    let scorecard = if let Some(city) = other.city() {
        city_scorecard(framework, own, city.reading)
    } else {
        let ratings = other.ratings().cloned().unwrap_or_default();
        Scorecard::of(framework, &Assessment { ratings, ..own.clone() })
    };
    let mut series = radar_series(&scorecard, &other.name, look);
    series.band.clear();
    series.is_dashed = true;
    series
}

fn legend_ui(ui: &mut Ui, shown: &Shown) {
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        mark(ui, palette.own());
        small(ui, text::YOU);
        for &i in &shown.chosen {
            mark(ui, palette.look(shown.looks[i]));
            small(ui, &shown.alternatives[i].name);
        }
    });
    if shown.chosen.is_empty() {
        small(ui, text::NOTHING_CHOSEN);
    }
}

/// Both scores of each area on what both show, and what lies between them.
fn gaps_ui(ui: &mut Ui, shown: &Shown) {
    if shown.chosen.is_empty() {
        return;
    }
    ui.add_space(space::S);
    section(ui, text::GAPS);
    let palette = palette(ui);
    let areas = &shown.framework.areas;
    egui::Grid::new("gaps").num_columns(1 + shown.chosen.len()).spacing([16.0, 4.0]).show(ui, |ui| {
        ui.label("");
        for &i in &shown.chosen {
            line_ui(ui, shown.name(i));
        }
        ui.end_row();
        for (a, area) in areas.iter().enumerate() {
            ui.horizontal(|ui| {
                mark(ui, palette.area(shown.framework, &area.id));
                ui.add(
                    Label::new(Type::Body.text(&area.name).color(palette.ink))
                        .wrap_mode(egui::TextWrapMode::Extend),
                );
            });
            for &i in &shown.chosen {
                gap_ui(ui, &area.name, shown.name(i), shown.standings.verdicts[i].areas[a]);
            }
            ui.end_row();
        }
    });
    for &i in &shown.chosen {
        for (a, area) in areas.iter().enumerate() {
            if shown.standings.verdicts[i].areas[a].scores.is_none() {
                small(ui, alone(shown, i, area));
            }
        }
    }
    small(ui, text::gaps_about(shown.standings.case.without_weight()));
}

fn gap_ui(ui: &mut Ui, area: &str, name: &str, on_both: AreaOnBoth) {
    let color = palette(ui).ink;
    let gap = |scores: SubScores| signed_whole(scores.difference());
    let shown = on_both.scores.map_or_else(|| numbers::NONE.to_owned(), gap);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let response = ui.add(Label::new(Type::Strong.text(shown).color(color)));
        response.on_hover_text(text::gap_spoken(area, name, on_both));
        if let Some(SubScores { own, other }) = on_both.scores {
            line_ui(ui, &text::scores(own, other));
        }
        line_ui(ui, &text::on_of(on_both.common, on_both.of));
    });
}

/// A text that keeps its column as wide as itself.
fn line_ui(ui: &mut Ui, text: &str) {
    let color = palette(ui).muted;
    ui.add(Label::new(Type::Small.text(text).color(color)).wrap_mode(egui::TextWrapMode::Extend));
}

/// What is known of either side where nothing is in common.
fn alone(shown: &Shown, i: usize, area: &Area) -> String {
    let scorecard = shown.document.scorecard();
    let own = scorecard.areas.iter().find(|own| own.id == area.id);
    let own = own.and_then(|own| shown_score(own.interval.score, own.coverage));
    let general = shown.alternatives[i].general_in(shown.framework, &area.id);
    text::alone(&area.name, shown.name(i), own, &general)
}

fn dot_rows(shown: &Shown, palette: &Palette) -> Vec<DotRow> {
    let others: Vec<Vec<ShownCell>> =
        shown.chosen.iter().map(|&i| shown.alternatives[i].shown_cells(shown.framework)).collect();
    let row = |(j, criterion): (usize, &Criterion)| {
        let mut dots = vec![Dot {
            name: text::YOU.to_owned(),
            look: palette.own(),
            levels: own_levels(shown.document.assessment().answer(&criterion.id)),
        }];
        dots.extend(shown.chosen.iter().enumerate().map(|(place, &i)| Dot {
            name: shown.alternatives[i].name.clone(),
            look: palette.look(shown.looks[i]),
            levels: levels(others[place][j], shown.alternatives[i].city().is_some()),
        }));
        DotRow { name: criterion.name.clone(), group: group(shown.framework, j, palette), dots }
    };
    shown.framework.criteria.iter().enumerate().map(row).collect()
}
