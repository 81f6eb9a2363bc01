//! Words about many cities together: a folder of cities, and what its answers show.

use super::numbers::{count, decimal, list};
use crate::findings::{ConsistencyReading, MIN_DISTRIBUTION};
use std::path::Path;

pub const HEADINGS: [&str; 7] =
    ["Criterion", "Levels", "Median", "Middle half", "Not known", "Not applicable", "Item-rest"];
pub const AREA_HEADINGS: [&str; 5] = ["Area", "Scores", "Median", "Middle half", "Alpha"];
/// What the alphas of areas and the last column are for.
pub const ALPHA_EXPLAINED: &str = "Alpha and item-rest are for whoever runs the network. Alpha says how far cities that answer high on one question do so on the others; item-rest says it of one question. A low alpha is no fault of a city: areas ask for different things. A high one does not prove that they measure what they should.";
pub const NO_RANK: &str =
    "No city is named or ranked here. Not known is counted by itself and is never a low level.";
/// Levels of five questions or more are too many to list.
const MOST_NAMED: usize = 5;

pub fn heading(folder: &Path, members: usize) -> String {
    format!("{}: {}", folder.display(), count(members, "city or assessment", "cities and assessments"))
}

pub fn too_few_for_a_distribution() -> String {
    format!("A dash stands where fewer than {MIN_DISTRIBUTION} are known.")
}

pub fn passed_over(n: usize) -> String {
    let files = count(n, "file", "files");
    format!(
        "{files} here hold something else of this program, such as leads or a room, and were passed over."
    )
}

/// What alpha of all questions says; `n` files.
pub fn consistency(alpha: Option<f64>, reading: ConsistencyReading, n: usize, is_unsteady: bool) -> String {
    let Some(alpha) = alpha else {
        return "Cronbach’s alpha cannot be reckoned: too little is known of the same cities, or nothing varies."
            .to_owned();
    };
    let reads = match reading {
        ConsistencyReading::High => "high",
        ConsistencyReading::Acceptable => "acceptable",
        ConsistencyReading::Doubtful => "doubtful",
        ConsistencyReading::Low | ConsistencyReading::Undefined => "low",
    };
    let told =
        format!("Cronbach’s alpha of all questions together is {}, which is {reads}.", decimal(alpha, 2));
    if is_unsteady {
        format!("{told} It rests on {n} only, and each city that joins can move it much.")
    } else {
        told
    }
}

pub fn left_out(ids: &[&str]) -> String {
    let named = list(ids);
    format!("Alpha is without {named}: too few are known both there and on the other questions.")
}

pub fn against_the_rest(names: &[String]) -> String {
    let others = names.len().saturating_sub(MOST_NAMED);
    let mut named: Vec<String> = names.iter().take(MOST_NAMED).cloned().collect();
    if others > 0 {
        named.push(format!("{others} more"));
    }
    format!("Cities that answer high here answer lower on the rest: {}.", list(&named))
}
