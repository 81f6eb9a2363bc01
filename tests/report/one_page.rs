//! The report on one page: it is one, whatever the assessment says, and holds what somebody who decides asks for.

use super::{bytes, examples, options, text};
use crate::findings::cases::any_case;
use crate::save_round_trip::HOSTILE;
use proptest::prelude::*;
use scidip_scorecard::findings::Leads;
use scidip_scorecard::model::{
    ActionId, ActionStatus, Answer, Assessment, Evidence, Framework, PlannedAction, PlannedStep,
};
use scidip_scorecard::report::{
    Format, Options, Outline, Paper, Personal, SectionId, Subject, outline, page_count,
};
use scidip_scorecard::scoring::Scorecard;
use scidip_scorecard::store::Library;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().unwrap());

fn one_page_options() -> Options {
    Options { paper: Paper::OnePage, ..options() }
}

fn one_page(framework: &Framework, assessment: &Assessment) -> Outline {
    document(framework, assessment, &one_page_options())
}

/// Without a comparison, which takes its time.
fn document(framework: &Framework, assessment: &Assessment, options: &Options) -> Outline {
    let scorecard = Scorecard::of(framework, assessment);
    let subject = Subject {
        framework,
        assessment,
        scorecard: &scorecard,
        cities: LIBRARY.readings_of(framework).collect(),
        leads: Leads::new(LIBRARY.leads(), &assessment.own_leads),
        rounds: Vec::new(),
        sureness: None,
        file: "x.ron".to_owned(),
    };
    outline(&subject, options)
}

/// The assessment with that text wherever one can be typed that stands on the page.
fn filled(mut assessment: Assessment, text: &str) -> Assessment {
    let framework = LIBRARY.default_framework().unwrap();
    for field in [
        &mut assessment.initiative.title,
        &mut assessment.initiative.city,
        &mut assessment.initiative.country,
        &mut assessment.round,
    ] {
        text.clone_into(field);
    }
    for rating in assessment.ratings.values_mut() {
        rating.evidence = Evidence { text: text.to_owned(), link: text.to_owned() };
    }
    let level = |id| assessment.answer(id).and_then(Answer::level);
    let steps =
        framework.criteria.iter().take(6).map(|criterion| {
            Some(PlannedStep { criterion: criterion.id.clone(), from: level(&criterion.id)? })
        });
    let action = |step| PlannedAction {
        id: ActionId::new(text),
        step,
        action: text.to_owned(),
        owner: text.to_owned(),
        due: text.to_owned(),
        proof: text.to_owned(),
        status: ActionStatus::UnderWay,
    };
    let steps: Vec<Option<PlannedStep>> = steps.collect();
    assessment.plan = steps.into_iter().map(action).collect();
    assessment
}

fn assert_one_page(assessment: &Assessment) {
    let framework = LIBRARY.default_framework().unwrap();
    let outline = one_page(framework, assessment);
    let pages = page_count(&outline, &scidip_scorecard::report::Typefaces::default());
    assert_eq!(pages, Some(1), "{}", text(&outline, Format::Markdown));
}

#[cfg(feature = "pdf")]
#[test]
fn it_is_one_page_whatever_the_assessment_says() {
    use proptest::strategy::ValueTree;
    let texts = [
        String::new(),
        "W".repeat(2_000),
        "Wide WORDS of the MAYOR ".repeat(100),
        "mmmmmmmmmm\n".repeat(300),
        HOSTILE.concat(),
    ];
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for number in 0..25 {
        let case = any_case().new_tree(&mut runner).unwrap().current();
        assert_one_page(&case);
        assert_one_page(&filled(case, &texts[number % texts.len()]));
    }
    assert_one_page(&Assessment::new(LIBRARY.default_framework().unwrap()));
}

#[cfg(feature = "pdf")]
#[test]
fn the_examples_stand_on_one_page_and_can_be_read() {
    for (name, framework, assessment) in examples() {
        let outline = one_page(&framework, &assessment);
        let document = lopdf::Document::load_mem(&bytes(&outline, Format::Pdf)).unwrap();
        assert_eq!(document.get_pages().len(), 1, "{name}");
        insta::assert_snapshot!(format!("one-page-{name}"), text(&outline, Format::Markdown));
    }
}

