//! How far one weight can be moved before the order of profiles changes, in closed form.
//!
//! `t` is the share of one area among areas (or of one criterion inside its area); the others keep their
//! proportions, `w_j(t) = w_j (1 - t) / (1 - w_k)`. Every score is then a ratio of two linear functions
//! of t, and two profiles change places at roots of a quadratic. Geometric means: the same on `ln(x + d)`.
//!
//! Sources: Triantaphyllou & Sanchez (1997), Decision Sciences 28(1) 151-194; O'Shea et al. (2026), doi
//! 10.1016/j.eswa.2025.128460; Mareschal (1988).

use super::score_path::{Line, Path};
use super::{Aggregation, Cell, Reading, Scheme, TIE, aggregate};

/// A weight that can be moved, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightOf {
    /// The share of an area among all areas.
    Area(usize),
    /// The share of a criterion inside its area.
    Criterion(usize),
}

/// Where a weight stands and how far it can go. All shares are 0..1.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightInterval {
    /// The share as it is.
    pub share: f64,
    /// Position of the profile with the highest score; the earlier one where several share it.
    pub leader: usize,
    /// Pairs with the same score as it is; they are left out of both intervals.
    pub tied: Vec<(usize, usize)>,
    /// Lowest and highest share with which no other pair has changed places.
    pub order_unchanged: (f64, f64),
    /// Lowest and highest share with which the leader leads.
    pub leader_unchanged: (f64, f64),
}

/// The interval of one weight on what is known. Profiles without a score are left out.
///
/// `None` where all other weights are 0, where no profile has a score, and where there is no closed form:
/// the weakest area, a criterion under two different means, and an unshifted geometric mean with a 0.
///
/// # Panics
/// When an alternative has not as many cells as the scheme has criteria, or there is no such weight.
pub fn weight_interval(
    scheme: &Scheme,
    alternatives: &[Vec<Cell>],
    inside: Aggregation,
    across: Aggregation,
    of: WeightOf,
) -> Option<WeightInterval> {
    let share = share(scheme, of)?;
    let mut paths = Vec::new();
    for (i, cells) in alternatives.iter().enumerate() {
        let scores = aggregate(scheme, cells, inside, across, Reading::KnownOnly);
        if let Some(overall) = scores.overall {
            let path = match of {
                WeightOf::Area(k) => area_path(scheme, &scores.areas, across, k)?,
                WeightOf::Criterion(k) if inside == across => {
                    criterion_path(scheme, cells, &scores.areas, across, k)?
                }
                WeightOf::Criterion(_) => return None,
            };
            paths.push((i, overall, path));
        }
    }
    let best = paths.iter().map(|(_, overall, _)| *overall).reduce(f64::max)?;
    let leader = paths.iter().find(|(_, overall, _)| *overall >= best - TIE)?.0;
    let mut interval = WeightInterval {
        share,
        leader,
        tied: Vec::new(),
        order_unchanged: (0.0, 1.0),
        leader_unchanged: (0.0, 1.0),
    };
    for (place, (i, own, path)) in paths.iter().enumerate() {
        for (k, other, other_path) in &paths[place + 1..] {
            if (own - other).abs() < TIE {
                interval.tied.push((*i, *k));
                continue;
            }
            let pair = path.keeps_its_place(other_path, own > other, share);
            interval.order_unchanged = intersection(interval.order_unchanged, pair);
            if leader == *i || leader == *k {
                interval.leader_unchanged = intersection(interval.leader_unchanged, pair);
            }
        }
    }
    Some(interval)
}

/// The present share; `None` where all other weights are 0.
fn share(scheme: &Scheme, of: WeightOf) -> Option<f64> {
    let (own, others): (f64, f64) = match of {
        WeightOf::Area(k) => (
            scheme.area_weight(k),
            (0..scheme.areas()).filter(|&b| b != k).map(|b| scheme.area_weight(b)).sum(),
        ),
        WeightOf::Criterion(k) => (
            scheme.criterion_weight(k),
            scheme
                .criteria_of(scheme.area_of(k))
                .filter(|&j| j != k)
                .map(|j| scheme.criterion_weight(j))
                .sum(),
        ),
    };
    (others > 0.0).then(|| own / (own + others))
}

fn intersection(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0.max(b.0), a.1.min(b.1))
}

/// The scale on which a mean is a weighted sum; `None` where there is none.
fn additive(mean: Aggregation, score: f64) -> Option<f64> {
    let value = match mean {
        Aggregation::Arithmetic => score,
        Aggregation::Geometric { shift } => (score + shift).ln(),
        Aggregation::WeakestLink => return None,
    };
    value.is_finite().then_some(value)
}

