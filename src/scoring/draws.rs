//! The scores of many draws side by side: what is fixed over all draws is worked out once.
//!
//! Weights are drawn for areas with `v > 0` and criteria with `w > 0` only, whatever their size;
//! an area or criterion of weight 0 takes no part. A draw's weights are the same for every alternative;
//! not applicable cells drop out and the rest is renormalised, alternative by alternative.
//! Symbols: `u = 25 v w`, both normalised, so that a score 0..100 is the sum of `u * level`.

use super::random_weights::{LANES, Lanes, RandomStream};
use super::{Aggregation, Cell, Reading, Scheme, aggregate};
use std::ops::Range;

/// What the draws of one analysis have in common.
pub struct DrawPlan {
    /// Positions of the criteria that count, area by area.
    pub columns: Vec<usize>,
    /// Positions of the areas that count.
    pub areas: Vec<usize>,
    /// The columns of each of those areas.
    pub area_columns: Vec<Range<usize>>,
    pub rows: Vec<Row>,
}

/// One alternative.
pub struct Row {
    parts: Vec<Part>,
    /// Columns of the areas that have a score; empty where all have, so that nothing need be divided.
    defined: Vec<usize>,
    /// Columns of the unknown cells, in the order of their levels.
    pub unknown: Vec<usize>,
    /// Mean of the score over all draws, known in advance; `None` where nothing is applicable.
    pub expected: Option<f64>,
}

/// Areas of one row that are summed together: all that are wholly applicable, or one that is not.
struct Part {
    /// Column and level, where the level is above 0.
    known: Vec<(usize, f64)>,
    /// Column and place among the row's unknown cells.
    unknown: Vec<(usize, usize)>,
    /// All columns of the area and those applicable, where they differ.
    renormalise: Option<(Range<usize>, Vec<usize>)>,
}

/// The mean of a score over all draws: equal weights, unknown cells at level 2.
///
/// Exact, with not applicable cells too, because a Dirichlet(1, .., 1) is symmetric; the built-in check
/// of a run. `None` where nothing that counts is applicable.
pub fn expected_score(scheme: &Scheme, cells: &[Cell]) -> Option<f64> {
    let equal = scheme.equalised();
    let imputed: Vec<Cell> =
        cells.iter().map(|cell| if *cell == Cell::Unknown { Cell::level(2.0) } else { *cell }).collect();
    let mean = Aggregation::Arithmetic;
    aggregate(&equal, &imputed, mean, mean, Reading::KnownOnly).overall
}

impl DrawPlan {
    /// # Panics
    /// When an alternative has not as many cells as the scheme has criteria.
    pub fn new(scheme: &Scheme, alternatives: &[Vec<Cell>]) -> Self {
        assert!(alternatives.iter().all(|cells| cells.len() == scheme.criteria()), "one cell a criterion");
        let mut plan =
            Self { columns: Vec::new(), areas: Vec::new(), area_columns: Vec::new(), rows: Vec::new() };
        for a in (0..scheme.areas()).filter(|&a| scheme.area_weight(a) > 0.0) {
            let start = plan.columns.len();
            plan.columns.extend(scheme.criteria_of(a).filter(|&j| scheme.criterion_weight(j) > 0.0));
            if plan.columns.len() > start {
                plan.areas.push(a);
                plan.area_columns.push(start..plan.columns.len());
            }
        }
        plan.rows = alternatives.iter().map(|cells| plan.row(cells, expected_score(scheme, cells))).collect();
        plan
    }

    fn row(&self, cells: &[Cell], expected: Option<f64>) -> Row {
        let mut row = Row { parts: Vec::new(), defined: Vec::new(), unknown: Vec::new(), expected };
        let mut whole = Part { known: Vec::new(), unknown: Vec::new(), renormalise: None };
        let mut partial = Vec::new();
        for columns in &self.area_columns {
            let applicable: Vec<usize> =
                columns.clone().filter(|&c| cells[self.columns[c]] != Cell::NotApplicable).collect();
            if applicable.is_empty() {
                continue;
            }
            row.defined.extend(columns.clone());
            let mut own = Part { known: Vec::new(), unknown: Vec::new(), renormalise: None };
            let is_whole = applicable.len() == columns.len();
            let part = if is_whole { &mut whole } else { &mut own };
            for &column in &applicable {
                match cells[self.columns[column]].point() {
                    Some(level) if level > 0.0 => part.known.push((column, level)),
                    Some(_) => {}
                    None => {
                        part.unknown.push((column, row.unknown.len()));
                        row.unknown.push(column);
                    }
                }
            }
            if !is_whole {
                own.renormalise = Some((columns.clone(), applicable));
                partial.push(own);
            }
        }
        if row.defined.len() == self.columns.len() {
            row.defined.clear();
        }
        row.parts.push(whole);
        row.parts.extend(partial);
        row
    }

