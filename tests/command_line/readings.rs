//! Several readings of one city: what others read of it, and what it says of itself.

use crate::support::{Desk, run};
use scidip_scorecard::model::{Along, Answer, Assessment, Level, Rating, ReferenceChoice};
use scidip_scorecard::store::{Expected, Library, reference_of, save_city};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What Barcelona would say of itself: one level more than others read, where they read one, and level 2 elsewhere.
fn own_view(library: &Library) -> Assessment {
    let framework = library.default_framework().unwrap();
    let barcelona = library.readings_of(framework).find(|of| of.city.id.as_str() == "barcelona").unwrap();
    let mut own = Assessment::new(framework);
    own.initiative.title = "The own view".into();
    (own.initiative.city, own.initiative.country) = ("Barcelona".into(), "Spain".into());
    own.initiative.lead_body = "The city's office".into();
    for (i, criterion) in framework.criteria.iter().enumerate() {
        let read = barcelona.own_ratings().find(|rating| rating.criterion == criterion.id);
        let level = read.map_or(2, |rating| rating.low.number() + 1).min(4);
        let mut rating = Rating { answer: Level::new(level).map(Answer::Level), ..Rating::default() };
        rating.evidence.text = "A decision of the council.".into();
        rating.evidence.link =
            if i % 2 == 0 { "https://example.org/decision".into() } else { "/home/me/secret.pdf".into() };
        rating.note = "Ask Marta first.".into();
        own.ratings.insert(criterion.id.clone(), rating);
    }
    own
}

fn shared(desk: &Desk, along: &[Along]) -> (PathBuf, String) {
    let library = Library::built_in().unwrap();
    let choice = ReferenceChoice {
        along: along.iter().copied().collect(),
        source: "City of Barcelona".into(),
        year: 2026,
        inhabitants: Some(1_660_000),
        tags: vec!["port".into()],
    };
    let framework = library.default_framework().unwrap();
    let city = reference_of(&own_view(&library), framework, &choice, library.cities());
    let path = desk.path("barcelona-2026.ron");
    save_city(&path, &city, Expected::Anything).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    (path, text)
}

#[test]
fn nothing_private_goes_along_unless_it_is_chosen_and_a_path_never_does() {
    let desk = Desk::new();
    let (_, text) = shared(&desk, &[]);
    for word in ["decision of the council", "example.org", "secret", "Marta", "office"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let (_, text) = shared(&desk, &Along::ALL);
    for word in ["decision of the council", "https://example.org/decision", "Marta", "office"] {
        assert!(text.contains(word), "{word}");
    }
    assert!(!text.contains("secret.pdf"), "a path tells of somebody's computer");
    assert!(text.find("version: 2") < text.find("city:"), "{text}");
}

#[test]
fn a_shared_assessment_opens_in_another_program_as_a_reading_of_the_city() {
    let desk = Desk::new();
    let (path, _) = shared(&desk, &[Along::Evidence]);
    let ran = run(["check".as_ref(), path.as_os_str()]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let ran = run(["--city-file".as_ref(), path.as_os_str(), "cities".as_ref(), "--json".as_ref()]);
    let cities = ran.json();
    assert_eq!(cities.as_array().unwrap().len(), 8, "it is no ninth city");
    let barcelona = cities.as_array().unwrap().iter().find(|city| city["id"] == "barcelona").unwrap();
    let readings = barcelona["readings"].as_array().unwrap();
    let named: Vec<(&Value, &Value, &Value)> =
        readings.iter().map(|of| (&of["source"], &of["year"], &of["rated_by"])).collect();
    assert_eq!(named[0], (&json!("Abdullah and Roig"), &json!(2021), &json!("readers")));
    assert_eq!(named[1], (&json!("City of Barcelona"), &json!(2026), &json!("city")));
    assert_eq!((&barcelona["inhabitants"], &barcelona["tags"]), (&json!(1_660_000), &json!(["port"])));
    assert!(!barcelona["leads"].as_array().unwrap().is_empty());
}

#[test]
fn two_readings_of_a_city_side_by_side_are_a_finding_and_no_rank() {
    let desk = Desk::new();
    let (path, _) = shared(&desk, &[]);
    let of = |json: bool| {
        let mut line = vec!["--city-file".as_ref(), path.as_os_str(), "cities".as_ref()];
        line.extend(json.then_some(std::ffi::OsStr::new("--json")));
        run(line)
    };
    let cities = of(true).json();
    let barcelona = cities.as_array().unwrap().iter().find(|city| city["id"] == "barcelona").unwrap();
    let beside = &barcelona["beside"][0];
    assert_eq!(beside["first"], "cidob-2021", "what others read comes first");
    let count = |field: &str| beside[field].as_u64().unwrap();
    assert_eq!(count("higher") + count("same") + count("lower"), count("common"));
    assert_eq!((count("lower"), count("only_first")), (0, 0));
    assert!(beside["mean_difference"].as_f64().unwrap() > 0.4);
    let words = of(false).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("The city sees itself"), "{words}");
    assert!(words.contains("no ranking follows"), "{words}");
    assert!(words.contains("Rated by the city itself: City of Barcelona (2026)"), "{words}");
}

#[test]
fn compare_takes_one_reading_of_a_city_or_that_of_all_that_have_it() {
    let desk = Desk::new();
    let (path, text) = shared(&desk, &[]);
    let own = text.split("readings").nth(1).unwrap().split("id: \"").nth(1).unwrap();
    let own = own.split('"').next().unwrap();
    let save = desk.save("own.ron", &own_view(&Library::built_in().unwrap()));
    let compare = |reading: Option<&str>| {
        let mut line: Vec<std::ffi::OsString> =
            ["--city-file".into(), path.clone().into(), "compare".into(), save.clone().into()].into();
        line.extend(["--json".into(), "--draws=1000".into()]);
        if let Some(reading) = reading {
            line.extend(["--reading".into(), reading.into()]);
        }
        run(line)
    };
    let readings = |ran: &crate::support::Ran| -> Vec<(String, String)> {
        let text = |of: &Value| of.as_str().unwrap().to_owned();
        let json = ran.json();
        json["cities"].as_array().unwrap().iter().map(|of| (text(&of["id"]), text(&of["reading"]))).collect()
    };
    assert_eq!(readings(&compare(None)).len(), 9);
    let of_all = readings(&compare(Some("cidob-2021")));
    assert!(of_all.len() == 8 && of_all.iter().all(|(_, reading)| reading == "cidob-2021"), "{of_all:?}");
    assert_eq!(readings(&compare(Some(own))), [("barcelona".to_owned(), own.to_owned())]);
    let of_one = readings(&compare(Some(&format!("barcelona={own}"))));
    assert_eq!(of_one.len(), 8, "the other cities stay as they are");
    assert!(of_one.contains(&("barcelona".to_owned(), own.to_owned())), "{of_one:?}");
    let nowhere = compare(Some("berlin=1999"));
    assert_eq!(nowhere.code, Some(1));
    assert!(nowhere.err.contains("There is no reading \"berlin=1999\""), "{}", nowhere.err);
}
