//! What a comparison on what both show hangs on most: the open answer or the area weight to settle first.
//!
//! From the same weights as [`super::robustness`]: the share of draws in which `own` is ahead of `other` on what both
//! show, with one's own open answer at each level, where the other shows that criterion; or given that an area's
//! weight is in the lower, middle or upper third of what was drawn (thirds of its distribution, Beta(1, n - 1) for n
//! areas). The spread of these shares is the standard deviation of `E(ahead | factor)`: the square root of the main
//! effect, the numerator of the first-order index of Sobol'. The factor with the largest is the one to settle first.
//!
//! Source: Saltelli et al., Global Sensitivity Analysis: The Primer (2008), "factor prioritisation",
//! ISBN 978-0-470-05997-5.

use super::common_draws::{Batch, CommonCounts, CommonPlan, PairWanted};
use super::draw_chunks::{RunControl, Settings, run_chunks};
use super::draws::DrawPlan;
use super::random_weights::{LANES, Lanes, RandomStream};
use super::{Cell, Scheme};

/// What is not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// An answer of one's own that is open and that the other shows, by the position of its criterion.
    OwnCriterion(usize),
    /// How much an area counts, by its position.
    AreaWeight(usize),
}

/// A factor and how much hangs on it. Shares are 0..1 of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    pub factor: Factor,
    /// Standard deviation of the shares below, each weighted by how often its case was drawn.
    pub spread: f64,
    /// Share of draws in which `own` is ahead: for an answer at each level 0..=4, for an area with its weight
    /// in the lower, middle and upper third; `None` for a case that was not drawn.
    pub win_by_case: Vec<Option<f64>>,
    /// Smallest of them: where the verdict could go.
    pub low: f64,
    /// Largest of them.
    pub high: f64,
}

/// All factors of a pair of alternatives, the one to settle first at the head; equals stay in the order own answers,
/// areas. Empty where nothing is in common, or both are the same one. `None` where the run was cancelled.
/// With the same settings, the weights are those of the robustness run on these alternatives.
///
/// # Panics
/// When an alternative has not as many cells as the scheme has criteria.
pub fn drivers(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    (own, other): (usize, usize),
    settings: Settings,
    control: &RunControl,
) -> Option<Vec<Driver>> {
    let plan = DrawPlan::new(scheme, alternatives);
    let (Some(first), Some(second)) = (alternatives.get(own), alternatives.get(other)) else {
        return Some(Vec::new());
    };
    let open: Vec<usize> = plan.columns.iter().copied().filter(|&j| is_open(first[j], second[j])).collect();
    // As it is, then each open answer at each level.
    let settled = |(j, level): (usize, f64)| {
        let mut cells = first.clone();
        cells[j] = Cell::level(level);
        cells
    };
    let cases = open.iter().flat_map(|&j| LEVELS.map(|level| settled((j, level))));
    let firsts: Vec<Vec<Cell>> = std::iter::once(first.clone()).chain(cases).collect();
    let pairs = firsts.iter().map(|first| PairWanted { first, second, without_areas: false });
    let common = CommonPlan::new(&plan, pairs);
    let counts = CommonCounts::new(&common);
    if own == other || counts.shares(&common, 0, 1).is_none() {
        return Some(Vec::new());
    }
    let thirds = thirds(plan.areas.len());
    let unknown = || plan.rows.iter().map(|row| row.unknown.len());
    let workers = run_chunks(
        settings,
        control,
        || (counts.clone(), vec![Cases::default(); plan.areas.len()]),
        |(counts, cases), chunk, draws| {
            let mut stream = RandomStream::new(settings.seed, chunk);
            let mut shares = vec![[0.0; LANES]; plan.areas.len()];
            let mut weights = vec![[0.0; LANES]; plan.columns.len()];
            for start in (0..draws).step_by(LANES) {
                plan.draw_weights(&mut stream, &mut shares, &mut weights);
                stream.skip_levels(unknown());
                let batch = Batch { shares: &shares, weights: &weights, draws: LANES.min(draws - start) };
                counts.add(&common, batch);
                let ahead = counts.ahead(&common, 0, batch);
                for (share, cases) in shares.iter().zip(cases.iter_mut()) {
                    cases.add(&ahead[..batch.draws], |lane| third(thirds, share, lane));
                }
            }
        },
    )?;
    let (mut counts, mut by_third) = (counts, vec![Cases::default(); plan.areas.len()]);
    for (others, cases) in &workers {
        counts.merge(others);
        for (sum, cases) in by_third.iter_mut().zip(cases) {
            sum.merge(cases);
        }
    }
    let draws = settings.draws.get();
    let at_level = |place: usize, level: usize| {
        let share = counts.shares(&common, 1 + place * LEVELS.len() + level, draws);
        (share.map(|share| share.ahead), 1.0)
    };
    let answers = open.iter().enumerate().map(|(place, &j)| {
        Driver::of(Factor::OwnCriterion(j), (0..LEVELS.len()).map(|level| at_level(place, level)).collect())
    });
    let areas = plan.areas.iter().zip(&by_third);
    let areas = areas.map(|(area, cases)| Driver::of(Factor::AreaWeight(*area), cases.shares()));
    let mut drivers: Vec<Driver> = answers.chain(areas).collect();
    drivers.sort_by(|a, b| b.spread.total_cmp(&a.spread));
    Some(drivers)
}

