//! In how many of the possible weightings and open answers one profile is ahead of another (SMAA).
//!
//! One draw: area weights from Dirichlet(1, .., 1), criterion weights likewise inside each area, the
//! same for every alternative; every unknown cell uniform on the levels 0..=4; scores by arithmetic
//! means, not applicable cells renormalised. A range of a reference city enters with its middle.
//! Which areas and criteria are weighted at all is the scheme's choice: see [`super::draws`].
//!
//! Sources: Lahdelma, Hokkanen & Salminen (1998); Lahdelma & Salminen (2001), SMAA-2; Tervonen & Lahdelma
//! (2007), doi 10.1016/j.ejor.2005.12.037.

use super::common_draws::{Batch, CommonCounts, CommonPlan, PairWanted};
use super::draw_chunks::{RunControl, Settings, run_chunks};
use super::draws::DrawPlan;
use super::on_common::{ShareAhead, common_criteria};
use super::random_weights::{LANES, Lanes, RandomStream};
use super::rank_counts::RankCounts;
use super::{Cell, Scheme};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The outcome of a run. Shares are 0..1 of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// Number of draws.
    pub draws: u32,
    /// In the order they were given.
    pub alternatives: Vec<AlternativeOutcome>,
    /// `win[i][k]`: share of draws in which i scores higher than k; `None` for two that the run did not set beside
    /// each other.
    pub win: Vec<Vec<Option<f64>>>,
    /// `tie[i][k]`: share of draws in which both score the same; 0 for i = k, and `None` as above.
    pub tie: Vec<Vec<Option<f64>>>,
    /// `win_common[i][k]`: share of draws in which i scores higher than k on what both show, nothing imputed;
    /// `None` where that is nothing, for i = k, and for two that the run did not set beside each other.
    pub win_common: Vec<Vec<Option<f64>>>,
    /// The same for draws in which both score the same.
    pub tie_common: Vec<Vec<Option<f64>>>,
    /// `without_area[k][a]`: the first alternative beside k on what both show outside area a of the scheme; `None`
    /// where nothing of the area is in common, or nothing else.
    pub without_area: Vec<Vec<Option<ShareAhead>>>,
    /// `common[i][k]`: criteria of a weight above 0 that are known of both; 0 for i = k.
    pub common: Vec<Vec<usize>>,
    /// `areas_in_common[i][k]`: how many areas those lie in.
    pub areas_in_common: Vec<Vec<usize>>,
}

/// How one alternative fared over all draws.
#[derive(Clone, Debug, PartialEq)]
pub struct AlternativeOutcome {
    /// Mean score over the draws, 0..100; `None` where nothing that counts is applicable, for it then takes no part,
    /// and for all but the first alternative where the run set only that beside the others.
    pub mean: Option<f64>,
    /// Standard deviation of the score over the draws; `None` as above.
    pub sd: Option<f64>,
    /// The mean as the formula gives it, without chance: see [`super::draws::expected_score`]. `None` only for who
    /// takes no part.
    pub expected: Option<f64>,
    /// Share of draws at each rank, the best first; all 0 where it takes no part. Empty where the run set only the
    /// first alternative beside the others, for then nobody has a rank.
    pub rank_acceptability: Vec<f64>,
    /// Mean rank, 1 for the best; `None` without ranks.
    pub expected_rank: Option<f64>,
}

impl AlternativeOutcome {
    /// The built-in check: the mean of the draws is where the formula says, within five standard errors. It holds
    /// where no mean was taken.
    pub fn is_as_expected(&self, draws: u32) -> bool {
        match (self.mean, self.sd, self.expected) {
            (Some(mean), Some(sd), Some(expected)) => {
                (mean - expected).abs() <= 5.0 * sd / f64::from(draws).sqrt() + 1e-9
            }
            (mean, ..) => mean.is_none(),
        }
    }
}

/// Runs the draws; `None` where the run was cancelled. The result is the same bits on any number of threads.
/// Only the first alternative is set beside the others, which is all that a verdict needs: nobody is ranked.
///
/// # Panics
/// When an alternative has not as many cells as the scheme has criteria.
pub fn robustness(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    settings: Settings,
    control: &RunControl,
) -> Option<Robustness> {
    run(scheme, alternatives, Pairs::OfFirst, settings, control)
}

