//! Somebody who rates a case: alone, for a trainer, and at the trainer's laptop.

use super::course_join::joined;
use super::keyboard::tab_to;
use super::names::assert_named;
use super::{Window, new_session, press, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use scidip_scorecard::model::{ExerciseId, Naming};
use scidip_scorecard::session::{Command, CourseCommand, CourseView, Route, Session};

pub const SIZE: [f32; 2] = [1280.0, 800.0];

pub fn barcelona() -> ExerciseId {
    ExerciseId::new("barcelona")
}

/// Somebody who begins to rate a case alone.
pub fn alone_at_case() -> Session {
    let mut session = new_session(None);
    session.apply(Command::Course(CourseCommand::StartAlone(barcelona())));
    session
}

pub fn alone(size: [f32; 2]) -> Window {
    let mut window = window_of(size, alone_at_case(), None);
    window.run();
    window
}

pub fn view(window: &Window) -> CourseView {
    window.state().session().course().view()
}

pub fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn ctrl(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

pub fn write(window: &mut Window, role: Role, name: &str, words: &str) {
    window.get_by_role_and_label(role, name).focus();
    window.run();
    window.get_by_role_and_label(role, name).type_text(words);
    window.run();
}

/// Every word that is shown or read out.
pub fn words(window: &Window) -> String {
    let mut all = String::new();
    for node in window.root().query_all_by(|_| true) {
        let node = node.accesskit_node();
        for part in [node.label(), node.value()].into_iter().flatten() {
            all.push_str(&part);
            all.push('\n');
        }
    }
    all
}

/// Answers every question with one level and stops at the last.
pub fn answer_all(window: &mut Window, level: Key) {
    loop {
        key(window, level);
        let sheet = window.state().session().course().sheet().unwrap();
        if sheet.rating().neighbour(1).is_none() {
            return;
        }
        ctrl(window, Key::Enter);
    }
}

#[test]
fn somebody_alone_rates_sees_the_key_and_goes_on_to_their_own_initiative() {
    let mut window = alone(SIZE);
    assert_eq!(view(&window), CourseView::Rate);
    let key_of = |window: &Window| {
        let session = window.state().session();
        let exercise = session.course().sheet().unwrap().rating().exercise();
        session.library().key_of(exercise).unwrap()[0].passages[0].text.clone()
    };
    let rationale = key_of(&window);
    answer_all(&mut window, Key::Num3);
    assert!(!words(&window).contains(&rationale), "the key is not shown before one has handed in");
    ctrl(&mut window, Key::Enter);
    assert_eq!(view(&window), CourseView::Feedback);
    window.get_by_label_contains("more leniently than the key");
    window.get_by_label_contains("on which the case says nothing of this city");
    press(&mut window, "Show every passage");
    window.get_by_label(&rationale);
    press(&mut window, "Now score your own initiative");
    assert_eq!(window.state().session().route(), Route::Initiative);
}

#[test]
fn the_largest_difference_comes_first_or_the_order_of_the_questions() {
    let mut window = alone(SIZE);
    answer_all(&mut window, Key::Num4);
    ctrl(&mut window, Key::Enter);
    let passages = |window: &Window| -> Vec<String> {
        let links = window.root().query_all_by(|node| {
            node.role() == Role::Link && node.label().is_some_and(|label| label.starts_with("The passage"))
        });
        let mut links: Vec<_> =
            links.map(|node| (node.rect().min.y, node.accesskit_node().label())).collect();
        links.sort_by(|a, b| a.0.total_cmp(&b.0));
        links.into_iter().filter_map(|(_, label)| label).collect()
    };
    let by_difference = passages(&window);
    press(&mut window, "Order: As they were asked");
    let as_asked = passages(&window);
    assert_ne!(by_difference, as_asked);
    assert_eq!(by_difference.len(), as_asked.len());
    let feedback = window.state().session().course().feedback(window.state().session().library()).unwrap();
    let largest = feedback.criteria.iter().filter_map(|against| against.difference).fold(0.0, f64::max);
    let first = window
        .state()
        .session()
        .course()
        .sheet()
        .unwrap()
        .rating()
        .asked()
        .find(|criterion| by_difference[0].ends_with(criterion.name.as_str()));
    let first = feedback.criteria.iter().find(|against| against.id == first.unwrap().id).unwrap();
    assert_eq!(first.difference, Some(largest));
}

#[test]
fn a_case_is_rated_and_handed_in_incomplete_with_the_keyboard_alone() {
    let mut window = alone(SIZE);
    let of = window.state().session().course().sheet().unwrap().rating().exercise().criteria.len();
    for number in 0..of {
        // The second question is left out.
        if number != 1 {
            key(&mut window, [Key::Num0, Key::N, Key::U, Key::Num4][number % 4]);
        }
        if number + 1 < of {
            key(&mut window, Key::ArrowRight);
        }
    }
    window.get_by_label(&format!("1 of {of} is without an answer. You can hand in all the same."));
    ctrl(&mut window, Key::Enter);
    let sheet = window.state().session().course().sheet().unwrap();
    assert_eq!(
        (view(&window), sheet.rating().criterion()),
        (CourseView::Rate, &sheet.rating().exercise().criteria[1])
    );
    for _ in 2..of {
        key(&mut window, Key::ArrowRight);
    }
    tab_to(&mut window, "Hand in and compare with the key");
    key(&mut window, Key::Enter);
    assert_eq!(view(&window), CourseView::Feedback);
}

#[test]
fn what_was_rated_alone_is_thrown_away_only_after_a_question() {
    let mut window = alone(SIZE);
    answer_all(&mut window, Key::Num2);
    ctrl(&mut window, Key::Enter);
    press(&mut window, "Rate it again…");
    press(&mut window, "Cancel");
    assert_eq!(view(&window), CourseView::Feedback);
    press(&mut window, "Rate it again…");
    press(&mut window, "Throw away");
    let session = window.state().session();
    assert_eq!((view(&window), session.course().sheet().unwrap().rating().answered()), (CourseView::Rate, 0));
}

#[test]
fn in_a_narrow_window_a_key_leads_from_the_case_to_the_question() {
    let mut window = alone([620.0, 700.0]);
    let summary = window.state().session().course().sheet().unwrap().rating().exercise().case.summary.clone();
    window.get_by_label(&summary);
    key(&mut window, Key::Num2);
    assert!(window.query_by_label(&summary).is_none());
    window.get_by_role_and_label(
        Role::MultilineTextInput,
        "Why? Which words of the case made you choose this?",
    );
}

#[test]
fn every_control_for_somebody_who_rates_has_a_name() {
    for size in [[1600.0, 1000.0], [1024.0, 700.0], [620.0, 700.0]] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = joined(folder.path(), Naming::Name);
        assert_named(&window, "about you");
        press(&mut window, "Read the case and rate");
        assert_named(&window, "rate");
        let mut window = alone(size);
        answer_all(&mut window, Key::Num2);
        ctrl(&mut window, Key::Enter);
        assert_named(&window, &format!("feedback at {size:?}"));
    }
}
