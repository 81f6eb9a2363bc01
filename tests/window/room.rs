//! The trainer’s room, from the first file in the folder to the assessment, and the projector by its keys.

use super::names::assert_named;
use super::{Window, choose_file, press, wait_until, window_after, window_at};
use crate::support::answer;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use scidip_scorecard::model::{
    Answer, CourseSession, FrameworkRef, Level, Naming, Participant, RaterId, Rating, RatingRound,
    RatingSheet, Room, Sector, SessionId,
};
use scidip_scorecard::session::{CourseFile, CourseView, OpenRoom, Outcome, Route};
use scidip_scorecard::store::{Expected, Library, load_session, save_sheet};
use scidip_scorecard::text::course::room as text;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const SIZE: [f32; 2] = [1280.0, 1600.0];

/// Six people on fourteen questions: two camps on the first, agreement in between, nobody knows the last.
const FIRST_ROUND: [(&str, Option<Sector>, &str); 6] = [
    ("Anna", Some(Sector::Government), "4222222222222u"),
    ("Bilal", Some(Sector::Government), "4222222222222u"),
    ("Chiara", Some(Sector::Government), "4222232222222u"),
    ("Duc", Some(Sector::CivilSociety), "0222222222222u"),
    ("Élodie", Some(Sector::CivilSociety), "0222222222222u"),
    ("Farid", Some(Sector::Research), "0222212222222u"),
];

/// After the talk all but one stand together on the first question.
const SECOND_ROUND: [&str; 6] = [
    "3222222222222u",
    "3222222222222u",
    "3222222222222u",
    "3222222222222u",
    "3222222222222u",
    "2222222222222u",
];

fn session() -> CourseSession {
    let library = Library::built_in().unwrap();
    let exercise = library.exercises().iter().find(|exercise| exercise.id.as_str() == "barcelona").unwrap();
    let framework = library.latest_framework(&exercise.framework).unwrap();
    CourseSession {
        id: SessionId::new("a-test"),
        title: "Training day".to_owned(),
        framework: FrameworkRef::from(&**framework),
        own_framework: None,
        naming: Naming::Name,
        round: RatingRound::First,
        exercise: (**exercise).clone(),
    }
}

fn sheet(session: &CourseSession, person: usize, round: RatingRound, answers: &str) -> RatingSheet {
    let (name, sector, _) = FIRST_ROUND[person % FIRST_ROUND.len()];
    let ratings: BTreeMap<_, _> = session
        .exercise
        .criteria
        .iter()
        .zip(answers.chars())
        .map(|(id, short)| (id.clone(), Rating { answer: Some(answer(short)), ..Rating::default() }))
        .collect();
    RatingSheet {
        session: Some(session.id.clone()),
        exercise: session.exercise.id.clone(),
        framework: session.framework.clone(),
        round,
        rater: RaterId::new(format!("rater-{person}")),
        edition: 1,
        participant: Participant { name: name.to_owned(), sector, ..Participant::default() },
        ratings,
    }
}

fn first_round(session: &CourseSession, people: usize) -> Vec<RatingSheet> {
    let of = |person| {
        let (_, _, answers) = FIRST_ROUND[person % FIRST_ROUND.len()];
        sheet(session, person, RatingRound::First, answers)
    };
    (0..people).map(of).collect()
}

/// A room in which so many people have handed in.
fn room(people: usize) -> Room {
    let session = session();
    let mut room = Room::new(session.clone());
    for sheet in first_round(&session, people) {
        room.take_in(sheet);
    }
    room
}

fn window_with(room: Room, size: [f32; 2]) -> Window {
    let mut window = window_after(size, |session| {
        let file = CourseFile::Room(Box::new(room));
        session.finish(Outcome::CourseFileRead { path: PathBuf::from("room.ron"), file });
    });
    window.run();
    window
}

/// A window with six people in the room, for pictures.
pub fn with_six_people(size: [f32; 2]) -> Window {
    window_with(room(6), size)
}

