//! What must not contradict each other on one page, each pair with its name.

use super::cases::{Page, Since, framework};
use scidip_scorecard::findings::{
    AreaSpread, AreaWeights, Counts, Evenness, Gate, Headline, IndexChange, LensStory, Part, Rung,
    ShownChange, Verdict, alternatives, gate, next_steps, preset_in_use, rung, shown_index, shown_lens,
    shown_score, whole,
};
use scidip_scorecard::model::{Answer, AreaId};
use scidip_scorecard::scoring::{AreaScore, Lens, OtherChanges, Scheme, Scorecard, round_progress};
use scidip_scorecard::text::plan::outside_about;
use std::fmt::Debug;

pub type Holds = fn(&Page) -> Result<(), String>;

/// Every pair. A pair says in a sentence what holds, and why it does not where it does not.
pub const PAIRS: &[(&str, Holds)] = &[
    ("the headline names the highest and the lowest of the area table", headline_and_areas),
    ("every area that counts has a number, has none yet, or does not apply", headline_and_missing),
    ("an index is shown where the headline says more than that too little is known", headline_and_index),
    ("headline and lenses call the same areas lowest and equally far behind", headline_and_lenses),
    ("the weakest area is the lowest number of the table", weakest_and_areas),
    ("average less what is lost is the balanced figure", lenses_and_figures),
    ("open answers move the index up to the larger of its two shown sides", open_and_interval),
    ("answers that move the index are open", open_and_counts),
    ("counts add up to the questions, over all and over the areas", counts_and_areas),
    ("the foundation is called what its number says", gate_and_number),
    ("the index lies among the numbers of its areas, or it is said which others count", index_and_areas),
    ("the foundation is to be worked on first wherever it is said of it", gate_and_steps),
    ("the headline says no more and no less of the foundation than its gate", gate_and_headline),
    ("the weights are those of the framework, of a preset, or one's own", weights_and_index),
    ("what the index is over is what has a weight", basis_and_weights),
    ("the change since a round is the difference of the two shown scores", round_and_scores),
    ("the parts of a change add up to it and point where they do in truth", round_and_parts),
    ("the table of a round shows the scores that charts and results show", round_and_areas),
    ("nothing is called unmoved that moved", round_and_moves),
    ("a gap on what both show is the difference of both sub-scores", both_and_gap),
];

#[expect(clippy::needless_pass_by_value, reason = "what is compared is made for it")]
fn same<T: PartialEq + Debug>(what: &str, a: T, b: T) -> Result<(), String> {
    if a == b { Ok(()) } else { Err(format!("{what}: {a:?} and {b:?}")) }
}

fn holds(is_so: bool, what: impl Debug) -> Result<(), String> {
    if is_so { Ok(()) } else { Err(format!("{what:?}")) }
}

/// The number of an area as the table shows it.
fn shown(area: &AreaScore) -> Option<i64> {
    shown_score(area.interval.score, area.coverage).map(whole)
}

fn counted(scorecard: &Scorecard) -> impl Iterator<Item = &AreaScore> {
    scorecard.areas.iter().filter(|area| area.weight > 0.0)
}

fn headline_and_areas(page: &Page) -> Result<(), String> {
    let numbers: Vec<(&AreaId, i64)> =
        counted(&page.scorecard).filter_map(|area| Some((&area.id, shown(area)?))).collect();
    let Some(spread) = &page.story.areas.spread else {
        return holds(numbers.is_empty(), numbers);
    };
    let at = |of: i64| -> Vec<AreaId> {
        numbers.iter().filter(|(_, score)| *score == of).map(|(id, _)| (*id).clone()).collect()
    };
    same("highest", Some(spread.high), numbers.iter().map(|(_, score)| *score).max())?;
    same("lowest", Some(spread.low), numbers.iter().map(|(_, score)| *score).min())?;
    same("named highest", &spread.best, &at(spread.high))?;
    same("named lowest", &spread.worst, &at(spread.low))?;
    same("areas with a number", spread.scored, numbers.len())
}

