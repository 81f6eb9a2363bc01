//! The results of one assessment for other programs: numbers unrounded, null where nothing can be said.

use crate::model::{Answer, AreaRole, Framework};
use crate::scoring::{AreaScore, CriterionResult, ScoreInterval, Scorecard};
use serde::Serialize;

/// The results of one file.
#[derive(Serialize)]
pub struct Evaluation<'a> {
    file: String,
    framework: FrameworkReport<'a>,
    areas: Vec<AreaReport<'a>>,
    overall: OverallReport,
    ratings: Vec<RatingReport<'a>>,
}

#[derive(Serialize)]
struct FrameworkReport<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct AreaReport<'a> {
    id: &'a str,
    role: &'static str,
    /// As chosen in the assessment, else the framework's.
    weight: f64,
    #[serde(flatten)]
    interval: IntervalReport,
    /// 0..1; null where nothing is applicable.
    coverage: Option<f64>,
    /// Criteria with a level.
    answered: usize,
    /// Criteria that are not "not applicable".
    applicable: usize,
}

/// 0..100, unrounded; null where nothing can be said.
#[derive(Serialize)]
struct IntervalReport {
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct OverallReport {
    average: IntervalReport,
    balanced: IntervalReport,
    weakest_area: IntervalReport,
    coverage: Option<f64>,
}

#[derive(Serialize)]
struct RatingReport<'a> {
    criterion: &'a str,
    area: &'a str,
    /// As chosen in the assessment, else the framework's.
    weight: f64,
    /// Null while unanswered.
    answer: Option<AnswerReport>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum AnswerReport {
    Level(u8),
    Word(&'static str),
}

impl<'a> Evaluation<'a> {
    /// The results of an assessment; `file` is how its file is called.
    pub fn of(file: &str, framework: &'a Framework, scorecard: &'a Scorecard) -> Self {
        let overall = &scorecard.overall;
        Self {
            file: file.to_owned(),
            framework: FrameworkReport { id: framework.id.as_str(), version: &framework.version },
            areas: scorecard.areas.iter().map(AreaReport::from).collect(),
            overall: OverallReport {
                average: overall.average.into(),
                balanced: overall.balanced.into(),
                weakest_area: overall.weakest_area.into(),
                coverage: overall.coverage,
            },
            ratings: scorecard.criteria.iter().map(RatingReport::from).collect(),
        }
    }
}

impl<'a> From<&'a AreaScore> for AreaReport<'a> {
    fn from(area: &'a AreaScore) -> Self {
        Self {
            id: area.id.as_str(),
            role: role(area.role),
            weight: area.weight,
            interval: area.interval.into(),
            coverage: area.coverage,
            answered: area.tally.levels,
            applicable: area.tally.applicable(),
        }
    }
}

impl From<ScoreInterval> for IntervalReport {
    fn from(ScoreInterval { score, low, high }: ScoreInterval) -> Self {
        Self { score, low, high }
    }
}

impl<'a> From<&'a CriterionResult> for RatingReport<'a> {
    fn from(criterion: &'a CriterionResult) -> Self {
        let answer = criterion.answer.map(|answer| match answer {
            Answer::Level(level) => AnswerReport::Level(level.number()),
            Answer::NotApplicable => AnswerReport::Word("not-applicable"),
            Answer::NotKnown => AnswerReport::Word("not-known"),
        });
        let (id, area) = (criterion.id.as_str(), criterion.area.as_str());
        Self { criterion: id, area, weight: criterion.weight, answer }
    }
}

/// How an area's role is called in JSON.
pub fn role(role: AreaRole) -> &'static str {
    match role {
        AreaRole::ActionArea => "action-area",
        AreaRole::Foundation => "foundation",
    }
}
