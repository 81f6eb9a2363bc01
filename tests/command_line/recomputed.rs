//! The figures of `evaluate --json`, reckoned again from the ratings it prints, by the plain formula.

use crate::support::{Desk, assessment, run};
use scidip_scorecard::model::{AreaId, CriterionId, Weight};
use scidip_scorecard::store::Library;
use serde_json::Value;

/// One cell as printed: weight, and the level where there is one; not applicable ones are left out.
type Cells = Vec<(f64, Option<f64>)>;

fn cells(report: &Value, area: &Value) -> Cells {
    let ratings = report["ratings"].as_array().unwrap().iter();
    ratings
        .filter(|rating| rating["area"] == *area && rating["answer"] != "not-applicable")
        .map(|rating| (rating["weight"].as_f64().unwrap(), rating["answer"].as_f64()))
        .collect()
}

/// Weighted mean of what is there; `None` where nothing has a weight.
fn mean(parts: &[(f64, Option<f64>)]) -> Option<f64> {
    let known = || parts.iter().filter_map(|(weight, value)| value.map(|value| (weight, value)));
    let weights: f64 = known().map(|(weight, _)| weight).sum();
    (weights > 0.0).then(|| known().map(|(weight, value)| weight * value).sum::<f64>() / weights)
}

fn with_unknown_at(level: Option<f64>, cells: &Cells) -> Option<f64> {
    let points: Cells = cells.iter().map(|(w, l)| (*w, l.or(level).map(|l| 25.0 * l))).collect();
    mean(&points)
}

fn same(printed: &Value, reckoned: Option<f64>, what: &str) {
    match (printed.as_f64(), reckoned) {
        (None, None) => assert!(printed.is_null(), "{what}"),
        (Some(printed), Some(reckoned)) => {
            assert!((printed - reckoned).abs() < 1e-9, "{what}: {printed} is not {reckoned}");
        }
        _ => panic!("{what}: {printed} is not {reckoned:?}"),
    }
}

fn check(report: &Value) {
    let mut ends: [Cells; 3] = Default::default();
    let mut known = Cells::new();
    for area in report["areas"].as_array().unwrap() {
        let (cells, id) = (cells(report, &area["id"]), area["id"].as_str().unwrap());
        let shares: Cells = cells.iter().map(|(w, l)| (*w, Some(f64::from(u8::from(l.is_some()))))).collect();
        same(&area["coverage"], mean(&shares), id);
        let answered = cells.iter().filter(|(_, level)| level.is_some()).count();
        assert_eq!((&area["answered"], &area["applicable"]), (&answered.into(), &cells.len().into()), "{id}");
        let weight = area["weight"].as_f64().unwrap();
        known.push((weight, mean(&shares)));
        for (i, (key, level)) in
            [("score", None), ("low", Some(0.0)), ("high", Some(4.0))].into_iter().enumerate()
        {
            let score = with_unknown_at(level, &cells);
            same(&area[key], score, &format!("{id} {key}"));
            ends[i].push((weight, score));
        }
    }
    let overall = &report["overall"];
    same(&overall["coverage"], mean(&known), "coverage");
    for (key, areas) in ["score", "low", "high"].into_iter().zip(ends) {
        same(&overall["average"][key], mean(&areas), key);
        let logs: Cells = areas.iter().map(|(v, x)| (*v, x.map(|x| (x + 1.0).ln()))).collect();
        same(&overall["balanced"][key], mean(&logs).map(|log| log.exp() - 1.0), key);
        let counted = areas.iter().filter(|(v, _)| *v > 0.0).filter_map(|(_, x)| *x);
        same(&overall["weakest_area"][key], counted.reduce(f64::min), key);
    }
}

#[test]
fn every_figure_follows_from_the_ratings_printed_beside_it() {
    let desk = Desk::new();
    let library = Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    // A plain generator: the same answers on every machine.
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut arguments = vec!["evaluate".into(), "--json".into()];
    for i in 0..40 {
        // Some are mostly answered, some hardly at all.
        let choices = if i % 2 == 0 { "0123401234nu-" } else { "2nu-----------" };
        let answers: String = framework
            .criteria
            .iter()
            .map(|_| {
                let at = usize::try_from(next(choices.len() as u64)).unwrap();
                choices.as_bytes()[at] as char
            })
            .collect();
        let mut drawn = assessment(framework, &answers);
        let mut weights = |ids: Vec<String>| -> Vec<(String, Weight)> {
            let mut weight = || Weight::new(f64::from(u8::try_from(next(5)).unwrap()) * 0.7).unwrap();
            ids.into_iter().map(|id| (id, weight())).collect()
        };
        if i % 3 == 0 {
            let ids = framework.areas.iter().map(|area| area.id.to_string()).collect();
            drawn.area_weights = weights(ids).into_iter().map(|(id, w)| (AreaId::new(id), w)).collect();
            let ids = framework.criteria.iter().map(|criterion| criterion.id.to_string()).collect();
            drawn.criterion_weights =
                weights(ids).into_iter().map(|(id, w)| (CriterionId::new(id), w)).collect();
        }
        arguments.push(desk.save(&format!("{i}.ron"), &drawn).into_os_string());
    }
    let ran = run(arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let reports = ran.json();
    assert_eq!(reports.as_array().unwrap().len(), 40);
    reports.as_array().unwrap().iter().for_each(check);
}
