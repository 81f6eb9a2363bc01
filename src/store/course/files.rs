//! The files of a course: rating sheets, sessions and rooms. Each has its version first, as all files have.

use crate::model::{CourseSession, RatingSheet, Room};
use crate::store::save::{Expected, put};
use crate::store::wire::{self, Content, Kind, RoomV1, SessionV1, SheetV1, Wire};
use crate::store::{Fault, Faults, Readers, ron_text};
use crate::text::faults;
use std::path::Path;

/// Bytes of a rating sheet, which anybody can put into a shared folder: a page of notes on each question is a tenth.
const MOST_OF_SHEET: usize = 2 << 20;

/// Reads what a participant handed in.
///
/// # Errors
/// With every fault that could be found.
pub fn load_sheet(path: &Path) -> Result<RatingSheet, Faults> {
    sheet_from_text(path, &ron_text::read_text(path)?)
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With every fault that could be found.
pub fn sheet_from_text(path: &Path, text: &str) -> Result<RatingSheet, Faults> {
    if text.len() > MOST_OF_SHEET {
        let megabytes = |bytes: usize| bytes.div_ceil(1 << 20) as u64;
        let advice = faults::too_large(megabytes(text.len()), megabytes(MOST_OF_SHEET));
        return Err(Fault::of_file(path, advice).into());
    }
    wire::read::<SheetV1, _>(path, text, Kind::Sheet)
}

/// Reads what a trainer gave out.
///
/// # Errors
/// With every fault that could be found.
pub fn load_session(path: &Path) -> Result<CourseSession, Faults> {
    session_from_text(path, &ron_text::read_text(path)?)
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With every fault that could be found.
pub fn session_from_text(path: &Path, text: &str) -> Result<CourseSession, Faults> {
    wire::read::<SessionV1, _>(path, text, Kind::Session)
}

/// Reads what a trainer keeps.
///
/// # Errors
/// With every fault that could be found.
pub fn load_room(path: &Path) -> Result<Room, Faults> {
    room_from_text(path, &ron_text::read_text(path)?)
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With every fault that could be found.
pub fn room_from_text(path: &Path, text: &str) -> Result<Room, Faults> {
    wire::read::<RoomV1, _>(path, text, Kind::Room)
}

/// Writes a rating sheet.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn save_sheet(path: &Path, sheet: &RatingSheet, expected: Expected) -> Result<(), Fault> {
    write(path, SheetV1::from_model(sheet), expected, Readers::AsUsual)
}

/// Writes what participants are given.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn save_session(path: &Path, session: &CourseSession, expected: Expected) -> Result<(), Fault> {
    write(path, SessionV1::from_model(session), expected, Readers::AsUsual)
}

/// Writes what a trainer keeps.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn save_room(path: &Path, room: &Room, expected: Expected) -> Result<(), Fault> {
    write(path, RoomV1::from_model(room), expected, Readers::Owner)
}

fn write<C: Content>(path: &Path, file: C, expected: Expected, readers: Readers) -> Result<(), Fault> {
    let text = file.into_text().map_err(|err| Fault::of_file(path, faults::cannot_write(err)))?;
    put(path, text.as_bytes(), expected, readers)
}
