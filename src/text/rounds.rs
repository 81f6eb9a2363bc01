//! Words about rounds and about progress between them.

use super::numbers::{self, count, list, sentences, signed, told_if, whole};
use crate::findings::{Standing, standing};
use crate::model::FrameworkRef;
use crate::scoring::{LevelMove, OtherChanges, RoundProgress, ScoreChange};

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
pub const CHANGES_ROUNDED: &str =
    "A change is rounded by itself, so it can differ by 1 from the rounded scores beside it.";
pub const UP: &str = "Moved up";
pub const DOWN: &str = "Moved down";
pub const NONE_UP: &str = "No criterion moved up.";
pub const NONE_DOWN: &str = "No criterion moved down.";
pub const FOUNDATION: &str = "Foundation, outside the index";
pub const FOUNDATION_INSIDE: &str = "Foundation";
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
pub fn progress(found: &RoundProgress, name: &str) -> String {
    if standing(found.coverage_before) == Standing::TooLittle {
        return format!(
            "Too little was known in {name} to speak of progress: {} of {} questions of the action areas had a level",
            found.levels_before, found.applicable_before
        );
    }
    if standing(found.coverage_after) == Standing::TooLittle {
        return format!("Too little is known now to speak of progress since {name}");
    }
    let ScoreChange { total: Some(total), like_for_like, other, .. } = found.progress.overall else {
        return format!("There is no score to set beside {name}");
    };
    let Some(like) = like_for_like else {
        return format!(
            "{} since {name}, but no question was answered both times: all of it comes from {}",
            change(whole(total)),
            other_words(found.other)
        );
    };
    let (total, like, other) = parts(total, like, other.unwrap_or(0.0));
    let (city, rest) = ("what the city changed", other_words(found.other));
    let head = format!("{} since {name}", change(total));
    match (like, other) {
        (0, 0) => head,
        (_, 0) => format!("{head}, all from {city}"),
        (0, _) => format!("{head}, all from {rest}"),
        _ if total != 0 && like.signum() == other.signum() => {
            format!("{head}: {} from {city}, {} from {rest}", like.abs(), other.abs())
        }
        _ => format!("{head}: {} from {city}, {} from {rest}", lower(like), lower(other)),
    }
}

/// Whole numbers that add up, and no part where there is none.
fn parts(total: f64, like: f64, other: f64) -> (i64, i64, i64) {
    const NOTHING: f64 = 1e-9;
    let shown = whole(total);
    match (like.abs() < NOTHING, other.abs() < NOTHING) {
        (_, true) => (shown, shown, 0),
        (true, false) => (shown, 0, shown),
        (false, false) => (shown, whole(like), shown - whole(like)),
    }
}

fn points(n: i64) -> String {
    match n.abs() {
        1 => "1 point".to_owned(),
        n => format!("{n} points"),
    }
}

fn change(by: i64) -> String {
    match by {
        1.. => format!("Up {}", points(by)),
        0 => "No change in the index".to_owned(),
        _ => format!("Down {}", points(by)),
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
        _ => "which questions have an answer",
    }
}

/// What is to be kept in mind about the sentence; empty where nothing is.
pub fn caution(found: &RoundProgress, name: &str) -> String {
    let provisional = |coverage| standing(coverage) == Standing::Provisional;
    match (provisional(found.coverage_before), provisional(found.coverage_after)) {
        (true, _) => format!("Provisional: less than half was known in {name}."),
        (_, true) => "Provisional: less than half is known now.".to_owned(),
        _ => String::new(),
    }
}