fn headline_and_missing(page: &Page) -> Result<(), String> {
    let areas = &page.story.areas;
    for area in counted(&page.scorecard) {
        let without = areas.without_number.contains(&area.id);
        let inapplicable = areas.inapplicable.contains(&area.id);
        let times = [shown(area).is_some(), without, inapplicable].into_iter().filter(|is| *is).count();
        same(area.id.as_str(), times, 1)?;
        same(area.id.as_str(), inapplicable, area.tally.applicable() == 0 || area.coverage.is_none())?;
    }
    Ok(())
}

fn headline_and_index(page: &Page) -> Result<(), String> {
    let index = shown_index(&page.scorecard);
    same("areas are spoken of", page.story.headline == Headline::Areas, index.is_some())?;
    let is_empty = page.assessment.ratings.values().all(|rating| rating.answer.is_none());
    same("nothing is answered", page.story.headline == Headline::NothingAnswered, is_empty)
}

fn headline_and_lenses(page: &Page) -> Result<(), String> {
    let Some(AreaSpread { worst, evenness, scored, .. }) = &page.story.areas.spread else {
        return same("without a number", &page.story.lenses, &LensStory::NoIndex);
    };
    match &page.story.lenses {
        LensStory::NoIndex => same("no index", shown_index(&page.scorecard), None),
        LensStory::MayMove { unknown, .. } => {
            same("without a number", unknown, &page.story.areas.without_number)
        }
        LensStory::OneArea => same("areas", *scored, 1),
        LensStory::Even { .. } => same("evenness", *evenness, Evenness::Even),
        LensStory::Apart { lowest, .. } => {
            same("evenness", *evenness, Evenness::Apart).and(same("lowest", lowest, worst))
        }
        LensStory::FarApart { lowest, .. } => {
            same("evenness", *evenness, Evenness::FarApart).and(same("lowest", lowest, worst))
        }
    }
}

fn weakest_and_areas(page: &Page) -> Result<(), String> {
    let weakest = shown_lens(&page.scorecard, Lens::WeakestArea).score.map(whole);
    let Some(weakest) = weakest else { return Ok(()) };
    same("weakest", Some(weakest), page.story.areas.spread.as_ref().map(|spread| spread.low))
}

fn lenses_and_figures(page: &Page) -> Result<(), String> {
    let of = |lens| shown_lens(&page.scorecard, lens).score.map(whole);
    if let (Some(average), Some(balanced)) = (of(Lens::Average), of(Lens::Balanced)) {
        holds(balanced <= average, (balanced, average))?;
        if let Some(lowered) = page.story.lenses.lowered() {
            same("balanced", average - lowered, balanced)?;
        }
        if let Some(weakest) = of(Lens::WeakestArea) {
            holds(weakest <= balanced, (weakest, balanced))?;
        }
        same("one area, one figure", page.story.lenses == LensStory::OneArea && average != balanced, false)?;
    }
    Ok(())
}

fn open_and_interval(page: &Page) -> Result<(), String> {
    let interval = page.scorecard.overall.average;
    let (Some(score), Some(low), Some(high)) =
        (shown_index(&page.scorecard), interval.low.map(whole), interval.high.map(whole))
    else {
        return same("without an index", page.story.open, None);
    };
    holds(low <= score && score <= high, (low, score, high))?;
    let side = (score - low).max(high - score);
    same("larger side", page.story.open.map_or(0, |open| open.points), side)
}

fn open_and_counts(page: &Page) -> Result<(), String> {
    let Some(open) = page.story.open else { return Ok(()) };
    holds(open.answers > 0 && open.answers <= page.story.counts.open(), (open, page.story.counts))
}

fn counts_and_areas(page: &Page) -> Result<(), String> {
    let of_areas: Vec<Counts> = framework()
        .areas
        .iter()
        .map(|area| Counts::of_area(framework(), &page.assessment, &area.id))
        .collect();
    let numbers = |of: &Counts| {
        let Counts { questions, levels, not_applicable, not_known, unanswered, not_asked, asked, answered } =
            *of;
        [questions, levels, not_applicable, not_known, unanswered, not_asked, asked, answered]
    };
    for counts in of_areas.iter().chain([&page.story.counts]) {
        let [questions, parts @ .., asked, answered] = numbers(counts);
        same("parts", questions, parts.iter().sum())?;
        same("asked", asked, answered + counts.unanswered)?;
        same("open", counts.applicable(), counts.levels + counts.open())?;
    }
    for (place, whole) in numbers(&page.story.counts).into_iter().enumerate() {
        same("sum over the areas", whole, of_areas.iter().map(|area| numbers(area)[place]).sum())?;
    }
    for (area, counts) in page.scorecard.areas.iter().zip(&of_areas) {
        same(
            "levels in the table",
            (area.tally.levels, area.tally.applicable()),
            (counts.levels, counts.applicable()),
        )?;
    }
    Ok(())
}

