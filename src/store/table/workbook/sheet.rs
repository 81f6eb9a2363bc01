//! The cells of one sheet.

use super::super::oddities::{MOST_MERGED, Oddities};
use super::super::{Growing, MOST_COLUMNS};
use super::numbers::Formats;
use super::package::{Part, Trouble, attribute, is_true, push_text};
use super::texts::{Run, Texts, unescaped};
use crate::store::Fault;
use crate::text::tables;
use quick_xml::events::{BytesStart, Event};

/// A sheet that cannot be read: the workbook is in trouble, or the table is too large, which has a place.
pub enum SheetTrouble {
    Workbook(Trouble),
    Table(Fault),
}

impl From<Trouble> for SheetTrouble {
    fn from(trouble: Trouble) -> Self {
        Self::Workbook(trouble)
    }
}

/// What all sheets of a workbook share.
pub struct Shared {
    pub texts: Texts,
    pub formats: Formats,
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    /// From 0.
    column: u32,
    kind: String,
    format: usize,
    /// What `v` holds, and what stands in the cell itself.
    value: String,
    text: Option<String>,
    has_formula: bool,
}

/// Reads all cells into the table.
pub fn read(part: &mut Part, shared: &Shared, table: &mut Growing) -> Result<(), SheetTrouble> {
    // Both from 0; the next ones where a tag does not say.
    let (mut row, mut column) = (None, 0);
    let mut cell: Option<Open> = None;
    let mut run = Run::default();
    let mut in_value = false;
    loop {
        let event = part.next()?;
        match &event {
            Event::Eof => return Ok(()),
            Event::Start(tag) => match (tag.local_name().as_ref(), &mut cell) {
                ("row", _) => {
                    let said = attribute(tag, "r").map(|number| number_of(&number)).transpose()?;
                    row = Some(said.unwrap_or_else(|| row.map_or(0, |row: u32| row.saturating_add(1))));
                    column = 0;
                    if is_true(tag, "hidden") {
                        table.table.oddities.hidden_rows.extend(row.and_then(|row| row.checked_add(1)));
                    }
                }
                ("c", _) => {
                    if let Some(address) = attribute(tag, "r") {
                        let (in_row, at) = address_of(&address).ok_or_else(|| bad_address(&address))?;
                        (row, column) = (Some(in_row), at);
                    }
                    cell = Some(Open {
                        column,
                        kind: attribute(tag, "t").unwrap_or_default(),
                        format: attribute(tag, "s").and_then(|format| format.parse().ok()).unwrap_or(0),
                        ..Open::default()
                    });
                }
                ("v", Some(_)) => in_value = true,
                ("f", Some(cell)) => cell.has_formula = true,
                ("is", Some(cell)) => cell.text = Some(String::new()),
                ("col", _) => hide_columns(tag, &mut table.table.oddities),
                ("mergeCell", _) => merge(tag, &mut table.table.oddities),
                (_, Some(Open { text: Some(text), .. })) => run.take(&event, text)?,
                _ => {}
            },
            Event::End(tag) => match (tag.local_name().as_ref(), &mut cell) {
                ("v", _) => in_value = false,
                ("c", Some(open)) => {
                    let (text, broken) = shown(open, shared)?;
                    let row = row.unwrap_or(0);
                    table.add(row, open.column, &text, broken).map_err(SheetTrouble::Table)?;
                    column = open.column.saturating_add(1);
                    cell = None;
                }
                (_, Some(Open { text: Some(text), .. })) => run.take(&event, text)?,
                _ => {}
            },
            event => match &mut cell {
                Some(cell) if in_value => push_text(event, &mut cell.value)?,
                Some(Open { text: Some(text), .. }) => run.take(event, text)?,
                _ => {}
            },
        }
    }
}

/// The value of a cell as one would type it, and whether its formula came to nothing.
fn shown(cell: &Open, Shared { texts, formats }: &Shared) -> Result<(String, bool), Trouble> {
    let Open { kind, format, value, text, has_formula, .. } = cell;
    let nothing = |text: String| match (text.is_empty(), has_formula) {
        (true, true) => (tables::no_result().to_owned(), true),
        _ => (text, false),
    };
    Ok(match (kind.as_str(), text) {
        (_, Some(text)) => (unescaped(text), false),
        ("s", _) if value.is_empty() => nothing(String::new()),
        ("s", _) => {
            let text = value.trim().parse().ok().and_then(|at| texts.get(at));
            (text.ok_or_else(|| Trouble::Damaged(format!("text {value}")))?.to_owned(), false)
        }
        ("str", _) => (unescaped(value), false),
        ("e", _) => (value.clone(), true),
        ("b", _) => match value.trim() {
            "1" | "true" => ("true".to_owned(), false),
            "0" | "false" => ("false".to_owned(), false),
            _ => nothing(value.clone()),
        },
        ("" | "n", _) => match value.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => (formats.shown(number, *format), false),
            _ => nothing(value.clone()),
        },
        _ => nothing(value.clone()),
    })
}

fn number_of(text: &str) -> Result<u32, Trouble> {
    let number: Option<u32> = text.trim().parse().ok();
    number
        .and_then(|number| number.checked_sub(1))
        .ok_or_else(|| Trouble::Damaged(format!("row {}", tables::excerpt(text))))
}

fn bad_address(address: &str) -> Trouble {
    Trouble::Damaged(format!("cell {}", tables::excerpt(address)))
}

/// Row and column from 0 of `B3`; `None` of what is no address.
fn address_of(address: &str) -> Option<(u32, u32)> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = address.split_at(letters);
    let column = column.bytes().try_fold(0_u32, |column, letter| {
        column.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    let is_number = row.bytes().all(|digit| digit.is_ascii_digit());
    let row: u32 = row.parse().ok().filter(|_| is_number)?;
    Some((row.checked_sub(1)?, column?.checked_sub(1)?))
}

fn hide_columns(tag: &BytesStart, oddities: &mut Oddities) {
    let end = |name| attribute(tag, name).and_then(|number| number.parse::<u16>().ok());
    if is_true(tag, "hidden")
        && let (Some(first), Some(last)) = (end("min"), end("max"))
    {
        oddities
            .hidden_columns
            .extend((first..=last.min(MOST_COLUMNS)).filter_map(|number| number.checked_sub(1)));
    }
}

fn merge(tag: &BytesStart, oddities: &mut Oddities) {
    let Some(area) = attribute(tag, "ref").filter(|_| oddities.merged.len() < MOST_MERGED) else { return };
    let ends = area.split_once(':').and_then(|(first, last)| Some((address_of(first)?, address_of(last)?)));
    if let Some((first, last)) = ends.filter(|(first, last)| first != last) {
        oddities.merged.push((tables::excerpt(&area), last.0.max(first.0).saturating_add(1)));
    }
}
