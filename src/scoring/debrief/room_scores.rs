//! The score of a room, and beside it the scores its raters would give.
//!
//! The group's score is the score of the suggested levels, not the median of the scores. What an exercise
//! does not ask leaves the weighting, for the room and for each rater alike; so these scores are "on the
//! criteria of the exercise" and stand beside no score of a whole assessment.

use super::super::{
    Aggregation, Cell, ConsensusStatus, Ratings, Reading, Scheme, ScoreInterval, aggregate, answer_cell,
    coverage, score_interval,
};
use super::CriterionDebrief;
use crate::model::{Assessment, Framework};

/// Average index over the action areas, 0..100, on the criteria of the exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoomScores {
    /// Of the levels that the rules suggest, those to discuss included; what they leave open widens the
    /// interval. All `None` where the exercise asks nothing that counts in the index.
    pub group: ScoreInterval,
    /// Share of the weight with a suggested level, 0..1.
    pub group_coverage: Option<f64>,
    /// Of each rater with a level that counts, the lowest score first, so that no score leads to its rater.
    pub individual: Vec<PersonScore>,
    /// All raters, those without a score included.
    pub raters: usize,
}

/// What the levels of one rater alone would give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonScore {
    /// 0..=100, on what the rater gave a level.
    pub score: f64,
    /// Share of the weight with a level, above 0 and at most 1.
    pub coverage: f64,
}

impl RoomScores {
    pub(super) fn of(framework: &Framework, criteria: &[CriterionDebrief], ratings: &Ratings) -> Self {
        let scheme = Scheme::of_index(framework, &Assessment::new(framework));
        let position =
            |criterion: &CriterionDebrief| framework.criteria.iter().position(|c| c.id == criterion.id);
        let places: Vec<Option<usize>> = criteria.iter().map(position).collect();
        let cells = |answers: &mut dyn Iterator<Item = Cell>| {
            let mut cells = vec![Cell::NotApplicable; framework.criteria.len()];
            for (place, cell) in places.iter().zip(answers) {
                if let Some(place) = *place {
                    cells[place] = cell;
                }
            }
            cells
        };
        let group = cells(&mut criteria.iter().map(|criterion| suggested(criterion.status)));
        let arithmetic = Aggregation::Arithmetic;
        let mut individual: Vec<PersonScore> = (0..ratings.raters())
            .filter_map(|rater| {
                let own = cells(&mut ratings.rater(rater).iter().map(|answer| answer_cell(*answer)));
                let score = aggregate(&scheme, &own, arithmetic, arithmetic, Reading::KnownOnly).overall?;
                Some(PersonScore { score, coverage: coverage(&scheme, &own).overall? })
            })
            .collect();
        individual.sort_by(|a, b| a.score.total_cmp(&b.score));
        Self {
            group: score_interval(&scheme, &group, arithmetic, arithmetic).1,
            group_coverage: coverage(&scheme, &group).overall,
            raters: ratings.raters(),
            individual,
        }
    }
}

fn suggested(status: ConsensusStatus) -> Cell {
    match status {
        ConsensusStatus::NotApplicable => Cell::NotApplicable,
        status => status.level().map_or(Cell::Unknown, |level| Cell::level(f64::from(level.number()))),
    }
}
