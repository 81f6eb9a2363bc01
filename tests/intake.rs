//! What participants hand in to a folder is taken in as it comes, and nobody’s rating is lost.

use crate::support::{Desk, course, sheet, small_framework};
use scidip_scorecard::model::{RaterId, RatingRound, RatingSheet, Room, SessionId};
use scidip_scorecard::store::{
    Expected, FolderIntake, Intake, Wanted, save_room, save_session, save_sheet, watch,
};
use std::fs;
use std::path::Path;
use std::sync::mpsc::channel;

fn hand_in(path: &Path, sheet: &RatingSheet) {
    save_sheet(path, sheet, Expected::Anything).unwrap();
}

fn of(rater: &str, answers: &str) -> RatingSheet {
    sheet(&small_framework(), rater, RatingRound::First, answers)
}

fn folder(desk: &Desk) -> FolderIntake {
    let framework = small_framework();
    FolderIntake::new(desk.path(""), Wanted::of(&course(&framework), &framework))
}

fn raters(found: &Intake) -> Vec<&str> {
    found.sheets.iter().map(|sheet| sheet.rater.as_str()).collect()
}

#[test]
fn new_sheets_come_in_once_and_a_folder_without_news_says_nothing() {
    let desk = Desk::new();
    let mut folder = folder(&desk);
    assert_eq!(folder.look(), None, "an empty folder is no news");
    hand_in(&desk.path("a.ron"), &of("a", "012342"));
    fs::create_dir(desk.path("group 2")).unwrap();
    hand_in(&desk.path("group 2/b.RON"), &of("b", "4-----"));
    let found = folder.look().unwrap();
    assert_eq!((raters(&found), found.refused.len()), (vec!["a", "b"], 0));
    assert_eq!(folder.look(), None);
}

#[test]
fn a_damaged_file_is_told_the_rest_is_taken_and_it_is_taken_once_it_is_whole() {
    let desk = Desk::new();
    let path = desk.path("b.ron");
    hand_in(&path, &of("b", "333333"));
    let whole = fs::read(&path).unwrap();
    // It is still being copied.
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    hand_in(&desk.path("a.ron"), &of("a", "222222"));
    let mut folder = folder(&desk);
    let found = folder.look().unwrap();
    assert_eq!((raters(&found), found.refused[0].file.as_path()), (vec!["a"], path.as_path()));
    let said = found.refused[0].to_string();
    assert!(
        said.contains("ends too early") && said.ends_with("Or ask the person to hand in again."),
        "{said}"
    );
    assert_eq!(folder.look(), None, "what is known is not told again");
    fs::write(&path, &whole).unwrap();
    let found = folder.look().unwrap();
    assert_eq!((raters(&found), found.refused.len()), (vec!["b"], 0));
}

#[test]
fn a_refused_file_that_is_taken_away_is_no_longer_told() {
    let desk = Desk::new();
    let path = desk.write("b.ron", "(version: 1, sheet: (");
    let mut folder = folder(&desk);
    assert_eq!(folder.look().unwrap().refused.len(), 1);
    fs::remove_file(path).unwrap();
    assert_eq!(folder.look(), Some(Intake::default()));
}

#[test]
fn the_second_file_of_a_person_replaces_the_first_wherever_it_lies() {
    let desk = Desk::new();
    let mut room = Room::new(course(&small_framework()));
    let mut folder = folder(&desk);
    let mut look = |room: &mut Room| {
        let sheets = folder.look().unwrap().sheets;
        for sheet in sheets {
            room.take_in(sheet);
        }
    };
    hand_in(&desk.path("b.ron"), &of("b", "111111"));
    look(&mut room);
    let newer = RatingSheet { edition: 1, ..of("b", "222222") };
    hand_in(&desk.path("a copy.ron"), &newer);
    look(&mut room);
    assert_eq!(room.sheets.iter().map(|sheet| &**sheet).collect::<Vec<_>>(), [&newer]);
    // Another name, the same length: only its content tells it.
    hand_in(&desk.path("b.ron"), &RatingSheet { edition: 2, ..of("b", "333333") });
    look(&mut room);
    assert_eq!((room.sheets.len(), room.sheets[0].edition), (1, 2));
}

#[test]
fn sheets_of_another_course_or_with_other_questions_are_refused_with_the_reason() {
    let desk = Desk::new();
    let mut other_questions = of("d", "333333");
    let rating = other_questions.ratings.values().next().unwrap().clone();
    other_questions.ratings.insert(crate::support::criterion("X9"), rating);
    for (name, sheet) in [
        ("a", RatingSheet { session: Some(SessionId::new("course-2")), ..of("a", "333333") }),
        ("b", RatingSheet { session: None, ..of("b", "333333") }),
        ("c", RatingSheet { rater: RaterId::new(" "), ..of("c", "333333") }),
        ("d", other_questions),
    ] {
        hand_in(&desk.path(&format!("{name}.ron")), &sheet);
    }
    let found = folder(&desk).look().unwrap();
    assert!(found.sheets.is_empty());
    let reasons: Vec<&str> = found.refused.iter().map(|fault| fault.what.as_str()).collect();
    assert!(reasons[0].contains("another course session"), "{reasons:?}");
    assert!(reasons[1].contains("made alone"), "{reasons:?}");
    assert!(reasons[2].contains("whose it is"), "{reasons:?}");
    assert!(reasons[3].contains("\"X9\""), "{reasons:?}");
}

