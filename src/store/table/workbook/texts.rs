//! The texts that a workbook keeps once for all its cells.

use super::super::MOST_TEXT;
use super::package::{Package, Trouble, attribute, push_text};
use quick_xml::events::Event;

/// Texts by their number, in one piece of memory: a text takes its own bytes and four more.
#[derive(Default)]
pub struct Texts {
    all: String,
    ends: Vec<u32>,
}

impl Texts {
    /// Reads them; none where the workbook has no such part.
    pub fn read(package: &mut Package, part: Option<&str>) -> Result<Self, Trouble> {
        let mut texts = Self::default();
        let Some(mut part) = part.map(|part| package.part(part)).transpose()?.flatten() else {
            return Ok(texts);
        };
        let mut run = Run::default();
        let mut text = String::new();
        loop {
            let event = part.next()?;
            match &event {
                Event::Eof => return Ok(texts),
                Event::End(tag) if tag.local_name().as_ref() == "si" => {
                    texts.all.push_str(&unescaped(&text));
                    text.clear();
                    if texts.all.len() > MOST_TEXT / 2 {
                        return Err(Trouble::TooLarge);
                    }
                    texts.ends.push(u32::try_from(texts.all.len()).map_err(|_| Trouble::TooLarge)?);
                }
                event => run.take(event, &mut text)?,
            }
        }
    }

    /// The text of that number.
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.all.get(begin as usize..end as usize)
    }
}

/// Puts a text together of its runs, without the readings that Japanese texts carry along.
#[derive(Default)]
pub struct Run {
    /// The run so far, and whether its ends are kept as they are.
    inside: Option<(String, bool)>,
    in_reading: bool,
}

impl Run {
    /// Takes what follows inside a text.
    pub fn take(&mut self, event: &Event, text: &mut String) -> Result<(), Trouble> {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "rPh" => self.in_reading = true,
                "t" if !self.in_reading => {
                    let is_kept = attribute(tag, "space").is_some_and(|space| space == "preserve");
                    self.inside = Some((String::new(), is_kept));
                }
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "rPh" => self.in_reading = false,
                "t" => {
                    if let Some((run, is_kept)) = self.inside.take() {
                        text.push_str(if is_kept { &run } else { run.trim_matches([' ', '\t', '\r', '\n']) });
                    }
                }
                _ => {}
            },
            event => {
                if let Some((run, _)) = &mut self.inside {
                    push_text(event, run)?;
                }
            }
        }
        Ok(())
    }
}

/// Spreadsheet programs write letters that XML cannot hold as `_x000D_`, by their numbers in UTF-16.
pub fn unescaped(text: &str) -> String {
    let unit = |at: usize| {
        let escape = text.get(at..at + 7)?.strip_prefix("_x")?.strip_suffix('_')?;
        let is_hex = escape.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hex.then(|| u16::from_str_radix(escape, 16).ok()).flatten()
    };
    let mut plain = String::new();
    let mut copied = 0;
    let mut search = 0;
    while let Some(found) = text[search..].find("_x").map(|found| search + found) {
        let mut units = Vec::new();
        let mut end = found;
        while let Some(unit) = unit(end).filter(|_| units.len() < 2) {
            let is_half = (0xD800..0xDC00).contains(&unit);
            units.push(unit);
            end += 7;
            if !is_half {
                break;
            }
        }
        if units.is_empty() {
            search = found + 2;
            continue;
        }
        plain.push_str(&text[copied..found]);
        plain.extend(char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
        (copied, search) = (end, end);
    }
    plain.push_str(&text[copied..]);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_xml_cannot_hold_are_read() {
        for (written, meant) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x0041_", "_x0041_"),
            ("_xD83D__xDE00_", "😀"),
            ("_xD83D_x", "\u{fffd}x"),
            ("_x12_ _xZZZZ_ _x", "_x12_ _xZZZZ_ _x"),
            ("é_x0041_é", "éAé"),
        ] {
            assert_eq!(unescaped(written), meant, "{written}");
        }
    }
}
