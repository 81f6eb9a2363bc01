//! The short code of a rating sheet: a line to paste into a chat or to read aloud, with the answers, the room and check signs.
//!
//! **Alphabet.** `34679ACDEFHJKMNPQRTVWXY`, 23 signs of which no two look alike: without 0 and O, 1, I and L, 2 and Z,
//! 5 and S, 8 and B, 6 and G (6 stays), U and V (V stays). Small letters are read as capitals; spaces and dashes count
//! for nothing.
//!
//! **Content**, as digits of three bits: version and round (1), exercise or room (6), person (8), edition (2), sector
//! (1), then one for each question: 0 no answer, 1 to 5 the levels 0 to 4, 6 not applicable, 7 not known yet. Three
//! digits (512 values) are two signs (529 values); the last three are filled with 0. Fourteen questions are 24 signs.
//!
//! **Check signs.** With c₁ … cₙ the values 0 to 22 of the signs, the last two are chosen so that Σcᵢ = 0 and Σi·cᵢ = 0
//! (mod 23). 23 is prime, so every wrong sign changes the first sum, and every swap of two different neighbours the
//! second. In codes of up to 23 signs any two wrong signs are found as well; of all else one in 529 passes, and then
//! still has to speak of this room (one in 262,144).

use crate::model::{
    Answer, CourseSession, Exercise, FrameworkRef, Level, RaterId, Rating, RatingRound, RatingSheet, Sector,
};
use crate::text::live::codes as text;
use std::collections::BTreeMap;

/// The signs, each the value of its place.
pub const CODE_ALPHABET: &str = "34679ACDEFHJKMNPQRTVWXY";
/// How many there are; prime, on which the check signs rest.
const BASE: u32 = 23;
/// The version that is written today, 0 to 3.
const VERSION: u32 = 0;
/// Digits of three bits before the answers.
const HEAD: usize = 18;
const ROOM_BITS: u32 = 18;
const PERSON_BITS: u32 = 24;
/// An edition above this is written as this.
const LAST_EDITION: u32 = 63;
/// Before the number of a person who rated on the page that is one file.
const OF_PAGE: &str = "page-";

/// What a short code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortCode {
    /// Tells the exercise or the room, see [`code_room`].
    pub room: u32,
    pub round: RatingRound,
    /// Drawn at random by the page, below 2²⁴.
    pub person: u32,
    /// Grows each time somebody makes another code; at most 63.
    pub edition: u32,
    pub sector: Option<Sector>,
    /// One for each question, in their order.
    pub answers: Vec<Option<Answer>>,
}

/// What is wrong with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// A sign that no code has.
    Sign(char),
    /// Too few or too many signs.
    Length { found: usize, wanted: usize },
    /// The check signs do not fit. Where one sign alone is wrong, it stands in that group of four, from 1.
    Check { group: Option<usize> },
    /// Made by a newer program.
    Version,
    /// Of another room, or another exercise.
    Room,
}

impl CodeFault {
    /// What is wrong, for whoever typed or pasted it.
    pub fn words(self) -> String {
        match self {
            Self::Sign(sign) => text::wrong_sign(sign),
            Self::Length { found, wanted } => text::wrong_length(found, wanted),
            Self::Check { group } => text::wrong_check(group),
            Self::Version => text::NEWER.to_owned(),
            Self::Room => text::OTHER_ROOM.to_owned(),
        }
    }
}

/// Tells an exercise, on a version of its framework, from others; of a room where `session` is given. The same as
/// long as nothing of that changes.
pub fn code_room(exercise: &Exercise, framework: &FrameworkRef, session: Option<&CourseSession>) -> u32 {
    let session = session.map_or("", |session| session.id.as_str());
    let parts = [session, exercise.id.as_str(), framework.id.as_str(), framework.version.as_str()];
    // FNV-1a, folded: the hasher of the standard library may change between versions.
    let hash = parts
        .join("\n")
        .bytes()
        .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash >> ROOM_BITS ^ hash) & ((1 << ROOM_BITS) - 1)
}

