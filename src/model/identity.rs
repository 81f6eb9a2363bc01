//! Who is who in a table with one person a row: what rows share, and what a trainer decided about it.

use super::RatingRound;

/// Whether rows that share something are of one person, or each of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    OnePerson,
    Several,
}

/// What rows of a table share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shared {
    /// What people write who do not say who they are, such as `anonymous` or `-`.
    Placeholder,
    /// One text in so many rows that it tells nobody from anybody.
    Repeated,
    /// A number of which a spreadsheet program kept the first digits only, such as `1.23457E+11`.
    Rounded,
    Id,
    Name,
    /// There is neither a name nor an id.
    Nothing,
}

/// How a table is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableChoices {
    /// One for each group of rows that share something, in the order of the table.
    pub groups: Vec<Identity>,
    /// Those of the table who seem to be in the room already: the same people, or others.
    pub known: Identity,
    /// That of rows which do not say theirs.
    pub round: RatingRound,
}

/// What was decided about a table, so that the same content is not asked about again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedTable {
    /// Tells its content from any other.
    pub content: String,
    /// Absent where nothing of it was taken in.
    pub taken_in: Option<TableChoices>,
}
