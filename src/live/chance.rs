//! Codes, secrets and words drawn at random by the system: nothing here can be guessed from what was drawn before.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Letters of a room's code: without vowels, so that no word comes of it, and without letters that look alike.
const LETTERS: &[u8] = b"BCDFGHJKMNPQRTVWXYZ";
/// How many letters the code of a room has: 47 million codes.
pub const CODE_LENGTH: usize = 6;
/// Sounds of the words of a way back; they can be said and written in each of our languages.
const CONSONANTS: &[u8] = b"bdfglmnrstvz";
const VOWELS: &[u8] = b"aeiou";
/// Never shown: each is a rude or heavy word in one of our languages.
const NEVER: &[&str] = &[
    "bite", "bobo", "burn", "dago", "dida", "fode", "foda", "gago", "lolo", "mamo", "mera", "mori", "moro",
    "nazi", "nega", "nene", "nulo", "rata", "sado", "sega", "sida", "tara", "teta", "tete", "tita", "titi",
    "zizi",
];

/// Bytes that nobody can guess.
///
/// # Errors
/// When the system has no chance to give, which no desktop does.
fn bytes<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// One of these, each as likely; what would make some likelier is drawn again.
fn one_of(of: &[u8]) -> Result<char, getrandom::Error> {
    let fair = 256 / of.len() * of.len();
    loop {
        let [drawn] = bytes::<1>()?;
        if usize::from(drawn) < fair {
            return Ok(char::from(of[usize::from(drawn) % of.len()]));
        }
    }
}

/// A code for a room, new at each opening.
///
/// # Errors
/// When the system has no chance to give.
pub fn room_code() -> Result<String, getrandom::Error> {
    (0..CODE_LENGTH).map(|_| one_of(LETTERS)).collect()
}

/// Whether somebody may choose that code for a room.
pub fn is_room_code(code: &str) -> bool {
    code.len() == CODE_LENGTH && code.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// A secret of 128 bits for one browser, as hexadecimal digits.
///
/// # Errors
/// When the system has no chance to give.
pub fn secret() -> Result<String, getrandom::Error> {
    Ok(hexadecimal(&bytes::<16>()?))
}

/// What is kept of a secret: who reads it cannot use it.
pub fn kept_of(secret: &str) -> String {
    hexadecimal(&Sha256::digest(secret.as_bytes()))
}

/// Two words to write down, such as `tami roke`: one of 13 million pairs.
///
/// # Errors
/// When the system has no chance to give.
pub fn way_back() -> Result<String, getrandom::Error> {
    Ok(format!("{} {}", word()?, word()?))
}

fn word() -> Result<String, getrandom::Error> {
    loop {
        let sounds = [CONSONANTS, VOWELS, CONSONANTS, VOWELS];
        let word: String = sounds.into_iter().map(one_of).collect::<Result<_, _>>()?;
        if !NEVER.contains(&word.as_str()) {
            return Ok(word);
        }
    }
}

/// Words of a way back as they are compared, however they were typed.
pub fn plain_way_back(typed: &str) -> String {
    let letters = typed.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase());
    let letters: String = letters.take(8).collect();
    if letters.len() < 8 { letters } else { format!("{} {}", &letters[..4], &letters[4..]) }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing into a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_can_be_typed_and_said() {
        for _ in 0..500 {
            let code = room_code().unwrap();
            assert!(is_room_code(&code) && !code.contains(['A', 'E', 'I', 'O', 'U', 'L', 'S']), "{code}");
            let words = way_back().unwrap();
            assert_eq!(plain_way_back(&words.to_uppercase().replace(' ', " - ")), words);
            assert_eq!(secret().unwrap().len(), 32);
        }
    }
}
