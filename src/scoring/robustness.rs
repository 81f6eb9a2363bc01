//! In how many of the possible weightings and open answers one profile is ahead of another (SMAA).
//!
//! One draw: area weights from Dirichlet(1, .., 1), criterion weights likewise inside each area, the
//! same for every alternative; every unknown cell uniform on the levels 0..=4; scores by arithmetic
//! means, not applicable cells renormalised. A range of a reference city enters with its middle.
//! Which areas and criteria are weighted at all is the scheme's choice: see [`super::draws`].
//!
//! Sources: Lahdelma, Hokkanen & Salminen (1998); Lahdelma & Salminen (2001), SMAA-2; Tervonen & Lahdelma
//! (2007), doi 10.1016/j.ejor.2005.12.037.

use super::draw_chunks::{RunControl, Settings, run_chunks};
use super::draws::DrawPlan;
use super::random_weights::{LANES, Lanes, RandomStream};
use super::rank_counts::RankCounts;
use super::verdict::common_criteria;
use super::{Cell, Scheme};

/// The outcome of a run. Shares are 0..1 of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// Number of draws.
    pub draws: u32,
    /// In the order they were given.
    pub alternatives: Vec<AlternativeOutcome>,
    /// `win[i][k]`: share of draws in which i scores higher than k.
    pub win: Vec<Vec<f64>>,
    /// `tie[i][k]`: share of draws in which both score the same; 0 for i = k.
    pub tie: Vec<Vec<f64>>,
    /// `common[i][k]`: criteria of a weight above 0 that are known of both.
    pub common: Vec<Vec<usize>>,
}

/// How one alternative fared over all draws.
#[derive(Clone, Debug, PartialEq)]
pub struct AlternativeOutcome {
    /// Mean score, 0..100; `None` where nothing that counts is applicable: it then takes no part.
    pub mean: Option<f64>,
    /// Standard deviation of the score over the draws.
    pub sd: Option<f64>,
    /// The mean as the formula gives it, without chance: see [`super::draws::expected_score`].
    pub expected: Option<f64>,
    /// Share of draws at each rank, the best first; all 0 where it takes no part.
    pub rank_acceptability: Vec<f64>,
    /// Mean rank, 1 for the best.
    pub expected_rank: Option<f64>,
    /// Number of draws by score, in bars of two points from 0 to 100.
    pub histogram: Vec<u64>,
}

impl AlternativeOutcome {
    /// The built-in check: the mean of the draws is where the formula says, within five standard errors.
    pub fn is_as_expected(&self, draws: u32) -> bool {
        match (self.mean, self.sd, self.expected) {
            (Some(mean), Some(sd), Some(expected)) => {
                (mean - expected).abs() <= 5.0 * sd / f64::from(draws).sqrt() + 1e-9
            }
            (mean, _, expected) => mean.is_none() && expected.is_none(),
        }
    }
}

/// Runs the draws; `None` where the run was cancelled. The result is the same bits on any number of threads.
///
/// # Panics
/// When an alternative has not as many cells as the scheme has criteria.
pub fn robustness(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    settings: Settings,
    control: &RunControl,
) -> Option<Robustness> {
    let plan = DrawPlan::new(scheme, alternatives);
    let workers = run_chunks(
        settings,
        control,
        || Worker::new(&plan),
        |worker, chunk, draws| {
            let mut stream = RandomStream::new(settings.seed, chunk);
            let mut sums = vec![DeviationSums::default(); plan.rows.len()];
            for start in (0..draws).step_by(LANES) {
                worker.draw(&plan, &mut stream);
                worker.count(&plan, LANES.min(draws - start), &mut sums);
            }
            worker.sums.push((chunk, sums));
        },
    )?;
    Some(outcome(scheme, alternatives, &plan, settings.draws.get(), workers))
}

/// Sums of one chunk: of `score - expected` and of its square. The small differences keep the digits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DeviationSums {
    first: f64,
    second: f64,
}

/// What one thread has drawn and counted.
pub(super) struct Worker {
    shares: Vec<Lanes>,
    weights: Vec<Lanes>,
    levels: Vec<[i32; LANES]>,
    pub scores: Vec<Lanes>,
    scored: Vec<usize>,
    counts: RankCounts,
    /// By number of the chunk.
    pub sums: Vec<(u32, Vec<DeviationSums>)>,
}

