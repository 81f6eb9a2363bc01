//! A reference city: what the source says about it, and how we rated that.

use super::{CityId, CriterionId, FrameworkId, Initiative, Level};

/// One of the cities an initiative is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceCity {
    pub id: CityId,
    pub name: String,
    pub country: String,
    /// BCP 47 tag of the texts, such as `en`.
    pub language: String,
    /// The framework whose criteria the ratings speak of.
    pub framework: FrameworkId,
    /// Its version; empty where the ratings hold for any.
    pub framework_version: String,
    /// What the ratings rest on, as one would cite it.
    pub source: String,
    /// Year of the source: the ratings are of that text, not of the city today.
    pub source_year: i32,
    /// Heading of the source under which the city is told.
    pub heading: String,
    /// The use of science diplomacy the city exemplifies (Figure 1 of the source), paraphrased.
    pub figure1_use: String,
    /// The same profile as an assessed initiative has.
    pub profile: Initiative,
    pub initiatives: Vec<CityInitiative>,
    /// Only what the source evidences; a criterion without a rating is a gap in the record.
    pub ratings: Vec<ReferenceRating>,
}

impl ReferenceCity {
    /// The rating of one criterion; `None` means not evidenced, never level 0.
    pub fn rating(&self, criterion: &CriterionId) -> Option<&ReferenceRating> {
        self.ratings.iter().find(|rating| rating.criterion == *criterion)
    }

    /// The ratings that rest on what the source says of this city, and not of all cities together.
    pub fn own_ratings(&self) -> impl Iterator<Item = &ReferenceRating> {
        self.ratings.iter().filter(|rating| rating.basis != Basis::General)
    }
}

/// One initiative the source names.
#[derive(Clone, Debug, PartialEq)]
pub struct CityInitiative {
    pub name: String,
    /// Year it began; absent where the source does not say.
    pub year: Option<i32>,
    /// Who leads it; empty where the source does not say.
    pub lead: String,
    /// Who else takes part; empty where the source does not say.
    pub partners: Vec<String>,
    /// What sort of thing it is: a programme, a platform, an office.
    pub kind: String,
    /// What it does, in a sentence or two.
    pub about: String,
}

/// What carries a reference rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The city does it, or has done it.
    Described,
    /// A launched programme is said to seek it; at most level 2.
    Aimed,
    /// Still to come; at most level 2.
    Planned,
    /// Follows from a statement; the rationale says how.
    Inferred,
    /// Said of all cities together, not of this one: shown, and counted only where the user wants it.
    General,
}

/// How one criterion was rated from the source.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceRating {
    pub criterion: CriterionId,
    /// The lower of two readings; the same as `high` where the words allow only one.
    pub low: Level,
    /// The higher of two readings.
    pub high: Level,
    pub basis: Basis,
    /// Section of the source that carries the level.
    pub section: String,
    /// The passage in our own words, and why it gives this level.
    pub rationale: String,
}
