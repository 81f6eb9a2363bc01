//! A table of a document in the window: columns as wide as their words, rows as high as their text.

use crate::report::{Align, Locale, Table};
use crate::ui::theme::{Type, palette, space, width};
use egui::{
    Color32, Galley, Label, Rect, ScrollArea, Sense, Stroke, TextStyle, TextWrapMode, Ui, WidgetText, vec2,
};
use std::sync::Arc;

/// Between two columns.
const GAP: f32 = space::L;
/// Above and below the text of a row.
const PAD: f32 = 4.0;

/// Shows the table; where it is wider than the paper, it scrolls.
pub fn table_ui(ui: &mut Ui, table: &Table, locale: Locale) {
    let room = ui.available_width().min(width::READING);
    let shares: Vec<f32> = table.columns.iter().map(|column| f32::from(column.width)).collect();
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.shown(locale)).collect()).collect();
    let least: Vec<f32> = (0..shares.len())
        .map(|i| {
            let head = longest_word(ui, &table.columns[i].heading, Type::SmallStrong);
            let cells = rows.iter().filter_map(|row| row.get(i));
            cells.map(|cell| longest_word(ui, cell, Type::Small)).fold(head, f32::max)
        })
        .collect();
    let widths = fit(&shares, &least, room - GAP * gaps(shares.len()));
    ScrollArea::horizontal().id_salt(table.name).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        let heads = table.columns.iter().map(|column| column.heading.as_str());
        let palette = palette(ui);
        row_ui(ui, heads, Type::SmallStrong, palette.muted, &widths, &aligns);
        for row in &rows {
            row_ui(ui, row.iter().map(String::as_str), Type::Small, palette.ink, &widths, &aligns);
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
fn gaps(columns: usize) -> f32 {
    columns.saturating_sub(1) as f32
}

fn galley(ui: &Ui, text: &str, kind: Type, color: Color32, width: f32) -> Arc<Galley> {
    let text = WidgetText::from(kind.text(text).color(color));
    text.into_galley(ui, Some(TextWrapMode::Wrap), width, TextStyle::Body)
}

fn longest_word(ui: &Ui, text: &str, kind: Type) -> f32 {
    // A word longer than any is broken like a line.
    let longest =
        text.split_whitespace().filter(|word| word.len() < 40).max_by_key(|word| word.chars().count());
    let wide = |word| galley(ui, word, kind, Color32::PLACEHOLDER, f32::INFINITY).size().x.ceil() + 1.0;
    longest.map_or(0.0, wide)
}

/// The room divided by the shares, but nothing less than it needs; together more than the room where the
/// least widths alone are.
fn fit(shares: &[f32], least: &[f32], room: f32) -> Vec<f32> {
    let mut widths = least.to_vec();
    let mut is_fixed = vec![false; shares.len()];
    loop {
        let taken: f32 =
            widths.iter().zip(&is_fixed).filter(|(_, fixed)| **fixed).map(|(width, _)| width).sum();
        let rest: f32 =
            shares.iter().zip(&is_fixed).filter(|(_, fixed)| !**fixed).map(|(share, _)| share).sum();
        let is_too_narrow = |i: &usize| !is_fixed[*i] && (room - taken) * shares[*i] / rest < least[*i];
        let Some(i) = (0..shares.len()).find(is_too_narrow) else {
            for i in (0..shares.len()).filter(|&i| !is_fixed[i]) {
                widths[i] = (room - taken) * shares[i] / rest;
            }
            return widths;
        };
        is_fixed[i] = true;
    }
}

fn row_ui<'a>(
    ui: &mut Ui,
    cells: impl Iterator<Item = &'a str>,
    kind: Type,
    color: Color32,
    widths: &[f32],
    aligns: &[Align],
) {
    let cells: Vec<Arc<Galley>> =
        cells.zip(widths).map(|(cell, width)| galley(ui, cell, kind, color, *width)).collect();
    let height = cells.iter().map(|cell| cell.size().y).fold(kind.line_height(), f32::max) + 2.0 * PAD;
    let size = vec2(widths.iter().sum::<f32>() + GAP * gaps(widths.len()), height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette(ui).line));
    let mut left = rect.left();
    for ((cell, width), align) in cells.into_iter().zip(widths).zip(aligns) {
        let aside = match align {
            Align::Left => 0.0,
            Align::Right => width - cell.size().x,
        };
        let at = Rect::from_min_size(egui::pos2(left + aside, rect.top() + PAD), cell.size());
        ui.put(at, Label::new(cell));
        left += width + GAP;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(shares: &[f32], least: &[f32], room: f32, expected: &[f32]) {
        let found = fit(shares, least, room);
        let is_near = found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 0.01);
        assert!(is_near, "{found:?}");
    }

    #[test]
    fn columns_divide_the_room_and_none_is_narrower_than_its_longest_word() {
        check(&[2.0, 1.0, 1.0], &[10.0, 10.0, 10.0], 100.0, &[50.0, 25.0, 25.0]);
        check(&[2.0, 1.0, 1.0], &[10.0, 40.0, 10.0], 100.0, &[40.0, 40.0, 20.0]);
        check(&[1.0, 1.0], &[80.0, 70.0], 100.0, &[80.0, 70.0]);
        check(&[], &[], 100.0, &[]);
    }
}
