//! The short codes in what somebody pasted from a chat or typed.

use super::short_code::{CodeFault, ShortCode, is_between, length};

/// Finds the codes in what somebody pasted or typed: each with what it says, or with what is wrong. Names, times and
/// other words of a chat around a code are passed over; a code may be broken over two lines.
pub fn codes_in(text: &str, questions: usize) -> Vec<(String, Result<ShortCode, CodeFault>)> {
    let lines: Vec<&str> = text.split(['\n', '\r', ',', ';']).map(str::trim).collect();
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(line) = lines.get(next) {
        next += 1;
        let words: Vec<&str> = line.split_whitespace().collect();
        let before = found.len();
        let rest = take_codes(&words, questions, &mut found);
        // The end of a code may stand on the next line.
        if found.len() == before
            && let Some(following) = lines.get(next)
        {
            let both: Vec<&str> = words.iter().copied().chain(following.split_whitespace()).collect();
            let alone = following.split_whitespace().collect::<Vec<_>>();
            if code_among(&alone, questions).is_none() && code_among(&both, questions).is_some() {
                take_codes(&both, questions, &mut found);
                next += 1;
                continue;
            }
        }
        if let Some(damaged) = damaged_code(rest, questions) {
            let fault = ShortCode::from_text(&damaged, questions).err();
            found.extend(fault.map(|fault| (damaged, Err(fault))));
        }
    }
    found
}

/// Adds every code among these words; returns the words after the last one.
fn take_codes<'a>(
    words: &'a [&'a str],
    questions: usize,
    found: &mut Vec<(String, Result<ShortCode, CodeFault>)>,
) -> &'a [&'a str] {
    let mut rest = words;
    while let Some((end, text, code)) = code_among(rest, questions) {
        found.push((text, Ok(code)));
        rest = &rest[end..];
    }
    rest
}

/// The first words that are a code without a fault, and where they end.
fn code_among(words: &[&str], questions: usize) -> Option<(usize, String, ShortCode)> {
    let wanted = length(questions);
    for from in 0..words.len() {
        let mut signs = 0;
        for to in from..words.len() {
            signs += words[to].chars().filter(|sign| !is_between(*sign)).count();
            if signs > wanted {
                break;
            }
            let text = words[from..=to].join(" ");
            if signs == wanted
                && let Ok(code) = ShortCode::from_text(&text, questions)
            {
                return Some((to + 1, text, code));
            }
        }
    }
    None
}

/// What was meant as a code and is none: words joined by dashes, or about as many signs as a code has.
fn damaged_code(words: &[&str], questions: usize) -> Option<String> {
    let signs = |word: &str| word.chars().filter(|sign| !is_between(*sign)).count();
    let is_piece = |word: &&&str| {
        let is_plain = word.chars().all(|sign| is_between(sign) || sign.is_ascii_alphanumeric());
        let is_capital = !word.chars().any(|sign| sign.is_ascii_lowercase());
        is_plain && signs(word) >= 3 && (is_capital || word.contains('-'))
    };
    let pieces: Vec<&str> = words.iter().filter(is_piece).copied().collect();
    let all: usize = pieces.iter().map(|piece| signs(piece)).sum();
    (all * 2 >= length(questions)).then(|| pieces.join(" "))
}
