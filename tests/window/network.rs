//! Sharing as a reference, and the folder of cities that a network shares.

use super::{choose_file, press, shows, wait_until, window_at, with_example};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::{CityId, RatedBy};
use scidip_scorecard::session::{Command, FilePurpose, Session, ShareCommand};
use scidip_scorecard::store::{Expected, Library, save_city};
use std::path::Path;

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";

/// A folder with so many cities, made from those that ship.
pub fn folder_of_cities(folder: &Path, count: usize) {
    let library = Library::built_in().unwrap();
    let cities: Vec<_> = library.cities().collect();
    for i in 0..count {
        let mut city = cities[i % cities.len()].clone();
        city.id = CityId::new(format!("city-{i}"));
        city.name = format!("City {i:04}");
        city.inhabitants = u32::try_from(i * 7_919 % 3_000_000).ok();
        city.tags = vec![if i % 2 == 0 { "port".to_owned() } else { "capital".to_owned() }];
        save_city(&folder.join(format!("{i}.ron")), &city, Expected::Anything).unwrap();
    }
}

fn at_compare_with_folder(cities: usize) -> (super::Window, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    folder_of_cities(folder.path(), cities);
    let mut window = with_example([1280.0, 800.0], EXAMPLE);
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    window.run();
    press(&mut window, "Add a folder of cities…");
    choose_file(&mut window, folder.path(), "Use this folder");
    wait_until(&mut window, "the folder is read", |session| session.network().network().is_some());
    (window, folder)
}

#[test]
fn a_folder_of_cities_shows_how_they_answer_without_a_name_or_a_rank() {
    let (mut window, _folder) = at_compare_with_folder(16);
    window.run();
    assert!(shows(&window, "How 16 cities and initiatives answer, beside you:"));
    let spoken = "of 16 levels the middle half lies between";
    assert!(shows(&window, spoken), "a row is told to those who cannot see it");
    super::names::assert_named(&window, "compare with a network");
    press(&mut window, "Hide how they answer");
    assert!(!shows(&window, spoken));
}

#[test]
fn a_city_of_the_folder_is_found_and_set_beside_oneself_and_taken_away_again() {
    let (mut window, _folder) = at_compare_with_folder(16);
    let others = |window: &super::Window| window.state().session().standings().unwrap().case.others.len();
    let before = others(&window);
    window.get_by_role_and_label(Role::TextInput, "Search").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search").type_text("0011");
    window.run();
    assert!(shows(&window, "1 of 16, in the order of their names."));
    press(&mut window, "Compare with City 0011");
    assert_eq!(others(&window), before + 1);
    assert!(window.state().session().choice().chosen.len() <= 2);
    press(&mut window, "Take its cities away again");
    assert_eq!(others(&window), before);
}

#[test]
fn those_like_us_are_told_with_the_reason() {
    let (mut window, _folder) = at_compare_with_folder(16);
    press(&mut window, "Those like us, by kind, purpose, motives and goals");
    assert!(shows(&window, "those with most in common with your profile first."));
    assert!(shows(&window, "Shares "));
}

#[test]
fn the_folder_is_remembered_and_read_again_at_the_next_start() {
    let (places, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    folder_of_cities(folder.path(), 5);
    let mut window = window_at([1280.0, 800.0], Some(places.path()));
    window.run();
    let path = folder.path().to_owned();
    let mut session = super::new_session(None);
    session.apply(Command::UseFile(FilePurpose::NetworkFolder, path.clone()));
    assert_eq!(session.network_folder(), Some(path.as_path()));
    let at = scidip_scorecard::store::Places::below(places.path());
    session.settings().save(&at).unwrap();
    let mut again = window_at([1280.0, 800.0], Some(places.path()));
    wait_until(&mut again, "the folder is read", |session| session.network().network().is_some());
    assert_eq!(again.state().session().network().network().unwrap().cities.len(), 5);
}

#[test]
fn a_damaged_file_of_the_folder_is_told_once_and_the_others_count() {
    let folder = tempfile::tempdir().unwrap();
    folder_of_cities(folder.path(), 6);
    std::fs::write(folder.path().join("bad.ron"), "(version: 2, city: (").unwrap();
    let mut window = with_example([1280.0, 800.0], EXAMPLE);
    window.key_press_modifiers(Modifiers::ALT, Key::Num5);
    window.run();
    press(&mut window, "Add a folder of cities…");
    choose_file(&mut window, folder.path(), "Use this folder");
    wait_until(&mut window, "the folder is read", |session| session.network().network().is_some());
    window.run();
    assert!(shows(&window, "Not all files of the network are counted."));
    assert_eq!(window.state().session().network().network().unwrap().cities.len(), 6);
}

fn shared(session: &Session) -> scidip_scorecard::model::ReferenceCity {
    session.reference().unwrap().unwrap()
}

#[test]
fn what_is_shared_is_chosen_and_shown_before_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("reference.ron");
    let mut window = with_example([1280.0, 800.0], EXAMPLE);
    press(&mut window, "File");
    press(&mut window, "Share as a reference…");
    assert!(shows(&window, "This is what others will read"));
    super::names::assert_named(&window, "sharing");
    let passages = |window: &super::Window| {
        shared(window.state().session()).readings[0].ratings.iter().map(|of| of.passages.len()).sum::<usize>()
    };
    assert_eq!(passages(&window), 0, "evidence stays here unless one says otherwise");
    press(&mut window, "Evidence");
    assert!(passages(&window) > 0);
    press(&mut window, "Save…");
    choose_file(&mut window, &file, "Save");
    wait_until(&mut window, "the reference is written", |session| session.sharing().is_none());
    let frameworks = Library::built_in().unwrap();
    let city = scidip_scorecard::store::load_city(&file, frameworks.frameworks()).unwrap();
    assert_eq!(city.readings[0].source.rated_by, RatedBy::City);
    assert!(window.state().session().document().unwrap().assessment().initiative.title.contains("Coastal"));
}

#[test]
fn what_cannot_be_shared_yet_says_what_is_missing() {
    let mut session = super::new_session(None);
    session.apply(Command::Begin(scidip_scorecard::model::CheckLength::Full));
    session.apply(Command::Share(ShareCommand::Begin));
    assert!(session.reference().unwrap().is_err());
}
