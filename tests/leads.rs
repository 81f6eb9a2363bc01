//! Leads: what they are beside ratings, what their checker finds, and how a user adds some.

use crate::support::{Desk, run};
use scidip_scorecard::findings::{Case, Leads, alternatives};
use scidip_scorecard::model::{
    Assessment, CityId, CityLeads, CriterionId, FrameworkId, Lead, LeadId, OwnLead, Speaks, Tie,
};
use scidip_scorecard::scoring::Scorecard;
use scidip_scorecard::session::{Command, Effect, LeadEdit, Route, Session};
use scidip_scorecard::store::{Library, assessment_from_text, assessment_to_text, check_leads};
use std::path::Path;

fn library() -> Library {
    Library::built_in().unwrap()
}

fn lead(id: &str, date: &str, speaks: Speaks) -> Lead {
    Lead {
        id: LeadId::new(id),
        fact: format!("Fact {id}."),
        publisher: "The harbour news".to_owned(),
        date: date.parse().unwrap(),
        address: "https://example.org/harbour".parse().unwrap(),
        bears_on: vec![CriterionId::new("M1")],
        tie: Tie::SameInitiative,
        speaks,
        read: String::new(),
    }
}

/// An example, and the same with own leads against everything.
fn without_and_with() -> (Assessment, Assessment) {
    let library = library();
    let without = library.examples()[0].assessment.clone();
    let mut with = without.clone();
    let framework = library.default_framework().unwrap();
    let about = [None, Some(CityId::new("kigali")), Some(CityId::new("berlin"))];
    with.own_leads = about
        .into_iter()
        .enumerate()
        .map(|(i, city)| {
            let mut lead = lead(&format!("own-{}", i + 1), "2025-03-01", Speaks::Against);
            lead.bears_on = framework.criteria.iter().map(|criterion| criterion.id.clone()).collect();
            OwnLead { city, lead }
        })
        .collect();
    (without, with)
}

#[test]
fn scores_and_comparisons_are_the_same_bits_with_and_without_leads() {
    let library = library();
    let framework = library.default_framework().unwrap();
    let (without, with) = without_and_with();
    // Debug writes every digit of a number.
    let derived = |assessment: &Assessment| {
        let others = alternatives(library.readings_of(framework), assessment, &[]);
        let case = Case::of(framework, assessment, &others);
        format!("{:?} {case:?}", Scorecard::of(framework, assessment))
    };
    assert_eq!(derived(&without), derived(&with));
    let desk = Desk::new();
    let printed = |assessment: &Assessment| {
        let file = desk.save("same-name.ron", assessment).into_os_string();
        let commands: [&[&str]; 5] = [
            &["evaluate", "--json"],
            &["compare", "--json"],
            &["robustness", "--json", "--draws", "500"],
            &["sensitivity", "--json"],
            &["plan", "--json", "--target", "70"],
        ];
        commands.map(|words| {
            let ran = run(words.iter().map(|word| (*word).into()).chain([file.clone()]));
            assert_eq!(ran.code, Some(0), "{words:?}: {}", ran.err);
            ran.out
        })
    };
    assert_eq!(printed(&without), printed(&with));
}

/// The formulas cannot read what they do not know.
#[test]
fn no_formula_knows_what_a_lead_is() {
    fn below(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, found);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                let knows = ["Lead", "CityLeads", "own_leads", "OwnLead"];
                let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
                found.extend(
                    words.filter(|word| knows.contains(word)).map(|word| format!("{word}: {path:?}")),
                );
            }
        }
    }
    let mut found = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/scoring"), &mut found);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_save_without_own_leads_does_not_speak_of_them() {
    let (without, with) = without_and_with();
    assert!(!assessment_to_text(&without).unwrap().contains("own_leads"));
    let text = assessment_to_text(&with).unwrap();
    assert_eq!(assessment_from_text(Path::new("with.ron"), &text).unwrap(), with);
}

#[test]
fn what_contradicts_comes_first_and_then_the_latest() {
    let city = CityId::new("x");
    let found = CityLeads {
        city: city.clone(),
        language: "en".to_owned(),
        framework: FrameworkId::new("f"),
        questions: Vec::new(),
        remark: String::new(),
        leads: vec![
            lead("good", "2026", Speaks::For),
            lead("state", "2020", Speaks::Status),
            Lead { tie: Tie::OtherProgramme, ..lead("far", "2026", Speaks::Against) },
            lead("old", "undated", Speaks::Against),
            lead("new", "2024-05", Speaks::Against),
        ],
    };
    let own = [OwnLead { city: Some(city.clone()), lead: lead("own", "2025", Speaks::Against) }];
    let at_hand = Leads::new([&found], &own);
    let order: Vec<&str> = at_hand.of(&city).iter().map(|lead| lead.id.as_str()).collect();
    assert_eq!(order, ["own", "new", "old", "far", "state", "good"]);
    assert!(at_hand.is_own(at_hand.of(&city)[0]) && !at_hand.is_own(at_hand.of(&city)[1]));
    assert_eq!(at_hand.on(&city, &CriterionId::new("M1")).len(), 6);
    assert!(at_hand.on(&city, &CriterionId::new("M2")).is_empty());
}

