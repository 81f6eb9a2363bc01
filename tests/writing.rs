//! What is written belongs to its document, and nobody's bytes are written over unseen.

use scidip_scorecard::model::{Answer, CheckLength, Level};
use scidip_scorecard::session::{Command, Effect, FilePurpose, Question, RatingEdit, Session};
use scidip_scorecard::store::{Library, Places};
use std::fs;
use std::path::Path;

fn session(places: Option<&Places>) -> Session {
    Session::new(Library::built_in().unwrap(), places)
}

fn answer(session: &mut Session, level: u8) {
    let criterion = session.document().unwrap().criterion().clone();
    let answer = Some(Answer::Level(Level::new(level).unwrap()));
    session.apply(Command::Rate(criterion, RatingEdit::Answer(answer)));
}

/// Does what the session has asked for, in its order.
fn work(session: &mut Session, places: Option<&Places>) {
    loop {
        let effects = session.take_effects();
        if effects.is_empty() {
            return;
        }
        for effect in effects {
            let mut outcomes = Vec::new();
            effect.perform(places, |outcome| outcomes.push(outcome));
            for outcome in outcomes {
                session.finish(outcome);
            }
        }
    }
}

/// A slow disk: the save is taken out and ends later.
fn take_save(session: &mut Session) -> Effect {
    let is_save = |effect: &Effect| matches!(effect, Effect::Write(_));
    session.take_effects().into_iter().find(is_save).expect("a save was asked for")
}

fn end(session: &mut Session, effect: Effect) {
    let mut outcomes = Vec::new();
    effect.perform(None, |outcome| outcomes.push(outcome));
    for outcome in outcomes {
        session.finish(outcome);
    }
}

fn begun_and_saved(path: &Path) -> Session {
    let mut session = session(None);
    session.apply(Command::Begin(CheckLength::Full));
    answer(&mut session, 3);
    session.apply(Command::UseFile(FilePurpose::SaveAs, path.to_owned()));
    work(&mut session, None);
    assert_eq!(session.document().unwrap().file(), Some(path));
    session
}

#[test]
fn a_slow_save_that_ends_after_another_document_was_begun_does_not_make_that_one_its_owner() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first.ron");
    let mut session = begun_and_saved(&path);
    answer(&mut session, 2);
    session.apply(Command::Save);
    let save = take_save(&mut session);
    session.apply(Command::Begin(CheckLength::Full));
    session.apply(Command::WithoutSaving);
    end(&mut session, save);
    let document = session.document().unwrap();
    assert_eq!((document.file(), document.is_dirty()), (None, false));
    answer(&mut session, 4);
    assert!(session.document().unwrap().is_dirty());
}

#[test]
fn whoever_says_save_over_it_saves_what_was_meant_and_not_what_is_open_by_then() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first.ron");
    let mut session = begun_and_saved(&path);
    answer(&mut session, 2);
    session.apply(Command::Save);
    let save = take_save(&mut session);
    session.apply(Command::Begin(CheckLength::Full));
    session.apply(Command::WithoutSaving);
    fs::write(&path, b"\xff\xfetheirs").unwrap();
    end(&mut session, save);
    assert!(matches!(session.question(), Some(Question::ChangedElsewhere(job)) if job.path == path));
    session.apply(Command::SaveOverChanges);
    work(&mut session, None);
    let saved = scidip_scorecard::store::load_assessment(&path).unwrap().assessment;
    let levels: Vec<_> = saved.ratings.values().filter_map(|rating| rating.answer?.level()).collect();
    assert_eq!(levels, [Level::new(2).unwrap()]);
    assert_eq!(session.document().unwrap().file(), None);
}

#[test]
fn a_question_that_comes_up_while_another_stands_waits_for_its_turn() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first.ron");
    let mut session = begun_and_saved(&path);
    answer(&mut session, 2);
    session.apply(Command::Save);
    let save = take_save(&mut session);
    session.apply(Command::Quit);
    assert!(matches!(session.question(), Some(Question::Unsaved { .. })));
    fs::write(&path, b"theirs").unwrap();
    end(&mut session, save);
    assert!(matches!(session.question(), Some(Question::Unsaved { .. })), "the first one was lost");
    session.apply(Command::WithoutSaving);
    assert!(!session.is_closing(), "closed over a question");
    assert!(matches!(session.question(), Some(Question::ChangedElsewhere(_))), "the second one was lost");
    session.apply(Command::Cancel);
    session.apply(Command::Quit);
    assert!(session.is_closing());
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
}

/// A program that saved level 3 there, went on to level 2, and ended without being asked.
fn crash_with_unsaved_work(places: &Places, path: &Path) {
    let mut crashed = session(Some(places));
    crashed.apply(Command::Begin(CheckLength::Full));
    answer(&mut crashed, 3);
    crashed.apply(Command::UseFile(FilePurpose::SaveAs, path.to_owned()));
    work(&mut crashed, Some(places));
    answer(&mut crashed, 2);
    work(&mut crashed, Some(places));
}

#[test]
fn recovered_work_is_not_saved_over_what_a_colleague_has_saved_since() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::below(&folder.path().join("places"));
    let path = folder.path().join("shared.ron");
    crash_with_unsaved_work(&places, &path);
    let theirs = fs::read_to_string(&path).unwrap().replace("Level(3)", "Level(1)");
    fs::write(&path, &theirs).unwrap();
    let mut later = session(Some(&places));
    assert_eq!(later.recovered().len(), 1);
    later.apply(Command::OpenRecovered(0));
    later.apply(Command::Save);
    work(&mut later, Some(&places));
    assert!(matches!(later.question(), Some(Question::ChangedElsewhere(_))), "{:?}", later.notices());
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn recovered_work_whose_file_nobody_touched_is_saved_without_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::below(&folder.path().join("places"));
    let path = folder.path().join("mine.ron");
    crash_with_unsaved_work(&places, &path);
    let mut later = session(Some(&places));
    later.apply(Command::OpenRecovered(0));
    later.apply(Command::Save);
    work(&mut later, Some(&places));
    assert!(later.question().is_none());
    assert!(fs::read_to_string(&path).unwrap().contains("Level(2)"));
}

#[test]
fn a_save_that_fails_takes_the_quitting_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("first.ron");
    let mut session = begun_and_saved(&path);
    answer(&mut session, 2);
    session.apply(Command::Quit);
    session.apply(Command::SaveFirst);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    work(&mut session, None);
    assert!(!session.is_closing() && !session.notices().is_empty());
    assert!(session.document().unwrap().is_dirty());
}