/// A room to which a survey with doubtful people was brought, for pictures.
pub fn with_a_survey(size: [f32; 2]) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("survey.csv");
    let id = session().exercise.criteria[0].clone();
    let rows = (1..=6).map(|row| format!("{row},anonymous,,{}\n", row % 5)).collect::<Vec<_>>().concat();
    let others = "7,b@x.org,Bo,2\n8,b@x.org,Bo,3\n9,,Anna,4\n9,,Cy,4\n";
    std::fs::write(&file, format!("ID,Email,Name,{id},Weight\n{rows}{others}")).unwrap();
    let mut window = window_with(room(6), size);
    press(&mut window, "View: People · 6");
    press(&mut window, text::IMPORT);
    choose_file(&mut window, &file, scidip_scorecard::text::dialogs::IMPORT);
    wait_until(&mut window, "the table is read", |session| {
        session.course().room().unwrap().waiting_tables().len() == 1
    });
    window.run();
    window
}

fn open(window: &Window) -> &OpenRoom {
    window.state().session().course().room().unwrap()
}

fn hand_in(folder: &Path, sheet: &RatingSheet) {
    let name = format!("ratings-{}-{:?}.ron", sheet.rater.as_str(), sheet.round);
    save_sheet(&folder.join(name), sheet, Expected::Anything).unwrap();
}

fn write(window: &mut Window, role: Role, field: &str, text: &str) {
    window.get_by_role_and_label(role, field).focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(role, field).type_text(text);
    window.run();
}

/// Everything a screen reader could say, so also everything that is shown.
fn told(window: &Window) -> String {
    let root = window.root();
    let nodes = root.query_all_by(|_| true);
    let told = nodes.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()]
    });
    told.flatten().collect::<Vec<_>>().join("\n")
}

fn assert_anonymous(window: &Window, view: &str) {
    let told = told(window);
    for (name, ..) in FIRST_ROUND {
        assert!(!told.contains(name), "{view} shows {name}");
    }
}

#[test]
fn a_room_of_six_takes_in_five_and_tells_what_is_wrong_with_the_sixth() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_at(SIZE, None);
    window.run();
    press(&mut window, "Course");
    press(&mut window, "Open the exercise Barcelona: one hub, many partners");
    write(&mut window, Role::TextInput, "Title of the course", "Training day");
    press(&mut window, "Start with a shared folder…");
    write(&mut window, Role::TextInput, "File", &folder.path().to_string_lossy());
    press(&mut window, "Use this folder");
    let session_file = folder.path().join("session.scidip");
    wait_until(&mut window, "the session file is there", |_| session_file.exists());
    window.get_by_label("Nobody has handed in yet");

    let session = load_session(&session_file).unwrap();
    assert!(session.exercise.key.is_none(), "the key does not leave the trainer’s computer");
    let sheets = first_round(&session, 6);
    for sheet in &sheets[..5] {
        hand_in(folder.path(), sheet);
    }
    let damaged = folder.path().join("ratings-rater-5-First.ron");
    std::fs::write(&damaged, "(version: 1, sheet: (sess").unwrap();
    wait_until(&mut window, "five are in and one is refused", |session| {
        let room = session.course().room().unwrap();
        room.debrief(RatingRound::First).raters.len() == 5 && room.refused().len() == 1
    });
    window.get_by_label_contains("5 people have rated");
    assert!(told(&window).contains("1 file was not taken in"), "also beside the agenda");
    assert_anonymous(&window, "the agenda");
    press(&mut window, "View: People · 5");
    window.get_by_label("ratings-rater-5-First.ron");
    window.get_by_label("Duc");

    hand_in(folder.path(), &sheets[5]);
    wait_until(&mut window, "the mended file is in", |session| {
        let room = session.course().room().unwrap();
        room.debrief(RatingRound::First).raters.len() == 6 && room.refused().is_empty()
    });
    window.get_by_label("Farid");
}

