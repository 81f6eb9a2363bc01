//! Opens a room to phones: seats from before, a thread that writes, a thread that listens.

use super::chance;
use super::guard::{Access, Guard};
use super::keeping::{Deliver, Keeper};
use super::room::LiveRoom;
use super::seats::{HeadCount, Seats};
use super::server;
use crate::model::{CourseSession, Framework, RatingRound, ReferenceRating};
use crate::store::{Fault, Seat, SeatBook};
use crate::text::{faults::io_words, live::faults};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use tokio::sync::Notify;

/// How a room is to be opened.
#[derive(Clone, Debug)]
pub struct Opening {
    pub session: Arc<CourseSession>,
    pub framework: Arc<Framework>,
    /// Where to listen; port 0 takes any that is free.
    pub address: SocketAddr,
    /// How phones know it where a proxy stands before it, such as `https://rooms.example.org`.
    pub public: Option<String>,
    /// Drawn where it is absent.
    pub code: Option<String>,
    /// The file in which seats are kept.
    pub book: PathBuf,
}

/// What comes of a room that is open.
pub struct Hears {
    /// Brings a sheet to the trainer.
    pub deliver: Deliver,
    pub on_count: Box<dyn Fn(HeadCount) + Send + Sync>,
    /// What could not be written.
    pub on_fault: Box<dyn FnMut(Fault) + Send>,
}

/// A room that is open; it closes when this is dropped.
pub struct OpenDoor {
    room: Arc<LiveRoom>,
    stop: Stop,
    listening: JoinHandle<()>,
    writing: JoinHandle<()>,
    local: SocketAddr,
}

/// Opens a room.
///
/// # Errors
/// When its seats cannot be kept, or the address cannot be listened on.
pub fn open(opening: Opening, hears: Hears) -> Result<OpenDoor, Fault> {
    let Opening { session, framework, address, public, code, book } = opening;
    let Hears { deliver, on_count, on_fault } = hears;
    let no_chance = |_| Fault::of_file(&book, faults::no_chance());
    let code = code.map_or_else(chance::room_code, Ok).map_err(no_chance)?;
    let (file, kept): (SeatBook, Vec<Seat>) = SeatBook::open(book.clone())?;
    let seats = Seats::new(&session, framework, kept)
        .ok_or_else(|| Fault::of_file(&book, faults::nothing_to_rate()))?;
    let cannot = |err: std::io::Error| {
        let advice = faults::cannot_listen(&address.to_string(), &io_words(&err));
        Fault::of_file(Path::new(""), advice)
    };
    let listener = TcpListener::bind(address).map_err(cannot)?;
    let local = listener.local_addr().map_err(cannot)?;
    let access = Access::new(&local.to_string(), public.as_deref());
    let (keeper, writing) = Keeper::start(file, deliver, on_fault);
    let guard = Guard::new(std::time::Instant::now());
    let room = Arc::new(LiveRoom::new(seats, guard, keeper, access, code, on_count));
    let stop = Arc::new(Notify::new());
    let (serving, stopped) = (Arc::clone(&room), Arc::clone(&stop));
    let listening = thread::spawn(move || {
        // It could only fail to begin, and then nobody comes in.
        let _ = server::serve(listener, &serving, &stopped);
    });
    Ok(OpenDoor { room, stop: Stop(stop), listening, writing, local })
}

impl OpenDoor {
    /// What is typed into a phone, with the code.
    pub fn address(&self) -> String {
        self.room.address()
    }

    pub fn code(&self) -> &str {
        &self.room.code
    }

    /// Where it listens.
    pub fn local(&self) -> SocketAddr {
        self.local
    }

    pub fn head_count(&self) -> HeadCount {
        self.room.seats().head_count()
    }

    /// Everything that phones have handed in, also before the program was started anew.
    pub fn handed_in(&self) -> Vec<Arc<crate::model::RatingSheet>> {
        self.room.seats().all_handed_in().cloned().collect()
    }

    /// Lets nobody new in, or does again.
    pub fn lock(&self, is_locked: bool) {
        self.room.seats().is_locked = is_locked;
    }

    /// Ends the changing of answers, or goes on after all.
    pub fn close_round(&self, is_closed: bool) {
        let mut seats = self.room.seats();
        if seats.is_closed != is_closed {
            seats.is_closed = is_closed;
            seats.news += 1;
        }
    }

    pub fn set_round(&self, round: RatingRound) {
        self.room.seats().set_round(round);
        self.room.tell_count();
    }

    /// Shows the key to those who have handed in, and closes the round: nobody changes answers who has seen it. `None`
    /// takes it away again.
    pub fn release(&self, key: Option<Arc<Vec<ReferenceRating>>>) {
        let mut seats = self.room.seats();
        seats.is_closed = key.is_some();
        seats.key = key;
        seats.news += 1;
    }

    /// Stops listening, and returns when nobody is answered any more and the file of the seats is free.
    pub fn close(self) {
        let Self { room, stop, listening, writing, .. } = self;
        drop(stop);
        let _ = listening.join();
        // The way to the writer ends with the room.
        drop(room);
        let _ = writing.join();
    }
}

/// Ends the listening when it is dropped.
struct Stop(Arc<Notify>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

/// Waits until somebody presses Ctrl+C.
///
/// # Errors
/// When the system does not tell of it.
pub fn wait_for_interrupt() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(tokio::signal::ctrl_c())
}
