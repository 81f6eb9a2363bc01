//! Watches a folder for what participants hand in.

use super::intake::{FolderIntake, Intake};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// From one look to the next: soon enough for a room that waits, and hardly work for the disk.
const PERIOD: Duration = Duration::from_secs(1);

/// Looks into the folder about once a second and tells what is new, and only that, so that a window that
/// nobody hands anything in to draws nothing. Returns when `stop` receives something or its sender is gone;
/// made for a thread of its own.
///
/// It looks instead of asking the system to be told: network shares, synchronised folders and sticks, which
/// is where sheets arrive, do not tell reliably.
pub fn watch(mut folder: FolderIntake, stop: &Receiver<()>, mut on_news: impl FnMut(Intake)) {
    loop {
        if let Some(news) = folder.look() {
            on_news(news);
        }
        if stop.recv_timeout(PERIOD) != Err(RecvTimeoutError::Timeout) {
            return;
        }
    }
}
