//! Exercises and glossary: what a room reads, rates and is told.

use super::paraphrase::{article_runs, words};
use super::{framework, library};
use scidip_scorecard::model::{CaseSheet, CriterionId, Exercise, ReferenceRating};
use scidip_scorecard::store::Library;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Sections of the article, by the short names that all our files use.
const SECTIONS: [&str; 13] = [
    "Intro",
    "Global governance",
    "Towards",
    "Local and multi-level",
    "Local capital",
    "Science-policy nexus",
    "Climate",
    "Figure 1",
    "Action areas",
    "Action areas 1",
    "Action areas 2",
    "Action areas 3",
    "Action areas 4",
];

/// What the article cites, typed from its list of references; the work of 2013 is cited in its text. Nothing
/// else may be quoted.
pub const REFERENCES: [&str; 6] = [
    "Acuto, M., Seto, K., Parnell, S. and others (2018). Science and the Future of Cities. Report of the International Expert Panel on Science and the Future of Cities. London and Melbourne.",
    "Barber, B. (2013). If Mayors Ruled the World: Dysfunctional Nations, Rising Cities.",
    "Gluckman, P. D., Turekian, V., Grimes, R.W. and Kishi, T. (2017). Science diplomacy: A pragmatic perspective from the inside. Science Diplomacy, vol. 6, no. 4.",
    "Roig, A., Sun-Wang, J.L. and Manfredi-Sánchez, J.L. (2020). Barcelona’s science diplomacy: towards an ecosystem-driven internationalization strategy. Humanities and Social Science Communication, no. 7.",
    "The Royal Society (2010). New Frontiers in Science Diplomacy. London: The Royal Society.",
    "Van Langenhove, L. (2016). Global Science Diplomacy as a New Tool for Global Governance. Pensament, no. 3.",
];

fn exercises(library: &Library) -> impl Iterator<Item = &Exercise> {
    assert!(!library.exercises().is_empty(), "no exercise ships");
    library.exercises().iter().map(Arc::as_ref)
}

/// The answers of an exercise.
fn key(library: &Library, exercise: &Exercise) -> Vec<ReferenceRating> {
    library.key_of(exercise).unwrap_or_else(|| panic!("{}: no key", exercise.id))
}

/// Criteria of an exercise on which its key is silent: those that the source is silent about, and those of which
/// it speaks only of all cities together.
fn open<'a>(library: &Library, exercise: &'a Exercise) -> (Vec<&'a str>, Vec<&'a str>) {
    let key = key(library, exercise);
    let city = library.cities().find(|city| city.id.as_str() == exercise.id.as_str()).unwrap();
    let is_open = |id: &&CriterionId| !key.iter().any(|rating| rating.criterion == **id);
    let open = exercise.criteria.iter().filter(is_open);
    let (general, silent): (Vec<_>, Vec<_>) = open.partition(|id| city.readings[0].rating(id).is_some());
    let ids = |of: Vec<&'a CriterionId>| of.into_iter().map(CriterionId::as_str).collect();
    (ids(silent), ids(general))
}

/// All that stands in a case sheet, one text a paragraph.
fn texts(case: &CaseSheet) -> Vec<&str> {
    let sections = case.sections.iter().flat_map(|section| [&section.title].into_iter().chain(&section.text));
    [&case.summary].into_iter().chain(sections).map(String::as_str).collect()
}

/// Whether these words follow each other in a text.
fn says(text: &[String], phrase: &[String]) -> bool {
    text.windows(phrase.len()).any(|run| run == phrase)
}

#[test]
fn every_reference_city_has_an_exercise_with_its_ratings_as_the_key() {
    let library = library();
    let cities: BTreeSet<_> = library.cities().map(|city| city.id.as_str()).collect();
    assert_eq!(exercises(&library).map(|exercise| exercise.id.as_str()).collect::<BTreeSet<_>>(), cities);
    for city in library.cities() {
        let exercise = exercises(&library).find(|exercise| exercise.id.as_str() == city.id.as_str()).unwrap();
        let own: Vec<_> = city.readings[0].own_ratings().cloned().collect();
        assert!(key(&library, exercise) == own, "{}: another key", city.id);
        assert_eq!((&exercise.case.city, &exercise.case.country), (&city.name, &city.country), "{}", city.id);
        assert_eq!(
            (&exercise.source, &exercise.framework),
            (&city.readings[0].source.citation, &city.readings[0].framework),
            "{}",
            city.id
        );
        assert!(exercise.title.starts_with(&format!("{}: ", city.name)), "{}", exercise.title);
    }
}

