//! What can be said of one assessment by itself: headline, lenses, foundation, open answers, counts, weights.

use super::{
    AreaSpread, CountedAreas, Counts, Evenness, EvidenceCount, Gate, Standing, WeightStory, difference, gate,
    shown_score, standing, whole,
};
use crate::model::{Answer, AreaId, Assessment, Framework};
use crate::scoring::{Lens, ScoreInterval, Scorecard};

/// All of it, worked out once for a scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultStory {
    pub headline: Headline,
    pub areas: CountedAreas,
    pub lenses: LensStory,
    /// One for each foundation area, in their order.
    pub gates: Vec<Gate>,
    /// Absent where no open answer moves the index as it is shown, and where no index is shown.
    pub open: Option<OpenEffect>,
    pub counts: Counts,
    pub evidence: EvidenceCount,
    pub weights: WeightStory,
}

/// The sentence at the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    NothingAnswered,
    /// Too little is known for an index.
    TooLittle,
    /// What stands out among the areas, and how far open answers could move the index.
    Areas,
}

/// Why the three lenses differ, or do not. Points are those between the shown average and the shown
/// balanced figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LensStory {
    /// There is no index to explain.
    NoIndex,
    /// Some areas that count have no number yet, so each figure may still move.
    MayMove {
        /// Areas of which too little is known for a number.
        unknown: Vec<AreaId>,
        /// Those of them whose few answers count in the index all the same.
        counted: Vec<AreaId>,
    },
    /// One area alone makes the index.
    OneArea,
    Even {
        lowered: i64,
    },
    Apart {
        lowest: Vec<AreaId>,
        lowered: i64,
    },
    FarApart {
        lowest: Vec<AreaId>,
        lowered: i64,
    },
}

/// How far open answers could move the shown index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenEffect {
    /// Open answers that count in the index.
    pub answers: usize,
    /// The larger of the two shown sides, 1 or more.
    pub points: i64,
}

impl ResultStory {
    /// What can be said of that scorecard, which is the one of that assessment.
    pub fn of(framework: &Framework, assessment: &Assessment, scorecard: &Scorecard) -> Self {
        let counts = Counts::of(framework, assessment);
        let areas = CountedAreas::of(scorecard);
        let headline = if counts.questions == counts.unanswered + counts.not_asked {
            Headline::NothingAnswered
        } else if standing(scorecard.overall.coverage) == Standing::TooLittle || areas.spread.is_none() {
            Headline::TooLittle
        } else {
            Headline::Areas
        };
        Self {
            headline,
            lenses: lens_story(scorecard, &areas),
            gates: scorecard.foundation().map(gate).collect(),
            open: open_effect(scorecard),
            weights: WeightStory::of(framework, assessment, scorecard),
            counts,
            evidence: EvidenceCount::of(framework, assessment),
            areas,
        }
    }
}

/// The index under one lens as it may be shown. The weakest area is named by a number only where every area
/// that counts has one: it could be any of those that have none.
#[must_use]
pub fn shown_lens(scorecard: &Scorecard, lens: Lens) -> ScoreInterval {
    let interval = scorecard.overall.under(lens);
    let is_shown = match lens {
        Lens::Average | Lens::Balanced => true,
        Lens::WeakestArea => CountedAreas::of(scorecard).without_number.is_empty(),
    };
    let score = shown_score(interval.score, scorecard.overall.coverage).filter(|_| is_shown);
    ScoreInterval { score, ..interval }
}

fn lens_story(scorecard: &Scorecard, areas: &CountedAreas) -> LensStory {
    let of = |lens| shown_lens(scorecard, lens).score;
    let (Some(average), Some(balanced), Some(AreaSpread { worst, scored, evenness, .. })) =
        (of(Lens::Average), of(Lens::Balanced), &areas.spread)
    else {
        return LensStory::NoIndex;
    };
    if !areas.without_number.is_empty() {
        let counted = |area: &&crate::scoring::AreaScore| {
            areas.without_number.contains(&area.id) && area.interval.score.is_some()
        };
        let counted = scorecard.areas.iter().filter(counted).map(|area| area.id.clone()).collect();
        return LensStory::MayMove { unknown: areas.without_number.clone(), counted };
    }
    let (lowest, lowered) = (worst.clone(), difference(balanced, average));
    match evenness {
        _ if *scored == 1 => LensStory::OneArea,
        Evenness::Even => LensStory::Even { lowered },
        Evenness::Apart => LensStory::Apart { lowest, lowered },
        Evenness::FarApart => LensStory::FarApart { lowest, lowered },
    }
}

fn open_effect(scorecard: &Scorecard) -> Option<OpenEffect> {
    let ScoreInterval { score, low, high } = scorecard.overall.average;
    let score = shown_score(score, scorecard.overall.coverage)?;
    let points = difference(low?, score).max(difference(score, high?));
    let is_open = |answer| matches!(answer, None | Some(Answer::NotKnown));
    let counts = scorecard.criteria.iter().filter(|of| is_open(of.answer) && of.effective_weight > 0.0);
    let answers = counts.count();
    (answers > 0 && points > 0).then_some(OpenEffect { answers, points })
}

impl LensStory {
    /// What the balanced figure loses against the average, as both are shown; `None` without a comparison.
    pub fn lowered(&self) -> Option<i64> {
        match self {
            Self::NoIndex | Self::MayMove { .. } | Self::OneArea => None,
            Self::Even { lowered } | Self::Apart { lowered, .. } | Self::FarApart { lowered, .. } => {
                Some(*lowered)
            }
        }
    }
}

/// The index as it is shown; `None` where too little is known.
#[must_use]
pub fn shown_index(scorecard: &Scorecard) -> Option<i64> {
    shown_lens(scorecard, Lens::Average).score.map(whole)
}
