//! The level of a rating: a whole number from 0 to 4.

use std::fmt;

/// What one sees of a criterion, from 0 (absent) to 4 (leading).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// All five levels, lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];
    /// Level 0, absent.
    pub const MIN: Self = Self(0);
    /// Level 4, leading.
    pub const MAX: Self = Self(4);

    /// The level of that number; `None` above 4.
    pub fn new(number: u8) -> Option<Self> {
        (number <= 4).then_some(Self(number))
    }

    /// 0 to 4.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Position in a list of five.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The next level up; `None` at the top.
    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
