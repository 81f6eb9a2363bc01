//! `pool`: a folder of cities together.

use crate::support::{Desk, fixture, run, run_small};
use serde_json::json;

#[test]
fn a_folder_of_assessments_shows_how_each_answer_spreads_over_them() {
    let desk = Desk::new();
    for (i, answers) in ["01234n", "12340u", "23401-", "34012n", "40123u"].iter().enumerate() {
        desk.save_small(&format!("{i}.ron"), answers);
    }
    let ran = run_small("pool {} --json", &[&desk.path("")]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found = ran.json();
    assert_eq!(found["n"], 5);
    let first = &found["criteria"][0];
    assert_eq!((&first["id"], &first["n"]), (&json!("B1"), &json!(5)));
    assert_eq!((&first["median"], &first["q1"], &first["q3"]), (&json!(2.0), &json!(1.0), &json!(3.0)));
    let last = &found["criteria"][5];
    assert_eq!((&last["n"], &last["not_known"], &last["not_applicable"]), (&json!(0), &json!(3), &json!(2)));
    assert_eq!(last["median"], json!(null));
    assert_eq!(found["alpha_left_out"], json!(["T2"]));
    assert!(found["alpha_of_items"].is_number() || found["alpha_of_items"].is_null());
    assert_eq!(found["areas"].as_array().unwrap().len(), 3);
}

#[test]
fn in_words_nobody_is_named_and_four_are_too_few_for_a_distribution() {
    let desk = Desk::new();
    for i in 0..4 {
        desk.save_small(&format!("{i}.ron"), "012340");
    }
    let four = run_small("pool {}", &[&desk.path("")]);
    // The same file four times is one.
    assert_eq!(four.code, Some(1));
    assert!(
        four.out.contains("1 city or assessment") && four.err.contains("the same file stands in"),
        "{}{}",
        four.out,
        four.err
    );
    let desk = Desk::new();
    for (i, answers) in ["012340", "112340", "212340", "312340"].iter().enumerate() {
        desk.save_small(&format!("{i}.ron"), answers);
    }
    let four = run_small("pool {}", &[&desk.path("")]);
    assert_eq!(four.code, Some(0), "{}", four.err);
    let row = four.out.lines().find(|line| line.starts_with("B1")).unwrap();
    assert!(row.contains('4') && row.matches('–').count() >= 2, "{row}");
    assert!(!four.out.contains("The lab"), "no name");
    desk.save_small("4.ron", "412340");
    let five = run_small("pool {}", &[&desk.path("")]);
    assert!(five.out.lines().any(|line| line.starts_with("B1") && line.contains("1–3")), "{}", five.out);
}

#[test]
fn a_damaged_file_is_told_and_the_rest_of_the_folder_goes_on() {
    let desk = Desk::new();
    desk.save_small("a.ron", "012340");
    desk.save_small("b.ron", "112340");
    desk.write("c.ron", "(version: 1, assessment: (");
    desk.write("d.txt", "not ours");
    let ran = run_small("pool {} --json", &[&desk.path("")]);
    assert_eq!((ran.code, &ran.json()["n"]), (Some(1), &json!(2)));
    assert!(ran.err.contains("c.ron") && !ran.err.contains("d.txt"), "{}", ran.err);
}

#[test]
fn cities_and_assessments_count_together_and_a_city_counts_once() {
    let desk = Desk::new();
    desk.save_small("a.ron", "012340");
    let city = std::fs::read_to_string(fixture("smallville.ron")).unwrap();
    desk.write("city.ron", &city);
    desk.write("later.ron", city.replace("source_year: 2021", "source_year: 2024"));
    let ran = run_small("pool {} --json", &[&desk.path("")]);
    assert_eq!((ran.code, &ran.json()["n"]), (Some(1), &json!(2)));
    assert!(ran.err.contains("city.ron") && ran.err.contains("the same city stands in"), "{}", ran.err);
}

#[test]
fn files_on_other_questions_are_told_and_not_counted() {
    let desk = Desk::new();
    desk.save_small("a.ron", "012340");
    desk.save_small("b.ron", "112340");
    let other = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/cities/berlin.ron");
    desk.write("c.ron", std::fs::read_to_string(other).unwrap());
    let ran = run_small("pool {} --json", &[&desk.path("")]);
    assert_eq!((ran.code, &ran.json()["n"]), (Some(1), &json!(2)));
    assert!(ran.err.contains("its questions are not those of most files"), "{}", ran.err);
}

#[test]
fn an_older_version_of_the_questions_is_read_on_the_newest() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/saves-1.0");
    let ran = run(["pool", fixtures, "--json"]);
    assert_eq!((ran.code, &ran.json()["n"]), (Some(0), &json!(3)), "{}", ran.err);
    let criteria = ran.json()["criteria"].as_array().unwrap().clone();
    assert_eq!(criteria.len(), 29);
    for of in &criteria {
        let count = |field: &str| of[field].as_u64().unwrap();
        assert_eq!(count("n") + count("not_known") + count("not_applicable"), 3, "{of}");
    }
}

#[test]
fn a_folder_without_cities_or_no_folder_is_an_error_in_words() {
    let desk = Desk::new();
    let empty = run_small("pool {}", &[&desk.path("")]);
    assert!(empty.code == Some(1) && empty.err.contains("no city and no assessment"), "{}", empty.err);
    let none = run_small("pool {}", &[&desk.path("nowhere")]);
    assert!(none.code == Some(1) && none.err.contains("no such folder"), "{}", none.err);
}