fn gate_and_number(page: &Page) -> Result<(), String> {
    for (area, gate) in page.scorecard.foundation().zip(&page.story.gates) {
        let expected = match shown(area).map(rung) {
            Some(Rung::Strong) => Gate::Carries,
            Some(Rung::HalfWay) => Gate::HalfBuilt,
            Some(_) => Gate::Weak,
            None if area.coverage.is_none() => Gate::Inapplicable,
            None => Gate::TooLittle,
        };
        same("gate", *gate, expected)?;
    }
    same("gates", page.story.gates.len(), page.scorecard.foundation().count())
}

fn index_and_areas(page: &Page) -> Result<(), String> {
    let (Some(index), Some(spread)) = (shown_index(&page.scorecard), &page.story.areas.spread) else {
        return Ok(());
    };
    let is_explained =
        matches!(&page.story.lenses, LensStory::MayMove { counted, .. } if !counted.is_empty());
    holds((spread.low..=spread.high).contains(&index) || is_explained, (index, spread))
}

fn gate_and_steps(page: &Page) -> Result<(), String> {
    let steps = next_steps(framework(), &page.assessment, &page.scorecard);
    let weak = page.scorecard.foundation().any(|area| area.weight <= 0.0 && gate(area) == Gate::Weak);
    same("foundation first", steps.is_foundation_first, weak)?;
    same("said", outside_about(steps.is_foundation_first).contains("come first"), weak)
}

fn gate_and_headline(page: &Page) -> Result<(), String> {
    let Some(spread) = &page.story.areas.spread else { return Ok(()) };
    for (area, gate) in page.scorecard.foundation().zip(&page.story.gates) {
        if spread.best.contains(&area.id) && rung(spread.high) == Rung::Strong {
            same("strong on the foundation", *gate, Gate::Carries)?;
        }
        if spread.worst.contains(&area.id) && rung(spread.low) <= Rung::FirstSteps {
            same("little on the foundation", *gate, Gate::Weak)?;
        }
        if spread.evenness == Evenness::Even && rung(spread.low) == Rung::Strong && area.weight > 0.0 {
            holds(matches!(gate, Gate::Carries | Gate::TooLittle | Gate::Inapplicable), gate)?;
        }
    }
    Ok(())
}

fn weights_and_index(page: &Page) -> Result<(), String> {
    let weights = page.story.weights;
    same("index", weights.index, shown_index(&page.scorecard))?;
    let has_own = !page.assessment.area_weights.is_empty() || !page.assessment.criterion_weights.is_empty();
    if weights.is_framework() {
        same("index by the framework's weights", weights.by_framework, weights.index)?;
    } else {
        holds(has_own, weights)?;
    }
    let preset = preset_in_use(framework(), &page.assessment);
    match weights.areas {
        AreaWeights::Preset(i) => same("preset", preset, Some(i)),
        AreaWeights::Own => same("preset", preset, None),
        AreaWeights::Framework => Ok(()),
    }
}

fn basis_and_weights(page: &Page) -> Result<(), String> {
    let basis = page.story.areas.basis;
    let action = page.scorecard.action_areas().filter(|area| area.weight > 0.0).count();
    same("action areas", basis.counted, action)?;
    let without: Vec<&AreaId> =
        page.scorecard.action_areas().filter(|area| area.weight <= 0.0).map(|area| &area.id).collect();
    same("without weight", page.story.areas.without_weight.iter().collect(), without)?;
    same("foundation", basis.has_foundation, page.scorecard.foundation().any(|area| area.weight > 0.0))?;
    holds(action > 0 || basis.has_foundation || shown_index(&page.scorecard).is_none(), basis)
}

fn changes(since: &Since) -> impl Iterator<Item = ShownChange> + '_ {
    let index = match since.story.index {
        IndexChange::Changed(change) => Some(change),
        _ => None,
    };
    index.into_iter().chain(since.story.areas.iter().filter_map(|area| area.change))
}

