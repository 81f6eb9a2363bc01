//! What charts say to somebody who cannot see them.

use super::course::debrief;
use super::numbers;
use crate::scoring::{Disagreement, RoomScores};

pub const MEDIAN: &str = "Median";
pub const MIDDLE_HALF: &str = "Middle half of the answers";
pub const SCORE_OF_ROOM: &str = "The room, with its interval";
pub const SCORES_OF_RATERS: &str = "Each rater";

/// A radar, profile by profile.
pub fn radar<'a>(series: impl Iterator<Item = (&'a str, Vec<(&'a str, Option<f64>)>)>) -> String {
    let told: Vec<String> = series
        .map(|(name, values)| {
            let values: Vec<String> =
                values.into_iter().map(|(axis, score)| format!("{axis} {}", numbers::score(score))).collect();
            format!("{name}: {}", values.join(", "))
        })
        .collect();
    format!("Radar chart. {}", told.join(". "))
}

/// A line of a dot plot.
pub fn dot_row<'a>(name: &str, dots: impl Iterator<Item = (&'a str, Option<(f64, f64)>)>) -> String {
    let told: Vec<String> = dots
        .map(|(who, levels)| match levels {
            Some((low, high)) if low < high => format!("{who} {low} to {high}"),
            Some((level, _)) => format!("{who} {level}"),
            None => format!("{who} not known"),
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
    format!("{name}: {}{told}", levels.join(", "))
}

/// The score of a room beside those of its raters.
pub fn room_scores(scores: &RoomScores) -> String {
    format!("Scores from 0 to 100. {}", debrief::scores(scores))
}
