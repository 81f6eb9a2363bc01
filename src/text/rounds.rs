//! Words about rounds and about progress between them.

use super::numbers::{self, count, list, sentences, told_if, whole};
use super::results::points;
use crate::findings::{AreaChange, Doubt, IndexChange, Part, RoundStory};
use crate::model::FrameworkRef;
use crate::scoring::{LevelMove, OtherChanges};

pub const ROUNDS: &str = "Rounds";
pub const ABOUT_FIRST: &str = "When you score again later, start a new round: all answers are copied, you change what has changed, and this card shows the progress.";
pub const START: &str = "Start a new round…";
pub const ABOUT_START: &str =
    "Your answers, with evidence and notes, are kept as they are and copied into the new round.";
pub const ENDING_NAME: &str = "Name of the round that ends";
pub const NEW_NAME: &str = "Name of the new round";
pub const NAME_HINT: &str = "Such as Spring 2026";
pub const CURRENT_NAME: &str = "Name of this round";
pub const START_NOW: &str = "Start the round";
pub const CANCEL: &str = "Cancel";
pub const SINCE: &str = "Progress since";
pub const CHART: &str = "Round by round";
pub const BARS: &str = "The thin bar shows what open answers could change.";
pub const BY_WEIGHTS_OF_TODAY: &str = "All rounds by the weights of today.";
pub const QUESTIONS_CHANGED: &str = "The questions changed";
pub const CHART_BROKEN: &str =
    "A line stops where the questions changed: scores on both sides cannot be set side by side.";
pub const BY_AREA: &str = "By area";
pub const UP: &str = "Moved up";
pub const DOWN: &str = "Moved down";
pub const NONE_UP: &str = "No criterion moved up.";
pub const NONE_DOWN: &str = "No criterion moved down.";
pub const FOUNDATION: &str = "Foundation, outside the index";
pub const FOUNDATION_INSIDE: &str = "Foundation";
pub const OUTSIDE: &str = "outside the index";
pub const NOW: &str = "Now";
pub const NEEDS_ENDING_NAME: &str = "Give the round that ends a name.";
pub const NEEDS_NEW_NAME: &str = "Give the new round a name.";
pub const NEEDS_NAME: &str = "A round needs a name. Until you write one, the old one stays.";

/// The name of a round, or "Now" where the current one has none.
pub fn name(of: &str) -> &str {
    if of.trim().is_empty() { NOW } else { of }
}

/// The head of a row with the lower ends of intervals.
pub fn lowest(round: &str) -> String {
    format!("{round}, lowest possible")
}

/// The same for the upper ends.
pub fn highest(round: &str) -> String {
    format!("{round}, highest possible")
}

/// "Round 2", for who has no better name.
pub fn round_number(n: usize) -> String {
    format!("Round {n}")
}

/// The name of a round that was answered under an earlier version.
pub fn round_under(name: &str, version: &str) -> String {
    format!("{} (version {version})", name.trim())
}

/// Whether a reader would take two names for one.
pub fn same_name(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

pub fn name_taken(name: &str) -> String {
    format!("There is already a round called “{}”. Choose another name.", name.trim())
}

pub fn started(name: &str) -> String {
    format!("The round “{name}” has begun with a copy of all answers. Change what has changed.")
}

/// The sentence about what came of the time since an earlier round.
pub fn progress(story: &RoundStory, name: &str) -> String {
    let change = match &story.index {
        IndexChange::TooLittleBefore { levels, applicable } => {
            return format!(
                "Too little was known in {name} to speak of progress: {levels} of {applicable} questions that count had a level"
            );
        }
        IndexChange::TooLittleNow => {
            return format!("Too little is known now to speak of progress since {name}");
        }
        IndexChange::NoScore => return format!("There is no score to set beside {name}"),
        IndexChange::Changed(change) => change,
    };
    let (before, after) = (change.before, change.after);
    let head = match change.total() {
        0 => format!("The index is {after} as in {name}"),
        up @ 1.. => format!("Up {} since {name}, from {before} to {after}", points(up)),
        down => format!("Down {} since {name}, from {before} to {after}", points(-down)),
    };
    let (city, rest) = ("what the city changed", other_words(story.other));
    if !change.has_common {
        return format!("{head}, but no question was answered both times: all of it comes from {rest}");
    }
    let nearly = |other: Part| if other == Part::None { "all" } else { "nearly all" };
    match (change.by_city.points(), change.by_other.points()) {
        (0, 0) => head,
        (_, 0) => format!("{head}, {} from {city}", nearly(change.by_other)),
        (0, _) => format!("{head}, {} from {rest}", nearly(change.by_city)),
        (like, other) if change.total() != 0 && like.signum() == other.signum() => {
            format!("{head}: {} from {city}, {} from {rest}", like.abs(), other.abs())
        }
        (like, other) => format!("{head}: {} from {city}, {} from {rest}", lower(like), lower(other)),
    }
}

fn lower(by: i64) -> String {
    if by > 0 { format!("up {by}") } else { format!("down {}", by.abs()) }
}

/// Where a change comes from that the city did not make.
fn other_words(of: OtherChanges) -> &'static str {
    match (of.became_known > 0, of.became_unknown > 0, of.applicability > 0) {
        (true, false, false) => "what only became known",
        (false, true, false) => "what is no longer known",
        (false, false, true) => "which questions apply",
        _ => "what is known or applies",
    }
}

