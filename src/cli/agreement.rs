//! `agreement`: whether a room agrees, where it does not, and what could stand as its common rating.

use super::console::Console;
use super::layout::{Table, plain, wrapped};
use crate::model::{CriterionId, Framework, Level, RatingRound};
use crate::scoring::{ConsensusStatus, CriterionDebrief, Debrief, MIN_GROUP};
use crate::store::{Gathered, Library, gather};
use crate::text::numbers::{NONE, decimal};
use crate::text::{course::cli as text, course::debrief as words};
use serde::Serialize;
use std::io;
use std::path::PathBuf;

/// So many criteria are worth naming when a talk begins.
const SHOWN: usize = 3;

/// Gathers the ratings of one round and says how far they agree.
pub fn run(
    paths: &[PathBuf],
    round: RatingRound,
    merge: bool,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Gathered { framework, criteria, sheets, faults, remarks } = match gather(paths, library, merge) {
        Ok(gathered) => gathered,
        Err(faults) => {
            console.error(&faults);
            return Ok(());
        }
    };
    for remark in &remarks {
        console.remark(remark);
    }
    for fault in &faults {
        console.error(fault);
    }
    let of_round = || sheets.iter().filter(|sheet| sheet.round == round);
    if of_round().next().is_none() {
        if faults.is_empty() || !sheets.is_empty() {
            console.error(&text::no_ratings(round, sheets.len()));
        }
        return Ok(());
    }
    let debrief = Debrief::of(&framework, &criteria, of_round());
    if json { console.json(&Report::of(&debrief)) } else { say(&framework, &debrief, round, console) }
}

fn say(
    framework: &Framework,
    debrief: &Debrief,
    round: RatingRound,
    console: &mut Console,
) -> io::Result<()> {
    let name = |id: &CriterionId| {
        let name = framework.criterion(id).map_or("", |criterion| criterion.name.as_str());
        plain(&format!("{id} {name}"))
    };
    console.say(text::room(debrief.raters.len(), round, debrief.criteria.len()))?;
    for sentence in [words::alpha(&debrief.alpha), words::scores(&debrief.scores)] {
        wrapped(&sentence, 0).into_iter().try_for_each(|line| console.say(line))?;
    }
    console.say("")?;
    let mut table = Table::new(&text::AGREEMENT_HEADINGS.map(String::from));
    for CriterionDebrief { id, spread, status } in &debrief.criteria {
        let level = status.level().map(Level::number);
        table.row(vec![
            name(id),
            spread.n().to_string(),
            levels(spread.median),
            spread.q1.zip(spread.q3).map_or_else(
                || NONE.to_owned(),
                |(q1, q3)| format!("{}–{}", words::levels(q1), words::levels(q3)),
            ),
            spread.agreement_a.map_or_else(|| NONE.to_owned(), |a| decimal(a, 1)),
            spread.counts.not_applicable.to_string(),
            without_a_level(spread.counts).to_string(),
            text::suggestion(words::status(*status), level),
        ]);
    }
    table.lines().into_iter().try_for_each(|line| console.say(line))?;
    console.say("")?;
    let is_disputed = |criterion: &&CriterionDebrief| {
        matches!(criterion.status, ConsensusStatus::Split { .. } | ConsensusStatus::Discuss(_))
    };
    let disputed: Vec<_> =
        debrief.by_dispute().map(|(_, criterion)| criterion).filter(is_disputed).take(SHOWN).collect();
    console.say(if disputed.is_empty() { text::NO_DISPUTE } else { text::TALK_FIRST })?;
    for criterion in disputed {
        let told = format!("{}: {}.", name(&criterion.id), words::status_sentence(criterion.status));
        wrapped(&told, 2).into_iter().try_for_each(|line| console.say(line))?;
    }
    let gaps = debrief.sector_gaps(MIN_GROUP);
    if !gaps.is_empty() {
        console.say(text::SECTORS)?;
    }
    for gap in gaps.iter().take(SHOWN) {
        let told = format!("{}: {}.", name(&debrief.criteria[gap.criterion].id), words::sector_gap(gap));
        wrapped(&told, 2).into_iter().try_for_each(|line| console.say(line))?;
    }
    Ok(())
}

fn levels(value: Option<f64>) -> String {
    value.map_or_else(|| NONE.to_owned(), words::levels)
}

/// Raters who left it open, whether they said so or not: with the levels and the not applicable they are all.
fn without_a_level(counts: crate::scoring::AnswerCounts) -> u32 {
    counts.not_known + counts.unanswered
}

/// A room for other programs. Null where something is undefined.
#[derive(Serialize)]
struct Report<'a> {
    raters: usize,
    criteria: Vec<CriterionReport<'a>>,
    /// Ordinal, of Krippendorff; the interval is the jackknife over criteria.
    alpha: Option<f64>,
    alpha_low: Option<f64>,
    alpha_high: Option<f64>,
    consensus: Vec<ConsensusReport<'a>>,
}

#[derive(Serialize)]
struct CriterionReport<'a> {
    id: &'a CriterionId,
    /// Raters who gave a level.
    n: u32,
    median: Option<f64>,
    q1: Option<f64>,
    q3: Option<f64>,
    agreement_a: Option<f64>,
    na: u32,
    /// Not known or unanswered.
    unknown: u32,
}

#[derive(Serialize)]
struct ConsensusReport<'a> {
    criterion: &'a CriterionId,
    status: &'static str,
    level: Option<u8>,
}

impl<'a> Report<'a> {
    fn of(debrief: &'a Debrief) -> Self {
        let interval = debrief.alpha.interval;
        Self {
            raters: debrief.raters.len(),
            criteria: debrief.criteria.iter().map(CriterionReport::from).collect(),
            alpha: debrief.alpha.alpha.ok(),
            alpha_low: interval.map(|interval| interval.low),
            alpha_high: interval.map(|interval| interval.high),
            consensus: debrief.criteria.iter().map(ConsensusReport::from).collect(),
        }
    }
}

impl<'a> From<&'a CriterionDebrief> for CriterionReport<'a> {
    fn from(CriterionDebrief { id, spread, .. }: &'a CriterionDebrief) -> Self {
        Self {
            id,
            n: spread.n(),
            median: spread.median,
            q1: spread.q1,
            q3: spread.q3,
            agreement_a: spread.agreement_a,
            na: spread.counts.not_applicable,
            unknown: without_a_level(spread.counts),
        }
    }
}

impl<'a> From<&'a CriterionDebrief> for ConsensusReport<'a> {
    fn from(CriterionDebrief { id, status, .. }: &'a CriterionDebrief) -> Self {
        let word = match status {
            ConsensusStatus::None => "none",
            ConsensusStatus::NotApplicable => "not_applicable",
            ConsensusStatus::Insufficient => "insufficient",
            ConsensusStatus::Split { .. } => "split",
            ConsensusStatus::Consensus(_) => "consensus",
            ConsensusStatus::Discuss(_) => "discuss",
        };
        Self { criterion: id, status: word, level: status.level().map(Level::number) }
    }
}
