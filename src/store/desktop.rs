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

/// The variable, and the name of the file in the folder of settings for the whole computer, by which an administrator
/// forbids rooms with phones.
const NO_PHONES: (&str, &str) = ("SCIDIP_NO_PHONES", "no-phones");

/// What an administrator has forbidden rooms with phones by: the variable, or the path of the file. `None` where
/// nobody has. The variable counts with any value but `0` and nothing; the file counts by being there.
pub fn phones_forbidden_by() -> Option<String> {
    let (variable, name) = NO_PHONES;
    let value = std::env::var(variable).unwrap_or_default();
    if !matches!(value.trim(), "" | "0") {
        return Some(variable.to_owned());
    }
    let file = folder_for_all().join("scidip-scorecard").join(name);
    file.exists().then(|| file.display().to_string())
}

/// Where settings for everybody on this computer lie.
fn folder_for_all() -> std::path::PathBuf {
    if cfg!(windows) {
        std::env::var_os("ProgramData").map_or_else(|| "C:\\ProgramData".into(), Into::into)
    } else if cfg!(target_os = "macos") {
        "/Library/Application Support".into()
    } else {
        "/etc".into()
    }
}
