//! Collects every fault of a data file, with the line of the entry it belongs to.

use super::{Fault, Faults, Place};
use crate::text::faults::{self, Advice};
use std::path::Path;

/// Nobody mends more at once, and a table of a stranger can have a million.
const MOST: usize = 100;

/// Faults found so far.
pub struct FaultList<'a> {
    path: &'a Path,
    text: &'a str,
    faults: Vec<Fault>,
    /// Those beyond [`MOST`].
    more: usize,
}

impl<'a> FaultList<'a> {
    /// Nothing found yet in that text of that file.
    pub fn new(path: &'a Path, text: &'a str) -> Self {
        Self { path, text, faults: Vec::new(), more: 0 }
    }

    /// The line of the `nth` (from 0) entry whose field `key` is `value`; `None` where it is not found.
    pub fn line(&self, key: &str, value: &str, nth: usize) -> Option<usize> {
        let is_value = |rest: &str| {
            rest.strip_prefix('"')
                .and_then(|rest| rest.strip_prefix(value))
                .is_some_and(|rest| rest.starts_with('"'))
        };
        let opens = |line: &str| values_of(key, line).any(is_value);
        self.text.lines().enumerate().filter(|(_, line)| opens(line)).nth(nth).map(|(i, _)| i + 1)
    }

    /// The first line with a field of that name, whatever it holds; `None` where there is none.
    pub fn line_of_field(&self, key: &str) -> Option<usize> {
        self.text.lines().position(|line| values_of(key, line).next().is_some()).map(|i| i + 1)
    }

    /// Notes a fault.
    pub fn add(&mut self, line: Option<usize>, advice: Advice) {
        let mut fault = Fault::of_file(self.path, advice);
        fault.place = line.map(Place::line);
        self.push(fault);
    }

    /// Notes a fault at a place.
    pub fn add_at(&mut self, place: Place, advice: Advice) {
        self.push(Fault::at(self.path, place, advice));
    }

    fn push(&mut self, fault: Fault) {
        if self.faults.len() < MOST { self.faults.push(fault) } else { self.more += 1 }
    }

    /// Whether there are more than are told, so that one need not look on.
    pub fn is_full(&self) -> bool {
        self.more > 0
    }

    /// Notes a fault for each text that is empty.
    pub fn need_texts(&mut self, line: Option<usize>, of: &str, texts: &[(&str, &str)]) {
        for (field, text) in texts {
            if text.trim().is_empty() {
                self.add(line, faults::empty_text(field, of));
            }
        }
    }

    /// Everything found, or nothing.
    ///
    /// # Errors
    /// With every fault, in the order of their places.
    pub fn into_result(mut self) -> Result<(), Faults> {
        self.faults.sort_by(|one, other| one.place.cmp(&other.place));
        if self.is_full() {
            self.faults.push(Fault::of_file(self.path, faults::more_faults(MOST)));
        }
        if self.faults.is_empty() { Ok(()) } else { Err(Faults(self.faults)) }
    }
}

/// What follows each `key:` in a line.
fn values_of<'t>(key: &'t str, line: &'t str) -> impl Iterator<Item = &'t str> {
    line.match_indices(key).filter_map(move |(at, _)| {
        let starts_word = !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let rest = line[at + key.len()..].trim_start().strip_prefix(':')?;
        starts_word.then(|| rest.trim_start())
    })
}
