//! What a room can talk about after it has rated: where it agrees, where not, and who differs from whom.
//!
//! The statistics are those of `agreement`; here they are put together for one round of an exercise, on its
//! criteria and in its order. Nothing in a [`Debrief`] shows a name. What a small group of a sector says
//! would show its members all the same: whoever shows it asks `findings` first.

mod against_key;
mod movement;
mod room_consensus;
mod room_scores;
mod sectors;

pub use against_key::{
    AgainstKey, CriterionAgainstKey, KeyStanding, against_key, key_rating, rating_of_all_cities,
};
pub use movement::{CriterionMovement, ErrorAgainstKey, Movement, RoundsDebrief};
pub use room_consensus::{DecidedBy, RoomAnswer, consensus_assessment, room_consensus};
pub use room_scores::{PersonScore, RoomScores};
pub use sectors::{SectorGap, SectorGroup};

use super::{
    AlphaUndefined, ConsensusStatus, Disagreement, Jackknife, Ratings, Scale, agenda, answer_kind_alpha,
    jackknife_over_criteria, jackknife_over_raters, suggest_consensus,
};
use crate::model::{CriterionId, Framework, RaterId, RatingSheet};

/// Everything that follows from the sheets of one round.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief {
    /// Who rated, in the order of the rows of `ratings`.
    pub raters: Vec<RaterId>,
    /// A row for each rater, a column for each criterion.
    pub ratings: Ratings,
    /// In the order of the exercise.
    pub criteria: Vec<CriterionDebrief>,
    /// Positions in `criteria`, the most disputed first; those with fewer than two answers last.
    pub agenda: Vec<usize>,
    /// Ordinal alpha, with the interval for "on other criteria". Undefined with a reason.
    pub alpha: Jackknife,
    /// The same alpha, with the interval for "with other raters".
    pub alpha_over_raters: Jackknife,
    /// Nominal alpha over "a level", "not known", "not applicable": whether the room agrees on what can be
    /// rated at all.
    pub kinds_alpha: Result<f64, AlphaUndefined>,
    /// The room by sector of the helix, in the order of the sectors; whoever did not say stands last.
    pub sectors: Vec<SectorGroup>,
    /// The room's score and those of its raters.
    pub scores: RoomScores,
}

/// One criterion of a debrief.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionDebrief {
    pub id: CriterionId,
    /// Counts of each answer, median, quartiles, and measures of spread.
    pub spread: Disagreement,
    /// What the rules of the framework suggest.
    pub status: ConsensusStatus,
}

impl Debrief {
    /// Derives everything from the sheets of one round, one sheet a rater. Answers on other criteria than
    /// these are left aside; the bars of consensus are those of the framework.
    pub fn of<'a>(
        framework: &Framework,
        criteria: &[CriterionId],
        sheets: impl IntoIterator<Item = &'a RatingSheet>,
    ) -> Self {
        let mut ratings = Ratings::new(criteria.len());
        let (mut raters, mut of_rater) = (Vec::new(), Vec::new());
        let mut row = Vec::with_capacity(criteria.len());
        for sheet in sheets {
            row.clear();
            row.extend(criteria.iter().map(|criterion| sheet.answer(criterion)));
            ratings.push(&row);
            raters.push(sheet.rater.clone());
            of_rater.push(sheet.participant.sector);
        }
        let spreads = Disagreement::of_room(&ratings);
        let agenda = agenda(&spreads);
        let criterion = |(id, spread): (&CriterionId, Disagreement)| CriterionDebrief {
            id: id.clone(),
            status: suggest_consensus(&spread.counts, &framework.consensus),
            spread,
        };
        let criteria: Vec<CriterionDebrief> = criteria.iter().zip(spreads).map(criterion).collect();
        Self {
            agenda,
            alpha: jackknife_over_criteria(&ratings, Scale::Ordinal),
            alpha_over_raters: jackknife_over_raters(&ratings, Scale::Ordinal),
            kinds_alpha: answer_kind_alpha(&ratings),
            sectors: sectors::of_room(&ratings, &of_rater),
            scores: RoomScores::of(framework, &criteria, &ratings),
            raters,
            ratings,
            criteria,
        }
    }

    /// The criteria from the most disputed on, with their positions in the exercise.
    pub fn by_dispute(&self) -> impl Iterator<Item = (usize, &CriterionDebrief)> {
        self.agenda.iter().map(|&position| (position, &self.criteria[position]))
    }

    /// The criterion of that id; `None` where the exercise does not ask it.
    pub fn criterion(&self, id: &CriterionId) -> Option<&CriterionDebrief> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// Where sectors differ most, the widest gap first; equals in the order of the exercise. Only medians
    /// that rest on `fewest` levels or more take part.
    pub fn sector_gaps(&self, fewest: usize) -> Vec<SectorGap> {
        sectors::gaps(&self.sectors, self.criteria.len(), fewest)
    }
}
