//! The day that is meant by what somebody wrote, in the languages of the program.

use crate::model::Date;

/// A day that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day that is meant.
    pub day: Date,
    /// Whether a day was written, and not a month, a quarter or a year.
    pub is_exact: bool,
}

/// What the months are called and shortened to in English, Spanish, Catalan, French and German.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "enero", "ene", "gener", "gen", "janvier", "janv", "januar", "jänner"],
    &["february", "feb", "febrero", "febrer", "febr", "février", "fevrier", "févr", "fevr", "februar"],
    &["march", "mar", "marzo", "març", "mars", "märz", "maerz", "mrz"],
    &["april", "apr", "abril", "abr", "avril", "avr"],
    &["may", "mayo", "maig", "mai"],
    &["june", "jun", "junio", "juny", "juin", "juni"],
    &["july", "jul", "julio", "juliol", "juillet", "juil", "juli"],
    &["august", "aug", "agosto", "agost", "ago", "ag", "août", "aout"],
    &["september", "sept", "sep", "septiembre", "setiembre", "setembre", "set", "septembre"],
    &["october", "oct", "octubre", "octobre", "oktober", "okt"],
    &["november", "nov", "noviembre", "novembre"],
    &[
        "december",
        "dec",
        "diciembre",
        "dic",
        "desembre",
        "des",
        "décembre",
        "decembre",
        "déc",
        "dezember",
        "dez",
    ],
];

/// Words between the parts of a date.
const FILLERS: [&str; 14] =
    ["of", "the", "by", "end", "de", "del", "d’", "d", "le", "el", "ende", "fin", "bis", "final"];

/// The day that is meant by `2027-06-30`, `30.6.2027`, `30 June 2027`, `junio de 2027`, `Q2 2027` or `2027`: the last one
/// where a month, a quarter or a year was written. `None` where no day can be read for certain: `3/4/2027` is one
/// in March for some and one in April for others.
pub fn read_due(written: &str) -> Option<Due> {
    let written = written.trim().to_lowercase();
    let is_end = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '/' | '-' | '–' | '\'' | '’');
    let words: Vec<&str> =
        written.split(is_end).filter(|word| !word.is_empty() && !FILLERS.contains(word)).collect();
    let month_of =
        |word: &str| MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&word)).map(|of| of.1);
    match words[..] {
        [year] => last_of(year_of(year)?, 12),
        [a, b] => {
            let (year, other) = year_of(a).map(|year| (year, b)).or_else(|| Some((year_of(b)?, a)))?;
            let quarter = || other.strip_prefix(['q', 't']).and_then(number).filter(|q| (1..=4).contains(q));
            let month = month_of(other).or_else(|| number(other)).or_else(|| quarter().map(|q| 3 * q));
            last_of(year, month?)
        }
        [a, b, c] => {
            if let Some(year) = year_of(a) {
                return exact(year, month_of(b).or_else(|| number(b))?, number(c)?);
            }
            let has_dots = written.contains('.');
            let year = year_of(c)
                .or_else(|| Some(2000 + u16::from(number(c).filter(|_| has_dots && c.len() == 2)?)))?;
            match (month_of(a), month_of(b)) {
                (Some(month), None) => exact(year, month, number(b)?),
                (None, Some(month)) => exact(year, month, number(a)?),
                (None, None) => {
                    let (first, second) = (number(a)?, number(b)?);
                    let day_first = exact(year, second, first);
                    let month_first = exact(year, first, second);
                    match (day_first, month_first) {
                        // With full stops the day comes first everywhere.
                        _ if has_dots => day_first,
                        (Some(one), Some(other)) => (one == other).then_some(one),
                        (one, other) => one.or(other),
                    }
                }
                (Some(_), Some(_)) => None,
            }
        }
        _ => None,
    }
}

fn year_of(word: &str) -> Option<u16> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| is_year && (1900..2200).contains(year))
}

/// A day or a month, be it "30th", "1er" or "3r".
fn number(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || c == 'º');
    let ending = &word[digits.len()..];
    let is_ordinal = ["", "st", "nd", "rd", "th", "er", "r", "º"].contains(&ending);
    digits.parse().ok().filter(|number| is_ordinal && *number > 0 && digits.len() <= 2)
}

fn exact(year: u16, month: u8, day: u8) -> Option<Due> {
    Date::new(year, month, day).map(|day| Due { day, is_exact: true })
}

fn last_of(year: u16, month: u8) -> Option<Due> {
    let day = Date::new(year, month, Date::days_in(year, month)?)?;
    Some(Due { day, is_exact: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, year: u16, month: u8, day: u8, is_exact: bool) {
        let day = Date::new(year, month, day).unwrap();
        assert_eq!(read_due(written), Some(Due { day, is_exact }), "{written}");
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for written in [
            "2027-06-30",
            "2027/6/30",
            "30.06.2027",
            "30.6.27",
            "30/06/2027",
            "6/30/2027",
            "30 June 2027",
            "June 30, 2027",
            "30th of June 2027",
            " 30. Juni 2027 ",
            "30 de junio de 2027",
            "30 de juny del 2027",
            "le 30 juin 2027",
            "30-jun-2027",
            "by 30 June 2027",
        ] {
            check(written, 2027, 6, 30, true);
        }
        check("1er mars 2027", 2027, 3, 1, true);
        check("5/5/2027", 2027, 5, 5, true);
        check("3.4.2027", 2027, 4, 3, true);
    }

    #[test]
    fn a_month_a_quarter_and_a_year_mean_their_last_day() {
        for written in [
            "June 2027",
            "Juni 2027",
            "06/2027",
            "2027-06",
            "Q2 2027",
            "2027 q2",
            "end of June 2027",
            "T2 2027",
        ] {
            check(written, 2027, 6, 30, false);
        }
        check("February 2028", 2028, 2, 29, false);
        check("2027", 2027, 12, 31, false);
    }

    #[test]
    fn what_is_no_day_for_certain_is_read_as_none() {
        for written in [
            "",
            "soon",
            "spring 2027",
            "3/4/2027",
            "31.6.2027",
            "June",
            "30 June",
            "before June 2027",
            "2027-13-01",
            "12",
            "99999",
            "June July 2027",
            "30 30 2027",
            "mid June 2027",
            "-",
            "‑",
            "३० जून २०२७",
            "1.2.3.4",
            "0.0.2027",
            "2027-00",
        ] {
            assert_eq!(read_due(written), None, "{written}");
        }
    }
}
