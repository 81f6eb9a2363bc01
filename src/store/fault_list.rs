//! Collects every fault of a data file, with the place of what it belongs to.

use super::wire::scan::{Step, places};
use super::{Fault, Faults, Place};
use crate::text::faults::{self, Advice};
use std::path::Path;

/// Nobody mends more at once, and a table of a stranger can have a million.
const MOST: usize = 100;

/// Faults found so far.
pub struct FaultList<'a> {
    path: &'a Path,
    text: &'a str,
    /// The way from the top of the file to what is looked at.
    at: Vec<Step>,
    /// Each with the way to it, where its place is not yet known.
    faults: Vec<(Option<Vec<Step>>, Fault)>,
    /// Those beyond [`MOST`].
    more: usize,
}

impl<'a> FaultList<'a> {
    /// Nothing found yet in that text of that file.
    pub fn new(path: &'a Path, text: &'a str) -> Self {
        Self { path, text, at: Vec::new(), faults: Vec::new(), more: 0 }
    }

    /// The same, where all that is looked at lies below a field at the top.
    pub fn below(path: &'a Path, text: &'a str, field: Option<&'static str>) -> Self {
        Self { at: field.into_iter().map(Step::Field).collect(), ..Self::new(path, text) }
    }

    /// Looks at what lies there, one step from here.
    pub fn within<R>(&mut self, step: impl Into<Step>, look: impl FnOnce(&mut Self) -> R) -> R {
        self.at.push(step.into());
        let found = look(self);
        self.at.pop();
        found
    }

    /// Looks at each entry of a list, which is one step from here.
    pub fn each<T>(
        &mut self,
        list: impl Into<Step>,
        items: &[T],
        mut look: impl FnMut(&mut Self, usize, &T),
    ) {
        self.within(list, |here| {
            for (i, item) in items.iter().enumerate() {
                here.within(i, |here| look(here, i, item));
            }
        });
    }

    /// Notes a fault of what is looked at.
    pub fn here(&mut self, advice: Advice) {
        let at = self.at.clone();
        self.push(Some(at), Fault::of_file(self.path, advice));
    }

    /// Notes a fault of one field of it.
    pub fn of(&mut self, field: &'static str, advice: Advice) {
        self.within(field, |here| here.here(advice));
    }

    /// The name of the field that is looked at.
    pub fn field(&self) -> &'static str {
        match self.at.last() {
            Some(Step::Field(field)) => field,
            _ => "",
        }
    }

    /// Notes a fault at a place.
    pub fn add_at(&mut self, place: Place, advice: Advice) {
        self.push(None, Fault::at(self.path, place, advice));
    }

    fn push(&mut self, at: Option<Vec<Step>>, fault: Fault) {
        if self.faults.len() < MOST { self.faults.push((at, fault)) } else { self.more += 1 }
    }

    /// Whether there are more than are told, so that one need not look on.
    pub fn is_full(&self) -> bool {
        self.more > 0
    }

    /// Notes a fault for each field whose text is empty.
    pub fn need_texts(&mut self, of: &str, texts: &[(&'static str, &str)]) {
        for (field, text) in texts {
            self.within(*field, |here| here.need_text(field, of, text));
        }
    }

    /// Notes a fault where the text that is looked at is empty.
    pub fn need_text(&mut self, field: &str, of: &str, text: &str) {
        if text.trim().is_empty() {
            self.here(faults::empty_text(field, of));
        }
    }

    /// Everything found, or nothing.
    ///
    /// # Errors
    /// With every fault, in the order of their places.
    pub fn into_result(self) -> Result<(), Faults> {
        let ways: Vec<Vec<Step>> = self.faults.iter().filter_map(|(at, _)| at.clone()).collect();
        let mut found = places(self.text, &ways).into_iter();
        let placed = self.faults.into_iter().map(|(at, mut fault)| {
            if at.is_some() {
                fault.place = found.next().map(|byte| Place::at_byte(self.text, byte));
            }
            fault
        });
        let mut faults: Vec<Fault> = placed.collect();
        faults.sort_by(|one, other| one.place.cmp(&other.place));
        if self.more > 0 {
            faults.push(Fault::of_file(self.path, faults::more_faults(MOST)));
        }
        if faults.is_empty() { Ok(()) } else { Err(Faults(faults)) }
    }
}
