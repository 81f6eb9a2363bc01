//! What one does not see in the cells of a table alone, and should be told before they count.

use super::Table;
use crate::store::fault::letters_of;
use crate::text::tables;
use std::collections::BTreeSet;

/// What is odd about a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// How the letters of a text file were read where it does not say it itself; absent where nothing was guessed.
    pub guessed: Option<Guess>,
    /// The spreadsheet program does not show this sheet.
    pub is_hidden: bool,
    /// From 1; a hidden row need not hold anything.
    pub hidden_rows: BTreeSet<u32>,
    /// From 0.
    pub hidden_columns: BTreeSet<u16>,
    /// Areas of which only the first cell holds something, as spreadsheet programs call them, with their last row.
    pub merged: Vec<(String, u32)>,
}

/// A guess at the encoding of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// Such as `windows-1252`.
    pub encoding: &'static str,
    /// A cell of the table in which a wrong guess would show.
    pub example: String,
    /// Too few letters to be sure.
    pub is_unsure: bool,
}

/// Merged areas beyond this are not kept.
pub const MOST_MERGED: usize = 1_000;

impl Table {
    /// What a user should know of the rows from that number on (from 1), in sentences.
    pub fn remarks(&self, from: u32) -> Vec<String> {
        let Oddities { guessed, is_hidden, hidden_rows, hidden_columns, merged } = &self.oddities;
        let mut remarks = Vec::new();
        if let Some(Guess { encoding, example, is_unsure }) = guessed {
            remarks.push(tables::letters_guessed(encoding, example, *is_unsure));
        }
        let damaged: Vec<u32> = self.rows_with(|text| text.contains('\u{fffd}')).collect();
        if !damaged.is_empty() {
            remarks.push(tables::letters_damaged(&damaged));
        }
        if *is_hidden {
            remarks.push(tables::sheet_hidden(self.sheet.as_deref().unwrap_or_default()));
        }
        let rows: Vec<u32> = self
            .rows
            .iter()
            .map(|row| row.number)
            .filter(|row| *row >= from && hidden_rows.contains(row))
            .collect();
        if !rows.is_empty() {
            remarks.push(tables::rows_hidden(&rows));
        }
        let is_used = |column: &&u16| self.rows.iter().any(|row| row.cell(**column).is_some());
        let columns: Vec<String> =
            hidden_columns.iter().filter(is_used).map(|column| letters_of(*column)).collect();
        if !columns.is_empty() {
            remarks.push(tables::columns_hidden(&columns));
        }
        let below: Vec<&str> =
            merged.iter().filter(|(_, last)| *last >= from).map(|(area, _)| area.as_str()).collect();
        if !below.is_empty() {
            remarks.push(tables::cells_merged(&below));
        }
        remarks
    }

    fn rows_with(&self, is_it: impl Fn(&str) -> bool) -> impl Iterator<Item = u32> {
        let rows = self.rows.iter().filter(move |row| row.cells.iter().any(|cell| is_it(&cell.text)));
        rows.map(|row| row.number)
    }
}

/// Of the other sheets those that hold something and are hidden, in a sentence.
pub fn hidden_beside(all: &[Table], used: &Table) -> Option<String> {
    let is_other =
        |table: &&Table| !std::ptr::eq(*table, used) && table.oddities.is_hidden && !table.rows.is_empty();
    let names: Vec<&str> = all.iter().filter(is_other).filter_map(|table| table.sheet.as_deref()).collect();
    (!names.is_empty()).then(|| tables::sheets_hidden(&names))
}
