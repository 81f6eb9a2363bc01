//! `cities` and `framework`: the data of the program for other programs.

use crate::support::{fixture, run, run_small, small_framework};
use scidip_scorecard::cli::{self, Command};
use scidip_scorecard::store::wire::{FrameworkV1, Wire};
use scidip_scorecard::store::{Library, load_city};
use serde_json::{Value, json};

#[test]
fn every_city_is_printed_with_what_its_ratings_rest_on() {
    let ran = run(["cities", "--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let library = Library::built_in().unwrap();
    let cities = ran.json();
    assert_eq!(cities.as_array().unwrap().len(), library.cities().count());
    for (printed, city) in cities.as_array().unwrap().iter().zip(library.cities()) {
        assert_eq!(printed["id"], city.id.as_str());
        assert_eq!(printed["ratings"].as_array().unwrap().len(), city.readings[0].ratings.len());
    }
}

#[test]
fn a_city_holds_these_fields_and_no_others() {
    let mut library = cli::library(Some(&fixture("small-framework.ron"))).unwrap();
    let city = load_city(&fixture("smallville.ron"), library.frameworks()).unwrap();
    library.add_city(city);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    assert_eq!(cli::run(Command::Cities { json: true }, library, &mut out, &mut err), 0);
    let cities: Value = serde_json::from_slice(&out).unwrap();
    let mut smallville =
        cities.as_array().unwrap().iter().find(|city| city["id"] == "smallville").unwrap().clone();
    smallville["ratings"].as_array_mut().unwrap().truncate(2);
    // All that is above stands in the reading again, and what the reading rests on.
    let mut reading = smallville["readings"][0].take();
    let fields = ["id", "source", "year", "citation", "rated_by", "framework", "framework_version"];
    let of_reading = fields.map(|field| reading[field].take());
    let rests_on =
        ["2021", "Written for the tests.", "2021", "Written for the tests.", "readers", "small", ""];
    let expected = rests_on.map(|text| if text == "2021" { json!("2021") } else { json!(text) });
    assert_eq!((&of_reading[0], &of_reading[1]), (&expected[0], &expected[1]));
    assert_eq!((&of_reading[2], &of_reading[3..]), (&json!(2021), &expected[3..]));
    assert_eq!(reading["heading"], smallville["heading"]);
    smallville.as_object_mut().unwrap().remove("readings");
    assert_eq!(
        smallville,
        json!({
            "id": "smallville",
            "name": "Smallville",
            "country": "Nowhere",
            "inhabitants": null,
            "tags": [],
            "figure1_use": "An invented use of an invented city.",
            "heading": "Small cities",
            "initiatives": [{
                "name": "The invented lab", "year": null, "lead": "", "partners": [], "kind": "programme",
                "about": "It tries things out.",
            }],
            "ratings": [
                {"criterion": "B1", "low": 2, "high": 2, "basis": "described", "section": "1",
                 "rationale": "Two partners are named.",
                 "passages": [{"section": "1", "text": "Two partners are named.", "link": null}]},
                {"criterion": "L1", "low": 1, "high": 2, "basis": "aimed", "section": "2",
                 "rationale": "A strategy is sought.",
                 "passages": [{"section": "2", "text": "A strategy is sought.", "link": null}]},
            ],
            "beside": [],
            "leads": [],
        })
    );
}

#[test]
fn the_framework_is_printed_whole() {
    let ran = run_small("framework --json", &[]);
    let mut expected = serde_json::to_value(FrameworkV1::from_model(&small_framework())).unwrap();
    for (area, role) in ["foundation", "action-area", "action-area"].into_iter().enumerate() {
        expected["areas"][area]["role"] = json!(role);
    }
    assert_eq!((ran.code, ran.json()), (Some(0), expected));
}

#[test]
fn people_read_the_questions_area_by_area() {
    let ran = run_small("framework", &[]);
    let at = |text: &str| ran.out.find(text).unwrap_or_else(|| panic!("{text} is not in {}", ran.out));
    assert!(at("A small framework, version 1") < at("The base"));
    assert!(at("B1* Partners") < at("Links outward") && at("Links outward") < at("L2 Networks"));
}

#[test]
fn whose_the_ratings_are_is_said_wherever_there_are_cities() {
    let ran = run(["cities"]);
    assert_eq!(ran.code, Some(0));
    assert!(
        Library::built_in().unwrap().cities().next().is_none() || ran.out.contains("not the cities of today"),
        "{}",
        ran.out
    );
}
