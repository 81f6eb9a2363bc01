//! Words around messages.

pub const CLOSE: &str = "Close";

pub fn put_away(notice: &str) -> String {
    format!("Close this message: {notice}")
}
