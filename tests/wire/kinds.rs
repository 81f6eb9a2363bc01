//! Frameworks, exercises, the files of courses, settings and unsaved work.

use super::*;
use crate::save_round_trip::{any_rating, built_in_framework, filled_with, hostile_text};
use crate::support::Desk;
use proptest::collection::{btree_map, vec};
use proptest::option;
use scidip_scorecard::model::{
    ActionId, ActionStatus, Answer, CourseSession, CriterionId, Decision, Exercise, ExerciseId, Framework,
    FrameworkRef, Naming, Participant, PlannedAction, PlannedStep, RaterId, RatingRound, RatingSheet, Room,
    Sector, SessionId,
};
use scidip_scorecard::store::{
    CourseShelf, Expected, Places, RecoveryCopy, Settings, TextSize, assessment_from_text,
    assessment_to_text, check_exercise, check_framework, check_glossary, exercise_to_text, list_recovered,
    load_room, load_session, load_sheet, room_from_text, save_room, save_session, save_sheet,
    session_from_text, sheet_from_text,
};
use std::fs;
use std::sync::Arc;

/// The files below a folder of `assets`.
fn assets(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn every_file_that_ships_says_kind_and_version_first_and_is_read_without_them_as_well() {
    let path = Path::new("old.ron");
    for (file, text) in assets("frameworks") {
        let old = check_framework(path, &without_head(&text, "framework")).unwrap();
        assert_eq!(old, check_framework(path, &text).unwrap(), "{file}");
    }
    for (file, text) in assets("courses") {
        if file.ends_with("glossary.ron") {
            let old = check_glossary(path, &without_head(&text, "glossary")).unwrap();
            assert_eq!(old, check_glossary(path, &text).unwrap());
        } else {
            let old = check_exercise(path, &without_head(&text, "exercise"), &LIBRARY).unwrap();
            assert_eq!(old, check_exercise(path, &text, &LIBRARY).unwrap(), "{file}");
        }
    }
    for (folder, kind, version) in [("cities", "city", 2), ("leads", "leads", 1)] {
        for (file, text) in assets(folder) {
            assert!(text.contains(&format!("(version: {version}, {kind}: (\n")), "{file}");
        }
    }
}

fn any_sheet() -> impl Strategy<Value = RatingSheet> {
    let participant =
        (proptest::array::uniform3(hostile_text()), option::of(proptest::sample::select(Sector::ALL)))
            .prop_map(|([name, role, city], sector)| Participant { name, sector, role, city });
    let ratings = btree_map(hostile_text().prop_map(CriterionId::new), any_rating(), 0..5);
    let texts = proptest::array::uniform4(hostile_text());
    (texts, option::of(hostile_text()), any::<bool>(), any::<u32>(), participant, ratings).prop_map(
        |([exercise, version, rater, id], session, second, edition, participant, ratings)| RatingSheet {
            session: session.map(SessionId::new),
            exercise: ExerciseId::new(exercise),
            framework: FrameworkRef { id: scidip_scorecard::model::FrameworkId::new(id), version },
            round: if second { RatingRound::Second } else { RatingRound::First },
            rater: RaterId::new(rater),
            edition,
            participant,
            ratings,
        },
    )
}

fn any_exercise() -> impl Strategy<Value = Exercise> {
    (proptest::sample::select(LIBRARY.exercises().to_vec()), proptest::array::uniform3(hostile_text()))
        .prop_map(|(exercise, [title, summary, question])| {
            let mut exercise = Exercise::clone(&exercise);
            exercise.title = title;
            exercise.case.summary = summary;
            exercise.questions.push(question);
            exercise
        })
}

fn any_room() -> impl Strategy<Value = Room> {
    let own = prop_oneof![3 => Just(None), 1 => Just(Some(built_in_framework()))];
    let session = (any_exercise(), own, hostile_text(), hostile_text()).prop_map(
        |(exercise, own_framework, id, title): (_, Option<Framework>, _, _)| CourseSession {
            id: SessionId::new(id),
            title,
            framework: (&built_in_framework()).into(),
            own_framework,
            naming: Naming::Name,
            round: RatingRound::Second,
            exercise,
        },
    );
    (session, vec(any_sheet(), 0..3), hostile_text(), hostile_text(), any::<bool>()).prop_map(
        |(session, sheets, key, note, left_out)| {
            let mut room = Room::new(session);
            room.folder = left_out.then(|| "/a/folder".into());
            room.left_out = sheets.iter().filter(|_| left_out).map(|sheet| sheet.rater.clone()).collect();
            room.sheets = sheets.into_iter().map(Arc::new).collect();
            room.decisions
                .insert(CriterionId::new(&key), Decision { answer: Answer::NotKnown, reason: note.clone() });
            room.notes.insert(CriterionId::new(key), note);
            room
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_stands_in_the_files_of_a_course_comes_back(room in any_room(), sheet in any_sheet()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        save_room(&path, &room, Expected::Anything).unwrap();
        let written = fs::read(&path).unwrap();
        let read = load_room(&path).unwrap_or_else(|faults| panic!("{faults}"));
        prop_assert_eq!(&read, &room);
        save_room(&path, &read, Expected::Anything).unwrap();
        prop_assert_eq!(fs::read(&path).unwrap(), written);
        save_session(&path, &room.session, Expected::Anything).unwrap();
        prop_assert_eq!(load_session(&path).unwrap(), room.session);
        save_sheet(&path, &sheet, Expected::Anything).unwrap();
        prop_assert_eq!(load_sheet(&path).unwrap(), sheet);
    }

    #[test]
    fn an_exercise_that_is_being_written_comes_back(exercise in any_exercise()) {
        let folder = tempfile::tempdir().unwrap();
        let shelf = CourseShelf::of(&Places::below(folder.path()));
        shelf.keep_exercise(&exercise).unwrap();
        let shelved = shelf.read();
        prop_assert_eq!(shelved.faults, []);
        prop_assert_eq!(shelved.exercise, Some(exercise));
    }
}

/// What is said of a file whose version is raised, and which has something new besides.
fn newer(text: &str) -> String {
    let newer = text.replacen("version: 1,", "version: 7, mood: (\"good\"),", 1);
    assert_ne!(newer, text);
    newer
}

#[test]
fn files_of_a_newer_program_are_left_to_it() {
    let path = Path::new("newer.ron");
    let room = Room::new(CourseSession {
        id: SessionId::new("s"),
        title: String::new(),
        framework: (&built_in_framework()).into(),
        own_framework: None,
        naming: Naming::Name,
        round: RatingRound::First,
        exercise: Exercise::clone(&LIBRARY.exercises()[0]),
    });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.ron");
    let written = |write: &dyn Fn()| {
        write();
        newer(&fs::read_to_string(&file).unwrap())
    };
    let session = written(&|| save_session(&file, &room.session, Expected::Anything).unwrap());
    let room = written(&|| save_room(&file, &room, Expected::Anything).unwrap());
    let assessment = newer(&assessment_to_text(&filled_with("a")).unwrap());
    let exercise = newer(&exercise_to_text(&LIBRARY.exercises()[0]).unwrap());
    let sheet = "(version: 7, mood: (\"good\"), sheet: ())";
    let [framework] = ["frameworks"].map(|folder| newer(&assets(folder)[0].1));
    for told in [
        told(session_from_text(path, &session)),
        told(room_from_text(path, &room)),
        told(assessment_from_text(path, &assessment)),
        told(check_exercise(path, &exercise, &LIBRARY)),
        told(sheet_from_text(path, sheet)),
        told(check_framework(path, &framework)),
    ] {
        assert!(told.contains("the file has version 7"), "{told}");
        assert!(told.contains("Get the newest version of the program"), "{told}");
    }
}

#[test]
fn a_sheet_with_two_faults_names_both_with_their_lines() {
    let text = "(\n    version: 1,\n    sheet: (\n        exercise: \"e\",\n        framework: (id: \"f\", version: \"1\"),\n        \
                round: First,\n        rater: \"r\",\n        ratings: {\n            \"A\": (answer: Level(5)),\n            \
                \"B\": (answer: Level(6)),\n            \"A\": (),\n        },\n    ),\n)\n";
    let told = told(sheet_from_text(Path::new("sheet.ron"), text));
    let expected = [
        (place(text, "5)"), "not 5"),
        (place(text, "6)"), "not 6"),
        ("line 11, column 13: ".to_owned(), "\"A\" stands here a second time"),
    ];
    assert_eq!(told.lines().count(), expected.len(), "{told}");
    for (line, (place, what)) in told.lines().zip(expected) {
        assert!(line.contains(&place) && line.contains(what), "{place}{what} is not {line}");
    }
}

#[test]
fn a_plan_stands_in_a_save_as_it_did_and_half_a_step_is_named_with_its_line() {
    let action = |id: &str, step| PlannedAction {
        id: ActionId::new(id),
        step,
        action: "Ask for it".to_owned(),
        owner: String::new(),
        due: "2027-06-30".to_owned(),
        proof: String::new(),
        status: ActionStatus::UnderWay,
    };
    let mut assessment = filled_with("a");
    let step = PlannedStep { criterion: CriterionId::new("M1"), from: Level::MIN };
    assessment.plan = vec![action("", Some(step)), action("1f0c", None)];
    let text = assessment_to_text(&assessment).unwrap();
    let words = "action: \"Ask for it\", due: \"2027-06-30\", status: UnderWay";
    let on_one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = format!("plan: [ ( criterion: \"M1\", from: 0, {words}, ), ( id: \"1f0c\", {words}, ), ]");
    assert!(on_one_line.contains(&expected), "{text}");

    let path = Path::new("save.ron");
    let read = assessment_from_text(path, &text).unwrap();
    assert_eq!(read, assessment);
    assert_eq!(assessment_to_text(&read).unwrap(), text);

    let plan = text.find("plan: [").unwrap();
    for gone in ["criterion: \"M1\",", "from: 0,"] {
        let half = text[..plan].to_owned() + &text[plan..].replacen(gone, "", 1);
        let line = half[..half[plan..].find('(').unwrap() + plan].matches('\n').count() + 1;
        let told = told(assessment_from_text(path, &half));
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(told.contains(&format!("line {line}, ")) && told.contains("has neither"), "{told}");
    }
}

#[test]
fn settings_and_unsaved_work_of_the_first_programs_are_read() {
    let desk = Desk::new();
    let places = Places::below(&desk.path(""));
    let mut settings = Settings { text_size: TextSize::new(130), ..Settings::default() };
    settings.note_recent(Path::new("a.ron"));
    settings.save(&places).unwrap();
    assert_eq!(Settings::load(&places), (settings.clone(), None));
    let text = fs::read_to_string(places.settings()).unwrap();
    assert!(text.starts_with("(\n    version: 1,\n    settings: (\n"), "{text}");
    // As they were without a head; and with something that is not known here.
    let old = "(\n    theme: System,\n    text_size: 130,\n    recent: [\"a.ron\"],\n    mood: 3,\n)\n";
    fs::write(places.settings(), old).unwrap();
    assert_eq!(Settings::load(&places), (settings, None));

    let assessment = filled_with("unsaved");
    let copy = RecoveryCopy::create(&places).unwrap();
    RecoveryCopy::write(copy.path(), Some(Path::new("mine.ron")), None, &assessment).unwrap();
    let path = copy.path().to_owned();
    drop(copy);
    let read = |expected: &str| {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with(expected), "{text}");
        let recovered = list_recovered(&places).remove(0).unwrap();
        assert_eq!((recovered.assessment, recovered.file), (assessment.clone(), Some("mine.ron".into())));
        text
    };
    let text = read("(\n    version: 1,\n    recovery: (\n");
    let text = text.replacen("(\n    version: 1,\n    recovery: (", "(", 1);
    fs::write(&path, text.trim_end().strip_suffix(")").unwrap().trim_end().strip_suffix(",").unwrap())
        .unwrap();
    read("(\n        file: ");
}
