//! What is advised on random assessments: steps that add up, nobody to learn from who is not further, ways that cost
//! no more than the cheapest.

use crate::support::{assessment, small_framework};
use proptest::prelude::*;
use scidip_scorecard::findings::{
    Learning, Lift, PlanHeadline, PlannedEffect, Reason, gaps, learning, next_steps, tenths, way_to_city,
    way_to_target, weakest_areas, your_plan,
};
use scidip_scorecard::model::{
    ActionId, ActionStatus, Answer, Assessment, Basis, CriterionId, Framework, Level, PlannedAction,
    PlannedStep, ReferenceCity, StepCost, Weight,
};
use scidip_scorecard::scoring::{Aggregation, PlanningBasis, Scorecard, Target, with_levels};
use scidip_scorecard::store::Library;
use scidip_scorecard::text::plan as text;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().unwrap());

fn framework() -> &'static Framework {
    LIBRARY.default_framework().unwrap()
}

/// Cities of which some ratings are only said of all.
fn cities(general: &[bool]) -> Vec<ReferenceCity> {
    let mut turn = general.iter().cycle();
    let mut cities: Vec<ReferenceCity> = LIBRARY.readings_of(framework()).map(|of| of.city.clone()).collect();
    for rating in cities.iter_mut().flat_map(|city| &mut city.readings[0].ratings) {
        if *turn.next().unwrap() {
            rating.basis = Basis::General;
        }
    }
    cities
}

prop_compose! {
    /// Answers, weights of areas and criteria, costs and a plan, all at random.
    fn any_assessment()(
        answers in proptest::collection::vec(
            prop_oneof![8 => (0..=4_u8).prop_map(|l| char::from(b'0' + l)), 1 => Just('n'), 1 => Just('u'), 1 => Just('-')],
            29,
        ),
        silent in 0..29_usize,
        weights in proptest::collection::vec(prop_oneof![4 => Just(1.0), 1 => Just(0.0), 2 => 0.5..4.0_f64], 34),
        has_weights: bool,
        costs in proptest::collection::vec(1..=9_u8, 29),
        has_costs: bool,
        planned in proptest::collection::vec((0..29_usize, 0..4_u8, 0..4_usize), 0..5),
    ) -> Assessment {
        let framework = framework();
        // Some assessments have only just been begun.
        let answers: String = answers.iter().enumerate().map(|(j, a)| if j < silent / 2 { '-' } else { *a }).collect();
        let mut assessment = assessment(framework, &answers);
        let ids = || framework.criteria.iter().map(|criterion| criterion.id.clone());
        if has_weights {
            let weight = |w: &f64| Weight::new(*w).unwrap();
            assessment.criterion_weights = ids().zip(weights.iter().map(weight)).collect();
            let areas = framework.areas.iter().map(|area| area.id.clone());
            assessment.area_weights = areas.zip(weights[29..].iter().map(weight)).collect();
        }
        if has_costs {
            assessment.step_costs = ids().zip(costs.iter().map(|c| StepCost::new(*c).unwrap())).collect();
        }
        assessment.plan = planned.into_iter().map(|(j, from, status)| PlannedAction {
            id: ActionId::new(""),
            // Some are steps of one’s own.
            step: (j < 27).then(|| PlannedStep {
                criterion: framework.criteria[j].id.clone(),
                from: Level::new(from).unwrap(),
            }),
            action: String::new(), owner: String::new(), due: String::new(), proof: String::new(),
            status: ActionStatus::ALL[status],
        }).collect();
        assessment
    }
}

fn level(assessment: &Assessment, id: &CriterionId) -> Option<Level> {
    assessment.answer(id).and_then(Answer::level)
}

/// The index as it is shown with those criteria at those levels.
fn index(assessment: &Assessment, levels: &[(usize, Level)]) -> Option<i64> {
    let levels = levels.iter().map(|(place, level)| (&framework().criteria[*place].id, *level));
    with_levels(framework(), assessment, levels).overall.average.score.map(tenths)
}

