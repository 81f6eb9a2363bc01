//! What a file says of itself: its kind and its version, before anything else of it is read.

use super::scan;
use crate::store::fault_list::FaultList;
use crate::store::{Fault, ron_text};
use crate::text::faults;
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
    /// A copy of unsaved work.
    Recovery,
    Settings,
}

/// Each kind, the field that holds it behind the version, and a field at the top of files that were written when
/// kinds did not say themselves. What holds others comes first.
const KINDS: [(Kind, &str, Option<&str>); 11] = [
    (Kind::Recovery, "recovery", None),
    (Kind::Settings, "settings", None),
    (Kind::Assessment, "assessment", None),
    (Kind::Room, "room", None),
    (Kind::Session, "session", None),
    (Kind::Sheet, "sheet", None),
    (Kind::Exercise, "exercise", Some("case")),
    (Kind::Glossary, "glossary", Some("terms")),
    (Kind::Leads, "leads", Some("leads")),
    (Kind::City, "city", Some("figure1_use")),
    (Kind::Framework, "framework", Some("criteria")),
];

impl Kind {
    fn field(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, field, _)| field)
    }

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
            Self::Recovery => faults::UNSAVED_WORK,
            Self::Settings => faults::SETTINGS,
        }
    }
}

/// The head of a file: `(version: 1, city: (…))`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// `None` where nothing tells it.
    pub kind: Option<Kind>,
    /// Whether kind and version are written. Frameworks, cities and exercises were without for long.
    pub is_written: bool,
    /// Whether the kind is taken by what the text of a damaged file mentions.
    pub is_guess: bool,
    /// Of what was written without, 1. Absent where it is no version.
    version: Option<u32>,
}

impl Head {
    /// That of a file without one.
    pub const NONE: Self = Self { kind: None, is_written: false, is_guess: false, version: Some(1) };

    /// The head of a file, which may be damaged.
    pub fn of(text: &str) -> Self {
        let mut fields: Vec<&str> = Vec::new();
        let mut version = None;
        for (field, word) in scan::fields(text) {
            if field == "version" && version.is_none() {
                // That of a framework is a text.
                version = word.filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            }
            fields.push(field);
            if let (Some(version), Some(kind)) = (version, kind_by(|(_, field, _)| fields.contains(field))) {
                let version = version.parse().ok();
                return Self { kind: Some(kind), is_written: true, is_guess: false, version };
            }
        }
        // What never was written without a head, damaged ones of which it is missing, and what has none.
        let always = kind_by(|(_, field, bare)| bare.is_none() && fields.contains(field));
        let bare = || kind_by(|(_, _, bare)| bare.is_some_and(|bare| fields.contains(&bare)));
        let city = || fields.contains(&"ratings").then_some(Kind::City);
        let mentions = |field: &str| text.contains(&format!("{field}:"));
        let mentioned = || {
            let by = |field: &str| if field == "session" { mentions("naming") } else { mentions(field) };
            kind_by(|(_, field, bare)| by(bare.unwrap_or(field)))
        };
        let known = always.or_else(bare).or_else(city);
        Self {
            kind: known.or_else(mentioned),
            is_guess: known.is_none(),
            is_written: always.is_some() || version.is_some(),
            version: if always.is_some() { None } else { Some(1) },
        }
    }

    /// The head of a file of which the kind is wanted, and a version up to the newest there is.
    ///
    /// # Errors
    /// When it is of another kind, or of no version that this program knows.
    pub fn wanted(path: &Path, text: &str, wanted: Kind, newest: u32) -> Result<Self, Fault> {
        let head = Self::of(text);
        let advice = match (head.kind, head.version) {
            (Some(kind), _) if kind != wanted => faults::other_kind(kind.words(), wanted.words()),
            (_, Some(0)) => faults::version_zero(),
            (_, Some(newer)) if newer > newest => faults::newer_version(newer, newest),
            _ => return Ok(head),
        };
        Err(Fault::of_file(path, advice))
    }

    /// The version that was found to be one this program knows.
    pub fn version(&self) -> u32 {
        self.version.unwrap_or(1)
    }

    /// No fault found yet in a file with this head, of which the content is looked at.
    pub fn faults<'a>(self, path: &'a Path, text: &'a str) -> FaultList<'a> {
        let content = self.kind.filter(|_| self.is_written).map(Kind::field);
        FaultList::below(path, text, content)
    }
}

fn kind_by(is_it: impl Fn(&(Kind, &str, Option<&str>)) -> bool) -> Option<Kind> {
    KINDS.iter().find(|kind| is_it(kind)).map(|(kind, ..)| *kind)
}

/// The kind of a file; a damaged one is taken by what its text mentions.
pub fn kind_of(text: &str) -> Option<Kind> {
    Head::of(text).kind
}

/// The kind of a file; `None` where it cannot be read or is of no known kind.
pub fn kind_of_file(path: &Path) -> Option<Kind> {
    kind_of(&ron_text::read_text(path).ok()?)
}