impl ShortCode {
    /// The code, in groups of four signs.
    pub fn to_text(&self) -> String {
        let mut digits = vec![VERSION << 1 | u32::from(self.round == RatingRound::Second)];
        push_digits(&mut digits, self.room, ROOM_BITS);
        push_digits(&mut digits, self.person, PERSON_BITS);
        push_digits(&mut digits, self.edition.min(LAST_EDITION), 6);
        digits.push(self.sector.map_or(0, sector_digit));
        digits.extend(self.answers.iter().map(|answer| answer_digit(*answer)));
        digits.resize(digits.len().next_multiple_of(3), 0);
        let mut values: Vec<u32> = digits
            .chunks(3)
            .map(|three| three.iter().fold(0, |value, digit| value << 3 | digit))
            .flat_map(|value| [value / BASE, value % BASE])
            .collect();
        let (sum, weighted) = sums(&values);
        let next = place(values.len() + 1);
        // x + y = −sum and next·x + (next + 1)·y = −weighted.
        let last = (next * sum + BASE - weighted) % BASE;
        values.push((2 * BASE - sum - last) % BASE);
        values.push(last);
        let signs: Vec<char> = values.into_iter().filter_map(sign).collect();
        let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join("-")
    }

    /// Reads a code of so many questions.
    ///
    /// # Errors
    /// When a sign, the length or the check signs are wrong, or a newer program made it.
    pub fn from_text(text: &str, questions: usize) -> Result<Self, CodeFault> {
        let signs = text.chars().filter(|sign| !is_between(*sign)).flat_map(char::to_uppercase);
        let values = signs.map(value).collect::<Result<Vec<u32>, CodeFault>>()?;
        let wanted = length(questions);
        if values.len() != wanted {
            return Err(CodeFault::Length { found: values.len(), wanted });
        }
        let (sum, weighted) = sums(&values);
        if (sum, weighted) != (0, 0) {
            return Err(CodeFault::Check { group: wrong_group(sum, weighted, wanted) });
        }
        let unsure = CodeFault::Check { group: None };
        let mut digits = Vec::with_capacity(questions + HEAD + 2);
        for pair in values[..wanted - 2].chunks(2) {
            let three = pair[0] * BASE + pair[1];
            if three >= 512 {
                return Err(unsure);
            }
            digits.extend([three >> 6, three >> 3 & 7, three & 7]);
        }
        if digits[0] >> 1 != VERSION {
            return Err(CodeFault::Version);
        }
        let number =
            |range: std::ops::Range<usize>| digits[range].iter().fold(0, |number, digit| number << 3 | digit);
        let answers = &digits[HEAD..HEAD + questions];
        if digits[HEAD + questions..].iter().any(|digit| *digit != 0) {
            return Err(unsure);
        }
        Ok(Self {
            round: if digits[0] & 1 == 1 { RatingRound::Second } else { RatingRound::First },
            room: number(1..7),
            person: number(7..15),
            edition: number(15..17),
            sector: match digits[17] {
                0 => None,
                digit => Some(sector_of(digit).ok_or(unsure)?),
            },
            answers: answers.iter().map(|digit| answer_of(*digit)).collect(),
        })
    }

    /// What is said about a sheet that a page made; `None` where it was made elsewhere.
    pub fn of_sheet(
        sheet: &RatingSheet,
        exercise: &Exercise,
        session: Option<&CourseSession>,
    ) -> Option<Self> {
        let person = u32::from_str_radix(sheet.rater.as_str().strip_prefix(OF_PAGE)?, 16).ok()?;
        Some(Self {
            room: code_room(exercise, &sheet.framework, session),
            round: sheet.round,
            person,
            edition: sheet.edition,
            sector: sheet.participant.sector,
            answers: exercise.criteria.iter().map(|id| sheet.answer(id)).collect(),
        })
    }

    /// The code, where it is of that room, or of its exercise without any room.
    ///
    /// # Errors
    /// When it is of another one.
    pub fn of_room(self, session: &CourseSession) -> Result<Self, CodeFault> {
        let rooms = [Some(session), None];
        let is_it = |room| self.room == code_room(&session.exercise, &session.framework, room);
        if rooms.into_iter().any(is_it) { Ok(self) } else { Err(CodeFault::Room) }
    }

