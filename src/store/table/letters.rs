//! In which encoding a text file is written: by its mark, as UTF-8, or else by a guess that is told.

use super::oddities::Guess;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// With fewer letters that are no plain Latin ones a guess is not sure.
const ENOUGH: usize = 12;

/// The text, and the guess where it was one; `None` where this is no text.
///
/// A byte that means no letter becomes `�`.
pub fn decoded(bytes: &[u8]) -> Option<(Cow<'_, str>, Option<Guess>)> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Some((encoding.decode_without_bom_handling(&bytes[mark..]).0, None));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((Cow::Borrowed(text), None));
    }
    let encoding = if bytes.contains(&0) {
        // Every byte means something in most encodings, even those of a picture; but only UTF-16 has zeros.
        sixteen_bits(bytes)?
    } else if is_damaged_utf8(bytes) {
        return Some((String::from_utf8_lossy(bytes), None));
    } else {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(None, Utf8Detection::Deny)
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let others = text.chars().filter(|letter| !letter.is_ascii()).count();
    let example = text.split([',', ';', '\t', '\n', '\r', '"']).find(|cell| !cell.is_ascii());
    let guess = Guess {
        encoding: encoding.name(),
        example: example.unwrap_or_default().to_owned(),
        is_unsure: others < ENOUGH,
    };
    Some((text, Some(guess)))
}

/// UTF-16 without its mark: in most writing every second byte is 0.
fn sixteen_bits(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let most = bytes.len() / 4;
    match (zeros(0), zeros(1)) {
        (0, later) if later > most => Some(UTF_16LE),
        (first, 0) if first > most => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 with single bytes that do not belong there: more of its letters are whole than broken.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 0 && whole >= broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

    fn read(bytes: &[u8]) -> (String, Option<(&'static str, bool)>) {
        let (text, guess) = decoded(bytes).unwrap();
        (text.into_owned(), guess.map(|guess| (guess.encoding, guess.is_unsure)))
    }

    #[test]
    fn letters_of_every_encoding_are_read_and_a_guess_is_told() {
        let text = "Name,Anmerkung\nZoé,“schön” und größer, für alle Städte, auch in Österreich\n";
        let (bytes, ..) = WINDOWS_1252.encode(text);
        assert_eq!(read(&bytes), (text.to_owned(), Some(("windows-1252", true))));
        let text = "Имя,Замечание\nАнна,Городской совет поддерживает проект уже пять лет\n";
        let (bytes, ..) = WINDOWS_1251.encode(text);
        assert_eq!(read(&bytes), (text.to_owned(), Some(("windows-1251", false))));
        let text = "名前,メモ\n山田,市役所が五年前から支援しています\n";
        let (bytes, ..) = SHIFT_JIS.encode(text);
        assert_eq!(read(&bytes), (text.to_owned(), Some(("Shift_JIS", false))));
    }

    #[test]
    fn a_text_that_says_its_encoding_is_not_guessed() {
        let utf16: Vec<u8> = "Zürich,3".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xFF, 0xFE], utf16.as_slice()].concat();
        for bytes in ["Zürich,3".as_bytes(), "\u{feff}Zürich,3".as_bytes(), &marked] {
            assert_eq!(read(bytes), ("Zürich,3".to_owned(), None));
        }
        assert_eq!(read(&utf16), ("Zürich,3".to_owned(), Some(("UTF-16LE", true))));
    }

    #[test]
    fn one_broken_byte_does_not_make_rubbish_of_every_accent() {
        assert_eq!(read(b"caf\xc3\xa9,\xff"), ("café,\u{fffd}".to_owned(), None));
        assert!(decoded(b"\x89PNG\r\n\x1a\n\0\0").is_none(), "a picture is no text");
    }
}
