//! Framework files: read, and checked as a whole.

use super::wire::{self, FrameworkV1, Kind};
use super::{Faults, ron_text};
use crate::model::Framework;
use std::path::Path;

/// Reads and checks a framework file.
///
/// # Errors
/// With every fault that could be found.
pub fn load_framework(path: &Path) -> Result<Framework, Faults> {
    check_framework(path, &ron_text::read_text(path)?)
}

/// The same from a text; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_framework(path: &Path, text: &str) -> Result<Framework, Faults> {
    wire::read::<FrameworkV1, _>(path, text, Kind::Framework)
}
