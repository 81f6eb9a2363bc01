//! What can be said: numbers turned into claims, as data without a word of any language.
//!
//! Every threshold of wording lives here, once, with its reason. Window, documents, terminal and any other
//! front read the same finding, so that no two places can disagree; `text` says it.

mod alternatives;
mod areas;
mod asked_again;
mod case;
mod counts;
mod course;
mod draws;
mod effort;
mod evidence;
mod inquiries;
mod leads;
mod learning;
mod nearness;
mod network;
mod planned;
mod pool;
mod readings;
mod result;
mod rounds;
mod second_look;
mod shown;
mod standing;
mod steps;
mod verdict;
mod way;
mod weights;

pub use alternatives::{
    Alternative, AlternativeId, OtherFile, ShownCell, alternatives, city_alternatives, name_of,
};
pub use areas::{AreaSpread, CountedAreas, Evenness, Gate, IndexBasis, Rung, gate, rung};
pub use asked_again::{AskedAgain, asked_again};
pub use case::{Case, Other};
pub use counts::Counts;
pub use course::{
    AlphaReading, Beside, Change, Closeness, DisputeStory, KappaReading, Leniency, MIN_GROUP, RoomAgreement,
    RoomFigure, Strength, accuracy_change, agrees_without_being_right, closeness, dispute_change,
    dispute_story, is_few, kappa_reading, leniency, rests_on_few, reveals_a_person, room_agreement,
    room_figure, shown_alpha,
};
pub use draws::{DrawInput, Draws, Exactness, exactness};
pub use effort::Effort;
pub use evidence::{EvidenceCount, has_evidence};
pub use inquiries::{ToFindOut, to_find_out};
pub use leads::Leads;
pub use learning::{Learning, Teacher, learning};
pub use nearness::{Apart, Lack, apart, lack};
pub use network::{CitySize, NetworkCity, NetworkMatch, NetworkQuery, find_in_network};
pub use planned::{ActionStanding, PlannedEffect, YourPlan, action_standing, your_plan};
pub use pool::{
    BesideOthers, ConsistencyReading, MIN_DISTRIBUTION, ShownSpread, against_the_rest, consistency_reading,
    is_alpha_unsteady, shown_spread,
};
pub use readings::{ReadingsDiffer, TwoReadings, readings_beside};
pub use result::{Headline, LensStory, OpenEffect, ResultStory, shown_index, shown_lens};
pub use rounds::{AreaChange, Doubt, IndexChange, Part, RoundStory, ShownChange};
pub use second_look::{LookState, LookedAt, SecondLook, looked_at, second_look};
pub use shown::{Lift, difference, difference_in_tenths, has_band, tenths, whole};
pub use standing::{Standing, shown_interval, shown_score, standing};
pub use steps::{FindOut, Marked, NextSteps, PlanHeadline, Reason, Step, gaps, next_steps, weakest_areas};
pub use verdict::{AreaOnBoth, Finding, SubScores, Turn, Unknown, Verdict, main_driver};
pub use way::{Way, WayStep, ends_just_below, way_to_city, way_to_target};
pub use weights::{AreaWeights, ShareRange, WeightStory, preset_in_use};
