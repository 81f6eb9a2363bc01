//! What the desktop does for us: showing a folder, or a page of the web.

use super::Fault;
use crate::model::WebAddress;
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

/// Shows a file in the program of the desktop that is for its kind.
///
/// # Errors
/// When it is not there any more, or the desktop has no program for it.
pub fn open_file(file: &Path) -> Result<(), Fault> {
    if !file.is_file() {
        return Err(Fault::of_file(file, faults::not_found()));
    }
    open::that_detached(file).map_err(|_| Fault::of_file(file, faults::no_program_for_it()))
}

/// Hands an address to the browser of the desktop. This program fetches nothing itself.
///
/// # Errors
/// When the desktop has no browser.
pub fn open_address(address: &WebAddress) -> Result<(), Fault> {
    open::that_detached(address.as_str())
        .map_err(|_| Fault::of_file(Path::new(address.as_str()), faults::no_browser()))
}
