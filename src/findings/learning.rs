//! Whom to learn from: only who is further by a rating of its own. Silence makes nobody a leader.

use crate::model::{Basis, CityReading, Criterion, Level, ReferenceRating};
use std::cmp::Reverse;

/// A city that is further on one criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Teacher<'a> {
    pub city: CityReading<'a>,
    pub rating: &'a ReferenceRating,
}

impl<'a> Teacher<'a> {
    /// The city if it is further than `level`: its lower reading is above, since a level must be evidenced, and
    /// the source says it of this city. What is said of all cities together makes none of them an example.
    pub(super) fn of(city: CityReading<'a>, criterion: &Criterion, level: Level) -> Option<Self> {
        let rating = own_rating(city, criterion).filter(|rating| rating.low > level)?;
        Some(Self { city, rating })
    }
}

/// Who can be learned from on one criterion, for somebody at a level.
#[derive(Clone, Debug, PartialEq)]
pub enum Learning<'a> {
    From {
        /// The framework names it for the step from this very level.
        shows_how: Option<Teacher<'a>>,
        /// The others that are further: the furthest first, what is described before what is inferred, then
        /// as the cities are listed.
        others: Vec<Teacher<'a>>,
    },
    /// The source rates cities on this, and none of them is further.
    NobodyFurther,
    /// The source says nothing of any single city on this.
    Silent,
}

impl<'a> Learning<'a> {
    /// Everybody who is further, whoever shows how first.
    pub fn teachers(&self) -> impl Iterator<Item = &Teacher<'a>> {
        let (shows_how, others) = match self {
            Self::From { shows_how, others } => (shows_how.as_ref(), others.as_slice()),
            Self::NobodyFurther | Self::Silent => (None, [].as_slice()),
        };
        shows_how.into_iter().chain(others)
    }
}

/// Whom somebody at that level can learn from on that criterion.
pub fn learning<'a>(
    cities: impl IntoIterator<Item = CityReading<'a>>,
    criterion: &Criterion,
    level: Level,
) -> Learning<'a> {
    let rated: Vec<CityReading> =
        cities.into_iter().filter(|city| own_rating(*city, criterion).is_some()).collect();
    if rated.is_empty() {
        return Learning::Silent;
    }
    let mut others: Vec<Teacher> =
        rated.iter().filter_map(|city| Teacher::of(*city, criterion, level)).collect();
    if others.is_empty() {
        return Learning::NobodyFurther;
    }
    others.sort_by_key(|teacher| (Reverse(teacher.rating.low), teacher.rating.basis != Basis::Described));
    let named = criterion.step_from(level).and_then(|step| step.learn_from.as_ref());
    let place = others.iter().position(|teacher| Some(&teacher.city.city.id) == named);
    let shows_how = place.map(|place| others.remove(place));
    Learning::From { shows_how, others }
}

/// What the source says of this very city.
fn own_rating<'a>(city: CityReading<'a>, criterion: &Criterion) -> Option<&'a ReferenceRating> {
    city.rating(&criterion.id).filter(|rating| rating.basis != Basis::General)
}
