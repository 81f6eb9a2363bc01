//! Sentences about a result.

use super::numbers::{count, list, number_word, score};
use crate::findings::{
    self, AreaSpread, AreaWeights, CountedAreas, Counts, Evenness, EvidenceCount, Gate, Headline, IndexBasis,
    LensStory, OpenEffect, ResultStory, Rung, Standing, WeightStory, rung, standing,
};
use crate::model::{AreaId, Framework};
use crate::scoring::Lens;

pub const BY_AREA: &str = "By area, with what open answers could change";
pub const FOUNDATION: &str = "Foundation";
pub const SHAPE: &str = "The shape of it";
pub const STRENGTHS: &str = "Strengths";
pub const GAPS: &str = "Gaps to close first";
pub const OPEN: &str = "Not known";
pub const ALL_ANSWERS: &str = "All answers";
pub const NO_STRENGTHS: &str = "No criterion has reached level 3 yet.";
pub const NO_GAPS_YET: &str = "No answer so far is below level 3.";
pub const NO_GAPS: &str = "Every answer is at level 3 or 4.";
pub const NOTHING_OPEN: &str = "Nothing is open.";
pub const SHOW_ALL_ANSWERS: &str = "Show all answers";
pub const HIDE_ALL_ANSWERS: &str = "Hide all answers";
pub const COMPARE: &str = "Compare with the cities";
pub const ANSWER_QUESTIONS: &str = "Answer the questions";
const BAND: &str = "The band runs from the lowest to the highest score that the open answers allow.";
pub const OUTSIDE: &str = "outside the index";

/// The score as it may be shown.
pub fn shown_score(of: Option<f64>, coverage: Option<f64>) -> String {
    score(findings::shown_score(of, coverage))
}

pub fn standing_words(coverage: Option<f64>) -> &'static str {
    match standing(coverage) {
        Standing::TooLittle => "Too little is known for a number",
        Standing::Provisional => "Provisional: less than half is known",
        Standing::Sure => "",
    }
}

/// What a level without evidence is called beside it.
pub const NO_EVIDENCE: &str = "no evidence yet";

/// How many levels have something to show for them; empty where nothing has a level.
pub fn evidence(of: &EvidenceCount) -> String {
    match *of {
        EvidenceCount { levels: 0, .. } => String::new(),
        EvidenceCount { without: 0, .. } => "Every level has evidence".to_owned(),
        EvidenceCount { levels, without } if levels == without => "No level has evidence yet".to_owned(),
        EvidenceCount { levels, without: 1 } => format!("1 of {levels} levels has no evidence"),
        EvidenceCount { levels, without } => format!("{without} of {levels} levels have no evidence"),
    }
}

/// What the index is over.
pub fn index_name(basis: IndexBasis) -> String {
    let IndexBasis { action_areas: all, counted, has_foundation } = basis;
    let areas = match counted {
        0 if has_foundation => return "Index over the foundation alone".to_owned(),
        0 => return "Index: no area counts".to_owned(),
        1 if all == 1 => "the action area".to_owned(),
        counted if counted == all => format!("the {} action areas", number_word(all)),
        counted => format!("{} of the {} action areas", number_word(counted), number_word(all)),
    };
    if has_foundation {
        format!("Index over {areas} and the foundation")
    } else {
        format!("Index over {areas}")
    }
}

/// The sentence at the head of the results.
pub fn headline(framework: &Framework, story: &ResultStory) -> String {
    match (story.headline, &story.areas.spread) {
        (Headline::NothingAnswered, _) => "Nothing is answered yet".to_owned(),
        (Headline::Areas, Some(spread)) => {
            let shape = shape(framework, &story.areas, spread);
            story.open.map_or(shape.clone(), |effect| format!("{shape}. {}", open_effect(effect)))
        }
        _ => {
            let Counts { levels, questions, .. } = story.counts;
            let has = if levels == 1 { "has a level" } else { "have a level" };
            format!("Too little is known for a result: {levels} of {questions} questions {has} so far")
        }
    }
}

/// What stands out among the areas that count, and which of them have no number.
fn shape(framework: &Framework, areas: &CountedAreas, spread: &AreaSpread) -> String {
    let [best, worst] = [&spread.best, &spread.worst].map(|ids| in_list(framework, ids));
    let ahead = match (spread.evenness, rung(spread.high)) {
        (Evenness::Even, _) if spread.scored > 1 => even(areas, spread),
        (_, Rung::Strong) => format!("Strong on {best}"),
        (Evenness::Even, Rung::HalfWay) => format!("Half way on {best}"),
        (_, Rung::HalfWay) => format!("Furthest on {best}"),
        (_, Rung::FirstSteps) => format!("First steps on {best}"),
        (_, Rung::AlmostNothing) => format!("Almost nothing on {best}"),
    };
    let behind = match (spread.evenness, rung(spread.low)) {
        (Evenness::Even, _) => String::new(),
        (_, Rung::AlmostNothing) => format!(", almost nothing on {worst}"),
        (_, Rung::FirstSteps) => format!(", little on {worst}"),
        (Evenness::FarApart, _) => format!(", much less on {worst}"),
        (Evenness::Apart, _) => format!(", less on {worst}"),
    };
    let without_number = match areas.without_number.as_slice() {
        [] => String::new(),
        [one] => format!("; {} has no number yet", in_text(framework, one)),
        several => format!("; {} have no number yet", in_list(framework, several)),
    };
    let inapplicable = match areas.inapplicable.as_slice() {
        [] => String::new(),
        [one] => format!("; {} does not apply", in_text(framework, one)),
        several => format!("; {} do not apply", in_list(framework, several)),
    };
    let without_weight = match areas.without_weight.as_slice() {
        [] => String::new(),
        [one] => format!("; {} does not count", in_text(framework, one)),
        several => format!("; {} do not count", in_list(framework, several)),
    };
    format!("{ahead}{behind}{without_number}{inapplicable}{without_weight}")
}

