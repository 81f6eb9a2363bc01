//! `check`: every fault of every file under the paths.

use crate::support::{Desk, assessment, criterion, fixture, run, small_framework};
use std::fs;

/// A copy of the small framework with faults in it.
fn faulty_framework() -> String {
    let text = fs::read_to_string(fixture("small-framework.ron")).unwrap();
    let text = text.replace("id: \"B2\"", "id: \"B1\"").replace("area: \"trials\"", "area: \"trails\"");
    let text = text
        .replace("weight: 3,", "weight: NaN,")
        .replace("question: \"Is there a strategy?\"", "question: \"\"");
    text.replacen("                (title: \"All\", text: \"All is there.\"),\n", "", 1)
}

#[test]
fn a_framework_with_many_faults_names_all_of_them_with_their_lines() {
    let desk = Desk::new();
    let text = faulty_framework();
    let ran = run(["check".into(), desk.write("framework.ron", &text).into_os_string()]);
    assert_eq!(ran.code, Some(1));
    let line_of = |entry: &str, nth: usize| {
        text.lines().enumerate().filter(|(_, line)| line.contains(entry)).nth(nth).unwrap().0 + 1
    };
    for (line, what) in [
        (line_of("id: \"B1\"", 1), "two of the criteria have the id \"B1\""),
        (line_of("descriptors:", 0), "5 descriptors belong here, and there are 4"),
        (line_of("question: \"\"", 0), "\"question\" is empty"),
        (line_of("area: \"trails\"", 0), "belongs to the area \"trails\""),
        (line_of("area: \"trails\"", 1), "belongs to the area \"trails\""),
        (line_of("NaN", 0), "a weight is a number of 0 or more, not NaN"),
        (line_of("id: \"trials\"", 0), "has no criteria"),
    ] {
        let place = format!("framework.ron, line {line}, column ");
        let found = ran.err.lines().any(|fault| fault.contains(&place) && fault.contains(what));
        assert!(found, "line {line}: {what} is not in\n{}", ran.err);
    }
}

#[test]
fn a_folder_is_searched_and_its_frameworks_are_known_to_its_other_files() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path("a/b")).unwrap();
    fs::copy(fixture("small-framework.ron"), desk.path("z-framework.ron")).unwrap();
    fs::copy(fixture("smallville.ron"), desk.path("a/smallville.ron")).unwrap();
    desk.save_small("a/b/save.ron", "012340");
    desk.write("a/readme.txt", "not ours");
    let ran = run(["check".into(), desk.path("").into_os_string()]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("All 3 files are fine"), "{}", ran.out);

    desk.write("a/b/other.ron", "(x: 1)");
    desk.write("a/b/cut.ron", "(version: 1, assessment: (");
    let ran = run(["check".into(), desk.path("").into_os_string()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("3 of 5 files are fine"), "{}", ran.out);
    assert!(ran.err.contains("other.ron") && ran.err.contains("cut.ron, line 1, column"), "{}", ran.err);
}

#[test]
fn a_save_that_speaks_of_what_its_framework_does_not_have_is_faulty() {
    let desk = Desk::new();
    let mut stray = assessment(&small_framework(), "012340");
    let rating = stray.ratings[&criterion("T1")].clone();
    stray.ratings.insert(criterion("X9"), rating);
    desk.save("a.ron", &stray);
    let paths = [fixture("small-framework.ron"), desk.path("a.ron"), desk.path("gone.ron")];
    let ran = run(["check".into()].into_iter().chain(paths.map(std::path::PathBuf::into_os_string)));
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("a.ron: the file speaks of X9"), "{}", ran.err);
    assert!(ran.err.contains("gone.ron: there is no such file"), "{}", ran.err);
}

#[test]
fn an_empty_folder_is_said_to_be_empty() {
    let desk = Desk::new();
    let ran = run(["check".into(), desk.path("").into_os_string()]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("nothing was checked"), "{}", ran.out);
}

#[test]
fn all_that_ships_is_fine() {
    let ran = run([
        "check",
        concat!(env!("CARGO_MANIFEST_DIR"), "/assets"),
        concat!(env!("CARGO_MANIFEST_DIR"), "/saves"),
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}
