//! One sheet, written from top to bottom.

use super::layout::{COLUMNS, Columns, LINE, TITLE, WIDTHS, fit, is_number, spread_out, text_of, width_of};
use super::style::Styles;
use crate::report::outline::{Block, Fact, KeyFigure, Outline, Section, Tone};
use crate::report::sheet::{Sheet, Value};
use crate::text::numbers::NONE;
use crate::text::{report as words, tables as text};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::borrow::Cow;

/// What a cell of a workbook may hold, in UTF-16 units.
const LONGEST: usize = 32_767;
/// Width of a fact, in characters.
const FACT: f64 = 90.0;
/// A title does not stand at the foot of a page with fewer lines below it.
const ROWS_OF_A_PART: f64 = 5.0;
/// A4.
const PAPER: u8 = 9;
/// What fits on such a page where the columns of [`WIDTHS`] fit across, in points.
const PAGE: f64 = 530.0;

/// A sheet and the row that comes next.
pub struct Page<'a> {
    pub(super) sheet: &'a mut Worksheet,
    pub(super) styles: &'a Styles,
    pub(super) row: u32,
    is_data: bool,
    /// Points that are used of the printed page.
    used: f64,
    /// Rows that begin a printed page.
    breaks: Vec<u32>,
    /// Title of the part that is written.
    pub(super) part: String,
    /// Its first row, and what was used of the printed page before it.
    part_begins: (u32, f64),
}

impl<'a> Page<'a> {
    /// An empty sheet of that name.
    pub fn new(
        sheet: &'a mut Worksheet,
        styles: &'a Styles,
        name: &str,
        outline: &Outline,
    ) -> Result<Self, XlsxError> {
        set_up(sheet, name, &outline.title)?;
        Ok(Self {
            sheet,
            styles,
            row: 0,
            is_data: false,
            used: 0.0,
            breaks: Vec::new(),
            part: String::new(),
            part_begins: (0, 0.0),
        })
    }

    /// Sets what depends on the whole sheet.
    pub fn finish(self) -> Result<(), XlsxError> {
        if !self.is_data {
            for (width, column) in WIDTHS.into_iter().zip(0..) {
                self.sheet.set_column_width(column, width)?;
            }
            self.sheet.set_page_breaks(&self.breaks)?;
        }
        Ok(())
    }

    /// Goes on to the next row; this one is so high, in points. Where the page is full it begins the next, so
    /// that every program breaks pages where this one reckons with it.
    fn next_row(&mut self, height: f64) {
        self.used += height;
        if self.used > PAGE {
            self.breaks.push(self.row);
            self.used = height;
        }
        self.row += 1;
    }

    /// Begins a new printed page where so many points would not fit on this one whole; what was written from
    /// the last title of a part on goes along if it is little.
    pub(super) fn keep_together(&mut self, height: f64) {
        let (row, used) = self.part_begins;
        let (row, used) = if self.row - row <= 2 { (row, used) } else { (self.row, self.used) };
        if row > 0 && self.used + height > PAGE {
            self.breaks.push(row);
            self.used -= used;
        }
    }

    /// Leaves so many rows to something that lies over them.
    pub(super) fn leave(&mut self, rows: u32) {
        for _ in 0..rows {
            self.next_row(LINE);
        }
    }