/// The sentence where no area stands out; it holds for each of those it speaks of.
fn even(areas: &CountedAreas, spread: &AreaSpread) -> String {
    let IndexBasis { action_areas, counted, has_foundation } = areas.basis;
    let whom = if !(areas.without_number.is_empty() && areas.inapplicable.is_empty()) {
        format!("in the {} areas of the index that have a number", number_word(spread.scored))
    } else if counted < action_areas {
        format!("in the {} areas that count", number_word(spread.scored))
    } else if has_foundation {
        "in all areas, the foundation included".to_owned()
    } else {
        "in all action areas".to_owned()
    };
    match rung(spread.low) {
        Rung::Strong => format!("Strong {whom}"),
        Rung::HalfWay => format!("Half way {whom}, with none far ahead"),
        Rung::FirstSteps => format!("First steps {whom}, with none far ahead"),
        Rung::AlmostNothing => format!("Hardly more than first steps {whom}"),
    }
}

fn open_effect(OpenEffect { answers, points: most }: OpenEffect) -> String {
    let answers = count(answers, "open answer that counts", "open answers that count");
    format!("{answers} could move the index by up to {}", points(most))
}

/// "1 point", "7 points".
pub fn points(n: i64) -> String {
    if n == 1 { "1 point".to_owned() } else { format!("{n} points") }
}

/// By whose weights the index stands; empty where they are the framework's.
pub fn weights(framework: &Framework, story: &WeightStory) -> String {
    let preset = |i: usize| framework.presets.get(i).map_or("", |preset| preset.name.as_str());
    let whose = match (story.areas, story.are_criteria_own) {
        (AreaWeights::Framework, false) => return String::new(),
        (AreaWeights::Framework, true) => "Your own weights of criteria".to_owned(),
        (AreaWeights::Preset(i), false) => format!("Your weights: {}", lower_first(preset(i))),
        (AreaWeights::Preset(i), true) => {
            format!("Your weights: {}, and your own weights of criteria", lower_first(preset(i)))
        }
        (AreaWeights::Own, _) => "Your own weights".to_owned(),
    };
    let beside = match (story.index, story.by_framework) {
        (Some(own), Some(theirs)) if own == theirs => {
            format!(" The index is {own} by your weights and by the usual ones.")
        }
        (Some(own), Some(theirs)) => {
            format!(" The index is {own} by your weights; {theirs} by the usual ones.")
        }
        (Some(own), None) => {
            format!(
                " The index is {own} by your weights; by the usual ones too little is known for a number."
            )
        }
        (None, Some(theirs)) => {
            format!(
                " By your weights too little is known for a number; the index is {theirs} by the usual ones."
            )
        }
        (None, None) => String::new(),
    };
    format!("{whose}.{beside}")
}

/// The name of an area inside a sentence.
pub fn in_text(framework: &Framework, area: &AreaId) -> String {
    lower_first(framework.area(area).map_or("", |area| area.name.as_str()))
}

/// The names of several areas inside a sentence.
fn in_list(framework: &Framework, areas: &[AreaId]) -> String {
    list(&areas.iter().map(|area| in_text(framework, area)).collect::<Vec<_>>())
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub fn lens(lens: Lens) -> &'static str {
    match lens {
        Lens::Average => "Average",
        Lens::Balanced => "Balanced",
        Lens::WeakestArea => "Weakest area",
    }
}

pub fn about_lens(lens: Lens) -> &'static str {
    match lens {
        Lens::Average => "The mean of the areas: a strong area makes up for a weak one.",
        Lens::Balanced => "A strong area makes up for a weak one only in part.",
        Lens::WeakestArea => {
            "The lowest area: nothing makes up for it. Where answers are open it is at most this."
        }
    }
}

/// Why the three lenses differ, or do not, beside their figures; empty where there is no index.
pub fn why_lenses_differ(framework: &Framework, story: &LensStory) -> String {
    super::numbers::sentences(&about_lenses(framework, story))
}

/// The same, sentence by sentence.
pub fn about_lenses(framework: &Framework, story: &LensStory) -> [String; 2] {
    let counted = match story {
        LensStory::MayMove { counted, .. } => few_answers_count(framework, counted),
        _ => String::new(),
    };
    [how_lenses_differ(framework, story), counted]
}

