//! In how many draws somebody is ahead on what both show: see [`super::on_common`] for what is compared.
//!
//! Symbols: `u = 25 v w`, both normalised, so that a whole area's `u` sum to `25 v`; gap = first minus second, in levels.
//! Whole batches are reckoned in single precision, which is enough for all but the few draws that are nearly ties;
//! those are done again in double precision.
//! Known without any draw: where no gap is below 0 and one is above, the first is ahead whatever the weights; of
//! two criteria of one area with gaps x and -y it is ahead in `x / (x + y)`.

use super::draws::DrawPlan;
use super::on_common::ShareAhead;
use super::random_weights::{LANES, Lanes};
use super::{Cell, TIE};
use std::cmp::Ordering;

/// What the draws of several pairs have in common.
pub(super) struct CommonPlan {
    /// Columns of an area of which some pair has only these in common, with the area's place.
    partial: Vec<(usize, Vec<usize>)>,
    pairs: Vec<Pair>,
}

/// Two profiles.
struct Pair {
    parts: Vec<Part>,
    views: Vec<View>,
}

/// One area in which the two differ, by its place.
struct Part {
    area: usize,
    gap: Gap,
}

enum Gap {
    /// The same on all criteria in common, in points: no criterion weight matters.
    Even(f64),
    /// Columns with their gaps in levels, where not 0; which of [`CommonPlan::partial`] the area has in common, or all.
    Mixed { partial: Option<usize>, gaps: Vec<(usize, f32)> },
}

/// All that a pair has in common, or all outside one area.
struct View {
    without: Option<usize>,
    /// Places of the areas in which something is in common.
    areas: Vec<usize>,
    /// Whatever the weights.
    certain: Option<Ordering>,
}

/// Which pair is looked at, and whether also without each area.
pub(super) struct PairWanted<'a> {
    pub first: &'a [Cell],
    pub second: &'a [Cell],
    pub without_areas: bool,
}

impl CommonPlan {
    pub fn new<'a>(plan: &DrawPlan, pairs: impl Iterator<Item = PairWanted<'a>>) -> Self {
        let mut common = Self { partial: Vec::new(), pairs: Vec::new() };
        for pair in pairs {
            let pair = common.pair(plan, &pair);
            common.pairs.push(pair);
        }
        common
    }

    fn pair(&mut self, plan: &DrawPlan, of: &PairWanted) -> Pair {
        let gap = |column: usize| {
            let j = plan.columns[column];
            of.first[j].point().zip(of.second[j].point()).map(|(first, second)| first - second)
        };
        let (mut parts, mut areas) = (Vec::new(), Vec::new());
        for (area, columns) in plan.area_columns.iter().enumerate() {
            let gaps: Vec<(usize, f64)> =
                columns.clone().filter_map(|column| Some((column, gap(column)?))).collect();
            let Some(&(_, first)) = gaps.first() else { continue };
            areas.push(area);
            if gaps.iter().all(|(_, gap)| (gap - first).abs() <= 0.0) {
                if first.abs() > 0.0 {
                    parts.push(Part { area, gap: Gap::Even(25.0 * first) });
                }
                continue;
            }
            let partial = (gaps.len() < columns.len()).then(|| {
                position_of(&mut self.partial, (area, gaps.iter().map(|(column, _)| *column).collect()))
            });
            let gaps = gaps.into_iter().filter(|(_, gap)| gap.abs() > 0.0);
            #[expect(clippy::cast_possible_truncation, reason = "levels and halves of them")]
            let gaps = gaps.map(|(column, gap)| (column, gap as f32)).collect();
            parts.push(Part { area, gap: Gap::Mixed { partial, gaps } });
        }
        let view = |without: Option<usize>| {
            let kept: Vec<usize> = areas.iter().copied().filter(|area| Some(*area) != without).collect();
            let of_parts = parts.iter().filter(|part| Some(part.area) != without);
            let certain = certain(of_parts.flat_map(Part::signs));
            (!kept.is_empty()).then_some(View { without, areas: kept, certain })
        };
        let outside = if of.without_areas { areas.as_slice() } else { &[] };
        let views = std::iter::once(None).chain(outside.iter().copied().map(Some)).filter_map(view).collect();
        Pair { parts, views }
    }
}

impl CommonPlan {
    /// Who is ahead in one draw, in double precision.
    fn exact(&self, pair: &Pair, view: &View, Batch { shares, weights, .. }: Batch, lane: usize) -> Ordering {
        let difference = |part: &Part| match &part.gap {
            Gap::Even(points) => points * shares[part.area][lane],
            Gap::Mixed { partial, gaps } => {
                let sum: f64 =
                    gaps.iter().map(|(column, gap)| f64::from(*gap) * weights[*column][lane]).sum();
                let known = |(area, columns): &(usize, Vec<usize>)| {
                    let known: f64 = columns.iter().map(|&column| weights[column][lane]).sum();
                    25.0 * shares[*area][lane] / known
                };
                sum * partial.map_or(1.0, |partial| known(&self.partial[partial]))
            }
        };
        let kept = |part: &&Part| Some(part.area) != view.without;
        let sum: f64 = pair.parts.iter().filter(kept).map(difference).sum();
        // A difference of scores is that of the sums over the sum of v: this spares the quotient.
        let tie = TIE * view.areas.iter().map(|&area| shares[area][lane]).sum::<f64>();
        match sum {
            sum if sum > tie => Ordering::Greater,
            sum if sum < -tie => Ordering::Less,
            _ => Ordering::Equal,
        }
    }
}

