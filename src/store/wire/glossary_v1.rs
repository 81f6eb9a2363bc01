//! The words of the field.

use super::{is_default, wire, wire_file};
use crate::model::{Glossary, Term};
use crate::store::fault_list::FaultList;
use crate::text::faults;

wire_file! { GlossaryFileV1 { version: 1, glossary: GlossaryV1 } }

wire! {
    #[serde(default)]
    GlossaryV1 => Glossary (check) {
        language: String,
        source: String,
        terms: Vec<TermV1>,
    }

    #[serde(default)]
    TermV1 => Term {
        term: String,
        meaning: String,
        section: String,
        #[serde(skip_serializing_if = "is_default")]
        literature: Vec<String>,
    }
}

impl GlossaryV1 {
    fn check(&self, faults_found: &mut FaultList) {
        faults_found.need_texts("glossary", &[("language", &self.language), ("source", &self.source)]);
        faults_found.each("terms", &self.terms, |here, i, TermV1 { term, meaning, section, .. }| {
            here.need_texts(
                &format!("term {}", i + 1),
                &[("term", term), ("meaning", meaning), ("section", section)],
            );
            if self.terms[..i].iter().any(|other| other.term == *term) {
                here.of("term", faults::duplicate_id("terms", term));
            }
        });
    }
}
