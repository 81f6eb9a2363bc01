//! `evaluate`: what is printed for one file, for several, and for some that cannot be read.

use crate::support::{Desk, assessment, criterion, run, run_small, small_framework};
use scidip_scorecard::model::{AreaId, Weight};
use serde_json::{Value, json};

#[test]
fn one_file_is_an_object_and_several_are_an_array() {
    let desk = Desk::new();
    let (a, b) = (desk.save_small("a.ron", "012340"), desk.save_small("b.ron", "444444"));
    assert!(run_small("evaluate --json {}", &[&a]).json().is_object());
    let both = run_small("evaluate --json {} {}", &[&a, &b]).json();
    let files: Vec<&Value> = both.as_array().unwrap().iter().map(|report| &report["file"]).collect();
    assert_eq!(files, [&json!(a.to_str().unwrap()), &json!(b.to_str().unwrap())]);
}

#[test]
fn the_object_holds_these_fields_and_no_others() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "2-4un1");
    let ran = run_small("evaluate {} --json", &[&file]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(
        ran.json(),
        json!({
            "file": file.to_str().unwrap(),
            "framework": {"id": "small", "version": "1"},
            "areas": [
                {"id": "base", "role": "foundation", "weight": 0.0, "score": 50.0, "low": 25.0, "high": 75.0,
                 "coverage": 0.5, "answered": 1, "applicable": 2},
                // L2 counts twice and is not known.
                {"id": "links", "role": "action-area", "weight": 1.0, "score": 100.0, "low": 100.0 / 3.0,
                 "high": 100.0, "coverage": 1.0 / 3.0, "answered": 1, "applicable": 2},
                // T1 does not concern the initiative.
                {"id": "trials", "role": "action-area", "weight": 3.0, "score": 25.0, "low": 25.0,
                 "high": 25.0, "coverage": 1.0, "answered": 1, "applicable": 1},
            ],
            "overall": ran.json()["overall"],
            "ratings": [
                {"criterion": "B1", "area": "base", "weight": 1.0, "answer": 2},
                {"criterion": "B2", "area": "base", "weight": 1.0, "answer": null},
                {"criterion": "L1", "area": "links", "weight": 1.0, "answer": 4},
                {"criterion": "L2", "area": "links", "weight": 2.0, "answer": "not-known"},
                {"criterion": "T1", "area": "trials", "weight": 1.0, "answer": "not-applicable"},
                {"criterion": "T2", "area": "trials", "weight": 1.0, "answer": 1},
            ],
        })
    );
    let overall = &ran.json()["overall"];
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(overall), ["average", "balanced", "coverage", "weakest_area"]);
    for lens in ["average", "balanced", "weakest_area"] {
        assert_eq!(keys(&overall[lens]), ["high", "low", "score"]);
    }
    assert_eq!(overall["average"]["score"], json!(43.75));
    assert_eq!(overall["weakest_area"]["score"], json!(25.0));
    assert_eq!(overall["weakest_area"]["high"], json!(25.0));
}

#[test]
fn nothing_known_is_null_and_never_zero() {
    let desk = Desk::new();
    let report = run_small("evaluate --json {}", &[&desk.save_small("a.ron", "")]).json();
    assert_eq!(report["overall"]["average"], json!({"score": null, "low": 0.0, "high": 100.0}));
    assert_eq!(report["overall"]["coverage"], json!(0.0));
    let report = run_small("evaluate --json {}", &[&desk.save_small("a.ron", "nnnnnn")]).json();
    assert_eq!(report["overall"]["average"], json!({"score": null, "low": null, "high": null}));
    assert_eq!(report["overall"]["coverage"], json!(null));
    assert_eq!(report["areas"][1]["coverage"], json!(null));
}

#[test]
fn weights_are_those_chosen_in_the_assessment() {
    let desk = Desk::new();
    let mut chosen = assessment(&small_framework(), "004000");
    chosen.area_weights.insert(AreaId::new("links"), Weight::new(9.0).unwrap());
    chosen.criterion_weights.insert(criterion("L1"), Weight::new(6.0).unwrap());
    let report = run_small("evaluate --json {}", &[&desk.save("a.ron", &chosen)]).json();
    assert_eq!((&report["areas"][1]["weight"], &report["ratings"][2]["weight"]), (&json!(9.0), &json!(6.0)));
    assert_eq!(report["areas"][1]["score"], json!(75.0));
}

#[test]
fn a_bad_file_among_good_ones_stops_none_of_them() {
    let desk = Desk::new();
    let (good, bad) = (desk.save_small("good.ron", "012340"), desk.write("bad.ron", "(version: 1,"));
    let gone = desk.path("gone.ron");
    let ran = run_small("evaluate --json {} {} {}", &[&bad, &good, &gone]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.json().as_array().unwrap().len(), 1);
    assert!(ran.err.contains("bad.ron") && ran.err.contains("gone.ron"), "{}", ran.err);
    let ran = run_small("evaluate --json {} {}", &[&bad, &gone]);
    assert_eq!((ran.code, ran.json()), (Some(1), json!([])));
    let ran = run_small("evaluate --json {}", &[&bad]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
}

#[test]
fn many_files_come_in_the_order_they_were_named() {
    let desk = Desk::new();
    let files: Vec<_> =
        (0..37).map(|i| desk.save_small(&format!("{i}.ron"), &format!("{}", i % 5))).collect();
    let paths: Vec<_> = files.iter().map(std::path::PathBuf::as_path).collect();
    let reports = run_small(&format!("evaluate --json{}", " {}".repeat(paths.len())), &paths).json();
    for (i, report) in reports.as_array().unwrap().iter().enumerate() {
        assert_eq!(report["ratings"][0]["answer"], json!(i % 5));
    }
}

#[test]
fn a_save_that_carries_its_framework_stands_alone() {
    let desk = Desk::new();
    let mut alone = assessment(&small_framework(), "012340");
    alone.own_framework = Some(small_framework());
    let ran = run(["evaluate".into(), desk.save("a.ron", &alone).into_os_string()]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let ran = run(["evaluate".into(), desk.save_small("b.ron", "012340").into_os_string()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("\"small\", version 1") && ran.err.contains("--framework"), "{}", ran.err);
}

#[test]
fn ratings_the_framework_does_not_have_are_told_and_not_scored() {
    let desk = Desk::new();
    let mut stray = assessment(&small_framework(), "012340");
    let rating = stray.ratings[&criterion("T1")].clone();
    stray.ratings.insert(criterion("X9"), rating);
    let ran = run_small("evaluate --json {}", &[&desk.save("a.ron", &stray)]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("X9"));
    assert_eq!(ran.json()["ratings"].as_array().unwrap().len(), 6);
}

#[test]
fn for_people_numbers_are_whole_and_come_with_what_they_could_be() {
    let desk = Desk::new();
    let ran = run_small("evaluate {}", &[&desk.save_small("a.ron", "2-4un1")]);
    assert!(ran.out.starts_with("The lab ("), "{}", ran.out);
    let row = |name: &str| {
        let line =
            ran.out.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{}", ran.out));
        line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(row("Links outward")[2..], ["100", "33–100", "33", "%", "1", "of", "2"]);
    let ran = run_small("evaluate {}", &[&desk.save_small("a.ron", "")]);
    assert!(ran.out.contains('–') && ran.out.contains("no score"), "{}", ran.out);
}
