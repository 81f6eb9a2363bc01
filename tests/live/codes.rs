//! The page that is one file and its short codes, from the page to the room.

use crate::support::{Desk, course, program, sheet, small_framework};
use scidip_scorecard::live::one_file;
use scidip_scorecard::model::{Answer, Level, Naming, RaterId, RatingRound, Room, Sector};
use scidip_scorecard::session::Questions;
use scidip_scorecard::store::{
    Expected, FolderIntake, ShortCode, Wanted, code_room, load_sheet, save_session, save_sheet,
};
use std::process::Command;
use std::sync::Arc;

/// Digits of three bits as answers, as the format tells them.
fn answers(digits: impl IntoIterator<Item = u8>) -> Vec<Option<Answer>> {
    let answer = |digit| match digit {
        0 => None,
        6 => Some(Answer::NotApplicable),
        7 => Some(Answer::NotKnown),
        level => Some(Answer::Level(Level::new(level - 1).unwrap())),
    };
    digits.into_iter().map(answer).collect()
}

/// Computed from the description of the format by a program in Python that shares nothing with this one, which tried
/// every pair of check signs; and the same by the page's script in Node.js.
fn golden() -> Vec<(ShortCode, &'static str)> {
    let code = |room, second: bool, person, edition, sector: Option<Sector>, digits: Vec<u8>| ShortCode {
        room,
        round: if second { RatingRound::Second } else { RatingRound::First },
        person,
        edition,
        sector,
        answers: answers(digits),
    };
    vec![
        (code(77, false, 1, 1, None, vec![7; 14]), "333F-MX33-343E-YAYA-YAYA-XXYC"),
        (
            code(262_143, true, 16_777_215, 63, Some(Sector::International), (0..8).collect()),
            "AKYA-YAYA-YAY7-3HFY-V7VX",
        ),
        (code(0, false, 0, 0, None, vec![0]), "3333-3333-3333-3333"),
        (
            code(12345, true, 9_876_543, 5, Some(Sector::Industry), (0..29).map(|i| i * 5 % 8).collect()),
            "6X3D-9FP4-6R4W-4VWX-RRNX-JREM-E9A3-4VWW-VR",
        ),
    ]
}

#[test]
fn codes_are_those_that_other_programs_compute() {
    for (code, text) in golden() {
        assert_eq!(code.to_text(), text);
        assert_eq!(ShortCode::from_text(text, code.answers.len()), Ok(code));
    }
}

#[test]
fn an_edition_above_the_last_is_written_as_the_last() {
    let (mut code, text) = golden().remove(1);
    code.edition = 70;
    assert_eq!(code.to_text(), text);
}

/// Where Node.js is at hand, the page's own script is asked; elsewhere the golden codes above hold it.
#[test]
fn the_script_of_the_page_computes_the_same() {
    let script = include_str!("../../assets/live/code.js");
    for (code, text) in golden() {
        let digits: Vec<u8> = code
            .answers
            .iter()
            .map(|answer| match answer {
                None => 0,
                Some(Answer::Level(level)) => level.number() + 1,
                Some(Answer::NotApplicable) => 6,
                Some(Answer::NotKnown) => 7,
            })
            .collect();
        let sector =
            code.sector.map_or(0, |sector| Sector::ALL.iter().position(|s| *s == sector).unwrap() + 1);
        let call = format!(
            "{script} console.log(shortCode({{alphabet:'34679ACDEFHJKMNPQRTVWXY',version:0,room:{}}},\
             {{second:{},person:{},edition:{},sector:{sector},answers:{digits:?}}}));",
            code.room,
            code.round == RatingRound::Second,
            code.person,
            code.edition
        );
        match Command::new("node").arg("-e").arg(call).output() {
            Ok(out) => assert_eq!(String::from_utf8(out.stdout).unwrap().trim(), text),
            Err(err) => println!("Node.js is not here ({err}): the golden codes alone were checked."),
        }
    }
}

