//! Things one presses.

use crate::ui::theme::{self, AreaLook, CONTROL_HEIGHT, CONTROL_RADIUS, Type, palette};
use egui::accesskit::Role;
use egui::{
    Button, Color32, CornerRadius, Label, Response, RichText, Sense, Stroke, Style, TextWrapMode, Ui, Vec2,
    WidgetInfo,
};
use std::sync::Arc;

/// Adds something in another style. A scope would do, but what stands in one does not wrap with its neighbours.
pub fn styled<R>(ui: &mut Ui, change: impl FnOnce(&mut Style), content: impl FnOnce(&mut Ui) -> R) -> R {
    let before = Arc::clone(ui.style());
    change(ui.style_mut());
    let inner = content(ui);
    ui.set_style(before);
    inner
}

/// The one action a screen is for.
pub fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let palette = palette(ui);
    let look = |style: &mut Style| {
        let widgets = &mut style.visuals.widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            widget.weak_bg_fill = palette.accent;
            widget.bg_fill = palette.accent;
            widget.fg_stroke = Stroke::new(1.0, palette.on_accent);
        }
        widgets.inactive.bg_stroke = Stroke::NONE;
        widgets.hovered.weak_bg_fill = palette.accent.lerp_to_gamma(palette.ink, 0.15);
        widgets.hovered.bg_stroke = Stroke::NONE;
        widgets.active.bg_stroke = Stroke::NONE;
    };
    let response = styled(ui, look, |ui| ui.add(button(text).min_size(Vec2::new(0.0, CONTROL_HEIGHT + 2.0))));
    super::focus_ring(ui, &response, response.rect, CONTROL_RADIUS);
    response
}

/// An action beside others.
pub fn plain_button(ui: &mut Ui, text: &str) -> Response {
    ui.add(button(text).min_size(Vec2::new(0.0, CONTROL_HEIGHT)))
}

/// An action that stays in the background: no frame until one is on it.
pub fn quiet_button(ui: &mut Ui, text: &str) -> Response {
    let palette = palette(ui);
    let look = |style: &mut Style| {
        style.spacing.button_padding = Vec2::new(8.0, 5.0);
        let widgets = &mut style.visuals.widgets;
        widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
        widgets.inactive.bg_stroke = Stroke::NONE;
        widgets.inactive.fg_stroke = Stroke::new(1.0, palette.muted);
    };
    styled(ui, look, |ui| ui.add(button(text)))
}

/// A round button that is chosen or not, such as a city to compare with. `ring` is its colour when chosen.
pub fn chip(ui: &mut Ui, text: &str, chosen: bool, ring: Option<Color32>) -> Response {
    let palette = palette(ui);
    let look = |style: &mut Style| {
        style.spacing.button_padding = Vec2::new(12.0, 4.0);
        let widgets = &mut style.visuals.widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            widget.corner_radius = CornerRadius::same(15);
        }
        if chosen {
            theme::chosen(style, palette, ring);
        }
    };
    let response = styled(ui, look, |ui| ui.add(button(text).min_size(Vec2::new(0.0, 28.0))));
    super::focus_ring(ui, &response, response.rect, 15);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, text));
    response
}

/// The same with the mark of somebody, who keeps it whether chosen or not.
pub fn marked_chip(ui: &mut Ui, text: &str, chosen: bool, mark: AreaLook) -> Response {
    let palette = palette(ui);
    let look = |style: &mut Style| {
        style.spacing.button_padding = Vec2::new(10.0, 4.0);
        let widgets = &mut style.visuals.widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            widget.corner_radius = CornerRadius::same(15);
        }
        if chosen {
            theme::chosen(style, palette, Some(mark.color));
        }
    };
    let paint = egui::Atom::paint(Vec2::splat(12.0), move |ui: &Ui, at: egui::AtomPaintArgs| {
        super::paint_mark(ui.painter(), at.rect.center(), 5.0, mark, palette);
    });
    let button = Button::new((paint, text)).wrap_mode(TextWrapMode::Extend).min_size(Vec2::new(0.0, 28.0));
    let response = styled(ui, look, |ui| ui.add(button));
    super::focus_ring(ui, &response, response.rect, 15);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, text));
    response
}

/// A button whose text never wraps: in a row that wraps, the whole button goes to the next line.
fn button(text: &str) -> Button<'_> {
    Button::new(text).wrap_mode(TextWrapMode::Extend)
}

/// A word one can press, underlined.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).ink;
    text_link(ui, text, Type::Small.text(text).color(color).underline())
}

/// The name of something that leads there.
pub fn name_link(ui: &mut Ui, name: &str) -> Response {
    let color = palette(ui).ink;
    text_link(ui, name, Type::Strong.text(name).color(color))
}

fn text_link(ui: &mut Ui, name: &str, text: RichText) -> Response {
    let response = ui.add(Label::new(text).selectable(false).sense(Sense::click()));
    super::focus_ring(ui, &response, response.rect, 2);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
