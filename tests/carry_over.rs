//! An assessment goes from one version of its framework to another, and nothing is lost.

use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;
use scidip_scorecard::findings::asked_again;
use scidip_scorecard::model::{
    Answer, Assessment, Criterion, CriterionId, Crosswalk, Framework, FrameworkRef, Level, Rating, Weight,
};
use scidip_scorecard::session::{Command, FilePurpose, RatingEdit, Session};
use scidip_scorecard::store::{
    Library, assessment_from_text, assessment_to_text, carry_over, check_framework, load_assessment,
    save_assessment,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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
    let ways = vec((any_id(), 0..4_usize, 2..4_usize), 0..12);
    let targets = Just(built_in().criteria).prop_shuffle();
    (ways, targets).prop_map(|(ways, targets)| {
        let asked: BTreeSet<_> = targets.iter().map(|criterion: &Criterion| criterion.id.clone()).collect();
        let changed: BTreeSet<_> = ways
            .iter()
            .filter(|(old, way, _)| *way == 3 && asked.contains(old))
            .map(|(old, ..)| old.clone())
            .collect();
        let is_free = |id: &CriterionId| !changed.contains(id);
        let mut free = targets.into_iter().map(|criterion: Criterion| criterion.id).filter(is_free);
        let mut seen = BTreeSet::new();
        let mut crosswalk = Crosswalk {
            from_version: built_in().version,
            renamed: Vec::new(),
            split: Vec::new(),
            dropped: Vec::new(),
            changed: Vec::new(),
        };
        for (old, way, parts) in ways.into_iter().filter(|(old, ..)| seen.insert(old.clone())) {
            match way {
                _ if changed.contains(&old) => crosswalk.changed.push((old, "A level moved.".to_owned())),
                0 => crosswalk.renamed.extend(free.next().map(|new| (old, new))),
                1 => {
                    let parts: Vec<_> = free.by_ref().take(parts).collect();
                    if parts.len() > 1 {
                        crosswalk.split.push((old, parts));
                    }
                }
                2 if !changed.contains(&old) => crosswalk.dropped.push(old),
                _ => {}
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
            let is_level = rating.answer.is_some_and(|answer| answer.level().is_some());
            let is_open = is_level && second.crosswalk[0].reason_to_ask_again(id).is_some();
            let wanted = if is_open { Rating { answer: None, ..rating.clone() } } else { rating.clone() };
            let is_carried = new.ratings.get(&there(id)).map_or(is_open && wanted.is_empty(), |now| *now == wanted);
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
    format!("{}crosswalk: {crosswalk},\n))\n", text.trim_end().strip_suffix("))").unwrap())
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
    check("[(from_version: \"1.0\", changed: [(\"M1\", \"Level 2 moved.\")])]", &[]);
    check(
        "[(from_version: \"1.0\", renamed: [(\"X1\", \"M1\")], changed: [(\"M1\", \"\")])]",
        &["\"M1\" is named more than once", "reason of \"M1\""],
    );
    check(
        "[(from_version: \"1.0\", dropped: [\"M1\"], changed: [(\"M1\", \"Moved.\"), (\"Q9\", \"Moved.\")])]",
        &["says more than once what became of \"M1\"", "\"Q9\", which this file does not have"],
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
    assert!(told.contains("version 0.9") && told.contains("2.0, 1.1 and 1.0"), "{told}");
}

/// The examples as they were saved on version 1.0.
fn saves_of_1_0() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/saves-1.0");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 3);
    files
}

#[test]
fn a_save_of_version_1_0_opens_and_is_saved_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    for original in saves_of_1_0() {
        let file = folder.path().join(original.file_name().unwrap());
        std::fs::copy(&original, &file).unwrap();
        let mut session = Session::new(Library::built_in().unwrap(), None);
        open(&mut session, &file);
        let document = session.document().unwrap();
        assert_eq!(document.framework().version, "1.0");
        assert!(!document.is_dirty());
        assert_eq!(document.next_version(session.library()).unwrap().version, "1.1");
        let text = assessment_to_text(document.assessment()).unwrap();
        assert!(text.as_bytes() == std::fs::read(&original).unwrap(), "{}", original.display());
    }
}

#[test]
fn from_1_0_to_1_1_only_levels_that_moved_are_asked_again_and_undo_brings_them_back() {
    let changed = ["C2", "C5", "G5"];
    for file in saves_of_1_0() {
        let mut session = Session::new(Library::built_in().unwrap(), None);
        open(&mut session, &file);
        let before = session.document().unwrap().assessment().clone();
        let next =
            FrameworkRef::from(session.document().unwrap().next_version(session.library()).unwrap().as_ref());
        session.apply(Command::UseVersion(next));
        let document = session.document().unwrap();
        let now = document.assessment();
        assert_eq!(now.framework.version, "1.1");
        assert!(now.set_aside.is_empty() && now.own_framework.is_none());
        let mut asked = 0;
        for (id, rating) in &before.ratings {
            let again = asked_again(document.framework(), now, id);
            let has_moved =
                changed.contains(&id.as_str()) && rating.answer.is_some_and(|a| a.level().is_some());
            assert_eq!(again.map(|again| Some(again.earlier)), has_moved.then_some(rating.answer), "{id}");
            assert_eq!(now.answer(id), rating.answer.filter(|_| !has_moved), "{id}");
            let kept = now.ratings.get(id).cloned().unwrap_or_default();
            assert_eq!((kept.evidence, kept.note), (rating.evidence.clone(), rating.note.clone()), "{id}");
            asked += usize::from(has_moved);
        }
        assert!((1..=3).contains(&asked), "{}: {asked}", file.display());
        let told = &session.notices().last().unwrap().text;
        assert!(told.contains("asked again: Link to citizen-science programmes"), "{told}");

        let id = id("C2");
        let level = before.answer(&id).unwrap().level();
        session.apply(Command::Rate(id.clone(), RatingEdit::Answer(level.map(Answer::Level))));
        let document = session.document().unwrap();
        assert_eq!(asked_again(document.framework(), document.assessment(), &id), None, "it is confirmed");
        session.apply(Command::Undo);
        session.apply(Command::Undo);
        assert_eq!(session.document().unwrap().assessment(), &before);
        assert!(!session.document().unwrap().is_dirty());
    }
}

#[test]
fn an_assessment_on_1_0_is_compared_with_what_cities_show_on_questions_that_did_not_change() {
    let library = Library::built_in().unwrap();
    let versions: Vec<&Framework> = library.frameworks().collect();
    let [new, old] = versions[..] else { panic!("two versions") };
    assert_eq!([new.version.as_str(), old.version.as_str()], ["1.1", "1.0"]);
    let on_old: Vec<_> = library.readings_of(old).collect();
    assert_eq!(on_old.len(), 8);
    for (city, on_new) in on_old.into_iter().zip(library.readings_of(new)) {
        assert_eq!((&city.city.id, city.framework_version.as_str()), (&on_new.city.id, "1.0"));
        for criterion in &old.criteria {
            let is_changed = ["C2", "C5", "G5"].contains(&criterion.id.as_str());
            let wanted = on_new.rating(&criterion.id).filter(|_| !is_changed);
            assert_eq!(city.rating(&criterion.id), wanted, "{}, {}", city.city.id, criterion.id);
        }
    }
}
