//! Sentences of the Plan screen.

use super::numbers::{count, list, signed_tenths, tenths};
use crate::findings::{
    ActionStanding, FindOut, Learning, Lift, PlanHeadline, PlannedEffect, Reason, Step, Teacher, Way, WayStep,
};
use crate::model::{ActionStatus, Framework, Level, StepCost};

pub const VIEW: &str = "View";
pub const NEXT_STEPS: &str = "Next steps";
pub const WAY: &str = "Way to a target";
pub const YOUR_PLAN: &str = "Your plan";
pub const DAY: &str = "Day";
pub const INDEX_BEFORE: &str = "Index before";
pub const INDEX_AFTER: &str = "Index after";
pub const CHOOSE_DAY: &str = "Choose a day";
pub const NO_DAY: &str =
    "No day can be read from this, so it is in no calendar. Write it as 2027-06-30, or choose a day.";
pub const ADD_OWN: &str = "Add a step of your own";
pub const OWN_ABOUT: &str = "It moves no level by itself, so it is in no sum.";
pub const EXPORT: &str = "Write the plan as a file…";
pub const EXPORT_ABOUT: &str = "As .ics for Outlook, Google and other calendars, or as .csv for spreadsheets. The names of owners go along.";
pub const PASSED: &str = "This day has passed.";
pub const STAYS_HERE: &str = "It stays in its place here until you come back to this view.";
pub const MONTH_BEFORE: &str = "The month before";
pub const MONTH_AFTER: &str = "The month after";
pub const NO_DUE: &str = "No day";
/// Monday first.
pub const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// What a calendar makes of what was written.
pub fn in_a_calendar(day: &str) -> String {
    format!("In a calendar: {day}")
}

pub fn done(action: &str) -> String {
    format!("Done: {action}")
}

pub fn plan_written(file: &std::path::Path, actions: usize, without_day: usize) -> String {
    let written = format!("{} in {}.", count(actions, "action stands", "actions stand"), file.display());
    match without_day {
        0 => written,
        1 => format!("{written} One has no day that a calendar could hold, and stayed out."),
        n => format!("{written} {n} have no day that a calendar could hold, and stayed out."),
    }
}

pub const OWN_STEP: &str = "Step of your own";
pub const NEXT_STEPS_ABOUT: &str = "Each step leads one level up. What changes the index most comes first; where an area is clearly behind, its best step is among the first three.";
pub const FIND_OUT: &str = "Find out first";
pub const FURTHER: &str = "Further steps";
pub const FURTHER_ABOUT: &str = "What is left, the largest effect on the index first.";
pub const OUTSIDE: &str = "Outside the index";
/// Above the steps outside the index.
pub fn outside_about(is_foundation_first: bool) -> &'static str {
    if is_foundation_first {
        "These steps do not move the index. Those of the foundation come first all the same: it is weak."
    } else {
        "These steps do not move the index. They may matter all the same."
    }
}

pub const TO_QUESTION: &str = "Go to the question";
pub const ADD: &str = "Add to the plan";
pub const ADD_THESE: &str = "Add these to the plan";
pub const IN_PLAN: &str = "In the plan";
pub const ALL_IN_PLAN: &str = "All of these are in the plan.";
pub const TRY: &str = "Try it";
pub const TRY_THESE: &str = "Try these";
pub const CLEAR: &str = "Try nothing";
pub const SHOW_FEWER: &str = "Show fewer";
pub const WHAT_IF: &str = "What if";
pub const WHAT_IF_EMPTY: &str =
    "Press “Try it” at a step to see here what it would change. Your answers stay as they are.";
