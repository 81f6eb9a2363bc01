//! The window, driven by the names of its controls and by keys.

mod course;
mod course_join;
mod course_laptop;
mod course_rate;
mod flows;
mod help;
mod keyboard;
mod leads;
mod names;
mod network;
#[cfg(feature = "live")]
mod phones;
mod pictures;
mod plan;
mod rasteriser;
mod report;
mod room;
mod rounds;
mod score;
mod sureness;
mod troubles;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use rasteriser::Rasteriser;
use scidip_scorecard::session::Session;
use scidip_scorecard::store::{Library, Places};
use scidip_scorecard::ui::App;
use std::path::Path;

/// A window in a test.
pub type Window = Harness<'static, App>;

/// A window of that size whose settings and recovery copies lie below a folder.
pub fn window_at(size: [f32; 2], folder: Option<&Path>) -> Window {
    let places = folder.map(Places::below);
    let session = new_session(places.as_ref());
    window_of(size, session, places)
}

/// A session with what is built in.
pub fn new_session(places: Option<&Places>) -> Session {
    Session::new(Library::built_in().expect("the data files are sound"), places)
}

/// A window of that size that shows a session.
pub fn window_of(size: [f32; 2], session: Session, places: Option<Places>) -> Window {
    Harness::builder()
        .with_size(Vec2::from(size))
        .with_max_steps(40)
        .with_theme(egui::Theme::Light)
        .renderer(Rasteriser::default())
        .build_eframe(move |cc| App::new(&cc.egui_ctx, session, places))
}

/// A window in whose session something has already happened.
pub fn window_after(size: [f32; 2], before: impl FnOnce(&mut Session)) -> Window {
    let mut session = new_session(None);
    before(&mut session);
    window_of(size, session, None)
}

/// A window that remembers nothing.
pub fn window() -> Window {
    window_at([1280.0, 800.0], None)
}

/// A window with the example of that title open.
pub fn with_example(size: [f32; 2], title: &str) -> Window {
    let mut window = window_at(size, None);
    window.run();
    press(&mut window, &format!("Open the example {title}"));
    window
}

/// Presses the control of exactly that name.
pub fn press(window: &mut Window, name: &str) {
    // As a screen reader presses it, so that what lies below the fold can be pressed too.
    window.get_by_label(name).click_accesskit();
    window.run();
}

/// Types a path into the dialog for a file and confirms.
pub fn choose_file(window: &mut Window, file: &Path, confirm: &str) {
    window.get_by_role_and_label(Role::TextInput, "File").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, "File").type_text(&file.to_string_lossy());
    window.run();
    press(window, confirm);
}

/// Waits for the disk: the window asks for it on a thread.
#[expect(clippy::disallowed_methods, reason = "a disk does not tell when it is done")]
pub fn wait_until(window: &mut Window, what: &str, is_so: impl Fn(&Session) -> bool) {
    for _ in 0..400 {
        window.run();
        if is_so(window.state().session()) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("waited in vain until {what}");
}

/// Whether a text that holds these words is shown.
pub fn shows(window: &Window, words: &str) -> bool {
    let holds = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    window.query_all_by(|node| holds(node.label()) || holds(node.value())).next().is_some()
}
