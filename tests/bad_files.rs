//! Files that are not what they should be: a clear sentence with the place, and the file left as it was.

use crate::support::{Desk, assessment, run_small, small_framework};
use scidip_scorecard::store::assessment_to_text;
use std::fs;
use std::path::Path;

/// The text of a good save.
fn good() -> String {
    let mut assessment = assessment(&small_framework(), "012340");
    assessment.initiative.description = "Schüler messen die Luft.".into();
    assessment_to_text(&assessment).unwrap()
}

/// The place, from 1, of the first letter of a part of the text.
fn place(text: &str, part: &str) -> (usize, usize) {
    let before = &text[..text.find(part).unwrap()];
    (before.lines().count().max(1), before.lines().last().map_or(0, |line| line.chars().count()) + 1)
}

/// Reads the file with every command that reads saves; each says this and leaves the file alone.
fn refused(file: &Path, parts: &[&str]) {
    let before = fs::metadata(file).unwrap();
    let content = (before.len() < 1 << 20).then(|| fs::read(file).unwrap());
    for line in ["evaluate {}", "evaluate --json {}", "compare {}", "check {}"] {
        let ran = run_small(line, &[file]);
        assert_eq!(ran.code, Some(1), "{line}: {}{}", ran.out, ran.err);
        for part in parts {
            assert!(ran.err.contains(part), "{line}: \"{part}\" is not in: {}", ran.err);
        }
        assert!(!ran.err.contains("panicked") && ran.err.len() < 2_000, "{line}: {}", ran.err);
    }
    let after = fs::metadata(file).unwrap();
    assert_eq!((after.len(), after.modified().unwrap()), (before.len(), before.modified().unwrap()));
    if let Some(content) = content {
        assert_eq!(fs::read(file).unwrap(), content);
    }
    let beside = fs::read_dir(file.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "nothing was written beside it");
}

/// A good save with one part replaced is refused at the place where the new part stands.
fn refused_at(from: &str, to: &str, at: &str, what: &str) {
    let text = good().replacen(from, to, 1);
    assert_ne!(text, good(), "{from}");
    let (line, column) = place(&text, at);
    let desk = Desk::new();
    let file = desk.write("save.ron", &text);
    let ran = run_small("evaluate {}", &[&file]);
    let head = format!("save.ron, line {line}, column ");
    let found: Option<usize> =
        ran.err.split_once(&head).and_then(|(_, rest)| rest.split(':').next()?.parse().ok());
    let found = found.unwrap_or_else(|| panic!("\"{head}\" is not in: {}", ran.err));
    // The parser stands before or behind what it could not read.
    assert!((column - 1..=column + at.chars().count()).contains(&found), "{column}: {}", ran.err);
    refused(&file, &[what]);
}

#[test]
fn an_unknown_field_is_named_with_its_place() {
    refused_at("initiative: (", "mood: 3, initiative: (", "mood", "\"mood\" is not known here");
    refused_at("title:", "titel:", "titel", "\"titel\" is not known here");
}

#[test]
fn a_wrong_type_is_named_with_its_place() {
    refused_at("\"The lab\"", "17", "17", "something else stands where a text in quotation marks should");
    refused_at(
        "\"The lab\"",
        "[\"The lab\"]",
        "[",
        "something else stands where a text in quotation marks should",
    );
    refused_at("Level(3)", "Level(\"3\")", "\"3\"", "something else stands where a whole number should");
    refused_at("Level(3)", "Level(7)", "7", "a level is a whole number from 0 to 4, not 7");
    refused_at("Level(3)", "Levle(3)", "Levle", "\"Levle\" is not one of the choices");
}

#[test]
fn a_weight_that_is_no_number_is_named_with_its_place() {
    for weight in ["NaN", "inf", "-1.0"] {
        let to = format!("criterion_weights: {{\"L1\": {weight}}}, initiative: (");
        refused_at("initiative: (", &to, weight, "a weight is a number of 0 or more");
    }
}

#[test]
fn a_criterion_rated_twice_is_not_silently_one_of_them() {
    let desk = Desk::new();
    let text = good().replacen("\"B2\": (", "\"B1\": (", 1);
    let second =
        text.lines().enumerate().filter(|(_, line)| line.contains("\"B1\": (")).nth(1).unwrap().0 + 1;
    let place = format!("save.ron, line {second}, column ");
    refused(&desk.write("save.ron", text), &[&place, "\"B1\" stands here a second time"]);
}

#[test]
fn a_save_cut_off_anywhere_is_refused() {
    let desk = Desk::new();
    let text = good();
    let end = text.trim_end().len();
    for cut in (1..end).filter(|cut| text.is_char_boundary(*cut)).step_by(23) {
        let file = desk.write("save.ron", &text[..cut]);
        let ran = run_small("evaluate {}", &[&file]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "cut at {cut}");
        assert!(ran.err.contains("save.ron, line ") && ran.err.contains(", column "), "{cut}: {}", ran.err);
    }
    refused(&desk.write("save.ron", &text[..end / 2]), &["the file ends too early", ".bak"]);
}