/// The same, with every two alternatives beside each other, and with ranks.
///
/// # Panics
/// When an alternative has not as many cells as the scheme has criteria.
pub fn robustness_of_all_pairs(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    settings: Settings,
    control: &RunControl,
) -> Option<Robustness> {
    run(scheme, alternatives, Pairs::All, settings, control)
}

fn run(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    pairs: Pairs,
    settings: Settings,
    control: &RunControl,
) -> Option<Robustness> {
    let plan = RunPlan::new(scheme, alternatives, pairs);
    let workers = run_chunks(
        settings,
        control,
        || Worker::new(&plan),
        |worker, chunk, draws| {
            let mut stream = RandomStream::new(settings.seed, chunk);
            let mut sums = vec![DeviationSums::default(); plan.draws.rows.len()];
            for start in (0..draws).step_by(LANES) {
                worker.draw(&plan, &mut stream);
                worker.count(&plan, LANES.min(draws - start), &mut sums);
            }
            worker.sums.push((chunk, sums));
        },
    )?;
    Some(outcome(scheme, alternatives, &plan, settings.draws.get(), workers))
}

/// What is fixed over all draws: the scores of everybody, and the pairs on what both show.
pub(super) struct RunPlan {
    pub draws: DrawPlan,
    common: CommonPlan,
    /// Which two are set beside each other.
    which: Pairs,
    /// The positions of the two of each pair, the earlier one first.
    pairs: Vec<(usize, usize)>,
}

/// Which two are set beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pairs {
    OfFirst,
    All,
}

impl RunPlan {
    pub fn new(scheme: &Scheme, alternatives: &[Vec<Cell>], which: Pairs) -> Self {
        let draws = DrawPlan::new(scheme, alternatives);
        let n = alternatives.len();
        let firsts = if which == Pairs::All { n } else { n.min(1) };
        let pairs: Vec<_> = (0..firsts).flat_map(|i| (i + 1..n).map(move |k| (i, k))).collect();
        let wanted = pairs.iter().map(|&(i, k)| PairWanted {
            first: &alternatives[i],
            second: &alternatives[k],
            without_areas: i == 0,
        });
        Self { common: CommonPlan::new(&draws, wanted), draws, which, pairs }
    }

    /// Whether these two, in whichever order, are set beside each other.
    fn has(&self, i: usize, k: usize) -> bool {
        self.which == Pairs::All || i == 0 || k == 0
    }

    fn place_of(&self, pair: (usize, usize)) -> Option<usize> {
        self.pairs.iter().position(|other| *other == pair)
    }
}

/// Sums of one chunk: of `score - expected` and of its square. The small differences keep the digits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DeviationSums {
    first: f64,
    second: f64,
}

/// What one thread has drawn and counted.
pub(super) struct Worker {
    pub shares: Vec<Lanes>,
    pub weights: Vec<Lanes>,
    levels: Vec<[i32; LANES]>,
    pub scores: Vec<Lanes>,
    scored: Vec<usize>,
    counts: RankCounts,
    common: CommonCounts,
    /// By number of the chunk.
    pub sums: Vec<(u32, Vec<DeviationSums>)>,
}

impl Worker {
    pub fn new(run: &RunPlan) -> Self {
        let plan = &run.draws;
        let rows = plan.rows.len();
        let most_unknown = plan.rows.iter().map(|row| row.unknown.len()).max().unwrap_or(0);
        Self {
            shares: vec![[0.0; LANES]; plan.areas.len()],
            weights: vec![[0.0; LANES]; plan.columns.len()],
            levels: vec![[0; LANES]; most_unknown],
            scores: vec![[0.0; LANES]; rows],
            scored: (0..rows).filter(|&row| plan.rows[row].expected.is_some()).collect(),
            counts: RankCounts::new(rows),
            common: CommonCounts::new(&run.common),
            sums: Vec::new(),
        }
    }

    /// Draws one batch and scores every row.
    fn draw(&mut self, run: &RunPlan, stream: &mut RandomStream) {
        let plan = &run.draws;
        plan.draw_weights(stream, &mut self.shares, &mut self.weights);
        for (row, scores) in plan.rows.iter().zip(&mut self.scores) {
            let levels = &mut self.levels[..row.unknown.len()];
            stream.levels(levels);
            *scores = row.scores(&self.weights, levels);
        }
    }