#[test]
fn a_table_waits_until_the_trainer_has_said_who_is_who_and_is_not_asked_about_again() {
    let folder = tempfile::tempdir().unwrap();
    let id = session().exercise.criteria[0].clone();
    let rows = (1..=6).map(|row| format!("{row},anonymous,,{}\n", row % 5)).collect::<Vec<_>>().concat();
    std::fs::write(
        folder.path().join("survey.csv"),
        format!("ID,Email,Name,{id},Wieght\n{rows}8,b@x.org,Bo,2,1\n9,B@x.org,Bo,3,1\n"),
    )
    .unwrap();
    let waits = |session: &scidip_scorecard::session::Session| {
        session.course().room().unwrap().waiting_tables().len() == 1
    };
    let mut window = window_with(Room { folder: Some(folder.path().to_owned()), ..room(6) }, SIZE);
    wait_until(&mut window, "the table is read", waits);
    assert_eq!(open(&window).debrief(RatingRound::First).raters.len(), 6, "nothing of it counts yet");
    window.get_by_label("1 table waits for your decision.");
    assert_anonymous(&window, "the agenda");
    press(&mut window, "Decide who is who");
    window.get_by_label("Who is who in survey.csv");
    window.get_by_label("7 people in 8 rows with answers.");
    window.get_by_label("This column was not read: “Wieght”.");
    window.get_by_label_contains("6 rows say “anonymous” under “Email”, which is nobody’s name");
    window.get_by_label_contains("2 rows share “b@x.org” under “Email”, with the name “Bo”: rows 8 and 9.");
    assert_named(&window, "a table that waits");
    press(&mut window, "Group 1: One person");
    window.get_by_label("2 people in 8 rows with answers.");
    press(&mut window, "Group 1: Several people");
    press(&mut window, "Group 2: Several people");
    press(&mut window, "Take in 8 people");
    let room = open(&window);
    assert_eq!((room.debrief(RatingRound::First).raters.len(), room.waiting_tables().len()), (14, 0));
    let kept = room.room().clone();
    drop(window);

    // The program begins anew, and the same table still lies in the folder beside a changed one.
    let text = format!("ID,Email,Name,{id}\n1,anonymous,,4\n8,b@x.org,Bo,4\n");
    std::fs::write(folder.path().join("survey 2.csv"), text).unwrap();
    let mut window = window_with(kept, SIZE);
    wait_until(&mut window, "the new table is read", waits);
    press(&mut window, "Decide who is who");
    window.get_by_label("Who is who in survey 2.csv");
    window
        .get_by_label_contains("2 people seem to be in the room already, with other answers: row 2 and Bo.");
    press(&mut window, "Those in the room: The same people");
    assert!(told(&window).contains("the answers of this table take the place of those in the room"));
    press(&mut window, "Leave this table out");
    let room = open(&window);
    assert_eq!((room.room().tables.len(), room.waiting_tables().len()), (2, 0));
    assert_eq!(room.debrief(RatingRound::First).raters.len(), 14);
}

#[test]
fn a_table_that_the_trainer_chooses_is_shown_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("survey.csv");
    let id = session().exercise.criteria[0].clone();
    std::fs::write(&file, format!("Name,{id}\nZoe,2\nYan,3\n")).unwrap();
    let mut window = window_with(room(6), SIZE);
    press(&mut window, "View: Round 2");
    press(&mut window, "View: People · 6");
    press(&mut window, text::IMPORT);
    choose_file(&mut window, &file, scidip_scorecard::text::dialogs::IMPORT);
    wait_until(&mut window, "the table is read", |session| {
        session.course().room().unwrap().waiting_tables().len() == 1
    });
    press(&mut window, "Take in 2 people");
    assert!(told(&window).contains("The ratings of 2 people were taken in"));
    assert_eq!(open(&window).debrief(RatingRound::First).raters.len(), 8);
    // Asked for once more, it says that it is there already.
    press(&mut window, text::IMPORT);
    choose_file(&mut window, &file, scidip_scorecard::text::dialogs::IMPORT);
    wait_until(&mut window, "the table is read again", |session| {
        session.course().room().unwrap().waiting_tables().len() == 1
    });
    window.get_by_label("2 people are in the room already, with the same answers.");
}

