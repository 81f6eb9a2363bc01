//! How sure a comparison is: a long job that is kept current with the ratings, and its result.

use super::{Effect, Route, Session};
use crate::findings::{AlternativeId, Case};
use crate::scoring::{Cell, Driver, Robustness, RunControl, Scheme, Settings, drivers, robustness};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::available_parallelism;

/// The seed of every run in the window: the same ratings always show the same shares.
pub const SEED: u64 = 258;

/// What a run is made from. Two equal ones give the same result.
#[derive(Clone, Debug, PartialEq)]
pub struct SurenessInput {
    /// Of weights only whether they are above 0, since they are drawn.
    pub scheme: Scheme,
    /// One's own cells first, then those of `others`.
    pub cells: Vec<Vec<Cell>>,
    pub others: Vec<AlternativeId>,
}

impl SurenessInput {
    pub(super) fn of(case: &Case) -> Self {
        Self {
            scheme: case.scheme.equalised(),
            cells: case.cells(),
            others: case.others.iter().map(|other| other.id.clone()).collect(),
        }
    }
}

/// What a run has found so far.
#[derive(Clone, Debug)]
pub struct Sureness {
    pub input: Arc<SurenessInput>,
    pub settings: Settings,
    pub robustness: Robustness,
    /// What the finding on each of the others hangs on; absent until it has been worked out.
    pub drivers: Vec<Option<Vec<Driver>>>,
}

impl Sureness {
    /// Position of an alternative in the run; oneself is 0.
    pub fn position(&self, id: &AlternativeId) -> Option<usize> {
        self.input.others.iter().position(|other| other == id).map(|i| i + 1)
    }
}

/// A run that is under way.
#[derive(Debug)]
pub(super) struct Run {
    input: Arc<SurenessInput>,
    control: Arc<RunControl>,
}

/// A part of a result, as it arrives.
#[derive(Debug)]
pub enum Found {
    Robustness { input: Arc<SurenessInput>, settings: Settings, robustness: Box<Robustness> },
    Drivers { input: Arc<SurenessInput>, other: usize, drivers: Vec<Driver> },
}

/// A run to be done on a thread of its own.
#[derive(Debug)]
pub struct SurenessJob {
    input: Arc<SurenessInput>,
    control: Arc<RunControl>,
}

impl SurenessJob {
    /// Does it, and hands over each part when it is there. Ends early when it is cancelled.
    pub fn run(self, mut report: impl FnMut(Found)) {
        let Self { input, control } = self;
        let threads = available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: SEED, threads };
        let Some(found) = robustness(&input.scheme, &input.cells, settings, &control) else { return };
        let robustness = Box::new(found);
        report(Found::Robustness { input: Arc::clone(&input), settings, robustness });
        for other in 0..input.others.len() {
            let pair = (0, other + 1);
            let Some(drivers) = drivers(&input.scheme, &input.cells, pair, settings, &control) else {
                return;
            };
            report(Found::Drivers { input: Arc::clone(&input), other, drivers });
        }
    }
}

impl Session {
    /// What is known of how sure the comparison is; `None` until a run has ended.
    pub fn sureness(&self) -> Option<&Sureness> {
        self.sureness.as_ref()
    }

    pub(super) fn running_input(&self) -> Option<&Arc<SurenessInput>> {
        self.run.as_ref().map(|run| &run.input)
    }

    /// Starts a run where the Compare screen needs one, and ends one that is outdated.
    pub(super) fn keep_sureness(&mut self) {
        let wanted = self.comparison.as_ref().map(|kept| Arc::clone(&kept.input));
        let is_wanted =
            |input: &Arc<SurenessInput>| wanted.as_ref().is_some_and(|wanted| Arc::ptr_eq(wanted, input));
        if self.run.as_ref().is_some_and(|run| !is_wanted(&run.input))
            && let Some(run) = self.run.take()
        {
            run.control.cancel.store(true, Ordering::Relaxed);
        }
        let is_known = self.sureness.as_ref().is_some_and(|sureness| is_wanted(&sureness.input));
        if is_known || self.run.is_some() || self.route != Route::Compare {
            return;
        }
        let Some(input) = wanted else { return };
        let control = Arc::new(RunControl::default());
        self.run = Some(Run { input: Arc::clone(&input), control: Arc::clone(&control) });
        self.effects.push(Effect::WorkOutSureness(SurenessJob { input, control }));
    }

    /// Takes in a part of a result; one of an outdated run is dropped.
    pub(super) fn found(&mut self, found: Found) {
        match found {
            Found::Robustness { input, settings, robustness } => {
                if self.run.as_ref().is_some_and(|run| run.input == input) {
                    let drivers = vec![None; input.others.len()];
                    self.sureness = Some(Sureness { input, settings, robustness: *robustness, drivers });
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
