//! The files of a course: rating sheets, sessions and rooms. Each has its version first, as a save has.

use crate::model::{CourseSession, RatingSheet, Room};
use crate::store::save::{Expected, put, read_version};
use crate::store::wire::{Kind, expect_kind};
use crate::store::{Fault, Readers, ron_text};
use crate::text::faults;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The version of all three that is written today.
const VERSION: u32 = 1;
/// Bytes of a rating sheet, which anybody can put into a shared folder: a page of notes on each question is a tenth.
const MOST_OF_SHEET: usize = 2 << 20;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetV1<T> {
    version: u32,
    sheet: T,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionV1<T> {
    version: u32,
    session: T,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RoomV1<T> {
    version: u32,
    room: T,
}

/// Reads what a participant handed in.
///
/// # Errors
/// With the place of the first fault.
pub fn load_sheet(path: &Path) -> Result<RatingSheet, Fault> {
    sheet_from_text(path, &ron_text::read_text(path)?)
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With the place of the first fault.
pub fn sheet_from_text(path: &Path, text: &str) -> Result<RatingSheet, Fault> {
    if text.len() > MOST_OF_SHEET {
        let megabytes = |bytes: usize| bytes.div_ceil(1 << 20) as u64;
        return Err(Fault::of_file(path, faults::too_large(megabytes(text.len()), megabytes(MOST_OF_SHEET))));
    }
    read(path, text, Kind::Sheet, |file: SheetV1<_>| file.sheet)
}

/// Reads what a trainer gave out.
///
/// # Errors
/// With the place of the first fault.
pub fn load_session(path: &Path) -> Result<CourseSession, Fault> {
    session_from_text(path, &ron_text::read_text(path)?)
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With the place of the first fault.
pub fn session_from_text(path: &Path, text: &str) -> Result<CourseSession, Fault> {
    read(path, text, Kind::Session, |file: SessionV1<_>| file.session)
}

/// Reads what a trainer keeps.
///
/// # Errors
/// With the place of the first fault.
pub fn load_room(path: &Path) -> Result<Room, Fault> {
    room_from_text(path, &ron_text::read_text(path)?)
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With the place of the first fault.
pub fn room_from_text(path: &Path, text: &str) -> Result<Room, Fault> {
    read(path, text, Kind::Room, |file: RoomV1<_>| file.room)
}

/// Writes a rating sheet.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn save_sheet(path: &Path, sheet: &RatingSheet, expected: Expected) -> Result<(), Fault> {
    write(path, &SheetV1 { version: VERSION, sheet }, expected, Readers::AsUsual)
}

/// Writes what participants are given.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn save_session(path: &Path, session: &CourseSession, expected: Expected) -> Result<(), Fault> {
    write(path, &SessionV1 { version: VERSION, session }, expected, Readers::AsUsual)
}

/// Writes what a trainer keeps.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn save_room(path: &Path, room: &Room, expected: Expected) -> Result<(), Fault> {
    write(path, &RoomV1 { version: VERSION, room }, expected, Readers::Owner)
}

fn read<F, T>(path: &Path, text: &str, kind: Kind, content: impl FnOnce(F) -> T) -> Result<T, Fault>
where
    F: for<'de> Deserialize<'de>,
{
    let file = read_version(path, text, VERSION).and_then(|_| ron_text::parse(path, text));
    file.map(content).map_err(|fault| expect_kind(path, text, kind).err().unwrap_or(fault))
}

fn write<F: Serialize>(path: &Path, file: &F, expected: Expected, readers: Readers) -> Result<(), Fault> {
    let text = ron_text::to_text(file).map_err(|err| Fault::of_file(path, faults::cannot_write(err)))?;
    put(path, text.as_bytes(), expected, readers)
}
