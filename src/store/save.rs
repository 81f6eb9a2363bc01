//! One assessment, one file: reading and writing.

use super::atomic::{self, Readers, Replace};
use super::wire::{self, AssessmentV1, Content, Kind, Wire};
use super::{Fault, FaultKind, Faults, ron_text};
use crate::model::Assessment;
use crate::text::faults;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::ErrorKind;
use std::path::Path;

/// Tells the bytes of a file from others, to see whether somebody else has changed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(pub(super) u64);

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
/// With every fault that could be found; the file is never changed.
pub fn load_assessment(path: &Path) -> Result<Saved, Faults> {
    let bytes = ron_text::read_bytes(path)?;
    let fingerprint = Fingerprint::of(&bytes);
    let text = ron_text::text_of(path, bytes)?;
    Ok(Saved { assessment: assessment_from_text(path, &text)?, fingerprint })
}

/// The same from a text; `path` only names the file in errors.
///
/// # Errors
/// With every fault that could be found.
pub fn assessment_from_text(path: &Path, text: &str) -> Result<Assessment, Faults> {
    wire::read::<AssessmentV1, _>(path, text, Kind::Assessment)
}

/// The text of a save in the version of today.
///
/// # Errors
/// When it cannot stand in RON, which no assessment causes.
pub fn assessment_to_text(assessment: &Assessment) -> Result<String, ron::Error> {
    AssessmentV1::from_model(assessment).into_text()
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
    let exists = || Fault::of_kind(path, FaultKind::Exists, faults::exists());
    let changed = || Fault::of_kind(path, FaultKind::ChangedElsewhere, faults::changed_elsewhere());
    let (keep_previous, replace) = match expected {
        Expected::Anything => (true, Replace::Anything),
        // Whatever is there, readable or not, is somebody's: only "not found" is nothing.
        Expected::Absent if !is_absent(path) => return Err(exists()),
        Expected::Absent => (false, Replace::Nothing),
        Expected::Unchanged(_) if is_absent(path) => (false, Replace::Nothing),
        Expected::Unchanged(read) => match ron_text::read_bytes(path) {
            Ok(there) if Fingerprint::of(&there) == read => (true, Replace::Anything),
            Ok(_) | Err(_) => return Err(changed()),
        },
    };
    atomic::write(path, content, keep_previous, readers, replace).map_err(|err| {
        // It has come to be there just now.
        if replace == Replace::Nothing && err.kind() == ErrorKind::AlreadyExists {
            if expected == Expected::Absent { exists() } else { changed() }
        } else {
            Fault::of_file(path, faults::cannot_write(faults::io_words(&err)))
        }
    })
}

/// Whether there is nothing of that name, not even a link that leads nowhere.
fn is_absent(path: &Path) -> bool {
    fs::symlink_metadata(path).is_err_and(|err| err.kind() == ErrorKind::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of_fault(path: &Path, expected: Expected) -> FaultKind {
        put(path, b"mine", expected, Readers::Owner).unwrap_err().kind
    }

    #[test]
    fn a_file_that_is_no_text_any_more_has_been_changed_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let read = Fingerprint::of(b"as it was read");
        // UTF-16, as some editors save.
        let too_large = vec![b'x'; 17 << 20];
        for theirs in [&b"\xff\xfe(\0v\0"[..], b"", b"as it was read\n", &too_large] {
            fs::write(&path, theirs).unwrap();
            assert_eq!(kind_of_fault(&path, Expected::Unchanged(read)), FaultKind::ChangedElsewhere);
            assert_eq!(fs::read(&path).unwrap(), theirs, "a colleague's file was written over");
        }
    }

    #[test]
    fn what_was_read_may_be_written_over_and_what_is_gone_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let read = Expected::Unchanged(Fingerprint::of(b"theirs"));
        put(&path, b"first", read, Readers::Owner).unwrap();
        fs::write(&path, b"theirs").unwrap();
        put(&path, b"second", read, Readers::Owner).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_not_taken_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::os::unix::fs::symlink(folder.path().join("b.ron"), &path).unwrap();
        assert_eq!(kind_of_fault(&path, Expected::Absent), FaultKind::Exists);
        put(&path, b"mine", Expected::Anything, Readers::Owner).unwrap();
        assert!(fs::symlink_metadata(&path).unwrap().is_symlink(), "the link was replaced");
        assert_eq!(fs::read(folder.path().join("b.ron")).unwrap(), b"mine");
    }
}
