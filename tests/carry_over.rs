//! An assessment goes from one version of its framework to another, and nothing is lost.

use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;
use scidip_scorecard::model::{
    Answer, Assessment, Criterion, CriterionId, Crosswalk, Framework, FrameworkRef, Level, Rating, Weight,
};
use scidip_scorecard::session::{Command, FilePurpose, Session};
use scidip_scorecard::store::{
    Library, assessment_from_text, assessment_to_text, carry_over, check_framework, load_assessment,
    save_assessment,
};
use std::collections::BTreeSet;
use std::path::Path;

fn built_in() -> Framework {
    let library = Library::built_in().unwrap();
    Framework::clone(library.default_framework().unwrap())
}

fn id(id: &str) -> CriterionId {
    CriterionId::new(id)
}

fn any_id() -> impl Strategy<Value = CriterionId> {
    "[FMECGX][1-6]".prop_map(CriterionId::new)
}

fn any_rating() -> impl Strategy<Value = Rating> {
    let answer = prop_oneof![
        select(&Level::ALL[..]).prop_map(Answer::Level),
        Just(Answer::NotApplicable),
        Just(Answer::NotKnown),
    ];
    (proptest::option::of(answer), "[a-z]{0,6}").prop_map(|(answer, note)| Rating {
        answer,
        note,
        ..Rating::default()
    })
}

/// Any crosswalk that the checker would pass: no id twice on either side, and every target exists.
fn any_crosswalk() -> impl Strategy<Value = Crosswalk> {
    let ways = vec((any_id(), 0..3_usize, 2..4_usize), 0..12);
    let targets = Just(built_in().criteria).prop_shuffle();
    (ways, targets).prop_map(|(ways, targets)| {
        let mut free = targets.into_iter().map(|criterion: Criterion| criterion.id);
        let mut seen = BTreeSet::new();
        let mut crosswalk = Crosswalk {
            from_version: "1.0".to_owned(),
            renamed: Vec::new(),
            split: Vec::new(),
            dropped: Vec::new(),
        };
        for (old, way, parts) in ways.into_iter().filter(|(old, ..)| seen.insert(old.clone())) {
            match way {
                0 => crosswalk.renamed.extend(free.next().map(|new| (old, new))),
                1 => {
                    let parts: Vec<_> = free.by_ref().take(parts).collect();
                    if parts.len() > 1 {
                        crosswalk.split.push((old, parts));
                    }
                }
                _ => crosswalk.dropped.push(old),
            }
        }
        crosswalk
    })
}

proptest! {
    #[test]
    fn no_rating_and_no_weight_is_ever_lost(
        crosswalk in any_crosswalk(),
        ratings in btree_map(any_id(), any_rating(), 0..20),
        weighted in btree_set(any_id(), 0..6),
    ) {
        let first = built_in();
        let mut old = Assessment::new(&first);
        old.ratings = ratings;
        old.criterion_weights = weighted.into_iter().map(|id| (id, Weight::new(2.5).unwrap())).collect();
        let second = Framework { version: "2.0".to_owned(), crosswalk: vec![crosswalk], ..first };
        let (new, _) = carry_over(&old, &second, false).unwrap();
        let there = |id: &CriterionId| {
            let renamed = second.crosswalk[0].renamed.iter().find(|(old, _)| old == id);
            renamed.map_or(id, |(_, new)| new).clone()
        };
        for (id, rating) in &old.ratings {
            let is_carried = new.ratings.get(&there(id)) == Some(rating);
            let is_aside = new.set_aside.iter().any(|kept| kept.criterion == *id && kept.rating == *rating);
            prop_assert!(is_carried || is_aside, "{id}");
            prop_assert_eq!(new.earlier_rounds[0].ratings.get(id), Some(rating));
        }
        for (id, weight) in &old.criterion_weights {
            let is_carried = new.criterion_weights.get(&there(id)) == Some(weight);
            let is_aside = new.set_aside.iter().any(|kept| kept.criterion == *id && kept.weight == Some(*weight));
            prop_assert!(is_carried || is_aside, "{id}");
        }
        // No level is given that nobody gave.
        let levels = |a: &Assessment| a.ratings.values().filter(|r| r.answer.is_some()).count();
        prop_assert!(levels(&new) <= levels(&old));
        for id in new.ratings.keys() {
            prop_assert!(second.criterion(id).is_some(), "{id} is not asked");
        }
        let text = assessment_to_text(&new).unwrap();
        prop_assert_eq!(assessment_from_text(Path::new("carried.ron"), &text).unwrap(), new);
    }
}

/// The built-in framework as text, with that version and crosswalk.
fn framework_text(version: &str, crosswalk: &str) -> String {
    let text = include_str!("../assets/frameworks/city-led-science-diplomacy-1.0.ron");
    let text = text.replacen("version: \"1.0\"", &format!("version: \"{version}\""), 1);
    format!("{}crosswalk: {crosswalk},\n)\n", text.trim_end().strip_suffix(')').unwrap())
}

