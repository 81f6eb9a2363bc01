//! Writes seats down on a thread of its own, many at once, and tells each phone only when it is on the disk.

use crate::model::RatingSheet;
use crate::store::{Fault, Seat, SeatBook};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use tokio::sync::oneshot;

/// What brings a sheet to the trainer; what it could not bring is tried again by the phone.
pub type Deliver = Box<dyn FnMut(&Arc<RatingSheet>) -> Result<(), Fault> + Send>;

/// A seat to be written, and what is handed in with it.
struct Kept {
    seat: Seat,
    handed_in: Option<Arc<RatingSheet>>,
    done: oneshot::Sender<bool>,
}

/// The way to the thread; it ends when this is dropped.
pub struct Keeper {
    line: Sender<Kept>,
}

/// Writes at most so many at once.
const AT_ONCE: usize = 256;

impl Keeper {
    /// Begins; `tell` hears what could not be written, once each time it begins to fail.
    pub fn start(
        book: SeatBook,
        deliver: Deliver,
        tell: impl FnMut(Fault) + Send + 'static,
    ) -> (Self, JoinHandle<()>) {
        let (line, waiting) = channel();
        (Self { line }, thread::spawn(move || keep(&waiting, book, deliver, tell)))
    }

    /// Writes a seat. True once it is on the disk, and what is handed in is where it belongs.
    pub async fn keep(&self, seat: Seat, handed_in: Option<Arc<RatingSheet>>) -> bool {
        let (done, is_done) = oneshot::channel();
        if self.line.send(Kept { seat, handed_in, done }).is_err() {
            return false;
        }
        is_done.await.unwrap_or(false)
    }
}

fn keep(waiting: &Receiver<Kept>, mut book: SeatBook, mut deliver: Deliver, mut tell: impl FnMut(Fault)) {
    let mut has_failed = false;
    while let Ok(first) = waiting.recv() {
        let mut batch = vec![first];
        batch.extend(waiting.try_iter().take(AT_ONCE - 1));
        let (seats, rest): (Vec<Seat>, Vec<_>) =
            batch.into_iter().map(|kept| (kept.seat, (kept.handed_in, kept.done))).unzip();
        let written = book.write(&seats);
        let mut fault = None;
        for (handed_in, done) in rest {
            let delivered = match (&written, &handed_in) {
                (Ok(()), Some(sheet)) => deliver(sheet),
                _ => Ok(()),
            };
            // A phone that has gone does not wait any more.
            let _ = done.send(written.is_ok() && delivered.is_ok());
            fault = fault.or(delivered.err());
        }
        match written.err().or(fault) {
            None => has_failed = false,
            Some(fault) if !has_failed => {
                has_failed = true;
                tell(fault);
            }
            Some(_) => {}
        }
    }
}
