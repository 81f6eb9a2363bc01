//! Files of a course: rating sheets, sessions and rooms, and the folder in which they are handed in.

mod files;
mod gathering;
mod handed_in;
mod intake;
mod pasted_codes;
mod rated;
mod room_table;
mod seats;
mod shelf;
mod short_code;
mod wanted;
mod watch;

pub use files::{
    load_room, load_session, load_sheet, room_from_text, save_room, save_session, save_sheet,
    session_from_text, sheet_from_text,
};
pub use gathering::{Gathered, SESSION_FILE, gather};
pub use intake::{FolderIntake, Intake};
pub use pasted_codes::codes_in;
pub use rated::Rated;
pub use room_table::{IdentityGroup, RoomTable, TablePlan, read_room_table};
pub use seats::{Seat, SeatBook, seat_book_in};
pub use shelf::{CourseShelf, Shelved};
pub use short_code::{CODE_ALPHABET, CodeFault, ShortCode, code_room, is_of_page};
pub use wanted::Wanted;
pub use watch::watch;
