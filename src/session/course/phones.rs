//! A room that is open to phones, as the trainer sees it: where it listens, who has come, and what can be asked of it.
//!
//! What listens is started and ended by whoever performs [`PhonesJob`]; here stands only what is known of it. It ends
//! when its orders do: with the room, with the window, or when the trainer closes it.

use super::{Course, OpenRoom, Place, RoomView};
use crate::model::{CourseSession, Framework, Naming, RatingRound, RatingSheet, ReferenceRating};
use crate::session::desk::Desk;
use crate::session::{Content, Effect, Notice, Questions};
use crate::store::{CodeFault, Fault, codes_in, phones_forbidden_by};
use crate::text::live::{codes, faults, trainer as text};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// What makes the page that is one file of an exercise or a session.
pub type PageMaker = fn(&Questions, Option<&CourseSession>, Naming, RatingRound) -> String;

/// What a trainer asks for about phones.
#[derive(Debug)]
pub enum PhoneCommand {
    /// Opens the room, on that adapter, or on the likeliest.
    Open(Option<String>),
    /// Lets nobody in any more.
    Close,
    Lock(bool),
    /// Nobody changes answers any more.
    CloseRound(bool),
    /// Shows the key to those who have handed in.
    ShowKey(bool),
    /// The Wi-Fi that phones are to join, for a code to scan.
    SetWifi(Wifi),
    /// Short codes that were pasted or typed.
    TakeCodes(String),
    ForgetCodes,
}

/// A Wi-Fi; remembered while the program runs, and written nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wifi {
    pub name: String,
    /// Empty where it has none.
    pub password: String,
}

/// Something asked of what listens. It stops when no order can come any more.
#[derive(Clone, Debug)]
pub enum PhoneOrder {
    Lock(bool),
    CloseRound(bool),
    Round(RatingRound),
    Release(Option<Arc<Vec<ReferenceRating>>>),
}

/// What listens has to tell.
#[derive(Debug)]
pub enum PhoneEvent {
    Opened(OpenedDoor),
    NotOpened(Fault),
    Count {
        inside: usize,
        handed_in: usize,
    },
    HandedIn(Arc<RatingSheet>),
    Trouble(Fault),
    /// It was open for as long as it may be.
    TimeIsUp,
}

/// Where phones come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedDoor {
    /// What is typed, with the code.
    pub address: String,
    pub code: String,
    pub port: u16,
    /// The adapters of this computer by which phones may come, the likeliest first.
    pub adapters: Vec<Adapter>,
    /// Of the one that is used.
    pub ip: String,
}

/// A way of this computer into a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adapter {
    /// As the system calls it, such as `wlan0` or `Wi-Fi`.
    pub name: String,
    pub ip: String,
}

/// Has a room listen for phones; a thread of its own does it.
#[derive(Debug)]
pub struct PhonesJob {
    pub session: Arc<CourseSession>,
    pub framework: Arc<Framework>,
    /// Where seats are kept.
    pub book: PathBuf,
    /// The address of the adapter to use; absent for the likeliest.
    pub adapter: Option<String>,
    pub orders: Receiver<PhoneOrder>,
    /// Which opening of the room it is: what an earlier one still tells is dropped.
    pub opening: u64,
}

/// What the trainer’s window knows of phones in its room.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the trainer switches each of them alone")]
pub struct Phones {
    /// Held while it is open; what listens ends when it is dropped.
    orders: Option<Sender<PhoneOrder>>,
    opening: u64,
    door: Option<OpenedDoor>,
    count: (usize, usize),
    has_come: bool,
    is_locked: bool,
    is_round_closed: bool,
    is_key_shown: bool,
    wifi: Wifi,
    codes: Option<CodesTaken>,
}

/// What came of short codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodesTaken {
    pub told: String,
    /// Each bad one, with what is wrong.
    pub refused: Vec<String>,
}

impl Phones {
    /// Whether it listens, or is about to.
    pub fn is_open(&self) -> bool {
        self.orders.is_some()
    }

