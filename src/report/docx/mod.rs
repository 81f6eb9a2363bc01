//! A text document for Word and `LibreOffice`, with real styles, so that officials can edit it.
//!
//! The parts of the format (ECMA-376, Office Open XML) are written here and not by a library: those there are
//! leave out what accessibility needs, which is alternative text, heading rows and the language.

mod body;
mod package;

use super::chart::ChartId;
use super::outline::Outline;
use super::typefaces::Typefaces;
use super::{png, svg};
use body::Body;
use package::Package;
use std::collections::HashMap;

/// Writes a document.
///
/// # Errors
/// When a chart or the archive cannot be made, which would be a fault of the program; in words of the library.
pub fn write(outline: &Outline, typefaces: &Typefaces) -> Result<Vec<u8>, String> {
    let mut pictures: HashMap<ChartId, Vec<u8>> = HashMap::new();
    for chart in outline.charts() {
        pictures.insert(chart.id, png::write(&svg::part(chart), typefaces)?);
    }
    let mut body = Body::new(outline.locale, pictures);
    body.document(outline);
    Package { outline, body }.write().map_err(|err| err.to_string())
}
