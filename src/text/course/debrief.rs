//! Sentences about a room that has rated: how far it agrees, where not, and what its discussion changed.

use crate::model::{Answer, Level, Sector};
use crate::scoring::{
    AlphaReading, AlphaUndefined, Camp, ConsensusStatus, DecidedBy, Disagreement, Jackknife, RoomScores,
    SectorGap,
};
use crate::text::cities;
use crate::text::numbers::{count, decimal, list, score, whole};

pub const SECTOR_NOT_STATED: &str = "Sector not stated";
pub const ALPHA_EXPLAINED: &str = "Krippendorff’s alpha (ordinal) says how far the room agrees beyond what its mix of \
    levels would give by chance: 1 is perfect, 0 is chance. From 0.80 on it is firm, from 0.667 on tentative. The \
    interval (95 %, jackknife) is for other criteria like these.";
pub const AGREEMENT_EXPLAINED: &str = "Agreement (van der Eijk’s A) runs from 1, all at one level, over 0, evenly spread, to −1, one half at either end.";
pub const SMALL_GROUP: &str = "Too few people to show what they said without showing who said it";

/// How far the room agrees, with the interval.
pub fn alpha(alpha: &Jackknife) -> String {
    let value = match alpha.alpha {
        Err(AlphaUndefined::AllEqual) => return "All ratings are equal. Nobody differs, but without any variation agreement cannot be told from chance.".to_owned(),
        Err(AlphaUndefined::NoPairs) => return "No criterion has a level from two people yet, so there is nothing to compare.".to_owned(),
        Ok(_) if alpha.is_perfect() => return "Everybody gave the same level on each criterion: the agreement is perfect.".to_owned(),
        Ok(value) => value,
    };
    let interval = match alpha.interval.map(|interval| (hundredths(interval.low), hundredths(interval.high)))
    {
        // An interval without any width that can be seen would pretend to be sure.
        Some((low, high)) if low == high => String::new(),
        Some((low, high)) => format!(", between {low} and {high}"),
        None => ", too few criteria for an interval".to_owned(),
    };
    format!("{} (alpha {}{interval}).", reading(AlphaReading::of(value)), hundredths(value))
}

/// How far an alpha may be relied on.
pub fn reading(reading: AlphaReading) -> &'static str {
    match reading {
        AlphaReading::Firm => "The room agrees firmly",
        AlphaReading::Tentative => "The room agrees enough for tentative conclusions",
        AlphaReading::Weak => "The room does not agree enough to rely on its ratings: talk before you decide",
    }
}

/// What an alpha may be, in two decimals: the third is noise.
pub fn hundredths(value: f64) -> String {
    decimal(value, 2)
}

/// From where on a room is called close together and fairly close. Words of ours, not findings.
const CLOSE: f64 = 0.8;
const FAIRLY_CLOSE: f64 = 0.4;

/// How far the room agrees on one criterion, by A of van der Eijk; `None` where nobody gave a level.
pub fn agreement(a: Option<f64>) -> &'static str {
    match a {
        None => "Nobody gave a level",
        Some(CLOSE..) => "Close together",
        Some(FAIRLY_CLOSE..) => "Fairly close",
        Some(0.0..) => "Spread out",
        Some(_) => "At two ends",
    }
}

/// "9 levels, the middle at 2, half of them between 1 and 3"; what was not rated follows.
pub fn spread(spread: &Disagreement) -> String {
    let levels = match (spread.median, spread.q1, spread.q3) {
        (Some(median), Some(q1), Some(q3)) => format!(
            "{}, the middle at {}, half of them between {} and {}",
            count(spread.n() as usize, "level", "levels"),
            levels(median),
            levels(q1),
            levels(q3)
        ),
        _ => "No level".to_owned(),
    };
    let counts = spread.counts;
    let without = [
        (counts.not_known, "not known"),
        (counts.not_applicable, "not applicable"),
        (counts.unanswered, "without an answer"),
    ];
    let without = without.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}"));
    std::iter::once(levels).chain(without).collect::<Vec<_>>().join(" · ")
}

