//! `robustness`: in how many of the assumptions one is ahead.

use crate::support::{Desk, assessment, run, run_small};
use scidip_scorecard::cli::{Command, Draws};
use scidip_scorecard::scoring::Settings;
use scidip_scorecard::session::SEED;
use scidip_scorecard::store::Library;
use serde_json::{Value, json};
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::{Path, PathBuf};

/// Runs `robustness` with Smallville as the only city.
fn beside_smallville(file: &Path, draws: u32, json: bool) -> (u8, String, String) {
    super::beside_smallville(Command::Robustness {
        file: file.to_owned(),
        draws: Draws { draws: NonZeroU32::new(draws).unwrap(), seed: SEED, threads: NonZeroUsize::new(2) },
        with: None,
        reading: Vec::new(),
        count_general: false,
        json,
    })
}

/// A save with open, not applicable and known answers, on the framework of the reference cities.
fn mixed_save(desk: &Desk) -> PathBuf {
    let library = Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    let answers = "31n2u4-02".chars().cycle().take(framework.criteria.len()).collect::<String>();
    desk.save("mixed.ron", &assessment(framework, &answers))
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn matrix(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap().iter().map(numbers).collect()
}

#[test]
fn the_object_holds_these_fields_and_no_others() {
    let desk = Desk::new();
    // All known and at the top: nothing but Smallville's open answers and the weights can vary.
    let (code, out, err) = beside_smallville(&desk.save_small("a.ron", "444444"), 2_000, true);
    assert_eq!((code, err.as_str()), (0, ""));
    let report: Value = serde_json::from_str(&out).unwrap();
    let [own, other] = [0, 1].map(|i| &report["alternatives"][i]);
    assert_eq!(
        report,
        json!({
            "draws": 2000,
            "seed": 258,
            "alternatives": [
                {"id": "self", "mean": 100.0, "sd": own["sd"], "rank_acceptability": [1.0, 0.0], "expected_rank": 1.0},
                {"id": "smallville", "mean": other["mean"], "sd": other["sd"],
                 "rank_acceptability": [0.0, 1.0], "expected_rank": 2.0},
            ],
            "win": [[0.0, 1.0], [0.0, 0.0]],
            "tie": [[0.0, 0.0], [0.0, 0.0]],
            "win_common": [[null, 1.0], [0.0, null]],
            "tie_common": [[null, 0.0], [0.0, null]],
        })
    );
    assert!(own["sd"].as_f64().unwrap() < 1e-9, "{own}");
    // Equal weights, open answers at level 2, ranges at their middle: (37.5 + 50) / 2 and (75 + 50) / 2.
    let (mean, sd) = (other["mean"].as_f64().unwrap(), other["sd"].as_f64().unwrap());
    assert!((mean - 53.125).abs() < 5.0 * sd / 2_000_f64.sqrt(), "{mean} ± {sd}");
}

#[test]
fn who_has_no_score_takes_no_part() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "44nnnn");
    let (code, out, _) = beside_smallville(&file, 100, true);
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, 0);
    assert_eq!(
        report["alternatives"][0],
        json!({"id": "self", "mean": null, "sd": null, "rank_acceptability": [0.0, 0.0], "expected_rank": null})
    );
    assert_eq!((&report["win"], &report["tie"]), (&json!([[0.0, 0.0], [0.0, 0.0]]), &report["win"]));
    let (code, words, _) = beside_smallville(&file, 100, false);
    assert_eq!(code, 0);
    assert!(words.contains("Nothing that counts in the index is in common with Smallville"), "{words}");
}

#[test]
fn the_same_bits_on_one_thread_and_on_eight() {
    let desk = Desk::new();
    let file = mixed_save(&desk);
    let printed = |more: &[&str]| {
        let line = ["robustness", file.to_str().unwrap(), "--draws", "5000", "--json"];
        let ran = run(line.iter().chain(more));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        ran.out
    };
    let one = printed(&["--threads", "1"]);
    assert!(one == printed(&["--threads", "8"]) && one == printed(&[]), "threads change nothing");
    assert!(one == printed(&["--seed", "258"]) && one != printed(&["--seed", "259"]));
}

