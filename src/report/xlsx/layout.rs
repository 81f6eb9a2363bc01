//! Where texts and tables stand in the columns of a sheet, and how high their rows are.

use crate::report::sheet::{Sheet, Value};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Columns that running text spreads over, and the width of each in characters.
pub const WIDTHS: [f64; 7] = [32.0, 20.0, 20.0, 20.0, 20.0, 20.0, 20.0];
pub const COLUMNS: u16 = 7;
/// Height of a line of text, in points.
pub const LINE: f64 = 15.0;
/// Height of a row of a table with one line.
pub const ROW: f64 = LINE + 3.0;
/// Height of a line of headings.
pub const TITLE: f64 = 24.0;
/// No program shows a higher row.
const HIGHEST: f64 = 400.0;

/// The columns of a sheet that a column of a table takes.
#[derive(Clone, Copy)]
pub struct Columns {
    pub first: u16,
    /// At least 1.
    pub count: u16,
}

impl Columns {
    /// Each column of a table in one of the sheet.
    pub fn singles(count: usize) -> Vec<Self> {
        (0..u16::try_from(count).unwrap_or(u16::MAX)).map(|first| Self { first, count: 1 }).collect()
    }

    /// In characters.
    pub fn width(self) -> f64 {
        let width = |column: u16| WIDTHS.get(usize::from(column)).copied().unwrap_or(WIDTHS[1]);
        (self.first..self.first + self.count).map(width).sum()
    }
}

/// Gives the columns that a table leaves over to its texts: each to the one that would have most lines, and
/// what is left to the last.
pub fn spread_out(Sheet { headings, rows }: &Sheet) -> Vec<Columns> {
    let mut places = Columns::singles(headings.len());
    let is_text = |i: usize| !rows.is_empty() && !rows.iter().any(|row| is_number(row.get(i)));
    let lines = |i: usize, width: f64| {
        let texts = rows.iter().filter_map(|row| row.get(i)).map(text_of);
        texts.map(|text| lines_in(text, width)).fold(1.0, f64::max)
    };
    for _ in places.len()..WIDTHS.len() {
        let texts = (1..places.len()).filter(|&i| is_text(i));
        let last = places.len().saturating_sub(1);
        let longest = texts
            .map(|i| (i, lines(i, places[i].width())))
            .filter(|(_, lines)| *lines > 1.0)
            .max_by(|(_, one), (_, other)| one.total_cmp(other))
            .map_or(last, |(i, _)| i);
        if !is_text(longest) {
            break;
        }
        places[longest].count += 1;
        places[longest + 1..].iter_mut().for_each(|place| place.first += 1);
    }
    places
}

pub fn is_number(value: Option<&Value>) -> bool {
    !matches!(value, None | Some(Value::Text(_) | Value::None(_)))
}

pub fn text_of(value: &Value) -> &str {
    match value {
        Value::Text(content) | Value::None(content) => content,
        _ => "",
    }
}

/// A width that suits the longest text of a column.
pub fn width_of(Sheet { headings, rows }: &Sheet, column: usize) -> f64 {
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

/// Makes a row as high as its texts need in cells of those widths. Not every program does so itself, and none
/// does for merged cells; a little too high is better than cut off. Returns the height, in points.
pub fn fit<'t>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl Iterator<Item = (&'t str, f64)>,
) -> Result<f64, XlsxError> {
    let lines = texts.map(|(text, width)| lines_in(text, width)).fold(1.0, f64::max);
    let height = (lines * LINE + 3.0).min(HIGHEST);
    sheet.set_row_height(row, height)?;
    Ok(height)
}

/// How many lines a text takes in so many characters.
fn lines_in(text: &str, width: f64) -> f64 {
    text.lines().map(|line| lines_of(line, width)).sum()
}

/// How many lines a line becomes in so many characters.
fn lines_of(line: &str, width: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a cell holds few characters")]
    let characters = line.chars().count() as f64;
    (characters * 1.05 / width).ceil().max(1.0)
}
