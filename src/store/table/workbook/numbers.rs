//! Numbers of cells as one would type them: dates are numbers that only their format tells.

use super::package::{Package, Trouble, attribute};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use quick_xml::events::Event;
use std::collections::HashMap;

/// What a format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    #[default]
    Number,
    /// A day, a time of the day, or both.
    Time,
    /// Hours and minutes that may be more than a day.
    Duration,
}

/// The formats of a workbook by their numbers.
#[derive(Default)]
pub struct Formats {
    shapes: Vec<Shape>,
    /// Days are counted from 1904, as old programs for the Macintosh did.
    from_1904: bool,
}

impl Formats {
    /// Reads them; none where the workbook has no such part.
    pub fn read(package: &mut Package, part: Option<&str>, from_1904: bool) -> Result<Self, Trouble> {
        let mut formats = Self { from_1904, ..Self::default() };
        let Some(mut part) = part.map(|part| package.part(part)).transpose()?.flatten() else {
            return Ok(formats);
        };
        let mut own: HashMap<u32, Shape> = HashMap::new();
        let mut in_cells = false;
        loop {
            match part.next()? {
                Event::Eof => return Ok(formats),
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "cellXfs" => in_cells = true,
                    "numFmt" => {
                        let id = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(&tag, "formatCode")) {
                            own.insert(id, shape_of_code(&code));
                        }
                    }
                    "xf" if in_cells => {
                        let id = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                        formats.shapes.push(own.get(&id).copied().unwrap_or_else(|| shape_of_built_in(id)));
                    }
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cells = false,
                _ => {}
            }
        }
    }

    /// A number in a cell of that format.
    pub fn shown(&self, number: f64, format: usize) -> String {
        match self.shapes.get(format).copied().unwrap_or_default() {
            Shape::Number => number.to_string(), // 3.0 becomes 3.
            Shape::Duration => hours_of(number).unwrap_or_else(|| number.to_string()),
            Shape::Time => self.time(number).unwrap_or_else(|| number.to_string()),
        }
    }

    /// `2026-03-31`, `2026-03-31 14:30`, or `14:30` where there is no day; `None` where no calendar has the day.
    fn time(&self, number: f64) -> Option<String> {
        let (days, seconds) = days_and_seconds(number)?;
        if number < 1.0 {
            return Some(clock(seconds));
        }
        let first: Date = match days {
            _ if self.from_1904 => date(1904, 1, 1),
            // Spreadsheet programs count a day in 1900 that was none.
            ..60 => date(1899, 12, 31),
            _ => date(1899, 12, 30),
        };
        let day = first.checked_add(days.days()).ok()?;
        Some(if seconds == 0 { day.to_string() } else { format!("{day} {}", clock(seconds)) })
    }
}

/// Whole days and the seconds of the day; `None` of what is no time at all.
fn days_and_seconds(number: f64) -> Option<(i64, i64)> {
    /// Beyond any calendar: the year 9999 ends at three millions.
    const MOST_DAYS: f64 = 3_000_000.0;
    if !(0.0..MOST_DAYS).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "checked above")]
    let seconds = (number * 86_400.0).round() as i64;
    Some((seconds / 86_400, seconds % 86_400))
}

fn clock(seconds: i64) -> String {
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") }
}

fn hours_of(number: f64) -> Option<String> {
    days_and_seconds(number).map(|(days, seconds)| clock(days * 86_400 + seconds))
}

/// The formats that every workbook has, by ECMA-376, section 18.8.30.
fn shape_of_built_in(id: u32) -> Shape {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shape::Time,
        46 => Shape::Duration,
        _ => Shape::Number,
    }
}

/// What a format that a user wrote stands for: letters of dates and times outside of quoted text.
fn shape_of_code(code: &str) -> Shape {
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            // The next letter stands for itself.
            '\\' | '_' | '*' => _ = letters.next(),
            '"' => _ = letters.by_ref().find(|letter| *letter == '"'),
            // A colour, a place or a condition; or hours that go on counting.
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let mut inside = inside.chars().map(|letter| letter.to_ascii_lowercase());
                if let Some(first @ ('h' | 'm' | 's')) = inside.next()
                    && inside.all(|letter| letter == first)
                {
                    return Shape::Duration;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Shape::Time,
            // The first of several formats counts; and the word General.
            ';' | 'G' | 'g' => return Shape::Number,
            _ => {}
        }
    }
    Shape::Number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_of_dates_is_told_from_one_of_numbers() {
        for code in ["yyyy-mm-dd", "dd/mm/yy hh:mm", "[$-409]d mmm yyyy", "\"Day \"d", "h:mm AM/PM"] {
            assert_eq!(shape_of_code(code), Shape::Time, "{code}");
        }
        for code in ["[h]:mm", "[mm]:ss", "[HH]"] {
            assert_eq!(shape_of_code(code), Shape::Duration, "{code}");
        }
        for code in ["0.00", "General", "\"days\" 0", "0;d", "[Red]0", "0\\d", "#,##0 _d", "", "[", "\\"] {
            assert_eq!(shape_of_code(code), Shape::Number, "{code}");
        }
    }

    #[test]
    fn days_are_counted_as_spreadsheet_programs_count_them() {
        let formats = Formats { shapes: vec![Shape::Time, Shape::Duration], from_1904: false };
        for (number, shown) in [
            (46_112.0, "2026-03-31"),
            (46_112.604_166_666_66, "2026-03-31 14:30"),
            (0.604_166_666_7, "14:30"),
            (1.0, "1900-01-01"),
            (61.0, "1900-03-01"),
            (-1.0, "-1"),
        ] {
            let plain = formats.shown(number, 0);
            assert_eq!(plain, shown, "{number}");
        }
        assert_eq!(formats.shown(1.5, 1), "36:00");
        assert_eq!(Formats { from_1904: true, ..formats }.shown(44_650.0, 0), "2026-03-31");
    }
}
