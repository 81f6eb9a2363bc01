//! Which kind of file this is, told by the fields it begins with.

use super::{Fault, ron_text};
use crate::text::faults;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::path::Path;

/// A kind of file of this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Assessment,
    Framework,
    City,
}

/// The kind of a file; a file that cannot be parsed is taken by what its text mentions.
pub fn kind_of(path: &Path, text: &str) -> Option<Kind> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Marks {
        assessment: Option<IgnoredAny>,
        criteria: Option<IgnoredAny>,
        figure1_use: Option<IgnoredAny>,
        ratings: Option<IgnoredAny>,
    }
    let marks: Marks = ron_text::parse(path, text).unwrap_or_default();
    let mentions = |field: &str| text.contains(&format!("{field}:"));
    if marks.assessment.is_some() {
        Some(Kind::Assessment)
    } else if marks.criteria.is_some() {
        Some(Kind::Framework)
    } else if marks.figure1_use.is_some() || marks.ratings.is_some() {
        Some(Kind::City)
    } else if mentions("assessment") {
        Some(Kind::Assessment)
    } else if mentions("figure1_use") {
        Some(Kind::City)
    } else if mentions("criteria") {
        Some(Kind::Framework)
    } else {
        None
    }
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Assessment => faults::AN_ASSESSMENT,
            Self::Framework => faults::A_FRAMEWORK,
            Self::City => faults::A_CITY,
        }
    }
}

/// Refuses a file that is plainly of another kind, before its fields are read as what they are not.
///
/// # Errors
/// When it is; a file of no known kind passes, and is told what is wrong with it where it is read.
pub fn expect_kind(path: &Path, text: &str, wanted: Kind) -> Result<(), Fault> {
    match kind_of(path, text) {
        Some(is) if is != wanted => Err(Fault::of_file(path, faults::other_kind(is.words(), wanted.words()))),
        _ => Ok(()),
    }
}
