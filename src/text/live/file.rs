//! Words of the page that is one file.

use crate::model::Naming;

pub const NO_SCRIPT: &str = "This page is shown where no page can work, such as the preview of a mail. Save the file, then open it with a browser (Firefox, Chrome, Edge or Safari).";
pub const WHAT_THEN: &str = "At the end you get a file and a short code. Give one of them to the trainer. You can close this page at any time and go on later on this device.";
pub const IS_SECOND: &str =
    "This is the second round. Your answers of the first round stand here to begin from.";
pub const KEPT: &str = "Kept on this device";
pub const FORGETS: &str = "This browser keeps nothing: if you close this page, your answers are gone. Finish in one go, or use another browser.";
pub const NO_ANSWER: &str = "No answer yet";
pub const FINISH: &str = "Finish";
pub const GIVE: &str = "Give your ratings to the trainer";
pub const GIVE_ABOUT: &str = "One of these two ways is enough. If you change an answer later, come back here and give the new file or code.";
pub const FILE: &str = "As a file";
pub const FILE_ABOUT: &str =
    "It holds your answers and your notes. Send it by mail or chat, or put it into the folder of the course.";
pub const SAVE: &str = "Save my ratings";
/// `{}` stands for the name of the file.
pub const SAVED: &str = "Saved as {}. Look in the downloads of your browser.";
pub const CODE: &str = "As a short code";
pub const CODE_ABOUT: &str = "It holds your answers, without your name and your notes. Paste it into the chat of the course, or read it aloud: small or capital letters, with or without dashes. The letters B, G, I, L, O, S, U, Z and the numbers 0, 1, 2, 5, 8 never stand in it.";
pub const COPY: &str = "Copy the code";
pub const COPIED: &str = "The code is copied. Paste it into the chat of the course.";
pub const SELECT: &str = "The code is marked: copy it yourself.";
pub const TO_SECOND: &str = "Begin the second round";
pub const AFRESH: &str = "Begin anew for another person";
pub const AFRESH_ASK: &str = "All answers on this page are removed. Have you given them to the trainer?";

/// `{}` stands for how many are open.
pub fn some_open(of: usize) -> String {
    format!("{{}} of {of} are without an answer. You can finish all the same.")
}

/// Who sees what, and where it stays.
pub fn who_sees_what(naming: Naming) -> String {
    let by = match naming {
        Naming::Pseudonym => "pseudonym",
        Naming::Name => "name",
    };
    format!(
        "The trainer sees your answers, and beside them your {by} where you give the file. This page sends nothing: your answers stay on this device until you give them away yourself."
    )
}
