//! Contradictions that were once seen, each as it was seen.

use super::cases::{LIBRARY, Page, framework};
use crate::support::answer;
use scidip_scorecard::findings::{Case, city_alternatives};
use scidip_scorecard::findings::{Counts, ResultStory};
use scidip_scorecard::model::{Assessment, CheckLength, Rating, Round, Weight, WeightPreset};
use scidip_scorecard::text::{compare, report, results, rounds};

/// An assessment with one answer for all questions of each area, in their order; `-` leaves them unanswered.
fn with_areas(answers: &str) -> Assessment {
    let mut assessment = Assessment::new(framework());
    for (area, short) in framework().areas.iter().zip(answers.chars()).filter(|(_, short)| *short != '-') {
        for criterion in framework().criteria_of(&area.id) {
            let rating = Rating { answer: Some(answer(short)), ..Rating::default() };
            assessment.ratings.insert(criterion.id.clone(), rating);
        }
    }
    assessment
}

fn headline(assessment: &Assessment) -> String {
    results::headline(framework(), &Page::of(assessment).story)
}

fn lenses(assessment: &Assessment) -> String {
    results::why_lenses_differ(framework(), &Page::of(assessment).story.lenses)
}

fn preset(name: &str) -> &'static WeightPreset {
    framework().presets.iter().find(|preset| preset.name == name).unwrap()
}

#[test]
fn areas_that_the_headline_tells_apart_are_told_apart_beside_the_lenses() {
    let apart = with_areas("23212");
    assert_eq!(headline(&apart), "Strong on multilevel coordination, little on citizen science");
    assert!(lenses(&apart).contains("citizen science is far behind"), "{}", lenses(&apart));
    let nearer = with_areas("23233");
    assert!(headline(&nearer).ends_with("less on urban experimentation"), "{}", headline(&nearer));
    assert_eq!(
        lenses(&nearer),
        "The areas differ, and urban experimentation is the lowest in the index; the balanced figure is 1 point below the average."
    );
}

#[test]
fn all_areas_are_not_half_way_where_two_have_no_number() {
    let half = headline(&with_areas("222--"));
    let expected = "Half way in the two areas of the index that have a number, with none far ahead; citizen science and global commons have no number yet. ";
    assert!(half.starts_with(expected), "{half}");
    assert!(headline(&with_areas("2222n")).ends_with("; global commons does not apply"));
    assert_eq!(headline(&with_areas("22222")), "Half way in all action areas, with none far ahead");
}

#[test]
fn up_to_is_what_a_reader_gets_who_subtracts() {
    let page = Page::of(&with_areas("2222-"));
    let mut scorecard = page.scorecard.clone();
    let average = &mut scorecard.overall.average;
    (average.score, average.low, average.high) = (Some(46.6), Some(37.6), Some(56.4));
    let story = ResultStory::of(framework(), &page.assessment, &scorecard);
    assert_eq!(story.open.unwrap().points, 9, "47, 38 to 56: not the 9.8 that would be shown as 10");
}

#[test]
fn open_answers_that_count_nowhere_move_nothing() {
    let said = headline(&with_areas("-2222"));
    assert!(!said.contains("open answer"), "only the foundation is open: {said}");
}

#[test]
fn an_area_without_weight_is_not_passed_over_in_silence() {
    let mut assessment = with_areas("21433");
    assessment.area_weights.insert(framework().areas[1].id.clone(), Weight::ZERO);
    assert_eq!(
        headline(&assessment),
        "Strong on urban experimentation, less on citizen science and global commons; multilevel coordination does not count"
    );
    let said = lenses(&assessment);
    assert!(said.contains("citizen science and global commons are the lowest in the index"), "{said}");
}