    /// Where phones come in; `None` before it listens.
    pub fn door(&self) -> Option<&OpenedDoor> {
        self.door.as_ref().filter(|_| self.is_open())
    }

    /// How many phones are inside.
    pub fn inside(&self) -> usize {
        self.count.0
    }

    /// How many of them have handed in, in the round that is open.
    pub fn handed_in(&self) -> usize {
        self.count.1
    }

    /// Whether anybody has come in since it was opened.
    pub fn has_come(&self) -> bool {
        self.has_come
    }

    pub fn is_locked(&self) -> bool {
        self.is_locked
    }

    pub fn is_round_closed(&self) -> bool {
        self.is_round_closed
    }

    pub fn is_key_shown(&self) -> bool {
        self.is_key_shown
    }

    pub fn wifi(&self) -> &Wifi {
        &self.wifi
    }

    pub fn codes(&self) -> Option<&CodesTaken> {
        self.codes.as_ref()
    }

    /// Where it can no longer be heard it has ended, and has told so.
    fn order(&self, order: PhoneOrder) {
        if let Some(orders) = &self.orders {
            let _ = orders.send(order);
        }
    }

    fn close(&mut self) {
        (self.orders, self.door, self.count, self.has_come) = (None, None, (0, 0), false);
        (self.is_locked, self.is_round_closed, self.is_key_shown) = (false, false, false);
    }

    /// Another round is open.
    pub(super) fn round_changed(&mut self, round: RatingRound) {
        if self.is_key_shown {
            self.order(PhoneOrder::Release(None));
        }
        (self.is_round_closed, self.is_key_shown) = (false, false);
        self.order(PhoneOrder::Round(round));
    }
}

impl Course {
    /// What makes pages that are one file; without it, none are written.
    pub(in crate::session) fn make_pages_with(&mut self, maker: PageMaker) {
        self.page_maker = Some(maker);
    }

    pub(super) fn apply_phones(&mut self, desk: &mut Desk, command: PhoneCommand) {
        match command {
            PhoneCommand::Open(adapter) => self.open_to_phones(desk, adapter),
            PhoneCommand::TakeCodes(text) => self.in_room(desk, |room, _| room.take_codes(&text)),
            other => self.in_room(desk, |room, _| {
                room.order_phones(other);
                false
            }),
        }
        self.leave_way_in();
    }

    fn open_to_phones(&mut self, desk: &mut Desk, adapter: Option<String>) {
        if let Some(by) = phones_forbidden_by() {
            let fault = Fault::of_file(Path::new(""), faults::is_forbidden(&by));
            return desk.tell_once(Notice::fault(&fault));
        }
        let Place::Room(room, _) = &mut self.place else { return };
        let session = Arc::new(room.session().for_participants());
        let book = self.kept.shelf.as_ref().map_or_else(
            || std::env::temp_dir().join(format!("scidip-phones-{}.log", session.id)),
            |shelf| shelf.seat_book_path(&session.id),
        );
        let framework = room.shared_framework();
        let (orders, taken) = channel();
        let phones = room.phones_mut();
        phones.close();
        phones.opening += 1;
        phones.orders = Some(orders);
        let opening = phones.opening;
        let job = PhonesJob { session, framework, book, adapter, orders: taken, opening };
        desk.push(Effect::OpenToPhones(Box::new(job)));
    }

    /// What listens has told.
    pub(in crate::session) fn phones_told(&mut self, desk: &mut Desk, opening: u64, event: PhoneEvent) {
        let Place::Room(room, _) = &mut self.place else { return };
        let phones = room.phones_mut();
        if phones.opening != opening {
            return;
        }
        match event {
            PhoneEvent::Opened(door) => phones.door = phones.is_open().then_some(door),
            PhoneEvent::Count { inside, handed_in } => {
                phones.has_come |= inside > 0;
                phones.count = (inside, handed_in);
            }
            PhoneEvent::HandedIn(sheet) => {
                if room.take_in(vec![RatingSheet::clone(&sheet)]) > 0 {
                    self.kept.keep_room(room, desk);
                }
            }
            PhoneEvent::NotOpened(fault) => {
                phones.close();
                desk.tell_once(Notice::fault(&fault));
            }
            PhoneEvent::Trouble(fault) => desk.tell_once(Notice::fault(&fault)),
            PhoneEvent::TimeIsUp => {
                phones.close();
                desk.tell_once(Notice::attention(text::TIME_IS_UP));
            }
        }
        self.leave_way_in();
    }

