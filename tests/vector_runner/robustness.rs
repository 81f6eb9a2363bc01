//! Method d: exact probabilities, given draws, and a reference run of four million draws.

use super::{alternatives, expect, expect_all, numbers, unit_scheme};
use scidip_scorecard::scoring::{
    Cell, FixedDraw, Robustness, RunControl, Settings, robustness_of_all_pairs, robustness_of_draws,
};
use serde_json::Value;
use std::num::{NonZeroU32, NonZeroUsize};

/// Draws of the runs that are compared within five standard errors.
pub const SETTINGS: Settings = Settings {
    draws: NonZeroU32::new(400_000).expect("is above 0"),
    seed: 20_261_123,
    threads: NonZeroUsize::new(2).expect("is above 0"),
};

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    if case["draws"].is_array() {
        return check_fixed(case, tolerance);
    }
    let alternatives = alternatives(case);
    let run =
        robustness_of_all_pairs(&unit_scheme(case), &alternatives, SETTINGS, &RunControl::default()).unwrap();
    let expected = &case["expected"];
    // 0 where the expected figures are exact, one over their own draws where they are not.
    let reference = expected["N"].as_f64().map_or(0.0, f64::recip);
    let draws = f64::from(SETTINGS.draws.get());
    let error = (1.0 / draws + reference).sqrt();
    let share = |what: &str, actual: f64, expected: f64| {
        // Where the reference saw none, it still leaves a handful possible.
        let unseen = if reference > 0.0 { 5.0 / draws + 5.0 * reference } else { 1e-12 };
        let allowed = (5.0 * (expected * (1.0 - expected)).max(0.0).sqrt() * error).max(unseen);
        within(what, actual, expected, allowed)
    };
    for (i, alternative) in run.alternatives.iter().enumerate() {
        for (r, actual) in alternative.rank_acceptability.iter().enumerate() {
            share(&format!("b[{i}][{r}]"), *actual, numbers(&expected["rank_acceptability"][i])[r])?;
        }
        for k in 0..run.alternatives.len() {
            share(
                &format!("win[{i}][{k}]"),
                run.win[i][k].ok_or("no share")?,
                numbers(&expected["win"][i])[k],
            )?;
            share(
                &format!("tie[{i}][{k}]"),
                run.tie[i][k].ok_or("no share")?,
                numbers(&expected["tie"][i])[k],
            )?;
        }
        let sd = alternative.sd.unwrap_or(0.0);
        let mean = alternative.mean.ok_or("no mean")?;
        within("mean", mean, numbers(&expected["mean_score"])[i], 5.0 * sd * error + 1e-9)?;
        if !alternative.is_as_expected(run.draws) {
            return Err(format!("the built-in check fails for alternative {i}"));
        }
        if let Some(expected) = expected["sd_score"][i].as_f64() {
            // The error of a standard deviation is at most about that of the mean for these scores.
            within("sd", sd, expected, 5.0 * sd * error + 1e-9)?;
        }
        if let Some(expected) = expected["expected_rank"][i].as_f64() {
            let spread = f64::from(u32::try_from(run.alternatives.len()).unwrap()) / 2.0;
            within(
                "expected rank",
                alternative.expected_rank.ok_or("no rank")?,
                expected,
                5.0 * spread * error,
            )?;
        }
    }
    sums_to_one(&run)
}

pub fn within(what: &str, actual: f64, expected: f64, allowed: f64) -> Result<(), String> {
    if (actual - expected).abs() <= allowed {
        Ok(())
    } else {
        Err(format!("{what} is {actual}, not {expected} within {allowed}"))
    }
}

fn sums_to_one(run: &Robustness) -> Result<(), String> {
    for (i, alternative) in run.alternatives.iter().enumerate() {
        within("sum of ranks", alternative.rank_acceptability.iter().sum(), 1.0, 1e-12)?;
        for k in (0..run.alternatives.len()).filter(|&k| k != i) {
            let parts = [run.win[i][k], run.win[k][i], run.tie[i][k]];
            within("win + win' + tie", parts.into_iter().flatten().sum(), 1.0, 1e-12)?;
        }
    }
    Ok(())
}

fn check_fixed(case: &Value, tolerance: f64) -> Result<(), String> {
    let alternatives = alternatives(case);
    let draws = fixed_draws(case, &alternatives);
    let (scores, run) = robustness_of_draws(&unit_scheme(case), &alternatives, &draws)
        .ok_or("a weight or level is missing")?;
    let expected = &case["expected"];
    for (d, scores) in scores.iter().enumerate() {
        expect_all(&format!("scores of draw {d}"), scores, &expected["scores"][d], tolerance)?;
    }
    let count = |share: f64| share * f64::from(run.draws);
    let counts = |shares: &[Option<f64>]| -> Vec<Option<f64>> {
        shares.iter().map(|share| share.map(count)).collect()
    };
    for (i, alternative) in run.alternatives.iter().enumerate() {
        let ranks: Vec<_> = alternative.rank_acceptability.iter().map(|share| Some(*share)).collect();
        expect_all("rank_share_sums", &counts(&ranks), &expected["rank_share_sums"][i], tolerance)?;
        expect_all("win_counts", &counts(&run.win[i]), &expected["win_counts"][i], tolerance)?;
        expect_all("tie_counts", &counts(&run.tie[i]), &expected["tie_counts"][i], tolerance)?;
        let mid_ranks: f64 = rows(&expected["mid_ranks"]).iter().map(|ranks| numbers(ranks)[i]).sum::<f64>();
        let mean_rank = alternative.expected_rank.map(|rank| rank * f64::from(run.draws));
        expect("sum of mid_ranks", mean_rank, &mid_ranks.into(), tolerance)?;
    }
    Ok(())
}

/// The draws a case gives; without imputed levels where nothing is imputed.
pub fn fixed_draws(case: &Value, alternatives: &[Vec<Cell>]) -> Vec<FixedDraw> {
    let level = |value: &Value| value.as_u64().map(|level| u8::try_from(level).unwrap());
    let levels =
        |rows_of: &[Value]| rows_of.iter().map(|row| rows(row).iter().map(level).collect()).collect();
    let draw = |draw: &Value| FixedDraw {
        area_weights: numbers(&draw["area_weights"]),
        criterion_weights: numbers(&draw["weights"]),
        levels: draw["imputed"].as_array().map_or_else(|| no_levels(alternatives), |rows| levels(rows)),
    };
    rows(&case["draws"]).iter().map(draw).collect()
}

/// Levels for cells of which nothing is imputed.
fn no_levels(alternatives: &[Vec<Cell>]) -> Vec<Vec<Option<u8>>> {
    alternatives.iter().map(|cells| vec![Some(0); cells.len()]).collect()
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}