/// A number of levels as short as it is exact: "2", "2.5", "1.75".
pub fn levels(value: f64) -> String {
    decimal(value, 2).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A status in a narrow place.
pub fn status(status: ConsensusStatus) -> &'static str {
    match status {
        ConsensusStatus::None => "No ratings",
        ConsensusStatus::NotApplicable => "Not applicable",
        ConsensusStatus::Insufficient => "Too few levels",
        ConsensusStatus::Split { .. } => "Split",
        ConsensusStatus::Consensus(_) => "Consensus",
        ConsensusStatus::Discuss(_) => "To discuss",
    }
}

/// What a status means for the room.
pub fn status_sentence(status: ConsensusStatus) -> String {
    match status {
        ConsensusStatus::None => "Nobody has answered this yet".to_owned(),
        ConsensusStatus::NotApplicable => "Most hold that this does not concern the initiative".to_owned(),
        ConsensusStatus::Insufficient => "Too few gave a level to suggest one".to_owned(),
        ConsensusStatus::Split { low, high } => {
            format!("Two camps, so no level is suggested: {}, and {}", camp(low), camp(high))
        }
        ConsensusStatus::Consensus(level) => format!("The room is near enough to level {level}"),
        ConsensusStatus::Discuss(level) => format!("Not near enough; start the talk from level {level}"),
    }
}

fn camp(camp: Camp) -> String {
    let at = if camp.lowest == camp.highest {
        format!("level {}", camp.lowest)
    } else {
        format!("levels {} to {}", camp.lowest, camp.highest)
    };
    format!("{} at {at}", camp.size)
}

/// Who decided an answer, in a narrow place.
pub fn decided_by(by: DecidedBy) -> &'static str {
    match by {
        DecidedBy::Rules => "As the rules suggest",
        DecidedBy::Room => "Decided by the room",
        DecidedBy::AwaitsReason => "A reason is missing",
        DecidedBy::Nobody => "Open",
    }
}

/// An answer of the room.
pub fn answer(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Level(level)) => format!("Level {level}"),
        Some(Answer::NotApplicable) => "Not applicable".to_owned(),
        Some(Answer::NotKnown) => "Not known".to_owned(),
        None => "Open".to_owned(),
    }
}

/// A group by its sector.
pub fn sector(sector: Option<Sector>) -> &'static str {
    sector.map_or(SECTOR_NOT_STATED, cities::sector)
}

/// "Government rates 3.5, Civil society 1".
pub fn sector_gap(gap: &SectorGap) -> String {
    let names = |sectors: &[Sector]| {
        let names: Vec<&str> = sectors.iter().map(|sector| cities::sector(*sector)).collect();
        list(&names)
    };
    let rate = if gap.high.len() == 1 { "rates" } else { "rate" };
    format!(
        "{} {rate} {}, {} {} (medians)",
        names(&gap.high),
        levels(gap.high_median),
        names(&gap.low),
        levels(gap.low_median)
    )
}

/// The score of the room, and beside it those of its raters.
pub fn scores(scores: &RoomScores) -> String {
    let group = match (scores.group.score, scores.group.low, scores.group.high) {
        (Some(of), Some(low), Some(high)) if whole(low) == whole(high) => {
            format!("The suggested levels, also those still to discuss, give {} of 100.", score(Some(of)))
        }
        (Some(of), low, high) => format!(
            "The suggested levels, also those still to discuss, give {} of 100, and between {} and {} by what has no level.",
            score(Some(of)),
            score(low),
            score(high)
        ),
        (None, ..) => {
            return "No level is suggested that counts in the index, so there is no score.".to_owned();
        }
    };
    let individual = match scores.individual.as_slice() {
        [] => "Nobody gave enough levels for a score of their own.".to_owned(),
        [one] => format!("One rater alone gave enough levels for a score: {}.", score(Some(*one))),
        [lowest, .., highest] => format!(
            "The scores of {} raters lie between {} and {}, the middle at {}.",
            scores.individual.len(),
            score(Some(*lowest)),
            score(Some(*highest)),
            score(scores.quantile(500))
        ),
    };
    format!("{group} {individual} All are on the criteria of the exercise only.")
}

/// A level of the key or of the room.
pub fn level_range(low: Level, high: Level) -> String {
    if low == high { format!("level {low}") } else { format!("level {low} or {high}") }
}
