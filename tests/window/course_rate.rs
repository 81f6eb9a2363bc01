//! Somebody who rates a case: alone, for a trainer, and at the trainer's laptop.

use super::keyboard::tab_to;
use super::names::assert_named;
use super::{Window, new_session, press, wait_until, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use scidip_scorecard::model::{
    Answer, AnswerKey, CheckLength, CourseSession, ExerciseId, FrameworkRef, Level, Naming, RatingRound,
    RatingSheet, SessionId,
};
use scidip_scorecard::session::{
    Command, CourseCommand, CourseView, FilePurpose, Purpose, RatingEdit, Route, Session,
};
use scidip_scorecard::store::{Expected, Places, load_sheet, save_session};
use std::path::{Path, PathBuf};

const SIZE: [f32; 2] = [1280.0, 800.0];

fn barcelona() -> ExerciseId {
    ExerciseId::new("barcelona")
}

/// Somebody who begins to rate a case alone.
pub fn alone_at_case() -> Session {
    let mut session = new_session(None);
    session.apply(Command::Course(CourseCommand::StartAlone(barcelona())));
    session
}

fn alone(size: [f32; 2]) -> Window {
    let mut window = window_of(size, alone_at_case(), None);
    window.run();
    window
}

fn view(window: &Window) -> CourseView {
    window.state().session().course().view()
}

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn ctrl(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

fn write(window: &mut Window, role: Role, name: &str, words: &str) {
    window.get_by_role_and_label(role, name).focus();
    window.run();
    window.get_by_role_and_label(role, name).type_text(words);
    window.run();
}

/// Every word that is shown or read out.
fn words(window: &Window) -> String {
    let mut all = String::new();
    for node in window.root().query_all_by(|_| true) {
        let node = node.accesskit_node();
        for part in [node.label(), node.value()].into_iter().flatten() {
            all.push_str(&part);
            all.push('\n');
        }
    }
    all
}

/// Answers every question with one level and stops at the last.
pub fn answer_all(window: &mut Window, level: Key) {
    loop {
        key(window, level);
        let sheet = window.state().session().course().sheet().unwrap();
        if sheet.neighbour(1).is_none() {
            return;
        }
        ctrl(window, Key::Enter);
    }
}

#[test]
fn somebody_alone_rates_sees_the_key_and_goes_on_to_their_own_initiative() {
    let mut window = alone(SIZE);
    assert_eq!(view(&window), CourseView::Rate);
    let key_of = |window: &Window| {
        let session = window.state().session();
        let exercise = session.course().sheet().unwrap().exercise();
        session.library().key_of(exercise).unwrap()[0].rationale.clone()
    };
    let rationale = key_of(&window);
    answer_all(&mut window, Key::Num3);
    assert!(!words(&window).contains(&rationale), "the key is not shown before one has handed in");
    ctrl(&mut window, Key::Enter);
    assert_eq!(view(&window), CourseView::Feedback);
    window.get_by_label_contains("more leniently than the key");
    window.get_by_label_contains("on which the case says nothing");
    press(&mut window, "Show every passage");
    window.get_by_label(&rationale);
    press(&mut window, "Now score your own initiative");
    assert_eq!(window.state().session().route(), Route::Initiative);
}

#[test]
fn the_largest_difference_comes_first_or_the_order_of_the_questions() {
    let mut window = alone(SIZE);
    answer_all(&mut window, Key::Num4);
    ctrl(&mut window, Key::Enter);
    let passages = |window: &Window| -> Vec<String> {
        let links = window.root().query_all_by(|node| {
            node.role() == Role::Link && node.label().is_some_and(|label| label.starts_with("The passage"))
        });
        let mut links: Vec<_> =
            links.map(|node| (node.rect().min.y, node.accesskit_node().label())).collect();
        links.sort_by(|a, b| a.0.total_cmp(&b.0));
        links.into_iter().filter_map(|(_, label)| label).collect()
    };
    let by_difference = passages(&window);
    press(&mut window, "Order: As they were asked");
    let as_asked = passages(&window);
    assert_ne!(by_difference, as_asked);
    assert_eq!(by_difference.len(), as_asked.len());
    let feedback = window.state().session().feedback().unwrap();
    let largest = feedback.criteria.iter().filter_map(|against| against.difference).fold(0.0, f64::max);
    let first = window
        .state()
        .session()
        .course()
        .sheet()
        .unwrap()
        .asked()
        .find(|criterion| by_difference[0].ends_with(criterion.name.as_str()));
    let first = feedback.criteria.iter().find(|against| against.id == first.unwrap().id).unwrap();
    assert_eq!(first.difference, Some(largest));
}

#[test]
fn a_case_is_rated_and_handed_in_incomplete_with_the_keyboard_alone() {
    let mut window = alone(SIZE);
    let of = window.state().session().course().sheet().unwrap().exercise().criteria.len();
    for number in 0..of {
        // The second question is left out.
        if number != 1 {
            key(&mut window, [Key::Num0, Key::N, Key::U, Key::Num4][number % 4]);
        }
        if number + 1 < of {
            key(&mut window, Key::ArrowRight);
        }
    }
    window.get_by_label(&format!("1 of {of} is without an answer. You can hand in all the same."));
    ctrl(&mut window, Key::Enter);
    let sheet = window.state().session().course().sheet().unwrap();
    assert_eq!((view(&window), sheet.criterion()), (CourseView::Rate, &sheet.exercise().criteria[1]));
    for _ in 2..of {
        key(&mut window, Key::ArrowRight);
    }
    tab_to(&mut window, "Hand in and compare with the key");
    key(&mut window, Key::Enter);
    assert_eq!(view(&window), CourseView::Feedback);
}

#[test]
fn what_was_rated_alone_is_thrown_away_only_after_a_question() {
    let mut window = alone(SIZE);
    answer_all(&mut window, Key::Num2);
    ctrl(&mut window, Key::Enter);
    press(&mut window, "Rate it again…");
    press(&mut window, "Cancel");
    assert_eq!(view(&window), CourseView::Feedback);
    press(&mut window, "Rate it again…");
    press(&mut window, "Throw away");
    let session = window.state().session();
    assert_eq!((view(&window), session.course().sheet().unwrap().answered()), (CourseView::Rate, 0));
}

#[test]
fn in_a_narrow_window_a_key_leads_from_the_case_to_the_question() {
    let mut window = alone([620.0, 700.0]);
    let summary = window.state().session().course().sheet().unwrap().exercise().case.summary.clone();
    window.get_by_label(&summary);
    key(&mut window, Key::Num2);
    assert!(window.query_by_label(&summary).is_none());
    window.get_by_role_and_label(
        Role::MultilineTextInput,
        "Why? Which words of the case made you choose this?",
    );
}

#[test]
fn every_control_for_somebody_who_rates_has_a_name() {
    for size in [[1600.0, 1000.0], [1024.0, 700.0], [620.0, 700.0]] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = joined(folder.path(), Naming::Name);
        assert_named(&window, "about you");
        press(&mut window, "Read the case and rate");
        assert_named(&window, "rate");
        let mut window = alone(size);
        answer_all(&mut window, Key::Num2);
        ctrl(&mut window, Key::Enter);
        assert_named(&window, &format!("feedback at {size:?}"));
    }
}

/// The file a trainer gives out, in that folder.
fn session_file(folder: &Path, naming: Naming, round: RatingRound) -> PathBuf {
    let session = new_session(None);
    let exercise = session.library().exercise(&barcelona()).unwrap();
    let framework = session.library().latest_framework(&exercise.framework).unwrap();
    let session = CourseSession {
        id: SessionId::new("course-of-may"),
        title: "Course of May".to_owned(),
        framework: FrameworkRef::from(&**framework),
        own_framework: None,
        naming,
        round,
        exercise: (**exercise).clone(),
    };
    assert_ne!(session.exercise.key, AnswerKey::None);
    let path = folder.join("session.ron");
    save_session(&path, &session.for_participants(), Expected::Anything).unwrap();
    path
}

/// A participant who has just opened the session file.
fn joined(folder: &Path, naming: Naming) -> Window {
    let file = session_file(folder, naming, RatingRound::First);
    let places = Places::below(&folder.join("home"));
    let mut session = new_session(Some(&places));
    session.apply(Command::UseFile(FilePurpose::Open, file));
    let mut window = window_of(SIZE, session, Some(places));
    wait_until(&mut window, "the session is joined", |session| {
        session.course().view() == CourseView::AboutYou
    });
    window
}

#[test]
fn joining_a_course_leaves_unsaved_work_alone_and_asks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = session_file(folder.path(), Naming::Pseudonym, RatingRound::First);
    let mut session = new_session(None);
    session.apply(Command::Begin(CheckLength::Full));
    let criterion = session.document().unwrap().framework().criteria[0].id.clone();
    session.apply(Command::Rate(criterion, RatingEdit::Answer(Some(Answer::NotKnown))));
    session.apply(Command::UseFile(FilePurpose::Open, file));
    let mut window = window_of(SIZE, session, None);
    wait_until(&mut window, "the session is joined", |session| {
        session.course().view() == CourseView::AboutYou
    });
    let session = window.state().session();
    assert!(session.question().is_none() && session.document().unwrap().is_dirty());
}

