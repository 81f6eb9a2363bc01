//! Words of the glossary inside a text: where they stand, so that they can explain themselves there.

use crate::model::Glossary;
use std::ops::Range;

/// A word of the glossary in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundWord {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Its place in the glossary.
    pub term: usize,
}

/// Every word of the glossary in a text, from left to right, each where it stands first; of two that overlap, the
/// longer one.
pub fn found_in(glossary: &Glossary, text: &str) -> Vec<FoundWord> {
    // Changes no length: only letters of ASCII are made small.
    let small = text.to_ascii_lowercase();
    let mut all: Vec<FoundWord> = Vec::new();
    for (term, entry) in glossary.terms.iter().enumerate() {
        let first = forms(&entry.term).filter_map(|form| find(&small, &form)).min_by_key(|at| at.start);
        all.extend(first.map(|at| FoundWord { at, term }));
    }
    all.sort_by_key(|found| std::cmp::Reverse(found.at.len()));
    let mut kept: Vec<FoundWord> = Vec::new();
    for found in all {
        let overlaps = |other: &FoundWord| found.at.start < other.at.end && other.at.start < found.at.end;
        if !kept.iter().any(overlaps) {
            kept.push(found);
        }
    }
    kept.sort_by_key(|found| found.at.start);
    kept
}

/// "Go-between (broker)" is found as go-between and as broker.
fn forms(term: &str) -> impl Iterator<Item = String> {
    let small = term.to_ascii_lowercase();
    let parts: Vec<String> = small.split(['(', ')']).map(|part| part.trim().to_owned()).collect();
    parts.into_iter().filter(|part| !part.is_empty())
}

/// Where a form stands as whole words, in one or in many.
fn find(text: &str, form: &str) -> Option<Range<usize>> {
    let singular = form.strip_suffix('s').unwrap_or(form);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(singular).find_map(|(start, found)| {
        let end = start + found.len();
        let end = if text[end..].starts_with('s') { end + 1 } else { end };
        let is_whole = !is_word(text[..start].chars().next_back()) && !is_word(text[end..].chars().next());
        is_whole.then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Term;

    fn glossary(terms: &[&str]) -> Glossary {
        let term = |term: &&str| Term {
            term: (*term).to_owned(),
            meaning: String::new(),
            section: String::new(),
            literature: Vec::new(),
        };
        Glossary { language: "en".into(), source: String::new(), terms: terms.iter().map(term).collect() }
    }

    fn found(terms: &[&str], text: &str) -> Vec<String> {
        found_in(&glossary(terms), text).into_iter().map(|found| text[found.at].to_owned()).collect()
    }

    #[test]
    fn words_are_found_whole_in_one_and_in_many_and_in_any_case() {
        let terms = ["Go-between (broker)", "Quadruple helix", "Sustainable Development Goals (SDGs)"];
        assert_eq!(
            found(&terms, "Brokers – the quadruple helix – SDG 11"),
            ["Brokers", "quadruple helix", "SDG"]
        );
        assert_eq!(found(&terms, "Go-betweens, also called brokers."), ["Go-betweens"], "each word once");
        assert!(found(&terms, "The brokerage of SDGX").is_empty());
    }

    #[test]
    fn the_longer_of_two_words_is_meant() {
        assert_eq!(
            found(&["Science diplomacy", "City-led science diplomacy"], "city-led science diplomacy"),
            ["city-led science diplomacy"]
        );
    }

    #[test]
    fn letters_of_other_scripts_do_not_move_what_is_found() {
        assert_eq!(found(&["Resilience"], "Ärzte, ﬁeld İstanbul resilience …"), ["resilience"]);
    }
}
