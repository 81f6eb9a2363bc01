//! The same room for a trainer’s window: what it asks for comes in as orders, what happens goes out as events.

use super::adapters::adapters;
use super::open::{Hears, OpenDoor, Opening, open};
use crate::session::{Adapter, OpenedDoor, PhoneEvent, PhoneOrder, PhonesJob};
use crate::store::{Fault, FaultKind};
use crate::text::live::faults;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A day of a course; nobody forgets an open room overnight.
const LONGEST: Duration = Duration::from_hours(8);
/// How long to wait for the same room to end elsewhere, and how often.
const WAIT: Duration = Duration::from_millis(100);
const MOST_WAITS: u32 = 30;
/// Ports to try, so that a rule in a firewall stays right from one course to the next.
const PORTS: [u16; 4] = [8080, 8000, 8888, 0];

/// Opens the room, tells what happens, and returns when it is closed.
pub fn run(job: PhonesJob, tell: impl Fn(PhoneEvent) + Clone + Send + Sync + 'static) {
    let PhonesJob { session, framework, book, adapter, orders, .. } = job;
    let known = adapters();
    let chosen = adapter.or_else(|| known.first().map(|adapter| adapter.ip.clone()));
    let Some(ip) = chosen.and_then(|ip| ip.parse::<IpAddr>().ok()) else {
        return tell(PhoneEvent::NotOpened(Fault::of_file(Path::new(""), faults::no_network())));
    };
    let opening = |port| Opening {
        session: Arc::clone(&session),
        framework: Arc::clone(&framework),
        address: SocketAddr::new(ip, port),
        public: None,
        code: None,
        book: book.clone(),
    };
    let mut early = Vec::new();
    let mut waits = 0;
    let door = loop {
        let mut last = None;
        // What is wrong with the first port is wrong with all, or it is taken.
        let mut opened = PORTS.into_iter().map(|port| open(opening(port), hears(&tell)));
        if let Some(door) = opened.find_map(|opened| opened.map_err(|fault| last = Some(fault)).ok()) {
            break door;
        }
        let fault = last.unwrap_or_else(|| Fault::of_file(Path::new(""), faults::no_network()));
        // The same room on another adapter may still be about to end.
        if fault.kind != FaultKind::ChangedElsewhere || waits >= MOST_WAITS {
            return tell(PhoneEvent::NotOpened(fault));
        }
        waits += 1;
        match orders.recv_timeout(WAIT) {
            Ok(order) => early.push(order),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    };
    tell(PhoneEvent::Opened(opened_door(&door, ip, known)));
    // Those that came before, also where the program ended before it had kept the room.
    for sheet in door.handed_in() {
        tell(PhoneEvent::HandedIn(sheet));
    }
    let count = door.head_count();
    tell(PhoneEvent::Count { inside: count.inside, handed_in: count.handed_in });
    for order in early {
        obey_one(&door, order);
    }
    if obey(&door, &orders, Instant::now() + LONGEST) {
        tell(PhoneEvent::TimeIsUp);
    }
    door.close();
}

fn hears(tell: &(impl Fn(PhoneEvent) + Clone + Send + Sync + 'static)) -> Hears {
    let (of_sheets, of_counts, of_faults) = (tell.clone(), tell.clone(), tell.clone());
    Hears {
        deliver: Box::new(move |sheet| {
            of_sheets(PhoneEvent::HandedIn(Arc::clone(sheet)));
            Ok(())
        }),
        on_count: Box::new(move |count| {
            of_counts(PhoneEvent::Count { inside: count.inside, handed_in: count.handed_in });
        }),
        on_fault: Box::new(move |fault| of_faults(PhoneEvent::Trouble(fault))),
    }
}

fn opened_door(door: &OpenDoor, ip: IpAddr, mut adapters: Vec<Adapter>) -> OpenedDoor {
    let ip = ip.to_string();
    if !adapters.iter().any(|adapter| adapter.ip == ip) {
        adapters.push(Adapter { name: ip.clone(), ip: ip.clone() });
    }
    let (address, code) = (door.address(), door.code().to_owned());
    OpenedDoor { address, code, port: door.local().port(), adapters, ip }
}

/// Does what is asked until nobody can ask any more. True where the time was up before.
fn obey(door: &OpenDoor, orders: &Receiver<PhoneOrder>, end: Instant) -> bool {
    loop {
        match orders.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(order) => obey_one(door, order),
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}

fn obey_one(door: &OpenDoor, order: PhoneOrder) {
    match order {
        PhoneOrder::Lock(is_locked) => door.lock(is_locked),
        PhoneOrder::CloseRound(is_closed) => door.close_round(is_closed),
        PhoneOrder::Round(round) => door.set_round(round),
        PhoneOrder::Release(key) => door.release(key),
    }
}
