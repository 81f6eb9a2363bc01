//! Which column is which: headings in plain words, however they are spelled.

use super::{Row, Table};
use crate::text::tables;
use std::collections::BTreeSet;

/// A heading stands among the first rows; above it there may be a title.
const SEARCHED_ROWS: usize = 20;

/// The row that names the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headings {
    /// Where it stands among [`Table::rows`]; the rows behind it are data.
    pub at: usize,
    /// Columns from 0, with their headings as they are written.
    pub columns: Vec<(u16, String)>,
}

impl Headings {
    /// The first row with a cell that is one of these names; `None` where there is none near the top.
    pub fn with(table: &Table, names: &[&str]) -> Option<Self> {
        let is_named = |row: &Row| row.cells.iter().any(|cell| is_one_of(&cell.text, names));
        table.rows.iter().take(SEARCHED_ROWS).position(is_named).map(|at| Self::at(table, at))
    }

    /// The first row of the table, whatever stands in it; `None` where the table is empty.
    pub fn first(table: &Table) -> Option<Self> {
        (!table.rows.is_empty()).then(|| Self::at(table, 0))
    }

    fn at(table: &Table, at: usize) -> Self {
        let columns = table.rows[at].cells.iter().map(|cell| (cell.column, cell.text.clone()));
        Self { at, columns: columns.collect() }
    }

    /// The columns whose heading is one of these names, in any case and spacing: usually none or one.
    pub fn columns_named(&self, names: &[&str]) -> Vec<u16> {
        let found = self.columns.iter().filter(|(_, heading)| is_one_of(heading, names));
        found.map(|(column, _)| *column).collect()
    }

    /// What stands above a column; empty where nothing does.
    pub fn heading(&self, column: u16) -> &str {
        self.columns.iter().find(|(number, _)| *number == column).map_or("", |(_, heading)| heading)
    }

    /// Headings of the columns with something below them that are not among those, empty where there is none.
    pub fn without<'a>(&'a self, table: &'a Table, columns: &'a [u16]) -> impl Iterator<Item = &'a str> {
        let filled =
            self.data(table).iter().flat_map(|row| &row.cells).filter(|cell| !cell.text.trim().is_empty());
        let others: BTreeSet<u16> =
            filled.map(|cell| cell.column).filter(|column| !columns.contains(column)).collect();
        others.into_iter().map(|column| self.heading(column).trim())
    }

    /// The rows below.
    pub fn data<'a>(&self, table: &'a Table) -> &'a [Row] {
        table.rows.get(self.at + 1..).unwrap_or_default()
    }
}

fn is_one_of(text: &str, names: &[&str]) -> bool {
    names.iter().any(|name| same_words(text, name))
}

/// Whether two texts are the same words: case, spaces and marks between words do not count.
pub fn same_words(one: &str, other: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
    }
    words(one).eq(words(other))
}

/// Columns that were passed over, in a sentence that says which names they may mean; `None` where there are none.
pub fn not_read<'a>(headings: impl Iterator<Item = &'a str>, names: &[&'a str]) -> Option<String> {
    let columns: Vec<(&str, Option<&str>)> =
        headings.map(|heading| (heading, nearest(heading, names.iter().copied()))).collect();
    (!columns.is_empty()).then(|| tables::not_read(&columns))
}

/// The name that a misspelt heading probably means; `None` where none is near enough. Of short words only a
/// letter may be wrong, of longer ones a fifth.
fn nearest<'n>(heading: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    /// A longer heading is a sentence, which nobody misspells by a letter or two.
    const LONGEST: usize = 80;
    let plain = |text: &str| text.trim().to_lowercase();
    let heading = plain(heading);
    let length = heading.chars().count();
    if !(4..=LONGEST).contains(&length) {
        return None;
    }
    let may_differ = (length / 5).max(1);
    let words = heading.split_whitespace().count();
    let distance = |name: &str| {
        let name = plain(name);
        // Of a long name people write the beginning.
        let begin = name.split_whitespace().take(words.max(2)).collect::<Vec<_>>().join(" ");
        let near =
            [name, begin].into_iter().filter(|name| name.chars().count().abs_diff(length) <= may_differ);
        near.map(|name| strsim::osa_distance(&heading, &name)).min()
    };
    let known = names.into_iter().filter_map(|name| Some((distance(name)?, name)));
    known
        .filter(|(distance, _)| (1..=may_differ).contains(distance))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Cell;

    #[test]
    fn case_spaces_and_marks_do_not_count() {
        for other in ["Not applicable", "  NOT  APPLICABLE ", "not-applicable", "Not\u{a0}applicable:"] {
            assert!(same_words("not applicable", other), "{other}");
        }
        assert!(!same_words("not applicable", "applicable"));
        assert!(!same_words("F1", "F11"));
        assert!(same_words("ÉVIDENCE", "évidence"));
    }

    #[test]
    fn a_misspelt_heading_is_known_and_another_word_is_not() {
        let names = ["Confidence", "Level", "Note", "Shared governance and resourcing"];
        let near = |heading| nearest(heading, names);
        assert_eq!([near("Confidance"), near("levle")], [Some("Confidence"), Some("Level")]);
        assert_eq!(near("shared governence"), Some("Shared governance and resourcing"));
        assert_eq!([near("Weight"), near("Nose cone"), near("")], [None; 3]);
    }

    #[test]
    fn a_title_may_stand_above_the_headings() {
        let row = |number, texts: &[&str]| {
            let cells = texts.iter().zip(0..).map(|(text, column)| Cell {
                column,
                text: (*text).to_owned(),
                broken: false,
            });
            Row { number, cells: cells.collect() }
        };
        let rows = vec![row(1, &["Our ratings"]), row(3, &["Area", " criterion "]), row(4, &["A", "B1"])];
        let table = Table { rows, ..Table::default() };
        let headings = Headings::with(&table, &["Criterion"]).unwrap();
        assert_eq!((headings.columns_named(&["Criterion"]), headings.heading(0)), (vec![1], "Area"));
        assert_eq!(headings.data(&table)[0].number, 4);
        assert_eq!(Headings::with(&table, &["Participant"]), None);
    }
}
