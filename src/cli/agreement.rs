//! `agreement`: whether a room agrees, where it does not, and what could stand as its common rating.

use super::console::Console;
use super::layout::{Table, plain, wrapped};
use crate::findings::{MIN_GROUP, dispute_story, room_agreement, room_figure};
use crate::model::{CriterionId, Framework, Level, RatingRound};
use crate::scoring::{ConsensusStatus, CriterionDebrief, Debrief, Dispute, RoundsDebrief};
use crate::store::{Gathered, Library, gather};
use crate::text::numbers::NONE;
use crate::text::{course::cli as text, course::debrief as words, course::room, course::second_round};
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
    let of =
        |round| Debrief::of(&framework, &criteria, sheets.iter().filter(move |sheet| sheet.round == round));
    let debrief = of(round);
    if debrief.raters.is_empty() {
        if faults.is_empty() || !sheets.is_empty() {
            console.error(&text::no_ratings(round, sheets.len()));
        }
        return Ok(());
    }
    let (first, second) = (of(RatingRound::First), of(RatingRound::Second));
    let has_both = !first.raters.is_empty() && !second.raters.is_empty();
    let rounds = has_both.then(|| RoundsDebrief::of(&first, &second, None));
    if json {
        console.json(&Report::of(&debrief, rounds.as_ref()))
    } else {
        say(&framework, &debrief, round, rounds.as_ref(), console)
    }
}

fn say(
    framework: &Framework,
    debrief: &Debrief,
    round: RatingRound,
    rounds: Option<&RoundsDebrief>,
    console: &mut Console,
) -> io::Result<()> {
    let name = |id: &CriterionId| {
        let name = framework.criterion(id).map_or("", |criterion| criterion.name.as_str());
        plain(&format!("{id} {name}"))
    };
    console.say(text::room(debrief.raters.len(), round, debrief.criteria.len()))?;
    let mut sentences =
        vec![words::agreement_story(&room_agreement(debrief)), words::scores(&room_figure(&debrief.scores))];
    if let Some(rounds) = rounds {
        sentences.push(second_round::people(rounds));
        sentences.extend(second_round::left_out(rounds));
        sentences.push(second_round::parts_sentence(rounds));
    }
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        wrapped(sentence, 0).into_iter().try_for_each(|line| console.say(line))?;
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
            spread.counts.not_known.to_string(),
            spread.counts.not_applicable.to_string(),
            spread.counts.unanswered.to_string(),
            spread.dispute.map_or_else(|| NONE.to_owned(), |dispute| words::hundredths(dispute.all())),
            text::suggestion(words::status(*status), level),
        ]);
    }
    table.lines().into_iter().try_for_each(|line| console.say(line))?;
    console.say("")?;
    let is_disputed = |criterion: &&CriterionDebrief| dispute_story(criterion).is_open();
    let disputed: Vec<_> =
        debrief.by_dispute().map(|(_, criterion)| criterion).filter(is_disputed).take(SHOWN).collect();
    console.say(if disputed.is_empty() { text::NO_DISPUTE } else { text::TALK_FIRST })?;
    for criterion in disputed {
        let (dispute, status) = (words::dispute(criterion), words::status_sentence(criterion.status));
        let told = format!("{}: {dispute}. {status}.", name(&criterion.id));
        wrapped(&told, 2).into_iter().try_for_each(|line| console.say(line))?;
    }
    let gaps = debrief.sector_gaps(MIN_GROUP);
    if !gaps.is_empty() {
        console.say(text::SECTORS)?;
    }
    for gap in gaps.iter().take(SHOWN) {
        let id = &debrief.criteria[gap.criterion].id;
        let told = format!("{}. {}.", room::widest_gap(&name(id), gap), words::sector_gap(gap));
        wrapped(&told, 2).into_iter().try_for_each(|line| console.say(line))?;
    }
    Ok(())
}

fn levels(value: Option<f64>) -> String {
    value.map_or_else(|| NONE.to_owned(), words::levels)
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
    /// Where both rounds are at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    movement: Option<MovementReport>,
}

/// What became of the answers of those who are in both rounds; the six add up to people × criteria.
#[derive(Serialize)]
struct MovementReport {
    people: usize,
    unchanged: u32,
    towards: u32,
    away: u32,
    to_not_known: u32,
    from_not_known: u32,
    other: u32,
}

impl From<&RoundsDebrief> for MovementReport {
    fn from(rounds: &RoundsDebrief) -> Self {
        let [unchanged, towards, away, to_not_known, from_not_known, other] = rounds.total.parts();
        Self { people: rounds.people, unchanged, towards, away, to_not_known, from_not_known, other }
    }
}

#[derive(Serialize)]
struct CriterionReport<'a> {
    id: &'a str,
    /// Raters who gave a level.
    n: u32,
    median: Option<f64>,
    q1: Option<f64>,
    q3: Option<f64>,
    agreement_a: Option<f64>,
    /// 0..=1, over answers of all kinds.
    dispute: Option<f64>,
    na: u32,
    /// Not known or unanswered.
    unknown: u32,
}

#[derive(Serialize)]
struct ConsensusReport<'a> {
    criterion: &'a str,
    status: &'static str,
    level: Option<u8>,
}

impl<'a> Report<'a> {
    fn of(debrief: &'a Debrief, rounds: Option<&RoundsDebrief>) -> Self {
        let interval = debrief.alpha.interval;
        Self {
            raters: debrief.raters.len(),
            criteria: debrief.criteria.iter().map(CriterionReport::from).collect(),
            alpha: debrief.alpha.alpha.ok(),
            alpha_low: interval.map(|interval| interval.low),
            alpha_high: interval.map(|interval| interval.high),
            consensus: debrief.criteria.iter().map(ConsensusReport::from).collect(),
            movement: rounds.map(MovementReport::from),
        }
    }
}

impl<'a> From<&'a CriterionDebrief> for CriterionReport<'a> {
    fn from(CriterionDebrief { id, spread, .. }: &'a CriterionDebrief) -> Self {
        Self {
            id: id.as_str(),
            n: spread.n(),
            median: spread.median,
            q1: spread.q1,
            q3: spread.q3,
            agreement_a: spread.agreement_a,
            dispute: spread.dispute.map(Dispute::all),
            na: spread.counts.not_applicable,
            unknown: spread.counts.not_known + spread.counts.unanswered,
        }
    }
}

impl<'a> From<&'a CriterionDebrief> for ConsensusReport<'a> {
    fn from(CriterionDebrief { id, status, .. }: &'a CriterionDebrief) -> Self {
        let word = match status {
            ConsensusStatus::None => "none",
            ConsensusStatus::NotApplicable => "not-applicable",
            ConsensusStatus::NotKnown => "not-known",
            ConsensusStatus::Insufficient => "insufficient",
            ConsensusStatus::Split { .. } => "split",
            ConsensusStatus::Consensus(_) => "consensus",
            ConsensusStatus::Discuss(_) => "discuss",
        };
        Self { criterion: id.as_str(), status: word, level: status.level().map(Level::number) }
    }
}