/// The sum of `u * gap` of these columns, three at a time to spare passes over it.
fn weighted_sum(gaps: &[(usize, f32)], weights: &[Singles]) -> Singles {
    let mut sum = [0.0; LANES];
    let (threes, rest) = gaps.as_chunks();
    for [(a, ga), (b, gb), (c, gc)] in threes {
        let (a, b, c) = (&weights[*a], &weights[*b], &weights[*c]);
        for i in 0..LANES {
            sum[i] += ga * a[i] + gb * b[i] + gc * c[i];
        }
    }
    for (column, gap) in rest {
        for (sum, weight) in sum.iter_mut().zip(&weights[*column]) {
            *sum += gap * weight;
        }
    }
    sum
}

/// The sums of several batches.
fn sum_of_singles<'a>(parts: impl IntoIterator<Item = &'a Singles>) -> Singles {
    let mut sum = [0.0; LANES];
    for part in parts {
        for (sum, x) in sum.iter_mut().zip(part) {
            *sum += x;
        }
    }
    sum
}

impl Part {
    /// Which ways its gaps point.
    fn signs(&self) -> Vec<Ordering> {
        let sign = |gap: &f64| gap.total_cmp(&0.0);
        match &self.gap {
            Gap::Even(points) => vec![sign(points)],
            Gap::Mixed { gaps, .. } => gaps.iter().map(|(_, gap)| sign(&f64::from(*gap))).collect(),
        }
    }
}

/// Where the value stands in the list; it is added where it is not there.
fn position_of<T: PartialEq>(list: &mut Vec<T>, value: T) -> usize {
    list.iter().position(|other| *other == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    })
}

/// Who is ahead whatever the weights: gaps that are not 0 all point one way.
fn certain(signs: impl Iterator<Item = Ordering>) -> Option<Ordering> {
    let mut all = Ordering::Equal;
    for sign in signs {
        if all != Ordering::Equal && all != sign {
            return None;
        }
        all = sign;
    }
    Some(all)
}

/// How many differences are surely above 0, and how many surely below.
fn tally(differences: impl Iterator<Item = f32>) -> (u32, u32) {
    let (mut ahead, mut behind) = (0, 0);
    for difference in differences {
        ahead += u32::from(difference > NEARLY);
        behind += u32::from(difference < -NEARLY);
    }
    (ahead, behind)
}

/// One number of single precision for each draw of a batch.
type Singles = [f32; LANES];

/// Below this difference, in points times the sum of v, single precision could err. Forty roundings of 6e-8 of sums
/// up to 100 stay below 3e-4.
const NEARLY: f32 = 1e-3;

/// Draws in which the first of each pair is ahead, and behind, for each of its views.
#[derive(Clone, Debug)]
pub(super) struct CommonCounts {
    counts: Vec<Vec<(u64, u64)>>,
    /// Scratch: shares and weights, what `u` of partial areas is multiplied with, differences by part.
    shares: Vec<Singles>,
    weights: Vec<Singles>,
    factors: Vec<Singles>,
    parts: Vec<Singles>,
}

/// The weights of a batch of draws, as [`DrawPlan::normalise`] leaves them.
#[derive(Clone, Copy)]
pub(super) struct Batch<'a> {
    pub shares: &'a [Lanes],
    pub weights: &'a [Lanes],
    /// How many lanes count.
    pub draws: usize,
}

impl CommonCounts {
    pub fn new(plan: &CommonPlan) -> Self {
        let most_parts = plan.pairs.iter().map(|pair| pair.parts.len()).max().unwrap_or(0);
        Self {
            counts: plan.pairs.iter().map(|pair| vec![(0, 0); pair.views.len()]).collect(),
            shares: Vec::new(),
            weights: Vec::new(),
            factors: vec![[0.0; LANES]; plan.partial.len()],
            parts: vec![[0.0; LANES]; most_parts],
        }
    }

