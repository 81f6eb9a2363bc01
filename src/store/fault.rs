//! What is wrong with a file, where, and what to do.

use crate::text::faults::Advice;
use std::fmt;
use std::path::{Path, PathBuf};

/// A place in a text file, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    /// Absent where only the line is known.
    pub column: Option<usize>,
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

    /// A fault at a place in it.
    pub fn at(file: &Path, place: Place, advice: Advice) -> Self {
        Self { place: Some(place), ..Self::of_file(file, advice) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(Place { line, column }) = self.place {
            write!(f, ", line {line}")?;
            if let Some(column) = column {
                write!(f, ", column {column}")?;
            }
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
