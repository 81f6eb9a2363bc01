//! The texts are ours: no run of eight words of the article stands in them.
//!
//! `tests/data/article_eight_words.txt` holds only hashes: FNV-1a, 64 bits, of eight lower-cased
//! words joined by single spaces, as sorted hexadecimal numbers, one a line. Where
//! `SCORECARD_ARTICLE` names the article as text, they are computed anew and compared.

use super::courses::REFERENCES;
use super::{files_below, folder};
use std::collections::BTreeSet;
use std::path::Path;

const RUN: usize = 8;

/// Letters and digits in a row, with what follows an apostrophe; marks of emphasis are passed over.
pub fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> =
        text.to_lowercase().replace('’', "'").chars().filter(|c| !matches!(c, '*' | '_')).collect();
    let is_word = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let is_letter = |c: Option<&char>| c.is_some_and(char::is_ascii_lowercase);
    let mut words = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let start = at;
        while is_word(chars.get(at)) {
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        if chars.get(at) == Some(&'\'') && is_letter(chars.get(at + 1)) {
            at += 1;
            while is_letter(chars.get(at)) {
                at += 1;
            }
        }
        words.push(chars[start..at].iter().collect());
    }
    words
}

fn fnv_1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The runs of eight words of a text, with their hashes.
fn runs(text: &str) -> impl Iterator<Item = (u64, String)> {
    let words = words(text);
    let runs: Vec<String> = words.windows(RUN).map(|run| run.join(" ")).collect();
    runs.into_iter().map(|run| (fnv_1a(&run), run))
}

/// The strings of a RON text, one by one.
fn strings(ron: &str) -> Vec<String> {
    let mut strings = Vec::new();
    let mut chars = ron.chars();
    while let Some(c) = chars.next() {
        if c != '"' {
            continue;
        }
        let mut string = String::new();
        loop {
            match chars.next().expect("a string is closed") {
                '"' => break,
                '\\' => match chars.next().expect("a string is closed") {
                    'u' => {
                        let hex: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                        let code = u32::from_str_radix(&hex, 16).expect("a code point in hex");
                        string.extend(char::from_u32(code));
                    }
                    quote @ ('"' | '\'' | '\\') => string.push(quote),
                    // A line break or another sign that parts words.
                    _ => string.push(' '),
                },
                c => string.push(c),
            }
        }
        strings.push(string);
    }
    strings
}

fn known_hashes() -> BTreeSet<u64> {
    include_str!("../data/article_eight_words.txt")
        .lines()
        .map(|line| u64::from_str_radix(line, 16).expect("a hash in hex"))
        .collect()
}

/// The runs of the article that stand in a text.
pub fn article_runs(text: &str) -> Vec<String> {
    known(text, &known_hashes())
}

fn known(text: &str, article: &BTreeSet<u64>) -> Vec<String> {
    runs(text).filter(|(hash, _)| article.contains(hash)).map(|(_, run)| run).collect()
}

/// The runs of the article that stand in a RON text. A string that is a reference of the article, and nothing
/// beside it, quotes a title and has to.
fn copied(ron: &str, article: &BTreeSet<u64>) -> Vec<String> {
    let strings = strings(ron);
    let ours = strings.iter().filter(|string| !REFERENCES.contains(&string.as_str()));
    ours.flat_map(|string| known(string, article)).collect()
}

#[test]
fn no_eight_words_of_the_article_stand_in_our_texts() {
    let article = known_hashes();
    let mut found = Vec::new();
    let mut read = 0;
    for file in ["assets", "saves"].into_iter().flat_map(|name| files_below(&folder(name), "ron")) {
        read += 1;
        let text = std::fs::read_to_string(&file).unwrap();
        found.extend(copied(&text, &article).into_iter().map(|run| format!("{}: {run}", file.display())));
    }
    assert!(read >= 29, "only {read} files were found");
    assert!(found.is_empty(), "say it in our own words:\n{}", found.join("\n"));
}

#[test]
fn the_hashes_are_sorted_and_those_of_the_article() {
    let lines: Vec<&str> = include_str!("../data/article_eight_words.txt").lines().collect();
    assert!(lines.len() > 3000 && lines.is_sorted(), "{} lines", lines.len());
    assert!(lines.iter().all(|line| line.len() == 16));
    if let Some(path) = std::env::var_os("SCORECARD_ARTICLE") {
        let article = std::fs::read_to_string(Path::new(&path)).expect("SCORECARD_ARTICLE can be read");
        let computed: BTreeSet<u64> = runs(&article).map(|(hash, _)| hash).collect();
        assert_eq!(computed, known_hashes());
    }
}

#[test]
fn a_copied_run_is_found_however_it_is_written() {
    let article = runs("We can't go on with one city's old text forever").map(|(hash, _)| hash).collect();
    let check = |ron: &str, expected: usize| assert_eq!(copied(ron, &article).len(), expected, "{ron}");
    check(r#"(a: "we CAN’T *go* on with one city's old text forever.")"#, 3);
    check(r#"(a: "say \"we can\'t go,\non\" with one city\u{2019}s old")"#, 1);
    check(r#"(a: "we can't go on", b: "with one city's old")"#, 0);
    check(r#"(a: "we can't go on with one town's old text forever")"#, 0);
}

#[test]
fn a_reference_may_be_quoted_and_a_sentence_around_it_may_not() {
    let article = known_hashes();
    let barber = REFERENCES[1];
    assert!(copied(&format!(r#"(literature: ["{barber}"])"#), &article).is_empty());
    assert!(!copied(&format!(r#"(meaning: "See {barber}")"#), &article).is_empty());
}