    /// Counts the first `draws` of the batch.
    pub fn count(&mut self, run: &RunPlan, draws: usize, sums: &mut [DeviationSums]) {
        self.common.add(&run.common, Batch { shares: &self.shares, weights: &self.weights, draws });
        let plan = &run.draws;
        match run.which {
            Pairs::All => self.counts.add(&self.scores, &self.scored, draws),
            // Without a score the first is beside nobody.
            Pairs::OfFirst if self.scored.first() != Some(&0) => {}
            Pairs::OfFirst => self.counts.add_beside_first(&self.scores, &self.scored, draws),
        }
        let summed = if run.which == Pairs::All { self.scored.len() } else { 1 };
        for &i in self.scored.iter().take(summed) {
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
    run: &RunPlan,
    draws: u32,
    workers: Vec<Worker>,
) -> Robustness {
    let plan = &run.draws;
    let n = alternatives.len();
    let all = f64::from(draws);
    let mut counts = RankCounts::new(n);
    let mut common = CommonCounts::new(&run.common);
    let mut chunks = Vec::new();
    for worker in workers {
        counts.merge(&worker.counts);
        common.merge(&worker.common);
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
        let is_summed = i == 0 || run.which == Pairs::All;
        let rank_acceptability: Vec<f64> = match run.which {
            Pairs::All => counts.rank_shares(i).iter().map(|share| share / all).collect(),
            Pairs::OfFirst => Vec::new(),
        };
        let expected = plan.rows[i].expected;
        let summed = expected.filter(|_| is_summed);
        let ranks = rank_acceptability.iter().enumerate();
        let is_ranked = expected.is_some() && run.which == Pairs::All;
        AlternativeOutcome {
            mean: summed.map(|expected| expected + sums[i].first / all),
            sd: summed.map(|_| (sums[i].second / all - (sums[i].first / all).powi(2)).max(0.0).sqrt()),
            expected,
            expected_rank: is_ranked.then(|| ranks.map(|(r, share)| (r + 1) as f64 * share).sum()),
            rank_acceptability,
        }
    };
    let scored = |i: usize, k: usize| plan.rows[i].expected.and(plan.rows[k].expected).is_some();
    let ties = |i: usize, k: usize| {
        let decided = counts.wins(i, k) + counts.wins(k, i);
        if i == k || !scored(i, k) { 0.0 } else { (u64::from(draws) - decided) as f64 / all }
    };
    let on_common = |i: usize, k: usize| match i.cmp(&k) {
        Ordering::Less => common.shares(&run.common, run.place_of((i, k))?, draws),
        Ordering::Equal => None,
        Ordering::Greater => {
            common.shares(&run.common, run.place_of((k, i))?, draws).map(ShareAhead::mirrored)
        }
    };
    let without = |k: usize, a: usize| {
        let area = plan.areas.iter().position(|area| *area == a)?;
        common.shares_without(&run.common, run.place_of((0, k))?, area, draws)
    };
    let in_common = |i: usize, k: usize| -> Vec<usize> {
        if i == k {
            Vec::new()
        } else {
            common_criteria(scheme, &alternatives[i], &alternatives[k]).collect()
        }
    };
    let areas =
        |criteria: Vec<usize>| criteria.into_iter().map(|j| scheme.area_of(j)).collect::<BTreeSet<_>>();
    Robustness {
        draws,
        alternatives: (0..n).map(alternative).collect(),
        win: square(n, |i, k| run.has(i, k).then(|| counts.wins(i, k) as f64 / all)),
        tie: square(n, |i, k| run.has(i, k).then(|| ties(i, k))),
        win_common: square(n, |i, k| on_common(i, k).map(|share| share.ahead)),
        tie_common: square(n, |i, k| on_common(i, k).map(|share| share.tie)),
        without_area: (0..n)
            .map(|k| (0..scheme.areas()).map(|a| (k > 0).then(|| without(k, a)).flatten()).collect())
            .collect(),
        common: square(n, |i, k| in_common(i, k).len()),
        areas_in_common: square(n, |i, k| areas(in_common(i, k)).len()),
    }
}

fn square<T>(n: usize, value: impl Fn(usize, usize) -> T) -> Vec<Vec<T>> {
    (0..n).map(|i| (0..n).map(|k| value(i, k)).collect()).collect()
}