    /// The head of the document.
    pub fn title(&mut self, outline: &Outline) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.line(&outline.title, &styles.title)?;
        let about = words::joined([&outline.kind, &outline.subtitle, &outline.date_shown()]);
        self.line(&about, &styles.subtitle)
    }

    /// A part with its title.
    pub fn section(&mut self, section: &Section) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.space();
        self.part_begins = (self.row, self.used);
        self.keep_together(TITLE + ROWS_OF_A_PART * LINE);
        self.line(&section.title, &styles.section)?;
        section.title.clone_into(&mut self.part);
        section.blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), XlsxError> {
        let styles = self.styles;
        match block {
            Block::Heading { text, .. } => {
                self.space();
                self.keep_together(TITLE + ROWS_OF_A_PART * LINE);
                self.line(text, &styles.heading)
            }
            Block::Paragraph { text, tone } => {
                let style = match tone {
                    Tone::Lead => &styles.lead,
                    Tone::Body => &styles.body,
                    Tone::Small => &styles.small,
                };
                self.running(text, style)
            }
            Block::Notice { text } => self.running(text, &styles.notice),
            Block::Figures { figures } => self.figures(figures),
            Block::Facts { facts } => facts.iter().try_for_each(|Fact { name, text }| {
                self.write(0, name, &styles.first)?;
                self.spread(1, text, &styles.text)
            }),
            Block::List { items } => {
                items.iter().try_for_each(|item| self.running(&format!("• {item}"), &styles.body))
            }
            Block::Table(table) => self.table(&Sheet::of(table)),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    /// Leaves a row out.
    pub(super) fn space(&mut self) {
        if self.row > 0 {
            self.next_row(LINE);
        }
    }

    /// A line that may run over the cells beside it.
    pub(super) fn line(&mut self, content: &str, style: &Format) -> Result<(), XlsxError> {
        self.write(0, content, style)?;
        self.sheet.set_row_height(self.row, TITLE)?;
        self.next_row(TITLE);
        Ok(())
    }

    /// Text over the width of the sheet.
    pub(super) fn running(&mut self, content: &str, style: &Format) -> Result<(), XlsxError> {
        self.spread(0, content, style)
    }

    /// Text from one column to the right edge, in a row of its own.
    fn spread(&mut self, from: u16, content: &str, style: &Format) -> Result<(), XlsxError> {
        let place = Columns { first: from, count: COLUMNS.saturating_sub(from).max(1) };
        self.merge(place, content, style)?;
        self.end_row([(content, place.width())].into_iter())
    }

    /// Text in one cell over those columns.
    fn merge(&mut self, place: Columns, content: &str, style: &Format) -> Result<(), XlsxError> {
        if place.count > 1 {
            let last = place.first + place.count - 1;
            self.sheet.merge_range(self.row, place.first, self.row, last, "", style)?;
        }
        self.write(place.first, content, style)
    }

    /// Makes the row as high as those texts need, and goes on to the next.
    fn end_row<'t>(&mut self, texts: impl Iterator<Item = (&'t str, f64)>) -> Result<(), XlsxError> {
        let height = fit(self.sheet, self.row, texts)?;
        self.next_row(height);
        Ok(())
    }

    /// One text in one cell.
    pub(super) fn write(&mut self, column: u16, content: &str, style: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, column, fitting(content).as_ref(), style)?;
        Ok(())
    }

    fn figures(&mut self, figures: &[KeyFigure]) -> Result<(), XlsxError> {
        let [low, high] = text::ends_of(words::BETWEEN);
        let headings = [text::FIGURE, words::SCORE, &low, &high, text::REMARK].map(str::to_owned).to_vec();
        let rows = figures.iter().map(|figure| {
            let score = figure.shown.parse().map_or_else(|_| Value::None(NONE.to_owned()), Value::Whole);
            let ends = figure.bar.map(|bar| [bar.low, bar.high].map(crate::text::numbers::whole));
            let [low, high] = ends.map_or_else(
                || [NONE; 2].map(|none| Value::None(none.to_owned())),
                |ends| ends.map(Value::Whole),
            );
            vec![Value::Text(figure.name.clone()), score, low, high, Value::Text(figure.note.clone())]
        });
        self.table(&Sheet { headings, rows: rows.collect() })
    }

    /// A table among other things; what width is left goes to its texts.
    pub(super) fn table(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let places = spread_out(sheet);
        let widths: Vec<f64> = places.iter().map(|place| place.width()).collect();
        self.grid(sheet, &places, &widths)?;
        self.space();
        Ok(())
    }

    /// A table whose columns are those of the sheet, so that a chart can be drawn from its cells.
    pub(super) fn cells(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let places = Columns::singles(sheet.headings.len());
        let widths: Vec<f64> = places.iter().map(|place| place.width()).collect();
        self.grid(sheet, &places, &widths)?;
        self.space();
        Ok(())
    }

    /// Headings and rows in columns of those widths.
    fn grid(
        &mut self,
        Sheet { headings, rows }: &Sheet,
        places: &[Columns],
        widths: &[f64],
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        for (i, (heading, place)) in headings.iter().zip(places).enumerate() {
            let style = match i {
                0 => &styles.head,
                _ if rows.iter().any(|row| is_number(row.get(i))) => &styles.head_of_numbers,
                _ => &styles.head_beside,
            };
            self.merge(*place, heading, style)?;
        }
        self.end_row(headings.iter().map(String::as_str).zip(widths.iter().copied()))?;
        for row in rows {
            for (value, place) in row.iter().zip(places) {
                self.value(*place, value)?;
            }
            self.end_row(row.iter().map(text_of).zip(widths.iter().copied()))?;
        }
        Ok(())
    }

    fn value(&mut self, place: Columns, value: &Value) -> Result<(), XlsxError> {
        let (styles, column) = (self.styles, place.first);
        match value {
            Value::Text(content) if column == 0 => self.merge(place, content, &styles.first),
            Value::Text(content) => self.merge(place, content, &styles.text),
            Value::None(why) => self.merge(place, why, &styles.none),
            Value::Whole(number) => self.number(column, *number, &styles.whole),
            Value::Signed(number) => self.number(column, *number, &styles.signed),
            Value::Percent(number) => {
                // The cell holds the share, as spreadsheets reckon with percents.
                let share = f64::from(i32::try_from(*number).unwrap_or_default()) / 100.0;
                self.sheet.write_number_with_format(self.row, column, share, &styles.percent)?;
                Ok(())
            }
        }
    }

    pub(super) fn number(&mut self, column: u16, number: i64, style: &Format) -> Result<(), XlsxError> {
        let number = f64::from(i32::try_from(number).unwrap_or_default());
        self.sheet.write_number_with_format(self.row, column, number, style)?;
        Ok(())
    }

    /// A table that is the whole sheet: its head stays in sight and is printed on every page.
    pub fn data(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        self.is_data = true;
        let widths: Vec<f64> = (0..sheet.headings.len()).map(|column| width_of(sheet, column)).collect();
        self.grid(sheet, &Columns::singles(widths.len()), &widths)?;
        for (width, column) in widths.into_iter().zip(0..) {
            self.sheet.set_column_width(column, width)?;
        }
        let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        let last_column = u16::try_from(sheet.headings.len()).unwrap_or(1).saturating_sub(1);
        self.sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
        self.sheet.autofilter(0, 0, last_row, last_column)?;
        Ok(())
    }

    /// A name and a text in each row.
    pub fn facts_as_table(&mut self, facts: &[Fact]) -> Result<(), XlsxError> {
        self.is_data = true;
        let styles = self.styles;
        for Fact { name, text } in facts {
            self.write(0, name, &styles.first)?;
            self.write(1, text, &styles.text)?;
            self.end_row([(name.as_str(), WIDTHS[0]), (text.as_str(), FACT)].into_iter())?;
        }
        self.sheet.set_column_width(0, WIDTHS[0])?;
        self.sheet.set_column_width(1, FACT)?;
        Ok(())
    }
}

/// Names a sheet and says how it is printed.
pub fn set_up(sheet: &mut Worksheet, name: &str, title: &str) -> Result<(), XlsxError> {
    // A header is a small language of its own, in which & begins a command.
    let title: String = title.chars().take(60).collect::<String>().replace('&', "&&");
    sheet
        .set_name(name)?
        .set_paper_size(PAPER)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_screen_gridlines(false)
        .set_header(format!("&L{title}&R&A"))
        .set_footer("&C&P / &N");
    Ok(())
}

/// The text as far as a cell can hold it; the end then says that there was more.
fn fitting(content: &str) -> Cow<'_, str> {
    if content.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(content);
    }
    let room = LONGEST - text::CUT.encode_utf16().count();
    let mut used = 0;
    let kept = content.chars().take_while(|c| {
        used += c.len_utf16();
        used <= room
    });
    Cow::Owned(kept.chain(text::CUT.chars()).collect())
}
