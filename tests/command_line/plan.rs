//! `plan`: the least effort to a target, against every possible plan.

use crate::support::{Desk, assessment, run, run_small};
use scidip_scorecard::store::Library;
use serde_json::{Value, json};

/// Weights of the small framework: criteria two by two, and the areas.
const WEIGHTS: [[f64; 2]; 3] = [[1.0, 1.0], [1.0, 2.0], [1.0, 1.0]];
const AREA_WEIGHTS: [f64; 3] = [0.0, 1.0, 3.0];

/// Scores of the three areas, by the plain formula; `None` leaves a criterion out.
fn area_scores(levels: &[Option<u8>]) -> [Option<f64>; 3] {
    [0, 1, 2].map(|a| {
        let known = || (0..2).filter_map(move |j| levels[2 * a + j].map(|level| (WEIGHTS[a][j], level)));
        let weights: f64 = known().map(|(weight, _)| weight).sum();
        let sum: f64 = known().map(|(weight, level)| weight * 25.0 * f64::from(level)).sum();
        (weights > 0.0).then(|| sum / weights)
    })
}

fn index(areas: &[Option<f64>; 3], lens: &str) -> Option<f64> {
    let counted: Vec<(f64, f64)> =
        (1..3).filter_map(|a| areas[a].map(|score| (AREA_WEIGHTS[a], score))).collect();
    let weights: f64 = counted.iter().map(|(weight, _)| weight).sum();
    let mean = |of: fn(f64) -> f64| counted.iter().map(|(v, x)| v * of(*x)).sum::<f64>() / weights;
    (weights > 0.0).then(|| match lens {
        "average" => mean(|x| x),
        "balanced" => mean(|x| (x + 1.0).ln()).exp() - 1.0,
        _ => counted.iter().map(|(_, x)| *x).fold(f64::INFINITY, f64::min),
    })
}

/// The least number of steps, and the highest index at that number.
fn by_trying_all(answers: &str, lens: &str, target: f64, base: Option<f64>) -> Option<(u8, f64)> {
    let now: Vec<Option<u8>> =
        answers.chars().map(|a| a.to_digit(10).and_then(|level| u8::try_from(level).ok())).collect();
    let mut best: Option<(u8, f64)> = None;
    for number in 0..5_u32.pow(6) {
        let levels: Vec<Option<u8>> = now
            .iter()
            .enumerate()
            .map(|(j, level)| level.map(|_| (number / 5_u32.pow(j as u32) % 5) as u8))
            .collect();
        if levels.iter().zip(&now).any(|(new, old)| new < old) {
            continue;
        }
        let cost: u8 = levels.iter().zip(&now).filter_map(|(new, old)| Some((*new)? - (*old)?)).sum();
        let areas = area_scores(&levels);
        let Some(score) = index(&areas, lens).filter(|score| *score >= target - 1e-9) else { continue };
        if base.is_some_and(|base| areas[0].is_none_or(|score| score < base - 1e-9)) {
            continue;
        }
        if best.is_none_or(|(least, most)| cost < least || (cost == least && score > most)) {
            best = Some((cost, score));
        }
    }
    best
}

#[test]
fn no_other_plan_is_cheaper_or_better() {
    let desk = Desk::new();
    for answers in ["012340", "110022", "4u10n2"] {
        let file = desk.save_small(&format!("{answers}.ron"), answers);
        for (lens, target, base) in [
            ("average", 62.5, Some(60.0)),
            ("average", 90.0, None),
            ("balanced", 70.0, Some(25.0)),
            ("weakest", 55.5, None),
        ] {
            let wish = base.map_or_else(String::new, |base| format!(" --area-target base={base}"));
            let line = format!("plan {{}} --target {target} --lens {lens} --json{wish}");
            let ran = run_small(&line, &[&file]);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{line}");
            let plan = ran.json();
            let (cost, score) = by_trying_all(answers, lens, target, base).unwrap();
            let what = format!("{answers}, {line}: {plan}");
            assert_eq!((&plan["reachable"], &plan["cost"]), (&json!(true), &json!(cost)), "{what}");
            assert!((plan["score"].as_f64().unwrap() - score).abs() < 1e-9, "{what}: {score}");
            let raises = plan["raises"].as_array().unwrap();
            let sum: u64 = raises.iter().map(|raise| raise["cost"].as_u64().unwrap()).sum();
            assert_eq!(sum, u64::from(cost), "{what}");
        }
    }
}

