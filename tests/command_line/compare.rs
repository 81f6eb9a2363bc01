//! `compare`: the reference cities beside an assessment, and when one is called nearest.

use crate::support::{Desk, assessment, run, run_small};
use scidip_scorecard::cli::Command;
use scidip_scorecard::store::Library;
use serde_json::{Value, json};
use std::path::Path;

/// Runs `compare` with Smallville among the cities.
fn beside_smallville(file: &Path, with: Option<&str>, json: bool) -> (u8, String, String) {
    let with = with.map(|ids| ids.split(',').map(str::to_owned).collect());
    super::beside_smallville(Command::Compare { file: file.to_owned(), with, json })
}

#[test]
fn gaps_and_distances_are_on_what_both_show() {
    let desk = Desk::new();
    let (code, out, _) = beside_smallville(&desk.save_small("a.ron", "4u3-nu"), None, true);
    assert_eq!(code, 0);
    // B1: 4 beside 2. L1: 3 beside 1 to 2. T1 is not applicable, T2 and the rest are open.
    assert_eq!(
        serde_json::from_str::<Value>(&out).unwrap(),
        json!({
            "cities": [{
                "id": "smallville", "common": 2, "eligible": false, "distance": 1.75,
                "distance_low": 0.6, "distance_high": 3.2, "overall_gap": 37.5,
                "areas": [
                    {"id": "base", "gap": 50.0},
                    {"id": "links", "gap": 37.5},
                    {"id": "trials", "gap": null},
                ],
            }],
            "nearest": null,
            "certified": false,
        })
    );
}

#[test]
fn a_city_with_too_little_in_common_is_compared_and_never_called_nearest() {
    let desk = Desk::new();
    let (code, out, err) = beside_smallville(&desk.save_small("a.ron", "402134"), None, false);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("Smallville 3 of the 8 common criteria needed"), "{out}");
    assert!(out.contains("No city has enough in common"), "{out}");
    assert!(out.contains("authors of this program") && out.contains("2021"), "{out}");
}

#[test]
fn an_unknown_city_is_told_with_the_known_ones() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "402134");
    let (code, out, err) = beside_smallville(&file, Some("smallville,atlantis"), true);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("atlantis") && err.contains("Known are: smallville"), "{err}");
    assert_eq!(beside_smallville(&file, Some(" smallville"), true).0, 0);
}

#[test]
fn a_framework_without_cities_is_no_error() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "402134");
    let ran = run_small("compare {} --json", &[&file]);
    assert_eq!((ran.code, ran.json()), (Some(0), json!({"cities": [], "nearest": null, "certified": false})));
    assert_eq!(run_small("compare {}", &[&file]).code, Some(0));
    assert_eq!(run_small("compare {}", &[&desk.path("gone.ron")]).code, Some(1));
}

/// An assessment whose every answer is known, on the framework of the reference cities.
fn full_save(desk: &Desk) -> std::path::PathBuf {
    let library = Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    desk.save("full.ron", &assessment(framework, &"2".repeat(framework.criteria.len())))
}

#[test]
fn the_nearest_is_the_eligible_one_at_the_least_distance() {
    let desk = Desk::new();
    let file = full_save(&desk);
    let ran = run(["compare".as_ref(), file.as_os_str(), "--json".as_ref()]);
    let report = ran.json();
    let cities = report["cities"].as_array().unwrap();
    assert_eq!(cities.len(), Library::built_in().unwrap().cities().count());
    let nearest = cities
        .iter()
        .filter(|city| city["eligible"] == true)
        .min_by(|a, b| a["distance"].as_f64().unwrap().total_cmp(&b["distance"].as_f64().unwrap()));
    assert_eq!(report["nearest"], nearest.map_or(Value::Null, |city| city["id"].clone()));
    let words = run(["compare".as_ref(), file.as_os_str()]).out;
    if nearest.is_some() && report["certified"] == false {
        assert!(words.contains("nearest on what is known"), "{words}");
    }
}

#[test]
fn with_limits_the_list_and_the_nearest_is_one_of_it() {
    let desk = Desk::new();
    let file = full_save(&desk);
    for city in Library::built_in().unwrap().cities() {
        let with = ["--with".as_ref(), std::ffi::OsStr::new(city.id.as_str())];
        let ran = run([["compare".as_ref(), file.as_os_str()], with]
            .concat()
            .into_iter()
            .chain(["--json".as_ref()]));
        let report = ran.json();
        assert_eq!(report["cities"].as_array().unwrap().len(), 1);
        assert!(report["nearest"].is_null() || report["nearest"] == city.id.as_str());
    }
}

#[test]
fn cities_stand_in_the_order_of_their_names_and_not_of_their_distance() {
    let desk = Desk::new();
    let ran = run(["compare".as_ref(), full_save(&desk).as_os_str(), "--json".as_ref()]);
    let ids: Vec<String> = ran.json()["cities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|city| city["id"].as_str().unwrap().to_owned())
        .collect();
    let mut names: Vec<String> =
        Library::built_in().unwrap().cities().map(|city| city.name.clone()).collect();
    names.sort();
    let by_name: Vec<String> = names
        .iter()
        .filter_map(|name| {
            Library::built_in()
                .unwrap()
                .cities()
                .find(|city| city.name == *name)
                .map(|city| city.id.to_string())
        })
        .collect();
    assert_eq!(ids, by_name);
}
