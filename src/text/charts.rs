//! What charts say to somebody who cannot see them.

use super::course::debrief;
use super::numbers;
use crate::findings::{RoomFigure, ShownCell};
use crate::model::Answer;
use crate::scoring::{Cell, Disagreement};

pub const MEDIAN: &str = "Median";
pub const MIDDLE_HALF: &str = "Middle half of the levels";
pub const SCORE_OF_ROOM: &str = "The room, with its interval";
pub const SCORES_OF_RATERS: &str = "Each rater";

/// A radar, profile by profile.
pub fn radar<'a>(series: impl Iterator<Item = (&'a str, Vec<(&'a str, Option<f64>)>)>) -> String {
    let told: Vec<String> = series
        .map(|(name, values)| {
            let values: Vec<String> =
                values.into_iter().map(|(axis, score)| format!("{axis} {}", score_or_none(score))).collect();
            format!("{name}: {}", values.join(", "))
        })
        .collect();
    format!("Radar chart. {}", told.join(". "))
}

fn score_or_none(score: Option<f64>) -> String {
    score.map_or_else(|| "no score".to_owned(), |score| numbers::score(Some(score)))
}

/// Where a dot is, levels 0..=4.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DotLevels {
    pub low: f64,
    pub high: f64,
    /// Only said of all cities together: drawn hollow.
    pub is_general: bool,
}

/// The level of one criterion, or in words why there is none.
pub type Levels = Result<DotLevels, &'static str>;

pub const NOT_APPLICABLE: &str = "not applicable";
pub const NOT_KNOWN: &str = "not known";
pub const UNANSWERED: &str = "unanswered";
pub const NOT_EVIDENCED: &str = "not evidenced";
/// The bars beside those of the levels.
pub const NOT_KNOWN_BAR: &str = "Not known";
pub const NOT_APPLICABLE_BAR: &str = "Not applicable";
/// For narrow places.
pub const NOT_APPLICABLE_SHORT: &str = "n/a";

/// What a dot plot shows of one criterion; `is_city` tells a reference city from somebody’s own answers.
///
/// # Errors
/// Where there is no dot: why, in words.
pub fn levels(shown: impl Into<ShownCell>, is_city: bool) -> Levels {
    let ShownCell { cell, is_general } = shown.into();
    match cell {
        Cell::Known { low, high } => Ok(DotLevels { low, high, is_general }),
        Cell::NotApplicable => Err(NOT_APPLICABLE),
        Cell::Unknown if is_city => Err(NOT_EVIDENCED),
        Cell::Unknown => Err(NOT_KNOWN),
    }
}

/// The same of one's own answer, which tells apart what is not known and what is not answered yet.
///
/// # Errors
/// Where there is no dot: why, in words.
pub fn own_levels(answer: Option<Answer>) -> Levels {
    match answer {
        Some(Answer::Level(level)) => {
            let level = f64::from(level.number());
            Ok(DotLevels { low: level, high: level, is_general: false })
        }
        Some(Answer::NotApplicable) => Err(NOT_APPLICABLE),
        Some(Answer::NotKnown) => Err(NOT_KNOWN),
        None => Err(UNANSWERED),
    }
}

/// A level that is only said of all cities together.
pub fn general(levels: &str) -> String {
    format!("{levels} ({})", super::cities::basis(crate::model::Basis::General))
}

/// What stands where a dot would be: the same sign as in every list.
pub fn in_place_of_dot(why: &str) -> String {
    super::score::answer_mark(match why {
        NOT_APPLICABLE => Some(Answer::NotApplicable),
        NOT_KNOWN => Some(Answer::NotKnown),
        _ => None,
    })
}

/// A line of a dot plot.
pub fn dot_row<'a>(name: &str, dots: impl Iterator<Item = (&'a str, Levels)>) -> String {
    let told: Vec<String> = dots
        .map(|(who, levels)| match levels {
            Ok(DotLevels { low, high, is_general }) => {
                let levels = if low < high { format!("{low} to {high}") } else { low.to_string() };
                let levels = if is_general { general(&levels) } else { levels };
                format!("{who} {levels}")
            }
            Err(why) => format!("{who} {why}"),
        })
        .collect();
    format!("{name}: {}", told.join(", "))
}

/// A whole dot plot, line by line.
pub fn dots(rows: &[String]) -> String {
    format!("Levels from 0 to 4. {}.", rows.join(". "))
}

/// A cell of the matrix.
pub fn cell(criterion: &str, profile: &str, level: &str) -> String {
    format!("{profile}, {criterion}: {level}")
}

/// How a room answered one criterion; `None` while the answers are hidden.
pub fn room_distribution(name: &str, titles: [&str; 5], spread: Option<&Disagreement>) -> String {
    let levels: Vec<String> = titles
        .iter()
        .enumerate()
        .map(|(level, title)| match spread {
            Some(spread) => format!("level {level}, {title}: {}", spread.counts.levels[level]),
            None => format!("level {level}, {title}"),
        })
        .collect();
    let told = spread.map(|spread| format!(". {}", debrief::spread(spread))).unwrap_or_default();
    let kinds = match spread.map(|spread| spread.counts) {
        Some(counts) => {
            format!("{NOT_KNOWN}: {}, {NOT_APPLICABLE}: {}", counts.not_known, counts.not_applicable)
        }
        None => format!("{NOT_KNOWN}, {NOT_APPLICABLE}"),
    };
    format!("{name}: {}, {kinds}{told}", levels.join(", "))
}

/// How a room answered each question: counts of the levels from 0 up, of "not known" and of "not applicable".
pub fn answers<'a>(rows: impl Iterator<Item = (&'a str, [u32; 7])>) -> String {
    let answer = |(answer, count): (usize, u32)| match answer {
        5 => format!("{count} {NOT_KNOWN}"),
        6 => format!("{count} {NOT_APPLICABLE}"),
        level => format!("{count} at level {level}"),
    };
    let told: Vec<String> = rows
        .map(|(name, counts)| {
            let given: Vec<String> =
                counts.into_iter().enumerate().filter(|(_, count)| *count > 0).map(answer).collect();
            format!("{name}: {}", if given.is_empty() { "no answer".to_owned() } else { given.join(", ") })
        })
        .collect();
    format!("{}.", told.join(". "))
}

/// The score of a room beside those of its raters.
pub fn room_scores(figure: &RoomFigure) -> String {
    format!("Scores from 0 to 100. {}", debrief::scores(figure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_there_is_no_dot_the_reason_is_said() {
        let known = levels(Cell::Known { low: 2.0, high: 3.0 }, false);
        let dots = [
            ("You", levels(Cell::NotApplicable, false)),
            ("An earlier round", levels(Cell::Unknown, false)),
            ("Geneva", levels(Cell::Unknown, true)),
            ("Berlin", known),
        ];
        let told =
            "Networks: You not applicable, An earlier round not known, Geneva not evidenced, Berlin 2 to 3";
        assert_eq!(dot_row("Networks", dots.into_iter()), told);
    }
}
