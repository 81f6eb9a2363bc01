//! How sure a comparison is, in sentences.

use super::numbers::whole;
use crate::findings::ShareRange;
use crate::scoring::{Driver, Factor};

pub const TITLE: &str = "How sure is that?";
pub const ABOUT: &str = "Who is ahead is said of what both show, and only where it holds in more than two of three ways to weight. A second number says what all that is unknown could do to it.";
pub const WORKING: &str = "Being worked out…";
pub const SHOW_ASSUMPTIONS: &str = "What is assumed";
pub const WEIGHTS: &str = "Weights";
pub const WEIGHTS_TITLE: &str = "How much each area counts";
pub const WEIGHTS_ABOUT: &str = "Weights are relative: what counts is their share. The line under a slider marks how far it can be moved before the order of those compared changes, on what is known.";
pub const RESET: &str = "Back to the usual weights";
pub const PRESETS: &str = "Ways to weight";
pub const OPEN_CRITERIA: &str = "Weight its criteria";
pub const CLOSE_CRITERIA: &str = "Fold its criteria";
pub const NEVER_CHANGES: &str = "No weight changes the order";
pub const NO_INTERVAL: &str = "No interval: nothing else has a weight, or nothing is known";
pub const CHOOSE_FIRST: &str = "Choose a city above to see how far each weight can move.";

/// A share of the assumptions as whole percents; never "0 %" or "100 %" of what was only drawn.
pub fn percent(share: f64) -> String {
    match whole(share * 100.0) {
        0 => "less than 1 %".to_owned(),
        100.. => "more than 99 %".to_owned(),
        percent => format!("{percent} %"),
    }
}

/// What a finding hangs on most. `what` is the name of the criterion or area.
pub fn driver(driver: &Driver, what: &str) -> String {
    let (low, high) = (percent(driver.low), percent(driver.high));
    match driver.factor {
        Factor::OwnCriterion(_) => format!(
            "Answer “{what}” first: it alone brings the share of weightings in which you are ahead to between {low} and {high}."
        ),
        Factor::AreaWeight(_) => format!(
            "This hangs most on how much {what} counts: the share of weightings in which you are ahead lies between {low} and {high}."
        ),
    }
}

/// What a run rests on; `draws` as numbers are written where it is read.
pub fn assumptions(draws: &str, seed: u64) -> [String; 6] {
    [
        format!("{draws} draws that begin at the number {seed}, so that the same ratings always give the same shares."),
        "In each draw every area that counts gets a random weight, and every criterion a random weight inside its area; all such weights are equally likely, and the same for all that are compared.".to_owned(),
        "“Weightings” are these draws on the criteria that both show; nothing else is drawn. Areas are put together by their mean.".to_owned(),
        "“With everything unknown drawn”: every open answer, and everything the sources do not evidence, gets a level from 0 to 4 at random as well. What is not applicable counts nowhere.".to_owned(),
        "“Ahead” and “behind” stand where the scores by your weights differ and more than two of three weightings agree; “nearly all” are nine of ten.".to_owned(),
        "Shares are right to about half a percent.".to_owned(),
    ]
}

pub fn weight_of(area: &str, percent_of_index: f64) -> String {
    format!("{area}: {} % of the index", whole(percent_of_index))
}

pub fn weight_in_area(criterion: &str, percent_of_area: f64) -> String {
    format!("{criterion}: {} % of its area", whole(percent_of_area))
}

/// How far a share can move: the end of a sentence.
pub fn range(of: ShareRange) -> String {
    match (of.from, of.to) {
        (None, None) => "whatever it counts".to_owned(),
        _ if of.is_narrow() => "only as long as it hardly moves".to_owned(),
        (None, Some(to)) => format!("up to {to} %"),
        (Some(from), None) => format!("from {from} % on"),
        (Some(from), Some(to)) => format!("from {from} % to {to} %"),
    }
}

/// What the line under a slider shows; `reach` is the share at the slider's end, in whole percents.
pub fn under_slider(of: ShareRange, reach: i64) -> String {
    let order = format!("The order stays {}", range(of));
    match (of.from, of.to) {
        (None, None) => format!("The order stays wherever the slider stands, up to {reach} %"),
        (Some(_), None) if !of.is_narrow() => format!("{order}, as far as the slider goes ({reach} %)"),
        _ => order,
    }
}
