//! A day of the calendar. It comes from the caller: nothing here looks at a clock.

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1 to 9999.
    year: u16,
    /// 1 to 12.
    month: u8,
    /// 1 to 31.
    day: u8,
}

impl Date {
    /// 1 January 1.
    pub const FIRST: Self = Self { year: 1, month: 1, day: 1 };

    /// That day; `None` where there is none such.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// How many days a month has; `None` where there is no such month.
    pub fn days_in(year: u16, month: u8) -> Option<u8> {
        (28..=31).rev().find(|day| Self::new(year, month, *day).is_some())
    }

    /// The day after it; `None` after the last that can be written.
    pub fn next(self) -> Option<Self> {
        let Self { year, month, day } = self;
        let first_of = |year, month| Self::new(year, month, 1);
        Self::new(year, month, day + 1)
            .or_else(|| first_of(year, month + 1))
            .or_else(|| first_of(year.checked_add(1)?, 1))
    }

    /// Whole days since 1 January 1.
    pub fn number(self) -> u32 {
        let before = u32::from(self.year) - 1;
        let leap_days = before / 4 - before / 100 + before / 400;
        let months = (1..self.month).filter_map(|month| Self::days_in(self.year, month));
        365 * before + leap_days + months.map(u32::from).sum::<u32>() + u32::from(self.day) - 1
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        // 1 January 1 was a Monday. What is left of a division by 7 fits.
        u8::try_from(self.number() % 7).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_and_the_day_after_are_those_of_a_calendar() {
        let day = |year, month, day| Date::new(year, month, day).unwrap();
        // As ISO 8601 and calendars have them: a Tuesday, a Thursday, a Saturday.
        assert_eq!(day(2026, 11, 24).weekday(), 1);
        assert_eq!(day(1970, 1, 1).weekday(), 3);
        assert_eq!(day(2000, 1, 1).weekday(), 5);
        assert_eq!(day(2024, 2, 28).next(), Some(day(2024, 2, 29)));
        assert_eq!(day(2026, 2, 28).next(), Some(day(2026, 3, 1)));
        assert_eq!(day(2026, 12, 31).next(), Some(day(2027, 1, 1)));
        assert_eq!(day(9999, 12, 31).next(), None);
        assert_eq!(day(1970, 1, 1).number(), 719_162);
        assert_eq!(
            [Date::days_in(2024, 2), Date::days_in(2026, 2), Date::days_in(2026, 13)],
            [Some(29), Some(28), None]
        );
    }
}
