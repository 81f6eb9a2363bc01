//! One assessment beside everybody it can be compared with: assembled once, for every front.

use super::{Alternative, AlternativeId, Draws, Verdict};
use crate::model::{Assessment, Framework};
use crate::scoring::{self, Cell, Comparison, Nearest, Scheme, nearest};

/// An assessment, and how it stands to others before any draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The weights of the index.
    pub scheme: Scheme,
    /// One's own cells in the framework's order.
    pub own: Vec<Cell>,
    /// In the order of the alternatives it was made from.
    pub others: Vec<Other>,
    /// The nearest city, by its position among the others. An earlier round of oneself would always be near.
    pub nearest: Option<Nearest>,
}

/// Somebody one can be compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    pub id: AlternativeId,
    pub name: String,
    /// As they count: what is said of all cities together only where that is wanted.
    pub cells: Vec<Cell>,
    pub comparison: Comparison,
}

impl Other {
    /// Whether it is a city, of which a text tells and nobody answered.
    pub fn is_city(&self) -> bool {
        matches!(self.id, AlternativeId::City(_))
    }
}

impl Case {
    /// The assessment beside these, cities first.
    pub fn of(framework: &Framework, assessment: &Assessment, alternatives: &[Alternative]) -> Self {
        let cells: Vec<Vec<Cell>> =
            alternatives.iter().map(|other| other.cells(framework, assessment.count_general)).collect();
        let comparisons = scoring::compare_all(framework, assessment, cells.iter().map(Vec::as_slice));
        let cities = alternatives.iter().take_while(|other| other.city().is_some()).count();
        let nearest = nearest(&comparisons[..cities]);
        let others = alternatives.iter().zip(cells).zip(comparisons);
        Self {
            scheme: Scheme::of_index(framework, assessment),
            own: assessment.cells(framework),
            others: others
                .map(|((other, cells), comparison)| Other {
                    id: other.id.clone(),
                    name: other.name.clone(),
                    cells,
                    comparison,
                })
                .collect(),
            nearest,
        }
    }

    /// One's own cells and those of the others, as a run of draws takes them.
    pub fn cells(&self) -> Vec<Vec<Cell>> {
        std::iter::once(&self.own).chain(self.others.iter().map(|other| &other.cells)).cloned().collect()
    }

    /// What may be said of each of the others, in their order; `draws` are those of this case.
    pub fn verdicts(&self, draws: Option<&Draws>) -> Vec<Verdict> {
        let verdict = |(i, other): (usize, &Other)| {
            Verdict::of(&self.scheme, &self.own, &other.cells, draws.map(|draws| draws.beside(i)))
        };
        self.others.iter().enumerate().map(verdict).collect()
    }

    /// Whether one of one's own answers is open, be it one that counts in the index or not.
    pub fn has_open_answers(&self) -> bool {
        self.own.contains(&Cell::Unknown)
    }

    /// Criteria that the weights leave out.
    pub fn without_weight(&self) -> usize {
        (0..self.scheme.criteria()).filter(|&j| self.scheme.criterion_weight(j) <= 0.0).count()
    }

    /// The nearest city, where there is one.
    pub fn nearest_city(&self) -> Option<&Other> {
        self.nearest.map(|nearest| &self.others[nearest.index])
    }

    /// Whether the nearest stays the nearest whatever the open answers turn out to be.
    pub fn is_nearest_certain(&self) -> bool {
        self.nearest.is_some_and(|nearest| nearest.certified)
    }
}
