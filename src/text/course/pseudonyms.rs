//! Pseudonyms to suggest: two plain words, so that people can remember and read out who they are.

use crate::model::RaterId;

const FIRST: [&str; 40] = [
    "Amber", "Ancient", "Autumn", "Blue", "Brave", "Bright", "Calm", "Clear", "Copper", "Coral", "Eager",
    "Early", "Evening", "Fair", "Gentle", "Golden", "Grand", "Green", "Happy", "Honest", "Kind", "Late",
    "Lively", "Lucky", "Merry", "Misty", "Northern", "Open", "Patient", "Plain", "Proud", "Quick", "Quiet",
    "Silver", "Southern", "Steady", "Summer", "Violet", "Warm", "Wise",
];

const SECOND: [&str; 40] = [
    "Anchor", "Arch", "Bay", "Beacon", "Bell", "Bridge", "Canal", "Cedar", "Cloud", "Compass", "Delta",
    "Falcon", "Ferry", "Fountain", "Garden", "Harbour", "Heron", "Hill", "Island", "Lake", "Lantern", "Lark",
    "Maple", "Market", "Meadow", "Mill", "Oak", "Orchard", "Otter", "Pine", "Plaza", "Port", "River", "Sail",
    "Shore", "Spring", "Swan", "Tower", "Tram", "Valley",
];

/// The suggestion of that number for a person, always the same one.
pub fn suggestion(rater: &RaterId, number: usize) -> String {
    // FNV-1a, since the hasher of the standard library may change between versions.
    let hash = rater
        .as_str()
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
    // A step that shares no factor with the number of pairs comes past each of them.
    let pairs = FIRST.len() * SECOND.len();
    let start = usize::try_from(hash % pairs as u64).unwrap_or_default();
    let place = (start + number * 641) % pairs;
    format!("{} {}", FIRST[place / SECOND.len()], SECOND[place % SECOND.len()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn somebody_is_suggested_the_same_word_again_and_never_one_twice_until_all_are_used() {
        let rater = RaterId::new("1f0c-9b2e-77d4");
        assert_eq!(suggestion(&rater, 3), suggestion(&rater, 3));
        let all: BTreeSet<String> = (0..1600).map(|number| suggestion(&rater, number)).collect();
        assert_eq!(all.len(), 1600);
    }
}
