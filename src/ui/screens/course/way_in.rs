//! What the room sees to come in with phones: the codes to scan, the address, and how many have handed in.

use super::room::ScanCodes;
use crate::session::{Command, CourseCommand, CourseView, OpenRoom};
use crate::text::live::trainer as text;
use crate::ui::theme::{ProjectorSizes, palette, space};
use crate::ui::widgets::{quiet_button, scan_code};
use egui::{Align, FontId, Key, Label, Layout, RichText, Ui, vec2};

/// Remembers the codes to scan.
#[derive(Default)]
pub struct WayIn {
    scan: ScanCodes,
}

impl WayIn {
    pub fn ui(&mut self, ui: &mut Ui, open: &OpenRoom, commands: &mut Vec<Command>) {
        let mut back = ui.input(|input| input.key_pressed(Key::Escape));
        let phones = open.phones();
        let Some(door) = phones.door() else {
            if back || quiet_button(ui, text::BACK).clicked() {
                commands.push(Command::Course(CourseCommand::Show(CourseView::Room)));
            }
            return;
        };
        let room = ui.max_rect().size();
        let sizes = ProjectorSizes::of(room);
        let (wifi, code) = self.scan.of(phones, door);
        let codes = [
            wifi.map(|code| (text::JOIN_WIFI, code, text::QR_WIFI)),
            code.map(|code| {
                let title = if wifi.is_some() { text::OPEN_ROOM } else { text::OPEN_ROOM_ONLY };
                (title, code, text::QR_ROOM)
            }),
        ];
        let name = open.session().title.as_str();
        line_ui(ui, name, sizes.small(), true);
        let shown = codes.iter().flatten().count().max(1);
        #[expect(clippy::cast_precision_loss, reason = "two at most")]
        let side = (room.y * 0.52).min(room.x / shown as f32 * 0.8);
        ui.add_space(space::M);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = room.x * 0.04;
            for (title, code, spoken) in codes.into_iter().flatten() {
                ui.allocate_ui_with_layout(vec2(side, side), Layout::top_down(Align::Min), |ui| {
                    line_ui(ui, title, sizes.question(), false);
                    scan_code(ui, code, side, spoken);
                });
            }
        });
        ui.add_space(space::M);
        line_ui(ui, text::OR_TYPE, sizes.small(), true);
        line_ui(ui, &door.address, sizes.name(), false);
        line_ui(ui, &text::handed_in(phones.handed_in(), phones.inside()), sizes.question(), false);
        if phones.is_locked() {
            line_ui(ui, text::LOCKED, sizes.small(), true);
        }
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| back |= quiet_button(ui, text::BACK).clicked());
        if back {
            commands.push(Command::Course(CourseCommand::Show(CourseView::Room)));
        }
    }
}

fn line_ui(ui: &mut Ui, words: &str, font: FontId, is_muted: bool) {
    let palette = palette(ui);
    let color = if is_muted { palette.muted } else { palette.ink };
    ui.add(Label::new(RichText::new(words).font(font).color(color)));
}
