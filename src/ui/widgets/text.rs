//! Text of each kind; headings reach a screen reader as such.

use crate::ui::theme::{Type, palette};
use egui::accesskit::Role;
use egui::{Color32, Label, Response, Ui};

/// The sentence at the head of a screen.
pub fn title(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).ink;
    as_heading(ui, text.into(), Type::Title, color)
}

/// The one thing a whole window says.
pub fn banner(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).ink;
    as_heading(ui, text.into(), Type::Figure, color)
}

/// The name of a thing inside a screen.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).ink;
    as_heading(ui, text.into(), Type::Question, color)
}

/// The head of a section or a card.
pub fn section(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    as_heading(ui, text.into(), Type::Section, color)
}

pub(super) fn as_heading(ui: &mut Ui, text: String, kind: Type, color: Color32) -> Response {
    let response = ui.add(Label::new(kind.text(&text).color(color)).wrap());
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        // A label carries its text as a value; a heading is known by its name.
        node.set_label(text);
        node.clear_value();
    });
    response
}

/// Running text.
pub fn body(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).ink;
    ui.add(Label::new(Type::Body.text(text).color(color)).wrap())
}

/// Running text of more weight.
pub fn strong(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).ink;
    ui.add(Label::new(Type::Strong.text(text).color(color)).wrap())
}

/// Running text of less weight.
pub fn muted(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    ui.add(Label::new(Type::Body.text(text).color(color)).wrap())
}

/// Small text of less weight.
pub fn small(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    ui.add(Label::new(Type::Small.text(text).color(color)).wrap())
}
