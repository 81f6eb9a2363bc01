//! The template of a table of ratings with one person a row, as CSV or as a workbook.

use super::sheet::Sheet;
use super::{TemplateFormat, csv};
use crate::model::{Criterion, CriterionId, Framework, Level, Sector};
use crate::text::course::room_tables::{self as text, columns};
use crate::text::{cities, tables};
use rust_xlsxwriter::{DataValidation, Format as Style, FormatAlign, Workbook, XlsxError};

/// Rows that offer their choices in a list.
const PREPARED_ROWS: u32 = 500;
/// Widths in characters.
const PERSON_WIDTH: f64 = 18.0;
const QUESTION_WIDTH: f64 = 14.0;
const TEXT_WIDTH: f64 = 60.0;

/// A table to fill in for these criteria: headings in the CSV; in the workbook lists of choices and a sheet
/// that explains them as well. What is filled in comes back through the import of a room.
///
/// # Errors
/// When the workbook's library refuses, which would be a fault of the program.
pub fn room_template(
    framework: &Framework,
    criteria: &[CriterionId],
    format: TemplateFormat,
) -> Result<Vec<u8>, XlsxError> {
    let criteria: Vec<&Criterion> = criteria.iter().filter_map(|id| framework.criterion(id)).collect();
    match format {
        TemplateFormat::Csv => Ok(csv::separated(&Sheet { headings: headings(&criteria), rows: Vec::new() })),
        TemplateFormat::Xlsx => workbook(framework, &criteria),
    }
}

fn headings(criteria: &[&Criterion]) -> Vec<String> {
    let people =
        [columns::NAME, columns::SECTOR, columns::ROLE, columns::CITY].map(|names| names[0].to_owned());
    people
        .into_iter()
        .chain(criteria.iter().map(|criterion| format!("{} {}", criterion.id, criterion.name)))
        .collect()
}

fn workbook(framework: &Framework, criteria: &[&Criterion]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let bold = Style::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let wrapped = Style::new().set_text_wrap().set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet().set_name(tables::RATINGS_SHEET)?;
    let people = headings(criteria).len() - criteria.len();
    for (column, heading) in (0_u16..).zip(headings(criteria)) {
        sheet.write_with_format(0, column, heading, &bold)?;
        let is_question = usize::from(column) >= people;
        sheet.set_column_width(column, if is_question { QUESTION_WIDTH } else { PERSON_WIDTH })?;
        if is_question {
            let choices = DataValidation::new()
                .allow_list_strings(&text::CHOICES)?
                .set_error_message(text::CHOICES_SAID)?;
            sheet.add_data_validation(1, column, PREPARED_ROWS, column, &choices)?;
        }
    }
    let sectors: Vec<&str> = Sector::ALL.iter().map(|sector| cities::sector(*sector)).collect();
    let choices = DataValidation::new().allow_list_strings(&sectors)?;
    sheet.add_data_validation(1, 1, PREPARED_ROWS, 1, &choices)?;
    sheet.set_freeze_panes(1, 1)?;
    let sheet = workbook.add_worksheet().set_name(tables::HOW_TO_SHEET)?;
    sheet.set_column_width(0, PERSON_WIDTH)?;
    sheet.set_column_width(1, TEXT_WIDTH)?;
    let mut row = 0;
    for line in text::HOW_TO {
        sheet.merge_range(row, 0, row, 1, line, &wrapped)?;
        row += 1;
    }
    for criterion in criteria {
        row += 1;
        sheet.write_with_format(row, 0, format!("{} {}", criterion.id, criterion.name), &bold)?;
        sheet.write_with_format(row, 1, &criterion.question, &bold)?;
        for level in Level::ALL {
            row += 1;
            sheet.write_with_format(
                row,
                0,
                format!("{level} {}", framework.scale[level.index()].name),
                &wrapped,
            )?;
            sheet.write_with_format(row, 1, &criterion.descriptor(level).text, &wrapped)?;
        }
        row += 1;
    }
    workbook.save_to_buffer()
}