    /// The sheet, as of that room. A code holds neither name nor notes: those of an `earlier` sheet of the same person
    /// are kept.
    pub fn sheet(&self, session: &CourseSession, earlier: Option<&RatingSheet>) -> RatingSheet {
        let mut participant = earlier.map(|sheet| sheet.participant.clone()).unwrap_or_default();
        participant.sector = self.sector.or(participant.sector);
        let mut ratings: BTreeMap<_, Rating> = earlier.map(|sheet| sheet.ratings.clone()).unwrap_or_default();
        for (criterion, answer) in session.exercise.criteria.iter().zip(&self.answers) {
            ratings.entry(criterion.clone()).or_default().answer = *answer;
        }
        ratings.retain(|_, rating| !rating.is_empty());
        RatingSheet {
            session: Some(session.id.clone()),
            exercise: session.exercise.id.clone(),
            framework: session.framework.clone(),
            round: self.round,
            rater: self.rater(),
            edition: self.edition,
            participant,
            ratings,
        }
    }

    /// Whom the room knows the person as; the same as in the file that the page saves.
    pub fn rater(&self) -> RaterId {
        RaterId::new(format!("{OF_PAGE}{:06x}", self.person))
    }
}

/// Whether somebody rated on the page that is one file.
pub fn is_of_page(rater: &RaterId) -> bool {
    rater.as_str().starts_with(OF_PAGE)
}

/// How many signs a code of so many questions has.
pub fn length(questions: usize) -> usize {
    (HEAD + questions).div_ceil(3) * 2 + 2
}

/// Whether it may stand between signs and counts for nothing.
pub(super) fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '.' | '_' | '·')
}

fn value(sign: char) -> Result<u32, CodeFault> {
    let place = CODE_ALPHABET.chars().position(|known| known == sign);
    place.and_then(|place| u32::try_from(place).ok()).ok_or(CodeFault::Sign(sign))
}

fn sign(value: u32) -> Option<char> {
    CODE_ALPHABET.chars().nth(usize::try_from(value).ok()?)
}

fn push_digits(digits: &mut Vec<u32>, number: u32, bits: u32) {
    digits.extend((0..bits / 3).rev().map(|place| number >> (3 * place) & 7));
}

/// A place from 1, as the check signs reckon with it.
fn place(number: usize) -> u32 {
    u32::try_from(number % BASE as usize).unwrap_or_default()
}

fn sums(values: &[u32]) -> (u32, u32) {
    values.iter().enumerate().fold((0, 0), |(sum, weighted), (i, value)| {
        ((sum + value) % BASE, (weighted + place(i + 1) * value) % BASE)
    })
}

/// The group of the sign that is wrong, if one alone is: weighted = place · sum. Unknown where two places would do.
fn wrong_group(sum: u32, weighted: u32, length: usize) -> Option<usize> {
    let mut groups = (1..=length)
        .filter(|number| sum != 0 && place(*number) * sum % BASE == weighted)
        .map(|number| number.div_ceil(4));
    groups.next().filter(|_| groups.next().is_none())
}

fn answer_digit(answer: Option<Answer>) -> u32 {
    match answer {
        None => 0,
        Some(Answer::Level(level)) => u32::from(level.number()) + 1,
        Some(Answer::NotApplicable) => 6,
        Some(Answer::NotKnown) => 7,
    }
}

fn answer_of(digit: u32) -> Option<Answer> {
    match digit {
        6 => Some(Answer::NotApplicable),
        7 => Some(Answer::NotKnown),
        _ => {
            let level = u8::try_from(digit).ok()?.checked_sub(1)?;
            Level::new(level).map(Answer::Level)
        }
    }
}

fn sector_digit(sector: Sector) -> u32 {
    match sector {
        Sector::Government => 1,
        Sector::Research => 2,
        Sector::Industry => 3,
        Sector::CivilSociety => 4,
        Sector::International => 5,
    }
}

fn sector_of(digit: u32) -> Option<Sector> {
    Sector::ALL.iter().copied().find(|sector| sector_digit(*sector) == digit)
}

