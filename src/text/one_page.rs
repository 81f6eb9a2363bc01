//! Words of the report on one page.

pub const KIND: &str = "Science diplomacy scorecard on one page";
pub const HANGS_ON: &str = "What the result hangs on";
pub const NEXT: &str = "Next steps";
pub const NOT_KNOWN: &str = "What is not known";
pub const SUGGESTED: &str = "Suggested; nobody has taken it on yet.";
pub const NO_NEXT: &str = "Nothing is planned and nothing can be suggested yet.";
pub const NO_STRENGTH: &str = "No criterion has reached level 3 yet.";
pub const NOTHING_DONE: &str = "Nothing is left to do in the plan.";

/// How many more of a kind there are than stand on the page.
pub fn more(n: usize, of: &str) -> String {
    format!("and {n} more {of}")
}

pub const STRENGTHS: &str = "that work";
pub const GAPS: &str = "to close";
pub const STEPS: &str = "in the plan";
pub const QUESTIONS: &str = "that are open";
