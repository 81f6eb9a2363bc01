//! Leads on the screens: where they stand, what is said beside them, and the form for one's own.

use super::{Window, press, window, with_example};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::model::CityId;
use scidip_scorecard::text::leads as text;

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";

fn write(window: &mut Window, field: &str, words: &str) {
    window.get_by_role_and_label(role(field), field).focus();
    window.run();
    window.get_by_role_and_label(role(field), field).type_text(words);
    window.run();
}

fn own(window: &Window) -> Vec<String> {
    let (leads, miami) = (window.state().session().leads(), CityId::new("miami"));
    let own = leads.own_of(Some(&miami));
    own.map(|lead| format!("{} {} {}", lead.publisher, lead.date, lead.address)).collect()
}

#[test]
fn a_citys_page_says_since_the_article_that_leads_change_nothing_and_how_they_were_found() {
    let mut window = window();
    window.run();
    press(&mut window, "Explore Miami");
    window.get_by_label(text::TITLE);
    assert!(window.query_all_by_label(text::CHANGE_NOTHING).count() > 0);
    assert!(window.query_all_by_label(text::HOW_READ).count() > 0);
    window.get_by_label_contains("Miami is missing");
    window.get_by_label(text::NEEDS_ASSESSMENT);
}

#[test]
fn a_passage_unfolds_its_leads_beside_it() {
    let mut window = window();
    window.run();
    press(&mut window, "Explore Kigali");
    assert_eq!(window.query_all_by_label_contains("the city is not named").count(), 1);
    press(&mut window, "Since then: 1 lead on Two-way learning between levels: Kigali");
    assert_eq!(window.query_all_by_label_contains("the city is not named").count(), 2);
    press(&mut window, "Hide the leads on Two-way learning between levels: Kigali");
    assert_eq!(window.query_all_by_label_contains("the city is not named").count(), 1);
}

#[test]
fn a_lead_of_ones_own_is_written_on_the_page_of_a_city_and_can_be_undone() {
    let mut window = with_example([1280.0, 900.0], EXAMPLE);
    press(&mut window, "Reference cities");
    press(&mut window, "Miami");
    press(&mut window, text::ADD);
    press(&mut window, text::KEEP);
    window.get_by_label(text::FACT_MISSING);
    write(&mut window, text::FACT, "The office has a new desk.");
    write(&mut window, text::ADDRESS, "file:///etc/passwd");
    press(&mut window, text::KEEP);
    window.get_by_label(text::BAD_ADDRESS);
    window.get_by_role_and_label(Role::TextInput, text::ADDRESS).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, text::ADDRESS).type_text(" https://example.org/desk ");
    window.run();
    write(&mut window, text::PUBLISHER, "The harbour news");
    write(&mut window, text::DATE, "2026-05");
    press(&mut window, text::KEEP);
    assert_eq!(own(&window), ["The harbour news 2026-05 https://example.org/desk"]);
    press(&mut window, "Change… The harbour news");
    write(&mut window, text::PUBLISHER, "!");
    press(&mut window, text::KEEP);
    assert_eq!(own(&window).len(), 1);
    assert!(own(&window)[0].contains('!'), "{:?}", own(&window));
    let publisher = own(&window)[0].split(" 2026").next().unwrap().to_owned();
    press(&mut window, &format!("Remove {publisher}"));
    assert!(own(&window).is_empty());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(own(&window).len(), 1);
    for _ in 0..2 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
    }
    assert!(own(&window).is_empty());
}

#[test]
fn leads_on_ones_own_initiative_stand_on_its_screen() {
    let mut window = with_example([1280.0, 900.0], EXAMPLE);
    window.key_press_modifiers(Modifiers::ALT, Key::Num2);
    window.run();
    press(&mut window, text::ADD);
    write(&mut window, text::FACT, "The lab has a new boat.");
    write(&mut window, text::ADDRESS, "https://example.org/boat");
    write(&mut window, text::PUBLISHER, "The harbour news");
    press(&mut window, text::KEEP);
    window.get_by_label("The lab has a new boat.");
    assert_eq!(window.state().session().leads().own_of(None).count(), 1);
}

/// The fact may take several lines.
fn role(field: &str) -> Role {
    if field == text::FACT { Role::MultilineTextInput } else { Role::TextInput }
}