#[test]
fn the_object_holds_these_fields_and_no_others() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "10404u");
    let ran = run_small("plan {} --target 97 --area-target base=50 --json", &[&file]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(
        ran.json(),
        json!({
            "target": 97.0,
            "area_targets": {"base": 50.0},
            "reachable": true,
            // Three steps in the base; all four in L2, for three leave the index at 95.8.
            "cost": 7,
            "score": 100.0,
            "areas": [
                {"id": "base", "score": 50.0},
                {"id": "links", "score": 100.0},
                {"id": "trials", "score": 100.0},
            ],
            "raises": [
                {"criterion": "B1", "from": 1, "to": 4, "cost": 3},
                {"criterion": "L2", "from": 0, "to": 4, "cost": 4},
            ],
            "steps": [
                {"criterion": "L2", "from": 0, "to": 1, "cost": 1, "score": 87.5},
                {"criterion": "B1", "from": 1, "to": 2, "cost": 1, "score": 87.5},
                {"criterion": "B2", "from": 0, "to": 1, "cost": 1, "score": 87.5},
                {"criterion": "L2", "from": 1, "to": 2, "cost": 1, "score": 91.666_666_666_666_69},
                {"criterion": "B2", "from": 1, "to": 2, "cost": 1, "score": 91.666_666_666_666_69},
                {"criterion": "L2", "from": 2, "to": 3, "cost": 1, "score": 95.833_333_333_333_31},
                {"criterion": "L2", "from": 3, "to": 4, "cost": 1, "score": 100.0},
            ],
        })
    );
}

#[test]
fn what_is_out_of_reach_is_an_answer() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "uu0123");
    let ran = run_small("plan {} --target 50 --area-target base=10 --json", &[&file]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let nothing = |id: &str| json!({"id": id, "score": null});
    assert_eq!(
        ran.json(),
        json!({
            "target": 50.0, "area_targets": {"base": 10.0}, "reachable": false, "cost": null, "score": null,
            "areas": [nothing("base"), nothing("links"), nothing("trials")], "raises": [], "steps": [],
        })
    );
    let words = run_small("plan {} --target 50 --area-target base=10", &[&file]).out;
    assert!(words.contains("out of reach") && words.contains("known in The base."), "{words}");
    let words = run_small("plan {} --target 50", &[&desk.save_small("b.ron", "01uunn")]).out;
    assert!(words.contains("known in the index."), "{words}");
}

#[test]
fn a_target_that_is_reached_takes_no_step() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "404404");
    let plan = run_small("plan {} --area-target base=50 --json", &[&file]).json();
    assert_eq!((&plan["cost"], &plan["raises"], &plan["target"]), (&json!(0), &json!([]), &Value::Null));
    let words = run_small("plan {} --target 0", &[&file]);
    assert!(words.code == Some(0) && words.out.contains("reached already"), "{}", words.out);
}

#[test]
fn steps_and_raises_cost_the_same_and_the_last_step_says_the_index() {
    let desk = Desk::new();
    for (answers, target) in [("012340", 62.5), ("110022", 90.0), ("111111", 40.0)] {
        let file = desk.save_small(&format!("{answers}.ron"), answers);
        let plan = run_small(&format!("plan {{}} --target {target} --json"), &[&file]).json();
        let steps = plan["steps"].as_array().unwrap();
        assert_eq!(json!(steps.iter().map(|step| step["cost"].as_u64().unwrap()).sum::<u64>()), plan["cost"]);
        let scores: Vec<f64> = steps.iter().map(|step| step["score"].as_f64().unwrap()).collect();
        assert!(scores.is_sorted() && scores.last().is_some_and(|last| *last >= target - 1e-9), "{plan}");
        assert!(scores.last().unwrap() <= &(plan["score"].as_f64().unwrap() + 1e-9), "{plan}");
    }
}

