//! Reads the sheets of an XLSX workbook, and refuses one that would unfold without end.

use super::{Fault, Growing, Table};
use crate::text::tables;
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use std::io::{self, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use zip::ZipArchive;

const MEGABYTE: u64 = 1 << 20;
/// A workbook of 16 MB can unfold to 16 GB; those of people unfold tenfold.
const MOST_UNFOLDED: u64 = 128 * MEGABYTE;

/// Every sheet with cells, in the order of the workbook.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Vec<Table>, Fault> {
    must_stay_small(path, bytes)?;
    let open = || -> Result<Vec<Table>, Trouble> {
        let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|err| match err {
            // Some other file in a ZIP, such as a text document or an ODS table.
            XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Trouble::NotAWorkbook,
            err => err.into(),
        })?;
        let mut tables: Vec<Table> = Vec::new();
        let mut text = 0;
        for sheet in workbook.sheet_names() {
            let mut table = Growing::new(path, Some(sheet.clone()), text);
            let mut cells = match workbook.worksheet_cells_reader(&sheet) {
                Ok(cells) => cells,
                Err(XlsxError::NotAWorksheet(_)) => continue, // A chart can be a sheet.
                Err(err) => return Err(err.into()),
            };
            while let Some(cell) = cells.next_cell_with_formula_metadata()? {
                let (row, column) = cell.pos;
                let (value, broken) = match &cell.value {
                    DataRef::Error(err) => (err.to_string(), true),
                    DataRef::Empty if cell.formula.is_some() => (tables::no_result().to_owned(), true),
                    value => (shown(value), false),
                };
                table.add(row, column, &value, broken)?;
            }
            text = table.text;
            tables.push(table.finish());
        }
        Ok(tables)
    };
    // The reader is made for workbooks of spreadsheet programs, and this one may come from anywhere.
    let read = catch_unwind(AssertUnwindSafe(open)).unwrap_or(Err(Trouble::NotAWorkbook));
    read.map_err(|trouble| match trouble {
        Trouble::Fault(fault) => fault,
        Trouble::NotAWorkbook => Fault::of_file(path, tables::not_a_workbook()),
        Trouble::Damaged(err) => Fault::of_file(path, tables::damaged_workbook(err)),
    })
}

enum Trouble {
    Fault(Fault),
    NotAWorkbook,
    Damaged(XlsxError),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<XlsxError> for Trouble {
    fn from(err: XlsxError) -> Self {
        Self::Damaged(err)
    }
}

/// Unfolds every part into nowhere, since what a part says of its own size need not be true.
fn must_stay_small(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let damaged = |err: &dyn std::fmt::Display| Fault::of_file(path, tables::damaged_workbook(err));
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|err| damaged(&err))?;
    let mut unfolded = 0;
    for part in 0..parts.len() {
        let part = parts.by_index(part).map_err(|err| damaged(&err))?;
        let left = MOST_UNFOLDED - unfolded;
        unfolded += io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|err| damaged(&err))?;
        if unfolded > MOST_UNFOLDED {
            return Err(Fault::of_file(path, tables::unfolds_too_large(MOST_UNFOLDED / MEGABYTE)));
        }
    }
    Ok(())
}

/// A value as one would type it.
fn shown(value: &DataRef) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(), // 3.0 becomes 3.
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(date) => date_or_time(date),
        DataRef::Error(err) => err.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// `2026-03-31`, `2026-03-31 14:30`, or `14:30` where there is no day.