    /// Draws a batch's area weights (shares, sum 1) and each column's `u`.
    pub fn draw_weights(&self, stream: &mut RandomStream, shares: &mut [Lanes], weights: &mut [Lanes]) {
        for lanes in shares.iter_mut().chain(weights.iter_mut()) {
            stream.exponentials(lanes);
        }
        self.normalise(shares, weights);
    }

    /// Rescales positive weights so that areas sum to 1 and columns, area by area, to 25 times their share.
    pub fn normalise(&self, shares: &mut [Lanes], weights: &mut [Lanes]) {
        let total = sum_of(&*shares);
        for (share, columns) in shares.iter_mut().zip(&self.area_columns) {
            let inside = sum_of(&weights[columns.clone()]);
            let mut factor = [0.0; LANES];
            for i in 0..LANES {
                share[i] /= total[i];
                factor[i] = 25.0 * share[i] / inside[i];
            }
            for column in &mut weights[columns.clone()] {
                for i in 0..LANES {
                    column[i] *= factor[i];
                }
            }
        }
    }
}

impl Row {
    /// The scores 0..100 of a batch; meaningful only where the row has an expected score.
    pub fn scores(&self, weights: &[Lanes], levels: &[[i32; LANES]]) -> Lanes {
        let mut scores = [0.0; LANES];
        for part in &self.parts {
            let Some((all, applicable)) = &part.renormalise else {
                part.add(&mut scores, weights, levels);
                continue;
            };
            let mut sum = [0.0; LANES];
            part.add(&mut sum, weights, levels);
            let whole = sum_of(&weights[all.clone()]);
            let rest = sum_of(applicable.iter().map(|&column| &weights[column]));
            for i in 0..LANES {
                scores[i] += sum[i] * whole[i] / rest[i];
            }
        }
        if !self.defined.is_empty() {
            let defined = sum_of(self.defined.iter().map(|&column| &weights[column]));
            for i in 0..LANES {
                scores[i] *= 25.0 / defined[i];
            }
        }
        scores
    }
}

impl Part {
    /// Adds `u * level` of the part's cells, four cells at a time to spare passes over the sums.
    fn add(&self, sums: &mut Lanes, weights: &[Lanes], levels: &[[i32; LANES]]) {
        let (fours, rest) = self.known.as_chunks();
        for [(a, la), (b, lb), (c, lc), (d, ld)] in fours {
            let (a, b, c, d) = (&weights[*a], &weights[*b], &weights[*c], &weights[*d]);
            for i in 0..LANES {
                sums[i] += (la * a[i] + lb * b[i]) + (lc * c[i] + ld * d[i]);
            }
        }
        for (column, level) in rest {
            for (sum, weight) in sums.iter_mut().zip(&weights[*column]) {
                *sum += level * weight;
            }
        }
        let (fours, rest) = self.unknown.as_chunks();
        for [(a, la), (b, lb), (c, lc), (d, ld)] in fours {
            let (a, b, c, d) = (&weights[*a], &weights[*b], &weights[*c], &weights[*d]);
            let (la, lb, lc, ld) = (&levels[*la], &levels[*lb], &levels[*lc], &levels[*ld]);
            for i in 0..LANES {
                sums[i] += (f64::from(la[i]) * a[i] + f64::from(lb[i]) * b[i])
                    + (f64::from(lc[i]) * c[i] + f64::from(ld[i]) * d[i]);
            }
        }
        for (column, level) in rest {
            for i in 0..LANES {
                sums[i] += f64::from(levels[*level][i]) * weights[*column][i];
            }
        }
    }
}

fn sum_of<'a>(parts: impl IntoIterator<Item = &'a Lanes>) -> Lanes {
    let mut sum = [0.0; LANES];
    for part in parts {
        for (sum, x) in sum.iter_mut().zip(part) {
            *sum += x;
        }
    }
    sum
}
