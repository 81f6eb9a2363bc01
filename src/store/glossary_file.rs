//! Glossary files: read, then checked.

use super::findings::Findings;
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
    let mut findings = Findings::new(path, text);
    let texts = [("language", glossary.language.as_str()), ("source", &glossary.source)];
    findings.need_texts(None, "glossary", &texts);
    for (i, term) in glossary.terms.iter().enumerate() {
        let line = findings.line("term", &term.term, 0);
        let of = format!("term {}", i + 1);
        let texts = [("term", term.term.as_str()), ("meaning", &term.meaning), ("section", &term.section)];
        findings.need_texts(line, &of, &texts);
        if glossary.terms[..i].iter().any(|other| other.term == term.term) {
            findings.add(line, faults::duplicate_id("terms", &term.term));
        }
    }
    findings.into_result()?;
    Ok(glossary)
}