#[test]
fn an_exercise_asks_for_8_to_14_criteria_in_the_order_of_the_framework() {
    let library = library();
    let framework = framework(&library);
    for exercise in exercises(&library) {
        let place = |id: &CriterionId| framework.criteria.iter().position(|criterion| criterion.id == *id);
        let places: Vec<_> = exercise.criteria.iter().map(place).collect();
        assert!((8..=14).contains(&places.len()), "{}: {} criteria", exercise.id, places.len());
        assert!(places.is_sorted(), "{}: not in the order of the framework", exercise.id);
    }
}

#[test]
fn on_two_or_three_criteria_the_case_is_silent_and_on_one_or_two_it_speaks_of_all_cities() {
    let library = library();
    for exercise in exercises(&library) {
        let (silent, general) = open(&library, exercise);
        assert!((2..=3).contains(&silent.len()), "{}: the case is silent on {silent:?}", exercise.id);
        assert!((1..=2).contains(&general.len()), "{}: told of all cities: {general:?}", exercise.id);
    }
}

/// What is said of all cities must not read as if it were said of this one.
#[test]
fn a_case_tells_what_is_said_of_all_cities_as_such_and_the_trainer_says_why_it_is_no_answer() {
    let library = library();
    let framework = framework(&library);
    for exercise in exercises(&library) {
        for section in &exercise.case.sections {
            if !["Towards", "Action areas 3"].contains(&section.section.as_str()) {
                continue;
            }
            let text = section.text.join(" ");
            assert!(section.title.starts_with("All eight cities: "), "{}: {}", exercise.id, section.title);
            assert!(!text.contains(&exercise.case.city), "{}: {text}", exercise.id);
            assert!(text.contains("names no city") || text.contains("No city is named"), "{}", exercise.id);
        }
        for id in open(&library, exercise).1 {
            let name = &framework.criterion(&crate::support::criterion(id)).unwrap().name;
            let script = &exercise.scripts[0];
            let is_told = |step: &scidip_scorecard::model::ScriptStep| {
                step.title == "Key and bias" && step.text.contains(&format!("“{name}”"))
            };
            assert!(script.steps.iter().any(is_told), "{}: the script does not tell of {id}", exercise.id);
        }
    }
}

#[test]
fn the_goals_do_not_give_away_where_the_case_is_silent() {
    let library = library();
    for exercise in exercises(&library) {
        assert!((3..=4).contains(&exercise.goals.len()), "{}: {} goals", exercise.id, exercise.goals.len());
        let (silent, general) = open(&library, exercise);
        for id in silent.into_iter().chain(general) {
            let name = &framework(&library).criterion(&crate::support::criterion(id)).unwrap().name;
            let is_named = |goal: &String| goal.contains(&format!("“{name}”"));
            assert!(!exercise.goals.iter().any(is_named), "{}: a goal names {id}", exercise.id);
        }
    }
}

#[test]
fn a_case_names_the_year_of_its_source_and_where_each_part_stands() {
    let library = library();
    for exercise in exercises(&library) {
        let CaseSheet { summary, sections, .. } = &exercise.case;
        assert!(summary.contains("article of 2021"), "{}: say from when the facts are", exercise.id);
        assert!((3..=6).contains(&sections.len()), "{}: {} sections", exercise.id, sections.len());
        for section in sections {
            assert!(SECTIONS.contains(&section.section.as_str()), "{}: § {}", exercise.id, section.section);
        }
        let heading = |section: &str| sections.iter().any(|part| part.section == section);
        assert!(heading("Action areas 3"), "{}: C1 rests on what is said of all eight", exercise.id);
    }
}

