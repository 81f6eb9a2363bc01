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
    Exercise,
    Glossary,
    Leads,
    /// What a participant hands in.
    Sheet,
    /// What a trainer gives to participants.
    Session,
    /// What a trainer keeps.
    Room,
}

/// The kind of a file; a file that cannot be parsed is taken by what its text mentions.
pub fn kind_of(path: &Path, text: &str) -> Option<Kind> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Marks {
        assessment: Option<IgnoredAny>,
        sheet: Option<IgnoredAny>,
        session: Option<IgnoredAny>,
        room: Option<IgnoredAny>,
        case: Option<IgnoredAny>,
        terms: Option<IgnoredAny>,
        leads: Option<IgnoredAny>,
        criteria: Option<IgnoredAny>,
        figure1_use: Option<IgnoredAny>,
        ratings: Option<IgnoredAny>,
    }
    let marks: Marks = ron_text::parse(path, text).unwrap_or_default();
    let mentions = |field: &str| text.contains(&format!("{field}:"));
    // A field that tells the kind, and one that tells it of a file that cannot be parsed. What holds others comes first.
    let tells = [
        (marks.assessment.is_some(), mentions("assessment"), Kind::Assessment),
        (marks.room.is_some(), mentions("room"), Kind::Room),
        (marks.session.is_some(), mentions("naming"), Kind::Session),
        (marks.sheet.is_some(), mentions("sheet"), Kind::Sheet),
        (marks.case.is_some(), mentions("case"), Kind::Exercise),
        (marks.terms.is_some(), mentions("terms"), Kind::Glossary),
        (marks.leads.is_some(), mentions("leads"), Kind::Leads),
        (marks.figure1_use.is_some(), mentions("figure1_use"), Kind::City),
        (marks.criteria.is_some(), mentions("criteria"), Kind::Framework),
        (marks.ratings.is_some(), false, Kind::City),
    ];
    let parsed = tells.iter().find(|(is_there, ..)| *is_there);
    parsed.or_else(|| tells.iter().find(|(_, is_mentioned, _)| *is_mentioned)).map(|(.., kind)| *kind)
}

/// The kind of a file; `None` where it cannot be read or is of no known kind.
pub fn kind_of_file(path: &Path) -> Option<Kind> {
    kind_of(path, &ron_text::read_text(path).ok()?)
}

/// Whether a file is a spreadsheet by its name, and is there: what is in it is found out when it is taken in.
pub fn is_table(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ["csv", "tsv", "xlsx", "xlsm"].contains(&ending.as_str())) && path.is_file()
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Assessment => faults::AN_ASSESSMENT,
            Self::Framework => faults::A_FRAMEWORK,
            Self::City => faults::A_CITY,
            Self::Exercise => faults::AN_EXERCISE,
            Self::Glossary => faults::A_GLOSSARY,
            Self::Leads => faults::LEADS,
            Self::Sheet => faults::A_SHEET,
            Self::Session => faults::A_SESSION,
            Self::Room => faults::A_ROOM,
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
