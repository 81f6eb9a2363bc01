//! What must hold of any room: laws of agreement, disagreement, consensus and calibration.

use proptest::collection::vec;
use proptest::prelude::*;
use scidip_scorecard::model::{Answer, Level};
use scidip_scorecard::scoring::{
    AnswerCounts, Cell, ConsensusRules, ConsensusStatus, Disagreement, Dispute, Jackknife, Ratings, Scale,
    agenda, answer_kind_alpha, by_group, calibrate, jackknife_over_criteria, jackknife_over_raters,
    krippendorff_alpha, leik_d, suggest_consensus, van_der_eijk_a,
};

const SCALES: [Scale; 3] = [Scale::Ordinal, Scale::Interval, Scale::Nominal];

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        7 => (0..5_u8).prop_map(|number| Some(Answer::Level(level(number)))),
        1 => Just(Some(Answer::NotApplicable)),
        1 => Just(Some(Answer::NotKnown)),
        1 => Just(None),
    ]
}

fn any_room() -> impl Strategy<Value = Ratings> {
    (0..8_usize, 0..8_usize)
        .prop_flat_map(|(raters, criteria)| (Just(criteria), vec(vec(any_answer(), criteria), raters)))
        .prop_map(|(criteria, rows)| room(criteria, &rows))
}

fn room(criteria: usize, rows: &[Vec<Option<Answer>>]) -> Ratings {
    let mut room = Ratings::new(criteria);
    for row in rows {
        room.push(row);
    }
    room
}

/// A room with an order of its raters and one of its criteria.
fn any_shuffled_room() -> impl Strategy<Value = (Ratings, Vec<usize>, Vec<usize>)> {
    any_room().prop_flat_map(|room| {
        let raters: Vec<usize> = (0..room.raters()).collect();
        let criteria: Vec<usize> = (0..room.criteria()).collect();
        (Just(room), Just(raters).prop_shuffle(), Just(criteria).prop_shuffle())
    })
}

fn any_counts() -> impl Strategy<Value = AnswerCounts> {
    vec(any_answer(), 0..30).prop_map(|answers| answers.into_iter().collect())
}

fn any_cells(n: usize) -> impl Strategy<Value = Vec<Cell>> {
    let cell = prop_oneof![
        8 => (0..5_u8).prop_map(|number| Cell::level(f64::from(number))),
        1 => Just(Cell::Unknown),
        1 => Just(Cell::NotApplicable),
    ];
    vec(cell, n)
}

fn all_but(n: usize, left_out: usize) -> Vec<usize> {
    (0..n).filter(|index| *index != left_out).collect()
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    }
}

