//! Sentences about a room that has rated: how far it agrees, where not, and what its score is.

use crate::findings::{
    AlphaReading, Beside, Closeness, DisputeStory, RoomAgreement, RoomFigure, Strength, dispute_story,
};
use crate::model::{Answer, Level, Sector};
use crate::scoring::{Camp, ConsensusStatus, CriterionDebrief, DecidedBy, Disagreement, SectorGap};
use crate::text::cities;
use crate::text::numbers::{count, decimal, list, score, sentences, whole};

pub const SECTOR_NOT_STATED: &str = "Sector not stated";
pub const NOBODY_HAS_RATED: &str = "Nobody has rated yet.";
pub const ALPHA_EXPLAINED: &str = "Krippendorff’s alpha (ordinal) looks at levels only, among those who gave one. It says \
    how far they agree over all questions, beyond what the mix of levels would give by chance: 1 is perfect, 0 is \
    chance. From 0.667 on it is tentative. From 0.80 on it is firm, if its interval (95 %, jackknife, for other \
    questions like these) begins at 0.667 or above. The number of questions the room agrees on counts “not known” \
    and “not applicable” as well: they are answers.";
pub const DISPUTE_EXPLAINED: &str = "The dispute on a question tells how much two people drawn at random differ: one gives \
    a level and the other says “not known”, or their levels are apart. 0 is all the same. Evenly spread levels give \
    0.5, and so does a room of which half says “not known”. One half at either end gives 1.";
pub const AGREEMENT_EXPLAINED: &str = "Agreement (van der Eijk’s A) runs from 1, all at one level, over 0, evenly spread, to −1, one half at either end.";
pub const SMALL_GROUP: &str = "Too few people to show what they said without showing who said it";

/// How far the room agrees: on how many questions, and what alpha says of its levels, told together.
pub fn agreement_story(found: &RoomAgreement) -> String {
    match found.people {
        0 => NOBODY_HAS_RATED.to_owned(),
        1 => "One person alone neither agrees nor differs.".to_owned(),
        _ => sentences(&[agreed(found), alpha(found)]),
    }
}

/// On how many questions the room agrees, and on what.
pub fn agreed(found: &RoomAgreement) -> String {
    let of = count(found.questions, "question", "questions");
    let what = [
        (found.on_levels, "on a level for"),
        (found.on_not_known, "on “not known” for"),
        (found.on_not_applicable, "on “not applicable” for"),
    ];
    let what: Vec<String> =
        what.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{what} {n}")).collect();
    match found.agreed() {
        0 => format!("The room agrees on none of {of}."),
        agreed if agreed == found.on_levels => format!("The room agrees on a level for {agreed} of {of}."),
        agreed => format!("The room agrees on {agreed} of {of}: {}.", list(&what)),
    }
}

/// What alpha says of the levels, and how that goes together with the count.
fn alpha(found: &RoomAgreement) -> String {
    let figures = match (found.alpha, found.interval) {
        (Some(alpha), Some((low, high))) => {
            format!("alpha {}, between {} and {}", hundredths(alpha), hundredths(low), hundredths(high))
        }
        (Some(alpha), None) => format!("alpha {}", hundredths(alpha)),
        (None, _) => String::new(),
    };
    let told = match found.reading {
        AlphaReading::NoPairs => "No question has a level from two people, so there are no levels to compare.".to_owned(),
        AlphaReading::AllEqual => "All levels that were given are equal. Without any variation, agreement cannot be told from chance.".to_owned(),
        AlphaReading::Perfect => "On each question, all who gave a level gave the same one: their agreement is perfect.".to_owned(),
        AlphaReading::Firm => format!("Over all questions, those who gave a level agree firmly ({figures})."),
        AlphaReading::MaybeFirm => format!("Over all questions, those who gave a level may agree firmly, but these are too few to say ({figures})."),
        AlphaReading::Tentative => format!("Over all questions, those who gave a level agree enough for tentative conclusions ({figures})."),
        AlphaReading::Weak => weak_alpha(found.beside, &figures),
    };
    let beside = match found.beside {
        Beside::FewLevels if found.agreed() == 0 => {
            "On most questions too few gave a level for the room to agree on one."
        }
        Beside::FewLevels => {
            "On most of the other questions too few gave a level for the room to agree on one."
        }
        Beside::SameOrder => {
            "They see the same questions as high and as low. On many single questions they are still not near enough to one level."
        }
        _ => "",
    };
    sentences(&[told, beside.to_owned()])
}

/// A weak alpha, with the reason where the room agrees on many questions all the same.
fn weak_alpha(beside: Beside, figures: &str) -> String {
    match beside {
        Beside::MostlyWithoutLevels => format!(
            "Mostly it agrees that there is no level to give. Where people gave levels, these agree too little to rely on ({figures}): talk about them first."
        ),
        Beside::LevelsNearTogether(level) => format!(
            "Nearly all its levels lie at level {level} or next to it, and chance alone would bring people that near. Alpha takes chance off, so it stays low ({figures}): rely on single questions, not on which of them stand higher or lower."
        ),
        Beside::OthersFarApart => format!(
            "On the others its levels are so far apart that all levels taken together are too weak to rely on ({figures}): talk about those first."
        ),
        _ => format!(
            "Over all questions, those who gave a level do not agree enough to rely on their levels ({figures}): talk before you decide."
        ),
    }
}

/// What an alpha may be, in two decimals: the third is noise.
pub fn hundredths(value: f64) -> String {
    decimal(value, 2)
}