#[test]
fn two_rounds_lead_to_a_consensus_that_opens_as_an_assessment() {
    let folder = tempfile::tempdir().unwrap();
    let mut window =
        window_with(Room { folder: Some(folder.path().to_owned()), ..room(6) }, [1280.0, 2200.0]);
    window.get_by_label_contains("the room agrees on 13 of 14 questions");
    press(&mut window, "View: Round 2");
    press(&mut window, "Start the second round");
    wait_until(&mut window, "participants can open the second round", |_| {
        load_session(&folder.path().join("session.scidip"))
            .is_ok_and(|session| session.round == RatingRound::Second)
    });
    let session = session();
    for (person, answers) in SECOND_ROUND.into_iter().enumerate() {
        hand_in(folder.path(), &sheet(&session, person, RatingRound::Second, answers));
    }
    wait_until(&mut window, "all have handed in again", |session| {
        session.course().room().unwrap().debrief(RatingRound::Second).raters.len() == 6
    });
    window.get_by_label_contains("6 people rated in both rounds");
    window.get_by_label("Rising agreement is not rising accuracy: a room can agree on what is wrong.");
    assert_anonymous(&window, "the second round");

    press(&mut window, "View: Consensus");
    window.get_by_label("All 14 questions are settled");
    assert!(!told(&window).contains("Key: "), "the key stays hidden until it is asked for");
    press(&mut window, "Show the key");
    assert!(told(&window).contains("Key: level 3"));
    assert_anonymous(&window, "the consensus");

    let last = session.exercise.criteria[13].clone();
    let name = open(&window).framework().criterion(&last).unwrap().name.clone();
    press(&mut window, &name);
    window.get_by_label("The room agrees that this is not known");
    press(&mut window, "Decide: Level 1");
    window.get_by_label("Write down why. Without a reason the decision does not stand.");
    write(&mut window, Role::MultilineTextInput, "Why the room decides so", "A page of the city says so");
    write(&mut window, Role::MultilineTextInput, "Note from the talk", "Ask the office");
    assert_anonymous(&window, "a question of the agenda");
    press(&mut window, "View: Consensus");
    window.get_by_label("All 14 questions are settled");
    press(&mut window, "Open as an assessment");
    let session = window.state().session();
    assert_eq!(session.route(), Route::Results);
    let assessment = session.document().unwrap().assessment();
    let rating = &assessment.ratings[&last];
    assert_eq!(rating.answer, Level::new(1).map(Answer::Level));
    assert_eq!(rating.note, "A page of the city says so\nAsk the office");
    let first = &open(&window).exercise().criteria[0];
    assert_eq!(assessment.answer(first), Level::new(3).map(Answer::Level), "as the second round says");
}

#[test]
fn the_agenda_tells_the_dispute_and_not_known_has_its_bar() {
    let mut window = window_with(room(6), SIZE);
    let told = told(&window);
    assert!(told.contains("Dispute 1.00, strong: the levels are far apart"), "{told}");
    assert!(told.contains("6 not known. No dispute: all say the same"), "{told}");
    assert!(
        told.contains("The room agrees on 13 of 14 questions: on a level for 12 and on “not known” for 1.")
    );
    assert!(
        told.contains("chance alone would bring people that near"),
        "the count and alpha are told in one"
    );
    let last = open(&window).exercise().criteria[13].clone();
    let name = open(&window).framework().criterion(&last).unwrap().name.clone();
    window.get_by_label_contains(&format!("{name}: Agreed: not known")).click_accesskit();
    window.run();
    window.get_by_label_contains("not known: 6, not applicable: 0");
    press(&mut window, "Projector");
    window.key_press(Key::ArrowRight);
    window.run();
    window.get_by_label_contains("not known: 6, not applicable: 0");
}

#[test]
fn round_two_tells_of_those_who_were_there_twice_and_of_nobody_else() {
    let mut room = room(6);
    let session = room.session.clone();
    for (person, answers) in
        [(1, SECOND_ROUND[1]), (2, SECOND_ROUND[2]), (3, SECOND_ROUND[3]), (6, "00000000000000")]
    {
        room.take_in(sheet(&session, person, RatingRound::Second, answers));
    }
    let mut window = window_with(room, [1280.0, 2200.0]);
    window.get_by_label_contains("7 people have rated, 6 in the first round and 4 in the second");
    press(&mut window, "View: Round 2");
    window.get_by_label("3 people rated in both rounds, 14 questions each: 42 answers.");
    window.get_by_label(
        "Not counted here: 3 people in the first round only and 1 person in the second round only.",
    );
    // On the first question from 4, 4 and 0, the middle at 4, all to 3; on another one of them from 3 to 2.
    for (n, what) in [
        ("38", "unchanged"),
        ("2", "another level, nearer to the middle of the first round"),
        ("2", "another level, no nearer to it"),
    ] {
        window.get_by_label(what);
        assert!(told(&window).lines().any(|line| line == n), "{n} {what}");
    }
}

