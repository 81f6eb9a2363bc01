//! `agreement` and `calibrate`.

use crate::support::{Desk, course, run, run_small, sheet, small_framework};
use scidip_scorecard::model::{Participant, RatingRound, RatingSheet};
use scidip_scorecard::store::{Expected, save_session, save_sheet};
use serde_json::json;
use std::path::PathBuf;

fn hand_in(desk: &Desk, rater: &str, round: RatingRound, answers: &str) -> PathBuf {
    let path = desk.path(&format!("{rater}-{round:?}.ron"));
    save_sheet(&path, &sheet(&small_framework(), rater, round, answers), Expected::Anything).unwrap();
    path
}

/// Alpha and its interval as `krippendorff` of `PyPI` and scipy give them for these rows; see `debrief.rs`.
#[test]
fn agreement_answers_with_every_figure_and_nothing_else() {
    let desk = Desk::new();
    for (i, answers) in ["32410u", "31424u", "22310n", "321142", "420u4n", "33120-"].iter().enumerate() {
        hand_in(&desk, &format!("r{i}"), RatingRound::First, answers);
    }
    let session = course(&small_framework());
    save_session(&desk.path("session.scidip"), &session.for_participants(), Expected::Absent).unwrap();
    let answer = run_small("agreement {} --json", &[&desk.path("")]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let found = answer.json();
    let fields: Vec<&String> = found.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["alpha", "alpha_high", "alpha_low", "consensus", "criteria", "raters"]);
    assert!((found["alpha"].as_f64().unwrap() - 0.021_113_485_427_509_793).abs() < 1e-9);
    assert!((found["alpha_low"].as_f64().unwrap() + 0.612_870_665_222_368).abs() < 1e-9);
    assert_eq!(found["raters"], 6);
    assert_eq!(
        found["criteria"][5],
        json!({"id": "T2", "n": 1, "median": 2.0, "q1": 2.0, "q3": 2.0, "agreement_a": 1.0, "dispute": 0.64, "na": 2, "unknown": 3})
    );
    assert_eq!(found["consensus"][0], json!({"criterion": "B1", "status": "consensus", "level": 3}));
    assert_eq!(found["consensus"][5], json!({"criterion": "T2", "status": "insufficient", "level": null}));
}

#[test]
fn a_folder_is_read_alike_whether_its_files_end_in_scidip_or_as_they_did_before() {
    let answers = ["scidip", "ron"].map(|ending| {
        let desk = Desk::new();
        let session = course(&small_framework());
        let file = desk.path(&format!("session.{ending}"));
        save_session(&file, &session.for_participants(), Expected::Absent).unwrap();
        for rater in ["a", "b"] {
            let old = hand_in(&desk, rater, RatingRound::First, "323210");
            std::fs::rename(&old, old.with_extension(ending)).unwrap();
        }
        run_small("agreement {} --json", &[&desk.path("")])
    });
    assert_eq!((answers[0].code, answers[0].json()["raters"].as_u64()), (Some(0), Some(2)));
    assert_eq!(answers[0].out, answers[1].out);
}

#[test]
fn a_damaged_file_is_told_and_the_rest_is_counted() {
    let desk = Desk::new();
    let good = [
        hand_in(&desk, "a", RatingRound::First, "333---"),
        hand_in(&desk, "b", RatingRound::First, "333---"),
    ];
    let bad = desk.write("c.ron", "(version: 1, sheet: (");
    let answer = run_small("agreement {} {} {} --json", &[&good[0], &bad, &good[1]]);
    assert_eq!((answer.code, answer.json()["raters"].as_u64()), (Some(1), Some(2)));
    assert!(answer.err.contains("c.ron, line 1") && answer.err.contains("ends too early"), "{}", answer.err);
    // What nobody rated is not asked where no session says so; all equal is no agreement of 1.
    assert_eq!(answer.json()["criteria"].as_array().unwrap().len(), 3);
    assert_eq!(answer.json()["alpha"], json!(null));
    let words = run_small("agreement {} {}", &[&good[0], &good[1]]);
    assert!(words.out.contains("All levels that were given are equal"), "{}", words.out);
}

