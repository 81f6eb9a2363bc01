//! Numbers as they are read: whole, with the interval beside them, and never NaN or a false 0.

pub use crate::findings::whole;

/// What stands where nothing can be said.
pub const NONE: &str = "–";

/// A score 0..100 as a whole number.
pub fn score(score: Option<f64>) -> String {
    score.map_or_else(|| NONE.to_owned(), |score| whole(score).to_string())
}

/// "between 46 and 65"; where the two are shown alike, that no open answer moves the score.
pub fn between(low: Option<f64>, high: Option<f64>) -> String {
    match (low.map(whole), high.map(whole)) {
        (Some(low), Some(high)) if low == high => "no open answer moves it".to_owned(),
        (Some(low), Some(high)) => format!("between {low} and {high}"),
        _ => String::new(),
    }
}

/// "46–65", for narrow places.
pub fn range(low: Option<f64>, high: Option<f64>) -> String {
    match (low.map(whole), high.map(whole)) {
        (Some(low), Some(high)) if low == high => low.to_string(),
        (Some(low), Some(high)) => format!("{low}–{high}"),
        _ => NONE.to_owned(),
    }
}

/// "+5", "−3", "0".
pub fn signed(value: f64) -> String {
    signed_whole(whole(value))
}

/// The same of a difference of shown numbers.
pub fn signed_whole(value: i64) -> String {
    match value {
        whole @ 1.. => format!("+{whole}"),
        0 => "0".to_owned(),
        whole => format!("−{}", -whole),
    }
}

/// "47.3": a number of tenths, as it is shown wherever steps are added.
pub fn tenths(tenths: i64) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// "+1.6", "−0.3", "0.0".
pub fn signed_tenths(of: i64) -> String {
    if of > 0 { format!("+{}", tenths(of)) } else { tenths(of) }
}

/// "0.8", "−1.25", never "−0.0": for levels and coefficients, where whole numbers would say too little.
pub fn decimal(value: f64, digits: usize) -> String {
    let shown = format!("{:.digits$}", value.abs());
    let is_zero = shown.chars().all(|c| matches!(c, '0' | '.'));
    if value < 0.0 && !is_zero { format!("−{shown}") } else { shown }
}

/// "1 answer", "3 answers".
pub fn count(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

/// Small numbers as words, as in "the four action areas".
pub fn number_word(n: usize) -> String {
    const WORDS: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// "A", "A and B", "A, B and C".
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [init @ .., last] => {
            let init: Vec<&str> = init.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", init.join(", "), last.as_ref())
        }
    }
}

/// Names in a sentence, each in quotation marks.
pub fn quoted(names: &[&str]) -> String {
    list(&names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>())
}

/// What is said of a number, and nothing of none.
pub(super) fn told_if(n: usize, words: impl FnOnce(usize) -> String) -> String {
    if n > 0 { words(n) } else { String::new() }
}

/// Those that are not empty, one after the other.
pub(super) fn sentences(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_shown_with_its_sign() {
        assert_eq!(signed(4.6), "+5");
        assert_eq!(signed(-0.6), "−1");
        assert_eq!(signed(-0.4), "0");
        assert_eq!([signed_tenths(16), signed_tenths(-3), signed_tenths(0)], ["+1.6", "−0.3", "0.0"]);
        assert_eq!([decimal(-1.25, 2), decimal(-0.04, 1), decimal(0.96, 1)], ["−1.25", "0.0", "1.0"]);
    }

    #[test]
    fn lists_read_like_a_sentence() {
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(list::<&str>(&[]), "");
    }
}
