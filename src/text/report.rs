//! Words of reports that no screen has.

pub const KIND: &str = "Science diplomacy scorecard";
pub const SUMMARY: &str = "Summary";
pub const RESULT: &str = "Result";
pub const BESIDE_SCORES: &str =
    "Beside each score stand the lowest and the highest that the open answers allow.";
pub const LENSES: &str = "Three ways to put the areas together";
pub const PLAN: &str = "Plan";
pub const COMPARISON: &str = "Beside the reference cities";
pub const PROFILE: &str = "The initiative";
pub const RATINGS: &str = "Every rating";
pub const PASSAGES: &str = "What the sources say of those compared";
pub const METHOD: &str = "How this was worked out";
pub const SETTINGS: &str = "Settings";
pub const SOURCES: &str = "Sources";
pub const OPEN_ABOUT: &str =
    "What is open counts nowhere and is never read as 0. It widens the interval of the result.";
pub const NOT_SCORED: &str = "too little is known for a number";
pub const NOT_EVIDENCED: &str = "not evidenced in the source";
pub const NOTHING_IN_COMMON: &str = "nothing in common";
pub const TWO_DRAWN: &str = "The charts show the first two cities; the tables show all.";
pub const FOUNDATION_APART: &str = "outside the index";

pub const AREA: &str = "Area";
pub const EMPTY_CELLS: &str = "An empty cell means that too little is known for a score.";
pub const ID: &str = "Id";
pub const CRITERION: &str = "Criterion";
pub const QUESTION: &str = "Question";
pub const ANSWER: &str = "Answer";
pub const LEVEL: &str = "Level";
pub const LEVEL_SAYS: &str = "What this level says";
pub const CONFIDENCE: &str = "Confidence";
pub const EVIDENCE: &str = "Evidence";
pub const LINK: &str = "Where";
pub const NOTE: &str = "Note";
pub const FROM_LOW_TO_HIGH: &str = "From 0 to 100";
pub const SCORE: &str = "Score";
pub const BETWEEN: &str = "Between";
pub const KNOWN: &str = "Known";
pub const WEIGHT: &str = "Share of the index";
pub const ANSWERED: &str = "With a level, of those that apply";
pub const INDEX: &str = "Index";
pub const STEP: &str = "Step";
pub const STEP_AND_STATUS: &str = "Step and status";
pub const CITY: &str = "City";
pub const COMMON: &str = "In common";
pub const HOW_FAR: &str = "How far apart";
pub const BASIS: &str = "Basis";
pub const SECTION: &str = "Section";
pub const PASSAGE: &str = "In our words";
pub const ROUND: &str = "Round";
pub const MEANING: &str = "What it means";
pub const LEVEL_NAME: &str = "Called";
pub const OWN_LEVEL: &str = "Your level";
pub const HOW_RATED: &str = "How it was rated";
pub const THE_CITY: &str = "The city";
pub const GAP: &str = "Difference";
pub const OVERALL_GAP: &str = "In the index";
pub const TOO_LITTLE_IN_COMMON: &str = "too little in common";
pub const CHANGE: &str = "Change";
pub const CHANGED_BY: &str = "Changed by";
pub const NEXT_LEVEL: &str = "Then";
pub const BRINGS: &str = "What it brings";

pub const FRAMEWORK: &str = "Framework";
pub const SOURCE: &str = "Source";
pub const CHECK: &str = "Length of the check";
pub const INSIDE: &str = "Inside an area";
pub const INSIDE_MEAN: &str =
    "The weighted mean of the answers that have a level, from 0 for level 0 to 100 for level 4.";
