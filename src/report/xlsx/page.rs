//! One sheet, written from top to bottom.

use super::style::Styles;
use crate::report::outline::{Block, Fact, KeyFigure, Outline, Section, Tone};
use crate::report::sheet::{Sheet, Value};
use crate::text::numbers::NONE;
use crate::text::{report as words, tables as text};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::borrow::Cow;

/// What a cell of a workbook may hold, in UTF-16 units.
const LONGEST: usize = 32_767;
/// Columns that running text spreads over, and the width of each in characters.
const WIDTHS: [f64; 7] = [32.0, 20.0, 20.0, 20.0, 20.0, 20.0, 20.0];
/// Width of a fact, in characters.
const FACT: f64 = 90.0;
/// Height of a line of text, in points.
const LINE: f64 = 15.0;
/// Height of a line of headings.
const TITLE: f64 = 24.0;
/// No program shows a higher row.
const HIGHEST: f64 = 400.0;
/// A4.
const PAPER: u8 = 9;

/// A sheet and the row that comes next.
pub struct Page<'a> {
    pub(super) sheet: &'a mut Worksheet,
    pub(super) styles: &'a Styles,
    pub(super) row: u32,
    is_data: bool,
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
        Ok(Self { sheet, styles, row: 0, is_data: false })
    }

    /// Sets what depends on the whole sheet.
    pub fn finish(self) -> Result<(), XlsxError> {
        if !self.is_data {
            for (width, column) in WIDTHS.into_iter().zip(0..) {
                self.sheet.set_column_width(column, width)?;
            }
        }
        Ok(())
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
        self.line(&section.title, &styles.section)?;
        section.blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), XlsxError> {
        let styles = self.styles;
        match block {
            Block::Heading { text, .. } => {
                self.space();
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
        self.row += u32::from(self.row > 0);
    }

    /// A line that may run over the cells beside it.
    fn line(&mut self, content: &str, style: &Format) -> Result<(), XlsxError> {
        self.write(0, content, style)?;
        self.sheet.set_row_height(self.row, TITLE)?;
        self.row += 1;
        Ok(())
    }

    /// Text over the width of the sheet.
    pub(super) fn running(&mut self, content: &str, style: &Format) -> Result<(), XlsxError> {
        self.spread(0, content, style)
    }

    /// Text from one column to the right edge, in a row of its own.
    fn spread(&mut self, from: u16, content: &str, style: &Format) -> Result<(), XlsxError> {
        let width = self.merge(from, content, style)?;
        self.set_height([(content, width)].into_iter())?;
        self.row += 1;
        Ok(())
    }

    /// Text in one cell that reaches from a column to the right edge; returns its width.
    fn merge(&mut self, from: u16, content: &str, style: &Format) -> Result<f64, XlsxError> {
        let last = u16::try_from(WIDTHS.len()).unwrap_or(1) - 1;
        if from < last {
            self.sheet.merge_range(self.row, from, self.row, last, "", style)?;
        }
        self.write(from, content, style)?;
        Ok(WIDTHS.iter().skip(usize::from(from)).sum())
    }

    fn set_height<'t>(&mut self, texts: impl Iterator<Item = (&'t str, f64)>) -> Result<(), XlsxError> {
        fit(self.sheet, self.row, texts)
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

    /// A table among other things; its last column takes what width is left where it holds text.
    pub(super) fn table(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let columns = sheet.headings.len();
        let is_text = |row: &Vec<Value>| matches!(row.last(), Some(Value::Text(_) | Value::None(_)));
        let spreads = columns < WIDTHS.len() && !sheet.rows.is_empty() && sheet.rows.iter().all(is_text);
        let mut widths: Vec<f64> =
            WIDTHS.iter().copied().chain(std::iter::repeat(WIDTHS[1])).take(columns).collect();
        if let Some(last) = widths.last_mut().filter(|_| spreads) {
            *last = WIDTHS.iter().skip(columns - 1).sum();
        }
        self.grid(sheet, &widths, spreads)?;
        self.space();
        Ok(())
    }

    /// Headings and rows in columns of those widths.
    fn grid(
        &mut self,
        Sheet { headings, rows }: &Sheet,
        widths: &[f64],
        spreads: bool,
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        let last = u16::try_from(headings.len()).unwrap_or(u16::MAX).saturating_sub(1);
        for (heading, column) in headings.iter().zip(0..) {
            let is_number = |row: &Vec<Value>| {
                !matches!(row.get(usize::from(column)), None | Some(Value::Text(_) | Value::None(_)))
            };
            let style = match column {
                0 => &styles.head,
                _ if rows.iter().any(is_number) => &styles.head_of_numbers,
                _ => &styles.head_beside,
            };
            if spreads && column == last {
                self.merge(column, heading, style)?;
            } else {
                self.write(column, heading, style)?;
            }
        }
        self.set_height(headings.iter().map(String::as_str).zip(widths.iter().copied()))?;
        self.row += 1;
        for row in rows {
            for (value, column) in row.iter().zip(0..) {
                match value {
                    Value::Text(content) if spreads && column == last => {
                        self.merge(column, content, &styles.text)?;
                    }
                    Value::None(why) if spreads && column == last => {
                        self.merge(column, why, &styles.none)?;
                    }
                    value => self.value(column, value)?,
                }
            }
            let texts = row.iter().map(|value| match value {
                Value::Text(content) | Value::None(content) => content.as_str(),
                _ => "",
            });
            self.set_height(texts.zip(widths.iter().copied()))?;
            self.row += 1;
        }
        Ok(())
    }

    fn value(&mut self, column: u16, value: &Value) -> Result<(), XlsxError> {
        let styles = self.styles;
        match value {
            Value::Text(content) if column == 0 => self.write(column, content, &styles.first),
            Value::Text(content) => self.write(column, content, &styles.text),
            Value::None(why) => self.write(column, why, &styles.none),
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
        self.grid(sheet, &widths, false)?;
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
            self.set_height([(name.as_str(), WIDTHS[0]), (text.as_str(), FACT)].into_iter())?;
            self.row += 1;
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

/// Makes a row as high as its texts need in cells of those widths. Not every program does so itself, and none
/// does for merged cells; a little too high is better than cut off.
pub fn fit<'t>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl Iterator<Item = (&'t str, f64)>,
) -> Result<(), XlsxError> {
    let lines = texts.map(|(text, width)| text.lines().map(|line| lines_of(line, width)).sum());
    let lines = lines.fold(1.0, f64::max);
    sheet.set_row_height(row, (lines * LINE + 3.0).min(HIGHEST))?;
    Ok(())
}

/// A width that suits the longest text of a column.
fn width_of(Sheet { headings, rows }: &Sheet, column: usize) -> f64 {
    let texts = rows.iter().map(|row| match &row[column] {
        Value::Text(content) | Value::None(content) => content.chars().count(),
        _ => 0,
    });
    match texts.max().unwrap_or(0).max(headings[column].chars().count()) {
        0..=8 => 9.0,
        9..=24 => 20.0,
        25..=60 => 30.0,
        _ => 48.0,
    }
}

/// How many lines a line becomes in so many characters.
fn lines_of(line: &str, width: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a cell holds few characters")]
    let characters = line.chars().count() as f64;
    (characters * 1.05 / width).ceil().max(1.0)
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
