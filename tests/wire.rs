//! How files look: what is written is read again, every fault is named with its place, and no old file is refused.

use proptest::prelude::*;
use scidip_scorecard::model::{Basis, CityInitiative, Level, ReferenceCity, ReferenceRating};
use scidip_scorecard::store::{Faults, Library, check_city, check_leads, city_to_text};
use std::fmt::Debug;
use std::path::Path;
use std::sync::LazyLock;

mod cities;
mod kinds;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().unwrap());

/// What a reader says, a fault a line.
fn told<T: Debug>(read: Result<T, impl Into<Faults>>) -> String {
    read.map_err(Into::into).unwrap_err().to_string()
}

/// Where a part of a text begins, as faults say it.
fn place(text: &str, part: &str) -> String {
    let before = &text[..text.find(part).unwrap_or_else(|| panic!("{part} is not in {text}"))];
    let line = before.matches('\n').count() + 1;
    format!("line {line}, column {}: ", before.chars().rev().take_while(|c| *c != '\n').count() + 1)
}

/// A file with that head, as it was before files had one.
fn without_head(text: &str, kind: &str) -> String {
    let head = format!("(version: 1, {kind}: (");
    assert!(text.contains(&head), "{head}");
    let bare = text.replacen(&head, "(", 1);
    format!("{})\n", bare.trim_end().strip_suffix("))").unwrap())
}
