//! Sentences of the Compare screen.

use super::numbers::{self, count, list, quoted, signed_whole};
use super::sureness::percent;
use crate::findings::{Apart, AreaOnBoth, Finding, Lack, SubScores, Turn, Unknown, Verdict, apart, lack};
use crate::model::{Framework, Level};
use crate::scoring::{Comparison, SharedTraits};
use std::path::Path;

pub const YOU: &str = "You";
pub const ADD_FILE: &str = "Add a file…";
pub const CHOOSE: &str = "Choose up to two to draw beside you; a third takes the place of the first";
pub const GAPS: &str = "Area by area, on what both show";
pub const COUNT_GENERAL: &str = "Count what the source says of all cities";
pub const GENERAL_HOLLOW: &str =
    "Hollow: what a source says of all its cities together. It is shown and not counted.";
pub const GENERAL_COUNTED: &str =
    "Hollow: what a source says of all its cities together. It is counted as said of each.";
pub const DISTANCE: &str = "Who is near";
pub const DOTS: &str = "Criterion by criterion";
pub const LEARN: &str = "Whom to learn from";
pub const LEARN_NONE: &str = "On none of your answers below level 3 is a reference city shown further on.";
pub const SIMILAR: &str = "Similar uses of science diplomacy";
pub const NOTHING_CHOSEN: &str = "Choose a city above to draw it beside you.";
pub const NOTHING_ANSWERED: &str =
    "Answer some questions first; then this screen sets your answers beside theirs.";
pub const SHAPES_ABOUT: &str =
    "Each shape shows only what is known of it; a source says little of each city.";
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

/// What stands in the table of areas, where so many criteria have no weight.
pub fn gaps_about(without_weight: usize) -> String {
    let left_out = match without_weight {
        0 => String::new(),
        n => format!(
            " {} without a weight {} left out.",
            count(n, "criterion", "criteria"),
            if n == 1 { "is" } else { "are" }
        ),
    };
    format!(
        "Your score against theirs on the criteria that both show, and the difference. “2 of 6”: both show two of the area’s six criteria.{left_out} These scores are not those of the shapes, which show all that is known of each."
    )
}

/// The sentence at the head: how one stands to those chosen, by their names.
pub fn headline(findings: &[(&str, Finding)]) -> String {
    match findings {
        [] => beside(&[]),
        [(name, Finding::TooLittleInCommon)] => format!("Too little in common with {name} to compare"),
        _ => format!(
            "On what both show: {}",
            findings.iter().map(|(name, finding)| stance(name, *finding)).collect::<Vec<_>>().join(", ")
        ),
    }
}

fn stance(name: &str, finding: Finding) -> String {
    match finding {
        Finding::Ahead { .. } => format!("ahead of {name}"),
        Finding::Behind { .. } => format!("behind {name}"),
        Finding::NoClearDifference => format!("no clear difference from {name}"),
        Finding::TooLittleInCommon => format!("too little in common with {name}"),
    }
}

/// Whom one is compared with.
#[derive(Clone, Copy, Debug)]
pub struct Whom<'a> {
    pub name: &'a str,
    /// A city, of which a text tells and nobody answered.
    pub is_city: bool,
}