/// What is to be kept in mind about the sentence; empty where nothing is.
pub fn caution(story: &RoundStory, name: &str) -> String {
    match story.doubt {
        Some(Doubt::ProvisionalBefore) => format!("Provisional: less than half was known in {name}."),
        Some(Doubt::ProvisionalNow) => "Provisional: less than half is known now.".to_owned(),
        None => String::new(),
    }
}

/// "5 criteria up, 1 down, of 20 with a level in both rounds."
pub fn counts(story: &RoundStory) -> String {
    let (up, down) = (story.up().count(), story.down().count());
    let outside = story.moves.iter().filter(|moved| !moved.counts).count();
    let other = story.other;
    let parts = [
        match story.moves.len() {
            0 => format!("None of the {} criteria with a level in both rounds moved.", story.in_both),
            _ => format!(
                "{} up, {down} down, of {} with a level in both rounds.",
                count(up, "criterion", "criteria"),
                story.in_both
            ),
        },
        told_if(outside, |n| {
            let are = if n == 1 { "is" } else { "are" };
            format!("{n} of those that moved {are} outside the index.")
        }),
        told_if(other.became_known, |n| format!("{n} in the index became known.")),
        told_if(other.became_unknown, |n| {
            if n == 1 {
                "1 in the index is no longer known.".to_owned()
            } else {
                format!("{n} in the index are no longer known.")
            }
        }),
        told_if(other.applicability, |n| format!("{n} in the index applied in only one of the two.")),
    ];
    sentences(&parts)
}

/// The sentence where the questions are not the same.
pub fn questions_changed(name: &str, then: &FrameworkRef, now: &FrameworkRef) -> String {
    if then.id == now.id {
        format!(
            "The questions changed since {name}: it was answered under version {}, and this is version {}",
            then.version, now.version
        )
    } else {
        format!("The questions changed since {name}: it was answered under another framework")
    }
}

pub const QUESTIONS_CHANGED_ABOUT: &str =
    "A difference between the two would not be progress, so none is shown.";

/// What the change of one area consists of; empty where nothing changed.
pub fn area_change(of: &AreaChange) -> String {
    let Some(change) = of.change else { return "too little known to set side by side".to_owned() };
    match (change.by_city.points(), change.by_other.points()) {
        (0, 0) => String::new(),
        (_, 0) => "by the city".to_owned(),
        (0, _) => "by what is known or applies".to_owned(),
        (like, other) => {
            format!("{} by the city, {} by what is known or applies", sign(like), sign(other))
        }
    }
}

/// The change of one area with its sign.
pub fn area_total(of: &AreaChange) -> String {
    of.change.map_or_else(|| numbers::NONE.to_owned(), |change| sign(change.total()))
}

/// "44 → 56", as the change of one area was.
pub fn area_scores(of: &AreaChange) -> String {
    let shown = |score: Option<i64>| score.map_or_else(|| numbers::NONE.to_owned(), |s| s.to_string());
    format!("{} → {}", shown(of.before), shown(of.after))
}

fn sign(by: i64) -> String {
    match by {
        0 => "0".to_owned(),
        1.. => format!("+{by}"),
        _ => format!("−{}", by.abs()),
    }
}

/// "2 → 3".
pub fn from_to(moved: &LevelMove) -> String {
    let levels = format!("{} → {}", moved.from, moved.to);
    if moved.counts { levels } else { format!("{levels}, {OUTSIDE}") }
}

/// "from level 2 to level 3".
pub fn moved(name: &str, moved: &LevelMove) -> String {
    let levels = format!("{name}: from level {} to level {}", moved.from, moved.to);
    if moved.counts { levels } else { format!("{levels}, {OUTSIDE}") }
}

/// What stands under a round of the chart that has no scores.
pub fn not_scored(version: &str) -> String {
    format!("version {version} is not here")
}

