//! Numbers as they are read: whole, with the interval beside them, and never NaN or a false 0.

/// What stands where nothing can be said.
pub const NONE: &str = "–";

/// A score 0..100 as a whole number.
pub fn score(score: Option<f64>) -> String {
    score.map_or_else(|| NONE.to_owned(), |score| format!("{}", score.round()))
}

/// "between 46 and 65"; what is known exactly is "exactly 54".
pub fn between(low: Option<f64>, high: Option<f64>) -> String {
    match (low, high) {
        (Some(low), Some(high)) if low.round() == high.round() => "nothing left open".to_owned(),
        (Some(low), Some(high)) => format!("between {} and {}", low.round(), high.round()),
        _ => String::new(),
    }
}

/// "46–65", for narrow places.
pub fn range(low: Option<f64>, high: Option<f64>) -> String {
    match (low, high) {
        (Some(low), Some(high)) if low.round() == high.round() => format!("{}", low.round()),
        (Some(low), Some(high)) => format!("{}–{}", low.round(), high.round()),
        _ => NONE.to_owned(),
    }
}

/// "+5", "−3", "0".
pub fn signed(value: f64) -> String {
    let whole = value.round();
    if whole > 0.0 {
        format!("+{whole}")
    } else if whole < 0.0 {
        format!("−{}", -whole)
    } else {
        "0".to_owned()
    }
}

/// "1 answer", "3 answers".
pub fn count(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_shown_with_its_sign() {
        assert_eq!(signed(4.6), "+5");
        assert_eq!(signed(-0.6), "−1");
        assert_eq!(signed(-0.4), "0");
    }

    #[test]
    fn lists_read_like_a_sentence() {
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(list::<&str>(&[]), "");
    }
}
