//! What a room answered: a row for each rater, a column for each criterion.

use super::quantile::type_7;
use crate::model::{Answer, Level};

/// Raters × criteria. `None` where a rater left a criterion without an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    raters: usize,
    criteria: usize,
    /// Row by row.
    answers: Vec<Option<Answer>>,
}

impl Ratings {
    /// An empty room with that many criteria to rate.
    #[must_use]
    pub fn new(criteria: usize) -> Self {
        Self { raters: 0, criteria, answers: Vec::new() }
    }

    /// Takes one more rater in, with one answer a criterion.
    ///
    /// # Panics
    /// When there are not as many answers as criteria.
    pub fn push(&mut self, answers: &[Option<Answer>]) {
        assert_eq!(answers.len(), self.criteria, "one answer a criterion");
        self.answers.extend_from_slice(answers);
        self.raters += 1;
    }

    /// Number of raters, those without any answer included.
    #[must_use]
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// Number of criteria.
    #[must_use]
    pub fn criteria(&self) -> usize {
        self.criteria
    }

    /// The answers of one rater, in the order of the criteria.
    #[must_use]
    pub fn rater(&self, rater: usize) -> &[Option<Answer>] {
        &self.answers[rater * self.criteria..(rater + 1) * self.criteria]
    }

    /// The answers on one criterion, in the order of the raters.
    pub fn criterion(&self, criterion: usize) -> impl Iterator<Item = Option<Answer>> {
        (0..self.raters).map(move |rater| self.rater(rater)[criterion])
    }

    /// The same room with these raters only, in this order; one may stand more than once.
    #[must_use]
    pub fn of_raters(&self, raters: &[usize]) -> Self {
        let mut part = Self::new(self.criteria);
        for &rater in raters {
            part.push(self.rater(rater));
        }
        part
    }

    /// The same room on these criteria only, in this order; one may stand more than once.
    #[must_use]
    pub fn of_criteria(&self, criteria: &[usize]) -> Self {
        let mut part = Self::new(criteria.len());
        for rater in 0..self.raters {
            let row = self.rater(rater);
            part.push(&criteria.iter().map(|&criterion| row[criterion]).collect::<Vec<_>>());
        }
        part
    }

    /// How often each answer was given, for each criterion.
    #[must_use]
    pub fn counts(&self) -> Vec<AnswerCounts> {
        let mut counts = vec![AnswerCounts::default(); self.criteria];
        for rater in 0..self.raters {
            for (counts, answer) in counts.iter_mut().zip(self.rater(rater)) {
                counts.add(*answer);
            }
        }
        counts
    }
}

/// How often each answer was given on one criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnswerCounts {
    /// Raters who gave each level, lowest first.
    pub levels: [u32; 5],
    pub not_applicable: u32,
    pub not_known: u32,
    /// Raters without an answer.
    pub unanswered: u32,
}

impl AnswerCounts {
    /// Counts one more rater.
    pub fn add(&mut self, answer: Option<Answer>) {
        match answer {
            Some(Answer::Level(level)) => self.levels[level.index()] += 1,
            Some(Answer::NotApplicable) => self.not_applicable += 1,
            Some(Answer::NotKnown) => self.not_known += 1,
            None => self.unanswered += 1,
        }
    }

    /// Raters who gave a level.
    #[must_use]
    pub fn rated(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// Raters who gave each answer: the levels from 0 up, then "not known" and "not applicable".
    #[must_use]
    pub fn each(&self) -> [u32; 7] {
        let [none, first, second, third, full] = self.levels;
        [none, first, second, third, full, self.not_known, self.not_applicable]
    }

    /// Raters who gave an answer of any kind.
    #[must_use]
    pub fn answered(&self) -> u32 {
        self.each().iter().sum()
    }

    /// All raters, those without an answer included.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.answered() + self.unanswered
    }

    /// The middle level, or half-way between two; `None` without a level.
    #[must_use]
    pub fn median(&self) -> Option<f64> {
        self.quantile(500)
    }

    /// The middle level, on an even split the lower one, because a level must be evidenced; always a
    /// level that was given. `None` without one.
    #[must_use]
    pub fn lower_median(&self) -> Option<Level> {
        self.level_at(self.rated().checked_sub(1)? / 2)
    }

    /// Quantile of type 7 in thousandths, 0..=4; `None` without a level.
    pub(super) fn quantile(&self, per_mille: usize) -> Option<f64> {
        type_7(self.rated() as usize, per_mille, |position| {
            u32::try_from(position).ok().and_then(|position| self.level_at(position)).map(value)
        })
    }

    /// The level at that position among the sorted levels.
    fn level_at(&self, position: u32) -> Option<Level> {
        let mut below = 0;
        Level::ALL.into_iter().find(|level| {
            below += self.levels[level.index()];
            position < below
        })
    }
}

impl FromIterator<Option<Answer>> for AnswerCounts {
    fn from_iter<T: IntoIterator<Item = Option<Answer>>>(answers: T) -> Self {
        let mut counts = Self::default();
        for answer in answers {
            counts.add(answer);
        }
        counts
    }
}

/// A level as the formulas read it, 0..=4.
pub(super) fn value(level: Level) -> f64 {
    f64::from(level.number())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rater_without_any_answer_is_still_in_the_room() {
        let mut room = Ratings::new(2);
        room.push(&[None, None]);
        room.push(&[Some(Answer::Level(Level::MAX)), Some(Answer::NotKnown)]);
        assert_eq!(room.raters(), 2);
        assert_eq!(room.counts()[0], room.criterion(0).collect());
        assert_eq!(
            (room.counts()[0].all(), room.counts()[0].rated(), room.counts()[0].unanswered),
            (2, 1, 1)
        );
    }

    #[test]
    fn a_part_of_a_room_keeps_the_order_asked_for() {
        let levels = |numbers: [u8; 3]| numbers.map(|number| Level::new(number).map(Answer::Level));
        let mut room = Ratings::new(3);
        room.push(&levels([0, 1, 2]));
        room.push(&levels([3, 4, 0]));
        assert_eq!(room.of_criteria(&[2, 0, 2]).rater(1), levels([0, 3, 0]));
        assert_eq!(room.of_raters(&[1, 1]).raters(), 2);
    }
}
