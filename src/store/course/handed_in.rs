//! The ratings in one file that somebody handed in, whatever form it has.

use super::files::sheet_from_text;
use super::room_table::{RoomTable, read_room_table};
use crate::model::RatingSheet;
use crate::store::endings::{has_ending, has_our_ending};
use crate::store::save::{Fingerprint, assessment_from_text};
use crate::store::wire::{Head, Kind};
use crate::store::{Fault, Faults, Wanted, ron_text};
use crate::text::course::intake as text;
use std::path::Path;

/// A file as it was read, before anything is made of it.
pub enum Content {
    Text(String),
    /// Its content decides later whether it is CSV or a workbook.
    Table(Vec<u8>),
}

/// What somebody handed in.
#[derive(Debug)]
pub enum HandedIn {
    Sheet(Box<RatingSheet>),
    /// Ratings of several people, of whom it is still to be decided who they are.
    Table(Box<RoomTable>),
}

/// Endings of tables.
const TABLES: [&str; 3] = ["csv", "tsv", "xlsx"];

/// Whether the ending is one of a file that may hold ratings.
pub fn may_hold_ratings(file: &Path) -> bool {
    has_our_ending(file) || is_table(file)
}

/// Whether the ending is one of a table.
pub fn is_table(file: &Path) -> bool {
    has_ending(file, &TABLES)
}

impl Content {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(file: &Path) -> Result<Self, Fault> {
        if is_table(file) {
            ron_text::read_bytes(file).map(Self::Table)
        } else {
            ron_text::read_text(file).map(Self::Text)
        }
    }

    /// Tells this content from another.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(match self {
            Self::Text(text) => text.as_bytes(),
            Self::Table(bytes) => bytes,
        })
    }

    /// The ratings in it. `None` where it is a file of the course that nobody hands in, such as the session or a
    /// framework.
    ///
    /// # Errors
    /// With every fault that could be found; of a table nothing is taken then.
    pub fn ratings(self, file: &Path, wanted: &Wanted) -> Result<Option<HandedIn>, Faults> {
        let one = |sheet: RatingSheet| Some(HandedIn::Sheet(Box::new(sheet)));
        let content = match self {
            Self::Text(text) => text,
            Self::Table(bytes) => {
                return RoomTable::of(file, &bytes, wanted)
                    .map(|table| Some(HandedIn::Table(Box::new(table))));
            }
        };
        let faults = match sheet_from_text(file, &content) {
            Ok(sheet) => {
                wanted.check(file, &sheet)?;
                return Ok(one(wanted.adopt(sheet)));
            }
            Err(Faults(faults)) => Faults(faults.into_iter().map(or_hand_in_again).collect()),
        };
        let head = Head::of(&content);
        match head.kind {
            Some(Kind::Assessment) if wanted.session.is_none() => {
                let assessment = assessment_from_text(file, &content)?;
                let sheet = wanted.sheet_of(file, assessment);
                wanted.check(file, &sheet)?;
                Ok(one(sheet))
            }
            // Of an assessment the loss is told: it may be somebody's work in the wrong form.
            None | Some(Kind::Sheet | Kind::Assessment) => Err(faults),
            // The kind of a damaged file is a guess, and a sheet must not be lost for it.
            Some(_) if head.is_guess => Err(faults),
            Some(_) => Ok(None),
        }
    }
}

fn or_hand_in_again(fault: Fault) -> Fault {
    Fault { to_do: text::or_hand_in_again(&fault.to_do), ..fault }
}

/// The ratings in a file that was named, which must hold some.
///
/// # Errors
/// With every fault that could be found.
pub fn ratings_in(file: &Path, wanted: &Wanted) -> Result<HandedIn, Faults> {
    if is_table(file) {
        return read_room_table(file, wanted).map(|table| HandedIn::Table(Box::new(table)));
    }
    let content = Content::of(file)?;
    let other_kind = match &content {
        Content::Text(text) => Head::wanted(file, text, Kind::Sheet, u32::MAX).map(drop),
        Content::Table(_) => Ok(()),
    };
    match content.ratings(file, wanted)? {
        Some(ratings) => Ok(ratings),
        None => Err(other_kind
            .err()
            .unwrap_or_else(|| Fault::of_file(file, crate::text::faults::not_a_known_kind()))
            .into()),
    }
}
