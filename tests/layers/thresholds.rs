//! Where a number decides what is said: a float beside a comparison, in a pattern, or behind a name.

use super::tokens::{Token, tokens_of};

/// Numbers as they are shown are whole, so a whole number beside one of these decides as well.
const SHOWN: &[&str] = &["whole", "difference"];
/// What these words name may be compared with 0: whether something counts at all is no threshold.
const MAY_BE_NOTHING: &[&str] = &["weight", "share"];

/// The lines on which a source compares with a number, and what stands there. Tests at the end of a file
/// do not count.
pub fn thresholds_in(source: &str) -> Vec<(usize, String)> {
    let mut tokens = tokens_of(source);
    if let Some(end) =
        tokens.windows(3).position(|of| is(&of[0], "mod") && is(&of[1], "tests") && is(&of[2], "{"))
    {
        tokens.truncate(end);
    }
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    let mut found = Vec::new();
    for i in 0..tokens.len() {
        let named = text(i) == "const" && text(i + 2) == ":" && matches!(text(i + 3), "f64" | "f32");
        if named && text(i + 3) == "f64" {
            found.push((tokens[i].line, format!("const {}", text(i + 1))));
        }
        let Some(number) = number_at(&tokens, i) else { continue };
        let (is_compared, name) = compared(&tokens, i, number.end);
        let may_stand = if number.is_float {
            number.is_zero && MAY_BE_NOTHING.iter().any(|word| name.contains(word))
        } else {
            !SHOWN.contains(&name.as_str())
        };
        if is_compared && !may_stand || number.is_float && is_in_range(&tokens, i, number.end) {
            let shown: String = (i..number.end).map(text).collect();
            found.push((tokens[i].line, format!("{name} beside {shown}").trim().to_owned()));
        }
    }
    found
}

fn is(token: &Token, text: &str) -> bool {
    token.text == text
}

struct Number {
    is_float: bool,
    is_zero: bool,
    /// The token behind it.
    end: usize,
}

fn number_at(tokens: &[Token], i: usize) -> Option<Number> {
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    let is_digits = |of: &str| of.starts_with(|c: char| c.is_ascii_digit());
    // `pair.0.1` and the digits behind the point of a number already seen.
    let is_member = i > 0 && text(i - 1) == "." && !(i > 1 && text(i - 2) == ".");
    if !is_digits(text(i)) || is_member {
        return None;
    }
    let is_float = text(i + 1) == "." && is_digits(text(i + 2));
    let end = if is_float { i + 3 } else { i + 1 };
    let is_zero = (i..end).flat_map(|i| text(i).chars()).all(|c| !matches!(c, '1'..='9'));
    Some(Number { is_float, is_zero, end })
}

/// Whether a comparison stands before or behind the number, and what it is compared with.
fn compared(tokens: &[Token], start: usize, end: usize) -> (bool, String) {
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    let back = |n: usize, from: usize| from.checked_sub(n).map_or("", text);
    let start =
        if back(1, start) == "-" && matches!(back(2, start), "<" | ">" | "=") { start - 1 } else { start };
    let before = match (back(1, start), back(2, start)) {
        ("=", "<" | ">" | "=" | "!") => Some(2),
        // `=>` and `->` compare nothing.
        (">", "=" | "-") => None,
        ("<" | ">", _) => Some(1),
        _ => None,
    };
    if let Some(length) = before {
        return (true, name_before(tokens, start - length));
    }
    let behind = match (text(end), text(end + 1)) {
        ("<" | ">", _) => Some(if text(end + 1) == "=" { 2 } else { 1 }),
        ("=" | "!", "=") => Some(2),
        _ => None,
    };
    (behind.is_some(), behind.map_or_else(String::new, |length| text(end + length).to_owned()))
}

/// The name of what ends before that token: of a variable, or of the function that is called.
fn name_before(tokens: &[Token], end: usize) -> String {
    let mut i = end;
    let mut depth = 0;
    while let Some(before) = i.checked_sub(1) {
        i = before;
        match tokens[i].text.as_str() {
            ")" => depth += 1,
            "(" => depth -= 1,
            text if depth == 0 => return text.to_owned(),
            _ => {}
        }
    }
    String::new()
}

/// Whether the number bounds a range that something must lie in: a pattern, or one that is asked what it
/// contains.
fn is_in_range(tokens: &[Token], start: usize, end: usize) -> bool {
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    let is_range = |i: usize| text(i) == "." && text(i + 1) == ".";
    let bounds = is_range(end)
        || (2..=4).any(|n| {
            start
                .checked_sub(n)
                .is_some_and(|i| is_range(i) && (i + 2..start).all(|i| matches!(text(i), "=" | "-")))
        });
    bounds
        && (end..end + 10)
            .take_while(|i| !matches!(text(*i), ";" | "," | "{" | ""))
            .any(|i| text(i) == "contains" || text(i) == "=" && text(i + 1) == ">")
}
