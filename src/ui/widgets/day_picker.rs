//! A day chosen from a page of a calendar, which opens beside the field one can also type into.

use super::{chip, plain_button, quiet_button, small, strong};
use crate::model::Date;
use crate::report::Locale;
use crate::text::{plan as text, report};
use egui::{Grid, Popup, PopupCloseBehavior, Ui, vec2};

/// Remembers which month is shown while one is chosen from.
#[derive(Default)]
pub struct DayPicker {
    month: Option<(u16, u8)>,
}

impl DayPicker {
    /// A button that opens the month of `day`, or of today. Returns the day that was pressed. `name` tells the button from
    /// others of its kind.
    pub fn ui(&mut self, ui: &mut Ui, name: &str, day: Option<Date>, today: Date) -> Option<Date> {
        let button = plain_button(ui, text::CHOOSE_DAY).accessible_name(text::of(text::CHOOSE_DAY, name));
        if button.clicked() {
            let shown = day.unwrap_or(today);
            self.month = Some((shown.year(), shown.month()));
        }
        let mut pressed = None;
        Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                let (year, month) = self.month.unwrap_or((today.year(), today.month()));
                ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
                ui.horizontal(|ui| {
                    if quiet_button(ui, "‹").accessible_name(text::MONTH_BEFORE).clicked() {
                        self.month = Some(moved(year, month, false));
                    }
                    strong(ui, format!("{} {year}", report::month(month)));
                    if quiet_button(ui, "›").accessible_name(text::MONTH_AFTER).clicked() {
                        self.month = Some(moved(year, month, true));
                    }
                });
                pressed = month_ui(ui, year, month, day);
                if pressed.is_some() {
                    ui.close();
                }
            });
        pressed
    }
}

/// The days of a month, a week in each row.
fn month_ui(ui: &mut Ui, year: u16, month: u8, chosen: Option<Date>) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let mut pressed = None;
    Grid::new("days").num_columns(7).spacing([4.0, 4.0]).show(ui, |ui| {
        for weekday in text::WEEKDAYS {
            small(ui, weekday);
        }
        ui.end_row();
        for _ in 0..first.weekday() {
            ui.label("");
        }
        for day in (1..=31).filter_map(|day| Date::new(year, month, day)) {
            let number = day.day().to_string();
            let name = Locale::English.date(day);
            if chip(ui, &number, chosen == Some(day), None).accessible_name(name).clicked() {
                pressed = Some(day);
            }
            if day.weekday() == 6 {
                ui.end_row();
            }
        }
    });
    pressed
}

/// The month after or before that one.
fn moved(year: u16, month: u8, is_later: bool) -> (u16, u8) {
    match (month, is_later) {
        (12, true) => (year.saturating_add(1), 1),
        (1, false) => (year.saturating_sub(1), 12),
        (month, true) => (year, month + 1),
        (month, false) => (year, month - 1),
    }
}
