//! Reads tables of separated values, as every program that knows tables writes them.

use super::{Fault, Growing, Table};
use crate::text::tables;
use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::borrow::Cow;
use std::path::Path;

/// The table in a CSV file: UTF-8, UTF-16 or Windows-1252, separated by commas, semicolons or tabs.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Table, Fault> {
    let text = decoded(bytes).ok_or_else(|| Fault::of_file(path, tables::not_a_table()))?;
    let (separator, skipped) = separator(&text);
    let content = text[skipped..].as_bytes();
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(content);
    let mut table = Growing::new(path, None, 0);
    let mut record = ByteRecord::new();
    let mut row = u32::from(skipped > 0);
    loop {
        let before = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        row = row.saturating_add(blank_lines(content, before));
        // Only a disk can fail here, and the text is in memory.
        if !reader.read_byte_record(&mut record).unwrap_or(false) {
            return Ok(table.finish());
        }
        for (field, column) in record.iter().zip(0..) {
            table.add(row, column, tables::unprotected(&String::from_utf8_lossy(field)), false)?;
        }
        let at_end = reader.position().byte() == content.len() as u64;
        if at_end && never_closes(content, &record) {
            return Err(Fault::at(
                path,
                table.table.place(row.saturating_add(1), None),
                tables::open_quote(),
            ));
        }
        row = row.saturating_add(1);
    }
}

/// The text, or `None` where this is none.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Cow::Borrowed(text)),
        // Every byte means something in Windows-1252, even those of a picture; but text has no zeros.
        Err(_) if bytes.contains(&0) => None,
        Err(_) => WINDOWS_1252.decode_without_bom_handling_and_without_replacement(bytes),
    }
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

/// Blank lines ahead, which the reader passes over and spreadsheet programs count.
fn blank_lines(content: &[u8], from: usize) -> u32 {
    let ahead = content.get(from..).unwrap_or_default();
    // A record ends at the first half of a Windows line end.
    let second_half = from > 0 && content.get(from - 1) == Some(&b'\r') && ahead.first() == Some(&b'\n');
    let mut rest = &ahead[usize::from(second_half)..];
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => return lines,
        };
        lines += 1;
    }
}

/// Whether the last cell of the file has swallowed the lines behind it.
fn never_closes(content: &[u8], last: &ByteRecord) -> bool {
    let swallowed = last.iter().next_back().is_some_and(|field| field.contains(&b'\n'));
    let ends = content.iter().rev().skip_while(|byte| matches!(byte, b'\r' | b'\n'));
    // Two quotation marks are one that belongs to the text.
    swallowed && ends.take_while(|byte| **byte == b'"').count() % 2 == 0
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
        for fine in ["a,b\nc,\"d\ne\"", "a,\"d\ne\"\"\"\n", "a,5\" pipe\n", "a,\"b"] {
            assert!(read(Path::new("a.csv"), fine.as_bytes()).is_ok(), "{fine}");
        }
    }
}