/// Whether each begins where the one before ended, from `from` to `to`.
fn is_chain(lifts: &[Lift], from: i64, to: i64) -> bool {
    let ends = lifts.iter().map(|lift| lift.to);
    let starts: Vec<i64> = std::iter::once(from).chain(ends).collect();
    lifts.iter().zip(&starts).all(|(lift, start)| lift.from == *start) && starts.last() == Some(&to)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn steps_add_up_to_the_headline_and_do_what_trying_them_does(assessment in any_assessment()) {
        let scorecard = Scorecard::of(framework(), &assessment);
        let next = next_steps(framework(), &assessment, &scorecard);
        let lifts: Vec<Lift> = next.marked.iter().map(|step| step.marked.unwrap().in_turn).collect();
        if let PlanHeadline::Lift { steps, lift } = next.headline {
            prop_assert_eq!(steps, lifts.len());
            let done: Vec<(usize, Level)> = next.marked.iter().map(|step| (step.place, step.to)).collect();
            prop_assert_eq!(Some(lift.from), index(&assessment, &[]));
            prop_assert_eq!(Some(lift.to), index(&assessment, &done));
            prop_assert!(is_chain(&lifts, lift.from, lift.to), "{:?}", lifts);
            prop_assert_eq!(lifts.iter().map(|lift| lift.by()).sum::<i64>(), lift.by());
        } else {
            prop_assert!(next.marked.is_empty());
        }
        let inside = || next.marked.iter().chain(&next.further);
        for step in inside() {
            prop_assert!(!step.is_outside);
            let Some(alone) = step.alone else { continue };
            prop_assert_eq!(Some(alone.from), index(&assessment, &[]));
            prop_assert_eq!(Some(alone.to), index(&assessment, &[(step.place, step.to)]));
        }
        for step in &next.outside {
            prop_assert_eq!((step.alone, step.is_outside), (None, true));
            prop_assert_eq!(index(&assessment, &[]), index(&assessment, &[(step.place, step.to)]));
        }
        let all = inside().chain(&next.outside).chain(&next.dropped);
        let mut places: Vec<usize> = all.map(|step| step.place).collect();
        places.sort_unstable();
        let below_the_top = |(j, criterion): (usize, &scidip_scorecard::model::Criterion)| {
            level(&assessment, &criterion.id).filter(|level| *level < Level::MAX).map(|_| j)
        };
        let expected: Vec<usize> = framework().criteria.iter().enumerate().filter_map(below_the_top).collect();
        prop_assert_eq!(places, expected);
        for gap in gaps(framework(), &assessment, &scorecard) {
            prop_assert!(gap.from.number() < 3);
        }
    }

    #[test]
    fn the_weakest_area_is_never_forgotten(assessment in any_assessment()) {
        let scorecard = Scorecard::of(framework(), &assessment);
        let next = next_steps(framework(), &assessment, &scorecard);
        let weakest = weakest_areas(&scorecard);
        let is_weakest = |place: usize| weakest.contains(&&framework().criteria[place].area);
        let has_a_step = next.marked.iter().chain(&next.further).any(|step| is_weakest(step.place));
        if !weakest.is_empty() && !next.marked.is_empty() && has_a_step {
            prop_assert!(next.marked.iter().any(|step| is_weakest(step.place)), "{:?}", next.marked);
        }
        for step in &next.marked {
            prop_assert!(step.marked.unwrap().reason != Reason::WeakestArea || is_weakest(step.place));
        }
    }

    #[test]
    fn a_dropped_step_is_suggested_nowhere_and_counts_in_no_headline(assessment in any_assessment()) {
        let scorecard = Scorecard::of(framework(), &assessment);
        let next = next_steps(framework(), &assessment, &scorecard);
        let id = |place: usize| &framework().criteria[place].id;
        for step in next.marked.iter().chain(&next.further).chain(&next.outside) {
            prop_assert!(!step.is_dropped && !assessment.is_dropped(id(step.place), step.from));
        }
        for step in &next.dropped {
            prop_assert!(step.is_dropped && assessment.is_dropped(id(step.place), step.from));
            prop_assert!(!assessment.is_planned(id(step.place), step.from));
        }
        // Taken out of the plan, every step is suggested again.
        let mut taken_up = assessment.clone();
        taken_up.plan.retain(|action| action.status != ActionStatus::Dropped);
        let again = next_steps(framework(), &taken_up, &scorecard);
        prop_assert!(again.dropped.is_empty());
        prop_assert_eq!(again.len(), next.len() + next.dropped.len());
    }

    #[test]
    fn what_moves_more_than_any_step_is_to_be_found_out_and_nothing_else(assessment in any_assessment()) {
        let scorecard = Scorecard::of(framework(), &assessment);
        let next = next_steps(framework(), &assessment, &scorecard);
        let Some(now) = index(&assessment, &[]) else { return Ok(()) };
        let effect = |place, level| index(&assessment, &[(place, level)]).map_or(0, |then| (then - now).abs());
        let steps = next.marked.iter().chain(&next.further).chain(&next.dropped);
        let largest = steps.map(|step| effect(step.place, step.to)).max().unwrap_or(0);
        for (j, criterion) in framework().criteria.iter().enumerate() {
            let is_open = matches!(assessment.answer(&criterion.id), None | Some(Answer::NotKnown));
            let most = effect(j, Level::MIN).max(effect(j, Level::MAX));
            let found = next.find_out.iter().find(|find_out| find_out.place == j);
            prop_assert_eq!(found.is_some(), is_open && most > largest, "{}", criterion.id);
            if let Some((low, high)) = found.and_then(|found| found.index) {
                prop_assert_eq!(Some(low), index(&assessment, &[(j, Level::MIN)]));
                prop_assert_eq!(Some(high), index(&assessment, &[(j, Level::MAX)]));
                prop_assert!(low <= now && now <= high);
            }
        }
    }

    #[test]
    fn only_who_is_further_by_a_rating_of_its_own_is_learned_from(
        general in proptest::collection::vec(any::<bool>(), 1..7),
    ) {
        let cities = cities(&general);
        for criterion in &framework().criteria {
            let own = |city: &ReferenceCity| {
                city.readings[0].rating(&criterion.id).filter(|rating| rating.basis != Basis::General).map(|rating| rating.low)
            };
            for level in Level::ALL {
                let learning = learning(cities.iter().flat_map(ReferenceCity::each_reading), criterion, level);
                let taught: Vec<&str> = learning.teachers().map(|teacher| teacher.city.city.name.as_str()).collect();
                for city in &cities {
                    let is_further = own(city).is_some_and(|rated| rated > level);
                    prop_assert_eq!(taught.contains(&city.name.as_str()), is_further, "{}", city.name);
                }
                let is_silent = cities.iter().all(|city| own(city).is_none());
                prop_assert_eq!(matches!(learning, Learning::Silent), is_silent);
                prop_assert_eq!(matches!(learning, Learning::NobodyFurther), !is_silent && taught.is_empty());
                prop_assert!(!text::learn(&learning).contains("lead"));
            }
        }
    }

    #[test]
    fn a_way_costs_what_the_cheapest_costs_and_each_step_says_the_index_after_it(
        assessment in any_assessment(), goal in 0..=100_u8, area in prop::option::of((0..5_usize, 0..=100_u8)),
    ) {
        let basis = PlanningBasis::of(framework(), &assessment);
        let mut target = Target { overall: Some(f64::from(goal)), areas: vec![None; 5] };
        if let Some((area, goal)) = area {
            target.areas[area] = Some(f64::from(goal));
        }
        let across = Aggregation::Arithmetic;
        let exact = basis.cheapest_way(across, &target);
        let way = way_to_target(&basis, across, &target);
        prop_assert_eq!(way.is_some(), exact.is_some());
        let (Some(way), Some(exact)) = (way, exact) else { return Ok(()) };
        prop_assert_eq!(way.cost, exact.cost);
        prop_assert_eq!(way.steps.iter().map(|step| step.cost).sum::<u32>(), exact.cost);
        let mut done: Vec<(usize, Level)> = Vec::new();
        for step in &way.steps {
            let id = &framework().criteria[step.place].id;
            let before = done.iter().rev().find(|(place, _)| *place == step.place).map(|(_, level)| *level);
            prop_assert_eq!(before.or(level(&assessment, id)), Some(step.from));
            prop_assert_eq!((step.from.next(), step.follows), (Some(step.to), before.is_some()));
            done.push((step.place, step.to));
            prop_assert_eq!(step.score.map(tenths), index(&assessment, &done));
        }
        let scores = basis.scores(across, &done);
        prop_assert!(scores.overall.unwrap() >= f64::from(goal) - 1e-9);
        for (goal, score) in target.areas.iter().zip(&scores.areas) {
            prop_assert!(goal.is_none_or(|goal| score.unwrap() >= goal - 1e-9));
        }
        if let Some(lift) = way.index {
            let lifts: Vec<Lift> = way.steps.iter().filter_map(|step| step.index).collect();
            prop_assert_eq!(lifts.len(), way.steps.len());
            prop_assert!(is_chain(&lifts, lift.from, lift.to), "{:?}", lifts);
        }
    }

    #[test]
    fn a_city_is_a_target_only_where_one_can_learn_from_it(
        assessment in any_assessment(), general in proptest::collection::vec(any::<bool>(), 1..7),
    ) {
        let basis = PlanningBasis::of(framework(), &assessment);
        for city in cities(&general) {
            let of = city.each_reading().next().unwrap();
            let way = way_to_city(&basis, framework(), &assessment, of);
            for (j, criterion) in framework().criteria.iter().enumerate() {
                let teaches = level(&assessment, &criterion.id)
                    .is_some_and(|level| learning([of], criterion, level).teachers().next().is_some());
                prop_assert_eq!(way.steps.iter().any(|step| step.place == j), teaches);
            }
        }
    }

    #[test]
    fn the_actions_of_a_plan_add_up(assessment in any_assessment()) {
        let plan = your_plan(framework(), &assessment);
        let lift = |(_, effect): &(_, PlannedEffect)| match effect {
            PlannedEffect::Lift(lift) => Some(*lift),
            PlannedEffect::None | PlannedEffect::Later => None,
        };
        let lifts: Vec<Lift> = plan.actions.iter().filter_map(lift).collect();
        if let Some(lift) = plan.lift {
            prop_assert!(is_chain(&lifts, lift.from, lift.to), "{:?}", lifts);
        } else {
            prop_assert_eq!(lifts.iter().map(|lift| lift.by()).sum::<i64>(), 0);
        }
    }

    #[test]
    fn no_other_way_of_the_same_cost_has_fewer_steps_that_wait(
        answers in proptest::collection::vec(0..=4_u8, 6), goal in 30..=100_u8,
    ) {
        let framework = small_framework();
        let answers: String = answers.iter().map(|level| char::from(b'0' + level)).collect();
        let assessment = assessment(&framework, &answers);
        let basis = PlanningBasis::of(&framework, &assessment);
        let target = Target { overall: Some(f64::from(goal)), areas: Vec::new() };
        let way = way_to_target(&basis, Aggregation::Arithmetic, &target).unwrap();
        let waits = |raised: &[u8]| raised.iter().map(|by| u32::from(*by) * u32::from(by.saturating_sub(1)) / 2).sum::<u32>();
        let by = |j: usize| u8::try_from(way.steps.iter().filter(|step| step.place == j).count()).unwrap();
        let own: Vec<u8> = (0..6).map(by).collect();
        let now: Vec<u8> = answers.bytes().map(|level| level - b'0').collect();
        for number in 0..5_u32.pow(6) {
            let raised: Vec<u8> = (0..6).map(|j| u8::try_from(number / 5_u32.pow(j) % 5).unwrap()).collect();
            let cost: u32 = raised.iter().map(|by| u32::from(*by)).sum();
            if cost != way.cost || raised.iter().zip(&now).any(|(by, now)| by + now > 4) {
                continue;
            }
            let levels: Vec<(usize, Level)> = raised.iter().zip(&now).enumerate()
                .map(|(j, (by, now))| (j, Level::new(by + now).unwrap())).collect();
            if basis.scores(Aggregation::Arithmetic, &levels).overall.unwrap() >= f64::from(goal) - 1e-9 {
                prop_assert!(waits(&own) <= waits(&raised), "{:?} and {:?}", own, raised);
            }
        }
    }
}