/// Nobody should be able to read the answer off: a case has no level, no name of one, no title of a descriptor
/// and no five words in a row of one.
#[test]
fn no_answer_can_be_read_off_a_case() {
    let library = library();
    let framework = framework(&library);
    let mut found = Vec::new();
    for exercise in exercises(&library) {
        let ids = framework.criteria.iter().map(|criterion| criterion.id.as_str());
        let names = framework.scale.iter().map(|level| level.name.as_str());
        let never = ids.chain(names).chain(["level", "levels", "rating", "ratings", "descriptor"]);
        let mut never: Vec<_> = never.map(words).collect();
        for id in &exercise.criteria {
            for descriptor in &framework.criterion(id).unwrap().descriptors {
                never.push(words(&descriptor.title));
                never.extend(words(&descriptor.text).windows(5).map(<[String]>::to_vec));
            }
        }
        for text in texts(&exercise.case) {
            let text = words(text);
            let said = never.iter().filter(|phrase| says(&text, phrase));
            found.extend(said.map(|phrase| format!("{}: “{}”", exercise.id, phrase.join(" "))));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn each_exercise_can_be_run_in_45_and_in_90_minutes() {
    let library = library();
    for exercise in exercises(&library) {
        let minutes: Vec<_> = exercise.scripts.iter().map(|script| script.minutes).collect();
        assert_eq!(minutes, [45, 90], "{}", exercise.id);
        for script in &exercise.scripts {
            assert!(
                script.steps.iter().all(|step| step.minutes > 0),
                "{}: a step takes no time",
                exercise.id
            );
        }
        assert!((5..=7).contains(&exercise.questions.len()), "{}: questions", exercise.id);
        assert!(exercise.questions.iter().all(|question| question.contains('?')), "{}", exercise.id);
    }
}

/// A trainer can show what the script and the goals speak of.
#[test]
fn goals_and_scripts_name_only_criteria_that_are_asked() {
    let library = library();
    let framework = framework(&library);
    for exercise in exercises(&library) {
        let steps = exercise.scripts.iter().flat_map(|script| &script.steps).map(|step| &step.text);
        for text in steps.chain(&exercise.goals).chain(&exercise.questions) {
            for criterion in &framework.criteria {
                let is_named = text.contains(&format!("“{}”", criterion.name));
                let is_asked = exercise.criteria.contains(&criterion.id);
                assert!(!is_named || is_asked, "{}: {} is not asked: {text}", exercise.id, criterion.id);
            }
        }
    }
}

#[test]
fn no_text_speaks_of_a_criterion_by_its_id_which_no_screen_shows() {
    let library = library();
    let framework = framework(&library);
    let ids: Vec<Vec<String>> =
        framework.criteria.iter().map(|criterion| words(criterion.id.as_str())).collect();
    let check = |place: &str, text: &str| {
        let said = words(text);
        assert!(!ids.iter().any(|id| says(&said, id)), "{place}: {text}");
    };
    for exercise in exercises(&library) {
        let steps = exercise.scripts.iter().flat_map(|script| &script.steps).map(|step| &step.text);
        for text in steps.chain(&exercise.goals).chain(&exercise.questions) {
            check(exercise.id.as_str(), text);
        }
    }
    for criterion in &framework.criteria {
        for descriptor in &criterion.descriptors {
            check(criterion.id.as_str(), &descriptor.text);
        }
    }
}

#[test]
fn what_a_trainer_says_is_not_the_same_twice() {
    let library = library();
    let mut seen = BTreeSet::new();
    for exercise in exercises(&library) {
        let steps = exercise.scripts.iter().flat_map(|script| &script.steps);
        // Short instructions such as “Collect the ratings.” may come back.
        for text in steps.map(|step| &step.text).chain(&exercise.questions).filter(|text| text.len() > 60) {
            assert!(seen.insert(text), "{}: said before: {text}", exercise.id);
        }
    }
}

#[test]
fn the_glossary_is_sorted_and_says_where_each_term_stands() {
    let library = library();
    let glossary = library.glossary().expect("a glossary ships");
    assert!(glossary.terms.len() >= 18, "{} terms", glossary.terms.len());
    assert_eq!(glossary.source, framework(&library).source);
    let terms: Vec<_> = glossary.terms.iter().map(|term| term.term.to_lowercase()).collect();
    assert!(terms.is_sorted(), "{terms:?}");
    for term in &glossary.terms {
        assert!(term.meaning.len() > 40 && term.meaning.ends_with('.'), "{}: {}", term.term, term.meaning);
        assert!(SECTIONS.contains(&term.section.as_str()), "{}: § {}", term.term, term.section);
    }
}

#[test]
fn the_glossary_cites_what_the_article_cites_and_nothing_else() {
    let library = library();
    let glossary = library.glossary().expect("a glossary ships");
    let cited: BTreeSet<_> =
        glossary.terms.iter().flat_map(|term| &term.literature).map(String::as_str).collect();
    assert_eq!(cited, REFERENCES.into(), "left: what the glossary cites");
    for reference in REFERENCES {
        assert!(!article_runs(reference).is_empty(), "not a title that the article names: {reference}");
    }
}
