//! Method f: alpha and its jackknife, what alpha is of resampled criteria, and the spread of each criterion.

use super::{answers, count, expect, expect_all, expect_same};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use scidip_scorecard::model::{Answer, Level};
use scidip_scorecard::scoring::{
    AlphaUndefined, AnswerCounts, Disagreement, Jackknife, Ratings, Scale, jackknife_over_criteria,
    jackknife_over_raters, krippendorff_alpha, percentile,
};
use serde_json::Value;

/// The files of this method differ in what their cases hold.
pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let expected = &case["expected"];
    if case.get("values").is_some() {
        return check_spread(case, tolerance);
    }
    let room = room(case);
    if case.get("resamples").is_some() {
        check_given_resamples(&room, case, tolerance)
    } else if expected.get("over_criteria").is_some() {
        let scale = Scale::Ordinal;
        check_jackknife(&jackknife_over_criteria(&room, scale), &expected["over_criteria"], tolerance)
            .map_err(|fault| format!("over criteria: {fault}"))?;
        check_jackknife(&jackknife_over_raters(&room, scale), &expected["over_raters"], tolerance)
            .map_err(|fault| format!("over raters: {fault}"))
    } else if expected.get("sd_population").is_some() {
        check_every_resample(&room, expected, tolerance)
    } else if expected.get("B").is_some() {
        check_drawn_resamples(&room, expected)
    } else {
        check_alpha(&room, expected, tolerance)
    }
}

/// The room of a case; its levels start at the lowest of its value domain.
fn room(case: &Value) -> Ratings {
    let lowest = case["value_domain"][0].as_u64().unwrap_or(0);
    let answer = |rating: &Value| {
        rating
            .as_u64()
            .map(|number| Answer::Level(Level::new(u8::try_from(number - lowest).unwrap()).unwrap()))
    };
    let rows = case["raters_by_units"].as_array().unwrap();
    let mut room = Ratings::new(rows[0].as_array().unwrap().len());
    for row in rows {
        room.push(&row.as_array().unwrap().iter().map(answer).collect::<Vec<_>>());
    }
    room
}

fn check_alpha(room: &Ratings, expected: &Value, tolerance: f64) -> Result<(), String> {
    for (name, scale) in
        [("ordinal", Scale::Ordinal), ("interval", Scale::Interval), ("nominal", Scale::Nominal)]
    {
        let alpha = krippendorff_alpha(room, scale);
        expect(name, alpha.ok(), &expected[name], tolerance)?;
        if let Err(reason) = alpha {
            let pairs = room.counts().iter().any(|counts| counts.rated() >= 2);
            let right = if pairs { AlphaUndefined::AllEqual } else { AlphaUndefined::NoPairs };
            expect_same("reason", reason, right)?;
        }
    }
    Ok(())
}

fn check_jackknife(found: &Jackknife, expected: &Value, tolerance: f64) -> Result<(), String> {
    expect("alpha", found.alpha.ok(), &expected["alpha"], tolerance)?;
    expect_same("n", found.n(), count(&expected["n"]))?;
    let left_out: Vec<Option<f64>> = found.left_out.iter().map(|part| part.alpha).collect();
    expect_all("leave_one_out", &left_out, &expected["leave_one_out"], tolerance)?;
    expect("se", found.interval.map(|interval| interval.standard_error), &expected["se"], tolerance)?;
    expect("low", found.interval.map(|interval| interval.low), &expected["low"], tolerance)?;
    expect("high", found.interval.map(|interval| interval.high), &expected["high"], tolerance)
}

fn check_given_resamples(room: &Ratings, case: &Value, tolerance: f64) -> Result<(), String> {
    let alphas: Vec<Option<f64>> = case["resamples"]
        .as_array()
        .unwrap()
        .iter()
        .map(|resample| resample.as_array().unwrap().iter().map(count).collect::<Vec<_>>())
        .map(|criteria| alpha_of(room, &criteria))
        .collect();
    expect_all("alphas", &alphas, &case["expected"]["alphas"], tolerance)
}

/// The alpha of a resample of the criteria.
fn alpha_of(room: &Ratings, criteria: &[usize]) -> Option<f64> {
    krippendorff_alpha(&room.of_criteria(criteria), Scale::Ordinal).ok()
}