#[test]
fn a_save_of_a_newer_version_is_left_to_the_newer_program() {
    let desk = Desk::new();
    let newer = good().replacen("version: 1", "version: 2", 1).replacen("initiative:", "endeavour:", 1);
    refused(&desk.write("save.ron", newer), &["version 2", "up to 1", "newest version of the program"]);
    let huge = good().replacen("version: 1", "version: 99999999999", 1);
    refused(&desk.write("save.ron", huge), &["save.ron, line 2, column"]);
}

#[test]
fn a_nesting_bomb_is_refused() {
    let desk = Desk::new();
    for (open, close) in [("(", ")"), ("[", "]"), ("{1:", "}"), ("Some(", ")")] {
        let bomb = format!("{}0{}", open.repeat(100_000), close.repeat(100_000));
        refused(&desk.write("save.ron", &bomb), &["save.ron, line 1, column"]);
        let inside = good().replacen("initiative: (", &format!("x: {bomb}, initiative: ("), 1);
        refused(&desk.write("save.ron", inside), &["save.ron, line "]);
        let before_version = format!("(x: {bomb}, {}", &good()[1..]);
        refused(&desk.write("save.ron", before_version), &["nested too deep"]);
    }
}

#[test]
fn a_nesting_bomb_of_comments_is_refused() {
    let desk = Desk::new();
    let bomb = format!("{}{}{}", "/*".repeat(100_000), "*/".repeat(100_000), "(");
    refused(&desk.write("save.ron", bomb), &["save.ron, line 1, column"]);
}

#[test]
fn two_hundred_megabytes_are_not_read() {
    let desk = Desk::new();
    let file = desk.path("save.ron");
    fs::File::create(&file).unwrap().set_len(200 << 20).unwrap();
    refused(&file, &["200 MB", "at most 16 MB"]);
}

#[test]
fn what_is_no_text_or_no_file_is_said_to_be_so() {
    let desk = Desk::new();
    refused(&desk.write("save.ron", ""), &["the file is empty"]);
    refused(&desk.write("save.ron", b"(version: 1,\n\xff\xfe)"), &["line 2: this is not a text file"]);
    refused(&desk.write("save.ron", b"\x89PNG\r\n\x1a\n\0\0\0"), &["this is not a text file"]);
    let ran = run_small("evaluate {}", &[&desk.path("")]);
    assert!(ran.code == Some(1) && ran.err.contains("this is a folder"), "{}", ran.err);
}

#[test]
fn a_framework_that_a_save_carries_is_checked_and_must_be_the_one_it_names() {
    let desk = Desk::new();
    let mut carrying = assessment(&small_framework(), "012340");
    carrying.own_framework = Some(small_framework());
    let text = assessment_to_text(&carrying).unwrap();
    let file = desk.write("save.ron", text.replacen("version: \"1\"", "version: \"2\"", 1));
    refused(&file, &["the framework \"small\", version 2", "carries is \"small\", version 1"]);
    let file = desk.write("save.ron", text.replacen("area: \"links\"", "area: \"lynx\"", 1));
    let line = text.lines().position(|line| line.contains("area: \"links\"")).unwrap() + 1;
    let place = format!("save.ron, line {line}, column ");
    refused(&file, &[&place, "criterion \"L1\" belongs to the area \"lynx\""]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    let desk = Desk::new();
    let text = format!("\u{feff}{}", good().replace('\n', "\r\n"));
    assert_eq!(run_small("evaluate {}", &[&desk.write("save.ron", text)]).code, Some(0));
}

#[test]
fn every_fault_of_a_save_is_told_with_its_line() {
    let desk = Desk::new();
    let text = good().replacen("Level(2)", "Level(9)", 1).replacen("Level(3)", "Level(8)", 1).replacen(
        "initiative: (",
        "area_weights: {\"links\": -2.0, \"links\": 1.0}, initiative: (",
        1,
    );
    let line = |part: &str| format!("save.ron, line {}, column ", place(&text, part).0);
    let ran = run_small("evaluate {}", &[&desk.write("save.ron", &text)]);
    let told: Vec<&str> = ran.err.lines().collect();
    assert_eq!(told.len(), 4, "{}", ran.err);
    for (part, what) in [
        ("Level(9)", "not 9"),
        ("Level(8)", "not 8"),
        ("-2.0", "a weight is a number of 0 or more, not -2"),
        ("-2.0", "\"links\" stands here a second time"),
    ] {
        let is_it = |told: &&str| told.contains(&line(part)) && told.contains(what);
        assert!(told.iter().any(is_it), "{}{what} is not in\n{}", line(part), ran.err);
    }
}