#[test]
fn shares_add_up_and_cities_stand_in_the_order_of_compare() {
    let desk = Desk::new();
    let file = mixed_save(&desk);
    let file = file.to_str().unwrap();
    let report = run(["robustness", file, "--draws", "3000", "--json"]).json();
    let ids = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|of| of["id"].as_str().unwrap().to_owned()).collect()
    };
    let compared = ids(&run(["compare", file, "--json"]).json()["cities"]);
    assert_eq!(ids(&report["alternatives"]), [&["self".to_owned()], compared.as_slice()].concat());

    let (win, tie) = (matrix(&report["win"]), matrix(&report["tie"]));
    let n = compared.len() + 1;
    assert_eq!((win.len(), tie.len()), (n, n));
    for i in 0..n {
        let of = &report["alternatives"][i];
        let ranks = numbers(&of["rank_acceptability"]);
        assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        // Each one I am not ahead of costs a place, and a tie half of one.
        let behind: f64 = (0..n).filter(|&k| k != i).map(|k| 1.0 - win[i][k] - tie[i][k] / 2.0).sum();
        assert!((of["expected_rank"].as_f64().unwrap() - 1.0 - behind).abs() < 1e-9);
        for k in 0..n {
            let all = win[i][k] + win[k][i] + tie[i][k];
            assert!((all - f64::from(u8::from(i != k))).abs() < 1e-12, "{i} and {k}: {all}");
        }
    }
    // With fewer cities the others are gone, and who is left is where it was.
    let few = run(["robustness", file, "--draws", "3000", "--json", "--with", &compared[0]]).json();
    assert_eq!(ids(&few["alternatives"]), ["self", compared[0].as_str()]);
    assert!((few["win"][0][1].as_f64().unwrap() - win[0][1]).abs() < 0.05);
}

#[test]
fn people_read_a_sentence_for_each_city_and_what_it_hangs_on() {
    let desk = Desk::new();
    // Smallville is at level 3 on T1 and open on T2; one's own answers are all known.
    let (code, words, err) = beside_smallville(&desk.save_small("a.ron", "443344"), 4_000, false);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(
        words.contains("Too little in common with Smallville to compare: both show 2 criteria"),
        "{words}"
    );
    assert!(words.contains("4000 draws that begin at the number 258"), "{words}");
    assert!(words.contains("right to 2 percent") && words.contains("made by readers"), "{words}");
    let words = run(["robustness".as_ref(), mixed_save(&desk).as_os_str(), "--draws=1000".as_ref()]).out;
    let said =
        ["Ahead of", "Behind", "No clear difference from"].iter().filter(|start| words.contains(**start));
    assert!(said.count() > 0, "{words}");
    assert!(words.contains("With everything unknown drawn at random you would be"), "{words}");
    assert!(words.contains("hangs most on how much") || words.contains("Answer “"), "{words}");
}

#[test]
fn whatever_is_known_of_the_program_s_cities_is_said_in_the_order_of_their_names() {
    let desk = Desk::new();
    let words = run(["robustness".as_ref(), mixed_save(&desk).as_os_str(), "--draws=1000".as_ref()]).out;
    let library = Library::built_in().unwrap();
    let mut names: Vec<&str> = library.cities().map(|city| city.name.as_str()).collect();
    names.sort_unstable();
    let places = names.iter().map(|name| words.find(*name));
    let places: Vec<usize> = places.map(|place| place.unwrap_or_else(|| panic!("{words}"))).collect();
    assert!(places.is_sorted(), "{words}");
}

#[test]
fn unknown_cities_and_files_are_errors_and_no_cities_are_none() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "402134");
    let unknown = run_small("robustness {} --with atlantis", &[&file]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(1), ""));
    assert!(unknown.err.contains("atlantis"), "{}", unknown.err);
    assert_eq!(run_small("robustness {}", &[&desk.path("gone.ron")]).code, Some(1));
    let alone = run_small("robustness {} --draws 1 --json", &[&file]).json();
    assert_eq!((&alone["win"], &alone["draws"]), (&json!([[0.0]]), &json!(1)));
    assert_eq!(run_small("robustness {}", &[&file]).code, Some(0));
}

#[test]
fn without_options_it_is_the_run_of_the_window() {
    let desk = Desk::new();
    let report = run_small("robustness {} --json", &[&desk.save_small("a.ron", "402134")]).json();
    assert_eq!((&report["draws"], &report["seed"]), (&json!(Settings::DEFAULT_DRAWS), &json!(SEED)));
}

#[test]
fn a_seed_gives_these_bits_on_every_machine() {
    let desk = Desk::new();
    let ran = run_small("robustness {} --draws 3000 --json", &[&desk.save_small("a.ron", "1u3-u2")]);
    let own = &ran.json()["alternatives"][0];
    assert_eq!(
        (own["mean"].as_f64(), own["sd"].as_f64()),
        (Some(56.387_780_439_665_56), Some(17.515_712_367_242_365)),
        "{own}"
    );
}
