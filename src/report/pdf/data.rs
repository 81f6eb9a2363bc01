//! The document as the layout reads it: one data file, and a picture for each chart, bar and mark.

use crate::geometry::Look;
use crate::report::chart::Picture;
use crate::report::outline::{Block, KeyFigure, Outline, SectionId, Tone};
use crate::report::svg;
use crate::report::table::{Align, Form, Table};
use crate::report::{Palette, Typefaces};
use crate::text::report as text;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Largest height of a chart over its width, so that it stands on one page.
const TALLEST: f32 = 1.36;

/// From so many bytes on a record may go on over the next page.
const LONG: usize = 1200;
/// Share of the width of a page that a radar takes: about a third of its height.
const RADAR: f32 = 0.76;

/// All files the layout reads, by their names. `density` is the size of letters on a single page, 1 where there is room.
pub fn files(
    outline: &Outline,
    typefaces: &Typefaces,
    density: f32,
) -> Result<HashMap<String, Vec<u8>>, serde_json::Error> {
    let mut pages = Pages { outline, files: HashMap::new() };
    let sections: Vec<Value> = outline.sections.iter().map(|section| pages.section(section)).collect();
    let data = json!({
        "one-page": outline.is_one_page,
        "density": density,
        "language": outline.language,
        "title": outline.title,
        "heading": broken(&outline.title),
        "kind": outline.kind,
        "subtitle": broken(&text::joined([outline.subtitle.clone(), outline.date_shown()])),
        "description": outline.description,
        "authors": [],
        "fonts": typefaces.families(),
        "page": text::page("{page}", "{pages}"),
        "colors": {
            "ink": Palette::INK.hex(),
            "muted": Palette::MUTED.hex(),
            "line": Palette::LINE.hex(),
            "accent": Palette::ACCENT.hex(),
            "accent-soft": Palette::ACCENT_SOFT.hex(),
            "soft": Palette::PAPER.hex(),
        },
        "sections": sections,
    });
    let mut files = pages.files;
    files.insert("report.json".to_owned(), serde_json::to_vec(&data)?);
    Ok(files)
}

struct Pages<'a> {
    outline: &'a Outline,
    files: HashMap<String, Vec<u8>>,
}

