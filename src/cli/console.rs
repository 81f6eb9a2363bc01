//! Where a command prints: answers on one side, errors and remarks on the other.

use serde::Serialize;
use std::fmt::Display;
use std::io::{self, BufWriter, Write};

/// Both outputs of a command, and whether an error was printed.
pub struct Console<'a> {
    out: BufWriter<&'a mut dyn Write>,
    err: &'a mut dyn Write,
    failed: bool,
}

impl<'a> Console<'a> {
    /// Nothing printed yet.
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { out: BufWriter::new(out), err, failed: false }
    }

    /// Prints a line of the answer.
    ///
    /// # Errors
    /// When nobody reads any more or the disk is full.
    pub fn say(&mut self, line: impl Display) -> io::Result<()> {
        writeln!(self.out, "{}", harmless(&line.to_string()))
    }

    /// Prints an answer for other programs, numbers unrounded.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        let json = serde_json::to_string_pretty(value)?;
        // Letters of text, since all else of JSON is plain.
        let escaped = |letter: char| format!("\\u{:04x}", u32::from(letter));
        writeln!(self.out, "{}", replaced(&json, escaped))
    }

    /// Prints a remark that is no error.
    pub fn remark(&mut self, what: &dyn Display) {
        // Where even this output is closed, nobody is left to be told.
        let _ = writeln!(self.err, "{}", harmless(&what.to_string()));
    }

    /// Prints an error; the command will have failed.
    pub fn error(&mut self, what: &dyn Display) {
        self.failed = true;
        self.remark(what);
    }

    /// Whether an error was printed.
    pub fn has_failed(&self) -> bool {
        self.failed
    }

    /// Hands on what is still held back.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A text without what a terminal would take for an order, and without marks that turn its direction.
pub fn harmless(text: &str) -> String {
    replaced(text, |_| String::from(char::REPLACEMENT_CHARACTER))
}

fn replaced(text: &str, with: impl Fn(char) -> String) -> String {
    let is_order = |letter: char| {
        let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || letter.is_control() && !matches!(letter, '\n' | '\t')
    };
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_order(letter) { plain.push_str(&with(letter)) } else { plain.push(letter) }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_printed_gives_orders_to_the_terminal() {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut console = Console::new(&mut out, &mut err);
        let name = "a\u{1b}[2J\u{9b}31m\u{7}\u{202e}é\tb\nc";
        console.say(name).unwrap();
        console.json(&name).unwrap();
        console.error(&name);
        console.flush().unwrap();
        drop(console);
        let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
        assert_eq!(err, "a�[2J�31m��é\tb\nc\n");
        let (said, json) = out.split_once("c\n").unwrap();
        assert_eq!(said, "a�[2J�31m��é\tb\n");
        assert_eq!(serde_json::from_str::<String>(json).unwrap(), name, "{json}");
        assert!(json.contains("\\u009b31m\\u0007\\u202e"), "{json}");
    }
}