#[test]
fn four_single_steps_are_preferred_to_one_criterion_raised_from_1_to_4() {
    let assessment = assessment(framework(), &"1".repeat(29));
    let basis = PlanningBasis::of(framework(), &assessment);
    let target = Target { overall: Some(35.0), areas: Vec::new() };
    let way = way_to_target(&basis, Aggregation::Arithmetic, &target).unwrap();
    assert!(way.cost > 3 && way.waiting() == 0, "{way:?}");
    assert!(basis.cheapest_way(Aggregation::Arithmetic, &target).unwrap().raises.iter().any(|r| r.to > 2));
}

#[test]
fn an_action_whose_level_is_reached_is_neither_open_nor_done() {
    use scidip_scorecard::findings::{ActionStanding, action_standing};
    let assessment = assessment(framework(), &"3".repeat(29));
    let action = |from, status| PlannedAction {
        id: ActionId::new(""),
        step: Some(PlannedStep {
            criterion: framework().criteria[0].id.clone(),
            from: Level::new(from).unwrap(),
        }),
        action: String::new(),
        owner: String::new(),
        due: String::new(),
        proof: String::new(),
        status,
    };
    let stands = |from, status| action_standing(&assessment, &action(from, status));
    assert_eq!(stands(2, ActionStatus::Open), ActionStanding::Reached);
    assert_eq!(stands(3, ActionStatus::Open), ActionStanding::Open);
    assert_eq!(stands(2, ActionStatus::Done), ActionStanding::Done);
    assert_eq!(stands(3, ActionStatus::Done), ActionStanding::DoneBelow);
    assert_eq!(stands(2, ActionStatus::Dropped), ActionStanding::Dropped);
}