fn handed_in(folder: &Path) -> Vec<RatingSheet> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sheets = files.filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with("ratings-") && name.ends_with(".ron")
    });
    sheets.map(|path| load_sheet(&path).unwrap()).collect()
}

#[test]
fn a_participant_opens_the_session_file_rates_hands_in_and_hands_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = joined(folder.path(), Naming::Pseudonym);
    window.get_by_label_contains("The room sees the answers without names.");
    press(&mut window, "Suggest one");
    press(&mut window, "Civil society");
    write(&mut window, Role::TextInput, "Your role", "librarian");
    press(&mut window, "Read the case and rate");
    answer_all(&mut window, Key::Num2);
    write(
        &mut window,
        Role::MultilineTextInput,
        "Why? Which words of the case made you choose this?",
        "The text says so",
    );
    press(&mut window, "Hand in to the trainer");
    wait_until(&mut window, "it is handed in", |session| session.course().view() == CourseView::HandedIn);
    let sheets = handed_in(folder.path());
    let participant = window.state().session().course().sheet().unwrap().sheet().participant.clone();
    assert_eq!((sheets.len(), sheets[0].edition), (1, 1));
    assert_eq!(sheets[0].participant, participant);
    assert!(participant.name.contains(' ') && participant.role == "librarian");
    assert!(sheets[0].ratings.values().all(|rating| rating.answer == Level::new(2).map(Answer::Level)));
    assert!(sheets[0].ratings.values().any(|rating| rating.note == "The text says so"));
    window.get_by_label_contains("They are in the file ratings-");

    press(&mut window, "Change my answers");
    window.key_press(Key::Escape);
    key(&mut window, Key::ArrowLeft);
    key(&mut window, Key::Num4);
    key(&mut window, Key::ArrowRight);
    press(&mut window, "Hand in to the trainer");
    wait_until(&mut window, "it is handed in again", |session| {
        session.course().view() == CourseView::HandedIn
    });
    let sheets = handed_in(folder.path());
    assert_eq!((sheets.len(), sheets[0].edition), (1, 2));
    let fours = sheets[0].ratings.values().filter(|rating| rating.answer == Level::new(4).map(Answer::Level));
    assert_eq!(fours.count(), 1);
}