/// The verdict in sentences: the finding, what the unknown could do to it, and the area that decides.
pub fn verdict(framework: &Framework, whom: Whom, verdict: &Verdict) -> Vec<String> {
    let mut sentences = vec![finding(whom.name, verdict)];
    match verdict.finding {
        Some(Finding::TooLittleInCommon) => sentences.push(what_it_takes(framework, whom, verdict)),
        Some(_) => sentences.push(what_unknown_could_do(whom, verdict)),
        None => {}
    }
    let decides = verdict.decided_by.and_then(|area| {
        Some(decides(&framework.areas.get(area)?.name, *verdict.areas.get(area)?, verdict.finding?))
    });
    sentences.extend(decides);
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn finding(name: &str, verdict: &Verdict) -> String {
    let n = count(verdict.common, "criterion", "criteria");
    let Some(scores) = verdict.scores else {
        return format!(
            "Nothing that counts in the index is in common with {name}, so there is no comparison."
        );
    };
    let (own, other, difference) = (scores.own, scores.other, signed_whole(scores.difference()));
    let share = |pick: fn(&crate::scoring::ShareAhead) -> f64| {
        verdict.share.as_ref().map_or_else(String::new, |share| percent(pick(share)))
    };
    match verdict.finding {
        Some(Finding::Ahead { in_nearly_all: true }) => format!(
            "Ahead of {name} on the {n} that both show: {own} against {other} ({difference}), in nearly all weightings."
        ),
        Some(Finding::Ahead { in_nearly_all: false }) => format!(
            "Ahead of {name} on the {n} that both show: {own} against {other} ({difference}), in {} of the weightings.",
            share(|share| share.ahead)
        ),
        Some(Finding::Behind { in_nearly_all: true }) => format!(
            "Behind {name} on the {n} that both show: {own} against {other} ({difference}), in nearly all weightings."
        ),
        Some(Finding::Behind { in_nearly_all: false }) => format!(
            "Behind {name} on the {n} that both show: {own} against {other} ({difference}), in {} of the weightings.",
            share(|share| share.behind)
        ),
        Some(Finding::NoClearDifference) if verdict.is_same_in_all() => format!(
            "No difference from {name} on the {n} that both show: {own} against {other} in every weighting."
        ),
        Some(Finding::NoClearDifference) => format!(
            "No clear difference from {name} on the {n} that both show: {own} against {other} ({difference}); you are ahead in {} of the weightings.",
            share(|share| share.ahead)
        ),
        Some(Finding::TooLittleInCommon) => format!(
            "Too little in common with {name} to compare: both show {n} of the index, in {}.",
            count(verdict.areas_in_common, "area", "areas")
        ),
        None => format!(
            "You and {name} on the {n} that both show: {own} against {other}. How much of that hangs on the weights is being worked out."
        ),
    }
}

/// Which open answers of one's own would make the two comparable.
fn what_it_takes(framework: &Framework, whom: Whom, verdict: &Verdict) -> String {
    let name = whom.name;
    let names: Vec<&str> = verdict
        .to_answer
        .iter()
        .filter_map(|&j| framework.criteria.get(j))
        .map(|criterion| criterion.name.as_str())
        .collect();
    match (verdict.answers_would_do, names.len()) {
        (true, 1) => format!("Your answer to {} would make the two comparable.", quoted(&names)),
        // A long list is not read; which ones are left is seen question by question.
        (true, 5..) => format!(
            "Your answers to {} and {} more would make the two comparable.",
            names[..3].iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", "),
            names.len() - 3
        ),
        (true, _) => format!("Your answers to {} would make the two comparable.", quoted(&names)),
        (false, _) if whom.is_city => {
            format!("The source says too little of {name}; no answer of yours would change that.")
        }
        (false, _) => format!("Too little is answered of {name}; no answer of yours would change that."),
    }
}

fn what_unknown_could_do(whom: Whom, verdict: &Verdict) -> String {
    if verdict.turn == Turn::NothingOpen {
        return "Nothing is open on either side that could turn it.".to_owned();
    }
    let Some(share) = verdict.ahead_unknown_drawn.map(percent) else { return String::new() };
    let open = what_is_open(whom, verdict.unknown);
    match (verdict.turn, verdict.finding) {
        (Turn::CannotTurn, _) => format!(
            "With everything unknown drawn at random you would be ahead in {share}; {open} could not turn it."
        ),
        (_, Some(Finding::NoClearDifference)) => format!(
            "With everything unknown drawn at random you would be ahead in {share}; {open} could decide it."
        ),
        _ => format!(
            "With everything unknown drawn at random you would be ahead in {share}; {open} could turn it."
        ),
    }
}

