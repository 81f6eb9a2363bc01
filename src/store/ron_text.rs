//! Reading and writing RON: limits on size and depth, and errors in words.

use super::wire::scan::too_deep;
use super::{Fault, Place};
use crate::text::faults;
use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

const MEGABYTE: u64 = 1 << 20;
/// More than a thousand pages of notes; whatever is larger is not a file of this program.
const LIMIT: u64 = 16 * MEGABYTE;
/// The deepest file of this program has nine levels; a nesting bomb has thousands.
const DEPTH: usize = 32;

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(DEPTH)
}

/// The content of a file, at most 16 MB.
///
/// # Errors
/// When it is not there, not readable or too large.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    let fault = |advice| Fault::of_file(path, advice);
    let not_readable = |err: std::io::Error| match err.kind() {
        ErrorKind::NotFound => fault(faults::not_found()),
        _ => fault(faults::not_readable(err)),
    };
    // Before it is opened: a pipe that nobody writes to would be waited for.
    let about = fs::metadata(path).map_err(not_readable)?;
    if about.is_dir() {
        return Err(fault(faults::is_a_folder()));
    }
    if !about.is_file() {
        return Err(fault(faults::no_ordinary_file()));
    }
    let file = File::open(path).map_err(not_readable)?;
    let too_large = |size: u64| fault(faults::too_large(size.div_ceil(MEGABYTE), LIMIT / MEGABYTE));
    if about.len() > LIMIT {
        return Err(too_large(about.len()));
    }
    let mut bytes = Vec::new();
    // The file may grow while it is read.
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|err| fault(faults::not_readable(err)))?;
    if bytes.len() as u64 > LIMIT { Err(too_large(LIMIT + 1)) } else { Ok(bytes) }
}

/// The text of a file, at most 16 MB.
///
/// # Errors
/// As [`read_bytes`], and when it is empty or not UTF-8.
pub fn read_text(path: &Path) -> Result<String, Fault> {
    text_of(path, read_bytes(path)?)
}

/// The bytes of a file as text; `path` only names the file in errors.
///
/// # Errors
/// When they are none, or not UTF-8.
pub fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, Fault> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(err) => {
            let before = &err.as_bytes()[..err.utf8_error().valid_up_to()];
            let line = String::from_utf8_lossy(before).matches('\n').count() + 1;
            return Err(Fault::at(path, Place::line(line), faults::not_text()));
        }
    };
    // Editors on Windows like to put a byte order mark first.
    let text = text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned);
    if text.trim().is_empty() { Err(Fault::of_file(path, faults::empty())) } else { Ok(text) }
}

/// Reads a value; `path` only names the file in errors.
///
/// # Errors
/// At the first place that does not fit.
pub fn parse<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, Fault> {
    options().from_str(text).map_err(|err| told(path, text, err))
}

/// Looks whether a text can be read at all, of whatever kind it is.
///
/// # Errors
/// At the first place where it cannot.
pub fn check(path: &Path, text: &str) -> Result<(), Fault> {
    parse::<IgnoredAny>(path, text).map(drop)
}

/// Writes a value for people to read.
///
/// # Errors
/// When the value cannot stand in RON, which no type of this program does.
pub fn to_text<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let pretty = PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).new_line("\n");
    let mut text = options().to_string_pretty(value, pretty)?;
    text.push('\n');
    Ok(text)
}

fn told(path: &Path, text: &str, SpannedError { code, span }: SpannedError) -> Fault {
    // Whatever the parser met first: a file of this program is never so deep.
    if let Some(byte) = too_deep(text, DEPTH) {
        return Fault::at(path, Place::at_byte(text, byte), faults::nested_too_deep());
    }
    let lines = text.lines().count().max(1);
    // An error at the very end points behind the last line.
    let (line, column) = if span.start.line > lines {
        (lines, text.lines().last().map_or(1, |last| last.chars().count() + 1))
    } else {
        (span.start.line.max(1), span.start.col.max(1))
    };
    Fault::at(path, Place::Text { line, column: Some(column) }, advice(text, span.end.line >= lines, code))
}

fn advice(text: &str, at_last_line: bool, code: Error) -> faults::Advice {
    match code {
        Error::ExceededRecursionLimit => faults::nested_too_deep(),
        Error::Eof => faults::ends_too_early(),
        Error::NoSuchStructField { found, expected, .. } => faults::unknown_field(&found, expected),
        Error::NoSuchEnumVariant { found, expected, .. } => faults::unknown_choice(&found, expected),
        Error::MissingStructField { field, .. } => faults::missing_field(field),
        Error::DuplicateStructField { field, .. } => faults::duplicate_field(field),
        // A file of this program ends with the bracket it began with; a truncated one does not.
        _ if at_last_line && !text.trim_end().ends_with(')') => faults::ends_too_early(),
        Error::ExpectedString => faults::expected(faults::QUOTED),
        Error::ExpectedBoolean => faults::expected(faults::YES_OR_NO),
        Error::ExpectedInteger | Error::IntegerOutOfBounds => faults::expected(faults::WHOLE_NUMBER),
        Error::ExpectedFloat => faults::expected(faults::NUMBER),
        Error::ExpectedArray => faults::expected(faults::LIST),
        Error::ExpectedMap => faults::expected(faults::ENTRIES),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => faults::expected(faults::FIELDS),
        other => faults::not_well_formed(other),
    }
}
