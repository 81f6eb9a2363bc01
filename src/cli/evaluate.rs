//! `evaluate`: the scores of one assessment or of a thousand.

use super::console::Console;
use super::layout::{Table, percent, plain, wrapped};
use crate::model::{Answer, AreaId, CriterionId, FrameworkRef};
use crate::scoring::{self, AreaScore, CriterionResult, Lens, ScoreInterval, Scorecard};
use crate::session::{Opened, name_of};
use crate::store::{Faults, Library};
use crate::text::{cli as text, numbers};
use serde::Serialize;
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};

/// Scores the files in their order and prints what came of each.
pub fn run(files: &[PathBuf], json: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    let mut good = Vec::new();
    for (file, result) in files.iter().zip(evaluate_all(files, library)) {
        match result {
            Ok(evaluated) => {
                let strays = evaluated.opened.strays();
                if !strays.is_empty() {
                    console.remark(&text::strays(file, &strays));
                }
                good.push((file.as_path(), evaluated));
            }
            Err(faults) => console.error(&faults),
        }
    }
    if json {
        let reports: Vec<Report> = good.iter().map(|(file, evaluated)| Report::of(file, evaluated)).collect();
        match reports.as_slice() {
            [report] if files.len() == 1 => console.json(report),
            [] if files.len() == 1 => Ok(()),
            reports => console.json(&reports),
        }
    } else {
        for (i, (file, evaluated)) in good.iter().enumerate() {
            if i > 0 {
                console.say("")?;
            }
            say(file, evaluated, console)?;
        }
        Ok(())
    }
}

/// One file and all that follows from it.
struct Evaluated {
    opened: Opened,
    scorecard: Scorecard,
}

/// One result for each file, in their order. Files are read on all cores: parsing is the work here.
fn evaluate_all(files: &[PathBuf], library: &Library) -> Vec<Result<Evaluated, Faults>> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let evaluate = |file: &PathBuf| -> Result<Evaluated, Faults> {
        let opened = Opened::read(file, library)?;
        let scorecard = Scorecard::of(&opened.framework, &opened.saved.assessment);
        Ok(Evaluated { opened, scorecard })
    };
    std::thread::scope(|scope| {
        let parts = files.chunks(files.len().div_ceil(cores).max(1));
        let workers: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().map(evaluate).collect::<Vec<_>>())).collect();
        let results = workers.into_iter().flat_map(|worker| match worker.join() {
            Ok(results) => results,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        results.collect()
    })
}

/// Says in words what came of one file.
fn say(file: &Path, Evaluated { opened, scorecard }: &Evaluated, console: &mut Console) -> io::Result<()> {
    let Opened { saved, framework, .. } = opened;
    console.say(text::file_heading(&plain(&name_of(&saved.assessment, file)), file))?;
    console.say(text::framework_line(&plain(&framework.title), &plain(&framework.version)))?;
    let overall = &scorecard.overall;
    let known = percent(overall.coverage);
    let average = overall.average;
    let sentence = match (average.score, overall.coverage.unwrap_or(0.0)) {
        (None, _) => text::NO_SCORE.to_owned(),
        (Some(_), share) if share < scoring::SHOWN_FROM => {
            text::too_little_known(&known, &numbers::score(average.low), &numbers::score(average.high))
        }
        (Some(_), share) => text::index(
            &numbers::score(average.score),
            &numbers::score(average.low),
            &numbers::score(average.high),
            &known,
            share < scoring::FIRM_FROM,
        ),
    };
    for line in wrapped(&sentence, 0) {
        console.say(line)?;
    }
    console.say("")?;
    let mut table = Table::new(&text::EVALUATE_HEADINGS.map(String::from));
    for area in &scorecard.areas {
        let mut cells = vec![text::area(framework.area(&area.id).map_or("", |area| &area.name), area.role)];
        cells.extend(interval(area.interval, area.coverage));
        cells.push(percent(area.coverage));
        cells.push(text::of(area.tally.levels, area.tally.applicable()));
        table.row(cells);
    }
    for lens in Lens::ALL {
        let mut cells = vec![text::lens(lens).to_owned()];
        cells.extend(interval(overall.under(lens), overall.coverage));
        cells.push(known.clone());
        cells.push(String::new());
        table.row(cells);
    }
    table.lines().into_iter().try_for_each(|line| console.say(line))
}

/// A score, where enough is known to show one, and its ends.
fn interval(interval: ScoreInterval, coverage: Option<f64>) -> [String; 2] {
    let ScoreInterval { score, low, high } = interval;
    let shown = score.filter(|_| coverage.is_some_and(|share| share >= scoring::SHOWN_FROM));
    [numbers::score(shown), numbers::range(low, high)]
}

/// The report on one file, for other programs.
#[derive(Serialize)]
struct Report<'a> {
    file: String,
    framework: FrameworkRef,
    areas: Vec<AreaReport<'a>>,
    overall: OverallReport,
    ratings: Vec<RatingReport<'a>>,
}

#[derive(Serialize)]
struct AreaReport<'a> {
    id: &'a AreaId,
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
    criterion: &'a CriterionId,
    area: &'a AreaId,
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

impl<'a> Report<'a> {
    fn of(file: &Path, Evaluated { opened, scorecard }: &'a Evaluated) -> Self {
        let overall = &scorecard.overall;
        Self {
            file: file.to_string_lossy().into_owned(),
            framework: opened.framework.as_ref().into(),
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
            id: &area.id,
            role: super::role(area.role),
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
        Self { criterion: &criterion.id, area: &criterion.area, weight: criterion.weight, answer }
    }
}