/// "5 criteria up, 1 down, of 20 with a level in both rounds."
pub fn counts(found: &RoundProgress) -> String {
    let up = found.moves.iter().filter(|moved| moved.is_up()).count();
    let down = found.moves.len() - up;
    let other = found.other;
    let parts = [
        match found.moves.len() {
            0 => format!("None of the {} criteria with a level in both rounds moved.", found.in_both),
            _ => format!(
                "{} up, {down} down, of {} with a level in both rounds.",
                count(up, "criterion", "criteria"),
                found.in_both
            ),
        },
        told_if(other.became_known, |n| format!("{n} became known.")),
        told_if(other.became_unknown, |n| format!("{n} no longer known.")),
        told_if(other.applicability, |n| format!("{n} applicable in only one of the two.")),
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
pub fn area_change(of: &ScoreChange) -> String {
    let Some(total) = of.total else { return "nothing to set side by side".to_owned() };
    let (total, like, other) = match of.like_for_like {
        Some(like) => parts(total, like, of.other.unwrap_or(0.0)),
        None => (whole(total), 0, whole(total)),
    };
    match (like, other) {
        (0, 0) if total == 0 => String::new(),
        (_, 0) => "by the city".to_owned(),
        (0, _) => "by what is known or applies".to_owned(),
        _ => format!("{} by the city, {} by what is known or applies", sign(like), sign(other)),
    }
}

pub fn area_total(of: &ScoreChange) -> String {
    of.total.map_or_else(|| numbers::NONE.to_owned(), signed)
}

fn sign(by: i64) -> String {
    if by > 0 { format!("+{by}") } else { format!("−{}", by.abs()) }
}

/// "2 → 3".
pub fn from_to(moved: &LevelMove) -> String {
    format!("{} → {}", moved.from, moved.to)
}

/// "from level 2 to level 3", for a screen reader.
pub fn moved(name: &str, moved: &LevelMove) -> String {
    format!("{name}: from level {} to level {}", moved.from, moved.to)
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
    use crate::scoring::Progress;

    fn found(total: Option<f64>, like: Option<f64>, other: OtherChanges) -> RoundProgress {
        let overall = ScoreChange {
            before: total.map(|_| 40.0),
            after: total.map(|total| 40.0 + total),
            total,
            like_for_like: like,
            other: total.zip(like).map(|(total, like)| total - like),
        };
        RoundProgress {
            progress: Progress { overall, areas: Vec::new(), common: 0, up: 0, down: 0 },
            coverage_before: Some(0.9),
            coverage_after: Some(0.9),
            moves: Vec::new(),
            foundation_moves: Vec::new(),
            in_both: 20,
            levels_before: 5,
            applicable_before: 24,
            other,
        }
    }

    const KNOWN: OtherChanges = OtherChanges { became_known: 2, became_unknown: 0, applicability: 0 };

    #[test]
    fn the_sentence_tells_what_the_city_changed_from_what_became_known() {
        let check = |total, like, expected: &str| {
            assert_eq!(progress(&found(Some(total), Some(like), KNOWN), "Spring"), expected);
        };
        check(
            6.0,
            4.0,
            "Up 6 points since Spring: 4 from what the city changed, 2 from what only became known",
        );
        check(
            -3.0,
            -1.0,
            "Down 3 points since Spring: 1 from what the city changed, 2 from what only became known",
        );
        check(
            2.0,
            5.0,
            "Up 2 points since Spring: up 5 from what the city changed, down 3 from what only became known",
        );
        check(1.0, 1.0, "Up 1 point since Spring, all from what the city changed");
        check(4.0, 0.0, "Up 4 points since Spring, all from what only became known");
        check(0.0, 0.0, "No change in the index since Spring");
        check(
            0.0,
            3.0,
            "No change in the index since Spring: up 3 from what the city changed, down 3 from what only became known",
        );
    }

    #[test]
    fn the_parts_add_up_as_they_are_shown() {
        assert_eq!(parts(5.8, 4.4, 1.4), (6, 4, 2));
        // What is not there is given no rounding error of the rest.
        assert_eq!(parts(0.6, 0.6, 0.0), (1, 1, 0));
    }

    #[test]
    fn the_rest_is_called_what_it_is() {
        let rest = |other| progress(&found(Some(-4.0), Some(0.0), other), "Spring");
        assert!(rest(OtherChanges { became_unknown: 1, ..Default::default() }).ends_with("no longer known"));
        assert!(rest(OtherChanges { applicability: 1, ..Default::default() }).ends_with("questions apply"));
        assert!(rest(OtherChanges { applicability: 1, ..KNOWN }).ends_with("have an answer"));
    }

    #[test]
    fn where_too_little_was_known_no_number_is_told() {
        let mut little = found(Some(6.0), Some(4.0), KNOWN);
        little.coverage_before = Some(0.2);
        assert_eq!(
            progress(&little, "Spring"),
            "Too little was known in Spring to speak of progress: 5 of 24 questions of the action areas had a level"
        );
        little.coverage_before = Some(0.4);
        assert!(progress(&little, "Spring").starts_with("Up 6 points"));
        assert_eq!(caution(&little, "Spring"), "Provisional: less than half was known in Spring.");
        little.coverage_after = None;
        assert_eq!(progress(&little, "Spring"), "Too little is known now to speak of progress since Spring");
    }

    #[test]
    fn without_a_common_question_nothing_is_called_a_change_of_the_city() {
        let told = progress(&found(Some(6.0), None, KNOWN), "Spring");
        assert!(told.contains("no question was answered both times"), "{told}");
    }
}
