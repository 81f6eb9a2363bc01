//! How sure a comparison is, and what it hangs on.

use super::{press, wait_until, with_example};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::findings::AlternativeId;

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";

fn at_compare() -> super::Window {
    let mut window = with_example([1280.0, 800.0], EXAMPLE);
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    window.run();
    window
}

#[test]
fn a_verdict_tells_in_how_many_of_the_assumptions_and_on_what_it_rests() {
    let mut window = at_compare();
    press(&mut window, "View: How sure is that?");
    wait_until(&mut window, "the draws are done", |session| session.sureness().is_some());
    let session = window.state().session();
    let sureness = session.sureness().unwrap();
    let berlin = sureness
        .input
        .others
        .iter()
        .find(|id| matches!(id, AlternativeId::City(id) if id.as_str() == "berlin"));
    let position = sureness.position(berlin.unwrap()).unwrap();
    let verdict = sureness.robustness.verdict(0, position).unwrap();
    let sentence = scidip_scorecard::text::sureness::verdict("Berlin", verdict.verdict);
    assert!(sureness.robustness.alternatives[0].is_as_expected(sureness.robustness.draws));
    window.get_all_by_label_contains(&sentence).next().expect("the sentence is on the screen");
    press(&mut window, "What is assumed");
    window.get_by_label_contains("100,000 draws with the seed 258");
}

#[test]
fn another_answer_is_another_run() {
    let mut window = at_compare();
    wait_until(&mut window, "the draws are done", |session| session.sureness().is_some());
    let before = window.state().session().sureness().unwrap().input.clone();
    window.key_press_modifiers(Modifiers::ALT, Key::Num3);
    window.run();
    window.key_press(Key::Num0);
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    wait_until(&mut window, "the new draws are done", |session| {
        session.sureness().is_some_and(|sureness| sureness.input.cells != before.cells)
    });
}

#[test]
fn a_preset_changes_the_index_and_undo_brings_it_back() {
    let mut window = at_compare();
    let index = |window: &super::Window| {
        window.state().session().document().unwrap().scorecard().overall.average.score.unwrap()
    };
    let before = index(&window);
    press(&mut window, "View: Weights");
    press(&mut window, "Citizens first");
    assert!(index(&window) < before, "this initiative is weak on citizens");
    // Wherever the index stands, it is said by whose weights.
    let said = "Your weights: citizens first. The index is 48 by your weights; 55 by the framework’s.";
    window.get_all_by_label(said).next().expect("on Compare");
    for key in [Key::Num4, Key::Num6] {
        window.key_press_modifiers(Modifiers::ALT, key);
        window.run();
        window.get_by_label(said);
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!((index(&window) - before).abs() < 1e-12);
}