#[test]
fn people_read_the_criteria_and_the_actions() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "104021");
    let words = run_small("plan {} --target 50 --area-target base=30", &[&file]).out;
    let at = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} is not in {words}"));
    assert!(at("Target: 50 of 100") < at("30 in The base"));
    assert!(
        at("It takes 4 steps on 4 criteria, at a cost of 4")
            < at("level 2 → 3 · costs 1 · index 36.5 → 45.8")
    );
    assert!(at("T1 Test sites: level 2 → 3") < at("B1 Partners: level 1 → 2 · costs 1"));
    assert!(words.contains("Run it."), "{words}");
}

#[test]
fn an_unknown_area_is_told_with_the_known_ones() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "402134");
    for (wish, told) in [
        (
            "--area-target moon=60 --area-target sun=1",
            ["\"moon\"", "\"sun\"", "Known are: base, links, trials"],
        ),
        ("--area-target base=60 --area-target base=1", ["\"base\"", "two targets", ""]),
    ] {
        let ran = run_small(&format!("plan {{}} --target 70 {wish} --json"), &[&file]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{wish}");
        assert!(told.iter().all(|told| ran.err.contains(told)), "{}", ran.err);
    }
    assert_eq!(run_small("plan {} --target 70", &[&desk.path("gone.ron")]).code, Some(1));
}

#[test]
fn a_plan_for_the_real_framework_reaches_its_target() {
    let desk = Desk::new();
    let library = Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    let answers = "31n2u4-02".chars().cycle().take(framework.criteria.len()).collect::<String>();
    let mut planned = assessment(framework, &answers);
    let file = desk.save("a.ron", &planned);
    let plan = run(["plan", file.to_str().unwrap(), "--target", "70", "--json"]).json();
    for raise in plan["raises"].as_array().unwrap() {
        let id = crate::support::criterion(raise["criterion"].as_str().unwrap());
        let level = char::from_digit(raise["to"].as_u64().unwrap() as u32, 10).unwrap();
        planned.ratings.get_mut(&id).unwrap().answer = Some(crate::support::answer(level));
    }
    let done = desk.save("done.ron", &planned);
    let evaluated = run(["evaluate", done.to_str().unwrap(), "--json"]).json();
    assert_eq!(evaluated["overall"]["average"]["score"], plan["score"]);
    assert!(plan["score"].as_f64().unwrap() >= 70.0);
}

#[test]
fn the_plan_of_an_assessment_is_written_as_a_calendar_and_as_a_table() {
    use scidip_scorecard::model::{ActionId, ActionStatus, PlannedAction};
    let desk = Desk::new();
    let mut planned = assessment(&crate::support::small_framework(), "112233");
    planned.plan = vec![PlannedAction {
        id: ActionId::new("1f0c"),
        step: None,
        action: "Meet the harbour".into(),
        owner: "Ana".into(),
        due: "June 2027".into(),
        proof: String::new(),
        status: ActionStatus::Open,
    }];
    let file = desk.save("a.ron", &planned);
    let (ics, csv) = (desk.path("plan.ics"), desk.path("plan.csv"));
    let ran = run_small("plan {} --ics {} --csv {} --date 2026-11-24", &[&file, &ics, &csv]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("1 action stands in"), "{}", ran.out);
    assert!(!ran.out.contains("at a cost"), "no target was named: {}", ran.out);
    assert!(std::fs::read_to_string(&ics).unwrap().contains("DTSTART;VALUE=DATE:20270630\r\n"));
    assert!(std::fs::read_to_string(&csv).unwrap().contains("Meet the harbour,Ana,June 2027,2027-06-30"));
    // A file that is there stays, unless one says so.
    let again = run_small("plan {} --ics {}", &[&file, &ics]);
    assert_ne!(again.code, Some(0));
    let other = run_small("plan {} --ics {} --target 90", &[&file, &desk.path("plan.txt")]);
    assert!(other.err.contains(".ics") && other.out.contains("at a cost"), "{}{}", other.err, other.out);
}
