//! The clock of this computer: the only place that looks at it.

use crate::report::Date;

/// The day it is here.
pub fn today() -> Date {
    let today = jiff::ZonedDateTime::now().date();
    let part = |part: i8| u8::try_from(part).ok();
    let date = u16::try_from(today.year()).ok().zip(part(today.month()).zip(part(today.day())));
    // A clock that is so wrong has no better day to offer.
    date.and_then(|(year, (month, day))| Date::new(year, month, day)).unwrap_or(Date::FIRST)
}