/// Weighted sum and sum of weights of `(weight, score)` pairs on the additive scale.
fn sums(mean: Aggregation, parts: impl Iterator<Item = (f64, f64)>) -> Option<(f64, f64)> {
    let mut total = (0.0, 0.0);
    for (weight, score) in parts.filter(|(weight, _)| *weight > 0.0) {
        total = (total.0 + weight * additive(mean, score)?, total.1 + weight);
    }
    Some(total)
}

/// Over the share of area `k`: `(1 - t) B + t A_k` over `(1 - t) M + t`, without the terms in t where the
/// area has no score.
fn area_path(scheme: &Scheme, areas: &[Option<f64>], across: Aggregation, k: usize) -> Option<Path> {
    let others: f64 = (0..areas.len()).filter(|&b| b != k).map(|b| scheme.area_weight(b)).sum();
    let scored = areas.iter().enumerate().filter(|(b, _)| *b != k);
    let parts = scored.filter_map(|(b, score)| score.map(|score| (scheme.area_weight(b) / others, score)));
    let (b, m) = sums(across, parts)?;
    let (own, counts) = match areas[k] {
        Some(score) => (additive(across, score)?, 1.0),
        None => (0.0, 0.0),
    };
    Some(Path { numerator: Line::between(b, own), denominator: Line::between(m, counts) })
}

/// Over the share of criterion `k` in its area: the area's score is `e / f`, and with the sums alpha and
/// den over the other areas the index is `(alpha f + v e) / ((den + v) f)`.
fn criterion_path(
    scheme: &Scheme,
    cells: &[Cell],
    areas: &[Option<f64>],
    mean: Aggregation,
    k: usize,
) -> Option<Path> {
    let area = scheme.area_of(k);
    let score = |j: usize| Reading::KnownOnly.score(cells[j]);
    let scored = areas.iter().enumerate().filter(|(b, _)| *b != area);
    let (alpha, den) =
        sums(mean, scored.filter_map(|(b, score)| score.map(|score| (scheme.area_weight(b), score))))?;
    let others = || scheme.criteria_of(area).filter(|&j| j != k);
    let total: f64 = others().map(|j| scheme.criterion_weight(j)).sum();
    let (known, known_weight) = sums(
        mean,
        others().filter_map(|j| score(j).map(|score| (scheme.criterion_weight(j) / total, score))),
    )?;
    let (own, counts) = match score(k) {
        Some(score) => (additive(mean, score)?, 1.0),
        None => (0.0, 0.0),
    };
    let weight = scheme.area_weight(area);
    if weight == 0.0 || known_weight + counts == 0.0 {
        // The area does not enter the index, whatever the weights inside it.
        return Some(Path { numerator: Line(alpha, 0.0), denominator: Line(den, 0.0) });
    }
    let (e, f) = (Line::between(known, own), Line::between(known_weight, counts));
    Some(Path { numerator: f.mix(alpha, e, weight), denominator: f.mix(den + weight, e, 0.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(scheme: &Scheme, mean: Aggregation, levels: &[&[f64]], of: WeightOf) -> WeightInterval {
        let alternatives: Vec<Vec<Cell>> =
            levels.iter().map(|row| row.iter().map(|level| Cell::level(*level)).collect()).collect();
        weight_interval(scheme, &alternatives, mean, mean, of).unwrap()
    }

    #[test]
    fn two_profiles_change_places_where_their_lines_cross() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 1], &[3.0, 2.0]).unwrap();
        // 100 t against 25 t + 75 (1 - t): the same at t = 0.5.
        let found =
            interval(&scheme, Aggregation::Arithmetic, &[&[4.0, 0.0], &[1.0, 3.0]], WeightOf::Area(0));
        assert!((found.share - 0.6).abs() < 1e-12 && found.leader == 0);
        assert!((found.order_unchanged.0 - 0.5).abs() < 1e-12 && found.order_unchanged.1 >= 1.0);
    }

    #[test]
    fn the_geometric_mean_crosses_on_the_logarithms() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 0], &[1.0]).unwrap();
        let mean = Aggregation::BALANCED;
        let found = interval(&scheme, mean, &[&[4.0, 1.0], &[2.0, 2.0]], WeightOf::Criterion(0));
        let (top, low, middle) = (101_f64.ln(), 26_f64.ln(), 51_f64.ln());
        assert!((found.order_unchanged.0 - (middle - low) / (top - low)).abs() < 1e-12);
    }

    #[test]
    fn a_weight_of_nothing_has_one_side() {
        let scheme = Scheme::new(&[1.0, 1.0], &[0, 1], &[1.0, 0.0]).unwrap();
        let found =
            interval(&scheme, Aggregation::Arithmetic, &[&[3.0, 0.0], &[2.0, 4.0]], WeightOf::Area(1));
        assert_eq!((found.share, found.order_unchanged.0), (0.0, 0.0));
        assert!((found.order_unchanged.1 - 0.2).abs() < 1e-12);
    }
}
