//! Words about short codes: what came of those that were pasted, and what is wrong with the others.

use crate::text::numbers::count;

pub const NONE_FOUND: &str =
    "No code was found in this text. A code is made of groups of four signs, such as 34CD-7KQD.";
pub const NOT_PAGE: &str = "This sheet was not made on the page that is one file, so it has no short code.";

pub fn wrong_sign(sign: char) -> String {
    format!("no code has the sign “{sign}”. Look at it again, or ask for it once more")
}

pub fn wrong_length(found: usize, wanted: usize) -> String {
    let found = count(found, "sign", "signs");
    format!(
        "it has {found}, and a code of this exercise has {wanted}. Look whether a part is missing or stands there twice"
    )
}

pub fn wrong_check(group: Option<usize>) -> String {
    match group {
        Some(group) => {
            format!("one or more signs are wrong. If it is only one, it stands in group {group}")
        }
        None => "two or more signs are wrong, or stand in the wrong order. Ask for it once more".to_owned(),
    }
}

pub const OTHER_ROOM: &str = "it belongs to another room or exercise, or to another version of the questions";
pub const NEWER: &str = "it was made by a newer version of this program. Update the program to read it";

/// One code that was not taken in.
pub fn refused(code: &str, why: &str) -> String {
    format!("{code}: {why}.")
}

/// What came of all of them. `same` were here already.
pub fn taken(new: usize, same: usize, refused: usize) -> String {
    let mut told = vec![match new {
        0 => "No new ratings were taken in.".to_owned(),
        _ => format!("The ratings of {} were taken in.", count(new, "code", "codes")),
    }];
    if same > 0 {
        let are = if same == 1 { "was" } else { "were" };
        told.push(format!("{} {are} here already.", count(same, "code", "codes")));
    }
    if refused > 0 {
        told.push(format!("{} could not be read:", count(refused, "code", "codes")));
    }
    told.join(" ")
}
