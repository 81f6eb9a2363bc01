//! The outline of a document in the window, block by block.

use crate::report::{Align, Block, Chart, Form, KeyFigure, Outline, Picture, Table, Tone};
use crate::ui::charts::{
    Axis, Dot, DotRow, Radar, Series, dot_plot_ui, radar_ui, rounds_chart_ui, rounds_legend_ui,
};
use crate::ui::theme::{self, Palette, Type, palette, space};
use crate::ui::widgets::{
    ScoreBar, body, divider, heading, mark, muted, reading, score_bar, section, small, strong, title,
};
use egui::{Frame, Grid, Label, Margin, Ui, vec2};

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
            for (i, block) in part.blocks.iter().enumerate() {
                ui.push_id(i, |ui| block_ui(ui, outline, block));
                ui.add_space(space::XS);
            }
        });
    }
}

fn block_ui(ui: &mut Ui, outline: &Outline, block: &Block) {
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
        Block::Table(table) => table_ui(ui, outline, table),
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

fn table_ui(ui: &mut Ui, outline: &Outline, table: &Table) {
    if table.form == Form::Records {
        return records_ui(ui, outline, table);
    }
    small(ui, &table.caption);
    egui::ScrollArea::horizontal().id_salt(table.name).show(ui, |ui| {
        let columns = table.columns.len();
        Grid::new(table.name).num_columns(columns).spacing(vec2(16.0, 4.0)).striped(true).show(ui, |ui| {
            let widths: f32 = table.columns.iter().map(|column| f32::from(column.width)).sum();
            let gaps: f32 = table.columns.iter().map(|_| 16.0).sum();
            let room = (ui.available_width() - gaps).max(320.0);
            let width = |share: u8| (room * f32::from(share) / widths).max(44.0);
            for column in &table.columns {
                let text = Type::Section.text(&column.heading).color(palette(ui).muted);
                cell_ui(ui, column.align, width(column.width), Label::new(text).wrap());
            }
            ui.end_row();
            for row in &table.rows {
                for (cell, column) in row.cells.iter().zip(&table.columns) {
                    let text = Type::Small.text(cell.shown(outline.locale)).color(palette(ui).ink);
                    cell_ui(ui, column.align, width(column.width), Label::new(text).wrap());
                }
                ui.end_row();
            }
        });
    });
}

fn cell_ui(ui: &mut Ui, align: Align, width: f32, label: Label) {
    let side = match align {
        Align::Left => egui::Align::Min,
        Align::Right => egui::Align::Max,
    };
    ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(side), |ui| {
        ui.set_width(width);
        ui.add(label);
    });
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
            let side = ui.available_width().min(520.0);
            radar_ui(ui, vec2(side, side * 0.66), &as_radar(radar, palette));
        }
        Picture::Dots(dots) => dot_plot_ui(ui, &as_rows(dots, palette)),
        Picture::Rounds(plot) => {
            rounds_legend_ui(ui, plot);
            rounds_chart_ui(ui, plot);
        }
    }
    if !chart.caption.is_empty() {
        small(ui, &chart.caption);
    }
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
