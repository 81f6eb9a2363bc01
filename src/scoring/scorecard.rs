//! All that is derived from one assessment, recomputed from its ratings whenever they change.

use super::{
    Aggregation, Cell, Coverage, Reading, Scheme, ScoreInterval, aggregate, coverage, score_interval,
};
use crate::model::{Answer, AreaId, AreaRole, Assessment, Confidence, CriterionId, Framework, Level};

/// The three ways in which areas become one index. Inside areas the mean is always arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lens {
    /// Arithmetic: areas make up for one another.
    Average,
    /// Geometric: they do so only in part.
    Balanced,
    /// The minimum: they do not.
    WeakestArea,
}

impl Lens {
    /// In the order they are shown.
    pub const ALL: [Self; 3] = [Self::Average, Self::Balanced, Self::WeakestArea];

    /// How areas are put together under this lens.
    pub fn across(self) -> Aggregation {
        match self {
            Self::Average => Aggregation::Arithmetic,
            Self::Balanced => Aggregation::BALANCED,
            Self::WeakestArea => Aggregation::WeakestLink,
        }
    }
}

/// The overall index, 0..100, under each lens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverallIndex {
    pub average: ScoreInterval,
    pub balanced: ScoreInterval,
    pub weakest_area: ScoreInterval,
    /// Share of the weight that is known, 0..1; `None` where nothing is applicable.
    pub coverage: Option<f64>,
}

impl OverallIndex {
    /// The index under one lens.
    pub fn under(&self, lens: Lens) -> ScoreInterval {
        match lens {
            Lens::Average => self.average,
            Lens::Balanced => self.balanced,
            Lens::WeakestArea => self.weakest_area,
        }
    }
}

/// The score of one area.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaScore {
    pub id: AreaId,
    pub role: AreaRole,
    /// Relative weight in the index, as chosen.
    pub weight: f64,
    pub interval: ScoreInterval,
    /// Share of the area's weight that is known, 0..1; `None` where nothing is applicable.
    pub coverage: Option<f64>,
    pub tally: Tally,
}

/// How the questions were answered. The five counts add up to the number of questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// With a level.
    pub levels: usize,
    pub not_applicable: usize,
    pub not_known: usize,
    pub unanswered: usize,
}

impl Tally {
    fn count(&mut self, answer: Option<Answer>) {
        match answer {
            Some(Answer::Level(_)) => self.levels += 1,
            Some(Answer::NotApplicable) => self.not_applicable += 1,
            Some(Answer::NotKnown) => self.not_known += 1,
            None => self.unanswered += 1,
        }
    }

    /// All questions.
    pub fn total(&self) -> usize {
        self.levels + self.not_applicable + self.not_known + self.unanswered
    }

    /// Questions that concern the initiative.
    pub fn applicable(&self) -> usize {
        self.total() - self.not_applicable
    }

    /// Questions on which something was said, be it "not known yet".
    pub fn visited(&self) -> usize {
        self.total() - self.unanswered
    }

    /// Applicable questions without a level.
    pub fn open(&self) -> usize {
        self.not_known + self.unanswered
    }
}

/// One criterion and what it does to the result.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionResult {
    pub id: CriterionId,
    pub area: AreaId,
    pub answer: Option<Answer>,
    pub confidence: Option<Confidence>,
    /// Relative weight inside the area, as chosen.
    pub weight: f64,
    /// Share of the whole index when everything is known, 0..1; 0 for a foundation outside it.
    pub effective_weight: f64,
    /// The average index with one level more here, 0..100; `None` without a level, at the top, and where
    /// there is no index.
    pub index_after_one_step: Option<f64>,
}

impl CriterionResult {
    /// The level, where one was given.
    pub fn level(&self) -> Option<Level> {
        self.answer.and_then(Answer::level)
    }

    /// Applicable and without a level.
    pub fn is_open(&self) -> bool {
        matches!(self.answer, None | Some(Answer::NotKnown))
    }
}

/// Every derived result of one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    pub overall: OverallIndex,
    /// In the framework's order, the foundation included.
    pub areas: Vec<AreaScore>,
    /// In the framework's order.
    pub criteria: Vec<CriterionResult>,
    pub tally: Tally,
}