pub const WHAT_IF_ABOUT: &str = "Only tried: your answers stay as they are.";
pub const NOW: &str = "Now";
pub const THEN: &str = "Then";
pub const INDEX: &str = "Index";
pub const COST: &str = "Cost of a step";
pub const CHEAPER: &str = "–";
pub const DEARER: &str = "+";
pub const ANSWER_QUESTIONS: &str = "Answer the questions";
pub const TARGET: &str = "Target";
pub const TARGET_SCORE: &str = "A score";
pub const TARGET_CITY: &str = "Like a city";
pub const TARGET_INDEX: &str = "The index reaches at least";
pub const TARGET_AREAS: &str = "And these areas, if you choose them, at least";
pub const TARGET_CITIES: &str = "Choose a city";
pub const TARGET_CITY_ABOUT: &str = "Every criterion on which both of you have a level and the source shows the city further on is raised to the city’s level, one level after the other; of two readings the lower counts.";
pub const CHEAPEST: &str = "The cheapest way";
pub const CHEAPEST_ABOUT: &str = "Exact, with the average of the areas: no set of steps that costs less gets there. Of those that cost the same, this one keeps to one level on a question as far as it can. You set the costs, 1 to 9 for a step.";
pub const REACHED_ALREADY: &str = "Your answers already reach this.";
pub const UNREACHABLE: &str = "This target cannot be reached: where no answer has a level, nothing can be raised. Answer more questions first.";
pub const CITY_REACHED: &str =
    "On no criterion on which you have a level does the source show this city further on.";
pub const NO_CITY: &str = "Choose a city above to see which steps lead there.";
pub const EMPTY: &str =
    "Nothing is planned yet. Add a step under “Next steps”, or a whole way under “Way to a target”.";
pub const TO_NEXT_STEPS: &str = "See the next steps";
pub const ACTION: &str = "What is to be done";
pub const OWNER: &str = "Owner";
pub const OWNER_HINT: &str = "A person or an office";
pub const DUE: &str = "Due";
pub const DUE_HINT: &str = "Such as June 2027";
pub const PROOF: &str = "Proof";
pub const PROOF_HINT: &str = "What will show that it is done";
pub const STATUS: &str = "Status";
pub const REMOVE: &str = "Remove";
pub const TO_DO: &str = "To do";
pub const DONE: &str = "Done, or the level is reached";
pub const MARK_DONE: &str = "Mark as done";
pub const DROPPED: &str = "Dropped";
pub const DROPPED_ABOUT: &str = "Dropped: it is no longer suggested and counts in no sum.";
pub const DROPPED_STEPS: &str =
    "You dropped these steps in your plan, so they are not suggested above and count in no sum.";
pub const TAKE_UP: &str = "Take it up again";
pub const IS_DROPPED: &str = "Dropped in your plan";
pub const LATER: &str =
    "Not the next step from your answer: an earlier step comes first, and it is not in this plan before it.";
pub const DONE_NOT_REACHED: &str =
    "Done, but the answer is still below that level: go to the question and look again.";

/// The sentence at the head: what the steps with the largest effect would do together.
pub fn headline(of: PlanHeadline) -> String {
    match of {
        PlanHeadline::NothingAnswered => NOTHING_ANSWERED.to_owned(),
        PlanHeadline::AllAtTheTop => ALL_AT_THE_TOP.to_owned(),
        PlanHeadline::AllDropped => ALL_DROPPED.to_owned(),
        PlanHeadline::TooLittle => TOO_LITTLE.to_owned(),
        PlanHeadline::OutsideOnly => OUTSIDE_ONLY.to_owned(),
        PlanHeadline::Lift { lift, .. } if lift.by() == 0 => HARDLY.to_owned(),
        PlanHeadline::Lift { steps, lift } => {
            let steps = match steps {
                1 => "One step",
                2 => "Two steps",
                _ => "Three steps",
            };
            format!("{steps} would lift the index from {} to {}", tenths(lift.from), tenths(lift.to))
        }
    }
}

pub const NOTHING_ANSWERED: &str = "Answer some questions first; then the next steps stand here";
pub const ALL_AT_THE_TOP: &str = "Every answer is at level 4: there is no next step";
pub const ALL_DROPPED: &str = "The steps that are left are dropped in your plan";
pub const TOO_LITTLE: &str = "Too little is known to say what steps would do to the index";
pub const OUTSIDE_ONLY: &str = "The steps that are left do not count in the index";
pub const HARDLY: &str = "What is left to do hardly moves the index";

