//! A room with phones: a web server for one room, which listens only when a trainer has asked for it and sends nothing out.
//!
//! The only place that knows a socket. It sees the exercise as participants may, one machine of a person rating for
//! each seat, and a way to the room; the key comes in only when the trainer releases it.

mod adapters;
mod answer;
mod assets;
mod chance;
mod guard;
mod keeping;
mod one_file;
mod open;
mod pages;
mod qr;
mod request;
mod room;
mod routes;
mod seats;
mod server;
mod window;

pub use chance::is_room_code;
pub use one_file::one_file;
pub use open::{Hears, OpenDoor, Opening, open, wait_for_interrupt};
pub use qr::{ScanCode, wifi_text};
pub use seats::HeadCount;
pub use window::run;