/// A file with one lead of Kigali, some of whose fields are others.
fn file_of(changes: &[(&str, &str)]) -> String {
    let mut text = String::from(
        "(\n    city: \"kigali\",\n    language: \"en\",\n    framework: \"city-led-science-diplomacy\",\n    \
         leads: [\n        (\n            id: \"one\",\n            fact: \"A fact.\",\n            \
         publisher: \"A paper\",\n            date: \"2024\",\n            address: \"https://example.org\",\n            \
         bears_on: [\"M1\"],\n            tie: Some(SameInitiative),\n            speaks: Some(For),\n        ),\n    ],\n)\n",
    )
    .replace("Some(SameInitiative)", "SameInitiative")
    .replace("Some(For)", "For");
    text.insert_str(0, "#![enable(implicit_some)]\n");
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    text
}

#[test]
fn the_checker_names_every_fault_of_a_list_of_leads() {
    let library = library();
    let check = |changes: &[(&str, &str)], expected: &[&str]| {
        let told = match check_leads(Path::new("leads.ron"), &file_of(changes), &library) {
            Ok(_) => String::new(),
            Err(faults) => faults.to_string(),
        };
        assert_eq!(told.lines().count(), expected.len(), "{changes:?}\n{told}");
        for expected in expected {
            assert!(told.contains(expected), "{expected} is not in\n{told}");
        }
    };
    check(&[], &[]);
    check(
        &[("publisher: \"A paper\"", "publisher: \" \"")],
        &["line 10, column 24: lead \"one\": \"publisher\" is empty"],
    );
    check(&[("publisher: \"A paper\",", "")], &["\"publisher\" is missing"]);
    check(&[("address: \"https://example.org\",", "")], &["\"address\" is missing"]);
    check(&[("https://example.org", "file:///etc/passwd")], &["is not the address of a web page"]);
    check(&[("https://example.org", "https://a.example@b.example")], &["is not the address of a web page"]);
    check(&[("tie: SameInitiative,", "")], &["\"tie\" is missing"]);
    check(&[("speaks: For,", "")], &["\"speaks\" is missing"]);
    check(&[("date: \"2024\"", "date: \"2024-13\"")], &["\"2024-13\" is no date"]);
    check(&[("\"M1\"", "\"Q9\"")], &["speaks of the criterion \"Q9\""]);
    check(&[("[\"M1\"]", "[]")], &["bears on no criterion"]);
    check(
        &[("\"kigali\"", "\"atlantis\"")],
        &["line 3, column 11: the leads are about the city \"atlantis\""],
    );
    check(&[("framework: \"city-led", "framework: \"other-led")], &["which is not here"]);
    let same = "id: \"one\", fact: \"A fact.\", publisher: \"A paper\", date: \"undated\", address: \
                \"https://example.org\", bears_on: [\"M1\"], tie: SameInitiative, speaks: For), (\n            id: \"one\"";
    check(&[("id: \"one\"", same)], &["have the id \"one\"", "says what another one says"]);
    check(
        &[("publisher: \"A paper\",", ""), ("\"M1\"", "\"Q9\""), ("date: \"2024\"", "date: \"\"")],
        &["", "", ""],
    );
}