/// "Your plan · 3".
pub fn your_plan(actions: usize) -> String {
    if actions == 0 { YOUR_PLAN.to_owned() } else { format!("{YOUR_PLAN} · {actions}") }
}

pub fn levels(from: Level, to: Level) -> String {
    format!("level {from} → {to}")
}

/// "Level 3 would be: A programme of its own".
pub fn next_level(to: Level, title: &str) -> String {
    format!("Level {to}: {title}")
}

/// Why a step is among the first.
pub fn reason(reason: Reason, area: &str) -> String {
    match reason {
        Reason::LargestEffect => "One of the largest effects".to_owned(),
        Reason::WeakestArea => format!("The best step in your weakest area, {area}"),
    }
}

/// What a step does to the index: alone, or when those before it are done, so that marked steps add up. Empty where
/// too little is known to say it.
pub fn effect(step: &Step) -> String {
    match (step.alone, step.marked) {
        (None, _) if step.is_outside => format!("{OUTSIDE}."),
        (None, _) => String::new(),
        (Some(alone), Some(marked)) if marked.in_turn == alone => format!("Index {}.", in_turn(alone)),
        (Some(_), Some(marked)) => format!("After the steps above, index {}.", in_turn(marked.in_turn)),
        (Some(alone), None) if alone.by() == 0 => "Alone it hardly moves the index.".to_owned(),
        (Some(alone), None) => format!("{} alone.", signed_tenths(alone.by())),
    }
}

/// "47.3 → 48.9".
pub fn in_turn(lift: Lift) -> String {
    change(&tenths(lift.from), &tenths(lift.to))
}

/// Whom to learn from.
pub fn learn(learning: &Learning) -> String {
    let names =
        |teachers: &[Teacher]| list(&teachers.iter().map(|teacher| teacher.city.name()).collect::<Vec<_>>());
    match learning {
        Learning::From { shows_how: Some(shown), others } if others.is_empty() => {
            format!("{} shows how.", shown.city.name())
        }
        Learning::From { shows_how: Some(shown), others } => {
            format!("{} shows how; also further on: {}.", shown.city.name(), names(others))
        }
        Learning::From { shows_how: None, others } => format!("Learn from {}.", names(others)),
        Learning::NobodyFurther => {
            "The sources show no city further on this; that says nothing about other cities.".to_owned()
        }
        Learning::Silent => "The sources say nothing about this for any single city.".to_owned(),
    }
}

/// What a step brings and whom to ask.
pub fn brings(step: &Step, learning: &Learning) -> String {
    super::numbers::sentences(&[effect(step), learn(learning)])
}

/// What a gap is: why its step is among the first, or else what that does alone; and whom to ask. What the first
/// steps do stands in the plan, where they are done one after the other.
pub fn gap(step: &Step, area: &str, learning: &Learning) -> String {
    if step.is_dropped {
        return format!("{IS_DROPPED}.");
    }
    let what = step.marked.map_or_else(|| effect(step), |marked| format!("{}.", reason(marked.reason, area)));
    super::numbers::sentences(&[what, learn(learning)])
}

/// "Find out: Is there a strategy?"
pub fn find_out(question: &str) -> String {
    format!("Find out: {question}")
}

/// Why answers are to be found out first; `has_index` where enough is known for one.
pub fn find_out_about(has_index: bool) -> &'static str {
    if has_index {
        "Each of these open answers could move the index more than any single step does."
    } else {
        "Too little is known for an index. These open answers would add most to it."
    }
}

/// How far an open answer could move the index; empty where there is no number to move.
pub fn could_move(find_out: &FindOut) -> String {
    find_out.index.map_or_else(String::new, |(low, high)| {
        format!("It could move the index to anywhere between {} and {}.", tenths(low), tenths(high))
    })
}

/// A button's name where several of its kind stand on one screen.
pub fn of(button: &str, name: &str) -> String {
    format!("{button}: {name}")
}

pub fn show_all(n: usize) -> String {
    format!("Show all {n}")
}

pub fn cost(cost: StepCost) -> String {
    format!("{COST}: {}", cost.number())
}

pub fn less_cost(name: &str) -> String {
    format!("Lower the cost: {name}")
}

