//! Text of each kind; headings reach a screen reader as such.

use crate::ui::theme::{Type, palette};
use egui::accesskit::Role;
use egui::{Label, Response, Ui};

/// The sentence at the head of a screen.
pub fn title(ui: &mut Ui, text: impl Into<String>) -> Response {
    as_heading(ui, text.into(), Type::Title)
}

/// The name of a thing inside a screen.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    as_heading(ui, text.into(), Type::Question)
}

/// The head of a section or a card.
pub fn section(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    let response = ui.add(Label::new(Type::Section.text(text).color(color)).wrap());
    set_role(ui, &response, Role::Heading);
    response
}

fn as_heading(ui: &mut Ui, text: String, kind: Type) -> Response {
    let color = palette(ui).ink;
    let response = ui.add(Label::new(kind.text(text).color(color)).wrap());
    set_role(ui, &response, Role::Heading);
    response
}

fn set_role(ui: &Ui, response: &Response, role: Role) {
    ui.accesskit_node_builder(response.id, |node| node.set_role(role));
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
