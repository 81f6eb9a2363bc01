//! The measured path of the robustness analysis: 100 000 draws, open answers imputed, one's own beside all others.

use scidip_scorecard::scoring::{Cell, RunControl, Scheme, Settings, robustness};
use std::num::NonZeroUsize;

fn main() {
    divan::main();
}

/// So many profiles of which nearly three in ten cells are not known.
fn profiles(alternatives: usize, criteria: usize) -> (Scheme, Vec<Vec<Cell>>) {
    let area_of: Vec<usize> = (0..criteria).map(|j| j * 5 / criteria).collect();
    let scheme = Scheme::new(&vec![1.0; criteria], &area_of, &[1.0; 5]).expect("valid weights");
    let cell = |i: usize, j: usize| match (7 * i + 5 * j + 3 * i * j + i * i) % 13 {
        mixed @ 0..9 => Cell::level(f64::from(u8::try_from(mixed % 5).expect("a level"))),
        _ => Cell::Unknown,
    };
    (scheme, (0..alternatives).map(|i| (0..criteria).map(|j| cell(i, j)).collect()).collect())
}

fn bench(bencher: divan::Bencher, (alternatives, criteria, threads): (usize, usize, usize)) {
    let (scheme, alternatives) = profiles(alternatives, criteria);
    let threads = NonZeroUsize::new(threads).expect("is above 0");
    let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: 1, threads };
    bencher.bench(|| robustness(&scheme, &alternatives, settings, &RunControl::default()));
}

#[divan::bench(args = [(24, 1), (24, 2), (29, 1), (29, 2)], sample_count = 20)]
fn nine_profiles(bencher: divan::Bencher, (criteria, threads): (usize, usize)) {
    bench(bencher, (9, criteria, threads));
}

/// A network of cities; the limit we hold is 0.3 s on two cores.
#[divan::bench(args = [(29, 1), (29, 2)], sample_count = 10)]
fn fifty_profiles(bencher: divan::Bencher, (criteria, threads): (usize, usize)) {
    bench(bencher, (50, criteria, threads));
}
