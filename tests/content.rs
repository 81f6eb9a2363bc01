//! What the program ships as text: the framework, the reference cities, the examples and the courses.

use crate::support;
use scidip_scorecard::model::{AreaRole, Basis, CheckLength, CityId, Framework, Level};
use scidip_scorecard::store::{
    Library, assessment_from_text, assessment_to_text, check_city, load_assessment, save_assessment,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

mod courses;
mod leads;
mod paraphrase;

fn library() -> Library {
    Library::built_in().unwrap_or_else(|faults| panic!("the files that ship have faults:\n{faults}"))
}

fn framework(library: &Library) -> &Framework {
    library.default_framework().expect("a framework ships")
}

/// A folder of the crate.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Every file below a folder that ends so, in the order of their paths.
fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn the_framework_has_the_criteria_of_the_rubric() {
    let library = library();
    let framework = framework(&library);
    assert_eq!(framework.criteria.len(), 29);
    assert_eq!(framework.criteria.iter().filter(|criterion| criterion.core).count(), 14);
    let areas: Vec<_> = framework
        .areas
        .iter()
        .map(|area| {
            (area.id.as_str(), area.role, area.weight.value(), framework.criteria_of(&area.id).count())
        })
        .collect();
    let expected = [
        ("foundation", AreaRole::Foundation, 0.0, 5),
        ("multilevel-coordination", AreaRole::ActionArea, 1.0, 6),
        ("urban-experimentation", AreaRole::ActionArea, 1.0, 6),
        ("citizen-science", AreaRole::ActionArea, 1.0, 6),
        ("global-commons", AreaRole::ActionArea, 1.0, 6),
    ];
    assert_eq!(areas, expected);
}

#[test]
fn every_area_has_core_criteria() {
    let library = library();
    let framework = framework(&library);
    for area in &framework.areas {
        assert!(framework.criteria_of(&area.id).any(|criterion| criterion.core), "{}", area.id);
    }
}

/// Names, questions and levels, as somebody reads who rates; 1.0 had 3,494 words.
#[test]
fn the_questions_with_their_levels_are_read_in_2_800_words() {
    let library = library();
    let words = |text: &str| text.split_whitespace().count();
    let mut read = 0;
    for criterion in &framework(&library).criteria {
        read += words(&criterion.name) + words(&criterion.question);
        for level in &criterion.descriptors {
            let text = words(&level.text);
            assert!(text <= 26, "{}: {} words: {}", criterion.id, text, level.text);
            read += words(&level.title) + text;
        }
    }
    assert!(read <= 2_800, "{read} words");
}

#[test]
fn the_default_framework_says_what_became_of_each_question_of_the_version_before() {
    let library = library();
    let framework = framework(&library);
    assert_eq!(framework.version, "1.1");
    let crosswalk = framework.crosswalk_from("1.0").expect("a crosswalk from 1.0");
    assert!(crosswalk.renamed.is_empty() && crosswalk.split.is_empty() && crosswalk.dropped.is_empty());
    assert_eq!(crosswalk.changed.len(), 3, "little is asked again");
    for (id, reason) in &crosswalk.changed {
        assert!(reason.ends_with('.') && reason.matches(". ").count() == 0, "{id}: one sentence: {reason}");
        assert!(reason.split_whitespace().count() <= 30, "{id}: {reason}");
    }
}

/// Words that readers did not know are told in plain ones beside them, or stand in the glossary.
#[test]
fn hard_words_are_explained() {
    let library = library();
    let framework = framework(&library);
    let glossary = library.glossary().unwrap();
    let explains = |word: &str| glossary.terms.iter().any(|term| term.term.to_lowercase().contains(word));
    for word in ["quadruple helix", "global commons", "upscaling", "broker"] {
        assert!(explains(word), "{word}");
        for criterion in &framework.criteria {
            let texts = criterion.descriptors.iter().flat_map(|level| [&level.title, &level.text]);
            for text in texts.chain([&criterion.question]) {
                assert!(!text.to_lowercase().contains(word), "{}: {text}", criterion.id);
            }
        }
    }
}

#[test]
fn no_descriptor_repeats_another() {
    let library = library();
    let mut seen = BTreeMap::new();
    for criterion in &framework(&library).criteria {
        let titles: BTreeSet<_> = criterion.descriptors.iter().map(|level| level.title.as_str()).collect();
        assert_eq!(titles.len(), 5, "{}: two levels have the same title", criterion.id);
        for (level, descriptor) in criterion.descriptors.iter().enumerate() {
            if let Some(first) = seen.insert(descriptor.text.as_str(), (&criterion.id, level)) {
                panic!("{} level {level} repeats {} level {}", criterion.id, first.0, first.1);
            }
        }
    }
}

#[test]
fn descriptors_say_what_one_sees_and_not_how_often() {
    const VAGUE: &[&str] = &[
        "adequate",
        "always",
        "constantly",
        "few",
        "frequent",
        "frequently",
        "generally",
        "good",
        "mainly",
        "many",
        "mostly",
        "never",
        "normally",
        "occasional",
        "occasionally",
        "often",
        "rarely",
        "regularly",
        "repeatedly",
        "seldom",
        "several",
        "some",
        "sometimes",
        "strong",
        "sufficient",
        "typically",
        "usually",
        "various",
        "well",
    ];
    let library = library();
    let mut found = Vec::new();
    for criterion in &framework(&library).criteria {
        for (level, descriptor) in criterion.descriptors.iter().enumerate() {
            let text = format!("{} {}", descriptor.title, descriptor.text);
            let vague = paraphrase::words(&text).into_iter().filter(|word| VAGUE.contains(&word.as_str()));
            found.extend(vague.map(|word| format!("{} level {level}: “{word}”", criterion.id)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn all_eight_cities_are_there_and_carry_what_the_article_says_of_them() {
    let library = library();
    let framework = framework(&library);
    let ids: BTreeSet<_> = library.readings_of(framework).map(|of| of.city.id.as_str()).collect();
    let expected =
        ["bangalore", "barcelona", "berlin", "geneva", "helsinki", "kigali", "mexico-city", "miami"];
    assert_eq!(ids, expected.into());
    let mut uses = BTreeSet::new();
    for city in library.cities() {
        let [reading] = city.readings.as_slice() else { panic!("{}: one reading", city.id) };
        let (id, profile) = (&city.id, &reading.profile);
        let rated = reading.own_ratings().count();
        assert!((6..=16).contains(&rated), "{id}: {rated} ratings");
        assert_eq!(reading.framework_version, framework.version, "{id}");
        assert_eq!(reading.source.citation, framework.source, "{id}");
        assert_eq!(reading.source.to_string(), "Abdullah and Roig 2021", "{id}");
        assert!(!reading.initiatives.is_empty(), "{id}: no initiative");
        assert!(uses.insert(&reading.figure1_use), "{id}: the use of Figure 1 is that of another city");
        assert_eq!(profile.resembles.as_ref(), Some(id));
        assert_eq!((&profile.city, &profile.country), (&city.name, &city.country), "{id}");
        assert!(!profile.description.is_empty() && !profile.lead_body.is_empty(), "{id}");
        assert!(profile.web_link.is_empty(), "{id}: the article gives no link that would last");
        assert!(!profile.diplomacy.is_empty() && !profile.purposes.is_empty(), "{id}");
        assert!(!profile.motives.is_empty() && !profile.government_levels.is_empty(), "{id}");
    }
}

#[test]
fn two_cities_stand_under_each_heading_of_the_article() {
    let library = library();
    let mut headings: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for city in library.cities() {
        headings.entry(&city.readings[0].heading).or_default().push(city.id.as_str());
    }
    let pairs: BTreeSet<_> = headings.into_values().collect();
    let expected =
        [["bangalore", "barcelona"], ["berlin", "helsinki"], ["geneva", "mexico-city"], ["kigali", "miami"]];
    assert_eq!(pairs, expected.map(Vec::from).into());
}

#[test]
fn what_the_article_is_silent_about_has_no_rating() {
    let library = library();
    for city in library.cities() {
        for rating in &city.readings[0].ratings {
            let silent = ["M4", "E4", "C3", "C4", "C6"].contains(&rating.criterion.as_str());
            assert!(!silent, "{}: {} has a rating", city.id, rating.criterion);
        }
    }
}

/// What is said of all eight cities together stands for these questions and no others, and only where the
/// passage of the city says nothing more.
#[test]
fn what_is_said_of_all_cities_has_a_basis_of_its_own() {
    let library = library();
    let said_of_all = [
        ("E3", 1, "Towards"),
        ("E6", 1, "Towards"),
        ("C1", 0, "Action areas 3"),
        ("C2", 0, "Action areas 3"),
    ];
    let mut rationales: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for city in library.cities() {
        for (id, level, section) in said_of_all {
            let rating = city.readings[0]
                .rating(&support::criterion(id))
                .unwrap_or_else(|| panic!("{}: {id}", city.id));
            if rating.basis == Basis::General {
                let level = Level::new(level).unwrap();
                assert_eq!(
                    (rating.low, rating.high, rating.passages[0].section.as_str()),
                    (level, level, section),
                    "{}, {id}",
                    city.id
                );
                rationales.entry(id).or_default().insert(&rating.passages[0].text);
            } else {
                assert!(
                    !rating.passages[0].section.starts_with("Action areas")
                        && rating.passages[0].section != "Towards",
                    "{}, {id}",
                    city.id
                );
            }
        }
        for rating in city.readings[0].ratings.iter().filter(|rating| rating.basis == Basis::General) {
            assert!(
                said_of_all.iter().any(|(id, ..)| rating.criterion.as_str() == *id),
                "{}, {}",
                city.id,
                rating.criterion
            );
        }
    }
    assert!(
        rationales.values().all(|told| told.len() == 1),
        "one sentence, told in the same words: {rationales:?}"
    );
}

#[test]
fn what_is_said_of_all_cities_carries_level_1_at_most() {
    let library = library();
    let berlin = include_str!("../assets/cities/berlin.ron");
    let check = |old: &str, new: &str| {
        assert!(berlin.contains(old), "{old}");
        let found = check_city(Path::new("berlin.ron"), &berlin.replacen(old, new, 1), library.frameworks());
        found.unwrap_err().to_string()
    };
    let told = check("\"E3\", low: 1, high: 1", "\"E3\", low: 1, high: 2");
    assert!(told.contains("\"E3\" has level 2 on what is only said of all cities together"), "{told}");
    let told = check("framework_version: \"1.1\"", "framework_version: \"0.7\"");
    assert!(told.contains("version 0.7, which is not here"), "{told}");
}

#[test]
fn a_rating_is_never_higher_than_its_basis_can_carry() {
    let library = library();
    let two = Level::new(2).unwrap();
    for city in library.cities() {
        for rating in &city.readings[0].ratings {
            let of = format!("{}, {}", city.id, rating.criterion);
            assert!(rating.low <= rating.high, "{of}");
            if matches!(rating.basis, Basis::Aimed | Basis::Planned) {
                assert!(rating.high <= two, "{of}: an aim or a plan carries level 2 at most");
            }
            if rating.passages[0].section == "Figure 1" {
                assert_eq!(rating.basis, Basis::Inferred, "{of}: Figure 1 alone describes nothing");
                assert!(rating.high <= two, "{of}: Figure 1 alone carries level 2 at most");
            }
            if rating.basis == Basis::Inferred {
                assert!(rating.passages[0].text.contains("infer"), "{of}: say how the level follows");
            }
        }
    }
}

#[test]
fn ratings_stand_in_the_order_of_the_questions() {
    let library = library();
    let framework = framework(&library);
    for city in library.cities() {
        let places: Vec<_> = city.readings[0]
            .ratings
            .iter()
            .map(|rating| framework.criteria.iter().position(|criterion| criterion.id == rating.criterion))
            .collect();
        assert!(places.is_sorted(), "{}", city.id);
    }
}

#[test]
fn each_rationale_is_one_to_three_whole_sentences() {
    const OUR_RULES: &[&str] =
        &["rule ", "clause", "coder", "descriptor", "not evidenced", "general statement"];
    let library = library();
    for city in library.cities() {
        for rating in &city.readings[0].ratings {
            let of = format!("{}, {}: {}", city.id, rating.criterion, rating.passages[0].text);
            assert!(rating.passages[0].text.ends_with('.'), "{of}");
            assert!((60..=320).contains(&rating.passages[0].text.chars().count()), "{of}");
            assert!(rating.passages[0].text.matches(". ").count() <= 2, "{of}");
            assert!(OUR_RULES.iter().all(|words| !rating.passages[0].text.contains(words)), "{of}");
        }
    }
}

/// A city is named as a teacher for a step only where its own rating reaches the level that the
/// step leads to, in one of its readings at least.
#[test]
fn a_city_teaches_only_what_it_is_rated_for() {
    let library = library();
    for criterion in &framework(&library).criteria {
        for (from, step) in criterion.steps.iter().enumerate() {
            let Some(id) = &step.learn_from else { continue };
            let of = format!("{}, step from {from}", criterion.id);
            let city = library.city(id).unwrap_or_else(|| panic!("{of}: there is no city \"{id}\""));
            let rating = city.readings[0]
                .rating(&criterion.id)
                .unwrap_or_else(|| panic!("{of}: {id} has no rating on this criterion"));
            assert!(rating.high.index() > from, "{of}: {id} is at level {} itself", rating.high);
        }
    }
}

/// The examples with the text of their files.
fn examples() -> Vec<(PathBuf, String)> {
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path, text)
    };
    files_below(&folder("saves"), "ron").into_iter().map(read).collect()
}

#[test]
fn every_example_comes_back_byte_for_byte() {
    for (path, text) in examples() {
        let first = assessment_from_text(&path, &text).unwrap_or_else(|fault| panic!("{fault}"));
        let written = assessment_to_text(&first).unwrap();
        assert!(written == text, "{} is not as the program writes it", path.display());
        assert_eq!(assessment_from_text(&path, &written).unwrap(), first);
    }
}

#[test]
fn an_example_saved_elsewhere_is_the_same_file() {
    let elsewhere = tempfile::tempdir().unwrap();
    for (path, text) in examples() {
        let opened = load_assessment(&path).unwrap();
        let copy = elsewhere.path().join(path.file_name().unwrap());
        let fingerprint =
            save_assessment(&copy, &opened.assessment, scidip_scorecard::store::Expected::Anything).unwrap();
        assert!(std::fs::read_to_string(&copy).unwrap() == text, "{}", copy.display());
        assert_eq!(fingerprint, opened.fingerprint);
        assert_eq!(load_assessment(&copy).unwrap().assessment, opened.assessment);
    }
}

#[test]
fn the_library_shows_the_examples_and_knows_their_framework() {
    let library = library();
    let framework = framework(&library);
    let files: Vec<_> = library.examples().iter().map(|example| example.file.as_str()).collect();
    let expected = [
        "port-aurel-coastal-lab-exchange.ron",
        "sankt-elmo-citizen-air-watch.ron",
        "valdoria-health-bridge.ron",
    ];
    assert_eq!(files, expected);
    for example in library.examples() {
        let found = library.framework_for(Path::new(&example.file), &example.assessment).unwrap();
        assert_eq!(*found, *framework);
        let rounds = example.assessment.earlier_rounds.iter().map(|round| &round.ratings);
        for id in rounds.chain([&example.assessment.ratings]).flat_map(BTreeMap::keys) {
            assert!(framework.criterion(id).is_some(), "{}: no criterion {id}", example.file);
        }
        let resembles: Option<&CityId> = example.assessment.initiative.resembles.as_ref();
        assert!(resembles.is_none_or(|city| library.city(city).is_some()), "{}", example.file);
    }
}

#[test]
fn examples_are_marked_as_invented_and_link_nowhere() {
    for example in library().examples() {
        let initiative = &example.assessment.initiative;
        for text in [&initiative.title, &initiative.city, &initiative.country, &initiative.description] {
            assert!(text.contains("invented"), "{}: {text}", example.file);
        }
        let rounds = example.assessment.earlier_rounds.iter().map(|round| &round.ratings);
        let evidence = rounds
            .chain([&example.assessment.ratings])
            .flat_map(BTreeMap::values)
            .map(|rating| rating.evidence.link.as_str());
        for link in evidence.chain([initiative.web_link.as_str()]).filter(|link| !link.is_empty()) {
            assert!(link.starts_with("https://example.org/"), "{}: {link}", example.file);
        }
    }
}

#[test]
fn the_examples_show_a_complete_a_partial_and_a_repeated_assessment() {
    let library = library();
    let framework = framework(&library);
    let answered = |file: &str| {
        let example = library.examples().iter().find(|example| example.file == file).expect(file);
        let asked = framework
            .criteria
            .iter()
            .filter(|criterion| criterion.core || example.assessment.check == CheckLength::Full);
        let (mut given, mut levels, mut asked_count) = (0, 0, 0);
        for criterion in asked {
            let answer = example.assessment.answer(&criterion.id);
            asked_count += 1;
            given += usize::from(answer.is_some());
            levels += usize::from(answer.is_some_and(|answer| answer.level().is_some()));
        }
        (asked_count, given, levels, example.assessment.earlier_rounds.len())
    };
    assert_eq!(answered("port-aurel-coastal-lab-exchange.ron"), (29, 29, 24, 1));
    assert_eq!(answered("valdoria-health-bridge.ron"), (29, 29, 29, 0));
    assert_eq!(answered("sankt-elmo-citizen-air-watch.ron"), (14, 9, 9, 0));
}

#[test]
fn the_licences_that_are_shown_name_the_libraries_and_the_typeface_with_their_texts() {
    let library = scidip_scorecard::store::Library::built_in().unwrap();
    let licences = library.licences().unwrap();
    for part in
        ["\negui 0.", "\ntypst 0.", "Inter: OFL-1.1", "Permission is hereby granted", "SIL OPEN FONT LICENSE"]
    {
        assert!(licences.contains(part), "{part}");
    }
}
