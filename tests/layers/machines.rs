//! Holds the state machines of a session apart: none names another, and only the session composes them.

use super::sources;
use super::tokens::{paths_of, tokens_of};
use std::collections::BTreeMap;
use std::path::Path;

/// Each state machine, by its module below `session`, and those that it is composed of.
const MACHINES: &[(&str, &[&str])] = &[
    ("assessment", &[]),
    ("comparison", &[]),
    ("reporting", &[]),
    ("files", &[]),
    ("network", &[]),
    ("sharing", &[]),
    ("network", &[]),
    ("sharing", &[]),
    ("rating", &[]),
    ("course", &["rating"]),
];

/// The machine a file belongs to; `file` is its path below `src`.
fn machine_of(file: &str) -> Option<&'static str> {
    let below = file.strip_prefix("session/")?;
    let name = below.split('/').next()?.trim_end_matches(".rs");
    MACHINES.iter().find(|(machine, _)| *machine == name).map(|(machine, _)| *machine)
}

/// Where each name comes from that `session/mod.rs` hands on.
fn handed_on(source: &str) -> BTreeMap<String, String> {
    let own = |path: Vec<String>| match &path[..] {
        [machine, name] => Some((name.clone(), machine.clone())),
        _ => None,
    };
    paths_of("session/mod.rs", &tokens_of(source)).into_iter().filter_map(|(_, path)| own(path)).collect()
}

fn faults_of(file: &str, source: &str, handed_on: &BTreeMap<String, String>) -> Vec<String> {
    let Some(own) = machine_of(file) else { return Vec::new() };
    let parts = MACHINES.iter().find(|(machine, _)| *machine == own).map_or(&[][..], |(_, parts)| *parts);
    // Tests of a machine may drive the whole.
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut faults = Vec::new();
    for (line, path) in paths_of(file, &tokens_of(source)) {
        let [layer, session, name, ..] = &path[..] else { continue };
        if (layer.as_str(), session.as_str()) != ("crate", "session") {
            continue;
        }
        let from = handed_on.get(name).unwrap_or(name);
        let is_other = MACHINES.iter().any(|(machine, _)| machine == from) && from != own;
        if is_other && !parts.contains(&from.as_str()) {
            faults.push(format!("src/{file}, line {line}: {own} names {from} ({name})"));
        }
        if matches!(from.as_str(), "composition" | "machines" | "*") {
            faults.push(format!("src/{file}, line {line}: {own} names the session it is a part of"));
        }
    }
    faults
}

#[test]
fn no_state_machine_names_another() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "");
    let of = |file: &str| sources.iter().find(|(name, _)| name == file).map_or("", |(_, source)| source);
    let handed_on = handed_on(of("session/mod.rs"));
    assert_eq!(handed_on.get("Document").map(String::as_str), Some("assessment"));
    for (machine, _) in MACHINES {
        let has_files = sources.iter().any(|(file, _)| machine_of(file) == Some(machine));
        assert!(has_files, "{machine} is no machine any more; take it off the list");
    }
    let faults = sources.iter().flat_map(|(file, source)| faults_of(file, source, &handed_on));
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_session_is_written_in_one_place() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "");
    let is_split = |source: &str| source.contains("impl Session {");
    let places: Vec<&str> =
        sources.iter().filter(|(_, source)| is_split(source)).map(|(file, _)| file.as_str()).collect();
    assert_eq!(places, ["session/composition.rs"]);
}

#[test]
fn a_machine_that_names_another_is_found_however_it_is_written() {
    let handed_on = handed_on("pub use assessment::{Document, LeadEdit};\npub use composition::Session;");
    let check = |file: &str, source: &str, expected: &str| {
        let faults = faults_of(file, source, &handed_on);
        assert_eq!(faults.len(), 1, "{file}: {source}\n{}", faults.join("\n"));
        assert!(faults[0].contains(expected), "{source}\n{}", faults[0]);
    };
    check("session/comparison/mod.rs", "use super::Document;", "comparison names assessment (Document)");
    check(
        "session/reporting/work.rs",
        "use crate::session::{Notice, Document};",
        "reporting names assessment",
    );
    check(
        "session/course/room.rs",
        "fn f(x: &crate::session::assessment::Document) {}",
        "course names assessment",
    );
    check("session/rating/mod.rs", "use crate::session::course::Course;", "rating names course");
    check("session/files.rs", "use super::Session;", "files names the session");
    for source in
        ["use crate::session::rating::PersonRating;", "use super::Course;", "use crate::session::desk::Desk;"]
    {
        assert_eq!(faults_of("session/course/room.rs", source, &handed_on), Vec::<String>::new());
    }
}
