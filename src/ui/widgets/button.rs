//! Things one presses.

use crate::ui::theme::{CONTROL_HEIGHT, Type, palette};
use egui::{Button, Color32, CornerRadius, Response, Sense, Stroke, Ui, Vec2};

/// The one action a screen is for.
pub fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let palette = palette(ui);
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            widget.weak_bg_fill = palette.accent;
            widget.bg_fill = palette.accent;
            widget.fg_stroke = Stroke::new(1.0, palette.on_accent);
        }
        widgets.inactive.bg_stroke = Stroke::NONE;
        widgets.hovered.weak_bg_fill = palette.accent.lerp_to_gamma(palette.ink, 0.15);
        widgets.hovered.bg_stroke = Stroke::NONE;
        widgets.active.bg_stroke = Stroke::new(2.0, palette.ink);
        ui.add(Button::new(text).min_size(Vec2::new(0.0, CONTROL_HEIGHT + 2.0)))
    })
    .inner
}

/// An action beside others.
pub fn plain_button(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(text).min_size(Vec2::new(0.0, CONTROL_HEIGHT)))
}

/// An action that stays in the background: no frame until one is on it.
pub fn quiet_button(ui: &mut Ui, text: &str) -> Response {
    let palette = palette(ui);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(8.0, 5.0);
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
        widgets.inactive.bg_stroke = Stroke::NONE;
        widgets.inactive.fg_stroke = Stroke::new(1.0, palette.muted);
        ui.add(Button::new(text))
    })
    .inner
}

/// A word one can press, underlined.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).ink;
    let text = Type::Small.text(text).color(color).underline();
    let response = ui.add(egui::Label::new(text).selectable(false).sense(Sense::click()));
    let name = response.clone();
    super::focus_ring(ui, &response, response.rect, 2);
    ui.accesskit_node_builder(name.id, |node| node.set_role(egui::accesskit::Role::Link));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A round button that is chosen or not, such as a city to compare with.
pub fn chip(ui: &mut Ui, text: &str, chosen: bool, dot: Option<Color32>) -> Response {
    let palette = palette(ui);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(12.0, 4.0);
        let widgets = &mut ui.visuals_mut().widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            widget.corner_radius = CornerRadius::same(15);
        }
        if chosen {
            widgets.inactive.weak_bg_fill = palette.accent_soft;
            widgets.inactive.bg_stroke = Stroke::new(1.5, dot.unwrap_or(palette.accent));
            widgets.inactive.fg_stroke = Stroke::new(1.0, palette.accent);
        }
        let response =
            ui.add(Button::new(text).min_size(Vec2::new(0.0, 28.0)).wrap_mode(egui::TextWrapMode::Extend));
        let text = text.to_owned();
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, chosen, text.clone())
        });
        response
    })
    .inner
}
