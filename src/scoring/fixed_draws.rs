//! The robustness analysis on draws that are given instead of random: everything but the sampler.

use super::random_weights::LANES;
use super::robustness::{DeviationSums, Pairs, Robustness, RunPlan, Worker, outcome};
use super::{Cell, Scheme};

/// One given draw.
#[derive(Clone, Debug, PartialEq)]
pub struct FixedDraw {
    /// One for each area; relative, above 0 for every area that counts.
    pub area_weights: Vec<f64>,
    /// One for each criterion; relative inside areas, above 0 for every criterion that counts.
    pub criterion_weights: Vec<f64>,
    /// A level 0..=4 for each unknown cell of each alternative; `None` elsewhere.
    pub levels: Vec<Vec<Option<u8>>>,
}

/// Scores of each draw (0..100, in the order of the alternatives; `None` for one that has no score), and
/// what follows from them all. `None` where there is no draw, or one lacks a weight or a level.
///
/// # Panics
/// When an alternative has not as many cells as the scheme has criteria.
pub fn robustness_of_draws(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    draws: &[FixedDraw],
) -> Option<(Vec<Vec<Option<f64>>>, Robustness)> {
    let run = RunPlan::new(scheme, alternatives, Pairs::All);
    let plan = &run.draws;
    let count = u32::try_from(draws.len()).ok().filter(|count| *count > 0)?;
    let mut worker = Worker::new(&run);
    let mut sums = vec![DeviationSums::default(); plan.rows.len()];
    let mut scores = Vec::new();
    for draw in draws {
        let weights_of = |of: &[usize], weights: &[f64]| {
            let weight = |place: &usize| weights.get(*place).filter(|w| w.is_finite() && **w > 0.0);
            of.iter().map(|place| weight(place).map(|weight| [*weight; LANES])).collect::<Option<Vec<_>>>()
        };
        worker.shares = weights_of(&plan.areas, &draw.area_weights)?;
        worker.weights = weights_of(&plan.columns, &draw.criterion_weights)?;
        plan.normalise(&mut worker.shares, &mut worker.weights);
        for (i, row) in plan.rows.iter().enumerate() {
            let level = |column: &usize| {
                let level = draw.levels.get(i)?.get(plan.columns[*column]).copied().flatten();
                level.filter(|level| *level <= 4).map(|level| [i32::from(level); LANES])
            };
            let levels: Vec<_> = row.unknown.iter().map(level).collect::<Option<_>>()?;
            worker.scores[i] = row.scores(&worker.weights, &levels);
        }
        worker.count(&run, 1, &mut sums);
        let score = |(row, lanes): (&super::draws::Row, &super::random_weights::Lanes)| {
            row.expected.map(|_| lanes[0])
        };
        scores.push(plan.rows.iter().zip(&worker.scores).map(score).collect());
    }
    worker.sums.push((0, sums));
    Some((scores, outcome(scheme, alternatives, &run, count, vec![worker])))
}