#[test]
fn the_second_round_begins_from_ones_own_answers_as_soon_as_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = joined(folder.path(), Naming::Pseudonym);
    write(&mut window, Role::TextInput, "Your pseudonym", "Blue Heron");
    press(&mut window, "Read the case and rate");
    answer_all(&mut window, Key::Num2);
    ctrl(&mut window, Key::Enter);
    wait_until(&mut window, "it is handed in", |session| session.course().view() == CourseView::HandedIn);
    press(&mut window, "Look for a second round");
    wait_until(&mut window, "it was looked for", |session| !session.notices().is_empty());
    assert_eq!(view(&window), CourseView::HandedIn);
    window.get_by_label("There is no second round yet. Look again when the trainer says so.");
    window.get_by_label_contains("They are in the file ratings-blue-heron-");

    session_file(folder.path(), Naming::Pseudonym, RatingRound::Second);
    press(&mut window, "Look for a second round");
    wait_until(&mut window, "the second round begins", |session| session.course().view() == CourseView::Rate);
    window.get_by_label_contains("This is the second round.");
    let sheet = window.state().session().course().sheet().unwrap();
    assert_eq!(sheet.answered(), sheet.exercise().criteria.len());
    key(&mut window, Key::Num3);
    press(&mut window, "Hand in");
    wait_until(&mut window, "it is handed in", |session| session.course().view() == CourseView::HandedIn);
    let sheets = handed_in(folder.path());
    assert_eq!(sheets.len(), 2);
    assert_eq!(sheets[0].rater, sheets[1].rater);
    assert!(sheets.iter().any(|sheet| sheet.round == RatingRound::Second && sheet.edition == 1));
}

