//! Tables of a document: typed cells under headings, read as a grid or record by record.

use super::locale::Locale;
use crate::geometry::Look;
use crate::text::numbers;
use serde::{Serialize, Serializer};

/// A table. Every row has a cell for each column.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Short and unique in the document, such as `ratings`: the name of a sheet or of a heading id.
    pub name: &'static str,
    /// What it shows, for those who hear it.
    pub caption: String,
    #[serde(skip)]
    pub form: Form,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// How a table reads on a page. A spreadsheet shows both as rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rows and columns; the first cell of a row is its heading.
    Grid,
    /// A record for each row, laid out by the [`Part`] of each column: too wide for a page as rows.
    Records,
}

/// One column.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub heading: String,
    #[serde(skip)]
    pub align: Align,
    /// Width beside the others, 1 or more.
    #[serde(skip)]
    pub width: u8,
    #[serde(skip)]
    pub part: Part,
}

/// On which side the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

/// What a column is in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading above all records that share it, such as the area.
    Group,
    /// A short id before the name.
    Id,
    /// What the record is about.
    Name,
    /// How it stands, beside the name: a level and how sure it is.
    Standing,
    /// A sentence without a label.
    Body,
    /// A text behind the heading of its column; left out where it is empty.
    Labelled,
    /// In spreadsheets alone: what a record says in other words elsewhere.
    SheetOnly,
}

impl Column {
    /// A column of a grid with text.
    pub fn text(heading: impl Into<String>, width: u8) -> Self {
        Self { heading: heading.into(), align: Align::Left, width, part: Part::Labelled }
    }

    /// A column of a grid with numbers.
    pub fn number(heading: impl Into<String>, width: u8) -> Self {
        Self { align: Align::Right, ..Self::text(heading, width) }
    }

    /// A column of a table of records.
    pub fn part(heading: impl Into<String>, part: Part) -> Self {
        Self { part, ..Self::text(heading, 1) }
    }
}

/// One row, with the mark of an area or of a profile where it is of one.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    #[serde(skip)]
    pub look: Option<Look>,
    pub cells: Vec<Cell>,
}

/// What stands in a cell. Numbers are already rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// May be empty.
    Text(String),
    Whole(i64),
    /// A difference, shown with its sign.
    Signed(i64),
    /// A share in percent.
    Percent(i64),
    /// From low to high.
    Range(i64, i64),
    /// Nothing can be said: a dash, with the words that say why.
    Dash(String),
}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A score 0..100, or a dash.
    pub fn score(score: Option<f64>, why_not: &str) -> Self {
        score.map_or_else(|| Self::Dash(why_not.to_owned()), |score| Self::Whole(numbers::whole(score)))
    }

    /// A difference in points, or a dash.
    pub fn signed(points: Option<f64>, why_not: &str) -> Self {
        points.map_or_else(|| Self::Dash(why_not.to_owned()), |points| Self::Signed(numbers::whole(points)))
    }

    /// A share 0..1, or a dash.
    pub fn share(share: Option<f64>, why_not: &str) -> Self {
        share.map_or_else(
            || Self::Dash(why_not.to_owned()),
            |share| Self::Percent(numbers::whole(100.0 * share)),
        )
    }

    /// The ends of an interval 0..100, or a dash.
    pub fn range(low: Option<f64>, high: Option<f64>, why_not: &str) -> Self {
        match low.zip(high) {
            Some((low, high)) => Self::Range(numbers::whole(low), numbers::whole(high)),
            None => Self::Dash(why_not.to_owned()),
        }
    }

    /// As it is read.
    pub fn shown(&self, locale: Locale) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Whole(number) => locale.whole(*number),
            Self::Signed(number) => locale.signed(*number),
            Self::Percent(number) => format!("{} %", locale.whole(*number)),
            Self::Range(low, high) if low == high => locale.whole(*low),
            Self::Range(low, high) => format!("{}–{}", locale.whole(*low), locale.whole(*high)),
            Self::Dash(_) => numbers::NONE.to_owned(),
        }
    }

    /// Nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

impl Serialize for Cell {
    /// Text, a number (of percents, where it is a share), `[low, high]`, or null.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Whole(number) | Self::Signed(number) | Self::Percent(number) => {
                serializer.serialize_i64(*number)
            }
            Self::Range(low, high) => (low, high).serialize(serializer),
            Self::Dash(_) => serializer.serialize_none(),
        }
    }
}

/// One record of a table of that form, its cells sorted by their parts.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The group, where it is another one than that of the record before.
    pub group: Option<String>,
    pub look: Option<Look>,
    /// Id and name.
    pub name: String,
    pub standing: String,
    /// Sentences, each with its label or without one.
    pub lines: Vec<(Option<&'a str>, String)>,
}

impl Table {
    /// The rows as records.
    pub fn records(&self, locale: Locale) -> Vec<Record<'_>> {
        let mut last_group = None;
        let record = |row: &Row| {
            let (mut group, mut name, mut standing, mut lines) =
                (None, Vec::new(), String::new(), Vec::new());
            for (column, cell) in self.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
                let shown = cell.shown(locale);
                match column.part {
                    Part::Group => group = Some(shown),
                    Part::Id | Part::Name => name.push(shown),
                    Part::Standing => standing = shown,
                    Part::Body => lines.push((None, shown)),
                    Part::Labelled => lines.push((Some(column.heading.as_str()), shown)),
                    Part::SheetOnly => {}
                }
            }
            let is_new = group != last_group;
            last_group.clone_from(&group);
            let (look, name) = (row.look, name.join(" "));
            Record { group: group.filter(|_| is_new), look, name, standing, lines }
        };
        self.rows.iter().map(record).collect()
    }
}