#[test]
fn what_the_course_itself_puts_there_is_passed_over_and_an_assessment_is_not() {
    let desk = Desk::new();
    let session = course(&small_framework());
    save_session(&desk.path("session.ron"), &session.for_participants(), Expected::Absent).unwrap();
    save_room(&desk.path("room.ron"), &Room::new(session), Expected::Absent).unwrap();
    for name in ["a.ron.bak", ".hidden.ron", "~$list.csv", "notes.txt", ".tmp12"] {
        desk.write(name, "anything");
    }
    assert_eq!(folder(&desk).look(), None);
    desk.save_small("mine.ron", "333333");
    let found = folder(&desk).look().unwrap();
    assert!(found.refused[0].what.contains("an assessment, not a rating sheet"), "{}", found.refused[0]);
}

#[test]
fn a_folder_that_goes_is_told_once_and_goes_on_when_it_is_back() {
    let desk = Desk::new();
    let stick = desk.path("stick");
    fs::create_dir(&stick).unwrap();
    hand_in(&stick.join("a.ron"), &of("a", "333333"));
    let framework = small_framework();
    let mut folder = FolderIntake::new(stick.clone(), Wanted::of(&course(&framework), &framework));
    assert_eq!(raters(&folder.look().unwrap()), ["a"]);
    let pocket = desk.path("pocket");
    fs::rename(&stick, &pocket).unwrap();
    let found = folder.look().unwrap();
    assert_eq!((found.sheets.len(), found.refused[0].file.as_path()), (0, stick.as_path()));
    assert_eq!(folder.look(), None);
    hand_in(&pocket.join("b.ron"), &of("b", "333333"));
    fs::rename(&pocket, &stick).unwrap();
    let found = folder.look().unwrap();
    assert_eq!((raters(&found).last().copied(), found.refused.len()), (Some("b"), 0));
}

#[test]
fn two_people_of_one_name_both_count_and_are_told() {
    let mut room = Room::new(course(&small_framework()));
    for (rater, name) in [("a", "Ana"), ("b", " ana "), ("c", ""), ("d", ""), ("e", "Bo")] {
        let mut sheet = of(rater, "333333");
        sheet.participant.name = name.into();
        room.take_in(sheet);
    }
    assert_eq!((room.sheets.len(), room.shared_names()), (5, vec!["Ana"]));
}

#[test]
fn a_watch_tells_what_is_there_and_ends_when_it_is_stopped() {
    let desk = Desk::new();
    hand_in(&desk.path("a.ron"), &of("a", "333333"));
    let (stop, stopped) = channel();
    let mut told = Vec::new();
    stop.send(()).unwrap();
    watch(folder(&desk), &stopped, |found| told.push(found));
    assert_eq!(told.iter().map(raters).collect::<Vec<_>>(), [["a"]]);
    drop(stop);
    watch(folder(&desk), &stopped, |found| told.push(found));
    assert_eq!(told.len(), 2, "a room that is gone ends it too");
}

#[test]
fn participants_get_no_answers() {
    let mut session = course(&small_framework());
    session.exercise.key = scidip_scorecard::model::AnswerKey::Own(Vec::new());
    let given = session.for_participants().exercise;
    assert!(given.key.is_none() && given.scripts.is_empty() && given.questions.is_empty());
}

/// A save cut off at any byte leaves the old room or the new one, because the new content only takes the
/// place of the old when it is whole.
#[test]
fn a_room_is_replaced_whole_and_the_one_before_is_kept() {
    let desk = Desk::new();
    let path = desk.path("room.ron");
    let mut room = Room::new(course(&small_framework()));
    save_room(&path, &room, Expected::Absent).unwrap();
    let old = fs::read(&path).unwrap();
    room.take_in(of("a", "333333"));
    // Whoever has the old file open reads it to its end: it was not written into.
    let mut open = fs::File::open(&path).unwrap();
    save_room(&path, &room, Expected::Anything).unwrap();
    let mut read = Vec::new();
    std::io::Read::read_to_end(&mut open, &mut read).unwrap();
    assert_eq!(read, old);
    assert_eq!(fs::read(desk.path("room.ron.bak")).unwrap(), old);
    assert_eq!(scidip_scorecard::store::load_room(&path).unwrap(), room);
}