pub const ACROSS: &str = "Across the areas";
pub const BALANCED_FORMULA: &str = "Balanced is the geometric mean of each area plus 1, less 1, so that an area at 0 does not make all of it 0.";
pub const INTERVAL: &str = "Interval";
pub const INTERVAL_ABOUT: &str = "The lowest score has every open answer at level 0, the highest at level 4. Not applicable answers leave the weighting.";
pub const COVERAGE: &str = "Known";
pub const COVERAGE_ABOUT: &str = "The share of the weight that has a level. Below a quarter no number is shown; below half it is provisional.";
pub const COMPARED: &str = "Comparison";
pub const COMPARED_ABOUT: &str = "Only criteria that both show are compared. What a source does not say of a city is a gap in the record, never a low level.";
pub const DRAWS: &str = "Draws";
pub const WEIGHTS: &str = "Weights";
pub const WEIGHTS_OF_FRAMEWORK: &str = "The usual ones of this scorecard.";
pub const WEIGHTS_CHOSEN: &str = "They differ from the usual ones; the table below has each.";
pub const SCALE: &str = "What the levels mean in general";
pub const PROGRAM: &str = "Program";
pub const OURS: &str = "There is no league table: the record of one city is longer than that of another.";
pub const CITY_RATINGS: &str = "City ratings rest on the sources named under Method, and on their years.";
pub const PROGRAM_RATINGS: &str =
    "The ratings of the reference cities rate a text, not the city of today, and there is no league table.";

pub const CONTENTS: &str = "Contents";
pub const NO_DATE: &str = "a date is written as 2026-11-23";

pub const NO_RATINGS: &str = "A .csv file holds the ratings, and the sections you chose leave them out.";

/// After the first steps of the plan: how many of each kind are left.
pub fn more_in_program(find_out: usize, further: usize, outside: usize) -> String {
    let kinds =
        [(find_out, "to find out"), (further, "among the further steps"), (outside, "outside the index")];
    let parts: Vec<String> =
        kinds.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let all = find_out + further + outside;
    let stand = if all == 1 { "entry stands" } else { "entries stand" };
    format!("{all} more {stand} on the Plan screen of the program: {}.", parts.join(", "))
}

/// For who cannot see a chart of a spreadsheet.
pub fn values_beside(title: &str) -> String {
    format!("Chart: {title}. Its values stand in the cells next to it.")
}

pub fn month(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// The document in a sentence, for its properties.
pub fn description(title: &str, framework: &str) -> String {
    format!("Assessment of “{title}” with the framework “{framework}”: result, comparison and plan.")
}

/// "Level 3: Established programme".
pub fn level_title(level: crate::model::Level, title: &str) -> String {
    format!("Level {level}: {title}")
}

/// Parts of a line that are not empty, set apart by a dot.
pub fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    let parts: Vec<S> = parts.into_iter().filter(|part| !part.as_ref().trim().is_empty()).collect();
    parts.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(" · ")
}

pub fn framework(title: &str, version: &str) -> String {
    format!("{title}, version {version}")
}

pub fn areas_caption() -> &'static str {
    "Score, interval and coverage of each area"
}

pub fn passages_of(city: &str) -> String {
    format!("{city}, as the source tells of it")
}

pub fn page(page: &str, of: &str) -> String {
    format!("Page {page} of {of}")
}

/// What the program is called in a document.
pub fn program(version: &str) -> String {
    format!("{}, version {version}", super::TITLE)
}

pub fn not_built_in(ending: &str) -> String {
    format!("This build cannot write .{ending}. Choose another ending, such as .html or .md.")
}

pub fn no_chart(name: &str) -> String {
    format!(
        "This document has no chart “{name}”; the sections you chose leave it out, no city is compared, or there is no earlier round."
    )
}

pub fn writer_failed(ending: &str, why: &str) -> String {
    format!("The .{ending} file could not be made ({why}). Please report this as a fault of the program.")
}

/// A score in a line of plain text, with its interval where there is one.
pub fn figure(name: &str, shown: &str, range: &str) -> String {
    if range.is_empty() { format!("{name}: {shown}") } else { format!("{name}: {shown} ({range})") }
}
