//! What can be wrong when a room is opened to phones, and what to do about it: `(what, to do)`.

use crate::text::faults::Advice;

pub fn is_open_elsewhere() -> Advice {
    (
        "this room is already open to phones in another window or program".to_owned(),
        "Close it there, or go on there.".to_owned(),
    )
}

pub fn cannot_listen(address: &str, why: &str) -> Advice {
    (
        format!("no phone can be let in at {address}: {why}"),
        "Choose another network, or close the program that uses this address.".to_owned(),
    )
}

pub fn no_network() -> Advice {
    (
        "this computer is in no network".to_owned(),
        "Join a Wi-Fi, or share one from a phone, and try again. Without any network, use the page as one file.".to_owned(),
    )
}

pub fn not_built_in() -> Advice {
    ("this build has no room with phones".to_owned(), "Use the folder, or pass the laptop round.".to_owned())
}

pub fn no_chance() -> Advice {
    (
        "the system gives no random numbers, so no safe code can be made".to_owned(),
        "Start the computer anew and try again.".to_owned(),
    )
}

pub fn nothing_to_rate() -> Advice {
    (
        "none of the questions of this exercise are in its framework".to_owned(),
        "Choose another exercise, or add the framework that it was written for.".to_owned(),
    )
}

/// `file` and `variable` are the two ways in which an administrator can say so.
pub fn is_forbidden(by: &str) -> Advice {
    (
        format!("your administrator has switched off rooms with phones ({by})"),
        "Use the page as one file, the folder, or pass the laptop round; or ask your administrator."
            .to_owned(),
    )
}

pub fn is_of_another_exercise(found: &str, wanted: &str) -> Advice {
    (
        format!("the folder already holds the session of another exercise, \"{found}\" and not \"{wanted}\""),
        "Choose an empty folder, or serve the session file that lies in this one.".to_owned(),
    )
}