impl Scorecard {
    /// Derives everything from the ratings of the current round.
    pub fn of(framework: &Framework, assessment: &Assessment) -> Self {
        let scheme = Scheme::of_index(framework, assessment);
        let cells = assessment.cells(framework);
        let [(areas, average), (_, balanced), (_, weakest_area)] =
            Lens::ALL.map(|lens| score_interval(&scheme, &cells, Aggregation::Arithmetic, lens.across()));
        let known = coverage(&scheme, &cells);
        let criteria = criterion_results(framework, assessment, &scheme, &cells);
        let mut tally = Tally::default();
        for criterion in &criteria {
            tally.count(criterion.answer);
        }
        Self {
            overall: OverallIndex { average, balanced, weakest_area, coverage: known.overall },
            areas: area_scores(framework, assessment, &areas, &known, &criteria),
            criteria,
            tally,
        }
    }

    /// The areas that make the index, in their order.
    pub fn action_areas(&self) -> impl Iterator<Item = &AreaScore> {
        self.areas.iter().filter(|area| area.role == AreaRole::ActionArea)
    }

    /// The foundation areas, scored beside the index.
    pub fn foundation(&self) -> impl Iterator<Item = &AreaScore> {
        self.areas.iter().filter(|area| area.role == AreaRole::Foundation)
    }

    /// The areas a shape is drawn over: the action areas, and a foundation that counts in the index.
    pub fn shaped_areas(&self) -> impl Iterator<Item = &AreaScore> {
        self.areas.iter().filter(|area| area.role == AreaRole::ActionArea || area.weight > 0.0)
    }

    /// The result of one criterion; `None` where the framework has no such criterion.
    pub fn criterion(&self, id: &CriterionId) -> Option<&CriterionResult> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// What works: criteria at level 3 or 4, the highest first, then the surest.
    pub fn strengths(&self) -> Vec<&CriterionResult> {
        let established = |criterion: &&CriterionResult| criterion.level().is_some_and(|l| l.number() >= 3);
        let mut strengths: Vec<_> = self.criteria.iter().filter(established).collect();
        strengths.sort_by_key(|c| std::cmp::Reverse((c.level(), c.confidence)));
        strengths
    }

    /// Applicable criteria without a level, the weightiest first.
    pub fn open(&self) -> Vec<&CriterionResult> {
        let mut open: Vec<_> = self.criteria.iter().filter(|criterion| criterion.is_open()).collect();
        open.sort_by(|a, b| b.effective_weight.total_cmp(&a.effective_weight));
        open
    }
}

fn area_scores(
    framework: &Framework,
    assessment: &Assessment,
    intervals: &[ScoreInterval],
    known: &Coverage,
    criteria: &[CriterionResult],
) -> Vec<AreaScore> {
    let area_score = |(a, area): (usize, &crate::model::Area)| {
        let mut tally = Tally::default();
        for criterion in criteria.iter().filter(|criterion| criterion.area == area.id) {
            tally.count(criterion.answer);
        }
        AreaScore {
            id: area.id.clone(),
            role: area.role,
            weight: assessment.area_weights.get(&area.id).copied().unwrap_or(area.weight).value(),
            interval: intervals[a],
            coverage: known.areas[a],
            tally,
        }
    };
    framework.areas.iter().enumerate().map(area_score).collect()
}

fn criterion_results(
    framework: &Framework,
    assessment: &Assessment,
    scheme: &Scheme,
    cells: &[Cell],
) -> Vec<CriterionResult> {
    let mut raised = cells.to_vec();
    let result = |(j, criterion): (usize, &crate::model::Criterion)| {
        let rating = assessment.ratings.get(&criterion.id);
        let answer = rating.and_then(|rating| rating.answer);
        let next = answer.and_then(Answer::level).and_then(Level::next);
        let index_after_one_step = next.and_then(|next| {
            raised[j] = Cell::level(f64::from(next.number()));
            let mean = Aggregation::Arithmetic;
            let after = aggregate(scheme, &raised, mean, mean, Reading::KnownOnly);
            raised[j] = cells[j];
            after.overall
        });
        CriterionResult {
            id: criterion.id.clone(),
            area: criterion.area.clone(),
            answer,
            confidence: rating.and_then(|rating| rating.confidence),
            weight: assessment
                .criterion_weights
                .get(&criterion.id)
                .copied()
                .unwrap_or(criterion.weight)
                .value(),
            effective_weight: scheme.effective_weight(j),
            index_after_one_step,
        }
    };
    framework.criteria.iter().enumerate().map(result).collect()
}