#[test]
fn a_sheet_that_cannot_be_written_is_not_handed_in_and_can_be_saved_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let course = folder.path().join("course");
    std::fs::create_dir(&course).unwrap();
    let places = Places::below(&folder.path().join("home"));
    let mut session = new_session(Some(&places));
    let file = session_file(&course, Naming::Pseudonym, RatingRound::First);
    session.apply(Command::UseFile(FilePurpose::Open, file));
    settle(&mut session, &places);
    std::fs::remove_dir_all(&course).unwrap();
    session.apply(Command::Course(CourseCommand::Show(CourseView::Rate)));
    session.apply(Command::Course(CourseCommand::HandIn));
    settle(&mut session, &places);
    assert!(session.course().sheet().unwrap().has_failed());
    assert_eq!(session.course().sheet().unwrap().sheet().edition, 0);
    let mut window = window_of(SIZE, session, Some(places));
    window.run();
    assert_eq!(view(&window), CourseView::Rate);
    press(&mut window, "Save it somewhere else…");
    let elsewhere = folder.path().join("mine.ron");
    window.run();
    window.get_by_role_and_label(Role::TextInput, "File").focus();
    ctrl(&mut window, Key::A);
    window.get_by_role_and_label(Role::TextInput, "File").type_text(&elsewhere.to_string_lossy());
    window.run();
    press(&mut window, "Save");
    wait_until(&mut window, "it is saved", |session| session.course().view() == CourseView::HandedIn);
    assert_eq!(load_sheet(&elsewhere).unwrap().edition, 1);
}

/// Does what a session asks for, as the thread beside the window does.
fn settle(session: &mut Session, places: &Places) {
    loop {
        let effects = session.take_effects();
        if effects.is_empty() {
            return;
        }
        for effect in effects {
            effect.perform(Some(places), |outcome| session.finish(outcome));
        }
    }
}

#[test]
fn a_program_that_was_killed_goes_on_where_it_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::below(folder.path());
    let mut killed = new_session(Some(&places));
    settle(&mut killed, &places);
    killed.apply(Command::Course(CourseCommand::StartAlone(barcelona())));
    let criteria = killed.course().sheet().unwrap().exercise().criteria.clone();
    for criterion in &criteria[..3] {
        let edit = RatingEdit::Answer(Some(Answer::NotKnown));
        killed.apply(Command::Course(CourseCommand::Rate(criterion.clone(), edit)));
        settle(&mut killed, &places);
    }

    let mut session = new_session(Some(&places));
    settle(&mut session, &places);
    let exercise = session.library().exercise(&barcelona()).unwrap();
    assert!(session.course().has_draft(exercise));
    session.apply(Command::Course(CourseCommand::StartAlone(barcelona())));
    let sheet = session.course().sheet().unwrap();
    assert_eq!((sheet.answered(), sheet.criterion()), (3, &criteria[3]));

    session.apply(Command::Course(CourseCommand::HandIn));
    settle(&mut session, &places);
    let mut session = new_session(Some(&places));
    settle(&mut session, &places);
    session.apply(Command::Course(CourseCommand::StartAlone(barcelona())));
    assert_eq!(session.course().view(), CourseView::Feedback);
}

fn passed(round: RatingRound, people: &[&str]) -> Window {
    let mut window = window_of(SIZE, passed_on(round, people), None);
    window.run();
    window
}

/// A trainer's laptop that is about to be passed on, after these people have rated in the first round.
pub fn passed_on(round: RatingRound, people: &[&str]) -> Session {
    let mut session = new_session(None);
    let mut send = |command| session.apply(Command::Course(command));
    send(CourseCommand::StartRoom {
        exercise: barcelona(),
        title: "Course of May".to_owned(),
        naming: Naming::Pseudonym,
        folder: None,
    });
    send(CourseCommand::PassTheLaptop);
    for name in people {
        send(CourseCommand::SitDown(None));
        let participant =
            scidip_scorecard::model::Participant { name: (*name).to_owned(), ..Default::default() };
        send(CourseCommand::SetParticipant(Box::new(participant)));
        send(CourseCommand::HandIn);
    }
    if round == RatingRound::Second {
        send(CourseCommand::StartSecondRound);
        send(CourseCommand::PassTheLaptop);
    }
    session
}

