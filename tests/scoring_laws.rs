//! Laws that hold for every framework and every profile, tried on random ones.

use proptest::prelude::*;
use scidip_scorecard::scoring::{
    Aggregation, Cell, FixedDraw, LeastEffort, Reading, RunControl, Scheme, Settings, StepCosts, TIE, Target,
    aggregate, least_effort, robustness, robustness_of_all_pairs, robustness_of_draws, score_interval,
};
use std::num::{NonZeroU16, NonZeroU32, NonZeroUsize};

const AREAS: usize = 3;
const ALL: [Aggregation; 4] = [
    Aggregation::Arithmetic,
    Aggregation::BALANCED,
    Aggregation::Geometric { shift: 0.0 },
    Aggregation::WeakestLink,
];

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        6 => (0..=4_u8).prop_map(|level| Cell::level(f64::from(level))),
        1 => (0..=3_u8).prop_map(|low| Cell::Known { low: f64::from(low), high: f64::from(low + 1) }),
        2 => Just(Cell::Unknown),
        1 => Just(Cell::NotApplicable),
    ]
}

/// Weight, area and cell of each of some criteria, and the weights of the areas.
fn profile(most: usize) -> impl Strategy<Value = (Vec<(f64, usize, Cell)>, Vec<f64>)> {
    let weight = || prop_oneof![1 => Just(0.0), 6 => (1..=9_u8).prop_map(f64::from)];
    (
        proptest::collection::vec((weight(), 0..AREAS, cell()), 1..=most),
        proptest::collection::vec(weight(), AREAS),
    )
}

fn scheme_of(criteria: &[(f64, usize, Cell)], area_weights: &[f64]) -> (Scheme, Vec<Cell>) {
    let weights: Vec<f64> = criteria.iter().map(|criterion| criterion.0).collect();
    let area_of: Vec<usize> = criteria.iter().map(|criterion| criterion.1).collect();
    let cells = criteria.iter().map(|criterion| criterion.2).collect();
    (Scheme::new(&weights, &area_of, area_weights).unwrap(), cells)
}

fn overall(scheme: &Scheme, cells: &[Cell], inside: Aggregation, across: Aggregation) -> Option<f64> {
    aggregate(scheme, cells, inside, across, Reading::KnownOnly).overall
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < TIE,
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn a_higher_level_never_lowers_a_score((criteria, areas) in profile(12), raised: prop::sample::Index) {
        let (scheme, cells) = scheme_of(&criteria, &areas);
        let j = raised.index(cells.len());
        let Cell::Known { low, high } = cells[j] else { return Ok(()) };
        let mut higher = cells.clone();
        higher[j] = Cell::Known { low, high: (high + 1.0).min(4.0) };
        for inside in ALL {
            for across in ALL {
                let before = overall(&scheme, &cells, inside, across);
                let after = overall(&scheme, &higher, inside, across);
                prop_assert!(same(before, after) || after > before, "{before:?} became {after:?}");
            }
        }
    }

    #[test]
    fn the_score_lies_between_its_ends((criteria, areas) in profile(12)) {
        let (scheme, cells) = scheme_of(&criteria, &areas);
        for inside in ALL {
            for across in ALL {
                let (_, interval) = score_interval(&scheme, &cells, inside, across);
                if let Some(score) = interval.score {
                    prop_assert!(interval.low.is_some_and(|low| low <= score + TIE), "{interval:?}");
                    prop_assert!(interval.high.is_some_and(|high| high >= score - TIE), "{interval:?}");
                    prop_assert!((-TIE..=100.0 + TIE).contains(&score), "{interval:?}");
                }
            }
        }
    }

    #[test]
    fn order_and_scale_of_weights_do_not_matter(
        (criteria, areas) in profile(12), seed: u64, scale in 1e-3..1e3_f64,
    ) {
        let (scheme, cells) = scheme_of(&criteria, &areas);
        let mut mixed = criteria.clone();
        mixed.sort_by_key(|criterion| (criterion.1 as u64 + 3).wrapping_mul(seed | 1) ^ criterion.0.to_bits());
        for criterion in &mut mixed {
            criterion.0 *= scale;
        }
        let scaled: Vec<f64> = areas.iter().map(|weight| weight / scale).collect();
        let (other_scheme, other_cells) = scheme_of(&mixed, &scaled);
        for across in ALL {
            let first = overall(&scheme, &cells, Aggregation::Arithmetic, across);
            let other = overall(&other_scheme, &other_cells, Aggregation::Arithmetic, across);
            prop_assert!(same(first, other), "{first:?} and {other:?}");
        }
    }

    #[test]
    fn no_plan_is_cheaper_or_at_its_cost_better(
        (criteria, areas) in profile(5),
        costs in proptest::collection::vec(proptest::array::uniform4(1..=4_u16), 5),
        goal in 20.0..100.0_f64,
        area_goal in prop::option::of(20.0..90.0_f64),
        lens in 0..ALL.len(),
    ) {
        let (scheme, cells) = scheme_of(&criteria, &areas);
        let costs: Vec<StepCosts> = costs.iter().map(|row| row.map(|c| NonZeroU16::new(c).unwrap())).collect();
        let target = Target { overall: Some(goal), areas: vec![area_goal] };
        let found = least_effort(&scheme, &cells, ALL[lens], &costs, &target);
        let best = by_brute_force(&scheme, &cells, ALL[lens], &costs, &target);
        match (&found, &best) {
            (None, None) => {}
            (Some(LeastEffort { cost, score: Some(score), raises, .. }), Some(best)) => {
                prop_assert_eq!(*cost, best.0);
                prop_assert!((score - best.1).abs() < 1e-8, "score {} and {}", score, best.1);
                prop_assert_eq!(raises.len(), best.2);
            }
            _ => prop_assert!(false, "{:?} and {:?}", found, best),
        }
    }
}