#[test]
fn the_weakest_area_is_named_where_it_is_the_foundation() {
    let mut assessment = with_areas("03333");
    assessment.area_weights = preset("Foundation counts too").areas.iter().cloned().collect();
    assert!(lenses(&assessment).contains("because foundation is far behind"), "{}", lenses(&assessment));
    let basis = Page::of(&assessment).story.areas.basis;
    assert_eq!(results::index_name(basis), "Index over the four action areas and the foundation");
}

#[test]
fn what_moved_in_the_foundation_moved() {
    let mut assessment = with_areas("12222");
    let ratings = with_areas("22222").ratings;
    let framework_ref = assessment.framework.clone();
    let round = Round { name: "Spring".into(), framework: framework_ref, own_framework: None, ratings };
    assessment.earlier_rounds.push(round);
    let page = Page::of(&assessment);
    let story = &page.rounds[0].story;
    let n = framework().criteria_of(&framework().areas[0].id).count();
    assert_eq!((story.down().count(), story.up().count()), (n, 0));
    let said = rounds::counts(story);
    assert!(said.contains(&format!("0 criteria up, {n} down")), "{said}");
    assert!(said.contains(&format!("{n} of those that moved are outside the index")), "{said}");
    assert_eq!(rounds::progress(story, "Spring"), "The index is 50 as in Spring");
}

#[test]
fn weights_that_are_not_the_framework_s_are_named_with_both_figures() {
    let mut assessment = with_areas("22212");
    let said = |assessment: &Assessment| results::weights(framework(), &Page::of(assessment).story.weights);
    assert_eq!(said(&assessment), "");
    assessment.area_weights = preset("Citizens first").areas.iter().cloned().collect();
    let expected = "Your weights: citizens first. The index is 40 by your weights; 44 by the usual ones.";
    assert_eq!(said(&assessment), expected);
    // Weights are relative: the same shares are the same weights.
    assessment.area_weights = framework()
        .areas
        .iter()
        .map(|area| (area.id.clone(), Weight::new(3.0 * area.weight.value()).unwrap()))
        .collect();
    assert_eq!(said(&assessment), "");
    let first = framework().criteria.last().unwrap();
    let twice = Weight::new(2.0 * first.weight.value()).unwrap();
    assessment.criterion_weights.insert(first.id.clone(), twice);
    assert!(said(&assessment).starts_with("Your own weights of criteria."), "{}", said(&assessment));
}

#[test]
fn what_a_quick_check_does_not_ask_is_counted_as_that() {
    let mut assessment = with_areas("22222");
    assessment.check = CheckLength::Quick;
    assessment.ratings.retain(|id, _| framework().criterion(id).is_some_and(|criterion| criterion.core));
    let counts = Counts::of(framework(), &assessment);
    assert_eq!((counts.asked, counts.answered, counts.unanswered), (counts.levels, counts.levels, 0));
    let said = results::tally(&counts);
    let expected = format!(
        "{} of {} questions with a level · {} not asked in the quick check",
        counts.levels,
        counts.questions,
        counts.questions - counts.levels
    );
    assert_eq!(said, expected);
}

#[test]
fn an_index_of_75_over_areas_at_50_is_explained() {
    let mut assessment = with_areas("-22--");
    for id in ["C1", "G1"] {
        let rating = Rating { answer: Some(answer('4')), ..Rating::default() };
        assessment.ratings.insert(scidip_scorecard::model::CriterionId::new(id), rating);
    }
    let page = Page::of(&assessment);
    let said = "The few answers on citizen science and global commons count in the index although they show no number.";
    assert!(lenses(&assessment).ends_with(said), "{}", lenses(&assessment));
    assert_eq!(results::balance(framework(), &page.story), said);
    assert!(
        !lenses(&with_areas("222--")).contains("few answers"),
        "nothing is known there, so nothing counts"
    );
}