#[test]
fn the_second_person_at_the_laptop_sees_nothing_of_the_first() {
    let why = "Why? Which words of the case made you choose this?";
    let mut window = passed(RatingRound::First, &[]);
    window.get_by_label("Nobody has rated yet");
    press(&mut window, "I am next");
    write(&mut window, Role::TextInput, "Your pseudonym", "Secret Otter");
    press(&mut window, "Read the case and rate");
    key(&mut window, Key::Num4);
    write(&mut window, Role::MultilineTextInput, why, "a private thought");
    // Long enough for the field to keep it for its own undo.
    window.run_steps(10);
    key(&mut window, Key::Escape);
    answer_all(&mut window, Key::Num4);
    ctrl(&mut window, Key::Enter);
    assert_eq!(view(&window), CourseView::Curtain);
    window.get_by_label("1 person has rated so far");
    let is_clean = |window: &Window, where_: &str| {
        let words = words(window);
        assert!(!words.contains("Secret Otter") && !words.contains("a private thought"), "{where_}: {words}");
    };
    is_clean(&window, "curtain");

    press(&mut window, "I am next");
    is_clean(&window, "about you");
    write(&mut window, Role::TextInput, "Your pseudonym", "B");
    for _ in 0..3 {
        ctrl(&mut window, Key::Z);
        is_clean(&window, "undo of the pseudonym");
    }
    press(&mut window, "Read the case and rate");
    is_clean(&window, "rate");
    assert_eq!(window.state().session().course().sheet().unwrap().answered(), 0);
    write(&mut window, Role::MultilineTextInput, why, "x");
    for _ in 0..4 {
        ctrl(&mut window, Key::Z);
        is_clean(&window, "undo of the note");
    }
    assert_eq!(window.state().session().course().room().unwrap().room().sheets.len(), 1);
}

#[test]
fn no_key_leads_from_the_curtain_to_what_the_trainer_sees() {
    let mut window = passed(RatingRound::First, &["Blue Heron"]);
    for pressed in [Key::Escape, Key::Backspace, Key::ArrowLeft] {
        key(&mut window, pressed);
    }
    for pressed in [Key::Num1, Key::Num4] {
        window.key_press_modifiers(Modifiers::ALT, pressed);
        window.run();
    }
    for pressed in [Key::O, Key::N, Key::W, Key::Z] {
        ctrl(&mut window, pressed);
    }
    assert_eq!((window.state().session().route(), view(&window)), (Route::Course, CourseView::Curtain));
    assert!(window.query_by_label("File").is_none(), "no menus");
    press(&mut window, "The trainer is back");
    assert_eq!(view(&window), CourseView::Room);
}

#[test]
fn in_the_second_round_one_chooses_oneself_and_is_then_no_longer_awaited() {
    let mut window = passed(RatingRound::Second, &["Blue Heron", "", "Calm Bridge"]);
    window.get_by_label("0 of 3 people have rated again so far");
    window.get_by_label("Person 2, without a name");
    press(&mut window, "Blue Heron");
    let session = window.state().session();
    assert_eq!(session.course().view(), CourseView::Rate);
    assert_eq!(session.course().sheet().unwrap().sheet().participant.name, "Blue Heron");
    press(&mut window, "That is not you? Go back");
    press(&mut window, "Calm Bridge");
    answer_all(&mut window, Key::Num1);
    assert!(window.query_by_label("That is not you? Go back").is_none(), "it is too late");
    press(&mut window, "Hand in");
    window.get_by_label("1 of 3 people have rated again so far");
    assert!(window.query_by_label("Calm Bridge").is_none());
    window.get_by_label("Blue Heron");
}

#[test]
fn whose_key_is_withheld_gets_no_feedback() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::below(&folder.path().join("home"));
    let mut session = new_session(Some(&places));
    let file = session_file(folder.path(), Naming::Name, RatingRound::First);
    session.apply(Command::UseFile(FilePurpose::Open, file));
    settle(&mut session, &places);
    session.apply(Command::Course(CourseCommand::HandIn));
    settle(&mut session, &places);
    assert!(matches!(session.course().sheet().unwrap().purpose(), Purpose::Joined { .. }));
    assert_eq!(session.feedback(), None);
    session.apply(Command::Course(CourseCommand::Show(CourseView::Feedback)));
    assert_ne!(session.course().view(), CourseView::Feedback);
}