    /// Counts a batch.
    pub fn add(&mut self, plan: &CommonPlan, batch: Batch) {
        self.prepare(plan, batch);
        for (at, pair) in plan.pairs.iter().enumerate() {
            if pair.views.iter().all(|view| view.certain.is_some()) {
                continue;
            }
            self.differ(pair);
            let whole = sum_of_singles(&self.parts[..pair.parts.len()]);
            for (place, view) in pair.views.iter().enumerate().filter(|(_, view)| view.certain.is_none()) {
                let left_out = Self::left_out(pair, view).map(|place| &self.parts[place]);
                let (ahead, behind) = match left_out {
                    None => tally(whole[..batch.draws].iter().copied()),
                    Some(part) => {
                        tally(whole[..batch.draws].iter().zip(part).map(|(whole, part)| whole - part))
                    }
                };
                let counts = &mut self.counts[at][place];
                counts.0 += u64::from(ahead);
                counts.1 += u64::from(behind);
                if (ahead + behind) as usize == batch.draws {
                    continue;
                }
                let seen = |lane: usize| whole[lane] - left_out.map_or(0.0, |part| part[lane]);
                for lane in (0..batch.draws).filter(|lane| seen(*lane).abs() <= NEARLY) {
                    let exact = plan.exact(pair, view, batch, lane);
                    counts.0 += u64::from(exact == Ordering::Greater);
                    counts.1 += u64::from(exact == Ordering::Less);
                }
            }
        }
    }

    /// In which draws of the batch that was added last the first of that pair is ahead on all that both show.
    pub fn ahead(&mut self, plan: &CommonPlan, at: usize, batch: Batch) -> [bool; LANES] {
        let mut ahead = [false; LANES];
        let pair = &plan.pairs[at];
        let Some(view) = pair.views.first() else { return ahead };
        if let Some(certain) = view.certain {
            return [certain == Ordering::Greater; LANES];
        }
        self.differ(pair);
        let difference = sum_of_singles(&self.parts[..pair.parts.len()]);
        for lane in 0..batch.draws {
            let is_near = difference[lane].abs() <= NEARLY;
            ahead[lane] = if is_near {
                plan.exact(pair, view, batch, lane) == Ordering::Greater
            } else {
                difference[lane] > 0.0
            };
        }
        ahead
    }

    fn prepare(&mut self, plan: &CommonPlan, batch: Batch) {
        let singles = |list: &mut Vec<Singles>, lanes: &[Lanes]| {
            list.resize(lanes.len(), [0.0; LANES]);
            for (single, lanes) in list.iter_mut().zip(lanes) {
                #[expect(clippy::cast_possible_truncation, reason = "near ties are done again in full")]
                for (single, lane) in single.iter_mut().zip(lanes) {
                    *single = *lane as f32;
                }
            }
        };
        singles(&mut self.shares, batch.shares);
        singles(&mut self.weights, batch.weights);
        for ((area, columns), factor) in plan.partial.iter().zip(&mut self.factors) {
            let known = sum_of_singles(columns.iter().map(|&column| &self.weights[column]));
            for lane in 0..LANES {
                factor[lane] = 25.0 * self.shares[*area][lane] / known[lane];
            }
        }
    }

    /// What the two differ by in each area, in points times v.
    fn differ(&mut self, pair: &Pair) {
        for (part, difference) in pair.parts.iter().zip(&mut self.parts) {
            let share = &self.shares[part.area];
            match &part.gap {
                #[expect(clippy::cast_possible_truncation, reason = "a few points")]
                Gap::Even(points) => {
                    for lane in 0..LANES {
                        difference[lane] = *points as f32 * share[lane];
                    }
                }
                Gap::Mixed { partial, gaps } => {
                    *difference = weighted_sum(gaps, &self.weights);
                    if let Some(partial) = partial {
                        for (difference, factor) in difference.iter_mut().zip(&self.factors[*partial]) {
                            *difference *= factor;
                        }
                    }
                }
            }
        }
    }

    /// The place of the part that the view leaves out; `None` where it sees all in which the two differ.
    fn left_out(pair: &Pair, view: &View) -> Option<usize> {
        pair.parts.iter().position(|part| Some(part.area) == view.without)
    }

    /// Adds the counts of other draws of the same pairs.
    pub fn merge(&mut self, other: &Self) {
        for (own, other) in self.counts.iter_mut().flatten().zip(other.counts.iter().flatten()) {
            own.0 += other.0;
            own.1 += other.1;
        }
    }

    /// Shares of so many draws on all that a pair has in common; `None` where that is nothing.
    pub fn shares(&self, plan: &CommonPlan, at: usize, draws: u32) -> Option<ShareAhead> {
        self.view(plan, at, None, draws)
    }

    /// The same without an area, by its place; `None` where nothing else is in common.
    pub fn shares_without(
        &self,
        plan: &CommonPlan,
        at: usize,
        area: usize,
        draws: u32,
    ) -> Option<ShareAhead> {
        self.view(plan, at, Some(area), draws)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of draws stay far below 2^53")]
    fn view(&self, plan: &CommonPlan, at: usize, without: Option<usize>, draws: u32) -> Option<ShareAhead> {
        let pair = &plan.pairs[at];
        let place = pair.views.iter().position(|view| view.without == without)?;
        let all = u64::from(draws);
        let (ahead, behind) = match pair.views[place].certain {
            Some(Ordering::Greater) => (all, 0),
            Some(Ordering::Equal) => (0, 0),
            Some(Ordering::Less) => (0, all),
            None => self.counts[at][place],
        };
        let share = |count: u64| count as f64 / all as f64;
        Some(ShareAhead { ahead: share(ahead), behind: share(behind), tie: share(all - ahead - behind) })
    }
}
