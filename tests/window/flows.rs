//! The way of an official, from the first screen to the saved file and back.

use super::{press, wait_until, window, window_at, with_example};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::{Answer, Level};
use scidip_scorecard::session::Route;

#[test]
fn an_official_describes_scores_compares_saves_and_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("harbour.scidip");
    let mut window = window_at([1280.0, 800.0], Some(folder.path()));
    window.run();
    press(&mut window, "Begin an assessment");
    window.get_by_role_and_label(Role::TextInput, "Title").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Title").type_text("Harbour lab");
    window.run();
    press(&mut window, "Go on to the questions");
    for _ in 0..29 {
        window.key_press(egui::Key::Num3);
        window.run();
        press_next(&mut window);
    }
    assert_eq!(window.state().session().route(), Route::Results);
    window.get_by_label("Strong in all action areas");
    press(&mut window, "Compare with the cities");
    wait_until(&mut window, "the draws are done", |session| session.comparison().sureness().is_some());
    window.get_all_by_label_contains("that both show").next().expect("the verdict is on the screen");

    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "File");
    assert!(field.value().unwrap().ends_with("harbour-lab.scidip"), "{:?}", field.value());
    field.focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.get_by_role_and_label(Role::TextInput, "File").type_text(&file.to_string_lossy());
    window.run();
    press(&mut window, "Save");
    wait_until(&mut window, "the file is saved", |session| {
        session.document().is_some_and(|document| !document.is_dirty())
    });

    let mut window = window_at([1280.0, 800.0], Some(folder.path()));
    wait_until(&mut window, "the recent file is read", |session| session.recent().count() == 1);
    press(&mut window, "Open Harbour lab");
    wait_until(&mut window, "it is open again", |session| session.document().is_some());
    let document = window.state().session().document().unwrap();
    assert_eq!(document.assessment().initiative.title, "Harbour lab");
    assert_eq!(document.scorecard().tally.levels, 29);
}

fn press_next(window: &mut super::Window) {
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Enter);
    window.run();
}

#[test]
fn a_change_of_mind_counts_once_and_undo_takes_it_back() {
    let mut window = window();
    window.run();
    press(&mut window, "Begin a quick check");
    press(&mut window, "Go on to the questions");
    for key in [egui::Key::Num1, egui::Key::Num4] {
        window.key_press(key);
        window.run();
    }
    let answer = |window: &super::Window| {
        let document = window.state().session().document().unwrap();
        document.assessment().answer(document.criterion())
    };
    assert_eq!(answer(&window), Level::new(4).map(Answer::Level));
    for expected in [Level::new(1).map(Answer::Level), None] {
        window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
        window.run();
        assert_eq!(answer(&window), expected);
    }
    window.key_press_modifiers(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::Z);
    window.run();
    assert_eq!(answer(&window), Level::new(1).map(Answer::Level));
}

#[test]
fn a_cell_of_the_matrix_shows_the_passage_behind_it() {
    let mut window = with_example([1600.0, 1000.0], "Coastal Lab Exchange (invented example)");
    window.key_press_modifiers(egui::Modifiers::ALT, egui::Key::Num5);
    window.run();
    press(&mut window, "View: Matrix");
    press(&mut window, "Barcelona, Strategy and mandate: level 3");
    window.get_by_label("Article, “Local and multi-level”");
    press(&mut window, "Berlin, Impact evaluation: not evidenced");
    window.get_by_label_contains("That is a gap in the record");
}

#[test]
fn a_trainer_explores_a_city_without_any_assessment() {
    let mut window = window();
    window.run();
    press(&mut window, "Explore Kigali");
    window.get_by_label("Kigali, Rwanda");
    window.get_by_label("14 of 29 criteria evidenced · 2 only said of all cities together");
    press(&mut window, "How cities were rated");
    window.get_by_label_contains("There is no league table");
}