/// Every resample that the criteria allow: n to the power of n of them.
fn check_every_resample(room: &Ratings, expected: &Value, tolerance: f64) -> Result<(), String> {
    let n = room.criteria();
    let resamples = n.pow(u32::try_from(n).unwrap());
    let drawn = |code: usize| (0..n).scan(code, move |rest, _| Some(std::mem::replace(rest, *rest / n) % n));
    let alphas: Vec<Option<f64>> =
        (0..resamples).map(|code| alpha_of(room, &drawn(code).collect::<Vec<_>>())).collect();
    let undefined = alphas.iter().filter(|alpha| alpha.is_none()).count();
    let told = &expected[format!("n_undefined_of_{resamples}")];
    expect_same("undefined", undefined, count(told))?;
    let found = Distribution::of(&alphas);
    expect("mean", Some(found.mean), &expected["mean"], tolerance)?;
    expect("sd", Some(found.deviation), &expected["sd_population"], tolerance)?;
    for (name, found) in ["p2_5_type7", "p50_type7", "p97_5_type7"].into_iter().zip(found.percentiles) {
        expect(name, found, &expected[name], tolerance)?;
    }
    Ok(())
}

/// Resamples drawn by chance, against 400 000 drawn elsewhere: four standard errors.
fn check_drawn_resamples(room: &Ratings, expected: &Value) -> Result<(), String> {
    const DRAWN: u32 = 10_000;
    let n = room.criteria();
    let mut chance = ChaCha8Rng::seed_from_u64(2024);
    let mut draw = || usize::try_from((u64::from(chance.next_u32()) * n as u64) >> 32).unwrap();
    let alphas: Vec<Option<f64>> =
        (0..DRAWN).map(|_| alpha_of(room, &(0..n).map(|_| draw()).collect::<Vec<_>>())).collect();
    let found = Distribution::of(&alphas);
    let deviation = expected["sd"].as_f64().unwrap();
    let mean_error = deviation / f64::from(DRAWN).sqrt();
    expect("mean", Some(found.mean), &expected["mean"], 4.0 * mean_error)?;
    for (i, name) in ["p2_5", "p50", "p97_5"].into_iter().enumerate() {
        let error = expected["se_with_10000_resamples"][i].as_f64().unwrap();
        expect(name, found.percentiles[i], &expected[name], 4.0 * error + 1e-9)?;
    }
    let total = expected["B"].as_f64().unwrap();
    let share = expected["n_undefined"].as_f64().unwrap() / total;
    let share_error = (share.max(1.0 / total) * (1.0 - share) / f64::from(DRAWN)).sqrt();
    let undefined = u32::try_from(alphas.iter().filter(|alpha| alpha.is_none()).count()).unwrap();
    let found_share = f64::from(undefined) / f64::from(DRAWN);
    expect("undefined share", Some(found_share), &share.into(), 4.0 * share_error)
}

/// Mean, population standard deviation and percentiles of the alphas that are defined.
struct Distribution {
    mean: f64,
    deviation: f64,
    percentiles: [Option<f64>; 3],
}

impl Distribution {
    fn of(alphas: &[Option<f64>]) -> Self {
        let mut defined: Vec<f64> = alphas.iter().flatten().copied().collect();
        defined.sort_by(f64::total_cmp);
        let n = f64::from(u32::try_from(defined.len()).unwrap());
        let mean = defined.iter().sum::<f64>() / n;
        let squares: f64 = defined.iter().map(|alpha| (alpha - mean).powi(2)).sum();
        let percentiles = [25, 500, 975].map(|per_mille| percentile(&defined, per_mille));
        Self { mean, deviation: (squares / n).sqrt(), percentiles }
    }
}

fn check_spread(case: &Value, tolerance: f64) -> Result<(), String> {
    let counts: AnswerCounts = answers(&case["values"]).into_iter().collect();
    let (found, expected) = (Disagreement::of(&counts), &case["expected"]);
    expect_same("n", found.n() as usize, count(&expected["n"]))?;
    let frequencies = counts.levels.map(|frequency| Some(f64::from(frequency)));
    expect_all("freq", &frequencies, &expected["freq"], 0.0)?;
    let lower_median = counts.lower_median().map(|level| f64::from(level.number()));
    let raw = found.standard_deviation.map(|deviation| 1.0 - deviation * deviation / 2.0);
    for (name, found) in [
        ("mean", found.mean),
        ("median", found.median),
        ("lower_median", lower_median),
        ("q1", found.q1),
        ("q3", found.q3),
        ("iqr", found.iqr()),
        ("ad_median", found.average_deviation),
        ("sd", found.standard_deviation),
        ("rwg_raw", raw),
        ("rwg", found.rwg),
        ("vdeijk_a", found.agreement_a),
        ("leik", found.leik_d),
    ] {
        expect(name, found, &expected[name], tolerance)?;
    }
    Ok(())
}
