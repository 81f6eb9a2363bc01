//! What goes wrong: unsaved work, damaged files, a crash, a file that somebody else has changed.

use super::{press, wait_until, window_at};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::fs;

const SIZE: [f32; 2] = [1280.0, 800.0];

fn begin_and_answer(window: &mut super::Window) {
    press(window, "Begin an assessment");
    press(window, "Go on to the questions");
    window.key_press(Key::Num2);
    window.run();
}

fn use_path(window: &mut super::Window, path: &std::path::Path, button: &str) {
    window.get_by_role_and_label(Role::TextInput, "File").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, "File").type_text(&path.to_string_lossy());
    window.run();
    press(window, button);
}

#[test]
fn unsaved_changes_are_asked_about_and_can_be_kept() {
    let mut window = super::window();
    window.run();
    begin_and_answer(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    window.get_by_label("Save your changes first?");
    press(&mut window, "Cancel");
    assert_eq!(window.state().session().document().unwrap().scorecard().tally.levels, 1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    press(&mut window, "Don’t save");
    assert_eq!(window.state().session().document().unwrap().scorecard().tally.levels, 0);
}

#[test]
fn a_file_that_takes_the_place_of_unsaved_work_is_read_before_anything_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let [file, damaged] = ["other.ron", "damaged.ron"].map(|name| folder.path().join(name));
    fs::copy("saves/valdoria-health-bridge.ron", &file).unwrap();
    fs::write(&damaged, "(").unwrap();
    let mut window = window_at(SIZE, None);
    window.run();
    begin_and_answer(&mut window);
    let open = |window: &mut super::Window, file: &std::path::Path| {
        window.key_press_modifiers(Modifiers::COMMAND, Key::O);
        window.run();
        use_path(window, file, "Open");
    };
    open(&mut window, &damaged);
    wait_until(&mut window, "the fault is told", |session| !session.notices().is_empty());
    assert!(window.state().session().question().is_none(), "nothing takes the place of anything");
    press(&mut window, "Cancel");
    open(&mut window, &file);
    wait_until(&mut window, "it asks", |session| session.question().is_some());
    assert_eq!(window.state().session().document().unwrap().scorecard().tally.levels, 1);
    press(&mut window, "Don’t save");
    wait_until(&mut window, "it is open", |session| {
        session.document().is_some_and(|document| document.file() == Some(&*file))
    });
}

#[test]
fn saving_first_then_does_what_was_asked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kept.ron");
    let mut window = window_at(SIZE, None);
    window.run();
    begin_and_answer(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.run();
    press(&mut window, "Save");
    use_path(&mut window, &file, "Save");
    wait_until(&mut window, "it is saved and closed", |session| session.document().is_none());
    assert!(fs::read_to_string(&file).unwrap().contains("Level(2)"));
}

#[test]
fn a_damaged_file_is_told_with_its_line_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("damaged.ron");
    fs::write(&file, "(\n    version: 1,\n    assessment: (\n        framwork: 3,\n    ),\n)\n").unwrap();
    let before = fs::read(&file).unwrap();
    let mut window = window_at(SIZE, None);
    window.run();
    press(&mut window, "Open…");
    use_path(&mut window, &file, "Open");
    wait_until(&mut window, "the fault is told", |session| !session.notices().is_empty());
    let told = &window.state().session().notices()[0].text;
    assert!(told.contains("line 4"), "{told}");
    assert!(told.contains("framwork"), "{told}");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn work_that_a_crash_left_behind_is_offered_and_opens_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_at(SIZE, Some(folder.path()));
    window.run();
    begin_and_answer(&mut window);
    let copies = || {
        fs::read_dir(folder.path().join("data/recovery"))
            .into_iter()
            .flatten()
            .filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "ron"))
            .count()
    };
    wait_until(&mut window, "the copy is written", |_| copies() == 1);
    drop(window); // Nobody was asked: this is how a crash looks to the next start.

    let mut window = window_at(SIZE, Some(folder.path()));
    window.run();
    press(&mut window, "Go on with it");
    let document = window.state().session().document().unwrap();
    assert_eq!(document.scorecard().tally.levels, 1);
    assert!(document.is_dirty(), "it is in no file yet");
}

