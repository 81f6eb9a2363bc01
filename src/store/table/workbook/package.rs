//! The parts of a workbook, read piece by piece: what they unfold to is counted while it unfolds, each time a part
//! is used, and no size or count that a part says of itself is believed.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;

const MEGABYTE: u64 = 1 << 20;
/// All that may be unfolded of one workbook, in MB: rooms of a thousand people take three.
pub const MOST_UNFOLDED: u64 = 48;
/// A tag or a text longer than this is none of a spreadsheet program.
const LONGEST_PIECE: usize = 1 << 20;
/// Tags and texts of one workbook, which bounds the time it takes.
const MOST_PIECES: u32 = 4_000_000;
/// Tags inside tags: spreadsheet programs need about ten.
const DEEPEST: u32 = 64;
/// A workbook has about ten parts, and a few for each sheet.
const MOST_PARTS: usize = 4_000;

/// What keeps a workbook from being read.
#[derive(Debug)]
pub enum Trouble {
    /// Some other file in a ZIP, such as a text document.
    NotAWorkbook,
    /// It would unfold to more than [`MOST_UNFOLDED`], in parts, tags or bytes.
    TooLarge,
    /// What is wrong, for whoever made the file.
    Damaged(String),
}

impl From<zip::result::ZipError> for Trouble {
    fn from(err: zip::result::ZipError) -> Self {
        Self::Damaged(err.to_string())
    }
}

/// The ZIP around a workbook.
pub struct Package<'b> {
    parts: ZipArchive<Cursor<&'b [u8]>>,
    /// Places of the parts by their names in small letters, as programs do not care for case.
    names: HashMap<String, usize>,
    /// Bytes that may still be unfolded.
    left: u64,
    /// Tags and texts that may still be read.
    pieces: u32,
}

impl<'b> Package<'b> {
    /// Reads which parts there are.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Trouble> {
        // Each part in the list of a ZIP begins so, and the list is kept in memory.
        if bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count() > MOST_PARTS {
            return Err(Trouble::TooLarge);
        }
        let mut parts = ZipArchive::new(Cursor::new(bytes))?;
        let mut names = HashMap::new();
        for at in 0..parts.len() {
            let part = parts.by_index_raw(at)?;
            let name = part.name().map(|name| name.replace('\\', "/").to_lowercase()).unwrap_or_default();
            names.entry(name).or_insert(at);
        }
        Ok(Self { parts, names, left: MOST_UNFOLDED * MEGABYTE, pieces: MOST_PIECES })
    }

    /// A part to be read from its beginning; `None` where there is none of that name.
    pub fn part(&mut self, name: &str) -> Result<Option<Part<'_>>, Trouble> {
        let Some(at) = self.names.get(&name.trim_start_matches('/').to_lowercase()) else { return Ok(None) };
        let content = Metered {
            content: Box::new(self.parts.by_index(*at)?),
            left: &mut self.left,
            piece: 0,
            is_over: false,
        };
        let mut xml = Reader::from_reader(BufReader::new(content));
        xml.config_mut().expand_empty_elements = true;
        Ok(Some(Part { xml, buffer: Vec::new(), depth: 0, pieces: &mut self.pieces }))
    }
}

/// A part that is being read.
pub struct Part<'p> {
    xml: Reader<BufReader<Metered<'p>>>,
    buffer: Vec<u8>,
    depth: u32,
    pieces: &'p mut u32,
}

impl Part<'_> {
    /// The next tag or text; [`Event::Eof`] at the end.
    pub fn next(&mut self) -> Result<Event<'_>, Trouble> {
        self.buffer.clear();
        self.xml.get_mut().get_mut().piece = 0;
        *self.pieces = self.pieces.checked_sub(1).ok_or(Trouble::TooLarge)?;
        let event = match self.xml.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(_) if self.xml.get_ref().get_ref().is_over => return Err(Trouble::TooLarge),
            Err(err) => return Err(Trouble::Damaged(err.to_string())),
        };
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        if self.depth > DEEPEST { Err(Trouble::TooLarge) } else { Ok(event) }
    }
}

/// A part that stops where too much unfolds.
struct Metered<'p> {
    content: Box<dyn Read + 'p>,
    left: &'p mut u64,
    /// Bytes since the last tag or text ended.
    piece: usize,
    is_over: bool,
}

impl Read for Metered<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.content.read(into)?;
        self.piece += read;
        match self.left.checked_sub(read as u64) {
            Some(left) if self.piece <= LONGEST_PIECE => {
                *self.left = left;
                Ok(read)
            }
            _ => {
                self.is_over = true;
                Err(io::ErrorKind::FileTooLarge.into())
            }
        }
    }
}

/// The value of an attribute, whatever stands before its colon; `None` where it is not there.
pub fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    // To look for twins would take the square of their number.
    let mut attributes = tag.attributes();
    let found =
        attributes.with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// Whether an attribute says yes.
pub fn is_true(tag: &BytesStart, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}

/// A piece of text, with the letters that stand for it: `&amp;` is an ampersand.
pub fn push_text(event: &Event, text: &mut String) -> Result<(), Trouble> {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(name) => {
            let known = quick_xml::escape::resolve_xml_entity(name).map(str::to_owned);
            let letter = || name.resolve_char_ref().ok().flatten().map(String::from);
            let resolved = known.or_else(letter).ok_or_else(|| Trouble::Damaged(format!("&{};", &**name)))?;
            text.push_str(&resolved);
        }
        _ => {}
    }
    Ok(())
}
