//! What follows from the ratings: pure functions of the model.
//!
//! No input, output, clock, locale or chance, and no rounding: numbers are rounded where they are shown.
//! A file each for the steps of the method; a degenerate case is `None`, never NaN.

mod aggregation;
mod agreement;
mod calibration;
mod cells;
mod common_draws;
mod comparison;
mod debrief;
mod draw_chunks;
mod draws;
mod drivers;
mod effort_plans;
mod exactness;
mod fixed_draws;
mod interval;
mod least_effort;
mod on_common;
mod others;
mod planning;
mod pool;
mod profile;
mod progress;
mod random_weights;
mod rank_counts;
mod robustness;
mod round_scores;
mod rounds;
mod scheme;
mod score_path;
mod scorecard;
mod sensitivity;

pub use aggregation::{Aggregation, Reading, Scores, aggregate};
pub use agreement::{
    AlphaInterval, AlphaUndefined, AnswerCounts, Camp, ConsensusRules, ConsensusStatus, Disagreement,
    Dispute, Group, Jackknife, LeftOut, MIN_JACKKNIFE, Ratings, Scale, agenda, answer_kind_alpha, by_group,
    jackknife_over_criteria, jackknife_over_raters, krippendorff_alpha, leik_d, percentile,
    suggest_consensus, van_der_eijk_a,
};
pub use calibration::{Calibration, calibrate};
pub use cells::{Cell, assessment_cells, city_cells};
use cells::{answer_cell, rating_cell};
pub use comparison::{Comparison, MIN_COMMON, MIN_COMMON_AREAS, Nearest, compare, compare_profiles, nearest};
pub use debrief::{
    AgainstKey, CriterionAgainstKey, CriterionDebrief, CriterionMovement, Debrief, DecidedBy,
    ErrorAgainstKey, KeyStanding, Movement, PersonScore, RoomAnswer, RoomScores, RoundsDebrief, SectorGap,
    SectorGroup, against_key, consensus_assessment, key_rating, rating_of_all_cities, room_consensus,
};
pub use draw_chunks::{RunControl, Settings};
pub use draws::expected_score;
pub use drivers::{Driver, Factor, drivers, is_open};
pub use exactness::standard_error;
pub use fixed_draws::{FixedDraw, robustness_of_draws};
pub use interval::{Coverage, ScoreInterval, coverage, score_interval};
pub use least_effort::{LeastEffort, Raise, StepCosts, Target, UNIT_COSTS, least_effort};
pub use on_common::{CommonScores, ShareAhead, common_criteria, gap_range};
pub use others::{city_scorecard, compare_all};
pub use planning::{PlanningBasis, with_levels};
pub use pool::{AreaPool, Consistency, CriterionPool, Pool, Spread};
pub use profile::{SharedTraits, shared_traits};
pub use progress::{Progress, ScoreChange, progress};
pub use robustness::{AlternativeOutcome, Robustness, robustness, robustness_of_all_pairs};
pub use round_scores::{RoundScores, round_scores};
pub use rounds::{LevelMove, OtherChanges, RoundProgress, round_progress};
pub use scheme::{Scheme, SchemeError};
pub use scorecard::{AreaScore, CriterionResult, Lens, OverallIndex, Scorecard, Tally};
pub use sensitivity::{WeightInterval, WeightOf, weight_interval};

/// Two scores or distances closer than this are the same (scale 0..100).
pub const TIE: f64 = 1e-9;
