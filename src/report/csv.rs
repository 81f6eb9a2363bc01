//! The ratings as separated values, for spreadsheets and statistics; `store` reads them back.

use super::Outline;
use super::sheet::{Sheet, Value};
use crate::text::tables::protected;

/// Writes the ratings; `None` where the document leaves them out.
pub fn write(outline: &Outline) -> Option<Vec<u8>> {
    outline.tables().find(|table| table.name == "ratings").map(|table| separated(&Sheet::of(table)))
}

/// Commas, quotation marks and Windows line ends (RFC 4180) in UTF-8; the mark at the beginning lets Excel see
/// that it is. No text is left that a spreadsheet program would run as a formula.
pub fn separated(Sheet { headings, rows }: &Sheet) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        let cells: Vec<String> = cells.map(|cell| quoted(&cell)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    };
    line(&mut headings.iter().map(|heading| protected(heading).into_owned()));
    for row in rows {
        line(&mut row.iter().map(shown));
    }
    out.into_bytes()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::None(text) => protected(text).into_owned(),
        Value::Whole(number) | Value::Signed(number) => number.to_string(),
        Value::Percent(percent) => format!("{percent}%"),
    }
}

fn quoted(cell: &str) -> String {
    // A lone space at an end is lost by some readers where it is not quoted.
    let is_plain = !cell.contains(['"', ',', ';', '\t', '\n', '\r']) && cell.trim() == cell;
    if is_plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_its_row() {
        let texts = ["=1+2", "'=1", "a,b", "say \"yes\"", "two\nlines", " x", "'quoted'"];
        let row = texts.iter().map(|text| Value::Text((*text).to_owned())).chain([Value::Signed(-3)]);
        let sheet = Sheet { headings: vec!["@A".to_owned()], rows: vec![row.collect()] };
        let expected =
            "\u{feff}'@A\r\n'=1+2,''=1,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\" x\",'quoted',-3\r\n";
        assert_eq!(String::from_utf8(separated(&sheet)).unwrap(), expected);
    }
}