#[cfg(test)]
mod tests {
    use super::super::codes_in;
    use super::*;
    use proptest::prelude::*;

    fn any_code() -> impl Strategy<Value = (ShortCode, usize)> {
        let head =
            (0..1_u32 << ROOM_BITS, any::<bool>(), 0..1_u32 << PERSON_BITS, 0..=LAST_EDITION, 0..6_u32);
        (head, prop::collection::vec(0..8_u32, 1..30)).prop_map(
            |((room, second, person, edition, sector), answers)| {
                let round = if second { RatingRound::Second } else { RatingRound::First };
                let answers: Vec<_> = answers.into_iter().map(answer_of).collect();
                let n = answers.len();
                (ShortCode { room, round, person, edition, sector: sector_of(sector), answers }, n)
            },
        )
    }

    proptest! {
        #[test]
        fn a_code_says_what_it_was_made_of((code, n) in any_code()) {
            let text = code.to_text();
            prop_assert_eq!(text.chars().filter(|sign| *sign != '-').count(), length(n));
            prop_assert_eq!(ShortCode::from_text(&text, n), Ok(code.clone()));
            prop_assert_eq!(ShortCode::from_text(&text.to_lowercase().replace('-', " "), n), Ok(code));
        }

        #[test]
        fn every_wrong_sign_and_every_swap_of_neighbours_is_found((code, n) in any_code()) {
            let signs: Vec<char> = code.to_text().chars().filter(|sign| *sign != '-').collect();
            for i in 0..signs.len() {
                for other in CODE_ALPHABET.chars().filter(|other| *other != signs[i]) {
                    let mut wrong = signs.clone();
                    wrong[i] = other;
                    let wrong: String = wrong.into_iter().collect();
                    let Err(CodeFault::Check { group }) = ShortCode::from_text(&wrong, n) else {
                        panic!("{wrong} was read");
                    };
                    prop_assert!(group.is_none_or(|group| group == i / 4 + 1), "sign {i} of {wrong}: {group:?}");
                }
                if i > 0 && signs[i] != signs[i - 1] {
                    let mut swapped = signs.clone();
                    swapped.swap(i, i - 1);
                    let swapped: String = swapped.into_iter().collect();
                    let is_found = matches!(ShortCode::from_text(&swapped, n), Err(CodeFault::Check { .. }));
                    prop_assert!(is_found, "{swapped} was read");
                }
            }
        }

        #[test]
        fn whatever_is_pasted_no_code_comes_of_it_by_chance(text in ".{0,200}") {
            let found = codes_in(&text, 14);
            prop_assert!(found.iter().all(|(_, code)| code.is_err()), "{found:?}");
        }
    }

    #[test]
    fn codes_are_found_among_the_words_of_a_chat() {
        let code = |person| {
            let answers = vec![Some(Answer::NotKnown); 14];
            ShortCode { room: 77, round: RatingRound::First, person, edition: 1, sector: None, answers }
        };
        let (one, two, three) = (code(1).to_text(), code(2).to_text(), code(3).to_text());
        let broken = two.replacen('-', " \n", 3).replacen(" \n", " ", 1).replacen(" \n", "-", 1);
        let wrong = format!("{}B", &three[..three.len() - 1]);
        let text = format!(
            "Anna Roig 10:31 {one}\nThank you!\nMarc: {broken}\nhere is mine {wrong}\nGood morning to all of you here\n\
             {one} and {two}"
        );
        let found: Vec<_> = codes_in(&text, 14).into_iter().map(|(_, code)| code).collect();
        let expected = [Ok(code(1)), Ok(code(2)), Err(CodeFault::Sign('B')), Ok(code(1)), Ok(code(2))];
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn no_two_signs_look_alike() {
        let alike = ["0OQ", "1IL", "2Z", "5S", "8B", "6G", "UV"];
        for group in alike {
            let there = group.chars().filter(|sign| CODE_ALPHABET.contains(*sign)).count();
            assert!(there <= 1, "{group}");
        }
        assert_eq!(CODE_ALPHABET.len(), BASE as usize);
    }
}
