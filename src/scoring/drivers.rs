//! What a verdict on two profiles hangs on most: the open answer or the area weight to settle first.
//!
//! From the same draws as the verdict: the share of draws in which `own` beats `other`, given each level
//! of an unknown cell, or given that an area's weight is in the lower, middle or upper third of what was
//! drawn (thirds of its distribution, Beta(1, n - 1) for n areas). The spread of these shares is the
//! standard deviation of `E(win | factor)`: the square root of the main effect, the numerator of the
//! first-order index of Sobol'. The factor with the largest is the one to settle first.
//!
//! Source: Saltelli et al., Global Sensitivity Analysis: The Primer (2008), "factor prioritisation",
//! ISBN 978-0-470-05997-5.

use super::draw_chunks::{RunControl, Settings, run_chunks};
use super::draws::DrawPlan;
use super::random_weights::{LANES, Lanes, RandomStream};
use super::{Cell, Scheme, TIE};

/// What is not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// An answer of one's own that is open, by the position of its criterion.
    OwnCriterion(usize),
    /// What the source does not evidence of the other, by the position of its criterion.
    OtherCriterion(usize),
    /// How much an area counts, by its position.
    AreaWeight(usize),
}

/// A factor and how much of the verdict hangs on it. Shares are 0..1 of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    pub factor: Factor,
    /// Standard deviation of the shares below, each weighted by how often its case was drawn.
    pub spread: f64,
    /// Share of draws in which `own` is ahead: for a cell at each level 0..=4, for an area with its weight
    /// in the lower, middle and upper third; `None` for a case that was not drawn.
    pub win_by_case: Vec<Option<f64>>,
    /// Smallest of them: where the verdict could go.
    pub low: f64,
    /// Largest of them.
    pub high: f64,
}

/// All factors of a pair of alternatives, the one to settle first at the head; equals stay in the order
/// own answers, the other's, areas. Empty where one of the two has no score, or both are the same one.
/// `None` where the run was cancelled. With the same settings, the draws are those of the robustness run.
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
    let scored = |i: usize| plan.rows.get(i).is_some_and(|row| row.expected.is_some());
    if own == other || !scored(own) || !scored(other) {
        return Some(Vec::new());
    }
    let factors = factors(&plan, own, other);
    let thirds = thirds(plan.areas.len());
    let workers = run_chunks(
        settings,
        control,
        || vec![Cases::default(); factors.len()],
        |cases, chunk, draws| {
            let mut stream = RandomStream::new(settings.seed, chunk);
            let mut shares = vec![[0.0; LANES]; plan.areas.len()];
            let mut weights = vec![[0.0; LANES]; plan.columns.len()];
            let mut levels: Vec<Vec<[i32; LANES]>> =
                plan.rows.iter().map(|row| vec![[0; LANES]; row.unknown.len()]).collect();
            for start in (0..draws).step_by(LANES) {
                plan.draw_weights(&mut stream, &mut shares, &mut weights);
                for levels in &mut levels {
                    stream.levels(levels);
                }
                let ahead = plan.rows[own].scores(&weights, &levels[own]);
                let behind = plan.rows[other].scores(&weights, &levels[other]);
                let drawn = LANES.min(draws - start);
                let wins: Vec<bool> = (0..drawn).map(|lane| ahead[lane] - behind[lane] > TIE).collect();
                let cells = levels[own].iter().chain(&levels[other]);
                for (levels, case) in cells.zip(cases.iter_mut()) {
                    case.add(&wins, |lane| usize::try_from(levels[lane]).unwrap_or(0));
                }
                let areas = cases.len() - shares.len();
                for (share, case) in shares.iter().zip(&mut cases[areas..]) {
                    case.add(&wins, |lane| third(thirds, share, lane));
                }
            }
        },
    )?;
    let total = |place: usize| {
        let mut sum = Cases::default();
        for worker in &workers {
            sum.merge(&worker[place]);
        }
        sum
    };
    let mut drivers: Vec<Driver> =
        factors.iter().enumerate().map(|(place, factor)| total(place).driver(*factor)).collect();
    drivers.sort_by(|a, b| b.spread.total_cmp(&a.spread));
    Some(drivers)
}

/// Open cells of both, then areas; in the order in which they are counted.
fn factors(plan: &DrawPlan, own: usize, other: usize) -> Vec<Factor> {
    let criterion = |column: &usize| plan.columns[*column];
    let own = plan.rows[own].unknown.iter().map(|column| Factor::OwnCriterion(criterion(column)));
    let other = plan.rows[other].unknown.iter().map(|column| Factor::OtherCriterion(criterion(column)));
    own.chain(other).chain(plan.areas.iter().map(|area| Factor::AreaWeight(*area))).collect()
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

/// Draws and wins of each case of a factor; five are enough for both kinds.
#[derive(Clone, Copy, Debug, Default)]
struct Cases {
    draws: [u64; 5],
    wins: [u64; 5],
}

impl Cases {
    fn add(&mut self, wins: &[bool], case: impl Fn(usize) -> usize) {
        for (lane, win) in wins.iter().enumerate() {
            let case = case(lane).min(4);
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

    #[expect(clippy::cast_precision_loss, reason = "counts of draws stay far below 2^53")]
    fn driver(&self, factor: Factor) -> Driver {
        let cases = if matches!(factor, Factor::AreaWeight(_)) { 3 } else { 5 };
        let all = self.draws.iter().sum::<u64>().max(1) as f64;
        let mean = self.wins.iter().sum::<u64>() as f64 / all;
        let counts = self.draws.iter().zip(&self.wins).take(cases);
        let win_by_case: Vec<Option<f64>> =
            counts.map(|(draws, wins)| (*draws > 0).then(|| *wins as f64 / *draws as f64)).collect();
        let square = |(share, draws): (&Option<f64>, &u64)| {
            share.map_or(0.0, |share| (share - mean).powi(2) * *draws as f64 / all)
        };
        let spread = win_by_case.iter().zip(&self.draws).map(square).sum::<f64>().sqrt();
        let shares = || win_by_case.iter().flatten().copied();
        let (low, high) = (shares().fold(1.0, f64::min), shares().fold(0.0, f64::max));
        Driver { factor, spread, win_by_case, low, high }
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
    fn an_answer_in_a_city_that_could_be_anything_is_named_as_the_other_s() {
        let scheme = Scheme::new(&[1.0; 2], &[0, 1], &[1.0, 1.0]).unwrap();
        let (own, other) = ([Cell::level(2.0); 2], [Cell::level(2.0), Cell::Unknown]);
        let first = of(&scheme, &own, &other).remove(0);
        assert_eq!(first.factor, Factor::OtherCriterion(1));
        assert_eq!(first.win_by_case, [1.0, 1.0, 0.0, 0.0, 0.0].map(Some));
    }

    #[test]
    fn a_profile_is_not_compared_with_itself() {
        let scheme = Scheme::new(&[1.0], &[0], &[1.0]).unwrap();
        let own = [vec![Cell::Unknown]];
        assert_eq!(drivers(&scheme, &own, (0, 0), SETTINGS, &RunControl::default()), Some(Vec::new()));
    }
}
