//! A room that is opened to phones from the trainer's window, by the names of its buttons.

use super::names::assert_named;
use super::{Window, new_session, press, shows, wait_until, window_of};
use crate::live::client::Phone;
use egui::Key;
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::{ExerciseId, Naming, RatingRound, SessionId};
use scidip_scorecard::session::{
    Command, CourseCommand, CourseView, OpenRoom, PhoneCommand, Phones, Route, Session,
};
use scidip_scorecard::store::{CourseShelf, Places, ShortCode, code_room};
use scidip_scorecard::text::live::trainer as text;
use std::net::{TcpStream, ToSocketAddrs};
use std::path::Path;

const SIZE: [f32; 2] = [1280.0, 1600.0];

fn room(window: &Window) -> &OpenRoom {
    window.state().session().course().room().unwrap()
}

fn of(session: &Session) -> &Phones {
    session.course().room().unwrap().phones()
}

/// A window whose room is open to phones of this computer alone, and the first of them.
fn open(folder: &Path) -> (Window, Phone) {
    let places = Places::below(folder);
    let mut session = new_session(Some(&places));
    session.apply(Command::GoTo(Route::Course));
    session.apply(Command::Course(CourseCommand::StartRoom {
        exercise: ExerciseId::new("barcelona"),
        title: "Training day".into(),
        naming: Naming::Pseudonym,
        folder: None,
    }));
    session.apply(Command::Course(CourseCommand::Phones(PhoneCommand::Open(Some("127.0.0.1".into())))));
    let mut window = window_of(SIZE, session, Some(places));
    wait_until(&mut window, "it listens", |session| of(session).door().is_some());
    let phone = phone_of(&window);
    (window, phone)
}

fn phone_of(window: &Window) -> Phone {
    let door = of(window.state().session()).door().unwrap();
    let host = door.address.strip_prefix("http://").unwrap().split('/').next().unwrap();
    Phone::new(host.to_socket_addrs().unwrap().next().unwrap(), &door.code)
}

#[test]
fn a_trainer_opens_the_room_sees_who_comes_and_closes_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mut phone) = open(folder.path());
    assert_named(&window, "a room with phones");
    let address = of(window.state().session()).door().unwrap().address.clone();
    for words in [text::QR_ROOM, address.as_str(), text::DOCTOR, "Nobody is in yet", "mobile data"] {
        assert!(shows(&window, words) || shows(&window, &words.replace("mobile", "Mobile")), "{words}");
    }
    phone.join("Quiet+Otter");
    wait_until(&mut window, "somebody has come in", |session| of(session).inside() == 1);
    assert!(shows(&window, "0 of 1 handed in") && shows(&window, text::DOCTOR_GREEN));
    assert!(!shows(&window, text::DOCTOR), "it is clear now that phones come through");
    phone.answer(1, "3");
    phone.hand_in();
    wait_until(&mut window, "it is handed in", |session| of(session).handed_in() == 1);
    assert_eq!(room(&window).room().sheets[0].participant.name, "Quiet Otter");
    assert!(shows(&window, "1 of 1 handed in"));

    press(&mut window, text::LOCK);
    assert!(shows(&window, text::LOCKED));
    assert!(phone_of(&window).get("").body.contains("The door is closed"));
    press(&mut window, text::CLOSE);
    assert!(!of(window.state().session()).is_open() && !shows(&window, &address));
    let is_gone = (0..100).any(|_| {
        std::thread::yield_now();
        TcpStream::connect_timeout(&phone.to, std::time::Duration::from_millis(100)).is_err()
    });
    assert!(is_gone, "it goes on listening");
}

#[test]
fn the_room_is_shown_the_way_in_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mut phone) = open(folder.path());
    phone.join("Quiet+Otter");
    press(&mut window, text::SHOW);
    assert_eq!(window.state().session().course().view(), CourseView::WayIn);
    wait_until(&mut window, "somebody has come in", |session| of(session).inside() == 1);
    assert!(shows(&window, text::QR_ROOM) && shows(&window, "0 of 1 handed in"));
    assert!(!shows(&window, "Quiet Otter") && !shows(&window, text::CLOSE));
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().session().course().view(), CourseView::Room);
}

#[test]
fn the_light_is_on_wherever_one_goes_and_off_when_the_room_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = open(folder.path());
    press(&mut window, "Reference cities");
    assert_eq!(window.state().session().route(), Route::Cities);
    assert!(shows(&window, text::LISTENS), "another screen does not say that the program listens");
    let mut session = new_session(None);
    session.apply(Command::GoTo(Route::Course));
    assert!(!shows(&window_of(SIZE, session, None), text::LISTENS));
}

#[test]
fn a_second_round_and_the_key_reach_the_phones() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mut phone) = open(folder.path());
    phone.join("A").answer(1, "3");
    phone.hand_in();
    wait_until(&mut window, "it is handed in", |session| of(session).handed_in() == 1);
    press(&mut window, text::SHOW_KEY);
    let is_there = (0..200).any(|_| phone.get("/feedback").body.contains("Your answers beside the key"));
    assert!(is_there, "the key does not reach the phone");
    press(&mut window, text::HIDE_KEY);
    press(&mut window, "View: Round 2");
    press(&mut window, "Start the second round");
    let is_open = (0..200).any(|_| phone.get("/done").header("location").ends_with("/round"));
    assert!(is_open, "the second round does not reach the phone");
    assert_eq!(room(&window).round(), RatingRound::Second);
}

#[test]
fn codes_that_are_pasted_count_and_bad_ones_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = open(folder.path());
    let session = room(&window).session().clone();
    let code = |person| {
        let room = code_room(&session.exercise, &session.framework, Some(&session));
        let answers = vec![None; session.exercise.criteria.len()];
        ShortCode { room, round: RatingRound::First, person, edition: 1, sector: None, answers }.to_text()
    };
    press(&mut window, text::SHOW_CODES);
    let pasted = format!("Anna {}\nMarc {}\nPia {}X", code(1), code(2), &code(3)[..26]);
    window.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, text::CODES).focus();
    window.run();
    window.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, text::CODES).type_text(&pasted);
    window.run();
    press(&mut window, text::TAKE_CODES);
    assert_eq!(room(&window).room().sheets.len(), 2);
    assert!(shows(&window, "The ratings of 2 codes were taken in. 1 code could not be read:"));
}

#[test]
fn what_a_phone_handed_in_is_in_the_room_although_the_program_ended_before_it_kept_it() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::below(folder.path());
    let session = crate::support::course(&crate::support::small_framework());
    let shelf = CourseShelf::of(&places);
    shelf.keep_room(&scidip_scorecard::model::Room::new(session.clone())).unwrap();
    let mut opening = crate::live::client::opening(&session, folder.path());
    opening.book = shelf.seat_book_path(&SessionId::new("course-1"));
    let hears = scidip_scorecard::live::Hears {
        deliver: Box::new(|_| Ok(())),
        on_count: Box::new(|_| {}),
        on_fault: Box::new(|_| {}),
    };
    let door = scidip_scorecard::live::open(opening, hears).unwrap();
    let mut phone = Phone::new(door.local(), door.code());
    phone.join("A").answer(1, "3");
    phone.hand_in();
    door.close();
    assert_eq!(shelf.read().rooms[0].sheets.len(), 1);
}
