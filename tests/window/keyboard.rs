//! The whole way with the keyboard alone.

use super::{Window, window};
use egui::{Key, Modifiers};
use scidip_scorecard::session::Route;

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

/// Goes on with Tab until the focus is on the control of that name.
pub fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..120 {
        let is_there = {
            use egui_kittest::kittest::{NodeT, Queryable};
            let focused = window.root().query_all_by(|node| node.is_focused() && !node.is_hidden()).next();
            focused.is_some_and(|node| {
                let node = node.accesskit_node();
                node.label().as_deref() == Some(name)
            })
        };
        if is_there {
            return;
        }
        key(window, Key::Tab);
    }
    panic!("Tab never reaches {name}");
}

#[test]
fn new_twenty_nine_answers_compare_with_the_keyboard_alone() {
    let mut window = window();
    window.run();
    tab_to(&mut window, "Begin an assessment");
    key(&mut window, Key::Enter);
    assert_eq!(window.state().session().route(), Route::Initiative);
    tab_to(&mut window, "Go on to the questions");
    key(&mut window, Key::Space);
    for number in 0..29 {
        let answer = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::N, Key::U][number % 7];
        key(&mut window, answer);
        key(&mut window, Key::ArrowRight);
    }
    let session = window.state().session();
    assert_eq!(session.route(), Route::Results);
    assert_eq!(session.document().unwrap().scorecard().tally.unanswered, 0);
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    window.run();
    assert_eq!(window.state().session().route(), Route::Compare);
    tab_to(&mut window, "Miami");
    key(&mut window, Key::Space);
    assert!(!window.state().session().choice().chosen.is_empty());
}

#[test]
fn a_level_card_can_be_reached_and_chosen_with_tab_and_space() {
    let mut window = window();
    window.run();
    super::press(&mut window, "Begin an assessment");
    super::press(&mut window, "Go on to the questions");
    let name = {
        let document = window.state().session().document().unwrap();
        let criterion = document.framework().criterion(document.criterion()).unwrap();
        let descriptor = &criterion.descriptors[2];
        format!("Level 2: {}. {}", descriptor.title, descriptor.text)
    };
    tab_to(&mut window, &name);
    key(&mut window, Key::Space);
    assert_eq!(window.state().session().document().unwrap().scorecard().tally.levels, 1);
}

#[test]
fn letters_typed_as_evidence_are_no_answers() {
    use egui::accesskit::Role;
    use egui_kittest::kittest::Queryable;
    let mut window = window();
    window.run();
    super::press(&mut window, "Begin an assessment");
    super::press(&mut window, "Go on to the questions");
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "Evidence: what would you show?");
    field.focus();
    window.run();
    for letter in [Key::N, Key::Num3, Key::U] {
        window.key_press(letter);
    }
    window.run();
    assert_eq!(window.state().session().document().unwrap().scorecard().tally.visited(), 0);
}

#[test]
fn the_title_of_a_new_assessment_can_be_written_at_once() {
    let mut window = window();
    window.run();
    super::press(&mut window, "Begin an assessment");
    window.event(egui::Event::Text("Harbour lab".to_owned()));
    window.run();
    assert_eq!(window.state().session().document().unwrap().assessment().initiative.title, "Harbour lab");
}

#[test]
fn a_key_that_leads_to_another_screen_writes_nothing_into_the_field_one_leaves() {
    let mut window = window();
    window.run();
    super::press(&mut window, "Begin an assessment");
    window.event(egui::Event::Text("Harbour lab".to_owned()));
    window.run();
    // As some systems send it: the key, and its digit as text.
    window.key_down_modifiers(Modifiers::ALT, Key::Num3);
    window.event_modifiers(egui::Event::Text("3".to_owned()), Modifiers::ALT);
    window.run();
    assert_eq!(window.state().session().route(), Route::Score);
    assert_eq!(window.state().session().document().unwrap().assessment().initiative.title, "Harbour lab");
}

#[test]
fn after_a_dialog_the_keyboard_goes_on_where_it_was() {
    use egui_kittest::kittest::{NodeT, Queryable};
    let mut window = window();
    window.run();
    super::press(&mut window, "Begin an assessment");
    super::press(&mut window, "Go on to the questions");
    key(&mut window, Key::Num2);
    tab_to(&mut window, "Next question");
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    window.get_by_label("Save your changes first?");
    key(&mut window, Key::Tab);
    key(&mut window, Key::Escape);
    window.run();
    assert!(window.query_by_label("Save your changes first?").is_none());
    let focused = window.root().query_all_by(|node| node.is_focused() && !node.is_hidden()).next();
    assert_eq!(focused.unwrap().accesskit_node().label().as_deref(), Some("Next question"));
}