fn how_lenses_differ(framework: &Framework, story: &LensStory) -> String {
    let is = |ids: &[AreaId]| if ids.len() == 1 { "is" } else { "are" };
    match story {
        LensStory::NoIndex => String::new(),
        LensStory::MayMove { unknown, .. } => {
            let unknown = in_list(framework, unknown);
            format!("Too little is known of {unknown}, so each of the three figures may still move.")
        }
        LensStory::OneArea => {
            "Only one area of the index has a number, so the three figures are the same.".to_owned()
        }
        LensStory::Even { lowered: 0 } => {
            "The areas are close to each other: the balanced figure is the same as the average.".to_owned()
        }
        LensStory::Even { lowered } => format!(
            "The areas are close to each other; the balanced figure is {} below the average.",
            points(*lowered)
        ),
        LensStory::Apart { lowest, lowered } => {
            let (areas, is) = (in_list(framework, lowest), is(lowest));
            let effect = match lowered {
                0 => "the balanced figure is the same as the average".to_owned(),
                lowered => format!("the balanced figure is {} below the average", points(*lowered)),
            };
            format!("The areas differ, and {areas} {is} the lowest in the index; {effect}.")
        }
        LensStory::FarApart { lowest, lowered: 0 } => format!(
            "{} {} far behind, but what is lost in the balanced figure is less than a point.",
            upper_first(&in_list(framework, lowest)),
            is(lowest)
        ),
        LensStory::FarApart { lowest, lowered } => format!(
            "Balanced is {} lower because {} {} far behind: strength elsewhere makes up for it only in part.",
            points(*lowered),
            in_list(framework, lowest),
            is(lowest)
        ),
    }
}

/// The same where the figures of the lenses do not stand beside it; empty where the headline says it all.
pub fn balance(framework: &Framework, story: &ResultStory) -> String {
    let is = |ids: &[AreaId]| if ids.len() == 1 { "is" } else { "are" };
    let lowest = |ids: &[AreaId]| format!("{} {}", upper_first(&in_list(framework, ids)), is(ids));
    let about = match &story.lenses {
        LensStory::MayMove { counted, .. } => return few_answers_count(framework, counted),
        LensStory::NoIndex | LensStory::OneArea => return String::new(),
        LensStory::Even { .. } => "The areas are close to each other".to_owned(),
        LensStory::Apart { lowest: ids, .. } => format!("{} the lowest in the index", lowest(ids)),
        LensStory::FarApart { lowest: ids, .. } => format!("{} far behind", lowest(ids)),
    };
    match (story.lenses.lowered(), story.weights.index) {
        (Some(lowered @ 1..), Some(index)) => format!(
            "{about}: if a strong area makes up for a weak one only in part, the index is {} instead of {index}.",
            index - lowered
        ),
        _ => format!("{about}: the index is the same if a strong area makes up for a weak one only in part."),
    }
}

/// Why the index is not the mean of the numbers that are shown; empty where it is.
fn few_answers_count(framework: &Framework, counted: &[AreaId]) -> String {
    if counted.is_empty() {
        return String::new();
    }
    format!(
        "The few answers on {} count in the index although they show no number.",
        in_list(framework, counted)
    )
}

/// The foundation as a gate beside the index.
pub fn foundation_gate(gate: Gate) -> &'static str {
    match gate {
        Gate::Inapplicable => "None of the questions of the foundation applies.",
        Gate::TooLittle => "Too little is known about the foundation: who takes part, who steers and pays.",
        Gate::Weak => "The foundation is weak: work on who takes part and who pays before anything else.",
        Gate::HalfBuilt => "The foundation is half built: what rests on it may not last.",
        Gate::Carries => "The foundation is strong enough to carry the areas.",
    }
}

/// "24 of 29 questions with a level · 1 not applicable · 4 not known". The numbers add up to all questions.
pub fn tally(counts: &Counts) -> String {
    let Counts { questions, levels, not_applicable, not_known, unanswered, not_asked, .. } = *counts;
    let parts = [
        (not_applicable, "not applicable"),
        (not_known, "not known"),
        (unanswered, "unanswered"),
        (not_asked, "not asked in the quick check"),
    ];
    let levels = format!("{levels} of {questions} questions with a level");
    let rest = parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}"));
    std::iter::once(levels).chain(rest).collect::<Vec<_>>().join(" · ")
}

pub fn area_aria(name: &str, score: &str, range: &str) -> String {
    format!("{name}: {score}, {range}")
}

pub fn more(n: usize) -> String {
    format!("and {n} more")
}

/// The line above the headline.
pub fn context(title: &str, city: &str, round: &str) -> String {
    let parts: Vec<&str> = [title, city, round].into_iter().filter(|part| !part.trim().is_empty()).collect();
    parts.join(" · ")
}

/// What the bands of scores are; empty where no answer is open, so that there is none.
pub fn band(has_band: bool) -> &'static str {
    if has_band { BAND } else { "" }
}
