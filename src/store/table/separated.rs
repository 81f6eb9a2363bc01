//! Reads tables of separated values, as every program that knows tables writes them.

use super::{Fault, Growing, Table, letters};
use crate::text::tables;
use std::path::Path;

/// The table in a text file, separated by commas, semicolons or tabs, in any encoding.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Table, Fault> {
    let (text, guessed) =
        letters::decoded(bytes).ok_or_else(|| Fault::of_file(path, tables::not_a_table()))?;
    let (separator, skipped) = separator(&text);
    let mut table = Growing::new(path, None, 0);
    table.table.oddities.guessed = guessed;
    let mut reader = Reader { text: &text, at: skipped, separator, row: u32::from(skipped > 0), headings: 0 };
    let mut cell = String::new();
    while reader.at < text.len() {
        let mut column = 0;
        loop {
            let ends_row = reader.cell(&mut cell).map_err(|(row, advice)| {
                Fault::at(path, table.table.place(row.saturating_add(1), None), advice)
            })?;
            table.add(reader.row, column, tables::unprotected(&cell), false)?;
            if ends_row {
                break;
            }
            column += 1;
        }
        // The first row with more than one cell is that of the headings, or looks like it.
        if reader.headings == 0 {
            reader.headings = column;
        }
        reader.row = reader.row.saturating_add(1);
    }
    Ok(table.finish())
}

/// Goes through a text cell by cell (RFC 4180, and what programs make of it).
struct Reader<'t> {
    text: &'t str,
    /// Where the next cell begins, in bytes.
    at: usize,
    separator: u8,
    /// From 0; a cell of several lines is in one row, as spreadsheet programs count.
    row: u32,
    /// Separators in the row of headings; 0 before it.
    headings: u32,
}

impl Reader<'_> {
    /// Reads one cell and tells whether it was the last of its row.
    ///
    /// # Errors
    /// With the row where a quotation mark opens that was not meant to: it swallows what stands behind it.
    fn cell(&mut self, cell: &mut String) -> Result<bool, (u32, crate::text::faults::Advice)> {
        cell.clear();
        if self.rest().starts_with('"') {
            self.at += 1;
            self.quoted(cell)?;
        }
        let rest = self.rest();
        let is_end = |byte: u8| byte == self.separator || matches!(byte, b'\n' | b'\r');
        let end = rest.bytes().position(is_end).unwrap_or(rest.len());
        cell.push_str(&rest[..end]);
        let after = &rest.as_bytes()[end..];
        let (width, ends_row) = match after {
            [b'\r', b'\n', ..] => (2, true),
            [] => (0, true),
            [byte, ..] => (1, *byte != self.separator),
        };
        self.at += end + width;
        Ok(ends_row)
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What stands between quotation marks, of which two are one that belongs to the text.
    fn quoted(&mut self, cell: &mut String) -> Result<(), (u32, crate::text::faults::Advice)> {
        let rest = self.rest();
        let mut from = 0;
        let closed = loop {
            let Some(mark) = rest[from..].find('"') else {
                cell.push_str(&rest[from..]);
                from = rest.len();
                break false;
            };
            cell.push_str(&rest[from..from + mark]);
            from += mark + 1;
            if !rest[from..].starts_with('"') {
                break true;
            }
            cell.push('"');
            from += 1;
        };
        let behind = rest[from..].bytes().next();
        let ends = behind.is_none_or(|byte| byte == self.separator || matches!(byte, b'\n' | b'\r'));
        let lines = lines_of(cell).count();
        let advice = match (lines, closed, ends) {
            (0 | 1, ..) => None,
            (_, false, _) => Some(tables::open_quote()),
            (_, _, false) => Some(tables::swallowing_quote(lines)),
            _ => lines_of(cell)
                .skip(1)
                .any(|line| self.looks_like_a_row(line))
                .then(|| tables::rows_in_a_cell(lines)),
        };
        self.at += from;
        advice.map_or(Ok(()), |advice| Err((self.row, advice)))
    }

    /// Whether a line inside a cell has as many cells as the table has columns, and a number or a blank among them.
    fn looks_like_a_row(&self, line: &str) -> bool {
        let separator = char::from(self.separator);
        let cells = || line.split(separator);
        let is_short =
            |cell: &str| matches!(cell.trim(), "" | "?" | "-") || cell.trim().parse::<f64>().is_ok();
        self.headings > 1
            && line.bytes().filter(|byte| *byte == self.separator).count() == self.headings as usize
            && cells().any(is_short)
    }
}

