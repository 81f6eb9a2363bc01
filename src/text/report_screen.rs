//! Words of the Report screen.

use crate::report::{ChartId, Format, Locale, SectionId};
use std::path::Path;

pub const TITLE: &str = "Take it into the meeting";
pub const ABOUT: &str =
    "Choose what the report says and how it is written. What you see here is how it will read.";
pub const FORMAT: &str = "Written as";
pub const SECTIONS: &str = "What it says";
pub const NUMBERS: &str = "Numbers and dates";
pub const CHART: &str = "Which chart";
pub const WRITE: &str = "Write the report…";
pub const STOP: &str = "Stop";
pub const OPEN_FOLDER: &str = "Open its folder";
pub const COPY: &str = "Copy";
pub const COPY_SUMMARY: &str = "The summary as text";
pub const COPY_RADAR: &str = "The radar as a picture";
pub const COPY_DOTS: &str = "The levels as a picture";
pub const CHART_COPIED: &str = "The chart is in the clipboard";
pub const SUMMARY_COPIED: &str = "The summary is in the clipboard";
pub const PREPARING: &str = "The report is being worked out…";
pub const NOTHING_CHOSEN: &str = "Nothing is chosen. Choose at least one part.";
pub const CITIES: &str = "It compares with the cities chosen on Compare, or else with the nearest.";
pub const SPREADSHEET: &str = "Spreadsheets";
pub const SPREADSHEET_ABOUT: &str =
    "Colleagues can rate in a spreadsheet. Save an empty one, have it filled in, and import it.";
pub const TEMPLATE: &str = "Save an empty spreadsheet…";
pub const IMPORT: &str = "Import ratings…";

pub fn format(format: Format) -> &'static str {
    match format {
        Format::Pdf => "PDF",
        Format::Docx => "Word",
        Format::Xlsx => "Excel",
        Format::Csv => "CSV",
        Format::Html => "Web page",
        Format::Markdown => "Markdown",
        Format::Json => "JSON",
        Format::Svg => "SVG chart",
        Format::Png => "PNG chart",
    }
}

/// What a format is good for.
pub fn format_about(format: Format) -> &'static str {
    match format {
        Format::Pdf => "To print and to publish. Screen readers can read it.",
        Format::Docx => "To go on writing in Word or LibreOffice.",
        Format::Xlsx => "Every table on a sheet of its own, with a chart. It can be imported again.",
        Format::Csv => "The ratings only, for any program. It can be imported again.",
        Format::Html => "One file for any browser, with charts; it prints well.",
        Format::Markdown => "Plain text with headings and tables, for a wiki or a mail.",
        Format::Json => "For other programs, with exact numbers.",
        Format::Svg => "One chart, sharp at any size.",
        Format::Png => "One chart as a picture, for slides.",
    }
}

pub fn section(section: SectionId) -> &'static str {
    match section {
        SectionId::Summary => "Summary",
        SectionId::Result => "Result and areas",
        SectionId::Strengths => "Strengths",
        SectionId::Gaps => "Gaps",
        SectionId::Open => "What is not known",
        SectionId::Plan => "Plan",
        SectionId::Comparison => "Comparison",
        SectionId::Criteria => "Levels beside the cities",
        SectionId::Rounds => "Rounds",
        SectionId::Profile => "The initiative",
        SectionId::Ratings => "Every rating",
        SectionId::Passages => "Passages of the cities",
        SectionId::Method => "Method and sources",
    }
}

pub fn chart(chart: ChartId) -> &'static str {
    match chart {
        ChartId::Radar => "Radar",
        ChartId::RadarCompared => "Radar, compared",
        ChartId::Dots => "Levels",
    }
}

/// A locale, by how a day and a number look in it.
pub fn locale(locale: Locale) -> &'static str {
    match locale {
        Locale::English => "31 May 2026 · 1.5",
        Locale::Continental => "31.05.2026 · 1,5",
        Locale::Iso => "2026-05-31 · 1.5",
    }
}

pub fn written(file: &Path) -> String {
    format!("The report is written: {}", file.display())
}

pub fn writing(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    format!("Writing {name}…")
}

pub fn template_written(file: &Path) -> String {
    format!("The empty spreadsheet is in {}. Fill it in, then import it here.", file.display())
}

pub fn taken_in(file: &Path, answered: usize, of: usize) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    format!("{answered} of {of} answers were taken in from {name}. Undo brings the earlier ones back.")
}