#[test]
fn rounds_are_counted_apart_and_assessments_and_tables_count_too() {
    let desk = Desk::new();
    hand_in(&desk, "a", RatingRound::First, "333333");
    hand_in(&desk, "a", RatingRound::Second, "222222");
    let own = desk.save_small("own.ron", "444444");
    let table = desk.write("export.csv", "Name,B1,B2\nAna,1,2\nBo,1,?\n");
    let raters = |line: &str, files: &[&std::path::Path]| run_small(line, files).json()["raters"].as_u64();
    assert_eq!(raters("agreement {} --json", &[&desk.path("")]), Some(4));
    assert_eq!(raters("agreement {} --round 2 --json", &[&desk.path("")]), Some(1));
    assert_eq!(raters("agreement {} {} --json", &[&own, &table]), Some(3));
    let none = run_small("agreement {} --round 2", &[&own]);
    assert_eq!((none.code, none.out.as_str()), (Some(1), ""));
    assert!(none.err.contains("--round 1 shows"), "{}", none.err);
}

#[test]
fn not_known_is_agreed_on_and_movement_is_told_with_both_rounds() {
    let desk = Desk::new();
    for (name, first, second) in
        [("a", "uu2---", "uu2---"), ("b", "uu4---", "uu3---"), ("c", "unu---", "un2---")]
    {
        hand_in(&desk, name, RatingRound::First, first);
        if name != "c" {
            hand_in(&desk, name, RatingRound::Second, second);
        }
    }
    hand_in(&desk, "late", RatingRound::Second, "000000");
    save_session(&desk.path("session.ron"), &course(&small_framework()).for_participants(), Expected::Absent)
        .unwrap();
    let found = run_small("agreement {} --json", &[&desk.path("")]).json();
    assert_eq!(found["consensus"][0], json!({"criterion": "B1", "status": "not-known", "level": null}));
    assert_eq!(
        found["movement"],
        json!({"people": 2, "unchanged": 11, "towards": 1, "away": 0, "to_not_known": 0, "from_not_known": 0, "other": 0})
    );
    let words = run_small("agreement {} --round 2", &[&desk.path("")]).out.replace('\n', " ");
    for told in [
        "2 people rated in both rounds, 6 questions each: 12 answers.",
        "Not counted here: 1 person in the first round only and 1 person in the second round only.",
        "11 unchanged; 1 another level, nearer to the middle of the first round.",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
}

#[test]
fn calibrate_answers_with_every_figure_and_nothing_else() {
    let answer =
        run(["calibrate", "saves/port-aurel-coastal-lab-exchange.ron", "--city", "barcelona", "--json"]);
    let found = answer.json();
    let fields: Vec<&String> = found.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["adjacent", "bias", "exact", "mae", "n", "qwk", "rated_without_evidence"]);
    let words = run(["calibrate", "saves/port-aurel-coastal-lab-exchange.ron", "--city", "barcelona"]);
    assert!(words.out.contains("more leniently than the key."), "{}", words.out);
}

#[test]
fn a_sheet_is_calibrated_by_the_answers_of_its_exercise() {
    let desk = Desk::new();
    let library = scidip_scorecard::store::Library::built_in().unwrap();
    let exercise = &library.exercises()[0];
    let framework = library.default_framework().unwrap();
    let key = library.key_of(exercise).unwrap();
    let mut own = RatingSheet {
        session: None,
        exercise: exercise.id.clone(),
        framework: framework.as_ref().into(),
        participant: Participant { name: "Ana".into(), ..Participant::default() },
        ..sheet(framework, "a", RatingRound::First, "")
    };
    for rating in key.iter().filter(|rating| exercise.criteria.contains(&rating.criterion)) {
        let answer = Some(scidip_scorecard::model::Answer::Level(rating.low));
        own.ratings.insert(
            rating.criterion.clone(),
            scidip_scorecard::model::Rating { answer, ..Default::default() },
        );
    }
    let path = desk.path("own.ron");
    save_sheet(&path, &own, Expected::Absent).unwrap();
    let found = run([std::ffi::OsStr::new("calibrate"), path.as_os_str(), "--json".as_ref()]).json();
    assert_eq!((found["exact"].as_f64(), found["n"].as_u64()), (Some(1.0), Some(own.ratings.len() as u64)));
    let none = run_small("calibrate {}", &[&desk.save_small("assessment.ron", "333333")]);
    assert_eq!(none.code, Some(1));
    assert!(none.err.contains("--city"), "{}", none.err);
}
