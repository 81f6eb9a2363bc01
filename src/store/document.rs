//! Writing a document that somebody else has made the bytes of.

use super::atomic::{self, Readers, Replace};
use super::{Fault, FaultKind};
use crate::text::faults;
use std::path::Path;

/// Writes a document atomically. Unless it may be replaced, a file that is there stays.
///
/// # Errors
/// When there is such a file and it may not be replaced, or it cannot be written; it is then as it was.
pub fn write_document(path: &Path, content: &[u8], may_replace: bool) -> Result<(), Fault> {
    let replace = if may_replace { Replace::Anything } else { Replace::Nothing };
    // A document can be made again, so no copy of the one before is kept.
    atomic::write(path, content, false, Readers::AsUsual, replace).map_err(|err| {
        if !may_replace && err.kind() == std::io::ErrorKind::AlreadyExists {
            Fault::of_kind(path, FaultKind::Exists, faults::exists())
        } else {
            Fault::of_file(path, faults::cannot_write_document(faults::io_words(&err)))
        }
    })
}