#[test]
fn a_file_that_somebody_else_has_changed_is_not_written_over_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shared.ron");
    let mut window = window_at(SIZE, None);
    window.run();
    begin_and_answer(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    use_path(&mut window, &file, "Save");
    wait_until(&mut window, "it is saved", |session| session.document().unwrap().file().is_some());
    let theirs = fs::read_to_string(&file).unwrap().replace("Level(2)", "Level(4)");
    fs::write(&file, &theirs).unwrap();
    window.key_press(Key::Num1);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    wait_until(&mut window, "it is asked about", |session| session.question().is_some());
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    press(&mut window, "Save over it");
    wait_until(&mut window, "it is saved", |session| !session.document().unwrap().is_dirty());
    assert_eq!(fs::read_to_string(folder.path().join("shared.ron.bak")).unwrap(), theirs);
}

#[test]
fn closing_the_window_with_unsaved_work_asks_first() {
    let mut window = super::window();
    window.run();
    begin_and_answer(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    window.run();
    assert!(!window.state().session().is_closing());
    press(&mut window, "Don’t save");
    assert!(window.state().session().is_closing());
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_one_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("there.ron");
    fs::write(&file, "somebody's work").unwrap();
    let mut window = window_at(SIZE, None);
    window.run();
    begin_and_answer(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    use_path(&mut window, &file, "Save");
    wait_until(&mut window, "it is asked about", |session| session.question().is_some());
    assert_eq!(fs::read_to_string(&file).unwrap(), "somebody's work");
    press(&mut window, "Replace it");
    wait_until(&mut window, "it is saved", |session| !session.document().unwrap().is_dirty());
    assert!(fs::read_to_string(&file).unwrap().contains("Level(2)"));
    assert_eq!(fs::read_to_string(folder.path().join("there.ron.bak")).unwrap(), "somebody's work");
}

#[test]
fn a_framework_opened_as_an_assessment_is_told_as_what_it_is() {
    let framework =
        concat!(env!("CARGO_MANIFEST_DIR"), "/assets/frameworks/city-led-science-diplomacy-1.0.ron");
    let mut window = window_at(SIZE, None);
    window.run();
    press(&mut window, "Open…");
    use_path(&mut window, std::path::Path::new(framework), "Open");
    wait_until(&mut window, "the fault is told", |session| !session.notices().is_empty());
    let told = &window.state().session().notices()[0].text;
    assert!(told.contains("this is a framework, not an assessment"), "{told}");
}

#[test]
fn every_answer_is_on_the_disk_when_the_window_closes() {
    use scidip_scorecard::model::ExerciseId;
    use scidip_scorecard::session::{Command, CourseCommand};
    let folder = tempfile::tempdir().unwrap();
    let places = scidip_scorecard::store::Places::below(folder.path());
    let mut session = super::new_session(Some(&places));
    session.apply(Command::Course(CourseCommand::StartAlone(ExerciseId::new("barcelona"))));
    let mut window = super::window_of(SIZE, session, Some(places.clone()));
    window.run();
    for key in [Key::Num3, Key::ArrowRight, Key::Num2, Key::ArrowRight, Key::Num1, Key::ArrowRight, Key::Num4]
    {
        window.key_press(key);
        window.run();
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    for _ in 0..1000 {
        window.step();
        if window.state().closes() {
            break;
        }
        #[expect(clippy::disallowed_methods, reason = "a disk does not tell when it is done")]
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(window.state().closes(), "the window never closes");
    // As a process that ends now would leave it.
    let shelved = scidip_scorecard::store::CourseShelf::of(&places).read();
    let answers = shelved.sheets[0].ratings.values().filter(|rating| rating.answer.is_some()).count();
    assert_eq!(answers, 4);
}