fn what_is_open(whom: Whom, unknown: Unknown) -> &'static str {
    match (unknown.own, unknown.other, whom.is_city) {
        (true, true, true) => "the open answers and what the sources do not say",
        (true, true, false) => "the open answers on both sides",
        (true, false, _) => "your open answers",
        (false, _, true) => "what the sources do not say",
        (false, _, false) => "their open answers",
    }
}

/// The area without which the finding would be another.
fn decides(area: &str, on_both: AreaOnBoth, finding: Finding) -> String {
    let AreaOnBoth { scores: Some(SubScores { own, other }), common, of } = on_both else {
        return String::new();
    };
    let of = count(of, "question", "questions");
    match finding {
        Finding::NoClearDifference => {
            format!("{area} evens it out: {own} against {other}, on {common} of {of}.")
        }
        _ => format!("{area} decides: {own} against {other}, on {common} of {of}."),
    }
}

/// Both scores of an area, for a cell of a table.
pub fn scores(own: i64, other: i64) -> String {
    format!("{own} against {other}")
}

/// How many criteria of an area both show.
pub fn on_of(common: usize, of: usize) -> String {
    format!("{common} of {of}")
}

/// An area in which nothing is in common: what is known of each side by itself. `general` is what the source says
/// there of all cities together, with the levels.
pub fn alone(area: &str, name: &str, own: Option<f64>, general: &[(&str, Level)]) -> String {
    let own = match own {
        Some(own) => {
            format!("{area}: nothing in common with {name}; your {} stands alone.", numbers::score(Some(own)))
        }
        None => format!("{area}: nothing in common with {name}."),
    };
    if general.is_empty() {
        return own;
    }
    let general: Vec<String> =
        general.iter().map(|(name, level)| format!("“{name}” level {level}")).collect();
    format!("{own} The source says of all its cities: {}.", list(&general))
}

/// The same before anything can be said of who is ahead.
pub fn beside(names: &[&str]) -> String {
    if names.is_empty() {
        return "Compare your answers with the reference cities".to_owned();
    }
    format!("Your answers beside {}", list(names))
}

pub const OURS: &str = "City ratings rest on the source of the reading and its year.";

/// The nearest reference, worded by what is certain.
pub fn nearest(name: Option<&str>, is_certified: bool, has_open_answers: bool) -> String {
    match name {
        Some(name) if is_certified => {
            format!("{name} is the nearest, whatever the open answers turn out to be.")
        }
        Some(name) if !has_open_answers => format!(
            "{name} is the nearest on what is known. What the sources do not say could change that, so look at all of them."
        ),
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
    let apart = match apart(distance) {
        Apart::LessThanHalfALevel => "less than half a level apart",
        Apart::LessThanOneLevel => "less than one level apart",
        Apart::AboutOneLevel => "about one level apart",
        Apart::AboutTwoLevels => "about two levels apart",
        Apart::ThreeLevelsOrMore => "about three levels apart or more",
    };
    format!("{apart}, on {} of the whole list", count(comparison.common, "criterion", "criteria"))
}

/// What keeps a reference from being called nearest; empty where nothing does.
pub fn lacks(comparison: &Comparison) -> String {
    match lack(comparison) {
        None => String::new(),
        Some(Lack::Criteria { common, needed }) => {
            format!("{common} of the {needed} common criteria needed to be called near")
        }
        Some(Lack::Areas { in_common, needed }) => {
            format!("common criteria in only {in_common} of the {needed} areas needed")
        }
    }
}

/// Both scores in a narrow column.
pub fn gap_short(scores: Option<SubScores>) -> String {
    scores.map_or_else(
        || numbers::NONE.to_owned(),
        |scores| format!("{} ({}:{})", signed_whole(scores.difference()), scores.own, scores.other),
    )
}

/// A cell of the table of areas, for a screen reader.
pub fn gap_spoken(area: &str, name: &str, on_both: AreaOnBoth) -> String {
    match on_both.scores {
        Some(scores) => format!(
            "{area}: {} against {}, {} against {name}",
            scores.own,
            scores.other,
            signed_whole(scores.difference())
        ),
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
