//! Every control has a name for those who cannot see it.

use super::with_example;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

#[test]
fn every_control_of_every_screen_has_a_name() {
    for size in [[1600.0, 1000.0], [1024.0, 700.0], [620.0, 700.0]] {
        let mut window = with_example(size, "Coastal Lab Exchange (invented example)");
        for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num7, Key::Num6] {
            window.key_press_modifiers(Modifiers::ALT, key);
            window.run();
            assert_named(&window, &format!("{key:?} at {size:?}"));
        }
        super::press(&mut window, "View: Way to a target");
        super::press(&mut window, "Target: Foundation");
        assert_named(&window, "way to a target");
        super::press(&mut window, "Add these to the plan");
        super::press(&mut window, "Try these");
        assert_named(&window, "what if");
        let view = window.get_by_label_contains("View: Your plan");
        view.click_accesskit();
        window.run();
        assert_named(&window, "your plan");
        window.key_press_modifiers(Modifiers::ALT, Key::Num5);
        window.run();
        assert_named(&window, &format!("compare at {size:?}"));
        super::press(&mut window, "View: Matrix");
        assert_named(&window, "matrix");
    }
}

/// Fails on a control without a name.
pub fn assert_named(window: &super::Window, screen: &str) {
    const CONTROLS: [Role; 11] = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::Tab,
        Role::Link,
        Role::Heading,
        Role::Image,
        Role::ListItem,
        Role::Slider,
    ];
    let root = window.root();
    let controls = || root.query_all_by(|node| CONTROLS.contains(&node.role()));
    let is_unnamed = |label: Option<String>| label.is_none_or(|label| label.trim().is_empty());
    let unnamed = controls().filter(|node| is_unnamed(node.accesskit_node().label()));
    let unnamed: Vec<String> =
        unnamed.map(|node| format!("{:?} at {:?}", node.accesskit_node().role(), node.rect())).collect();
    assert!(controls().count() > 7, "{screen}: the controls are there");
    assert!(unnamed.is_empty(), "{screen}: without a name: {unnamed:?}");
}

#[test]
fn a_screen_reader_knows_the_language_and_is_told_of_a_message_at_once() {
    use egui::accesskit::Live;
    let mut window = super::window_after([1280.0, 800.0], |session| session.tell("Read this".to_owned()));
    window.run();
    assert_eq!(window.root().accesskit_node().language(), Some("en"));
    assert_eq!(window.get_by_label("Read this").accesskit_node().live(), Live::Polite);
}
