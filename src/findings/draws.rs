//! The draws that findings rest on: the same for every front, whoever else is compared there.
//!
//! Random numbers follow the list of alternatives. So cities are drawn by themselves, and earlier rounds and files by
//! themselves: a city's shares in the window are those of the report and the terminal.

use super::{AlternativeId, Case, whole};
use crate::scoring::{
    Cell, Driver, Robustness, RunControl, Scheme, Settings, drivers, robustness, standard_error,
};
use std::num::NonZeroU32;

/// What draws are made from. Two equal ones give the same result.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawInput {
    /// Of weights only whether they are above 0, since they are drawn.
    pub scheme: Scheme,
    /// One's own cells first, then those of `others`.
    pub cells: Vec<Vec<Cell>>,
    /// Cities first.
    pub others: Vec<AlternativeId>,
}

/// What was drawn.
#[derive(Clone, Debug)]
pub struct Draws {
    /// Oneself and the cities.
    pub cities: Robustness,
    /// Oneself and all others; absent where there are none.
    rest: Option<Robustness>,
}

impl Draws {
    /// The run in which one of the others stands, and its position there; oneself is 0.
    pub fn beside(&self, other: usize) -> (&Robustness, usize) {
        let cities = self.cities.alternatives.len() - 1;
        match &self.rest {
            Some(rest) if other >= cities => (rest, other - cities + 1),
            _ => (&self.cities, other + 1),
        }
    }
}

impl DrawInput {
    /// What the draws over a case are made from.
    pub fn of(case: &Case) -> Self {
        Self {
            scheme: case.scheme.equalised(),
            cells: case.cells(),
            others: case.others.iter().map(|other| other.id.clone()).collect(),
        }
    }

    fn cities(&self) -> usize {
        self.others.iter().take_while(|id| matches!(id, AlternativeId::City(_))).count()
    }

    /// Oneself and those of one of the two runs.
    fn side(&self, is_city: bool) -> Vec<Vec<Cell>> {
        let (own, others) = (&self.cells[..1], &self.cells[1..]);
        let (cities, rest) = others.split_at(self.cities());
        [own, if is_city { cities } else { rest }].concat()
    }

    /// Does the draws; `None` where they were cancelled.
    pub fn draw(&self, settings: Settings, control: &RunControl) -> Option<Draws> {
        let run = |is_city| robustness(&self.scheme, &self.side(is_city), settings, control);
        let rest = if self.cities() < self.others.len() { Some(run(false)?) } else { None };
        Some(Draws { cities: run(true)?, rest })
    }

    /// What the finding on one of the others hangs on, the most telling first; `None` where it was cancelled.
    pub fn drivers(&self, other: usize, settings: Settings, control: &RunControl) -> Option<Vec<Driver>> {
        let (is_city, cities) = (other < self.cities(), self.cities());
        let position = if is_city { other + 1 } else { other - cities + 1 };
        drivers(&self.scheme, &self.side(is_city), (0, position), settings, control)
    }
}
/// How exact shares of so many draws are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exactness {
    /// Finer than a whole percent: what is shown is right but for its rounding.
    HalfAPercent,
    /// Right to so many whole percents.
    Percents(i64),
}

/// The exactness of 95 of 100 runs: within 1.96 standard errors, which are largest at one half.
#[must_use]
pub fn exactness(draws: NonZeroU32) -> Exactness {
    let points = 196.0 * standard_error(0.5, draws);
    if points <= 0.5 { Exactness::HalfAPercent } else { Exactness::Percents(whole(points.ceil())) }
}