/// How near the levels on one question are to each other.
pub fn closeness(found: Option<Closeness>) -> &'static str {
    match found {
        None => "Nobody gave a level",
        Some(Closeness::Close) => "Levels close together",
        Some(Closeness::FairlyClose) => "Levels fairly close",
        Some(Closeness::Spread) => "Levels spread out",
        Some(Closeness::TwoEnds) => "Levels at two ends",
    }
}

/// The dispute on one question: the number by which the agenda is sorted, and what it is about.
pub fn dispute(criterion: &CriterionDebrief) -> String {
    let of = criterion.spread.dispute.map_or_else(String::new, |dispute| hundredths(dispute.all()));
    match dispute_story(criterion) {
        DisputeStory::TooFew => "Fewer than two answers".to_owned(),
        DisputeStory::Same => "No dispute: all say the same".to_owned(),
        DisputeStory::Agreed => format!("Dispute {of}: agreed, though not by all"),
        DisputeStory::LevelsAgreed => format!("Dispute {of}: those who gave a level agree"),
        DisputeStory::Little => format!("Dispute {of}: little"),
        DisputeStory::Levels(Strength::Some) => format!("Dispute {of}: the levels differ"),
        DisputeStory::Levels(Strength::Strong) => format!("Dispute {of}, strong: the levels are far apart"),
        DisputeStory::Kinds(Strength::Some) => format!("Dispute {of}: not all gave a level"),
        DisputeStory::Kinds(Strength::Strong) => format!("Dispute {of}, strong: is there a level to give?"),
    }
}

/// "9 levels, the middle at 2; the middle half lies between 1 and 3 · 4 not known".
pub fn spread(spread: &Disagreement) -> String {
    let levels = match (spread.n(), spread.median, spread.q1, spread.q3) {
        (1, Some(median), ..) => Some(format!("1 level: {}", levels(median))),
        (n, Some(median), Some(q1), Some(q3)) => Some(format!(
            "{n} levels, the middle at {}; the middle half {}",
            levels(median),
            if q1 < q3 {
                format!("lies between {} and {}", levels(q1), levels(q3))
            } else {
                "lies there too".to_owned()
            }
        )),
        _ => None,
    };
    levels
        .or_else(|| Some("No level".to_owned()))
        .into_iter()
        .chain(without_level(spread))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// "4 not known", and what else is no level.
pub fn without_level(spread: &Disagreement) -> impl Iterator<Item = String> {
    let counts = spread.counts;
    let without = [
        (counts.not_known, "not known"),
        (counts.not_applicable, "not applicable"),
        (counts.unanswered, "without an answer"),
    ];
    without.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}"))
}

/// A number of levels as short as it is exact: "2", "2.5", "1.75".
pub fn levels(value: f64) -> String {
    decimal(value, 2).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A status in a narrow place.
pub fn status(status: ConsensusStatus) -> &'static str {
    match status {
        ConsensusStatus::None => "No ratings",
        ConsensusStatus::NotApplicable => "Agreed: not applicable",
        ConsensusStatus::NotKnown => "Agreed: not known",
        ConsensusStatus::Insufficient => "Too few levels",
        ConsensusStatus::Split { .. } => "Split",
        ConsensusStatus::Consensus(_) => "Agreed on a level",
        ConsensusStatus::Discuss(_) => "To discuss",
    }
}

/// What a status means for the room.
pub fn status_sentence(status: ConsensusStatus) -> String {
    match status {
        ConsensusStatus::None => "Nobody has answered this yet".to_owned(),
        ConsensusStatus::NotApplicable => "Most hold that this does not concern the initiative".to_owned(),
        ConsensusStatus::NotKnown => "The room agrees that this is not known".to_owned(),
        ConsensusStatus::Insufficient => "Too few gave a level to suggest one".to_owned(),
        ConsensusStatus::Split { low, high } => {
            format!("Two camps, so no level is suggested: {}, and {}", camp(low), camp(high))
        }
        ConsensusStatus::Consensus(level) => {
            format!("Those who gave a level are near enough to level {level}")
        }
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
        "{} {rate} {}, {} {} (medians of {} and {})",
        names(&gap.high),
        levels(gap.high_median),
        names(&gap.low),
        levels(gap.low_median),
        gap.high_levels,
        count(gap.low_levels, "level", "levels")
    )
}

/// The score of the room, and what the levels of single people would give beside it.
pub fn scores(of: &RoomFigure) -> String {
    let Some((low, high)) = of.interval else {
        return "Nothing that was asked counts in the index, so there is no score.".to_owned();
    };
    let room = match of.score {
        Some(value) if whole(low) == whole(high) => {
            format!("The room’s score is {} of 100.", score(Some(value)))
        }
        Some(value) => format!(
            "The room’s score is {} of 100, and between {} and {} by what has no level.",
            score(Some(value)),
            score(Some(low)),
            score(Some(high))
        ),
        None => return "Too few questions have a level from the room for a score.".to_owned(),
    };
    let made = "It is made of the levels the room agrees on, and of the middle where it still has to talk; only the questions of the exercise count.";
    let beside = match of.individual.as_slice() {
        [] => String::new(),
        [one] => {
            format!("One person alone gave enough levels for a score of their own: {}.", score(Some(*one)))
        }
        [lowest, .., highest] => format!(
            "Beside it, not instead of it: the levels of single people would give between {} and {}, the middle at {}, for {} with enough levels.",
            score(Some(*lowest)),
            score(Some(*highest)),
            score(of.middle),
            count(of.individual.len(), "person", "people")
        ),
    };
    sentences(&[room, made.to_owned(), beside])
}

/// A level of the key or of the room.
pub fn level_range(low: Level, high: Level) -> String {
    if low == high { format!("level {low}") } else { format!("level {low} or {high}") }
}