#[test]
fn open_answers_change_nothing_where_none_is_open() {
    let cities = city_alternatives(LIBRARY.readings_of(framework()));
    let said = |answers: &str| {
        let case = Case::of(framework(), &with_areas(answers), &cities);
        let name = case.nearest_city().map(|city| city.name.as_str());
        compare::nearest(name, case.is_nearest_certain(), case.has_open_answers())
    };
    assert!(said("22222").contains("What the sources do not say could change that"), "{}", said("22222"));
    assert!(!said("2222n").contains("Open answers"), "{}", said("2222n"));
    assert!(said("2222-").contains("Open answers could change that"), "{}", said("2222-"));
}

#[test]
fn what_is_left_of_the_plan_is_told_by_its_kind() {
    let said = report::more_in_program(4, 8, 1);
    assert!(
        said.starts_with("13 more entries stand on the Plan screen")
            && said.ends_with(": 4 to find out, 8 among the further steps, 1 outside the index."),
        "{said}"
    );
    assert!(report::more_in_program(11, 0, 0).ends_with(": 11 to find out."));
}

#[test]
fn levels_without_evidence_are_counted_and_whitespace_is_none() {
    let mut assessment = with_areas("2----");
    let said = |assessment: &Assessment| results::evidence(&Page::of(assessment).story.evidence);
    let levels = framework().criteria_of(&framework().areas[0].id).count();
    assert_eq!(said(&assessment), "No level has evidence yet");
    let ids: Vec<_> = assessment.ratings.keys().cloned().collect();
    assessment.ratings.get_mut(&ids[0]).unwrap().evidence.text = " \n".into();
    assert_eq!(said(&assessment), "No level has evidence yet");
    assessment.ratings.get_mut(&ids[0]).unwrap().evidence.link = "/home/ana/minutes.pdf".into();
    assert_eq!(said(&assessment), format!("{} of {levels} levels have no evidence", levels - 1));
    for id in &ids[1..] {
        assessment.ratings.get_mut(id).unwrap().evidence.text = "Minutes".into();
    }
    assert_eq!(said(&assessment), "Every level has evidence");
    assessment.ratings.get_mut(&ids[0]).unwrap().evidence.link.clear();
    assert_eq!(said(&assessment), format!("1 of {levels} levels has no evidence"));
    assert_eq!(said(&with_areas("nnnnn")), "");
}

#[test]
fn what_became_known_and_what_applies_is_called_the_same_in_sentence_and_table() {
    let mut assessment = with_areas("22222");
    let mut ratings = assessment.ratings.clone();
    ratings.remove(&scidip_scorecard::model::CriterionId::new("G1"));
    for (id, short) in [("M1", 'n'), ("G1", '4')] {
        let rating = Rating { answer: Some(answer(short)), ..Rating::default() };
        assessment.ratings.insert(scidip_scorecard::model::CriterionId::new(id), rating);
    }
    let framework_ref = assessment.framework.clone();
    let round = Round { name: "Spring".into(), framework: framework_ref, own_framework: None, ratings };
    assessment.earlier_rounds.push(round);
    let page = Page::of(&assessment);
    let story = &page.rounds[0].story;
    let said = rounds::progress(story, "Spring");
    assert!(said.contains("what is known or applies"), "{said} {:?}", story.other);
    let of_areas: Vec<String> = story.areas.iter().map(rounds::area_change).collect();
    assert!(of_areas.iter().any(|said| said.contains("what is known or applies")), "{of_areas:?}");
}

#[test]
fn who_leaves_a_question_out_is_told_that_the_table_of_areas_does() {
    let mut assessment = with_areas("22222");
    let cities = city_alternatives(LIBRARY.readings_of(framework()));
    let about = |assessment: &Assessment| {
        compare::gaps_about(Case::of(framework(), assessment, &cities).without_weight())
    };
    assert!(!about(&assessment).contains("left out"), "{}", about(&assessment));
    assessment.criterion_weights.insert(framework().criteria[7].id.clone(), Weight::ZERO);
    assert!(
        about(&assessment).contains("1 criterion without a weight is left out"),
        "{}",
        about(&assessment)
    );
}
