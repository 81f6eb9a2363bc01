//! A workbook with typed cells: a sheet for each part that people work on, and native charts from its cells.

mod chart;
mod layout;
mod page;
mod style;
mod template;

pub use template::template;

use super::outline::{Block, Fact, Outline, Section, SectionId};
use super::sheet::Sheet;
use crate::text::initiative;
use crate::text::tables as text;
use page::Page;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use style::Styles;

/// Which parts stand on a sheet together, below one another.
const SHEETS: &[(&str, &[SectionId])] = &[
    (
        text::SUMMARY_SHEET,
        &[SectionId::Summary, SectionId::Result, SectionId::Strengths, SectionId::Gaps, SectionId::Open],
    ),
    (text::RATINGS_SHEET, &[SectionId::Ratings]),
    (text::COMPARISON_SHEET, &[SectionId::Comparison, SectionId::Criteria]),
    (text::PLAN_SHEET, &[SectionId::Plan]),
    (text::ROUNDS_SHEET, &[SectionId::Rounds]),
    (text::PASSAGES_SHEET, &[SectionId::Passages]),
    (text::LEADS_SHEET, &[SectionId::Leads]),
    (text::INITIATIVE_SHEET, &[SectionId::Profile]),
    (text::METHOD_SHEET, &[SectionId::Method]),
];

/// Writes a document.
///
/// # Errors
/// When the library refuses, which would be a fault of this file.
pub fn write(outline: &Outline) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(outline)?);
    for (name, ids) in SHEETS {
        let sections: Vec<&Section> = ids.iter().filter_map(|id| outline.section(*id)).collect();
        if sections.is_empty() && *name != text::SUMMARY_SHEET {
            continue;
        }
        let mut page = Page::new(workbook.add_worksheet(), &styles, name, outline)?;
        match (ids, &sections[..]) {
            // Data alone, so that it can be sorted, filtered and read back.
            ([SectionId::Ratings | SectionId::Passages | SectionId::Leads], [section]) => {
                let mut tables = section.blocks.iter().filter_map(|block| match block {
                    Block::Table(table) => Some(table),
                    _ => None,
                });
                if let Some(table) = tables.next() {
                    page.data(&Sheet::of(table))?;
                }
            }
            ([SectionId::Profile], [section]) => profile(&mut page, section, outline)?,
            _ => {
                if *name == text::SUMMARY_SHEET {
                    page.title(outline)?;
                }
                for section in sections {
                    page.section(section)?;
                }
            }
        }
        page.finish()?;
    }
    workbook.save_to_buffer()
}

fn properties(outline: &Outline) -> Result<DocProperties, XlsxError> {
    let Outline { date, .. } = outline;
    let day = ExcelDateTime::from_ymd(date.year().max(1900), date.month(), date.day())?;
    Ok(DocProperties::new()
        .set_title(&outline.title)
        .set_subject(&outline.kind)
        .set_comment(&outline.description)
        .set_author(crate::text::TITLE)
        .set_custom_property("Language", outline.language.as_str())
        .set_creation_datetime(&day))
}

/// A name and a text in each row, as `store` reads it back.
fn profile(page: &mut Page, section: &Section, outline: &Outline) -> Result<(), XlsxError> {
    let mut facts = Vec::new();
    let mut description = None;
    for block in &section.blocks {
        match block {
            Block::Facts { facts: more } => facts.extend(more.iter().cloned()),
            Block::Paragraph { text, .. } => {
                description = Some(Fact::new(initiative::DESCRIPTION, text.as_str()));
            }
            _ => {}
        }
    }
    facts.extend(description);
    let framework = outline.section(SectionId::Method).into_iter().flat_map(|method| &method.blocks);
    let framework = framework.filter_map(|block| match block {
        Block::Facts { facts } => facts.iter().find(|fact| fact.name == crate::text::report::FRAMEWORK),
        _ => None,
    });
    facts.extend(framework.take(1).cloned());
    page.facts_as_table(&facts)
}
