//! Two profiles side by side, on what both show.
//!
//! Common: known on both sides and of a weight above 0. `gap_j = own - reference` in levels.
//! Distance `D = mean |gap_j|` over common criteria, 0..4; `D / 4` is the dissimilarity of
//! Gower (1971), doi 10.2307/2528823. Bounds run over all criteria that are applicable on both sides.

use super::{Aggregation, Cell, Scheme, TIE};

/// Fewest common criteria with which a reference may be called nearest.
pub const MIN_COMMON: usize = 8;
/// Fewest areas those must lie in.
pub const MIN_COMMON_AREAS: usize = 3;

/// How one profile stands to another. `None` where there is nothing in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Own level minus the reference's, -4..=4, for each common criterion.
    pub gaps: Vec<Option<f64>>,
    /// Number of common criteria.
    pub common: usize,
    /// Number of criteria that are applicable on both sides.
    pub comparable: usize,
    /// Fewest common criteria with which this reference may be called nearest: [`MIN_COMMON`], and a
    /// third of what is known of oneself.
    pub needed: usize,
    /// Number of areas with a common criterion.
    pub areas_in_common: usize,
    /// Weighted mean gap of each area on the scale of scores, -100..=100.
    pub area_gaps: Vec<Option<f64>>,
    /// Weighted mean of the area gaps, -100..=100.
    pub overall_gap: Option<f64>,
    /// Mean absolute gap in levels, 0..=4.
    pub distance: Option<f64>,
    /// The same, each criterion counting by its effective weight.
    pub weighted_distance: Option<f64>,
    /// Root of the mean squared gap in levels, 0..=4.
    pub rms_distance: Option<f64>,
    /// Smallest distance that open answers leave possible.
    pub distance_low: Option<f64>,
    /// Largest distance that open answers leave possible.
    pub distance_high: Option<f64>,
    /// Enough in common for the reference to be called nearest.
    pub eligible: bool,
}

/// Compares two profiles under one scheme.
///
/// # Panics
/// When there are not as many cells as the scheme has criteria.
pub fn compare(scheme: &Scheme, own: &[Cell], reference: &[Cell]) -> Comparison {
    assert!(own.len() == scheme.criteria() && reference.len() == own.len(), "one cell a criterion");
    let counted: Vec<usize> = (0..own.len()).filter(|&j| scheme.effective_weight(j) > 0.0).collect();
    let mut gaps = vec![None; own.len()];
    for &j in &counted {
        gaps[j] = own[j].point().zip(reference[j].point()).map(|(own, other)| own - other);
    }
    let common: Vec<(usize, f64)> =
        gaps.iter().enumerate().filter_map(|(j, gap)| gap.map(|gap| (j, gap))).collect();

    let area_gaps: Vec<Option<f64>> = (0..scheme.areas())
        .map(|a| {
            Aggregation::Arithmetic.combine(
                common
                    .iter()
                    .filter(|(j, _)| scheme.area_of(*j) == a)
                    .map(|(j, gap)| (scheme.criterion_weight(*j), 25.0 * gap)),
            )
        })
        .collect();
    let areas_in_common = area_gaps.iter().flatten().count();
    let overall_gap = overall_gap(scheme, &area_gaps);
    let mean = |of: &dyn Fn(usize, f64) -> (f64, f64)| {
        Aggregation::Arithmetic.combine(common.iter().map(|&(j, gap)| of(j, gap)))
    };

    let bounds: Vec<(f64, f64)> =
        counted.iter().filter_map(|&j| distance_bounds(own[j], reference[j])).collect();
    let mean_bound = |pick: fn(&(f64, f64)) -> f64| {
        Aggregation::Arithmetic.combine(bounds.iter().map(|bound| (1.0, pick(bound))))
    };
    let own_known = counted.iter().filter(|&&j| own[j].point().is_some()).count();
    let needed = MIN_COMMON.max(own_known.div_ceil(3));
    Comparison {
        needed,
        common: common.len(),
        comparable: bounds.len(),
        areas_in_common,
        overall_gap,
        distance: mean(&|_, gap| (1.0, gap.abs())),
        weighted_distance: mean(&|j, gap| (scheme.effective_weight(j), gap.abs())),
        rms_distance: mean(&|_, gap| (1.0, gap * gap)).map(f64::sqrt),
        distance_low: mean_bound(|bound| bound.0),
        distance_high: mean_bound(|bound| bound.1),
        eligible: common.len() >= needed && areas_in_common >= MIN_COMMON_AREAS,
        area_gaps,
        gaps,
    }
}

