//! What the dispute on one question is about, and how strong it is.

use crate::scoring::{ConsensusStatus, CriterionDebrief, Dispute};

/// From here on a dispute is worth a word, and from here on it is strong. Evenly spread levels give 0.5, and so does a
/// room of which half says "not known"; half of that is where a talk begins to be worth its time. Words of ours.
const SOME: f64 = 0.25;
const STRONG: f64 = 0.5;
/// From where on, by A of van der Eijk, levels are called close together and fairly close. Words of ours.
const CLOSE: f64 = 0.8;
const FAIRLY_CLOSE: f64 = 0.4;

/// What the answers to one question have come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisputeStory {
    /// Fewer than two answers.
    TooFew,
    /// All gave the same answer.
    Same,
    /// The room agrees, though not everybody does.
    Agreed,
    /// Those who gave a level agree, and others gave none.
    LevelsAgreed,
    /// Hardly any.
    Little,
    /// Mostly about the level.
    Levels(Strength),
    /// Mostly about whether there is a level to give at all.
    Kinds(Strength),
}

impl DisputeStory {
    /// Whether it is worth a talk.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Levels(_) | Self::Kinds(_))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    Some,
    Strong,
}

/// The story of one question. It never stands against what the rules suggest: where they find the room split or not
/// near enough, the dispute is not little, and where they find a consensus it is not called strong.
pub fn dispute_story(criterion: &CriterionDebrief) -> DisputeStory {
    let Some(dispute) = criterion.spread.dispute else { return DisputeStory::TooFew };
    let is_disputed = matches!(criterion.status, ConsensusStatus::Split { .. } | ConsensusStatus::Discuss(_));
    let Dispute { levels, kinds } = dispute;
    let strength = if dispute.all() >= STRONG { Strength::Strong } else { Strength::Some };
    match dispute.all() {
        ..=0.0 => DisputeStory::Same,
        _ if matches!(criterion.status, ConsensusStatus::Consensus(_)) && kinds > 0.0 => {
            DisputeStory::LevelsAgreed
        }
        _ if criterion.status.is_agreed() => DisputeStory::Agreed,
        ..SOME if !is_disputed => DisputeStory::Little,
        _ if levels >= kinds => DisputeStory::Levels(strength),
        _ => DisputeStory::Kinds(strength),
    }
}

/// How near to each other the levels on one question are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closeness {
    Close,
    FairlyClose,
    Spread,
    TwoEnds,
}

/// By A of van der Eijk (-1..=1); `None` where nobody gave a level.
pub fn closeness(a: Option<f64>) -> Option<Closeness> {
    Some(match a? {
        CLOSE.. => Closeness::Close,
        FAIRLY_CLOSE.. => Closeness::FairlyClose,
        0.0.. => Closeness::Spread,
        _ => Closeness::TwoEnds,
    })
}
