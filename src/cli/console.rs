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
        writeln!(self.out, "{line}")
    }

    /// Prints an answer for other programs, numbers unrounded.
    ///
    /// # Errors
    /// As [`Self::say`].
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.out, value)?;
        writeln!(self.out)
    }

    /// Prints a remark that is no error.
    pub fn remark(&mut self, what: &dyn Display) {
        // Where even this output is closed, nobody is left to be told.
        let _ = writeln!(self.err, "{what}");
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
