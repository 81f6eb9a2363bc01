//! PDF through Typst: tagged as PDF/UA-1, so that a screen reader can read it.
//!
//! The layout stands in `assets/report/report.typ`. Texts reach it as strings of a data file, never as markup.

mod data;
mod world;

use super::{Outline, Typefaces};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::PageWorld;

/// What stands for a letter that no typeface has: a PDF must not hold letters without a shape.
const UNDRAWABLE: char = '□';

/// Writes a document.
///
/// # Errors
/// In words of Typst, when it refuses the document.
pub fn write(outline: &Outline, typefaces: &Typefaces) -> Result<Vec<u8>, String> {
    laid_out(outline, typefaces, &export)
}

/// How many pages it has.
///
/// # Errors
/// In words of Typst, when it refuses the document.
pub fn pages(outline: &Outline, typefaces: &Typefaces) -> Result<usize, String> {
    laid_out(outline, typefaces, &|document| Ok(document.pages().len()))
}

/// What is laid out on one page is set closer until it fits.
const DENSITIES: [f32; 6] = [1.0, 0.94, 0.88, 0.82, 0.76, 0.7];

fn laid_out<T>(
    outline: &Outline,
    typefaces: &Typefaces,
    made: &dyn Fn(&PagedDocument) -> Result<T, String>,
) -> Result<T, String> {
    let lacking = typefaces.lacking(&outline.letters());
    let drawn = outline.with_letters(|c| if lacking.contains(&c) { UNDRAWABLE } else { c });
    let mut result = Err(String::new());
    for density in DENSITIES {
        let files = data::files(&drawn, typefaces, density).map_err(|err| err.to_string())?;
        let document = compile(&PageWorld::new(files, typefaces));
        let fits = document.as_ref().map_or(true, |document| document.pages().len() == 1);
        result = document.and_then(|document| made(&document));
        if fits || !outline.is_one_page {
            break;
        }
    }
    // What was laid out is not needed again.
    comemo::evict(0);
    result
}

fn compile(world: &PageWorld) -> Result<PagedDocument, String> {
    typst::compile(world).output.map_err(|faults| told(&faults))
}

fn export(document: &PagedDocument) -> Result<Vec<u8>, String> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| fault.message().to_string())?;
    let creator = Smart::Custom(Some(crate::text::report::program(env!("CARGO_PKG_VERSION"))));
    let options = PdfOptions { standards, creator, ..PdfOptions::default() };
    typst_pdf::pdf(document, &options).map_err(|faults| told(&faults))
}

fn told(faults: &[SourceDiagnostic]) -> String {
    faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; ")
}
