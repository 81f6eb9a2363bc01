//! Random commands on every state machine of a session: never a panic, and undo and redo go exactly one step each.

use proptest::prelude::*;
use scidip_scorecard::findings::AlternativeId;
use scidip_scorecard::model::{
    Answer, CheckLength, CriterionId, Decision, Level, Naming, Participant, RaterId, RatingRound, ReadingId,
    ReadingRef, SessionId, Weight,
};
use scidip_scorecard::report::ChartId;
use scidip_scorecard::session::{
    Command, CourseCommand, CourseOutcome, CourseView, Document, ExerciseDraft, FilePurpose, Move, Outcome,
    RatingEdit, ReportEdit, Route, Session,
};
use scidip_scorecard::store::{Intake, Library, TextSize, ThemeChoice};
use std::path::PathBuf;

/// What commands are made from, drawn once for each.
#[derive(Clone, Copy, Debug)]
struct Draw {
    what: u8,
    a: usize,
    b: usize,
    flag: bool,
}

fn any_draw() -> impl Strategy<Value = Draw> {
    (any::<u8>(), 0..40_usize, 0..40_usize, any::<bool>()).prop_map(|(what, a, b, flag)| Draw {
        what,
        a,
        b,
        flag,
    })
}

/// One of those, or one that is not there.
fn nth<T: Clone>(of: &[T], i: usize, otherwise: impl FnOnce() -> T) -> T {
    of.get(i % (of.len() + 1)).cloned().unwrap_or_else(otherwise)
}