fn date_or_time(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    };
    if date.is_duration() || date.as_f64() < 1.0 {
        return time;
    }
    let days = format!("{year:04}-{month:02}-{day:02}");
    if hour == 0 && minute == 0 && second == 0 { days } else { format!("{days} {time}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime as Date, Format, Formula, Workbook};
    use std::io::Write;

    fn table(workbook: &mut Workbook) -> Table {
        read(Path::new("a.xlsx"), &workbook.save_to_buffer().unwrap()).unwrap().remove(0)
    }

    #[test]
    fn values_read_as_one_would_type_them() {
        let mut workbook = Workbook::new();
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let time = Format::new().set_num_format("hh:mm");
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, 3.0).unwrap();
        sheet.write(0, 1, 2.5).unwrap();
        sheet.write_with_format(0, 2, Date::from_ymd(2026, 3, 31).unwrap(), &day).unwrap();
        sheet.write_with_format(0, 3, Date::from_hms(14, 30, 0).unwrap(), &time).unwrap();
        sheet.write(0, 4, true).unwrap();
        sheet.write(0, 5, " two\nlines \r _x0041_ \u{1} ").unwrap();
        sheet.write(0, 6, Formula::new("=1+2").set_result("3")).unwrap();
        sheet.write(2, 27, "far").unwrap();
        let table = table(&mut workbook);
        let texts: Vec<&str> = table.rows[0].cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["3", "2.5", "2026-03-31", "14:30", "true", " two\nlines \r _x0041_ \u{1} ", "3"]);
        assert_eq!((table.rows[1].number, table.rows[1].text(27)), (3, "far"));
        assert_eq!(table.sheet.as_deref(), Some("Sheet1"));
    }

    #[test]
    fn a_formula_that_came_to_nothing_is_marked() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write(0, 1, "#DIV/0!").unwrap();
        let cells = &table(&mut workbook).rows[0].cells;
        assert_eq!(cells.iter().map(|cell| cell.broken).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn a_workbook_that_unfolds_without_end_is_refused() {
        let mut parts = zip::ZipWriter::new(Cursor::new(Vec::new()));
        parts.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
        let megabyte = vec![b' '; 1 << 20];
        for _ in 0..200 {
            parts.write_all(&megabyte).unwrap();
        }
        let bytes = parts.finish().unwrap().into_inner();
        assert!(bytes.len() < 1 << 20, "{}", bytes.len());
        let fault = read(Path::new("a.xlsx"), &bytes).unwrap_err();
        assert!(fault.what.contains("more than 128 MB"), "{fault}");
    }

    #[test]
    fn one_long_text_meant_a_thousand_times_is_refused() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        let long = "x".repeat(32_000);
        for row in 0..3_000 {
            sheet.write(row, 0, &long).unwrap();
        }
        let fault = read(Path::new("a.xlsx"), &workbook.save_to_buffer().unwrap()).unwrap_err();
        assert!(fault.to_string().contains("more than 64 MB of text"), "{fault}");
    }

    #[test]
    fn a_cell_far_below_costs_no_memory_and_is_told() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write(1_048_575, 16_383, "x").unwrap();
        let fault = read(Path::new("a.xlsx"), &workbook.save_to_buffer().unwrap()).unwrap_err();
        assert!(
            fault.to_string().contains("sheet “Sheet1”, row 1048576: there is something below"),
            "{fault}"
        );
    }

    /// The same workbook with a text in its first sheet replaced.
    fn with_sheet_text(workbook: &[u8], from: &str, to: &str) -> Vec<u8> {
        let mut parts = ZipArchive::new(Cursor::new(workbook)).unwrap();
        let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..parts.len() {
            let mut part = parts.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            let name = part.name().unwrap().into_owned();
            if name == "xl/worksheets/sheet1.xml" {
                assert!(text.contains(from), "{text}");
                text = text.replace(from, to);
            }
            copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            copy.write_all(text.as_bytes()).unwrap();
        }
        copy.finish().unwrap().into_inner()
    }

    #[test]
    fn an_address_that_cannot_be_is_a_fault_and_no_panic() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write(0, 0, 3).unwrap();
        let whole = workbook.save_to_buffer().unwrap();
        for address in ["ZZZZZZZZ1", "A0", "A99999999999", "", "é1", "1A"] {
            let bytes = with_sheet_text(&whole, "<c r=\"A1\">", &format!("<c r=\"{address}\">"));
            assert!(read(Path::new("a.xlsx"), &bytes).is_err(), "{address}");
        }
        let formula = with_sheet_text(&whole, "<v>3</v>", "<f>1+2</f><v></v>");
        assert!(read(Path::new("a.xlsx"), &formula).unwrap()[0].rows[0].cells[0].broken);
    }

    #[test]
    fn a_damaged_workbook_is_a_fault_wherever_it_is_cut_or_changed() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write(0, 0, "Criterion").unwrap();
        let whole = workbook.save_to_buffer().unwrap();
        for at in (0..whole.len()).step_by(37) {
            assert!(read(Path::new("a.xlsx"), &whole[..at]).is_err(), "cut at {at}");
            let mut changed = whole.clone();
            changed[at] ^= 0x55;
            let _ = read(Path::new("a.xlsx"), &changed); // Whether it can be read or not, it ends.
        }
    }
}
