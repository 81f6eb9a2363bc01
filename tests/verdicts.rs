//! What may be said of two profiles, tried on random ones: no finding contradicts its table, another finding, or itself
//! seen from the other side.

use crate::support::{assessment, criterion, small_framework};
use proptest::prelude::*;
use scidip_scorecard::findings::{
    AlternativeId, Case, Finding, Turn, Verdict, alternatives, city_alternatives, whole,
};
use scidip_scorecard::model::{Basis, Framework, Level, ReferenceCity, Round};
use scidip_scorecard::scoring::{Cell, Robustness, RunControl, Scheme, Settings, robustness};
use scidip_scorecard::store::load_city;
use scidip_scorecard::text::compare::{self, Whom};
use std::num::{NonZeroU32, NonZeroUsize};

const SETTINGS: Settings = Settings {
    draws: NonZeroU32::new(4_000).expect("is above 0"),
    seed: 7,
    threads: NonZeroUsize::new(1).expect("is above 0"),
};

fn run(scheme: &Scheme, own: &[Cell], other: &[Cell]) -> Robustness {
    robustness(scheme, &[own.to_vec(), other.to_vec()], SETTINGS, &RunControl::default()).unwrap()
}

fn verdict(scheme: &Scheme, own: &[Cell], other: &[Cell]) -> Verdict {
    Verdict::of(scheme, own, other, Some((&run(scheme, own, other), 1)))
}

/// Four areas of three criteria, and a foundation that does not count.
fn scheme() -> Scheme {
    let area_of: Vec<usize> = (0..15).map(|j| j / 3).collect();
    Scheme::new(&[1.0; 15], &area_of, &[1.0, 1.0, 1.0, 1.0, 0.0]).unwrap()
}

/// Levels and "?" in the order of the criteria.
fn cells(short: &str) -> Vec<Cell> {
    let cell = |c: char| match c {
        '?' => Cell::Unknown,
        'n' => Cell::NotApplicable,
        level => Cell::level(f64::from(level.to_digit(10).unwrap())),
    };
    short.chars().filter(|c| *c != ' ').map(cell).collect()
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        6 => (0..=4_u8).prop_map(|level| Cell::level(f64::from(level))),
        1 => (0..=3_u8).prop_map(|low| Cell::Known { low: f64::from(low), high: f64::from(low + 1) }),
        4 => Just(Cell::Unknown),
        1 => Just(Cell::NotApplicable),
    ]
}

