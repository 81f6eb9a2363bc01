//! `sensitivity`: how far a weight can move, against crossings reckoned by hand.

use crate::support::{Desk, assessment, run, run_small, small_framework};
use scidip_scorecard::cli::Command;
use scidip_scorecard::model::{AreaId, Weight};
use scidip_scorecard::store::Library;
use serde_json::{Value, json};
use std::path::Path;

/// Runs `sensitivity --json` with Smallville as the only city: 37.5 in `links`, 75 in `trials`.
fn beside_smallville(file: &Path) -> Value {
    let command = Command::Sensitivity {
        file: file.to_owned(),
        with: None,
        reading: Vec::new(),
        count_general: false,
        json: true,
    };
    let (code, out, err) = super::beside_smallville(command);
    assert_eq!((code, err.as_str()), (0, ""));
    serde_json::from_str(&out).unwrap()
}

fn assert_interval(of: &Value, key: &str, low: f64, high: f64) {
    for (end, expected) in of[key].as_array().unwrap().iter().zip([low, high]) {
        assert!((end.as_f64().unwrap() - expected).abs() < 1e-12, "{key} of {of}");
    }
}

#[test]
fn an_area_moves_until_the_two_cross() {
    let desk = Desk::new();
    // 100 t beside 37.5 t + 75 (1 - t), where t is the share of `links`.
    let report = beside_smallville(&desk.save_small("a.ron", "--4400"));
    let cross = 75.0 / 137.5;
    let [base, links, trials] = [0, 1, 2].map(|a| &report["areas"][a]);
    assert_eq!(
        *links,
        json!({
            "id": "links", "share": 0.25, "order_unchanged": links["order_unchanged"],
            "leader_unchanged": links["leader_unchanged"], "leader": "smallville", "tied": [],
        })
    );
    for key in ["order_unchanged", "leader_unchanged"] {
        assert_interval(links, key, 0.0, cross);
        assert_interval(trials, key, 1.0 - cross, 1.0);
        assert_interval(base, key, 0.0, 1.0);
    }
}

#[test]
fn a_criterion_moves_inside_its_area() {
    let desk = Desk::new();
    // 75 t beside 65.625, where t is the share of T1 in `trials`.
    let report = beside_smallville(&desk.save_small("a.ron", "--0040"));
    let criteria: Vec<&Value> = report["criteria"].as_array().unwrap().iter().collect();
    let ids: Vec<&str> = criteria.iter().map(|of| of["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["B1", "B2", "L1", "L2", "T1", "T2"]);
    assert_eq!((&criteria[4]["area"], &criteria[4]["share"]), (&json!("trials"), &json!(0.5)));
    assert_eq!(criteria[4].as_object().unwrap().len(), 7);
    assert_interval(criteria[4], "order_unchanged", 0.0, 0.875);
    assert_interval(criteria[5], "order_unchanged", 0.125, 1.0);
    assert_interval(criteria[0], "order_unchanged", 0.0, 1.0);
}

#[test]
fn what_is_undefined_is_null_and_a_tie_is_named() {
    let desk = Desk::new();
    let mut alone = assessment(&small_framework(), "----33");
    alone.area_weights = [("links", 0.0), ("trials", 1.0)]
        .map(|(area, weight)| (AreaId::new(area), Weight::new(weight).unwrap()))
        .into();
    let file = desk.save("a.ron", &alone);
    let report = beside_smallville(&file);
    assert_eq!(
        report["areas"][2],
        json!({"id": "trials", "share": null, "order_unchanged": null, "leader_unchanged": null,
               "leader": null, "tied": null})
    );
    let links = &report["areas"][1];
    assert_eq!((&links["tied"], &links["leader"]), (&json!([["self", "smallville"]]), &json!("self")));
    let command =
        Command::Sensitivity { file, with: None, reading: Vec::new(), count_general: false, json: false };
    let (_, words, _) = super::beside_smallville(command);
    assert!(words.contains("The lab and Smallville have the same score"), "{words}");
    assert!(words.contains("Trials at home: No interval"), "{words}");
}

#[test]
fn people_read_one_sentence_for_each_weight() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "--4400");
    let command = Command::Sensitivity {
        file,
        with: Some(vec!["smallville".to_owned()]),
        reading: Vec::new(),
        count_general: false,
        json: false,
    };
    let (code, words, err) = super::beside_smallville(command);
    assert_eq!((code, err.as_str()), (0, ""));
    let links =
        "Links outward: 25 % of the index; the order stays up to 55 %, and Smallville leads up to 55 %.";
    assert!(words.lines().any(|line| line == links), "{words}");
    let small = small_framework();
    for name in small.criteria.iter().map(|criterion| &criterion.name) {
        assert_eq!(words.lines().filter(|line| line.trim().starts_with(&format!("{name}: "))).count(), 1);
    }
}

#[test]
fn intervals_hold_the_share_and_every_city_can_be_asked_for() {
    let desk = Desk::new();
    let library = Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    let answers = "31n2u4-02".chars().cycle().take(framework.criteria.len()).collect::<String>();
    let file = desk.save("a.ron", &assessment(framework, &answers));
    let ran = run(["sensitivity", file.to_str().unwrap(), "--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let report = ran.json();
    let (areas, criteria) = (&report["areas"].as_array().unwrap(), &report["criteria"].as_array().unwrap());
    assert_eq!((areas.len(), criteria.len()), (framework.areas.len(), framework.criteria.len()));
    for of in areas.iter().chain(criteria.iter()) {
        let ends = |key: &str| [0, 1].map(|end| of[key][end].as_f64().unwrap());
        let ([low, high], share) = (ends("order_unchanged"), of["share"].as_f64().unwrap());
        let [leads_low, leads_high] = ends("leader_unchanged");
        assert!(0.0 <= leads_low && leads_low <= low && low <= share, "{of}");
        assert!(share <= high && high <= leads_high && leads_high <= 1.0, "{of}");
    }
}

#[test]
fn unknown_cities_and_files_are_errors() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "402134");
    let ran = run_small("sensitivity {} --with atlantis --json", &[&file]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("atlantis"), "{}", ran.err);
    assert_eq!(run_small("sensitivity {}", &[&desk.path("gone.ron")]).code, Some(1));
    assert_eq!(run_small("sensitivity {}", &[&file]).code, Some(0));
}
