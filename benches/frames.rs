//! Time of one frame of each screen: layout, widgets, accessibility tree; 29 criteria and 8 cities, and for the
//! room of a course 500 people, two rounds and 28 criteria. Painting is the graphics card's and not in it.

use divan::Bencher;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::{
    Answer, CityId, CourseSession, FrameworkRef, Level, Naming, Participant, RaterId, Rating, RatingRound,
    RatingSheet, Room, Sector, SessionId,
};
use scidip_scorecard::scoring::{RunControl, Settings, robustness};
use scidip_scorecard::session::{Command, CourseFile, FilePurpose, Network, Outcome, Route, Session};
use scidip_scorecard::store::{Expected, Library, save_city};
use scidip_scorecard::ui::App;

fn main() {
    divan::main();
}

const SCREENS: [(&str, Key); 6] = [
    ("start", Key::Num1),
    ("initiative", Key::Num2),
    ("score", Key::Num3),
    ("results", Key::Num4),
    ("compare", Key::Num5),
    ("plan", Key::Num6),
];

fn window(key: Key) -> Harness<'static, App> {
    let library = Library::built_in().expect("the data files are sound");
    let session = Session::new(library, None);
    let mut window = Harness::builder()
        .with_size(egui::vec2(1600.0, 1000.0))
        .build_eframe(move |cc| App::new(&cc.egui_ctx, session, None));
    window.run();
    window.get_by_label_contains("Open the example Coastal").click_accesskit();
    window.run();
    window.key_press_modifiers(Modifiers::ALT, key);
    window.run();
    window
}

#[divan::bench(args = SCREENS.map(|(name, _)| name), sample_count = 200)]
fn frame(bencher: Bencher, name: &str) {
    let key = SCREENS.iter().find(|(screen, _)| *screen == name).map_or(Key::Num1, |(_, key)| *key);
    let mut window = window(key);
    bencher.bench_local(|| window.step());
}

#[divan::bench(sample_count = 200)]
fn frame_of_the_matrix(bencher: Bencher) {
    let mut window = window(Key::Num5);
    window.get_by_label("View: Matrix").click_accesskit();
    window.run();
    bencher.bench_local(|| window.step());
}

