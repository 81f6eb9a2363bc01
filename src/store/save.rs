//! One assessment, one file: versions, reading, writing.

use super::atomic::{self, Readers};
use super::sniff::{Kind, expect_kind};
use super::{Fault, FaultKind, ron_text};
use crate::model::Assessment;
use crate::text::faults;
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// The version written today.
pub const SAVE_VERSION: u32 = 1;

/// What every version of a save begins with. It is read first and ignores all else.
#[derive(Deserialize)]
struct Header {
    version: u32,
}

/// Version 1, as written since program version 0.1.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaveV1<A> {
    version: u32,
    assessment: A,
}

/// Tells one content of a file from another, to see whether somebody else has changed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    pub(super) fn of(content: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        Self(hasher.finish())
    }
}

/// What a file may hold for it to be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: there is no such file yet.
    Absent,
    /// What was read or last written; somebody else's change is not written over.
    Unchanged(Fingerprint),
    /// Anything: the user has said so.
    Anything,
}

/// An assessment as it stands in a file.
#[derive(Clone, Debug)]
pub struct Saved {
    pub assessment: Assessment,
    pub fingerprint: Fingerprint,
}

/// Reads a save of any version ever written.
///
/// # Errors
/// With the place of the first fault; the file is never changed.
pub fn load_assessment(path: &Path) -> Result<Saved, Fault> {
    let text = ron_text::read_text(path)?;
    let assessment = assessment_from_text(path, &text)
        .map_err(|fault| expect_kind(path, &text, Kind::Assessment).err().unwrap_or(fault))?;
    Ok(Saved { assessment, fingerprint: Fingerprint::of(text.as_bytes()) })
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With the place of the first fault.
pub fn assessment_from_text(path: &Path, text: &str) -> Result<Assessment, Fault> {
    read_version(path, text, SAVE_VERSION)?;
    ron_text::parse::<SaveV1<Assessment>>(path, text).map(|save| save.assessment)
}

/// The version a file begins with, which must be one that was ever written.
///
/// # Errors
/// When it is missing, 0 or above `newest`.
pub(super) fn read_version(path: &Path, text: &str, newest: u32) -> Result<u32, Fault> {
    let Header { version } = ron_text::parse(path, text)?;
    match version {
        0 => Err(Fault::of_file(path, faults::version_zero())),
        newer if newer > newest => Err(Fault::of_file(path, faults::newer_version(newer, newest))),
        known => Ok(known),
    }
}

/// The text of a save in the version of today.
///
/// # Errors
/// When it cannot stand in RON, which no assessment causes.
pub fn assessment_to_text(assessment: &Assessment) -> Result<String, ron::Error> {
    ron_text::to_text(&SaveV1 { version: SAVE_VERSION, assessment })
}

/// Writes a save atomically and keeps the previous content as `.bak`.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn save_assessment(
    path: &Path,
    assessment: &Assessment,
    expected: Expected,
) -> Result<Fingerprint, Fault> {
    let text =
        assessment_to_text(assessment).map_err(|err| Fault::of_file(path, faults::cannot_write(err)))?;
    put(path, text.as_bytes(), expected, Readers::Owner)?;
    Ok(Fingerprint::of(text.as_bytes()))
}

/// Writes a file of any kind atomically and keeps the previous content as `.bak`.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written; it is then as it was.
pub fn put(path: &Path, content: &[u8], expected: Expected, readers: Readers) -> Result<(), Fault> {
    match expected {
        Expected::Absent if path.exists() => {
            return Err(Fault::of_kind(path, FaultKind::Exists, faults::exists()));
        }
        Expected::Unchanged(expected)
            if ron_text::read_text(path).is_ok_and(|there| Fingerprint::of(there.as_bytes()) != expected) =>
        {
            return Err(Fault::of_kind(path, FaultKind::ChangedElsewhere, faults::changed_elsewhere()));
        }
        Expected::Absent | Expected::Unchanged(_) | Expected::Anything => {}
    }
    atomic::write(path, content, true, readers)
        .map_err(|err| Fault::of_file(path, faults::cannot_write(faults::io_words(&err))))
}
