//! The leads that ship: dated facts with addresses, and above all those that the article's readers must know.

use super::{framework, library};
use scidip_scorecard::findings::{Leads, learning};
use scidip_scorecard::model::{AnswerKey, CityId, CriterionId, Lead, Speaks, Tie};
use scidip_scorecard::scoring::Scorecard;
use scidip_scorecard::store::Library;
use std::collections::BTreeSet;

fn leads<'a>(library: &'a Library, city: &str) -> Vec<&'a Lead> {
    library.leads_of(&CityId::new(city)).collect()
}

#[test]
fn each_city_has_six_to_fourteen_leads_with_publisher_date_address_and_questions_for_the_room() {
    let library = library();
    assert_eq!(library.leads().count(), library.cities().count());
    for found in library.leads() {
        let n = found.leads.len();
        assert!((6..=14).contains(&n), "{}: {n}", found.city);
        assert!((2..=3).contains(&found.questions.len()), "{}", found.city);
        assert!(found.questions.iter().all(|question| question.contains('?')), "{}", found.city);
        for lead in &found.leads {
            let of = format!("{}, {}: {}", found.city, lead.id, lead.fact);
            assert!((40..=300).contains(&lead.fact.chars().count()) && lead.fact.ends_with('.'), "{of}");
            // Beside a passage a lead stands alone, so it must say of what it speaks.
            let opens = lead.fact.split(' ').next().unwrap_or_default();
            assert!(!["This", "These", "That", "They", "It"].contains(&opens), "{of}");
            assert!(!lead.publisher.is_empty() && lead.address.host().contains('.'), "{of}");
            assert_eq!(lead.read, "excerpt of a stored copy, November 2026", "{of}");
            let (year, ..) = lead.date.order();
            assert!(year == 0 || (2014..=2026).contains(&year), "{of}: {}", lead.date);
        }
    }
}

#[test]
fn a_fact_stands_once_and_its_criteria_in_the_order_of_the_questions() {
    let library = library();
    let framework = framework(&library);
    let mut facts = BTreeSet::new();
    for found in library.leads() {
        for lead in &found.leads {
            let of = format!("{}, {}", found.city, lead.id);
            assert!(facts.insert(&lead.fact), "{of}");
            let place = |id: &CriterionId| {
                framework.criteria.iter().position(|criterion| criterion.id == *id).expect(&of)
            };
            assert!(lead.bears_on.iter().map(place).is_sorted_by(|one, other| one < other), "{of}");
        }
    }
}

#[test]
fn what_contradicts_or_qualifies_the_article_is_there() {
    let library = library();
    for (city, id, speaks, tie) in [
        ("miami", "office-not-listed", Speaks::Against, Tie::SameInitiative),
        ("kigali", "summit-online", Speaks::Against, Tie::SameInitiative),
        ("kigali", "workshop-of-the-state", Speaks::Against, Tie::SameInitiative),
        ("kigali", "innovation-city-state", Speaks::Against, Tie::SameInitiative),
        ("kigali", "innovation-city-built", Speaks::Status, Tie::SameInitiative),
        ("kigali", "centre-opened", Speaks::Status, Tie::OtherProgramme),
        ("bangalore", "national-task", Speaks::Against, Tie::SameInitiative),
        ("geneva", "gesda-must-show", Speaks::Against, Tie::SameInitiative),
        ("barcelona", "fifth-anniversary", Speaks::Against, Tie::SameInitiative),
        ("helsinki", "moscow-ended", Speaks::Against, Tie::OtherProgramme),
        ("mexico-city", "experts-to-be-copied", Speaks::Status, Tie::NamedInitiative),
    ] {
        let lead = leads(&library, city).into_iter().find(|lead| lead.id.as_str() == id);
        let lead = lead.unwrap_or_else(|| panic!("{city}: {id}"));
        assert_eq!((lead.speaks, lead.tie), (speaks, tie), "{city}: {id}");
    }
    for found in library.leads() {
        let qualifies = |lead: &Lead| lead.speaks != Speaks::For;
        assert!(found.leads.iter().any(qualifies), "{}", found.city);
        assert!(!found.remark.is_empty(), "{}: what was not found is said too", found.city);
    }
}

#[test]
fn miamis_missing_office_bears_on_every_rating_that_rests_on_it() {
    let library = library();
    let missing = leads(&library, "miami").into_iter().find(|lead| lead.id.as_str() == "office-not-listed");
    let ids: Vec<&str> = missing.unwrap().bears_on.iter().map(CriterionId::as_str).collect();
    assert_eq!(ids, ["F2", "F3", "M5", "E1", "E5", "G2", "G3", "G5", "G6"]);
}

#[test]
fn whoever_has_a_stake_is_named_where_the_centre_of_kigali_is_told_of() {
    let library = library();
    let of_centre: Vec<&Lead> = leads(&library, "kigali")
        .into_iter()
        .filter(|lead| lead.id.as_str().starts_with("centre-"))
        .collect();
    assert_eq!(of_centre.len(), 3);
    for lead in of_centre {
        assert!(lead.fact.contains("an author of the article leads SciTech DiploHub"), "{}", lead.id);
    }
    let barcelona = library.leads().find(|found| found.city.as_str() == "barcelona").unwrap();
    assert!(barcelona.remark.contains("Disclosure"));
}

#[test]
fn every_exercise_on_a_city_can_ask_what_became_of_it() {
    let library = library();
    for exercise in library.exercises() {
        let AnswerKey::City(city) = &exercise.key else { continue };
        let found = library.leads().find(|found| found.city == *city);
        assert!(found.is_some_and(|found| !found.questions.is_empty()), "{}", exercise.id);
    }
}

/// The measure of the leads: of the gaps of the examples for which cities are named to learn from, the share
/// for which one of these has an address.
#[test]
fn for_most_gaps_of_the_examples_there_is_an_address_of_a_city_to_learn_from() {
    let library = library();
    let at_hand = Leads::new(library.leads(), &[]);
    let (mut gaps, mut with_address) = (0, 0);
    for example in library.examples() {
        let path = std::path::Path::new(&example.file);
        let fitted = library.fit(path, example.assessment.clone()).unwrap();
        let scorecard = Scorecard::of(&fitted.framework, &fitted.assessment);
        let framework = &*fitted.framework;
        for step in scidip_scorecard::findings::gaps(framework, &fitted.assessment, &scorecard) {
            let criterion = &framework.criteria[step.place];
            let learning = learning(library.readings_of(framework), criterion, step.from);
            let mut teachers = learning.teachers().peekable();
            if teachers.peek().is_none() {
                continue;
            }
            gaps += 1;
            let has_address =
                teachers.any(|teacher| !at_hand.on(&teacher.city.city.id, &criterion.id).is_empty());
            with_address += usize::from(has_address);
        }
    }
    assert!(gaps > 0 && 4 * with_address >= 3 * gaps, "{with_address} of {gaps}");
}
