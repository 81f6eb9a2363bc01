//! How numbers and dates are written. Words stay as they are.

pub use crate::model::Date;
use std::str::FromStr;

/// Where thousands, decimals and the parts of a date stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// `1,234.5` and `23 November 2026`.
    #[default]
    English,
    /// `1.234,5` and `23.11.2026`, as in much of Europe and Latin America.
    Continental,
    /// `1 234.5` and `2026-11-23`, as ISO 80000 and ISO 8601 have it.
    Iso,
}

impl Locale {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::Continental, Self::Iso];

    /// What stands before the decimals.
    pub fn decimal_mark(self) -> char {
        match self {
            Self::English | Self::Iso => '.',
            Self::Continental => ',',
        }
    }

    fn group_mark(self) -> char {
        match self {
            Self::English => ',',
            Self::Continental => '.',
            // A narrow space at which no line breaks.
            Self::Iso => '\u{202f}',
        }
    }

    /// A whole number; thousands are set apart from 10 000 on, so that years and ids stay whole.
    pub fn whole(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut shown = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && digits.len() > 4 && (digits.len() - i).is_multiple_of(3) {
                shown.push(self.group_mark());
            }
            shown.push(digit);
        }
        if number < 0 { format!("−{shown}") } else { shown }
    }

    /// A difference with its sign.
    pub fn signed(self, number: i64) -> String {
        if number > 0 { format!("+{}", self.whole(number)) } else { self.whole(number) }
    }

    /// A day.
    pub fn date(self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self {
            Self::English => format!("{day} {} {year}", crate::text::report::month(month)),
            Self::Continental => format!("{day:02}.{month:02}.{year}"),
            Self::Iso => format!("{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// A text that is no day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::text::report::NO_DATE)]
pub struct InvalidDate;

impl FromStr for Date {
    type Err = InvalidDate;

    /// Reads `2026-11-23`.
    fn from_str(typed: &str) -> Result<Self, InvalidDate> {
        let mut parts = typed.trim().split('-');
        let date = (|| {
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            let date = Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
            date.filter(|_| parts.next().is_none())
        })();
        date.ok_or(InvalidDate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_written_as_the_reader_is_used_to() {
        let check = |locale: Locale, number: &str, date: &str| {
            assert_eq!(locale.whole(-1_234_567), number);
            assert_eq!(locale.date(Date::new(2026, 3, 9).unwrap()), date);
            assert_eq!([locale.whole(2021), locale.signed(7), locale.signed(0)], ["2021", "+7", "0"]);
        };
        check(Locale::English, "−1,234,567", "9 March 2026");
        check(Locale::Continental, "−1.234.567", "09.03.2026");
        check(Locale::Iso, "−1\u{202f}234\u{202f}567", "2026-03-09");
    }

    #[test]
    fn only_days_that_there_are_can_be_printed() {
        assert_eq!("2024-02-29".parse(), Ok(Date::new(2024, 2, 29).unwrap()));
        for none in
            ["2023-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-4", "1-1-1-1", "0-1-1", "x"]
        {
            assert_eq!(none.parse::<Date>(), Err(InvalidDate), "{none}");
        }
    }
}