#[test]
fn a_decision_is_taken_back_to_the_suggestion_and_by_undo() {
    let mut window = window_with(room(6), SIZE);
    let first = open(&window).latest().by_dispute().next().unwrap().1.id.clone();
    let name = open(&window).framework().criterion(&first).unwrap().name.clone();
    // A line of the agenda is called by its name and what the room said.
    window.get_by_label_contains(&format!("{name}: ")).click_accesskit();
    window.run();
    let decided = |window: &Window| open(window).room().decisions.get(&first).map(|decision| decision.answer);
    press(&mut window, "Decide: Level 3");
    assert_eq!(decided(&window), Level::new(3).map(Answer::Level));
    press(&mut window, "Back to the suggestion");
    assert_eq!(decided(&window), None);
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(decided(&window), Level::new(3).map(Answer::Level), "undo takes one step back");
    press(&mut window, "Decide: Not applicable");
    assert_eq!(decided(&window), Some(Answer::NotApplicable));
}

#[test]
fn somebody_who_is_left_out_counts_nowhere_until_put_back() {
    let mut window = window_with(room(6), SIZE);
    press(&mut window, "View: People · 6");
    press(&mut window, "Leave out Farid");
    window.get_by_label_contains("5 people have rated");
    press(&mut window, "Put back Farid");
    window.get_by_label_contains("6 people have rated");
    for expected in ["5 people", "6 people"] {
        window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
        window.run();
        window.get_by_label_contains(&format!("{expected} have rated"));
    }
}

#[test]
fn people_of_one_name_are_pointed_out_and_all_count() {
    let mut window = window_with(room(7), SIZE);
    press(&mut window, "View: People · 7");
    window.get_by_label_contains("Several people are called “Anna”");
}

#[test]
fn sectors_with_few_people_are_shown_only_on_demand() {
    let mut window = window_with(room(6), SIZE);
    press(&mut window, "View: Sectors");
    window.get_by_label_contains("Not shown: Research (1 person) and Civil society (2 people)");
    window
        .get_by_label("Only one sector has enough people to be shown, so there is nothing to set beside it.");
    press(&mut window, "Show small groups");
    window.get_by_label_contains("4 levels higher than Research and Civil society");
    window.get_by_label_contains("Groups of fewer than 3 are shown");
}

#[test]
fn what_people_wrote_to_their_answers_is_read_with_the_question_and_without_a_name() {
    let mut room = room(0);
    let session = room.session.clone();
    for (mut sheet, note) in
        first_round(&session, 3).into_iter().zip(["a hub with partners", "", "only plans"])
    {
        if let Some(rating) = sheet.ratings.get_mut(&session.exercise.criteria[0]) {
            note.clone_into(&mut rating.note);
        }
        room.take_in(sheet);
    }
    let mut window = window_with(room, [1280.0, 800.0]);
    let name = {
        let open = open(&window);
        open.framework().criterion(&session.exercise.criteria[0]).unwrap().name.clone()
    };
    press(&mut window, "View: Agenda");
    window.get_all_by_label_contains(&name).next().unwrap().click_accesskit();
    window.run();
    window.get_by_label_contains(": a hub with partners");
    window.get_by_label_contains(": only plans");
    assert_anonymous(&window, "the question");
}