/// The frame of the Compare screen while all cores draw: an edit must not make the window stutter.
#[divan::bench(sample_count = 200)]
fn frame_while_the_draws_run(bencher: Bencher) {
    let mut window = window(Key::Num5);
    let input = loop {
        window.run();
        if let Some(sureness) = window.state().session().comparison().sureness() {
            break std::sync::Arc::clone(&sureness.input);
        }
        std::thread::yield_now();
    };
    let control = RunControl::default();
    let threads = std::thread::available_parallelism().expect("this machine has cores");
    let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: 1, threads };
    std::thread::scope(|scope| {
        scope.spawn(|| while robustness(&input.scheme, &input.cells, settings, &control).is_some() {});
        bencher.bench_local(|| window.step());
        control.cancel.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}

const SECTORS: [Option<Sector>; 5] = [
    Some(Sector::Government),
    Some(Sector::Research),
    Some(Sector::Industry),
    Some(Sector::CivilSociety),
    None,
];

/// 500 people, two rounds, 28 criteria; levels, roles and names of all kinds.
fn large_room(library: &Library) -> Room {
    let framework = library.default_framework().expect("there is one");
    let mut exercise = (**library.exercises().first().expect("there is one")).clone();
    exercise.criteria = framework.criteria.iter().take(28).map(|criterion| criterion.id.clone()).collect();
    let session = CourseSession {
        id: SessionId::new("bench"),
        title: "A large room".to_owned(),
        framework: FrameworkRef::from(&**framework),
        own_framework: None,
        naming: Naming::Name,
        round: RatingRound::Second,
        exercise,
    };
    let answer = |person: usize, place: usize, round: usize| match (person * 7 + place * 5 + person / 3) % 23
    {
        20 => None,
        21 => Some(Answer::NotKnown),
        22 => Some(Answer::NotApplicable),
        drawn => Some(Answer::Level(Level::ALL[(drawn + place) % (5 - round)])),
    };
    let mut room = Room::new(session.clone());
    for (i, round) in [RatingRound::First, RatingRound::Second].into_iter().enumerate() {
        for person in 0..500 {
            let rating = |place: usize| Rating { answer: answer(person, place, i), ..Rating::default() };
            let criteria = session.exercise.criteria.iter().enumerate();
            room.take_in(RatingSheet {
                session: Some(session.id.clone()),
                exercise: session.exercise.id.clone(),
                framework: session.framework.clone(),
                round,
                rater: RaterId::new(format!("rater-{person}")),
                edition: 1,
                participant: Participant {
                    name: format!("Person {person}"),
                    sector: SECTORS[person % 5],
                    role: "Head of unit".to_owned(),
                    city: "Lisbon".to_owned(),
                },
                ratings: criteria.map(|(place, id)| (id.clone(), rating(place))).collect(),
            });
        }
    }
    room
}

/// What is pressed one after the other to get to each view of the room.
const ROOM_VIEWS: [(&str, &[&str]); 7] = [
    ("people", &["View: People · 500"]),
    ("agenda", &["View: Agenda"]),
    ("criterion", &["View: Agenda", "Four sectors (quadruple helix): "]),
    ("sectors", &["View: Sectors"]),
    ("second_round", &["View: Round 2"]),
    ("consensus", &["View: Consensus"]),
    ("projector", &["Projector", "Show answers"]),
];

#[divan::bench(args = ROOM_VIEWS.map(|(name, _)| name), sample_count = 200)]
fn frame_of_a_room_of_500(bencher: Bencher, name: &str) {
    let library = Library::built_in().expect("the data files are sound");
    let room = large_room(&library);
    let mut session = Session::new(library, None);
    let file = CourseFile::Room(Box::new(room));
    session.finish(Outcome::CourseFileRead { path: "room.ron".into(), file });
    let mut window = Harness::builder()
        .with_size(egui::vec2(1600.0, 1000.0))
        .build_eframe(move |cc| App::new(&cc.egui_ctx, session, None));
    window.run();
    let (_, pressed) = ROOM_VIEWS.iter().find(|(view, _)| *view == name).expect("it is one of them");
    for name in *pressed {
        window.get_by_label_contains(name).click_accesskit();
        window.run();
    }
    bencher.bench_local(|| window.step());
}

/// The Compare screen with a folder of a thousand cities: the list and the distributions are in sight.
#[divan::bench(sample_count = 200)]
fn frame_of_compare_with_a_thousand_cities(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("there is a place for files");
    let library = Library::built_in().expect("the data files are sound");
    let cities: Vec<_> = library.cities().collect();
    for i in 0..1000 {
        let mut city = cities[i % cities.len()].clone();
        city.id = CityId::new(format!("city-{i}"));
        city.name = format!("City {i}");
        let file = folder.path().join(format!("{i}.ron"));
        save_city(&file, &city, Expected::Anything).expect("there is a place for files");
    }
    let read = Network::read(folder.path(), &library).expect("the files are sound");
    let mut session = Session::new(library, None);
    session.apply(Command::OpenExample(0));
    session.apply(Command::UseFile(FilePurpose::NetworkFolder, folder.path().to_owned()));
    session.take_effects();
    let (folder, result) = (folder.path().to_owned(), Ok(Box::new(read)));
    session.finish(Outcome::NetworkRead { folder, result });
    session.apply(Command::GoTo(Route::Compare));
    let mut window = Harness::builder()
        .with_size(egui::vec2(1600.0, 1000.0))
        .build_eframe(move |cc| App::new(&cc.egui_ctx, session, None));
    window.run();
    bencher.bench_local(|| window.step());
}
