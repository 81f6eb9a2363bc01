//! Tables as spreadsheet programs save them: CSV and XLSX become the same plain rows of text.
//!
//! A table may come from anybody. What is kept in memory is bounded by the bytes that are there and by the limits
//! below, never by what a file says of itself.

mod headings;
mod letters;
mod oddities;
mod separated;
mod workbook;

pub use headings::{Headings, not_read, same_words};
pub use oddities::{Oddities, hidden_beside};

use super::{CellPlace, Column, Fault, Place, ron_text};
use crate::text::tables;
use std::path::Path;

/// More participants than any room holds.
const MOST_ROWS: u32 = 20_000;
/// More questions than any survey asks.
const MOST_COLUMNS: u16 = 1_000;
/// A workbook can say a long text once and mean it a million times. Bytes, with [`COST_OF_CELL`] for each cell.
const MOST_TEXT: usize = 64 << 20;
/// What a cell takes beside its text, in bytes.
const COST_OF_CELL: usize = 96;
/// Three times what spreadsheet programs let into a cell. What is longer is a file read as what it is not.
const LONGEST_CELL: usize = 100_000;

/// One table: a CSV file or a sheet of a workbook. Blank rows and blank cells are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Name of the sheet; absent where the file is one table.
    pub sheet: Option<String>,
    pub rows: Vec<Row>,
    /// What one does not see in the cells alone.
    pub oddities: Oddities,
}

/// One row with something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From 1, as spreadsheet programs show it.
    pub number: u32,
    /// Those with something in them, from the left.
    pub cells: Vec<Cell>,
}

/// One cell that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// From 0.
    pub column: u16,
    /// The value as text: a whole number without decimals, a date as 2026-03-31, and what a formula
    /// came to.
    pub text: String,
    /// The formula of the cell gives no value; the text then says how that is shown.
    pub broken: bool,
}

/// Every table of a file of at most 16 MB; its content tells CSV from XLSX, not its ending.
///
/// # Errors
/// When it cannot be read, is damaged or far larger than any table of ratings. A workbook that would unfold
/// to a huge size is refused before it does.
pub fn read_tables(path: &Path) -> Result<Vec<Table>, Fault> {
    tables_in(path, &ron_text::read_bytes(path)?)
}

/// The same of a content that is at hand; `path` only names the file in errors.
///
/// # Errors
/// As [`read_tables`].
pub fn tables_in(path: &Path, bytes: &[u8]) -> Result<Vec<Table>, Fault> {
    let tables = match bytes {
        [b'P', b'K', 3, 4, ..] => workbook::read(path, bytes)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            return Err(Fault::of_file(path, tables::old_or_locked_workbook()));
        }
        _ => vec![separated::read(path, bytes)?],
    };
    if tables.iter().all(|table| table.rows.is_empty()) {
        return Err(Fault::of_file(path, tables::empty_table()));
    }
    Ok(tables)
}

impl Table {
    /// A place in this table, for a fault. `heading` may be empty.
    pub fn place(&self, row: u32, column: Option<(u16, &str)>) -> Place {
        let column = column.map(|(number, heading)| Column { number, heading: heading.to_owned() });
        Place::Cell(Box::new(CellPlace { sheet: self.sheet.clone(), row, column }))
    }
}

impl Row {
    /// The cell in that column (from 0); `None` where it is blank.
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        self.cells.binary_search_by_key(&column, |cell| cell.column).ok().map(|at| &self.cells[at])
    }

    /// What stands in that column; empty where it is blank.
    pub fn text(&self, column: u16) -> &str {
        self.cell(column).map_or("", |cell| cell.text.as_str())
    }
}

/// A table that grows cell by cell, within limits.
struct Growing<'a> {
    path: &'a Path,
    table: Table,
    /// Bytes of text so far.
    text: usize,
}

impl<'a> Growing<'a> {
    fn new(path: &'a Path, sheet: Option<String>, text: usize) -> Self {
        Self { path, table: Table { sheet, ..Table::default() }, text }
    }

    /// Adds a cell; `row` and `column` are from 0. A blank one is left out.
    ///
    /// # Errors
    /// When the table becomes too large.
    fn add(&mut self, row: u32, column: u32, text: &str, broken: bool) -> Result<(), Fault> {
        if text.is_empty() {
            return Ok(());
        }
        let number = row.saturating_add(1);
        let at_row = |advice| Err(Fault::at(self.path, self.table.place(number, None), advice));
        if number > MOST_ROWS {
            return at_row(tables::too_many_rows(MOST_ROWS));
        }
        let Some(column) = u16::try_from(column).ok().filter(|column| *column < MOST_COLUMNS) else {
            return at_row(tables::too_many_columns(MOST_COLUMNS));
        };
        if text.len() > LONGEST_CELL && text.chars().nth(LONGEST_CELL).is_some() {
            let place = self.table.place(number, Some((column, "")));
            return Err(Fault::at(self.path, place, tables::cell_too_long(LONGEST_CELL)));
        }
        self.text += text.len() + COST_OF_CELL;
        if self.text > MOST_TEXT {
            return at_row(tables::too_much_text(MOST_TEXT >> 20));
        }
        let cell = Cell { column, text: text.to_owned(), broken };
        match self.table.rows.last_mut() {
            Some(last) if last.number == number => last.cells.push(cell),
            _ => self.table.rows.push(Row { number, cells: vec![cell] }),
        }
        Ok(())
    }

    /// The table, in order even where a program wrote its cells out of it.
    fn finish(self) -> Table {
        let Table { sheet, rows: mut unordered, oddities } = self.table;
        unordered.sort_by_key(|row| row.number);
        let mut rows: Vec<Row> = Vec::with_capacity(unordered.len());
        for mut row in unordered {
            match rows.last_mut() {
                Some(last) if last.number == row.number => last.cells.append(&mut row.cells),
                _ => rows.push(row),
            }
        }
        for row in &mut rows {
            row.cells.sort_by_key(|cell| cell.column);
        }
        Table { sheet, rows, oddities }
    }
}
