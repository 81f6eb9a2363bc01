//! Words of the command line. The help of the arguments stands with the arguments.

use super::numbers::{count, list};
use super::sureness;
use crate::findings::{self, Exactness, ShareRange, WayStep};
use crate::model::{AreaRole, Basis};
use crate::scoring::{Comparison, Lens};
use std::fmt::Display;
use std::num::NonZeroU32;
use std::path::Path;

pub const NO_WINDOW: &str =
    "This build has no window (it was built without the feature \"gui\"). Use a command; --help lists them.";
pub const NO_SCORE: &str = "Nothing that counts is known yet, so there is no score.";
pub const EVALUATE_HEADINGS: [&str; 5] = ["", "Score", "Between", "Known", "Levels"];
pub const NO_FRAMEWORK: &str = "No framework is built in. Name one with --framework FILE.";
pub const NO_CITIES: &str = "There are no reference cities for this framework.";
pub const COMPARE_HEADINGS: [&str; 4] = ["City", "In common", "Levels apart", "Between"];
pub const GAPS_EXPLAINED: &str = "In common: criteria of the whole list, the foundation’s too. Levels apart: the \
    mean difference on them, 0 to 4, and the range that open answers leave. Under each area stand the difference, your \
    score and the city’s on what both show there; – means that nothing is known of both.";

pub const NO_AREA_TARGET: &str = "write the area's id and its score, such as governance=60";
pub const NO_SCORE_TYPED: &str = "a score is a number from 0 to 100";
pub const ALREADY_REACHED: &str = "That is reached already; no step is needed.";
pub const COSTS_EXPLAINED: &str = "Every step up by one level costs 1, or what the assessment says. Open answers are left as they are: \
    answering them may bring the target nearer.";
pub const SENSITIVITY_EXPLAINED: &str =
    "Weights are moved one at a time, the others in proportion; what is open is left out.";

pub fn cannot_print(err: impl Display) -> String {
    format!("The answer could not be written ({err}).")
}

pub fn file_before_command(file: &Path) -> String {
    format!("\"{}\" stands before the command; files belong behind it", file.display())
}

pub fn strays(file: &Path, ids: &[String]) -> String {
    format!("{}: {}", file.display(), super::start::strays(ids))
}

pub fn report_written(file: &Path) -> String {
    format!("The report is in {}.", file.display())
}

pub fn file_heading(name: &str, file: &Path) -> String {
    format!("{name} ({})", file.display())
}

pub fn framework_line(title: &str, version: &str) -> String {
    format!("Framework: {title}, version {version}")
}

pub fn index(score: &str, low: &str, high: &str, known: &str, first_impression: bool) -> String {
    if low == high {
        return format!(
            "The index is {score} of 100 on average over the areas; nothing that is open could move it."
        );
    }
    let base = format!(
        "On what is known, the index is {score} of 100 on average over the areas, between {low} and {high} \
         whatever the open answers turn out to be. {known} of the weight is known."
    );
    if first_impression { format!("{base} Read it as a first impression.") } else { base }
}

pub fn too_little_known(known: &str, low: &str, high: &str) -> String {
    format!(
        "Too little is known for a score ({known} of the weight): the index is between \
         {low} and {high} of 100."
    )
}

pub fn of(part: usize, whole: usize) -> String {
    format!("{part} of {whole}")
}

pub fn area(name: &str, role: AreaRole) -> String {
    match role {
        AreaRole::ActionArea => name.to_owned(),
        AreaRole::Foundation => format!("{name} (carries the areas)"),
    }
}

pub fn lens(lens: Lens) -> &'static str {
    match lens {
        Lens::Average => "Index: average",
        Lens::Balanced => "Index: balanced",
        Lens::WeakestArea => "Index: weakest area",
    }
}

pub fn unknown_city(id: &str, known: &[&str]) -> String {
    if known.is_empty() {
        format!("There is no reference city \"{id}\". {NO_CITIES}")
    } else {
        format!("There is no reference city \"{id}\" for this framework. Known are: {}.", known.join(", "))
    }
}

pub fn compared(name: &str, file: &Path) -> String {
    format!("{name} ({}), beside the reference cities", file.display())
}

pub fn no_whole_number(most: impl Display) -> String {
    format!("it is a whole number from 1 to {most}")
}

/// How exact shares of so many draws are.
pub fn exactness(draws: NonZeroU32) -> String {
    match findings::exactness(draws) {
        Exactness::HalfAPercent => "Shares are right to half a percent.".to_owned(),
        Exactness::Percents(percents) => {
            format!("Shares are right to {percents} percent; more draws make them more exact.")
        }
    }
}

pub fn weighed(name: &str, file: &Path, others: usize) -> String {
    let others = count(others, "reference city", "reference cities");
    format!("{name} ({}), weighed with {others}", file.display())
}

pub fn same_score(one: &str, other: &str) -> String {
    format!("{one} and {other} have the same score; whatever weights change between them is left out.")
}

/// One weight and what stays as it moves.
pub fn weight_can_move(weight: &str, order: ShareRange, leader: &str, leads: ShareRange) -> String {
    let [order, leads] = [order, leads].map(sureness::range);
    format!("{weight}; the order stays {order}, and {leader} leads {leads}.")
}

pub fn immovable(name: &str) -> String {
    format!("{name}: {}.", sureness::NO_INTERVAL)
}

