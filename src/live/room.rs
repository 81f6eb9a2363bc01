//! A room that is open to phones: what all requests share.

use super::guard::{Access, Guard};
use super::keeping::Keeper;
use super::seats::{HeadCount, Seats};
use crate::model::RatingSheet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A room that phones speak to.
pub struct LiveRoom {
    seats: Mutex<Seats>,
    guard: Mutex<Guard>,
    keeper: Keeper,
    pub access: Access,
    /// Six letters, part of every address.
    pub code: String,
    /// The cookie of this session, whatever the code is.
    pub cookie: String,
    /// Hears how many are inside, whenever that changes.
    on_count: Box<dyn Fn(HeadCount) + Send + Sync>,
}

impl LiveRoom {
    pub fn new(
        seats: Seats,
        guard: Guard,
        keeper: Keeper,
        access: Access,
        code: String,
        on_count: Box<dyn Fn(HeadCount) + Send + Sync>,
    ) -> Self {
        // Cookies do not tell ports apart: two rooms on one computer must not take each other’s.
        let plain = seats.session().id.as_str().chars().filter(char::is_ascii_alphanumeric).take(8);
        let cookie = format!("seat-{}", plain.collect::<String>());
        let (seats, guard) = (Mutex::new(seats), Mutex::new(guard));
        Self { seats, guard, keeper, access, code, cookie, on_count }
    }

    /// The seats; held for as long as one answer is worked out, never while something is written.
    pub fn seats(&self) -> MutexGuard<'_, Seats> {
        // Seats are whole between any two steps: a panic in one request must not end the others.
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn guard(&self) -> MutexGuard<'_, Guard> {
        self.guard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The address for phones, with the code.
    pub fn address(&self) -> String {
        format!("{}/{}", self.access.base, self.code)
    }

    /// A path of this room.
    pub fn path(&self, rest: &str) -> String {
        let slash = if rest.is_empty() { "" } else { "/" };
        format!("/{}{slash}{rest}", self.code)
    }

    /// Writes a seat down. True once a phone may be told so.
    pub async fn keep(&self, place: usize) -> bool {
        let (seat, mark) = {
            let seats = self.seats();
            (seats.to_keep(place, None), seats.unkept(place))
        };
        // What is on the disk already need not be written again.
        if mark == 0 {
            return true;
        }
        let is_kept = self.keeper.keep(seat, None).await;
        if is_kept {
            self.seats().was_kept(place, mark);
        }
        is_kept
    }

    /// Brings a sheet where it belongs. True once a phone may be told so.
    pub async fn deliver(&self, place: usize, sheet: &Arc<RatingSheet>) -> bool {
        let (seat, mark) = {
            let seats = self.seats();
            (seats.to_keep(place, Some(sheet)), seats.unkept(place))
        };
        let is_there = self.keeper.keep(seat, Some(Arc::clone(sheet))).await;
        {
            let mut seats = self.seats();
            if is_there {
                seats.was_handed_in(place, sheet);
                seats.was_kept(place, mark);
            } else {
                seats.was_not_handed_in(place, sheet);
            }
        }
        self.tell_count();
        is_there
    }

    /// Tells how many are inside and have handed in.
    pub fn tell_count(&self) {
        let count = self.seats().head_count();
        (self.on_count)(count);
    }
}
