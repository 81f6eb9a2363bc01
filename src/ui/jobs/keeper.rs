//! Keeps unsaved work: the latest for each place, at most a second old, never a write a keystroke.

use super::Lanes;
use crate::session::Effect;
use egui::Context;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Between two writes in one place. A crash costs at most this much work.
const PAUSE: Duration = Duration::from_secs(1);

/// What the keeper is told.
pub enum Kept {
    /// In the place of what waits for the same place.
    Later(PathBuf, Context, Effect),
    /// What waits for that place is no longer wanted.
    Now(PathBuf, Context, Effect),
    /// Nothing waits any longer.
    Flush,
}

/// Works until nobody can tell it anything more, and has then written all that waited.
pub fn keep(told: &Receiver<Kept>, lanes: &Arc<Lanes>) {
    let mut waiting: BTreeMap<PathBuf, (Instant, Context, Effect)> = BTreeMap::new();
    let mut last: BTreeMap<PathBuf, Instant> = BTreeMap::new();
    loop {
        let next = waiting.values().map(|(due, ..)| *due).min();
        let message = match next {
            Some(due) => told.recv_timeout(due.saturating_duration_since(Instant::now())),
            None => told.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let is_over = matches!(message, Err(RecvTimeoutError::Disconnected));
        match message {
            Ok(Kept::Later(place, ctx, effect)) => {
                let due = last.get(&place).map_or_else(Instant::now, |last| *last + PAUSE);
                // What waited for the same place has been overtaken; it was never begun.
                if waiting.insert(place, (due, ctx, effect)).is_some() {
                    lanes.end_one();
                }
            }
            Ok(Kept::Now(place, ctx, effect)) => {
                if waiting.remove(&place).is_some() {
                    lanes.end_one();
                }
                last.remove(&place);
                lanes.perform(effect, &ctx);
            }
            Ok(Kept::Flush) => waiting.values_mut().for_each(|(due, ..)| *due = Instant::now()),
            Err(_) => {}
        }
        let now = Instant::now();
        let due: Vec<PathBuf> = waiting
            .iter()
            .filter(|(_, (due, ..))| is_over || *due <= now)
            .map(|(place, _)| place.clone())
            .collect();
        for place in due {
            if let Some((_, ctx, effect)) = waiting.remove(&place) {
                lanes.perform(effect, &ctx);
                last.insert(place, Instant::now());
            }
        }
        if is_over {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Jobs, Report};
    use super::*;
    use crate::model::Assessment;
    use crate::session::Outcome;
    use crate::store::{Library, Places, RecoveryCopy, list_recovered};

    fn work() -> Assessment {
        let library = Library::built_in().unwrap();
        Assessment::new(library.default_framework().unwrap())
    }

    fn titled(work: &Assessment, title: &str) -> Arc<Assessment> {
        let mut assessment = work.clone();
        title.clone_into(&mut assessment.initiative.title);
        Arc::new(assessment)
    }

    #[test]
    fn of_many_keystrokes_the_last_one_is_kept_and_not_each_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::below(folder.path());
        let recovery = RecoveryCopy::create(&places).unwrap();
        let copy = recovery.path().to_owned();
        let (mut jobs, ctx, work) = (Jobs::new(None), Context::default(), work());
        let titled: Vec<_> = (0..200).map(|i| titled(&work, &format!("Title {i}"))).collect();
        for assessment in titled {
            let copy = copy.clone();
            jobs.start(&ctx, Effect::WriteRecovery { copy, file: None, based_on: None, assessment });
        }
        jobs.flush();
        while !jobs.has_written_all() {
            std::thread::yield_now();
        }
        drop(recovery);
        let kept = list_recovered(&places).remove(0).unwrap();
        assert_eq!(kept.assessment.initiative.title, "Title 199");
        let written = jobs.take_reports().iter().filter(|report| is_written(report)).count();
        assert!(written <= 10, "{written} writes of 200 keystrokes");
    }

    fn is_written(report: &Report) -> bool {
        matches!(report, Report::Outcome(Outcome::RecoveryWritten(Ok(()))))
    }

    #[test]
    fn what_is_dropped_is_not_written_behind_the_drop() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::below(folder.path());
        let recovery = RecoveryCopy::create(&places).unwrap();
        let copy = recovery.path().to_owned();
        let (mut jobs, ctx, work) = (Jobs::new(None), Context::default(), work());
        for _ in 0..2 {
            let (copy, assessment) = (copy.clone(), titled(&work, "Gone"));
            jobs.start(&ctx, Effect::WriteRecovery { copy, file: None, based_on: None, assessment });
        }
        jobs.start(&ctx, Effect::RemoveRecovery { copy: copy.clone() });
        jobs.flush();
        while !jobs.has_written_all() {
            std::thread::yield_now();
        }
        assert!(!copy.exists());
    }
}
