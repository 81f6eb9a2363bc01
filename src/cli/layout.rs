//! Text in columns and lines. It does not decide what is said, and rounds only for display.

use crate::text::numbers::NONE;

/// Longest line of running text.
const WIDTH: usize = 96;

/// Rows of cells under headings. The first column stands left, all others right.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings; each word of a heading gets a line, so that columns stay narrow.
    pub fn new(headings: &[String]) -> Self {
        let words: Vec<Vec<&str>> = headings.iter().map(|heading| heading.split(' ').collect()).collect();
        let lines = words.iter().map(Vec::len).max().unwrap_or(0);
        let line = |n: usize| {
            let word = |words: &Vec<&str>| {
                (n + words.len()).checked_sub(lines).map_or_else(String::new, |at| words[at].to_owned())
            };
            words.iter().map(word).collect()
        };
        Self { rows: (0..lines).map(line).collect() }
    }

    /// Adds a row of as many cells as there are headings.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The lines of the table, without spaces at their ends.
    pub fn lines(&self) -> Vec<String> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
        };
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
                if column == 0 { format!("{cell:<width$}") } else { format!("  {cell:>width$}") }
            });
            cells.collect::<String>().trim_end().to_owned()
        };
        self.rows.iter().map(line).collect()
    }
}

/// The text in lines of a readable length, each indented.
pub fn wrapped(text: &str, indent: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    let mut lines: Vec<String> = Vec::new();
    for word in plain(text).split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{margin}{word}")),
        }
    }
    lines
}

/// Text of a file without what a terminal would take for a command.
pub fn plain(text: &str) -> String {
    text.replace(|c: char| c.is_control(), " ")
}

/// A number of levels to one decimal: five levels are too few for whole numbers.
pub fn tenths(levels: Option<f64>) -> String {
    levels.map_or_else(|| NONE.to_owned(), |levels| format!("{levels:.1}"))
}

/// Two numbers of levels to one decimal, as a range.
pub fn tenths_range(low: Option<f64>, high: Option<f64>) -> String {
    match low.zip(high) {
        Some((low, high)) => format!("{low:.1}–{high:.1}"),
        None => NONE.to_owned(),
    }
}

/// A share 0..1 as whole percents.
pub fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| NONE.to_owned(), |share| format!("{:.0} %", (100.0 * share).round()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_letters_and_not_by_bytes() {
        let mut table = Table::new(&["City".into(), "Overall gap".into()]);
        table.row(vec!["Málaga".into(), "+12".into()]);
        table.row(vec!["Ulm".into(), "0".into()]);
        assert_eq!(
            table.lines(),
            ["        Overall", "City        gap", "Málaga      +12", "Ulm           0"]
        );
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_printed() {
        assert_eq!(plain("a\u{1b}[31mb\n"), "a [31mb ");
        assert_eq!(wrapped("one\ntwo", 2), ["  one two"]);
    }

    #[test]
    fn unknown_is_a_dash_and_never_a_zero() {
        assert_eq!([tenths(None), percent(None), tenths_range(Some(0.0), None)], ["–"; 3]);
        assert_eq!([tenths(Some(0.84)), percent(Some(0.826))], ["0.8", "83 %"]);
    }
}