/// Any command at all, for whatever is open or is not.
#[allow(clippy::too_many_lines, reason = "a list of all there is to ask for")]
fn command(session: &Session, draw: Draw) -> Command {
    let Draw { what, a, b, flag } = draw;
    let library = session.library();
    let framework = library.default_framework().unwrap();
    let ids: Vec<CriterionId> = framework.criteria.iter().map(|criterion| criterion.id.clone()).collect();
    let areas: Vec<_> = framework.areas.iter().map(|area| area.id.clone()).collect();
    let exercises: Vec<_> = library.exercises().iter().map(|exercise| exercise.id.clone()).collect();
    let cities: Vec<_> = library.cities().map(|city| city.id.clone()).collect();
    let rooms: Vec<_> =
        session.course().kept_rooms().iter().map(|kept| kept.room.session.id.clone()).collect();
    let id = nth(&ids, a, || CriterionId::new("nowhere"));
    let area = areas[a % areas.len()].clone();
    let exercise = exercises[a % exercises.len()].clone();
    let city = cities[a % cities.len()].clone();
    let reading = ReadingRef { city: city.clone(), reading: ReadingId::new("cidob-2021") };
    let answer = Answer::Level(Level::ALL[b % Level::ALL.len()]);
    let text = "ab".repeat(b % 3);
    let edit = match b % 4 {
        0 => RatingEdit::Answer(flag.then_some(answer)),
        1 => RatingEdit::Note(text.clone()),
        2 => RatingEdit::EvidenceText(text.clone()),
        _ => RatingEdit::Answer(Some(Answer::NotKnown)),
    };
    let weight = Weight::new(f64::from(u32::try_from(b).unwrap())).unwrap();
    let path = PathBuf::from("nowhere").join(&text);
    let views = [
        CourseView::Home,
        CourseView::Exercise,
        CourseView::Glossary,
        CourseView::AboutYou,
        CourseView::Rate,
        CourseView::Feedback,
        CourseView::HandedIn,
        CourseView::Curtain,
        CourseView::Room,
        CourseView::Projector,
        CourseView::Editor,
    ];
    let routes: Vec<Route> = Route::WAY.into_iter().chain(Route::BESIDE).collect();
    let purposes = [
        FilePurpose::Open,
        FilePurpose::SaveAs,
        FilePurpose::CompareWith,
        FilePurpose::ShareFolder,
        FilePurpose::SaveRoom,
        FilePurpose::SaveSheet,
        FilePurpose::SaveExercise,
        FilePurpose::SaveForm,
        FilePurpose::SavePack,
        FilePurpose::SaveRoomReport,
        FilePurpose::SaveRoomTemplate,
        FilePurpose::Export,
        FilePurpose::SaveTemplate,
    ];
    let purpose = purposes[a % purposes.len()];
    let step = if flag { Move::Next } else { Move::Previous };
    let rater =
        session.course().room().and_then(|open| open.room().sheets.first().map(|sheet| sheet.rater.clone()));
    let rater = rater.unwrap_or_else(|| RaterId::new("nobody"));
    let course = |command| Command::Course(command);
    match what % 62 {
        0..=2 => Command::GoTo(routes[a % routes.len()]),
        3 => Command::Begin(if flag { CheckLength::Full } else { CheckLength::Quick }),
        4 => Command::OpenExample(a % 4),
        5 => Command::AskFor(purpose),
        6 => Command::StopAsking,
        7 => Command::UseFile(purpose, path),
        8 => Command::Save,
        9 => Command::CloseDocument,
        10 => Command::Quit,
        11 => Command::OpenRecovered(a),
        12 => Command::DiscardRecovered(a),
        13 => Command::ForgetRecent(path),
        14 => Command::SetCheck(if flag { CheckLength::Full } else { CheckLength::Quick }),
        15..=18 => Command::Rate(id, edit),
        19 => Command::AnswerByKey(id, answer),
        20 => Command::IgnoreWords,
        21 => Command::ShowCriterion(id),
        22 => Command::Step(step),
        23 => Command::SetAreaWeight(area, weight),
        24 => Command::SetCriterionWeight(id, weight),
        25 => Command::UseWeightPreset(a),
        26 => Command::ResetWeights,
        27 => Command::StartRound { earlier: text, new: "ab".repeat(a % 3) },
        28 => Command::NameRound(text),
        29 | 30 => Command::Undo,
        31 => Command::Redo,
        32 => Command::AddAction(id),
        33 => Command::RemoveAction(a % 3),
        34 => Command::EditReport(ReportEdit::Chart(ChartId::Radar)),
        35 => Command::StopExport,
        36 => Command::CopySummary,
        37 => Command::Toggle(AlternativeId::City(reading)),
        38 => Command::CountGeneral(flag),
        39 => Command::ShowCell(id, flag.then_some(AlternativeId::City(reading))),
        40 => Command::ExploreCity(city),
        41 => Command::SetTheme(ThemeChoice::Dark),
        42 => Command::SetTextSize(TextSize::default()),
        43 => Command::PutAway(a % 3),
        44 => Command::SaveFirst,
        45 | 46 => Command::WithoutSaving,
        47 => Command::Cancel,
        48 => course(CourseCommand::Show(views[a % views.len()])),
        49 => course(CourseCommand::ShowExercise(exercise)),
        50 => course(CourseCommand::StartAlone(exercise)),
        51 => course(CourseCommand::StartAfresh),
        52 => course(CourseCommand::SetParticipant(Box::new(Participant {
            name: text,
            ..Participant::default()
        }))),
        53 | 54 => course(CourseCommand::Rate(id, edit)),
        55 => course(if flag { CourseCommand::ShowCriterion(id) } else { CourseCommand::Step(step) }),
        56 => course(if flag { CourseCommand::HandIn } else { CourseCommand::LookAgain }),
        57 => course(match b % 3 {
            0 => CourseCommand::StartRoom { exercise, title: text, naming: Naming::Pseudonym, folder: None },
            1 => CourseCommand::OpenKeptRoom(nth(&rooms, a, || SessionId::new("nowhere"))),
            _ if flag => CourseCommand::DiscardRoom(nth(&rooms, a, || SessionId::new("nowhere"))),
            _ => CourseCommand::CloseRoom,
        }),
        58 => course(if flag { CourseCommand::PassTheLaptop } else { CourseCommand::SitDown(Some(rater)) }),
        59 => course(match b % 6 {
            0 => CourseCommand::SitDown(None),
            1 => CourseCommand::LeaveOut(rater),
            2 => CourseCommand::PutBack(rater),
            3 => CourseCommand::NoteOn(id, text),
            4 => CourseCommand::Decide(id, flag.then_some(Decision { answer, reason: text })),
            _ => CourseCommand::Reveal(flag),
        }),
        60 => course(match b % 3 {
            0 => CourseCommand::StartSecondRound,
            1 => CourseCommand::BackToFirstRound,
            _ => CourseCommand::OpenConsensus,
        }),
        _ => course(match b % 3 {
            0 => CourseCommand::WriteExercise(flag.then_some(exercise)),
            1 => CourseCommand::GoOnWriting,
            _ => CourseCommand::DiscardExercise,
        }),
    }
}

