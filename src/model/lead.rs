//! A lead: a dated fact of the public record, with the address where it stands. It is no rating and changes none.

use super::{CityId, CriterionId, FrameworkId, LeadId, WebAddress};
use std::fmt;
use std::str::FromStr;

/// What was found of one city in the public record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityLeads {
    pub city: CityId,
    /// BCP 47 tag of the texts, such as `en`.
    pub language: String,
    /// The framework whose criteria the leads bear on.
    pub framework: FrameworkId,
    /// What a trainer may ask a room about them.
    pub questions: Vec<String>,
    /// What a reader must know of all of them: what was looked for and not found, who has a stake.
    pub remark: String,
    pub leads: Vec<Lead>,
}

/// One fact, who says it, when and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Stays the same when its words change or are translated.
    pub id: LeadId,
    /// In our own words.
    pub fact: String,
    pub publisher: String,
    pub date: LeadDate,
    pub address: WebAddress,
    /// May be empty in a lead that somebody has added.
    pub bears_on: Vec<CriterionId>,
    pub tie: Tie,
    pub speaks: Speaks,
    /// How it was read; empty where nobody says.
    pub read: String,
}

/// A lead that a user has added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLead {
    /// The city it is about; the assessed initiative where there is none.
    pub city: Option<CityId>,
    pub lead: Lead,
}

/// How near a lead is to what the source of the ratings describes, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// An initiative that the source describes.
    SameInitiative,
    /// Part of one, or closely bound to it.
    NamedInitiative,
    /// Another programme of the city or of an institution in it.
    OtherProgramme,
}

impl Tie {
    pub const ALL: [Self; 3] = [Self::SameInitiative, Self::NamedInitiative, Self::OtherProgramme];
}

/// What a lead does to the picture that the source gives of the city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speaks {
    /// Bears it out, or adds to it.
    For,
    /// Contradicts or qualifies it.
    Against,
    /// Tells what became of it.
    Status,
}

impl Speaks {
    pub const ALL: [Self; 3] = [Self::For, Self::Against, Self::Status];
}

/// When something was published, as exactly as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LeadDate {
    #[default]
    Undated,
    Year(u16),
    Month(u16, u8),
    Day(u16, u8, u8),
}

impl LeadDate {
    /// Year, month and day, with 0 for what is not known, so that later dates are greater.
    pub fn order(self) -> (u16, u8, u8) {
        match self {
            Self::Undated => (0, 0, 0),
            Self::Year(year) => (year, 0, 0),
            Self::Month(year, month) => (year, month, 0),
            Self::Day(year, month, day) => (year, month, day),
        }
    }
}

/// No such date, or not written as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a date is written as 2024, 2024-05 or 2024-05-06, or \"undated\"")]
pub struct InvalidLeadDate;

impl FromStr for LeadDate {
    type Err = InvalidLeadDate;

    fn from_str(text: &str) -> Result<Self, InvalidLeadDate> {
        if text == UNDATED {
            return Ok(Self::Undated);
        }
        let number = |part: &str, digits: usize| {
            let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u16>().ok().filter(|number| is_number && *number > 0).ok_or(InvalidLeadDate)
        };
        let small = |part: &str, most: u8| {
            let number = number(part, 2)?;
            u8::try_from(number).ok().filter(|number| *number <= most).ok_or(InvalidLeadDate)
        };
        match *text.split('-').collect::<Vec<_>>() {
            [year] => Ok(Self::Year(number(year, 4)?)),
            [year, month] => Ok(Self::Month(number(year, 4)?, small(month, 12)?)),
            [year, month, day] => {
                let (year, month) = (number(year, 4)?, small(month, 12)?);
                Ok(Self::Day(year, month, small(day, days_of(year, month))?))
            }
            _ => Err(InvalidLeadDate),
        }
    }
}

/// The last day of a month.
fn days_of(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

const UNDATED: &str = "undated";

impl fmt::Display for LeadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undated => f.write_str(UNDATED),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_is_written() {
        for text in ["undated", "2024", "2024-05", "2024-05-06", "2024-02-29"] {
            assert_eq!(text.parse::<LeadDate>().unwrap().to_string(), text);
        }
        for text in
            ["", "24", "2024-13", "2024-5", "2023-02-29", "2024-04-31", "2024-00", "+024", "2024-05-06-07"]
        {
            assert_eq!(text.parse::<LeadDate>(), Err(InvalidLeadDate), "{text}");
        }
        let order = |text: &str| text.parse::<LeadDate>().unwrap().order();
        assert!(
            order("undated") < order("2023")
                && order("2023") < order("2023-02")
                && order("2023-02") < order("2023-02-01")
        );
    }
}
