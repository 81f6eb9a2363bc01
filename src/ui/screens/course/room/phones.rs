//! The room and its phones: opening, who has come, what may keep them out, and short codes.

use crate::live::{ScanCode, wifi_text};
use crate::session::{
    Adapter, Command, CourseCommand, CourseView, FilePurpose, OpenRoom, OpenedDoor, PhoneCommand, Phones,
    Wifi,
};
use crate::text::live::trainer as text;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Field, body, field, heading, link, muted, paragraph_field, plain_button, primary_button, quiet_button,
    reading, scan_code, section, segments, small, strong,
};
use egui::{Align, Layout, Ui, vec2};

/// Side of the codes to scan on the trainer’s own view.
const SIDE: f32 = 148.0;

/// Remembers what is typed and what is unfolded.
#[derive(Default)]
pub struct PhonesCard {
    wifi: Option<Wifi>,
    codes: String,
    is_more_open: bool,
    are_codes_open: bool,
    scan: ScanCodes,
}

/// The codes to scan, made anew only when what they say changes.
#[derive(Default)]
pub struct ScanCodes {
    wifi: Option<(String, ScanCode)>,
    room: Option<(String, ScanCode)>,
}

impl ScanCodes {
    /// Of the Wi-Fi, where its name is known, and of the room.
    pub fn of(&mut self, phones: &Phones, door: &OpenedDoor) -> (Option<&ScanCode>, Option<&ScanCode>) {
        let Wifi { name, password } = phones.wifi();
        let wifi = (!name.trim().is_empty()).then(|| wifi_text(name.trim(), password));
        remember(&mut self.wifi, wifi);
        remember(&mut self.room, Some(door.address.clone()));
        (self.wifi.as_ref().map(|(_, code)| code), self.room.as_ref().map(|(_, code)| code))
    }
}

fn remember(kept: &mut Option<(String, ScanCode)>, text: Option<String>) {
    let is_same = kept.as_ref().map(|(known, _)| known) == text.as_ref();
    if !is_same {
        *kept = text.and_then(|text| ScanCode::of(&text).map(|code| (text, code)));
    }
}

fn send(commands: &mut Vec<Command>, command: PhoneCommand) {
    commands.push(Command::Course(CourseCommand::Phones(command)));
}

impl PhonesCard {
    /// `is_first` where nobody has handed in yet, so that this is what the screen is for.
    pub fn ui(&mut self, ui: &mut Ui, open: &OpenRoom, is_first: bool, commands: &mut Vec<Command>) {
        let phones = open.phones();
        if let Some(door) = phones.door() {
            self.open_ui(ui, open, door, commands);
        } else if phones.is_open() {
            strong(ui, text::OPENING);
        } else {
            if is_first {
                section(ui, text::WAY);
                reading(ui, |ui| muted(ui, text::WAY_ABOUT));
                ui.add_space(space::XS);
            }
            ui.horizontal_wrapped(|ui| {
                let press = if is_first { primary_button } else { plain_button };
                if press(ui, text::OPEN).clicked() {
                    send(commands, PhoneCommand::Open(None));
                }
                self.page_buttons(ui, commands);
            });
        }
        if self.are_codes_open {
            ui.add_space(space::S);
            self.codes_ui(ui, open, commands);
        }
    }

    /// For those who rate without a network.
    fn page_buttons(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        if plain_button(ui, text::PAGE).on_hover_text(text::PAGE_ABOUT).clicked() {
            commands.push(Command::AskFor(FilePurpose::SavePage));
        }
        let words = if self.are_codes_open { text::HIDE_CODES } else { text::SHOW_CODES };
        if quiet_button(ui, words).clicked() {
            self.are_codes_open = !self.are_codes_open;
        }
    }

