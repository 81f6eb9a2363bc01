//! What may be shown of groups within a room, and on how little it rests.

use crate::scoring::SectorGap;

/// Fewest people whose answers are shown unasked. With one, the group's median is that person's answer; with two, each
/// of them can work out the other's from it. From three on no member can tell who of the others said what.
pub const MIN_GROUP: usize = 3;
/// Below so many levels on either side a gap is only a hint: with four, a single person more or less can turn it.
const FEW_LEVELS: usize = 5;

/// Whether a group is so small that its answers show what one person said.
#[must_use]
pub fn reveals_a_person(people: usize) -> bool {
    people < MIN_GROUP
}

/// Whether a gap between sectors rests on so few levels that it is only a hint.
#[must_use]
pub fn rests_on_few(gap: &SectorGap) -> bool {
    gap.low_levels.min(gap.high_levels) < FEW_LEVELS
}
