//! Pictures of every screen, light and dark, small and wide. After a change that is meant:
//! `UPDATE_SNAPSHOTS=1 cargo test pictures`, and look at every picture before it is kept.

use super::course_laptop::passed_on;
use super::course_rate::{alone_at_case, answer_all};
use super::{Window, press, wait_until, window_at, window_of, with_example};
use egui::{Key, Modifiers};
use egui_kittest::SnapshotOptions;
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::RatingRound;
use scidip_scorecard::session::Session;
use scidip_scorecard::store::ThemeChoice;

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";
const SMALL: [f32; 2] = [1024.0, 700.0];

fn go(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::ALT, key);
    window.run();
}

fn in_theme(window: &mut Window, theme: ThemeChoice) {
    press(window, "View");
    press(
        window,
        match theme {
            ThemeChoice::Dark => "Theme: Dark",
            ThemeChoice::Light | ThemeChoice::System => "Theme: Light",
        },
    );
    window.key_press(Key::Escape);
    window.run();
    window.remove_cursor();
    window.run();
}

fn keep(window: &mut Window, name: &str) {
    // Text is laid out by the same code everywhere; what differs between processors is the last bit of a colour.
    let options = SnapshotOptions::new().threshold(1.0).max_failed_pixels(20);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots");
    window.snapshot_options(name, &options.output_path(folder));
}

fn without_assessment(theme: ThemeChoice, suffix: &str) {
    let mut window = window_at(SMALL, None);
    window.run();
    in_theme(&mut window, theme);
    keep(&mut window, &format!("start_{suffix}"));
    press(&mut window, "Explore Barcelona");
    keep(&mut window, &format!("cities_{suffix}"));
}

fn leads(theme: ThemeChoice, suffix: &str) {
    let mut window = window_at([1024.0, 1640.0], None);
    window.run();
    in_theme(&mut window, theme);
    press(&mut window, "Explore Kigali");
    keep(&mut window, &format!("leads_{suffix}"));
}

fn way_through_an_assessment(theme: ThemeChoice, suffix: &str) {
    let mut window = with_example(SMALL, EXAMPLE);
    in_theme(&mut window, theme);
    for (key, name) in
        [(Key::Num2, "initiative"), (Key::Num3, "score"), (Key::Num4, "results"), (Key::Num5, "compare")]
    {
        go(&mut window, key);
        if name == "compare" {
            // The sentence at the head waits for the draws.
            wait_until(&mut window, "the draws are done", |session| {
                session.comparison().sureness().is_some()
            });
        }
        keep(&mut window, &format!("{name}_{suffix}"));
    }
    press(&mut window, "View: Matrix");
    keep(&mut window, &format!("matrix_{suffix}"));
    press(&mut window, "View: Weights");
    press(&mut window, "Citizens first");
    keep(&mut window, &format!("weights_{suffix}"));
}

fn plan(theme: ThemeChoice, suffix: &str) {
    let mut window = with_example(SMALL, EXAMPLE);
    in_theme(&mut window, theme);
    go(&mut window, Key::Num6);
    keep(&mut window, &format!("plan_{suffix}"));
    press(&mut window, "View: Way to a target");
    press(&mut window, "Try these");
    keep(&mut window, &format!("plan_way_{suffix}"));
    press(&mut window, "Add these to the plan");
    press(&mut window, "View: Your plan · 4");
    keep(&mut window, &format!("plan_actions_{suffix}"));
}

#[test]
fn the_plan_looks_as_it_did_in_light() {
    plan(ThemeChoice::Light, "light");
}

#[test]
fn the_plan_looks_as_it_did_in_dark() {
    plan(ThemeChoice::Dark, "dark");
}

#[test]
fn start_and_cities_look_as_they_did_in_light() {
    without_assessment(ThemeChoice::Light, "light");
}

#[test]
fn start_and_cities_look_as_they_did_in_dark() {
    without_assessment(ThemeChoice::Dark, "dark");
}

#[test]
fn the_way_through_an_assessment_looks_as_it_did_in_light() {
    way_through_an_assessment(ThemeChoice::Light, "light");
}

