//! Help where one is, words that explain themselves, messages that leave, and a spreadsheet in “Open…”.

use super::{Window, choose_file, press, shows, wait_until, window, window_after, with_example};
use egui::{Key, Modifiers};
use scidip_scorecard::model::CheckLength;
use scidip_scorecard::session::{Command, HelpPage, Route};

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

#[test]
fn help_speaks_of_the_screen_that_is_shown_and_takes_no_answers() {
    let mut window = window_after([1280.0, 800.0], |session| {
        session.apply(Command::Begin(CheckLength::Full));
        session.apply(Command::GoTo(Route::Score));
    });
    window.run();
    key(&mut window, Key::F1);
    assert!(shows(&window, "Read the question, and choose the highest level"));
    key(&mut window, Key::Num2);
    assert_eq!(window.state().session().document().unwrap().scorecard().tally.levels, 0);
    press(&mut window, "Keys");
    assert!(shows(&window, "Not known yet"));
    key(&mut window, Key::Escape);
    assert_eq!(window.state().session().help(), None);
    key(&mut window, Key::F1);
    key(&mut window, Key::F1);
    assert_eq!(window.state().session().help(), None, "the same key closes it");
}

#[test]
fn the_help_menu_leads_to_keys_words_methods_and_about() {
    let mut window = window();
    window.run();
    for (entry, page, said) in [
        ("List of keys", HelpPage::Keys, "Next question, also while you write"),
        ("Words of the field", HelpPage::Words, "Quadruple helix"),
        ("How it is worked out", HelpPage::Methods, "The score of an area"),
        ("About this program", HelpPage::About, env!("CARGO_PKG_VERSION")),
    ] {
        press(&mut window, "Help");
        press(&mut window, entry);
        assert_eq!(window.state().session().help(), Some(page));
        assert!(shows(&window, said), "{entry}");
        press(&mut window, "Close");
    }
}

#[test]
fn a_formula_stands_one_step_behind_its_plain_words() {
    let mut window = window();
    window.run();
    press(&mut window, "Help");
    press(&mut window, "How it is worked out");
    assert!(!shows(&window, "10.2307/2528823"));
    press(&mut window, "Show formula and source: The nearest city");
    assert!(shows(&window, "10.2307/2528823"));
}

#[test]
fn a_word_of_the_field_explains_itself_where_it_stands() {
    let mut window = window_after([1280.0, 800.0], |session| {
        session.apply(Command::Begin(CheckLength::Full));
        session.apply(Command::GoTo(Route::Score));
    });
    window.run();
    press(&mut window, "Four sectors (quadruple helix)");
    assert!(shows(&window, "Quadruple helix"));
    let meaning = window.state().session().library().glossary().unwrap().terms.iter();
    let meaning = meaning.clone().find(|term| term.term == "Quadruple helix").unwrap().meaning.clone();
    assert!(shows(&window, &meaning));
}

#[test]
fn what_was_told_leaves_with_the_screen_and_with_the_file() {
    let mut window = with_example([1280.0, 800.0], "Coastal Lab Exchange (invented example)");
    press(&mut window, "Start a new round…");
    press(&mut window, "Start the round");
    assert!(shows(&window, "has begun with a copy of all answers"));
    window.key_press_modifiers(Modifiers::ALT, Key::Num4);
    window.run();
    assert!(window.state().session().notices().is_empty(), "it told what was done on the screen before");

    let folder = tempfile::tempdir().unwrap();
    let damaged = folder.path().join("damaged.ron");
    std::fs::write(&damaged, "(").unwrap();
    window.key_press_modifiers(Modifiers::COMMAND, Key::O);
    window.run();
    choose_file(&mut window, &damaged, "Open");
    wait_until(&mut window, "the fault is told", |session| !session.notices().is_empty());
    press(&mut window, "Cancel");
    assert!(window.state().session().notices().is_empty(), "it was said in the dialog that is closed");
}

#[test]
fn a_spreadsheet_that_is_opened_offers_to_take_its_ratings_in() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("ratings.csv");
    std::fs::write(&table, "criterion,level\nF1,3\nF2,2\n").unwrap();
    let mut window = window();
    window.run();
    press(&mut window, "Open…");
    choose_file(&mut window, &table, "Open");
    wait_until(&mut window, "it asks", |session| session.question().is_some());
    assert!(shows(&window, "Take in the ratings of this spreadsheet?"));
    press(&mut window, "Take them in");
    wait_until(&mut window, "they are in", |session| session.document().is_some());
    assert_eq!(window.state().session().document().unwrap().scorecard().tally.levels, 2);
}