pub fn unknown_area(id: &str, known: &[&str]) -> String {
    format!("There is no area \"{id}\" in this framework. Known are: {}.", known.join(", "))
}

pub fn two_targets(id: &str) -> String {
    format!("The area \"{id}\" has two targets; one is enough.")
}

pub fn planned(name: &str, file: &Path) -> String {
    format!("{name} ({}): the least effort to a target", file.display())
}

/// What is to be reached; areas by their names.
pub fn goal(lens: Lens, target: Option<f64>, areas: &[(String, f64)]) -> String {
    let index = target.map(|target| format!("{target} of 100 in the {}", in_sentence(lens)));
    let areas = areas.iter().map(|(area, score)| format!("{score} in {area}"));
    format!("Target: {}.", list(&index.into_iter().chain(areas).collect::<Vec<_>>()))
}

fn in_sentence(lens: Lens) -> &'static str {
    match lens {
        Lens::Average => "index (average of the areas)",
        Lens::Balanced => "index (balanced)",
        Lens::WeakestArea => "weakest area",
    }
}

/// Why no plan is enough: nothing that counts is known in the index, or in these areas.
pub fn out_of_reach(index: bool, areas: &[String]) -> String {
    let nowhere = index.then(|| "the index".to_owned()).into_iter().chain(areas.iter().cloned());
    format!(
        "That is out of reach: a plan raises known answers, and none that counts is known in {}. Answer some \
         questions there first.",
        list(&nowhere.collect::<Vec<_>>())
    )
}

/// One step of a way: what is raised, what it costs, and what the index is then.
pub fn way_step(id: &str, name: &str, step: &WayStep) -> String {
    let (levels, about) = (super::plan::levels(step.from, step.to), super::plan::way_step(step));
    format!("{id} {name}: {levels} · {about}")
}

/// How near the nearest is, in figures.
pub fn how_near(city: &str, distance: &str, low_high: &str, common: usize) -> String {
    format!("{city} is {distance} levels apart ({low_high}) on {common} criteria in common.")
}

/// What takes part in a comparison and is never called nearest.
pub fn not_eligible(city: &str, comparison: &Comparison) -> String {
    format!("{city} {}.", super::compare::lacks(comparison))
}

pub fn city_heading(name: &str, country: &str, id: &str) -> String {
    format!("{name}, {country} ({id})")
}

pub fn city_use(figure1_use: &str, heading: &str) -> String {
    match (figure1_use.is_empty(), heading.is_empty()) {
        (false, false) => format!("{figure1_use} (under “{heading}”)"),
        _ => format!("{figure1_use}{heading}"),
    }
}

/// No reading of these cities has that id.
pub fn unknown_reading(wanted: &str, known: &[String]) -> String {
    format!("There is no reading \"{wanted}\". Readings here: {}.", known.join(", "))
}

pub fn initiative(name: &str, year: Option<i32>, lead: &str, partners: &[String], about: &str) -> String {
    let year = year.map(|year| year.to_string());
    let lead = (!lead.is_empty()).then(|| format!("led by {lead}"));
    let partners = (!partners.is_empty()).then(|| format!("with {}", partners.join(", ")));
    let facts: Vec<String> = year.into_iter().chain(lead).chain(partners).collect();
    if facts.is_empty() {
        format!("- {name}: {about}")
    } else {
        format!("- {name} ({}): {about}", facts.join("; "))
    }
}

/// How many criteria a city is rated on, and what carries the ratings.
pub fn rated_on(counts: &[(Basis, usize)]) -> String {
    let is_own = |(basis, count): &&(Basis, usize)| *basis != Basis::General && *count > 0;
    let total: usize = counts.iter().filter(is_own).map(|(_, count)| count).sum();
    let general: usize = counts.iter().map(|(_, count)| count).sum::<usize>() - total;
    let parts: Vec<String> = counts
        .iter()
        .filter(is_own)
        .map(|(basis, count)| format!("{count} {}", super::cities::basis(*basis)))
        .collect();
    let shown = match total {
        0 => "The text shows none of the criteria.".to_owned(),
        1 => format!("The text shows 1 criterion: {}.", parts.join(", ")),
        _ => format!("The text shows {total} criteria: {}.", parts.join(", ")),
    };
    super::numbers::sentences(&[
        shown,
        super::numbers::told_if(general, |n| format!("{n} more it tells only of all cities together.")),
    ])
}

pub fn framework_heading(title: &str, version: &str, id: &str) -> String {
    format!("{title}, version {version} ({id})")
}

pub fn framework_size(areas: usize, criteria: usize, core: usize) -> String {
    format!("{areas} areas and {criteria} criteria; {core} of them, marked with *, make the quick check.")
}

pub fn area_heading(name: &str, role: AreaRole, weight: f64) -> String {
    match role {
        AreaRole::ActionArea => format!("{name} (action area, weight {weight})"),
        AreaRole::Foundation => format!("{name} (foundation, weight {weight})"),
    }
}

pub fn criterion(id: &str, core: bool, name: &str) -> String {
    format!("{id}{} {name}", if core { "*" } else { "" })
}

pub fn checked(fine: usize, faulty: usize) -> String {
    match (fine, faulty) {
        (0, 0) => "No file with the ending .scidip or .ron is there, so nothing was checked.".to_owned(),
        (1, 0) => "The file is fine.".to_owned(),
        (fine, 0) => format!("All {fine} files are fine."),
        (fine, faulty) => format!("{fine} of {} files are fine.", fine + faulty),
    }
}