const LEVELS: [f64; 5] = [0.0, 1.0, 2.0, 3.0, 4.0];

/// Whether an answer is one's own to give and would then be in common.
pub fn is_open(own: Cell, other: Cell) -> bool {
    own == Cell::Unknown && other.point().is_some()
}

impl Driver {
    /// From the share of each case and how often it was drawn.
    fn of(factor: Factor, cases: Vec<(Option<f64>, f64)>) -> Self {
        let known = || cases.iter().filter_map(|(share, weight)| share.map(|share| (share, *weight)));
        let mean = |of: &dyn Fn(f64) -> f64| {
            let (sum, weights) = known().fold((0.0, 0.0), |(sum, all), (x, w)| (sum + w * of(x), all + w));
            if weights > 0.0 { sum / weights } else { 0.0 }
        };
        let centre = mean(&|share| share);
        let spread = mean(&|share| (share - centre).powi(2)).sqrt();
        let (low, high) =
            known().fold((1.0, 0.0), |(low, high), (share, _)| (share.min(low), share.max(high)));
        Self { factor, spread, win_by_case: cases.into_iter().map(|(share, _)| share).collect(), low, high }
    }
}

/// The ends of the lower and the middle third of one area's share among n, `1 - (1 - q)^(1 / (n - 1))`.
#[expect(clippy::cast_precision_loss, reason = "there are few areas")]
fn thirds(areas: usize) -> (f64, f64) {
    let quantile = |q: f64| 1.0 - (1.0 - q).powf(1.0 / (areas.max(2) - 1) as f64);
    (quantile(1.0 / 3.0), quantile(2.0 / 3.0))
}

fn third((lower, middle): (f64, f64), shares: &Lanes, lane: usize) -> usize {
    usize::from(shares[lane] > lower) + usize::from(shares[lane] > middle)
}

/// Draws and wins while an area's weight is in each third.
#[derive(Clone, Copy, Debug, Default)]
struct Cases {
    draws: [u64; 3],
    wins: [u64; 3],
}

impl Cases {
    fn add(&mut self, wins: &[bool], case: impl Fn(usize) -> usize) {
        for (lane, win) in wins.iter().enumerate() {
            let case = case(lane);
            self.draws[case] += 1;
            self.wins[case] += u64::from(*win);
        }
    }

    fn merge(&mut self, other: &Self) {
        for case in 0..self.draws.len() {
            self.draws[case] += other.draws[case];
            self.wins[case] += other.wins[case];
        }
    }