fn profile() -> impl Strategy<Value = Vec<Cell>> {
    proptest::collection::vec(cell(), 15)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_finding_contradicts_its_table_and_the_other_side_says_the_same(
        own in profile(), other in profile(), weights in proptest::collection::vec(1..=4_u8, 4),
    ) {
        let areas: Vec<f64> = weights.iter().map(|weight| f64::from(*weight)).chain([0.0]).collect();
        let area_of: Vec<usize> = (0..15).map(|j| j / 3).collect();
        let scheme = Scheme::new(&[1.0; 15], &area_of, &areas).unwrap();
        let told = verdict(&scheme, &own, &other);
        let finding = told.finding.unwrap();
        if finding.direction() != 0 {
            let scores = told.scores.unwrap();
            prop_assert_eq!(scores.difference().signum(), finding.direction(), "{:?}", told);
            let share = told.share.unwrap();
            prop_assert_eq!(share.ahead > share.behind, finding.direction() > 0);
            prop_assert!(told.common >= 4 && told.areas_in_common >= 2);
            // Where the finding stands, some area of the table points its way.
            let points = told.areas[..4].iter().filter_map(|area| area.scores);
            let points: Vec<i64> = points.map(|scores| scores.difference() * finding.direction()).collect();
            prop_assert!(points.iter().any(|points| *points > 0), "{:?}", points);
        }
        prop_assert_eq!(told.common, told.areas[..4].iter().map(|area| area.common).sum::<usize>());
        prop_assert_eq!(told.areas_in_common, told.areas[..4].iter().filter(|area| area.scores.is_some()).count());
        for area in &told.areas {
            prop_assert_eq!(area.scores.is_some(), area.common > 0);
        }

        let seen = Verdict::of(&scheme, &other, &own, Some((&run(&scheme, &other, &own), 1)));
        let mirrored = told.scores.map(|scores| (scores.other, scores.own));
        prop_assert_eq!(seen.scores.map(|scores| (scores.own, scores.other)), mirrored);
        prop_assert_eq!((seen.common, seen.areas_in_common), (told.common, told.areas_in_common));
        // The shares are of other draws where more was imputed before: near a threshold they may differ.
        let share = told.share.map_or(0.0, |share| share.ahead.max(share.behind));
        let is_near = [2.0 / 3.0, 0.9].iter().any(|bar| (share - bar).abs() < 0.05);
        if !is_near {
            prop_assert_eq!(seen.finding.unwrap().direction(), -finding.direction());
        }
    }

    #[test]
    fn nothing_that_may_still_turn_is_said_before_the_draws(own in profile(), other in profile()) {
        let before = Verdict::of(&scheme(), &own, &other, None);
        let told = verdict(&scheme(), &own, &other);
        prop_assert!(matches!(before.finding, None | Some(Finding::TooLittleInCommon)));
        prop_assert_eq!(before.finding.is_some(), told.finding == Some(Finding::TooLittleInCommon));
        prop_assert_eq!((before.scores, &before.areas), (told.scores, &told.areas));
        let sentence = &compare::verdict(&small_framework(), Whom { name: "X", is_city: true }, &before)[0];
        prop_assert!(!sentence.starts_with("Ahead") && !sentence.starts_with("Behind"), "{}", sentence);
    }

    #[test]
    fn where_nothing_can_turn_it_no_completion_does(own in profile(), other in profile(), seed: u64) {
        let told = verdict(&scheme(), &own, &other);
        let (Some(finding), Turn::CannotTurn) = (told.finding, told.turn) else { return Ok(()) };
        prop_assume!(finding.direction() != 0);
        let fill = |cells: &[Cell], salt: u64| -> Vec<Cell> {
            let level = |j: usize| Cell::level(((seed ^ salt).rotate_left(u32::try_from(j * 7).unwrap()) % 5) as f64);
            cells.iter().enumerate().map(|(j, c)| if *c == Cell::Unknown { level(j) } else { *c }).collect()
        };
        let (own, other) = (fill(&own, 1), fill(&other, 2));
        let completed = Verdict::of(&scheme(), &own, &other, None);
        prop_assert_eq!(completed.scores.unwrap().difference().signum(), finding.direction());
    }
}

#[test]
fn what_one_area_decides_is_named_with_both_its_scores() {
    // Ahead by 40 points a criterion in the third area alone; slightly behind in the others.
    let (own, other) = (cells("222 222 444 222 ???"), cells("2?3 23? 0?0 ??? ???"));
    let told = verdict(&scheme(), &own, &other);
    assert_eq!((told.common, told.areas_in_common), (6, 3));
    assert_eq!(told.decided_by, Some(2), "{told:?}");
    assert!(matches!(told.finding, Some(Finding::Ahead { .. })), "{told:?}");
    let area = told.areas[2];
    assert_eq!((area.scores.unwrap().own, area.scores.unwrap().other, area.common, area.of), (100, 0, 2, 3));
}

#[test]
fn ahead_by_the_choice_of_weights_only_is_no_clear_difference() {
    let (own, other) = (cells("444 000 222 222 ???"), cells("000 333 222 222 ???"));
    let told = verdict(&scheme(), &own, &other);
    assert_eq!(told.scores.unwrap().difference(), 6);
    assert_eq!(told.finding, Some(Finding::NoClearDifference), "{told:?}");
    assert_eq!(told.turn, Turn::NothingOpen);
}

