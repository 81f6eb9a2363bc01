//! Words that the command line needs for a room with phones.

use super::super::numbers::count;
use std::path::Path;

pub fn goes_on(seats: usize) -> String {
    format!("Going on with {} of before.", count(seats, "seat", "seats"))
}

pub fn handed_in(handed_in: usize, inside: usize) -> String {
    format!("{handed_in} of {inside} handed in")
}

pub const STOPPED: &str = "The room is closed. Everything that was handed in is in the folder.";
pub const TIME_IS_UP: &str = "The room was open for eight hours and is closed now.";

pub fn not_an_address(text: &str) -> String {
    format!("\"{text}\" is no address of this computer with a port, such as 127.0.0.1:8080")
}

pub fn not_a_code(text: &str) -> String {
    format!("\"{text}\" is no code for a room: it has six letters from A to Z")
}

pub fn not_a_public_address(text: &str) -> String {
    format!("\"{text}\" is no address such as https://rooms.example.org, without anything after the name")
}

pub fn no_exercise(name: &str, known: &[&str]) -> String {
    format!("there is no exercise \"{name}\" and no file of that name; there are {}", known.join(", "))
}

pub fn page_written(path: &Path) -> String {
    format!("The page was written to {}.", path.display())
}

pub fn sheet_written(path: &Path) -> String {
    format!("{}", path.display())
}
