//! Scoring for an hour: what stays in sight, what leads on by itself, and a second round.

use super::{Window, press, shows, window_after, window_at, with_example};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::findings::LookState;
use scidip_scorecard::model::{CheckLength, CriterionId};
use scidip_scorecard::session::{Command, Route};

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn scoring(size: [f32; 2]) -> Window {
    let mut window = window_after(size, |session| {
        session.apply(Command::Begin(CheckLength::Full));
        session.apply(Command::GoTo(Route::Score));
    });
    window.run();
    window
}

fn here(window: &Window) -> CriterionId {
    window.state().session().document().unwrap().criterion().clone()
}

#[test]
fn the_way_on_is_in_sight_at_every_size_and_text_size() {
    // The last one is the smallest screen with text of 200 %.
    for size in [[1024.0, 700.0], [1280.0, 800.0], [1920.0, 1080.0], [512.0, 350.0]] {
        let mut window = scoring(size);
        for number in 0..29 {
            let next = if number == 28 { "See the result" } else { "Next question" };
            let rect = window.get_by_label(next).rect();
            assert!(rect.bottom() <= size[1] && rect.top() >= 0.0, "{size:?} {number}: {rect:?}");
            key(&mut window, Key::ArrowRight);
        }
        assert_eq!(window.state().session().route(), Route::Results);
    }
}

#[test]
fn an_answer_leads_on_by_itself_only_where_one_has_chosen_so_and_is_told_and_undone() {
    let mut window = scoring([1280.0, 800.0]);
    let first = here(&window);
    key(&mut window, Key::Num2);
    assert_eq!(here(&window), first, "off at first");
    press(&mut window, "Go on by itself");
    key(&mut window, Key::Num3);
    assert_eq!(here(&window), first, "whoever changes an answer stays with it");
    key(&mut window, Key::ArrowRight);
    let second = here(&window);
    key(&mut window, Key::Num1);
    assert_ne!(here(&window), second);
    assert!(shows(&window, "“Shared governance and resourcing”: level 1"));
    press(&mut window, "Undo");
    assert_eq!(here(&window), second, "undo shows what it takes back");
    let document = window.state().session().document().unwrap();
    assert_eq!(document.assessment().answer(&second), None);
}

#[test]
fn the_list_follows_to_the_question_that_is_shown() {
    let mut window = scoring([1024.0, 700.0]);
    for _ in 0..28 {
        key(&mut window, Key::ArrowRight);
    }
    let entry = window.get_by_label("Across political divides, unanswered").rect();
    assert!(entry.bottom() <= 700.0, "{entry:?}");
}

#[test]
fn what_cities_did_is_closed_again_at_each_question_without_an_answer() {
    let mut window = scoring([1280.0, 800.0]);
    press(&mut window, "Show what the reference cities did");
    window.get_by_label("Hide");
    key(&mut window, Key::ArrowRight);
    assert!(window.query_by_label("Hide").is_none(), "closed at the next one");
    key(&mut window, Key::Num2);
    window.get_by_label("Hide");
    key(&mut window, Key::ArrowRight);
    assert!(
        window.query_by_label("Hide").is_none(),
        "whoever reads them beside answers is not steered at the next"
    );
}

#[test]
fn an_answer_that_comes_up_again_folds_the_levels_far_from_it() {
    let mut window = scoring([1280.0, 800.0]);
    key(&mut window, Key::Num0);
    assert!(
        window.query_by_label("Show the text of every level").is_none(),
        "nothing folds under the pointer"
    );
    key(&mut window, Key::ArrowRight);
    key(&mut window, Key::ArrowLeft);
    press(&mut window, "Show the text of every level");
    assert!(window.query_by_label("Show the text of every level").is_none());
}

#[test]
fn an_unfinished_file_opens_at_the_next_open_question() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("half.ron");
    let mut window = scoring([1280.0, 800.0]);
    for _ in 0..3 {
        key(&mut window, Key::Num2);
        key(&mut window, Key::ArrowRight);
    }
    let open = here(&window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    super::choose_file(&mut window, &file, "Save");
    super::wait_until(&mut window, "it is saved", |session| session.document().unwrap().file().is_some());

    let mut window = window_at([1280.0, 800.0], None);
    window.run();
    press(&mut window, "Open…");
    super::choose_file(&mut window, &file, "Open");
    super::wait_until(&mut window, "it is open", |session| session.document().is_some());
    assert_eq!(window.state().session().route(), Route::Score);
    assert_eq!(here(&window), open);
}

