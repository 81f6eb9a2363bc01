//! Who beats whom and who comes where, counted over draws in whole numbers.
//!
//! Whole numbers can be added in any order, so the counts do not depend on threads. Scores within
//! [`TIE`] are tied; t tied alternatives share their t ranks, 1/t of each to each. What is shared is
//! counted apart for every t and put together in units of 1/2520 = 1/lcm(1, .., 10), which is exact for
//! up to ten alternatives in a tie; larger ties add their count divided by t, each with one rounding.
//!
//! Source: Tervonen & Lahdelma (2007), doi 10.1016/j.ejor.2005.12.037.

use super::TIE;
use super::random_weights::{LANES, Lanes};
use std::collections::BTreeMap;

/// Parts of a rank that up to [`LARGEST_EXACT_TIE`] alternatives can share without a remainder.
const UNITS: u64 = 2520;
const LARGEST_EXACT_TIE: usize = 10;

/// Counts over some draws of n alternatives.
#[derive(Clone, Debug)]
pub struct RankCounts {
    n: usize,
    /// Draws in which i beats k, at `i * n + k`.
    wins: Vec<u64>,
    /// Draws in which i alone has rank r (the best is 0), at `i * n + r`.
    alone: Vec<u64>,
    /// Draws in which i shares with others: `(i, first rank of the tie, number tied)`.
    shared: BTreeMap<(usize, usize, usize), u64>,
    /// Scratch: how many are better, for each alternative and draw of a batch.
    better: Vec<[u64; LANES]>,
}

impl RankCounts {
    pub fn new(n: usize) -> Self {
        Self {
            n,
            wins: vec![0; n * n],
            alone: vec![0; n * n],
            shared: BTreeMap::new(),
            better: vec![[0; LANES]; n],
        }
    }

    /// Counts the first `draws` lanes of a batch; alternatives outside `places` take no part.
    pub fn add(&mut self, scores: &[Lanes], places: &[usize], draws: usize) {
        self.better.fill([0; LANES]);
        let mut any_tie = false;
        for (place, &i) in places.iter().enumerate() {
            for &k in &places[place + 1..] {
                // `places` rises, so the two are different places of the list.
                let Ok([above, below]) = self.better.get_disjoint_mut([i, k]) else { continue };
                let (mut wins, mut losses) = (0, 0);
                for lane in 0..draws.min(LANES) {
                    let lead = scores[i][lane] - scores[k][lane];
                    let (wins_here, loses_here) = (u64::from(lead > TIE), u64::from(lead < -TIE));
                    below[lane] += wins_here;
                    above[lane] += loses_here;
                    wins += wins_here;
                    losses += loses_here;
                }
                self.wins[i * self.n + k] += wins;
                self.wins[k * self.n + i] += losses;
                any_tie |= wins + losses < draws as u64;
            }
        }
        for &i in places {
            let alone = &mut self.alone[i * self.n..][..self.n];
            for (lane, better) in self.better[i][..draws].iter().enumerate() {
                let first = usize::try_from(*better).unwrap_or(usize::MAX);
                let tied = if any_tie { tied_with(scores, places, i, lane) } else { 1 };
                if tied == 1 {
                    alone[first] += 1;
                } else {
                    *self.shared.entry((i, first, tied)).or_default() += 1;
                }
            }
        }
    }

    /// Counts the first `draws` lanes of a batch for the first of `places` beside each of the others only:
    /// who is ahead, and no rank. So it costs as much as there are others, and not the square of it.
    pub fn add_beside_first(&mut self, scores: &[Lanes], places: &[usize], draws: usize) {
        let [first, others @ ..] = places else { return };
        for &k in others {
            let (mut wins, mut losses) = (0, 0);
            for (own, other) in scores[*first].iter().zip(&scores[k]).take(draws) {
                let lead = own - other;
                wins += u64::from(lead > TIE);
                losses += u64::from(lead < -TIE);
            }
            self.wins[first * self.n + k] += wins;
            self.wins[k * self.n + first] += losses;
        }
    }

    /// Adds the counts of other draws of the same alternatives.
    pub fn merge(&mut self, other: &Self) {
        for (own, others) in [(&mut self.wins, &other.wins), (&mut self.alone, &other.alone)] {
            for (own, other) in own.iter_mut().zip(others) {
                *own += other;
            }
        }
        for (key, count) in &other.shared {
            *self.shared.entry(*key).or_default() += count;
        }
    }

    /// Draws in which `i` beats `k`.
    pub fn wins(&self, i: usize, k: usize) -> u64 {
        self.wins[i * self.n + k]
    }

    /// Draws in which `i` has each rank, the best first, shared ranks in parts.
    #[expect(clippy::cast_precision_loss, reason = "counts in units of 1/2520 stay far below 2^53")]
    pub fn rank_shares(&self, i: usize) -> Vec<f64> {
        let mut units: Vec<u64> = self.alone[i * self.n..][..self.n].iter().map(|n| n * UNITS).collect();
        let mut rest = vec![0.0; self.n];
        for (&(_, first, tied), &count) in self.shared.range((i, 0, 0)..(i + 1, 0, 0)) {
            for rank in first..(first + tied).min(self.n) {
                if tied <= LARGEST_EXACT_TIE {
                    units[rank] += count * (UNITS / tied as u64);
                } else {
                    rest[rank] += count as f64 / tied as f64;
                }
            }
        }
        units.iter().zip(rest).map(|(units, rest)| *units as f64 / UNITS as f64 + rest).collect()
    }
}

/// How many have the score of `i` in one draw, itself included.
fn tied_with(scores: &[Lanes], places: &[usize], i: usize, lane: usize) -> usize {
    places.iter().filter(|&&k| (scores[i][lane] - scores[k][lane]).abs() <= TIE).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(scores: &[f64]) -> RankCounts {
        let lanes: Vec<Lanes> = scores.iter().map(|score| [*score; LANES]).collect();
        let mut counts = RankCounts::new(scores.len());
        counts.add(&lanes, &(0..scores.len()).collect::<Vec<_>>(), 1);
        counts
    }

    #[test]
    fn tied_alternatives_share_their_ranks() {
        let counts = counted(&[50.0, 70.0, 50.0, 50.0, 10.0]);
        assert_eq!(counts.rank_shares(1), [1.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(counts.rank_shares(0), [0.0, 1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, 0.0]);
        assert_eq!((counts.wins(1, 0), counts.wins(0, 1), counts.wins(0, 2)), (1, 0, 0));
    }

    #[test]
    fn what_differs_by_rounding_only_is_tied() {
        let counts = counted(&[50.0 + 5e-10, 50.0, 50.0 + 5e-10]);
        assert!((0..3).all(|i| (0..3).all(|k| counts.wins(i, k) == 0)));
        assert_eq!(counts.rank_shares(1), [1.0 / 3.0; 3]);
    }

    #[test]
    fn more_than_ten_may_be_tied() {
        let shares = counted(&[30.0; 13]).rank_shares(12);
        assert!(shares.iter().all(|share| (share - 1.0 / 13.0).abs() < 1e-15), "{shares:?}");
    }
}