impl Pages<'_> {
    fn section(&mut self, section: &crate::report::Section) -> Value {
        // Records stand below the last heading, so that no level is left out.
        let mut level = 2;
        let blocks: Vec<Value> = section
            .blocks
            .iter()
            .enumerate()
            .map(|(i, block)| {
                if matches!(block, Block::Heading { .. }) {
                    level = 3;
                }
                let mut data = self.block(block, level);
                // What introduces a table or a chart does not stay behind on the page before.
                let next = section.blocks.get(i + 1);
                data["keep"] = matches!(next, Some(Block::Table(_) | Block::Chart(_))).into();
                data
            })
            .collect();
        // What is missing stands beside what there is, where both are on one page.
        let is_aside = matches!(section.id, SectionId::Gaps | SectionId::Open);
        json!({ "title": section.title, "blocks": blocks, "aside": is_aside })
    }

    fn block(&mut self, block: &Block, level: u8) -> Value {
        match block {
            Block::Heading { text, look } => {
                json!({ "kind": "heading", "text": broken(text), "mark": self.mark(*look) })
            }
            Block::Paragraph { text, tone } => {
                let kind = match tone {
                    Tone::Lead => "lead",
                    Tone::Body => "body",
                    Tone::Small => "small",
                };
                json!({ "kind": kind, "text": broken(text) })
            }
            Block::Notice { text } => json!({ "kind": "notice", "text": broken(text) }),
            Block::Figures { figures } => {
                let items: Vec<Value> = figures.iter().map(|figure| self.figure(figure)).collect();
                let columns = [text::AREA, text::FROM_LOW_TO_HIGH, text::SCORE, text::BETWEEN];
                json!({ "kind": "figures", "items": items, "columns": columns, "caption": text::areas_caption() })
            }
            Block::Facts { facts } => {
                let items: Vec<Value> = facts
                    .iter()
                    .map(|fact| json!({ "name": fact.name, "text": broken(&fact.text) }))
                    .collect();
                json!({ "kind": "facts", "items": items })
            }
            Block::List { items } => {
                json!({ "kind": "list", "items": items.iter().map(|item| broken(item)).collect::<Vec<_>>() })
            }
            Block::Table(table) if table.form == Form::Grid => self.grid(table),
            Block::Table(table) => self.records(table, level),
            Block::Chart(chart) => {
                let drawing = svg::part(chart);
                let file = format!("chart-{}.svg", chart.id.name());
                let most = if matches!(chart.picture, Picture::Radar(_)) { RADAR } else { 1.0 };
                let width = (TALLEST * drawing.width / drawing.height).min(most);
                self.files.insert(file.clone(), drawing.svg.into_bytes());
                let caption = text::joined([&chart.title, &chart.caption]);
                json!({ "kind": "chart", "file": file, "alt": chart.alt, "caption": caption, "width": width })
            }
        }
    }

    fn figure(&mut self, figure: &KeyFigure) -> Value {
        let bar = figure.bar.map(|_| {
            let file = format!("bar-{}.svg", self.files.len());
            self.files.insert(file.clone(), svg::bar(figure).svg.into_bytes());
            file
        });
        json!({
            "name": broken(&figure.name),
            "shown": figure.shown,
            "range": figure.range,
            "note": figure.note,
            "sure": figure.is_sure,
            "main": figure.is_main,
            "bar": bar,
            "mark": self.mark(Some(figure.look)),
        })
    }

    fn grid(&mut self, table: &Table) -> Value {
        let columns: Vec<Value> = table
            .columns
            .iter()
            .map(|column| {
                let right = column.align == Align::Right;
                json!({ "heading": broken(&column.heading), "width": column.width, "right": right })
            })
            .collect();
        let rows: Vec<Value> = table
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter().map(|cell| broken(&cell.shown(self.outline.locale)));
                json!({ "cells": cells.collect::<Vec<_>>(), "mark": self.mark(row.look) })
            })
            .collect();
        json!({ "kind": "grid", "caption": table.caption, "columns": columns, "rows": rows })
    }

    fn records(&mut self, table: &Table, level: u8) -> Value {
        let records = table.records(self.outline.locale);
        let has_groups = records.iter().any(|record| record.group.is_some());
        let records: Vec<Value> = records
            .into_iter()
            .map(|record| {
                let lines: Vec<Value> = record
                    .lines
                    .iter()
                    .map(|(label, text)| json!({ "label": label, "text": broken(text) }))
                    .collect();
                let length: usize = record.lines.iter().map(|(_, text)| text.len()).sum();
                json!({
                    "short": length < LONG,
                    "group": record.group.map(|group| broken(&group)),
                    "name": broken(&record.name),
                    "standing": broken(&record.standing),
                    "mark": self.mark(record.look),
                    "lines": lines,
                })
            })
            .collect();
        json!({ "kind": "records", "level": if has_groups { 3 } else { level }, "records": records })
    }

    /// The file with that mark.
    fn mark(&mut self, look: Option<Look>) -> Option<String> {
        let look = look?;
        let file = format!("mark-{:?}-{:?}.svg", look.hue, look.shape).to_lowercase();
        self.files.entry(file.clone()).or_insert_with(|| svg::mark(look).svg.into_bytes());
        Some(file)
    }
}

/// The text with places at which a word may break that is longer than many lines.
fn broken(text: &str) -> String {
    /// Words up to here stay whole: no language that is written with spaces has many that are longer.
    const LONGEST: usize = 26;
    /// From there on a word may break after so many letters.
    const STEP: usize = 6;
    let mut broken = String::with_capacity(text.len());
    let mut since = 0;
    for c in text.chars() {
        since = if c.is_whitespace() { 0 } else { since + 1 };
        broken.push(c);
        if since >= LONGEST && (since - LONGEST).is_multiple_of(STEP) {
            broken.push('\u{200b}');
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_no_line_holds_may_break_anywhere() {
        let fine = "Office for international cooperation, https://example.org";
        assert_eq!(broken(fine), fine);
        let longest = broken(&"a".repeat(60)).split('\u{200b}').map(str::len).max();
        assert_eq!(longest, Some(26));
    }
}
