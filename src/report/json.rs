//! JSON: the results for other programs, and the document in words.

use super::Outline;
use serde::Serialize;
use serde_json::{Map, Value};

/// The object of `evaluate --json`, with the whole document under `report`.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    data: &'a Map<String, Value>,
    report: &'a Outline,
}

/// Writes a document.
///
/// # Errors
/// When a number cannot be written, which no document has.
pub fn write(outline: &Outline) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(&Document { data: &outline.data, report: outline })?;
    bytes.push(b'\n');
    Ok(bytes)
}
