//! The formats a document can be written in, and the one function that writes it.

use super::{ChartId, Outline, Typefaces, csv, docx, html, json, markdown, png, svg, xlsx};
use crate::text::report as text;
use std::path::Path;

/// A format, by the ending of its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Pdf,
    Docx,
    Xlsx,
    Csv,
    Html,
    Markdown,
    Json,
    Svg,
    Png,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Csv,
        Self::Html,
        Self::Markdown,
        Self::Json,
        Self::Svg,
        Self::Png,
    ];

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The format of a file by its ending, in letters of either case.
    pub fn of_file(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// Whether a file holds one chart and nothing else.
    pub fn is_of_one_chart(self) -> bool {
        matches!(self, Self::Svg | Self::Png)
    }
}

/// Why a document could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// This build does not have the writer.
    #[error("{}", text::not_built_in(.0.ending()))]
    NotBuiltIn(Format),
    /// The document has no such chart.
    #[error("{}", text::no_chart(.0.name()))]
    NoChart(ChartId),
    /// The document leaves the ratings out, which are all that CSV holds.
    #[error("{}", text::NO_RATINGS)]
    NoRatings,
    /// The writer's library refused, which is a fault of the program.
    #[error("{}", text::writer_failed(.0.ending(), .1))]
    Failed(Format, String),
}

/// How many pages a document has as PDF; `None` where this build has no such writer, or it refuses.
#[cfg_attr(not(feature = "pdf"), expect(unused_variables, reason = "without the writer nothing is counted"))]
pub fn page_count(outline: &Outline, typefaces: &Typefaces) -> Option<usize> {
    #[cfg(feature = "pdf")]
    return super::pdf::pages(&outline.cleaned(), typefaces).ok();
    #[cfg(not(feature = "pdf"))]
    None
}

/// Writes a document with these typefaces. `chart` says which one the formats of one chart show; the others
/// show all. [`Outline::letters_drawn`] and [`Typefaces::lacking`] tell which other typefaces are of use.
///
/// # Errors
/// When this build has no such writer, the document has no such chart, or the writer's library refuses.
pub fn write(
    outline: &Outline,
    format: Format,
    typefaces: &Typefaces,
    chart: ChartId,
) -> Result<Vec<u8>, WriteError> {
    let outline = &outline.cleaned();
    let failed = |why: &dyn std::fmt::Display| WriteError::Failed(format, why.to_string());
    let drawing = || {
        let wanted = outline.charts().find(|other| other.id == chart);
        let of = text::joined([outline.title.clone(), outline.subtitle.clone(), outline.date_shown()]);
        wanted.map(|chart| svg::file(chart, &of)).ok_or(WriteError::NoChart(chart))
    };
    match format {
        Format::Docx => docx::write(outline, typefaces).map_err(|err| failed(&err)),
        Format::Xlsx => xlsx::write(outline).map_err(|err| failed(&err)),
        Format::Csv => csv::write(outline).ok_or(WriteError::NoRatings),
        Format::Html => Ok(html::write(outline)),
        Format::Markdown => Ok(markdown::write(outline)),
        Format::Json => json::write(outline).map_err(|err| failed(&err)),
        Format::Svg => Ok(drawing()?.svg.into_bytes()),
        Format::Png => png::write(&drawing()?, typefaces).map_err(|err| failed(&err)),
        #[cfg(feature = "pdf")]
        Format::Pdf => super::pdf::write(outline, typefaces).map_err(|err| failed(&err)),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(WriteError::NotBuiltIn(format)),
    }
}