/// The chart for who cannot see it. Each line: name, then round, score, low and high.
pub fn chart<'a>(
    lines: impl Iterator<Item = (&'a str, Vec<(&'a str, Option<(f64, f64, f64)>)>)>,
    changed_before: &[&str],
) -> String {
    let mut told: Vec<String> = lines
        .map(|(name, points)| {
            let points: Vec<String> = points
                .into_iter()
                .map(|(round, point)| match point {
                    Some((score, low, high)) if whole(low) == whole(high) => {
                        format!("{round} {}", whole(score))
                    }
                    Some((score, low, high)) => {
                        format!("{round} {} ({} to {})", whole(score), whole(low), whole(high))
                    }
                    None => format!("{round} no score"),
                })
                .collect();
            format!("{name}: {}", points.join(", "))
        })
        .collect();
    if !changed_before.is_empty() {
        told.push(format!("The questions changed before {}", list(changed_before)));
    }
    format!("Chart of rounds. {}", told.join(". "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::ShownChange;

    const KNOWN: OtherChanges = OtherChanges { became_known: 2, became_unknown: 0, applicability: 0 };

    fn story(index: IndexChange, other: OtherChanges) -> RoundStory {
        RoundStory { index, doubt: None, moves: Vec::new(), in_both: 20, other, areas: Vec::new() }
    }

    fn changed(after: i64, by_city: Part, by_other: Part) -> IndexChange {
        IndexChange::Changed(ShownChange { before: 40, after, by_city, by_other, has_common: true })
    }

    #[test]
    fn the_sentence_tells_what_the_city_changed_from_what_became_known() {
        let check = |after, by_city, by_other, expected: &str| {
            let told = progress(&story(changed(after, by_city, by_other), KNOWN), "Spring");
            assert_eq!(told, expected);
        };
        let points = Part::Points;
        check(
            46,
            points(4),
            points(2),
            "Up 6 points since Spring, from 40 to 46: 4 from what the city changed, 2 from what only became known",
        );
        check(
            37,
            points(-1),
            points(-2),
            "Down 3 points since Spring, from 40 to 37: 1 from what the city changed, 2 from what only became known",
        );
        check(
            42,
            points(5),
            points(-3),
            "Up 2 points since Spring, from 40 to 42: up 5 from what the city changed, down 3 from what only became known",
        );
        check(
            41,
            points(1),
            Part::None,
            "Up 1 point since Spring, from 40 to 41, all from what the city changed",
        );
        check(
            44,
            Part::None,
            points(4),
            "Up 4 points since Spring, from 40 to 44, all from what only became known",
        );
        check(40, Part::None, Part::None, "The index is 40 as in Spring");
        check(
            40,
            points(3),
            points(-3),
            "The index is 40 as in Spring: up 3 from what the city changed, down 3 from what only became known",
        );
    }

    #[test]
    fn what_is_too_small_to_be_seen_is_not_called_nothing() {
        let told = progress(&story(changed(45, Part::Points(5), Part::Points(0)), KNOWN), "Spring");
        assert!(told.ends_with("nearly all from what the city changed"), "{told}");
    }

    #[test]
    fn the_rest_is_called_what_it_is() {
        let rest = |other| progress(&story(changed(36, Part::None, Part::Points(-4)), other), "Spring");
        assert!(rest(OtherChanges { became_unknown: 1, ..Default::default() }).ends_with("no longer known"));
        assert!(rest(OtherChanges { applicability: 1, ..Default::default() }).ends_with("questions apply"));
        assert!(rest(OtherChanges { applicability: 1, ..KNOWN }).ends_with("what is known or applies"));
    }

    #[test]
    fn where_too_little_was_known_no_number_is_told() {
        let little = IndexChange::TooLittleBefore { levels: 5, applicable: 24 };
        assert_eq!(
            progress(&story(little, KNOWN), "Spring"),
            "Too little was known in Spring to speak of progress: 5 of 24 questions that count had a level"
        );
        let mut doubted = story(changed(46, Part::Points(6), Part::None), KNOWN);
        doubted.doubt = Some(Doubt::ProvisionalBefore);
        assert_eq!(caution(&doubted, "Spring"), "Provisional: less than half was known in Spring.");
        let now = progress(&story(IndexChange::TooLittleNow, KNOWN), "Spring");
        assert_eq!(now, "Too little is known now to speak of progress since Spring");
    }

    #[test]
    fn without_a_common_question_nothing_is_called_a_change_of_the_city() {
        let change = ShownChange {
            before: 40,
            after: 46,
            by_city: Part::None,
            by_other: Part::Points(6),
            has_common: false,
        };
        let told = progress(&story(IndexChange::Changed(change), KNOWN), "Spring");
        assert!(told.contains("no question was answered both times"), "{told}");
    }
}