#[test]
fn three_criteria_or_one_area_are_too_little_and_the_open_answers_that_help_are_named() {
    let (own, other) = (cells("44? 4?? ??? ??? ???"), cells("000 0?? ??? ??? 444"));
    let told = verdict(&scheme(), &own, &other);
    assert_eq!(told.finding, Some(Finding::TooLittleInCommon));
    // The foundation is outside the index.
    assert_eq!((told.to_answer.as_slice(), told.answers_would_do), ([2].as_slice(), true));
    let one_area = verdict(&scheme(), &cells("444 ??? ??? ??? ???"), &cells("000 ??? ??? ??? ???"));
    assert_eq!((one_area.finding, one_area.answers_would_do), (Some(Finding::TooLittleInCommon), false));
}

/// Smallville with what is said of all cities added to T2 and B2.
fn city_with_general(framework: &Framework) -> ReferenceCity {
    let frameworks = [framework.clone()];
    let mut city = load_city(&crate::support::fixture("smallville.ron"), &frameworks).unwrap();
    for id in ["T2", "L2"] {
        let mut rating = city.readings[0].ratings[0].clone();
        (rating.criterion, rating.basis) = (criterion(id), Basis::General);
        (rating.low, rating.high) = (Level::ALL[1], Level::ALL[1]);
        city.readings[0].ratings.push(rating);
    }
    city
}

#[test]
fn what_is_said_of_all_cities_counts_only_where_that_is_wanted() {
    let framework = small_framework();
    let city = city_with_general(&framework);
    let mut own = assessment(&framework, "443344");
    let verdict = |own: &_| {
        let case = Case::of(&framework, own, &city_alternatives(city.each_reading()));
        (case.verdicts(None).remove(0), case)
    };
    let (told, case) = verdict(&own);
    assert_eq!((told.common, told.finding), (2, Some(Finding::TooLittleInCommon)));
    assert_eq!(case.others[0].comparison.common, 3, "the foundation's too");
    own.count_general = true;
    let (told, case) = verdict(&own);
    assert_eq!((told.common, told.finding), (4, None), "now it waits for the draws");
    assert_eq!(case.others[0].comparison.common, 5);
    let shown = city_alternatives(city.each_reading())[0].shown_cells(&framework);
    assert_eq!(shown.iter().filter(|shown| shown.is_general).count(), 2);
}

#[test]
fn the_nearest_is_a_city_and_never_a_round_of_one_s_own() {
    let library = scidip_scorecard::store::Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    let mut own = assessment(framework, &"2".repeat(framework.criteria.len()));
    own.count_general = true;
    let round = Round {
        name: "Before".into(),
        framework: own.framework.clone(),
        own_framework: None,
        ratings: own.ratings.clone(),
    };
    own.earlier_rounds.push(round);
    let others = alternatives(library.readings_of(framework), &own, &[]);
    let case = Case::of(framework, &own, &others);
    let nearest = case.nearest_city().expect("some city has enough in common");
    assert!(matches!(nearest.id, AlternativeId::City(_)) && nearest.is_city());
    assert!(case.others.last().is_some_and(|round| round.comparison.distance == Some(0.0)));
}

#[test]
fn the_sentences_say_what_the_table_shows() {
    let (own, other) = (cells("222 222 444 222 ???"), cells("2?3 23? 0?0 ??? ???"));
    let framework = small_framework();
    let told = Verdict { decided_by: None, ..verdict(&scheme(), &own, &other) };
    let sentences = compare::verdict(&framework, Whom { name: "Berlin", is_city: true }, &told);
    let scores = told.scores.unwrap();
    let start = format!(
        "Ahead of Berlin on the 6 criteria that both show: {} against {} (+{})",
        scores.own,
        scores.other,
        scores.own - scores.other
    );
    assert!(sentences[0].starts_with(&start), "{sentences:?}");
    assert!(sentences[1].starts_with("With everything unknown drawn at random you would be ahead in"));
    assert!(sentences[1].ends_with("what the sources do not say could turn it."), "{sentences:?}");
    assert_eq!(
        whole(100.0 * told.ahead_unknown_drawn.unwrap()),
        whole(100.0 * run(&scheme(), &own, &other).win[0][1].unwrap())
    );
}
