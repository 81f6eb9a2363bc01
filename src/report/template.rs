//! An empty table of ratings to fill in, with the words of a framework; `store` reads it back.

use super::csv;
use super::sheet::{Sheet, Value};
use super::xlsx;
use crate::model::{Criterion, Framework};
use crate::text::report as words;
use crate::text::tables::columns;
use rust_xlsxwriter::XlsxError;
use std::path::Path;

/// What a template can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateFormat {
    /// A workbook with every level beside every question.
    Xlsx,
    /// One plain table.
    Csv,
}

impl TemplateFormat {
    /// The format of a file by its ending, in letters of either case.
    pub fn of_file(file: &Path) -> Option<Self> {
        match file.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Writes a template.
///
/// # Errors
/// When the workbook's library refuses, which would be a fault of the program.
pub fn template(framework: &Framework, format: TemplateFormat) -> Result<Vec<u8>, XlsxError> {
    match format {
        TemplateFormat::Xlsx => xlsx::template(framework),
        TemplateFormat::Csv => Ok(csv::separated(&plain(framework))),
    }
}

/// A row for each criterion, with blank cells for what is to be filled in.
fn plain(framework: &Framework) -> Sheet {
    let asked = [words::AREA, columns::ID[0], columns::CRITERION[0], words::QUESTION];
    let headings = asked.into_iter().chain(to_fill_in()).map(str::to_owned).collect();
    let row = |criterion: &Criterion| {
        let area = framework.area(&criterion.area).map_or("", |area| area.name.as_str());
        let asked = [area, criterion.id.as_str(), &criterion.name, &criterion.question];
        let blank = to_fill_in().map(|_| "");
        asked.into_iter().chain(blank).map(|text| Value::Text(text.to_owned())).collect()
    };
    Sheet { headings, rows: framework.criteria.iter().map(row).collect() }
}

/// Headings of the columns to fill in.
pub(super) fn to_fill_in() -> [&'static str; 5] {
    [columns::LEVEL, columns::CONFIDENCE, columns::EVIDENCE, columns::LINK, columns::NOTE]
        .map(|names| names[0])
}