#[test]
fn the_checker_names_every_fault_of_a_crosswalk() {
    let check = |crosswalk: &str, expected: &[&str]| {
        let text = framework_text("2.0", crosswalk);
        let told = match check_framework(Path::new("second.ron"), &text) {
            Ok(_) => String::new(),
            Err(faults) => faults.to_string(),
        };
        assert_eq!(told.lines().count(), expected.len(), "{crosswalk}\n{told}");
        for expected in expected {
            assert!(told.contains(expected), "{crosswalk}\n{expected} is not in\n{told}");
        }
    };
    check("[(from_version: \"1.0\", renamed: [(\"X1\", \"M1\")], split: [(\"X2\", [\"E1\", \"E2\"])])]", &[]);
    check(
        "[(from_version: \"1.0\", renamed: [(\"X1\", \"Q9\")])]",
        &["\"Q9\", which this file does not have"],
    );
    check(
        "[(from_version: \"1.0\", renamed: [(\"X1\", \"M1\")], dropped: [\"X1\"])]",
        &["says more than once what became of \"X1\""],
    );
    check(
        "[(from_version: \"1.0\", renamed: [(\"X1\", \"M1\"), (\"X2\", \"M1\")])]",
        &["\"M1\" is named more than once"],
    );
    check("[(from_version: \"1.0\", split: [(\"X1\", [\"M1\"])])]", &["fewer than two"]);
    check("[(from_version: \"1.0\"), (from_version: \"1.0\")]", &["two crosswalks from version \"1.0\""]);
    check("[(from_version: \"2.0\")]", &["the version of this file"]);
    check(
        "[(from_version: \"\", renamed: [(\"X1\", \"Q1\")], split: [(\"X2\", [\"Q2\", \"\"])])]",
        &["from_version", "\"Q1\"", "\"Q2\"", "\"id\" is empty"],
    );
}

/// What is at hand when only version 2.0 is: the save speaks of version 0.9.
fn library_with(crosswalk: &str) -> Library {
    let mut library = Library::built_in().unwrap();
    let text = framework_text("2.0", crosswalk);
    library.add_framework(check_framework(Path::new("second.ron"), &text).unwrap());
    library
}

fn old_save() -> Assessment {
    let mut old = Assessment::new(&built_in());
    "0.9".clone_into(&mut old.framework.version);
    for (name, level) in [("F1", 2), ("C3", 4)] {
        let rating = Rating { answer: Level::new(level).map(Answer::Level), ..Rating::default() };
        old.ratings.insert(id(name), rating);
    }
    old
}

fn open(session: &mut Session, path: &Path) {
    session.apply(Command::UseFile(FilePurpose::Open, path.to_owned()));
    // Reading a file asks for more: the list of recent ones is kept.
    for _ in 0..3 {
        perform(session);
    }
}

/// Does what the session asks for.
fn perform(session: &mut Session) {
    for effect in session.take_effects() {
        let mut outcomes = Vec::new();
        effect.perform(None, |outcome| outcomes.push(outcome));
        for outcome in outcomes {
            session.finish(outcome);
        }
    }
}

#[test]
fn an_old_save_opens_under_a_newer_version_and_says_what_became_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("old.ron");
    save_assessment(&file, &old_save(), scidip_scorecard::store::Expected::Anything).unwrap();
    let before = std::fs::read(&file).unwrap();
    let mut session = Session::new(library_with("[(from_version: \"0.9\", dropped: [\"C3\"])]"), None);
    open(&mut session, &file);

    let document = session.document().unwrap();
    assert_eq!(document.framework().version, "2.0");
    assert!(document.is_dirty(), "the file still holds the old version");
    assert_eq!(std::fs::read(&file).unwrap(), before);
    let told = &session.notices()[0].text;
    assert!(told.contains("1 answer was carried over") && told.contains("C3 was set aside"), "{told}");

    session.apply(Command::Save);
    perform(&mut session);
    let assessment = load_assessment(&file).unwrap().assessment;
    assert_eq!(assessment.framework.version, "2.0");
    assert_eq!(assessment.earlier_rounds[0].ratings, old_save().ratings);
    assert_eq!(
        assessment.earlier_rounds[0].framework,
        FrameworkRef { version: "0.9".to_owned(), ..old_save().framework }
    );
    assert!(!session.document().unwrap().is_dirty());
}

#[test]
fn a_version_that_nothing_leads_from_is_told_with_what_is_here() {
    let library = library_with("[]");
    let told = library.fit(Path::new("old.ron"), old_save()).unwrap_err().to_string();
    assert!(told.contains("version 0.9") && told.contains("2.0 and 1.0"), "{told}");
}
