//! A participant with a session file: joins, rates, hands in, goes on in a second round.

use super::course_rate::{SIZE, answer_all, barcelona, ctrl, key, view, write};
use super::{Window, new_session, press, wait_until, window_of};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::{
    Answer, AnswerKey, CheckLength, CourseSession, FrameworkRef, Level, Naming, RatingRound, RatingSheet,
    SessionId,
};
use scidip_scorecard::session::{
    Command, CourseCommand, CourseView, FilePurpose, Purpose, RatingEdit, Session,
};
use scidip_scorecard::store::{Expected, Places, SESSION_FILE, load_sheet, save_session};
use std::path::{Path, PathBuf};

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
    let path = folder.join(SESSION_FILE);
    save_session(&path, &session.for_participants(), Expected::Anything).unwrap();
    path
}

/// A participant who has just opened the session file.
pub fn joined(folder: &Path, naming: Naming) -> Window {
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
        name.starts_with("ratings-") && name.ends_with(".scidip")
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
    let participant = window.state().session().course().sheet().unwrap().rating().sheet().participant.clone();
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
    assert_eq!(sheet.rating().answered(), sheet.rating().exercise().criteria.len());
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
    assert!(session.course().sheet().unwrap().rating().has_failed());
    assert_eq!(session.course().sheet().unwrap().rating().sheet().edition, 0);
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
    let criteria = killed.course().sheet().unwrap().rating().exercise().criteria.clone();
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
    assert_eq!((sheet.rating().answered(), sheet.rating().criterion()), (3, &criteria[3]));

    session.apply(Command::Course(CourseCommand::HandIn));
    settle(&mut session, &places);
    let mut session = new_session(Some(&places));
    settle(&mut session, &places);
    session.apply(Command::Course(CourseCommand::StartAlone(barcelona())));
    assert_eq!(session.course().view(), CourseView::Feedback);
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
    assert_eq!(session.course().feedback(session.library()), None);
    session.apply(Command::Course(CourseCommand::Show(CourseView::Feedback)));
    assert_ne!(session.course().view(), CourseView::Feedback);
}