#[test]
fn the_way_through_an_assessment_looks_as_it_did_in_dark() {
    way_through_an_assessment(ThemeChoice::Dark, "dark");
}

fn rounds(theme: ThemeChoice, suffix: &str, size: [f32; 2], name: &str) {
    let mut window = with_example(size, EXAMPLE);
    in_theme(&mut window, theme);
    window.get_by_label("Moved up").scroll_to_me();
    window.run();
    keep(&mut window, &format!("{name}_{suffix}"));
}

#[test]
fn rounds_look_as_they_did_in_light() {
    rounds(ThemeChoice::Light, "light", SMALL, "rounds");
}

#[test]
fn rounds_look_as_they_did_in_dark() {
    rounds(ThemeChoice::Dark, "dark", SMALL, "rounds");
}

#[test]
fn rounds_look_as_they_did_on_a_large_screen_in_light() {
    rounds(ThemeChoice::Light, "light", [1600.0, 1000.0], "rounds_wide");
}

#[test]
fn rounds_look_as_they_did_on_a_large_screen_in_dark() {
    rounds(ThemeChoice::Dark, "dark", [1600.0, 1000.0], "rounds_wide");
}

fn of_session(session: Session, theme: egui::Theme) -> Window {
    let mut window = window_of(SMALL, session, None);
    window.ctx.set_theme(theme);
    window.run();
    window
}

fn rating_a_case(theme: egui::Theme, suffix: &str) {
    let mut window = of_session(alone_at_case(), theme);
    window.key_press(Key::Num3);
    window.run();
    keep(&mut window, &format!("course_rate_{suffix}"));
    answer_all(&mut window, Key::Num3);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    keep(&mut window, &format!("course_feedback_{suffix}"));
}

#[test]
fn rating_a_case_looks_as_it_did_in_light() {
    rating_a_case(egui::Theme::Light, "light");
}

#[test]
fn rating_a_case_looks_as_it_did_in_dark() {
    rating_a_case(egui::Theme::Dark, "dark");
}

#[test]
fn the_curtain_looks_as_it_did() {
    let people = ["Blue Heron", "", "Calm Bridge"];
    let mut window = of_session(passed_on(RatingRound::Second, &people), egui::Theme::Dark);
    keep(&mut window, "course_curtain_dark");
}

fn room(theme: ThemeChoice, suffix: &str) {
    let mut window = super::room::with_six_people(SMALL);
    in_theme(&mut window, theme);
    keep(&mut window, &format!("room_{suffix}"));
    press(&mut window, "View: Sectors");
    press(&mut window, "Show small groups");
    window.remove_cursor();
    window.get_by_label_contains("Medians, with the number").scroll_to_me();
    window.run();
    keep(&mut window, &format!("room_sectors_{suffix}"));
    press(&mut window, "Projector");
    window.key_press(Key::ArrowRight);
    window.run();
    keep(&mut window, &format!("projector_{suffix}"));
}

fn room_table(theme: ThemeChoice, suffix: &str) {
    let mut window = super::room::with_a_survey([1024.0, 1000.0]);
    in_theme(&mut window, theme);
    keep(&mut window, &format!("room_table_{suffix}"));
}

#[test]
fn a_table_that_waits_looks_as_it_did_in_light() {
    room_table(ThemeChoice::Light, "light");
}

#[test]
fn a_table_that_waits_looks_as_it_did_in_dark() {
    room_table(ThemeChoice::Dark, "dark");
}

#[test]
fn the_room_looks_as_it_did_in_light() {
    room(ThemeChoice::Light, "light");
}

#[test]
fn the_room_looks_as_it_did_in_dark() {
    room(ThemeChoice::Dark, "dark");
}

#[test]
fn leads_on_a_city_look_as_they_did_in_light() {
    leads(ThemeChoice::Light, "light");
}

#[test]
fn leads_on_a_city_look_as_they_did_in_dark() {
    leads(ThemeChoice::Dark, "dark");
}
