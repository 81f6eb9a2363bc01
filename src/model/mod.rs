//! What things are: plain data without input, output or arithmetic.

mod assessment;
mod city;
mod consensus_rules;
mod date;
mod exercise;
mod framework;
mod glossary;
mod identity;
mod ids;
mod initiative;
mod inquiry;
mod lead;
mod level;
mod plan;
mod rating;
mod reference_choice;
mod room;
mod sheet;
mod web_address;
mod weight;

pub use assessment::{Assessment, CheckLength, FrameworkRef, Round, SetAside};
pub use city::{
    Basis, CityInitiative, CityReading, Passage, RatedBy, Reading, ReadingRef, ReferenceCity,
    ReferenceRating, Source,
};
pub use consensus_rules::ConsensusRules;
pub use date::Date;
pub use exercise::{AnswerKey, CaseSection, CaseSheet, Exercise, Script, ScriptStep};
pub use framework::{
    Area, AreaRole, Criterion, Crosswalk, Framework, LevelDescriptor, ScaleLevel, StepUp, WeightPreset,
};
pub use glossary::{Glossary, Term};
pub use identity::{DecidedTable, Identity, Shared, TableChoices};
pub use ids::{
    ActionId, AreaId, CityId, CriterionId, ExerciseId, FrameworkId, LeadId, RaterId, ReadingId, SessionId,
};
pub use initiative::{Diplomacy, GovernmentLevel, Initiative, Motive, Partner, Purpose, Sdg, Sector};
pub use inquiry::{Inquiry, Missing};
pub use lead::{CityLeads, InvalidLeadDate, Lead, LeadDate, OwnLead, Speaks, Tie};
pub use level::Level;
pub use plan::{ActionStatus, PlannedAction, PlannedStep, StepCost};
pub use rating::{Answer, Confidence, Evidence, Rating};
pub use reference_choice::{Along, ReferenceChoice};
pub use room::{CourseSession, Decision, Naming, Room};
pub use sheet::{Participant, RatingRound, RatingSheet};
pub use web_address::{InvalidWebAddress, WebAddress};
pub use weight::{InvalidWeight, Weight};
