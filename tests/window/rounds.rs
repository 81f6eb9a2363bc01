//! Rounds: the progress since an earlier one, a new one, and another version of the questions.

use super::{Window, press, wait_until, window_at, with_example};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";

fn go_to_results(window: &mut Window) {
    window.key_press_modifiers(Modifiers::ALT, Key::Num4);
    window.run();
}

fn write(window: &mut Window, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        window.key_press(Key::Backspace);
    } else {
        window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    }
    window.run();
}

#[test]
fn an_official_sees_the_progress_starts_a_round_and_takes_it_back() {
    let mut window = with_example([1280.0, 900.0], EXAMPLE);
    window.get_by_label_contains("since Spring 2025");
    window.get_by_label_contains("Chart of rounds. ");

    press(&mut window, "Start a new round…");
    write(&mut window, "Name of the new round", "Spring 2025");
    window.get_by_label("There is already a round called “Spring 2025”. Choose another name.");
    write(&mut window, "Name of the new round", "");
    window.get_by_label("Give the new round a name.");
    write(&mut window, "Name of the new round", "Autumn 2027");
    press(&mut window, "Start the round");
    let rounds = |window: &Window| {
        let assessment = window.state().session().document().unwrap().assessment();
        (assessment.earlier_rounds.len(), assessment.round.clone())
    };
    assert_eq!(rounds(&window), (2, "Autumn 2027".to_owned()));
    let assessment = window.state().session().document().unwrap().assessment();
    assert_eq!(assessment.earlier_rounds[1].ratings, assessment.ratings, "evidence and notes included");
    go_to_results(&mut window);
    window.get_by_label_contains("The index is 55 as in ");

    window.key_press_modifiers(Modifiers::ALT, Key::Num3);
    window.run();
    press(&mut window, "Support from above, level 2, not looked at again yet");
    window.key_press(Key::Num4);
    window.run();
    go_to_results(&mut window);
    window.get_by_label_contains("1 criterion up");

    for _ in 0..2 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
    }
    assert_eq!(rounds(&window).0, 1, "the new round was one step");
    window.get_by_label_contains("since Spring 2025");
}

#[test]
fn the_current_round_is_renamed_but_never_to_nothing() {
    let mut window = with_example([1280.0, 900.0], EXAMPLE);
    let name = |window: &Window| window.state().session().document().unwrap().assessment().round.clone();
    let before = name(&window);
    write(&mut window, "Name of this round", "");
    window.get_by_label_contains("A round needs a name");
    assert_eq!(name(&window), before);
    write(&mut window, "Name of this round", "Summer");
    assert_eq!(name(&window), "Summer");
    window.get_by_label_contains("Port Aurel (invented) · Summer");
}

/// The built-in framework as a file of version 2.0, in which C3 is gone and E4 was split.
fn second_version() -> String {
    include_str!("../../assets/frameworks/city-led-science-diplomacy-1.0.ron")
        .replacen("version: \"1.0\"", "version: \"2.0\"", 1)
        .trim_end()
        .strip_suffix("))")
        .unwrap()
        .to_owned()
        + "crosswalk: [(from_version: \"1.1\", split: [(\"E4\", [\"E4\", \"E6\"])], dropped: [\"C3\", \"E6\"])],\n))\n"
}

#[test]
fn another_version_of_the_questions_is_used_on_demand_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("second.ron");
    std::fs::write(&file, second_version()).unwrap();
    let mut window = window_at([1280.0, 900.0], None);
    window.run();
    press(&mut window, "File");
    press(&mut window, "Open other questions…");
    write(&mut window, "File", &file.to_string_lossy());
    press(&mut window, "Open");
    wait_until(&mut window, "the framework is here", |session| session.library().frameworks().count() == 3);
    press(&mut window, &format!("Open the example {EXAMPLE}"));
    press(&mut window, "Use version 2.0");
    let told =
        window.state().session().notices().iter().map(|notice| notice.text.clone()).collect::<String>();
    assert!(told.contains("from version 1.1 to version 2.0") && told.contains("set aside"), "{told}");
    window.get_by_label_contains("The questions changed since");
    let document = window.state().session().document().unwrap();
    assert_eq!(document.framework().version, "2.0");
    assert!(document.assessment().set_aside.iter().any(|kept| kept.criterion.as_str() == "C3"));
    assert!(document.assessment().own_framework.is_some(), "the file stands alone");

    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    let document = window.state().session().document().unwrap();
    assert_eq!(document.framework().version, "1.1");
    assert!(!document.is_dirty());
}

#[test]
fn a_question_of_which_a_level_moved_says_why_it_is_asked_again() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/saves-1.0/valdoria-health-bridge.ron");
    let mut window = window_at([1280.0, 900.0], None);
    window.run();
    press(&mut window, "Open…");
    write(&mut window, "File", file);
    press(&mut window, "Open");
    wait_until(&mut window, "the save is open", |session| session.document().is_some());
    press(&mut window, "Use version 1.1");
    let told = &window.state().session().notices().last().unwrap().text;
    assert!(told.contains("3 questions have a level that changed and are asked again"), "{told}");
    window.key_press_modifiers(Modifiers::ALT, Key::Num3);
    window.run();
    press(&mut window, "Risk awareness and adaptation, unanswered");
    window.get_by_label_contains("This question changed in version 1.1");
    window.get_by_label_contains("Your earlier answer was level 2");
    window.key_press(Key::Num2);
    window.run();
    assert!(window.query_all_by_label_contains("This question changed").next().is_none(), "it is confirmed");
}
