//! What to do next: single steps by what they change, the weakest area among them, and what to find out first.

use super::{Gate, Lift, Standing, gate, shown_score, standing, tenths, whole};
use crate::model::{AreaId, Assessment, Framework, Level};
use crate::scoring::{Aggregation, AreaScore, PlanningBasis, Scorecard};
use std::cmp::Reverse;

/// So many steps are marked: a year’s work of a small office, and as many as one keeps in mind.
const MARKED_STEPS: usize = 3;
/// So many of each further kind are shown before the rest is asked for, so that each kind is seen.
const FIRST_OF_A_KIND: usize = 3;
/// From this level on a criterion works, by the scale (“established”); below it there is a gap.
const WORKS_FROM: u8 = 3;
/// Areas that are less far apart than this are told as one, so that none of them is the weakest: it is the
/// effect of a few steps, and less than most open answers leave open.
const APART_FROM: i64 = 15;

/// One level up on one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Position of the criterion.
    pub place: usize,
    pub from: Level,
    pub to: Level,
    /// The index now and with this step alone; `None` outside the index, and where too little is known for a
    /// number.
    pub alone: Option<Lift>,
    /// The criterion does not count in the index.
    pub is_outside: bool,
    pub marked: Option<Marked>,
    /// The plan has given it up.
    pub is_dropped: bool,
}

/// A step that is among the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    pub reason: Reason,
    /// The index before and after it when the marked steps are done one after the other.
    pub in_turn: Lift,
}

/// Why a step is among the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    LargestEffect,
    /// No larger effect, but the best step of the weakest area, which would be forgotten otherwise.
    WeakestArea,
}

/// An open answer that could move the index more than any single step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindOut {
    /// Position of the criterion.
    pub place: usize,
    /// The index with level 0 and with level 4 there, in shown tenths; `None` where too little is known for a
    /// number.
    pub index: Option<(i64, i64)>,
}

/// What can be said at the head of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanHeadline {
    NothingAnswered,
    AllAtTheTop,
    /// What is left to do has been dropped in the plan.
    AllDropped,
    /// Too little is known for an index, so that nothing can be said of what steps do to it.
    TooLittle,
    /// What is left to do does not count in the index.
    OutsideOnly,
    /// The marked steps together.
    Lift {
        steps: usize,
        lift: Lift,
    },
}

/// Everything to do next. Each criterion with a level below the top has its step in one of
/// the lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextSteps {
    pub headline: PlanHeadline,
    /// One after the other; empty where too little is known for an index.
    pub marked: Vec<Step>,
    /// What moves the index most first.
    pub find_out: Vec<FindOut>,
    /// The steps that are left: the largest effect first, then the lowest level.
    pub further: Vec<Step>,
    /// Steps on criteria that do not count in the index, the lowest level first.
    pub outside: Vec<Step>,
    /// Steps that the plan has given up: they are suggested nowhere, and count in no headline.
    pub dropped: Vec<Step>,
    /// A weak foundation that does not count in the index is to be worked on before anything else.
    pub is_foundation_first: bool,
}

impl NextSteps {
    /// The start of each list, to be shown before the rest is asked for.
    #[must_use]
    pub fn first(&self) -> Self {
        let cut = |steps: &[Step]| steps.iter().take(FIRST_OF_A_KIND).copied().collect();
        Self {
            headline: self.headline,
            marked: self.marked.clone(),
            find_out: self.find_out.iter().take(FIRST_OF_A_KIND).copied().collect(),
            further: cut(&self.further),
            outside: cut(&self.outside),
            dropped: self.dropped.clone(),
            is_foundation_first: self.is_foundation_first,
        }
    }

