//! The pieces screens are made of. They show what they are given and decide nothing.

mod bar;
mod button;
mod card;
mod choice;
mod day_picker;
mod field;
mod level_card;
mod level_strip;
mod mark;
#[cfg(feature = "live")]
mod scan_code;
mod text;
mod tile;
mod words;

pub use bar::{ScoreBar, score_bar};
pub use button::{chip, link, marked_chip, name_link, plain_button, primary_button, quiet_button, styled};
pub use card::{card, card_sized, divider, reading, side_by_side};
pub use choice::{check, segments};
pub use day_picker::DayPicker;
pub use field::{Field, field, paragraph_field};
pub use level_card::level_card;
pub use level_strip::{LevelStrip, level_strip};
pub use mark::{light, mark, paint_hollow_mark, paint_mark, pill};
#[cfg(feature = "live")]
pub use scan_code::scan_code;
pub use text::{banner, body, heading, muted, section, small, strong, title};
pub use tile::{TILE_PICTURE, Tile, tiles};
pub use words::{Words, worded_body, worded_heading, worded_muted, worded_small};

use egui::{Rect, Response, Ui};

/// Scrolls to what the keyboard has just reached. To be called at the end of a scroll area's content.
pub fn follow_focus(ui: &Ui) {
    let key = ui.scope_id().with("focus followed");
    let focused = ui.memory(egui::Memory::focused);
    let before = ui.data(|data| data.get_temp::<Option<egui::Id>>(key)).flatten();
    if focused == before {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, focused));
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    // Only what lies in this area: a menu or another column scrolls by itself.
    if let Some(response) = response.filter(|response| ui.min_rect().contains_rect(response.rect)) {
        ui.scroll_to_rect(response.rect.expand(16.0), None);
    }
}

/// Scrolls to where messages and the head of the screen stand.
pub fn to_the_top(ui: &Ui) {
    let far_above = ui.cursor().min - egui::vec2(0.0, 100_000.0);
    ui.scroll_to_rect(Rect::from_min_size(far_above, egui::vec2(1.0, 1.0)), Some(egui::Align::Min));
}

/// Says which shape the ring has while the keyboard is on that control.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    crate::ui::focus::note(ui, response, rect, radius);
}
