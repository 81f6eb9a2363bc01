//! Method k: who is ahead on what both show, by closed form, by given weights, and by a run of another library.

use super::robustness::{SETTINGS, fixed_draws, within};
use super::{alternatives, expect_all, expect_same, unit_scheme};
use scidip_scorecard::scoring::{Robustness, RunControl, robustness_of_all_pairs, robustness_of_draws};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let (scheme, alternatives) = (unit_scheme(case), alternatives(case));
    if case["draws"].is_array() {
        let draws = fixed_draws(case, &alternatives);
        let (_, run) =
            robustness_of_draws(&scheme, &alternatives, &draws).ok_or("a weight or level is missing")?;
        return check_counts(case, &run, tolerance.max(1e-9));
    }
    let run = robustness_of_all_pairs(&scheme, &alternatives, SETTINGS, &RunControl::default()).unwrap();
    let expected = case["expected"].as_object().unwrap();
    let reference = case["expected"]["draws"].as_f64().map_or(0.0, f64::recip);
    let own = f64::from(SETTINGS.draws.get()).recip();
    let mut checked = 0;
    for (name, expected) in expected {
        let Some((i, k)) = pair(name, "win_common_") else { continue };
        checked += 1;
        let actual = run.win_common[i][k];
        if let (Some(actual), Some(expected)) = (actual, expected.as_f64()) {
            let error = (expected * (1.0 - expected)).max(0.0).sqrt() * (own + reference).sqrt();
            // Where the reference saw none, it still leaves a handful possible.
            let unseen = if reference > 0.0 { 5.0 * (own + reference) } else { 1e-12 };
            within(name, actual, expected, (5.0 * error).max(unseen))?;
        } else {
            expect_same(name, actual.is_none(), expected.is_null())?;
        }
    }
    if checked == 0 { Err("nothing is expected".to_owned()) } else { Ok(()) }
}

/// The two positions at the end of a name such as `win_common_0_1`.
fn pair(name: &str, before: &str) -> Option<(usize, usize)> {
    let (i, k) = name.strip_prefix(before)?.split_once('_')?;
    Some((i.parse().ok()?, k.parse().ok()?))
}

fn check_counts(case: &Value, run: &Robustness, tolerance: f64) -> Result<(), String> {
    let expected = &case["expected"];
    let counts = |shares: &[Option<f64>]| -> Vec<Option<f64>> {
        shares.iter().map(|share| share.map(|share| share * f64::from(run.draws))).collect()
    };
    for i in 0..run.alternatives.len() {
        expect_all("win_counts", &counts(&run.win_common[i]), &expected["win_counts"][i], tolerance)?;
        expect_all("tie_counts", &counts(&run.tie_common[i]), &expected["tie_counts"][i], tolerance)?;
        expect_same("common", serde_json::json!(run.common[i]), expected["common"][i].clone())?;
        let areas = serde_json::json!(run.areas_in_common[i]);
        expect_same("areas_in_common", areas, expected["areas_in_common"][i].clone())?;
    }
    Ok(())
}
