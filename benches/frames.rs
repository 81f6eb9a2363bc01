//! Time of one frame of each screen: layout, widgets, accessibility tree; 29 criteria and 8 cities.
//! Painting is the graphics card's and not in it.

use divan::Bencher;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use scidip_scorecard::scoring::{RunControl, Settings, robustness};
use scidip_scorecard::session::Session;
use scidip_scorecard::store::Library;
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
        if let Some(sureness) = window.state().session().sureness() {
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
