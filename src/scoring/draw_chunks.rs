//! Many draws on several threads, with the same result on any number of them.
//!
//! Draws are cut into chunks of [`CHUNK`]; chunk c reads only random stream c of the seed. Threads take
//! the next free chunk, so what a worker gathers must not depend on which chunks it was given: whole
//! numbers that are added up, or values kept under the number of their chunk.

use std::num::{NonZeroU32, NonZeroUsize};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Draws of one chunk; the last one may be shorter.
pub const CHUNK: u32 = 1024;

/// What a run of draws depends on, and the threads it may use, on which its result does not depend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    pub draws: NonZeroU32,
    pub seed: u64,
    pub threads: NonZeroUsize,
}

impl Settings {
    /// Draws where the user chose no number: shares are then within half a percentage point.
    pub const DEFAULT_DRAWS: NonZeroU32 = NonZeroU32::new(100_000).expect("is above 0");
}

/// What a running job and the one who waits for it tell each other.
#[derive(Debug, Default)]
pub struct RunControl {
    /// Set from outside to end the run before its next chunk.
    pub cancel: AtomicBool,
    /// Draws done so far.
    pub done: AtomicU32,
}

/// Hands every chunk to one of the workers, as `(worker, chunk, draws in it)`, and returns the workers;
/// `None` where the run was cancelled.
pub fn run_chunks<W: Send>(
    settings: Settings,
    control: &RunControl,
    worker: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, u32, usize) + Sync,
) -> Option<Vec<W>> {
    let draws = settings.draws.get();
    let chunks = draws.div_ceil(CHUNK);
    let next = AtomicU32::new(0);
    let run = || {
        let mut state = worker();
        while !control.cancel.load(Ordering::Relaxed) {
            let chunk = next.fetch_add(1, Ordering::Relaxed);
            if chunk >= chunks {
                break;
            }
            let size = CHUNK.min(draws - chunk * CHUNK);
            work(&mut state, chunk, size as usize);
            control.done.fetch_add(size, Ordering::Relaxed);
        }
        state
    };
    let threads = settings.threads.get().min(chunks as usize);
    let workers = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
        let mut workers = vec![run()];
        for other in others {
            // A panic of a worker is a fault of the program and goes on in the caller.
            workers.push(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        workers
    });
    (!control.cancel.load(Ordering::Relaxed)).then_some(workers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_draw_is_handed_out_once_and_a_cancelled_run_has_no_result() {
        let settings = Settings {
            draws: NonZeroU32::new(2 * CHUNK + 10).unwrap(),
            seed: 0,
            threads: NonZeroUsize::new(3).unwrap(),
        };
        let control = RunControl::default();
        let gather = |seen: &mut Vec<(u32, usize)>, chunk, size| seen.push((chunk, size));
        let mut seen = run_chunks(settings, &control, Vec::new, gather).unwrap().concat();
        seen.sort_unstable();
        assert_eq!(seen, [(0, 1024), (1, 1024), (2, 10)]);
        assert_eq!(control.done.into_inner(), 2058);

        let control = RunControl { cancel: true.into(), ..RunControl::default() };
        assert_eq!(run_chunks(settings, &control, Vec::new, gather), None);
    }
}
