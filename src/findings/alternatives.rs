//! With whom an assessment can be compared: assembled once, for every front.

use crate::model::{
    AreaId, Assessment, Basis, CityReading, Criterion, CriterionId, Framework, Initiative, Level, Rating,
    ReadingRef,
};
use crate::scoring::{Cell, assessment_cells, city_cells};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Somebody one can be compared with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlternativeId {
    /// A city as one of its readings shows it.
    City(ReadingRef),
    /// An earlier round of the same assessment, by its position.
    Round(usize),
    /// Another assessment, by its file.
    File(PathBuf),
}

impl AlternativeId {
    /// Who it is, in a text that no other has: the look of somebody hangs on it.
    pub fn key(&self) -> String {
        match self {
            // Every reading of a city has the look of that city.
            Self::City(reading) => format!("city {}", reading.city),
            Self::Round(place) => format!("round {place}"),
            Self::File(path) => format!("file {}", path.display()),
        }
    }
}

/// An assessment opened only to be compared with.
#[derive(Clone, Debug)]
pub struct OtherFile {
    pub path: PathBuf,
    pub assessment: Assessment,
}

/// What an alternative rests on.
#[derive(Clone, Copy, Debug)]
enum Source<'a> {
    City(CityReading<'a>),
    Ratings(&'a BTreeMap<CriterionId, Rating>, Option<&'a Initiative>),
}

/// An alternative at hand.
#[derive(Clone, Debug)]
pub struct Alternative<'a> {
    pub id: AlternativeId,
    pub name: String,
    source: Source<'a>,
}

impl<'a> Alternative<'a> {
    /// The reference city, where it is one.
    pub fn city(&self) -> Option<CityReading<'a>> {
        match self.source {
            Source::City(city) => Some(city),
            Source::Ratings(..) => None,
        }
    }

    /// The ratings, where it is an assessment or an earlier round.
    pub fn ratings(&self) -> Option<&'a BTreeMap<CriterionId, Rating>> {
        match self.source {
            Source::City(_) => None,
            Source::Ratings(ratings, _) => Some(ratings),
        }
    }

    /// Its profile, where it has one of its own.
    pub fn profile(&self) -> Option<&'a Initiative> {
        match self.source {
            Source::City(city) => Some(&city.reading.profile),
            Source::Ratings(_, profile) => profile,
        }
    }

    /// Its cells in the framework's order as they are shown: with what is said of all cities together.
    pub fn shown_cells(&self, framework: &Framework) -> Vec<ShownCell> {
        let is_general = |criterion: &Criterion| {
            let rating = self.city().and_then(|city| city.rating(&criterion.id));
            rating.is_some_and(|rating| rating.basis == Basis::General)
        };
        let cells = self.cells(framework, true).into_iter().zip(&framework.criteria);
        cells.map(|(cell, criterion)| ShownCell { cell, is_general: is_general(criterion) }).collect()
    }

    /// What is only said of all cities together in an area: criteria by name, with the lowest level.
    pub fn general_in<'f>(&self, framework: &'f Framework, area: &AreaId) -> Vec<(&'f str, Level)> {
        let Some(city) = self.city() else { return Vec::new() };
        let of = |criterion: &'f Criterion| {
            let rating = city.rating(&criterion.id).filter(|rating| rating.basis == Basis::General)?;
            Some((criterion.name.as_str(), rating.low))
        };
        framework.criteria.iter().filter(|criterion| criterion.area == *area).filter_map(of).collect()
    }

    /// Its cells in the framework's order as they count; what is said of all cities together is known only if it counts.
    pub fn cells(&self, framework: &Framework, count_general: bool) -> Vec<Cell> {
        match self.source {
            Source::City(city) => city_cells(framework, city.reading, count_general),
            Source::Ratings(ratings, _) => assessment_cells(framework, ratings),
        }
    }
}

/// A cell, and whether it is only said of all cities together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShownCell {
    pub cell: Cell,
    pub is_general: bool,
}

impl From<Cell> for ShownCell {
    fn from(cell: Cell) -> Self {
        Self { cell, is_general: false }
    }
}

/// Reference cities as alternatives.
pub fn city_alternatives<'a>(cities: impl IntoIterator<Item = CityReading<'a>>) -> Vec<Alternative<'a>> {
    let alternative = |city: CityReading<'a>| Alternative {
        id: AlternativeId::City(city.id()),
        name: city.name(),
        source: Source::City(city),
    };
    cities.into_iter().map(alternative).collect()
}

/// Everything the document can be compared with: cities, then earlier rounds, then other files.
pub fn alternatives<'a>(
    cities: impl Iterator<Item = CityReading<'a>>,
    assessment: &'a Assessment,
    others: &'a [OtherFile],
) -> Vec<Alternative<'a>> {
    // Rounds on another version of the framework are not comparable criterion by criterion.
    let same = |(_, round): &(usize, &crate::model::Round)| round.framework == assessment.framework;
    let rounds = assessment.earlier_rounds.iter().enumerate().filter(same).map(|(i, round)| Alternative {
        id: AlternativeId::Round(i),
        name: round.name.clone(),
        source: Source::Ratings(&round.ratings, None),
    });
    let others =
        others.iter().filter(|other| other.assessment.framework == assessment.framework).map(|other| {
            Alternative {
                id: AlternativeId::File(other.path.clone()),
                name: name_of(&other.assessment, &other.path),
                source: Source::Ratings(&other.assessment.ratings, Some(&other.assessment.initiative)),
            }
        });
    city_alternatives(cities).into_iter().chain(rounds).chain(others).collect()
}

/// What an assessment is called in a list: its title, or its file's name.
pub fn name_of(assessment: &Assessment, path: &Path) -> String {
    let title = assessment.initiative.title.trim();
    if title.is_empty() {
        path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
    } else {
        title.to_owned()
    }
}
