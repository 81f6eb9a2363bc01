//! Every control has a name for those who cannot see it.

use super::with_example;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

#[test]
fn every_control_of_every_screen_has_a_name() {
    for size in [[1600.0, 1000.0], [1024.0, 700.0], [620.0, 700.0]] {
        let mut window = with_example(size, "Coastal Lab Exchange (invented example)");
        for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5] {
            window.key_press_modifiers(Modifiers::ALT, key);
            window.run();
            assert_named(&window, &format!("{key:?} at {size:?}"));
        }
        super::press(&mut window, "View: Matrix");
        assert_named(&window, "matrix");
    }
}

fn assert_named(window: &super::Window, screen: &str) {
    let unnamed: Vec<String> = window
        .root()
        .query_all_by(|node| {
            node.is_focusable() && node.label().is_none_or(|label| label.trim().is_empty())
        })
        .map(|node| format!("{:?}", node.accesskit_node().role()))
        .filter(|role| !["Window", "GenericContainer", "Unknown"].contains(&role.as_str()))
        .collect();
    assert!(unnamed.is_empty(), "{screen}: without a name: {unnamed:?}");
}
