//! Words of tables that come from spreadsheets and go there.

use super::faults::{Advice, advice};
use super::numbers::count;
use std::fmt::Display;

/// A place in a table; the column by its letters and its heading.
pub fn place(sheet: Option<&str>, row: u32, column: Option<(String, &str)>) -> String {
    let sheet = sheet.map_or_else(String::new, |sheet| format!("sheet “{sheet}”, "));
    match column {
        None => format!("{sheet}row {row}"),
        Some((letters, heading)) if heading.trim().is_empty() => {
            format!("{sheet}row {row}, column {letters}")
        }
        Some((letters, heading)) => format!("{sheet}row {row}, column {letters} (“{}”)", excerpt(heading)),
    }
}

/// A cell in a message: one line, and not longer than one can read.
pub fn excerpt(cell: &str) -> String {
    const LONGEST: usize = 40;
    let plain: String = cell.trim().replace(|c: char| c.is_control(), " ");
    if plain.chars().count() > LONGEST {
        format!("{}…", plain.chars().take(LONGEST).collect::<String>())
    } else {
        plain
    }
}

pub fn empty_table() -> Advice {
    advice("there is nothing in this table", "Check that it is the right file, and that it was saved.")
}

pub fn not_a_table() -> Advice {
    advice(
        "this is not a table",
        "Check that it is the right file. Tables are read as .xlsx (Excel, LibreOffice) and .csv.",
    )
}

pub fn not_a_workbook() -> Advice {
    advice(
        "this is not a workbook that can be read",
        "Open it in your spreadsheet program and save it as .xlsx (Excel workbook) or .csv.",
    )
}

pub fn old_or_locked_workbook() -> Advice {
    advice(
        "this workbook has a password, or is of an old kind (.xls)",
        "Open it in your spreadsheet program and save it as .xlsx without a password.",
    )
}

pub fn damaged_workbook(err: impl Display) -> Advice {
    advice(
        format!("the workbook is damaged ({err})"),
        "Open it in your spreadsheet program, which may be able to repair it, and save it again.",
    )
}

pub fn unfolds_too_large(megabytes: u64) -> Advice {
    advice(
        format!("the workbook unfolds to more than {megabytes} MB"),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new workbook.",
    )
}

pub fn too_many_rows(most: u32) -> Advice {
    advice(
        format!("there is something below row {most}, and no more rows are read"),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new one.",
    )
}

pub fn too_many_columns(most: u16) -> Advice {
    advice(
        format!("this row has more than {}", count(usize::from(most), "column", "columns")),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new one.",
    )
}

pub fn too_much_text(megabytes: usize) -> Advice {
    advice(
        format!("up to this row there are more than {megabytes} MB of text"),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new one.",
    )
}

pub fn open_quote() -> Advice {
    advice(
        "a quotation mark opens in this row and never closes, so nobody can tell where the row ends",
        "Add the closing quotation mark, or save the table again from your spreadsheet program.",
    )
}

pub fn no_result() -> &'static str {
    "formula without a result"
}

pub fn broken_cell(shown: &str) -> Advice {
    advice(
        format!("the formula of this cell gives no value ({shown})"),
        "Correct the formula, or write the value itself; then save the workbook again.",
    )
}