fn round_and_scores(page: &Page) -> Result<(), String> {
    for since in &page.rounds {
        let scores = (shown_index(&since.scorecard), shown_index(&page.scorecard));
        match since.story.index {
            IndexChange::Changed(change) => {
                same("scores", scores, (Some(change.before), Some(change.after)))?;
                same("change", change.total(), change.after - change.before)?;
            }
            IndexChange::TooLittleBefore { levels, applicable } => {
                holds(levels <= applicable, (levels, applicable))?;
                same("before", scores.0, None)?;
            }
            IndexChange::TooLittleNow => same("now", scores.1, None)?,
            IndexChange::NoScore => holds(scores.0.and(scores.1).is_none(), scores)?,
        }
    }
    Ok(())
}

fn round_and_parts(page: &Page) -> Result<(), String> {
    for (round, since) in page.assessment.earlier_rounds.iter().zip(&page.rounds) {
        for change in changes(since) {
            let parts = change.by_city.points() + change.by_other.points();
            same("parts", parts, change.total())?;
        }
        let truth = round_progress(framework(), &page.assessment, &round.ratings).progress;
        let index = match since.story.index {
            IndexChange::Changed(change) => vec![(change, truth.overall)],
            _ => Vec::new(),
        };
        let areas = since.story.areas.iter().zip(truth.areas);
        let of_areas = areas.filter_map(|(area, truth)| Some((area.change?, truth)));
        for (change, truth) in index.into_iter().chain(of_areas) {
            for (part, truth) in [(change.by_city, truth.like_for_like), (change.by_other, truth.other)] {
                let points = part.points();
                let turned =
                    truth.is_some_and(|truth| points > 0 && truth < -1e-9 || points < 0 && truth > 1e-9);
                holds(!turned, (change, truth))?;
            }
        }
        if since.story.other == OtherChanges::default()
            && let IndexChange::Changed(change) = since.story.index
        {
            same("nothing became known", change.by_other, Part::None)?;
        }
    }
    Ok(())
}

fn round_and_areas(page: &Page) -> Result<(), String> {
    for since in &page.rounds {
        for ((change, then), now) in
            since.story.areas.iter().zip(&since.scorecard.areas).zip(&page.scorecard.areas)
        {
            same("before", change.before, shown(then))?;
            same("after", change.after, shown(now))?;
            same("a change", change.change.is_some(), change.before.and(change.after).is_some())?;
            if let (Some(found), Some(before), Some(after)) = (change.change, change.before, change.after) {
                same("change", found.total(), after - before)?;
            }
        }
    }
    Ok(())
}

fn round_and_moves(page: &Page) -> Result<(), String> {
    for (round, since) in page.assessment.earlier_rounds.iter().zip(&page.rounds) {
        let story = &since.story;
        let (mut up, mut down, mut both) = (0, 0, 0);
        for criterion in &framework().criteria {
            let level = |of: Option<Answer>| of.and_then(Answer::level);
            let before = round.ratings.get(&criterion.id).and_then(|rating| level(rating.answer));
            let (Some(before), Some(after)) = (before, level(page.assessment.answer(&criterion.id))) else {
                continue;
            };
            both += 1;
            up += usize::from(after > before);
            down += usize::from(after < before);
        }
        same("up", story.up().count(), up)?;
        same("down", story.down().count(), down)?;
        same("in both", story.in_both, both)?;
        let in_index = story.moves.iter().any(|moved| moved.counts);
        if let IndexChange::Changed(change) = story.index {
            holds(in_index || change.by_city.points() == 0, (change, &story.moves))?;
        }
    }
    Ok(())
}

fn both_and_gap(page: &Page) -> Result<(), String> {
    let cities = super::cases::LIBRARY.readings_of(framework());
    let scheme = Scheme::of_index(framework(), &page.assessment);
    let own = page.assessment.cells(framework());
    for other in alternatives(cities, &page.assessment, &[]) {
        let cells = other.cells(framework(), page.assessment.count_general);
        let told = Verdict::of(&scheme, &own, &cells, None);
        same("scores", told.scores.is_some(), told.common > 0)?;
        if let Some(scores) = told.scores {
            same("gap", scores.difference(), scores.own - scores.other)?;
        }
    }
    Ok(())
}
