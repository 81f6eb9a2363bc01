//! One phone in a room: a line of its own in a file that only grows.

use super::course_v1::SheetV1;
use super::{wire, wire_file};
use crate::store::course::Seat;

wire_file! { SeatFileV1 { version: 1, seat: SeatV1 } }

wire! {
    SeatV1 => Seat {
        keys: Vec<String>,
        way_back: String,
        saves: u32,
        sheet: SheetV1,
        handed_in: Vec<SheetV1>,
    }
}
