//! Choosing one of a few, or some of several.

use super::styled;
use crate::ui::theme::{self, CONTROL_RADIUS, palette};
use egui::accesskit::Role;
use egui::{Button, CornerRadius, Response, Ui, Vec2, WidgetInfo};

/// One of a few in a row. Returns what was pressed. `of` says what is chosen, for a screen reader.
pub fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    of: &str,
    chosen: Option<T>,
    options: &[(T, &str)],
) -> Option<T> {
    let palette = palette(ui);
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (i, (value, text)) in options.iter().enumerate() {
            let is_chosen = chosen == Some(*value);
            let radius = CornerRadius {
                nw: if i == 0 { CONTROL_RADIUS } else { 0 },
                sw: if i == 0 { CONTROL_RADIUS } else { 0 },
                ne: if i + 1 == options.len() { CONTROL_RADIUS } else { 0 },
                se: if i + 1 == options.len() { CONTROL_RADIUS } else { 0 },
            };
            let look = |style: &mut egui::Style| {
                theme::framed(style, palette);
                let widgets = &mut style.visuals.widgets;
                for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
                    widget.corner_radius = radius;
                }
                if is_chosen {
                    theme::chosen(style, palette, None);
                }
            };
            let button = Button::new(*text).min_size(Vec2::new(0.0, 34.0));
            let response = styled(ui, look, |ui| ui.add(button));
            let name = format!("{of}: {text}");
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &name));
            if response.clicked() {
                pressed = Some(*value);
            }
        }
    });
    pressed
}

/// One of several that may be chosen together. Returns whether it was pressed.
pub fn check(ui: &mut Ui, chosen: bool, text: &str) -> Response {
    super::chip(ui, text, chosen, None)
}