/// Cost, score and number of criteria of the best plan, by trying every combination of levels.
fn by_brute_force(
    scheme: &Scheme,
    cells: &[Cell],
    across: Aggregation,
    costs: &[StepCosts],
    target: &Target,
) -> Option<(u32, f64, usize)> {
    let mut plans = vec![(0, 0, cells.to_vec())];
    for (j, cell) in cells.iter().enumerate() {
        let Cell::Known { low, high } = *cell else { continue };
        if low < high {
            continue;
        }
        let mut more = Vec::new();
        for (cost, raised, cells) in &plans {
            let mut sum = *cost;
            for (step, price) in (0_u8..).map(f64::from).zip(&costs[j]).filter(|(step, _)| *step >= low) {
                sum += u32::from(price.get());
                let mut higher = cells.clone();
                higher[j] = Cell::level(step + 1.0);
                more.push((sum, raised + 1, higher));
            }
        }
        plans.extend(more);
    }
    let scored = plans.into_iter().filter_map(|(cost, raised, cells)| {
        let scores = aggregate(scheme, &cells, Aggregation::Arithmetic, across, Reading::KnownOnly);
        let reached = |goal: Option<f64>, score: Option<f64>| {
            goal.is_none_or(|goal| score.is_some_and(|score| score >= goal - TIE))
        };
        let all = target.areas.iter().zip(&scores.areas).all(|(goal, score)| reached(*goal, *score));
        (all && reached(target.overall, scores.overall)).then_some((cost, scores.overall?, raised))
    });
    let scored: Vec<(u32, f64, usize)> = scored.collect();
    let cost = scored.iter().map(|plan| plan.0).min()?;
    let cheapest: Vec<_> = scored.into_iter().filter(|plan| plan.0 == cost).collect();
    let score = cheapest.iter().map(|plan| plan.1).reduce(f64::max)?;
    cheapest.into_iter().filter(|plan| plan.1 >= score - TIE).min_by_key(|plan| plan.2)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_number_of_threads_gives_the_same_bits(
        (criteria, areas) in profile(8), seed: u64, draws in 1..6_000_u32, others in 0..3_usize,
    ) {
        let (scheme, cells) = scheme_of(&criteria, &areas);
        let mut alternatives = vec![cells];
        for turn in 0..others {
            let mut next = alternatives[turn].clone();
            next.rotate_left(1);
            alternatives.push(next);
        }
        let run = |threads| {
            let threads = NonZeroUsize::new(threads).unwrap();
            let settings = Settings { draws: NonZeroU32::new(draws).unwrap(), seed, threads };
            robustness(&scheme, &alternatives, settings, &RunControl::default()).unwrap()
        };
        let one = run(1);
        prop_assert_eq!(&one, &run(2));
        prop_assert_eq!(&one, &run(8));
        let ranked = |threads| {
            let threads = NonZeroUsize::new(threads).unwrap();
            let settings = Settings { draws: NonZeroU32::new(draws).unwrap(), seed, threads };
            robustness_of_all_pairs(&scheme, &alternatives, settings, &RunControl::default()).unwrap()
        };
        let all_pairs = ranked(1);
        prop_assert_eq!(&all_pairs, &ranked(2));
        // Whoever is set beside the first alone is counted as among all.
        prop_assert_eq!((&one.win[0], &one.tie[0]), (&all_pairs.win[0], &all_pairs.tie[0]));
        prop_assert_eq!(&one.win_common[0], &all_pairs.win_common[0]);
        for k in 1..alternatives.len() {
            let Some(ahead) = one.win_common[0][k] else { continue };
            let all = ahead + one.win_common[k][0].unwrap() + one.tie_common[0][k].unwrap();
            prop_assert!((all - 1.0).abs() < 1e-9, "{}", all);
            // Whoever is at least as high on everything in common is behind in no weighting.
            let gaps = alternatives[0].iter().zip(&alternatives[k]).enumerate().filter_map(|(j, (own, other))| {
                (scheme.effective_weight(j) > 0.0).then_some(())?;
                Some(own.point()? - other.point()?)
            });
            let gaps: Vec<f64> = gaps.collect();
            prop_assert_eq!(gaps.len(), one.common[0][k]);
            if gaps.iter().all(|gap| *gap >= 0.0) {
                prop_assert!(one.win_common[k][0] == Some(0.0));
                prop_assert!((ahead - f64::from(u8::from(gaps.iter().any(|gap| *gap > 0.0)))).abs() < TIE);
            }
        }
        prop_assert_eq!(one.alternatives[0].mean, all_pairs.alternatives[0].mean);
        for alternative in &all_pairs.alternatives {
            prop_assert!(alternative.is_as_expected(draws.max(2_000)) || draws < 2_000, "{:?}", alternative);
        }
    }

    #[test]
    fn with_nothing_open_what_both_show_is_all_there_is(
        (criteria, areas) in profile(10), levels in proptest::collection::vec(0..=4_u8, 20), weights in draws(),
    ) {
        let (scheme, _) = scheme_of(&criteria, &areas);
        let of = |from: usize| {
            (0..criteria.len()).map(|j| Cell::level(f64::from(levels[from + j]))).collect::<Vec<_>>()
        };
        let (_, run) = robustness_of_draws(&scheme, &[of(0), of(10)], &fixed(&weights, criteria.len())).unwrap();
        if run.common[0][1] > 0 {
            prop_assert_eq!(run.win_common[0][1], run.win[0][1]);
            prop_assert_eq!(run.tie_common[0][1], run.tie[0][1]);
        }
    }

    #[test]
    fn another_unknown_never_changes_the_share_on_what_both_show(
        (criteria, areas) in profile(10), others in proptest::collection::vec(cell(), 10), weights in draws(),
        opened: prop::sample::Index,
    ) {
        let (scheme, own) = scheme_of(&criteria, &areas);
        let mut other: Vec<Cell> = others[..own.len()].to_vec();
        let j = opened.index(own.len());
        other[j] = Cell::Unknown;
        let mut less = own.clone();
        less[j] = Cell::Unknown;
        let run = |own: Vec<Cell>| {
            let all = [own, other.clone()];
            robustness_of_draws(&scheme, &all, &fixed(&weights, criteria.len())).unwrap().1
        };
        let (before, after) = (run(own), run(less));
        prop_assert_eq!(before.win_common, after.win_common);
        prop_assert_eq!(before.without_area, after.without_area);
    }
}

/// Weights of a few draws: of areas, then of criteria.
fn draws() -> impl Strategy<Value = Vec<(Vec<f64>, Vec<f64>)>> {
    let weights = |n| proptest::collection::vec(0.01..1.0_f64, n);
    proptest::collection::vec((weights(AREAS), weights(10)), 1..8)
}

fn fixed(weights: &[(Vec<f64>, Vec<f64>)], criteria: usize) -> Vec<FixedDraw> {
    let draw = |(areas, weights): &(Vec<f64>, Vec<f64>)| FixedDraw {
        area_weights: areas.clone(),
        criterion_weights: weights[..criteria].to_vec(),
        levels: vec![vec![Some(2); criteria]; 2],
    };
    weights.iter().map(draw).collect()
}
