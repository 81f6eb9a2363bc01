//! A plan as a calendar file (iCalendar, RFC 5545): an event of a whole day for each action that has one.
//!
//! Events and no tasks (`VTODO`): Outlook and Google Calendar take in events and pass tasks over. They leave the day free
//! (`TRANSP:TRANSPARENT`). An action keeps its `UID`, and a later file has a higher `SEQUENCE`, so that a calendar
//! which takes in the plan again changes the entry it has; a dropped action is cancelled there.
//!
//! The lines are written here: the library there is for it takes the clock and ids at random by itself, and looks for the
//! place to fold a line in a time that grows with the square of its length.

use super::{Date, one_line, plain};
use std::fmt::Write;

/// An entry of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The same for the same action in every file.
    pub uid: String,
    pub day: Date,
    pub summary: String,
    /// May have several lines.
    pub description: String,
    /// It is not to be done any more.
    pub is_cancelled: bool,
}

/// Longest line in bytes, without its end.
const LONGEST: usize = 75;

/// Writes the file. `date` is the day it is written.
pub fn calendar(name: &str, language: &str, date: Date, entries: &[Entry]) -> Vec<u8> {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| put(&mut out, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line(
        "PRODID",
        &format!(
            "-//{}//{}//{}",
            text(crate::text::TITLE),
            env!("CARGO_PKG_VERSION"),
            text(language).to_uppercase()
        ),
    );
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", &text(&one_line(name)));
    for Entry { uid, day, summary, description, is_cancelled } in entries {
        line("BEGIN", "VEVENT");
        line("UID", &text(uid));
        line("DTSTAMP", &format!("{}T000000Z", digits(date)));
        line("SEQUENCE", &date.number().to_string());
        line("DTSTART;VALUE=DATE", &digits(*day));
        // The day on which it is over. Without one, Outlook makes an event of no length of it.
        line("DTEND;VALUE=DATE", &digits(day.next().unwrap_or(*day)));
        line("SUMMARY", &text(&one_line(summary)));
        if !description.is_empty() {
            line("DESCRIPTION", &text(&plain(description)));
        }
        line("STATUS", if *is_cancelled { "CANCELLED" } else { "CONFIRMED" });
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out.into_bytes()
}

/// `20270630`.
fn digits(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A text as a value (section 3.3.11).
fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line, folded between letters where it is too long (section 3.1).
fn put(out: &mut String, line: &str) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    // Writing to a string cannot fail.
    let _ = write!(out, "\r\n");
}