    /// The share of wins in each third, and how often it was drawn.
    #[expect(clippy::cast_precision_loss, reason = "counts of draws stay far below 2^53")]
    fn shares(&self) -> Vec<(Option<f64>, f64)> {
        let cases = self.draws.iter().zip(&self.wins);
        cases
            .map(|(draws, wins)| ((*draws > 0).then(|| *wins as f64 / *draws as f64), *draws as f64))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::{NonZeroU32, NonZeroUsize};

    const SETTINGS: Settings =
        Settings { draws: NonZeroU32::new(20_000).expect("is above 0"), seed: 9, threads: NonZeroUsize::MIN };

    fn of(scheme: &Scheme, own: &[Cell], other: &[Cell]) -> Vec<Driver> {
        let alternatives = [own.to_vec(), other.to_vec()];
        drivers(scheme, &alternatives, (0, 1), SETTINGS, &RunControl::default()).unwrap()
    }

    #[test]
    fn the_only_open_answer_decides_and_its_cases_are_exact() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 0], &[1.0]).unwrap();
        let (own, other) = ([Cell::Unknown, Cell::level(2.0)], [Cell::level(2.0), Cell::level(2.0)]);
        let first = of(&scheme, &own, &other).remove(0);
        assert_eq!(first.factor, Factor::OwnCriterion(0));
        assert_eq!(first.win_by_case, [0.0, 0.0, 0.0, 1.0, 1.0].map(Some));
        assert_eq!((first.low, first.high), (0.0, 1.0));
    }

    #[test]
    fn where_all_is_known_an_area_weight_decides() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 1], &[1.0, 1.0]).unwrap();
        let (own, other) = ([Cell::level(4.0), Cell::level(0.0)], [Cell::level(0.0), Cell::level(2.0)]);
        let first = of(&scheme, &own, &other).remove(0);
        assert_eq!(first.factor, Factor::AreaWeight(0));
        // own is ahead where v > 1/3: never in the lower third of a uniform weight, always above it.
        assert_eq!(first.win_by_case, [0.0, 1.0, 1.0].map(Some));
    }

    #[test]
    fn what_the_other_does_not_show_is_no_answer_to_give() {
        let scheme = Scheme::new(&[1.0; 2], &[0, 1], &[1.0, 1.0]).unwrap();
        let found = of(&scheme, &[Cell::Unknown, Cell::level(2.0)], &[Cell::Unknown, Cell::level(1.0)]);
        assert!(found.iter().all(|driver| matches!(driver.factor, Factor::AreaWeight(_))), "{found:?}");
        assert!(of(&scheme, &[Cell::Unknown; 2], &[Cell::level(1.0); 2]).is_empty(), "nothing is in common");
    }

    #[test]
    fn the_weights_are_those_of_the_run() {
        let scheme = Scheme::new(&[1.0; 3], &[0, 0, 1], &[1.0, 1.0]).unwrap();
        let own = vec![Cell::level(4.0), Cell::level(0.0), Cell::Unknown];
        let alternatives = [own.clone(), vec![Cell::level(1.0); 3], vec![Cell::Unknown; 3]];
        let control = RunControl::default();
        let settled = [[&own[..2], &[Cell::level(3.0)]].concat(), alternatives[1].clone()];
        let run = |of: &[Vec<Cell>]| super::super::robustness(&scheme, of, SETTINGS, &control).unwrap();
        let found = drivers(&scheme, &alternatives, (0, 1), SETTINGS, &control).unwrap();
        let answer = found.iter().find(|driver| driver.factor == Factor::OwnCriterion(2)).unwrap();
        let at_three = answer.win_by_case[3].unwrap();
        // Those weights are others, since there is less to impute: only nearly the same.
        assert!((at_three - run(&settled).win_common[0][1].unwrap()).abs() < 0.02);
        let area = found.iter().find(|driver| driver.factor == Factor::AreaWeight(0)).unwrap();
        let mean: f64 = area.win_by_case.iter().flatten().sum::<f64>() / 3.0;
        assert!((mean - run(&alternatives).win_common[0][1].unwrap()).abs() < 0.01);
    }

    #[test]
    fn a_profile_is_not_compared_with_itself() {
        let scheme = Scheme::new(&[1.0], &[0], &[1.0]).unwrap();
        let own = [vec![Cell::Unknown]];
        assert_eq!(drivers(&scheme, &own, (0, 0), SETTINGS, &RunControl::default()), Some(Vec::new()));
    }
}
