//! How long a full room takes: 500 raters on 28 criteria.

use divan::{Bencher, black_box};
use scidip_scorecard::model::{Answer, Level};
use scidip_scorecard::scoring::{
    ConsensusRules, Disagreement, Ratings, Scale, agenda, bootstrap_over_criteria, by_group,
    jackknife_over_criteria, jackknife_over_raters, krippendorff_alpha, suggest_consensus,
};

fn main() {
    divan::main();
}

/// Levels scattered around one of each criterion; one answer in eight is "not known".
fn room() -> Ratings {
    const RATERS: u64 = 500;
    const CRITERIA: u64 = 28;
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut room = Ratings::new(28);
    for _ in 0..RATERS {
        let row: Vec<Option<Answer>> = (0..CRITERIA)
            .map(|criterion| match next(8) {
                0 => Some(Answer::NotKnown),
                _ => Level::ALL
                    .get(usize::try_from((criterion % 5 + next(3)).saturating_sub(1)).unwrap_or(0))
                    .or(Some(&Level::MAX))
                    .map(|level| Answer::Level(*level)),
            })
            .collect();
        room.push(&row);
    }
    room
}

#[divan::bench]
fn alpha(bencher: Bencher) {
    let room = room();
    bencher.bench(|| krippendorff_alpha(black_box(&room), Scale::Ordinal));
}

/// The measure of the course: under 10 ms.
#[divan::bench]
fn alpha_with_both_jackknives(bencher: Bencher) {
    let room = room();
    bencher.bench(|| {
        let room = black_box(&room);
        (jackknife_over_criteria(room, Scale::Ordinal), jackknife_over_raters(room, Scale::Ordinal))
    });
}

#[divan::bench]
fn bootstrap_of_1000(bencher: Bencher) {
    let room = room();
    bencher.bench(|| bootstrap_over_criteria(black_box(&room), Scale::Ordinal, 1000, 1));
}

#[divan::bench]
fn spread_agenda_and_consensus(bencher: Bencher) {
    let room = room();
    let rules = ConsensusRules::default();
    bencher.bench(|| {
        let spread = Disagreement::of_room(black_box(&room));
        let consensus: Vec<_> = spread.iter().map(|s| suggest_consensus(&s.counts, &rules)).collect();
        (agenda(&spread), consensus)
    });
}

#[divan::bench]
fn medians_of_five_sectors(bencher: Bencher) {
    let room = room();
    let sectors: Vec<usize> = (0..room.raters()).map(|rater| rater % 5).collect();
    bencher.bench(|| {
        by_group(black_box(&room), &sectors).into_values().map(|g| g.medians()).collect::<Vec<_>>()
    });
}