    fn open_ui(&mut self, ui: &mut Ui, open: &OpenRoom, door: &OpenedDoor, commands: &mut Vec<Command>) {
        let phones = open.phones();
        let (wifi, room) = self.scan.of(phones, door);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            if let Some(wifi) = wifi {
                code_ui(ui, wifi, text::JOIN_WIFI, text::QR_WIFI);
            }
            if let Some(room) = room {
                let title = if wifi.is_some() { text::OPEN_ROOM } else { text::OPEN_ROOM_ONLY };
                code_ui(ui, room, title, text::QR_ROOM);
            }
        });
        reading(ui, |ui| {
            body(ui, text::OR_TYPE);
            heading(ui, &door.address);
            small(ui, text::SAME_WIFI);
        });
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            if plain_button(ui, text::SHOW).clicked() {
                commands.push(Command::Course(CourseCommand::Show(CourseView::WayIn)));
            }
            let lock = if phones.is_locked() { text::UNLOCK } else { text::LOCK };
            if plain_button(ui, lock).clicked() {
                send(commands, PhoneCommand::Lock(!phones.is_locked()));
            }
            if !phones.is_key_shown() {
                let close = if phones.is_round_closed() { text::OPEN_ROUND } else { text::CLOSE_ROUND };
                if plain_button(ui, close).clicked() {
                    send(commands, PhoneCommand::CloseRound(!phones.is_round_closed()));
                }
            }
            if open.key().is_some() {
                let show = if phones.is_key_shown() { text::HIDE_KEY } else { text::SHOW_KEY };
                if plain_button(ui, show).clicked() {
                    send(commands, PhoneCommand::ShowKey(!phones.is_key_shown()));
                }
            }
            self.page_buttons(ui, commands);
            if quiet_button(ui, text::CLOSE).clicked() {
                send(commands, PhoneCommand::Close);
            }
        });
        reading(ui, |ui| {
            let states = [
                (phones.is_locked(), text::LOCKED),
                (phones.is_key_shown(), text::KEY_SHOWN),
                (phones.is_round_closed() && !phones.is_key_shown(), text::ROUND_CLOSED),
            ];
            for (_, words) in states.into_iter().filter(|(is_so, _)| *is_so) {
                body(ui, words);
            }
        });
        ui.add_space(space::S);
        if phones.has_come() {
            muted(ui, text::DOCTOR_GREEN);
        } else {
            doctor_ui(ui, door.port);
        }
        self.more_ui(ui, phones, door, commands);
    }

    fn more_ui(&mut self, ui: &mut Ui, phones: &Phones, door: &OpenedDoor, commands: &mut Vec<Command>) {
        let words = if self.is_more_open { text::LESS } else { text::MORE };
        if link(ui, words).clicked() {
            self.is_more_open = !self.is_more_open;
        }
        if !self.is_more_open {
            return;
        }
        let wifi = self.wifi.get_or_insert_with(|| phones.wifi().clone());
        reading(ui, |ui| {
            small(ui, text::WIFI_ABOUT);
            field(ui, Field { name: text::WIFI_NAME, id: "wifi name", ..Field::default() }, &mut wifi.name);
            field(
                ui,
                Field { name: text::WIFI_PASSWORD, id: "wifi word", ..Field::default() },
                &mut wifi.password,
            );
        });
        if wifi != phones.wifi() {
            send(commands, PhoneCommand::SetWifi(wifi.clone()));
        }
        ui.add_space(space::S);
        let names: Vec<(String, String)> =
            door.adapters.iter().map(|Adapter { name, ip }| (ip.clone(), text::adapter(name, ip))).collect();
        small(ui, text::ADAPTER);
        let choices: Vec<(&str, &str)> =
            names.iter().map(|(ip, name)| (ip.as_str(), name.as_str())).collect();
        if let Some(ip) = segments(ui, text::ADAPTER, Some(door.ip.as_str()), &choices)
            && ip != door.ip
        {
            send(commands, PhoneCommand::Open(Some(ip.to_owned())));
        }
        reading(ui, |ui| small(ui, text::HOTSPOT));
    }

    fn codes_ui(&mut self, ui: &mut Ui, open: &OpenRoom, commands: &mut Vec<Command>) {
        section(ui, text::CODES);
        reading(ui, |ui| {
            muted(ui, text::CODES_ABOUT);
            let at = Field { name: text::CODES, hint: text::CODES_HINT, id: "short codes" };
            paragraph_field(ui, at, 2, &mut self.codes);
        });
        ui.add_space(space::XS);
        if !self.codes.trim().is_empty() && plain_button(ui, text::TAKE_CODES).clicked() {
            send(commands, PhoneCommand::TakeCodes(std::mem::take(&mut self.codes)));
        }
        if let Some(codes) = open.phones().codes() {
            reading(ui, |ui| {
                strong(ui, &codes.told);
                for refused in &codes.refused {
                    body(ui, refused);
                }
            });
        }
    }
}

fn code_ui(ui: &mut Ui, code: &ScanCode, title: &str, spoken: &str) {
    ui.allocate_ui_with_layout(vec2(SIDE, SIDE + 28.0), Layout::top_down(Align::Min), |ui| {
        strong(ui, title);
        scan_code(ui, code, SIDE, spoken);
    });
}

fn doctor_ui(ui: &mut Ui, port: u16) {
    strong(ui, text::DOCTOR);
    reading(ui, |ui| {
        muted(ui, text::DOCTOR_ABOUT);
        for (i, (cause, to_do)) in text::causes(port).into_iter().enumerate() {
            body(ui, format!("{}. {cause}. {to_do}", i + 1));
        }
    });
    ui.add_space(space::XS);
}
