//! What is wrong with a file, where, and what to do.

use crate::text::faults::{self, Advice};
use crate::text::tables;
use std::fmt;
use std::path::{Path, PathBuf};

/// A place in a file. What stands earlier in the file is less.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a text file, both from 1.
    Text {
        line: usize,
        /// Absent where only the line is known.
        column: Option<usize>,
    },
    /// In a table. Boxed, since most faults are of texts.
    Cell(Box<CellPlace>),
}

/// A place in a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    /// Absent where a file is one table, as CSV is.
    pub sheet: Option<String>,
    /// From 1, as spreadsheet programs show it.
    pub row: u32,
    /// Absent where the whole row is meant.
    pub column: Option<Column>,
}

impl Place {
    /// The beginning of a line, from 1.
    pub fn line(line: usize) -> Self {
        Self::Text { line, column: None }
    }

    /// What begins at that byte of a text.
    pub(super) fn at_byte(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self::Text { line, column: Some(column) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { line, column: None } => write!(f, "line {line}"),
            Self::Text { line, column: Some(column) } => write!(f, "line {line}, column {column}"),
            Self::Cell(place) => {
                let CellPlace { sheet, row, column } = place.as_ref();
                let column = column.as_ref();
                let column = column.map(|Column { number, heading }| (letters_of(*number), heading.as_str()));
                f.write_str(&tables::place(sheet.as_deref(), *row, column))
            }
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    /// From 0.
    pub number: u16,
    /// What stands above it; may be empty.
    pub heading: String,
}

/// The letters that spreadsheet programs show above a column, from 0: A, B, … Z, AA.
pub(super) fn letters_of(number: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(number) + 1;
    while rest > 0 {
        letters.push(char::from_digit((rest - 1) % 26 + 10, 36).unwrap_or('?').to_ascii_uppercase());
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// What the program itself must know of a fault; all else is words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FaultKind {
    #[default]
    Other,
    /// The file is not as it was when it was last read or written.
    ChangedElsewhere,
    /// A file of that name is there already.
    Exists,
    /// The framework a file speaks of is not at hand.
    UnknownFramework,
}

/// One fault of one file, in words for the person who can mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: PathBuf,
    pub kind: FaultKind,
    /// Absent where the fault is of the whole file.
    pub place: Option<Place>,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to do, as a sentence.
    pub to_do: String,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of_file(file: &Path, (what, to_do): Advice) -> Self {
        Self { file: file.to_owned(), kind: FaultKind::Other, place: None, what, to_do }
    }

    /// The same, of a kind that the program must know.
    pub fn of_kind(file: &Path, kind: FaultKind, advice: Advice) -> Self {
        Self { kind, ..Self::of_file(file, advice) }
    }

    /// A file that speaks of a framework which is not at hand in any version.
    pub fn unknown_framework(file: &Path, id: &str) -> Self {
        Self::of_kind(file, FaultKind::UnknownFramework, faults::unknown_framework(id, None))
    }

    /// A fault at a place in it.
    pub fn at(file: &Path, place: Place, advice: Advice) -> Self {
        Self { place: Some(place), ..Self::of_file(file, advice) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A name of two lines would look like two messages.
        f.write_str(&self.file.display().to_string().replace(['\n', '\r'], " "))?;
        if let Some(place) = &self.place {
            write!(f, ", {place}")?;
        }
        write!(f, ": {}. {}", self.what, self.to_do)
    }
}

impl std::error::Error for Fault {}

/// Every fault of a file; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// Whether all that is wrong is that the framework is not at hand.
    pub fn is_of_unknown_framework(&self) -> bool {
        self.0.iter().all(|fault| fault.kind == FaultKind::UnknownFramework)
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_that_spreadsheets_show() {
        let shown = [0, 25, 26, 51, 52, 701, 702, 16_383].map(letters_of);
        assert_eq!(shown, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }
}
