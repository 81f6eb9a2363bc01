//! Sentences of the Compare screen.

use super::numbers::{count, list, signed};
use crate::scoring::{Comparison, MIN_COMMON_AREAS, SharedTraits};
use std::path::Path;

pub const YOU: &str = "You";
pub const ADD_FILE: &str = "Add a file…";
pub const CHOOSE: &str = "Choose up to two to draw beside you; a third takes the place of the first";
pub const GAPS: &str = "Gap in each area";
pub const GAPS_ABOUT: &str =
    "Your score minus theirs, on the criteria that both show. A dash: nothing in common.";
pub const DISTANCE: &str = "Who is near";
pub const DOTS: &str = "Criterion by criterion";
pub const LEARN: &str = "Whom to learn from";
pub const LEARN_NONE: &str = "On none of your answers below level 3 is a reference city shown further on.";
pub const SIMILAR: &str = "Similar uses of science diplomacy";
pub const NOTHING_CHOSEN: &str = "Choose a city above to draw it beside you.";
pub const NOTHING_ANSWERED: &str =
    "Answer some questions first; then this screen sets your answers beside theirs.";
pub const SHAPES_ABOUT: &str =
    "Each shape shows only what is known of it; the article says little of each city.";
pub const SHAPES: &str = "Shapes";
pub const MATRIX: &str = "Matrix";
pub const VIEW: &str = "View";
pub const READ_LEVEL: &str = "What this level says";
pub const TO_QUESTION: &str = "Go to the question";
pub const OWN: &str = "Your answer";
pub const OTHER: &str = "Their answer";
pub const NO_SIMILAR: &str =
    "Fill in kind, purpose and motives on the Initiative screen to see who does likewise.";
pub const YOURS_MEDIAN: &str = "you";

pub fn other_framework(path: &Path) -> String {
    format!("{} uses another framework or version, so its ratings cannot be set beside yours", path.display())
}

/// The sentence at the head: how one stands to those chosen.
pub fn headline(stances: &[String]) -> String {
    format!("On what is known, you are {}", list(stances))
}

/// The same before anything can be said of who is ahead.
pub fn beside(names: &[&str]) -> String {
    if names.is_empty() {
        return "Compare your answers with the reference cities".to_owned();
    }
    format!("Your answers beside {}", list(names))
}

/// How much there is in common with those chosen.
pub fn common(chosen: &[(&str, &Comparison)]) -> String {
    let parts: Vec<String> = chosen
        .iter()
        .map(|(name, comparison)| {
            format!("{} with {name}", count(comparison.common, "common criterion", "common criteria"))
        })
        .collect();
    if parts.is_empty() { String::new() } else { format!("{}.", list(&parts)) }
}

pub const OURS: &str = "City ratings are ours, from a text of 2021.";

/// The nearest reference, worded by what is certain.
pub fn nearest(name: Option<&str>, is_certified: bool) -> String {
    match name {
        Some(name) if is_certified => {
            format!("{name} is the nearest, whatever the open answers turn out to be.")
        }
        Some(name) => format!(
            "{name} is the nearest on what is known. Open answers could change that, so look at all of them."
        ),
        None => "No city has enough in common with your answers to be called the nearest.".to_owned(),
    }
}

/// How far somebody is, and how sure that is.
pub fn distance(comparison: &Comparison) -> String {
    let Some(distance) = comparison.distance else {
        return "nothing in common".to_owned();
    };
    let apart = match distance {
        d if d < 0.5 => "less than half a level apart",
        d if d < 1.0 => "less than one level apart",
        d if d < 1.5 => "about one level apart",
        d if d < 2.5 => "about two levels apart",
        _ => "three levels apart or more",
    };
    format!("{apart}, on {}", count(comparison.common, "criterion", "criteria"))
}

/// What keeps a reference from being called nearest; empty where nothing does.
pub fn lacks(comparison: &Comparison) -> String {
    if comparison.eligible {
        return String::new();
    }
    if comparison.common < comparison.needed {
        return format!(
            "{} of the {} common criteria needed to be called near",
            comparison.common, comparison.needed
        );
    }
    format!("common criteria in only {} of the {MIN_COMMON_AREAS} areas needed", comparison.areas_in_common)
}

pub fn gap(gap: Option<f64>) -> String {
    gap.map_or_else(|| super::numbers::NONE.to_owned(), signed)
}

pub fn gap_spoken(area: &str, name: &str, gap: Option<f64>) -> String {
    match gap {
        Some(gap) => format!("{area}: {} against {name}", signed(gap)),
        None => format!("{area}: nothing in common with {name}"),
    }
}

/// A city that is further on one criterion.
pub fn teacher(name: &str, level: crate::model::Level, basis: &str) -> String {
    format!("{name} ({level}, {basis})")
}

pub fn at_level(level: crate::model::Level) -> String {
    format!("you are at {level}")
}

/// What two profiles share.
pub fn shared(traits: &SharedTraits) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(traits.diplomacy.iter().map(|&t| super::cities::diplomacy(t).to_lowercase()));
    parts.extend(traits.purposes.iter().map(|&t| super::cities::purpose(t).to_lowercase()));
    parts.extend(traits.motives.iter().map(|&t| super::cities::motive(t).to_lowercase()));
    parts.extend(traits.sdgs.iter().map(|goal| format!("SDG {}", goal.number())));
    format!("Shares {}.", list(&parts))
}
