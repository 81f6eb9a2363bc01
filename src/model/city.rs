//! A reference city: what is known of it, and the readings of it, each from a source of its own.

use super::{CityId, CriterionId, FrameworkId, Initiative, Level, ReadingId, WebAddress};
use std::fmt;
use std::ops::Deref;

/// One of the cities an initiative is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceCity {
    pub id: CityId,
    pub name: String,
    pub country: String,
    /// BCP 47 tag of the texts, such as `en`.
    pub language: String,
    /// How many people live there; `None` where nobody says.
    pub inhabitants: Option<u32>,
    /// Words by which a network groups its cities.
    pub tags: Vec<String>,
    /// One at least; the earliest source first.
    pub readings: Vec<Reading>,
}

/// How one source shows a city: what it says, and how that was rated.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub id: ReadingId,
    /// The framework whose criteria the ratings speak of.
    pub framework: FrameworkId,
    /// Its version; empty where the ratings hold for any.
    pub framework_version: String,
    pub source: Source,
    /// Heading of the source under which the city is told; empty where there is none.
    pub heading: String,
    /// The use of science diplomacy the city exemplifies, paraphrased; empty where the source names none.
    pub figure1_use: String,
    /// The same profile as an assessed initiative has.
    pub profile: Initiative,
    pub initiatives: Vec<CityInitiative>,
    /// Only what the source evidences; a criterion without a rating is a gap in the record.
    pub ratings: Vec<ReferenceRating>,
    /// Criteria that do not concern what is rated; only a city itself can say so.
    pub not_applicable: Vec<CriterionId>,
}

/// What the ratings of a reading rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Short, as it is named in sentences: authors or an office.
    pub name: String,
    /// Its year: the ratings are of that text or that time, not of the city today.
    pub year: i32,
    /// As one would cite it.
    pub citation: String,
    pub rated_by: RatedBy,
}

/// Who gave the levels of a reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RatedBy {
    /// Somebody who read a source.
    #[default]
    Readers,
    /// The city itself, of its own initiative.
    City,
}

/// "Abdullah and Roig 2021".
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.year)
    }
}

/// Which reading of which city.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadingRef {
    pub city: CityId,
    pub reading: ReadingId,
}

/// A city as one of its readings shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CityReading<'a> {
    pub city: &'a ReferenceCity,
    pub reading: &'a Reading,
}

impl ReferenceCity {
    /// Each of its readings, with the city.
    pub fn each_reading(&self) -> impl Iterator<Item = CityReading<'_>> {
        self.readings.iter().map(|reading| CityReading { city: self, reading })
    }

    /// The reading that others made of it, where there is one: what a case for learners is written from.
    pub fn by_readers(&self) -> Option<&Reading> {
        let by_others = self.readings.iter().find(|reading| reading.source.rated_by == RatedBy::Readers);
        by_others.or_else(|| self.readings.first())
    }

    /// Puts readings in the order of their sources' years.
    pub fn sort_readings(&mut self) {
        self.readings.sort_by(|a, b| (a.source.year, &a.id).cmp(&(b.source.year, &b.id)));
    }
}

impl<'a> CityReading<'a> {
    pub fn id(self) -> ReadingRef {
        ReadingRef { city: self.city.id.clone(), reading: self.reading.id.clone() }
    }

    /// What the city is called. Where several of its readings are at hand, their source tells them apart.
    pub fn name(self) -> String {
        let Self { city, reading } = self;
        if city.readings.len() > 1 {
            format!("{} · {}", city.name, reading.source)
        } else {
            city.name.clone()
        }
    }

    /// The rating of one criterion; `None` means not evidenced, never level 0.
    pub fn rating(self, criterion: &CriterionId) -> Option<&'a ReferenceRating> {
        self.reading.rating(criterion)
    }

    /// The ratings that rest on what the source says of this city, and not of all cities together.
    pub fn own_ratings(self) -> impl Iterator<Item = &'a ReferenceRating> {
        self.reading.own_ratings()
    }
}

impl Deref for CityReading<'_> {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        self.reading
    }
}

impl Reading {
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
    /// What carries the level, the weightiest first. Empty where a city rated itself and shares no evidence.
    pub passages: Vec<Passage>,
}

/// What of the source carries a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Section of the source; empty where it has none.
    pub section: String,
    /// In our own words, and why it gives this level.
    pub text: String,
    /// A page where it can be seen.
    pub link: Option<WebAddress>,
}

impl ReferenceRating {
    /// The passage that carries the level, to be written.
    pub fn first_passage_mut(&mut self) -> &mut Passage {
        if self.passages.is_empty() {
            self.passages.push(Passage::default());
        }
        &mut self.passages[0]
    }
}
