//! Runs the check data computed by independent libraries: `tests/vectors/*.json`, or the folder
//! named in `SCORECARD_VECTORS`. A file belongs to a method by the letter before its first `_`.

mod aggregation;
mod agreement;
mod calibration;
mod comparison;
mod consensus;
mod dispute;
mod intervals;
mod least_effort;
mod movement;
mod on_common;
mod pool;
mod progress;
mod robustness;
mod sensitivity;

use scidip_scorecard::model::{Answer, Level};
use scidip_scorecard::scoring::{Aggregation, Cell, Scheme};
use serde_json::Value;
use std::path::PathBuf;

/// Runs one case; `Err` says what differs.
type Check = fn(case: &Value, tolerance: f64) -> Result<(), String>;

/// The methods built here, by the letter of their files.
const METHODS: &[(char, Check)] = &[
    ('a', aggregation::check),
    ('b', intervals::check),
    ('c', comparison::check),
    ('d', robustness::check),
    ('e', sensitivity::check),
    ('f', agreement::check),
    ('g', consensus::check),
    ('h', progress::check),
    ('i', least_effort::check),
    ('j', calibration::check),
    ('k', on_common::check),
    ('l', dispute::check),
    ('m', movement::check),
    ('n', pool::check),
];

#[test]
fn every_case_of_the_check_data_comes_out_as_the_independent_libraries_say() {
    let folder = std::env::var_os("SCORECARD_VECTORS")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors")), PathBuf::from);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut faults = Vec::new();
    let mut cases_run = 0;
    for file in files.iter().filter(|file| file.extension().is_some_and(|ext| ext == "json")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let Some((_, check)) = METHODS.iter().find(|(letter, _)| name.starts_with(&format!("{letter}_")))
        else {
            continue;
        };
        let content: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let tolerance = content["meta"]["tolerance_abs"].as_f64().unwrap_or(1e-9);
        let cases = content["cases"].as_array().cloned().unwrap_or_default();
        if cases.is_empty() {
            faults.push(format!("{name}: no case was run"));
        }
        for case in &cases {
            cases_run += 1;
            if let Err(fault) = check(case, tolerance) {
                faults.push(format!("{name}, case {}: {fault}", case["id"]));
            }
        }
    }
    assert!(cases_run > 0, "no check data in {}", folder.display());
    assert!(faults.is_empty(), "{} of {cases_run} cases differ:\n{}", faults.len(), faults.join("\n"));
}

/// An array of numbers.
fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

/// The scheme of a case.
fn scheme(case: &Value) -> Scheme {
    Scheme::new(&numbers(&case["weights"]), &area_of(case), &numbers(&case["area_weights"])).unwrap()
}

/// The scheme of a case whose weights are drawn: every area and criterion counts.
fn unit_scheme(case: &Value) -> Scheme {
    let area_of = area_of(case);
    let areas = area_of.iter().max().map_or(0, |last| last + 1);
    Scheme::new(&vec![1.0; area_of.len()], &area_of, &vec![1.0; areas]).unwrap()
}

fn area_of(case: &Value) -> Vec<usize> {
    case["area_of"].as_array().unwrap().iter().map(count).collect()
}

/// The profiles of a case that has several.
fn alternatives(case: &Value) -> Vec<Vec<Cell>> {
    case["alternatives"].as_array().unwrap().iter().map(cells).collect()
}

/// Ratings: 0..4, `null` for unknown, `"na"` for not applicable.
fn cells(ratings: &Value) -> Vec<Cell> {
    let cell = |rating: &Value| match rating {
        Value::Null => Cell::Unknown,
        Value::String(text) if text == "na" => Cell::NotApplicable,
        level => Cell::level(level.as_f64().unwrap()),
    };
    ratings.as_array().unwrap().iter().map(cell).collect()
}

/// The same as answers of raters; `"open"` for none.
fn answers(ratings: &Value) -> Vec<Option<Answer>> {
    let answer = |rating: &Value| match rating {
        Value::Null => Some(Answer::NotKnown),
        Value::String(text) if text == "na" => Some(Answer::NotApplicable),
        Value::String(text) if text == "open" => None,
        level => Level::new(u8::try_from(level.as_u64().unwrap()).unwrap()).map(Answer::Level),
    };
    ratings.as_array().unwrap().iter().map(answer).collect()
}

/// The aggregation a case names.
fn aggregation(name: &Value, case: &Value) -> Aggregation {
    match name.as_str().unwrap() {
        "arith" => Aggregation::Arithmetic,
        "geo" => Aggregation::Geometric { shift: case["delta"].as_f64().unwrap() },
        "min" => Aggregation::WeakestLink,
        other => panic!("unknown aggregation {other}"),
    }
}

/// Compares a result that may be undefined with an expected number or `null`.
fn expect(what: &str, actual: Option<f64>, expected: &Value, tolerance: f64) -> Result<(), String> {
    let agrees = match (actual, expected.as_f64()) {
        (None, None) => true,
        (Some(actual), Some(expected)) => (actual - expected).abs() <= tolerance,
        _ => false,
    };
    if agrees { Ok(()) } else { Err(format!("{what} is {actual:?}, not {expected}")) }
}

/// The same for a list.
fn expect_all(what: &str, actual: &[Option<f64>], expected: &Value, tolerance: f64) -> Result<(), String> {
    let expected = expected.as_array().unwrap();
    if actual.len() != expected.len() {
        return Err(format!("{what}: {} values, not {}", actual.len(), expected.len()));
    }
    for (i, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        expect(&format!("{what}[{i}]"), *actual, expected, tolerance)?;
    }
    Ok(())
}

/// The same for counts and verdicts.
#[expect(clippy::needless_pass_by_value, reason = "most are numbers, written in place")]
fn expect_same<T: PartialEq + std::fmt::Debug>(what: &str, actual: T, expected: T) -> Result<(), String> {
    if actual == expected { Ok(()) } else { Err(format!("{what} is {actual:?}, not {expected:?}")) }
}

/// A count of a case.
fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}
