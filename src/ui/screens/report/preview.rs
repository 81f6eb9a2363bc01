//! The outline of a document in the window, block by block.

use super::table::table_ui;
use crate::geometry::Look;
use crate::report::{Block, Chart, Form, KeyFigure, Outline, Picture, Table, Tone};
use crate::ui::charts::{
    Axis, Dot, DotRow, Radar, Series, dot_plot_ui, radar_ui, rounds_chart_ui, rounds_legend_ui,
};
use crate::ui::theme::{self, Palette, Type, palette, space};
use crate::ui::widgets::{
    ScoreBar, body, divider, heading, mark, muted, reading, score_bar, section, small, strong, title,
};
use egui::{Frame, Label, Margin, Ui, vec2};

/// Shows the whole document.
pub fn ui(ui: &mut Ui, outline: &Outline) {
    small(ui, &outline.kind);
    title(ui, &outline.title);
    if !outline.subtitle.is_empty() {
        muted(ui, &outline.subtitle);
    }
    small(ui, outline.date_shown());
    for (i, part) in outline.sections.iter().enumerate() {
        divider(ui);
        ui.push_id(i, |ui| {
            heading(ui, &part.title);
            let mut above = part.title.as_str();
            for (i, block) in part.blocks.iter().enumerate() {
                ui.push_id(i, |ui| block_ui(ui, outline, block, above));
                ui.add_space(space::XS);
                if let Block::Heading { text, .. } = block {
                    above = text;
                }
            }
        });
    }
}

/// `above` is the heading it stands below.
fn block_ui(ui: &mut Ui, outline: &Outline, block: &Block, above: &str) {
    match block {
        Block::Heading { text, look } => {
            ui.horizontal(|ui| {
                if let Some(look) = look {
                    mark(ui, palette(ui).look(*look));
                }
                section(ui, text);
            });
        }
        Block::Paragraph { text, tone } => {
            reading(ui, |ui| match tone {
                Tone::Lead => strong(ui, text),
                Tone::Body => body(ui, text),
                Tone::Small => small(ui, text),
            });
        }
        Block::Notice { text } => {
            let fill = palette(ui).soft;
            Frame::new().fill(fill).corner_radius(6).inner_margin(Margin::same(10)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                body(ui, text);
            });
        }
        Block::Figures { figures } => {
            for figure in figures {
                figure_ui(ui, figure);
            }
        }
        Block::Facts { facts } => {
            for fact in facts {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    small(ui, &fact.name);
                    body(ui, &fact.text);
                });
            }
        }
        Block::List { items } => {
            reading(ui, |ui| {
                for item in items {
                    body(ui, format!("· {item}"));
                }
            });
        }
        Block::Table(table) if table.form == Form::Records => records_ui(ui, outline, table),
        Block::Table(table) => {
            if table.caption != above {
                small(ui, &table.caption);
            }
            table_ui(ui, table, outline.locale);
        }
        Block::Chart(chart) => chart_ui(ui, chart),
    }
}

fn figure_ui(ui: &mut Ui, figure: &KeyFigure) {
    let palette = palette(ui);
    ui.horizontal(|ui| {
        mark(ui, palette.look(figure.look));
        strong(ui, &figure.name);
        let kind = if figure.is_main { Type::Title } else { Type::Strong };
        let color = if figure.is_sure { palette.ink } else { palette.muted };
        ui.add(Label::new(kind.text(&figure.shown).color(color)));
        small(ui, &figure.range);
    });
    if let Some(bar) = figure.bar {
        let interval =
            crate::scoring::ScoreInterval { score: bar.score, low: Some(bar.low), high: Some(bar.high) };
        let look = palette.look(figure.look);
        let bar = ScoreBar { name: &figure.name, interval, look, is_sure: figure.is_sure };
        score_bar(ui, ui.available_width().min(theme::width::READING), bar);
    }
    if !figure.note.is_empty() {
        small(ui, &figure.note);
    }
    ui.add_space(space::S);
}

fn records_ui(ui: &mut Ui, outline: &Outline, table: &Table) {
    for record in table.records(outline.locale) {
        if let Some(group) = &record.group {
            ui.add_space(space::XS);
            section(ui, group);
        }
        ui.horizontal_wrapped(|ui| {
            if let Some(look) = record.look {
                mark(ui, palette(ui).look(look));
            }
            strong(ui, &record.name);
            muted(ui, &record.standing);
        });
        reading(ui, |ui| {
            for (label, text) in &record.lines {
                match label {
                    Some(label) => small(ui, format!("{label}: {text}")),
                    None => small(ui, text.as_str()),
                };
            }
        });
        ui.add_space(space::XS);
    }
}

fn chart_ui(ui: &mut Ui, chart: &Chart) {
    section(ui, &chart.title);
    let palette = palette(ui);
    match &chart.picture {
        Picture::Radar(radar) => {
            if radar.series.len() > 1 {
                legend_ui(ui, radar.series.iter().map(|series| (series.name.as_str(), series.look)));
            }
            let side = ui.available_width().min(520.0);
            radar_ui(ui, vec2(side, side * 0.66), &as_radar(radar, palette));
        }
        Picture::Dots(dots) => {
            if dots.profiles.len() > 1 {
                legend_ui(ui, dots.profiles.iter().map(|(name, look)| (name.as_str(), *look)));
            }
            dot_plot_ui(ui, &as_rows(dots, palette));
        }
        Picture::Rounds(plot) => {
            rounds_legend_ui(ui, plot);
            rounds_chart_ui(ui, plot);
        }
        // Only documents of a course have it, and they are written without a preview.
        Picture::Answers(_) => _ = small(ui, &chart.alt),
    }
    if !chart.caption.is_empty() {
        small(ui, &chart.caption);
    }
}

fn legend_ui<'a>(ui: &mut Ui, entries: impl Iterator<Item = (&'a str, Look)>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, 2.0);
        for (name, look) in entries {
            mark(ui, palette(ui).look(look));
            small(ui, name);
            ui.add_space(space::M);
        }
    });
}

fn as_radar(radar: &crate::report::Radar, palette: &Palette) -> Radar {
    let axis = |axis: &crate::report::Axis| Axis { name: axis.name.clone(), look: palette.look(axis.look) };
    let series = |series: &crate::report::Series| Series {
        name: series.name.clone(),
        look: palette.look(series.look),
        scores: series.scores.clone(),
        band: series.band.clone(),
        is_dashed: series.is_dashed,
    };
    Radar { axes: radar.axes.iter().map(axis).collect(), series: radar.series.iter().map(series).collect() }
}

fn as_rows(dots: &crate::report::DotPlot, palette: &Palette) -> Vec<DotRow> {
    let row = |row: &crate::report::DotRow| DotRow {
        name: row.name.clone(),
        group: row.group.as_ref().map(|(name, look)| (name.clone(), palette.look(*look))),
        dots: dots
            .profiles
            .iter()
            .zip(&row.levels)
            .map(|((name, look), levels)| Dot {
                name: name.clone(),
                look: palette.look(*look),
                levels: *levels,
            })
            .collect(),
    };
    dots.rows.iter().map(row).collect()
}