/// Compares as this product does: distance, overlap and the gaps of areas over all criteria, the
/// foundation's included; the overall gap over the action areas by their weights in the index.
pub fn compare_profiles(
    profile: &Scheme,
    action_area_weights: &[f64],
    own: &[Cell],
    reference: &[Cell],
) -> Comparison {
    let mut comparison = compare(profile, own, reference);
    comparison.overall_gap = Aggregation::Arithmetic.combine(
        comparison
            .area_gaps
            .iter()
            .zip(action_area_weights)
            .filter_map(|(gap, weight)| gap.map(|gap| (*weight, gap))),
    );
    comparison
}

fn overall_gap(scheme: &Scheme, area_gaps: &[Option<f64>]) -> Option<f64> {
    Aggregation::Arithmetic.combine(
        area_gaps.iter().enumerate().filter_map(|(a, gap)| gap.map(|gap| (scheme.area_weight(a), gap))),
    )
}

/// Smallest and largest `|own - reference|` that the two cells leave possible, in levels;
/// `None` where either is not applicable.
fn distance_bounds(own: Cell, reference: Cell) -> Option<(f64, f64)> {
    let range = |cell| match cell {
        Cell::Known { low, high } => Some((low, high)),
        Cell::Unknown => Some((0.0, 4.0)),
        Cell::NotApplicable => None,
    };
    let ((a_low, a_high), (b_low, b_high)) = (range(own)?, range(reference)?);
    let nearest = (b_low - a_high).max(a_low - b_high).max(0.0);
    Some((nearest, (a_high - b_low).max(b_high - a_low)))
}

/// The reference with the smallest distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Position in the list of comparisons.
    pub index: usize,
    /// No completion of the open answers could make another reference nearer.
    pub certified: bool,
}

/// The nearest among the eligible; ties go to the larger overlap, then to the earlier one.
pub fn nearest(comparisons: &[Comparison]) -> Option<Nearest> {
    let eligible = || comparisons.iter().enumerate().filter(|(_, c)| c.eligible);
    let least = eligible().filter_map(|(_, c)| c.distance).reduce(f64::min)?;
    let (index, best) = eligible()
        .filter(|(_, c)| c.distance.is_some_and(|distance| distance <= least + TIE))
        .min_by_key(|(index, c)| (std::cmp::Reverse(c.common), *index))?;
    let certified = comparisons.iter().enumerate().filter(|(other, _)| *other != index).all(|(_, c)| {
        match (best.distance_high, c.distance_low) {
            (Some(high), Some(low)) => high < low,
            // Nothing is applicable on both sides: such a reference can never be near.
            (_, None) => true,
            (None, _) => false,
        }
    });
    Some(Nearest { index, certified })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_enters_with_its_middle_and_is_bounded_by_its_ends() {
        let scheme = Scheme::new(&[1.0], &[0], &[1.0]).unwrap();
        let comparison = compare(&scheme, &[Cell::level(3.0)], &[Cell::Known { low: 1.0, high: 2.0 }]);
        assert_eq!(comparison.gaps, [Some(1.5)]);
        assert_eq!((comparison.distance_low, comparison.distance_high), (Some(1.0), Some(2.0)));
    }

    #[test]
    fn a_level_inside_a_range_may_be_no_distance_away() {
        assert_eq!(distance_bounds(Cell::level(2.0), Cell::Known { low: 1.0, high: 3.0 }), Some((0.0, 1.0)));
        assert_eq!(distance_bounds(Cell::Unknown, Cell::Known { low: 1.0, high: 2.0 }), Some((0.0, 3.0)));
        assert_eq!(distance_bounds(Cell::NotApplicable, Cell::level(2.0)), None);
    }
}
