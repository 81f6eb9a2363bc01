//! How sure a comparison is, in sentences.

use super::numbers::{count, whole};
use crate::findings::{OnWhatBothShow, ShareRange};
use crate::scoring::{Driver, Factor, PairVerdict, Verdict};

pub const TITLE: &str = "How sure is that?";
pub const ABOUT: &str = "Weights and open answers are drawn at random, many times over. A verdict says in how many of these assumptions one is ahead.";
pub const TOO_LITTLE: &str =
    "Too little is known of your initiative for a verdict. Answer more questions first.";
pub const WORKING: &str = "Being worked out…";
pub const SHOW_ASSUMPTIONS: &str = "What is assumed";
pub const RANK: &str = "Your place among all that are compared here, and how often";
pub const SCORES: &str = "Scores over all assumptions";
pub const WEIGHTS: &str = "Weights";
pub const WEIGHTS_TITLE: &str = "How much each area counts";
pub const WEIGHTS_ABOUT: &str = "Weights are relative: what counts is their share. The line under a slider marks how far it can be moved before the order of those compared changes, on what is known.";
pub const RESET: &str = "Back to the framework’s weights";
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

/// One's own standing beside somebody.
pub fn verdict(name: &str, verdict: Verdict) -> String {
    match verdict {
        Verdict::Stronger { share } => {
            format!("Stronger than {name} in {} of the assumptions", percent(share))
        }
        Verdict::Weaker { share } => format!("Weaker than {name} in {} of the assumptions", percent(share)),
        Verdict::CannotBeToldApart { share } if share <= 0.0 => {
            format!("Cannot be told apart from {name}")
        }
        Verdict::CannotBeToldApart { share } => {
            format!("Cannot be told apart from {name}: ahead in {} of the assumptions", percent(share))
        }
    }
}

pub fn common(verdict: PairVerdict) -> String {
    format!("{} in the index", count(verdict.common, "common criterion", "common criteria"))
}

/// How one stands to somebody, for the headline.
pub fn stance(name: &str, verdict: Verdict) -> String {
    match verdict {
        Verdict::Stronger { .. } => format!("ahead of {name}"),
        Verdict::Weaker { .. } => format!("behind {name}"),
        Verdict::CannotBeToldApart { .. } => format!("not to be told apart from {name}"),
    }
}

pub fn nothing_in_common(name: &str) -> String {
    format!("Nothing in common with {name}, so there is no verdict")
}

/// What a verdict hangs on most. `what` is the name of the criterion or area.
pub fn driver(driver: &Driver, what: &str, other: &str) -> String {
    let (low, high) = (percent(driver.low), percent(driver.high));
    match driver.factor {
        Factor::OwnCriterion(_) => {
            format!("Answer “{what}” first: it alone can bring the share anywhere between {low} and {high}.")
        }
        Factor::OtherCriterion(_) => format!(
            "This depends most on what the record does not say of {other}, “{what}”: the share lies between {low} and {high}."
        ),
        Factor::AreaWeight(_) => {
            format!("This depends most on how much {what} counts: the share lies between {low} and {high}.")
        }
    }
}

/// What a run rests on; `draws` as numbers are written where it is read.
pub fn assumptions(draws: &str, seed: u64) -> [String; 5] {
    [
        format!("{draws} draws with the seed {seed}; the same ratings always give the same shares."),
        "In each draw every area that counts gets a random weight, and every criterion a random weight inside its area; all such weights are equally likely.".to_owned(),
        "In each draw every open answer, and everything the article does not evidence, gets a level from 0 to 4 at random. What is not applicable counts nowhere.".to_owned(),
        "The weights are the same for all that are compared. Areas are put together by their mean.".to_owned(),
        "“Cannot be told apart” means that neither is ahead in more than 60 % of the draws. Shares are right to about half a percent.".to_owned(),
    ]
}

/// A place and how often it was reached.
pub fn place(place: usize, share: f64) -> String {
    format!("place {place} in {}", percent(share))
}

/// The strip of places in words.
pub fn rank_strip(shares: &[f64]) -> String {
    let told: Vec<String> = shares
        .iter()
        .enumerate()
        .filter(|(_, share)| **share >= 0.005)
        .map(|(i, share)| place(i + 1, *share))
        .collect();
    format!("Your place among {}: {}", shares.len(), told.join(", "))
}

/// A distribution in words.
pub fn distribution(name: &str, mean: Option<f64>, sd: Option<f64>) -> String {
    match (mean, sd) {
        (Some(mean), Some(sd)) => format!("{name}: {} on average, give or take {}", whole(mean), whole(sd)),
        _ => format!("{name}: no score"),
    }
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

/// The shown index of both on what both show.
pub fn on_what_both_show(name: &str, found: OnWhatBothShow) -> String {
    match (found.own, found.other) {
        (Some(own), Some(other)) => format!(
            "On {} in the index that you and {name} both show: you {own}, {name} {other}",
            count(found.common, "criterion", "criteria")
        ),
        _ => format!("Nothing in the index in common with {name}"),
    }
}
