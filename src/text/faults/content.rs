//! What is wrong with what a file says: frameworks, cities, exercises, leads, and who refers to whom.

use super::{Advice, advice};
use std::fmt::Display;
use std::path::Path;

pub fn unknown_framework(id: &str, version: Option<&str>) -> Advice {
    let version = version.map_or_else(String::new, |version| format!(", version {version}"));
    advice(
        format!("the file uses the framework \"{id}\"{version}, which is not here"),
        "Open the framework's file first (in the File menu: “Open other questions…”, or --framework FILE).",
    )
}

pub fn other_own_framework(
    id: impl Display,
    version: &str,
    own_id: impl Display,
    own_version: &str,
) -> Advice {
    advice(
        format!(
            "the ratings speak of the framework \"{id}\", version {version}, and the one that the file carries is \"{own_id}\", version {own_version}"
        ),
        "Correct the id or the version, so that both are the same.",
    )
}

pub fn strays(ids: &[String]) -> Advice {
    advice(
        format!("the file speaks of {}, which its framework does not have", ids.join(", ")),
        "Correct the ids, or take the entries out.",
    )
}

pub fn no_crosswalk(id: &str, version: &str, here: &[&str]) -> Advice {
    advice(
        format!(
            "the file uses version {version} of the framework \"{id}\"; version {} is here, but does not say \
             what became of the questions of {version}",
            crate::text::numbers::list(here)
        ),
        "Open the file of that version first (File ▸ Open other questions…, or --framework FILE), or a later one \
         whose crosswalk names it.",
    )
}

pub fn crosswalk_twice(version: &str) -> Advice {
    advice(format!("there are two crosswalks from version \"{version}\""), "Make one of them.")
}

pub fn crosswalk_from_itself(version: &str) -> Advice {
    advice(
        format!("the crosswalk starts from version \"{version}\", which is the version of this file"),
        "Name the earlier version there, or give this file a new version.",
    )
}

pub fn crosswalk_old_twice(of: &str, id: &str) -> Advice {
    advice(
        format!("{of} says more than once what became of \"{id}\""),
        "A criterion is renamed, split or dropped: keep one of them.",
    )
}

pub fn crosswalk_new_twice(of: &str, id: &str) -> Advice {
    advice(
        format!("{of}: \"{id}\" is named more than once as what a criterion became"),
        "A criterion takes the answer of one earlier criterion; put the others under dropped.",
    )
}

pub fn crosswalk_unknown(of: &str, id: &str) -> Advice {
    advice(
        format!("{of} leads to the criterion \"{id}\", which this file does not have"),
        "Correct the id, or put the earlier criterion under dropped.",
    )
}

pub fn crosswalk_not_split(of: &str, id: &str) -> Advice {
    advice(
        format!("{of}: \"{id}\" is split into fewer than two criteria"),
        "Name at least two, or put it under renamed or dropped.",
    )
}

pub fn unknown_area(of: &str, area: &str, known: &[&str]) -> Advice {
    advice(
        format!("{of} belongs to the area \"{area}\", which the file does not have"),
        format!("Use one of: {}.", known.join(", ")),
    )
}

/// A bar of the rules of consensus outside its range.
pub fn bad_bar(field: &str, value: f64, low: f64, high: f64) -> Advice {
    let to_do = if high > 4.0 {
        format!("Write a number of {low} or more.")
    } else {
        format!("Write a number from {low} to {high}.")
    };
    advice(format!("consensus: \"{field}\" is {value}"), to_do)
}

pub fn nothing_counts(of: &str) -> Advice {
    advice(
        format!("{of}: every weight is 0, so there can be no score"),
        "Give at least one a weight above 0.",
    )
}

pub fn no_criteria(of: &str) -> Advice {
    advice(format!("{of} has no criteria"), "Add at least one, or take the area out.")
}

pub fn no_areas() -> Advice {
    advice("the file has no action area", "Add at least one area with the role ActionArea.")
}

pub fn no_core_criteria() -> Advice {
    advice("no criterion is marked as core, so the quick check would be empty", "Mark some with core: true.")
}

pub fn unknown_criterion(of: &str, criterion: &str) -> Advice {
    advice(
        format!("{of} speaks of the criterion \"{criterion}\", which the framework does not have"),
        "Correct the id, or take the rating out.",
    )
}

pub fn rated_twice(criterion: &str) -> Advice {
    advice(format!("the criterion \"{criterion}\" is rated twice"), "Keep one of the ratings.")
}

pub fn range_upside_down(of: &str) -> Advice {
    advice(format!("{of}: \"low\" is above \"high\""), "Exchange them.")
}

pub fn basis_too_high(of: &str, basis: &str, level: u8) -> Advice {
    advice(
        format!("{of} has level {level} on what is only {basis}"),
        "What is aimed at or planned reaches level 2 at most.",
    )
}

pub fn general_too_high(of: &str, found: u8) -> Advice {
    advice(
        format!("{of} has level {found} on what is only said of all cities together"),
        "What is said of all cities reaches level 1 at most.",
    )
}

pub fn unknown_exercise(id: &str) -> Advice {
    advice(
        format!("the ratings are of the exercise \"{id}\", which is not here"),
        "Open that exercise first.",
    )
}

/// A reference city that an exercise takes its answers from.
pub fn unknown_city(of: &str, city: &str) -> Advice {
    advice(
        format!("{of} takes its answers from the city \"{city}\", which is not here"),
        "Correct the id, or add the city first (File ▸ Add reference city…).",
    )
}

pub fn minutes_do_not_add_up(of: &str, steps: u32, whole: u32) -> Advice {
    advice(format!("{of}: its steps take {steps} minutes together"), format!("Make them {whole} minutes."))
}

pub fn bears_on_nothing(of: &str) -> Advice {
    advice(format!("{of} bears on no criterion"), "Name at least one, or take the lead out.")
}

pub fn same_fact_twice(of: &str) -> Advice {
    advice(format!("{of} says what another one says, from the same page"), "Keep one of them.")
}

pub fn unknown_city_of_leads(city: &str) -> Advice {
    advice(
        format!("the leads are about the city \"{city}\", which is not here"),
        "Correct the id, or add the city first (File ▸ Add reference city…).",
    )
}

pub fn no_city_in_folder() -> Advice {
    advice("no city and no assessment is in this folder", "Put files with the ending .ron into it.")
}

pub fn same_file_twice(first: &Path) -> Advice {
    advice(
        format!("the same file stands in {}", first.display()),
        "It is counted once. Take one of them out.",
    )
}

pub fn same_city_twice(kept: &Path) -> Advice {
    advice(
        format!("the same city stands in {}", kept.display()),
        "A city is counted once, by its latest reading. Take one of them out, or give one of them another id.",
    )
}

pub fn other_framework_than_most(id: impl Display, version: &str) -> Advice {
    advice(
        format!("its questions are not those of most files here (\"{id}\", version {version})"),
        "It is not counted. Keep files on other questions in a folder of their own.",
    )
}

pub fn no_reading() -> Advice {
    advice("the city has no reading", "Add one: a source with its year, and what it shows.")
}

pub fn no_passage(of: &str) -> Advice {
    advice(format!("{of}: no passage carries it"), "Say in your own words what the source says, and where.")
}