fn second_round() -> Window {
    let mut window = with_example([1280.0, 800.0], EXAMPLE);
    press(&mut window, "Start a new round…");
    press(&mut window, "Start the round");
    window
}

fn state(window: &Window, criterion: &CriterionId) -> LookState {
    window.state().session().document().unwrap().second_look(criterion).unwrap().state
}

#[test]
fn a_second_round_shows_what_was_answered_and_takes_still_so_in_one_key() {
    let mut window = second_round();
    let first = here(&window);
    assert_eq!(window.state().session().route(), Route::Score);
    assert!(shows(&window, "0 of 29 looked at again"));
    assert!(shows(&window, "Level 3: All four sectors"));
    assert!(shows(&window, "Not looked at again yet."));
    key(&mut window, Key::S);
    assert_eq!(state(&window, &first), LookState::StillSo);
    assert_ne!(here(&window), first, "it leads on");
    assert!(shows(&window, "1 of 29 looked at again"));
    assert!(shows(&window, "“Four sectors (quadruple helix)”: still so"));
    press(&mut window, "Undo");
    assert_eq!(here(&window), first);
    assert_eq!(state(&window, &first), LookState::NotYet);

    press(&mut window, "Still so");
    key(&mut window, Key::ArrowLeft);
    key(&mut window, Key::Num1);
    assert_eq!(state(&window, &first), LookState::Changed, "what was found right is no longer what stands");
}

#[test]
fn evidence_of_another_level_is_asked_about_and_never_goes_by_itself() {
    let mut window = second_round();
    let first = here(&window);
    let evidence = |window: &Window| {
        window.state().session().document().unwrap().assessment().ratings[&first].evidence.clone()
    };
    let before = evidence(&window);
    assert!(!before.is_empty());
    key(&mut window, Key::Num4);
    assert!(shows(&window, "This evidence was given for level 3. Does it fit level 4?"));
    assert_eq!(evidence(&window), before);
    press(&mut window, "Remove the evidence");
    assert!(evidence(&window).is_empty());
    assert!(!shows(&window, "Does it fit level 4?"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(evidence(&window), before, "one step brings text and link back");
    press(&mut window, "It fits");
    assert_eq!(evidence(&window), before);
    assert!(!shows(&window, "Does it fit level 4?"));
}

#[test]
fn a_second_round_is_kept_in_the_file_and_opens_where_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("second.ron");
    let mut window = second_round();
    for _ in 0..4 {
        key(&mut window, Key::S);
    }
    let left_at = here(&window);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.run();
    super::choose_file(&mut window, &file, "Save");
    super::wait_until(&mut window, "it is saved", |session| session.document().unwrap().file().is_some());

    let mut window = window_at([1280.0, 800.0], None);
    window.run();
    press(&mut window, "Open…");
    super::choose_file(&mut window, &file, "Open");
    super::wait_until(&mut window, "it is open", |session| session.document().is_some());
    assert_eq!((window.state().session().route(), here(&window)), (Route::Score, left_at));
    assert!(shows(&window, "4 of 29 looked at again"));
}

#[test]
fn what_has_no_answer_cannot_be_still_so() {
    let mut window = second_round();
    let first = here(&window);
    press(&mut window, "Take the answer back");
    key(&mut window, Key::S);
    assert_eq!(here(&window), first);
    assert_eq!(state(&window, &first), LookState::Changed);
}

#[test]
fn a_note_is_a_link_until_somebody_writes_one() {
    let mut window = scoring([1280.0, 900.0]);
    assert!(window.query_by_role_and_label(Role::MultilineTextInput, "Note").is_none());
    press(&mut window, "Add a note");
    assert!(window.query_by_role_and_label(Role::MultilineTextInput, "Note").is_some());
}
