//! Glossary files: read, and checked.

use super::Faults;
use super::wire::{self, GlossaryV1, Kind};
use crate::model::Glossary;
use std::path::Path;

/// Reads and checks a glossary; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_glossary(path: &Path, text: &str) -> Result<Glossary, Faults> {
    wire::read::<GlossaryV1, _>(path, text, Kind::Glossary)
}
