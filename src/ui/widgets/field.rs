//! Fields one writes in: a name above, the field below, both one to a screen reader.

use crate::ui::theme::{Type, palette};
use egui::{Label, Margin, Response, Sense, TextEdit, Ui, Vec2};

/// What a field shows beside its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// Above the field.
    pub name: &'a str,
    /// In it, while it is empty.
    pub hint: &'a str,
    /// Stays the same while the field is shown, and tells it from others.
    pub id: &'a str,
}

/// A field of one line.
pub fn field(ui: &mut Ui, Field { name, hint, id }: Field, text: &mut String) -> Response {
    named(ui, name, |ui| {
        ui.add(
            TextEdit::singleline(text)
                .id_salt(id)
                .hint_text(hint)
                .margin(Margin::symmetric(10, 7))
                .desired_width(f32::INFINITY)
                .min_size(Vec2::new(0.0, 34.0)),
        )
    })
}

/// A field of several lines.
pub fn paragraph_field(
    ui: &mut Ui,
    Field { name, hint, id }: Field,
    rows: usize,
    text: &mut String,
) -> Response {
    named(ui, name, |ui| {
        ui.add(
            TextEdit::multiline(text)
                .id_salt(id)
                .hint_text(hint)
                .margin(Margin::symmetric(10, 7))
                .desired_rows(rows)
                .desired_width(f32::INFINITY),
        )
    })
}

fn named(ui: &mut Ui, name: &str, field: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let color = palette(ui).muted;
        let label = Label::new(Type::Small.text(name).color(color)).selectable(false);
        let label = ui.add(label.sense(Sense::CLICK));
        let field = field(ui).labelled_by(label.id);
        // Whoever presses the name means the field. It gets the focus in the next frame: in this one egui
        // takes it from whatever was not pressed itself.
        if ui.data_mut(|data| data.remove_temp::<()>(label.id)).is_some() {
            field.request_focus();
        }
        if label.clicked() {
            ui.data_mut(|data| data.insert_temp(label.id, ()));
            ui.request_repaint();
        }
        field
    })
    .inner
}
