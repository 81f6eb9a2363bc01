//! Sentences of the Plan screen.

use super::numbers::{count, list, score, whole};
use crate::model::{ActionStatus, Level, StepCost};
use crate::scoring::LeastEffort;

pub const VIEW: &str = "View";
pub const NEXT_STEPS: &str = "Next steps";
pub const WAY: &str = "Way to a target";
pub const YOUR_PLAN: &str = "Your plan";
pub const NEXT_STEPS_ABOUT: &str =
    "From what you see today to the next level; what changes the index most comes first.";
pub const LARGEST: &str = "One of the largest effects";
pub const ADD: &str = "Add to the plan";
pub const ADD_THESE: &str = "Add these to the plan";
pub const IN_PLAN: &str = "In the plan";
pub const ALL_IN_PLAN: &str = "All of these are in the plan.";
pub const TRY: &str = "Try it";
pub const TRY_THESE: &str = "Try these";
pub const CLEAR: &str = "Try nothing";
pub const SHOW_FEWER: &str = "Show fewer steps";
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
pub const TARGET_CITY_ABOUT: &str = "Every criterion on which both of you have a level and the article shows the city further on is raised to the city’s level; of two readings the lower counts.";
pub const CHEAPEST: &str = "The cheapest way";
pub const CHEAPEST_ABOUT: &str = "Reckoned with the average of the areas, exactly: no set of steps that costs less gets there. Costs are yours, 1 to 9 for a step.";
pub const REACHED_ALREADY: &str = "Your answers already reach this.";
pub const UNREACHABLE: &str = "This target cannot be reached: where no answer has a level, nothing can be raised. Answer more questions first.";
pub const CITY_REACHED: &str =
    "On no common criterion does the article show this city further on than you are.";
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
pub const DROPPED: &str = "Dropped";
pub const REACHED: &str = "Level reached";
pub const DONE_NOT_REACHED: &str =
    "Done, but the answer is still below that level: go to the question and look again.";

/// The sentence at the head: what the steps with the largest effect would do together.
pub fn headline(steps: usize, now: Option<f64>, then: Option<f64>) -> String {
    let (Some(now), Some(then)) = (now, then) else {
        return "What to do next".to_owned();
    };
    let (subject, lifts) = match steps {
        1 => ("One step", "would lift"),
        2 => ("Two steps", "would lift"),
        _ => ("Three steps", "would lift"),
    };
    match (whole(now), whole(then)) {
        (now, then) if now == then => "What is left to do hardly moves the index".to_owned(),
        (now, then) => format!("{subject} {lifts} the index from {now} to {then}"),
    }
}

pub const NOTHING_ANSWERED: &str = "Answer some questions first; then the next steps stand here";
pub const ALL_AT_THE_TOP: &str = "Every answer is at level 4: there is no next step";
pub const TOO_LITTLE: &str = "Too little is known to say what steps would do to the index";

/// "Your plan · 3".
pub fn your_plan(actions: usize) -> String {
    if actions == 0 { YOUR_PLAN.to_owned() } else { format!("{YOUR_PLAN} · {actions}") }
}

/// An entry of the rail: how many are done.
pub fn progress(done: usize, of: usize) -> String {
    format!("{done} of {of} done")
}

pub fn levels(from: Level, to: Level) -> String {
    format!("level {from} → {to}")
}

/// "Level 3 would be: A programme of its own".
pub fn next_level(to: Level, title: &str) -> String {
    format!("Level {to}: {title}")
}

/// What a step brings and whom to ask. `shown` is the framework's city for this very step.
pub fn brings(gain: Option<f64>, shown: Option<&str>, further: &[&str]) -> String {
    let mut parts: Vec<String> = gain.map(super::results::gain).into_iter().collect();
    let others: Vec<&str> = further.iter().copied().filter(|name| Some(*name) != shown).collect();
    match (shown, others.as_slice()) {
        (Some(shown), []) => parts.push(format!("{shown} shows how")),
        (Some(shown), others) => parts.push(format!("{shown} shows how; further on: {}", list(others))),
        (None, []) => parts.push("No reference city is shown further on: you could lead".to_owned()),
        (None, others) => parts.push(format!("Learn from {}", list(others))),
    }
    format!("{}.", parts.join(". "))
}

/// A button's name where several of its kind stand on one screen.
pub fn of(button: &str, name: &str) -> String {
    format!("{button}: {name}")
}

pub fn show_all(n: usize) -> String {
    format!("Show all {n} steps")
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

/// What the way costs and where it leads.
pub fn way(way: &LeastEffort) -> String {
    let steps: usize = way.raises.iter().map(|raise| usize::from(raise.to - raise.from)).sum();
    let (steps, criteria) = (count(steps, "step", "steps"), count(way.raises.len(), "criterion", "criteria"));
    let reached = way.score.map(|reached| format!(" The index then is {}.", score(Some(reached))));
    format!("{steps} on {criteria}, at a cost of {}.{}", way.cost, reached.unwrap_or_default())
}

/// Why a cheaper way whose score is shown as the target does not count.
pub fn nearly(nearly: &LeastEffort, target: u8) -> String {
    if nearly.raises.is_empty() {
        format!(
            "The index is shown as {target} now, since scores are rounded; in truth it is a little below."
        )
    } else {
        format!(
            "A way that costs {} ends just below {target}; its score would be shown as {target} too, since scores are rounded.",
            nearly.cost
        )
    }
}

/// The cost of one raise in the list.
pub fn raise_cost(cost: u32) -> String {
    format!("costs {cost}")
}

pub fn status(of: ActionStatus) -> &'static str {
    match of {
        ActionStatus::Open => "Open",
        ActionStatus::UnderWay => "Under way",
        ActionStatus::Done => "Done",
        ActionStatus::Dropped => "Dropped",
    }
}