#[test]
fn the_projector_follows_its_keys_and_names_nobody() {
    let mut window = window_with(room(6), [1024.0, 700.0]);
    press(&mut window, "Projector");
    let state = |window: &Window| {
        let room = open(window);
        let order: Vec<_> = room.latest().by_dispute().map(|(_, criterion)| criterion.id.clone()).collect();
        let place = order.iter().position(|id| id == room.criterion()).unwrap();
        (place, room.is_revealed())
    };
    let key = |window: &mut Window, key: Key| {
        window.key_press(key);
        window.run();
    };
    assert_eq!(state(&window), (0, false), "the most disputed stands first, without answers");
    window.get_by_label("All 6 people have answered");
    assert!(!told(&window).contains("Split") && !told(&window).contains("camps"));
    assert!(!told(&window).contains("Course"), "the rail stands back");
    key(&mut window, Key::ArrowRight);
    assert_eq!(state(&window), (0, true));
    window.get_by_label_contains("Two camps");
    assert_anonymous(&window, "the projector");
    key(&mut window, Key::Space);
    assert_eq!(state(&window), (1, false));
    for (pressed, expected) in [
        (Key::PageDown, (1, true)),
        (Key::R, (1, false)),
        (Key::R, (1, true)),
        (Key::ArrowLeft, (0, false)),
        (Key::ArrowLeft, (0, false)),
    ] {
        key(&mut window, pressed);
        assert_eq!(state(&window), expected, "{pressed:?}");
    }
    let of_exercise = open(&window).exercise().criteria.clone();
    key(&mut window, Key::O);
    let here = of_exercise.iter().position(|id| id == open(&window).criterion()).unwrap();
    key(&mut window, Key::ArrowRight);
    key(&mut window, Key::ArrowRight);
    assert_eq!(*open(&window).criterion(), of_exercise[here + 1], "in the order of the exercise");
    key(&mut window, Key::Minus);
    key(&mut window, Key::T);
    window.get_by_label("Timer: 4:00 left");
    key(&mut window, Key::T);
    window.get_by_label("Timer: 4 min");
    key(&mut window, Key::Escape);
    assert_eq!(window.state().session().course().view(), CourseView::Room);
}

#[test]
fn answers_of_two_people_are_not_projected() {
    let mut window = window_with(room(2), [1024.0, 700.0]);
    press(&mut window, "Projector");
    window.key_press(Key::ArrowRight);
    window.run();
    window.get_by_label_contains("Fewer than three people have rated");
    assert!(!told(&window).contains("median") && !told(&window).contains("the middle at"));
}

#[test]
fn of_five_hundred_people_only_those_in_sight_are_laid_out() {
    let mut window = window_with(room(500), [1280.0, 800.0]);
    press(&mut window, "View: People · 500");
    let in_sight = window.query_all_by_label_contains("Leave out ").count();
    assert!((3..40).contains(&in_sight), "{in_sight}");
}

#[test]
fn every_control_of_the_room_has_a_name() {
    for size in [[1600.0, 1000.0], [1024.0, 700.0], [520.0, 700.0]] {
        let mut second = room(6);
        let session = second.session.clone();
        for (person, answers) in SECOND_ROUND.into_iter().enumerate() {
            second.take_in(sheet(&session, person, RatingRound::Second, answers));
        }
        for room in [room(0), room(6), second] {
            let mut window = window_with(room, size);
            let people = open(&window).debrief(RatingRound::First).raters.len();
            let people =
                if people == 0 { "View: People".to_owned() } else { format!("View: People · {people}") };
            for view in [people.as_str(), "View: Agenda", "View: Sectors", "View: Round 2", "View: Consensus"]
            {
                press(&mut window, view);
                assert_named(&window, &format!("{view} at {size:?}"));
            }
            press(&mut window, "Projector");
            assert_named(&window, "projector");
        }
    }
}

#[test]
fn f11_fills_the_screen_and_gives_it_back() {
    let mut window = window_with(room(6), [1024.0, 700.0]);
    press(&mut window, "Projector");
    let mut wanted_with = |is_full: bool| {
        let root = window.ctx.viewport_id();
        window.input_mut().viewports.entry(root).or_default().fullscreen = Some(is_full);
        // Straight into the next frame: a harness gives the release of a key a frame of its own.
        window.input_mut().events.push(egui::Event::Key {
            key: Key::F11,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        });
        window.step();
        window.output().viewport_output[&root].commands.clone()
    };
    assert_eq!(wanted_with(false), [egui::ViewportCommand::Fullscreen(true)]);
    assert_eq!(wanted_with(true), [egui::ViewportCommand::Fullscreen(false)]);
}
