//! How sure a comparison is: a long job that is kept current with the ratings, and its result.

use super::Comparison;
use crate::findings::{DrawInput, Draws};
use crate::scoring::{Driver, RunControl, Settings};
use crate::session::SEED;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::available_parallelism;

/// What a run has found so far.
#[derive(Clone, Debug)]
pub struct Sureness {
    pub input: Arc<DrawInput>,
    pub settings: Settings,
    pub draws: Draws,
    /// What the finding on each of the others hangs on; absent until it has been worked out.
    pub drivers: Vec<Option<Vec<Driver>>>,
}

/// A run that is under way.
#[derive(Debug)]
pub(super) struct Run {
    input: Arc<DrawInput>,
    control: Arc<RunControl>,
}

/// A part of a result, as it arrives.
#[derive(Debug)]
pub enum Found {
    Draws { input: Arc<DrawInput>, settings: Settings, draws: Box<Draws> },
    Drivers { input: Arc<DrawInput>, other: usize, drivers: Vec<Driver> },
}

/// A run to be done on a thread of its own.
#[derive(Debug)]
pub struct SurenessJob {
    input: Arc<DrawInput>,
    control: Arc<RunControl>,
}

impl SurenessJob {
    /// Does it, and hands over each part when it is there. Ends early when it is cancelled.
    pub fn run(self, mut report: impl FnMut(Found)) {
        let Self { input, control } = self;
        let threads = available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: SEED, threads };
        let Some(draws) = input.draw(settings, &control) else { return };
        report(Found::Draws { input: Arc::clone(&input), settings, draws: Box::new(draws) });
        for other in 0..input.others.len() {
            let Some(drivers) = input.drivers(other, settings, &control) else { return };
            report(Found::Drivers { input: Arc::clone(&input), other, drivers });
        }
    }
}

impl Comparison {
    pub(super) fn running_input(&self) -> Option<&Arc<DrawInput>> {
        self.run.as_ref().map(|run| &run.input)
    }

    /// Starts a run where one is wanted, and ends one that is outdated.
    pub(super) fn keep_sureness(&mut self, wants_draws: bool) -> Option<SurenessJob> {
        let wanted = self.kept.as_ref().map(|kept| Arc::clone(&kept.input));
        let is_wanted =
            |input: &Arc<DrawInput>| wanted.as_ref().is_some_and(|wanted| Arc::ptr_eq(wanted, input));
        if self.run.as_ref().is_some_and(|run| !is_wanted(&run.input))
            && let Some(run) = self.run.take()
        {
            run.control.cancel.store(true, Ordering::Relaxed);
        }
        let is_known = self.sureness.as_ref().is_some_and(|sureness| is_wanted(&sureness.input));
        if is_known || self.run.is_some() || !wants_draws {
            return None;
        }
        let input = wanted?;
        let control = Arc::new(RunControl::default());
        self.run = Some(Run { input: Arc::clone(&input), control: Arc::clone(&control) });
        Some(SurenessJob { input, control })
    }

    /// Takes in a part of a result; one of an outdated run is dropped.
    pub fn found(&mut self, found: Found) {
        match found {
            Found::Draws { input, settings, draws } => {
                if self.run.as_ref().is_some_and(|run| run.input == input) {
                    let drivers = vec![None; input.others.len()];
                    self.sureness = Some(Sureness { input, settings, draws: *draws, drivers });
                    self.tell_verdicts();
                }
            }
            Found::Drivers { input, other, drivers } => {
                if let Some(sureness) = self.sureness.as_mut().filter(|sureness| sureness.input == input)
                    && let Some(slot) = sureness.drivers.get_mut(other)
                {
                    *slot = Some(drivers);
                    if sureness.drivers.iter().all(Option::is_some) {
                        self.run = None;
                    }
                }
            }
        }
    }
}
