//! Messages at the head of a screen; each stays until it is put away.

use super::theme::{CONTROL_RADIUS, palette, space};
use super::widgets::{body, quiet_button};
use crate::session::{Command, NoticeKind, Session};
use crate::text::notices as text;
use egui::accesskit::Live;
use egui::{Align, Frame, Layout, Margin, Stroke, Ui};

/// Shows every message.
pub fn ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let palette = palette(ui);
    for (index, notice) in session.notices().iter().enumerate() {
        let color = match notice.kind {
            NoticeKind::Done => palette.accent,
            NoticeKind::Attention => palette.attention,
        };
        Frame::new()
            .fill(palette.card)
            .stroke(Stroke::new(1.0, color))
            .corner_radius(CONTROL_RADIUS)
            .inner_margin(Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
                    let name = text::put_away(&notice.text);
                    if quiet_button(ui, text::CLOSE).accessible_name(name).clicked() {
                        commands.push(Command::PutAway(index));
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        let said = body(ui, &notice.text);
                        // A screen reader says it when it comes up, wherever the focus is.
                        ui.accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
                    });
                });
            });
        ui.add_space(space::S);
    }
}
