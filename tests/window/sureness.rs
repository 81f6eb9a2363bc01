//! How sure a comparison is, and what it hangs on.

use super::{press, wait_until, with_example};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::findings::{AlternativeId, Case, DrawInput, city_alternatives};
use scidip_scorecard::model::{Basis, CityId};
use scidip_scorecard::scoring::RunControl;
use scidip_scorecard::session::{Command, Route};
use scidip_scorecard::text::compare;

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";

fn at_compare() -> super::Window {
    let mut window = with_example([1280.0, 800.0], EXAMPLE);
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    window.run();
    window
}

fn berlin_and_its_sentences(window: &super::Window) -> (usize, Vec<String>) {
    let session = window.state().session();
    let standings = session.standings().unwrap();
    let is_berlin =
        |id: &AlternativeId| matches!(id, AlternativeId::City(id) if id.city.as_str() == "berlin");
    let i = standings.case.others.iter().position(|other| is_berlin(&other.id)).unwrap();
    let whom = compare::Whom { name: "Berlin", is_city: true };
    (i, compare::verdict(session.document().unwrap().framework(), whom, &standings.verdicts[i]))
}

#[test]
fn a_verdict_tells_what_both_show_what_the_unknown_could_do_and_what_decides() {
    let mut window = at_compare();
    let before = berlin_and_its_sentences(&window).1;
    assert!(!before[0].starts_with("Ahead") && !before[0].starts_with("Behind"), "{before:?}");
    press(&mut window, "View: How sure is that?");
    wait_until(&mut window, "the draws are done", |session| session.comparison().sureness().is_some());
    let (i, sentences) = berlin_and_its_sentences(&window);
    let sureness = window.state().session().comparison().sureness().unwrap();
    let (run, k) = sureness.draws.beside(i);
    assert!(run.alternatives[0].is_as_expected(run.draws));
    let verdict = &window.state().session().standings().unwrap().verdicts[i];
    assert_eq!(verdict.share.map(|share| share.ahead), run.win_common[0][k]);
    for sentence in &sentences {
        window.get_all_by_label_contains(sentence).next().expect("the sentence is on the screen");
    }
    press(&mut window, "What is assumed");
    window.get_by_label_contains("100,000 draws that begin at the number 258");
}

#[test]
fn an_earlier_round_beside_the_cities_changes_nothing_that_is_said_of_them() {
    let mut window = at_compare();
    wait_until(&mut window, "the draws are done", |session| session.current_sureness().is_some());
    let session = window.state().session();
    let document = session.document().unwrap();
    assert!(!document.assessment().earlier_rounds.is_empty());
    let cities = city_alternatives(session.library().readings_of(document.framework()));
    let case = Case::of(document.framework(), document.assessment(), &cities);
    let settings = session.current_sureness().unwrap().settings;
    let draws = DrawInput::of(&case).draw(settings, &RunControl::default()).unwrap();
    assert_eq!(session.standings().unwrap().verdicts[..cities.len()], case.verdicts(Some(&draws))[..]);
}

#[test]
fn a_weight_changes_the_scores_on_what_both_show_and_asks_for_no_new_draws() {
    let mut window = at_compare();
    wait_until(&mut window, "the draws are done", |session| session.current_sureness().is_some());
    let verdicts = |window: &super::Window| window.state().session().standings().unwrap().verdicts.clone();
    let before = verdicts(&window);
    press(&mut window, "View: Weights");
    press(&mut window, "Citizens first");
    let after = verdicts(&window);
    assert!(before.iter().zip(&after).any(|(before, after)| before.scores != after.scores));
    assert!(before.iter().zip(&after).all(|(before, after)| before.share == after.share));
    assert!(window.state().session().current_sureness().is_some());
}

#[test]
fn after_a_new_round_compare_opens_on_the_nearest_city() {
    let mut window = with_example([1280.0, 800.0], EXAMPLE);
    press(&mut window, "Start a new round…");
    press(&mut window, "Start the round");
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    window.run();
    let chosen = &window.state().session().choice().chosen;
    assert!(matches!(chosen.as_slice(), [AlternativeId::City(_)]), "{chosen:?}");
}

#[test]
fn what_the_article_says_of_all_cities_is_counted_by_one_switch_and_kept_in_the_file() {
    let mut window = super::window_after([1280.0, 800.0], |session| {
        let mut library = session.library().clone();
        let framework = std::sync::Arc::clone(library.default_framework().unwrap());
        let mut city = library.readings_of(&framework).next().unwrap().city.clone();
        (city.id, city.name) = (CityId::new("elsewhere"), "Elsewhere".into());
        city.readings[0].ratings.truncate(9);
        city.readings[0].ratings[0].basis = Basis::General;
        library.add_city(city);
        session.set_library(library);
        session.apply(Command::OpenExample(0));
        session.apply(Command::GoTo(Route::Compare));
    });
    window.run();
    let common = |window: &super::Window| {
        let case = &window.state().session().standings().unwrap().case;
        case.others.iter().find(|other| other.name == "Elsewhere").unwrap().comparison.common
    };
    let counts =
        |window: &super::Window| window.state().session().document().unwrap().assessment().count_general;
    let before = common(&window);
    press(&mut window, "View: Matrix");
    window.get_all_by_label_contains("(said of all cities)").next().expect("it is shown all the same");
    press(&mut window, "Count what the source says of all cities");
    assert!(counts(&window) && common(&window) > before);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(!counts(&window));
    assert_eq!((common(&window), window.state().session().route()), (before, Route::Compare));
}

#[test]
fn another_answer_is_another_run() {
    let mut window = at_compare();
    wait_until(&mut window, "the draws are done", |session| session.comparison().sureness().is_some());
    let before = window.state().session().comparison().sureness().unwrap().input.clone();
    window.key_press_modifiers(Modifiers::ALT, Key::Num3);
    window.run();
    window.key_press(Key::Num0);
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    wait_until(&mut window, "the new draws are done", |session| {
        session.comparison().sureness().is_some_and(|sureness| sureness.input.cells != before.cells)
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
    let said = "Your weights: citizens first. The index is 48 by your weights; 55 by the usual ones.";
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
