//! What can be said: numbers turned into claims, as data without a word of any language.
//!
//! Every threshold of wording lives here, once, with its reason. Window, documents, terminal and any other
//! front read the same finding, so that no two places can disagree; `text` says it.

mod alternatives;
mod learning;
mod planned;
mod shown;
mod standing;
mod steps;
mod way;

pub use alternatives::{Alternative, AlternativeId, OtherFile, alternatives, compare_all, name_of};
pub use learning::{Learning, Teacher, learning};
pub use planned::{ActionStanding, PlannedEffect, YourPlan, action_standing, your_plan};
pub use shown::{Lift, difference, difference_in_tenths, tenths, whole};
pub use standing::{Standing, shown_interval, shown_score, standing};
pub use steps::{FindOut, Marked, NextSteps, PlanHeadline, Reason, Step, gaps, next_steps, weakest_areas};
pub use way::{Way, WayStep, ends_just_below, way_to_city, way_to_target};
