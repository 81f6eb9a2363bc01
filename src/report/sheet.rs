//! A table as a spreadsheet holds it: every row whole, one value a cell.

use super::table::{Cell, Part, Table};
use crate::text::{numbers, tables};

/// A value that a spreadsheet can reckon with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// May be empty.
    Text(String),
    Whole(i64),
    /// A difference, shown with its sign.
    Signed(i64),
    /// Whole percents.
    Percent(i64),
    /// Why there is no value.
    None(String),
}

/// A table with one value in each cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

impl Sheet {
    /// The rows of a table. The two ends of a range stand in columns of their own, and what a record says of
    /// its standing in words gives way to the columns it is made from.
    pub fn of(table: &Table) -> Self {
        let has_sheet_columns = table.columns.iter().any(|column| column.part == Part::SheetOnly);
        let mut sheet = Self { headings: Vec::new(), rows: vec![Vec::new(); table.rows.len()] };
        for (at, column) in table.columns.iter().enumerate() {
            if has_sheet_columns && column.part == Part::Standing {
                continue;
            }
            let cells = table.rows.iter().map(|row| &row.cells[at]);
            if cells.clone().any(|cell| matches!(cell, Cell::Range(..))) {
                sheet.headings.extend(tables::ends_of(&column.heading));
                sheet.rows.iter_mut().zip(cells).for_each(|(row, cell)| row.extend(ends(cell)));
            } else {
                sheet.headings.push(column.heading.clone());
                sheet.rows.iter_mut().zip(cells).for_each(|(row, cell)| row.push(value(cell)));
            }
        }
        sheet
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => Value::Text(text.clone()),
        Cell::Whole(number) | Cell::Range(number, _) => Value::Whole(*number),
        Cell::Signed(number) => Value::Signed(*number),
        Cell::Percent(number) => Value::Percent(*number),
        Cell::Dash(why) if why.is_empty() => Value::None(numbers::NONE.to_owned()),
        Cell::Dash(why) => Value::None(why.clone()),
    }
}

fn ends(cell: &Cell) -> [Value; 2] {
    match cell {
        Cell::Range(low, high) => [Value::Whole(*low), Value::Whole(*high)],
        other => [value(other), value(other)],
    }
}