    /// Entries of all lists of what is suggested.
    pub fn len(&self) -> usize {
        self.marked.len() + self.find_out.len() + self.further.len() + self.outside.len()
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What to do next.
pub fn next_steps(framework: &Framework, assessment: &Assessment, scorecard: &Scorecard) -> NextSteps {
    let basis = PlanningBasis::of(framework, assessment);
    let Steps { marked, further, outside, dropped } = steps(&basis, assessment, scorecard);
    let lift = marked.iter().filter_map(|step| step.marked).map(|marked| marked.in_turn);
    let lift = lift.reduce(|all, next| Lift { from: all.from, to: next.to });
    let headline = match lift {
        Some(lift) => PlanHeadline::Lift { steps: marked.len(), lift },
        None if scorecard.tally.levels == 0 => PlanHeadline::NothingAnswered,
        None if further.is_empty() && outside.is_empty() && !dropped.is_empty() => PlanHeadline::AllDropped,
        None if further.is_empty() && outside.is_empty() => PlanHeadline::AllAtTheTop,
        None if standing(scorecard.overall.coverage) == Standing::TooLittle => PlanHeadline::TooLittle,
        None => PlanHeadline::OutsideOnly,
    };
    let is_first = |area: &AreaScore| area.weight <= 0.0 && gate(area) == Gate::Weak;
    let is_foundation_first = scorecard.foundation().any(is_first);
    NextSteps {
        headline,
        find_out: find_out(&basis, scorecard),
        marked,
        further,
        outside,
        dropped,
        is_foundation_first,
    }
}

/// Where most is missing: the steps on criteria below level 3, in the order of [`next_steps`]. A gap whose step was
/// dropped is still one; it comes last.
pub fn gaps(framework: &Framework, assessment: &Assessment, scorecard: &Scorecard) -> Vec<Step> {
    let basis = PlanningBasis::of(framework, assessment);
    let Steps { marked, further, outside, dropped } = steps(&basis, assessment, scorecard);
    let steps = marked.into_iter().chain(further).chain(outside).chain(dropped);
    steps.filter(|step| step.from.number() < WORKS_FROM).collect()
}

/// The lowest of the areas that count, all that are shown with that score; none where no area is clearly behind.
pub fn weakest_areas(scorecard: &Scorecard) -> Vec<&AreaId> {
    let score = |area: &AreaScore| {
        shown_score(area.interval.score, area.coverage).filter(|_| area.weight > 0.0).map(whole)
    };
    let areas = || scorecard.areas.iter().filter_map(|area| Some((score(area)?, &area.id)));
    let low = areas().map(|(score, _)| score).min().unwrap_or_default();
    if areas().all(|(score, _)| score - low < APART_FROM) {
        return Vec::new();
    }
    areas().filter(|(score, _)| *score == low).map(|(_, id)| id).collect()
}

/// Every step, in the list it belongs to.
struct Steps {
    marked: Vec<Step>,
    further: Vec<Step>,
    outside: Vec<Step>,
    dropped: Vec<Step>,
}

fn steps(basis: &PlanningBasis, assessment: &Assessment, scorecard: &Scorecard) -> Steps {
    let now = scorecard.overall.average.score;
    let shown = shown_score(now, scorecard.overall.coverage);
    let after = |step: &Step| scorecard.criteria[step.place].index_after_one_step;
    let step = |(place, result): (usize, &crate::scoring::CriterionResult)| {
        let from = result.level()?;
        let is_outside = result.effective_weight <= 0.0;
        let alone = shown.zip(result.index_after_one_step).filter(|_| !is_outside);
        let alone = alone.map(|(now, then)| Lift::between(now, then));
        let is_dropped = assessment.is_dropped(&result.id, from);
        Some(Step { place, from, to: from.next()?, alone, is_outside, marked: None, is_dropped })
    };
    let all = scorecard.criteria.iter().enumerate().filter_map(step);
    let (dropped, all): (Vec<Step>, Vec<Step>) = all.partition(|step| step.is_dropped);
    let (mut outside, mut inside): (Vec<Step>, Vec<Step>) = all.into_iter().partition(|step| step.is_outside);
    // Effects that differ only by the rounding of sums are the same.
    let millionths = |step: &Step| whole(1e6 * after(step).unwrap_or_default());
    inside.sort_by_key(|step| (Reverse(millionths(step)), step.from));
    outside.sort_by_key(|step| step.from);

    let Some(now) = shown else { return Steps { marked: Vec::new(), further: inside, outside, dropped } };
    let mut reason = Reason::LargestEffect;
    let weakest = weakest_areas(scorecard);
    let best = inside.iter().position(|step| weakest.contains(&&scorecard.criteria[step.place].area));
    if let Some(best) = best.filter(|best| *best >= MARKED_STEPS) {
        let best = inside.remove(best);
        inside.insert(MARKED_STEPS - 1, best);
        reason = Reason::WeakestArea;
    }
    let further = inside.split_off(inside.len().min(MARKED_STEPS));
    let (mut before, mut done) = (now, Vec::new());
    for (turn, step) in inside.iter_mut().enumerate() {
        done.push((step.place, step.to));
        let then = basis.scores(Aggregation::Arithmetic, &done).overall.unwrap_or(before);
        let reason = if turn + 1 == MARKED_STEPS { reason } else { Reason::LargestEffect };
        step.marked = Some(Marked { reason, in_turn: Lift::between(before, then) });
        before = then;
    }
    Steps { marked: inside, further, outside, dropped }
}

/// The open answers that could move the index more than any single step does.
fn find_out(basis: &PlanningBasis, scorecard: &Scorecard) -> Vec<FindOut> {
    let Some(now) = scorecard.overall.average.score else { return Vec::new() };
    let effect = |to: f64| (tenths(to) - tenths(now)).abs();
    let counted = || {
        let all = scorecard.criteria.iter().enumerate();
        all.filter(|(_, result)| result.effective_weight > 0.0)
    };
    let largest = counted().filter_map(|(_, result)| result.index_after_one_step).map(effect).max();
    let with = |place, level| basis.scores(Aggregation::Arithmetic, &[(place, level)]).overall;
    let open = counted().filter(|(_, result)| result.is_open());
    let mut found: Vec<(i64, FindOut)> = open
        .filter_map(|(place, _)| {
            let (low, high) = (with(place, Level::MIN)?, with(place, Level::MAX)?);
            let index =
                shown_score(Some(now), scorecard.overall.coverage).map(|_| (tenths(low), tenths(high)));
            Some((effect(low).max(effect(high)), FindOut { place, index }))
        })
        .filter(|(effect, _)| *effect > largest.unwrap_or_default())
        .collect();
    found.sort_by_key(|(effect, _)| Reverse(*effect));
    found.into_iter().map(|(_, find_out)| find_out).collect()
}