#[test]
fn check_reads_a_list_of_leads_and_the_own_leads_of_a_save() {
    let desk = Desk::new();
    let good = desk.write("good.ron", file_of(&[]));
    let bad = desk.write("bad.ron", file_of(&[("publisher: \"A paper\",", "")]));
    let ran = run(["check".into(), good.into_os_string()]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let ran = run(["check".into(), bad.into_os_string()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("\"publisher\" is missing"), "{}", ran.err);
    let (_, mut with) = without_and_with();
    with.own_leads[0].lead.publisher.clear();
    let save = desk.save("save.ron", &with);
    let ran = run(["check".into(), save.clone().into_os_string()]);
    assert!(ran.code == Some(1) && ran.err.contains("lead \"own-1\""), "{}", ran.err);
    let text = std::fs::read_to_string(&save).unwrap().replace("https://example.org/harbour", "ftp://x.org");
    let ran = run(["check".into(), desk.write("ftp.ron", text).into_os_string()]);
    assert!(ran.code == Some(1) && ran.err.contains("Write the whole address, from https://"), "{}", ran.err);
    assert!(ran.err.contains("ftp.ron, line "), "{}", ran.err);
}

fn session_with_example() -> Session {
    let mut session = Session::new(library(), None);
    session.apply(Command::OpenExample(0));
    session
}

#[test]
fn a_lead_is_added_changed_and_removed_and_each_step_can_be_undone_where_it_shows() {
    let mut session = session_with_example();
    let kigali = CityId::new("kigali");
    let own = |session: &Session| {
        let leads = session.leads();
        leads.own_of(Some(&CityId::new("kigali"))).map(|lead| lead.publisher.clone()).collect::<Vec<_>>()
    };
    let add = |session: &mut Session| {
        let lead = Box::new(lead("", "2025", Speaks::Status));
        session.apply(Command::EditLeads(LeadEdit::Add(Some(CityId::new("kigali")), lead)));
    };
    add(&mut session);
    add(&mut session);
    let ids: Vec<String> =
        session.leads().own_of(Some(&kigali)).map(|lead| lead.id.as_str().to_owned()).collect();
    assert_eq!(ids, ["own-1", "own-2"]);
    let mut changed = lead("own-1", "2025", Speaks::Status);
    changed.publisher = "Somebody else".to_owned();
    session.apply(Command::EditLeads(LeadEdit::Replace(Box::new(changed))));
    assert_eq!(own(&session), ["Somebody else", "The harbour news"]);
    session.apply(Command::EditLeads(LeadEdit::Remove(LeadId::new("own-2"))));
    assert_eq!(own(&session), ["Somebody else"]);
    session.apply(Command::GoTo(Route::Results));
    session.apply(Command::Undo);
    assert_eq!((session.route(), session.city()), (Route::Cities, Some(&kigali)));
    assert_eq!(own(&session).len(), 2);
    for _ in 0..3 {
        session.apply(Command::Undo);
    }
    assert!(own(&session).is_empty());
    session.apply(Command::Redo);
    assert_eq!(own(&session), ["The harbour news"]);
    session.apply(Command::EditLeads(LeadEdit::Add(None, Box::new(lead("", "2025", Speaks::Status)))));
    session.apply(Command::GoTo(Route::Results));
    session.apply(Command::Undo);
    assert_eq!(session.route(), Route::Initiative);
}

#[test]
fn a_page_is_opened_only_when_its_link_is_pressed() {
    let mut session = session_with_example();
    let opens = |session: &mut Session| {
        let effects = session.take_effects();
        effects.into_iter().filter(|effect| matches!(effect, Effect::OpenAddress(_))).count()
    };
    session.apply(Command::ExploreCity(CityId::new("miami")));
    session.apply(Command::GoTo(Route::Compare));
    assert_eq!(opens(&mut session), 0);
    session.apply(Command::OpenAddress("https://example.org/page".parse().unwrap()));
    assert_eq!(opens(&mut session), 1);
}

#[test]
fn own_leads_follow_their_questions_into_another_version_of_the_framework() {
    use scidip_scorecard::model::{Crosswalk, Framework};
    let library = library();
    let first = Framework::clone(library.default_framework().unwrap());
    let (_, mut old) = without_and_with();
    let ids = |ids: &[&str]| ids.iter().map(|id| CriterionId::new(*id)).collect::<Vec<_>>();
    old.own_leads.truncate(1);
    old.own_leads[0].lead.bears_on = ids(&["X1", "X2", "X3", "G1"]);
    let id = CriterionId::new;
    let crosswalk = Crosswalk {
        from_version: first.version.clone(),
        renamed: vec![(id("X1"), id("M1"))],
        split: vec![(id("X2"), vec![id("E1"), id("E2")])],
        dropped: vec![id("X3")],
        changed: Vec::new(),
    };
    let second = Framework { version: "9.0".to_owned(), crosswalk: vec![crosswalk], ..first };
    let (new, _) = scidip_scorecard::store::carry_over(&old, &second, false).unwrap();
    assert_eq!(new.own_leads[0].lead.bears_on, ids(&["M1", "E1", "E2", "G1"]));
}

#[test]
fn the_command_line_tells_of_leads_with_their_addresses() {
    let ran = run(["cities", "--json"]);
    let cities = ran.json();
    let miami = cities.as_array().unwrap().iter().find(|city| city["id"] == "miami").unwrap().clone();
    let leads = miami["leads"].as_array().unwrap();
    assert_eq!(leads.len(), library().leads_of(&CityId::new("miami")).count());
    assert_eq!((&leads[0]["speaks"], &leads[0]["tie"]), (&"against".into(), &"same-initiative".into()));
    let missing = leads.iter().find(|lead| lead["id"] == "office-not-listed").unwrap();
    assert_eq!((&missing["date"], &missing["tie"]), (&"undated".into(), &"same-initiative".into()));
    assert!(missing["address"].as_str().unwrap().starts_with("https://klimaatadaptatienederland.nl/"));
    let ran = run(["cities"]);
    for text in ["Since then:", "https://klimaatadaptatienederland.nl/", "They change no level"] {
        assert!(ran.out.contains(text), "{text} is not in\n{}", ran.out);
    }
}