    /// Nobody is shown a way in that is closed.
    fn leave_way_in(&mut self) {
        if let Place::Room(room, shown) = &mut self.place
            && matches!(shown, RoomView::WayIn)
            && !room.phones().is_open()
        {
            *shown = RoomView::Room;
        }
    }
}

impl OpenRoom {
    /// Takes in what codes say; what is wrong with one is told, and costs no other. Tells whether anything is new.
    fn take_codes(&mut self, text: &str) -> bool {
        let mut session = self.session().clone();
        session.exercise.criteria.retain(|id| self.framework().criterion(id).is_some());
        let (mut new, mut same, mut refused) = (Vec::<RatingSheet>::new(), 0, Vec::new());
        let found = codes_in(text, session.exercise.criteria.len());
        let is_nothing = found.is_empty();
        for (typed, result) in found {
            match result.and_then(|code| code.of_room(&session)) {
                Ok(code) => {
                    let of_person =
                        |sheet: &&RatingSheet| sheet.rater == code.rater() && sheet.round == code.round;
                    let here = self.room().sheets.iter().map(Arc::as_ref);
                    let earlier = here.chain(&new).filter(of_person).max_by_key(|sheet| sheet.edition);
                    // A file of the same edition says more than its code.
                    if earlier.is_some_and(|earlier| earlier.edition >= code.edition) {
                        same += 1;
                    } else {
                        let sheet = code.sheet(&session, earlier);
                        new.retain(|old| old.rater != sheet.rater || old.round != sheet.round);
                        new.push(sheet);
                    }
                }
                Err(fault) => refused.push(codes::refused(&typed, &CodeFault::words(fault))),
            }
        }
        let told = if is_nothing {
            codes::NONE_FOUND.to_owned()
        } else {
            codes::taken(new.len(), same, refused.len())
        };
        self.phones_mut().codes = Some(CodesTaken { told, refused });
        self.take_in(new) > 0
    }

    /// The page of the room as one file; `None` in a build that makes none.
    pub(super) fn page(&self, maker: Option<PageMaker>) -> Option<Content> {
        let session = self.session().for_participants();
        let questions = Questions::of(self.shared_framework(), Arc::new(session.exercise.clone()))?;
        let page = maker?(&questions, Some(&session), session.naming, session.round);
        Some(Content::Page(Arc::new(page)))
    }

    fn order_phones(&mut self, command: PhoneCommand) {
        let key = self.key().map(<[ReferenceRating]>::to_vec).map(Arc::new);
        let phones = self.phones_mut();
        match command {
            PhoneCommand::Close => phones.close(),
            PhoneCommand::Lock(is_locked) => {
                phones.is_locked = is_locked;
                phones.order(PhoneOrder::Lock(is_locked));
            }
            PhoneCommand::CloseRound(is_closed) => {
                phones.is_round_closed = is_closed;
                phones.order(PhoneOrder::CloseRound(is_closed));
            }
            PhoneCommand::ShowKey(is_shown) => {
                phones.is_key_shown = is_shown && key.is_some();
                phones.is_round_closed = phones.is_key_shown;
                phones.order(PhoneOrder::Release(key.filter(|_| is_shown)));
            }
            PhoneCommand::SetWifi(wifi) => phones.wifi = wifi,
            PhoneCommand::ForgetCodes => phones.codes = None,
            PhoneCommand::Open(_) | PhoneCommand::TakeCodes(_) => {}
        }
    }
}
