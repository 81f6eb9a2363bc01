//! The Course screens where one chooses: exercises, the glossary, writing an exercise, documents to print.

use super::names::assert_named;
use super::{Window, choose_file, press, wait_until, window, window_at};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::AnswerKey;
use scidip_scorecard::session::{CourseView, Session};
use std::path::Path;

fn view(window: &Window) -> CourseView {
    window.state().session().course().view()
}

fn on_course(folder: Option<&Path>) -> Window {
    let mut window = window_at([1280.0, 800.0], folder);
    window.run();
    press(&mut window, "Course");
    window
}

fn write(window: &mut Window, role: Role, name: &str, words: &str) {
    window.get_by_role_and_label(role, name).focus();
    window.run();
    window.get_by_role_and_label(role, name).type_text(words);
    window.run();
}

#[test]
fn an_exercise_shows_its_key_only_when_it_is_asked_for() {
    let mut window = on_course(None);
    assert_named(&window, "course");
    press(&mut window, "Open the exercise Barcelona: one hub, many partners");
    assert_named(&window, "exercise");
    let silent = "The case does not say it of this city. “Not known” is right.";
    assert!(window.query_all_by_label(silent).next().is_none());
    press(&mut window, "Show the key");
    assert_eq!(window.query_all_by_label(silent).count(), 4);
}

#[test]
fn a_word_of_the_glossary_is_found() {
    let mut window = on_course(None);
    press(&mut window, "Glossary");
    write(&mut window, Role::TextInput, "Find a word", "helix");
    window.get_by_label("Quadruple helix");
    write(&mut window, Role::TextInput, "Find a word", "zzz");
    window.get_by_label("No such word here. Try a shorter one.");
}

#[test]
fn a_trainer_writes_an_exercise_which_survives_a_crash_and_is_there_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("river.ron");
    let mut window = on_course(Some(folder.path()));
    press(&mut window, "Write an exercise…");
    write(&mut window, Role::TextInput, "Title", "The river lab");
    wait_until(&mut window, "it is kept", |_| folder.path().join("data/course/exercises/draft.ron").exists());
    drop(window);

    let is_there = |session: &Session| session.course().editor().is_some();
    let mut window = window_at([1280.0, 800.0], Some(folder.path()));
    wait_until(&mut window, "the draft is read", is_there);
    press(&mut window, "Course");
    press(&mut window, "Go on writing “The river lab”");
    window.get_by_label_contains("Before you can save it, add");
    write(&mut window, Role::MultilineTextInput, "In one or two sentences", "Residents measure the river.");
    press(&mut window, "Four sectors (quadruple helix)");
    press(&mut window, "Save the exercise…");
    choose_file(&mut window, &file, "Save");
    wait_until(&mut window, "it is saved", |session| session.course().view() == CourseView::Exercise);
    assert!(window.state().session().course().editor().is_none());
    window.get_by_label("The river lab");

    let mut window = on_course(Some(folder.path()));
    wait_until(&mut window, "it is read again", |session| session.library().exercises().len() == 9);
    press(&mut window, "Open the exercise The river lab");
    window.get_by_label("This exercise has no key. The room finds its own answer.");
}

#[test]
fn a_copy_of_an_exercise_has_its_answers_written_out_and_undo_brings_a_criterion_back() {
    let mut window = on_course(None);
    press(&mut window, "Open the exercise Barcelona: one hub, many partners");
    press(&mut window, "Change a copy…");
    assert_eq!(view(&window), CourseView::Editor);
    let answers = |window: &Window| match &window.state().session().course().editor().unwrap().exercise().key
    {
        AnswerKey::Own(ratings) => ratings.len(),
        _ => 0,
    };
    assert_eq!(answers(&window), 10);
    let chip = window.get_by(|node| {
        node.role() == Role::CheckBox
            && node.label().is_some_and(|label| label == "Four sectors (quadruple helix)")
    });
    chip.click_accesskit();
    window.run();
    assert_eq!(answers(&window), 9);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(answers(&window), 10);
}

#[test]
fn an_exercise_that_is_being_written_gives_way_only_after_a_question() {
    let mut window = on_course(None);
    press(&mut window, "Open the exercise Barcelona: one hub, many partners");
    press(&mut window, "Change a copy…");
    let written = |window: &Window| window.state().session().course().editor().unwrap().exercise().clone();
    let untouched = written(&window);
    let chip = window.get_by(|node| {
        node.role() == Role::CheckBox
            && node.label().is_some_and(|label| label == "Four sectors (quadruple helix)")
    });
    chip.click_accesskit();
    window.run();
    let own = written(&window);
    assert_ne!(own.criteria, untouched.criteria);
    let copy = |window: &mut Window| {
        press(window, "File");
        press(window, "New exercise…");
    };
    copy(&mut window);
    assert_eq!(written(&window), own);
    press(&mut window, "Cancel");
    assert_eq!(written(&window), own);
    copy(&mut window);
    press(&mut window, "Throw away");
    assert_ne!(written(&window).id, own.id);
    assert!(written(&window).title.is_empty());
}

#[test]
fn a_form_to_print_shows_every_level_and_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("form.html");
    let mut window = window();
    window.run();
    press(&mut window, "Course");
    press(&mut window, "Open the exercise Barcelona: one hub, many partners");
    press(&mut window, "A form to print…");
    choose_file(&mut window, &file, "Save");
    wait_until(&mut window, "it is written", |_| file.exists());
    let form = std::fs::read_to_string(&file).unwrap();
    let session = window.state().session();
    let library = session.library();
    let exercise = session.course().exercise().unwrap();
    let framework = library.latest_framework(&exercise.framework).unwrap();
    for id in &exercise.criteria {
        let criterion = framework.criterion(id).unwrap();
        for descriptor in &criterion.descriptors {
            assert!(form.contains(&descriptor.text), "{id}: {}", descriptor.text);
        }
    }
    for rating in library.key_of(exercise).unwrap() {
        assert!(!form.contains(&rating.passages[0].text), "{}", rating.criterion);
    }
}
