//! One laptop that is passed on: nobody sees what another has answered.

use super::course_rate::{SIZE, answer_all, barcelona, ctrl, key, view, words, write};
use super::{Window, new_session, press, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::{Naming, RatingRound};
use scidip_scorecard::session::{Command, CourseCommand, CourseView, Route, Session};

fn passed(round: RatingRound, people: &[&str]) -> Window {
    let mut window = window_of(SIZE, passed_on(round, people), None);
    window.run();
    window
}

/// A trainer's laptop that is about to be passed on, after these people have rated in the first round.
pub fn passed_on(round: RatingRound, people: &[&str]) -> Session {
    let mut session = new_session(None);
    let mut send = |command| session.apply(Command::Course(command));
    send(CourseCommand::StartRoom {
        exercise: barcelona(),
        title: "Course of May".to_owned(),
        naming: Naming::Pseudonym,
        folder: None,
    });
    send(CourseCommand::PassTheLaptop);
    for name in people {
        send(CourseCommand::SitDown(None));
        let participant =
            scidip_scorecard::model::Participant { name: (*name).to_owned(), ..Default::default() };
        send(CourseCommand::SetParticipant(Box::new(participant)));
        send(CourseCommand::HandIn);
    }
    if round == RatingRound::Second {
        send(CourseCommand::StartSecondRound);
        send(CourseCommand::PassTheLaptop);
    }
    session
}

#[test]
fn the_second_person_at_the_laptop_sees_nothing_of_the_first() {
    let why = "Why? Which words of the case made you choose this?";
    let mut window = passed(RatingRound::First, &[]);
    window.get_by_label("Nobody has rated yet");
    press(&mut window, "I am next");
    write(&mut window, Role::TextInput, "Your pseudonym", "Secret Otter");
    press(&mut window, "Read the case and rate");
    key(&mut window, Key::Num4);
    write(&mut window, Role::MultilineTextInput, why, "a private thought");
    // Long enough for the field to keep it for its own undo.
    window.run_steps(10);
    key(&mut window, Key::Escape);
    answer_all(&mut window, Key::Num4);
    ctrl(&mut window, Key::Enter);
    assert_eq!(view(&window), CourseView::Curtain);
    window.get_by_label("1 person has rated so far");
    let is_clean = |window: &Window, where_: &str| {
        let words = words(window);
        assert!(!words.contains("Secret Otter") && !words.contains("a private thought"), "{where_}: {words}");
    };
    is_clean(&window, "curtain");

    press(&mut window, "I am next");
    is_clean(&window, "about you");
    write(&mut window, Role::TextInput, "Your pseudonym", "B");
    for _ in 0..3 {
        ctrl(&mut window, Key::Z);
        is_clean(&window, "undo of the pseudonym");
    }
    press(&mut window, "Read the case and rate");
    is_clean(&window, "rate");
    assert_eq!(window.state().session().course().sheet().unwrap().rating().answered(), 0);
    write(&mut window, Role::MultilineTextInput, why, "x");
    for _ in 0..4 {
        ctrl(&mut window, Key::Z);
        is_clean(&window, "undo of the note");
    }
    assert_eq!(window.state().session().course().room().unwrap().room().sheets.len(), 1);
}

#[test]
fn no_key_leads_from_the_curtain_to_what_the_trainer_sees() {
    let mut window = passed(RatingRound::First, &["Blue Heron"]);
    for pressed in [Key::Escape, Key::Backspace, Key::ArrowLeft] {
        key(&mut window, pressed);
    }
    for pressed in [Key::Num1, Key::Num4] {
        window.key_press_modifiers(Modifiers::ALT, pressed);
        window.run();
    }
    for pressed in [Key::O, Key::N, Key::W, Key::Z] {
        ctrl(&mut window, pressed);
    }
    assert_eq!((window.state().session().route(), view(&window)), (Route::Course, CourseView::Curtain));
    assert!(window.query_by_label("File").is_none(), "no menus");
    press(&mut window, "The trainer is back");
    assert_eq!(view(&window), CourseView::Room);
}

#[test]
fn whoever_stops_is_asked_first_and_no_slip_of_a_key_answers() {
    let mut window = passed(RatingRound::First, &[]);
    press(&mut window, "I am next");
    write(&mut window, Role::TextInput, "Your pseudonym", "Blue Heron");
    press(&mut window, "Read the case and rate");
    key(&mut window, Key::Num3);
    let answers =
        |window: &Window| window.state().session().course().sheet().unwrap().rating().sheet().ratings.clone();
    let before = answers(&window);
    assert_eq!(before.len(), 1);
    window.key_press_modifiers(Modifiers::ALT, Key::Num1);
    window.run();
    assert_eq!(answers(&window), before, "Alt+1 goes to a screen elsewhere, and rates nowhere");
    press(&mut window, "Stop without handing in");
    press(&mut window, "Cancel");
    assert_eq!(answers(&window), before);
    press(&mut window, "Stop without handing in");
    press(&mut window, "Throw away");
    assert_eq!(view(&window), CourseView::Curtain);
    window.get_by_label("Nobody has rated yet");
}

#[test]
fn in_the_second_round_one_chooses_oneself_and_is_then_no_longer_awaited() {
    let mut window = passed(RatingRound::Second, &["Blue Heron", "", "Calm Bridge"]);
    window.get_by_label("0 of 3 people have rated again so far");
    window.get_by_label("Person 2, without a name");
    press(&mut window, "Blue Heron");
    let session = window.state().session();
    assert_eq!(session.course().view(), CourseView::Rate);
    assert_eq!(session.course().sheet().unwrap().rating().sheet().participant.name, "Blue Heron");
    press(&mut window, "That is not you? Go back");
    press(&mut window, "Calm Bridge");
    answer_all(&mut window, Key::Num1);
    assert!(window.query_by_label("That is not you? Go back").is_none(), "it is too late");
    press(&mut window, "Hand in");
    window.get_by_label("1 of 3 people have rated again so far");
    assert!(window.query_by_label("Calm Bridge").is_none());
    window.get_by_label("Blue Heron");
}
