//! From a result to a plan: next steps, a target, and the cheapest way there.

use super::{Window, press, with_example};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use scidip_scorecard::model::{ActionStatus, Assessment};
use scidip_scorecard::session::Route;

const EXAMPLE: &str = "Coastal Lab Exchange (invented example)";

fn assessment(window: &Window) -> &Assessment {
    window.state().session().document().unwrap().assessment()
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn opened(size: [f32; 2]) -> Window {
    let mut window = with_example(size, EXAMPLE);
    key(&mut window, Modifiers::ALT, Key::Num6);
    assert_eq!(window.state().session().route(), Route::Plan);
    window
}

/// The name of the first control whose name begins so.
fn first(window: &Window, beginning: &str) -> String {
    let root = window.root();
    let named = root.query_all_by(|node| node.label().is_some_and(|label| label.starts_with(beginning)));
    let first = named.into_iter().next().unwrap_or_else(|| panic!("nothing begins with {beginning}"));
    first.accesskit_node().label().unwrap()
}

fn press_first(window: &mut Window, beginning: &str) {
    let name = first(window, beginning);
    press(window, &name);
}

fn write(window: &mut Window, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
}

#[test]
fn an_official_plans_a_step_sets_a_target_and_takes_the_cheapest_way() {
    let mut window = opened([1280.0, 800.0]);
    window.get_by_label_contains("Three steps would lift the index from 54.9 to 59.3");
    press_first(&mut window, "Add to the plan: ");
    assert_eq!(assessment(&window).plan.len(), 1);
    press(&mut window, "View: Your plan · 1");
    write(&mut window, "Owner", "Port office");
    write(&mut window, "Due", "June 2027");
    press(&mut window, "Status: Under way");
    let action = &assessment(&window).plan[0];
    assert_eq!((action.owner.as_str(), action.due.as_str()), ("Port office", "June 2027"));

    press(&mut window, "View: Way to a target");
    window.get_by_role_and_label(Role::Slider, "The index reaches at least").focus();
    window.run();
    for _ in 0..10 {
        key(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    window.get_by_label_contains("The index then is 7");
    press(&mut window, "Add these to the plan");
    let planned = assessment(&window).plan.len();
    assert!(planned > 2, "{planned}");

    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(assessment(&window).plan.len(), 1);
    for _ in 0..3 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(assessment(&window).plan[0].owner, "");
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(assessment(&window).plan.is_empty());
}

#[test]
fn what_is_tried_changes_nothing_but_the_preview() {
    let mut window = opened([1280.0, 800.0]);
    let before = assessment(&window).clone();
    press_first(&mut window, "Try it: ");
    window.get_by_label("1 step tried");
    window.get_by_label_contains("Index: Then");
    assert_eq!(*assessment(&window), before);
    press(&mut window, "Try nothing");
    assert!(window.query_by_label("1 step tried").is_none());
}

#[test]
fn a_dearer_step_is_avoided_where_another_way_is_cheaper() {
    let mut window = opened([1280.0, 800.0]);
    press(&mut window, "View: Way to a target");
    let before = first(&window, "Raise the cost: ");
    press(&mut window, &before);
    assert_ne!(first(&window, "Raise the cost: "), before, "a step at the same cost leads there too");
    assert_eq!(assessment(&window).step_costs.len(), 1);
}

#[test]
fn a_target_is_reached_by_what_is_shown_and_each_step_says_the_index_after_it() {
    let mut window = opened([1280.0, 800.0]);
    window.get_by_label("Three steps would lift the index from 54.9 to 59.3");
    press(&mut window, "View: Way to a target");
    window.get_by_label_contains("The index then is 6");
    window.get_by_label_contains("index 54.9 → ");
    assert!(window.query_by_label_contains("only when another").is_none(), "four single steps lead there");
    assert!(window.query_by_label_contains("would be shown as 60").is_none());
}

#[test]
fn what_is_tried_shows_the_tenths_of_the_list() {
    let mut window = opened([1280.0, 800.0]);
    window.get_by_label_contains("Index 54.9 → 56.5.");
    press_first(&mut window, "Try it: ");
    window.get_by_label("54.9 → 56.5");
}

#[test]
fn an_open_answer_that_moves_more_than_a_step_is_among_the_steps_and_leads_to_its_question() {
    let mut window = opened([1280.0, 800.0]);
    window.get_by_label_contains("Find out: Does the initiative narrow the gap");
    window.get_by_label_contains("It could move the index to anywhere between 54.1 and 58.2.");
    press(&mut window, "Go to the question: Inclusion");
    assert_eq!(window.state().session().route(), Route::Score);
}

#[test]
fn a_step_of_the_weakest_area_is_among_the_first_and_says_why() {
    let window = opened([1280.0, 800.0]);
    window.get_by_label("The best step in your weakest area, Citizen science");
}

#[test]
fn an_action_whose_level_is_reached_is_not_open_and_can_be_marked_as_done() {
    let mut window = opened([1280.0, 800.0]);
    press_first(&mut window, "Add to the plan: ");
    let id = assessment(&window).plan[0].criterion().unwrap().clone();
    key(&mut window, Modifiers::ALT, Key::Num3);
    let name = |window: &Window| {
        let framework = window.state().session().document().unwrap().framework();
        framework.criterion(&id).unwrap().name.clone()
    };
    let name = name(&window);
    key(&mut window, Modifiers::ALT, Key::Num6);
    press(&mut window, &name);
    key(&mut window, Modifiers::NONE, Key::Num3);
    key(&mut window, Modifiers::ALT, Key::Num6);
    press(&mut window, "View: Your plan · 1");
    window.get_by_label("Level reached");
    assert!(window.query_by_label("Status: Open").is_none());
    assert_eq!(assessment(&window).plan[0].status, ActionStatus::Open, "nothing changes by itself");
    press(&mut window, &format!("Mark as done: {name}"));
    assert_eq!(assessment(&window).plan[0].status, ActionStatus::Done);
    window.get_by_label("Status: Done");
}

#[test]
fn a_dropped_step_leaves_the_suggestions_says_so_and_can_be_taken_up_again() {
    let mut window = opened([1280.0, 800.0]);
    press(&mut window, "Add to the plan: Strategy and mandate");
    press(&mut window, "View: Your plan · 1");
    press(&mut window, "Status: Dropped");
    window.get_by_label("Dropped: it is no longer suggested and counts in no sum.");
    press(&mut window, "View: Next steps");
    assert!(window.query_by_label("Add to the plan: Strategy and mandate").is_none());
    window.get_by_label_contains("You dropped these steps in your plan");
    press(&mut window, "Take it up again: Strategy and mandate");
    assert_eq!(assessment(&window).plan[0].status, ActionStatus::Open);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(assessment(&window).plan[0].status, ActionStatus::Dropped);
}

#[test]
fn a_city_can_be_the_target_and_its_way_is_said() {
    let mut window = opened([1280.0, 800.0]);
    press(&mut window, "View: Way to a target");
    press(&mut window, "Target: Like a city");
    window.get_by_label("Choose a city above to see which steps lead there.");
    press(&mut window, "Barcelona");
    window.get_by_label_contains("The index then is");
    press(&mut window, "Add these to the plan");
    assert!(!assessment(&window).plan.is_empty());
}

#[test]
fn a_step_of_ones_own_has_a_day_and_goes_into_a_calendar() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened([1280.0, 800.0]);
    press(&mut window, "View: Your plan");
    press(&mut window, "Add a step of your own");
    // Its field has the cursor.
    window
        .get_by_role_and_label(Role::MultilineTextInput, "What is to be done")
        .type_text("Meet the harbour");
    window.run();
    assert_eq!(assessment(&window).plan[0].action, "Meet the harbour");
    write(&mut window, "Due", "spring 2027");
    window.get_by_label_contains("No day can be read from this");
    for _ in 0..2 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(assessment(&window).plan[0].due, "");
    write(&mut window, "Due", "June 2027");
    window.get_by_label("In a calendar: 30 June 2027");
    press(&mut window, "Write the plan as a file…");
    let file = folder.path().join("plan.ics");
    super::choose_file(&mut window, &file, "Save");
    super::wait_until(&mut window, "it is written", |session| session.reporting().written().is_some());
    assert!(std::fs::read_to_string(&file).unwrap().contains("DTSTART;VALUE=DATE:20270630"));
    assert_eq!(assessment(&window).plan[0].due, "June 2027", "what was typed stays");
}

#[test]
fn a_day_can_be_chosen_from_a_calendar() {
    let mut window = opened([1280.0, 800.0]);
    press_first(&mut window, "Add to the plan: ");
    press(&mut window, "View: Your plan · 1");
    write(&mut window, "Due", "30 June 2027");
    press_first(&mut window, "Choose a day: ");
    press(&mut window, "The month after");
    press(&mut window, "14 July 2027");
    assert_eq!(assessment(&window).plan[0].due, "2027-07-14");
    assert!(window.query_by_label("The month after").is_none(), "it closes when a day is chosen");
}

#[test]
fn nothing_moves_when_a_status_is_pressed() {
    let mut window = opened([1280.0, 1400.0]);
    for _ in 0..3 {
        press_first(&mut window, "Add to the plan: ");
    }
    press(&mut window, "View: Your plan · 3");
    let places = |window: &Window, status: &str| -> Vec<egui::Pos2> {
        window.query_all_by_label(status).map(|node| node.rect().center()).collect()
    };
    for status in ["Status: Under way", "Status: Done", "Status: Dropped", "Status: Open"] {
        let before = places(&window, status);
        window.query_all_by_label(status).next().unwrap().click();
        window.run();
        let after = places(&window, status);
        assert!(
            (before[0] - after[0]).length() < 0.5,
            "{status} moved from {:?} to {:?}",
            before[0],
            after[0]
        );
    }
}

#[test]
fn what_is_to_be_found_out_has_somebody_to_ask_and_is_ticked_off_where_it_stands() {
    let mut window = opened([1280.0, 1400.0]);
    press_first(&mut window, "View: To find out · ");
    window.get_by_label("Questions to answer");
    window.get_by_label("4 questions to answer and 1 level without evidence.");
    let name = first(&window, "Tick off: ").replace("Tick off: ", "");
    let id = {
        let framework = window.state().session().document().unwrap().framework();
        framework.criteria.iter().find(|of| of.name == name).unwrap().id.clone()
    };
    let fields = || window.query_all_by_role_and_label(Role::TextInput, "Ask");
    fields().next().unwrap().focus();
    window.run();
    window.query_all_by_role_and_label(Role::TextInput, "Ask").next().unwrap().type_text("The library");
    window.run();
    let at = |window: &Window| window.get_by_label(&format!("Tick off: {name}")).rect().center();
    let before = at(&window);
    press(&mut window, &format!("Tick off: {name}"));
    assert_eq!(at(&window), before);
    let inquiry = &assessment(&window).inquiries[&id];
    assert_eq!((inquiry.ask.as_str(), inquiry.ticked.is_some()), ("The library", true));
    press(&mut window, "Copy as a mail");
    window.get_by_label("The list is in the clipboard, to paste into a mail.");
    // A press by name leaves the cursor in its field, where the keys would undo what was typed.
    window.get_by_label("Copy as a mail").focus();
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(assessment(&window).inquiries[&id].ticked.is_none());
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(assessment(&window).inquiries.is_empty());
    press(&mut window, "Print it…");
    assert_eq!(window.state().session().route(), Route::Report);
    super::wait_until(&mut window, "the list is worked out", |session| {
        session.reporting().outline().is_some_and(|outline| outline.kind.contains("to find out"))
    });
}