pub fn more_cost(name: &str) -> String {
    format!("Raise the cost: {name}")
}

pub fn tried(steps: usize) -> String {
    count(steps, "step tried", "steps tried")
}

/// "55 → 61".
pub fn change(now: &str, then: &str) -> String {
    format!("{now} → {then}")
}

/// What the way takes, what it costs, and where it leads.
pub fn way(way: &Way) -> String {
    let (steps, criteria) =
        (count(way.steps.len(), "step", "steps"), count(way.criteria, "criterion", "criteria"));
    let cost = if way.steps.iter().all(|step| step.cost == 1) {
        format!("at a cost of {}: 1 for each step", way.cost)
    } else {
        format!("at a cost of {} by the costs that you set", way.cost)
    };
    let index = way.index.map_or_else(String::new, |index| {
        format!("The index then is {}; now it is {}.", tenths(index.to), tenths(index.from))
    });
    let waiting = match way.waiting() {
        0 => String::new(),
        1 => "One step can begin only when another on the same question is done.".to_owned(),
        n => format!("{n} steps can begin only when another on the same question is done."),
    };
    super::numbers::sentences(&[format!("It takes {steps} on {criteria}, {cost}."), index, waiting])
}

/// Why a cheaper way whose index is shown as the target does not count.
pub fn ends_just_below(cost: u32, target: u8) -> String {
    if cost == 0 {
        format!("The index is shown as {target}.0 now, but it is a little below.")
    } else {
        format!(
            "A way at a cost of {cost} ends a little below {target}; its index would be shown as {target}.0."
        )
    }
}

/// What one step of a way costs and does.
pub fn way_step(step: &WayStep) -> String {
    let cost = format!("costs {}", step.cost);
    let index = step.index.map_or_else(String::new, |index| format!("index {}", in_turn(index)));
    let follows = if step.follows { "when the step before it is done" } else { "" };
    super::report::joined([cost.as_str(), index.as_str(), follows])
}

/// What is to be done in the plan would do together.
pub fn plan_lift(lift: Lift) -> String {
    let (from, to, by) = (tenths(lift.from), tenths(lift.to), signed_tenths(lift.by()));
    format!("What is to be done would lift the index from {from} to {to} ({by}).")
}

/// What a planned action does to the index; empty where it does nothing to it.
pub fn planned_effect(effect: PlannedEffect) -> String {
    match effect {
        PlannedEffect::Lift(lift) => format!("Index {} ({})", in_turn(lift), signed_tenths(lift.by())),
        PlannedEffect::Later => LATER.to_owned(),
        PlannedEffect::None => String::new(),
    }
}

/// How an action stands, as a document says it.
pub fn standing(of: ActionStanding) -> &'static str {
    match of {
        ActionStanding::Open => status(ActionStatus::Open),
        ActionStanding::UnderWay => status(ActionStatus::UnderWay),
        ActionStanding::Reached => "Level reached",
        ActionStanding::Done => status(ActionStatus::Done),
        ActionStanding::DoneBelow => "Done, but the answer is still below that level",
        ActionStanding::Dropped => status(ActionStatus::Dropped),
    }
}

/// "Owner: Port office · due 30 June 2027 · Open".
pub fn who_and_when(owner: &str, due: &str, status: &str) -> String {
    let owner = if owner.trim().is_empty() { String::new() } else { format!("{OWNER}: {owner}") };
    let due = if due.trim().is_empty() { String::new() } else { format!("due {due}") };
    super::report::joined([owner.as_str(), due.as_str(), status])
}

/// The name of an area, as a sentence about it needs it.
pub fn area_name(framework: &Framework, place: usize) -> &str {
    let area = framework.criteria.get(place).and_then(|criterion| framework.area(&criterion.area));
    area.map_or("", |area| area.name.as_str())
}

pub fn status(of: ActionStatus) -> &'static str {
    match of {
        ActionStatus::Open => "Open",
        ActionStatus::UnderWay => "Under way",
        ActionStatus::Done => "Done",
        ActionStatus::Dropped => "Dropped",
    }
}