#[test]
fn the_page_holds_the_case_and_no_key_and_asks_for_nothing_outside() {
    let framework = Arc::new(small_framework());
    let mut session = course(&framework);
    session.exercise.title = "</script><b>".into();
    session.exercise.questions = vec!["KEYMARK".into()];
    let participants = session.for_participants();
    let questions = Questions::of(framework, Arc::new(participants.exercise.clone())).unwrap();
    let page = one_file(&questions, Some(&participants), Naming::Name, RatingRound::First);
    assert!(page.contains("A lab.") && !page.contains("KEYMARK"));
    assert!(!page.contains("</script><b>"), "a title ended the script");
    assert!(
        !page.contains("src=\"") && !page.contains("href=\"http") && !page.contains("url("),
        "it asks outside"
    );
    assert!(page.len() < 60_000, "{} bytes", page.len());
}

#[test]
fn codes_become_sheets_and_each_bad_one_is_told() {
    let desk = Desk::new();
    let session = course(&small_framework());
    let file = desk.path("course.ron");
    save_session(&file, &session, Expected::Absent).unwrap();
    let code = |person, edition, digits: [u8; 6]| {
        let room = code_room(&session.exercise, &session.framework, Some(&session));
        let (round, sector) = (RatingRound::First, Some(Sector::Research));
        ShortCode { room, round, person, edition, sector, answers: answers(digits) }.to_text()
    };
    let other = ShortCode { room: 1, ..golden().remove(0).0 };
    let other = ShortCode { answers: answers([1; 6]), ..other }.to_text();
    let (one, later) = (code(1, 1, [1, 2, 3, 4, 5, 6]), code(1, 2, [7, 2, 3, 4, 5, 0]));
    let short = &one[..one.len() - 2];
    let pasted = format!("Anna 10:31 {one}\nAnna 10:35 {later}\nMarc {other}\nPia {short}");
    let out = desk.path("sheets");
    std::fs::create_dir(&out).unwrap();
    let ran = program().args(["code", &pasted, "--session"]).arg(&file).arg("-o").arg(&out).output().unwrap();
    let err = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(ran.status.code(), Some(1), "{err}");
    assert!(
        err.contains("another room") && err.contains("has 16 signs, and a code of this exercise has 18"),
        "{err}"
    );
    let files: Vec<_> = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [file] = &files[..] else { panic!("{files:?}") };
    let read = load_sheet(file).unwrap();
    assert_eq!((read.rater.as_str(), read.edition), ("page-000001", 2));
    assert_eq!(read.answer(&session.exercise.criteria[0]), Some(Answer::NotKnown));
    assert_eq!(read.answer(&session.exercise.criteria[5]), None);
}

#[test]
fn a_page_of_an_exercise_counts_in_a_room_and_other_sheets_without_a_session_do_not() {
    let desk = Desk::new();
    let framework = small_framework();
    let session = course(&framework);
    let mut of_page = sheet(&framework, "page-00ab12", RatingRound::First, "012341");
    of_page.session = None;
    let mut alone = of_page.clone();
    alone.rater = RaterId::new("alone");
    save_sheet(&desk.path("a.ron"), &of_page, Expected::Absent).unwrap();
    save_sheet(&desk.path("b.ron"), &alone, Expected::Absent).unwrap();
    let found = FolderIntake::new(desk.path(""), Wanted::of(&session, &framework)).look().unwrap();
    assert_eq!(found.refused.len(), 1, "{found:?}");
    assert_eq!(found.sheets.len(), 1);
    assert_eq!(found.sheets[0].session, Some(session.id.clone()));
    // A code of the same edition brings nothing new; a later one keeps the name.
    let mut room = Room::new(session.clone());
    room.take_in(found.sheets[0].clone());
    let code = ShortCode::of_sheet(&of_page, &session.exercise, None).unwrap();
    assert_eq!(
        code.clone().of_room(&session).unwrap().sheet(&session, room.sheets.first().map(|s| &**s)),
        *room.sheets[0]
    );
}