#[test]
fn it_holds_what_somebody_who_decides_asks_for() {
    let (_, framework, mut assessment) = examples().remove(0);
    let criterion = framework.criteria.iter().find(|of| of.name == "Strategy and mandate").unwrap();
    let from = assessment.answer(&criterion.id).and_then(Answer::level).unwrap();
    assessment.plan = vec![PlannedAction {
        id: ActionId::new("a"),
        step: Some(PlannedStep { criterion: criterion.id.clone(), from }),
        action: "Draft it".into(),
        owner: "Ana of the port office".into(),
        due: "2027-06-30".into(),
        proof: String::new(),
        status: ActionStatus::Open,
    }];
    let said = text(&one_page(&framework, &assessment), Format::Markdown);
    for words in [
        "Strong on urban experimentation, little on citizen science",
        "between 49 and 62",
        "level 4, high confidence",
        "Coastal research agenda 2026",
        "Citizen science is far behind",
        "1 of 24 levels has no evidence",
        "Ana of the port office · due 30 June 2027",
        "Does the initiative narrow the gap",
        "were made by readers, not by the cities",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    // Names only if they are chosen.
    let scorecard = Scorecard::of(&framework, &assessment);
    let subject = Subject {
        framework: &framework,
        assessment: &assessment,
        scorecard: &scorecard,
        cities: LIBRARY.readings_of(&framework).collect(),
        leads: Leads::new(LIBRARY.leads(), &[]),
        rounds: Vec::new(),
        sureness: None,
        file: String::new(),
    };
    let usual = Options { personal: Personal::USUAL.into(), ..one_page_options() };
    let said = text(&outline(&subject, &usual), Format::Markdown);
    assert!(!said.contains("Ana of the port office") && said.contains("due 30 June 2027"), "{said}");
}

#[test]
fn dropped_and_finished_steps_are_no_next_steps() {
    let (_, framework, mut assessment) = examples().remove(0);
    let criterion = framework.criteria.iter().find(|of| of.name == "Strategy and mandate").unwrap();
    let from = assessment.answer(&criterion.id).and_then(Answer::level).unwrap();
    assessment.plan = vec![PlannedAction {
        id: ActionId::new("a"),
        step: Some(PlannedStep { criterion: criterion.id.clone(), from }),
        action: "Draft it".into(),
        owner: String::new(),
        due: String::new(),
        proof: String::new(),
        status: ActionStatus::Dropped,
    }];
    let outline = one_page(&framework, &assessment);
    let next = outline.section(SectionId::Plan).unwrap();
    let said: Vec<String> = outline
        .tables()
        .filter(|table| table.name == "plan")
        .flat_map(|table| &table.rows)
        .map(|row| row.cells[0].shown(outline.locale))
        .collect();
    assert!(
        !said.contains(&"Strategy and mandate".to_owned()) && said.len() == 3,
        "{said:?} {}",
        next.as_text()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_sentence_stands_twice_in_a_report(case in any_case()) {
        use scidip_scorecard::report::Block;
        let framework = LIBRARY.default_framework().unwrap();
        let outline = document(framework, &case, &options());
        let mut said = std::collections::BTreeSet::new();
        // What is said of one round may be true of another too.
        let sections = outline.sections.iter().filter(|section| section.id != SectionId::Rounds);
        let texts = sections.flat_map(|section| &section.blocks).flat_map(|block| match block {
            Block::Paragraph { text, .. } | Block::Notice { text } => vec![text.clone()],
            Block::List { items } => items.clone(),
            // Beside a figure stand marks such as “too little is known for a number”, and sentences end with a full stop.
            Block::Figures { figures } => {
                figures.iter().map(|figure| figure.note.clone()).filter(|note| note.ends_with('.')).collect()
            }
            _ => Vec::new(),
        });
        for sentence in texts.flat_map(|text| text.split(". ").map(str::to_owned).collect::<Vec<_>>()) {
            let sentence = sentence.trim_end_matches('.').trim().to_owned();
            // A few words beside a figure are a mark, such as “provisional”.
            if sentence.split(' ').count() > 6 {
                prop_assert!(said.insert(sentence.clone()), "twice: {}", sentence);
            }
        }
    }
}
