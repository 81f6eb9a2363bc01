//! Whom to learn from: reference cities that the source shows further on a criterion.

use crate::model::{Basis, CriterionId, Level, ReferenceCity, ReferenceRating};

/// A city that is further on one criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Teacher<'a> {
    pub city: &'a ReferenceCity,
    pub rating: &'a ReferenceRating,
}

/// The cities whose lowest reading is above `level`: the highest first, what is described before
/// what is inferred, then as the cities are listed.
pub fn teachers<'a>(
    cities: impl IntoIterator<Item = &'a ReferenceCity>,
    criterion: &CriterionId,
    level: Level,
) -> Vec<Teacher<'a>> {
    let mut teachers: Vec<Teacher<'a>> = cities
        .into_iter()
        .filter_map(|city| city.rating(criterion).map(|rating| Teacher { city, rating }))
        // What is said of all cities together makes none of them an example.
        .filter(|teacher| teacher.rating.low > level && teacher.rating.basis != Basis::General)
        .collect();
    teachers.sort_by_key(|teacher| {
        (std::cmp::Reverse(teacher.rating.low), teacher.rating.basis != Basis::Described)
    });
    teachers
}