/// However a line ends: `\n`, `\r\n` or `\r`. The last one is none where it is blank.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    let text = text.trim_end_matches(['\n', '\r']);
    text.split('\n').flat_map(|line| line.trim_end_matches('\r').split('\r'))
}

/// What separates the cells, and how many bytes at the beginning say so and are no data.
fn separator(text: &str) -> (u8, usize) {
    // Excel writes and reads such a first line.
    let first = text.lines().next().unwrap_or("");
    if let [b's', b'e', b'p', b'=', separator] = first.to_ascii_lowercase().as_bytes() {
        let line_end = text.find('\n').map_or(text.len(), |end| end + 1);
        return (*separator, line_end);
    }
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    let mut seen = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            // Lines without any separator are a title, or blank.
            b'\n' | b'\r' if !quoted && seen => break,
            _ if !quoted => {
                for (_, count) in counts.iter_mut().filter(|(separator, _)| *separator == byte) {
                    *count += 1;
                    seen = true;
                }
            }
            _ => {}
        }
    }
    // The first of those that are equally frequent.
    let best = counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| *separator);
    (best, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<(u16, String)>)> {
        let table = read(Path::new("a.csv"), bytes).unwrap();
        let cells = |row: super::super::Row| row.cells.into_iter().map(|cell| (cell.column, cell.text));
        table.rows.into_iter().map(|row| (row.number, cells(row).collect())).collect()
    }

    /// Rows without their numbers, joined by bars.
    fn plain(bytes: &[u8]) -> Vec<String> {
        let join = |(_, cells): (u32, Vec<(u16, String)>)| {
            cells.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("|")
        };
        rows(bytes).into_iter().map(join).collect()
    }

    #[test]
    fn the_separator_is_found_whatever_program_wrote_it() {
        for text in ["a,b\nc,d;e", "a;b\nc;d;e", "a\tb\nc\td\te", "sep=;\na;b\nc;d;e", "\"x,y,z\";b\nc;d"] {
            assert_eq!(plain(text.as_bytes())[0].matches('|').count(), 1, "{text}");
        }
        assert_eq!(plain("a,b\nc,\"d;e\"".as_bytes()), ["a|b", "c|d;e"]);
    }

    #[test]
    fn letters_of_every_encoding_come_in() {
        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend("Zürich\t“ok”".encode_utf16().flat_map(u16::to_le_bytes));
        for bytes in
            ["Zürich,“ok”".as_bytes(), "\u{feff}Zürich,“ok”".as_bytes(), b"Z\xfcrich,\x93ok\x94", &utf16]
        {
            assert_eq!(plain(bytes), ["Zürich|“ok”"]);
        }
        assert!(read(Path::new("a.csv"), b"\x89PNG\r\n\x1a\n\0\0").is_err(), "a picture is no table");
    }

    #[test]
    fn rows_are_counted_as_spreadsheets_show_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "\"one\ntwo\",c", "", "", ",d"].join(end);
            let expected = [
                (1, vec![(0, "a".to_owned()), (1, "b".to_owned())]),
                (3, vec![(0, "one\ntwo".to_owned()), (1, "c".to_owned())]),
                (6, vec![(1, "d".to_owned())]),
            ];
            assert_eq!(rows(text.as_bytes()), expected, "{end:?}");
        }
        assert_eq!(rows(b"sep=,\r\na,b")[0].0, 2);
    }

    #[test]
    fn a_quotation_mark_that_never_closes_is_a_fault_and_swallows_nothing() {
        for text in ["a,b\nc,\"d\ne,f\n", "a,b\nc,\"d\ne,f\"\"\n"] {
            let fault = read(Path::new("a.csv"), text.as_bytes()).unwrap_err();
            assert!(fault.to_string().contains("a.csv, row 2: a quotation mark opens"), "{fault}");
        }
        let fault = read(Path::new("a.csv"), b"a,b,c\n1,2,\"d\n3,4,\"x\"\n").unwrap_err();
        assert!(
            fault.to_string().contains("a.csv, row 2: a quotation mark opens in this row and closes"),
            "{fault}"
        );
        let fault = read(Path::new("a.csv"), b"a,b,c\n1,2,\"d\n3,4,x\"\n5,6,y\n").unwrap_err();
        assert!(fault.to_string().contains("a.csv, row 2: a cell of this row holds 2 lines"), "{fault}");
        for fine in [
            "a,b,c\n1,2,\"two things:\none, two, three\"",
            "a,b\nc,\"d\ne\"",
            "a,\"d\ne\"\"\"\n",
            "a,5\" pipe\n",
            "a,\"b",
        ] {
            assert!(read(Path::new("a.csv"), fine.as_bytes()).is_ok(), "{fine}");
        }
    }
}
