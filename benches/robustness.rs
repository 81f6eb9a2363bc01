//! The measured path of the robustness analysis: nine profiles, 100 000 draws, open answers imputed.

use scidip_scorecard::scoring::{Cell, RunControl, Scheme, Settings, robustness};
use std::num::NonZeroUsize;

fn main() {
    divan::main();
}

/// Nine alternatives of which nearly three in ten cells are not known.
fn profiles(criteria: usize) -> (Scheme, Vec<Vec<Cell>>) {
    let area_of: Vec<usize> = (0..criteria).map(|j| j * 5 / criteria).collect();
    let scheme = Scheme::new(&vec![1.0; criteria], &area_of, &[1.0; 5]).expect("valid weights");
    let cell = |i: usize, j: usize| match (7 * i + 5 * j + 3 * i * j + i * i) % 13 {
        mixed @ 0..9 => Cell::level(f64::from(u8::try_from(mixed % 5).expect("a level"))),
        _ => Cell::Unknown,
    };
    (scheme, (0..9).map(|i| (0..criteria).map(|j| cell(i, j)).collect()).collect())
}

#[divan::bench(args = [(24, 1), (24, 2), (29, 1), (29, 2)], sample_count = 20)]
fn nine_profiles(bencher: divan::Bencher, (criteria, threads): (usize, usize)) {
    let (scheme, alternatives) = profiles(criteria);
    let threads = NonZeroUsize::new(threads).expect("is above 0");
    let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: 1, threads };
    bencher.bench(|| robustness(&scheme, &alternatives, settings, &RunControl::default()));
}