/// Alpha straight from its definition, by loops over pairs of ratings.
fn alpha_by_pairs(room: &Ratings, scale: Scale) -> Option<f64> {
    let number = |answer: Option<Answer>| answer.and_then(Answer::level).map(Level::index);
    let units: Vec<Vec<usize>> = (0..room.criteria())
        .map(|criterion| room.criterion(criterion).filter_map(number).collect())
        .filter(|levels: &Vec<usize>| levels.len() >= 2)
        .collect();
    let pooled: Vec<usize> = units.concat();
    let count =
        |level: usize| f64::from(u32::try_from(pooled.iter().filter(|l| **l == level).count()).unwrap());
    let squared = |c: usize, k: usize| match scale {
        Scale::Ordinal => {
            let between: f64 = (c.min(k)..=c.max(k)).map(count).sum();
            (between - f64::midpoint(count(c), count(k))).powi(2)
        }
        Scale::Interval => f64::from(u8::try_from(c.abs_diff(k)).unwrap()).powi(2),
        Scale::Nominal => f64::from(u8::from(c != k)),
    };
    let over_pairs = |levels: &[usize]| -> f64 {
        let pairs = levels.iter().flat_map(|c| levels.iter().map(move |k| squared(*c, *k)));
        pairs.sum::<f64>() / f64::from(u32::try_from(levels.len() - 1).unwrap())
    };
    let observed: f64 = units.iter().map(|levels| over_pairs(levels)).sum();
    let expected = if pooled.is_empty() { 0.0 } else { over_pairs(&pooled) };
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// Each alpha of a jackknife is, to the bit, that of the room without the part.
fn check_jackknife(found: &Jackknife, rest: impl Fn(usize) -> Ratings, scale: Scale) {
    for part in &found.left_out {
        assert_eq!(part.alpha, krippendorff_alpha(&rest(part.index), scale).ok());
    }
    if let (Some(interval), Ok(alpha)) = (found.interval, found.alpha) {
        assert!(
            -1.0 <= interval.low && interval.low <= alpha && alpha <= interval.high && interval.high <= 1.0
        );
        assert!(found.n() >= 3 && interval.standard_error >= 0.0);
    }
}

proptest! {
    #[test]
    fn alpha_is_the_one_of_its_definition(room in any_room()) {
        for scale in SCALES {
            let alpha = krippendorff_alpha(&room, scale).ok();
            prop_assert!(near(alpha, alpha_by_pairs(&room, scale)), "{alpha:?}");
            prop_assert!(alpha.is_none_or(|alpha| (-1.0..=1.0).contains(&alpha)));
        }
    }

    #[test]
    fn alpha_knows_no_order_of_raters_or_criteria((room, raters, criteria) in any_shuffled_room()) {
        for scale in SCALES {
            let alpha = krippendorff_alpha(&room, scale).ok();
            prop_assert_eq!(alpha, krippendorff_alpha(&room.of_raters(&raters), scale).ok());
            prop_assert!(near(alpha, krippendorff_alpha(&room.of_criteria(&criteria), scale).ok()));
        }
        prop_assert!(near(answer_kind_alpha(&room).ok(), answer_kind_alpha(&room.of_criteria(&criteria)).ok()));
    }

    #[test]
    fn a_jackknife_by_increments_equals_one_by_counting_anew(room in any_room()) {
        for scale in SCALES {
            let without_criterion = |index| room.of_criteria(&all_but(room.criteria(), index));
            check_jackknife(&jackknife_over_criteria(&room, scale), without_criterion, scale);
            let without_rater = |index| room.of_raters(&all_but(room.raters(), index));
            check_jackknife(&jackknife_over_raters(&room, scale), without_rater, scale);
        }
    }

    #[test]
    fn raters_who_say_the_same_agree_perfectly(row in vec(0..5_u8, 2..9), raters in 2..6_usize) {
        let answers: Vec<_> = row.iter().map(|number| Some(Answer::Level(level(*number)))).collect();
        let found = jackknife_over_raters(&room(row.len(), &vec![answers; raters]), Scale::Ordinal);
        prop_assert_eq!(found.is_perfect(), row.iter().any(|number| *number != row[0]));
    }

    #[test]
    fn measures_of_spread_stay_on_their_scales_whichever_end_is_up(levels in vec(0..40_u32, 5)) {
        let mirrored: Vec<u32> = levels.iter().rev().copied().collect();
        let (a, d) = (van_der_eijk_a(&levels), leik_d(&levels));
        prop_assert_eq!((a, d), (van_der_eijk_a(&mirrored), leik_d(&mirrored)));
        prop_assert_eq!(a.is_none(), levels.iter().all(|frequency| *frequency == 0));
        prop_assert!(a.is_none_or(|a| (-1.0..=1.0).contains(&a)));
        prop_assert!(d.is_none_or(|d| (0.0..=1.0).contains(&d)));
        // More of the same is the same spread, to the bit: an agenda must not reorder equals.
        let threefold: Vec<u32> = levels.iter().map(|frequency| 3 * frequency).collect();
        prop_assert_eq!((a, d), (van_der_eijk_a(&threefold), leik_d(&threefold)));
    }

    #[test]
    fn quartiles_frame_the_median_and_no_level_is_nearer_on_average(counts in any_counts()) {
        let spread = Disagreement::of(&counts);
        prop_assert_eq!(spread.median.is_some(), counts.rated() > 0);
        let (Some(q1), Some(median), Some(q3)) = (spread.q1, spread.median, spread.q3) else { return Ok(()) };
        prop_assert!(q1 <= median && median <= q3);
        let from = |centre: f64| -> f64 {
            (0..5_u8).map(|l| f64::from(counts.levels[usize::from(l)]) * (f64::from(l) - centre).abs()).sum::<f64>()
                / f64::from(counts.rated())
        };
        for centre in 0..5_u8 {
            prop_assert!(spread.average_deviation.unwrap() <= from(f64::from(centre)) + 1e-12);
        }
    }

    #[test]
    fn an_agenda_holds_every_criterion_once_and_falls_in_dispute(room in any_room()) {
        let criteria = Disagreement::of_room(&room);
        let order = agenda(&criteria);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..criteria.len()).collect::<Vec<_>>());
        let dispute = |place: usize| criteria[place].dispute.map(Dispute::all);
        for pair in order.windows(2) {
            match (dispute(pair[0]), dispute(pair[1])) {
                (Some(first), Some(second)) => prop_assert!(first >= second),
                (None, second) => prop_assert_eq!(second, None),
                (Some(_), None) => {}
            }
        }
    }

    #[test]
    fn a_dispute_lies_between_nobody_differs_and_two_ends(counts in any_counts()) {
        let dispute = |counts: &AnswerCounts| Dispute::of(counts).map(Dispute::all);
        let Some(found) = dispute(&counts) else {
            prop_assert!(counts.answered() < 2);
            return Ok(());
        };
        prop_assert!((0.0..=1.0).contains(&found), "{found}");
        let answers = counts.levels.into_iter().chain([counts.not_known, counts.not_applicable]);
        prop_assert_eq!(found <= 0.0, answers.filter(|n| *n > 0).count() == 1);
        // Whichever end is up, whichever of the two is no level, and however often the same is said.
        let mut mirrored = AnswerCounts { unanswered: 0, ..counts };
        mirrored.levels.reverse();
        (mirrored.not_known, mirrored.not_applicable) = (counts.not_applicable, counts.not_known);
        prop_assert!(near(Some(found), dispute(&mirrored)));
        let threefold = AnswerCounts {
            levels: counts.levels.map(|n| 3 * n),
            not_known: 3 * counts.not_known,
            not_applicable: 3 * counts.not_applicable,
            unanswered: counts.unanswered,
        };
        prop_assert_eq!(Some(found), dispute(&threefold));
    }

    #[test]
    fn what_two_thirds_of_those_who_answered_say_is_agreed(counts in any_counts()) {
        let status = suggest_consensus(&counts, &ConsensusRules::default());
        let is_two_thirds = |n: u32| counts.answered() > 0 && 3 * n >= 2 * counts.answered();
        prop_assert_eq!(status == ConsensusStatus::NotKnown, is_two_thirds(counts.not_known));
        if is_two_thirds(counts.not_applicable) {
            prop_assert_eq!(status, ConsensusStatus::NotApplicable);
        }
    }

    #[test]
    fn a_suggested_level_was_given_by_someone_and_camps_share_the_room(counts in any_counts()) {
        let status = suggest_consensus(&counts, &ConsensusRules::default());
        if let Some(level) = status.level() {
            prop_assert!(counts.levels[level.index()] > 0);
            prop_assert!(2 * counts.rated() >= counts.all() && counts.rated() >= 3);
        }
        if let ConsensusStatus::Split { low, high } = status {
            prop_assert_eq!(low.size + high.size, counts.rated());
            prop_assert!(low.lowest <= low.highest && low.highest < high.lowest && high.lowest <= high.highest);
        }
    }

    #[test]
    fn groups_together_are_the_room(room in any_room(), sectors in vec(0..3_u8, 8)) {
        let keys = &sectors[..room.raters()];
        let groups = by_group(&room, keys);
        prop_assert_eq!(groups.values().map(|group| group.raters).sum::<usize>(), room.raters());
        for (key, group) in &groups {
            let members: Vec<usize> = (0..room.raters()).filter(|rater| keys[*rater] == *key).collect();
            prop_assert_eq!(&group.counts, &room.of_raters(&members).counts());
        }
    }

    #[test]
    fn calibration_turns_round_with_its_sides((a, b) in (0..20_usize).prop_flat_map(|n| (any_cells(n), any_cells(n)))) {
        let (there, back) = (calibrate(&a, &b), calibrate(&b, &a));
        prop_assert!(near(there.bias, back.bias.map(|bias| -bias)));
        prop_assert!(near(there.kappa, back.kappa));
        prop_assert_eq!((there.n, there.exact, there.mean_error), (back.n, back.exact, back.mean_error));
        prop_assert!(there.exact <= there.adjacent);
        prop_assert!(there.kappa.is_none_or(|kappa| (-1.0 - 1e-9..=1.0).contains(&kappa)));
        let known = |cells: &[Cell]| cells.iter().filter(|cell| cell.point().is_some()).count();
        prop_assert_eq!(there.n + there.not_rated, known(&b));
        prop_assert!(there.n + there.rated_without_evidence <= known(&a));
    }
}
