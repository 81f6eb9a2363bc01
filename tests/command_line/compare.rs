//! `compare`: the reference cities beside an assessment, and when one is called nearest.

use crate::support::{Desk, assessment, run, run_small};
use scidip_scorecard::cli::{Command, Draws};
use scidip_scorecard::session::SEED;
use scidip_scorecard::store::Library;
use serde_json::{Value, json};
use std::num::NonZeroU32;
use std::path::Path;

/// Runs `compare` with Smallville among the cities.
fn beside_smallville(file: &Path, with: Option<&str>, json: bool) -> (u8, String, String) {
    let with = with.map(|ids| ids.split(',').map(str::to_owned).collect());
    let draws = Draws { draws: NonZeroU32::new(2_000).unwrap(), seed: SEED, threads: None };
    super::beside_smallville(Command::Compare {
        file: file.to_owned(),
        with,
        reading: Vec::new(),
        draws,
        count_general: false,
        json,
    })
}

#[test]
fn gaps_and_distances_are_on_what_both_show() {
    let desk = Desk::new();
    let (code, out, _) = beside_smallville(&desk.save_small("a.ron", "4u3-nu"), None, true);
    assert_eq!(code, 0);
    // B1: 4 beside 2. L1: 3 beside 1 to 2. T1 is not applicable, T2 and the rest are open. Of the index, L1 alone.
    let report = serde_json::from_str::<Value>(&out).unwrap();
    let drawn = &report["cities"][0]["ahead_share_unknown_drawn"];
    assert!(drawn.as_f64().is_some_and(|share| share > 0.3 && share < 1.0), "{drawn}");
    assert_eq!(
        report,
        json!({
            "cities": [{
                "id": "smallville", "reading": "2021", "source": "Written for the tests.", "year": 2021, "common": 2, "eligible": false, "distance": 1.75,
                "distance_low": 0.6, "distance_high": 3.2, "overall_gap": 37.5,
                "common_in_index": 1, "areas_in_common": 1, "ahead_share": 1.0,
                "ahead_share_unknown_drawn": drawn, "finding": "too-little-in-common", "decided_by": null,
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
    assert!(out.contains("Too little in common with Smallville to compare: both show 2 criteria"), "{out}");
    assert!(out.contains("made by readers") && out.contains("2021"), "{out}");
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

/// A city of the program’s framework that is at level 1 on these criteria, and general on those.
fn invented_city(described: &[&str], general: &[&str]) -> String {
    let rating = |id: &&str, basis: &str| {
        format!("(criterion: \"{id}\", low: 1, high: 1, basis: {basis}, section: \"1\", rationale: \"So.\"),")
    };
    let described = described.iter().map(|id| rating(id, "Described"));
    let ratings: String = described.chain(general.iter().map(|id| rating(id, "General"))).collect();
    let smallville = std::fs::read_to_string(crate::support::fixture("smallville.ron")).unwrap();
    let head = smallville.split("ratings: [").next().unwrap();
    format!("{head}ratings: [{ratings}],\n)\n")
}

/// Runs the command with the small framework and that city.
fn beside(city: &str, command: Command) -> Value {
    let mut library =
        scidip_scorecard::cli::library(Some(&crate::support::fixture("small-framework.ron"))).unwrap();
    let desk = Desk::new();
    let path = desk.write("city.ron", city);
    library.add_city(scidip_scorecard::store::load_city(&path, library.frameworks()).unwrap());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    assert_eq!(scidip_scorecard::cli::run(command, library, &mut out, &mut err), 0);
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn what_is_said_of_all_cities_counts_when_it_is_asked_for() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "443322");
    let city = invented_city(&["L1", "L2", "T1"], &["T2", "B1"]);
    let compared = |count_general| {
        let draws = Draws { draws: NonZeroU32::new(500).unwrap(), seed: SEED, threads: None };
        let command = Command::Compare {
            file: file.clone(),
            with: None,
            reading: Vec::new(),
            draws,
            count_general,
            json: true,
        };
        beside(&city, command)["cities"][0].clone()
    };
    let without = compared(false);
    assert_eq!((&without["common"], &without["finding"]), (&json!(3), &json!("too-little-in-common")));
    let with = compared(true);
    assert_eq!(
        (&with["common"], &with["common_in_index"], &with["areas_in_common"]),
        (&json!(5), &json!(4), &json!(2))
    );
    assert_eq!((&with["finding"], &with["ahead_share"]), (&json!("ahead"), &json!(1.0)));
}

#[test]
fn the_finding_follows_the_shares_of_robustness() {
    let desk = Desk::new();
    let file = full_save(&desk);
    let file = file.to_str().unwrap();
    let compared =
        run(["compare", file, "--draws", "3000", "--seed", "5", "--threads", "1", "--json"]).json();
    let drawn = run(["robustness", file, "--draws", "3000", "--seed", "5", "--json"]).json();
    for (i, city) in compared["cities"].as_array().unwrap().iter().enumerate() {
        assert_eq!(city["ahead_share"], drawn["win_common"][0][i + 1]);
        assert_eq!(city["ahead_share_unknown_drawn"], drawn["win"][0][i + 1]);
        let (gap, share) = (city["overall_gap"].as_f64(), city["ahead_share"].as_f64());
        match city["finding"].as_str().unwrap() {
            "ahead" => assert!(gap > Some(0.0) && share > Some(2.0 / 3.0), "{city}"),
            "behind" => assert!(gap < Some(0.0) && share < Some(1.0 / 3.0), "{city}"),
            "too-little-in-common" => {
                assert!(
                    city["common_in_index"].as_u64() < Some(4) || city["areas_in_common"].as_u64() < Some(2)
                );
                assert!(city["decided_by"].is_null());
            }
            finding => assert_eq!(finding, "no-clear-difference"),
        }
    }
}

#[test]
fn whose_weights_count_is_said_wherever_something_hangs_on_them() {
    let desk = Desk::new();
    let library = scidip_scorecard::store::Library::built_in().unwrap();
    let example = library.examples()[0].assessment.clone();
    let framework = library.framework(&example.framework).unwrap();
    let mut weighted = example.clone();
    let area = framework.areas[1].id.clone();
    weighted.area_weights.insert(area, scidip_scorecard::model::Weight::new(4.0).unwrap());
    for (assessment, is_said) in [(&example, false), (&weighted, true)] {
        let file = desk.save("weights.ron", assessment).display().to_string();
        for command in [&["compare", &file][..], &["plan", &file, "--target", "90"], &["evaluate", &file]] {
            let ran = run(command.iter().copied());
            assert_eq!(ran.code, Some(0), "{}", ran.err);
            assert_eq!(ran.out.contains("our own weights"), is_said, "{command:?}: {}", ran.out);
        }
    }
}
