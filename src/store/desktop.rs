//! What the desktop does for us: showing a folder.

use super::Fault;
use crate::text::faults;
use std::path::Path;

/// Shows a folder in the file manager of the desktop.
///
/// # Errors
/// When it is not there, or the desktop has no program for folders.
pub fn open_folder(folder: &Path) -> Result<(), Fault> {
    if !folder.is_dir() {
        return Err(Fault::of_file(folder, faults::not_found()));
    }
    open::that_detached(folder).map_err(|_| Fault::of_file(folder, faults::no_file_manager()))
}