impl Worker {
    pub fn new(plan: &DrawPlan) -> Self {
        let rows = plan.rows.len();
        let most_unknown = plan.rows.iter().map(|row| row.unknown.len()).max().unwrap_or(0);
        Self {
            shares: vec![[0.0; LANES]; plan.areas.len()],
            weights: vec![[0.0; LANES]; plan.columns.len()],
            levels: vec![[0; LANES]; most_unknown],
            scores: vec![[0.0; LANES]; rows],
            scored: (0..rows).filter(|&row| plan.rows[row].expected.is_some()).collect(),
            counts: RankCounts::new(rows),
            sums: Vec::new(),
        }
    }

    /// Draws one batch and scores every row.
    fn draw(&mut self, plan: &DrawPlan, stream: &mut RandomStream) {
        plan.draw_weights(stream, &mut self.shares, &mut self.weights);
        for (row, scores) in plan.rows.iter().zip(&mut self.scores) {
            let levels = &mut self.levels[..row.unknown.len()];
            stream.levels(levels);
            *scores = row.scores(&self.weights, levels);
        }
    }

    /// Counts the first `draws` of the batch.
    pub fn count(&mut self, plan: &DrawPlan, draws: usize, sums: &mut [DeviationSums]) {
        self.counts.add(&self.scores, &self.scored, draws);
        for &i in &self.scored {
            let centre = plan.rows[i].expected.unwrap_or(0.0);
            for score in &self.scores[i][..draws] {
                let deviation = score - centre;
                sums[i].first += deviation;
                sums[i].second += deviation * deviation;
            }
        }
    }
}

/// Puts the counts of all workers together.
#[expect(clippy::cast_precision_loss, reason = "counts of draws stay far below 2^53")]
pub(super) fn outcome(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    plan: &DrawPlan,
    draws: u32,
    workers: Vec<Worker>,
) -> Robustness {
    let n = alternatives.len();
    let all = f64::from(draws);
    let mut counts = RankCounts::new(n);
    let mut chunks = Vec::new();
    for worker in workers {
        counts.merge(&worker.counts);
        chunks.extend(worker.sums);
    }
    // Sums of numbers with a point depend on their order: it is that of the chunks, whoever drew them.
    chunks.sort_by_key(|(chunk, _)| *chunk);
    let mut sums = vec![DeviationSums::default(); n];
    for (_, parts) in &chunks {
        for (sum, part) in sums.iter_mut().zip(parts) {
            sum.first += part.first;
            sum.second += part.second;
        }
    }
    let alternative = |i: usize| {
        let rank_acceptability: Vec<f64> = counts.rank_shares(i).iter().map(|share| share / all).collect();
        let expected = plan.rows[i].expected;
        let ranks = rank_acceptability.iter().enumerate();
        AlternativeOutcome {
            mean: expected.map(|expected| expected + sums[i].first / all),
            sd: expected.map(|_| (sums[i].second / all - (sums[i].first / all).powi(2)).max(0.0).sqrt()),
            expected,
            expected_rank: expected.map(|_| ranks.map(|(r, share)| (r + 1) as f64 * share).sum()),
            rank_acceptability,
            histogram: counts.bins(i).to_vec(),
        }
    };
    let square = |value: &dyn Fn(usize, usize) -> f64| -> Vec<Vec<f64>> {
        (0..n).map(|i| (0..n).map(|k| value(i, k)).collect()).collect()
    };
    let scored = |i: usize, k: usize| plan.rows[i].expected.and(plan.rows[k].expected).is_some();
    let ties = |i, k| {
        let decided = counts.wins(i, k) + counts.wins(k, i);
        if i == k || !scored(i, k) { 0.0 } else { (u64::from(draws) - decided) as f64 / all }
    };
    Robustness {
        draws,
        alternatives: (0..n).map(alternative).collect(),
        win: square(&|i, k| counts.wins(i, k) as f64 / all),
        tie: square(&ties),
        common: (0..n)
            .map(|i| (0..n).map(|k| common_criteria(scheme, &alternatives[i], &alternatives[k])).collect())
            .collect(),
    }
}
