//! The scores of all rounds of an assessment, to be seen one beside the other.

use super::Scorecard;
use crate::model::{Assessment, Framework, FrameworkRef};

/// A round as charts show it.
#[derive(Clone, Debug)]
pub struct RoundScores {
    /// Empty where the current round was given none.
    pub name: String,
    pub framework: FrameworkRef,
    /// By the weights of today; `None` where its version of the framework is not at hand.
    pub scorecard: Option<Scorecard>,
    /// Whether it answers other questions than the round before it.
    pub is_break: bool,
}

/// All rounds, oldest first, the current one last; `framework` finds the one a round was answered under.
pub fn round_scores<'a>(
    assessment: &Assessment,
    framework: impl Fn(&FrameworkRef) -> Option<&'a Framework>,
) -> Vec<RoundScores> {
    let earlier = assessment.earlier_rounds.iter().map(|round| {
        let seen = Assessment { ratings: round.ratings.clone(), ..assessment.clone() };
        (&round.name, &round.framework, framework(&round.framework).map(|of| Scorecard::of(of, &seen)))
    });
    let now = framework(&assessment.framework).map(|of| Scorecard::of(of, assessment));
    let mut before: Option<&FrameworkRef> = None;
    earlier
        .chain([(&assessment.round, &assessment.framework, now)])
        .map(|(name, of, scorecard)| {
            let is_break = before.replace(of).is_some_and(|before| before != of);
            RoundScores { name: name.trim().to_owned(), framework: of.clone(), scorecard, is_break }
        })
        .collect()
}