/// Everything that undo could change, wherever it is.
fn state(session: &Session) -> String {
    let course = session.course();
    let room = course.room().map(|open| {
        let room = open.room();
        (&room.left_out, &room.notes, &room.decisions)
    });
    let ratings =
        course.sheet().map(|open| (&open.rating().sheet().ratings, &open.rating().sheet().participant));
    let assessment = session.document().map(Document::assessment);
    format!("{assessment:?} {ratings:?} {room:?} {:?}", course.editor().map(ExerciseDraft::exercise))
}

/// What must hold whatever was done.
fn holds(session: &Session) {
    assert!(
        !session.route().needs_document() || session.document().is_some(),
        "a screen without its assessment"
    );
    let course = session.course();
    match course.view() {
        CourseView::Exercise => assert!(course.exercise().is_some()),
        CourseView::AboutYou | CourseView::Rate | CourseView::HandedIn | CourseView::Feedback => {
            assert!(course.sheet().is_some(), "nobody rates at {:?}", course.view());
        }
        CourseView::Curtain | CourseView::Room | CourseView::Projector => assert!(course.room().is_some()),
        CourseView::WayIn => assert!(course.room().is_some_and(|room| room.phones().is_open())),
        CourseView::Editor => assert!(course.editor().is_some()),
        CourseView::Home | CourseView::Glossary => {}
    }
    if let Some(open) = course.sheet() {
        assert!(open.rating().questions().contains(open.rating().criterion()));
    }
    if let Some(room) = course.room() {
        assert!(room.exercise().criteria.contains(room.criterion()));
        assert!(room.round() == RatingRound::First || room.round() == RatingRound::Second);
    }
    if let Some(document) = session.document() {
        assert!(document.framework().criterion(document.criterion()).is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_asked_the_session_stands_and_undo_and_redo_go_one_step(
        draws in prop::collection::vec(any_draw(), 0..60)
    ) {
        let mut session = Session::new(Library::built_in().unwrap(), None);
        for draw in draws {
            let command = command(&session, draw);
            session.apply(command);
            holds(&session);
            if session.next_undo().is_some() {
                let (here, route, view) = (state(&session), session.route(), session.course().view());
                session.apply(Command::Undo);
                holds(&session);
                session.apply(Command::GoTo(route));
                if route == Route::Course {
                    session.apply(Command::Course(CourseCommand::Show(view)));
                }
                session.apply(Command::Redo);
                prop_assert_eq!(state(&session), here, "redo did not bring back what undo took");
            }
            session.take_effects();
        }
    }
}

#[test]
fn what_is_handed_in_while_the_trainer_is_elsewhere_is_in_the_room_when_they_come_back() {
    let mut session = Session::new(Library::built_in().unwrap(), None);
    let exercise = session.library().exercises()[0].id.clone();
    let start = CourseCommand::StartRoom {
        exercise: exercise.clone(),
        title: "May".to_owned(),
        naming: Naming::Pseudonym,
        folder: None,
    };
    session.apply(Command::Course(start));
    session.apply(Command::Course(CourseCommand::SitDown(None)));
    let sheet = session.course().sheet().unwrap().rating().next_edition().as_ref().clone();
    let id = session.course().room().unwrap().session().id.clone();
    session.apply(Command::Course(CourseCommand::PassTheLaptop));
    session.apply(Command::Course(CourseCommand::ShowExercise(exercise)));
    assert!(session.course().room().is_none());
    let found = Intake { sheets: vec![sheet], ..Intake::default() };
    session.finish(Outcome::Course(CourseOutcome::FolderSeen { session: id.clone(), found }));
    session.apply(Command::Course(CourseCommand::OpenKeptRoom(id)));
    assert_eq!(session.course().room().unwrap().room().sheets.len(), 1);
}

#[test]
fn what_belongs_to_no_assessment_needs_none_to_be_open() {
    let mut session = Session::new(Library::built_in().unwrap(), None);
    session.apply(Command::SetTheme(ThemeChoice::Dark));
    assert_eq!(session.settings().theme, ThemeChoice::Dark);
    session.apply(Command::Undo);
    session.apply(Command::GoTo(Route::Score));
    assert_eq!((session.route(), session.notices().len()), (Route::Start, 1));
    session.apply(Command::PutAway(0));
    assert!(session.notices().is_empty());
}
