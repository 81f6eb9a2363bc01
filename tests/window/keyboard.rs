//! The whole way with the keyboard alone.

use super::{Window, window};
use egui::{Key, Modifiers};
use scidip_scorecard::model::{Answer, Level};
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

fn pressed(key: Key) -> [egui::Event; 2] {
    [true, false].map(|pressed| egui::Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    })
}

/// As a window gets it that was busy for a moment: many keys at once, each with its text.
fn in_one_frame(window: &mut Window, keys: &[(Key, &str)]) {
    for (key, text) in keys {
        let [down, up] = pressed(*key);
        let text = (!text.is_empty()).then(|| egui::Event::Text((*text).to_owned()));
        window.input_mut().events.extend(std::iter::once(down).chain(text).chain([up]));
    }
    window.run_steps(keys.len() + 2);
}

/// High enough to show every field of it.
fn on_the_first_question() -> Window {
    let mut window = super::window_at([1280.0, 1600.0], None);
    window.run();
    super::press(&mut window, "Begin an assessment");
    super::press(&mut window, "Go on to the questions");
    window
}

#[test]
fn each_key_of_a_burst_in_one_frame_lands_on_its_question() {
    const DIGITS: [(Key, &str); 5] =
        [(Key::Num0, "0"), (Key::Num1, "1"), (Key::Num2, "2"), (Key::Num3, "3"), (Key::Num4, "4")];
    for seed in 0..36_u32 {
        let mut window = on_the_first_question();
        let level = |i: u32| ((seed * 7 + i * i * 3 + i) % 5) as usize;
        let keys: Vec<_> = (0..28).flat_map(|i| [DIGITS[level(i)], (Key::ArrowRight, "")]).collect();
        in_one_frame(&mut window, &keys);
        let document = window.state().session().document().unwrap();
        let wrong: Vec<_> = document
            .asked()
            .take(28)
            .zip(0..)
            .filter(|(criterion, i)| {
                let answer = document.assessment().answer(&criterion.id);
                answer.and_then(Answer::level).map(Level::index) != Some(level(*i))
            })
            .map(|(criterion, _)| criterion.id.as_str())
            .collect();
        assert!(wrong.is_empty(), "burst {seed}: {wrong:?}");
    }
}

#[test]
fn a_click_and_a_letter_in_one_frame_write_into_the_field_that_was_clicked() {
    use egui::accesskit::Role;
    use egui_kittest::kittest::Queryable;
    let mut window = on_the_first_question();
    super::press(&mut window, "Add a note");
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "Note").rect();
    let at = field.center();
    let click = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.input_mut().events.extend([egui::Event::PointerMoved(at), click(true), click(false)]);
    in_one_frame(&mut window, &[(Key::Num3, "3")]);
    let document = window.state().session().document().unwrap();
    assert_eq!(document.scorecard().tally.levels, 0, "the digit was taken as an answer");
    assert!(document.assessment().ratings.values().any(|rating| rating.note == "3"));
}

#[test]
fn whoever_presses_the_name_of_a_field_writes_in_it() {
    use egui_kittest::kittest::Queryable;
    let mut window = on_the_first_question();
    window.key_press(Key::Num3);
    window.run();
    super::press(&mut window, "Add a note");
    window.get_by_role_and_label(egui::accesskit::Role::Label, "Note").click();
    window.run();
    for letter in "Minutes of March 4".chars() {
        window.event(egui::Event::Text(letter.to_string()));
    }
    window.run();
    let document = window.state().session().document().unwrap();
    let rating = document.assessment().ratings.values().next().unwrap();
    assert_eq!(rating.note, "Minutes of March 4");
    assert_eq!(rating.answer.unwrap().level().unwrap().index(), 3);
}

#[test]
fn words_typed_where_no_field_has_the_cursor_answer_nothing_and_that_is_said() {
    let mut window = on_the_first_question();
    key(&mut window, Key::Num3);
    let words = "minutes 4";
    let keys: Vec<(Key, String)> = words
        .chars()
        .map(|c| (Key::from_name(&c.to_uppercase().to_string()).unwrap_or(Key::Space), c.to_string()))
        .collect();
    let keys: Vec<(Key, &str)> = keys.iter().map(|(key, text)| (*key, text.as_str())).collect();
    in_one_frame(&mut window, &keys);
    let document = window.state().session().document().unwrap();
    let rating = document.assessment().ratings.values().next().unwrap();
    assert_eq!(rating.answer.unwrap().level().unwrap().index(), 3);
    assert!(super::shows(&window, "What you typed is not taken as an answer"));
}

#[test]
fn an_answer_given_by_a_key_is_said_and_can_be_taken_back_where_it_is_said() {
    let mut window = on_the_first_question();
    key(&mut window, Key::Num3);
    assert!(super::shows(&window, "Answered: level 3"));
    key(&mut window, Key::Num4);
    assert!(super::shows(&window, "Answered: level 3 → level 4"));
    key(&mut window, Key::ArrowRight);
    super::press(&mut window, "Undo");
    let document = window.state().session().document().unwrap();
    assert_eq!(
        document.assessment().ratings.values().next().unwrap().answer.unwrap().level().unwrap().index(),
        3
    );
}
