//! A workbook to rate in: how to, the questions with every level beside them, and the initiative.

use super::layout::fit;
use super::page::set_up;
use super::style::Styles;
use crate::model::{Area, Criterion, Framework, Level};
use crate::report::template::to_fill_in;
use crate::text::tables::{self as text, columns};
use crate::text::{initiative, report as words, score};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, Format, Workbook, Worksheet, XlsxError,
};

/// The questions with all their levels are wide.
const A3: u8 = 8;
/// Width of area, id, criterion, question, of each level, and of what is to be filled in.
const ASKED: [f64; 4] = [16.0, 6.0, 22.0, 34.0];
const LEVEL: f64 = 24.0;
const FILLED_IN: [f64; 5] = [14.0, 12.0, 36.0, 26.0, 26.0];

/// Writes the workbook.
///
/// # Errors
/// When the library refuses, which would be a fault of this file.
pub fn template(framework: &Framework) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new();
    let mut workbook = Workbook::new();
    let about = words::framework(&framework.title, &framework.version);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(text::TEMPLATE_TITLE)
            .set_subject(&about)
            .set_author(crate::text::TITLE)
            .set_custom_property("Language", framework.language.as_str()),
    );
    how_to(workbook.add_worksheet(), &styles, framework)?;
    ratings(workbook.add_worksheet(), &styles, framework)?;
    initiative(workbook.add_worksheet(), &styles, &about)?;
    workbook.save_to_buffer()
}

fn how_to(sheet: &mut Worksheet, styles: &Styles, framework: &Framework) -> Result<(), XlsxError> {
    set_up(sheet, text::HOW_TO_SHEET, &framework.title)?;
    sheet.set_column_width(0, 100.0)?;
    sheet.write_string_with_format(0, 0, text::TEMPLATE_TITLE, &styles.title)?;
    let mut row = 2;
    let mut line = |content: &str, style: &Format| {
        sheet.write_string_with_format(row, 0, content, style)?;
        fit(sheet, row, [(content, 100.0)].into_iter())?;
        row += 1;
        Ok::<(), XlsxError>(())
    };
    for step in text::HOW_TO {
        line(step, &styles.body)?;
    }
    line("", &styles.body)?;
    line(words::SCALE, &styles.heading)?;
    for (level, number) in framework.scale.iter().zip(0_u8..) {
        line(&text::level_means(number, &level.name, &level.meaning), &styles.body)?;
    }
    line("", &styles.body)?;
    line(&framework.source, &styles.small)
}

fn ratings(sheet: &mut Worksheet, styles: &Styles, framework: &Framework) -> Result<(), XlsxError> {
    set_up(sheet, text::RATINGS_SHEET, &framework.title)?;
    let levels =
        framework.scale.iter().zip(0_u8..).map(|(level, number)| text::numbered(number, &level.name));
    let asked = [words::AREA, columns::ID[0], columns::CRITERION[0], words::QUESTION].map(str::to_owned);
    let headings = asked.into_iter().chain(levels).chain(to_fill_in().map(str::to_owned));
    let widths = ASKED.into_iter().chain([LEVEL; 5]).chain(FILLED_IN);
    for ((heading, width), column) in headings.zip(widths).zip(0..) {
        let style = if column == 0 { &styles.head } else { &styles.head_beside };
        sheet.write_string_with_format(0, column, heading, style)?.set_column_width(column, width)?;
    }
    for (criterion, row) in framework.criteria.iter().zip(1..) {
        let area = framework.area(&criterion.area);
        question(sheet, styles, row, area, criterion)?;
    }
    let last = u32::try_from(framework.criteria.len()).unwrap_or(1);
    let [answer, confidence] = [9, 10];
    sheet.add_data_validation(1, answer, last, answer, &answers()?)?;
    sheet.add_data_validation(1, confidence, last, confidence, &confidences()?)?;
    sheet.set_freeze_panes(1, 3)?.set_repeat_rows(0, 0)?.set_paper_size(A3);
    Ok(())
}

fn question(
    sheet: &mut Worksheet,
    styles: &Styles,
    row: u32,
    area: Option<&Area>,
    criterion: &Criterion,
) -> Result<(), XlsxError> {
    let area = area.map_or("", |area| area.name.as_str());
    let asked = [area, criterion.id.as_str(), &criterion.name, &criterion.question];
    let levels =
        Level::ALL.map(|level| criterion.descriptor(level)).map(|of| format!("{}: {}", of.title, of.text));
    let texts = asked.into_iter().chain(levels.iter().map(String::as_str));
    fit(sheet, row, texts.clone().zip(ASKED.into_iter().chain([LEVEL; 5])))?;
    let mut column = 0;
    for text in texts {
        let style = if column == 2 { &styles.first } else { &styles.text };
        sheet.write_string_with_format(row, column, text, style)?;
        column += 1;
    }
    for _ in to_fill_in() {
        sheet.write_blank(row, column, &styles.blank)?;
        column += 1;
    }
    Ok(())
}

fn answers() -> Result<DataValidation, XlsxError> {
    let levels = Level::ALL.map(|level| level.to_string());
    let others = [score::NOT_APPLICABLE, text::NOT_KNOWN[1]].map(str::to_owned);
    let allowed: Vec<String> = levels.into_iter().chain(others).collect();
    choice(&allowed, columns::LEVEL[0], text::LEVEL_HINT)
}

fn confidences() -> Result<DataValidation, XlsxError> {
    let allowed = crate::model::Confidence::ALL.map(|of| score::confidence(of).to_owned());
    choice(&allowed, columns::CONFIDENCE[0], text::CONFIDENCE_HINT)
}

/// One of these, or nothing.
fn choice(allowed: &[String], title: &str, hint: &str) -> Result<DataValidation, XlsxError> {
    Ok(DataValidation::new()
        .allow_list_strings(allowed)?
        .set_input_title(title)?
        .set_input_message(hint)?
        .set_error_title(title)?
        .set_error_message(hint)?
        .set_error_style(DataValidationErrorStyle::Stop))
}

fn initiative(sheet: &mut Worksheet, styles: &Styles, framework: &str) -> Result<(), XlsxError> {
    set_up(sheet, text::INITIATIVE_SHEET, framework)?;
    sheet.set_column_width(0, 24.0)?.set_column_width(1, 80.0)?;
    let names = [
        initiative::INITIATIVE_TITLE,
        initiative::CITY,
        initiative::COUNTRY,
        initiative::LEAD,
        initiative::YEAR,
        initiative::WEB,
        initiative::DESCRIPTION,
    ];
    for (name, row) in names.into_iter().zip(0..) {
        sheet.write_string_with_format(row, 0, name, &styles.first)?.write_blank(row, 1, &styles.blank)?;
    }
    let last = u32::try_from(names.len()).unwrap_or(0);
    sheet.write_string_with_format(last, 0, words::FRAMEWORK, &styles.first)?;
    sheet.write_string_with_format(last, 1, framework, &styles.text)?;
    Ok(())
}
