//! Glossary files: read, then checked.

use super::fault_list::FaultList;
use super::{Faults, ron_text};
use crate::model::Glossary;
use crate::text::faults;
use std::path::Path;

/// Reads and checks a glossary; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_glossary(path: &Path, text: &str) -> Result<Glossary, Faults> {
    let glossary: Glossary = ron_text::parse(path, text)?;
    let mut faults_found = FaultList::new(path, text);
    let texts = [("language", glossary.language.as_str()), ("source", &glossary.source)];
    faults_found.need_texts_at(None, "glossary", &texts);
    for (i, term) in glossary.terms.iter().enumerate() {
        let line = faults_found.line("term", &term.term, 0);
        let of = format!("term {}", i + 1);
        let texts = [("term", term.term.as_str()), ("meaning", &term.meaning), ("section", &term.section)];
        faults_found.need_texts_at(line, &of, &texts);
        if glossary.terms[..i].iter().any(|other| other.term == term.term) {
            faults_found.add(line, faults::duplicate_id("terms", &term.term));
        }
    }
    faults_found.into_result()?;
    Ok(glossary)
}
